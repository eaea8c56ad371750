package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/tag"
)

// word writes the stand-alone wording: the words of the claim with what they
// stand for in place of pronouns, roles and relative dates.
func (a *article) word(s *shape, d *draft) {
	w := writer{a: a, s: s, d: d, at: map[int]*names.Mention{}, told: map[string]bool{}}
	for k := range s.u.mentions {
		w.at[s.u.mentions[k].From] = &s.u.mentions[k]
	}
	order := w.order()
	for i := 0; i < len(order); {
		i = w.step(order, i)
	}
	text := strings.TrimSpace(w.out.String())
	text = strings.TrimRight(text, " ,;:—–-")
	if text == "" {
		text = models.JoinQuotes(d.Spans)
	}
	r, size := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(r)) + text[size:]
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "!") && !strings.HasSuffix(text, ".”") && !strings.HasSuffix(text, `."`) {
		text += "."
	}
	d.Wording = text
}

type writer struct {
	a        *article
	s        *shape
	d        *draft
	at       map[int]*names.Mention
	told     map[string]bool // names already in the wording
	out      strings.Builder
	last     int    // sentence token written last, -1 none
	singular bool   // the subject was a pronoun and is a single name now
	be       string // words to put before the verb of a participle clause
}

// order returns the tokens in the order of the wording. Relative clauses begin
// with the noun they belong to; participle clauses get a form of be.
func (w *writer) order() []int {
	u, c := w.s.u, &w.s.u.clauses[w.s.clause]
	w.last = -1
	list := w.s.tokens
	if c.Kind == clause.Loose || c.Kind == clause.Reduced {
		w.participle(c, &list)
	}
	rel := c
	if c.Kind == clause.Predicate && c.Shares >= 0 {
		rel = &u.clauses[c.Shares]
	}
	if rel.Kind == clause.Relative {
		list = w.relative(rel, list)
	}
	return list
}

// participle chooses the form of be for a clause without a finite verb.
func (w *writer) participle(c *clause.Clause, list *[]int) {
	u := w.s.u
	subject := c.Head
	if c.Kind == clause.Loose {
		subject = u.subjectOf(w.s.clause)
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
	if c.Kind == clause.Loose && c.Parent >= 0 && !u.clauses[c.Parent].Verb.Empty() {
		v := &u.tokens[u.clauses[c.Parent].Verb.From]
		past = v.Form == tag.Past || v.Class == tag.Have
	}
	w.be = "was"
	switch plural := u.plural(subject); {
	case plural && past:
		w.be = "were"
	case plural:
		w.be = "are"
	case !past:
		w.be = "is"
	}
	w.d.add("wording", "The participle was turned into a sentence; “"+w.be+"” is the engine's.")
}

// plural reports whether a subject takes a plural verb.
func (u *unit) plural(r clause.Range) bool {
	for k := r.From; k < r.To; k++ {
		t := &u.tokens[k]
		switch {
		case t.Class == tag.Conjunction:
			return true
		case t.Class == tag.Preposition || t.Class == tag.Comma:
			r.To = k
		}
	}
	if r.Empty() {
		return false
	}
	t := &u.tokens[r.To-1]
	return t.Class != tag.Name && strings.HasSuffix(t.Lower, "s") && !strings.HasSuffix(t.Lower, "ss") || t.Lower == "people" || t.Lower == "police" || t.Lower == "they" || t.Lower == "we"
}

// relative puts the noun phrase in place of who, which or that, and moves a
// governed one ("with whom") behind the rest.
func (w *writer) relative(c *clause.Clause, list []int) []int {
	u := w.s.u
	var head, rest []int
	for k := c.Head.From; k < c.Head.To; k++ {
		head = append(head, k)
	}
	skip := map[int]bool{}
	for _, k := range head {
		skip[k] = true
	}
	governed := -1
	if c.Marker >= 0 {
		skip[c.Marker] = true
		if c.From < c.Marker {
			governed = c.From
			skip[governed] = true
		}
	}
	for _, k := range list {
		if !skip[k] {
			rest = append(rest, k)
		}
	}
	if len(head) == 0 || c.Marker >= 0 && u.tokens[c.Marker].Lower == "where" {
		return rest
	}
	w.d.add("wording", "The noun that the relative clause belongs to was put in its place.")
	switch {
	case governed >= 0:
		return append(append(rest, governed), head...)
	case c.Marker >= 0 && u.tokens[c.Marker].Lower == "whose":
		return append(append(head, -1), rest...)
	case c.Subject.From == c.Marker:
		return append(head, rest...)
	}
	for i, k := range rest {
		if k == c.Main {
			return append(append(append([]int{}, rest[:i+1]...), head...), rest[i+1:]...)
		}
	}
	return append(rest, head...)
}

// step writes the token or mention at order[i] and returns what comes next.
func (w *writer) step(order []int, i int) int {
	u := w.s.u
	k := order[i]
	if k < 0 {
		w.out.WriteString("'s")
		return i + 1
	}
	if w.be != "" && k == u.clauses[w.s.clause].Main {
		w.put(w.be, k)
		w.be = ""
	}
	if n := w.date(order, i); n > i {
		return n
	}
	if m := w.at[k]; m != nil {
		if n := w.mention(m, order, i); n > i {
			return n
		}
	}
	t := &u.tokens[k]
	if w.singular && (t.Finite() || t.Class == tag.Be) {
		w.singular = false
		w.put(agree(t), k)
		return i + 1
	}
	if t.Class != tag.Adverb && t.Class != tag.Not {
		w.singular = false
	}
	w.put(t.Text, k)
	return i + 1
}

// agree puts a verb into the form that goes with a single name.
func agree(t *tag.Token) string {
	switch t.Lower {
	case "am", "are", "'m", "'re", "’m", "’re":
		return "is"
	case "have", "'ve":
		return "has"
	case "do":
		return "does"
	case "were":
		return "was"
	}
	if t.Class == tag.Verb && t.Form == tag.Base {
		return tag.ThirdPersonOf(t.Lower)
	}
	return t.Text
}

// put writes text for token k with the space that stands before it in the article.
func (w *writer) put(text string, k int) {
	u := w.s.u
	n := u.index[k]
	tokens := u.sentence.tokens
	if w.out.Len() > 0 {
		glued := n > 0 && tokens[n].Start == tokens[n-1].End && tokens[n-1].Class != tag.Quote
		if text == "is" || text == "was" || text == "are" || text == "has" {
			glued = false
		}
		if !glued || w.last >= 0 && w.last != n-1 && tokens[n].Class != tag.Genitive && tokens[n].Class != tag.Comma && tokens[n].Class != tag.Not {
			w.out.WriteByte(' ')
		}
	}
	if w.last == n-2 && n > 0 && tokens[n-1].Class == tag.Quote && w.last >= 0 {
		w.out.WriteString(tokens[n-1].Text)
	}
	w.out.WriteString(text)
	w.last = n
	if next := n + 1; next+1 < len(tokens) && tokens[next].Class == tag.Quote && tokens[next].Start == tokens[n].End && w.closes(k, next) {
		w.out.WriteString(tokens[next].Text)
		w.last = next
	}
}

// closes reports whether the quotation mark after token k closes one that the wording opened.
func (w *writer) closes(k, mark int) bool {
	u := w.s.u
	last := w.s.tokens[len(w.s.tokens)-1]
	return k != last && u.quote < 0 && u.sentence.region[u.index[k]] >= 0 && mark < u.index[last]
}
