package answer

import (
	"slices"
	"strings"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
	"linecheck/review/text"
)

// propositions answers with the atomic propositions of a sentence: a clause for
// each of its adjuncts and for each part of a list in it.
func propositions(r *rows.Propositions) rows.Propositions {
	out := rows.Propositions{ID: r.ID, Spans: [][][2]int{}}
	article := models.NewText(r.Text)
	layout := text.Cut(article)
	for i := range layout.Pieces {
		layout.Pieces[i].Kind, layout.Pieces[i].Role = models.SegmentSentence, models.RoleBody
	}
	a := reading.Read(article, layout)
	for i := range a.Paragraphs {
		p := &a.Paragraphs[i]
		for k := p.From; k < p.To; k++ {
			for _, u := range a.Units(p, &a.Sentences[k]) {
				for _, tokens := range atoms(u) {
					out.Spans = append(out.Spans, spansOf(a, u, tokens))
				}
			}
		}
	}
	return out
}

// spansOf returns where the tokens stand in the text, those side by side as one span.
func spansOf(a *reading.Article, u *reading.Unit, tokens []int) [][2]int {
	slices.Sort(tokens)
	var spans [][2]int
	last := -2
	for _, k := range slices.Compact(tokens) {
		from, to := a.Text.Point(u.Tokens[k].Start), a.Text.Point(u.Tokens[k].End)
		if u.Index[k] == last+1 {
			spans[len(spans)-1][1] = to
		} else {
			spans = append(spans, [2]int{from, to})
		}
		last = u.Index[k]
	}
	return spans
}

// atomizer takes a unit to pieces.
type atomizer struct {
	*reading.Unit
	children [][]int
}

func atoms(u *reading.Unit) [][]int {
	z := atomizer{u, make([][]int, len(u.Tokens))}
	for i, h := range u.Heads {
		if h >= 0 {
			z.children[h] = append(z.children[h], i)
		}
	}
	var out [][]int
	for n := range u.Clauses {
		if c := &u.Clauses[n]; c.Main >= 0 && !c.Verb.Empty() && c.Kind != clause.Aside && c.Kind != clause.Question {
			out = append(out, z.clause(n)...)
		}
	}
	for i := range u.Tokens {
		if h := u.Heads[i]; h >= 0 && z.rel(i, "appos") && h < i && u.Tokens[h].Head() {
			out = append(out, append(z.noun(h, i), z.words(i, u.Owner[i], -1)...))
		}
	}
	return large(out)
}

// noun returns the words of the noun h that stand before what explains it.
func (z atomizer) noun(h, before int) []int {
	return slices.DeleteFunc(z.words(h, z.Owner[h], -1), func(k int) bool { return k >= before || z.rel(k, "case") && z.Heads[k] == h })
}

func (z atomizer) rel(i int, names ...string) bool {
	for _, n := range names {
		if r := z.Rels[i]; r == n || strings.HasPrefix(r, n+":") {
			return true
		}
	}
	return false
}

// clause returns the propositions of clause n.
func (z atomizer) clause(n int) [][]int {
	c := &z.Clauses[n]
	head := c.Main
	if z.rel(head, "cop") && z.Heads[head] >= 0 {
		head = z.Heads[head]
	}
	core := z.subject(n)
	for k := c.Aux.From; k < c.Aux.To; k++ {
		core = append(core, k)
	}
	for k := c.Verb.From; k < c.Verb.To; k++ {
		core = append(core, k)
	}
	var lists, adjuncts [][][]int
	if head != c.Main {
		lists = append(lists, z.list(head, n))
	}
	for _, d := range z.children[head] {
		switch {
		case z.Owner[d] != n || z.rel(d, "nsubj", "csubj", "expl", "aux", "cop", "punct", "cc", "mark", "conj") || head != c.Main && d < head || head != c.Main && z.rel(d, "nmod", "acl", "appos", "amod"):
		case z.rel(d, "obl", "advcl"):
			adjuncts = append(adjuncts, z.list(d, n))
		case z.rel(d, "advmod") && d < max(c.Subject.To, c.From):
		default:
			lists = append(lists, z.list(d, n))
		}
	}
	out := [][]int{core}
	for _, l := range lists {
		out = product(out, l)
	}
	if len(adjuncts) == 0 {
		return large(out)
	}
	var all [][]int
	for _, l := range adjuncts {
		all = append(all, product(out, l)...)
	}
	return large(all)
}

// product puts every part behind every proposition, up to a bound.
func product(heads, parts [][]int) [][]int {
	var out [][]int
	for _, h := range heads {
		for _, p := range parts {
			if len(out) < 12 {
				out = append(out, append(slices.Clip(h), p...))
			}
		}
	}
	return out
}

