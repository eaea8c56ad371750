// Package quotes keeps what quotations were found to be beside transcripts.
package quotes

import (
	"gorm.io/gorm"

	"linecheck/models/quotes"
	"linecheck/models/store/table"
)

// Quotes is the part of a transaction that knows these tables. Errors are those of store.Tx.
type Quotes struct{ db *gorm.DB }

// New returns the part for a transaction.
func New(db *gorm.DB) Quotes { return Quotes{db} }

// AddQuoteCheck adds a check.
func (q Quotes) AddQuoteCheck(c *quotes.Check) error { return table.Add(q.db, "quote check "+c.ID, c) }

// SaveQuoteCheck writes whether a check is removed; what was compared never changes.
func (q Quotes) SaveQuoteCheck(c *quotes.Check) error {
	fixed := q.db.Omit(
		"ID", "ArticleID", "ClaimID", "ArticleVersion", "Quotation", "TranscriptSHA256", "TranscriptLength", "Origin", "EvidenceID", "Ordinal",
		"Label", "Also", "Summary", "Pieces", "Places", "Words", "Same", "Engine", "By", "At",
	)
	return table.Save(fixed, c, c.ID, &c.Version)
}

// QuoteCheck returns a check, removed or not.
func (q Quotes) QuoteCheck(id string) (quotes.Check, error) {
	return table.One[quotes.Check](q.db.Where("id = ?", id), "quote check "+id)
}

// QuoteChecksOn returns a claim's checks that are not removed, newest first.
func (q Quotes) QuoteChecksOn(claimID string) ([]quotes.Check, error) {
	return table.List[quotes.Check](q.db.Where("claim_id = ? AND removed_at IS NULL", claimID).Order("at DESC, id DESC"), "quote checks on "+claimID)
}

// QuoteChecksIn returns the checks of all claims of an article that are not removed, newest first.
func (q Quotes) QuoteChecksIn(articleID string) ([]quotes.Check, error) {
	return table.List[quotes.Check](q.db.Where("article_id = ? AND removed_at IS NULL", articleID).Order("at DESC, id DESC"), "quote checks in "+articleID)
}

// PutTranscript keeps the passage of a transcript. One that is there stays.
func (q Quotes) PutTranscript(t *quotes.Transcript) error {
	return table.Done(q.db.Exec("INSERT INTO quote_transcripts (sha256, text) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING", t.SHA256, t.Text), "transcript "+t.SHA256, nil)
}

// Transcript returns the passage of a transcript by its hash.
func (q Quotes) Transcript(sha256 string) (quotes.Transcript, error) {
	return table.One[quotes.Transcript](q.db.Where("sha256 = ?", sha256), "transcript "+sha256)
}
