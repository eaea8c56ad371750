package names

import (
	"strings"

	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/tag"
)

var (
	realms = tag.Set("country nation government")
	cities = tag.Set("city town village borough suburb municipality")
)

// realm reads "the country" and "the government" as the country that the article is
// about, unless the text has just spoken of another one.
func (r *Reader) realm(s Scene, i, head int) (Mention, bool) {
	noun := s.Tokens[head].Lower
	best, others := r.latest(s, func(x *ref) bool {
		return x.entity != nil && !r.rules(s.Clause(i), x) && (x.entity.Country() || noun == "government" && x.entity.Words[len(x.entity.Words)-1] == noun)
	})
	home := r.Table.Home()
	switch {
	case home == nil && best == nil:
		return Mention{}, false
	case home != nil && (best == nil || best.entity != home && !(r.sentence-best.sentence <= 1 && (best.subject || best.genitive))):
		if others = nil; best != nil {
			others = []string{best.text}
		}
		best = &ref{entity: home, text: home.Name, sentence: r.sentence}
	case home != nil && best.entity == home:
		others = nil
	}
	m := r.asThing(s, i, head, best.entity)
	if noun == "government" && best.entity.Country() {
		m.Text = "the government of " + phrase.WithArticle(best.entity.Name)
	}
	if len(others) > 0 {
		m.Alternatives = others[:1]
	}
	return m, true
}

// city reads "the city" as the place of that size that the text named last, or names most.
func (r *Reader) city(s Scene, i, head int) (Mention, bool) {
	best, others := r.latest(s, func(x *ref) bool { return x.entity != nil && x.entity.Locale() })
	switch e := r.Table.Locale(); {
	case e == nil:
		return Mention{}, false
	case best == nil, e.Count >= 3*best.entity.Count:
		best = &ref{entity: e, text: e.Name, sentence: r.sentence}
	}
	m := r.asThing(s, i, head, best.entity)
	if len(others) > 0 {
		m.Alternatives = others[:1]
	}
	return m, true
}

// asThing is the mention of something by what sort of thing it is.
func (r *Reader) asThing(s Scene, i, head int, e *Entity) Mention {
	owns := phrase.Owns(s.Tokens, head+1)
	r.remember(ref{entity: e, text: e.Name, subject: s.Subject(i), at: i, clause: s.Clause(i), genitive: owns, span: s.Bytes(i, head+1), article: "the"})
	if owns {
		r.owner, r.owned = e.Name, head+1
	}
	return Mention{
		From: i, To: head + 1, Entity: e, Text: phrase.Called(e),
		Reason: "“" + entity.Join(s.Tokens[i:head+1]) + "” is read as " + e.Name + ", which the text speaks of.",
	}
}

// classed reads "the event" as the festival that the text named last, or the only one that it names.
func (r *Reader) classed(s Scene, i, head int) (Mention, bool) {
	noun := s.Tokens[head].Lower
	class := phrase.Class(noun)
	if phrase.Continues(s.Tokens, head+1) {
		return Mention{}, false
	}
	is := func(e *Entity) bool {
		n := len(e.Words) - 1
		for n > 0 && (entity.CountryName(e.Words[n]) || strings.ContainsAny(e.Words[n], "0123456789")) {
			n-- // "Book Fair Peru 2016"
		}
		return len(e.Words) > 1 && e.Kind == Body && phrase.Class(e.Words[n]) == class && (phrase.General(noun) || e.Words[n] == noun)
	}
	best, others := r.latest(s, func(x *ref) bool { return x.entity != nil && is(x.entity) })
	if best == nil {
		if !phrase.General(noun) {
			return Mention{}, false
		}
		e := r.Table.Only(class, is)
		if e == nil {
			return Mention{}, false
		}
		best = &ref{entity: e, text: e.Name, sentence: r.sentence}
	}
	m := r.asThing(s, i, head, best.entity)
	if len(others) > 0 {
		m.Alternatives = others[:1]
	}
	return m, true
}

// there offers the place that the text named last for "there".
func (r *Reader) there(s Scene, i int) Mention {
	if i == 0 || i+1 < len(s.Tokens) && (s.Tokens[i+1].Class == tag.Be || s.Tokens[i+1].Class == tag.Modal) {
		return Mention{}
	}
	for k := len(r.recent) - 1; k >= 0 && r.sentence-r.recent[k].sentence <= 4; k-- {
		x := &r.recent[k]
		if e := x.entity; e == nil || e.Kind != Place && e.Kind != Body || !spots[x.prep] && phrase.Class(e.Words[len(e.Words)-1]) == 0 {
			continue
		}
		prep := x.prep
		if prep != "at" && prep != "on" {
			prep = "in"
		}
		text := prep + " " + phrase.Called(x.entity)
		return Mention{From: i, To: i + 1, Alternatives: []string{text}, Reason: "“there” stays; it could be " + text + "."}
	}
	return Mention{}
}

var spots = tag.Set("in at on to near from inside outside aboard")
