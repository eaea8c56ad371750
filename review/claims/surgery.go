package claims

import (
	"maps"
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/lookup"
	"linecheck/review/register"
	"linecheck/review/workflow"
)

// split makes two or more claims, open, of one; each starts with its evidence.
func split(s *Service, st *step) error {
	if n := len(st.in.Children); n < 2 || n > 20 {
		return models.Invalid("claim.children", "children", "A claim is split into two to twenty claims.")
	}
	for _, in := range st.in.Children {
		if _, err := s.child(st, []*models.Claim{st.claim}, in, "split"); err != nil {
			return err
		}
	}
	return nil
}

// merge makes one claim of several. The caller's action moves the first; the others move here, by the same rule.
func merge(s *Service, st *step) error {
	parents := []*models.Claim{st.claim}
	spans := slices.Clone(st.claim.Spans)
	for _, id := range slices.Sorted(maps.Keys(st.in.With)) {
		other, err := st.Tx.Claim(id)
		if models.KindOf(err) == models.KindNotFound || err == nil && (other.ArticleID != st.claim.ArticleID || other.ID == st.claim.ID) {
			return models.Invalid("claim.with", "with", "Choose other claims of this article.")
		}
		if err != nil {
			return err
		}
		if _, err := workflow.Check(st.Actor, other, st.in.With[id], models.ActionMerge, workflow.Facts{Now: st.At}); err != nil {
			return err
		}
		parents = append(parents, &other)
		spans = append(spans, other.Spans...)
	}
	if len(parents) < 2 {
		return models.Invalid("claim.with", "with", "Choose at least one other claim to merge with.")
	}
	slices.SortFunc(parents, func(a, b *models.Claim) int { return a.Number - b.Number })
	if err := oneVoice(parents); err != nil {
		return err
	}
	text, err := st.ArticleVersion(st.claim.ArticleID, st.claim.ArticleVersion)
	if err != nil {
		return err
	}
	in := form.ChildInput{Spans: form.Union(models.NewText(text.Text), spans)}
	form.Given(&in.Wording, st.in.Edit.Wording)
	child, err := s.child(st, parents, in, "merge")
	if err != nil {
		return err
	}
	st.child = child
	for _, p := range parents {
		if p.ID != st.claim.ID {
			if err := s.supersede(st, p, child.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// oneVoice fails unless the same person says all of the claims, or the article does:
// one claim has one speaker, who said it or did not.
func oneVoice(parents []*models.Claim) error {
	first := parents[0]
	for _, p := range parents[1:] {
		if p.Attribution.Attributed() != first.Attribution.Attributed() || p.Attribution.Attributed() && p.Speaker != first.Speaker {
			return models.Invalid("claim.voices", "with", "Claim %d is said by %s, claim %d by %s. Merge what one of them says, or mend the speakers first.",
				first.Number, voice(first), p.Number, voice(p))
		}
	}
	return nil
}

func voice(c *models.Claim) string {
	switch {
	case !c.Attribution.Attributed():
		return "the article itself"
	case c.Speaker == "":
		return "somebody unnamed"
	default:
		return c.Speaker
	}
}

func (s *Service) supersede(st *step, c *models.Claim, child string) error {
	from := c.Status
	c.Status, c.StatusBy, c.UpdatedAt = models.StatusSuperseded, st.Actor.ID, st.At
	if err := st.SaveClaim(c); err != nil {
		return err
	}
	if err := st.Record(models.Event{
		Action: st.move.Past, ArticleID: c.ArticleID, ArticleVersion: c.ArticleVersion, ClaimID: c.ID, SubjectID: child,
		From: string(from), To: string(c.Status),
	}, map[string]any{"version": c.Version}); err != nil {
		return err
	}
	return s.restoreTwins(st.Entry, c.ID)
}

// child makes an open claim that descends from parents, the first of which it
// takes after, and carries their evidence, their ticks and the highest of their risks.
func (s *Service) child(st *step, parents []*models.Claim, in form.ChildInput, kind string) (*models.Claim, error) {
	p := parents[0]
	c := models.Claim{
		ArticleID: p.ArticleID, Wording: in.Wording, Speaker: p.Speaker, SpeakerMention: p.SpeakerMention, Cue: p.Cue, Attribution: p.Attribution,
		Type: p.Type, Risk: p.Risk, Checkable: p.Checkable, CheckableReason: p.CheckableReason, Deadline: p.Deadline, Origin: "person",
	}
	ids := make([]string, len(parents))
	var evidence []models.Evidence
	var ticks []models.Span
	for i, p := range parents {
		rows, err := st.Evidence(p.ID)
		if err != nil {
			return nil, err
		}
		ids[i], evidence, ticks = p.ID, append(evidence, rows...), append(ticks, p.Ticks...)
		if p.Attribution != c.Attribution && c.Attribution.Attributed() {
			c.Attribution = models.AttributionMixed // part of it was quoted, part was not
		}
		if p.Risk == models.RiskHigh || c.Risk == models.RiskLow {
			c.Risk = p.Risk
		}
	}
	if err := setSpans(st, &c, in.Spans); err != nil {
		return nil, err
	}
	c.Ticks = form.Within(c.Spans, ticks)
	if strings.TrimSpace(c.Wording) == "" {
		c.Wording = c.Quote()
	}
	if err := form.ValidClaim(&c); err != nil {
		return nil, err
	}
	sentence, err := lookup.SentenceOf(st.Tx, &c)
	if err != nil {
		return nil, err
	}
	born := register.Birth{
		Claim: &c, Status: models.StatusOpen, Past: "claim.added", Sentence: sentence.Quote, Evidence: evidence,
		Data: map[string]any{"parents": ids, "by": kind},
	}
	if err := register.Insert(st.Entry, &st.article, born); err != nil {
		return nil, err
	}
	for _, id := range ids {
		if err := st.AddLineage(&models.Lineage{ParentID: id, ChildID: c.ID, Kind: kind}); err != nil {
			return nil, err
		}
	}
	return &c, st.SaveArticle(&st.article)
}

func rejoin(s *Service, st *step) error {
	children, err := lookup.StandingChildren(st.Tx, st.claim.ID)
	if err != nil {
		return err
	}
	for i := range children {
		if err := s.supersede(st, &children[i], st.claim.ID); err != nil {
			return err
		}
		links, err := st.Parents(children[i].ID)
		if err != nil {
			return err
		}
		for _, l := range links {
			if l.ParentID == st.claim.ID {
				continue
			}
			if err := reopenParent(st, l.ParentID); err != nil {
				return err
			}
		}
	}
	return nil
}

// reopenParent brings back another parent of an undone merge.
func reopenParent(st *step, id string) error {
	p, err := st.Tx.Claim(id)
	if err != nil || p.Status != models.StatusSuperseded {
		return err
	}
	p.Status, p.StatusBy, p.UpdatedAt = models.StatusOpen, st.Actor.ID, st.At
	if err := st.SaveClaim(&p); err != nil {
		return err
	}
	return st.Record(models.Event{
		Action: st.move.Past, ArticleID: p.ArticleID, ArticleVersion: p.ArticleVersion, ClaimID: p.ID,
		From: string(models.StatusSuperseded), To: string(p.Status),
	}, map[string]any{"version": p.Version})
}
