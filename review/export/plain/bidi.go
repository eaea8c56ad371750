package plain

import (
	"strings"
	"unicode"
)

// Isolate keeps right-to-left text from reordering the words around it.
func Isolate(s string) string {
	turns := func(c rune) bool {
		return unicode.In(c, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam) || bidi(c)
	}
	if strings.IndexFunc(s, turns) < 0 {
		return s
	}
	return "\u2068" + Balance(s) + "\u2069"
}

func bidi(c rune) bool { return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 }

// Balance closes the embeddings and isolates that s leaves open and drops ends that open nothing.
func Balance(s string) string {
	if strings.IndexFunc(s, bidi) < 0 {
		return s
	}
	var b strings.Builder
	var open []rune // the ends that are due
	for _, c := range s {
		switch {
		case c == 0x202c || c == 0x2069:
			if len(open) == 0 || open[len(open)-1] != c {
				continue
			}
			open = open[:len(open)-1]
		case c >= 0x2066 && c <= 0x2068:
			open = append(open, 0x2069)
		case bidi(c):
			open = append(open, 0x202c)
		}
		b.WriteRune(c)
	}
	for i := len(open) - 1; i >= 0; i-- {
		b.WriteRune(open[i])
	}
	return b.String()
}
