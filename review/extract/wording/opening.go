package wording

import (
	"strings"

	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/tag"
	"linecheck/review/extract/wording/form"
)

// connectives tie a sentence to the one before it and say nothing by
// themselves; those of links do so only with a comma.
var (
	connectives = []string{"for example", "for instance", "in addition", "in fact", "of course", "as a result", "on the other hand", "at the same time", "in the meantime", "in contrast", "by contrast", "in turn", "in other words", "even so", "after all", "to be sure", "in the end"}
	links       = tag.Set("here specifically frankly honestly clearly obviously importantly notably significantly interestingly sadly unfortunately fortunately luckily personally ultimately basically essentially still regardless then indeed again ironically separately incidentally however meanwhile also instead moreover furthermore nevertheless nonetheless additionally consequently therefore thus finally overall besides similarly likewise")
	loose       = map[string]bool{"in the meantime": true, "in the end": true}
	plainly     = tag.Set("clear obvious evident true")
	frank       = tag.Set("frankly honestly personally")
	heads       = tag.Set("where whereby and but or so nor yet")
)

// opening takes from the front of a wording what ties it to the words before it.
func (w *writer) opening(list []int) []int {
	for {
		n := w.tied(list)
		if n == 0 || len(list)-n < 3 {
			return list
		}
		list = list[n:]
	}
}

// coordinate gives a subject that begins after "and" what stands before it:
// "population and diet would rise" where the clause was read as "diet would rise".
func (w *writer) coordinate(list []int) []int {
	u := w.s.Unit
	c := &u.Clauses[w.s.Clause]
	if len(list) == 0 || list[0] < 2 || c.Marker == list[0]-1 && (w.guess == nil || c.Kind != clause.Main) || c.From < list[0] && c.Subject.From != list[0] {
		return list
	}
	and := list[0] - 1
	if t := u.Tokens[and].Lower; t != "and" && t != "or" || c.Subject.Empty() || c.Subject.From > list[0] {
		return list
	}
	from := and
	for from > 0 {
		t := &u.Tokens[from-1]
		if t.Class == tag.Comma || t.Class == tag.Stop || t.Class == tag.Subordinate || t.Class == tag.That {
			break
		}
		if t.Finite() || t.Class == tag.Wh || t.Class == tag.Pronoun || t.Class == tag.Conjunction || from < and-12 {
			return list
		}
		from--
	}
	if from == and || !u.Tokens[and-1].Head() {
		return list
	}
	var whole []int
	for k := from; k <= and; k++ {
		whole = append(whole, k)
	}
	if w.guess != nil {
		w.guess.note(names.Join(u.Tokens[c.Subject.From:c.Subject.To]), names.Join(u.Tokens[from:c.Subject.To]))
	}
	return append(whole, list...)
}

// tied returns how many tokens at the front say nothing by themselves.
func (w *writer) tied(list []int) int {
	u := w.s.Unit
	word := func(i int) string {
		if i < len(list) && list[i] >= 0 {
			return u.Tokens[list[i]].Lower
		}
		return ""
	}
	if heads[word(0)] || word(0) == "," {
		return 1
	}
	if links[word(0)] && word(1) == "," {
		return 2
	}
	if frank[word(0)] {
		return 1
	}
	for _, c := range connectives {
		words := strings.Fields(c)
		n := 0
		for n < len(words) && word(n) == words[n] {
			n++
		}
		if n == len(words) && word(n) == "," {
			return n + 1
		}
		if n == len(words) && loose[c] {
			return n
		}
	}
	if word(0) == "it" && (word(1) == "is" || word(1) == "'s" || word(1) == "’s") && plainly[word(2)] && word(3) == "that" {
		return 4
	}
	return 0
}

// definite returns "the" for a demonstrative that opens the wording before a
// noun, and false for any other token: "this on-ramp" is "the on-ramp" to
// somebody who reads nothing else.
func (w *writer) definite(order []int, i int) (string, bool) {
	u := w.s.Unit
	if w.out.Len() > 0 || !form.Pointing[u.Tokens[order[i]].Lower] {
		return "", false
	}
	for k := i + 1; k < len(order) && order[k] >= 0; k++ {
		switch t := &u.Tokens[order[k]]; t.Class {
		case tag.Quote, tag.Adjective, tag.Number:
		case tag.Noun, tag.Name:
			return "The", !form.TimeNouns[t.Lower] && clauseHead(u.Clauses, order[i])
		default:
			return "", false
		}
	}
	return "", false
}

// clauseHead reports whether no clause has the token for its marker or is its
// whole subject.
func clauseHead(clauses []clause.Clause, k int) bool {
	for i := range clauses {
		if clauses[i].Marker == k || clauses[i].Subject == (clause.Range{From: k, To: k + 1}) {
			return false
		}
	}
	return true
}
