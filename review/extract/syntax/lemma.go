package syntax

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"linecheck/review/extract/syntax/pos"
)

// lemmas holds one rule a line: the tag, the end of the word (after ^ the whole
// word), how many bytes to take off, and what to put there. The longest end that fits
// is used. `go run ./cmd/dev gen models --only syntax` learns it.
//
//go:embed lemmas.txt
var lemmas string

type lemmaRule struct {
	strip int
	add   string
}

var lemmaRules = sync.OnceValue(func() map[string]lemmaRule {
	rules := make(map[string]lemmaRule, 4096)
	for line := range strings.Lines(lemmas) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		n, _ := strconv.Atoi(f[2])
		rules[f[0]+f[1]] = lemmaRule{n, f[3]}
	}
	return rules
})

// Lemma returns the dictionary form of a word: "say" for "said", VBD. Names keep
// their capitals.
func Lemma(word, xpos string) string {
	word = pos.Plain(word)
	class := LemmaClass(xpos)
	if class == "NNP" {
		return word
	}
	if class != "NNPS" {
		word = strings.ToLower(word)
	}
	rules := lemmaRules()
	if r, ok := rules[class+"^"+word]; ok {
		return word[:len(word)-r.strip] + r.add
	}
	for n := min(len(word), 5); n >= 0; n-- {
		if r, ok := rules[class+word[len(word)-n:]]; ok && r.strip < len(word) {
			return word[:len(word)-r.strip] + r.add
		}
	}
	return word
}

// LemmaClass is the tag under which the rules for xpos are kept.
func LemmaClass(xpos string) string {
	switch xpos {
	case "VBP", "VB", "MD":
		return "VB"
	case "VBN", "VBD":
		return "VBD"
	case "NNS", "VBZ", "VBG", "NNP", "NNPS", "PRP", "PRP$", "JJR", "RBR", "JJS", "RBS":
		return xpos
	}
	return "NN"
}
