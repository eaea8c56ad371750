package syntax

import (
	"strings"
	"sync"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/models"
	"linecheck/review/extract/syntax/arc"
	"linecheck/review/extract/syntax/pos"
)

type parser struct {
	model  *linear.Model
	system *arc.System
}

var loadParser = sync.OnceValue(func() *parser {
	m := models.Load("parser")
	if m == nil {
		return nil
	}
	return &parser{m, arc.NewSystem(m.Labels)}
})

// MaxWords is how long a sentence can be to get a tree: what is longer is a list or
// a table, and the work that callers do on trees may grow with the square.
const MaxWords = 2000

// Parse gives s its heads and relations: one projective tree with one root. It
// leaves them nil when the model is not in this build, or s has no tags or more
// than MaxWords words.
func Parse(s *Sentence) {
	p := loadParser()
	if p == nil || len(s.Tags) != len(s.Words) || len(s.Words) > MaxWords {
		return
	}
	s.Heads, s.Rels = make([]int, len(s.Words)), make([]string, len(s.Words))
	for i := range s.Heads {
		s.Heads[i], s.Rels[i] = free, "punct"
	}
	parts := parts(s)
	roots := make([]int, len(parts))
	for k, part := range parts {
		roots[k] = p.parse(s, part, k > 0)
	}
	for _, root := range roots[1:] {
		s.Heads[root] = free
	}
	for k, root := range roots[1:] {
		s.hangQuotation(root, parts[k+1], parts[0])
	}
	s.hang()
}

// parse gives some of the words a tree of their own and returns its root. The
// comma at the end of a quotation only stands there for the words around.
func (p *parser) parse(s *Sentence, part []int, quoted bool) (root int) {
	words, upos, xpos := make([]string, len(part)), make([]string, len(part)), make([]string, len(part))
	for k, i := range part {
		words[k], upos[k], xpos[k] = s.Words[i].Text, s.Tags[i].UPOS, s.Tags[i].XPOS
	}
	if last := len(part) - 1; quoted && xpos[last] == "," {
		words[last], xpos[last] = ".", "."
	}
	heads, rels := arc.Parse(p.model, p.system, arc.Prepare(Keys(words, xpos), upos, xpos))
	for k, i := range part {
		s.Heads[i], s.Rels[i] = -1, p.system.Rels[rels[k]]
		if heads[k] >= 0 {
			s.Heads[i] = part[heads[k]]
		} else {
			root = i
		}
	}
	return root
}

// Keys returns the words as the parser's model knows them: dictionary forms in
// lower case, digits as 0.
func Keys(words, xpos []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(Lemma(pos.Lower(w), xpos[i]))
	}
	return out
}
