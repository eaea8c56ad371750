// Package speech compares a quotation with the transcript of what was said, word
// by word. It decides nothing about what is so.
package speech

import (
	"fmt"
	"strings"

	"linecheck/models"
)

// Label says what became of a speaker's words in a quotation.
type Label string

// The labels, from the gravest to none at all.
const (
	LabelNotFound  Label = "not_found" // fewer than half of the words are in the passage
	LabelStitched  Label = "stitched"  // pieces from distant places, or of two speakers, run together
	LabelAltered   Label = "altered"   // words differ, or are left out without a mark
	LabelBracketed Label = "bracketed" // words are put in, in square brackets
	LabelTrimmed   Label = "trimmed"   // words are left out at the ends or at a mark of omission
	LabelVerbatim  Label = "verbatim"
)

// gravity is the order in which labels count.
var gravity = []Label{LabelNotFound, LabelStitched, LabelAltered, LabelBracketed, LabelTrimmed}

// Kind says what a piece of a comparison is.
type Kind string

// The kinds of pieces.
const (
	KindSame    Kind = "same"
	KindChanged Kind = "changed"  // Quote stands for Passage
	KindAdded   Kind = "added"    // only in the quotation
	KindLeftOut Kind = "left_out" // only in the passage, without a mark in the quotation
	KindOmitted Kind = "omitted"  // only in the passage, and the quotation marks it
	KindBracket Kind = "bracket"  // put in, in square brackets
	KindJump    Kind = "jump"     // what follows stands elsewhere in the passage
	KindEnd     Kind = "end"      // the rest of the sentence of which the quotation is a part
)

// Piece is a part of the comparison, in the order of the quotation.
type Piece struct {
	Kind    Kind   `json:"kind"`
	Quote   string `json:"quote"`   // as printed
	Passage string `json:"passage"` // as transcribed, at most 400 characters
}

// Result is a comparison.
type Result struct {
	Label   Label
	Also    []Label // what else is true of it, the gravest first
	Summary string  // a sentence
	Pieces  []Piece
	Words   int           // of the quotation
	Same    int           // of them stand in the passage as they are
	Places  []models.Span // code points of the passage that the words stand in, in order
}

const (
	farWords = 150 // words that a marked omission may skip without running distant pieces together
	leap     = 8   // words that go missing without a mark before it is another piece
	maxShown = 400
)

// Check compares a quotation, without its quotation marks, with a passage of a
// transcript. Case, punctuation, the shapes of marks and hesitations do not
// count. It takes time in proportion to the passage.
func Check(quote, transcript string) Result {
	q, p := quoted(quote), passage(transcript)
	c := &comparison{quote: quote, transcript: transcript, q: q, p: p, last: none, has: map[Label]bool{}}
	if len(q) > 0 && len(p) > 0 {
		c.aligner = align(q, p)
		c.walk()
		c.edges()
	}
	return c.result()
}

// comparison gathers what an alignment shows.
type comparison struct {
	*aligner
	quote, transcript string
	q, p              []word
	last              int // word of the passage that was aligned last, or none
	first             int
	same, counted     int
	changes           int
	pieces            []Piece
	has               map[Label]bool
	blocks            [][2]int
}

// walk goes through the quotation word by word.
func (c *comparison) walk() {
	c.first = none
	for i := 0; i < len(c.q); {
		j := i + 1
		if p := c.to[i]; p != none {
			for j < len(c.q) && c.to[j] == c.to[j-1]+1 && !c.q[j].omission && !c.q[j].bracketed && c.p[c.to[j]].turn == c.p[p].turn {
				j++
			}
			c.gap(i, p)
			c.matched(i, j)
		} else {
			for j < len(c.q) && c.to[j] == none && c.q[j].bracketed == c.q[i].bracketed && !c.q[j].omission {
				j++
			}
			c.unmatched(i, j)
		}
		i = j
	}
}

// matched enters the words from i to j, which stand in the passage in a row.
func (c *comparison) matched(i, j int) {
	from, to := c.to[i], c.to[j-1]
	if c.first == none {
		c.first = from
	}
	kind := KindSame
	if c.q[i].bracketed {
		kind = KindBracket
		c.has[LabelBracketed] = true
	}
	c.same += j - i
	c.counted += j - i
	c.add(Piece{Kind: kind, Quote: c.said(i, j), Passage: c.heard(from, to+1)})
	if n := len(c.blocks); n > 0 && c.blocks[n-1][1] == from {
		c.blocks[n-1][1] = to + 1
	} else {
		c.blocks = append(c.blocks, [2]int{from, to + 1})
	}
	c.last = to
}

// unmatched enters the words from i to j, which stand nowhere.
func (c *comparison) unmatched(i, j int) {
	lo, hi := none, none
	for k := i; k < j; k++ {
		if p := c.pairs[k]; p != none && p > c.last {
			if lo == none {
				lo = p
			}
			hi = p + 1
		}
	}
	if lo != none && (j == len(c.q) && c.last != none && c.ended(c.last, hi-1) || c.last == none && c.ended(lo, hi)) {
		lo = none // the words of a neighbouring sentence are not what was changed
	}
	heard := ""
	if lo != none {
		c.gap(i, lo)
		heard = c.heard(lo, hi)
		if c.first == none {
			c.first = lo
		}
		c.last = hi - 1
	}
	switch {
	case c.q[i].bracketed:
		c.has[LabelBracketed] = true
		c.add(Piece{Kind: KindBracket, Quote: c.said(i, j), Passage: heard})
		return
	case heard == "":
		c.add(Piece{Kind: KindAdded, Quote: c.said(i, j)})
	default:
		c.add(Piece{Kind: KindChanged, Quote: c.said(i, j), Passage: heard})
	}
	c.counted += j - i
	c.changes += j - i
	c.has[LabelAltered] = true
}

