package review_test

import (
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/claims"
	"linecheck/review/form"
	"linecheck/review/talk"
)

func paste(s string, fields form.Article) articles.ImportInput {
	return articles.ImportInput{Article: fields, Bytes: []byte(s)}
}

func TestImportRefusals(t *testing.T) {
	r := newRoom(t)
	const body = "The tower is 324 metres tall. It opened in 1889."
	tests := []struct {
		name, field string
		kind        models.Kind
		in          articles.ImportInput
	}{
		{"nothing", "text", models.KindInvalid, paste("", form.Article{})},
		{"white space", "text", models.KindInvalid, paste(" \n\t\u00a0\n", form.Article{})},
		{"NUL", "text", models.KindInvalid, paste("a\x00b", form.Article{})},
		{"not UTF-8", "text", models.KindInvalid, paste("caf\xe9 ferm\xe9", form.Article{})},
		{"over 200,000 characters", "", models.KindTooLarge, paste(strings.Repeat("é", 200_001), form.Article{})},
		{"title of 10,000 characters", "title", models.KindInvalid, paste(body, form.Article{Title: text(strings.Repeat("t", 10_000))})},
		{"title that is no text", "title", models.KindInvalid, paste(body, form.Article{Title: text("\xff\xfe")})},
		{"title with NUL", "title", models.KindInvalid, paste(body, form.Article{Title: text("a\x00")})},
		{"byline of 201 characters", "byline", models.KindInvalid, paste(body, form.Article{Byline: text(strings.Repeat("é", 201))})},
		{"publisher with NUL", "publisher", models.KindInvalid, paste(body, form.Article{Publisher: text("a\x00b")})},
		{"published next year", "publishedOn", models.KindInvalid, paste(body, form.Article{PublishedOn: text("2031-01-01")})},
		{"published some day", "publishedOn", models.KindInvalid, paste(body, form.Article{PublishedOn: text("1 January 2030")})},
		{"script for an address", "url", models.KindInvalid, paste(body, form.Article{URL: text("javascript:alert(1)")})},
		{"address without a host", "url", models.KindInvalid, paste(body, form.Article{URL: text("https:///path")})},
		{"deadline in 2060", "deadline", models.KindInvalid, paste(body, form.Article{Deadline: at(24 * 366 * 30)})},
		{"unknown member", "members", models.KindInvalid, paste(body, form.Article{Members: []string{"ben", "nobody"}})},
	}
	for _, tt := range tests {
		_, err := r.Import(t.Context(), ada, tt.in)
		if models.KindOf(err) != tt.kind || tt.field != "" && field(err, tt.field) == "" {
			t.Errorf("%s: %v, want %s of field %q", tt.name, err, tt.kind, tt.field)
		}
	}
	all := paste("", form.Article{Title: text(strings.Repeat("t", 501)), URL: text("ftp://x"), PublishedOn: text("soon")})
	if _, err := r.Import(t.Context(), ada, all); len(fieldsOf(err)) != 4 {
		t.Errorf("not every field that is wrong is named: %v", fieldsOf(err))
	}
	if _, err := r.Import(t.Context(), root, paste(body, form.Article{})); code(err) != "action.role" {
		t.Errorf("an admin imports: %v", err)
	}
	rows, _, err := r.Articles(t.Context(), ada, review.ArticleQuery{})
	if err != nil || len(rows) != 1 {
		t.Errorf("%d articles after refusals, want the one there was, %v", len(rows), err)
	}
	r.read(func(tx *store.Tx) error {
		seq, err := tx.LastSeq()
		if seq != 1 {
			t.Errorf("refusals left %d events", seq-1)
		}
		return err
	})
	if got := r.live.actions(); got != "" {
		t.Errorf("refusals announced %s", got)
	}
}

