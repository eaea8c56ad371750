package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
	"linecheck/review/extract/wording/told"
)

// guess collects what the likeliest reading of every doubtful word puts in, which
// the wording leaves as it is.
type guess struct {
	index *told.Index
	notes []string
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
			meet(*c.told, a.Reader.Table, s.Tokens)
		}
	}
	return *c.told
}

// meet enters the people that a sentence names, without those after a stroke: they took the picture.
func meet(x *told.Index, table *names.Table, s []tag.Token) {
	for i := 0; i < len(s); {
		end := i
		for end < len(s) && s[end].Class == tag.Name {
			end++
		}
		if e := table.Named(s[i:end]); e != nil && (e.Kind == names.Person || e.Kind == names.Body && len(e.Words) == 2 && !e.Org && e.MaybePerson()) && (i == 0 || s[i-1].Text != "/") {
			x.Meet(e.Name, s[i].Start, e.Count)
		}
		i = end + 1
	}
}

// offer returns the wording with the likeliest reading of every doubtful word, and
// why; "" when that is the wording itself.
func (w *writer) offer() (text, why string) {
	g := guess{index: w.dates.index(w.a)}
	text = w.guessed(&g)
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
	case m != nil && m.Text != "":
		return w.resolved(m, order, i)
	case pointing[t.Lower] && w.what(k):
		return w.open(&names.Mention{From: k, To: k + 1, Shell: true}, order, i)
	case m != nil && m.Entity == nil && (len(m.Alternatives) > 0 || m.Pronoun || m.Shell && m.To == m.From+1):
		return w.open(m, order, i)
	case t.Class == tag.Determiner && (t.Lower == "the" || pointing[t.Lower]):
		return w.bare(order, i)
	case t.Lower == "it" && i == 0 && m == nil && w.predicates(k):
		return w.open(&names.Mention{From: k, To: k + 1, Pronoun: true}, order, i)
	case t.Lower == "do" && i+1 < len(order) && order[i+1] == k+1 && u.Tokens[k+1].Lower == "so":
		return w.doing(order, i)
	case t.Lower == "one" && i > 0 && order[i-1] >= 0 && (u.Tokens[order[i-1]].Class == tag.Verb || u.Tokens[k-1].Class == tag.Adjective):
		return w.one(order, i)
	}
	return i
}

