// Package quotes has what quotations were found to be beside a transcript.
package quotes

import "time"

// Piece is a part of a comparison, in the order of the quotation.
type Piece struct {
	Kind    string `json:"kind"`    // same, changed, added, left_out, omitted, bracket, jump or end
	Quote   string `json:"quote"`   // as printed
	Passage string `json:"passage"` // as transcribed, cut where it is long
}

// Check is a quotation of a claim that was compared with a passage of a
// transcript. What was compared and what came of it never change.
type Check struct {
	ID             string
	ArticleID      string
	ClaimID        string
	ArticleVersion int    // that the quoted words stood in
	Quotation      string // without its outer marks, speech.Between between pieces

	TranscriptSHA256 string `gorm:"column:transcript_sha256"`
	TranscriptLength int    // code points
	Origin           string // where the passage is from, "" when nobody said
	EvidenceID       string // whose stored copy it is from, "" when it was pasted
	Ordinal          int    // of that evidence then, 0 when it was pasted

	Label   string
	Also    []string `gorm:"serializer:json"` // other labels that are true of it, the gravest first
	Summary string   // a sentence or two
	Pieces  []Piece  `gorm:"serializer:json"`
	Places  [][2]int `gorm:"serializer:json"` // where in the transcript the words stand, half-open code points
	Words   int      // of the quotation
	Same    int      // of them stand in the transcript as they are
	Engine  string   // name and version of the comparison

	By        string `gorm:"column:by_id"`
	At        time.Time
	RemovedBy string // "" unless it was removed
	RemovedAt *time.Time
	Version   int
}

// Transcript is the passage of a transcript, kept once for all checks against it.
type Transcript struct {
	SHA256 string `gorm:"column:sha256"` // of Text
	Text   string
}
