package wording

import (
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
	"linecheck/review/extract/wording/whole"
)

// relative puts the noun phrase in place of who, which or that, and moves a
// governed one ("with whom") behind the rest.
func (w *writer) relative(c *clause.Clause, list []int) []int {
	u := w.s.Unit
	if c.Marker < 0 && c.Head.Empty() && c.Subject.To == c.Subject.From+1 && u.Tokens[c.Subject.From].Class == tag.Wh {
		marked := *c
		marked.Marker = c.Subject.From
		c = &marked
	}
	var head, rest []int
	for k := c.Head.From; k < c.Head.To; k++ {
		head = append(head, k)
	}
	if len(head) == 0 && c.Marker > 0 && u.Tokens[c.Marker].Class == tag.Wh {
		head = whole.Nearest(u.Tokens, c.Marker)
	}
	skip := map[int]bool{}
	outer := head
	head = w.described(c, head)
	for _, k := range outer {
		skip[k] = true
	}
	governed := -1
	if c.Marker >= 0 {
		skip[c.Marker] = true
		if c.From < c.Marker {
			governed = c.From
			skip[governed] = true
		}
	}
	for _, k := range list {
		if !skip[k] {
			rest = append(rest, k)
		}
	}
	if w.sentential(c) {
		return append(w.clause(c.Parent), rest...)
	}
	if n := len(head); n > 0 && c.Marker < 0 && abstract[u.Tokens[head[n-1]].Lower] {
		return rest
	}
	if len(head) > 0 && u.Place(c) {
		return append(rest, w.where(c, head)...)
	}
	if len(head) == 0 {
		return rest
	}
	w.add("The noun that the relative clause belongs to was put in its place.")
	switch {
	case governed >= 0:
		return append(append(rest, governed), head...)
	case c.Marker >= 0 && u.Tokens[c.Marker].Lower == "whose":
		return append(append(head, -1), rest...)
	case c.Subject.From == c.Marker:
		return append(head, rest...)
	}
	for i, k := range rest {
		if k == c.Main {
			return append(append(append([]int{}, rest[:i+1]...), head...), rest[i+1:]...)
		}
	}
	return append(rest, head...)
}

// described returns what the noun phrase of a relative clause describes: the subject
// in "he is a boy who sings". Any other phrase is returned as it is.
func (w *writer) described(c *clause.Clause, head []int) []int {
	u := w.s.Unit
	if len(head) == 0 || c.Parent < 0 || head[0] == 0 {
		return head
	}
	if t := u.Tokens[head[0]].Lower; t != "a" && t != "an" {
		return head
	}
	p := &u.Clauses[c.Parent]
	if u.Tokens[head[0]-1].Class != tag.Be || p.Subject.To != head[0]-1 || p.Subject.Empty() {
		return head
	}
	var out []int
	for k := p.Subject.From; k < p.Subject.To; k++ {
		out = append(out, k)
	}
	return out
}

// abstract nouns have a clause without being a part of it ("the moment she left").
var abstract = tag.Set("moment time day way reason year week month place fact idea")

var effects = tag.Set("affect lead cause prompt mean raise allow force leave spark trigger help worsen fuel")

// where returns the words for the place of a "where" clause: the preposition
// and noun before it, or what "it" is in "it is a place where".
func (w *writer) where(c *clause.Clause, head []int) []int {
	u := w.s.Unit
	before := head[0] - 1
	if before >= 0 && u.Tokens[before].Class == tag.Preposition {
		w.add("The place that “where” stands for was put in.")
		return append([]int{before}, head...)
	}
	if c.Parent >= 0 && u.Presents(c.Parent) {
		if m := u.MentionAt(u.Clauses[c.Parent].Subject.From); m != nil && m.Text != "" {
			w.tail = " in " + m.Text
			w.add(m.Reason)
			return nil
		}
	}
	if u.Tokens[head[0]].Class == tag.Determiner {
		w.tail = " in " + u.Tokens[head[0]].Lower + " " + names.Join(u.Tokens[head[0]+1:head[len(head)-1]+1])
		w.add("The place that “where” stands for was put in.")
	}
	return nil
}

// sentential reports whether ", which" takes up the whole clause before it.
func (w *writer) sentential(c *clause.Clause) bool {
	u := w.s.Unit
	return c.Comma && c.Marker >= 0 && c.Parent >= 0 && u.Tokens[c.Marker].Lower == "which" && c.Main >= 0 && effects[u.Tokens[c.Main].Lemma] && !c.Passive && u.Clauses[c.Parent].Finite()
}

// clause returns the words of clause n, to stand as a subject after "that".
func (w *writer) clause(n int) []int {
	s := reading.Shape{Unit: w.s.Unit, Clause: n}
	s.Gather()
	w.out.WriteString("That")
	w.add("“Which” was read as all that the clause before it says.")
	return s.Tokens
}
