package anchor

import (
	"strings"
	"unicode"

	"linecheck/models"
)

// word is a run of letters and digits, or one other mark. White space is no word.
type word struct {
	id         int32 // the same for words that differ in case or in the glyph of a quotation mark at most
	start, end int   // code points
	text       string
}

// lexicon numbers words and knows what each weighs: its letters, marks next to nothing.
type lexicon struct {
	ids     map[string]int32
	weights []int
}

// letterWeight makes a mark weigh less than the shortest word.
const letterWeight = 4

func (l *lexicon) id(text string, letters int) int32 {
	folded := fold(text)
	id, ok := l.ids[folded]
	if !ok {
		id = int32(len(l.weights)) //nolint:gosec // far fewer words than 2^31
		l.ids[folded] = id
		l.weights = append(l.weights, max(1, letters*letterWeight))
	}
	return id
}

func (l *lexicon) weight(id int32) int { return l.weights[id] }

// glyphs are quotation marks and apostrophes as they are told apart by nobody who reads.
var glyphs = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`, "＂", `"`, "‘", "'", "’", "'", "‚", "'", "‛", "'", "‹", "'", "›", "'", "ʼ", "'")

func fold(text string) string { return strings.ToLower(glyphs.Replace(text)) }

// alone are scripts that put no space between words: each sign counts as one.
var alone = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// words cuts part of a text into words.
func (l *lexicon) words(text models.Text, part Range) []word {
	s, ok := text.Slice(part.Start, part.End)
	if !ok {
		return nil
	}
	var out []word
	point, from, fromByte, letters := part.Start, -1, 0, 0
	flush := func(end, endByte int) {
		if from >= 0 {
			t := s[fromByte:endByte]
			out = append(out, word{l.id(t, letters), from, end, t})
			from = -1
		}
	}
	for at, r := range s {
		size := len(string(r))
		switch {
		case unicode.IsSpace(r):
			flush(point, at)
		case unicode.In(r, alone...):
			flush(point, at)
			out = append(out, word{l.id(string(r), 2), point, point + 1, s[at : at+size]})
		case unicode.IsLetter(r), unicode.IsDigit(r), from >= 0 && unicode.IsMark(r):
			if from < 0 {
				from, fromByte, letters = point, at, 0
			}
			letters++
		default:
			flush(point, at)
			out = append(out, word{l.id(string(r), 0), point, point + 1, s[at : at+size]})
		}
		point++
	}
	flush(point, len(s))
	return out
}

// bare is text without white space, its quotation marks alike: equal for texts that differ in nothing else.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, glyphs.Replace(text))
}
