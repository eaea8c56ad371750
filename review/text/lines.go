package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one non-blank line of a text, as byte offsets without the white
// space around it, with what the classifier looks at.
type line struct {
	start, end int
	text       string // with plain spaces, so offsets into it do not hold
	lower      string
	words      int
	terminal   bool // ends as a sentence does
	titled     float64
	blanks     int // blank lines before it
	repeat     int // index of an earlier line with the same words, -1 if none
	repeated   bool
}

// spaces turns the spaces that pages are typeset with into plain ones.
var spaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u200b", "")

func splitLines(s string) []line {
	var out []line
	seen := map[string]int{}
	blanks := 0
	for at := 0; at < len(s); {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s)
		} else {
			end += at
		}
		left := len(s[at:end]) - len(strings.TrimLeftFunc(s[at:end], unicode.IsSpace))
		t := strings.TrimSpace(s[at:end])
		plain := strings.TrimSpace(spaces.Replace(t))
		if plain == "" {
			blanks++
			at = end + 1
			continue
		}
		l := line{start: at + left, end: at + left + len(t), text: plain, lower: fold(plain), blanks: blanks, repeat: -1}
		l.measure()
		if first, ok := seen[l.lower]; ok {
			l.repeat = first
			l.repeated = true
			out[first].repeated = true
		} else {
			seen[l.lower] = len(out)
		}
		out = append(out, l)
		blanks = 0
		at = end + 1
	}
	return out
}

// fold makes phrases comparable: lower case and straight apostrophes.
func fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

func (l *line) measure() {
	var long, upper int
	for w := range strings.FieldsSeq(l.text) {
		l.words++
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if len(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(r) {
			upper++
		}
	}
	if long > 0 {
		l.titled = float64(upper) / float64(long)
	}
	l.words += wideLetters(l.text) / 2
	l.terminal = endsSentence(l.text)
}

func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return strings.ContainsRune(`"”’')]»`, r) || unicode.IsSpace(r) })
	if s == "" {
		return false
	}
	for _, mark := range []string{".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।"} {
		if strings.HasSuffix(s, mark) {
			return !strings.HasSuffix(s, "more...")
		}
	}
	return false
}

// wideLetters counts letters of scripts that write no spaces between words.
func wideLetters(s string) int {
	n := 0
	for _, r := range s {
		if r > 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
			n++
		}
	}
	return n
}
