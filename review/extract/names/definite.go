package names

import (
	"strings"

	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/tag"
)

// described is a noun phrase that says more than its noun.
type described struct {
	noun, text string
	sentence   int
}

// shells are nouns for what the text has said before.
var shells = tag.Set(`move decision announcement issue matter incident step action measure development news allegation allegations accusation accusations comment comments remark remarks ruling verdict
	proposal change situation problem claim claims practice approach policy crisis controversy event attack protest dispute response reaction statement warning threat`)

// fuller reads "the event" as the one phrase with that noun that said more, such
// as "the charity event in the park". Head is the noun at the end of the phrase that
// starts with a determiner at i.
func (r *Reader) fuller(s Scene, i, head int) Mention {
	noun := s.Tokens[head].Lower
	if head != i+1 || s.Tokens[head].Class != tag.Noun || entity.Calendar(noun) || timeNoun[noun] || continues(s.Tokens, head+1) {
		return Mention{}
	}
	m := Mention{From: i, To: head + 1, Shell: shells[noun]}
	printed := entity.Join(s.Tokens[i : head+1])
	for k := len(r.phrases) - 1; k >= 0; k-- {
		p := &r.phrases[k]
		if p.noun != noun || p.sentence >= r.sentence || r.sentence-p.sentence > 10 {
			continue
		}
		switch {
		case m.Text == "":
			m.Text = p.text
		case m.Text != p.text && len(m.Alternatives) < 2:
			m.Alternatives = append(m.Alternatives, p.text)
		}
	}
	switch {
	case m.Text == "":
	case len(m.Alternatives) > 0:
		m.Alternatives = append([]string{m.Text}, m.Alternatives...)
		m.Text, m.Reason = "", "“"+printed+"” stays: the text before it names more than one."
	default:
		m.Reason = "“" + printed + "” is read as " + m.Text + "."
	}
	return m
}

// continues reports whether the words at k say which one a noun before them is.
func continues(s []tag.Token, k int) bool {
	if k >= len(s) {
		return false
	}
	t := &s[k]
	switch t.Class {
	case tag.Wh, tag.That, tag.To, tag.Pronoun, tag.Name, tag.Noun, tag.Number, tag.Determiner, tag.Adjective:
		return true
	case tag.Verb:
		return t.Form == tag.Participle || t.Form == tag.Gerund
	}
	return t.Class == tag.Preposition && (t.Lower == "of" || t.Lower == "for" || t.Lower == "between" || t.Lower == "against" || t.Lower == "in" || t.Lower == "with" || t.Lower == "over" || t.Lower == "from")
}

// complement returns the end of the noun phrase at k, of a few words, that "of" governs.
func complement(s []tag.Token, k int) int {
	end := k
	for end < len(s) && end < k+5 && s[end].Nominal() && s[end].Class != tag.Pronoun && s[end].Class != tag.Possessive && !(end > k && s[end].Class == tag.Determiner) {
		end++
	}
	if end > k && s[end-1].Head() && (end == len(s) || !s[end].Nominal()) {
		return end
	}
	return k
}

// keep remembers a phrase that says more than its noun.
func (r *Reader) keep(noun, text string) {
	if strings.Count(text, " ") < 2 || len(text) > 90 {
		return
	}
	r.phrases = append(r.phrases, described{noun, text, r.sentence})
	if len(r.phrases) > 4*memory {
		r.phrases = append(r.phrases[:0], r.phrases[len(r.phrases)-2*memory:]...)
	}
}

// quantifiers can stand for things that the text has just named.
var quantifiers = tag.Set("many several some most few others dozens hundreds thousands both")

// elided reads a number or "many" without a noun as so many of the people named
// last, which the wording offers and does not put in.
func (r *Reader) elided(s Scene, i int) Mention {
	t := &s.Tokens[i]
	if t.Class != tag.Number && !quantifiers[t.Lower] || len(t.Text) == 4 && t.Class == tag.Number {
		return Mention{}
	}
	end := i + 1
	if end < len(s.Tokens) && s.Tokens[end].Lower == "more" {
		end++
	}
	if end >= len(s.Tokens) || s.Tokens[end].Lower != "who" && !s.Tokens[end].Finite() {
		return Mention{}
	}
	if i > 0 && (s.Tokens[i-1].Class == tag.Number || s.Tokens[i-1].Class == tag.Noun || s.Tokens[i-1].Class == tag.Name || s.Tokens[i-1].Class == tag.Sign) {
		return Mention{}
	}
	for k := len(r.recent) - 1; k >= 0 && r.sentence-r.recent[k].sentence <= 2; k-- {
		x := &r.recent[k]
		if !x.plural || !x.animate || x.entity != nil || strings.Contains(x.text, " and ") {
			continue
		}
		printed := entity.Join(s.Tokens[i:end])
		what := printed + " " + strings.TrimPrefix(x.text, "the ")
		return Mention{From: i, To: end, Alternatives: []string{what}, Reason: "“" + printed + "” stays: the sentence does not say of what; it could be " + what + "."}
	}
	return Mention{}
}

// company remembers "A and her team" as what "they" can mean.
func (r *Reader) company(s Scene, i, end int, e *Entity) {
	if end+2 >= len(s.Tokens) || s.Tokens[end].Lower != "and" || s.Tokens[end+1].Class != tag.Possessive {
		return
	}
	to := end + 2
	for to < len(s.Tokens) && to < end+6 && (s.Tokens[to].Class == tag.Noun || s.Tokens[to].Class == tag.Adjective) {
		to++
	}
	if to > end+2 {
		r.remember(ref{text: e.Name + " " + entity.Join(s.Tokens[end:to]), plural: true, animate: true, subject: s.heads(i), at: i, clause: s.Clause(i)})
	}
}

// copula reports whether the phrase at i says what something is, and names nothing new.
func copula(s []tag.Token, i int) bool {
	for i--; i >= 0 && (s[i].Class == tag.Adverb || s[i].Class == tag.Not); i-- {
	}
	return i >= 0 && s[i].Class == tag.Be
}
