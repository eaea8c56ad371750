// Package tree holds the dependency tree of a sentence and mends it where simple
// facts of the words show that the parser was wrong.
package tree

import (
	"strings"

	"linecheck/review/extract/tag"
)

// Tree is the dependency tree of a sentence in Universal Dependencies.
type Tree struct {
	Tokens   []tag.Token
	Heads    []int    // of every token, -1 at the root
	Rels     []string // to the head
	Children [][]int  // of every token, in order
}

// New mends a tree and returns it with the children of each token. It changes its arguments.
func New(tokens []tag.Token, heads []int, rels []string) *Tree {
	b := &Tree{Tokens: tokens, Heads: heads, Rels: rels}
	b.repair()
	return b
}

// unring hangs a token of a ring on the root.
func (b *Tree) unring() {
	root := 0
	for i, h := range b.Heads {
		if h < 0 {
			root = i
		}
	}
	seen := make([]int, len(b.Heads))
	for i := range b.Heads {
		k := i
		for k >= 0 && seen[k] == 0 {
			seen[k] = i + 1
			k = b.Heads[k]
		}
		if k >= 0 && seen[k] == i+1 {
			if b.Heads[k], b.Rels[k] = root, "dep"; k == root {
				b.Heads[k], b.Rels[k] = -1, "root"
			}
		}
	}
}

// Link records the children after heads were changed.
func (b *Tree) Link() {
	b.unring()
	b.Children = make([][]int, len(b.Tokens))
	count := make([]int, len(b.Tokens)+1)
	for _, h := range b.Heads {
		if h >= 0 {
			count[h]++
		}
	}
	all, at := make([]int, len(b.Tokens)), 0
	for i := range b.Tokens {
		b.Children[i] = all[at : at : at+count[i]]
		at += count[i]
	}
	for i, h := range b.Heads {
		if h >= 0 {
			b.Children[h] = append(b.Children[h], i)
		}
	}
}

// Rel reports whether the relation of token i is one of the names or a subtype of it.
func (b *Tree) Rel(i int, names ...string) bool {
	for _, n := range names {
		if r := b.Rels[i]; r == n || strings.HasPrefix(r, n) && r[len(n)] == ':' {
			return true
		}
	}
	return false
}

// Child returns the first dependent of i with one of the relations, -1 if there is none.
func (b *Tree) Child(i int, names ...string) int {
	for _, c := range b.Children[i] {
		if b.Rel(c, names...) {
			return c
		}
	}
	return -1
}

// At returns token i, a mark outside the sentence.
func (b *Tree) At(i int) *tag.Token {
	if i < 0 || i >= len(b.Tokens) {
		return &tag.Token{Class: tag.Stop}
	}
	return &b.Tokens[i]
}

// First returns the first token of the subtree of i.
func (b *Tree) First(i int) int {
	for len(b.Children[i]) > 0 && b.Children[i][0] < i {
		i = b.Children[i][0]
	}
	return i
}

// Last returns the last token of the subtree of i.
func (b *Tree) Last(i int) int {
	for n := len(b.Children[i]); n > 0 && b.Children[i][n-1] > i; n = len(b.Children[i]) {
		i = b.Children[i][n-1]
	}
	return i
}

// Joint reports whether the token only joins: a mark or a conjunction.
func Joint(t *tag.Token) bool {
	return t.Class == tag.Comma || t.Class == tag.Stop || t.Class == tag.Conjunction
}

// Marker returns the word that opens the clause of i, -1 if there is none.
func (b *Tree) Marker(i int) int {
	for _, c := range b.Children[i] {
		if c > i {
			break
		}
		if b.Rel(c, "mark") || b.Rel(c, "advmod") && b.At(c).Class == tag.Subordinate {
			return c
		}
	}
	return -1
}

// Group is a verb with its auxiliaries.
type Group struct {
	From, To        int
	Main            int // -1 when there is none
	Passive, Tensed bool
}

// Group returns the verb of the clause that i heads: i itself, or the copula of
// what is said of the subject.
func (b *Tree) Group(i int) Group {
	g := Group{Main: -1}
	from := -1
	for _, c := range b.Children[i] {
		if !b.Rel(c, "aux", "cop") || !Verbal(b.At(c)) {
			continue
		}
		if from < 0 {
			from = c
		}
		g.Passive = g.Passive || b.Rels[c] == "aux:pass"
		g.Tensed = g.Tensed || b.At(c).Finite()
		if b.Rels[c] == "cop" || !Verbal(b.At(i)) {
			g.Main = c
		}
	}
	if Verbal(b.At(i)) {
		g.Main = i
		g.Tensed = g.Tensed || b.At(i).Finite()
	}
	if g.Main < 0 {
		return g
	}
	if from < 0 || from > g.Main {
		from = g.Main
	}
	g.From, g.To = from, g.Main+1
	return g
}

// Verbal reports whether the token is a verb or an auxiliary.
func Verbal(t *tag.Token) bool {
	switch t.Class {
	case tag.Modal, tag.Be, tag.Have, tag.Do, tag.Verb:
		return true
	}
	return false
}

// SubjectOf returns the head of the own subject of the clause that i heads, -1 if it has none.
func (b *Tree) SubjectOf(i int) int { return b.Child(i, "expl", "nsubj", "csubj") }

// Relative reports whether token k is who, which or that.
func (b *Tree) Relative(k int) bool {
	c := b.At(k).Class
	return c == tag.Wh || c == tag.That
}

// Pronoun returns the relative word of the clause that i heads, -1 if there is none.
func (b *Tree) Pronoun(i int) int {
	for k := b.First(i); k < i && k < b.First(i)+6; k++ {
		if t := b.At(k); t.Class == tag.Wh || t.Class == tag.That || t.Class == tag.Subordinate && (t.Lower == "when" || t.Lower == "where") {
			return k
		}
	}
	return -1
}

// Subordinates are the conjunctions that open an adverbial clause.
var Subordinates = tag.Set("because although though whereas unless until while if since once after before as lest when whenever")
