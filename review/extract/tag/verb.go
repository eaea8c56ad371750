package tag

import "strings"

// reach is how far the rules about a clause look, in tokens.
const reach = 60

// noun makes a verb of a word that was tagged as a noun where a clause still
// needs one and its object follows ("The repairs cost 12 million euros").
func (g mender) noun(i int) {
	t, next := &g.t[i], g.at(i+1)
	v := lookup(t.Lower)
	if t.Class != Noun || len(t.Tags) == 0 || v.forms&(Base|ThirdPerson|Past) == 0 {
		return
	}
	if g.shows(i) {
		t.retag("VERB", "VBZ")
		if adj := g.at(i - 1); adj.Class == Adjective {
			adj.retag("NOUN", "NN")
		}
		return
	}
	object := next.Class == Number || next.Class == Determiner || next.Class == Possessive
	k := g.left(i)
	prev := g.at(k)
	var fits bool
	switch {
	case prev.Class == Comma:
		from := g.interrupted(k)
		fits = from > 0 && (object || next.Nominal() || next.Class == To || v.forms&^(Past|Participle) == 0) && g.agrees(v.forms, from-1)
	case prev.Class == Conjunction && k > 0:
		if comma := g.t[k-1].Class == Comma; object && (comma || next.Lower == "the" || next.Lower == "its" || next.Lower == "their") && !g.open(k) && g.only(i) {
			switch {
			case v.forms&Past != 0:
				t.retag("VERB", "VBD")
			case v.forms&ThirdPerson != 0:
				t.retag("VERB", "VBZ")
			}
		}
		return
	case prev.Class == Noun || prev.Class == Name:
		fits = object && k == i-1 && g.agrees(v.forms, k)
	}
	if !fits || !g.open(i) || !g.only(i) {
		return
	}
	switch {
	case v.forms&Past != 0:
		t.retag("VERB", "VBD")
	case v.forms&ThirdPerson != 0:
		t.retag("VERB", "VBZ")
	default:
		t.retag("VERB", "VBP")
	}
}

// agrees reports whether a verb with the forms goes with the number of the noun at k.
func (g mender) agrees(forms Form, k int) bool {
	t := g.at(k)
	many := len(t.Tags) > 0 && strings.HasSuffix(t.Tags[len(t.Tags)-1].XPOS, "S")
	return forms&Past != 0 || many && forms&Base != 0 || !many && forms&ThirdPerson != 0
}

// interrupted returns the comma that opens the aside which the comma at k closes
// ("The firm, based in Turin,"), -1 if it closes none.
func (g mender) interrupted(k int) int {
	for j := k - 1; j > 0 && j > k-reach; j-- {
		switch t := &g.t[j]; {
		case t.Class == Stop:
			return -1
		case t.Class != Comma:
		case !g.t[j-1].Head():
			return -1
		case g.aside(j + 1):
			return j
		}
	}
	return -1
}

// aside reports whether what begins at i after a comma belongs to the noun before it.
func (g mender) aside(i int) bool {
	t := g.at(i)
	switch {
	case t.Lower == "as":
		return g.at(i+1).Lower == "well"
	case t.Lower == "including", t.Lower == "along", t.Lower == "together":
		return true
	case t.Class == Preposition:
		return g.at(i+1).Class == Wh
	case t.Class == Adverb:
		return g.at(i+1).Class == Verb && g.at(i+1).Form&(Participle|Gerund) != 0
	case t.Class == Determiner:
		return t.Lower == "a" || t.Lower == "an"
	}
	return t.Class == Wh || t.Class == Verb && t.Form&(Participle|Gerund) != 0
}

// open reports whether the clause at i has no finite verb before i but a noun.
func (g mender) open(i int) bool {
	nominal := false
	for k := i - 1; k >= 0 && k > i-reach; k-- {
		switch t := &g.t[k]; {
		case t.Class == Stop || t.Class == Subordinate || t.Class == That || t.Class == Wh:
			return nominal
		case t.Finite():
			return false
		case t.Class == Comma:
			if from := g.interrupted(k); from >= 0 {
				k = from
			}
		case t.Head():
			nominal = true
		}
	}
	return nominal
}

