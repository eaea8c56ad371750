package reports

import (
	"linecheck/models"
	"linecheck/models/standing"
	"linecheck/review/evidence"
	"linecheck/review/export/model"
)

// loadSources reads what is known of the article's sources beside their description.
func (c *composer) loadSources() error {
	c.origins, c.captures, c.facts, c.seen = map[string]string{}, map[string][]models.Capture{}, map[string]standing.Fact{}, map[string]int{}
	origins, err := c.tx.Origins(c.article.ID)
	if err != nil {
		return err
	}
	for _, o := range origins {
		c.origins[o.ID] = o.Label
	}
	captures, err := c.tx.CapturesIn(c.article.ID)
	if err != nil {
		return err
	}
	for _, k := range captures {
		c.captures[k.RootID] = append(c.captures[k.RootID], k)
	}
	rests, err := c.tx.RestingIn(c.article.ID)
	if err != nil {
		return err
	}
	for _, r := range rests {
		if c.facts[r.EvidenceID], err = c.tx.Fact(r.FactID); err != nil {
			return err
		}
		c.seen[r.EvidenceID] = r.FactVersion
	}
	return nil
}

// sources makes the entries of a claim's evidence.
func (c *composer) sources(cl *models.Claim) ([]model.Evidence, error) {
	rows := c.evidence[cl.ID]
	alerts, err := evidence.Alerts(c.tx, cl, rows)
	if err != nil {
		return nil, err
	}
	out := make([]model.Evidence, len(rows))
	for i := range rows {
		e := &rows[i]
		out[i] = c.source(e)
		out[i].Later = c.settled(e)
		if c.blind(cl) {
			out[i].Later = nil // that it does not matter is what the first reviewer thinks
		}
		for _, a := range alerts {
			if a.EvidenceID == e.ID {
				out[i].Later = &model.Later{Finding: string(a.Finding), At: stamp(&a.At), Passage: string(a.Passage)}
			}
		}
		for j := range rows {
			if other := rows[j].Source; i != j && (other.RootID == e.Source.RootID || e.Source.OriginID != "" && other.OriginID == e.Source.OriginID) {
				out[i].SameOrigin = append(out[i].SameOrigin, rows[j].Ordinal)
			}
		}
	}
	return out, nil
}

func (c *composer) source(e *models.Evidence) model.Evidence {
	s := &e.Source
	out := model.Evidence{
		Number: e.Ordinal, Kind: string(s.Kind), Title: s.Title, URL: s.URL, Publisher: s.Publisher, Author: s.Author, PublishedAt: s.PublishedOn,
		AccessedAt: e.AccessedOn, Quote: e.Quote, Locator: e.Locator, Stance: string(e.Stance), Primary: e.Primary, How: s.How, Place: s.Place,
		Passage: string(e.Passage),
	}
	if label := c.origins[s.OriginID]; label != s.Title {
		out.Origin = label
	}
	if e.SnapshotSHA256 == "" {
		out.NoSnapshot = c.missing(s)
	} else {
		out.Snapshot = c.snapshot(e)
	}
	if f, ok := c.facts[e.ID]; ok {
		out.Fact = &model.Fact{ID: f.ID, Version: c.seen[e.ID], State: string(f.State), StateAt: stamp(&f.StateAt), ValidFrom: f.ValidFrom, ValidUntil: f.ValidUntil}
	}
	return out
}

func (c *composer) snapshot(e *models.Evidence) *model.Snapshot {
	out := &model.Snapshot{SHA256: e.SnapshotSHA256, MediaType: e.SnapshotType, CapturedAt: stamp(e.SnapshotAt)}
	for _, k := range c.captures[e.Source.RootID] {
		if k.State != models.CaptureStored || k.ContentSHA256 != e.SnapshotSHA256 {
			continue
		}
		out.Bytes, out.WARCSHA256, out.Uploaded = k.Bytes, k.WARCSHA256, k.Way == models.CaptureByUpload
		if k.FinalURL != k.URL {
			out.FinalURL = k.FinalURL
		}
		break
	}
	return out
}

// missing says why evidence rests on no copy of its source; "" where none is to be expected.
func (c *composer) missing(s *models.Source) string {
	captures := c.captures[s.RootID]
	switch {
	case len(captures) == 0 && s.Kind != models.SourceWebPage:
		return ""
	case len(captures) == 0:
		return "Nobody has had the page fetched."
	case captures[0].State == models.CaptureFailed:
		return captures[0].Error
	case captures[0].State.UnderWay():
		return "The page is being fetched."
	default:
		return "One was stored, and becomes part of the evidence on submitting."
	}
}

// settled returns what the last fetch of a source found where somebody judged that it does not matter.
func (c *composer) settled(e *models.Evidence) *model.Later {
	for _, k := range c.captures[e.Source.RootID] {
		if k.Way != models.CaptureByFetch || k.EndedAt == nil {
			continue
		}
		if e.SettledMark == "" || k.Mark != e.SettledMark {
			return nil
		}
		found := k.Finding
		if k.State == models.CaptureStored {
			found = models.FindingChanged
		}
		return &model.Later{Finding: string(found), At: stamp(k.EndedAt), Settled: true}
	}
	return nil
}
