// Package syntax cuts sentences into words, tags them and parses them, in the
// scheme of Universal Dependencies 2.
package syntax

import (
	"fmt"
	"slices"
	"strings"
)

// Sentence is a sentence with its words, tags and tree. The slices run in
// parallel, and words are named by their index.
type Sentence struct {
	Words []Word
	Tags  []Tag
	Heads []int    // of each word its head, -1 at the root; nil before Parse
	Rels  []string // of each word its relation to the head, such as "nsubj:pass"
}

// Analyse cuts and tags s; base is the byte offset of s in its text. The offsets
// of the words count from the start of the text.
func Analyse(s string, base int) *Sentence {
	words := Words(s)
	forms := make([]string, len(words))
	for i := range words {
		words[i].Start += base
		words[i].End += base
		forms[i] = words[i].Text
	}
	return &Sentence{Words: words, Tags: Tags(forms)}
}

// Lemma returns the dictionary form of word i.
func (s *Sentence) Lemma(i int) string { return Lemma(s.Words[i].Text, s.Tags[i].XPOS) }

// Root returns the index of the root, -1 in a sentence without words or not parsed.
func (s *Sentence) Root() int {
	return slices.Index(s.Heads, -1)
}

// Is reports whether rel is one of the relations; "nsubj" stands for its
// subtypes too, "nsubj:pass" only for itself.
func Is(rel string, names ...string) bool {
	for _, n := range names {
		if rel == n || strings.HasPrefix(rel, n) && rel[len(n)] == ':' {
			return true
		}
	}
	return false
}

// Children returns the dependents of word i in order; when relations are named,
// those that have one of them, as Is says.
func (s *Sentence) Children(i int, rels ...string) []int {
	var out []int
	for c, h := range s.Heads {
		if h == i && (len(rels) == 0 || Is(s.Rels[c], rels...)) {
			out = append(out, c)
		}
	}
	return out
}

// Child returns the first of Children, -1 if there is none.
func (s *Sentence) Child(i int, rels ...string) int {
	for c, h := range s.Heads {
		if h == i && Is(s.Rels[c], rels...) {
			return c
		}
	}
	return -1
}

// Subtree returns the words below and including i, as the range from up to but
// without to. Trees are projective, so that nothing else lies inside.
func (s *Sentence) Subtree(i int) (from, to int) {
	from, to = i, i+1
	for grown := true; grown; {
		grown = false
		for c, h := range s.Heads {
			if h >= from && h < to && (c < from || c >= to) {
				from, to, grown = min(from, c), max(to, c+1), true
			}
		}
	}
	return from, to
}

// Span returns the byte offsets of the subtree of word i.
func (s *Sentence) Span(i int) (start, end int) {
	from, to := s.Subtree(i)
	return s.Words[from].Start, s.Words[to-1].End
}

// Subject returns the head word of the subject of predicate i, -1 if it has none of its own.
func (s *Sentence) Subject(i int) int { return s.Child(i, "nsubj", "csubj") }

// Controller returns the word that is understood as the subject of predicate i:
// its own subject, or that of the predicate it is joined to, or, for an
// infinitive, the object above it, or the noun that it modifies; -1 if there is none.
func (s *Sentence) Controller(i int) int {
	for range s.Heads {
		if own := s.Subject(i); own >= 0 {
			return own
		}
		head := s.Heads[i]
		if head < 0 {
			return -1
		}
		switch rel := s.Rels[i]; {
		case Is(rel, "xcomp"):
			if object := s.Child(head, "obj", "iobj"); object >= 0 {
				return object
			}
		case Is(rel, "acl"):
			return head
		case !Is(rel, "conj", "advcl", "parataxis"):
			return -1
		}
		i = head
	}
	return -1
}

// String writes a line for each word: its number from 1, text, tags, the number of
// its head (0 at the root), and its relation.
func (s *Sentence) String() string {
	var b strings.Builder
	for i, w := range s.Words {
		fmt.Fprintf(&b, "%d\t%s", i+1, w.Text)
		if i < len(s.Tags) {
			fmt.Fprintf(&b, "\t%s\t%s", s.Tags[i].UPOS, s.Tags[i].XPOS)
		}
		if i < len(s.Heads) {
			fmt.Fprintf(&b, "\t%d\t%s", s.Heads[i]+1, s.Rels[i])
		}
		b.WriteByte('\n')
	}
	return b.String()
}
