package models

// VersionOutcome is what became of a claim when a version of its article arrived.
type VersionOutcome struct {
	ArticleID   string
	Number      int // of the version that arrived
	ClaimID     string
	Outcome     string // unchanged, moved, reworded, orphaned or readopted
	Change      string // of a reworded one: words, sentence or marks; else ""
	Decision    string // what the importer said: "", "confirm", "spans" or "gone"
	Status      Status // before
	Revision    int    // before
	FromVersion int    // that Before addresses
	Before      []Span `gorm:"serializer:json"`
	After       []Span `gorm:"serializer:json"` // of the version that arrived; empty when orphaned
}

// SpanAt is a span of a claim in some version of its article.
type SpanAt struct {
	ClaimID string
	Start   int
	End     int
	Quote   string
}
