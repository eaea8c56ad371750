package tag

// tagger settles what depends on the words around.
type tagger struct{ t []Token }

// reach is how many words ahead of an ambiguous one are looked at, so that the work stays linear.
const reach = 40

func (g tagger) resolve() {
	finite, be, bare := false, false, false // seen in this clause: a finite verb; a passive or progressive; to or a modal
	governs := false                        // a finite verb that does not introduce speech was seen in this sentence
	relative := false                       // after who or which, whose verb the clause around still waits behind
	for i := range g.t {
		t := &g.t[i]
		switch t.Class {
		case Comma, Stop, Subordinate, Wh, Conjunction, Quote:
			relative = t.Class == Wh && !finite && g.at(i-1).Head()
			finite = false
			if t.Class == Stop {
				be, bare = false, false
			}
			governs = governs && (t.Class == Comma || t.Class == Conjunction)
		case That:
			g.that(i)
			if t.Class == That {
				finite = false
			}
		case Noun:
			if t.Lower == "to" {
				g.to(i)
				bare = bare || t.Class == To
			}
		case Modal:
			finite, bare = true, true
		case Be, Have, Do:
			g.auxiliary(i)
			finite = finite || t.Finite()
			governs = governs || t.Finite()
			be = be || t.Class == Be
		case Verb:
			g.verb(i, finite || governs && g.inInfinitive(i), be, bare)
			finite = (finite || t.Class == Verb && (t.Finite() || t.Form == Gerund && g.setOff(i))) && !g.introduces(i)
			governs = finite || governs && !g.introduces(i)
			if finite && relative {
				finite, relative = false, false
			}
		}
	}
	for i := range g.t {
		g.tidy(i)
	}
}

func (g tagger) at(i int) *Token {
	if i < 0 || i >= len(g.t) {
		return &Token{Class: Stop}
	}
	return &g.t[i]
}

// before returns the nearest token before i that is no adverb and no "not".
func (g tagger) before(i int) (*Token, int) {
	for i--; i >= 0; i-- {
		switch t := &g.t[i]; {
		case t.Class == Adverb, t.Class == Not, t.Class == Quote && i > 0, t.Lower == "both", t.Class == Adjective && degrees[t.Lower] && g.at(i-1).Class == Be:
			continue
		case dash(t.Text) || t.Text == ")":
			if open := g.aside(i); open > 0 {
				i = open
				continue
			}
		}
		break
	}
	return g.at(i), i
}

// degrees are adjectives that can stand before a participle ("are best known").
var degrees = Set("best worst most least better")

func (g tagger) to(i int) {
	next := g.at(i + 1)
	for k := i + 1; next.Class == Adverb && k < i+4; k++ {
		next = g.at(k + 1)
	}
	if next.Class == Verb && next.Form&Base != 0 || next.Lower == "be" || next.Lower == "have" || next.Lower == "do" {
		g.t[i].Class = To
		return
	}
	g.t[i].Class = Preposition
}

// auxiliary turns "had" after "have" and the like into participles, and bare forms after "to".
func (g tagger) auxiliary(i int) {
	t := &g.t[i]
	prev, _ := g.before(i)
	if t.Form == Base && (prev.Class == To || prev.Class == Modal || prev.Class == Do) {
		t.Form = maybeNoun // bare: never finite
	}
	if t.Lower == "had" && prev.Class == Have || t.Lower == "done" {
		t.Form = Participle
	}
}

func (g tagger) verb(i int, finite, be, bare bool) {
	t := &g.t[i]
	prev, at := g.before(i)
	noun := t.Form&maybeNoun != 0
	t.Form &^= maybeNoun
	switch {
	case prev.Class == To || prev.Class == Modal || prev.Class == Do && prev.Form != Participle && at >= i-3:
		if t.Form&Base != 0 {
			t.Form = Base | maybeNoun
			return
		}
	case prev.Class == Have && t.Form&Participle != 0, prev.Class == Be && t.Form&Participle != 0 && t.Form&Gerund == 0:
		t.Form = Participle
		return
	case prev.Class == Be && t.Form&Gerund != 0:
		t.Form = Gerund
		return
	}
	switch {
	case t.Form&Gerund != 0:
		g.gerund(i, prev, noun)
	case t.Form&(Past|Participle) != 0 && t.Form&Base == 0:
		g.past(i, prev, finite, be)
	case t.Form&ThirdPerson != 0:
		g.third(i, prev, noun, finite)
	default:
		g.base(i, prev, baseContext{noun, finite, bare})
	}
}

