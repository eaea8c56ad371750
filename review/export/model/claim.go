package model

// Claim is one checked statement with everything the verdict rests on.
type Claim struct {
	Number int    `json:"number"`
	ID     string `json:"id"`
	Status string `json:"status"` // a models.Status
	Spans  []Span `json:"spans"`
	Quote  string `json:"quote"` // the article's words, " … " between pieces

	Context            Context      `json:"context"`
	Wording            string       `json:"wording"` // stands alone
	Speaker            Speaker      `json:"speaker"`
	Type               string       `json:"type"`
	Risk               string       `json:"risk"`
	Verdict            Verdict      `json:"verdict"` // zero while nothing was found
	AttributionVerdict *Verdict     `json:"attributionVerdict"`
	Confidence         Confidence   `json:"confidence"`
	Rationale          string       `json:"rationale"`  // markdown source, printed as plain text
	Correction         string       `json:"correction"` // replacement text
	NoSource           string       `json:"noSource"`   // why there is no evidence
	Ticks              []Place      `json:"ticks"`
	Unticked           []Place      `json:"unticked" since:"2"` // the other words of a claim that has ticks
	Evidence           []Evidence   `json:"evidence"`
	Origins            int          `json:"origins" since:"2"`    // independent ones, context left out
	OriginNote         string       `json:"originNote" since:"2"` // why they are fewer than the sources, such as "#2 derives from #1"
	QuoteChecks        []QuoteCheck `json:"quoteChecks" since:"2"`
	PolicyVersion      int          `json:"policyVersion" since:"2"` // that the finding was submitted under, 0 before that
	Comments           []Comment    `json:"comments"`                // empty unless the editor includes them
	History            []Step       `json:"history"`
	SignOff            *SignOff     `json:"signOff"`
	Waiver             *Waiver      `json:"waiver"`
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
	Scale     string `json:"scale"`               // its key, such as "line-check"
	ScaleName string `json:"scaleName" since:"2"` // as people call it
	Version   int    `json:"version"`
	Value     string `json:"value"`
	Label     string `json:"label"`
	Icon      string `json:"icon"`  // "" takes the value's own
	Group     string `json:"group"` // a group key, "" takes GroupOf(Value)
}

// Confidence is how sure the checker was.
type Confidence struct {
	Level           string `json:"level"` // "high", "medium", "low" or ""
	WhatWouldChange string `json:"whatWouldChange"`
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
	How           string    `json:"how" since:"2"`        // an interview was held, such as "telephone"
	Place         string    `json:"place" since:"2"`      // where a document is kept, or which part of a dataset was used
	Origin        string    `json:"origin"`               // what it derives from; "" is itself
	SameOrigin    []int     `json:"sameOrigin" since:"2"` // numbers of the claim's sources that derive from the same
	Passage       string    `json:"passage" since:"2"`    // a models.PassageState: whether Quote stands in the snapshot
	Snapshot      *Snapshot `json:"snapshot"`
	NoSnapshot    string    `json:"noSnapshot" since:"2"` // why there is none, "" where none was asked for
	Later         *Later    `json:"later" since:"2"`      // what became of the page; nil while it is as it was
	Fact          *Fact     `json:"fact" since:"2"`       // the standing fact that the source is
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
	Bytes      int64  `json:"bytes" since:"2"`      // 0 when not known
	WARCSHA256 string `json:"warcSha256" since:"2"` // of the record of the exchange, "" for an upload
	FinalURL   string `json:"finalUrl" since:"2"`   // where redirects led, "" when they led nowhere else
	Uploaded   bool   `json:"uploaded" since:"2"`   // by a person, in place of a page that was fetched
}

// Later is what a look at the source found after the snapshot was taken.
type Later struct {
	Finding string `json:"finding"` // a models.CaptureFinding
	At      string `json:"at"`
	Passage string `json:"passage"` // a models.PassageState: whether Quote still stands there
	Settled bool   `json:"settled"` // somebody judged that it does not matter
}

// Fact is a standing fact: what an earlier check established.
type Fact struct {
	ID         string `json:"id"`
	Version    int    `json:"version"` // that the claim was rested on
	State      string `json:"state"`   // a standing.State, as it was when the report was composed
	StateAt    string `json:"stateAt"`
	ValidFrom  string `json:"validFrom"`  // date, "" for always
	ValidUntil string `json:"validUntil"` // the last day, "" for no end
}

// QuoteCheck compares words in quotation marks with a transcript, which is not
// printed: its hash proves which one it was.
type QuoteCheck struct {
	Label            string   `json:"label"`     // such as "verbatim" or "altered"
	Also             []string `json:"also"`      // labels that hold besides
	Summary          string   `json:"summary"`   // a sentence or two
	Quotation        string   `json:"quotation"` // that was compared
	Passage          string   `json:"passage"`   // what the transcript has in its place
	TranscriptSHA256 string   `json:"transcriptSha256"`
	TranscriptLength int      `json:"transcriptLength"` // code points
	TranscriptFrom   string   `json:"transcriptFrom"`   // where it is from, "" when nobody said
	Source           int      `json:"source"`           // number of the claim's source that it is the copy of, 0 when it was pasted
	Engine           string   `json:"engine"`
	By               string   `json:"by"` // a name
	At               string   `json:"at"`
	Stale            bool     `json:"stale"` // the article does not have the quotation any more
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
