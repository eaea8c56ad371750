package names

import (
	"strings"

	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/names/rank"
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
	"these": {plural: true}, "those": {plural: true},
	"himself": {person: true, female: -1}, "herself": {person: true, female: 1}, "itself": {}, "themselves": {plural: true},
	"it": {}, "its": {}, "they": {plural: true}, "them": {plural: true}, "their": {plural: true},
}

const (
	reactionWeight = 60 // points, see package rank
	idleWeight     = 30 // of a thing that is read as doing something
)

func (r *Reader) pronoun(s Scene, i int) (Mention, int) {
	t := &s.Tokens[i]
	m := Mention{From: i, To: i + 1, Possessive: t.Class == tag.Possessive, Pronoun: true}
	switch t.Lower {
	case "i", "me", "my", "we", "us", "our":
		if s.Speaker == nil {
			s.Speaker = r.reporter(s, i)
		}
		m = r.speaker(s, m, t.Lower)
		if t.Class == tag.Possessive {
			if r.owner, r.owned = m.Text, i+1; m.Text == "" {
				r.owner = t.Lower
			}
		}
		return m, max(m.To, i+1)
	}
	if m.Possessive && i+1 < len(s.Tokens) && s.Tokens[i+1].Lower == "own" {
		return Mention{}, i + 1
	}
	w, ok := pronouns[t.Lower]
	if !ok || t.Lower == "it" && phrase.Expletive(s.Tokens, i) {
		return Mention{}, i + 1
	}
	best, second, doubt := r.antecedent(s, i, w)
	if best == nil {
		m.Reason = "“" + t.Text + "” stays: the text before it names nothing that it clearly stands for."
		return m, i + 1
	}
	m.Entity, m.Text, m.Antecedent = best.entity, best.text, best.span
	m.Reason = "“" + t.Text + "” is read as " + best.text + "."
	if doubt {
		m.Reason = "“" + t.Text + "” is read as " + best.text + ", but it could be " + second.text + "."
		m.Alternatives = []string{second.text}
	}
	if m.Possessive {
		r.owner, r.owned = best.text, i+1
		if e := best.entity; e != nil && e.Kind == Person && e.Group != "" && phrase.Employer(s.Tokens, i+1) {
			m.From, m.To, m.Text, m.Entity, m.Alternatives = i, i+2, e.Group, r.Table.Find(e.Group), nil
			m.Possessive, m.Pronoun = false, false
			m.Reason = "“" + entity.Join(s.Tokens[i:i+2]) + "” is " + e.Group + ", for which " + e.Name + " speaks."
			if m.Entity != nil {
				r.remember(ref{entity: m.Entity, text: m.Entity.Name, at: i, clause: s.Clause(i), genitive: phrase.Owns(s.Tokens, i+2), span: s.Bytes(i, i+2), article: "his"})
			}
			r.owner, r.owned = e.Group, i+2
			return m, i + 2
		}
	}
	x := *best
	x.subject, x.at, x.clause = s.Subject(i) && !m.Possessive, i, s.Clause(i)
	x.governed, x.genitive, x.pronoun, x.word = false, m.Possessive, true, phrase.Form(t.Lower)
	r.remember(x)
	return m, i + 1
}

// country reports whether the word at k is a noun for a country: "our nation".
func country(s Scene, k int) bool {
	return k < len(s.Tokens) && (s.Tokens[k].Lower == "country" || s.Tokens[k].Lower == "nation")
}

