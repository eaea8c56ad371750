package models

import (
	"encoding/json"
	"time"
)

// Event is the record of something that happened. Rows are only ever added, in
// the transaction of the change they record.
type Event struct {
	Seq            int64 // order of recording
	At             time.Time
	ActorID        string
	SessionID      string
	Action         string // past tense, such as "claim.submitted"
	ArticleID      string // "" for what belongs to no article
	ArticleVersion int
	ClaimID        string
	SubjectID      string // what the event is about when it is no claim: account, segment, thread, report, source
	From           string
	To             string
	Reason         string
	Data           json.RawMessage // facts that later readers need; hashes, never long text
	Hash           string          // hex SHA-256 of the canonical content of this row, Seq and Hash left out
}

// Revision is the signed content of a claim as it stood after a change.
type Revision struct {
	ClaimID string
	Number  int
	Content json.RawMessage // canonical JSON
	Hash    string          // hex SHA-256 of Content
	ActorID string
	At      time.Time
}

// SignOff is one approval. It is kept when it is voided.
type SignOff struct {
	ID          string
	ClaimID     string
	Hash        string // content hash it is bound to
	SubmittedBy string
	ByID        string
	SamePerson  bool // four-eyes was only recorded, and one person did both
	At          time.Time
	VoidedBy    string
	VoidedAt    *time.Time
	VoidReason  string
}

// CrossCheck is a second reviewer's independent answer.
type CrossCheck struct {
	ID        string
	ClaimID   string
	Hash      string // content hash that was submitted
	SecondID  string
	Outcome   string    // "", "agreed", "disagreed" or "cancelled"
	First     Finding   `gorm:"serializer:json"`
	Second    Finding   `gorm:"serializer:json"`
	CreatedAt time.Time `gorm:"autoCreateTime:false"`
	EndedAt   *time.Time
}

// Lineage links a claim to the one it came from.
type Lineage struct {
	ParentID string
	ChildID  string
	Kind     string // "split" or "merge"
}

// Draft is a person's unsubmitted work on a claim. It is nobody else's business and no event.
type Draft struct {
	AccountID    string
	ClaimID      string
	Body         json.RawMessage // the client's form, at most 32 KiB
	ClaimVersion int             // version that was on screen
	UpdatedAt    time.Time       `gorm:"autoUpdateTime:false"`
}

// InboxItem tells one person that something concerns them.
type InboxItem struct {
	ID        string
	AccountID string
	Kind      string // such as "sign_off.voided"
	ArticleID string
	ClaimID   string
	ActorID   string
	Text      string // one sentence
	ReadAt    *time.Time
	CreatedAt time.Time `gorm:"autoCreateTime:false"`
}

// ReportState says what became of a report.
type ReportState string

// The states of a report.
const (
	ReportDraft     ReportState = "draft"
	ReportIssued    ReportState = "issued"
	ReportCorrected ReportState = "corrected"
	ReportWithdrawn ReportState = "withdrawn"
)

// Report is an immutable snapshot of a checked article.
type Report struct {
	ID        string
	ArticleID string
	Number    int // counts the article's reports from 1
	State     ReportState
	Model     json.RawMessage // the content model of review/export
	SHA256    string          // content hash, as printed in every format
	IssuedBy  string
	IssuedAt  time.Time
}

// PolicyVersion is one version of the newsroom's policy.
type PolicyVersion struct {
	Version   int
	Name      string
	FourEyes  string       // FourEyesRequired or FourEyesRecorded
	Rules     []PolicyRule `gorm:"serializer:json"`
	Note      string       // why it was made, "" for the one that Linecheck ships
	CreatedBy string
	CreatedAt time.Time `gorm:"autoCreateTime:false"`
}

// PolicyRule says what a claim needs before it can be submitted. It applies when
// every condition that is not empty holds; the strictest of all rules that apply wins.
type PolicyRule struct {
	Name       string      `json:"name"`
	Types      []ClaimType `json:"types,omitempty"`
	Risks      []Risk      `json:"risks,omitempty"`
	Topics     []Topic     `json:"topics,omitempty"`     // the claim has at least one of them
	Origins    int         `json:"origins"`              // independent origins, at least
	Primary    bool        `json:"primary"`              // at least one primary source
	CrossCheck bool        `json:"crossCheck"`           // a second reviewer has to agree
	Confidence Confidence  `json:"confidence,omitempty"` // at least
}

// Remembered is what a request with an Idempotency-Key did, so that its repetition does nothing.
type Remembered struct {
	AccountID string
	Key       string
	Operation string
	ResultID  string // what it made
	At        time.Time
}
