package tag

import (
	"strings"

	"linecheck/review/extract/syntax"
)

// mend repairs tags that the words around show to be wrong.
func (x *Lexicon) mend(tokens []Token, titled bool) {
	g := mender{tokens}
	for i := range tokens {
		x.mendName(tokens, i, titled)
		g.idiom(i)
		g.form(i)
	}
	for i := range tokens {
		g.compound(i)
		g.plural(i)
		g.noun(i)
		g.past(i)
		g.reduced(i)
	}
	g.sentences(mender.predicate)
	for i := range tokens {
		g.fled(i)
		g.bareSerial(i)
		g.sameForms(i)
		g.active(i)
		g.serial(i)
		g.governed(i)
		g.opened(i)
	}
}

type mender struct{ t []Token }

// sentences calls f for each part between semicolons.
func (g mender) sentences(f func(mender)) {
	from := 0
	for i := range g.t {
		if g.t[i].Text == ";" {
			f(mender{g.t[from:i]})
			from = i + 1
		}
	}
	f(mender{g.t[from:]})
}

func (g mender) at(i int) *Token {
	if i < 0 || i >= len(g.t) {
		return &Token{Class: Stop}
	}
	return &g.t[i]
}

// retag gives a token another tag.
func (t *Token) retag(upos, xpos string) {
	if len(t.Tags) == 0 {
		return
	}
	last := len(t.Tags) - 1
	t.Tags[last] = syntax.Tag{UPOS: upos, XPOS: xpos}
	t.classOf(t.Words[last].Text, t.Tags[last])
}

// mendName makes a word a name that the article writes with a capital everywhere.
func (x *Lexicon) mendName(tokens []Token, i int, titled bool) {
	t := &tokens[i]
	if t.Class != Verb {
		return
	}
	if strings.HasPrefix(t.Text, "#") || strings.HasPrefix(t.Text, "@") || t.Capital && !titled && x.proper[t.Lower] && !x.plain[t.Lower] {
		t.retag("PROPN", "NNP")
	}
}

func (g mender) idiom(i int) {
	switch t, next := &g.t[i], g.at(i+1); {
	case t.Lower == "that" && t.Class == Determiner && g.at(i-1).Class == Conjunction && g.said(i):
		t.retag("SCONJ", "IN")
	case t.Lower == "that" && t.Class == Determiner && g.at(i-1).Class == Verb && TakesClause(g.at(i-1).Lemma) && (next.Class == Number || next.Lower == "one" || next.Class == Determiner || next.Class == Possessive || next.Class == Name || next.Class == Pronoun):
		t.retag("SCONJ", "IN")
	case t.Class == Verb && t.Form == Base|maybeNoun && g.at(i-1).Class == Preposition && lookup(t.Lower).forms&maybeNoun != 0 && g.at(i-1).Lower != "like" && g.at(i-1).Lower != "than" && g.at(i-1).Lower != "but":
		t.retag("NOUN", "NN")
	case t.Class == Adverb && inner2[t.Lower] && (next.Class == Noun || next.Class == Determiner || next.Class == Name || next.Class == Adjective):
		t.retag("ADP", "IN")
	case i == 0 && t.Class == Adverb && len(g.t) > 2 && !openers[t.Lower] && !strings.HasSuffix(t.Lower, "ly") && next.Class == Verb && next.Form&(Past|ThirdPerson) != 0:
		t.retag("NOUN", "NN")
	case t.Class == Verb && t.Form&Base != 0 && (g.at(i-1).Class == Genitive || g.at(i-1).Class == Possessive || g.at(i-1).Class == Adjective && (g.at(i-2).Class == Genitive || g.at(i-2).Class == Possessive)):
		t.retag("NOUN", "NN")
	}
	switch t := &g.t[i]; t.Lower {
	case "yesterday", "today", "tomorrow", "tonight":
		t.retag("NOUN", "NN")
		t.Class = Adverb
	}
	if g.t[i].Lower == "such" && g.at(i+1).Lower == "as" {
		g.t[i].Class, g.t[i+1].Class = Preposition, Preposition
	}
}

var inner2 = Set("in on at by for with from of")

// openers are adverbs that can stand before the verb at the start of a sentence.
var openers = Set("then now here there so thus still also only never ever often once again soon later next even just almost yet not hence not-so first second meanwhile instead indeed perhaps maybe twice back home together")

// said reports whether a clause with "that" comes before the one at i.
func (g mender) said(i int) bool {
	for k := i - 1; k >= 0 && g.t[k].Class != Stop; k-- {
		if g.t[k].Class == That {
			return true
		}
	}
	return false
}

// left returns the index of the token before i without adverbs and quotation marks.
func (g mender) left(i int) int {
	from := i
	for i--; i >= 0 && i > from-reach && (g.t[i].Class == Adverb || g.t[i].Class == Not || g.t[i].Class == Quote); {
		i--
	}
	return i
}

