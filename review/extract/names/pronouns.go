package names

import (
	"strings"

	"linecheck/review/extract/tag"
)

// want is what a pronoun asks of the thing it stands for.
type want struct {
	person, plural bool
	female         int
}

var pronouns = map[string]want{
	"he": {person: true, female: -1}, "him": {person: true, female: -1}, "his": {person: true, female: -1},
	"she": {person: true, female: 1}, "her": {person: true, female: 1},
	"it": {}, "its": {}, "they": {plural: true}, "them": {plural: true}, "their": {plural: true},
}

// reacting verbs answer what their object did, so that "after it ..." speaks of the object.
var reacting = words("suspend sanction condemn punish expel criticise criticize fire arrest sue ban warn accuse blame fine praise thank sack dismiss detain denounce reject oppose ignore forgive boycott cut halt sever jail")

func (r *Reader) pronoun(s Scene, i int) (Mention, int) {
	t := &s.Tokens[i]
	m := Mention{From: i, To: i + 1, Possessive: t.Class == tag.Possessive, Pronoun: true}
	switch t.Lower {
	case "i", "me", "my", "we", "us", "our":
		m = r.speaker(s, m, t.Lower)
		return m, max(m.To, i+1)
	}
	if m.Possessive && i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "own" {
		return Mention{}, i + 1
	}
	w, ok := pronouns[t.Lower]
	if !ok || t.Lower == "it" && expletive(s.Tokens, i) {
		return Mention{}, i + 1
	}
	best, second, doubt := r.antecedent(s, i, w)
	if best == nil {
		m.Reason = "“" + t.Text + "” stays: the text before it names nothing that it clearly stands for."
		return m, i + 1
	}
	m.Entity, m.Text = best.entity, best.text
	m.Reason = "“" + t.Text + "” is read as " + best.text + "."
	if doubt {
		m.Reason = "“" + t.Text + "” is read as " + best.text + ", but it could be " + second.text + "."
		m.Alternatives = []string{second.text}
	}
	x := *best
	x.subject, x.at, x.clause, x.governed = s.Subject(i) && !m.Possessive, i, s.Clause(i), false
	r.remember(x)
	return m, i + 1
}

func (r *Reader) speaker(s Scene, m Mention, word string) Mention {
	if s.Speaker == nil {
		return Mention{}
	}
	single := word == "i" || word == "me" || word == "my"
	switch {
	case single:
		m.Entity, m.Text = s.Speaker, s.Speaker.Name
		m.Reason = "“" + s.Tokens[m.From].Text + "” is the speaker, " + s.Speaker.Name + "."
	case s.Speaker.Group != "":
		m.Text = s.Speaker.Group
		if len(m.Text) <= 3 || strings.HasPrefix(m.Text, "United ") {
			m.Text = "the " + m.Text
		}
		if next := m.To; word == "our" && next < len(s.Tokens) && (s.Tokens[next].Lower == "country" || s.Tokens[next].Lower == "nation") {
			m.To, m.Possessive = next+1, false
		}
		m.Entity = r.Table.byName[fold(s.Speaker.Group)]
		m.Reason = "“" + s.Tokens[m.From].Text + "” is read as " + s.Speaker.Group + ", for whom " + s.Speaker.Name + " speaks."
		m.Alternatives = []string{s.Speaker.Name}
	case s.Speaker.Kind == Body:
		m.Entity, m.Text = s.Speaker, s.Speaker.Name
		m.Reason = "“" + s.Tokens[m.From].Text + "” is the speaker, " + s.Speaker.Name + "."
	default:
		m.Reason = "“" + s.Tokens[m.From].Text + "” stays: the article does not say for whom " + s.Speaker.Name + " speaks."
	}
	return m
}

// expletive reports whether the "it" at i stands for nothing.
func expletive(s []tag.Token, i int) bool {
	if i > 0 && (s[i-1].Lemma == "make" || s[i-1].Lemma == "find") {
		return true
	}
	for k := i + 1; k < len(s) && k < i+5; k++ {
		switch {
		case s[k].Lemma == "seem" || s[k].Lemma == "sound" || s[k].Lemma == "appear" || s[k].Lemma == "take" && k <= i+2:
			return true
		case s[k].Class == tag.Wh:
			return k > i+1
		case s[k].Class == tag.Be || s[k].Class == tag.Modal || s[k].Class == tag.Adverb || s[k].Class == tag.Not:
			continue
		case s[k].Class == tag.Adjective || s[k].Class == tag.Noun && k == i+2:
			return k+1 < len(s) && (s[k+1].Class == tag.To || s[k+1].Class == tag.That || s[k+1].Lower == "for" || s[k+1].Lower == "when")
		default:
			return false
		}
	}
	return false
}

