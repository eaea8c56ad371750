package form

import (
	"slices"
	"strings"
	"time"

	"linecheck/models"
)

// MaxSources is how many rows of evidence a claim takes.
const MaxSources = 200

// EvidenceRows checks that the rows of a list are not too many and that none is named twice.
func EvidenceRows(rows []EvidenceInput) error {
	if len(rows) > MaxSources {
		return models.Invalid("evidence.many", "evidence", "A claim takes at most %d sources.", MaxSources)
	}
	seen := map[string]bool{}
	for _, in := range rows {
		if in.ID != "" && seen[in.ID] {
			return models.Invalid("evidence.twice", "evidence", "One of the sources stands twice in the list. Reload and try again.")
		}
		seen[in.ID] = true
	}
	return nil
}

// ApplyEvidence puts what people say about a passage into row and notes in f what is wrong with it.
func ApplyEvidence(row *models.Evidence, in EvidenceInput, f models.FieldErrors, now time.Time) {
	row.Quote, row.Locator, row.Note, row.Stance, row.Primary = in.Quote, in.Locator, in.Note, in.Stance, in.Primary
	row.AccessedOn = strings.TrimSpace(in.AccessedOn)
	Short(f, "quote", &row.Quote, MaxPassage)
	Short(f, "locator", &row.Locator, MaxShort)
	Short(f, "note", &row.Note, MaxReason)
	if !slices.Contains([]models.Stance{models.StanceSupports, models.StancePartly, models.StanceRefutes, models.StanceContext}, row.Stance) {
		f.Add("stance", "Say what the source does: supports, supports in part, refutes, or context.")
	}
	if row.AccessedOn == "" {
		f.Add("accessedOn", "Say when you saw the source.")
	}
	PastDay(f, "accessedOn", row.AccessedOn, now)
}

// SourceOf returns the source that in describes, without id and origin, and notes in f what is wrong with it.
func SourceOf(in SourceInput, f models.FieldErrors, now time.Time) models.Source {
	src := models.Source{
		Kind: in.Kind, URL: in.URL, Title: in.Title, Publisher: in.Publisher, Author: in.Author, PublishedOn: strings.TrimSpace(in.PublishedOn),
		How: in.How, Place: in.Place,
	}
	if src.Kind == "" {
		src.Kind = models.SourceWebPage
	}
	WebAddress(f, "url", &src.URL)
	Short(f, "title", &src.Title, MaxTitle)
	Short(f, "publisher", &src.Publisher, MaxShort)
	Short(f, "author", &src.Author, MaxShort)
	Short(f, "place", &src.Place, MaxTitle)
	PastDay(f, "publishedOn", src.PublishedOn, now)
	if src.Title == "" {
		f.Add("title", "Name the source, so that readers can find it.")
	}
	if src.Kind == models.SourceWebPage && src.URL == "" {
		f.Add("url", "A web page needs its address. Choose another kind if the source is not on the web.")
	}
	if !slices.Contains([]models.SourceKind{models.SourceWebPage, models.SourceFile, models.SourceInterview, models.SourceDocument, models.SourceDataset}, src.Kind) {
		f.Add("kind", "There is no kind of source %q.", src.Kind)
	}
	held(src, f)
	return src
}

// held notes in f what an interview lacks: who, when and how.
func held(src models.Source, f models.FieldErrors) {
	if !slices.Contains([]string{"", "in_person", "telephone", "video", "written"}, src.How) {
		f.Add("how", "An interview is held in person, by telephone, by video or in writing.")
	}
	if src.Kind != models.SourceInterview {
		return
	}
	if src.Author == "" {
		f.Add("author", "Say who was interviewed.")
	}
	if src.PublishedOn == "" {
		f.Add("publishedOn", "Say on which day the interview was held.")
	}
	if src.How == "" {
		f.Add("how", "Say how the interview was held.")
	}
}

// KeptEvidence says of rows that they stay as they are.
func KeptEvidence(rows []models.Evidence) []EvidenceInput {
	out := make([]EvidenceInput, len(rows))
	for i, r := range rows {
		out[i] = EvidenceInput{ID: r.ID, Quote: r.Quote, Locator: r.Locator, Note: r.Note, Stance: r.Stance, Primary: r.Primary, AccessedOn: r.AccessedOn}
	}
	return out
}
