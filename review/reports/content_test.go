package reports_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/models/canonical"
	"linecheck/models/quotes"
	"linecheck/models/storetest"
	"linecheck/review/copycheck"
	"linecheck/review/export"
	"linecheck/review/export/model"
	"linecheck/review/lint"
	"linecheck/review/reports"
)

func spanOf(t *testing.T, words string) models.Span {
	t.Helper()
	before, _, found := strings.Cut(text, words)
	if !found {
		t.Fatalf("no %q", words)
	}
	start := len([]rune(before))
	return models.Span{Start: start, End: start + len([]rune(words)), Quote: words}
}

// The hashes of two transcripts.
var first, second = strings.Repeat("9a", 32), strings.Repeat("9b", 32)

// checked is an attributed claim with both verdicts, ticks and a quotation that was checked.
func (d *desk) checked() models.Claim {
	d.t.Helper()
	c := models.Claim{
		ID: "c9", Spans: []models.Span{spanOf(d.t, "is 324 metres tall")}, Ticks: []models.Span{spanOf(d.t, "324"), spanOf(d.t, "metres")},
		Wording: "The tower is 324 metres tall.", Speaker: "Ines Falk", Cue: "said", Attribution: models.AttributionIndirect, Status: models.StatusSubmitted,
		SubmittedBy: "ada", PolicyVersion: 1, ContentHash: "h", HolderID: "",
		Finding: models.Finding{Verdict: "wrong", AttributionVerdict: "said_in_substance", Rationale: "zzrationale", Correction: "zzcorrection", Confidence: models.ConfidenceHigh},
	}
	storetest.Put(d.t, d.Store, c,
		quotes.Transcript{SHA256: first, Text: "zz325 metres high"}, quotes.Transcript{SHA256: second, Text: "330 metres"},
		quotes.Check{
			ID: "q1", ArticleID: "a1", ClaimID: "c9", Quotation: "324 metres", TranscriptSHA256: first, TranscriptLength: 40, Origin: "zzorigin", Label: "altered", Also: []string{"trimmed"},
			Summary: "zzsummary", Words: 2, Same: 1, Places: [][2]int{}, Engine: "speech/1", By: "ada",
			Pieces: []quotes.Piece{{Kind: "changed", Quote: "324", Passage: "zz325"}, {Kind: "same", Quote: "metres", Passage: "metres"}, {Kind: "end", Passage: "high"}},
		},
		quotes.Check{ID: "q2", ArticleID: "a1", ClaimID: "c9", Quotation: "330 metres", TranscriptSHA256: second, TranscriptLength: 41, Label: "verbatim", Also: []string{}, Summary: "zzother", Pieces: []quotes.Piece{}, Places: [][2]int{}, Engine: "speech/1", By: "ada"},
	)
	return c
}

// dismiss sets aside what the copy checks find in some words.
func (d *desk) dismiss(words, reason string) {
	d.t.Helper()
	view, err := d.Copy.OfArticle(d.t.Context(), ada, "a1")
	if err != nil {
		d.t.Fatal(err)
	}
	for _, row := range view.Rows {
		if row.Rule == lint.RuleWeekday && strings.Contains(row.Places[0].Quote, words) {
			if err := d.Copy.Dismiss(d.t.Context(), ada, "a1", copycheck.Change{Fingerprint: row.Fingerprint, Version: row.Version, Reason: reason}); err != nil {
				d.t.Fatal(err)
			}
			return
		}
	}
	d.t.Fatalf("nothing is found in %q", words)
}

