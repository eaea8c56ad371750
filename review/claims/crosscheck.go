package claims

import (
	"cmp"
	"slices"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

func crossCheck(_ *Service, st *step) error {
	c := st.claim
	who, err := st.fresh(st.in.Second, "second")
	if err != nil {
		return err
	}
	c.SecondID, c.CrossCheckedHash = who.ID, c.ContentHash
	if err := st.AddCrossCheck(&models.CrossCheck{
		ID: st.NewID(), ClaimID: c.ID, Hash: c.ContentHash, SecondID: who.ID, First: c.Finding, CreatedAt: st.At,
	}); err != nil {
		return err
	}
	st.data["second"] = who.ID
	return st.tell(who.ID, "claim.cross_check_asked", "Claim %d is yours to cross-check. The first verdict stays hidden until you answer.", c.Number)
}

// fresh returns the account with the given id if it may give the claim a second look; field names it in the error.
func (st *step) fresh(id, field string) (models.Account, error) {
	who, err := lookup.Able(st.Tx, st.article, id, field)
	if err == nil && (who.ID == st.claim.SubmittedBy || who.ID == st.claim.ContentBy) {
		err = models.Invalid("claim.person", field, "%s worked on this claim and cannot cross-check it. Choose somebody else.", who.Name)
	}
	return who, err
}

func cancelCrossCheck(_ *Service, st *step) error {
	if err := st.tell(st.claim.SecondID, st.move.Past, "The cross-check of claim %d is cancelled: %s", st.claim.Number, st.in.Reason); err != nil {
		return err
	}
	return st.endCrossCheck("cancelled", nil)
}

// endCrossCheck closes the open cross-check, if there is one. A cancelled one does not count as asked for.
func (st *step) endCrossCheck(outcome string, second *models.Finding) error {
	cc, err := st.OpenCrossCheck(st.claim.ID)
	if models.KindOf(err) == models.KindNotFound {
		return nil
	}
	if err != nil {
		return err
	}
	if outcome == "cancelled" {
		st.claim.CrossCheckedHash = ""
	}
	at := st.At
	cc.Outcome, cc.EndedAt = outcome, &at
	if second != nil {
		cc.Second = *second
	}
	return st.SaveCrossCheck(&cc)
}

// answer records the second reviewer's own finding. They cannot know the first
// one, so the two verdicts, not the word they chose, say whether they agree: a
// refusal would give the first verdict away before they have answered.
func answer(_ *Service, st *step) error {
	c, f := st.claim, models.FieldErrors{}
	on, err := st.scales()
	if err != nil {
		return err
	}
	var second models.Finding
	form.ApplyFinding(&second, st.in.Finding, on, f)
	if _, err := rendered(second.Rationale, f); err != nil {
		return err
	}
	form.CompleteFinding(second, on, f)
	if err := f.Err("claim.not_ready", "Your answer is not complete yet."); err != nil {
		return err
	}
	outcome, action := "agreed", models.ActionAgree
	if second.Verdict != c.Finding.Verdict || second.AttributionVerdict != c.Finding.AttributionVerdict {
		outcome, action = "disagreed", models.ActionDisagree
	}
	st.move, _ = workflow.Find(action)
	st.data["outcome"] = outcome
	if err := st.endCrossCheck(outcome, &second); err != nil {
		return err
	}
	return st.tell(c.SubmittedBy, st.move.Past, "%s cross-checked claim %d and %s.", st.Actor.Name, c.Number, outcome)
}

func settleKeep(_ *Service, st *step) error {
	for _, id := range []string{st.claim.SubmittedBy, st.claim.SecondID} {
		if err := st.tell(id, st.move.Past, "%s settled the dispute on claim %d for the first verdict: %s", st.Actor.Name, st.claim.Number, st.in.Reason); err != nil {
			return err
		}
	}
	return nil
}

// askCrossCheck asks for the cross-check that the policy demands, once per signed
// content, if somebody who had no part can do it: reviewers first, then editors,
// and of these who has the fewest to answer.
func (s *Service) askCrossCheck(e *ledger.Entry, st *step) error {
	c := st.claim
	result, err := lookup.Judge(e.Tx, c)
	if err != nil || !result.NeedsCrossCheck || c.CrossCheckedHash == c.ContentHash {
		return err
	}
	accounts, err := e.Accounts()
	if err != nil {
		return err
	}
	waiting, err := e.AskedToCrossCheck()
	if err != nil {
		return err
	}
	rank := func(who models.Account) int {
		if who.Actor().Has(models.RoleEditor) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(accounts, func(x, y models.Account) int {
		return cmp.Or(rank(x)-rank(y), waiting[x.ID]-waiting[y.ID])
	})
	for _, who := range accounts {
		if who.ID == c.SubmittedBy || who.ID == c.ContentBy {
			continue
		}
		_, err := lookup.Able(e.Tx, st.article, who.ID, "second")
		switch models.KindOf(err) {
		case models.KindInvalid:
		case "":
			return s.System(e, c.ID, models.ActionCrossCheck, form.Input{Second: who.ID})
		default:
			return err
		}
	}
	return nil
}
