// Package reports composes the record of a checked article, issues it and renders it.
package reports

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/articles"
	"linecheck/review/export"
	"linecheck/review/export/model"
	"linecheck/review/export/page"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// Service issues reports. Generator names this build.
type Service struct {
	*ledger.Ledger
	Generator string
}

// Options is what an editor adds to a report.
type Options struct {
	Summary         string
	Methodology     string
	IncludeComments bool
	Key             string // Idempotency-Key
}

// Draft composes the article as it is now, openly marked as a draft. What a may
// not see yet, such as the first verdict of a cross-check of theirs, is left out.
func (s *Service) Draft(ctx context.Context, a models.Actor, articleID string, o Options) (r model.Report, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		article, err := ledger.See(tx, a, articleID)
		if err != nil {
			return err
		}
		list, err := articles.Blockers(tx, article)
		if err != nil {
			return err
		}
		if r, err = compose(tx, a, article, o); err != nil {
			return err
		}
		r.Report.State = model.StateDraft
		for _, b := range list {
			r.Report.Blockers = append(r.Report.Blockers, b.Text)
		}
		if len(list) == 0 && article.Status == models.ArticleChecking {
			r.Report.Blockers = []string{"Everything is checked; an editor has not signed the article off yet."}
		}
		r.Report.Generator = model.Generator{Name: "Linecheck", Version: s.Generator}
		return r.Seal()
	})
	return r, err
}

// Issue makes an immutable, numbered report of a signed-off article. It fails
// with KindForbidden unless a is an editor, and KindConflict unless the article is signed off.
func (s *Service) Issue(ctx context.Context, a models.Actor, articleID string, o Options) (models.Report, error) {
	var row models.Report
	err := s.Write(ctx, a, func(e *ledger.Entry) error {
		article, err := ledger.See(e.Tx, a, articleID)
		if err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleEditor, "issue a report"); err != nil {
			return err
		}
		if article.Status == models.ArticleChecking {
			return models.Errorf(models.KindConflict, "report.not_signed_off", "Sign the article off first. Until then the draft shows what is missing.")
		}
		f := models.FieldErrors{}
		form.Short(f, "summary", &o.Summary, form.MaxPassage)
		form.Short(f, "methodology", &o.Methodology, form.MaxPassage)
		if err := f.Err("report.invalid", "Some of the report's fields need attention."); err != nil {
			return err
		}
		id, err := e.Once(o.Key, "report "+articleID, func() (string, error) { return s.issue(e, article, o) })
		if err != nil {
			return err
		}
		row, err = e.Report(id)
		return err
	})
	return row, err
}

func (s *Service) issue(e *ledger.Entry, article models.Article, o Options) (string, error) {
	r, err := compose(e.Tx, e.Actor, article, o)
	if err != nil {
		return "", err
	}
	n, err := e.NextReportNumber(article.ID)
	if err != nil {
		return "", err
	}
	r.Report.Number, r.Report.State, r.Report.IssuedAt = n, model.StateIssued, stamp(&e.At)
	r.Report.Generator = model.Generator{Name: "Linecheck", Version: s.Generator}
	if err := r.Seal(); err != nil {
		return "", err
	}
	data, err := r.Canonical()
	if err != nil {
		return "", err
	}
	row := models.Report{
		ID: e.NewID(), ArticleID: article.ID, Number: n, State: models.ReportIssued, Model: data, SHA256: r.Integrity.SHA256,
		IssuedBy: e.Actor.ID, IssuedAt: e.At,
	}
	if err := e.AddReport(&row); err != nil {
		return "", err
	}
	return row.ID, e.Record(models.Event{
		Action: "report.issued", ArticleID: article.ID, ArticleVersion: article.ArticleVersion, SubjectID: row.ID,
	}, map[string]any{"number": n, "sha256": row.SHA256})
}

// Get returns a report that a may see.
func (s *Service) Get(ctx context.Context, a models.Actor, id string) (row models.Report, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		if row, err = tx.Report(id); err != nil {
			return err
		}
		_, err = ledger.See(tx, a, row.ArticleID)
		return err
	})
	return row, err
}

// List returns the reports of an article, newest first.
func (s *Service) List(ctx context.Context, a models.Actor, articleID string) (rows []models.Report, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		if _, err := ledger.See(tx, a, articleID); err != nil {
			return err
		}
		rows, err = tx.Reports(articleID)
		return err
	})
	return rows, err
}

// File is a rendered report.
type File struct {
	Name      string
	MediaType string
	Policy    string // Content-Security-Policy, HTML only
	Data      []byte
}

// Export renders an issued report. The same report gives the same bytes every time.
func (s *Service) Export(ctx context.Context, a models.Actor, id, format string) (File, error) {
	row, err := s.Get(ctx, a, id)
	if err != nil {
		return File{}, err
	}
	var r model.Report
	if err := json.Unmarshal(row.Model, &r); err != nil {
		return File{}, fmt.Errorf("report %s: %w", id, err)
	}
	return render(r, format)
}

// ExportDraft renders the draft of an article.
func (s *Service) ExportDraft(ctx context.Context, a models.Actor, articleID, format string, o Options) (File, error) {
	r, err := s.Draft(ctx, a, articleID, o)
	if err != nil {
		return File{}, err
	}
	return render(r, format)
}

func render(r model.Report, format string) (File, error) {
	f, ok := export.FormatByName(format)
	if !ok {
		return File{}, models.Errorf(models.KindNotFound, "report.format", "There is no format %q.", format)
	}
	var b bytes.Buffer
	if err := f.Render(&b, r); err != nil {
		return File{}, fmt.Errorf("render %s: %w", format, err)
	}
	file := File{Name: export.FileName(r, f), MediaType: f.MediaType, Data: b.Bytes()}
	if f.Name == "html" {
		file.Policy = page.Policy(r.Report.State)
	}
	return file, nil
}
