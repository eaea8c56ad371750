package reading

import (
	"linecheck/review/extract/clause"
	"linecheck/review/extract/reading/remark"
	"linecheck/review/extract/syntax"
	"linecheck/review/extract/tag"
)

// most is how many tokens are parsed at once; longer sentences are cut.
const most = 200

// parse finds the clauses of the unit and the innermost one of each token.
func (u *Unit) parse() {
	if len(u.Tokens) == 0 {
		u.Clauses, u.Owner = clause.Build(nil, nil, nil)
		return
	}
	for from := 0; from < len(u.Tokens); {
		to := cut(u.Tokens, from)
		heads, rels := tree(u.Tokens[from:to])
		clauses, owner := clause.Build(u.Tokens[from:to], heads, rels)
		n := len(u.Clauses)
		for i := range clauses {
			clauses[i].Move(from, n)
		}
		u.Clauses = append(u.Clauses, clauses...)
		for i, h := range heads {
			if h >= 0 {
				h += from
			}
			u.Heads, u.Rels = append(u.Heads, h), append(u.Rels, rels[i])
		}
		for _, o := range owner {
			u.Owner = append(u.Owner, o+n)
		}
		from = to
	}
}

// omission reports whether words were left out of a quotation after token i, which
// end a clause: "[...]" that the words before it do not run on into.
func omission(tokens []tag.Token, i int) bool {
	if i < 0 || i+1 >= len(tokens) {
		return false
	}
	switch tokens[i+1].Text {
	case "[...]", "[…]", "[..]", "[....]":
	default:
		return false
	}
	switch tokens[i].Class {
	case tag.Determiner, tag.Possessive, tag.Preposition, tag.Conjunction, tag.Subordinate, tag.That, tag.Wh, tag.To, tag.Not, tag.Modal, tag.Be, tag.Have, tag.Do, tag.Genitive:
		return false
	}
	return true
}

// separate reports whether a sentence of its own follows the semicolon at i, and
// nobody is said before it to have said what follows.
func separate(tokens []tag.Token, from, i int) bool {
	for k := from; k < i; k++ {
		if tokens[k].Class == tag.Verb && tag.TakesClause(tokens[k].Lemma) {
			return false
		}
	}
	for k := i + 1; k < len(tokens) && k < i+most && tokens[k].Text != ";"; k++ {
		if tokens[k].Class == tag.Verb && tag.Speaks(tokens[k].Lemma) {
			return false
		}
		if tokens[k].Finite() {
			return k > i+1 && tokens[i+1].Class != tag.Conjunction && tokens[i+1].Class != tag.Wh && tokens[i+1].Class != tag.That && tokens[i+1].Class != tag.Subordinate
		}
	}
	return false
}

// cut returns where the part of a sentence that starts at from ends: where words
// were left out, or at a mark when it is too long.
func cut(tokens []tag.Token, from int) int {
	if omission(tokens, from-1) {
		return from + 1
	}
	finite := false
	for i := from; i < len(tokens) && i < from+most; i++ {
		if finite && tokens[i].Text == ";" && separate(tokens, from, i) {
			return i + 1
		}
		if finite = finite || tokens[i].Finite(); finite && omission(tokens, i) {
			return i + 1
		}
	}
	if len(tokens)-from <= most {
		return len(tokens)
	}
	for to := from + most; to > from+most/2; to-- {
		if c := tokens[to-1].Class; c == tag.Stop || c == tag.Comma {
			return to
		}
	}
	return from + most
}

// tree parses tokens; where a token is made of several words, the one nearest to
// the root stands for it.
func tree(tokens []tag.Token) (heads []int, rels []string) {
	s := &syntax.Sentence{}
	var of []int
	host := remark.Asides(tokens)
	for i := range tokens {
		if host[i] >= 0 {
			continue
		}
		s.Words = append(s.Words, tokens[i].Words...)
		s.Tags = append(s.Tags, tokens[i].Tags...)
		for range tokens[i].Words {
			of = append(of, i)
		}
	}
	heads, rels = make([]int, len(tokens)), make([]string, len(tokens))
	syntax.Parse(s)
	if s.Heads == nil {
		for i := range heads {
			heads[i], rels[i] = i-1, "dep"
		}
		return heads, rels
	}
	depth := depths(s.Heads)
	best := make([]int, len(tokens))
	for w, i := range of {
		if best[i] == 0 || depth[w] < best[i] {
			best[i] = depth[w]
			rels[i], heads[i] = s.Rels[w], -1
			if h := s.Heads[w]; h >= 0 {
				heads[i] = of[h]
			}
		}
	}
	for i, h := range host {
		if h >= 0 {
			heads[i], rels[i] = h, "dep"
		}
	}
	return heads, rels
}

// depths returns how far from the root each word is, 1 at the root.
func depths(heads []int) []int {
	depth := make([]int, len(heads))
	var path []int
	for i := range heads {
		for k := i; k >= 0 && depth[k] == 0; k = heads[k] {
			path = append(path, k)
		}
		for n := len(path) - 1; n >= 0; n-- {
			k := path[n]
			if depth[k] = 1; heads[k] >= 0 {
				depth[k] = depth[heads[k]] + 1
			}
		}
		path = path[:0]
	}
	return depth
}
