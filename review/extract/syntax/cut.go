package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordEnd returns where the word that starts at i ends, before clitics are cut off.
func wordEnd(s string, i int) int {
	from := i
	if r, size := utf8.DecodeRuneInString(s[i:]); apostrophe(r) {
		i += size
	}
	for i < len(s) && i-from < maxWord {
		r, size := utf8.DecodeRuneInString(s[i:])
		if inWord(r) || r == '°' && i > from {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if r == '.' && abbreviated(s[from:i], s[i+size:], from > 0) {
			i += size
			continue
		}
		if i+size >= len(s) || !inWord(next) || i == from || !joins(s, from, i) {
			return i
		}
		i += size
	}
	return i
}

// joins reports whether the sign at i, with a word's letters on both sides, is inside the word that starts at from.
func joins(s string, from, i int) bool {
	r, size := utf8.DecodeRuneInString(s[i:])
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	next, _ := utf8.DecodeRuneInString(s[i+size:])
	digits := unicode.IsDigit(before) && unicode.IsDigit(next)
	switch {
	case apostrophe(r):
		return unicode.IsLetter(next)
	case r == '.':
		return digits || unicode.IsLetter(before) && unicode.IsLetter(next) && initials(s[from:i])
	case r == ',':
		return digits && run(s[i+1:]) == 3
	case r == ':':
		return digits
	case r == '/':
		return digits || lowered(s[from:i+2]) == "b/c" || lowered(s[from:i+2]) == "w/o" || lowered(s[from:i+2]) == "l/c"
	case r == '&':
		return unicode.IsUpper(before) && unicode.IsUpper(next) && i-from <= 2
	}
	return false
}

// initials reports whether w is letters with full stops between them, as in "U.S".
func initials(w string) bool {
	last := w[strings.LastIndexByte(w, '.')+1:]
	return utf8.RuneCountInString(last) <= 2 || last != w
}

// run counts the digits at the start of s.
func run(s string) int {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	return n
}

var (
	titles = set(`mr mrs ms mx dr prof rev st gen col lt maj capt sgt gov sen sens rep reps hon pres jr sr inc corp co ltd vs jan feb
		mar apr jun jul aug sep sept oct nov dec ft etc al no mt mme mlle messrs dept est approx ave blvd bros ph assn adm cmdr attn vol ed eds fig`)
	prefixes = set(`e co anti non pre post re un multi semi pro ex mid mini sub super inter intra counter trans ultra extra micro
		macro bi tri quasi pseudo neo over under cross vice de uni hyper meta proto electro socio psycho afro euro`)
	// numbered are abbreviations only before a number or a capital.
	numbered = set(`mt vol fig ed st`)
)

// abbreviated reports whether the full stop between word and rest belongs to the word.
func abbreviated(word, rest string, inner bool) bool {
	l := lowered(word)
	next := strings.TrimLeft(rest, " \u00a0")
	r, _ := utf8.DecodeRuneInString(next)
	switch {
	case l == "no":
		return run(next) > 0
	case l == "etc" && rest == "":
		return false
	case !inner && len(word) < 3 && run(word) == len(word):
		return rest != next && next != "" // the number of an item
	case titles[l]:
		return !numbered[l] || next == "" || unicode.IsDigit(r) || unicode.IsUpper(r)
	case strings.Contains(word, "."):
		last := word[strings.LastIndexByte(word, '.')+1:]
		return utf8.RuneCountInString(last) == 1 && unicode.IsLetter(rune(last[0])) || l == "ph.d"
	}
	first, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(first) && (word != "I" || inner && unicode.IsUpper(r) && rest != next) && next != "" && unicode.IsLetter(r)
}

// hyphenated returns the end of the word with a hyphen inside that starts at i, such as
// "e-mail" or "2001-05-03"; i when there is none. Most hyphens are words of their own.
func hyphenated(s string, i int) int {
	end := i
	for end < len(s) && end-i < maxWord && (plain(s[end]) || s[end] == '-') {
		end++
	}
	if r, _ := utf8.DecodeRuneInString(s[end:]); end < len(s) && inWord(r) {
		return i
	}
	head, tail, ok := strings.Cut(s[i:end], "-")
	if tail == "" && len(head) > 0 && len(head) < 3 && head[len(head)-1] != '.' && run(head) == 0 && end < len(s) && s[end] == ' ' {
		return end // a word broken off
	}
	if !ok || tail == "" || head == "" {
		return i
	}
	first, rest, more := strings.Cut(tail, "-")
	switch {
	case run(head) == len(head) && run(first) == len(first) && first != "":
		if more && run(rest) == len(rest) && rest != "" || len(head) <= 4 && len(first) == 4 && len(head) != 4 {
			return end
		}
	case prefixes[strings.ToLower(head)] && run(first) < max(len(first), 1):
		return i + len(head) + 1 + len(first)
	}
	return i
}

// cuts returns the lengths of the words that w consists of.
func cuts(w string) []int {
	l := lowered(w)
	if n := fused[l]; n > 0 {
		return []int{n, len(w) - n}
	}
	n := run(w)
	for n > 0 && n+1 < len(w) && strings.IndexByte(".,:", w[n]) >= 0 && digit(w[n+1]) {
		n += 1 + run(w[n+1:])
	}
	if n > 0 && n < len(w) && units[l[n:]] {
		return []int{n, len(w) - n}
	}
	for _, c := range [...]string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"} {
		if !strings.HasSuffix(l, c) || len(l) <= len(c) {
			continue
		}
		at := len(w)
		for range c {
			_, size := utf8.DecodeLastRuneInString(w[:at])
			at -= size
		}
		if c == "'d" && l == "ok'd" {
			break
		}
		return append(cuts(w[:at]), len(w)-at)
	}
	return []int{len(w)}
}

var straight = strings.NewReplacer("’", "'", "`", "'", "‘", "'")

// lowered is s in lower case with plain apostrophes.
func lowered(s string) string {
	s = strings.ToLower(s)
	if strings.ContainsAny(s, "’`‘") {
		return straight.Replace(s)
	}
	return s
}

var (
	fused = map[string]int{
		"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "wont": 2, "cant": 2, "didnt": 3, "doesnt": 4, "isnt": 2,
		"couldnt": 5, "wouldnt": 5, "im": 1, "ive": 1, "thats": 4, "lemme": 3, "gimme": 3, "dunno": 2, "outta": 3, "aint": 2, "havent": 4,
	}
	units = set(`am pm km kg mg cm mm ml mph kw mw gb mb ft lb lbs kb ghz mhz hrs min k m bn c f g l h`)
)

func set(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}
