package review_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/storetest"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/claims"
	"linecheck/review/export"
	"linecheck/review/export/model"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/reports"
	"linecheck/review/talk"
)

const bridge = `Harbour bridge reopens after repairs

By Nora Whitfield

The harbour bridge in Port Ellis reopened to traffic on Monday. The repairs cost 12 million euros, Mayor Ines Duval said.
Engineers replaced 340 steel cables. The work took nine months, according to the harbour authority.
It is the prettiest bridge on the coast. Share this article
`

// Three people take an article of six sentences from its import to an issued
// report: every sentence is accounted for, every claim is decided by somebody
// other than who checked it, and the report proves itself.
func TestFromImportToReport(t *testing.T) {
	s := storetest.Open(t)
	storetest.Cast(t, s)
	r := &room{t: t, live: &recorder{}, now: storetest.Now}
	r.ledger = &ledger.Ledger{Store: s, Now: func() time.Time { r.now = r.now.Add(time.Second); return r.now }, Live: r.live}
	in, err := articles.NewIntake(t.TempDir(), nil, r.ledger.Now)
	if err != nil {
		t.Fatal(err)
	}
	r.Service = review.New(r.ledger, "1.2.3", in)
	ctx := t.Context()
	for range 2 { // a second start furnishes nothing again
		if err := r.Furnish(ctx); err != nil {
			t.Fatal(err)
		}
	}
	v, err := r.Import(ctx, ada, articles.ImportInput{Bytes: []byte(bridge), Article: form.Article{Publisher: text("The Ellis Post"), PublishedOn: text("2030-01-01")}})
	if err != nil {
		t.Fatal(err)
	}
	if v.Title != "Harbour bridge reopens after repairs" || v.Status != models.ArticleChecking || len(v.Actions) == 0 {
		t.Errorf("imported %+v", v.Article)
	}
	id := v.ID
	r.cover(id)

	rows, _, err := r.ClaimRows(ctx, ben, id)
	if err != nil {
		t.Fatal(err)
	}
	checkers := []models.Actor{ada, ben}
	decided := 0
	for i, row := range rows {
		if row.Status == models.StatusDismissed {
			continue
		}
		decided++
		r.check(checkers[i%2], row.ID, decided)
	}
	if decided < 4 {
		t.Fatalf("only %d claims", decided)
	}
	v, err = r.Article(ctx, edna, id)
	if err != nil {
		t.Fatal(err)
	}
	if len(v.Blockers) != 0 || !v.Segments.Cover.Complete || !slices.Contains(v.Actions, "sign_off") {
		t.Fatalf("blockers are %+v", v.Blockers)
	}
	if v, err = r.ActArticle(ctx, edna, id, v.Version, models.ActionSignOff, articles.Action{}); err != nil {
		t.Fatal(err)
	}
	row, err := r.Reports.Issue(ctx, edna, id, reports.Options{Summary: "All of it.", Methodology: "Two origins where it matters.", IncludeComments: true})
	if err != nil {
		t.Fatal(err)
	}
	r.proves(row, decided)
	if _, err := r.ActArticle(ctx, edna, id, v.Version, models.ActionPublish, articles.Action{Where: "https://example.org/bridge"}); err != nil {
		t.Fatal(err)
	}
	for _, ev := range r.allEvents() {
		if got, err := ledger.EventHash(ev); err != nil || got != ev.Hash {
			t.Errorf("event %d does not prove: %v", ev.Seq, err)
		}
	}
	if got, want := len(r.live.got), len(r.allEvents()); got != want {
		t.Errorf("announced %d of %d events", got, want)
	}
}

