package evidence

import (
	"context"
	"log/slog"

	"linecheck/models"
	"linecheck/models/blob"
	"linecheck/models/store"
	"linecheck/review/archive"
	"linecheck/review/ledger"
	"linecheck/review/text"
)

// Service adds sources and keeps their copies. All fields but Log are required.
type Service struct {
	*ledger.Ledger
	Blobs blob.Dir
	Web   *archive.Client
	Files *text.Reader
	Log   *slog.Logger // gets no text of a source

	wake chan struct{}
}

// New returns a service that writes no log.
func New(l *ledger.Ledger, blobs blob.Dir, web *archive.Client, files *text.Reader) *Service {
	return &Service{Ledger: l, Blobs: blobs, Web: web, Files: files, Log: slog.New(slog.DiscardHandler), wake: make(chan struct{}, 1)}
}

// Wake lets Run look for what waits to be fetched. It never blocks.
func (s *Service) Wake() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// Settle notes that what a fetch found of a source does not matter to a row of
// evidence: it goes on resting on the copy it has, and is flagged no more until
// the source says something else. The fetch is named, so that nobody settles what
// they did not see.
func (s *Service) Settle(ctx context.Context, a models.Actor, evidenceID, captureID, reason string) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		row, c, err := rowOf(e.Tx, a, evidenceID)
		if err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "judge what became of a source"); err != nil {
			return err
		}
		alerts, err := e.SourceAlerts(c.ArticleID, c.ID)
		if err != nil {
			return err
		}
		for _, alert := range alerts {
			if alert.EvidenceID != evidenceID || alert.CaptureID != captureID {
				continue
			}
			found, err := e.Capture(captureID)
			if err != nil {
				return err
			}
			row.SettledMark, row.UpdatedAt = found.Mark, e.At
			if err := e.SaveEvidence(&row); err != nil {
				return err
			}
			return e.Record(models.Event{Action: "source.settled", ArticleID: c.ArticleID, ClaimID: c.ID, SubjectID: row.SourceID, Reason: reason},
				map[string]any{"capture": captureID, "finding": string(alert.Finding)})
		}
		return models.Errorf(models.KindConflict, "source.stale", "This was settled already, or the source was fetched again since. Look at it anew.")
	})
}

// Alert is what became of a source that a row of evidence rests on, with whether
// the row's passage stands in what is there now.
type Alert struct {
	models.SourceAlert
	Passage models.PassageState
}

// Alerts returns the alerts of a claim, whose evidence is rows.
func Alerts(tx *store.Tx, c *models.Claim, rows []models.Evidence) ([]Alert, error) {
	list, err := tx.SourceAlerts(c.ArticleID, c.ID)
	if err != nil {
		return nil, err
	}
	out := []Alert{}
	for _, alert := range list {
		for i := range rows {
			if rows[i].ID != alert.EvidenceID {
				continue
			}
			state, err := stillThere(tx, &rows[i], alert.CaptureID)
			if err != nil {
				return nil, err
			}
			out = append(out, Alert{alert, state})
		}
	}
	return out, nil
}

// rowOf returns a row of evidence, and its claim, that a may see.
func rowOf(tx *store.Tx, a models.Actor, id string) (models.Evidence, models.Claim, error) {
	row, err := tx.EvidenceRow(id)
	if err != nil {
		return row, models.Claim{}, err
	}
	c, err := tx.Claim(row.ClaimID)
	if err == nil {
		_, err = ledger.See(tx, a, c.ArticleID)
	}
	return row, c, err
}
