// Package queries keeps the questions that authors are asked.
package queries

import (
	"time"

	"linecheck/models/authors"

	"gorm.io/gorm"

	"linecheck/models/store/table"
)

// Queries is the part of a transaction that knows this table. Errors are those of store.Tx.
type Queries struct{ db *gorm.DB }

// New returns the part for a transaction.
func New(db *gorm.DB) Queries { return Queries{db} }

// AddQuery adds a question.
func (q Queries) AddQuery(row *authors.Query) error {
	return table.Add(q.db, "query "+row.ID, row)
}

// SaveQuery writes a question; what it is about never changes.
func (q Queries) SaveQuery(row *authors.Query) error {
	fixed := q.db.Omit("ID", "CreatedBy", "CreatedAt", "ArticleID", "ClaimID", "ArticleVersion", "Start", "End", "Before", "Quote", "After", "Question", "Proposal")
	return table.Save(fixed, row, row.ID, &row.Version)
}

// Query returns a question.
func (q Queries) Query(id string) (authors.Query, error) {
	return table.One[authors.Query](q.db.Where("id = ?", id), "query "+id)
}

// QueryByToken returns the question whose link has a secret with this hash.
func (q Queries) QueryByToken(hash string) (authors.Query, error) {
	return table.One[authors.Query](q.db.Where("token_hash = ?", hash), "query by its link")
}

// QueriesOn returns the questions about a claim, newest first.
func (q Queries) QueriesOn(claimID string) ([]authors.Query, error) {
	return table.List[authors.Query](q.db.Where("claim_id = ?", claimID).Order("created_at DESC, id DESC"), "queries on "+claimID)
}

// QueriesOf returns the questions about all claims of an article, the ones due first at the top.
func (q Queries) QueriesOf(articleID string) ([]authors.Query, error) {
	return table.List[authors.Query](q.db.Where("article_id = ?", articleID).Order("due_at, id"), "queries of "+articleID)
}

// QueriesToExpire returns the questions without an answer whose link ended at or before now.
func (q Queries) QueriesToExpire(now time.Time) ([]authors.Query, error) {
	return table.List[authors.Query](q.db.Where("state IN ('open', 'reopened') AND answer = '' AND expires_at <= ?", now).Order("expires_at, id"), "ended links")
}