// predicates reports whether "it" at k is said to be something, and not for what follows:
// "it was the victim", but not "it is a shame to see".
func (w *writer) predicates(k int) bool {
	t := w.s.Unit.Tokens
	if phrase.Predicate(t, k) == "" {
		return false
	}
	end := k + 3
	for end < len(t) && plainNoun(&t[end]) {
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
	case m.Shell && w.a.Before != "" && len(w.a.Before) < 160 && !pointing[strings.ToLower(strings.Fields(w.a.Before)[0])]:
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

// parent returns the noun phrase that is the subject of the clause above, empty when there is none.
func (w *writer) parent() clause.Range {
	u := w.s.Unit
	up := u.Clauses[w.s.Clause].Parent
	if up < 0 || u.Clauses[up].Subject.Empty() || !u.Tokens[u.Clauses[up].Subject.To-1].Head() {
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
	if r, size := utf8.DecodeRuneInString(claim); unicode.IsLower(second[0]) && w.a.Reader.Table.Find(words[0]) == nil || words[0] == "The" || words[0] == "A" {
		claim = string(unicode.ToLower(r)) + claim[size:]
	}
	return "that " + claim
}

// bare writes "the study" with the words that said which one.
func (w *writer) bare(order []int, i int) int {
	u := w.s.Unit
	end := i + 1
	for end < len(order) && order[end] == order[end-1]+1 && plainNoun(&u.Tokens[order[end]]) {
		end++
	}
	head := order[end-1]
	if end == i+1 || u.Tokens[head].Class != tag.Noun || end < len(order) && order[end] == head+1 && phrase.Continues(u.Tokens, head+1) && (u.Tokens[head].Lower != "state" || u.Tokens[head+1].Class != tag.Wh) {
		return i
	}
	said := names.Join(u.Tokens[order[i] : head+1])
	text := w.fuller(said, u.Tokens[order[i]:head+1], end == len(order) || order[end] != head+1)
	if first := u.Tokens[order[i]].Lower; text == "" && end == i+2 && (first == "these" || first == "those") {
		text = w.several(said, &u.Tokens[head])
	}
	if text == "" || strings.EqualFold(text, said) {
		return i
	}
	w.guess.note(said, text)
	w.put(text, order[i])
	w.last = u.Index[head]
	return end
}

// fuller returns what the words said, which end with a noun, could mean. Cut tells
// that the claim leaves out what follows them.
func (w *writer) fuller(said string, words []tag.Token, cut bool) string {
	noun, more := words[len(words)-1].Lower, len(words) > 2
	x, at := w.guess.index, words[0].Start
	if k := w.s.Unit.Clauses[w.s.Clause].Kind; cut && (k == clause.Main || k == clause.Content || k == clause.Adverbial) {
		at++ // what the sentence itself adds to the words belongs to them
	}
	p, ok := x.Fuller(noun, at)
	state := x.State()
	switch {
	case noun == "state" && !more && state != "":
		return state
	case ok && !more:
		return w.fit(p, words)
	case ok && p.Tail != "" && (evaluative(words[1:len(words)-1]) || holds(words[1:len(words)-1], p.Text)):
		return the(said) + p.Tail
	case ok && evaluative(words[1:len(words)-1]):
		return w.fit(p, words)
	case entity.IsRole(noun) && noun != "model":
		return x.Person(at)
	}
	return ""
}

// several explains "these cases" by the things that were named last, when they say more
// than their noun.
func (w *writer) several(said string, noun *tag.Token) string {
	p, ok := w.guess.index.Several(noun.Start)
	if !ok || !phrase.IsPlural(noun.Lower) || phrase.Animate(noun.Lower) {
		return ""
	}
	return the(said) + " (" + strings.TrimPrefix(p.Text, "the ") + ")"
}

// holds reports whether a phrase has the words before its noun too.
func holds(words []tag.Token, phrase string) bool {
	for i := range words {
		if !strings.Contains(strings.ToLower(phrase), words[i].Lower) {
			return false
		}
	}
	return true
}

// the puts "the" in the place of a demonstrative.
func the(said string) string {
	if word, rest, ok := strings.Cut(said, " "); ok && pointing[strings.ToLower(word)] {
		return "the " + rest
	}
	return said
}

// fit returns the phrase unless it is what the words are in.
func (w *writer) fit(p told.Phrase, words []tag.Token) string {
	if strings.EqualFold(p.Text, names.Join(words)) {
		return ""
	}
	return p.Text
}

// evaluative reports whether the words before a noun do not tell which one it is.
func evaluative(words []tag.Token) bool {
	for i := range words {
		if words[i].Class != tag.Adjective || telling[words[i].Lower] {
			return false
		}
	}
	return true
}

// telling adjectives set one thing off against another of its kind.
var telling = tag.Set("first second third last next new old other former latter latest earlier previous main same different current original remaining local national")

func plainNoun(t *tag.Token) bool {
	return t.Class == tag.Noun || t.Class == tag.Adjective || t.Class == tag.Number
}

// doing writes what the sentence says before of what somebody was to do: "tried to
// save him, but failed to do so".
func (w *writer) doing(order []int, i int) int {
	t, k := w.s.Unit.Tokens, order[i]
	for from := k - 1; from > 0; from-- {
		if t[from].Class != tag.Verb || t[from-1].Class != tag.To {
			continue
		}
		end := from + 1
		for end < k && t[end].Class != tag.Comma && t[end].Class != tag.Conjunction && t[end].Class != tag.Stop && !t[end].Finite() {
			end++
		}
		if end == k {
			return i
		}
		text := names.Join(t[from:end])
		w.guess.note("do so", text)
		w.put(text, k)
		w.last = w.s.Unit.Index[k+1]
		return i + 2
	}
	return i
}

// one writes the noun that "one" stands for.
func (w *writer) one(order []int, i int) int {
	u, k := w.s.Unit, order[i]
	p, ok := w.guess.index.One(u.Tokens[k].Start)
	if !ok || k+1 < len(u.Tokens) && (u.Tokens[k+1].Nominal() || u.Tokens[k+1].Lower == "of") {
		return i
	}
	text := p.Text
	if k > 0 && u.Tokens[k-1].Class == tag.Adjective {
		text = text[strings.LastIndexByte(text, ' ')+1:]
	}
	w.guess.note("one", text)
	w.put(text, k)
	return i + 1
}

func (g *guess) note(said, text string) {
	g.notes = append(g.notes, "“"+said+"” could be "+text+".")
}
