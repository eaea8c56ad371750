package extract

import (
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/tag"
)

// unit is what is parsed at once: a sentence without its speech, or the speech
// of one quotation in it. Scare quotes are left out.
type unit struct {
	sentence *sentence
	tokens   []tag.Token
	index    []int // of each token in the sentence
	quote    int   // quotation of the paragraph, -1 for the frame
	clauses  []clause.Clause
	owner    []int // innermost clause of each token
	contents []int // for each clause the one that says what it reports, -1 if none
	asides   []int // for each clause the ", he said," beside it, -1 if none
	mentions []names.Mention
	removed  []bool // "according to X", which is no part of a claim
	credit   *source
	frame    *source // who is said to have said the speech beside it
	cue      int     // clause that holds the verb of saying, -1 if none
}

// units cuts a sentence into its frame and the speech in it, in the order in which they begin.
func (a *article) units(p *paragraph, s *sentence) []*unit {
	var out []*unit
	byQuote := map[int]*unit{}
	for k := range s.tokens {
		if s.tokens[k].Class == tag.Quote {
			continue
		}
		q := s.region[k]
		if q >= 0 && !p.quotes[q].speech {
			q = -1
		}
		u := byQuote[q]
		if u == nil {
			u = &unit{sentence: s, quote: q, cue: -1}
			byQuote[q] = u
			out = append(out, u)
		}
		u.tokens = append(u.tokens, s.tokens[k])
		u.index = append(u.index, k)
	}
	for _, u := range out {
		u.trimFrame(len(out) > 1)
		u.clauses = clause.Parse(u.tokens)
		u.own()
		u.removed = make([]bool, len(u.tokens))
	}
	return out
}

// trimFrame drops the commas that joined a frame to the speech cut out of it.
func (u *unit) trimFrame(cut bool) {
	if !cut || u.quote >= 0 {
		return
	}
	for len(u.tokens) > 0 && (u.tokens[0].Class == tag.Comma || u.tokens[0].Class == tag.Stop) {
		u.tokens, u.index = u.tokens[1:], u.index[1:]
	}
}

// own records the innermost clause of every token.
func (u *unit) own() {
	u.owner = make([]int, len(u.tokens))
	for n := range u.clauses {
		for k := u.clauses[n].From; k < u.clauses[n].To && k < len(u.owner); k++ {
			u.owner[k] = n
		}
	}
	u.contents, u.asides = make([]int, len(u.clauses)), make([]int, len(u.clauses))
	for n := range u.clauses {
		u.contents[n], u.asides[n] = -1, -1
	}
	for n := range u.clauses {
		c := &u.clauses[n]
		if c.Kind == clause.Content && !c.Noun && c.Parent >= 0 && u.contents[c.Parent] < 0 {
			u.contents[c.Parent] = n
		}
		if c.Kind == clause.Aside && tag.Speaks(u.tokens[c.Main].Lemma) {
			for up := c.Parent; up >= 0; up = u.clauses[up].Parent {
				u.asides[up] = n
			}
		}
	}
}

// scene is the unit as the reader of mentions needs it.
func (u *unit) scene(speaker *names.Entity) names.Scene {
	starts := map[int]bool{}
	for n := range u.clauses {
		if !u.clauses[n].Subject.Empty() {
			starts[u.clauses[n].Subject.From] = true
		}
	}
	return names.Scene{
		Tokens: u.tokens, Speaker: speaker,
		Subject: func(i int) bool { return starts[i] },
		Clause:  func(i int) int { return u.owner[i] },
	}
}

// paragraph reads one paragraph: who speaks, then what is claimed.
func (a *article) paragraph(n int) {
	p := &a.paragraphs[n]
	var all [][]*unit
	for i := p.from; i < p.to; i++ {
		units := a.units(p, &a.sentences[i])
		all = append(all, units)
		a.frames(p, units)
	}
	a.speakers(n)
	for _, units := range all {
		for _, u := range units {
			var speaker *names.Entity
			if u.quote >= 0 && p.quotes[u.quote].source != nil {
				speaker = p.quotes[u.quote].source.entity
			}
			u.mentions = a.reader.Read(u.scene(speaker))
			a.credit(u)
			a.claims(p, u)
		}
	}
}
