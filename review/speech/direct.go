package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closers are the marks that close a quotation, by the mark that opens it.
var closers = map[rune]string{'"': "\"”", '“': "”\"", '„': "“”\"", '«': "»", '»': "«", '「': "」", '『': "』", '‟': "”"}

// Direct returns the words in quotation marks, " … " between pieces that other
// words stand between, and "" when text has none. A quotation that is open at
// the end of the text counts, and one that was open before it counts when the
// text closes it.
func Direct(text string) string {
	var pieces []string
	open, want := -1, ""
	if first := strings.IndexAny(text, "\"“”„«»「」『』"); first >= 0 {
		r, size := utf8.DecodeRuneInString(text[first:])
		if r == '”' || r == '」' || r == '』' || r == '"' && strings.Count(text, "\"") == 1 && closing(text, first, size) {
			pieces = append(pieces, text[:first])
			text = text[first+size:]
		}
	}
	for i, r := range text {
		switch {
		case open < 0:
			if close, ok := closers[r]; ok {
				open, want = i+utf8.RuneLen(r), close
			}
		case strings.ContainsRune(want, r):
			pieces = append(pieces, text[open:i])
			open = -1
		}
	}
	if open >= 0 {
		pieces = append(pieces, text[open:])
	}
	var kept []string
	for _, p := range pieces {
		if p = strings.TrimSpace(p); p != "" {
			kept = append(kept, strings.TrimRight(p, ",،"))
		}
	}
	return strings.Join(kept, " … ")
}

// closing says whether the straight mark at i ends words rather than beginning them.
func closing(text string, i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+size:])
	return i > 0 && !unicode.IsSpace(before) && (i+size >= len(text) || !unicode.IsLetter(after))
}