// cover accepts what the engine proposed and accounts for every line it left.
func (r *room) cover(id string) {
	r.t.Helper()
	ctx := r.t.Context()
	rows, _, err := r.ClaimRows(ctx, ada, id)
	if err != nil {
		r.t.Fatal(err)
	}
	for _, row := range rows {
		if strings.Contains(row.Quote(), "prettiest") {
			r.do(ben, row.ID, models.ActionDismiss, form.Input{Reason: "opinion", Disposition: models.DispositionNotCheckable})
			continue
		}
		if row.Risk == models.RiskHigh {
			r.do(ada, row.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Risk: text("medium")}})
		}
		r.do(ada, row.ID, models.ActionAccept, form.Input{})
	}
	v, err := r.Article(ctx, ada, id)
	if err != nil {
		r.t.Fatal(err)
	}
	whole := models.NewText(v.Text.Text)
	for _, seg := range v.Segments.Segments {
		if !seg.Account.Gap {
			continue
		}
		quote, _ := whole.Slice(seg.Start, seg.End)
		words := strings.TrimSpace(quote)
		if strings.Contains(words, "prettiest") || strings.Contains(words, "Share") || seg.Role == models.RoleHeadline {
			if _, err := r.Dispose(ctx, ben, seg.ID, seg.Version, models.DispositionNotCheckable, "opinion"); err != nil {
				r.t.Fatal(err)
			}
			continue
		}
		span := models.Span{Start: seg.Start, End: seg.Start + len([]rune(words)), Quote: words}
		if _, err := r.AddClaim(ctx, ben, id, claims.NewClaim{Spans: []models.Span{span}}); err != nil {
			r.t.Fatal(err)
		}
	}
}

// check takes a claim to approved, each in another way.
func (r *room) check(a models.Actor, id string, n int) {
	r.t.Helper()
	r.do(a, id, models.ActionTake, form.Input{})
	in := book("Harbour authority, yearbook")
	in.Primary = true
	r.do(a, id, models.ActionSetEvidence, form.Input{Evidence: []form.EvidenceInput{in, book("Port gazette")}})
	finding := found([]string{"confirmed", "wrong", "confirmed"}[n%3])
	if r.claim(id).Attribution.Attributed() {
		finding.Finding.AttributionVerdict = text("said_verbatim")
	}
	r.do(a, id, models.ActionSubmit, finding)
	switch n {
	case 1: // a second look, and a question
		if _, err := r.Talk.Open(r.t.Context(), edna, talk.Place{ClaimID: id}, "Which Monday?", ""); err != nil {
			r.t.Fatal(err)
		}
		r.do(edna, id, models.ActionCrossCheck, form.Input{Second: "emil"})
		r.do(emil, id, models.ActionAgree, finding)
	case 2: // sent back once
		r.do(edna, id, models.ActionRequestChanges, why)
		r.do(a, id, models.ActionSubmit, form.Input{Finding: form.FindingInput{Rationale: text("See page 12, second column.")}})
	case 3: // disputed, and settled
		r.do(edna, id, models.ActionCrossCheck, form.Input{Second: "emil"})
		other := finding
		other.Finding.Verdict = text("unsupported")
		r.do(emil, id, models.ActionDisagree, other)
		r.do(edna, id, models.ActionSettleKeep, why)
	}
	r.do(edna, id, models.ActionApprove, form.Input{})
}

// proves checks an issued report against itself.
func (r *room) proves(row models.Report, decided int) {
	r.t.Helper()
	if got, err := model.HashJSON(row.Model); err != nil || got != row.SHA256 {
		r.t.Errorf("the report hashes to %s, want %s, %v", got, row.SHA256, err)
	}
	for _, f := range export.Formats {
		file, err := r.Reports.Export(r.t.Context(), ada, row.ID, f.Name)
		if err != nil {
			r.t.Fatal(err)
		}
		if f.Name != "csv-sources" && f.Name != "csv" && f.Name != "csv-excel" && !strings.Contains(string(file.Data), row.SHA256) {
			r.t.Errorf("%s does not print the hash", f.Name)
		}
		if f.Name == "markdown" && strings.Count(string(file.Data), "Port gazette") < decided {
			r.t.Errorf("the sources are not in %s", file.Data)
		}
	}
}
