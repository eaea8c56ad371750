package tag

// aside returns where the aside that ends with the dash or bracket at i begins,
// 0 if none does.
func (g tagger) aside(i int) int {
	for k := i - 1; k > 0 && k > i-reach/2; k-- {
		switch t := &g.t[k]; {
		case g.t[i].Text == ")" && t.Text == "(", g.t[i].Text != ")" && dash(t.Text) && !g.t[k-1].Finite():
			return k
		case t.Text == ")" || t.Text == ";" || t.Text == ":" || dash(t.Text):
			return 0
		}
	}
	return 0
}

// introduces reports whether the verb at i can have a clause after it.
func (g tagger) introduces(i int) bool {
	return g.t[i].Class == Verb && TakesClause(g.t[i].Lemma) && g.at(i+1).Lower != "to" && !(g.at(i-1).Class == Be && g.at(i+1).Class == Preposition)
}

// inInfinitive reports whether the noun phrase before i is the object of an infinitive.
func (g tagger) inInfinitive(i int) bool {
	k := i - 1
	for k > 0 && k > i-8 && (g.t[k].Nominal() && g.t[k].Lower != "to") {
		k--
	}
	return k > 0 && k < i-1 && g.t[k].Class == Verb && g.t[k-1].Class == To
}

// setOff reports whether the gerund at i opens a participle clause after a comma.
func (g tagger) setOff(i int) bool {
	prev, at := g.before(i)
	return prev.Class == Comma && at > 0
}

// governed reports whether the noun phrase before i hangs on a preposition that
// opens the sentence or stands after a comma, so that it is no subject.
func (g tagger) governed(i int) bool {
	k := i - 1
	for k >= 0 && k > i-10 && (g.t[k].Nominal() && g.t[k].Lower != "to" || g.t[k].Lower == "of") {
		k--
	}
	if k < 0 || g.t[k].Class != Preposition || k == i-1 || g.t[k+1].Class == Number {
		return false
	}
	before := g.at(k - 1)
	return k == 0 || before.Class == Comma || before.Class == Stop
}

// series reports whether the verb at i is one of a row of past forms: a later
// one follows "and" before the sentence ends.
func (g tagger) series(i int) bool {
	for k := i + 1; k+1 < len(g.t) && k < i+reach; k++ {
		switch t := &g.t[k]; t.Class {
		case Stop, Subordinate, Wh, That, Modal, Be, Have:
			return false
		case Conjunction:
			next := g.at(k + 1)
			return next.Class == Verb && next.Form&Past != 0
		}
	}
	return false
}

// resumes reports whether a comma and a sure past form end the aside that opens at i.
func (g tagger) resumes(i int) bool {
	for k := i + 1; k+1 < len(g.t) && k < i+reach; k++ {
		switch t := &g.t[k]; t.Class {
		case Stop, Subordinate, Wh, That, Modal, Be, Have:
			return false
		case Comma:
			next := g.at(k + 1)
			if next.Class == Quote {
				next = g.at(k + 2)
			}
			return next.Class == Modal || next.Class == Be || next.Class == Have || next.Class == Verb && next.Form&(Past|ThirdPerson) != 0 && next.Form&maybeNoun == 0
		}
	}
	return false
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
			if k > i && g.t[k-1].Lower == "to" && TakesClause(t.Lemma) {
				return false
			}
			if Speaks(t.Lemma) && t.Form&Past != 0 && k > i && g.at(k+1).Class == Stop {
				return true
			}
			if t.Form&^maybeNoun == Past || t.Form == Base && k > i && g.t[k-1].Head() && g.t[k-1].Lower != "to" {
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

func dash(s string) bool { return s == "-" || s == "―" || s == "–" || s == "—" || s == "--" }

func (g tagger) that(i int) {
	next := g.at(i + 1)
	prev, _ := g.before(i)
	if w := g.at(i - 1).Lower; w == "now" || w == "so" || w == "given" || w == "provided" {
		if w == "given" || w == "provided" {
			g.t[i-1].Class = Adverb
		}
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
	if (i == 0 || prev.Class == Stop) && (next.Class == Modal || next.Class == Verb && next.Form&(ThirdPerson|Past) != 0 && next.Form&maybeNoun == 0) {
		g.t[i].Class = Pronoun
		return
	}
	if next.Class == Be && next.Text != "" && prev.Class != Noun && prev.Class != Name && prev.Class != Verb {
		g.t[i].Class = Pronoun
	}
}

// qualifying verbs have participles that stand after a noun more often than they
// are the past of a clause.
var qualifying = Set("relate associate compare base locate name dub entitle publish design intend involve concern link follow drive")

// governsBefore reports whether a finite verb stands before i in the sentence.
func (g tagger) governsBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-reach; k-- {
		t := &g.t[k]
		if t.Class == Stop {
			return false
		}
		if t.Finite() && t.Form&maybeNoun == 0 {
			return true
		}
	}
	return false
}
