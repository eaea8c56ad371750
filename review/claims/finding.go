package claims

import (
	"errors"
	"strings"

	"linecheck/models"
	"linecheck/review/evidence"
	"linecheck/review/form"
	"linecheck/review/lookup"
	"linecheck/review/markdown"
	"linecheck/review/trail"
)

func setVerdict(_ *Service, st *step) error {
	f := models.FieldErrors{}
	if _, err := st.setFinding(f); err != nil {
		return err
	}
	st.extendLease()
	return f.Err("claim.finding", "Some of the finding's fields need attention.")
}

// scales returns what the claim is judged by.
func (st *step) scales() (form.Scales, error) {
	rules, err := lookup.Load(st.Tx)
	c := st.claim
	return form.Scales{Finding: rules.Finding(c), Attribution: rules.Attribution(c), Attributed: c.Attribution.Attributed()}, err
}

// setFinding puts the given parts of a finding into the claim, binds it to the
// newsroom's scales and notes in f what is wrong.
func (st *step) setFinding(f models.FieldErrors) (form.Scales, error) {
	on, err := st.scales()
	if err != nil {
		return on, err
	}
	c := st.claim
	form.ApplyFinding(&c.Finding, st.in.Finding, on, f)
	c.ScaleID, c.AttributionScaleID = on.Finding.ID, ""
	if on.Attributed {
		c.AttributionScaleID = on.Attribution.ID
	}
	c.RationaleHTML, err = rendered(c.Finding.Rationale, f)
	return on, err
}

// rendered returns a rationale as HTML and notes in f what is wrong with it.
func rendered(rationale string, f models.FieldErrors) (string, error) {
	if rationale == "" {
		return "", nil
	}
	html, err := markdown.Render(rationale)
	if e, ok := errors.AsType[*models.Error](err); ok && e.Kind == models.KindInvalid {
		f.Add("rationale", "%s", e.Text)
		return "", nil
	}
	return html, err
}

func submit(_ *Service, st *step) error {
	c, f := st.claim, models.FieldErrors{}
	if c.TextChanged {
		return models.Errorf(models.KindConflict, "claim.text_changed", "The article's words changed under this claim. Confirm where it stands now, or mark its words anew, then submit it.")
	}
	on, err := st.setFinding(f)
	if err != nil {
		return err
	}
	form.CompleteFinding(c.Finding, on, f)
	if err := evidence.Bind(st.Entry, c); err != nil {
		return err
	}
	ev, err := st.Evidence(c.ID)
	if err != nil {
		return err
	}
	if len(ev) == 0 && c.Finding.NoSource == "" {
		f.Add("noSource", "Attach a source, or say why none exists.")
	}
	if len(f) == 0 {
		rules, err := lookup.Load(st.Tx)
		if err != nil {
			return err
		}
		if result := rules.Judge(c, ev); !result.Satisfied {
			f.Add("evidence", "%s", strings.Join(result.Missing, " "))
		}
		c.PolicyVersion = rules.Policy.Version
	}
	if err := f.Err("claim.not_ready", "This claim cannot be submitted yet."); err != nil {
		return err
	}
	at := st.At
	c.SubmittedBy, c.SubmittedAt = st.Actor.ID, &at
	st.data["verdictSet"] = true
	return st.DeleteDraft(st.Actor.ID, c.ID)
}

func approve(_ *Service, st *step) error {
	c := st.claim
	result, err := lookup.Judge(st.Tx, c)
	if err != nil {
		return err
	}
	if result.NeedsCrossCheck {
		return models.Errorf(models.KindConflict, "policy.cross_check", "The policy asks for a cross-check of this claim before it is approved.")
	}
	at := st.At
	c.ApprovedBy, c.ApprovedAt, c.ApprovedHash = st.Actor.ID, &at, c.ContentHash
	st.data["contentHash"] = c.ContentHash
	if err := st.AddSignOff(&models.SignOff{
		ID: st.NewID(), ClaimID: c.ID, Hash: c.ContentHash, SubmittedBy: c.SubmittedBy, ByID: st.Actor.ID,
		SamePerson: c.SubmittedBy == st.Actor.ID || c.ContentBy == st.Actor.ID, At: st.At,
	}); err != nil {
		return err
	}
	return st.tell(c.SubmittedBy, "claim.approved", "%s approved claim %d.", st.Actor.Name, c.Number)
}

func revise(_ *Service, st *step) error {
	c := st.claim
	c.HolderID = st.Actor.ID
	return st.tell(c.SubmittedBy, "claim.revised", "%s re-opened claim %d to revise it: %s", st.Actor.Name, c.Number, st.in.Reason)
}

func waive(_ *Service, st *step) error {
	c := st.claim
	if err := st.endCrossCheck("cancelled", nil); err != nil {
		return err
	}
	if err := st.AddInbox(&models.InboxItem{
		ID: st.NewID(), AccountID: st.Actor.ID, Kind: "claim.waived", ArticleID: c.ArticleID, ClaimID: c.ID, ActorID: st.Actor.ID,
		Text: "You waived claim " + number(c) + ". The report will say so.", CreatedAt: st.At,
	}); err != nil {
		return err
	}
	return tellParties(nil, st)
}

// tellParties tells everyone who worked on the claim what became of it.
func tellParties(_ *Service, st *step) error {
	c := st.claim
	told := map[string]bool{}
	for _, id := range []string{c.HolderID, c.SubmittedBy, c.SecondID, st.before.ApprovedBy} {
		if told[id] {
			continue
		}
		told[id] = true
		if err := st.tell(id, st.move.Past, "%s: claim %d. %s", trail.Sentence(st.move.Past, st.Actor.Name), c.Number, st.in.Reason); err != nil {
			return err
		}
	}
	return nil
}
