package names

import (
	"strings"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/names/rank"
	"linecheck/review/extract/tag"
)

// places are nouns for a place, as what "it is".
var places = tag.Set("state city town village country nation island region province county district neighborhood neighbourhood place area community site location territory")

// turn is where a candidate stands among those of a pronoun: how many were
// mentioned after it, and how many were asked about before it.
type turn struct{ back, before int }

// features says what holds of the pronoun p and the candidate x.
func (r *Reader) features(s Scene, p *asked, x *ref, at turn) []linear.Feature {
	f := rank.Features{Kind: uint32(p.kind)}
	t := r.traits(*p, x, at.back)
	for k := range rank.Traits {
		if t&(1<<k) != 0 {
			f.Add(0, uint32(k))
		}
	}
	gap := min(r.sentence-x.sentence, 3)
	same := gap == 0 && x.clause == p.clause
	place := uint32(gap)*2 + rank.Bit(same)
	f.Add(1, uint32(min(at.before, 6)))
	f.Add(2, uint32(min(at.before, 3)), place)
	f.Add(3, p.role(), x.role(), place)
	f.Add(4, x.sort(), place)
	f.Add(5, x.sort(), p.role(), linear.Word(p.word))
	f.Add(6, linear.Word(x.article), rank.Bit(x.plural), rank.Bit(gap == 0))
	f.Add(7, linear.Word(x.word), linear.Word(p.word), place)
	if x.head != "" {
		f.Add(8, linear.Word(x.head))
		f.Add(9, linear.Word(x.head[max(0, len(x.head)-4):]))
	}
	f.Add(10, rank.Bit(x.said == s.Speaker), rank.Bit(s.Speaker == nil), rank.Bit(x.said == nil))
	f.Add(11, rank.Bit(r.reported(s, p, x)), p.role())
	f.Add(12, r.times(x), place)
	if gap == 0 {
		f.Add(13, rank.Bucket(p.at-x.at), x.role())
		if i := p.at - 1; i >= 0 {
			f.Add(14, linear.Word(s.Tokens[i].Lower), x.role(), rank.Bit(same))
		}
	}
	f.Add(15, uint32(min(p.at, 6)), place, x.role())
	f.Add(16, rank.Bit(p.reflexive), place, x.role())
	if v := phrase.Verb(s.Tokens, p.at); v != "" && p.subject {
		f.Add(17, linear.Word(v), x.sort())
	}
	f.Add(18, rank.Bit(r.foremost(x)), p.role(), uint32(gap))
	if e := x.entity; e != nil {
		clash := p.person && e.Female != 0 && (e.Female > 0) != (p.female > 0)
		f.Add(19, x.sort(), rank.Bit(len(e.Words) == 1), uint32(min(e.Acts, 2)), rank.Bit(e.Spot > 0))
		f.Add(20, x.sort(), rank.Bit(p.sure), rank.Bit(e.The > 0))
		f.Add(21, rank.Bit(clash), rank.Bit(e.Guessed))
		f.Add(25, x.sort(), rank.Bit(places[p.predicate]), rank.Bit(e.Spot > 0 || e.Kind == Place), rank.Bit(p.predicate != ""))
		f.Add(22, x.sort(), rank.Bit(x.article == "the"), rank.Bit(e.Acts > 0))
	} else {
		f.Add(23, rank.Bit(p.sure), uint32(strings.Count(x.text, " ")), place)
	}
	f.Add(26, linear.Word(x.prep), rank.Bit(x.entity == nil), rank.Bit(gap == 0))
	f.Add(24, uint32(gap), uint32(min(at.back, 12)))
	return f.List
}

// role is where a pronoun stands: subject, possessive, after a preposition, object.
func (p *asked) role() uint32 {
	switch {
	case p.owner:
		return 1
	case p.subject:
		return 2
	case p.governed:
		return 3
	}
	return 0
}

func (x *ref) role() uint32 {
	p := asked{owner: x.genitive, subject: x.subject, governed: x.governed}
	return p.role()
}

// sort says what x is: a person, a body, a place, a noun for people or for things.
func (x *ref) sort() uint32 {
	if x.entity == nil {
		return 8 + rank.Bit(x.animate) + 2*rank.Bit(x.plural)
	}
	n := uint32(x.entity.Kind)
	if x.entity.Kind == Body && x.entity.Acting() {
		n = 4
	}
	if x.entity.Kind == Body && x.entity.MaybePerson() {
		n += 2
	}
	return n
}

// reported reports whether x is the subject of a verb of saying before p, in its sentence.
func (r *Reader) reported(s Scene, p *asked, x *ref) bool {
	if x.sentence != r.sentence || !x.subject || x.at >= p.at {
		return false
	}
	for k := x.at + 1; k < p.at && k < len(s.Tokens) && k < x.at+12; k++ {
		if t := &s.Tokens[k]; t.Class == tag.Verb {
			return tag.Speaks(t.Lemma)
		}
	}
	return false
}

// times is how often x was mentioned of late, up to 4.
func (r *Reader) times(x *ref) uint32 {
	n := uint32(0)
	for k := range r.recent {
		if r.recent[k].text == x.text {
			n++
		}
	}
	return min(n, 4)
}

// foremost reports whether x is what its sentence mentioned first.
func (r *Reader) foremost(x *ref) bool {
	for k := range r.recent {
		if o := &r.recent[k]; o.sentence == x.sentence {
			return o.text == x.text
		}
	}
	return false
}
