package versions

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/review/anchor"
)

// follows returns a claim's wording with what took the place of other words in its
// quote. What the wording says in words of its own, or twice, stays.
func follows(wording, old, new string) string {
	pieces := anchor.Diff(old, new)
	for i := 0; i+1 < len(pieces); i++ {
		was, is := pieces[i], pieces[i+1]
		if was.Op == anchor.Inserted {
			was, is = is, was
		}
		if was.Op != anchor.Deleted || is.Op != anchor.Inserted {
			continue
		}
		gone, came := strings.TrimSpace(was.Text), strings.TrimSpace(is.Text)
		if at := wordsAt(wording, gone); at >= 0 && came != "" {
			wording = wording[:at] + came + wording[at+len(gone):]
		}
	}
	return wording
}

// wordsAt returns where the only occurrence of words in s begins, in bytes; -1 where there is none, several, or part of a longer word.
func wordsAt(s, words string) int {
	at := strings.Index(s, words)
	if words == "" || at < 0 || at != strings.LastIndex(s, words) {
		return -1
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at+len(words):])
	if letter(before) || letter(after) {
		return -1
	}
	return at
}

func letter(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
