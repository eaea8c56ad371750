//go:build figures

package syntax

import "strings"

// align finds the words in the raw text; false when they differ from it.
func align(s *sentence) ([][2]int, bool) {
	out, at := make([][2]int, 0, len(s.words)), 0
	for _, w := range s.words {
		rest := strings.TrimLeft(s.text[at:], " \u00a0")
		at = len(s.text) - len(rest)
		if !strings.HasPrefix(rest, w) {
			return nil, false
		}
		out = append(out, [2]int{at, at + len(w)})
		at += len(w)
	}
	return out, strings.TrimSpace(s.text[at:]) == ""
}
