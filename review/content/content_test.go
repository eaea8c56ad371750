package content

import (
	"encoding/json"
	"testing"
	"time"

	"linecheck/models"
)

func whole() (models.Claim, string, []models.Evidence) {
	claim := models.Claim{
		ID: "c1", Number: 3, ArticleVersion: 1, Spans: []models.Span{{Start: 4, End: 9, Quote: "tower"}, {Start: 20, End: 22, Quote: "\u00e9\U0001F469"}},
		Wording: "The tower.", Speaker: "Ines", Cue: "said", Attribution: models.AttributionIndirect, Type: models.TypeEvent, Risk: models.RiskLow,
		ScaleID: "line-check.1", AttributionScaleID: "line-check-attribution.1", Ticks: []models.Span{{Start: 4, End: 9, Quote: "tower"}},
		Finding: models.Finding{
			Verdict: "wrong", AttributionVerdict: "not_said", Correction: "330", Rationale: "p. 4", Confidence: models.ConfidenceLow,
			WouldChange: "A plan.", NoSource: "",
		},
	}
	evidence := []models.Evidence{{
		ID: "e1", Ordinal: 1, Quote: "330 m", Locator: "p. 4", Stance: models.StanceRefutes, AccessedOn: "2030-01-01", SnapshotSHA256: "aa",
		Source: models.Source{ID: "s1", Kind: models.SourceDocument, Title: "Plan", URL: "https://example.org/plan"},
	}}
	return claim, "The tower stands.", evidence
}

func hash(t *testing.T, change func(*models.Claim, *string, *[]models.Evidence)) string {
	t.Helper()
	c, sentence, ev := whole()
	change(&c, &sentence, &ev)
	h, data, err := Of(&c, sentence, ev).Hash()
	if err != nil {
		t.Fatal(err)
	}
	if !json.Valid(data) {
		t.Fatalf("no JSON: %s", data)
	}
	return h
}

// The hash is a promise to everyone who stored one: it never changes for the same content.
const wholeHash = "f4d4fc66868e32f483cc70cf605ce5bd257027ff78a277288861e116e2824c8b"

func TestHashIsPinned(t *testing.T) {
	if got := hash(t, func(*models.Claim, *string, *[]models.Evidence) {}); got != wholeHash {
		t.Errorf("got %s, want %s", got, wholeHash)
	}
}

func TestWhatIsSigned(t *testing.T) {
	tests := []struct {
		name   string
		change func(*models.Claim, *string, *[]models.Evidence)
	}{
		{"quote", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Spans[0].Quote = "towers" }},
		{"sentence", func(_ *models.Claim, s *string, _ *[]models.Evidence) { *s = "The tower stood." }},
		{"wording", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Wording = "A tower." }},
		{"speaker", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Speaker = "Ivo" }},
		{"cue", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Cue = "claimed" }},
		{"attribution", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Attribution = models.AttributionDirect }},
		{"type", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Type = models.TypeState }},
		{"verdict", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Finding.Verdict = "confirmed" }},
		{"scale version", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.ScaleID = "line-check.2" }},
		{"attribution verdict", func(c *models.Claim, _ *string, _ *[]models.Evidence) {
			c.Finding.AttributionVerdict = "said_verbatim"
		}},
		{"attribution scale version", func(c *models.Claim, _ *string, _ *[]models.Evidence) {
			c.AttributionScaleID = "line-check-attribution.2"
		}},
		{"correction", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Finding.Correction = "331" }},
		{"rationale", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Finding.Rationale = "p. 5" }},
		{"confidence", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Finding.Confidence = models.ConfidenceHigh }},
		{"what would change this", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Finding.WouldChange = "" }},
		{"why no source", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Finding.NoSource = "None." }},
		{"a tick", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.Ticks = nil }},
		{"a source less", func(_ *models.Claim, _ *string, e *[]models.Evidence) { *e = nil }},
		{"passage", func(_ *models.Claim, _ *string, e *[]models.Evidence) { (*e)[0].Quote = "331 m" }},
		{"locator", func(_ *models.Claim, _ *string, e *[]models.Evidence) { (*e)[0].Locator = "p. 5" }},
		{"stance", func(_ *models.Claim, _ *string, e *[]models.Evidence) { (*e)[0].Stance = models.StanceContext }},
		{"primary", func(_ *models.Claim, _ *string, e *[]models.Evidence) { (*e)[0].Primary = true }},
		{"access day", func(_ *models.Claim, _ *string, e *[]models.Evidence) { (*e)[0].AccessedOn = "2030-01-02" }},
		{"note", func(_ *models.Claim, _ *string, e *[]models.Evidence) { (*e)[0].Note = "n" }},
		{"snapshot", func(_ *models.Claim, _ *string, e *[]models.Evidence) { (*e)[0].SnapshotSHA256 = "bb" }},
		{"source's address", func(_ *models.Claim, _ *string, e *[]models.Evidence) {
			(*e)[0].Source.URL = "https://example.org/plan2"
		}},
		{"source's title", func(_ *models.Claim, _ *string, e *[]models.Evidence) { (*e)[0].Source.Title = "Plans" }},
		{"source's origin", func(_ *models.Claim, _ *string, e *[]models.Evidence) { (*e)[0].Source.OriginID = "o1" }},
	}
	for _, tt := range tests {
		if got := hash(t, tt.change); got == wholeHash {
			t.Errorf("%s is not signed", tt.name)
		}
	}
}

func TestWhatIsNotSigned(t *testing.T) {
	tests := []struct {
		name   string
		change func(*models.Claim, *string, *[]models.Evidence)
	}{
		{"offsets", func(c *models.Claim, _ *string, _ *[]models.Evidence) {
			c.Spans[0].Start, c.Spans[0].End, c.Ticks[0].Start, c.Ticks[0].End = 104, 109, 104, 109
		}},
		{"article version", func(c *models.Claim, _ *string, _ *[]models.Evidence) { c.ArticleVersion = 2 }},
		{"number, id, status, holder", func(c *models.Claim, _ *string, _ *[]models.Evidence) {
			c.ID, c.Number, c.Status, c.HolderID, c.Version = "c2", 4, models.StatusOpen, "ada", 9
		}},
		{"risk and deadline", func(c *models.Claim, _ *string, _ *[]models.Evidence) {
			c.Risk, c.Deadline = models.RiskHigh, &time.Time{}
		}},
		{"which row it is", func(_ *models.Claim, _ *string, e *[]models.Evidence) {
			(*e)[0].ID, (*e)[0].Ordinal, (*e)[0].Source.ID = "e9", 9, "s9"
		}},
	}
	for _, tt := range tests {
		if got := hash(t, tt.change); got != wholeHash {
			t.Errorf("%s changes the hash", tt.name)
		}
	}
}