// Whatever the text, its segments partition it and every span says what stands there.
func TestImportPartitions(t *testing.T) {
	for name, s := range map[string]string{
		"one character":     "x",
		"one emoji":         "👩\u200d👧",
		"combining marks":   "E\u0301te\u0301 in Paris was hot. It rained 40 millimetres in Lyon.",
		"right to left":     "قال الوزير إن البرج يبلغ 324 مترا.\nوافتتح عام 1889.",
		"mixed with BOM":    "\ufeffNATO said \u202bبرج\u202c has 324 metres 👍🏽. Mr. Smith visited Paris on Monday.\r\nHe left.\r",
		"only furniture":    "Share\nTweet\n",
		"long line":         strings.Repeat("The minister said 40 people died in Paris. ", 400),
		"200,000 of them":   strings.Repeat("The council of Lyon spent 40 million euros in 2029, said Mayor Ines Duval.\n", 2_700)[:200_000],
		"no full stop ever": strings.Repeat("word ", 20_000),
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t)
			v, err := r.Import(t.Context(), ada, paste(s, form.Article{}))
			if err != nil {
				t.Fatal(err)
			}
			whole := models.NewText(v.Text.Text)
			end := 0
			for _, seg := range v.Segments.Segments {
				if seg.Start != end || seg.End <= seg.Start {
					t.Fatalf("segment %d is %d to %d after %d", seg.Ordinal, seg.Start, seg.End, end)
				}
				end = seg.End
			}
			if end != whole.Len() || v.Title == "" {
				t.Errorf("segments end at %d of %d, title %q", end, whole.Len(), v.Title)
			}
			rows, _, err := r.ClaimRows(t.Context(), ada, v.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows {
				for _, span := range row.Spans {
					if got, _ := whole.Slice(span.Start, span.End); got != span.Quote {
						t.Fatalf("claim %d quotes %q, the text says %q", row.Number, span.Quote, got)
					}
				}
			}
		})
	}
}

func TestAddClaimRefusals(t *testing.T) {
	r := newRoom(t)
	marks := spanOf(threeLines, "\u200fبرج\u200f 👩\u200d👧 e\u0301t")
	v, err := r.AddClaim(t.Context(), ada, "a1", claims.NewClaim{Spans: []models.Span{{Start: marks.Start, End: marks.End}}})
	if err != nil || v.Quote() != "\u200fبرج\u200f 👩\u200d👧 e\u0301t" || v.Wording != "\u200fبرج\u200f 👩\u200d👧 e\u0301t" {
		t.Errorf("a span with marks is %q, wording %q, %v", v.Quote(), v.Wording, err)
	}
	one := func(start, end int, quote string) []models.Span {
		return []models.Span{{Start: start, End: end, Quote: quote}}
	}
	ok := one(0, 3, "The")
	tests := []struct {
		name, field string
		in          claims.NewClaim
	}{
		{"no span", "spans", claims.NewClaim{}},
		{"empty span", "spans", claims.NewClaim{Spans: one(4, 4, "")}},
		{"reversed span", "spans", claims.NewClaim{Spans: one(8, 4, "")}},
		{"negative", "spans", claims.NewClaim{Spans: one(-1, 4, "")}},
		{"beyond the end", "spans", claims.NewClaim{Spans: one(0, 2000, "")}},
		{"white space", "spans", claims.NewClaim{Spans: one(3, 4, "")}},
		{"other words", "spans", claims.NewClaim{Spans: one(0, 3, "the")}},
		{"composed where the text is not", "spans", claims.NewClaim{Spans: one(marks.End-2, marks.End, "ét")}},
		{"overlap", "spans", claims.NewClaim{Spans: []models.Span{{Start: 0, End: 6}, {Start: 4, End: 9}}}},
		{"51 pieces", "spans", claims.NewClaim{Spans: make([]models.Span, 51)}},
		{"no wording", "wording", claims.NewClaim{Spans: ok, Edit: form.EditInput{Wording: text(" \n ")}}},
		{"200,000 characters", "wording", claims.NewClaim{Spans: ok, Edit: form.EditInput{Wording: text(strings.Repeat("w", 200_000))}}},
		{"NUL", "speaker", claims.NewClaim{Spans: ok, Edit: form.EditInput{Speaker: text("A\x00")}}},
		{"no text", "cue", claims.NewClaim{Spans: ok, Edit: form.EditInput{Cue: text("\xc3\x28")}}},
		{"type", "type", claims.NewClaim{Spans: ok, Edit: form.EditInput{Type: text("rumour")}}},
		{"risk", "risk", claims.NewClaim{Spans: ok, Edit: form.EditInput{Risk: text("")}}},
		{"attribution", "attribution", claims.NewClaim{Spans: ok, Edit: form.EditInput{Attribution: text("hearsay")}}},
		{"deadline", "deadline", claims.NewClaim{Spans: ok, Edit: form.EditInput{Deadline: at(-24 * 800)}}},
	}
	r.live.actions()
	for _, tt := range tests {
		if _, err := r.AddClaim(t.Context(), ada, "a1", tt.in); models.KindOf(err) != models.KindInvalid || field(err, tt.field) == "" {
			t.Errorf("%s: %v, want field %s", tt.name, err, tt.field)
		}
	}
	rows, _, err := r.ClaimRows(t.Context(), ada, "a1")
	if err != nil || len(rows) != 1 || r.live.actions() != "" {
		t.Errorf("%d claims after refusals, %v", len(rows), err)
	}
}

