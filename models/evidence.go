package models

import "time"

// Stance says what a source does to a claim.
type Stance string

// The stances.
const (
	StanceSupports Stance = "supports"
	StancePartly   Stance = "supports_in_part"
	StanceRefutes  Stance = "refutes"
	StanceContext  Stance = "context"
)

// SourceKind says what a source is.
type SourceKind string

// The kinds of source.
const (
	SourceWebPage   SourceKind = "web_page"
	SourceFile      SourceKind = "file"
	SourceInterview SourceKind = "interview"
	SourceDocument  SourceKind = "document"
	SourceDataset   SourceKind = "dataset"
)

// Source is something evidence is taken from; several claims of an article can share one.
type Source struct {
	ID          string
	ArticleID   string
	RootID      string // the first description of this source; descriptions with one root share its stored copies
	Kind        SourceKind
	URL         string // http or https, "" where the kind has none
	Title       string
	Publisher   string
	Author      string // of an interview who was asked
	PublishedOn string // YYYY-MM-DD or ""; of an interview the day it was held
	How         string // an interview was held: "in_person", "telephone", "video" or "written", else ""
	Place       string // where a document is kept, which part of a dataset was used
	OriginID    string // what it derives from; sources of one origin count once
	CreatedBy   string
	CreatedAt   time.Time `gorm:"autoCreateTime:false"`
	UpdatedAt   time.Time `gorm:"autoUpdateTime:false"`
	Version     int
}

// Origin groups sources that derive from the same thing, such as reprints of one wire story.
type Origin struct {
	ID        string
	ArticleID string
	Label     string
	CreatedBy string
	CreatedAt time.Time `gorm:"autoCreateTime:false"`
}

// Evidence is a passage of a source that bears on a claim.
type Evidence struct {
	ID             string
	ClaimID        string
	SourceID       string
	Ordinal        int    // from 1, as people cite it: "#2"
	Quote          string // the passage, verbatim
	Locator        string // where in the source, such as "paragraph 3" or "p. 12"
	Stance         Stance
	Primary        bool   `gorm:"column:is_primary"`
	AccessedOn     string // YYYY-MM-DD
	Note           string
	SnapshotSHA256 string // of the stored copy, "" without one
	SnapshotType   string // media type
	SnapshotAt     *time.Time
	SnapshotMark   string // Capture.Mark of that copy
	SettledMark    string // Capture.Mark of a later fetch that somebody judged not to matter
	Passage        PassageState
	PassageStart   int // where Quote stands in the copy's text, code points
	PassageEnd     int
	AddedBy        string
	CreatedAt      time.Time `gorm:"autoCreateTime:false"`
	UpdatedAt      time.Time `gorm:"autoUpdateTime:false"`

	Source Source `gorm:"-"` // filled by the store when it reads a claim's evidence
}
