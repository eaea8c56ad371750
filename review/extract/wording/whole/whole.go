// Package whole tells when the words of a claim cannot be understood without those
// they hang on, and which these are.
package whole

import (
	"strings"

	"linecheck/review/extract/clause"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

// longest is how many words a wording may have that holds what a claim hangs on.
const longest = 60

// Hangs reports whether the words of clause n, in the order of its wording, are no sentence: they
// begin with who or which, with "of which", or with a verb that nothing before it is
// the subject of.
func Hangs(u *reading.Unit, n int, words []int) bool {
	if len(words) == 0 || words[0] < 0 {
		return false
	}
	t := &u.Tokens[words[0]]
	if words[0] > 0 && denying[u.Tokens[words[0]-1].Lower] {
		return true
	}
	for _, k := range words[:min(len(words), 5)] {
		if k > 0 && u.Tokens[k].Class == tag.Wh && (k == words[0] && relative[u.Tokens[k].Lower] || u.Tokens[k-1].Lower == "of") {
			return true
		}
	}
	switch {
	case t.Class == tag.Verb && t.Form == tag.Gerund:
		return u.Clauses[n].Kind == clause.Loose || !finite(u, words)
	case t.Class == tag.Be || t.Class == tag.Have:
		return true
	case conditions[t.Lower] && len(words) > 1 && words[1] == words[0]+1:
		return !beyond(u, words)
	}
	return false
}

// denying words turn what follows into its opposite.
var denying = tag.Set("nothing none nobody no neither hardly few")

// conditions open clauses that say nothing without the one above.
var conditions = tag.Set("if unless although though because while as")

// beyond reports whether words of another clause follow a comma.
func beyond(u *reading.Unit, words []int) bool {
	for i, k := range words[1:] {
		if k >= 0 && u.Tokens[k].Class == tag.Comma && i+2 < len(words) && finite(u, words[i+2:]) {
			return true
		}
	}
	return false
}

// relative words take up a noun before them.
var relative = tag.Set("which who whose whom")

func finite(u *reading.Unit, words []int) bool {
	for _, k := range words {
		if k >= 0 && u.Tokens[k].Finite() {
			return true
		}
	}
	return false
}

// Doubtful reports whether what clause n says could be said of more than one thing:
// a relative clause behind "A of B", a participle whose subject the text does not tell,
// something that only the clause above says which one it is, what "they" did because,
// what happened when something else did.
func Doubtful(u *reading.Unit, n int) bool {
	c := &u.Clauses[n]
	if c.Kind == clause.Predicate && c.Shares >= 0 {
		c = &u.Clauses[c.Shares]
	}
	switch c.Kind {
	case clause.Relative:
		if !c.Head.Empty() && c.Head.From > 0 && u.Tokens[c.Head.From-1].Class == tag.Be && strings.HasPrefix(u.Tokens[c.Head.From].Lower, "a") && u.Tokens[c.Head.From].Class == tag.Determiner {
			return false // "he is a boy who sings": it is said of the subject
		}
		if c.Comma && c.Parent >= 0 && !c.Head.Empty() && c.Head.To == u.Clauses[c.Parent].Subject.To {
			return false // "the nurse, who is ill, left"
		}
		return c.Head.Empty() || c.Marker < 0 || !named(u, c.Head) || inside(u, c.Head.From)
	case clause.Reduced:
		return c.Head.Empty() || !named(u, c.Head) || inside(u, c.Head.From)
	case clause.Loose:
		return true
	case clause.Adverbial:
		return c.Subject.To == c.Subject.From+1 && u.Tokens[c.Subject.From].Class == tag.Pronoun || c.Marker >= 0 && u.Tokens[c.Marker].Lower == "when"
	}
	return false
}

// named reports whether a name is in the noun phrase, which then tells what it stands for.
func named(u *reading.Unit, r clause.Range) bool {
	for k := r.From; k < r.To; k++ {
		if u.Tokens[k].Class == tag.Name {
			return true
		}
	}
	return false
}

// inside reports whether the noun phrase that begins at k is part of a larger one.
func inside(u *reading.Unit, k int) bool {
	if k < 2 {
		return false
	}
	switch t := &u.Tokens[k-1]; t.Class {
	case tag.Preposition, tag.Conjunction:
		return u.Tokens[k-2].Head()
	case tag.Genitive:
		return true
	}
	return false
}

// Ragged reports whether the words of a claim leave out some that no mark and no
// clause sets off from them, or a figure, so that they may say less than its
// clause does. What another claim is made of is not left out.
func Ragged(s *reading.Shape, words []int) bool {
	u, n := s.Unit, s.Clause
	in := map[int]bool{}
	for _, list := range [][]int{words, s.Added, s.Rest} {
		for _, k := range list {
			in[k] = true
		}
	}
	for k := u.Clauses[n].From; k < u.Clauses[n].To; k++ {
		if u.Owner[k] == n && !in[k] && !u.Removed[k] && strings.ContainsAny(u.Tokens[k].Text, "0123456789") {
			return true
		}
	}
	if and := words[0] - 1; and > u.Clauses[n].From && u.Tokens[and].Class == tag.Conjunction && u.Owner[and] == n && u.Owner[words[0]] == n {
		return true
	}
	for i, k := range words {
		next := len(u.Tokens)
		if i+1 < len(words) {
			next = words[i+1]
		}
		if k < 0 || next <= k+1 || u.Removed[k+1] {
			continue
		}
		if u.Cut[k+1] {
			if whether(u, k+1) || spells[u.Tokens[k].Lower] && (u.Tokens[k+1].Lower == "after" || u.Tokens[k+1].Lower == "before") {
				return true
			}
			continue
		}
		switch t := &u.Tokens[k+1]; t.Class {
		case tag.Comma, tag.Stop, tag.Sign, tag.Conjunction, tag.Wh, tag.That, tag.Subordinate:
			continue
		}
		if u.Owner[k+1] == u.Owner[k] && !joins(u, n, k, next) {
			return true
		}
	}
	return false
}

// joins reports whether the gap from k to next only joins a predicate to the subject that
// it shares, as far as a conjunction before it and their nearness show.
func joins(u *reading.Unit, n, k, next int) bool {
	c := &u.Clauses[n]
	return c.Kind == clause.Predicate && next < len(u.Tokens) && u.Owner[next] == n && u.Owner[k] != n && next-k < near && (c.Marker >= 0 || listed(u, n))
}

// listed reports whether a conjunction ends the list of predicates that clause n is one of.
func listed(u *reading.Unit, n int) bool {
	for m := n + 1; m < len(u.Clauses); m++ {
		if c := &u.Clauses[m]; c.Kind == clause.Predicate && c.Shares == u.Clauses[n].Shares && c.Marker >= 0 {
			return true
		}
	}
	return false
}

// near is how many words there may be between a subject and the predicate that shares it.
const near = 12

// spells are nouns for how long before or after something else happens.
var spells = tag.Set("hour hours day days week weeks month months year years")

// whether reports whether a question follows at k that the verb before it cannot do without.
func whether(u *reading.Unit, k int) bool {
	for end := min(k+4, len(u.Tokens)); k < end; k++ {
		if u.Tokens[k].Lower == "whether" {
			return true
		}
	}
	return false
}

// Of returns the words of clause n with those of the clauses it hangs on, up to
// what somebody is said to have said; nil when they are too many.
func Of(u *reading.Unit, n int) []int {
	top := n
	for range 12 {
		c := &u.Clauses[top]
		if c.Kind == clause.Main || c.Kind == clause.Content && c.Parent >= 0 && u.Reports(c.Parent) {
			break
		}
		up := c.Parent
		if c.Kind == clause.Predicate && c.Shares >= 0 {
			up = c.Shares
		}
		if up < 0 {
			break
		}
		top = up
	}
	c := &u.Clauses[top]
	if c.Verb.Empty() {
		return nil
	}
	end := u.Clauses[n].To
	if end <= c.Verb.To {
		end = max(end, c.To)
	}
	var out []int
	for k := min(c.From, u.Clauses[n].From); k < end; k++ {
		if !u.Removed[k] && u.Clauses[u.Owner[k]].Kind != clause.Aside {
			out = append(out, k)
		}
	}
	for len(out) > 0 && mark(&u.Tokens[out[0]]) {
		out = out[1:]
	}
	for len(out) > 0 && mark(&u.Tokens[out[len(out)-1]]) {
		out = out[:len(out)-1]
	}
	if len(out) > longest {
		return nil
	}
	if len(out) > 0 && out[0] > 0 && denying[u.Tokens[out[0]-1].Lower] {
		out = append([]int{out[0] - 1}, out...)
	}
	return out
}

func mark(t *tag.Token) bool {
	return t.Class == tag.Comma || t.Class == tag.Stop || t.Class == tag.Conjunction
}