func TestClaimContent(t *testing.T) {
	d := newDesk(t)
	d.checked()
	got := d.draft(edna, reports.Options{}).Claims[0]
	place := func(words string) model.Place {
		s := spanOf(t, words)
		return model.Place{Span: model.Span{Start: s.Start, End: s.End}, Quote: words}
	}
	if diff := cmp.Diff([]model.Place{place("324"), place("metres")}, got.Ticks); diff != "" {
		t.Errorf("ticks:\n%s", diff)
	}
	is, tall := place("is"), place("tall")
	is.Span = model.Span{Start: place("is 324").Span.Start, End: place("is 324").Span.Start + 2}
	if diff := cmp.Diff([]model.Place{is, tall}, got.Unticked); diff != "" {
		t.Errorf("unticked:\n%s", diff)
	}
	if v := got.Verdict; v.Scale != "line-check" || v.ScaleName != "Line check" || v.Label != "Wrong" {
		t.Errorf("verdict %+v", v)
	}
	if v := got.AttributionVerdict; v == nil || v.Scale != "line-check-attribution" || v.ScaleName != "Line check, attribution" || v.Label != "Said in substance" {
		t.Errorf("attribution verdict %+v", v)
	}
	want := []model.QuoteCheck{
		{
			Label: "verbatim", Also: []string{}, Summary: "zzother", Quotation: "330 metres", TranscriptSHA256: second, TranscriptLength: 41, Engine: "speech/1", By: "Ada Okafor",
			At: "2030-01-02T10:00:00.000Z", Stale: true,
		},
		{
			Label: "altered", Also: []string{"trimmed"}, Summary: "zzsummary", Quotation: "324 metres", Passage: "zz325 metres", TranscriptSHA256: first, TranscriptLength: 40,
			TranscriptFrom: "zzorigin", Engine: "speech/1", By: "Ada Okafor", At: "2030-01-02T10:00:00.000Z",
		},
	}
	if diff := cmp.Diff(want, got.QuoteChecks); diff != "" {
		t.Errorf("quote checks (-want +got):\n%s", diff)
	}
	if got.PolicyVersion != 1 || got.Origins != 0 || got.OriginNote != "" {
		t.Errorf("policy %d, origins %d %q", got.PolicyVersion, got.Origins, got.OriginNote)
	}
}

func TestCopyFindings(t *testing.T) {
	d := newDesk(t)
	d.dismiss("2 May 2030", "The poster says so.")
	var open, dismissed []model.Lint
	for _, l := range d.draft(ben, reports.Options{}).Lint {
		if l.Rule != "weekday-date" {
			continue
		}
		if l.Dismissal == nil {
			open = append(open, l)
		} else {
			dismissed = append(dismissed, l)
		}
	}
	if len(open) != 1 || open[0].Severity != "error" || open[0].Claim != 0 || !strings.Contains(open[0].Text, "Thursday") || !strings.Contains(open[0].Places[0].Quote, "3 May 2029") {
		t.Errorf("open: %+v", open)
	}
	want := &model.Dismissal{By: "Ada Okafor", At: "2030-01-02T10:00:00.000Z", Reason: "The poster says so."}
	if len(dismissed) != 1 || cmp.Diff(want, dismissed[0].Dismissal) != "" {
		t.Errorf("dismissed: %+v", dismissed)
	}
}

func TestWhatWasNotChecked(t *testing.T) {
	d := newDesk(t)
	opened := spanOf(t, "It opened on Monday, 2 May 2030")
	storetest.Put(t, d.Store,
		models.Claim{ID: "c1", Spans: []models.Span{opened}, Status: models.StatusOpen, TextChanged: true},
		models.Claim{ID: "c2", Spans: []models.Span{spanOf(t, "with 👩‍👧")}, Wording: "It opened with a family.", Status: models.StatusDismissed, Disposition: models.DispositionNotCheckable, StatusReason: "a picture"},
		models.Claim{ID: "c3", Spans: []models.Span{spanOf(t, "It closed on Friday")}, Status: models.StatusVoid, StatusReason: "the letter was forged"},
		models.Claim{ID: "c4", Spans: []models.Span{spanOf(t, "3 May 2029")}, Wording: "It closed in 2029.", Status: models.StatusWaived, StatusReason: "said on air", StatusBy: "edna"},
		models.Claim{ID: "c5", Spans: []models.Span{spanOf(t, "Lovely")}, Status: models.StatusDismissed, Disposition: models.DispositionNotCheckable, StatusReason: "opinion"},
	)
	r := d.draft(edna, reports.Options{})
	want := []model.NotChecked{
		{What: "Pictures, video and sound, and what links lead to", Why: "Only the words of the text were read."},
		{What: "The tower, said Mayor Ines Falk, is 324 metres tall.", Why: "Nobody has said what this text is yet."},
		{What: "Lovely, is it not?", Why: "Nobody has said what this text is yet."},
		{What: "It opened on Monday, 2 May 2030", Why: "Its words changed in this version, and nobody has confirmed where it stands."},
		{What: "It opened with a family.", Why: "Not checkable: a picture"},
		{What: "It closed on Friday", Why: "Withdrawn after it was checked: the letter was forged"},
		{What: "It closed in 2029.", Why: "Waived: said on air"},
	}
	if diff := cmp.Diff(want, r.NotChecked); diff != "" {
		t.Errorf("not checked (-want +got):\n%s", diff)
	}
	// with … and برج été, and nothing of the third sentence: a void claim covers its words.
	if r.Coverage.LooseWords != 4 {
		t.Errorf("%d loose words, want 4", r.Coverage.LooseWords)
	}
	for _, tag := range []string{"uk", "und", ""} {
		d := newDesk(t)
		d.language(tag)
		why := d.draft(ada, reports.Options{}).NotChecked[1].Why
		if !strings.HasPrefix(why, "The engine reads English") || tag == "uk" != strings.Contains(why, "“uk”") {
			t.Errorf("language %q: %q", tag, why)
		}
	}
}

