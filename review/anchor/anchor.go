// Package anchor finds the claims of one text in the next version of it.
//
// A claim is known by its words (W3C TextQuoteSelector: the quote with what
// stands before and after it) and by its place (TextPositionSelector, code
// points). What stands before and after is the sentence, because an approval is
// bound to the quote and to its sentence.
//
// A claim is unchanged or moved only when every piece of it stands verbatim, at
// the same place of a sentence that reads verbatim as before, and when it is
// certain which sentence that is: the sentence occurs once, or its neighbours
// decide. Everything else is reworded, asked or orphaned. A piece is sought in
// reworded sentences only within a stated bound: half of the letters of quote
// and sentence must be the same words in the same order (Near), six tenths
// where the sentence also changed its place (Far).
//
// A change of nothing but quotation marks or white space is still reworded,
// since the signed words are verbatim, but says so: see ChangeMarks.
package anchor

import "linecheck/models"

// Outcome says what became of a claim.
type Outcome string

// The outcomes.
const (
	Unchanged Outcome = "unchanged" // the same words at the same place of the sequence
	Moved     Outcome = "moved"     // the same words in the same sentence, at another place of the sequence
	Reworded  Outcome = "reworded"  // its words or its sentence changed; Spans is the best place
	Ambiguous Outcome = "ambiguous" // several places, or one that is not certain: to be asked
	Orphaned  Outcome = "orphaned"  // its words are gone
)

// Kept reports whether quote and sentence are the same as before.
func (o Outcome) Kept() bool { return o == Unchanged || o == Moved }

// Change says what is different about a reworded claim.
type Change string

// The changes.
const (
	ChangeNone     Change = ""
	ChangeWords    Change = "words"
	ChangeSentence Change = "sentence" // the quote is verbatim, the sentence around it is not
	ChangeMarks    Change = "marks"    // only quotation marks or white space
)

// The bound of the fuzzy search: the share of letters that have to be the same words in the same order.
const (
	Near = 0.5 // in the same place of the text
	Far  = 0.6 // elsewhere
)

// margin is how much better a place has to be than another one to be taken without asking.
const margin = 0.1

// most is how many places a person is offered at most.
const most = 10

// Range is a half-open range of code points.
type Range struct{ Start, End int }

// Version is a text and its sentences, which partition it; trailing white space belongs to the sentence before it.
type Version struct {
	Text      models.Text
	Sentences []Range
}

// Claim is what is to be found: spans of the old version, one or more, in order.
type Claim struct {
	ID    string
	Spans []models.Span
}

// Candidate is a place where a claim may stand.
type Candidate struct {
	Spans         []models.Span
	Before, After string // what stands around it
	Change        Change
}

// Result is what became of one claim.
type Result struct {
	ID         string
	Outcome    Outcome
	Change     Change
	Spans      []models.Span // of the new version; nil when ambiguous or orphaned
	Candidates []Candidate   // where it may be, when ambiguous, best first
	Similarity float64       // of the quotes, 0 to 1; 1 when kept
}

// Fate says what became of a sentence of the old version.
type Fate struct {
	To, End int // sentences [To, End) of the new version; -1 for none
	Moved   bool
	Same    bool // reads verbatim as before
	Unsure  bool // reads verbatim somewhere, but it is not certain where
}

// Comparison is what became of the old version's claims and sentences.
type Comparison struct {
	Results []Result // one per claim, in the order given
	Fates   []Fate   // one per sentence of the old version
	From    []int    // per sentence of the new version: the old one it came of, -1 for a new one
}

// Compare finds the claims of old in new. It takes time proportional to the
// lengths of the texts, whatever they hold.
func Compare(old, new Version, claims []Claim) Comparison {
	c := newComparer(old, new)
	out := Comparison{Results: make([]Result, len(claims))}
	for i, claim := range claims {
		out.Results[i] = c.result(claim)
	}
	out.Fates, out.From = c.fates()
	return out
}
