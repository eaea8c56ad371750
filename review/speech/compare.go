package speech

import (
	"unicode/utf8"

	"linecheck/review/speech/match"
)

const (
	farWords = 150 // words that a marked omission may skip without running distant pieces together
	leap     = 25  // words of a sentence that go missing without a mark before it is another piece
	maxShown = 400 // code points of a piece of the passage
)

// stretch is what stands from lo to hi: words of a text, or its bytes.
type stretch struct{ lo, hi int }

func (s stretch) len() int { return s.hi - s.lo }

// comparison gathers what an alignment shows.
type comparison struct {
	*match.Alignment
	quote, transcript string
	first, last       int // words of the passage that were aligned first and last, or none
	same, changes     int
	pieces            []Piece
	has               map[Label]bool
	blocks            []stretch // of the passage
}

// walk goes through the quotation word by word.
func (c *comparison) walk() {
	for i := 0; i < len(c.Q); {
		j := i + 1
		if p := c.To[i]; p != match.None {
			for j < len(c.Q) && c.To[j] == c.To[j-1]+1 && !c.Q[j].Omission && c.Q[j].Bracketed == c.Q[i].Bracketed && c.P[c.To[j]].Turn == c.P[p].Turn {
				j++
			}
			c.gap(i, p)
			c.matched(stretch{i, j})
		} else {
			for j < len(c.Q) && c.To[j] == match.None && c.Q[j].Bracketed == c.Q[i].Bracketed && !c.Q[j].Omission {
				j++
			}
			c.unmatched(stretch{i, j})
		}
		i = j
	}
}

// matched enters words that stand in the passage in a row.
func (c *comparison) matched(s stretch) {
	heard := stretch{c.To[s.lo], c.To[s.hi-1] + 1}
	if c.first == match.None {
		c.first = heard.lo
	}
	kind := KindSame
	if c.Q[s.lo].Bracketed {
		kind = KindBracket
		c.has[LabelBracketed] = true
	}
	c.same += s.len()
	c.add(Piece{Kind: kind, Quote: c.said(s), Passage: c.heard(heard)})
	if n := len(c.blocks); n > 0 && c.blocks[n-1].hi == heard.lo {
		c.blocks[n-1].hi = heard.hi
	} else {
		c.blocks = append(c.blocks, heard)
	}
	c.last = heard.hi - 1
}

// unmatched enters words that stand nowhere.
func (c *comparison) unmatched(s stretch) {
	stood := c.stoodFor(s)
	heard := ""
	if stood.len() > 0 {
		c.gap(s.lo, stood.lo)
		heard = c.heard(stood)
		if c.first == match.None {
			c.first = stood.lo
		}
		c.last = stood.hi - 1
	}
	if c.Q[s.lo].Bracketed {
		c.has[LabelBracketed] = true
		c.add(Piece{Kind: KindBracket, Quote: c.said(s), Passage: heard})
		return
	}
	kind := KindChanged
	if heard == "" {
		kind = KindAdded
	}
	c.add(Piece{Kind: kind, Quote: c.said(s), Passage: heard})
	c.changes += s.len()
	c.has[LabelAltered] = true
}

// stoodFor returns the words of the passage that words of the quotation stand in
// the place of; it is empty when they are put in.
func (c *comparison) stoodFor(s stretch) stretch {
	heard := stretch{match.None, match.None}
	for k := s.lo; k < s.hi; k++ {
		if p := c.Stands[k]; p != match.None && p > c.last {
			if heard.lo == match.None {
				heard.lo = p
			}
			heard.hi = p + 1
		}
	}
	if heard.lo == match.None {
		return stretch{}
	}
	atEnd := s.hi == len(c.Q) && c.last != match.None && c.ended(stretch{c.last, heard.hi - 1})
	if atEnd || c.last == match.None && c.ended(heard) {
		return stretch{} // the words of a neighbouring sentence are not what was changed
	}
	return heard
}

