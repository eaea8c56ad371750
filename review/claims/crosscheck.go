package claims

import (
	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
)

func crossCheck(_ *Service, st *step) error {
	c := st.claim
	who, err := lookup.Able(st.Tx, st.article, st.in.Second, "second")
	if err != nil {
		return err
	}
	if who.ID == c.SubmittedBy || who.ID == c.ContentBy {
		return models.Invalid("claim.person", "second", "%s worked on this claim and cannot cross-check it. Choose somebody else.", who.Name)
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

func cancelCrossCheck(_ *Service, st *step) error {
	st.claim.CrossCheckedHash = ""
	if err := st.tell(st.claim.SecondID, st.move.Past, "The cross-check of claim %d is cancelled: %s", st.claim.Number, st.in.Reason); err != nil {
		return err
	}
	return st.endCrossCheck("cancelled", nil)
}

// endCrossCheck closes the open cross-check, if there is one.
func (st *step) endCrossCheck(outcome string, second *models.Finding) error {
	cc, err := st.OpenCrossCheck(st.claim.ID)
	if models.KindOf(err) == models.KindNotFound {
		return nil
	}
	if err != nil {
		return err
	}
	at := st.At
	cc.Outcome, cc.EndedAt = outcome, &at
	if second != nil {
		cc.Second = *second
	}
	return st.SaveCrossCheck(&cc)
}

func agree(_ *Service, st *step) error    { return st.answer("agreed") }
func disagree(_ *Service, st *step) error { return st.answer("disagreed") }

// answer records the second reviewer's own finding. They cannot know the first
// one, so the server holds their word against it.
func (st *step) answer(outcome string) error {
	c, f := st.claim, models.FieldErrors{}
	var second models.Finding
	if err := st.takeFinding(&second, f); err != nil {
		return err
	}
	if err := st.complete(&second, f); err != nil {
		return err
	}
	if err := f.Err("claim.not_ready", "Your answer is not complete yet."); err != nil {
		return err
	}
	same := second.Verdict == c.Finding.Verdict && second.AttributionVerdict == c.Finding.AttributionVerdict
	if same != (outcome == "agreed") {
		text := "Your verdict is not the first reviewer's. Answer “disagree” to record yours beside it."
		if same {
			text = "Your verdict is the same as the first reviewer's. Answer “agree”, and put what you would word differently in the rationale."
		}
		return models.Invalid("cross_check.mismatch", "verdict", "%s", text)
	}
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
// content, if somebody who had no part can do it: reviewers first, then editors.
func (s *Service) askCrossCheck(e *ledger.Entry, st *step) error {
	c := st.claim
	ev, err := e.Evidence(c.ID)
	if err != nil {
		return err
	}
	rules, err := lookup.Load(e.Tx)
	if err != nil || !rules.Judge(c, ev).NeedsCrossCheck || c.CrossCheckedHash == c.ContentHash {
		return err
	}
	accounts, err := e.Accounts()
	if err != nil {
		return err
	}
	for _, editors := range []bool{false, true} {
		for _, who := range accounts {
			if who.Actor().Has(models.RoleEditor) != editors || who.ID == c.SubmittedBy || who.ID == c.ContentBy {
				continue
			}
			if _, err := lookup.Able(e.Tx, st.article, who.ID, "second"); err == nil {
				return s.system(e, c.ID, models.ActionCrossCheck, form.Input{Second: who.ID})
			}
		}
	}
	return nil
}
