package names

import (
	"strings"

	"linecheck/review/extract/names/entity"
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
var reacting = tag.Set("suspend sanction condemn punish expel criticise criticize fire arrest sue ban warn accuse blame fine praise thank sack dismiss detain denounce reject oppose ignore forgive boycott cut halt sever jail")

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
	x.subject, x.at, x.clause = s.Subject(i) && !m.Possessive, i, s.Clause(i)
	x.governed, x.genitive, x.pronoun = false, m.Possessive, true
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
		m.Entity = r.Table.Find(s.Speaker.Group)
		m.Reason = "“" + s.Tokens[m.From].Text + "” is read as " + s.Speaker.Group + ", for whom " + s.Speaker.Name + " speaks."
		m.Alternatives = []string{s.Speaker.Name}
	case s.Speaker.Kind == Body:
		m.Entity, m.Text = s.Speaker, s.Speaker.Name
		m.Reason = "“" + s.Tokens[m.From].Text + "” is the speaker, " + s.Speaker.Name + "."
	case s.Speaker.Kind == Person && m.Possessive:
		m.Entity, m.Text = s.Speaker, s.Speaker.Name
		m.Reason = "“" + s.Tokens[m.From].Text + "” is the speaker, " + s.Speaker.Name + ", with others; the article does not say who."
	case s.Speaker.Kind == Person:
		m.Text = s.Speaker.Name + " and others"
		m.Reason = "“" + s.Tokens[m.From].Text + "” is the speaker, " + s.Speaker.Name + ", with others; the article does not say who."
	case entity.IsRole(s.Speaker.Name):
		m.Text = "the " + s.Speaker.Name + "s"
		m.Reason = "“" + s.Tokens[m.From].Text + "” is the speaker, one " + s.Speaker.Name + ", with others."
	default:
		m.Reason = "“" + s.Tokens[m.From].Text + "” stays: the article does not say for whom " + s.Speaker.Name + " speaks."
	}
	return m
}

// antecedent weighs what was mentioned before the pronoun at i.
func (r *Reader) antecedent(s Scene, i int, w want) (best, second *ref, doubt bool) {
	var answered *ref
	bestScore, secondScore := -1<<30, -1<<30
	p := r.asks(s, i, w)
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.recent[k]
		gap := r.sentence - x.sentence
		if gap > 3 || !fits(x, w) || s.Speaker != nil && (x.entity == s.Speaker || x.text == "the "+s.Speaker.Name) {
			continue // who speaks says I
		}
		if gap == 0 && x.clause == p.clause && !p.subject && x.subject && s.Tokens[i].Class == tag.Pronoun {
			continue // an object is never the subject of its own clause
		}
		score := p.score(r.traits(p, x, len(r.recent)-1-k))
		if w.plural && p.subject && p.acts && x.entity == nil && !x.animate {
			score -= idleWeight
		}
		if w.plural && !x.plural && i > 0 && s.Tokens[i-1].Lower == "between" {
			continue // it takes two
		}
		if !w.person && !w.plural && gap == 0 && p.subject && r.reaction(s, i, x) {
			score += reactionWeight
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
	return best, second, second != nil && (bestScore-secondScore <= margins[p.kind] || best == answered)
}

func fits(x *ref, w want) bool {
	if w.person {
		if x.entity == nil {
			return x.animate && !x.plural && (x.female == 0 || (x.female > 0) == (w.female > 0))
		}
		if x.entity.Kind == Body {
			return x.entity.MaybePerson()
		}
		return x.entity.Kind == Person && (x.entity.Female == 0 || (x.entity.Female > 0) == (w.female > 0))
	}
	if w.plural {
		return x.plural || x.entity != nil && x.entity.Kind == Body && x.entity.Acting()
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