func TestFindingRefusals(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	huge := text(strings.Repeat("w", 200_000))
	tests := []struct {
		name, field string
		in          form.FindingInput
	}{
		{"verdict of another scale", "verdict", form.FindingInput{Verdict: text("mostly_true")}},
		{"attribution of a narrator's claim", "attributionVerdict", form.FindingInput{AttributionVerdict: text("not_said")}},
		{"confidence", "confidence", form.FindingInput{Confidence: text("certain")}},
		{"long rationale", "rationale", form.FindingInput{Rationale: huge}},
		{"rationale with NUL", "rationale", form.FindingInput{Rationale: text("a\x00b")}},
		{"rationale that is no text", "rationale", form.FindingInput{Rationale: text("\xff")}},
		{"rationale that shows nothing", "rationale", form.FindingInput{Rationale: text("[](https://example.org)")}},
		{"long correction", "correction", form.FindingInput{Correction: huge}},
		{"what would change it", "wouldChange", form.FindingInput{WouldChange: huge}},
		{"why no source", "noSource", form.FindingInput{NoSource: text("\x00x")}},
	}
	for _, tt := range tests {
		for _, action := range []models.Action{models.ActionSetVerdict, models.ActionSubmit} {
			if _, err := r.try(ada, c.ID, action, form.Input{Finding: tt.in}); models.KindOf(err) != models.KindInvalid || field(err, tt.field) == "" {
				t.Errorf("%s, %s: %v, want field %s", action, tt.name, err, tt.field)
			}
		}
	}
	_, err := r.try(ada, c.ID, models.ActionSubmit, form.Input{Finding: form.FindingInput{Verdict: text("wrong")}})
	for _, name := range []string{"correction", "rationale", "noSource"} {
		if field(err, name) == "" {
			t.Errorf("submit does not ask for %s: %v", name, err)
		}
	}
	r.do(ada, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Attribution: text("indirect"), Speaker: text("Ines")}})
	if _, err := r.try(ada, c.ID, models.ActionSubmit, unsourced); field(err, "attributionVerdict") == "" {
		t.Errorf("submit does not ask whether they said it: %v", err)
	}
	long := form.Input{Reason: strings.Repeat("r", 200_000)}
	for _, action := range []models.Action{models.ActionSubmit, models.ActionRelease} { // which need no reason
		if _, err := r.try(ada, c.ID, action, long); field(err, "reason") == "" {
			t.Errorf("%s with a reason of 200,000 characters: %v", action, err)
		}
	}
	for _, until := range []form.Input{why, {Reason: "r", Until: at(0)}, {Reason: "r", Until: at(24 * 400)}} {
		if _, err := r.try(ada, c.ID, models.ActionWait, until); field(err, "until") == "" {
			t.Errorf("wait until %v: %v", until.Until, err)
		}
	}
}

func TestTalkRefusals(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusOpen)
	for name, body := range map[string]string{
		"nothing": "", "white space": " \n", "too long": strings.Repeat("w", 10_001), "NUL": "a\x00b", "no text": "\xff", "nothing to see": "[](https://example.org)",
	} {
		if _, err := r.Talk.Open(t.Context(), ada, talk.Place{ClaimID: c.ID}, body, ""); models.KindOf(err) != models.KindInvalid || field(err, "body") == "" {
			t.Errorf("%s: %v, want field body", name, err)
		}
	}
	span := spanOf(threeLines, "1889")
	span.Quote = "1890"
	if _, err := r.Talk.Open(t.Context(), ada, talk.Place{ArticleID: "a1", Span: span}, "Look.", ""); field(err, "spans") == "" {
		t.Errorf("on words that are not there: %v", err)
	}
	if _, err := r.Talk.SaveDraft(t.Context(), ada, models.Draft{ClaimID: c.ID, Body: []byte("{")}); field(err, "body") == "" {
		t.Errorf("a broken draft: %v", err)
	}
	big := []byte(`"` + strings.Repeat("w", 32<<10) + `"`)
	if _, err := r.Talk.SaveDraft(t.Context(), ada, models.Draft{ClaimID: c.ID, Body: big}); models.KindOf(err) != models.KindTooLarge {
		t.Errorf("a large draft: %v", err)
	}
	v, err := r.Claim(t.Context(), ada, c.ID)
	if err != nil || len(v.Threads) != 0 || v.Draft != nil {
		t.Errorf("refusals left %+v, %v", v.Threads, err)
	}
}
