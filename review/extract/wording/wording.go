// Package wording writes claims so that they stand alone: pronouns, roles and
// relative dates give way to what they stand for, and nothing is added that the
// article does not support.
package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
	"linecheck/review/extract/wording/form"
	"linecheck/review/extract/wording/whole"
)

// Write gives the claim its stand-alone wording: its words with what they stand
// for in place of pronouns, roles and relative dates.
func Write(a *reading.Article, dates Calendar, s *reading.Shape, d *models.Candidate) {
	w := writer{a: a, dates: dates, s: s, d: d}
	d.Wording = w.compose()
	w.alternatives()
}

// compose returns the wording as a sentence.
func (w *writer) compose() string {
	w.told, w.replaced = map[string]bool{}, -9
	order := w.order()
	for i := 0; i < len(order); {
		i = w.step(order, i)
	}
	text := strings.TrimSpace(w.out.String()) + w.tail
	text = form.Paired(strings.TrimRight(text, " ,;:—–-"))
	if text == "" {
		text = models.JoinQuotes(w.d.Spans)
	}
	r, size := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(r)) + text[size:]
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "!") && !strings.HasSuffix(text, ".”") && !strings.HasSuffix(text, `."`) {
		text += "."
	}
	return text
}

type writer struct {
	a        *reading.Article
	dates    Calendar
	s        *reading.Shape
	d        *models.Candidate
	told     map[string]bool // names already in the wording
	out      strings.Builder
	last     int    // sentence token written last, -1 none
	singular bool   // the subject was a pronoun and is a single name now
	tail     string // the place of a "where" clause
	be       string // words to put before the verb of a participle clause
	replaced int    // token of the pronoun that was replaced last
	choices  []choice
	chosen   *choice // what one mention is to be read as, nil for what is likeliest
	guess    *guess  // nil for the wording itself
}

// order returns the tokens in the order of the wording. Relative clauses begin
// with the noun they belong to; participle clauses get a form of be.
func (w *writer) order() []int {
	u, c := w.s.Unit, &w.s.Unit.Clauses[w.s.Clause]
	w.last = -1
	list := w.s.Tokens
	if w.guess != nil && (whole.Doubtful(u, w.s.Clause) || whole.Ragged(w.s, list) || w.wavers(list)) {
		if all := whole.Of(u, w.s.Clause); len(all) > len(list) {
			w.guess.notes = append(w.guess.notes, "The clause is given with the words that it hangs on.")
			return w.opening(all)
		}
	}
	if c.Kind == clause.Loose || c.Kind == clause.Reduced {
		w.participle(c, &list)
	}
	rel := c
	if c.Kind == clause.Predicate && c.Shares >= 0 {
		rel = &u.Clauses[c.Shares]
	}
	if rel.Kind == clause.Relative {
		list = w.relative(rel, list)
	}
	list = w.opening(w.coordinate(list))
	if whole.Hangs(u, w.s.Clause, list) {
		if all := whole.Of(u, w.s.Clause); len(all) > len(list) {
			w.be = ""
			return w.opening(all)
		}
	}
	return list
}

// wavers reports whether a clause that hangs on another has a word that can be read in
// more than one way, or a noun left out.
func (w *writer) wavers(list []int) bool {
	if w.s.Unit.Clauses[w.s.Clause].Kind == clause.Main {
		return false
	}
	for i, k := range list {
		if k < 0 {
			continue
		}
		if m := w.s.Unit.MentionAt(k); m != nil && m.Pronoun && (m.Text == "" || len(m.Alternatives) > 0) {
			return true
		}
		if t := &w.s.Unit.Tokens[k]; elliptic[t.Lower] && (i+1 == len(list) || !w.s.Unit.Tokens[k+1].Nominal()) {
			return true
		}
	}
	return false
}

// elliptic words stand for a noun that the words before them have.
var elliptic = tag.Set("another others one ones more")

// participle chooses the form of be for a clause without a finite verb.
func (w *writer) participle(c *clause.Clause, list *[]int) {
	u := w.s.Unit
	subject := c.Head
	if c.Kind == clause.Loose {
		subject = u.SubjectOf(w.s.Clause)
		if !c.Comma {
			var rest []int
			for k := subject.From; k < subject.To; k++ {
				rest = append(rest, k)
			}
			*list = append(rest, *list...)
		}
	}
	if subject.Empty() {
		return
	}
	past := true
	if c.Kind == clause.Loose && c.Parent >= 0 && !u.Clauses[c.Parent].Verb.Empty() {
		v := &u.Tokens[u.Clauses[c.Parent].Verb.From]
		past = v.Form == tag.Past || v.Class == tag.Have
	}
	w.be = "was"
	switch plural := plural(u, subject); {
	case plural && past:
		w.be = "were"
	case plural:
		w.be = "are"
	case !past:
		w.be = "is"
	}
	w.add("The participle was turned into a sentence; “" + w.be + "” is the engine's.")
}

