// Package evidence keeps what claims rest on: passages of sources, the stored
// copies they were read in, and the origins that sources share.
package evidence

import (
	"slices"

	"linecheck/models"
	"linecheck/review/archive"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// step is a change of one claim's evidence.
type step struct {
	*ledger.Entry
	claim *models.Claim
}

// Set makes the claim's evidence what in says: rows with a known id are kept or
// changed, others added, missing ones removed. Web addresses that the article did
// not have are fetched soon after. The caller has checked that the actor may, and
// saves the claim.
func Set(e *ledger.Entry, c *models.Claim, in []form.EvidenceInput) error {
	st := &step{e, c}
	if err := form.EvidenceRows(in); err != nil {
		return err
	}
	before, err := st.Evidence(st.claim.ID)
	if err != nil {
		return err
	}
	next := 1
	rows := before[:0:0] // as they are now, kept ones only
	for _, e := range before {
		next = max(next, e.Ordinal+1)
		if slices.ContainsFunc(in, func(in form.EvidenceInput) bool { return in.ID == e.ID }) {
			rows = append(rows, e)
		} else if err := st.DeleteEvidence(e.ID); err != nil {
			return err
		}
	}
	for _, in := range in {
		fresh := &models.Evidence{ID: st.NewID(), ClaimID: st.claim.ID, Ordinal: next, AddedBy: st.Actor.ID, CreatedAt: st.At}
		if in.ID == "" {
			if err := st.putEvidence(fresh, in, rows); err != nil {
				return err
			}
			if err := st.AddEvidence(fresh); err != nil {
				return err
			}
			next++
			continue
		}
		i := slices.IndexFunc(rows, func(e models.Evidence) bool { return e.ID == in.ID })
		if i < 0 {
			return models.Invalid("evidence.unknown", "evidence", "One of the sources is not on this claim any more. Reload and try again.")
		}
		if err := st.putEvidence(&rows[i], in, rows); err != nil {
			return err
		}
		if err := st.SaveEvidence(&rows[i]); err != nil {
			return err
		}
	}
	return nil
}

// putEvidence puts in into row and stores the source it cites, if that is new.
func (st *step) putEvidence(row *models.Evidence, in form.EvidenceInput, rows []models.Evidence) error {
	f := models.FieldErrors{}
	was := *row
	form.ApplyEvidence(row, in, f, st.At)
	source, err := st.sourceFor(row, in, rows, f)
	if err != nil {
		return err
	}
	if err := f.Err("evidence.invalid", "Some of the source's fields need attention."); err != nil {
		return err
	}
	if source.ID == "" {
		if err := addSource(st.Entry, st.claim.ArticleID, &source); err != nil {
			return err
		}
	}
	if source.RootID != row.Source.RootID { // the copy is of another source
		release(row)
	}
	row.SourceID, row.Source, row.UpdatedAt = source.ID, source, st.At
	if err := bind(st.Entry, row, in.CaptureID); err != nil {
		return err
	}
	if row.Quote == was.Quote && row.SnapshotSHA256 == was.SnapshotSHA256 && row.SourceID == was.SourceID {
		return nil
	}
	return look(st.Entry, row)
}

// addSource stores a source of an article. An address that the article did not
// have is fetched soon after.
func addSource(e *ledger.Entry, articleID string, source *models.Source) error {
	fresh, err := place(e, articleID, source)
	if err != nil || !fresh || archive.Same(source.URL) == "" {
		return err
	}
	_, err = ask(e, source)
	return err
}

// place stores a source of an article. One with an address that the article has
// already is the same source under another description: they share their copies.
// fresh reports that it has none to share.
func place(e *ledger.Entry, articleID string, source *models.Source) (fresh bool, err error) {
	source.ID, source.ArticleID, source.Version = e.NewID(), articleID, 1
	source.CreatedBy, source.CreatedAt, source.UpdatedAt = e.Actor.ID, e.At, e.At
	key := archive.Same(source.URL)
	if source.RootID == "" && key != "" {
		others, err := e.Sources(articleID)
		if err != nil {
			return false, err
		}
		if i := slices.IndexFunc(others, func(o models.Source) bool { return archive.Same(o.URL) == key }); i >= 0 {
			source.RootID = others[i].RootID
		}
	}
	fresh = source.RootID == ""
	return fresh, e.AddSource(source)
}

// sourceFor returns the source that a row cites: the one it names, the one it
// had, or a new one (with an empty id) where a field differs. Sources are never
// changed in place, since other claims may cite them.
func (st *step) sourceFor(row *models.Evidence, in form.EvidenceInput, rows []models.Evidence, f models.FieldErrors) (models.Source, error) {
	had := row.Source
	if in.SourceID != "" {
		source, err := st.Source(in.SourceID)
		if models.KindOf(err) == models.KindNotFound || err == nil && source.ArticleID != st.claim.ArticleID {
			f.Add("sourceId", "This source is not one of the article's.")
			return models.Source{}, nil
		}
		if err != nil || in.Source == nil {
			return source, err
		}
		had = source
	}
	if in.Source == nil {
		if row.SourceID == "" {
			f.Add("title", "Describe the source.")
		}
		return row.Source, nil
	}
	want := form.SourceOf(*in.Source, f, st.At)
	want.OriginID = had.OriginID
	if same := in.Source.SameOriginAs; same != nil {
		var err error
		if want.OriginID, err = st.originOf(*same, row.ID, rows, f); err != nil {
			return models.Source{}, err
		}
	}
	if had.URL == "" || archive.Same(had.URL) == archive.Same(want.URL) {
		want.RootID = had.RootID
	}
	want.ID, want.ArticleID, want.CreatedBy, want.CreatedAt, want.UpdatedAt, want.Version = had.ID, had.ArticleID, had.CreatedBy, had.CreatedAt, had.UpdatedAt, had.Version
	if want != had {
		want.ID = "" // a source of its own
	}
	return want, nil
}

// originOf returns the origin that row other of the claim derives from. If that
// stood alone it gets an origin of its own first. "" stands for no origin.
func (st *step) originOf(other, self string, rows []models.Evidence, f models.FieldErrors) (string, error) {
	if other == "" {
		return "", nil
	}
	i := slices.IndexFunc(rows, func(e models.Evidence) bool { return e.ID == other && e.ID != self })
	if i < 0 {
		f.Add("sameOriginAs", "Choose another of the claim's sources.")
		return "", nil
	}
	row := &rows[i]
	if row.Source.OriginID != "" {
		return row.Source.OriginID, nil
	}
	origin := models.Origin{ID: st.NewID(), ArticleID: st.claim.ArticleID, Label: row.Source.Title, CreatedBy: st.Actor.ID, CreatedAt: st.At}
	if err := st.AddOrigin(&origin); err != nil {
		return "", err
	}
	row.Source.OriginID = origin.ID
	if err := addSource(st.Entry, st.claim.ArticleID, &row.Source); err != nil {
		return "", err
	}
	row.SourceID, row.UpdatedAt = row.Source.ID, st.At
	return origin.ID, st.SaveEvidence(row)
}
