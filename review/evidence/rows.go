// Package evidence keeps what claims rest on: passages of sources, and the origins
// that sources share.
package evidence

import (
	"slices"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// step is a change of one claim's evidence.
type step struct {
	*ledger.Entry
	claim *models.Claim
}

// Set makes the claim's evidence what in says: rows with a known id are kept or
// changed, others added, missing ones removed. The caller has checked that the
// actor may, and saves the claim.
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
	form.ApplyEvidence(row, in, f, st.At)
	source, err := st.sourceFor(row, in, rows, f)
	if err != nil {
		return err
	}
	if err := f.Err("evidence.invalid", "Some of the source's fields need attention."); err != nil {
		return err
	}
	if source.ID == "" {
		if err := st.addSource(&source); err != nil {
			return err
		}
	}
	if source.URL != row.Source.URL { // the copy is of another page
		row.SnapshotSHA256, row.SnapshotType, row.SnapshotAt = "", "", nil
	}
	row.SourceID, row.Source, row.UpdatedAt = source.ID, source, st.At
	return nil
}

func (st *step) addSource(source *models.Source) error {
	source.ID, source.ArticleID, source.Version = st.NewID(), st.claim.ArticleID, 1
	source.CreatedBy, source.CreatedAt, source.UpdatedAt = st.Actor.ID, st.At, st.At
	return st.AddSource(source)
}

// sourceFor returns the source that a row cites: the one it names, the one it
// had, or a new one (with an empty id) where a field differs. Sources are never
// changed in place, since other claims may cite them.
func (st *step) sourceFor(row *models.Evidence, in form.EvidenceInput, rows []models.Evidence, f models.FieldErrors) (models.Source, error) {
	if in.SourceID != "" && in.Source == nil {
		source, err := st.Source(in.SourceID)
		if models.KindOf(err) == models.KindNotFound || err == nil && source.ArticleID != st.claim.ArticleID {
			f.Add("sourceId", "This source is not one of the article's.")
			return models.Source{}, nil
		}
		return source, err
	}
	if in.Source == nil {
		if row.SourceID == "" {
			f.Add("title", "Describe the source.")
		}
		return row.Source, nil
	}
	want, had := form.SourceOf(*in.Source, f, st.At), row.Source
	want.OriginID = had.OriginID
	if same := in.Source.SameOriginAs; same != nil {
		var err error
		if want.OriginID, err = st.originOf(*same, row.ID, rows, f); err != nil {
			return models.Source{}, err
		}
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
	if err := st.addSource(&row.Source); err != nil {
		return "", err
	}
	row.SourceID, row.UpdatedAt = row.Source.ID, st.At
	return origin.ID, st.SaveEvidence(row)
}