// gap enters what lies in the passage between the last aligned word and p, which word i of the quotation stands for.
func (c *comparison) gap(i, p int) {
	if c.last == match.None {
		return
	}
	between := stretch{c.last + 1, p}
	n, marked := between.len(), c.Q[i].Omission
	turned := c.P[p].Turn != c.P[c.last].Turn
	switch {
	case n < 0 || turned || !c.Q[i].Apart && n > farWords || !marked && c.leaps(between) && !c.filled(i):
		c.has[LabelStitched] = true
		c.add(Piece{Kind: KindJump, Passage: c.heard(between)})
	case n == 0:
	case marked:
		c.has[LabelTrimmed] = true
		c.add(Piece{Kind: KindOmitted, Passage: c.heard(between)})
	case c.filled(i):
		c.add(Piece{Kind: KindOmitted, Passage: c.heard(between)})
	default:
		c.has[LabelAltered] = true
		c.changes += n
		c.add(Piece{Kind: KindLeftOut, Passage: c.heard(between)})
	}
}

// leaps reports whether leaving words of the passage out joins what does not belong together.
func (c *comparison) leaps(s stretch) bool {
	if s.len() > leap {
		return true
	}
	next := s.lo // the first word of another sentence
	for next < s.hi && next > 0 && !c.P[next-1].Ends {
		next++
	}
	return next > s.lo && next < s.hi || c.ended(stretch{next, s.hi})
}

// ended reports whether a sentence of the passage ends in a stretch.
func (c *comparison) ended(s stretch) bool {
	for k := s.lo; k < s.hi; k++ {
		if c.P[k].Ends {
			return true
		}
	}
	return false
}

// filled reports whether word i of the quotation is in square brackets, or stands behind some that have no counterpart.
func (c *comparison) filled(i int) bool {
	return c.Q[i].Bracketed || i > 0 && c.Q[i-1].Bracketed && c.To[i-1] == match.None
}

// edges enters what the sentences say before and after the quotation.
func (c *comparison) edges() {
	if c.first == match.None {
		return
	}
	from := c.sentenceOf(c.first)
	if from < c.first {
		c.has[LabelTrimmed] = true
		c.pieces = append([]Piece{{Kind: KindEnd, Passage: c.tail(stretch{from, c.first})}}, c.pieces...)
	}
	to := c.last
	for to+1 < len(c.P) && !c.P[to].Ends && c.P[to].Turn == c.P[to+1].Turn {
		to++
	}
	if to > c.last {
		c.has[LabelTrimmed] = true
		c.add(Piece{Kind: KindEnd, Passage: c.heard(stretch{c.last + 1, to + 1})})
	}
}

// sentenceOf returns where the sentence of a word of the passage begins.
func (c *comparison) sentenceOf(p int) int {
	for p > 0 && !c.P[p-1].Ends && c.P[p-1].Turn == c.P[p].Turn {
		p--
	}
	return p
}

func (c *comparison) add(p Piece) { c.pieces = append(c.pieces, p) }

// said returns printed words, with the marks behind them.
func (c *comparison) said(s stretch) string {
	return c.quote[c.Q[s.lo].Start:marked(c.quote, c.Q[s.hi-1].End)]
}

// heard returns words of the passage with the marks behind them, cut at the end when they are many.
func (c *comparison) heard(s stretch) string {
	if s.len() <= 0 {
		return ""
	}
	text := c.transcript[c.P[s.lo].Start:marked(c.transcript, c.P[s.hi-1].End)]
	end := 0
	for range maxShown {
		if end == len(text) {
			return text
		}
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return text[:end] + "…"
}

// tail is heard, cut at the beginning.
func (c *comparison) tail(s stretch) string {
	text := c.transcript[c.P[s.lo].Start:marked(c.transcript, c.P[s.hi-1].End)]
	start := len(text)
	for range maxShown {
		if start == 0 {
			return text
		}
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	return "…" + text[start:]
}
