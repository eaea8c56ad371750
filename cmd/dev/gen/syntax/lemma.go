package syntax

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"linecheck/review/extract/syntax"
	"linecheck/review/extract/syntax/pos"
)

// change makes a lemma of a word: strip bytes off its end, then add.
type change struct {
	strip int
	add   string
}

func changeOf(word, lemma string) change {
	n := 0
	for n < len(word) && n < len(lemma) && word[n] == lemma[n] {
		n++
	}
	return change{len(word) - n, lemma[n:]}
}

// learnLemmas writes rules for the ends of words: a longer end gets one where it
// does better than the shorter by least words, a whole word where ends get it wrong.
func learnLemmas(list []*sentence, out io.Writer) {
	count := map[string]map[change]int{} // by class and end or ^word
	type item struct{ class, word string }
	seen := map[item]map[change]int{}
	for _, s := range list {
		for i := range s.words {
			class, word, lemma := syntax.LemmaClass(s.xpos[i]), pos.Plain(s.words[i]), pos.Plain(s.lemmas[i])
			if class == "NNP" {
				continue
			}
			if class != "NNPS" {
				word, lemma = strings.ToLower(word), strings.ToLower(lemma)
			}
			if lemma == "_" || s.upos[i] == "X" || s.upos[i] == "PUNCT" || s.rels[i] == "goeswith" {
				continue
			}
			k := item{class, word}
			if seen[k] == nil {
				seen[k] = map[change]int{}
			}
			seen[k][changeOf(word, lemma)]++
		}
	}
	for k, changes := range seen { // types, not tokens: rare words are like unknown ones
		c := most(changes)
		if k.class == "NN" {
			continue
		}
		for n := 0; n <= min(len(k.word), 5); n++ {
			end := k.class + "\t" + k.word[len(k.word)-n:]
			if count[end] == nil {
				count[end] = map[change]int{}
			}
			count[end][c]++
		}
	}
	rules := map[string]change{}
	ends := make([]string, 0, len(count))
	for end := range count {
		ends = append(ends, end)
	}
	slices.SortFunc(ends, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
	for _, end := range ends {
		best := most(count[end])
		if short := applied(rules, end); count[end][best]-count[end][short] >= 2 || short != best && len(end) == len(strings.Split(end, "\t")[0])+1 {
			rules[end] = best
		}
	}
	for k, changes := range seen {
		if c := most(changes); applied(rules, k.class+"\t"+k.word) != c && !strings.ContainsAny(k.word, "\t ") {
			rules[k.class+"\t^"+k.word] = c
		}
	}
	lines := make([]string, 0, len(rules))
	for k, c := range rules {
		lines = append(lines, fmt.Sprintf("%s\t%d\t%s\n", k, c.strip, c.add))
	}
	slices.Sort(lines)
	_, _ = io.WriteString(out, strings.Join(lines, ""))
}

// applied is what the rules for shorter ends do to a class and end.
func applied(rules map[string]change, end string) change {
	class, word, _ := strings.Cut(end, "\t")
	for n := min(len(word), 5); n >= 0; n-- {
		if c, ok := rules[class+"\t"+word[len(word)-n:]]; ok && (c.strip < len(word) || c.strip == 0) {
			return c
		}
	}
	return change{}
}

func most(count map[change]int) change {
	best, n := change{}, 0
	for c, k := range count {
		if k > n || k == n && (c.strip < best.strip || c.strip == best.strip && c.add < best.add) {
			best, n = c, k
		}
	}
	return best
}

// Lemmas learns from the training part of the treebanks and writes the rules.
func Lemmas(data string, out io.Writer) error {
	c, err := load(data)
	if err != nil {
		return err
	}
	learnLemmas(c.train, out)
	return nil
}
