package models

import "time"

// CaptureState says how far the copy of a source is.
type CaptureState string

// The states. A capture is under way while it waits or is fetched.
const (
	CaptureWaiting  CaptureState = "waiting"
	CaptureFetching CaptureState = "fetching"
	CaptureStored   CaptureState = "stored"
	CaptureFailed   CaptureState = "failed"
)

// UnderWay reports whether the copy is still being made.
func (s CaptureState) UnderWay() bool { return s == CaptureWaiting || s == CaptureFetching }

// CaptureWay says how a copy comes about.
type CaptureWay string

// The ways.
const (
	CaptureByFetch  CaptureWay = "fetch"
	CaptureByUpload CaptureWay = "upload"
	CaptureByReuse  CaptureWay = "reuse" // of a copy that another article has
)

// CaptureFinding says what fetching a source again found, against the copy before it.
type CaptureFinding string

// The findings; "" where there was no copy to compare with.
const (
	FindingUnchanged   CaptureFinding = "unchanged"
	FindingChanged     CaptureFinding = "changed"
	FindingGone        CaptureFinding = "gone"        // the site says that there is no such page
	FindingUnreachable CaptureFinding = "unreachable" // no answer that can be read
)

// Capture is one attempt to keep a copy of a source. What it stored never changes.
type Capture struct {
	ID         string
	ArticleID  string
	RootID     string // of the source; see Source.RootID
	Way        CaptureWay
	State      CaptureState
	Finding    CaptureFinding
	ComparedTo string // id of the copy that Finding speaks of, or ""

	URL       string // that was asked for, "" for an upload
	URLKey    string // the address in the form in which equal pages have equal addresses
	FinalURL  string
	Redirects []string `gorm:"serializer:json"`
	Status    int      // of the answer, 0 without one
	MediaType string
	Bytes     int64
	FileName  string // as the person's machine calls it

	ContentSHA256 string // of the copy, "" until it is stored
	WARCSHA256    string `gorm:"column:warc_sha256"` // of the record of the exchange, "" for an upload
	TextSHA256    string // of the readable text, "" where there is none
	TextNote      string // why there is no readable text
	Mark          string // what the source said: the hash of its own text, or of its bytes, or how it failed

	Title, Publisher, Author, PublishedOn string // as the copy itself says, "" when unknown

	Error     string // why it failed and what to do, one or two sentences
	Attempts  int
	AskedBy   string
	AskedAt   time.Time
	StartedAt *time.Time
	EndedAt   *time.Time
	Version   int
}

// CaptureText is the readable text of copies, kept once for all copies that say the same.
type CaptureText struct {
	SHA256 string `gorm:"column:sha256"` // of Text
	Text   string
	Blocks []TextBlock `gorm:"serializer:json"`
}

// TextBlock is a paragraph of a readable text: code points, half-open. Number
// counts from 1 what is no page furniture, and is 0 for what is. Page counts from
// 1, and is 0 where there are no pages.
type TextBlock struct {
	Start  int `json:"start"`
	End    int `json:"end"`
	Number int `json:"number,omitempty"`
	Page   int `json:"page,omitempty"`
}

// PassageState says whether a quoted passage stands in the stored copy.
type PassageState string

// The states; "" while there is no passage or no copy.
const (
	PassageVerbatim PassageState = "verbatim"
	PassageMissing  PassageState = "missing"
	PassageNoText   PassageState = "no_text" // the copy has no text to look in
)

// SourceAlert says that a source no longer is what evidence rests on.
type SourceAlert struct {
	EvidenceID string
	ClaimID    string
	CaptureID  string // of the fetch that found it
	Finding    CaptureFinding
	At         time.Time
}

// OriginRefusal says that two sources do not share an origin although it looks so.
// RootA < RootB.
type OriginRefusal struct {
	ArticleID    string
	RootA, RootB string
	By           string `gorm:"column:by_id"`
	At           time.Time
}