// The first finding is nowhere in a draft that the second reviewer is shown.
func TestDraftIsBlind(t *testing.T) {
	d := newDesk(t)
	c := d.checked()
	d.dismiss("2 May 2030", "zzreason")
	putEvidence(t, d)
	d.crossCheck(c.ID, "ben")
	d.crossCheck("c1", "ben")
	secrets := []string{"zzrationale", "zzcorrection", "zzsummary", "zzother", "zz325", "zzorigin", "9a9a", "source supports", "judged not to matter", "context only", `"stance": "supports"`, `"settled": true`, "said_in_substance"}
	seen := d.formats(ben)
	for name, out := range seen {
		for _, secret := range secrets {
			if i := strings.Index(out, secret); i >= 0 {
				t.Errorf("%s says %q: …%s…", name, secret, out[max(0, i-60):i+60])
			}
		}
	}
	if got := d.draft(ben, reports.Options{}).Claims; len(got[0].Unticked)+len(got[1].Unticked)+len(got[0].QuoteChecks)+len(got[0].Ticks) != 0 {
		t.Errorf("the second reviewer sees %+v", got)
	}
	all := d.formats(edna)
	for _, secret := range secrets {
		found := false
		for _, out := range all {
			found = found || strings.Contains(out, secret)
		}
		if !found {
			t.Errorf("nobody reads %q", secret)
		}
	}
}

// A report that was issued under the first schema is exported as it was.
func TestVersion1Reports(t *testing.T) {
	d := newDesk(t)
	issued, err := os.ReadFile("../export/testdata/version1.json")
	if err != nil {
		t.Fatal(err)
	}
	stored, err := canonical.JSON(issued)
	if err != nil {
		t.Fatal(err)
	}
	sum, err := model.HashJSON(issued)
	if err != nil {
		t.Fatal(err)
	}
	storetest.Put(t, d.Store, models.Report{ID: "r1", ArticleID: "a1", Number: 3, State: models.ReportIssued, Model: stored, SHA256: sum, IssuedBy: "edna"})
	for _, f := range export.Formats {
		file, err := d.Reports.Export(t.Context(), ben, "r1", f.Name)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if f.Name == "json" && !bytes.Equal(file.Data, issued) {
			t.Errorf("the JSON changed:\n%s", cmp.Diff(string(issued), string(file.Data)))
		}
		if f.Name != "json" && !strings.Contains(string(file.Data), sum) {
			t.Errorf("%s does not print its hash", f.Name)
		}
	}
	row, err := d.Reports.Get(t.Context(), ben, "r1")
	if err != nil || !bytes.Equal(row.Model, stored) {
		t.Errorf("the stored model changed, %v", err)
	}
}

// What is issued is of the newest schema, and the same draft twice is the same bytes.
func TestSameTwice(t *testing.T) {
	d := newDesk(t)
	d.checked()
	putEvidence(t, d)
	d.dismiss("2 May 2030", "The poster says so.")
	if diff := cmp.Diff(d.formats(edna), d.formats(edna)); diff != "" {
		t.Errorf("the second draft differs:\n%s", diff)
	}
	r := d.draft(edna, reports.Options{})
	if sum, err := r.Hash(); err != nil || sum != r.Integrity.SHA256 || r.Report.SchemaVersion != 2 {
		t.Errorf("hash %s, want %s, schema %d, %v", sum, r.Integrity.SHA256, r.Report.SchemaVersion, err)
	}
	data, err := r.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	var back model.Report
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, back); diff != "" {
		t.Errorf("the model read back differs:\n%s", diff)
	}
}
