package review_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/review/articles"
	"linecheck/review/export"
	"linecheck/review/export/model"
	"linecheck/review/form"
	"linecheck/review/reports"
)

func TestIssueNeedsSignOff(t *testing.T) {
	r := newRoom(t)
	issue := func(a models.Actor, o reports.Options) error {
		_, err := r.Reports.Issue(t.Context(), a, "a1", o)
		return err
	}
	if err := issue(ada, reports.Options{}); code(err) != "action.role" {
		t.Errorf("by a reviewer: %v", err)
	}
	if err := issue(edna, reports.Options{}); models.KindOf(err) != models.KindConflict || code(err) != "report.not_signed_off" {
		t.Errorf("unsigned: %v", err)
	}
	r.signedOff()
	if err := issue(edna, reports.Options{Summary: strings.Repeat("s", 10_001), Methodology: "\x00m"}); field(err, "summary") == "" || field(err, "methodology") == "" {
		t.Errorf("long summary: %v", err)
	}
	if err := issue(emil, reports.Options{}); err != nil {
		t.Errorf("signed off: %v", err)
	}
	list, err := r.Reports.List(t.Context(), ben, "a1")
	if err != nil || len(list) != 1 || list[0].Number != 1 || list[0].IssuedBy != "emil" || list[0].State != models.ReportIssued {
		t.Errorf("reports are %+v, %v", list, err)
	}
	if _, err := r.Reports.Export(t.Context(), ben, list[0].ID, "pdf"); code(err) != "report.format" {
		t.Errorf("a format that is not there: %v", err)
	}
}

// A report is what it was, whatever happens to the article, and its hash proves it.
func TestReportsAreImmutable(t *testing.T) {
	r := newRoom(t)
	c := r.signedOff()
	row, err := r.Reports.Issue(t.Context(), edna, "a1", reports.Options{Summary: "=1+1", IncludeComments: true})
	if err != nil {
		t.Fatal(err)
	}
	first := map[string][]byte{}
	for _, f := range export.Formats {
		file, err := r.Reports.Export(t.Context(), ben, row.ID, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		first[f.Name] = file.Data
	}
	r.now = r.now.Add(time.Hour)
	r.do(ben, c.ID, models.ActionRevise, why)
	r.do(ben, c.ID, models.ActionSetVerdict, found("wrong"))
	if _, err := r.tryArticle(ben, models.ActionEdit, articles.Action{Fields: form.Article{Title: text("Another title")}}); err != nil {
		t.Fatal(err)
	}
	for _, f := range export.Formats {
		file, err := r.Reports.Export(t.Context(), edna, row.ID, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(file.Data, first[f.Name]) {
			t.Errorf("%s differs the second time", f.Name)
		}
		if !strings.HasPrefix(file.Name, "linecheck-report-1-a-test-article.") {
			t.Errorf("%s is called %s", f.Name, file.Name)
		}
	}
	for name, data := range map[string][]byte{"stored": row.Model, "exported": first["json"]} {
		if got, err := model.HashJSON(data); err != nil || got != row.SHA256 {
			t.Errorf("the %s model hashes to %s, want %s, %v", name, got, row.SHA256, err)
		}
	}
	tampered := bytes.Replace(first["json"], []byte("See page 12."), []byte("See page 13."), 1)
	if got, err := model.HashJSON(tampered); err != nil || got == row.SHA256 {
		t.Errorf("a tampered report proves, %v", err)
	}
	var issued model.Report
	if err := json.Unmarshal(row.Model, &issued); err != nil {
		t.Fatal(err)
	}
	got := issued.Claims[0]
	if got.Verdict.Label != "Confirmed" || got.SignOff.ApprovedBy != "Edna Moreau" || got.SignOff.SubmittedBy != "Ada Okafor" || got.SignOff.ContentHash != c.ApprovedHash {
		t.Errorf("claim is %+v", got)
	}
	if got.Context.Before != "The tower is " || got.Context.After != " tall." || len(got.Evidence) != 1 || got.Evidence[0].Title != "Archive" {
		t.Errorf("context %+v, evidence %+v", got.Context, got.Evidence)
	}
	if cov := issued.Coverage; cov.Segments != 3 || cov.Uncovered != 0 || cov.Claims != 1 || len(cov.NotCheckable) != 2 || cov.NotCheckable[0].By != "Ada Okafor" {
		t.Errorf("certificate is %+v", cov)
	}
}

func TestDraftIsMarked(t *testing.T) {
	r := newRoom(t)
	r.at(models.StatusSubmitted)
	waived := r.at(models.StatusOpen)
	r.do(edna, waived.ID, models.ActionWaive, form.Input{Reason: "Said on air by the mayor."})
	draft, err := r.Reports.Draft(t.Context(), ada, "a1", reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if draft.Report.State != model.StateDraft || draft.Report.IssuedAt != "" || draft.Report.Number != 0 || len(draft.Report.Blockers) != 3 {
		t.Errorf("draft is %+v", draft.Report)
	}
	if w := draft.Claims[1].Waiver; w == nil || w.By != "Edna Moreau" || w.Reason != "Said on air by the mayor." {
		t.Errorf("waiver is %+v", w)
	}
	if sum, err := draft.Hash(); err != nil || sum != draft.Integrity.SHA256 {
		t.Errorf("draft is sealed with %s, hashes to %s, %v", draft.Integrity.SHA256, sum, err)
	}
	one, err := r.Reports.ExportDraft(t.Context(), ada, "a1", "html", reports.Options{})
	if err != nil || one.Policy == "" || !strings.Contains(string(one.Data), "DRAFT – not an issued report") {
		t.Errorf("the page of a draft: policy %q, %v", one.Policy, err)
	}
}

// Where one person checked and approved, the report says so.
func TestSamePersonIsPrinted(t *testing.T) {
	r := newRoom(t)
	r.policy(func(p *models.PolicyVersion) { p.FourEyes = "recorded" })
	c := r.at(models.StatusOpen)
	r.do(edna, c.ID, models.ActionTake, form.Input{})
	r.do(edna, c.ID, models.ActionSubmit, unsourced)
	r.do(edna, c.ID, models.ActionApprove, form.Input{})
	r.account("s2", "s3")
	if _, err := r.tryArticle(edna, models.ActionSignOff, articles.Action{}); err != nil {
		t.Fatal(err)
	}
	row, err := r.Reports.Issue(t.Context(), edna, "a1", reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	file, err := r.Reports.Export(t.Context(), edna, row.ID, "markdown")
	if err != nil || !strings.Contains(string(file.Data), "Approved by the person who checked it") {
		t.Errorf("the report says nothing of it, %v", err)
	}
}

func TestIssueTwice(t *testing.T) {
	r := newRoom(t)
	r.signedOff()
	numbers := []int{}
	for _, key := range []string{"k1", "k1", "k2", "", ""} {
		row, err := r.Reports.Issue(t.Context(), edna, "a1", reports.Options{Key: key})
		if err != nil {
			t.Fatal(err)
		}
		numbers = append(numbers, row.Number)
	}
	if got := asJSON(t, numbers); got != "[1,1,2,3,4]" {
		t.Errorf("numbers are %s", got)
	}
}