// only reports whether the next finite verb after i, if any, belongs to another clause or is joined.
func (g mender) only(i int) bool {
	for k := i + 1; k < len(g.t) && k < i+reach; k++ {
		switch t := &g.t[k]; {
		case t.Finite():
			return false
		case t.Class == Stop || t.Class == Comma || t.Class == Subordinate || t.Class == That || t.Class == Wh || t.Class == Conjunction || t.Class == Pronoun && SubjectPronoun(t.Lower):
			return true
		}
	}
	return true
}

// past makes a participle right after a noun a past tense where the clause needs one.
func (g mender) past(i int) {
	t := &g.t[i]
	if t.Class != Verb || t.Form != Participle || !g.at(g.left(i)).Head() {
		return
	}
	if g.closes(i) || g.open(i) && (g.reports(i) || g.heads(i)) {
		t.retag("VERB", "VBD")
	}
}

// reports reports whether a that-clause goes with the verb at i ("ruled on Wednesday that").
func (g mender) reports(i int) bool {
	if l := g.t[i].Lemma; !TakesClause(l) && l != "rule" {
		return false
	}
	for k := i + 1; k < len(g.t) && k < i+8; k++ {
		switch t := &g.t[k]; {
		case t.Lower == "that" && t.Class == That:
			return k == i+1 || !(g.at(k+1).Finite() || g.at(k+1).Class == Adverb)
		case t.Finite() || t.Class == Comma || t.Class == Stop || t.Lower == "by":
			return false
		}
	}
	return false
}

// heads reports whether the verb at i is the first of a list of past tenses: a
// participle that tells which is not parted by a comma from the verb of its noun.
func (g mender) heads(i int) bool {
	for k := i + 1; k+1 < len(g.t) && k < i+reach; k++ {
		switch t := &g.t[k]; {
		case t.Class == Comma:
			return g.t[k+1].Class == Verb && g.t[k+1].Form == Past && !TakesClause(g.t[k+1].Lemma)
		case t.Finite() || t.Class == Stop || t.Lower == "by":
			return false
		}
	}
	return false
}

// shows reports whether the word at i ends the sentence as the verb of who says
// so (", a survey shows").
func (g mender) shows(i int) bool {
	v := lookup(g.t[i].Lower)
	if v.forms&ThirdPerson == 0 || !TakesClause(v.lemma) || g.at(i+1).Class != Stop || i < 3 {
		return false
	}
	k := i - 1
	for k >= 0 && k > i-reach && g.t[k].Nominal() {
		k--
	}
	if k < 1 || g.t[k].Class != Comma || i-k < 3 || g.t[k+1].Class != Determiner {
		return false
	}
	for n := max(0, k-reach); n < k; n++ {
		if g.t[n].Finite() {
			return true
		}
	}
	return false
}

// closes reports whether the verb at i, a verb of saying, ends the sentence after
// a comma but for a time or a place (", the office reported on Friday").
func (g mender) closes(i int) bool {
	if !Speaks(g.t[i].Lemma) {
		return false
	}
	k := i - 1
	for k >= 0 && k > i-reach && g.t[k].Nominal() {
		k--
	}
	if first := g.at(k + 1); k < 1 || g.t[k].Class != Comma || first.Lower == "a" || first.Lower == "an" || first.Class == Number {
		return false
	}
	finite := false
	for n := max(0, k-reach); n < k; n++ {
		finite = finite || g.t[n].Finite()
	}
	for k = i + 1; finite && k < len(g.t) && k < i+reach; k++ {
		if c := g.t[k].Class; c == Stop {
			return true
		} else if c != Preposition && !g.t[k].Nominal() || g.t[k].Lower == "by" {
			return false
		}
	}
	return finite
}

