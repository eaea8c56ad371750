package claims

import (
	"slices"

	"linecheck/models"
	"linecheck/review/form"
)

const maxSources = 200

// setEvidence makes the claim's evidence what the caller sent: rows with a known
// id are kept or changed, others added, missing ones removed.
func setEvidence(_ *Service, st *step) error {
	before, err := st.Evidence(st.claim.ID)
	if err != nil {
		return err
	}
	if len(st.in.Evidence) > maxSources {
		return models.Invalid("evidence.many", "evidence", "A claim takes at most %d sources.", maxSources)
	}
	next := 1
	for _, e := range before {
		next = max(next, e.Ordinal+1)
		if !slices.ContainsFunc(st.in.Evidence, func(in form.EvidenceInput) bool { return in.ID == e.ID }) {
			if err := st.DeleteEvidence(e.ID); err != nil {
				return err
			}
		}
	}
	for _, in := range st.in.Evidence {
		row := models.Evidence{ID: st.NewID(), ClaimID: st.claim.ID, Ordinal: next, AddedBy: st.Actor.ID, CreatedAt: st.At}
		i := slices.IndexFunc(before, func(e models.Evidence) bool { return in.ID != "" && e.ID == in.ID })
		switch {
		case i >= 0:
			row = before[i]
		case in.ID != "":
			return models.Invalid("evidence.unknown", "evidence", "One of the sources is not on this claim any more. Reload and try again.")
		default:
			next++
		}
		if err := st.putEvidence(row, in, before, i >= 0); err != nil {
			return err
		}
	}
	st.extendLease()
	return nil
}

func (st *step) putEvidence(row models.Evidence, in form.EvidenceInput, before []models.Evidence, kept bool) error {
	f := models.FieldErrors{}
	row.Quote, row.Locator, row.Note, row.Stance, row.Primary, row.AccessedOn = in.Quote, in.Locator, in.Note, in.Stance, in.Primary, in.AccessedOn
	form.Short(f, "quote", &row.Quote, form.MaxPassage)
	form.Short(f, "locator", &row.Locator, form.MaxShort)
	form.Short(f, "note", &row.Note, form.MaxReason)
	if !slices.Contains([]models.Stance{models.StanceSupports, models.StancePartly, models.StanceRefutes, models.StanceContext}, row.Stance) {
		f.Add("stance", "Say what the source does: supports, supports in part, refutes, or context.")
	}
	if row.AccessedOn == "" {
		f.Add("accessedOn", "Say when you saw the source.")
	}
	form.PastDay(f, "accessedOn", row.AccessedOn, st.At)
	source, err := st.sourceFor(row, in, before, f)
	if err != nil {
		return err
	}
	if err := f.Err("evidence.invalid", "Some of the source's fields need attention."); err != nil {
		return err
	}
	if source.ID == "" {
		source.ID, source.ArticleID, source.CreatedBy, source.CreatedAt, source.UpdatedAt = st.NewID(), st.claim.ArticleID, st.Actor.ID, st.At, st.At
		if err := st.AddSource(&source); err != nil {
			return err
		}
	}
	row.SourceID, row.UpdatedAt = source.ID, st.At
	if kept {
		return st.SaveEvidence(&row)
	}
	return st.AddEvidence(&row)
}

// sourceFor returns the source that a row cites: the one it names, the one it
// had, or a new one (with an empty id) where a field differs. Sources are never
// changed in place, since other claims may cite them.
func (st *step) sourceFor(row models.Evidence, in form.EvidenceInput, before []models.Evidence, f models.FieldErrors) (models.Source, error) {
	if in.SourceID != "" && in.Source == nil {
		source, err := st.Source(in.SourceID)
		if err != nil || source.ArticleID != st.claim.ArticleID {
			f.Add("sourceId", "This source is not one of the article's.")
		}
		return source, nil //nolint:nilerr // reported by field
	}
	if in.Source == nil {
		if row.SourceID == "" {
			f.Add("title", "Describe the source.")
		}
		return row.Source, nil
	}
	src := *in.Source
	if src.Kind == "" {
		src.Kind = models.SourceWebPage
	}
	form.WebAddress(f, "url", &src.URL)
	form.Short(f, "title", &src.Title, form.MaxTitle)
	form.Short(f, "publisher", &src.Publisher, form.MaxShort)
	form.Short(f, "author", &src.Author, form.MaxShort)
	form.PastDay(f, "publishedOn", src.PublishedOn, st.At)
	if src.Title == "" {
		f.Add("title", "Name the source, so that readers can find it.")
	}
	if src.Kind == models.SourceWebPage && src.URL == "" {
		f.Add("url", "A web page needs its address. Choose another kind if the source is not on the web.")
	}
	if !slices.Contains([]models.SourceKind{models.SourceWebPage, models.SourceFile, models.SourceInterview, models.SourceDocument, models.SourceDataset}, src.Kind) {
		f.Add("kind", "There is no kind of source %q.", src.Kind)
	}
	origin := row.Source.OriginID
	if src.SameOriginAs != nil {
		var err error
		if origin, err = st.originOf(*src.SameOriginAs, before, f); err != nil {
			return models.Source{}, err
		}
	}
	want := models.Source{
		Kind: src.Kind, URL: src.URL, Title: src.Title, Publisher: src.Publisher, Author: src.Author, PublishedOn: src.PublishedOn, OriginID: origin,
	}
	had := row.Source
	want.ID, want.ArticleID, want.CreatedBy, want.CreatedAt, want.UpdatedAt, want.Version = had.ID, had.ArticleID, had.CreatedBy, had.CreatedAt, had.UpdatedAt, had.Version
	if want != had {
		want.ID = "" // a source of its own
	}
	return want, nil
}

// originOf returns the origin that the given row of the claim derives from. A row
// that stood alone gets an origin of its own first. "" stands for no origin.
func (st *step) originOf(rowID string, before []models.Evidence, f models.FieldErrors) (string, error) {
	if rowID == "" {
		return "", nil
	}
	i := slices.IndexFunc(before, func(e models.Evidence) bool { return e.ID == rowID })
	if i < 0 {
		f.Add("sameOriginAs", "Choose one of the claim's sources.")
		return "", nil
	}
	other := before[i]
	if other.Source.OriginID != "" {
		return other.Source.OriginID, nil
	}
	origin := models.Origin{ID: st.NewID(), ArticleID: st.claim.ArticleID, Label: other.Source.Title, CreatedBy: st.Actor.ID, CreatedAt: st.At}
	if err := st.AddOrigin(&origin); err != nil {
		return "", err
	}
	copied := other.Source
	copied.ID, copied.OriginID, copied.CreatedBy, copied.CreatedAt, copied.UpdatedAt = st.NewID(), origin.ID, st.Actor.ID, st.At, st.At
	if err := st.AddSource(&copied); err != nil {
		return "", err
	}
	other.SourceID, other.Source, other.UpdatedAt = copied.ID, copied, st.At
	before[i] = other
	return origin.ID, st.SaveEvidence(&other)
}
