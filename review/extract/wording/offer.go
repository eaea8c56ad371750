package wording

import (
	"strings"
	"unicode"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
	"linecheck/review/extract/wording/about"
	"linecheck/review/extract/wording/form"
	"linecheck/review/extract/wording/told"
)

// guess collects what the likeliest reading of every doubtful word puts in, which
// the wording leaves as it is.
type guess struct {
	index    *told.Index
	headline *about.Headline
	title    string // the headline, "" for what it says itself
	notes    []string
	turned   bool // whether a doubtful pronoun was read in the other way
}

// index returns what the article has said of its nouns, read once.
func (c Calendar) index(a *reading.Article) *told.Index {
	if *c.told == nil {
		var list []told.Sentence
		for i := range a.Sentences {
			list = append(list, told.Sentence{Tokens: a.Sentences[i].Tokens})
		}
		*c.told = told.Read(a.Text.String(), list)
		for _, s := range list {
			(*c.told).People(a.Reader.Table, s.Tokens)
		}
	}
	return *c.told
}

// headline returns what the article's headline says, read once.
func (c Calendar) headline(a *reading.Article) *about.Headline {
	if *c.about == nil {
		*c.about = about.Read(a)
	}
	return *c.about
}

// offer returns the wording with the likeliest reading of every doubtful word, and
// why; "" when that is the wording itself.
func (w *writer) offer() (text, why string) {
	g := guess{index: w.dates.index(w.a), headline: w.dates.headline(w.a)}
	if w.s.Unit.Sentence.Role != models.RoleHeadline {
		g.title = g.headline.Text
	}
	text = w.guessed(&g)
	if g.title != "" && !strings.Contains(text, g.title) && g.headline.Untold(text, w.s.Unit, w.s.Tokens) {
		text = g.headline.In(text) + "."
		g.notes = append(g.notes, "The claim names nothing of what the article is about; the headline says it.")
	}
	if text == w.d.Wording || len(g.notes) == 0 {
		return "", ""
	}
	return text, strings.Join(g.notes, " ")
}

func (w *writer) guessed(g *guess) string {
	other := writer{a: w.a, dates: w.dates, s: w.s, d: &models.Candidate{Spans: w.d.Spans}, guess: g}
	return other.compose()
}

// likeliest writes the likeliest reading of doubtful words at order[i], and
// returns the position after them; i when there are none.
func (w *writer) likeliest(order []int, i int) int {
	u, k := w.s.Unit, order[i]
	if w.guess == nil {
		return i
	}
	m := u.MentionAt(k)
	switch t := &u.Tokens[k]; {
	case m != nil && m.Pronoun && strings.HasSuffix(m.Text, " and others") && len(m.Alternatives) > 0:
		other := *m
		other.Text, other.Entity = m.Alternatives[0], nil
		w.guess.note(t.Text, other.Text)
		w.replace(&other, other.Text)
		w.singular = true
		return i + 1
	case m != nil && m.Pronoun && m.Text != "" && len(m.Alternatives) > 0 && !w.guess.turned && !form.Speaking[t.Lower]:
		return w.turn(m, order, i)
	case m != nil && m.Text != "":
		return w.resolved(m, order, i)
	case form.Pointing[t.Lower] && w.what(k):
		return w.open(&names.Mention{From: k, To: k + 1, Shell: true}, order, i)
	case m != nil && m.Entity == nil && (len(m.Alternatives) > 0 || m.Pronoun || m.Shell && m.To == m.From+1):
		return w.open(m, order, i)
	case t.Class == tag.Determiner && (t.Lower == "the" || form.Pointing[t.Lower]):
		return w.bare(order, i)
	case m == nil && w.out.Len() == 0 && form.PlainNoun(t):
		return w.owns(order, i)
	case t.Lower == "it" && i == 0 && m == nil && w.predicates(k):
		return w.open(&names.Mention{From: k, To: k + 1, Pronoun: true}, order, i)
	case t.Lower == "do" && i+1 < len(order) && order[i+1] == k+1 && u.Tokens[k+1].Lower == "so":
		return w.doing(order, i)
	case t.Lower == "one" && i > 0 && order[i-1] >= 0 && (u.Tokens[order[i-1]].Class == tag.Verb || u.Tokens[k-1].Class == tag.Adjective):
		return w.one(order, i)
	}
	return i
}

// turn writes the first doubtful pronoun as what it could be besides.
func (w *writer) turn(m *names.Mention, order []int, i int) int {
	end := i + m.To - m.From
	if end > len(order) || order[end-1] != m.To-1 {
		return i
	}
	text := m.Alternatives[0]
	if w.told[m.Text] || w.written(m.Text) {
		text = m.Text // the wording itself keeps the pronoun
	}
	w.guess.turned = true
	w.guess.note(names.Join(w.s.Unit.Tokens[m.From:m.To]), text)
	w.replace(m, text)
	return end
}

