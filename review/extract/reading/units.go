package reading

import (
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/tag"
)

// Unit is what is parsed at once: a sentence without its speech, or the speech
// of one quotation in it. Scare quotes are left out.
type Unit struct {
	Sentence *Sentence
	Tokens   []tag.Token
	Index    []int // of each token in the sentence
	Quote    int   // quotation of the paragraph, -1 for the frame
	Clauses  []clause.Clause
	Owner    []int // innermost clause of each token
	Heads    []int // of each token the one that it hangs on, -1 at a root
	Rels     []string
	Contents []int // for each clause the one that says what it reports, -1 if none
	Asides   []int // for each clause the ", he said," beside it, -1 if none
	Mentions []names.Mention
	at       map[int]*names.Mention
	Removed  []bool // "according to X", which is no part of a claim
	Cut      []bool // words that open a clause which is a claim of its own
	Credit   *Source
	Credited int          // clause that the credit stands in
	Frame    *Source      // who is said to have said the speech beside it
	Added    clause.Range // words that comment on a claim before them and are one with it
	Cue      int          // clause that holds the verb of saying, -1 if none
}

// Units cuts a sentence into its frame and the speech in it, in the order in which they begin.
func (a *Article) Units(p *Paragraph, s *Sentence) []*Unit {
	var out []*Unit
	byQuote := map[int]*Unit{}
	for k := range s.Tokens {
		if s.Tokens[k].Class == tag.Quote {
			continue
		}
		q := s.Region[k]
		if q >= 0 && !p.Quotes[q].Speech {
			q = -1
		}
		u := byQuote[q]
		if u == nil {
			u = &Unit{Sentence: s, Quote: q, Cue: -1}
			byQuote[q] = u
			out = append(out, u)
		}
		u.Tokens = append(u.Tokens, s.Tokens[k])
		u.Index = append(u.Index, k)
	}
	for _, u := range out {
		u.trimFrame(len(out) > 1)
		u.parse()
		u.relate()
		u.Removed = make([]bool, len(u.Tokens))
		u.openers()
	}
	return out
}

// trimFrame drops the commas that joined a frame to the speech cut out of it.
func (u *Unit) trimFrame(cut bool) {
	if !cut || u.Quote >= 0 {
		return
	}
	for len(u.Tokens) > 0 && (u.Tokens[0].Class == tag.Comma || u.Tokens[0].Class == tag.Stop) {
		u.Tokens, u.Index = u.Tokens[1:], u.Index[1:]
	}
}

// relate records which clauses hold what others report.
func (u *Unit) relate() {
	u.Contents, u.Asides = make([]int, len(u.Clauses)), make([]int, len(u.Clauses))
	for n := range u.Clauses {
		u.Contents[n], u.Asides[n] = -1, -1
	}
	for n := range u.Clauses {
		c := &u.Clauses[n]
		if c.Kind == clause.Content && !c.Noun && c.Parent >= 0 && u.Contents[c.Parent] < 0 {
			u.Contents[c.Parent] = n
		}
		if c.Kind == clause.Aside && tag.Speaks(u.Tokens[c.Main].Lemma) {
			for up := c.Parent; up >= 0; up = u.Clauses[up].Parent {
				u.Asides[up] = n
			}
			u.spread(n)
		}
	}
}

// spread makes the clauses that are joined to the one beside the aside n, before
// or after it, what the aside reports.
func (u *Unit) spread(n int) {
	top := u.Clauses[n].Parent
	for top >= 0 && u.Clauses[top].Parent >= 0 {
		top = u.Clauses[top].Parent
	}
	for k := top; k > 0 && u.joined(k); {
		k--
		for u.Clauses[k].Parent >= 0 {
			k = u.Clauses[k].Parent
		}
		if u.Asides[k] >= 0 {
			return
		}
		u.Asides[k] = n
	}
}

// joined reports whether the main clause n follows "and" or "but", so that it
// shares its source with the one before.
func (u *Unit) joined(n int) bool {
	c := &u.Clauses[n]
	return (c.Kind == clause.Main || c.Kind == clause.Predicate) && c.Marker >= 0 && u.Tokens[c.Marker].Class == tag.Conjunction
}

// openers marks the words that open clauses which are claims of their own:
// "after", "with", "that".
func (u *Unit) openers() {
	u.Cut = make([]bool, len(u.Tokens))
	for n := range u.Clauses {
		c := &u.Clauses[n]
		switch {
		case c.Kind == clause.Reduced && u.Reports(n) && u.Contents[n] >= 0:
			from := c.Head.From
			if from > 0 && u.Tokens[from-1].Lower == "with" {
				from--
			}
			for k := from; k < c.From; k++ {
				u.Cut[k] = true
			}
		case c.Marker < 0 || c.Parent < 0 || c.Kind == clause.Relative || c.Kind == clause.Predicate || c.Kind == clause.Question || u.Inside(n) || u.sticks(n):
		case c.Kind == clause.Content && (c.Noun || u.Nested(c.Parent)):
		case c.Marker < c.From:
			from := c.Marker
			for from > 0 && nearly[u.Tokens[from-1].Lower] && u.Owner[from-1] == c.Parent {
				from--
			}
			for k := from; k < c.From; k++ {
				u.Cut[k] = true
			}
		}
	}
}

// nearly are adverbs that belong to the "after" or "because" they stand before.
var nearly = tag.Set("now shortly just soon even only long immediately partly mainly largely")

// Scene is the unit as the reader of mentions needs it.
func (u *Unit) Scene(speaker *names.Entity) names.Scene {
	starts := map[int]bool{}
	for n := range u.Clauses {
		if !u.Clauses[n].Subject.Empty() {
			starts[u.Clauses[n].Subject.From] = true
		}
	}
	return names.Scene{
		Tokens: u.Tokens, Speaker: speaker,
		Subject: func(i int) bool { return starts[i] },
		Clause:  func(i int) int { return u.Owner[i] },
	}
}

// Within reports whether clause n is clause top or hangs on it.
func (u *Unit) Within(n, top int) bool {
	for ; n >= 0; n = u.Clauses[n].Parent {
		if n == top {
			return true
		}
	}
	return false
}

// SetMentions records what the words of the unit stand for.
func (u *Unit) SetMentions(list []names.Mention) {
	u.Mentions = list
	u.at = make(map[int]*names.Mention, len(list))
	for k := range list {
		u.at[list[k].From] = &list[k]
	}
}

// MentionAt returns the mention that begins at token k, nil if none does.
func (u *Unit) MentionAt(k int) *names.Mention { return u.at[k] }
