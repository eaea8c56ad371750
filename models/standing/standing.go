// Package standing has what signed-off claims established for other articles to rest on.
package standing

import (
	"time"

	"linecheck/models"
)

// State says whether a standing fact may be relied on.
type State string

// The states of a fact.
const (
	Current      State = "current"
	Expired      State = "expired"      // its last day is over
	Contradicted State = "contradicted" // its claim was taken up again, or somebody found otherwise
	Withdrawn    State = "withdrawn"    // an editor took it back
)

// States lists every state.
var States = []State{Current, Expired, Contradicted, Withdrawn}

// Fact is what a signed-off claim established, kept for other articles to rest on.
type Fact struct {
	ID          string
	ArticleID   string // of the claim it comes from; who may see that may see the fact
	ClaimID     string
	ContentHash string // signed content of the claim when the fact was made
	Statement   string // stands alone
	Verdict     string // of the claim
	ScaleID     string
	Correction  string   // what is so instead, where the verdict has one
	Sources     []Source `gorm:"serializer:json"`
	ValidFrom   string   // YYYY-MM-DD, "" for always
	ValidUntil  string   // YYYY-MM-DD, the last day in UTC; "" for no end
	OwnerID     string   // who is told when it ends
	State       State
	StateReason string
	StateBy     string
	StateAt     time.Time
	Version     int
	CreatedBy   string
	CreatedAt   time.Time `gorm:"autoCreateTime:false"`
	UpdatedAt   time.Time `gorm:"autoUpdateTime:false"`
}

// Source is a source of the claim as it stood when the fact was made.
type Source struct {
	Kind           models.SourceKind `json:"kind"`
	Title          string            `json:"title"`
	URL            string            `json:"url"`
	Publisher      string            `json:"publisher"`
	Author         string            `json:"author"`
	PublishedOn    string            `json:"publishedOn"`
	Quote          string            `json:"quote"`
	Locator        string            `json:"locator"`
	Stance         models.Stance     `json:"stance"`
	Primary        bool              `json:"primary"`
	AccessedOn     string            `json:"accessedOn"`
	SnapshotSHA256 string            `json:"snapshotSha256"`
}

// Use says that a source of an article is a standing fact. Every claim with
// evidence from that source rests on the fact.
type Use struct {
	SourceID    string // root of the source's descriptions
	FactID      string
	FactVersion int // that was seen when it was attached
	ArticleID   string
	CreatedBy   string
	CreatedAt   time.Time `gorm:"autoCreateTime:false"`
}