func (g tagger) gerund(i int, prev *Token, noun bool) {
	t := &g.t[i]
	next := g.at(i + 1)
	t.Form = Gerund
	single := prev.Class == Noun && !plural(prev.Lower)
	ends := next.Class == Conjunction || next.Class == Comma || next.Class == Stop
	switch {
	case prev.Class == Determiner || prev.Class == Possessive || prev.Class == Genitive || prev.Class == Adjective:
		if !(next.Class == Determiner || next.Class == Possessive) {
			t.Class = Noun
		}
	case prev.Class == Verb && (TakesClause(prev.Lemma) && prev.Form != Gerund || prev.Form == Gerund) && (next.Class == Noun && next.Lower != "to" || next.Class == Verb && next.Form&maybeNoun != 0 && next.Form&Gerund == 0):
		t.Class = Adjective
	case prev.Class == Name && next.Class == Noun && next.Lower != "to" && g.at(i+2).Finite():
		t.Class = Noun
	case noun && (prev.Class == Noun || prev.Class == Name || prev.Class == Conjunction) && (next.Head() && !next.Capital || ends),
		noun && (next.Class == Be || next.Class == Have || next.Class == Modal || next.Class == Genitive),
		noun && prev.Class == Preposition && (next.Class == Preposition || ends),
		single && (next.Class == Noun && next.Lower != "to" || next.Class == Verb && next.Form&maybeNoun != 0 && next.Form&Base != 0 || ends):
		t.Class = Noun
	}
}

func (g tagger) past(i int, prev *Token, finite, be bool) {
	t := &g.t[i]
	next := g.at(i + 1)
	if prev.Class == Determiner || prev.Class == Possessive || prev.Class == Genitive || prev.Class == Preposition || prev.Class == Adjective && next.Head() || prev.Class == Number && (next.Class == Noun || next.Class == Adjective) || prev.Class == Name && next.Class == Noun && finite && next.Lower != "to" || prev.Class == Bracket || prev.Class == Stop && next.Class == Noun && next.Lower != "to" {
		t.Class = Adjective
		return
	}
	if prev.Class == Verb && !copulas[prev.Lemma] && !Speaks(prev.Lemma) && prev.Form&Base != 0 && (next.Class == Noun && next.Lower != "to" || next.Class == Conjunction) {
		t.Class = Adjective
		return
	}
	if prev.Class == Conjunction && next.Class == Noun && next.Lower != "to" && (g.at(i-2).Class == Adjective || g.at(i-2).Class == Comma && g.at(i-3).Class == Adjective) {
		t.Class = Adjective
		return
	}
	only := t.Form & (Past | Participle)
	switch {
	case only == Past || only == Participle:
		t.Form = only
	case prev.Class == Pronoun && SubjectPronoun(prev.Lower), prev.Class == Wh, prev.Class == That:
		t.Form = Past
	case prev.Class == Verb && copulas[prev.Lemma]:
		t.Form = Participle
	case prev.Head() && (next.Class == Pronoun || next.Class == Possessive || next.Class == Determiner) && !g.finiteAhead(i+1):
		t.Form = Past
	case next.Lower == "by" && !Speaks(t.Lemma):
		t.Form = Participle
	case prev.Class == Conjunction && be && Speaks(t.Lemma) && (next.Class == That || next.Class == Determiner || next.Class == Possessive || next.Class == Name || next.Class == Pronoun),
		prev.Class == Conjunction && t.Lemma == "call" && (next.Lower == "on" || next.Lower == "for" || next.Lower == "upon"):
		t.Form = Past
	case prev.Class == Conjunction && be && !g.pastBefore(i):
		t.Form = Participle
	case finite && prev.Head():
		t.Form = Participle
	case qualifying[t.Lemma] && prev.Head() && (next.Class == Preposition || next.Lower == "to") && g.governsBefore(i):
		t.Form = Participle
	case TakesClause(t.Lemma) && next.Class != Preposition:
		t.Form = Past
	case prev.Head() && (g.finiteAhead(i+1) || g.governed(i)):
		t.Form = Participle
	case prev.Class == Comma && g.pastBefore(i) && next.Class == Preposition && !g.series(i):
		t.Form = Participle
	case prev.Class == Comma && !finite && g.at(i-2).Class == Name && next.Class == Preposition && g.resumes(i):
		t.Form = Participle
	default:
		t.Form = Past
	}
}

