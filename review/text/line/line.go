// Package line tells the lines of a text and what each says by itself: whether it
// is a share bar, a byline, a date or a picture credit.
package line

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
)

// Line is one non-blank line of a text, as byte offsets without the white
// space around it, with what the classifier looks at.
type Line struct {
	Start, End int
	Text       string // with plain spaces, so offsets into it do not hold
	Lower      string
	Words      int
	Terminal   bool    // ends as a sentence does
	Titled     float64 // share of its longer words that begin with a capital
	Blanks     int     // blank lines before it
	Repeat     int     // index of an earlier line with the same words, -1 if none
	Repeated   bool
	Role       models.SegmentRole // what it says by itself, "" when that is nothing
	Reason     string
}

// spaces turns the spaces that pages are typeset with into plain ones.
var spaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u200b", "", "\n", " ")

// Split returns the lines of a text; those that were only broken to fit a width
// are one.
func Split(s string) []Line { return judge(unwrap(s, raw(s))) }

// Raw returns the lines of a text as they stand.
func Raw(s string) []Line { return judge(raw(s)) }

// judge marks the lines that are there more than once, and those whose words give them away.
func judge(out []Line) []Line {
	seen := map[string]int{}
	for i := range out {
		l := &out[i]
		l.Role, l.Reason = l.says()
		l.Repeat = -1
		if first, ok := seen[l.Lower]; ok {
			l.Repeat = first
			l.Repeated = true
			out[first].Repeated = true
		} else {
			seen[l.Lower] = i
		}
	}
	return out
}

// read fills in what the classifier looks at.
func (l *Line) read(s string) {
	l.Text = strings.TrimSpace(spaces.Replace(s[l.Start:l.End]))
	l.Lower = Fold(l.Text)
	l.Words, l.Titled = 0, 0
	l.measure()
}

// raw returns the lines as they stand, blank ones left out.
func raw(s string) []Line {
	var out []Line
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
		l := Line{Start: at + left, End: at + left + len(t), Blanks: blanks}
		l.read(s)
		out = append(out, l)
		blanks = 0
		at = end + 1
	}
	return out
}

// Fold makes phrases comparable: lower case and straight apostrophes.
func Fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

func (l *Line) measure() {
	var long, upper int
	for w := range strings.FieldsSeq(l.Text) {
		l.Words++
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
		l.Titled = float64(upper) / float64(long)
	}
	l.Words += wideLetters(l.Text) / 2
	l.Terminal = endsSentence(l.Text)
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

// WordSet is the set of the words in s.
func WordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}