// form settles participle and past by what stands before the verb.
func (g mender) form(i int) {
	t := &g.t[i]
	if t.Class == Verb && (t.Lower == "both" || t.Lower == "all" || t.Lower == "each") {
		t.retag("DET", "DT")
		return
	}
	if next := g.at(i + 1); t.Class == Adjective && g.at(i-1).Class == Determiner && (next.Lower == "who" || next.Lower == "whose") {
		t.retag("NOUN", "NN")
		return
	}
	if t.Class == Adjective && strings.HasSuffix(t.Lower, "ed") && g.at(i-1).Class == Pronoun && SubjectPronoun(g.at(i-1).Lower) {
		t.retag("VERB", "VBD")
		return
	}
	if t.Class == Verb && t.Form == Base|maybeNoun && g.bare(i) {
		t.retag("VERB", "VBP")
		return
	}
	if v := verbs[t.Lower]; t.Class == Noun && v.forms&(Past|Participle) != 0 && v.forms&(Base|ThirdPerson|Gerund|maybeNoun) == 0 && g.at(i-1).Head() && !strings.HasSuffix(t.Lower, "ed") {
		t.retag("VERB", "VBD")
		return
	}
	if t.Class != Verb || t.Form != Past && t.Form != Participle {
		return
	}
	k := g.left(i)
	prev := g.at(k)
	switch {
	case t.Form == Past && (prev.Class == Have && prev.Lower != "having" || prev.Class == Be):
		t.retag("VERB", "VBN")
	case t.Form == Past && k == i-1 && prev.Class == Determiner && (prev.Lower == "a" || prev.Lower == "an" || prev.Lower == "the"),
		t.Form == Past && prev.Class == Possessive && k == i-1 && g.at(i+1).Nominal():
		t.retag("VERB", "VBN")
	case t.Form == Participle && (prev.Class == Pronoun && SubjectPronoun(prev.Lower) && prev.Lower != "it" && prev.Lower != "you" || prev.Class == Wh && (prev.Lower == "who" || prev.Lower == "which")):
		t.retag("VERB", "VBD")
	case t.Form == Past && i == 0 && g.at(1).Nominal() && g.at(1).Class != Determiner:
		t.retag("VERB", "VBN")
	}
}

var bodies = Set("authority ministry agency court commission department police army navy service council board committee bank federation association parliament government institute")

// compound finds the first word of a compound that was taken for a verb ("Flash flood
// watches were") or an adjective ("Swedish Prosecution Authority"), and the verb of a
// clause with "as" that was taken for its last ("as the region faces drought").
func (g mender) compound(i int) {
	t, prev, next := &g.t[i], g.at(i-1), g.at(i+1)
	k := i + 1
	for g.at(k).Class == Noun {
		k++
	}
	switch end := g.at(k); {
	case i == 0 && t.Class == Verb && t.Form&Base != 0 && k > 1 && (end.Class == Be || end.Class == Have || end.Class == Modal) && strings.HasSuffix(g.at(k-1).Lower, "s"):
		t.retag("NOUN", "NN")
	case i > 0 && t.Class == Adjective && t.Capital && prev.Class == Determiner && next.Class == Name && (bodies[next.Lower] && len(t.Text) > 6 || bodies[g.at(i+2).Lower] && g.at(i+2).Class == Name):
		t.retag("PROPN", "NNP")
	case t.Class == Noun && lookup(t.Lower).forms&ThirdPerson != 0 && prev.Class == Noun && !strings.HasSuffix(prev.Lower, "s") && g.at(i-2).Class == Determiner && g.at(i-3).Lower == "as" && (next.Nominal() || next.Class == To):
		t.retag("VERB", "VBZ")
	}
}

// causing verbs have an infinitive without "to" after their object.
var causing = Set("let make help see watch hear have feel bid dare need")

// bare reports whether nothing before the verb at i lets it be an infinitive: it
// follows a noun, and no auxiliary, "to" or verb of causing comes before that.
func (g mender) bare(i int) bool {
	k := g.left(i)
	if prev := g.at(k); !prev.Head() && prev.Class != Wh || prev.Lower == "it" || prev.Lower == "he" || prev.Lower == "she" {
		return false
	}
	for n := k; n >= 0 && n > i-12; n-- {
		switch t := &g.t[n]; {
		case t.Class == Modal || t.Class == To || t.Class == Do || t.Class == Verb && causing[t.Lemma] || t.Class == Have && n > i-5:
			return false
		case t.Class == Stop || t.Class == That || t.Class == Subordinate:
			return true
		}
	}
	return true
}

// governed finds the verb of a clause with "by which" or "in which" that was tagged without one.
func (g mender) governed(i int) {
	if g.t[i].Class != Wh || g.t[i].Lower != "which" && g.t[i].Lower != "whom" || g.at(i-1).Class != Preposition {
		return
	}
	verb := -1
	for k := i + 1; k < len(g.t) && g.t[k].Class != Stop && g.t[k].Class != Comma; k++ {
		if g.t[k].Finite() {
			return
		}
		if verb < 0 && k > i+1 && g.t[k].Class == Noun && lookup(g.t[k].Lower).forms&Base != 0 && strings.HasSuffix(g.t[k-1].Lower, "s") {
			verb = k
		}
	}
	if verb > 0 {
		g.t[verb].retag("VERB", "VBP")
	}
}