// predicates reports whether "it" at k is said to be something, and not for what follows:
// "it was the victim", but not "it is a shame to see".
func (w *writer) predicates(k int) bool {
	t := w.s.Unit.Tokens
	if phrase.Predicate(t, k) == "" {
		return false
	}
	end := k + 3
	for end < len(t) && form.PlainNoun(&t[end]) {
		end++
	}
	return end == len(t) || t[end].Class != tag.To && t[end].Class != tag.That && t[end].Class != tag.Wh
}

// what reports whether the demonstrative at k stands for what was said: "to do
// this a little later", "this is a good program".
func (w *writer) what(k int) bool {
	t := w.s.Unit.Tokens
	if k == 0 || t[k].Lower != "this" && t[k].Lower != "that" || t[k-1].Class != tag.Verb && t[k-1].Class != tag.Preposition {
		return false
	}
	if k+1 == len(t) || t[k+1].Class == tag.Stop {
		return true
	}
	return t[k].Lower == "this" && (!t[k+1].Nominal() || t[k+1].Class == tag.Determiner)
}

// resolved writes a noun that was read as a description with all that the article says of it.
func (w *writer) resolved(m *names.Mention, order []int, i int) int {
	u := w.s.Unit
	if m.Entity != nil || !strings.HasPrefix(m.Text, "the ") || len(order)-i < m.To-m.From {
		return i
	}
	noun := m.Text[strings.LastIndexByte(m.Text, ' ')+1:]
	p, ok := w.guess.index.Fuller(noun, u.Sentence.Tokens[0].Start)
	if !ok || len(p.Text) <= len(m.Text) || order[i+m.To-m.From-1] != m.To-1 {
		return i
	}
	w.guess.note(names.Join(u.Tokens[m.From:m.To]), p.Text)
	w.replace(m, p.Text)
	return i + m.To - m.From
}

// open writes what the text could mean by words that it does not explain.
func (w *writer) open(m *names.Mention, order []int, i int) int {
	u := w.s.Unit
	end := i
	for end < len(order) && order[end] >= 0 && order[end] < m.To && order[end] >= m.From {
		end++
	}
	if end-i < m.To-m.From {
		return i
	}
	said := names.Join(u.Tokens[m.From:m.To])
	text := ""
	start := u.Sentence.Tokens[0].Start
	predicate, is := w.guess.index.Fuller(phrase.Predicate(u.Tokens, m.From), start)
	switch p, ok := w.guess.index.Subject(start); {
	case is && m.To == m.From+1:
		text = predicate.Text
	case len(m.Alternatives) > 0:
		text = m.Alternatives[0]
	case m.Shell && w.a.Before != "" && len(w.a.Before) < 160 && !form.Pointing[strings.ToLower(strings.Fields(w.a.Before)[0])]:
		text = w.before(said)
	case m.Pronoun && !w.parent().Empty():
		r := w.parent()
		text = names.Join(u.Tokens[r.From:r.To])
	case m.Pronoun && ok && !m.Possessive && phrase.Form(u.Tokens[m.From].Lower) == "it":
		text = p.Text
	}
	if text == "" {
		return i
	}
	w.guess.note(said, text)
	w.replace(m, text)
	return end
}

// parent returns the noun phrase that is the subject of the clause above, empty when there is none
// and for a pronoun.
func (w *writer) parent() clause.Range {
	u := w.s.Unit
	up := u.Clauses[w.s.Clause].Parent
	if up < 0 || u.Clauses[up].Subject.Empty() || u.Tokens[u.Clauses[up].Subject.From].Class == tag.Pronoun || !u.Tokens[u.Clauses[up].Subject.To-1].Head() {
		return clause.Range{}
	}
	return u.Clauses[up].Subject
}

// before returns the claim before the sentence as what "this" stands for.
func (w *writer) before(said string) string {
	claim := strings.TrimSuffix(w.a.Before, ".")
	if w.out.Len() > 0 {
		return said + " (" + claim + ")"
	}
	words := strings.Fields(claim)
	second := []rune(words[min(1, len(words)-1)])
	if unicode.IsLower(second[0]) && w.a.Reader.Table.Find(words[0]) == nil || form.Openers[words[0]] {
		claim = phrase.Lowered(claim)
	}
	return "the fact that " + claim
}

func (g *guess) note(said, text string) {
	g.notes = append(g.notes, "“"+said+"” could be "+text+".")
}
