package export

// Claim is one checked statement with everything the verdict rests on.
type Claim struct {
	Number int    `json:"number"`
	ID     string `json:"id"`
	Status string `json:"status"` // a models.Status
	Spans  []Span `json:"spans"`
	Quote  string `json:"quote"` // the article's words, " … " between pieces

	Context            Context    `json:"context"`
	Wording            string     `json:"wording"` // stands alone
	Speaker            Speaker    `json:"speaker"`
	Type               string     `json:"type"`
	Risk               string     `json:"risk"`
	Verdict            Verdict    `json:"verdict"` // zero while nothing was found
	AttributionVerdict *Verdict   `json:"attributionVerdict"`
	Confidence         Confidence `json:"confidence"`
	Rationale          string     `json:"rationale"`  // markdown source, printed as plain text
	Correction         string     `json:"correction"` // replacement text
	NoSource           string     `json:"noSource"`   // why there is no evidence
	Ticks              []Tick     `json:"ticks"`
	Evidence           []Evidence `json:"evidence"`
	Comments           []Comment  `json:"comments"` // empty unless the editor includes them
	History            []Step     `json:"history"`
	SignOff            *SignOff   `json:"signOff"`
	Waiver             *Waiver    `json:"waiver"`
}

// Context is the article's text around the quote: what stands between the start
// of the quote's sentence (or the sentence before) and the quote, and what
// follows up to a sentence's end. White space next to the quote is kept.
type Context struct {
	Before string `json:"before"`
	After  string `json:"after"`
}

// Speaker is who says it; Name is "" when the article does.
type Speaker struct {
	Name        string `json:"name"`
	Mention     string `json:"mention"` // as the article names them
	Cue         string `json:"cue"`     // the reporting words
	Attribution string `json:"attribution"`
}

// Verdict is a value of a verdict scale, as the scale showed it then.
type Verdict struct {
	Scale   string `json:"scale"`
	Version int    `json:"version"`
	Value   string `json:"value"`
	Label   string `json:"label"`
	Icon    string `json:"icon"`  // "" takes the value's own
	Group   string `json:"group"` // a group key, "" takes GroupOf(Value)
}

// Confidence is how sure the checker was.
type Confidence struct {
	Level           string `json:"level"` // "high", "medium", "low" or ""
	WhatWouldChange string `json:"whatWouldChange"`
}

// Tick is a piece of the claim that a source supports word by word.
type Tick struct {
	Span  Span   `json:"span"`
	Quote string `json:"quote"`
}

// Evidence is one source of a claim. Of a confidential one no format gives away
// more than its kind, stance, access time, KnownTo and IndependentOf.
type Evidence struct {
	Number        int       `json:"number"` // counts the claim's sources from 1; 0 takes the position
	Kind          string    `json:"kind"`
	Title         string    `json:"title"`
	URL           string    `json:"url"`
	Publisher     string    `json:"publisher"`
	Author        string    `json:"author"`
	PublishedAt   string    `json:"publishedAt"`
	AccessedAt    string    `json:"accessedAt"`
	Quote         string    `json:"quote"`
	Locator       string    `json:"locator"`
	Stance        string    `json:"stance"` // a models.Stance
	Primary       bool      `json:"primary"`
	Origin        string    `json:"origin"` // what it derives from; "" is itself
	Snapshot      *Snapshot `json:"snapshot"`
	ArchiveURL    string    `json:"archiveUrl"`
	Confidential  bool      `json:"confidential"`
	KnownTo       string    `json:"knownTo"`       // the editor who knows a confidential source
	IndependentOf []int     `json:"independentOf"` // numbers of sources of other origins
}

// Snapshot is the stored copy of a source.
type Snapshot struct {
	SHA256     string `json:"sha256"`
	MediaType  string `json:"mediaType"`
	CapturedAt string `json:"capturedAt"`
}

// Comment is a remark that the editor chose to print.
type Comment struct {
	By   string `json:"by"`
	At   string `json:"at"`
	Text string `json:"text"`
}

// Step is one line of a claim's history.
type Step struct {
	At     string `json:"at"`
	By     string `json:"by"`
	What   string `json:"what"` // such as "submitted"
	Reason string `json:"reason"`
}

// SignOff says who stands behind the finding. Names, not ids.
type SignOff struct {
	SubmittedBy    string `json:"submittedBy"`
	CrossCheckedBy string `json:"crossCheckedBy"`
	ApprovedBy     string `json:"approvedBy"`
	At             string `json:"at"`
	ContentHash    string `json:"contentHash"` // of the signed content
	SamePerson     bool   `json:"samePerson"`  // approved by the person who checked it
}

// Waiver is an editor's decision to print a claim unchecked.
type Waiver struct {
	By     string `json:"by"`
	Reason string `json:"reason"`
	At     string `json:"at"`
}