func large(list [][]int) [][]int {
	return slices.DeleteFunc(list, func(l []int) bool { return len(l) < 2 })
}

// list returns the words of the phrase that i heads, once for each member of a list in it.
func (z atomizer) list(i, n int) [][]int {
	var members []int
	at := -1
	for k := i; k >= 0; {
		if m := z.members(k, n); len(m) > 0 {
			members, at = append([]int{k}, m...), k
			break
		}
		k = z.only(k, n)
	}
	if at < 0 {
		return z.qualities(z.words(i, n, -1))
	}
	frame := z.words(i, n, at)
	var out [][]int
	for _, m := range members {
		own := z.words(m, n, -1)
		switch preposition := z.child(at, "case"); {
		case m == at:
			own = z.without(own, members[1:], n)
		case preposition >= 0 && z.child(m, "case") < 0:
			own = append(own, preposition)
		}
		out = append(out, append(slices.Clip(frame), own...))
	}
	return out
}

// members returns the nouns that are joined to k.
func (z atomizer) members(k, n int) []int {
	var out []int
	for _, d := range z.children[k] {
		if z.rel(d, "conj") && z.Owner[d] == n {
			out = append(append(out, d), z.members(d, n)...)
		}
	}
	return out
}

// only returns the last noun below k that could have a list, -1 if there is none.
func (z atomizer) only(k, n int) int {
	for i := len(z.children[k]) - 1; i >= 0; i-- {
		if d := z.children[k][i]; d > k && z.Owner[d] == n && z.rel(d, "obj", "obl", "nmod", "xcomp") {
			return d
		}
	}
	return -1
}

// words returns the words below and including i that belong to clause n, without
// marks, and without the words below stop.
func (z atomizer) words(i, n, stop int) []int {
	if i == stop || z.Owner[i] != n || z.rel(i, "cc") {
		return nil
	}
	var out []int
	if c := z.Tokens[i].Class; c != tag.Comma && c != tag.Stop {
		out = append(out, i)
	}
	for _, d := range z.children[i] {
		if z.rel(d, "cop", "aux", "nsubj", "appos") && !z.rel(i, "xcomp", "advcl") {
			continue
		}
		out = append(out, z.words(d, n, stop)...)
	}
	return out
}

func (z atomizer) child(i int, rel string) int {
	for _, d := range z.children[i] {
		if z.rel(d, rel) {
			return d
		}
	}
	return -1
}

// qualities splits the words of a phrase with several adjectives into one phrase for each.
func (z atomizer) qualities(tokens []int) [][]int {
	for _, h := range tokens {
		var list []int
		for _, d := range z.children[h] {
			if z.rel(d, "amod") && d < h && z.Tokens[d].Class != tag.Name {
				list = append(list, d)
				for _, e := range z.children[d] {
					if z.rel(e, "conj") {
						list = append(list, e)
					}
				}
			}
		}
		if len(list) < 2 || !slices.ContainsFunc(z.Tokens[list[0]:h], func(t tag.Token) bool { return t.Class == tag.Comma || t.Class == tag.Conjunction }) {
			continue
		}
		var out [][]int
		for _, keep := range list {
			out = append(out, slices.DeleteFunc(slices.Clone(tokens), func(k int) bool { return k != keep && slices.Contains(list, k) }))
		}
		return out
	}
	return [][]int{tokens}
}

func (z atomizer) without(tokens, heads []int, n int) []int {
	drop := map[int]bool{}
	for _, h := range heads {
		for _, k := range z.words(h, n, -1) {
			drop[k] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(tokens), func(k int) bool { return drop[k] })
}

// subject returns the words of the subject of clause n; those of the noun for a relative pronoun.
func (z atomizer) subject(n int) []int {
	c := &z.Clauses[n]
	r := z.SubjectOf(n)
	origin := c
	if c.Kind == clause.Predicate && c.Shares >= 0 {
		origin = &z.Clauses[c.Shares]
	}
	if origin.Kind == clause.Relative && origin.Subject.From == origin.Marker {
		r = origin.Head
	}
	if c.Kind == clause.Reduced || origin.Kind == clause.Relative {
		if up := c.Parent; up >= 0 && !c.Head.Empty() && z.Clauses[up].Main >= 0 && z.rel(z.Clauses[up].Main, "cop") && z.Heads[z.Clauses[up].Main] == c.Head.To-1 {
			r = z.SubjectOf(up)
		}
	}
	var out []int
	for k := r.From; k < r.To; k++ {
		if t := &z.Tokens[k]; t.Class == tag.Comma || t.Class == tag.Wh && k > r.From {
			break
		}
		out = append(out, k)
	}
	return out
}