// gap enters what lies in the passage between the last aligned word and p.
func (c *comparison) gap(i, p int) {
	if c.last == none {
		return
	}
	n := p - c.last - 1
	marked := c.q[i].omission
	turned := c.p[p].turn != c.p[c.last].turn
	switch {
	case n < 0 || turned || n > farWords || !marked && (n >= leap || n > 0 && c.ended(c.last, p) && !c.bracketBefore(i)):
		c.has[LabelStitched] = true
		c.add(Piece{Kind: KindJump, Passage: c.between(c.last, p, n)})
	case n == 0:
	case marked:
		c.has[LabelTrimmed] = true
		c.add(Piece{Kind: KindOmitted, Passage: c.heard(c.last+1, p)})
	case c.bracketBefore(i) || c.q[i].bracketed:
		c.add(Piece{Kind: KindOmitted, Passage: c.heard(c.last+1, p)})
	default:
		c.has[LabelAltered] = true
		c.changes += n
		c.add(Piece{Kind: KindLeftOut, Passage: c.heard(c.last+1, p)})
	}
}

func (c *comparison) between(last, p, n int) string {
	if n <= 0 {
		return ""
	}
	return c.heard(last+1, p)
}

// ended says whether a sentence of the passage ends from word from on, before to.
func (c *comparison) ended(from, to int) bool {
	for k := from; k < to; k++ {
		if c.p[k].ends {
			return true
		}
	}
	return false
}

func (c *comparison) bracketBefore(i int) bool {
	return i > 0 && c.q[i-1].bracketed && c.to[i-1] == none
}

// edges enters what the sentences say before and after the quotation.
func (c *comparison) edges() {
	if c.first == none || c.has[LabelStitched] {
		return
	}
	from := c.first
	for from > 0 && !c.p[from-1].ends && c.p[from-1].turn == c.p[from].turn {
		from--
	}
	if from < c.first {
		c.has[LabelTrimmed] = true
		c.pieces = append([]Piece{{Kind: KindEnd, Passage: c.heard(from, c.first)}}, c.pieces...)
	}
	to := c.last
	for to+1 < len(c.p) && !c.p[to].ends && c.p[to].turn == c.p[to+1].turn {
		to++
	}
	if to > c.last {
		c.has[LabelTrimmed] = true
		c.add(Piece{Kind: KindEnd, Passage: c.heard(c.last+1, to+1)})
	}
}

func (c *comparison) add(p Piece) { c.pieces = append(c.pieces, p) }

// said returns the printed words from i to j, and heard those of the passage.
func (c *comparison) said(i, j int) string { return c.quote[c.q[i].start:c.q[j-1].end] }

func (c *comparison) heard(i, j int) string {
	s := c.transcript[c.p[i].start:c.p[j-1].end]
	points := []rune(s[:min(len(s), 4*maxShown)])
	if len(points) > maxShown {
		return strings.ToValidUTF8(string(points[:maxShown]), "") + "…"
	}
	return s
}

func (c *comparison) result() Result {
	r := Result{Words: len(c.q), Same: c.same, Pieces: c.pieces, Places: []models.Span{}, Also: []Label{}}
	if r.Pieces == nil {
		r.Pieces = []Piece{}
	}
	if len(c.q) == 0 || len(c.p) == 0 || c.same == 0 || 2*c.same < c.counted {
		r.Label, r.Pieces = LabelNotFound, []Piece{}
		r.Summary = "Not found: fewer than half of the quoted words are in the passage."
		return r
	}
	text := models.NewText(c.transcript)
	for _, b := range c.blocks {
		if s, ok := text.Span(text.Point(c.p[b[0]].start), text.Point(c.p[b[1]-1].end)); ok {
			r.Places = append(r.Places, s)
		}
	}
	r.Label = LabelVerbatim
	for _, l := range gravity {
		switch {
		case !c.has[l]:
		case r.Label == LabelVerbatim:
			r.Label = l
		default:
			r.Also = append(r.Also, l)
		}
	}
	r.Summary = c.summary(r)
	return r
}

func (c *comparison) summary(r Result) string {
	switch r.Label {
	case LabelStitched:
		return "Stitched: the quotation runs together pieces that do not stand together in the passage."
	case LabelAltered:
		return fmt.Sprintf("Altered: %s from the passage without a mark.", differs(c.changes))
	case LabelBracketed:
		return "Bracketed: the words outside the brackets are those of the passage."
	case LabelTrimmed:
		return "Trimmed: the words are those of the passage, and it says more around them."
	case LabelNotFound:
	case LabelVerbatim:
	}
	return "Verbatim: the words are those of the passage."
}

func differs(n int) string {
	if n == 1 {
		return "1 word differs"
	}
	return fmt.Sprintf("%d words differ", n)
}
