package evidence

import (
	"fmt"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
)

// end stores what came of a capture: the copy or why there is none, what that
// says of the copy before it, and who has to know.
func (s *Service) end(e *ledger.Entry, c *models.Capture, r result) error {
	before, err := e.NewestCopy(c.RootID)
	if err != nil && models.KindOf(err) != models.KindNotFound {
		return err
	}
	had := err == nil
	describe(c, &r)
	at := e.At
	c.EndedAt = &at
	if had && c.Way == models.CaptureByFetch {
		compare(c, before, r.gone)
	}
	if c.TextSHA256 != "" {
		if err := e.PutCaptureText(&r.reading.text); err != nil {
			return err
		}
	}
	if err := e.SaveCapture(c); err != nil {
		return err
	}
	if c.State == models.CaptureStored {
		if err := recheck(e, c); err != nil {
			return err
		}
	}
	if err := warn(e, c); err != nil {
		return err
	}
	action := "source.captured"
	if c.State == models.CaptureFailed {
		action = "source.capture_failed"
	}
	return e.Record(models.Event{Action: action, ArticleID: c.ArticleID, SubjectID: c.RootID}, map[string]any{
		"capture": c.ID, "content": c.ContentSHA256, "warc": c.WARCSHA256, "text": c.TextSHA256, "status": c.Status, "finding": string(c.Finding),
	})
}

// describe puts a result into its capture.
func describe(c *models.Capture, r *result) {
	c.State, c.Error = models.CaptureStored, ""
	if r.failed != "" {
		c.State, c.Error = models.CaptureFailed, r.failed
	}
	if p := &r.page; p.Status != 0 {
		c.FinalURL, c.Status, c.MediaType = p.URL, p.Status, p.ContentType
		c.Redirects = append([]string{}, p.Redirects...)
	}
	c.Bytes, c.ContentSHA256, c.WARCSHA256 = r.bytes, r.content, r.warc
	if c.State == models.CaptureStored {
		c.TextSHA256, c.TextNote, c.Mark = r.reading.text.SHA256, r.reading.note, r.reading.mark
		c.Title, c.Publisher, c.Author, c.PublishedOn = r.reading.title, r.reading.publisher, r.reading.author, r.reading.published
	}
}

// compare says what a fetch found against the copy before it. It is the source's
// own text that counts, not what stands around it.
func compare(c *models.Capture, before models.Capture, gone bool) {
	c.ComparedTo = before.ID
	switch {
	case gone:
		c.Finding, c.Mark = models.FindingGone, string(models.FindingGone)
	case c.State == models.CaptureFailed:
		c.Finding, c.Mark = models.FindingUnreachable, string(models.FindingUnreachable)
	case c.Mark == before.Mark:
		c.Finding = models.FindingUnchanged
	default:
		c.Finding = models.FindingChanged
	}
}

// recheck looks in a new copy for the passages of rows that rest on none yet. It
// changes nothing that is signed.
func recheck(e *ledger.Entry, c *models.Capture) error {
	rows, err := e.EvidenceOfRoot(c.RootID)
	if err != nil {
		return err
	}
	for i := range rows {
		row := &rows[i]
		if row.SnapshotSHA256 != "" || row.Quote == "" {
			continue
		}
		if row.Passage, row.PassageStart, row.PassageEnd, err = Found(e.Tx, *c, row.Quote); err != nil {
			return err
		}
		if err := e.SaveEvidence(row); err != nil {
			return err
		}
	}
	return nil
}

// warn tells those who answer for claims that rest on the source what a fetch found of it.
func warn(e *ledger.Entry, c *models.Capture) error {
	alerts, err := e.SourceAlerts(c.ArticleID, "")
	if err != nil {
		return err
	}
	told := map[string]bool{c.AskedBy: true} // they look at it
	for _, alert := range alerts {
		if alert.CaptureID != c.ID {
			continue
		}
		row, err := e.EvidenceRow(alert.EvidenceID)
		if err != nil {
			return err
		}
		claim, err := e.Claim(alert.ClaimID)
		if err != nil {
			return err
		}
		text, err := warning(e.Tx, &claim, &row, alert)
		if err != nil {
			return err
		}
		for _, id := range []string{claim.HolderID, claim.SubmittedBy, claim.ApprovedBy} {
			if told[id] || told[id+claim.ID] {
				continue
			}
			told[id+claim.ID] = true
			if err := e.Tell(id, models.InboxItem{Kind: "source." + string(alert.Finding), ArticleID: c.ArticleID, ClaimID: claim.ID, Text: text}); err != nil {
				return err
			}
		}
	}
	return nil
}

// warning says in a sentence what became of a source that a claim rests on.
func warning(tx *store.Tx, claim *models.Claim, row *models.Evidence, alert models.SourceAlert) (string, error) {
	what := "changed"
	switch alert.Finding {
	case models.FindingGone:
		what = "is no longer there"
	case models.FindingUnreachable:
		what = "could not be reached"
	default:
		state, err := stillThere(tx, row, alert.CaptureID)
		if err != nil {
			return "", err
		}
		if state == models.PassageMissing {
			what = "changed, and the quoted passage is no longer in it"
		}
	}
	return fmt.Sprintf("Source #%d of claim %d %s. What was stored is kept; look whether the finding still stands.", row.Ordinal, claim.Number, what), nil
}

// stillThere says whether a row's passage stands in a later copy of its source.
func stillThere(tx *store.Tx, row *models.Evidence, captureID string) (models.PassageState, error) {
	c, err := tx.Capture(captureID)
	if err != nil || c.State != models.CaptureStored || row.Quote == "" {
		return "", err
	}
	state, _, _, err := Found(tx, c, row.Quote)
	return state, err
}
