// Package name finds names that an article spells in two ways.
package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/review/lint/read"
)

// Spelling is one way in which a name is written, at one of its places.
type Spelling struct {
	Text       string // the word that differs
	From, Last int    // tokens: the word and the name beside it that both spellings have
	Caption    bool   // it stands in captions only
}

// Pair is a name in two spellings, in the order of the article.
type Pair struct{ X, Y Spelling }

// form is a spelling of a capitalised word, with where it stands.
type form struct {
	text   string
	lower  string
	key    string // what is left when transliterations are evened out
	uses   []int  // tokens
	before map[string]bool
	after  map[string]bool
	names  bool // somewhere its capital letter shows that it is a name
}

const (
	mostForms = 20_000 // distinct words of one article that are looked at
	mostAlike = 20     // words that are compared with one another because they are alike
)

// Pairs returns the names that the article spells in two ways.
func Pairs(a *read.Article) []Pair {
	byKey := map[string][]*form{}
	var keys []string
	for _, f := range forms(a) {
		for _, k := range append(deletions(f.lower), "="+f.key, "~"+variantOf(f.lower)) {
			if k == "~" {
				continue
			}
			if byKey[k] == nil {
				keys = append(keys, k)
			}
			byKey[k] = append(byKey[k], f)
		}
	}
	var out []Pair
	told := map[[2]*form]bool{}
	for _, k := range keys {
		group := byKey[k]
		group = group[:min(len(group), mostAlike)]
		for i, y := range group {
			for _, x := range group[:i] {
				if !told[[2]*form{x, y}] && same(a, x, y) {
					told[[2]*form{x, y}] = true
					out = append(out, pair(a, x, y))
				}
			}
		}
	}
	return out
}

// forms gathers the capitalised words that can be names, in the order of their
// first places. Lines that are set as titles are left out.
func forms(a *read.Article) []*form {
	byText := map[string]*form{}
	small := map[string]bool{}
	var out []*form
	for n := range a.Sentences {
		s := &a.Sentences[n]
		for i := s.From; i < s.To; i++ {
			t := a.Tokens[i]
			word := strings.TrimSuffix(strings.TrimSuffix(t.Text, "'s"), "’s")
			if !t.Capital {
				small[t.Lower] = true
			}
			if s.Title || !t.Capital || !isName(word) || strings.ContainsAny(t.Sep, "@#/") {
				continue
			}
			f := byText[word]
			if f == nil {
				if len(out) == mostForms {
					continue
				}
				lower := strings.ToLower(word)
				f = &form{text: word, lower: lower, key: evened(lower), before: map[string]bool{}, after: map[string]bool{}}
				byText[word] = f
				out = append(out, f)
			}
			f.uses = append(f.uses, i)
			f.names = f.names || !t.First
			f.meet(a, s, i)
		}
	}
	return slices.DeleteFunc(out, func(f *form) bool { return !f.names && (small[f.lower] || read.Empty[f.lower] || len(f.lower) < 6) })
}

// meet notes the names beside a use of the form.
func (f *form) meet(a *read.Article, s *read.Sentence, i int) {
	if i > s.From && a.Tokens[i-1].Capital && a.Adjoins(i) && !read.Empty[a.Tokens[i-1].Lower] {
		f.before[a.Tokens[i-1].Lower] = true
	}
	if i+1 < s.To && a.Tokens[i+1].Capital && a.Adjoins(i+1) {
		f.after[strings.TrimSuffix(a.Tokens[i+1].Lower, "'s")] = true
	}
}

// isName says whether a word is written as a name is: letters, a capital one first, small ones behind.
func isName(word string) bool {
	return word != strings.ToUpper(word) && utf8.RuneCountInString(word) >= 3 && strings.IndexFunc(word, notLetter) < 0
}

func notLetter(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
}

// pair reports two spellings at their first places.
func pair(a *read.Article, x, y *form) Pair {
	if y.uses[0] < x.uses[0] {
		x, y = y, x
	}
	return Pair{spelling(a, x, y), spelling(a, y, x)}
}

// spelling is the first place of a form, with the name beside it that it shares with the other.
func spelling(a *read.Article, f, other *form) Spelling {
	out := Spelling{Text: f.text, From: f.uses[0], Last: f.uses[0], Caption: true}
	for _, use := range f.uses {
		s := sentenceOf(a, use)
		out.Caption = out.Caption && s.Caption
	}
	for _, use := range f.uses {
		s := sentenceOf(a, use)
		if use > s.From && a.Adjoins(use) && f.before[a.Tokens[use-1].Lower] && other.before[a.Tokens[use-1].Lower] {
			out.From, out.Last = use-1, use
			return out
		}
		if use+1 < s.To && a.Tokens[use+1].Capital && a.Adjoins(use+1) && other.after[strings.TrimSuffix(a.Tokens[use+1].Lower, "'s")] {
			out.From, out.Last = use, use+1
			return out
		}
	}
	return out
}

// sentenceOf is the sentence of a token.
func sentenceOf(a *read.Article, token int) *read.Sentence {
	i, found := slices.BinarySearchFunc(a.Sentences, token, func(s read.Sentence, t int) int { return s.From - t })
	if !found {
		i--
	}
	return &a.Sentences[i]
}
