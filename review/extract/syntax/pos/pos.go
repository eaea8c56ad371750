// Package pos tags words with parts of speech.
package pos

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/review/extract/linear"
)

// word is what the templates see of a word.
type word struct {
	form, lower, shape, short uint32
	pre1, pre2, pre3          uint32
	suf1, suf2, suf3, suf4    uint32
}

// Words is a sentence made ready to be tagged.
type Words struct {
	words    []word
	headline uint32 // 1 when most of the long words begin with a capital
}

var outside = word{form: linear.Word("\x00"), lower: linear.Word("\x00")}

// Prepare looks at each of the words once.
func Prepare(forms []string) *Words {
	w := &Words{words: make([]word, len(forms))}
	long, capitals := 0, 0
	for i, f := range forms {
		w.words[i] = look(f)
		if r, _ := utf8.DecodeRuneInString(f); len(f) > 3 && unicode.IsLetter(r) {
			long++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
	}
	if long > 2 && 4*capitals >= 3*long {
		w.headline = 1
	}
	return w
}

var plain = strings.NewReplacer("’", "'", "‘", "'", "`", "'", "“", `"`, "”", `"`, "‑", "-", "‐", "-", "—", "-", "–", "-")

// Plain writes typographic signs as those of a typewriter.
func Plain(s string) string { return plain.Replace(s) }

func look(form string) word {
	form = Plain(form)
	lower := strings.ToLower(form)
	digits := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, lower)
	long, short := shape(form)
	return word{
		form: linear.Word(form), lower: linear.Word(digits), shape: linear.Word(long), short: linear.Word(short),
		pre1: head(digits, 1), pre2: head(digits, 2), pre3: head(digits, 3),
		suf1: tail(digits, 1), suf2: tail(digits, 2), suf3: tail(digits, 3), suf4: tail(digits, 4),
	}
}

func head(s string, n int) uint32 {
	for i := range s {
		if n == 0 {
			return linear.Word(s[:i])
		}
		n--
	}
	return linear.Word(s)
}

func tail(s string, n int) uint32 {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return linear.Word(s[i:])
}

// shape writes a word with X, x, 0 for its kinds of letters; in short, runs are one.
func shape(s string) (long, short string) {
	var a, b []byte
	for _, r := range s {
		c := byte('.')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = '0'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if len(a) < 6 {
			a = append(a, c)
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	return string(a), string(b)
}

func (w *Words) at(i int) *word {
	if i < 0 || i >= len(w.words) {
		return &outside
	}
	return &w.words[i]
}

// Features appends those of word i; last and before are the tags of the two
// words to its left, -1 where there is none.
func (w *Words) Features(dst []linear.Feature, i, last, before int) []linear.Feature {
	p2, p1, c, n1, n2 := w.at(i-2), w.at(i-1), w.at(i), w.at(i+1), w.at(i+2)
	t1, t2 := uint32(last+1), uint32(before+1)
	first := uint32(0)
	if i == 0 {
		first = 1
	}
	return append(dst,
		linear.Combine(0),
		linear.Combine(1, c.form),
		linear.Combine(2, c.lower),
		linear.Combine(3, c.suf1), linear.Combine(4, c.suf2), linear.Combine(5, c.suf3), linear.Combine(6, c.suf4),
		linear.Combine(7, c.pre1), linear.Combine(8, c.pre2), linear.Combine(9, c.pre3),
		linear.Combine(10, c.shape, first, w.headline),
		linear.Combine(11, c.short, first, w.headline),
		linear.Combine(12, t1),
		linear.Combine(13, t2, t1),
		linear.Combine(14, t1, c.lower),
		linear.Combine(15, p1.lower),
		linear.Combine(16, p2.lower),
		linear.Combine(17, n1.lower),
		linear.Combine(18, n2.lower),
		linear.Combine(19, p1.lower, c.lower),
		linear.Combine(20, c.lower, n1.lower),
		linear.Combine(21, n1.suf3),
		linear.Combine(22, n1.suf2, c.suf2),
		linear.Combine(23, p1.suf3),
		linear.Combine(24, t1, n1.lower),
		linear.Combine(25, t1, c.suf3),
		linear.Combine(26, n1.short, c.short),
		linear.Combine(27, p1.short, c.short),
		linear.Combine(28, t1, c.short, n1.short),
		linear.Combine(29, t2, t1, c.suf2),
		linear.Combine(30, p1.lower, n1.lower),
		linear.Combine(31, n1.lower, n2.lower),
		linear.Combine(32, c.suf3, c.short, first),
		linear.Combine(33, t1, n1.suf2),
		linear.Combine(34, n1.lower, c.suf3),
		linear.Combine(35, p2.lower, p1.lower),
		linear.Combine(36, t1, n1.suf3, n2.suf3),
	)
}

// Tag returns the label of every word.
func Tag(m *linear.Model, forms []string) []int {
	w := Prepare(forms)
	tags := make([]int, len(forms))
	sums := make([]int32, len(m.Labels))
	features := make([]linear.Feature, 0, 48)
	last, before := -1, -1
	for i := range forms {
		clear(sums)
		features = w.Features(features[:0], i, last, before)
		m.Add(sums, features...)
		tags[i] = linear.Best(sums)
		last, before = tags[i], last
	}
	return tags
}

// Lower is a word in lower case, plain, with every digit a 0.
func Lower(form string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, strings.ToLower(Plain(form)))
}
