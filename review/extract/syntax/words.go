package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is a syntactic word as Universal Dependencies cuts them: "don't" is
// "do" and "n't", "12-year" is three. Start and End are byte offsets.
type Word struct {
	Start, End int
	Text       string
}

// Words cuts s into words. White space is in no word, all else in exactly one.
func Words(s string) []Word {
	out := make([]Word, 0, len(s)/5+1)
	for i, space := 0, 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			i += size
			continue
		}
		if space <= i {
			if space = i + strings.IndexFunc(s[i:], unicode.IsSpace); space < i {
				space = len(s)
			}
		}
		end := addressEnd(s, i, space)
		if end == i {
			end = hyphenated(s, i)
		}
		if end > i {
			out = append(out, Word{i, end, s[i:end]})
			i = end
			continue
		}
		if !inWord(r) && !elided(s[i:]) {
			end = signEnd(s, i)
			out = append(out, Word{i, end, s[i:end]})
			i = end
			continue
		}
		end = wordEnd(s, i)
		for _, cut := range cuts(s[i:end]) {
			out = append(out, Word{i, i + cut, s[i : i+cut]})
			i += cut
		}
	}
	return out
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == '`' }

// signEnd returns the end of the sign that starts at i: runs of the same sign,
// or of marks that end a sentence, are one.
func signEnd(s string, i int) int {
	r, size := utf8.DecodeRuneInString(s[i:])
	end := i + size
	if face := smiley(s[i:]); face > 0 {
		return i + face
	}
	if r == '[' && (strings.HasPrefix(s[i:], "[...]") || strings.HasPrefix(s[i:], "[…]")) {
		return i + strings.IndexByte(s[i:], ']') + 1
	}
	if (r == '#' || r == '@') && end < len(s) && plain(s[end]) && !digit(s[end]) {
		return wordEnd(s, end)
	}
	for end < len(s) {
		next, n := utf8.DecodeRuneInString(s[end:])
		same := next == r && strings.ContainsRune(".-=*_~<>$'’", r)
		if !same && !(strings.ContainsRune("!?", r) && strings.ContainsRune("!?", next)) {
			break
		}
		end += n
	}
	return end
}

func smiley(s string) int {
	for _, f := range [...]string{":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", "=)", "^_^"} {
		if strings.HasPrefix(s, f) {
			if r, _ := utf8.DecodeRuneInString(s[len(f):]); !inWord(r) || len(s) == len(f) {
				return len(f)
			}
		}
	}
	return 0
}

// elided reports whether s starts with a word whose first letters an apostrophe stands for.
func elided(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if !apostrophe(r) {
		return false
	}
	rest := s[size:]
	end := 0
	for end < len(rest) && (rest[end]|0x20 >= 'a' && rest[end]|0x20 <= 'z' || digit(rest[end])) {
		end++
	}
	w := strings.ToLower(rest[:end])
	return elisions[w] || len(w) >= 2 && len(w) <= 3 && w[0] >= '1' && w[1] >= '0' && w[1] <= '9' && (len(w) == 2 || w[2] == 's')
}

var elisions = set(`em s re ve ll d m til till cause bout tis twas cuz`)

// Limits in bytes, so that no text takes more than linear time.
const (
	maxAddress = 500
	maxWord    = 100
)

// addressEnd returns the end of the URL, mail address or file name that starts at i; i when there is none. The next white space is at space.
func addressEnd(s string, i, space int) int {
	if space-i > maxAddress {
		return i
	}
	chunk := s[i:space]
	lower := strings.ToLower(chunk)
	switch at := strings.IndexByte(chunk, '@'); {
	case strings.HasPrefix(lower, "http://"), strings.HasPrefix(lower, "https://"), strings.HasPrefix(lower, "www."), strings.HasPrefix(lower, "mailto:"):
	case at > 0 && strings.IndexByte(chunk[at:], '.') > 0 && plain(chunk[0]):
	case domain(lower) && plain(chunk[0]):
	default:
		return i
	}
	if cut := strings.IndexAny(chunk, "<>\"“”|,;"); cut >= 0 {
		chunk = chunk[:cut]
	}
	chunk = strings.TrimRight(chunk, ".,;:!?'’)]*")
	return i + len(chunk)
}

// newsgroup reports whether name is three words or more with full stops between them.
func newsgroup(name string) bool {
	parts := strings.Split(name, ".")
	for _, p := range parts {
		if len(p) < 3 || strings.IndexFunc(p, func(r rune) bool { return r != '-' && (r < 'a' || r > 'z') }) >= 0 {
			return false
		}
	}
	return len(parts) > 2
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

func plain(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || digit(b) }

// domain reports whether a chunk starts with the name of a site, or is the name of a file.
func domain(chunk string) bool {
	if newsgroup(strings.TrimRight(chunk, ".,;:!?")) {
		return true
	}
	host, _, _ := strings.Cut(strings.TrimRight(chunk, ".,;:!?'’)]"), "/")
	dot := strings.LastIndexByte(host, '.')
	if dot < 1 || strings.ContainsAny(host, "'’\"(),") {
		return false
	}
	return ends[host[dot+1:]]
}

var ends = set(`com org net edu gov mil info biz uk co.uk io doc xls pdf txt jpg jpeg png gif html htm php ppt zip docx xlsx mp3 tv fm ly eu`)
