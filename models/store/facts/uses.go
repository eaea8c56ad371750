package facts

import (
	"linecheck/models/standing"
	"linecheck/models/store/table"
)

// AddFactUse says that a source, in all of its descriptions, is a fact.
func (f Facts) AddFactUse(u *standing.Use) error {
	return table.Add(f.db, "use of fact "+u.FactID, u)
}

// FactUsesOf returns the sources of an article that are facts.
func (f Facts) FactUsesOf(articleID string) ([]standing.Use, error) {
	return table.List[standing.Use](f.db.Where("article_id = ?", articleID).Order("created_at, source_id"), "facts used in "+articleID)
}

// FactUses returns the sources that are one fact, in all articles.
func (f Facts) FactUses(factID string) ([]standing.Use, error) {
	return table.List[standing.Use](f.db.Where("fact_id = ?", factID).Order("created_at, source_id"), "uses of fact "+factID)
}

// Resting is a claim's evidence that is a standing fact.
type Resting struct {
	ClaimID     string
	ArticleID   string // of the claim
	EvidenceID  string
	Ordinal     int // of the evidence
	FactID      string
	FactVersion int // that was seen when it was attached
	FactState   standing.State
	StateReason string
	Statement   string
	ClaimNumber int
	Now         int    // the fact's version now
	FactArticle string // that the fact comes from
	ValidUntil  string
}

const resting = `SELECT e.claim_id, c.article_id, e.id AS evidence_id, e.ordinal, f.id AS fact_id, u.fact_version, f.state AS fact_state, f.state_reason,
	f.statement, c.number AS claim_number, f.version AS now, f.article_id AS fact_article, f.valid_until
	FROM fact_uses u JOIN sources s ON s.root_id = u.source_id JOIN evidence e ON e.source_id = s.id JOIN claims c ON c.id = e.claim_id JOIN facts f ON f.id = u.fact_id `

// RestingOn returns the evidence in all articles that is one fact.
func (f Facts) RestingOn(factID string) ([]Resting, error) {
	return table.List[Resting](f.db.Raw(resting+"WHERE f.id = ? ORDER BY c.article_id, c.number, e.ordinal", factID), "what rests on "+factID)
}

// RestingIn returns the evidence of an article's claims that is a fact, by claim.
func (f Facts) RestingIn(articleID string) ([]Resting, error) {
	return table.List[Resting](f.db.Raw(resting+"WHERE c.article_id = ? ORDER BY c.number, e.ordinal", articleID), "facts under "+articleID)
}

// RestingOf returns the evidence of one claim that is a fact.
func (f Facts) RestingOf(claimID string) ([]Resting, error) {
	return table.List[Resting](f.db.Raw(resting+"WHERE c.id = ? ORDER BY e.ordinal", claimID), "facts under "+claimID)
}
