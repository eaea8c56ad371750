// Package versions keeps what became of claims when a version of their article arrived.
package versions

import (
	"gorm.io/gorm"

	"linecheck/models"
	"linecheck/models/store/table"
)

// batch keeps an insert below SQLite's 32,766 variables.
const batch = 500

// Versions is the part of a transaction that knows this table. Errors are those of store.Tx.
type Versions struct{ db *gorm.DB }

// New returns the part for a transaction.
func New(db *gorm.DB) Versions { return Versions{db} }

// AddVersionOutcomes adds what became of an article's claims. It can never be changed.
func (v Versions) AddVersionOutcomes(rows []models.VersionOutcome) error {
	if len(rows) == 0 {
		return nil
	}
	return table.Done(v.db.CreateInBatches(rows, batch), "add outcomes", nil)
}

// VersionOutcomes returns what became of an article's claims when a version arrived, by claim id.
func (v Versions) VersionOutcomes(articleID string, number int) ([]models.VersionOutcome, error) {
	return table.List[models.VersionOutcome](v.db.Where("article_id = ? AND number = ?", articleID, number).Order("claim_id"), "outcomes of "+articleID)
}

// SpansAt returns where the claims of an article stand in one of its versions, claim by claim and in order.
func (v Versions) SpansAt(articleID string, number int) ([]models.SpanAt, error) {
	return table.List[models.SpanAt](v.db.Raw(`SELECT s.claim_id, s.start, s."end", s.quote FROM claims c
		JOIN claim_spans s ON s.claim_id = c.id AND s.article_version = ? WHERE c.article_id = ? ORDER BY s.claim_id, s.ordinal`,
		number, articleID), "spans of "+articleID)
}

// RevisionsBefore returns what the claims of an article said when a version arrived.
func (v Versions) RevisionsBefore(articleID string, number int) ([]models.Revision, error) {
	return table.List[models.Revision](v.db.Raw(`SELECT r.* FROM version_outcomes o
		JOIN claim_revisions r ON r.claim_id = o.claim_id AND r.number = o.revision WHERE o.article_id = ? AND o.number = ?`,
		articleID, number), "revisions of "+articleID)
}
