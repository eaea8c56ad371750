package boundary

import (
	"slices"
	"strings"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/syntax"
)

// View is a sentence as the templates see it. The slices of hashes have one more
// element, for a word that is not there.
type View struct {
	n                              int
	word, tag, class, lemma, rel   []uint32
	head, depth, left, right       []int  // of the tree; head -1 at the root; edges of subtrees, both inclusive
	clausal                        []bool // heads a clause
	verb, fin, subj                []bool // of each word by itself
	finite                         []bool // has a finite verb, as itself or as an auxiliary
	subject                        []bool
	marked                         []uint32 // the word that marks the clause
	clause                         []int    // nearest clause head at or above a word, -1 if none
	verbs, marks, quotes, brackets []int    // numbers before each word
	nextVerb, lastMark             []int
}

// Look prepares a tagged sentence; without its tree the templates about structure say nothing.
func Look(s *syntax.Sentence) *View {
	n := len(s.Words)
	hashes := func() []uint32 { return make([]uint32, n+1) }
	numbers := func() []int { return make([]int, n+1) }
	v := &View{
		n: n, word: hashes(), tag: hashes(), class: hashes(), lemma: hashes(), rel: hashes(), marked: hashes(),
		head: slices.Clone(s.Heads), clausal: make([]bool, n+1), finite: make([]bool, n+1), subject: make([]bool, n+1), clause: numbers(),
		verbs: numbers(), marks: numbers(), quotes: numbers(), brackets: numbers(), nextVerb: numbers(), lastMark: numbers(),
	}
	v.verb, v.fin, v.subj = make([]bool, n+1), make([]bool, n+1), make([]bool, n+1)
	v.word[n] = linear.Word("\x01none")
	v.count(s)
	if len(v.head) != n {
		v.head = slices.Repeat([]int{-1}, n)
	}
	order := v.edges()
	v.clauses(s)
	v.inherit(order)
	return v
}

// count fills in what needs no tree.
func (v *View) count(s *syntax.Sentence) {
	verbs, marks, quotes, brackets, last := 0, 0, 0, 0, -1
	for i, w := range s.Words {
		t := s.Tags[i]
		v.word[i] = linear.Word(plain(w.Text))
		v.tag[i], v.class[i], v.lemma[i] = linear.Word(t.XPOS), linear.Word(t.UPOS), linear.Word(strings.ToLower(s.Lemma(i)))
		v.verbs[i], v.marks[i], v.quotes[i], v.brackets[i], v.lastMark[i] = verbs, marks, quotes, brackets, last
		v.verb[i] = t.UPOS == "VERB" || t.UPOS == "AUX"
		v.fin[i] = t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP" || t.XPOS == "MD"
		switch {
		case t.UPOS == "VERB" || t.UPOS == "AUX":
			verbs++
		case quote(w.Text):
			quotes++
		case strings.ContainsAny(w.Text, "([{"):
			brackets++
		case strings.ContainsAny(w.Text, ")]}"):
			brackets = max(brackets-1, 0)
		case t.UPOS == "PUNCT":
			marks, last = marks+1, i
		}
	}
	v.verbs[v.n], v.marks[v.n], v.quotes[v.n], v.brackets[v.n], v.lastMark[v.n] = verbs, marks, quotes, brackets, last
	next := v.n
	v.nextVerb[v.n] = v.n
	for i := v.n - 1; i >= 0; i-- {
		if s.Tags[i].UPOS == "VERB" || s.Tags[i].UPOS == "AUX" {
			next = i
		}
		v.nextVerb[i] = next
	}
}

func quote(w string) bool {
	return w == `"` || w == "“" || w == "”" || w == "''" || w == "``"
}

// plain folds a word: lower case, straight quotation marks, digits as 0.
func plain(w string) string {
	if quote(w) {
		return `"`
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return '0'
		case r == '’' || r == '‘':
			return '\''
		}
		return r
	}, strings.ToLower(w))
}

// edges fills in depths and the edges of subtrees. It returns the words from the root downwards.
func (v *View) edges() (order []int) {
	v.depth, v.left, v.right = make([]int, v.n+1), make([]int, v.n+1), make([]int, v.n+1)
	order = make([]int, 0, v.n)
	below := make([][]int, v.n)
	for i, h := range v.head {
		v.left[i], v.right[i] = i, i
		if h < 0 {
			order = append(order, i)
		} else {
			below[h] = append(below[h], i)
		}
	}
	for k := 0; k < len(order); k++ {
		for _, c := range below[order[k]] {
			v.depth[c] = v.depth[order[k]] + 1
			order = append(order, c)
		}
	}
	for _, i := range slices.Backward(order) {
		if h := v.head[i]; h >= 0 {
			v.left[h], v.right[h] = min(v.left[h], v.left[i]), max(v.right[h], v.right[i])
		}
	}
	v.left[v.n], v.right[v.n] = v.n, v.n
	return order
}

func (v *View) clauses(s *syntax.Sentence) {
	if len(s.Heads) != v.n {
		return
	}
	for i, h := range s.Heads {
		v.rel[i] = linear.Word(s.Rels[i])
		x := s.Tags[i].XPOS
		fin := x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD"
		if fin {
			v.finite[i] = true
		}
		verbal := s.Tags[i].UPOS == "VERB"
		if verbal && !syntax.Is(s.Rels[i], "amod", "compound", "case", "mark", "fixed") || syntax.Is(s.Rels[i], "advcl", "ccomp", "csubj", "acl", "parataxis", "root", "xcomp") {
			v.clausal[i] = true
		}
		v.subj[i] = syntax.Is(s.Rels[i], "nsubj", "csubj", "expl")
		if h < 0 {
			continue
		}
		switch {
		case syntax.Is(s.Rels[i], "cop", "aux"):
			v.clausal[h] = true
			v.finite[h] = v.finite[h] || fin
		case syntax.Is(s.Rels[i], "nsubj", "csubj", "expl"):
			v.clausal[h], v.subject[h] = true, true
		case syntax.Is(s.Rels[i], "mark") && v.marked[h] == 0:
			v.marked[h] = v.word[i]
		}
	}
}

// inherit fills in the clause heads.
func (v *View) inherit(order []int) {
	for _, i := range order {
		switch h := v.head[i]; {
		case v.clausal[i]:
			v.clause[i] = i
		case h >= 0:
			v.clause[i] = v.clause[h]
		default:
			v.clause[i] = -1
		}
	}
}
