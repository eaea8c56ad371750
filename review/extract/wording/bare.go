package wording

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/tag"
	"linecheck/review/extract/wording/form"
	"linecheck/review/extract/wording/told"
)

// bare writes "the study" with the words that said which one.
func (w *writer) bare(order []int, i int) int {
	u := w.s.Unit
	end := i + 1
	for end < len(order) && order[end] == order[end-1]+1 && form.PlainNoun(&u.Tokens[order[end]]) {
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
		text = w.completed(u.Tokens[order[i] : head+1])
	}
	if text == "" || strings.EqualFold(text, said) {
		return i
	}
	if text == w.guess.headline.In(said) {
		w.guess.notes = append(w.guess.notes, "The article does not say which one “"+said+"” is; the headline may.")
	} else {
		w.guess.note(said, text)
	}
	w.put(text, order[i])
	w.last = u.Index[head]
	return end
}

// completed returns "the stock" with whose it is, or a noun that the article has said no more of
// with the headline; "" for one that needs neither.
func (w *writer) completed(words []tag.Token) string {
	first, noun, said := words[0].Lower, words[len(words)-1].Lower, names.Join(words)
	if owner := w.owner(noun); owner != "" && !form.Pointing[first] {
		return phrase.Possessive(owner) + " " + names.Join(words[1:])
	}
	switch {
	case w.guess.title == "" || w.out.Len() > 0 && !form.Pointing[first]:
	case form.TimeNouns[noun] || form.Known[noun] || phrase.Animate(noun) || !form.Evaluative(words[1:len(words)-1]):
	default:
		return w.guess.headline.In(said)
	}
	return ""
}

// owner returns whose the thing is that a noun without an owner stands for: the body's that
// the article is about, or the country's. "" when the wording has named it or the noun does not tell.
func (w *writer) owner(noun string) string {
	table := w.a.Reader.Table
	switch e, home := table.About(), table.Home(); {
	case e != nil && form.Business[noun] && !w.holds(e.Name):
		return e.Name
	case home != nil && form.Public[noun] && !w.holds(home.Name):
		return home.Name
	}
	return ""
}

// holds reports whether the claim names something.
func (w *writer) holds(name string) bool {
	return w.written(name) || strings.Contains(models.JoinQuotes(w.d.Spans), name)
}

// owns writes a noun without an owner, which a wording begins with, with the one it has.
func (w *writer) owns(order []int, i int) int {
	u := w.s.Unit
	end := i
	for end < len(order) && order[end] >= 0 && (end == i || order[end] == order[end-1]+1) && form.PlainNoun(&u.Tokens[order[end]]) {
		end++
	}
	if end == i {
		return i
	}
	head := order[end-1]
	owner := w.owner(u.Tokens[head].Lower)
	if owner == "" || u.Tokens[head].Class != tag.Noun || end < len(order) && order[end] == head+1 && phrase.Continues(u.Tokens, head+1) {
		return i
	}
	first := u.Tokens[order[i]]
	said := names.Join(u.Tokens[order[i] : head+1])
	text := said
	if first.Capital && strings.ToUpper(first.Text) != first.Text {
		text = phrase.Lowered(said)
	}
	text = phrase.Possessive(owner) + " " + text
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
	case ok && p.Tail != "" && (form.Evaluative(words[1:len(words)-1]) || form.Holds(words[1:len(words)-1], p.Text)):
		return form.The(said) + p.Tail
	case ok && form.Evaluative(words[1:len(words)-1]):
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
	return form.The(said) + " (" + strings.TrimPrefix(p.Text, "the ") + ")"
}

// fit returns the phrase unless it is what the words are in.
func (w *writer) fit(p told.Phrase, words []tag.Token) string {
	if strings.EqualFold(p.Text, names.Join(words)) {
		return ""
	}
	return p.Text
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
