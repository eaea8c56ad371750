package names

import (
	"strings"

	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/names/rank"
	"linecheck/review/extract/tag"
)

// asked is what the ranker knows about a pronoun.
type asked struct {
	want
	subject, owner, acts, opens, governed, reflexive, sure bool
	clause, kind, at                                       int
	word, predicate                                        string
}

func (r *Reader) asks(s Scene, i int, w want) asked {
	p := asked{want: w, subject: s.Subject(i), owner: s.Tokens[i].Class == tag.Possessive, acts: phrase.Acts(s.Tokens, i), opens: i == 0, clause: s.Clause(i), at: i, word: phrase.Form(s.Tokens[i].Lower)}
	p.governed = i > 0 && s.Tokens[i-1].Class == tag.Preposition
	p.predicate = phrase.Predicate(s.Tokens, i)
	p.reflexive = strings.Contains(s.Tokens[i].Lower, "sel")
	switch {
	case w.person:
		p.kind = 0
	case w.plural:
		p.kind = 1
	default:
		p.kind = 2
	}
	return p
}

// traits says what holds of the pronoun p and x, after which back others were mentioned.
func (r *Reader) traits(p asked, x *ref, back int) uint64 {
	t := uint64(1) << rank.Base
	set := func(k rank.Trait, on bool) {
		if on {
			t |= 1 << k
		}
	}
	gap := r.sentence - x.sentence
	same := gap == 0 && x.clause == p.clause
	set(rank.Gap1, gap == 1)
	set(rank.Gap2, gap == 2)
	set(rank.Gap3, gap >= 3)
	set(rank.Next1, back >= 1)
	set(rank.Next2, back >= 2)
	set(rank.Next4, back >= 4)
	set(rank.Next8, back >= 8)
	set(rank.Next16, back >= 16)
	set(rank.AsSubject, x.subject)
	set(rank.BothSubjects, x.subject && p.subject && !p.owner)
	set(rank.BothObjects, !x.subject && !p.subject && !p.owner)
	set(rank.Owns1, p.owner && same)
	set(rank.Owner, p.owner && x.subject && same)
	set(rank.SameClause, same && !p.owner)
	set(rank.AfterPreposition, x.governed)
	set(rank.Opening, x.at == 0)
	set(rank.PronounFirst, p.opens && gap == 1)
	set(rank.FirstToFirst, p.opens && gap == 1 && x.subject)
	set(rank.Chained, x.pronoun)
	set(rank.ChainedSubject, x.pronoun && x.subject)
	set(rank.Genitive, x.genitive)
	set(rank.SameOwner, p.owner && x.pronoun && !x.subject && same)
	set(rank.NearSubject, gap == 0 && x.subject && !same)
	set(rank.NearOther, gap == 0 && !x.subject && !same)
	set(rank.Close3, gap == 0 && p.at-x.at <= 3)
	set(rank.Far12, gap == 0 && p.at-x.at >= 12)
	set(rank.Manifold, x.plural)
	set(rank.Living, x.animate)
	set(rank.Doing, p.subject && p.acts && (x.animate || x.entity != nil && x.entity.Kind == Body))
	if e := x.entity; e != nil {
		set(rank.Named, true)
		set(rank.Counted2, e.Count >= 2)
		set(rank.Counted4, e.Count >= 4)
		set(rank.Counted8, e.Count >= 8)
		set(rank.Modifies, e.Modifies() && e.Kind != Person)
		set(rank.Topic, e.Order == 0)
		set(rank.Person, e.Kind == Person)
		set(rank.BodyKind, e.Kind == Body && e.Acting())
		set(rank.PlaceKind, e.Kind == Place || e.Spotted())
		set(rank.Maybe, e.Kind == Body && e.MaybePerson())
		set(rank.GenderKnown, e.Female != 0 && !e.Guessed && p.person)
	} else {
		set(rank.GenderKnown, x.female != 0 && p.person)
		set(rank.Bare, strings.Count(x.text, " ") < 2)
	}
	count := r.times(x)
	set(rank.Twice, count >= 2)
	set(rank.Often, count >= 4)
	return t
}
