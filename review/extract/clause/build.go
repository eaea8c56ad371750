package clause

import (
	"linecheck/review/extract/clause/tree"
	"linecheck/review/extract/tag"
)

// builder turns a tree into clauses.
type builder struct {
	*tree.Tree
	node    []int // of each token the clause that it heads, -1
	out     []Clause
	heading []int // of each clause its token
}

// Build returns the clauses of a sentence and of each token the innermost one.
// heads and rels are their tree: of each token its head, -1 at the root, and its
// relation in Universal Dependencies. Quotation marks must have been taken out.
func Build(tokens []tag.Token, heads []int, rels []string) ([]Clause, []int) {
	if len(tokens) == 0 {
		return []Clause{{Kind: Main, Parent: -1, Marker: -1, Main: -1, Shares: -1}}, nil
	}
	b := &builder{Tree: tree.New(tokens, heads, rels), node: make([]int, len(tokens))}
	for i := range b.node {
		b.node[i] = -1
	}
	b.walk()
	owner := b.own()
	b.bounds(owner)
	b.invert()
	return b.sorted(owner)
}

// walk opens the clauses, those above before those below.
func (b *builder) walk() {
	var todo []int
	for i, h := range b.Heads {
		if h < 0 {
			todo = append(todo, i)
		}
	}
	for len(todo) > 0 {
		i := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		b.visit(i)
		for k := len(b.Children[i]) - 1; k >= 0; k-- {
			todo = append(todo, b.Children[i][k])
		}
	}
}

// above returns the clause that token i stands in, without the one it heads; -1 at the root.
func (b *builder) above(i int) int {
	for i = b.Heads[i]; i >= 0; i = b.Heads[i] {
		if b.node[i] >= 0 {
			return b.node[i]
		}
	}
	return -1
}

// own returns the innermost clause of each token.
func (b *builder) own() []int {
	owner := make([]int, len(b.Tokens))
	for i := range b.Tokens {
		if owner[i] = b.node[i]; owner[i] < 0 {
			owner[i] = max(b.above(i), 0)
		}
	}
	return owner
}

// bounds sets the ranges: from the first token of a clause to its last, with the
// clauses that hang on it, without marks, conjunctions and its marker at the ends.
func (b *builder) bounds(owner []int) {
	for n := range b.out {
		b.out[n].From, b.out[n].To = len(b.Tokens), 0
	}
	for i, n := range owner {
		if tree.Joint(b.At(i)) && b.heading[n] != i {
			continue
		}
		for ; n >= 0; n = b.out[n].Parent {
			c := &b.out[n]
			c.From, c.To = min(c.From, i), max(c.To, i+1)
		}
	}
	for n := range b.out {
		c := &b.out[n]
		if c.Marker >= c.From && c.Kind != Relative && c.Kind != Question {
			c.From = c.Marker + 1
		}
		if c.Kind == Reduced && c.Head.To > c.From {
			c.From = c.Head.To
		}
		for c.From < c.To && tree.Joint(b.At(c.From)) {
			c.From++
		}
		for c.To > c.From && tree.Joint(b.At(c.To-1)) {
			c.To--
		}
		if c.Kind != Main && c.Kind != Predicate && c.Kind != Content {
			before := c.From - 1
			for before >= 0 && (before == c.Marker || b.At(before).Class == tag.Adverb) {
				before--
			}
			c.Comma = c.Comma || before >= 0 && (b.At(before).Class == tag.Comma || b.At(before).Class == tag.Stop)
		}
	}
}

// invert makes what is said before its reporting words ("it fell, he said") the
// clause that stands above them.
func (b *builder) invert() {
	for n := range b.out {
		c := &b.out[n]
		p := c.Parent
		if c.Kind != Content || c.Noun || p < 0 || c.Marker >= 0 || c.From > b.out[p].Verb.From || b.out[p].Kind == Aside {
			continue
		}
		up := &b.out[p]
		if up.Main < 0 || !tag.TakesClause(b.At(up.Main).Lemma) {
			continue
		}
		kind, parent := up.Kind, up.Parent
		if kind != Main && kind != Content {
			continue
		}
		for k := range b.out {
			if o := &b.out[k]; k != n && o.Parent == p && (o.Kind == Content || o.Kind == Predicate) && o.To <= up.Main {
				if o.Parent = parent; o.Kind == Content {
					o.Kind = kind
				}
			}
		}
		c.Kind, c.Parent, c.Marker = kind, parent, up.Marker
		last := n
		for k := range b.out {
			if o := &b.out[k]; o.Parent == parent && o.Kind == kind && k != p && o.From > b.out[last].From && o.To <= up.Main {
				last = k
			}
		}
		up.Kind, up.Parent, up.Marker = Aside, last, -1
		up.From = up.Verb.From
		if !up.Subject.Empty() {
			up.From = min(up.From, up.Subject.From)
		}
	}
}

// sorted puts the clauses in the order in which they open.
func (b *builder) sorted(owner []int) ([]Clause, []int) {
	order := make([]int, 0, len(b.out))
	placed := make([]bool, len(b.out))
	var place func(n int)
	place = func(n int) {
		if placed[n] {
			return
		}
		placed[n] = true
		for _, up := range []int{b.out[n].Parent, b.out[n].Shares} {
			if up >= 0 {
				place(up)
			}
		}
		order = append(order, n)
	}
	starts := make([][]int, len(b.Tokens)+1)
	for n := range b.out {
		from := min(b.out[n].From, len(b.Tokens))
		starts[from] = append(starts[from], n)
	}
	for _, list := range starts {
		for _, n := range list {
			place(n)
		}
	}
	number := make([]int, len(b.out))
	for k, n := range order {
		number[n] = k
	}
	out := make([]Clause, len(order))
	for k, n := range order {
		c := b.out[n]
		if c.Parent >= 0 {
			c.Parent = number[c.Parent]
		}
		if c.Shares >= 0 {
			c.Shares = number[c.Shares]
		}
		out[k] = c
	}
	for i := range owner {
		owner[i] = number[owner[i]]
	}
	return out, owner
}