func (r *Reader) speaker(s Scene, m Mention, word string) Mention {
	if s.Speaker == nil {
		return Mention{}
	}
	single := word == "i" || word == "me" || word == "my"
	home := r.Table.Home()
	switch {
	case single:
		m.Entity, m.Text = s.Speaker, s.Speaker.Name
		m.Reason = "“" + s.Tokens[m.From].Text + "” is the speaker, " + s.Speaker.Name + "."
	case s.Speaker.Group != "":
		m.Text = s.Speaker.Group
		if m.Possessive && phrase.Employer(s.Tokens, m.To) {
			m.To, m.Possessive, m.Pronoun = m.To+1, false, false
		}
		if len(m.Text) <= 3 || strings.HasPrefix(m.Text, "United ") {
			m.Text = "the " + m.Text
		}
		if word == "our" && country(s, m.To) {
			m.To, m.Possessive = m.To+1, false
		}
		m.Entity = r.Table.Find(s.Speaker.Group)
		m.Reason = "“" + s.Tokens[m.From].Text + "” is read as " + s.Speaker.Group + ", for whom " + s.Speaker.Name + " speaks."
		m.Alternatives = []string{s.Speaker.Name}
	case home != nil && s.Speaker.Kind == Person && (s.Speaker.Official() || word == "our" && country(s, m.To)):
		m.Entity, m.Text = home, phrase.WithArticle(home.Name)
		m.Reason = "“" + s.Tokens[m.From].Text + "” is read as " + m.Text + ", which the article is about."
		m.Alternatives = []string{s.Speaker.Name}
		if word == "our" && country(s, m.To) {
			m.To, m.Possessive = m.To+1, phrase.Owns(s.Tokens, m.To+1)
		}
	case s.Speaker.Kind == Body:
		m.Entity, m.Text = s.Speaker, s.Speaker.Name
		m.Reason = "“" + s.Tokens[m.From].Text + "” is the speaker, " + s.Speaker.Name + "."
	case s.Speaker.Kind == Person && m.Possessive:
		m.Entity, m.Text = s.Speaker, s.Speaker.Name
		m.Reason = "“" + s.Tokens[m.From].Text + "” is the speaker, " + s.Speaker.Name + ", with others; the article does not say who."
	case s.Speaker.Kind == Person:
		m.Text = s.Speaker.Name + " and others"
		if home != nil && word == "we" {
			m.Alternatives = []string{phrase.WithArticle(home.Name)}
		}
		m.Reason = "“" + s.Tokens[m.From].Text + "” is the speaker, " + s.Speaker.Name + ", with others; the article does not say who."
	case strings.HasPrefix(s.Speaker.Name, "spoke"):
		best, others := r.latest(s, func(x *ref) bool { return x.entity != nil && x.entity.Kind == Body && x.entity.Acting() })
		if best == nil {
			m.Reason = "“" + s.Tokens[m.From].Text + "” stays: the article does not say for whom the " + s.Speaker.Name + " speaks."
			break
		}
		m.Entity, m.Text, m.Alternatives = best.entity, best.text, others
		m.Reason = "“" + s.Tokens[m.From].Text + "” is read as " + best.text + ", for which the " + s.Speaker.Name + " seems to speak."
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
	p := r.asks(s, i, w)
	d := Decision{Kind: p.kind, Word: s.Tokens[i].Lower, At: s.Tokens[i].Start}
	var list []*ref
	answered := -1
	voice := (*Entity)(nil)
	if s.Speaker != nil {
		voice = r.Table.Find(s.Speaker.Group)
	}
	p.sure = w.person && r.certain(w)
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.recent[k]
		gap := r.sentence - x.sentence
		if gap > 3 || !fits(x, w) || s.Speaker != nil && (x.entity == s.Speaker || x.text == "the "+s.Speaker.Name || x.entity != nil && x.entity == voice) {
			continue // who speaks says I or we
		}
		if gap == 0 && i > 1 && s.Tokens[i-1].Lower == "of" && x.span[1] == s.Tokens[i-2].End {
			continue // "the juggling of its stock": not the phrase that it stands in
		}
		if !p.subject && s.Tokens[i].Class == tag.Pronoun && !p.reflexive && r.rules(p.clause, x) {
			continue // an object is never the subject of its own clause
		}
		if places[p.predicate] && x.entity == nil && x.head != p.predicate {
			continue // "it is a state"
		}
		if w.plural && !x.plural && i > 0 && s.Tokens[i-1].Lower == "between" {
			continue // it takes two
		}
		if e := x.entity; p.sure && e != nil && e.Kind == Body && (e.Acts == 0 || e.Org) {
			continue // others are sure to be people
		}
		features := r.features(s, &p, x, turn{len(r.recent) - 1 - k, len(list)})
		score := rank.Weigh(features)
		if w.plural && p.subject && p.acts && x.entity == nil && !x.animate {
			score -= idleWeight
		}
		if !w.person && !w.plural && gap == 0 && p.subject && r.reaction(s, i, x) {
			score += reactionWeight
			answered = len(list)
		}
		list = append(list, x)
		d.Candidates = append(d.Candidates, Candidate{Entity: x.entity, Text: x.text, Span: x.span, Features: features, Score: score})
	}
	first, next := d.Best()
	if r.Watch != nil {
		if k := r.Watch(&d); k >= 0 {
			return list[k], nil, false
		}
	}
	if first < 0 {
		return nil, nil, false
	}
	if next < 0 {
		return list[first], nil, false
	}
	return list[first], list[next], d.Candidates[first].Score-d.Candidates[next].Score <= rank.Margins[p.kind] || first == answered
}

