package models

import (
	"strings"
	"time"
)

// Disposition says what a piece of text is. "claimed" is derived, never stored.
type Disposition string

// The dispositions.
const (
	DispositionNone         Disposition = ""
	DispositionClaimed      Disposition = "claimed"
	DispositionNotCheckable Disposition = "not_checkable"
	DispositionFurniture    Disposition = "furniture"
	DispositionDuplicate    Disposition = "duplicate"
)

// Status says where the work on a claim is.
type Status string

// The statuses, in the order of the workflow.
const (
	StatusProposed   Status = "proposed"
	StatusOpen       Status = "open"
	StatusInReview   Status = "in_review"
	StatusWaiting    Status = "waiting"
	StatusSubmitted  Status = "submitted"
	StatusCrossCheck Status = "cross_check"
	StatusDisputed   Status = "disputed"
	StatusApproved   Status = "approved"
	StatusWaived     Status = "waived"
	StatusDismissed  Status = "dismissed"
	StatusDuplicate  Status = "duplicate"
	StatusSuperseded Status = "superseded"
	StatusOrphaned   Status = "orphaned"
	StatusRetracting Status = "retracting"
	StatusVoid       Status = "void"
)

// Statuses lists every status.
var Statuses = []Status{
	StatusProposed, StatusOpen, StatusInReview, StatusWaiting, StatusSubmitted, StatusCrossCheck, StatusDisputed, StatusApproved,
	StatusWaived, StatusDismissed, StatusDuplicate, StatusSuperseded, StatusOrphaned, StatusRetracting, StatusVoid,
}

// Words says the status as it stands in a sentence after "is".
func (s Status) Words() string {
	switch s {
	case StatusCrossCheck:
		return "in cross-check"
	case StatusDuplicate:
		return "a duplicate"
	case StatusRetracting:
		return "being retracted"
	default:
		return strings.ReplaceAll(string(s), "_", " ")
	}
}

// Working reports whether the claim still needs work.
func (s Status) Working() bool {
	switch s {
	case StatusProposed, StatusOpen, StatusInReview, StatusWaiting, StatusSubmitted, StatusCrossCheck, StatusDisputed:
		return true
	default:
		return false
	}
}

// Final reports whether nothing is left to do. A claim that is being retracted is neither working nor final.
func (s Status) Final() bool { return !s.Working() && s != StatusRetracting }

// Live reports whether the claim counts as one of the article's claims.
func (s Status) Live() bool {
	switch s {
	case StatusDismissed, StatusDuplicate, StatusSuperseded, StatusOrphaned, StatusVoid:
		return false
	default:
		return true
	}
}

// Covers reports whether the claim's text counts as claimed: live claims do, and void ones, which stay visible.
func (s Status) Covers() bool { return s.Live() || s == StatusVoid }

// Confidence is how sure a finding is.
type Confidence string

// The levels of confidence.
const (
	ConfidenceHigh   Confidence = "high"
	ConfidenceMedium Confidence = "medium"
	ConfidenceLow    Confidence = "low"
)

// Finding is what a checker found out about a claim.
type Finding struct {
	Verdict            string     `json:"verdict"`            // a value of the finding scale
	AttributionVerdict string     `json:"attributionVerdict"` // a value of the attribution scale; only for attributed claims
	Correction         string     `json:"correction"`         // replacement or correction text, where the verdict demands one
	Rationale          string     `json:"rationale"`          // markdown, at most 10,000 bytes
	Confidence         Confidence `json:"confidence"`
	WouldChange        string     `json:"wouldChange"` // what would change this
	NoSource           string     `json:"noSource"`    // why no source exists, when none is attached
}

// Claim is one checkable statement of an article.
type Claim struct {
	ID             string
	ArticleID      string
	Number         int    // counts the article's claims from 1; never reused
	ArticleVersion int    // number of the article version that the spans address
	Spans          []Span `gorm:"-"` // one or more, in order, not overlapping

	Wording         string
	Speaker         string // canonical name; "" is the narrator
	SpeakerMention  string // as the article names them
	Cue             string
	Attribution     Attribution
	Type            ClaimType
	Risk            Risk
	Checkable       bool
	CheckableReason string
	Reasons         []Reason      `gorm:"serializer:json"`
	Alternatives    []Alternative `gorm:"serializer:json"`
	Origin          string        // "engine", OriginSuggestion or "person"
	Engine          string        // name and version of what proposed it, "" for a person
	Deadline        *time.Time

	Status     Status
	HolderID   string // empty unless someone holds it
	LeaseUntil *time.Time

	Finding            Finding `gorm:"embedded"`
	RationaleHTML      string  // Finding.Rationale rendered and sanitised once, on write
	ScaleID            string  // the finding scale that Verdict is a value of
	AttributionScaleID string
	Ticks              []Span `gorm:"serializer:json"` // words of the claim that sources support

	SubmittedBy      string
	SubmittedAt      *time.Time
	SecondID         string // second reviewer of a cross-check
	CrossCheckedHash string // content hash that a cross-check was last asked for, so that policy asks once
	ContentHash      string // of the newest revision
	ContentBy        string // who changed signed content last
	ApprovedBy       string
	ApprovedAt       *time.Time
	ApprovedHash     string // content hash that the approval is bound to
	PolicyVersion    int    // policy it was submitted under
	WaitReason       string
	WaitUntil        *time.Time
	Disposition      Disposition // why it was dismissed
	StatusReason     string      // reason given with the last move that asks for one
	StatusBy         string      // who made the last move from one status to another
	ReservedUntil    *time.Time  // until then only LastHolderID may take it
	DuplicateOf      string
	LastHolderID     string // who has the first hour after the system took it away
	TextChanged      bool   // reworded by a new article version, anchor not confirmed yet
	Revision         int    // counts revisions of the signed content, from 1

	// Version counts writes, from 1. A writer names the version it read.
	Version   int
	CreatedBy string
	CreatedAt time.Time `gorm:"autoCreateTime:false"` // UTC, whole milliseconds, as every time here
	UpdatedAt time.Time `gorm:"autoUpdateTime:false"`
}

// Quote returns the claim's words as they stand in the article.
func (c *Claim) Quote() string { return JoinQuotes(c.Spans) }

// OriginSuggestion is the origin of a claim that a language model suggested.
const OriginSuggestion = "suggestion"

// SuggestedBy names the language model whose suggestion the claim is, as long as
// nobody has accepted it; else it returns "".
func (c *Claim) SuggestedBy() string {
	if c.Origin != OriginSuggestion || c.Status != StatusProposed {
		return ""
	}
	return strings.TrimPrefix(c.Engine, "model/")
}
