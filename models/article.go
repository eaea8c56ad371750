package models

import "time"

// ArticleStatus says where an article as a whole is.
type ArticleStatus string

// The article statuses.
const (
	ArticleChecking  ArticleStatus = "checking"
	ArticleSignedOff ArticleStatus = "signed_off"
	ArticlePublished ArticleStatus = "published"
)

// Article is what a newsroom checks. Its text lives in editions, which PRODUCT.md calls article versions.
type Article struct {
	ID             string
	Title          string
	Publisher      string
	Byline         string
	URL            string
	PublishedOn    string // YYYY-MM-DD, "" when unknown
	Language       string // BCP 47
	Deadline       *time.Time
	Restricted     bool // only members may know that it exists
	Status         ArticleStatus
	ArticleVersion int // number of the newest edition, from 1
	NextNumber     int // number of the next claim
	SignedOffBy    string
	SignedOffAt    *time.Time
	PublishedAt    *time.Time // when publishing was recorded
	PublishedTo    string
	Version        int // counts writes, as Claim.Version
	CreatedBy      string
	CreatedAt      time.Time `gorm:"autoCreateTime:false"`
	UpdatedAt      time.Time `gorm:"autoUpdateTime:false"`
}

// ImportSource is the way an article version came in.
type ImportSource string

// The sources of an import.
const (
	ImportPaste ImportSource = "paste"
	ImportFile  ImportSource = "file"
	ImportWeb   ImportSource = "web"
)

// Fetch is a page of the web that somebody had fetched. A failed fetch is a fact too.
type Fetch struct {
	ID          string
	AccountID   string
	URL         string   // as it was given
	FinalURL    string   // after redirects, "" when no answer came
	Redirects   []string `gorm:"serializer:json"`
	Status      int      // of the answer, 0 when none came
	MediaType   string   // as the server says
	BytesSHA256 string   // "" when nothing was kept
	Error       string   // "" when the page was had
	At          time.Time
}

// ArticleVersion is one immutable version of an article's text.
type ArticleVersion struct {
	ID          string
	ArticleID   string
	Number      int // from 1
	Text        string
	Length      int    // code points
	TextSHA256  string // over the UTF-8 of Text
	BytesSHA256 string // over the bytes as they were handed in
	Source      ImportSource
	FileName    string
	MediaType   string // of the bytes, as they were found to be
	// Where and when a page of the web was had, after redirects.
	RetrievedFrom string
	RetrievedAt   *time.Time
	Engine        string
	Notes         []string `gorm:"serializer:json"` // what the engine wants the importer to know
	CreatedBy     string
	CreatedAt     time.Time `gorm:"autoCreateTime:false"`
}

// Segment is a stored Piece with the disposition people gave it. Segments partition the edition.
type Segment struct {
	ID               string
	ArticleVersionID string
	ArticleID        string
	Ordinal          int // from 0, in reading order
	Start            int
	End              int
	Kind             SegmentKind
	Role             SegmentRole
	Paragraph        int
	Disposition      Disposition // stored ones only; "claimed" is derived
	Reason           string
	DisposedBy       string // account or "system"
	DisposedAt       *time.Time
	DisposedFor      string // claim whose dismissal set the disposition, "" otherwise
	Version          int
}

// Thread is a discussion on a claim or on a range of an edition.
type Thread struct {
	ID             string
	ArticleID      string
	ClaimID        string // "" for a range of the article
	ArticleVersion int
	Start          int
	End            int
	Quote          string
	ResolvedBy     string
	ResolvedAt     *time.Time
	ResolveReason  string
	Version        int
	CreatedBy      string
	CreatedAt      time.Time `gorm:"autoCreateTime:false"`
}

// Comment is one message of a thread. HTML is Source rendered and sanitised once, on write.
type Comment struct {
	ID        string
	ThreadID  string
	ArticleID string
	AuthorID  string
	Source    string // markdown, at most 10,000 bytes
	HTML      string
	EditedAt  *time.Time
	Version   int
	CreatedAt time.Time `gorm:"autoCreateTime:false"`
}

// CommentEdit is what a comment said before an edit.
type CommentEdit struct {
	ID        string
	CommentID string
	Source    string
	At        time.Time
}