// plural reports whether a subject takes a plural verb.
func plural(u *reading.Unit, r clause.Range) bool {
	for k := r.From; k < r.To; k++ {
		t := &u.Tokens[k]
		switch {
		case t.Class == tag.Conjunction:
			return true
		case t.Class == tag.Preposition || t.Class == tag.Comma || t.Class == tag.Verb || t.Class == tag.Wh || t.Class == tag.That:
			r.To = k
		}
	}
	if r.Empty() {
		return false
	}
	t := &u.Tokens[r.To-1]
	return t.Class != tag.Name && strings.HasSuffix(t.Lower, "s") && !strings.HasSuffix(t.Lower, "ss") || t.Lower == "people" || t.Lower == "police" || t.Lower == "they" || t.Lower == "we"
}

// step writes the token or mention at order[i] and returns what comes next.
func (w *writer) step(order []int, i int) int {
	u := w.s.Unit
	k := order[i]
	if k < 0 {
		if strings.HasSuffix(w.out.String(), "s") && i > 0 && u.Tokens[order[i-1]].Class != tag.Name {
			w.out.WriteString("'")
		} else {
			w.out.WriteString("'s")
		}
		return i + 1
	}
	if w.be != "" && u.Tokens[k].Lower == "having" {
		w.be = ""
		w.put("had", k)
		return i + 1
	}
	if w.be != "" && k == u.Clauses[w.s.Clause].Main {
		w.put(w.be, k)
		w.be = ""
	}
	if n := w.date(order, i); n > i {
		return n
	}
	if n := w.likeliest(order, i); n > i {
		return n
	}
	if m := w.s.Unit.MentionAt(k); m != nil {
		if n := w.mention(m, order, i); n > i {
			return n
		}
	}
	if the, ok := w.definite(order, i); ok {
		w.put(the, k)
		return i + 1
	}
	t := &u.Tokens[k]
	if w.singular && (t.Finite() || t.Class == tag.Be) {
		w.singular = false
		w.put(form.Agree(t), k)
		return i + 1
	}
	if t.Class != tag.Adverb && t.Class != tag.Not {
		w.singular = false
	}
	text := t.Text
	if t.Lower == "'s" && t.Class != tag.Genitive && (w.replaced == k-1 || w.s.Unit.Clauses[w.s.Clause].Marker == k-1) {
		text, w.last = w.contracted(k), -1
	}
	if full := form.Expanded[t.Lower]; full != "" && w.replaced == k-1 {
		if text = full; full != "are" {
			w.out.WriteString(" ")
		}
	}
	if i > 0 && t.Capital && t.Class == tag.Verb && w.out.Len() > 0 && w.s.Tokens[0] != k {
		text = strings.ToLower(text)
	}
	w.put(text, k)
	return i + 1
}

// contracted returns what the 's of a verb stands for: "has" before "lasted since May".
func (w *writer) contracted(k int) string {
	t := w.s.Unit.Tokens
	if t[k].Class == tag.Have || k+1 < len(t) && t[k+1].Lower == "been" {
		return "has"
	}
	for n := k + 1; n < len(t) && n < k+6; n++ {
		if t[n].Lower == "since" && t[k+1].Class == tag.Verb {
			return "has"
		}
	}
	return "is"
}

// put writes text for token k with what stands before it in the article: the
// gap after the token written last when nothing was left out, else a space.
func (w *writer) put(text string, k int) {
	u := w.s.Unit
	n := u.Index[k]
	tokens := u.Sentence.Tokens
	if w.out.Len() > 0 {
		gap := " "
		if t := &tokens[n]; w.last >= 0 && w.last < n && w.joined(n) {
			gap = w.a.Text.String()[tokens[w.last].End:t.Start]
			if strings.TrimSpace(gap) == "" && gap != "" {
				gap = " "
			}
		} else if t.Class == tag.Genitive || t.Class == tag.Comma || strings.HasPrefix(text, "'") || strings.HasPrefix(text, "’") {
			gap = ""
		}
		if gap == "" && (text == "is" || text == "was" || text == "are" || text == "has") {
			gap = " "
		}
		w.out.WriteString(gap)
	}
	w.out.WriteString(text)
	w.last = n
}

// joined reports whether only quotation marks stand between the last token and n.
func (w *writer) joined(n int) bool {
	for k := w.last + 1; k < n; k++ {
		if w.s.Unit.Sentence.Tokens[k].Class != tag.Quote {
			return false
		}
	}
	return true
}

func (w *writer) add(text string) {
	w.d.Reasons = append(w.d.Reasons, models.Reason{Field: "wording", Text: text})
}
