package tag

// tagger settles what depends on the words around.
type tagger struct{ t []Token }

// reach is how many words ahead of an ambiguous one are looked at, so that the work stays linear.
const reach = 40

func (g tagger) resolve() {
	finite, be, bare := false, false, false // seen in this clause: a finite verb; a passive or progressive; to or a modal
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
			be = be || t.Class == Be
		case Verb:
			g.verb(i, finite, be, bare)
			finite = (finite || t.Class == Verb && t.Finite()) && !(t.Class == Verb && TakesClause(t.Lemma))
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
	for i--; i >= 0 && (g.t[i].Class == Adverb || g.t[i].Class == Not || g.t[i].Class == Quote && i > 0 || g.t[i].Lower == "both"); i-- {
	}
	return g.at(i), i
}

func (g tagger) that(i int) {
	next := g.at(i + 1)
	prev, _ := g.before(i)
	if w := g.at(i - 1).Lower; w == "now" || w == "so" || w == "given" || w == "provided" {
		g.t[i].Class = Subordinate
		return
	}
	if next.Lower == "same" || next.Lower == "much" || next.Lower == "many" || next.Lower == "night" || next.Lower == "day" {
		g.t[i].Class = Determiner
		return
	}
	if (next.Class == Noun || next.Class == Adjective) && !(prev.Class == Verb || prev.Class == Noun && prev.Lower != "to") {
		g.t[i].Class = Determiner
	}
	if next.Class == Be && next.Text != "" && prev.Class != Noun && prev.Class != Name && prev.Class != Verb {
		g.t[i].Class = Pronoun
	}
}

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
	case prev.Class == Conjunction && be && !g.pastBefore(i):
		t.Form = Participle
	case finite && prev.Head():
		t.Form = Participle
	case TakesClause(t.Lemma) && next.Class != Preposition:
		t.Form = Past
	case prev.Head() && g.finiteAhead(i+1):
		t.Form = Participle
	case prev.Class == Comma && g.pastBefore(i) && next.Class == Preposition:
		t.Form = Participle
	default:
		t.Form = Past
	}
}

// pastBefore reports whether the last verb before i is a simple past.
func (g tagger) pastBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-reach; k-- {
		switch g.t[k].Class {
		case Verb:
			return g.t[k].Form == Past
		case Be, Have, Modal:
			return false
		}
	}
	return false
}

// finiteAhead reports whether a sure finite verb follows before the clause can end.
func (g tagger) finiteAhead(i int) bool {
	for k := i; k < len(g.t) && k < i+reach; k++ {
		t := &g.t[k]
		switch t.Class {
		case Comma, Stop, Subordinate, Wh, That, Conjunction, Quote:
			return false
		case Modal:
			return true
		case Be, Have, Do:
			if t.Form&(ThirdPerson|Past) != 0 || t.Form == Base {
				return true
			}
		case Verb:
			if t.Form&^maybeNoun == Past || t.Form == Base && k > i && g.t[k-1].Head() {
				return true
			}
		case Pronoun:
			if SubjectPronoun(t.Lower) {
				return false
			}
		}
	}
	return false
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
	case Speaks(t.Lemma) && g.afterQuote(i):
	case !noun:
	case finite:
		t.Class = Noun
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

// reduce finds a verb taken for the finite one that must be a participle, since
// a bare verb at i, after a comma, is what agrees with the subject.
func (g tagger) reduce(i int) bool {
	for k := i - 2; k > 0 && k > i-reach; k-- {
		switch t := &g.t[k]; t.Class {
		case Modal, Be, Have, Do, That, Wh, Stop:
			return false
		case Verb:
			if t.Form == Gerund || t.Form == Participle {
				continue
			}
			if v := lookup(t.Lower); v.forms&Participle != 0 && g.t[k-1].Head() && g.at(k+1).Class == Preposition {
				t.Form = Participle
				return true
			}
			return false
		}
	}
	return false
}

// afterQuote reports whether only a noun phrase stands between a quotation mark and i.
func (g tagger) afterQuote(i int) bool {
	for k := i - 1; k >= 0 && k > i-10; k-- {
		switch t := &g.t[k]; {
		case t.Class == Quote:
			return k < i-1
		case !t.Nominal() && t.Class != Preposition:
			return false
		}
	}
	return false
}

func objective(w string) bool {
	return w == "me" || w == "him" || w == "us" || w == "them"
}

func plural(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' || w == "people" || w == "police" || w == "men" || w == "women" || w == "children" || w == "media" || w == "many" || w == "most"
}
