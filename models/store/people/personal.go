package people

import (
	"time"

	"linecheck/models"
	"linecheck/models/store/pages"
	"linecheck/models/store/table"
)

// Draft returns somebody's unsubmitted work on a claim.
func (p People) Draft(accountID, claimID string) (models.Draft, error) {
	return table.One[models.Draft](p.db.Where("account_id = ? AND claim_id = ?", accountID, claimID), "draft on "+claimID)
}

// PutDraft adds a draft or replaces the one there was.
func (p People) PutDraft(d *models.Draft) error {
	return table.Done(p.db.Exec(`INSERT INTO drafts (account_id, claim_id, body, claim_version, updated_at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (account_id, claim_id) DO UPDATE SET body = excluded.body, claim_version = excluded.claim_version, updated_at = excluded.updated_at`,
		d.AccountID, d.ClaimID, d.Body, d.ClaimVersion, d.UpdatedAt), "draft on "+d.ClaimID, nil)
}

// DeleteDraft forgets a draft, if there is one.
func (p People) DeleteDraft(accountID, claimID string) error {
	return table.Done(p.db.Exec("DELETE FROM drafts WHERE account_id = ? AND claim_id = ?", accountID, claimID), "draft on "+claimID, nil)
}

// AddInbox tells somebody something.
func (p People) AddInbox(i *models.InboxItem) error { return table.Add(p.db, "inbox item "+i.ID, i) }

// Inbox returns a page of what somebody was told, newest first, and the cursor of the next page.
func (p People) Inbox(accountID, cursor string, limit int) ([]models.InboxItem, string, error) {
	var at time.Time
	var last string
	if err := pages.Resume(cursor, &at, &last); err != nil {
		return nil, "", err
	}
	limit = pages.Size(limit)
	rows, err := table.List[models.InboxItem](p.db.Raw(`SELECT * FROM inbox WHERE account_id = @me AND (@cursor = '' OR (created_at, id) < (@at, @last))
		ORDER BY created_at DESC, id DESC LIMIT @limit`,
		map[string]any{"me": accountID, "cursor": cursor, "at": at, "last": last, "limit": limit + 1}), "inbox of "+accountID)
	if err != nil {
		return nil, "", err
	}
	return pages.Cut(rows, limit, func(i models.InboxItem) []any { return []any{i.CreatedAt, i.ID} })
}

// MarkRead marks one item of somebody's inbox as read, or with id "" all of them.
func (p People) MarkRead(accountID, id string, at time.Time) error {
	return table.Done(p.db.Exec("UPDATE inbox SET read_at = ? WHERE account_id = ? AND ? IN ('', id) AND read_at IS NULL", at, accountID, id),
		"mark read", nil)
}

// Unread returns how many items somebody has not read.
func (p People) Unread(accountID string) (int, error) {
	return table.Value[int](p.db.Raw("SELECT COUNT(*) FROM inbox WHERE account_id = ? AND read_at IS NULL", accountID), "inbox of "+accountID)
}

// Remembered returns what somebody's request with an Idempotency-Key did the first time.
func (p People) Remembered(accountID, key string) (models.Remembered, error) {
	return table.One[models.Remembered](p.db.Raw("SELECT * FROM idempotency WHERE account_id = ? AND key = ?", accountID, key), "idempotency key")
}

// Remember keeps what a request with an Idempotency-Key did.
func (p People) Remember(r models.Remembered) error {
	return table.Done(p.db.Exec("INSERT INTO idempotency (account_id, key, operation, result_id, at) VALUES (?, ?, ?, ?, ?)",
		r.AccountID, r.Key, r.Operation, r.ResultID, r.At), "idempotency key", nil)
}