// antecedent weighs what was mentioned before the pronoun at i.
func (r *Reader) antecedent(s Scene, i int, w want) (best, second *ref, doubt bool) {
	var answered *ref
	bestScore, secondScore := -1<<30, -1<<30
	clause := s.Clause(i)
	subject := s.Subject(i)
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.recent[k]
		gap := r.sentence - x.sentence
		if gap > 3 || !fits(x, w) {
			continue
		}
		if gap == 0 && x.clause == clause && !subject && x.subject && s.Tokens[i].Class == tag.Pronoun {
			continue // an object is never the subject of its own clause
		}
		score := -4*gap - (len(r.recent)-k)/3
		if x.subject {
			score += 4
		}
		if x.entity != nil {
			score += 2
			if w.person {
				score += 3
			}
		}
		if x.governed && x.entity == nil {
			score -= 2
		}
		if w.person && x.entity == nil {
			if x.female != 0 {
				score += 5
			} else {
				score -= 3
			}
		}
		if w.person && (x.female != 0 || x.entity != nil && x.entity.Female != 0) {
			score += 2
		}
		if w.plural && subject && x.plural && x.animate && !acts(s.Tokens, i) {
			score += 5
		}
		if w.plural && subject && acts(s.Tokens, i) {
			if x.animate || x.entity != nil && x.entity.Kind == Body {
				score += 7
			} else if x.entity == nil {
				score -= 3
			}
		}
		if w.plural && !x.plural {
			score -= 3
		}
		if !w.person && !w.plural && gap == 0 && subject && r.reaction(s, i, x) {
			score += 6
			answered = x
		}
		switch {
		case score > bestScore:
			if best == nil || best.text != x.text {
				second, secondScore = best, bestScore
			}
			best, bestScore = x, score
		case score > secondScore && x.text != best.text:
			second, secondScore = x, score
		}
	}
	return best, second, second != nil && (bestScore-secondScore <= 2 || best == answered)
}

func fits(x *ref, w want) bool {
	if w.person {
		if x.entity == nil {
			return x.animate && !x.plural && (x.female == 0 || (x.female > 0) == (w.female > 0))
		}
		if x.entity.Kind == Body && x.subject && len(x.entity.words) == 1 {
			return x.text != strings.ToUpper(x.text) && !orgWords[x.entity.words[0]]
		}
		return x.entity.Kind == Person && (x.entity.Female == 0 || (x.entity.Female > 0) == (w.female > 0))
	}
	if w.plural {
		return x.plural || x.entity != nil && x.entity.Kind == Body
	}
	return !x.plural && !x.animate
}

// acts reports whether the verb after the pronoun at i is one of doing.
func acts(s []tag.Token, i int) bool {
	for k := i + 1; k < len(s) && k < i+5; k++ {
		switch s[k].Class {
		case tag.Verb:
			return s[k].Form != tag.Participle || s[k-1].Class != tag.Be
		case tag.Be:
			continue
		}
	}
	return false
}

// reaction reports whether x is what the verb before "after it", "because it"
// and the like reacts to: the one it acts on, no matter who the subject is.
func (r *Reader) reaction(s Scene, i int, x *ref) bool {
	if i == 0 || x.subject || x.entity == nil || x.at >= i || x.at >= len(s.Tokens) {
		return false
	}
	switch s.Tokens[i-1].Lower {
	case "after", "because", "since", "when", "as":
	default:
		return false
	}
	for k := x.at - 1; k >= 0 && k > x.at-8; k-- {
		if s.Tokens[k].Class == tag.Verb {
			return reacting[s.Tokens[k].Lemma] && (s.Tokens[x.at-1].Lower == "with" || s.Tokens[x.at-1].Lower == "against" || k == x.at-1 || s.Tokens[x.at-1].Class == tag.Determiner)
		}
	}
	return false
}
