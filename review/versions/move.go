package versions

import (
	"fmt"

	"linecheck/models"
	"linecheck/review/anchor"
	"linecheck/review/articles"
	"linecheck/review/content"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/register"
)

// mover gives claims their places in a version that is being stored.
type mover struct {
	*Service
	*ledger.Entry
	draft    *draft
	new      models.ArticleVersion
	segments []models.Segment
	evidence map[string][]models.Evidence
}

// all moves every claim, then orphans what has no place, then proposes claims where nothing accounts for new text.
func (m *mover) all() (err error) {
	if m.evidence, err = m.EvidenceOf(m.draft.article.ID); err != nil {
		return err
	}
	rows := []models.VersionOutcome{}
	for i := range m.draft.found {
		f := &m.draft.found[i]
		if err := m.one(f); err != nil {
			return fmt.Errorf("claim %d: %w", f.Claim.Number, err)
		}
		if f.Claim.Status.Live() || f.Back {
			rows = append(rows, m.outcome(f))
		}
	}
	if err := m.orphanRest(); err != nil {
		return err
	}
	if err := m.AddVersionOutcomes(rows); err != nil {
		return err
	}
	return m.propose()
}

func (m *mover) outcome(f *Found) models.VersionOutcome {
	o := models.VersionOutcome{
		ArticleID: f.Claim.ArticleID, Number: m.new.Number, ClaimID: f.Claim.ID, Outcome: string(f.Result.Outcome), Change: string(f.Result.Change), Decision: f.by,
		Status: f.Claim.Status, Revision: f.Claim.Revision, FromVersion: f.Claim.ArticleVersion, Before: f.Claim.Spans, After: append([]models.Span{}, f.spans...),
	}
	if f.Back {
		o.Outcome = "readopted"
	}
	return o
}

// one moves a claim that has a place. Its holder stays, and its finding; but the verdicts on words that are others now are asked for anew.
func (m *mover) one(f *Found) error {
	if len(f.spans) == 0 {
		return nil
	}
	if f.Back {
		return m.Claims.System(m.Entry, f.Claim.ID, models.ActionReadopt, form.Input{Edit: form.EditInput{Spans: f.spans}})
	}
	c := f.Claim
	c.Ticks = m.ticks(&c, f.spans)
	c.Spans, c.ArticleVersion, c.UpdatedAt = f.spans, m.new.Number, m.At
	if f.Result.Change == anchor.ChangeWords {
		c.Wording = follows(c.Wording, f.Claim.Quote(), c.Quote())
	}
	anew := !f.Result.Outcome.Kept() && f.Result.Change != anchor.ChangeMarks // what was found was found of other words
	if anew && !voided(c.Status) {
		c.Finding.Verdict, c.Finding.AttributionVerdict = "", ""
	}
	signed, err := m.sign(&f.Claim, &c)
	if err != nil {
		return err
	}
	if signed && f.Result.Outcome.Kept() { // never keep a sign-off for content that nobody signed
		f.Result.Outcome, f.Result.Change = anchor.Reworded, anchor.ChangeSentence
	}
	changed := !f.Result.Outcome.Kept()
	c.TextChanged = (c.TextChanged || changed) && f.by == ""
	if err := m.SaveClaim(&c); err != nil {
		return err
	}
	data := map[string]any{"outcome": f.Result.Outcome, "from": f.Claim.ArticleVersion, "version": c.Version, "revision": c.Revision, "start": c.Spans[0].Start}
	if signed {
		data["contentHash"], data["change"] = c.ContentHash, f.Result.Change
	}
	err = m.Record(models.Event{
		Action: "claim.reanchored", ArticleID: c.ArticleID, ArticleVersion: c.ArticleVersion, ClaimID: c.ID, From: string(c.Status), To: string(c.Status),
	}, data)
	if err != nil || !changed || !voided(c.Status) {
		return err
	}
	in := form.Input{Reason: fmt.Sprintf("Its words changed in version %d.", m.new.Number)}
	if anew {
		in.Finding = form.FindingInput{Verdict: new(string), AttributionVerdict: new(string)}
	}
	return m.Claims.System(m.Entry, c.ID, models.ActionInvalidate, in)
}

// sign adds a revision if the move changed the signed content.
func (m *mover) sign(before, c *models.Claim) (bool, error) {
	was := before.ContentHash
	if before.ArticleVersion == m.draft.old.Number {
		var err error
		sentence := lookup.Sentence(m.draft.oldText, m.draft.carried, before)
		if was, _, err = content.Of(before, sentence.Quote, m.evidence[c.ID]).Hash(); err != nil {
			return false, err
		}
	}
	hash, canonical, err := content.Of(c, lookup.Sentence(m.draft.parsed.Text, m.segments, c).Quote, m.evidence[c.ID]).Hash()
	if err != nil || hash == was {
		return false, err
	}
	c.ContentHash, c.ContentBy = hash, models.SystemActor.ID
	c.Revision++
	return true, m.AddRevision(&models.Revision{ClaimID: c.ID, Number: c.Revision, Content: canonical, Hash: hash, ActorID: c.ContentBy, At: m.At})
}

// orphanRest sets aside live claims without a place. A claim that comes back because its twin is gone may have none either.
func (m *mover) orphanRest() error {
	in := form.Input{Reason: fmt.Sprintf("Its words are gone in version %d.", m.new.Number)}
	for found := true; found; {
		all, err := m.Tx.Claims(m.draft.article.ID)
		if err != nil {
			return err
		}
		found = false
		for i := range all {
			if !all[i].Status.Live() || all[i].ArticleVersion >= m.new.Number {
				continue
			}
			found = true
			if err := m.Claims.System(m.Entry, all[i].ID, models.ActionOrphan, in); err != nil {
				return err
			}
		}
	}
	return nil
}

// propose adds what the engine finds in text that nothing accounts for.
func (m *mover) propose() error {
	article, err := m.Article(m.draft.article.ID)
	if err != nil {
		return err
	}
	found := m.draft.fresh()
	for _, candidate := range found {
		c := articles.Proposed(candidate, m.draft.parsed.Extraction.Engine)
		c.ArticleID, c.ArticleVersion = article.ID, m.new.Number
		sentence := lookup.Sentence(m.draft.parsed.Text, m.segments, &c).Quote
		born := register.Birth{Claim: &c, Status: models.StatusProposed, Past: "claim.extracted", Sentence: sentence}
		if err := register.Insert(m.Entry, &article, born); err != nil {
			return err
		}
	}
	if len(found) == 0 {
		return nil
	}
	return m.SaveArticle(&article)
}
