package models

import "time"

// LintRuling is what people said last about a finding of the copy checks. A
// finding is named by its fingerprint, which is the same in every version of the
// article that has the same words.
type LintRuling struct {
	ID          string
	ArticleID   string
	Fingerprint string
	Rule        string
	Words       string // that the finding was about, cut to a line
	Dismissed   bool   // false once it was taken back
	Reason      string // of the dismissal; it is kept when that was taken back
	By          string `gorm:"column:by_id"`
	At          time.Time
	Version     int // 1 is a finding that nobody spoke about, which has no row; the first row has 2
}