// fled makes a participle of a verb without a passive a past tense after a noun
// or the comma that closes an aside.
func (g mender) fled(i int) {
	t := &g.t[i]
	if t.Class != Verb || t.Form != Participle || !intransitive[t.Lemma] {
		return
	}
	switch k := g.left(i); {
	case g.at(k).Head():
	case g.at(k).Class != Comma || g.interrupted(k) < 0:
		return
	}
	t.retag("VERB", "VBD")
}

// reduced makes a past tense right after a noun a participle where the verb of
// the noun follows an aside ("casings left on the ground, as well as the toll, show").
func (g mender) reduced(i int) {
	t := &g.t[i]
	k := g.left(i)
	if t.Class != Verb || !t.Finite() || k < 2 || g.at(k).Class != Comma || Speaks(t.Lemma) && g.at(i+1).Nominal() {
		return
	}
	from := g.interrupted(k)
	if from < 0 || g.at(from+1).Class == Determiner {
		return
	}
	first := -1
	for n := from - 1; n >= 0 && n > from-reach; n-- {
		switch v := &g.t[n]; {
		case v.Class == Stop || v.Class == Comma || v.Class == Subordinate || v.Class == That || v.Class == Wh || v.Class == Conjunction:
			n = -1
		case v.Finite() && first >= 0:
			return
		case v.Finite():
			first = n
		}
	}
	if first <= 0 {
		return
	}
	v := &g.t[first]
	if v.Class == Verb && v.Form == Past && lookup(v.Lower).forms&Participle != 0 && !intransitive[v.Lemma] && g.at(g.left(first)).Class == Noun && !g.at(first+1).Nominal() {
		v.retag("VERB", "VBN")
	}
}

// plural makes an unknown "verb" after "that" the noun that it is ("proof that efforts to").
func (g mender) plural(i int) {
	t := &g.t[i]
	if t.Class != Verb || t.Form != ThirdPerson || lookup(t.Lower).forms != 0 || g.at(i+1).Class != To && g.at(i+1).Lower != "of" {
		return
	}
	if prev := g.at(i - 1); prev.Class == That {
		t.retag("NOUN", "NNS")
	}
}

// bareSerial makes a verb that goes on with the infinitives of a list one itself
// ("will buy trains, build a line and hire drivers").
func (g mender) bareSerial(i int) {
	t := &g.t[i]
	if t.Class != Verb || t.Form != Base {
		return
	}
	k := g.left(i)
	if c := g.at(k).Class; c != Conjunction && c != Comma {
		return
	}
	for k--; k >= 0 && k > i-reach && g.t[k].Class != Stop && g.t[k].Class != Subordinate && g.t[k].Class != Wh && g.t[k].Class != That; k-- {
		switch v := &g.t[k]; {
		case v.Class == Modal:
			t.retag("VERB", "VB")
			return
		case v.Finite(), v.Class == Pronoun && SubjectPronoun(v.Lower) && v.Lower != "it" && v.Lower != "you":
			return
		}
	}
}

// sameForms makes a bare verb after "and" the form that the verb before it has,
// where the two are spelt alike and nothing asks for an infinitive ("has shut a mill and cost").
func (g mender) sameForms(i int) {
	t := &g.t[i]
	v := lookup(t.Lower)
	k := g.left(i)
	if t.Class != Verb || t.Form&Base == 0 || v.forms&(Past|Participle) == 0 || g.at(k).Class != Conjunction {
		return
	}
	for k--; k >= 0 && k > i-reach; k-- {
		switch p := &g.t[k]; p.Class {
		case Stop, Subordinate, Wh, That, Modal, To, Do:
			return
		case Have:
			t.retag("VERB", "VBN")
			return
		case Verb:
			if p.Form == Past {
				t.retag("VERB", "VBD")
			}
			if p.Form != Participle {
				return
			}
		}
	}
}
