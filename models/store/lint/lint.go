// Package lint keeps what people said about findings of the copy checks.
package lint

import (
	"gorm.io/gorm"

	"linecheck/models"
	"linecheck/models/store/table"
)

// Lint is the part of a transaction that knows this table. Errors are those of store.Tx.
type Lint struct{ db *gorm.DB }

// New returns the part for a transaction.
func New(db *gorm.DB) Lint { return Lint{db} }

// LintRulings returns what people said about findings in an article, taken back or not, by fingerprint.
func (l Lint) LintRulings(articleID string) (map[string]models.LintRuling, error) {
	rows, err := table.List[models.LintRuling](l.db.Where("article_id = ?", articleID), "rulings in "+articleID)
	out := make(map[string]models.LintRuling, len(rows))
	for _, r := range rows {
		out[r.Fingerprint] = r
	}
	return out, err
}

// AddLintRuling adds the first word on a finding.
func (l Lint) AddLintRuling(r *models.LintRuling) error { return table.Add(l.db, "ruling "+r.ID, r) }

// SaveLintRuling writes what is said about a finding now.
func (l Lint) SaveLintRuling(r *models.LintRuling) error {
	return table.Save(l.db.Omit("ID", "ArticleID", "Fingerprint", "Rule"), r, r.ID, &r.Version)
}
