// Package feature describes the words of an article's paragraphs for the models that
// find sources, cues and contents.
package feature

import (
	"strings"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/syntax"
)

// weak and strong are the classes of the cue lexicon from which a word may be, or
// likely is, part of a cue.
const (
	weak   = 3
	strong = 4
)

// Paragraph is a row of words with what the features are made of.
type Paragraph struct {
	words, low       []string
	word, class      []uint32 // hashes
	tag, lemma       []uint32
	shape            []uint32
	cue              []uint32 // class of the cue lexicon, 0 to 5
	from, to         []int    // of the sentence
	quotes           []quote
	in               []int // 1 + index into quotes
	left, right      []int // nearest likely cue in the sentence, itself included; -1
	before, after    []int // nearest comma, dash or colon in the sentence; -1
	cued             []bool
	previous, next   uint32 // what the paragraphs around are like
	cueless, opening bool
	tree             *tree
}

// Lexicon is how likely each word is part of a cue: classes 0 to 5.
type Lexicon struct{ model *linear.Model }

// NewLexicon reads a model of one label, whose weights are probabilities.
func NewLexicon(m *linear.Model) Lexicon { return Lexicon{m} }

// Entry is the feature of a word in lower case in the model of a lexicon.
func Entry(low string) linear.Feature { return linear.Combine(1, linear.Word(low)) }

// Likely says whether a word is likely part of a cue.
func (l Lexicon) Likely(word string) bool { return l.class(strings.ToLower(word)) >= strong }

func (l Lexicon) class(low string) uint32 {
	var sum [1]int32
	l.model.Add(sum[:], Entry(low))
	switch p := float64(sum[0]) * l.model.Scale; {
	case p <= 0:
		return 0
	case p < .02:
		return 1
	case p < .08:
		return 2
	case p < .25:
		return 3
	case p < .55:
		return 4
	}
	return 5
}

// Read prepares the paragraphs of an article.
func Read(doc [][]string, lexicon Lexicon) []*Paragraph {
	out := make([]*Paragraph, len(doc))
	words, inside := Settle(doc)
	for i := range doc {
		out[i] = newParagraph(words[i], inside[i], lexicon)
	}
	kind := func(i int) uint32 {
		if i < 0 || i >= len(out) || len(out[i].words) == 0 {
			return 0
		}
		p, k := out[i], uint32(1)
		if p.opening {
			k += 2
		}
		if p.cueless {
			k += 4
		}
		if n := len(p.quotes); n > 0 && p.quotes[n-1].open {
			k += 8
		}
		return k
	}
	for i, p := range out {
		p.previous, p.next = kind(i-1), kind(i+1)
	}
	return out
}

func newParagraph(words []string, inside bool, lexicon Lexicon) *Paragraph {
	n := len(words)
	p := &Paragraph{words: words, low: make([]string, n), word: make([]uint32, n), class: make([]uint32, n), shape: make([]uint32, n), tag: make([]uint32, n), lemma: make([]uint32, n), cue: make([]uint32, n)}
	for i, w := range p.words {
		p.low[i] = strings.ToLower(w)
		p.word[i] = linear.Word(p.low[i])
		p.shape[i] = linear.Word(shape(w))
		p.cue[i] = lexicon.class(p.low[i])
	}
	p.from, p.to = Sentences(p.words)
	p.quotes, p.in = quoted(p.words)
	p.tags()
	p.opening = inside || n > 0 && p.words[0] == "``"
	p.near()
	return p
}

// near finds the nearest cues and clause marks of each word.
func (p *Paragraph) near() {
	n := len(p.words)
	p.left, p.right, p.before, p.after, p.cued = make([]int, n), make([]int, n), make([]int, n), make([]int, n), make([]bool, n)
	p.cueless = true
	mark := func(i int) bool {
		switch p.words[i] {
		case ",", "--", ":", ";":
			return true
		}
		return false
	}
	cue, comma := -1, -1
	for i := range n {
		if p.from[i] == i {
			cue, comma = -1, -1
		}
		if p.cue[i] >= strong {
			cue = i
			p.cueless = p.cueless && p.in[i] > 0
		}
		p.left[i], p.before[i] = cue, comma
		if mark(i) {
			comma = i
		}
	}
	cue, comma = -1, -1
	for i := n - 1; i >= 0; i-- {
		if p.to[i] == i+1 {
			cue, comma = -1, -1
		}
		if p.cue[i] >= strong {
			cue = i
		}
		p.right[i], p.after[i] = cue, comma
		if mark(i) {
			comma = i
		}
	}
	for i := range n {
		p.cued[i] = p.left[i] >= 0 || p.right[i] >= 0
	}
}

// tags finds the parts of speech; without a tagger, classes of words stand for them.
func (p *Paragraph) tags() {
	plain := strings.NewReplacer("``", "“", "''", "”", "-LSB-", "[", "-RSB-", "]", "-LRB-", "(", "-RRB-", ")")
	for from := 0; from < len(p.words); from = p.to[from] {
		words := make([]string, p.to[from]-from)
		for i := range words {
			words[i] = plain.Replace(p.words[from+i])
		}
		tags := syntax.Tags(words)
		for i, w := range words {
			k, c := from+i, class(p.words[from+i], p.low[from+i])
			p.class[k], p.tag[k], p.lemma[k] = linear.Word(c), linear.Word(c), p.word[k]
			if tags == nil {
				continue
			}
			p.tag[k], p.lemma[k] = linear.Word(tags[i].XPOS), linear.Word(syntax.Lemma(w, tags[i].XPOS))
			if _, ok := closed[p.low[k]]; !ok && w[0] >= '0' {
				p.class[k] = p.tag[k]
			}
		}
		if tags != nil {
			p.parse(from, words, tags)
		}
	}
}

// Len is the number of words.
func (p *Paragraph) Len() int { return len(p.words) }
