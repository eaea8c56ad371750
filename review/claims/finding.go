package claims

import (
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/lookup"
	"linecheck/review/markdown"
	"linecheck/review/trail"
)

func setVerdict(_ *Service, st *step) error {
	f := models.FieldErrors{}
	if err := st.takeFinding(&st.claim.Finding, f); err != nil {
		return err
	}
	st.extendLease()
	return f.Err("claim.finding", "Some of the finding's fields need attention.")
}

// takeFinding puts the given parts of a finding into dst and notes in f what is wrong with them.
func (st *step) takeFinding(dst *models.Finding, f models.FieldErrors) error {
	in := st.in.Finding
	form.Given(&dst.Verdict, in.Verdict)
	form.Given(&dst.AttributionVerdict, in.AttributionVerdict)
	form.Given(&dst.Correction, in.Correction)
	form.Given(&dst.Rationale, in.Rationale)
	form.Given((*string)(&dst.Confidence), in.Confidence)
	form.Given(&dst.WouldChange, in.WouldChange)
	form.Given(&dst.NoSource, in.NoSource)
	form.Short(f, "correction", &dst.Correction, form.MaxPassage)
	form.Short(f, "wouldChange", &dst.WouldChange, form.MaxWording)
	form.Short(f, "noSource", &dst.NoSource, form.MaxReason)
	if !slices.Contains([]models.Confidence{"", models.ConfidenceHigh, models.ConfidenceMedium, models.ConfidenceLow}, dst.Confidence) {
		f.Add("confidence", "Confidence is high, medium or low.")
	}
	if err := st.takeVerdicts(dst, f); err != nil {
		return err
	}
	html := ""
	if dst.Rationale != "" {
		var err error
		if html, err = markdown.Render(dst.Rationale); err != nil {
			f.Add("rationale", "The rationale is too long: at most %d bytes.", markdown.MaxBytes)
		}
	}
	if dst == &st.claim.Finding {
		st.claim.RationaleHTML = html
	}
	return nil
}

// takeVerdicts binds the finding to the newsroom's scales and checks its values against them.
func (st *step) takeVerdicts(dst *models.Finding, f models.FieldErrors) error {
	c := st.claim
	rules, err := lookup.Load(st.Tx)
	if err != nil {
		return err
	}
	finding, attribution := rules.Finding(c), rules.Attribution(c)
	if v, ok := finding.Find(dst.Verdict); dst.Verdict != "" && (!ok || v.Retired) {
		f.Add("verdict", "The scale %s has no verdict %q.", finding.Name, dst.Verdict)
	}
	switch v, ok := attribution.Find(dst.AttributionVerdict); {
	case dst.AttributionVerdict == "":
	case !c.Attribution.Attributed():
		f.Add("attributionVerdict", "Nobody is quoted here: only the claim itself has a verdict.")
	case !ok || v.Retired:
		f.Add("attributionVerdict", "The scale %s has no verdict %q.", attribution.Name, dst.AttributionVerdict)
	}
	c.ScaleID, c.AttributionScaleID = finding.ID, ""
	if c.Attribution.Attributed() {
		c.AttributionScaleID = attribution.ID
	}
	return nil
}

// complete notes in f what a finding lacks before others may rely on it.
func (st *step) complete(fi *models.Finding, f models.FieldErrors) error {
	rules, err := lookup.Load(st.Tx)
	if err != nil {
		return err
	}
	v, ok := rules.Finding(st.claim).Find(fi.Verdict)
	if !ok {
		f.Add("verdict", "Choose a verdict.")
	}
	if v.Correction != "" && fi.Correction == "" {
		f.Add("correction", "“%s” needs the %s: write the words as they should stand.", v.Label, v.Correction)
	}
	if st.claim.Attribution.Attributed() && fi.AttributionVerdict == "" {
		f.Add("attributionVerdict", "Say whether they said it.")
	}
	if strings.TrimSpace(fi.Rationale) == "" {
		f.Add("rationale", "Say why.")
	}
	return nil
}

func submit(_ *Service, st *step) error {
	c, f := st.claim, models.FieldErrors{}
	if err := st.takeFinding(&c.Finding, f); err != nil {
		return err
	}
	if err := st.complete(&c.Finding, f); err != nil {
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
	ev, err := st.Evidence(c.ID)
	if err != nil {
		return err
	}
	rules, err := lookup.Load(st.Tx)
	if err != nil {
		return err
	}
	if rules.Judge(c, ev).NeedsCrossCheck {
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