// serial makes a participle that goes on with past tenses one itself: "closed
// one plant, cut 30 jobs and left", "chose a tag and posted it".
func (g mender) serial(i int) {
	t := &g.t[i]
	if t.Class != Verb || t.Form != Participle {
		return
	}
	k := g.left(i)
	comma := g.at(k).Class == Comma && (g.at(i+1).Class == Number || g.at(i+1).Class == Determiner || g.at(i+1).Class == Possessive)
	if !comma && g.at(k).Class != Conjunction {
		return
	}
	for k--; k >= 0 && g.t[k].Class != Stop && g.t[k].Class != Subordinate && g.t[k].Class != Wh && g.t[k].Class != That; k-- {
		switch g.t[k].Class {
		case Be, Have:
			return
		case Verb:
			if g.t[k].Form == Past && (!comma || !Speaks(g.t[k].Lemma)) {
				t.retag("VERB", "VBD")
			}
			if g.t[k].Form != Base|maybeNoun {
				return
			}
		}
	}
}

// naming verbs have an object in the passive too.
var naming = Set("call name give tell offer award pay ask teach show deny grant hand send elect deem consider dub title entitle make owe charge fine sentence order allow base locate")

// intransitive verbs have no passive.
var intransitive = Set("erupt occur happen arrive die disappear remain appear emerge exist live collapse survive vanish depart resign retire belong consist result reply respond flee crash explode collide burst soar plunge tumble protest testify stall falter")

// active makes a participle between a noun and its object a past tense.
func (g mender) active(i int) {
	t := &g.t[i]
	if t.Class != Verb || t.Form != Participle || naming[t.Lemma] {
		return
	}
	k := g.left(i)
	if from := g.interrupted(k); g.at(k).Class == Comma && from > 0 && g.at(from+1).Class != Determiner && g.open(i) && g.only(i) {
		k = from - 1
	}
	if !g.at(k).Head() || g.at(k).Lower == "one" {
		return
	}
	next := i + 1
	if c := g.at(next); c.Class == Conjunction && g.at(next+1).Class == Verb && g.at(next+1).Form&(Participle|Past) != 0 {
		next += 2
	}
	switch n := g.at(next); {
	case n.Class == Determiner && n.Lower != "that", n.Class == Possessive, n.Class == Pronoun, n.Class == Name && !days[n.Lower]:
		if next > i+1 {
			g.t[i+2].retag("VERB", "VBD")
		}
		t.retag("VERB", "VBD")
	}
}

var days = Set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december tomorrow")

// predicate finds the verb of a sentence, or of its part before a comma and a
// conjunction such as "while", that was tagged without one.
func (g mender) predicate() {
	end := len(g.t)
	for i := 1; i+1 < end; i++ {
		if g.t[i].Class == Comma && g.t[i+1].Class == Subordinate {
			end = i
		}
	}
	first := -1
	for i := range g.t[:end] {
		t := &g.t[i]
		if t.Finite() || i == 0 && t.Class == Subordinate {
			return
		}
		if first < 0 && i > 0 && t.Class == Verb && t.Form == Participle && g.at(g.left(i)).Head() && g.at(i+1).Lower != "by" {
			first = i
		}
	}
	if first > 0 && end == len(g.t) {
		g.t[first].retag("VERB", "VBD")
		if g.at(first+1).Class == Conjunction && g.at(first+2).Class == Verb && g.at(first+2).Form == Participle {
			g.t[first+2].retag("VERB", "VBD")
		}
		return
	}
	for i := 1; i+1 < end; i++ {
		t := &g.t[i]
		if t.Class == Noun && g.t[i-1].Head() && lookup(t.Lower).forms&ThirdPerson != 0 && (g.t[i+1].Nominal() || g.t[i+1].Class == That) {
			t.retag("VERB", "VBZ")
			return
		}
	}
}

// opened makes a participle a past tense when nothing else can be the verb of
// the clause that "which", "after" or a verb of saying opens ("which the town
// bought in May,", "said the bridge opened in 1932").
func (g mender) opened(i int) {
	if t := &g.t[i]; t.Class != Verb || t.Form != Participle {
		return
	}
	k := g.left(i)
	nominal := false
	for ; k >= 0 && k > i-reach && (g.t[k].Nominal() || k > 0 && g.t[k].Form == Gerund && g.t[k-1].Head()); k-- {
		nominal = true
	}
	open := g.at(k)
	tells := open.Class == Verb && open.Form == Past && Speaks(open.Lemma)
	if k < 0 || !nominal || !g.at(g.left(i)).Head() || open.Class != Wh && open.Class != That && open.Class != Subordinate && !tells {
		return
	}
	for n := i + 1; n < len(g.t) && g.t[n].Class != Comma && g.t[n].Class != Stop; n++ {
		if g.t[n].Finite() || n == i+1 && g.t[n].Lower == "by" {
			return
		}
	}
	g.t[i].retag("VERB", "VBD")
}