func (g tagger) third(i int, prev *Token, noun, finite bool) {
	t := &g.t[i]
	next := g.at(i + 1)
	if t.Form&Base != 0 && prev.Class == Pronoun && prev.Lower != "it" {
		t.Form = Base
		return
	}
	t.Form = ThirdPerson
	switch {
	case prev.Class == Determiner && prev.Lower != "this" && prev.Lower != "each" || prev.Class == Possessive || prev.Class == Genitive || prev.Class == Adjective || prev.Class == Preposition || prev.Class == Number && next.Class != Determiner:
		t.Class = Noun
	case prev.Class == Pronoun || prev.Class == Wh || prev.Class == That:
	case prev.Head() && (next.Class == That || next.Class == Pronoun && SubjectPronoun(next.Lower)):
	case TakesClause(t.Lemma) && !finite && prev.Head() && (next.Class == Determiner || next.Class == Possessive || next.Class == Name):
	case Speaks(t.Lemma) && g.afterQuote(i):
	case !noun:
	case finite:
		t.Class = Noun
	case prev.Class == Name && next.Class == Preposition && !g.finiteAhead(i+1) && !(next.Lower == "of" || next.Lower == "for"):
	case prev.Class == Conjunction || prev.Class == Comma || prev.Class == Stop || prev.Class == Quote || prev.Class == Verb:
		if prev.Class != Conjunction || !(next.Class == Determiner || next.Class == Possessive || next.Class == That || next.Class == Pronoun) {
			t.Class = Noun
		}
	case !(next.Class == Noun || next.Class == Name || next.Class == Number || next.Class == Pronoun || next.Class == Possessive || next.Class == Determiner || next.Class == Adjective || next.Class == Adverb || next.Class == That || next.Class == Not || next.Lower == "to"):
		t.Class = Noun
	case prev.Head() && !g.finiteAhead(i+1):
	default:
		t.Class = Noun
	}
}

type baseContext struct{ noun, finite, bare bool }

func (g tagger) base(i int, prev *Token, c baseContext) {
	t := &g.t[i]
	next := g.at(i + 1)
	opensObject := next.Class == Determiner || next.Class == Possessive || next.Class == Pronoun || next.Class == That || next.Class == Name || next.Class == Number || next.Lower == "to"
	pastToo := t.Form&Past != 0
	switch {
	case t.Form&^maybeNoun == Base && (prev.Class == Be || prev.Class == Verb && copulas[prev.Lemma]) && !opensObject:
		t.Class = Noun
		if !c.noun {
			t.Class = Adjective
		}
	case objective(prev.Lower) && !c.noun:
		t.Form = Base | maybeNoun
	case prev.Class == Comma && !c.finite && (opensObject || next.Class == Adjective) && g.reduce(i):
		t.Form = Base
	case (prev.Class == Verb || c.finite && prev.Head()) && t.Form&^maybeNoun == Base && !c.noun && (next.Class == Noun || prev.Head()) && prev.Lemma != "let" && prev.Lemma != "help" && prev.Lemma != "make":
		t.Class = Adjective
	case prev.Class == Determiner || prev.Class == Possessive || prev.Class == Genitive || prev.Class == Adjective || prev.Class == Preposition || prev.Class == Number:
		t.Class = Noun
		if t.Form&Participle != 0 && !c.noun {
			t.Class = Adjective
		}
	case prev.Class == Pronoun && SubjectPronoun(prev.Lower) || prev.Class == Wh || prev.Class == That && !c.noun:
		t.Form = Base
		if pastToo && (prev.Lower == "he" || prev.Lower == "she" || prev.Lower == "it") {
			t.Form = Past
		}
	case prev.Class == Conjunction && c.bare && (!c.noun || opensObject || next.Class == Noun || next.Class == Adjective):
		t.Form = Base | maybeNoun
	case pastToo && prev.Class == Comma && g.pastBefore(i) && (next.Class == Number || next.Class == Determiner || next.Class == Possessive):
		t.Form = Past
	case pastToo && prev.Head() && !c.finite && (opensObject || !c.noun):
		t.Form = Past
	case pastToo && prev.Head() && c.finite:
		t.Form = Participle
	case !c.noun && (prev.Head() || prev.Class == Adverb) && !c.finite:
		t.Form = Base
	case c.noun && prev.Class == Noun && plural(prev.Lower) && !c.finite && (opensObject || next.Class == Noun && plural(next.Lower)) && !g.finiteAhead(i+1):
		t.Form = Base
	case !c.noun && (prev.Class == Stop || prev.Class == Quote || prev.Class == Comma):
		t.Form = Base | maybeNoun // an imperative has no subject
	case prev.Class == Pronoun && opensObject, prev.Class == Verb && (prev.Lemma == "let" || prev.Lemma == "help" || prev.Lemma == "make"):
		t.Form = Base | maybeNoun
	case prev.Class == Conjunction && !c.noun:
		t.Form = Base
		if pastToo {
			t.Form = Past
		}
	default:
		t.Class = Noun
		if !c.noun {
			t.Class, t.Form = Verb, Base|maybeNoun
		}
	}
}

func objective(w string) bool {
	return w == "me" || w == "him" || w == "us" || w == "them"
}

func plural(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' || w == "people" || w == "police" || w == "men" || w == "women" || w == "children" || w == "media" || w == "many" || w == "most"
}
