package match

import (
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// longest is how much of a text is read, in runes: claims are short, and the
// time for one must be bounded.
const longest = 2000

// word is a word of a text as it is compared.
type word struct {
	surface string // as written, without accents
	stem    string // lower case; digits without separators
	stop    bool   // says nothing about what a text is about
	name    bool   // capital letter inside a sentence
	number  bool   // begins with a digit
}

// Stems returns the stems of what a text is about, in order, without stop
// words. A database that stores them finds candidates as an Index does.
func Stems(text string) []string {
	var out []string
	for _, w := range read(text).words {
		if !w.stop {
			out = append(out, w.stem)
		}
	}
	return out
}

// fold drops accents and typographic variants, so that Reykjavík is Reykjavik.
func fold(s string) string {
	if ascii(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\u200d', r == '\ufe0f', r == '\u00ad':
		case r == '‘', r == '’', r == 'ʼ':
			b.WriteByte('\'')
		case r == '“', r == '”', r == '«', r == '»':
			b.WriteByte('"')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// split cuts folded text into words; each ideograph or kana is one of its own.
func split(s string) []word {
	var out []word
	start, first := -1, true
	end := func(i int) {
		if start >= 0 {
			out = append(out, makeWord(s[start:i], first))
			start, first = -1, false
		}
	}
	for i, r := range s {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			end(i)
			out = append(out, word{surface: string(r), stem: string(r)})
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '_':
			if start < 0 {
				start = i
			}
		case start >= 0 && inside(s, i, r):
		default:
			end(i)
			first = first || r == '.' || r == '!' || r == '?' || r == '"' || r == ':' || r == '\''
		}
	}
	end(len(s))
	return out
}

// inside reports whether a mark joins what stands on both sides of it: an
// apostrophe between letters, a separator between digits.
func inside(s string, i int, r rune) bool {
	if i == 0 || i+1 >= len(s) {
		return false
	}
	before, after := s[i-1], s[i+1]
	switch r {
	case '\'':
		return letter(before) && letter(after)
	case ',', '.':
		return digit(before) && digit(after) || r == '.' && capital(before) && capital(after)
	}
	return false
}

func digit(b byte) bool   { return '0' <= b && b <= '9' }
func capital(b byte) bool { return 'A' <= b && b <= 'Z' }
func letter(b byte) bool  { return capital(b) || 'a' <= b && b <= 'z' }

func makeWord(surface string, first bool) word {
	lower := strings.ToLower(surface)
	w := word{surface: surface, number: digit(lower[0])}
	switch {
	case w.number:
		w.stem = strings.ReplaceAll(lower, ",", "")
		return w
	case numerals[lower] != "":
		w.stem, w.number = numerals[lower], true
		return w
	}
	lower = strings.ReplaceAll(lower, ".", "")
	w.stop = stops[lower] || len(lower) < 2
	w.name = !first && !w.stop && lower != surface && surface != strings.ToUpper(surface)
	w.stem = lower
	if ascii(lower) && !w.stop {
		w.stem = english.Stem(lower, false)
	}
	return w
}

// numerals are the numbers that are written as words more often than not.
var numerals = map[string]string{
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
	"nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
}

var stops = set(`a about above after again all also am an and any are aren't as at be because been before being below both but by
	can can't cannot could couldn't did didn't do does doesn't doing don't down during each few for from further had hadn't has
	hasn't have haven't having he he'd he'll her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't it
	it's its itself just let's me more most my myself no nor not now of off on once only or other ought our ours ourselves out
	over own same she she'd should shouldn't so some such than that the their theirs them themselves then there these they
	they'd they'll they're they've this those through to too under until up us very was wasn't we we'd we'll we're we've were
	weren't what when where which while who whom why will with won't would wouldn't you you'd you'll you're you've your yours
	yourself yourselves amp rt via im dont`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// parted reads words that no earlier claim holds as two that are known, where
// that is possible: tags are often written without a capital letter between.
func parted(words []word, freq Frequencies) []word {
	out := make([]word, 0, len(words))
	for _, w := range words {
		if holding, _ := freq.Count(w.stem); holding > 0 || w.stop || w.number || len(w.surface) < 7 || len(w.surface) > 30 || !ascii(w.surface) {
			out = append(out, w)
			continue
		}
		out = append(out, halves(w, freq)...)
	}
	return out
}

// halves returns the two words that are each the most common, or w itself.
func halves(w word, freq Frequencies) []word {
	found, most := []word{w}, 1
	for i := 3; i+3 <= len(w.surface); i++ {
		a, b := makeWord(w.surface[:i], w.name), makeWord(w.surface[i:], w.name)
		if a.number || b.number {
			continue
		}
		first, _ := freq.Count(a.stem)
		second, _ := freq.Count(b.stem)
		if n := min(first, second); n > most {
			found, most = []word{a, b}, n
		}
	}
	return found
}
