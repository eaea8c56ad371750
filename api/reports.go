package api

import (
	"context"

	"linecheck/api/wire"
	"linecheck/review/accounts"
	"linecheck/review/reports"
)

func (a *API) getReports(ctx context.Context, who accounts.Caller, in *Subject) (*output[wire.Reports], error) {
	v, err := a.Review.Article(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	list, err := a.Review.Reports.List(ctx, who.Actor, in.ID)
	return &output[wire.Reports]{wire.ReportsOf(list, v)}, err
}

type issueInput struct {
	Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body struct {
		Summary         string `json:"summary,omitempty"`
		Methodology     string `json:"methodology,omitempty"`
		IncludeComments bool   `json:"includeComments,omitempty"`
	}
}

func (a *API) postReport(ctx context.Context, who accounts.Caller, in *issueInput) (*output[wire.ReportRow], error) {
	r, err := a.Review.Reports.Issue(ctx, who.Actor, in.ID, reports.Options{
		Summary: in.Body.Summary, Methodology: in.Body.Methodology, IncludeComments: in.Body.IncludeComments, Key: in.Key,
	})
	if err != nil {
		return nil, err
	}
	names, err := a.Accounts.Names(ctx)
	return &output[wire.ReportRow]{wire.ReportRowOf(r, names)}, err
}

func (a *API) getReport(ctx context.Context, who accounts.Caller, in *Subject) (*output[wire.Report], error) {
	r, err := a.Review.Reports.Get(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := a.Accounts.Names(ctx)
	return &output[wire.Report]{wire.ReportOf(r, names)}, err
}

type exportInput struct {
	Subject
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

func (a *API) exportReport(ctx context.Context, who accounts.Caller, in *exportInput) (*wire.File, error) {
	f, err := a.Review.Reports.Export(ctx, who.Actor, in.ID, in.name())
	return fileOf(f, in, err)
}

func (a *API) exportDraft(ctx context.Context, who accounts.Caller, in *exportInput) (*wire.File, error) {
	f, err := a.Review.Reports.ExportDraft(ctx, who.Actor, in.ID, in.name(), reports.Options{})
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
