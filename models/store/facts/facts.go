// Package facts keeps standing facts and what rests on them.
package facts

import (
	"gorm.io/gorm"
	"linecheck/models/standing"

	"linecheck/models/store/pages"
	"linecheck/models/store/table"
)

// Facts is the part of a transaction that knows these tables. Errors are those of store.Tx.
type Facts struct{ db *gorm.DB }

// New returns the part for a transaction.
func New(db *gorm.DB) Facts { return Facts{db} }

// AddFact adds a fact.
func (f Facts) AddFact(row *standing.Fact) error { return table.Add(f.db, "fact "+row.ID, row) }

// SaveFact writes a fact; what it was made from never changes.
func (f Facts) SaveFact(row *standing.Fact) error {
	fixed := f.db.Omit("ID", "CreatedBy", "CreatedAt", "ArticleID", "ClaimID", "ContentHash", "Verdict", "ScaleID", "Correction", "Sources")
	return table.Save(fixed, row, row.ID, &row.Version)
}

// Fact returns a fact.
func (f Facts) Fact(id string) (standing.Fact, error) {
	return table.One[standing.Fact](f.db.Where("id = ?", id), "fact "+id)
}

// FactsOf returns the facts that were made from a claim, newest first.
func (f Facts) FactsOf(claimID string) ([]standing.Fact, error) {
	return table.List[standing.Fact](f.db.Where("claim_id = ?", claimID).Order("created_at DESC, id DESC"), "facts of "+claimID)
}

// FactsToExpire returns the current facts whose last day is before today.
func (f Facts) FactsToExpire(today string) ([]standing.Fact, error) {
	return table.List[standing.Fact](f.db.Where("state = 'current' AND valid_until <> '' AND valid_until < ?", today).Order("id"), "ended facts")
}

// FactQuery asks for a page of facts.
type FactQuery struct {
	AccountID string         // who asks; facts of articles that are not theirs to see are left out
	State     standing.State // "" for all
	Search    string         // part of the statement, the correction or a source; "" for all
	Cursor    string         // what the page before returned, "" for the first
	Limit     int            // at most 200, 0 for 50
}

// FactRow is a fact in a list.
type FactRow struct {
	standing.Fact
	ClaimNumber  int
	ArticleTitle string
	Uses         int // claims that rest on it, in all articles that who asks may see
}

// A second reviewer who has not answered must not read in a fact what was found first.
const factRows = `SELECT f.*, c.number AS claim_number, a.title AS article_title,
	(SELECT COUNT(DISTINCT e.claim_id) FROM fact_uses u JOIN sources s ON s.root_id = u.source_id JOIN evidence e ON e.source_id = s.id
		JOIN articles a ON a.id = u.article_id WHERE u.fact_id = f.id AND ` + table.Visible + `) AS uses
	FROM facts f JOIN claims c ON c.id = f.claim_id JOIN articles a ON a.id = f.article_id
	WHERE ` + table.Visible + `
		AND NOT (c.status = 'cross_check' AND c.second_id = @me)
		AND (@state = '' OR f.state = @state)
		AND (@search = '' OR f.statement LIKE @like ESCAPE '\' OR f.correction LIKE @like ESCAPE '\' OR f.sources LIKE @like ESCAPE '\')
		AND (@cursor = '' OR f.id < @last)
	ORDER BY f.id DESC LIMIT @limit`

// FactRows returns a page of facts, newest first, and the cursor of the next page.
func (f Facts) FactRows(q FactQuery) ([]FactRow, string, error) {
	var last string
	if err := pages.Resume(q.Cursor, &last); err != nil {
		return nil, "", err
	}
	limit := pages.Size(q.Limit)
	rows, err := table.List[FactRow](f.db.Raw(factRows, map[string]any{
		"me": q.AccountID, "state": q.State, "search": q.Search, "like": pages.Containing(q.Search), "cursor": q.Cursor, "last": last, "limit": limit + 1,
	}), "facts")
	if err != nil {
		return nil, "", err
	}
	return pages.Cut(rows, limit, func(r FactRow) []any { return []any{r.ID} })
}
