package names

import (
	"strings"

	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/tag"
)

// trait is something about a pronoun and what it may stand for.
type trait uint

const (
	base trait = iota
	gap1
	gap2
	gap3
	next1 // mentioned last but one, and so on
	next2
	next4
	next8
	next16
	asSubject
	bothSubjects
	bothObjects
	owns1 // the pronoun is a possessive
	owner // and the other a subject of its clause
	sameClause
	afterPreposition
	named
	person
	bodyKind
	placeKind
	maybe // a name that may be a person's
	genderKnown
	manifold // several
	living
	twice
	often
	opening // first word of its sentence
	doing   // the pronoun does something, and the other can
	bare    // a noun alone
	pronounFirst
	firstToFirst
	chained  // a pronoun was read as it
	genitive // "X's"
	nearSubject
	nearOther
	close3
	far12
	counted2
	counted4
	counted8
	topic // first of the text
	chainedSubject
	sameOwner
	modifies // a name that also stands before a noun
	traits
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
	t := uint64(1) << base
	set := func(k trait, on bool) {
		if on {
			t |= 1 << k
		}
	}
	gap := r.sentence - x.sentence
	same := gap == 0 && x.clause == p.clause
	set(gap1, gap == 1)
	set(gap2, gap == 2)
	set(gap3, gap >= 3)
	set(next1, back >= 1)
	set(next2, back >= 2)
	set(next4, back >= 4)
	set(next8, back >= 8)
	set(next16, back >= 16)
	set(asSubject, x.subject)
	set(bothSubjects, x.subject && p.subject && !p.owner)
	set(bothObjects, !x.subject && !p.subject && !p.owner)
	set(owns1, p.owner && same)
	set(owner, p.owner && x.subject && same)
	set(sameClause, same && !p.owner)
	set(afterPreposition, x.governed)
	set(opening, x.at == 0)
	set(pronounFirst, p.opens && gap == 1)
	set(firstToFirst, p.opens && gap == 1 && x.subject)
	set(chained, x.pronoun)
	set(chainedSubject, x.pronoun && x.subject)
	set(genitive, x.genitive)
	set(sameOwner, p.owner && x.pronoun && !x.subject && same)
	set(nearSubject, gap == 0 && x.subject && !same)
	set(nearOther, gap == 0 && !x.subject && !same)
	set(close3, gap == 0 && p.at-x.at <= 3)
	set(far12, gap == 0 && p.at-x.at >= 12)
	set(manifold, x.plural)
	set(living, x.animate)
	set(doing, p.subject && p.acts && (x.animate || x.entity != nil && x.entity.Kind == Body))
	if e := x.entity; e != nil {
		set(named, true)
		set(counted2, e.Count >= 2)
		set(counted4, e.Count >= 4)
		set(counted8, e.Count >= 8)
		set(modifies, e.Modifies() && e.Kind != Person)
		set(topic, e.Order == 0)
		set(person, e.Kind == Person)
		set(bodyKind, e.Kind == Body && e.Acting())
		set(placeKind, e.Kind == Place || e.Spotted())
		set(maybe, e.Kind == Body && e.MaybePerson())
		set(genderKnown, e.Female != 0 && !e.Guessed && p.person)
	} else {
		set(genderKnown, x.female != 0 && p.person)
		set(bare, strings.Count(x.text, " ") < 2)
	}
	count := r.times(x)
	set(twice, count >= 2)
	set(often, count >= 4)
	return t
}
