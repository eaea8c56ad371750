package main

import (
	"strings"
	"unicode/utf8"

	"linecheck/cmd/dev/bench/versions/edit"
	"linecheck/models"
	"linecheck/review/anchor"
)

// fate is what really became of a claim.
type fate string

const (
	kept    fate = "kept"    // every sentence of it reads as before
	changed fate = "changed" // one of them does not
	gone    fate = "gone"    // none of them is there any more
)

// truth is what is known of a claim in the changed article.
type truth struct {
	fate      fate
	spans     []models.Span  // where it stands, when kept
	home      []anchor.Range // the sentences that came of its own, as they are cut now, copies included
	loose     bool           // its sentence lost its neighbours and a copy reads like it: either may be the one
	askable   bool           // a sentence of it is repeated, or moved by itself and too short to be known
	undecided bool           // nobody can tell its sentence from the copy beside it
}

// changedArticle is an article after an edit.
type changedArticle struct {
	*article
	doc    *edit.Doc
	new    anchor.Version
	starts []int          // of each sentence of doc, in code points
	times  map[string]int // how often a sentence stands in the old or in the new version, whichever is more
	cuts   map[anchor.Range]bool
}

func newChanged(a *article, doc *edit.Doc) (*changedArticle, error) {
	t, pieces, err := cut(doc.String())
	if err != nil {
		return nil, err
	}
	c := &changedArticle{article: a, doc: doc, new: version(t, pieces), times: map[string]int{}, cuts: map[anchor.Range]bool{}}
	for _, p := range pieces {
		s, _ := t.Slice(p.Start, p.End)
		c.cuts[anchor.Range{Start: p.Start, End: p.Start + utf8.RuneCountInString(strings.TrimSpace(s))}] = true
	}
	was := map[string]int{}
	for _, p := range a.pieces {
		s, _ := a.text.Slice(p.Start, p.End)
		was[strings.TrimSpace(s)]++
	}
	at := 0
	for _, s := range doc.Sentences {
		c.starts = append(c.starts, at)
		at += utf8.RuneCountInString(s.Text) + utf8.RuneCountInString(s.Space)
		c.times[s.Text]++
	}
	for s, n := range was {
		c.times[s] = max(c.times[s], n)
	}
	return c, nil
}

// copies returns where the sentences stand that came of an old one, and those that
// read like it and went elsewhere: nobody could tell that they are others.
func (c *changedArticle) copies(origin int) (out []anchor.Range) {
	old, _ := c.text.Slice(c.pieces[origin].Start, c.pieces[origin].End)
	old = strings.TrimSpace(old)
	for i, s := range c.doc.Sentences {
		twin := s.Origin >= 0 && s.Text == old && !c.accompanied(i)
		if s.Origin == origin || twin {
			out = append(out, c.place(i))
		}
	}
	return out
}

// kept reports whether a sentence, as it is cut now, reads like the one it came of.
func (c *changedArticle) kept(i int) bool {
	p := c.pieces[c.doc.Sentences[i].Origin]
	old, _ := c.text.Slice(p.Start, p.End)
	old = strings.TrimSpace(old)
	now, _ := c.new.Text.Slice(c.starts[i], c.starts[i]+utf8.RuneCountInString(old))
	return now == old && c.cuts[anchor.Range{Start: c.starts[i], End: c.starts[i] + utf8.RuneCountInString(old)}]
}

// accompanied reports whether one of a sentence's neighbours is the one it had.
func (c *changedArticle) accompanied(i int) bool {
	for _, d := range []int{-1, 1} {
		if j := i + d; j >= 0 && j < len(c.doc.Sentences) {
			if s := c.doc.Sentences[j]; s.Origin >= 0 && !s.Copy && s.Origin == c.doc.Sentences[i].Origin+d && c.kept(j) {
				return true
			}
		}
	}
	return false
}

// beside reports whether a copy of a sentence stands next to it.
func (c *changedArticle) beside(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(c.doc.Sentences) && c.doc.Sentences[j].Copy && c.doc.Sentences[j].Text == c.doc.Sentences[i].Text {
			return true
		}
	}
	return false
}

// home returns the sentence of the changed article that an old one became, -1 when it is gone.
func (c *changedArticle) home(origin int) int {
	for i, s := range c.doc.Sentences {
		if s.Origin == origin && !s.Copy {
			return i
		}
	}
	return -1
}

func (c *changedArticle) place(i int) anchor.Range {
	return anchor.Range{Start: c.starts[i], End: c.starts[i] + utf8.RuneCountInString(c.doc.Sentences[i].Text)}
}

func (c *changedArticle) truth(claim anchor.Claim) truth {
	t := truth{fate: kept}
	end, lost, sentences := 0, 0, 0
	for _, s := range claim.Spans {
		first, last := -1, -1
		for i, p := range c.pieces {
			if p.End <= s.Start || p.Start >= s.End {
				continue
			}
			sentences++
			h := c.home(i)
			old, _ := c.text.Slice(p.Start, p.End)
			copies := c.copies(i)
			t.home = append(t.home, copies...)
			t.askable = t.askable || c.times[strings.TrimSpace(old)] > 1 || utf8.RuneCountInString(old) < 40
			t.loose = t.loose || len(copies) > 0 && (h < 0 || len(copies) > 1 && (!c.kept(h) || !c.accompanied(h)))
			if h < 0 {
				if len(copies) == 0 {
					lost++
				}
				t.fate = changed
				continue
			}
			place := c.place(h)
			t.home = append(t.home, c.asCut(place))
			t.undecided = t.undecided || c.beside(h)
			if !c.kept(h) || last >= 0 && h != last+1 {
				t.fate = changed
			}
			if first < 0 {
				first = i
				start := place.Start + s.Start - p.Start
				span, ok := c.new.Text.Span(start, start+s.End-s.Start)
				if !ok || span.Quote != s.Quote || start < end {
					t.fate = changed
				}
				t.spans, end = append(t.spans, span), start+s.End-s.Start
			}
			last = h
		}
	}
	if lost == sentences {
		t.fate = gone
	}
	return t
}

// asCut widens a place to the sentences that it is cut into now.
func (c *changedArticle) asCut(place anchor.Range) anchor.Range {
	for _, r := range c.new.Sentences {
		if r.Start < place.End && place.Start < r.End {
			place.Start, place.End = min(place.Start, r.Start), max(place.End, r.End)
		}
	}
	return place
}

// within reports whether all spans lie in the sentences that came of the claim's own.
func (t truth) within(spans []models.Span) bool {
	for _, s := range spans {
		inside := false
		for _, h := range t.home {
			inside = inside || s.Overlaps(h.Start, h.End)
		}
		if !inside {
			return false
		}
	}
	return true
}