// rules reports whether x is what the subject of the clause stands for.
func (r *Reader) rules(clause int, x *ref) bool {
	for k := len(r.recent) - 1; k >= 0 && r.recent[k].sentence == r.sentence; k-- {
		if o := &r.recent[k]; o.subject && o.clause == clause && (o == x || o.text == x.text) {
			return true
		}
	}
	return false
}

// certain reports whether somebody who is sure to be a person was spoken of of late.
func (r *Reader) certain(w want) bool {
	for k := len(r.recent) - 1; k >= 0 && r.sentence-r.recent[k].sentence <= 1; k-- {
		if x := &r.recent[k]; fits(x, w) && (x.entity == nil || x.entity.Kind == Person) {
			return true
		}
	}
	return false
}

// reporter returns who is said to say the words at i of a sentence that reports
// them: the subject of the verb of saying before them. Nil when there is none.
func (r *Reader) reporter(s Scene, i int) *Entity {
	v := i - 1
	for v >= 0 && v > i-60 && !(s.Tokens[v].Class == tag.Verb && tag.Speaks(s.Tokens[v].Lemma)) {
		v--
	}
	for k := len(r.recent) - 1; v > 0 && v > i-60 && k >= 0 && r.recent[k].sentence == r.sentence; k-- {
		x := &r.recent[k]
		switch {
		case x.at >= v || !x.subject || x.plural:
		case x.entity != nil && (x.entity.Kind == Person || x.entity.Kind == Body):
			return x.entity
		case x.animate && x.head != "":
			return &Entity{Name: x.head}
		}
	}
	return nil
}

func fits(x *ref, w want) bool {
	if x.entity != nil && x.entity.Generic() {
		return false
	}
	if w.person {
		if x.entity == nil {
			return x.animate && !x.plural && (x.article != "" || x.sentence < 2) && (x.female == 0 || (x.female > 0) == (w.female > 0))
		}
		if x.entity.Kind == Body {
			return x.entity.MaybePerson()
		}
		return x.entity.Kind == Person && (x.entity.Female == 0 || x.entity.Guessed || (x.entity.Female > 0) == (w.female > 0))
	}
	if w.plural {
		return x.plural || x.entity != nil && x.entity.Kind == Body && x.entity.Acting()
	}
	return !x.plural && !x.animate
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
			return phrase.Reacts(s.Tokens[k].Lemma) && (s.Tokens[x.at-1].Lower == "with" || s.Tokens[x.at-1].Lower == "against" || k == x.at-1 || s.Tokens[x.at-1].Class == tag.Determiner)
		}
	}
	return false
}
