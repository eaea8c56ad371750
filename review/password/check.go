package password

import (
	"crypto/rand"
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
)

// The length of a password in characters. There are no rules of composition.
const (
	MinLength = 12
	MaxLength = 128
)

// remaining is how many characters have to be left when everything that is
// known about a person has been taken out of their password.
const remaining = 8

//go:embed common.txt
var commonText string

// common holds the words that passwords are made of too often, in lower case.
var common = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(commonText) {
		set[w] = true
	}
	return set
}()

// walks are runs of keys and letters; a piece of one in either direction is no secret.
var walks = []string{
	"abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn",
	"1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm", "1q2w3e4r5t6y7u8i9o0p", "!@#$%^&*()",
}

// Check reports, on the field "password", why pw must not become a password:
// its length, or because it is a common one or made of context, what others
// know about the account (name, e-mail address, newsroom).
func Check(pw string, context ...string) error {
	n := utf8.RuneCountInString(pw)
	switch {
	case !utf8.ValidString(pw):
		return models.Invalid("password.text", "password", "A password has to be text.")
	case n < MinLength:
		return models.Invalid("password.short", "password", "Use at least %d characters. Several words in a row are good.", MinLength)
	case n > MaxLength:
		return models.Invalid("password.long", "password", "Use at most %d characters.", MaxLength)
	}
	low := strings.ToLower(pw)
	if weak(low) {
		return models.Invalid("password.common", "password", "This password is one of the first that others would try. Choose another.")
	}
	rest := low
	for _, w := range contextWords(context) {
		rest = strings.ReplaceAll(rest, w, "")
	}
	if rest != low && (utf8.RuneCountInString(rest) < remaining || weak(rest)) {
		return models.Invalid("password.personal", "password", "This password is made of a name, an address or the newsroom. Choose another.")
	}
	return nil
}

// weak reports whether low, in lower case, is a common password, with or
// without digits and signs around it, repeated or not.
func weak(low string) bool {
	distinct := map[rune]bool{}
	for _, r := range low {
		distinct[r] = true
	}
	if len(distinct) < 5 || walked(low) {
		return true
	}
	for _, s := range []string{low, strings.TrimFunc(low, func(r rune) bool { return !unicode.IsLetter(r) }), letters(low)} {
		if s != "" && (common[s] || common[unit(s)] || walked(s)) {
			return true
		}
	}
	return false
}

// letters returns s without all that is no letter, usual substitutions undone.
func letters(s string) string {
	s = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "@", "a", "$", "s", "!", "i").Replace(strings.TrimRight(s, "0123456789!"))
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// unit returns the shortest string of which s is a repetition.
func unit(s string) string {
	if i := strings.Index((s + s)[min(1, len(s)):], s); i >= 0 {
		return s[:min(i+1, len(s))]
	}
	return s
}

// walked reports whether s consists of pieces of walks, each at least three long.
func walked(s string) bool {
	for s != "" {
		n := 0
		for _, w := range walks {
			n = max(n, prefix(w, s), prefix(reverse(w), s))
		}
		if n < 3 {
			return false
		}
		s = s[n:]
	}
	return true
}

// prefix returns how many bytes at the start of s stand in w side by side.
func prefix(w, s string) int {
	for n := min(len(s), len(w)); n > 0; n-- {
		if strings.Contains(w, s[:n]) {
			return n
		}
	}
	return 0
}

func reverse(s string) string {
	b := []byte(s)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return string(b)
}

// contextWords cuts what is known about a person into words of four characters
// or more; each is also taken whole, so that "Ada Lovelace" covers "adalovelace".
func contextWords(context []string) []string {
	words := []string{"linecheck"}
	for _, c := range context {
		parts := strings.FieldsFunc(strings.ToLower(c), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		for _, p := range append([]string{strings.ToLower(c), strings.Join(parts, "")}, parts...) {
			if utf8.RuneCountInString(p) >= 4 {
				words = append(words, p)
			}
		}
	}
	return words
}

// Generate returns a password to be used once: five groups of four letters and
// digits, 100 bits.
func Generate() string {
	t := strings.ToLower(rand.Text())
	return strings.Join([]string{t[:4], t[4:8], t[8:12], t[12:16], t[16:20]}, "-")
}
