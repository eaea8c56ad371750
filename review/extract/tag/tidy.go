package tag

// persons are adjectives that are also nouns for people.
var persons = Set("official executive representative native veteran conservative liberal criminal professional relative")

// tidy repairs what the first pass could not know: a genitive that is "is", a
// possessive apostrophe, "her" as an object, words before a noun.
func (g tagger) tidy(i int) {
	t := &g.t[i]
	next, prev := g.at(i+1), g.at(i-1)
	switch {
	case t.Class == Quote && (t.Text == "'" || t.Text == "’") && prev.Class != Quote && prev.End == t.Start && len(prev.Lower) > 1 && prev.Lower[len(prev.Lower)-1] == 's' && next.Nominal() && next.Start > t.End:
		t.Class = Genitive
	case t.Lower == "her" && next.Class == Adjective && !g.at(i+2).Nominal() && lookup(next.Lower).forms&Participle != 0:
		t.Class = Pronoun
		g.t[i+1].Class, g.t[i+1].Form, g.t[i+1].Lemma = Verb, Participle, lookup(next.Lower).lemma
	case t.Lower == "her" && !(next.Nominal() || next.Class == Verb && next.Form == Participle):
		t.Class = Pronoun
	case t.Class == Determiner && (t.Lower == "this" || t.Lower == "these" || t.Lower == "those") && (next.Class == Be || next.Class == Modal || next.Class == Have || next.Class == Determiner || next.Class == Stop):
		t.Class = Pronoun
	case t.Lower == "such" && next.Lower == "as":
		t.Class, g.t[i+1].Class = Preposition, Preposition
	case (t.Lower == "more" || t.Lower == "most" || t.Lower == "others") && (next.Class == Modal || next.Class == Be || next.Class == Have) && (prev.Class == Conjunction || prev.Class == Stop || prev.Class == Comma):
		t.Class = Pronoun
	case t.Lower == "as" && g.at(i+2).Lower == "as" && next.Lower == "well":
		t.Class, g.t[i+1].Class, g.t[i+2].Class = Preposition, Adverb, Preposition
	case t.Lower == "as" && g.at(i+2).Lower == "as":
		t.Class, g.t[i+2].Class = Adverb, Adverb
	case t.Class == Preposition && (t.Lower == "about" || t.Lower == "over" || t.Lower == "around" || t.Lower == "under") && (next.Class == Number || next.Lower == "a" && g.at(i+2).Class == Number) && (prev.Class == Stop || prev.Class == Comma || prev.Class == Verb || prev.Class == Conjunction || prev.Class == Preposition):
		t.Class = Adverb
	case t.Lower == "at" && (next.Lower == "least" || next.Lower == "most") && g.at(i+2).Class == Number:
		t.Class, g.t[i+1].Class = Adverb, Adverb
	case t.Lower == "more" && next.Lower == "than" && g.at(i+2).Class == Number:
		t.Class, g.t[i+1].Class = Adverb, Adverb
	case t.Lower == "like" && prev.Class == Verb && (prev.Lemma == "sound" || prev.Lemma == "seem" || prev.Lemma == "look" || prev.Lemma == "feel") && g.clauseAhead(i+1):
		t.Class = That
	case t.Lower == "one" && (next.Class == Noun || next.Class == Name || next.Class == Adjective):
		t.Class = Number
	case t.Class == Adjective && persons[t.Lower] && prev.Nominal() && !(next.Nominal() || next.Class == Adjective || next.Class == Conjunction):
		t.Class = Noun
	case t.Class == Subordinate && (t.Lower == "after" || t.Lower == "before" || t.Lower == "since" || t.Lower == "until" || t.Lower == "as") && !g.clauseAhead(i+1):
		t.Class = Preposition
	}
}

// clauseAhead reports whether a finite verb comes before the clause that starts at i can be over.
func (g tagger) clauseAhead(i int) bool {
	for k := i; k < len(g.t) && k < i+reach; k++ {
		t := &g.t[k]
		switch t.Class {
		case Stop, Subordinate, Conjunction:
			if t.Class != Conjunction {
				return false
			}
		case Comma:
			if k > i+1 && !(g.at(k+1).Class == Wh || g.at(k+1).Class == Determiner) {
				return false
			}
		case Modal:
			return true
		case Be, Have, Do, Verb:
			if t.Finite() {
				return k > i
			}
			if t.Form == Gerund && k == i {
				return true
			}
		}
	}
	return false
}
