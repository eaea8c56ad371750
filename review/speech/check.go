package speech

import (
	"linecheck/models"
	"linecheck/review/speech/match"
	"linecheck/review/speech/words"
)

// Label says what became of a speaker's words in a quotation; see the package's comment.
type Label string

// The labels, from the gravest.
const (
	LabelNotFound  Label = "not_found"
	LabelStitched  Label = "stitched"
	LabelAltered   Label = "altered"
	LabelBracketed Label = "bracketed"
	LabelTrimmed   Label = "trimmed"
	LabelVerbatim  Label = "verbatim"
)

// Labels lists every label, the gravest first.
var Labels = []Label{LabelNotFound, LabelStitched, LabelAltered, LabelBracketed, LabelTrimmed, LabelVerbatim}

// Kind says what a piece of a comparison is.
type Kind string

// The kinds of pieces.
const (
	KindSame    Kind = "same"
	KindChanged Kind = "changed"  // Quote stands for Passage
	KindAdded   Kind = "added"    // only in the quotation
	KindLeftOut Kind = "left_out" // only in the passage, without a mark in the quotation
	KindOmitted Kind = "omitted"  // only in the passage, and the quotation marks it
	KindBracket Kind = "bracket"  // put in, in square brackets; Passage is what it stands for, if anything
	KindJump    Kind = "jump"     // what follows stands elsewhere in the passage
	KindEnd     Kind = "end"      // the rest of the sentence of which the quotation is a part
)

// Piece is a part of the comparison, in the order of the quotation.
type Piece struct {
	Kind    Kind   `json:"kind"`
	Quote   string `json:"quote"`   // as printed
	Passage string `json:"passage"` // as transcribed, at most 400 characters
}

// Result is a comparison. No list is nil.
type Result struct {
	Label   Label
	Also    []Label // what else is true of it, the gravest first
	Summary string  // a sentence or two
	Pieces  []Piece
	Words   int           // of the quotation; a number counts as one
	Same    int           // of them stand in the passage as they are
	Places  []models.Span // code points of the passage that the words stand in, in the order of the quotation
}

// Between stands between pieces of a quotation that have quotation marks of their own.
const Between = "” … “"

// Check compares a quotation, without its outer quotation marks, with a passage
// of a transcript. It takes time in proportion to the passage.
func Check(quotation, transcript string) Result {
	c := &comparison{quote: quotation, transcript: transcript, first: match.None, last: match.None, has: map[Label]bool{}}
	c.Alignment = match.Align(words.Pair(quotation, transcript))
	if len(c.Q) > 0 && len(c.P) > 0 {
		c.walk()
		c.edges()
	}
	return c.result()
}
