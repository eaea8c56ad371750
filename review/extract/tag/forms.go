// Package tag cuts English sentences into words and says what part of speech
// each one is, by the learned tagger and a few facts of the words around it.
package tag

import (
	_ "embed" // the verb list
	"strings"
)

//go:embed verbs.txt
var verbList string

// Form is a set of the forms that a verb's spelling can be.
type Form uint8

// The forms of a verb.
const (
	Base Form = 1 << iota
	ThirdPerson
	Past
	Participle
	Gerund
	maybeNoun // the spelling is as often a noun
)

type verbForm struct {
	lemma string
	forms Form
}

var verbs, inflections = loadVerbs(verbList)

// inflection holds the spellings of a lemma that rules cannot guess.
type inflection struct{ past, participle, third, gerund string }

func loadVerbs(list string) (map[string]verbForm, map[string]inflection) {
	forms, spell := map[string]verbForm{}, map[string]inflection{}
	add := func(word, lemma string, f Form) {
		v := forms[word]
		if v.lemma == "" {
			v.lemma = lemma
		}
		v.forms |= f
		forms[word] = v
	}
	for row := range strings.Lines(list) {
		if strings.HasPrefix(row, "#") {
			continue
		}
		for entry := range strings.FieldsSeq(row) {
			noun := strings.HasSuffix(entry, "~")
			parts := strings.Split(strings.TrimSuffix(entry, "~"), "/")
			lemma := strings.Trim(parts[0], "+~")
			in := regular(lemma, strings.Contains(parts[0], "+"))
			if len(parts) == 3 {
				in.past, in.participle = parts[1], parts[2]
			}
			if lemma == "be" || lemma == "have" || lemma == "do" {
				spell[lemma] = in
				continue
			}
			mark := Form(0)
			if noun {
				mark = maybeNoun
			}
			add(lemma, lemma, Base|mark)
			add(in.third, lemma, ThirdPerson|mark)
			add(in.past, lemma, Past)
			add(in.participle, lemma, Participle)
			add(in.gerund, lemma, Gerund)
			spell[lemma] = in
		}
	}
	return forms, spell
}

func regular(lemma string, doubled bool) inflection {
	last := lemma[len(lemma)-1]
	vowelBefore := len(lemma) > 1 && strings.IndexByte("aeiou", lemma[len(lemma)-2]) >= 0
	in := inflection{past: lemma + "ed", third: lemma + "s", gerund: lemma + "ing"}
	switch {
	case last == 'e':
		in.past, in.gerund = lemma+"d", lemma[:len(lemma)-1]+"ing"
		if strings.HasSuffix(lemma, "ee") || strings.HasSuffix(lemma, "oe") || strings.HasSuffix(lemma, "ye") {
			in.gerund = lemma + "ing"
		}
		if strings.HasSuffix(lemma, "ie") {
			in.gerund = lemma[:len(lemma)-2] + "ying"
		}
	case last == 'y' && !vowelBefore:
		in.past, in.third = lemma[:len(lemma)-1]+"ied", lemma[:len(lemma)-1]+"ies"
	case doubled:
		in.past, in.gerund = lemma+string(last)+"ed", lemma+string(last)+"ing"
	}
	for _, s := range []string{"s", "x", "z", "ch", "sh", "o"} {
		if strings.HasSuffix(lemma, s) {
			in.third = lemma + "es"
		}
	}
	in.participle = in.past
	return in
}

// lookup returns what forms a lower-case word can be as a verb.
func lookup(w string) verbForm {
	if v, ok := verbs[w]; ok {
		return v
	}
	for _, prefix := range []string{"re", "un", "over", "out", "mis", "dis", "pre", "co-", "re-"} {
		if rest, ok := strings.CutPrefix(w, prefix); ok && len(rest) > 3 {
			if v, ok := verbs[rest]; ok {
				return verbForm{prefix + v.lemma, v.forms}
			}
		}
	}
	switch {
	case len(w) > 5 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && !strings.Contains(w, "-"):
		return verbForm{strings.TrimSuffix(w, "ed"), Past | Participle}
	case len(w) > 6 && strings.HasSuffix(w, "ing") && !strings.Contains(w, "-"):
		return verbForm{strings.TrimSuffix(w, "ing"), Gerund | maybeNoun}
	}
	return verbForm{}
}

// ThirdPersonOf returns the form of a bare verb that goes with he, she or it.
func ThirdPersonOf(lemma string) string {
	switch lemma {
	case "be", "am", "are":
		return "is"
	case "have":
		return "has"
	case "do":
		return "does"
	case "were":
		return "was"
	}
	if in, ok := inflections[lemma]; ok {
		return in.third
	}
	return regular(lemma, false).third
}
