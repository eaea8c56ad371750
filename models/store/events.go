package store

import (
	"time"

	"linecheck/models"
	"linecheck/models/store/pages"
	"linecheck/models/store/table"
)

// AddEvent records an event and fills in its Seq. It can never be changed.
func (tx *Tx) AddEvent(e *models.Event) error {
	return table.Done(tx.db.Raw(`INSERT INTO events (at, actor_id, session_id, action, article_id, article_version, claim_id, subject_id, "from", "to",
		reason, data, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
		e.At, e.ActorID, e.SessionID, e.Action, e.ArticleID, e.ArticleVersion, e.ClaimID, e.SubjectID, e.From, e.To,
		e.Reason, e.Data, e.Hash).Scan(&e.Seq), "add event "+e.Action, nil)
}

// EventsAfter returns at most limit events that were recorded after seq, oldest first.
func (tx *Tx) EventsAfter(seq int64, limit int) ([]models.Event, error) {
	return table.List[models.Event](tx.db.Where("seq > ?", seq).Order("seq").Limit(limit), "events")
}

// LastSeq returns the sequence number of the newest event, 0 without one.
func (tx *Tx) LastSeq() (int64, error) {
	return table.Value[int64](tx.db.Raw("SELECT COALESCE(MAX(seq), 0) FROM events"), "last event")
}

// LastChange returns the sequence number of the newest event of an article, 0 without one.
func (tx *Tx) LastChange(articleID string) (int64, error) {
	return table.Value[int64](tx.db.Raw("SELECT COALESCE(MAX(seq), 0) FROM events WHERE article_id = ?", articleID), "last event of "+articleID)
}

// ClaimEvents returns what happened to a claim, oldest first.
func (tx *Tx) ClaimEvents(claimID string) ([]models.Event, error) {
	return table.List[models.Event](tx.db.Where("claim_id = ?", claimID).Order("seq"), "events of "+claimID)
}

// ArticleEvents returns what happened to an article and its claims, oldest first.
func (tx *Tx) ArticleEvents(articleID string) ([]models.Event, error) {
	return table.List[models.Event](tx.db.Where("article_id = ?", articleID).Order("seq"), "events of "+articleID)
}

// AuditQuery asks for a page of the audit log. Empty fields do not filter.
type AuditQuery struct {
	Actor     string // account id or "system"
	Action    string // as recorded, such as "claim.submitted"
	ArticleID string
	ClaimID   string
	From, To  *time.Time // From <= At < To
	Cursor    string     // what the page before returned, "" for the first
	Limit     int        // at most 200, 0 for 50
}

const auditRows = `SELECT * FROM events WHERE (@cursor = '' OR seq < @seq)
	AND (@actor = '' OR actor_id = @actor) AND (@action = '' OR action = @action)
	AND (@article = '' OR article_id = @article) AND (@claim = '' OR claim_id = @claim)
	AND (@from IS NULL OR at >= @from) AND (@to IS NULL OR at < @to)
	ORDER BY seq DESC LIMIT @limit`

// AuditRows returns a page of the events, newest first, and the cursor of the next page.
func (tx *Tx) AuditRows(q AuditQuery) ([]models.Event, string, error) {
	var seq int64
	if err := pages.Resume(q.Cursor, &seq); err != nil {
		return nil, "", err
	}
	limit := pages.Size(q.Limit)
	rows, err := table.List[models.Event](tx.db.Raw(auditRows, map[string]any{
		"cursor": q.Cursor, "seq": seq, "actor": q.Actor, "action": q.Action, "article": q.ArticleID, "claim": q.ClaimID,
		"from": q.From, "to": q.To, "limit": limit + 1,
	}), "audit log")
	if err != nil {
		return nil, "", err
	}
	return pages.Cut(rows, limit, func(e models.Event) []any { return []any{e.Seq} })
}

// AddReport adds a report. Only its state can ever be changed.
func (tx *Tx) AddReport(r *models.Report) error { return table.Add(tx.db, "report "+r.ID, r) }

// Report returns a report.
func (tx *Tx) Report(id string) (models.Report, error) {
	return table.One[models.Report](tx.db.Where("id = ?", id), "report "+id)
}

// Reports returns an article's reports, oldest first.
func (tx *Tx) Reports(articleID string) ([]models.Report, error) {
	return table.List[models.Report](tx.db.Where("article_id = ?", articleID).Order("number"), "reports of "+articleID)
}

// NextReportNumber returns the number for an article's next report.
func (tx *Tx) NextReportNumber(articleID string) (int, error) {
	return table.Value[int](tx.db.Raw("SELECT COALESCE(MAX(number), 0) + 1 FROM reports WHERE article_id = ?", articleID), "reports of "+articleID)
}
