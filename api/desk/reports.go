package desk

import (
	"context"

	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/review/accounts"
	"linecheck/review/reports"
)

// GetReports answers list-reports.
func (d Desk) GetReports(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.Reports], error) {
	v, err := d.Review.Article(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	list, err := d.Review.Reports.List(ctx, who.Actor, in.ID)
	return call.Body(wire.ReportsOf(list, v)), err
}

type issueInput struct {
	call.Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body struct {
		Summary         string `json:"summary,omitempty"`
		Methodology     string `json:"methodology,omitempty"`
		IncludeComments bool   `json:"includeComments,omitempty"`
	}
}

// PostReport answers issue-report.
func (d Desk) PostReport(ctx context.Context, who accounts.Caller, in *issueInput) (*call.Output[wire.ReportRow], error) {
	r, err := d.Review.Reports.Issue(ctx, who.Actor, in.ID, reports.Options{
		Summary: in.Body.Summary, Methodology: in.Body.Methodology, IncludeComments: in.Body.IncludeComments, Key: in.Key,
	})
	if err != nil {
		return nil, err
	}
	names, err := d.Accounts.Names(ctx)
	return call.Body(wire.ReportRowOf(r, names)), err
}

// GetReport answers get-report.
func (d Desk) GetReport(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.Report], error) {
	r, err := d.Review.Reports.Get(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := d.Accounts.Names(ctx)
	return call.Body(wire.ReportOf(r, names)), err
}

type exportInput struct {
	call.Subject
	Format string `path:"format" maxLength:"20"`
	Inline bool   `query:"inline" doc:"html only: to be shown in a frame of the interface"`
}

// name is the format's name; "md" is short for markdown.
func (in *exportInput) name() string {
	if in.Format == "md" {
		return "markdown"
	}
	return in.Format
}

// ExportReport answers export-report.
func (d Desk) ExportReport(ctx context.Context, who accounts.Caller, in *exportInput) (*wire.File, error) {
	f, err := d.Review.Reports.Export(ctx, who.Actor, in.ID, in.name())
	return fileOf(f, in, err)
}

// ExportDraft answers export-draft.
func (d Desk) ExportDraft(ctx context.Context, who accounts.Caller, in *exportInput) (*wire.File, error) {
	f, err := d.Review.Reports.ExportDraft(ctx, who.Actor, in.ID, in.name(), reports.Options{})
	return fileOf(f, in, err)
}

// fileOf lets a browser save a report, or show its web page without scripts in a
// frame of our own.
func fileOf(f reports.File, in *exportInput, err error) (*wire.File, error) {
	if err != nil {
		return nil, err
	}
	out := wire.Inert(f.MediaType, f.Name, f.Data)
	if in.Inline && in.Format == "html" {
		out.Disposition, out.Frame, out.Policy = "inline", "SAMEORIGIN", f.Policy+"; frame-ancestors 'self'"
	}
	return out, nil
}
