// Package told keeps what an article has said of its nouns, so that a bare "the
// study" can be offered with the words that said which one.
package told

import (
	"sort"

	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/tag"
)

// Phrase is a noun phrase of the article that says more than its noun.
type Phrase struct {
	Text string // begins with "the" or with whose it is
	Tail string // what follows the noun, with a space before it; "" for nothing
}

type entry struct {
	Phrase
	at, words int // byte, and how many words it has or how often a person is named
	end       int // byte
	lead      bool
}

// Index holds the noun phrases of one article by noun.
type Index struct {
	phrases  map[string][]entry
	people   []entry // plural noun phrases for people
	subjects []entry // the noun phrase that each sentence begins with
	things   []entry // bare countable nouns, for "one"
	plurals  []entry // plural noun phrases for things
	persons  []entry
	state    string
	states   int
}

// lead is how many sentences are taken to tell what the article is about.
const lead = 4

// most is how many phrases with one noun, and how many mentions of people, are
// kept, so that the work stays linear.
const most = 200

// Sentence is one sentence of the article.
type Sentence struct {
	Tokens []tag.Token
}

// Read indexes the article whose text the tokens stand in.
func Read(text string, sentences []Sentence) *Index {
	x := &Index{phrases: map[string][]entry{}}
	counts := map[string]int{}
	for n, s := range sentences {
		first := true
		for i := range s.Tokens {
			x.place(s.Tokens, i, counts)
			if t := &s.Tokens[i]; t.Class != tag.Noun && t.Class != tag.Name || i+1 < len(s.Tokens) && (s.Tokens[i+1].Class == tag.Noun || s.Tokens[i+1].Class == tag.Name || s.Tokens[i+1].Class == tag.Genitive) {
				continue
			}
			if s.Tokens[i].Class == tag.Noun {
				x.noun(text, s.Tokens, i, n < lead)
			}
			if from := left(s.Tokens, i); first && from >= 0 && from <= 1 {
				x.subjects = append(x.subjects, entry{Phrase: Phrase{Text: lowered(text, s.Tokens, from, i+1)}, at: s.Tokens[from].Start})
			}
			first = false
		}
	}
	return x
}

// noun enters the phrase around the noun at i.
func (x *Index) noun(text string, s []tag.Token, i int, lead bool) {
	noun := s[i].Lower
	from, to := left(s, i), right(s, i+1)
	if phrase.TimeNoun(noun) || from < 0 {
		return
	}
	if !phrase.IsPlural(noun) && !phrase.Animate(noun) && from <= i && s[from].Class == tag.Determiner {
		x.things = append(x.things, entry{Phrase: Phrase{Text: lowered(text, s, from, i+1)}, at: s[i].Start})
	}
	open := from
	if s[from].Class == tag.Determiner || s[from].Class == tag.Number && (phrase.IsPlural(noun) || s[from].Lower == "one") {
		open++
	}
	words := to - open
	e := entry{at: s[from].Start, end: s[to-1].End, words: words, lead: lead}
	e.Text = lowered(text, s, open, to)
	if k := genitive(s, open, i); k < 0 || s[open].Class != tag.Name {
		e.Text = "the " + e.Text
	}
	if to > i+1 {
		e.Tail = " " + printed(text, s, i+1, to)
	}
	if words > 1 && len(x.phrases[noun]) < most {
		x.phrases[noun] = append(x.phrases[noun], e)
	}
	if phrase.IsPlural(noun) && !phrase.Animate(noun) && words > 1 {
		x.plurals = append(x.plurals, e)
	}
	if phrase.IsPlural(noun) && phrase.Animate(noun) && !vague[noun] {
		x.people = append(x.people, e)
	}
}

// vague are nouns for people that do not tell which ones.
var vague = tag.Set("people men women children others members officials authorities police forces")

// bodies are vague nouns that do not stand for people who were named before.
var bodies = tag.Set("officials authorities police forces")

// Fuller returns the phrase with that noun before the byte at that says most; those
// of the headline and the lead go first. False when there is none.
func (x *Index) Fuller(noun string, at int) (Phrase, bool) {
	if vague[noun] && !bodies[noun] || noun == "group" {
		return latest(x.people, at)
	}
	best, score := Phrase{}, 0
	for _, e := range x.phrases[noun] {
		if e.at >= at {
			break
		}
		n := min(e.words, 9)
		if e.lead {
			n += 4
		}
		if n >= score {
			best, score = e.Phrase, n
		}
	}
	return best, score > 0
}

// People enters the people that a sentence names, without those after a stroke: they took the picture.
func (x *Index) People(table *entity.Table, s []tag.Token) {
	for i := 0; i < len(s); {
		end := i
		for end < len(s) && s[end].Class == tag.Name {
			end++
		}
		if e := table.Named(s[i:end]); e != nil && (e.Kind == entity.Person || e.Kind == entity.Body && len(e.Words) == 2 && !e.Org && e.MaybePerson()) && (i == 0 || s[i-1].Text != "/") {
			x.meet(e.Name, s[i].Start, e.Count)
		}
		i = end + 1
	}
}

// meet enters a person whom the article names at a byte and so often in all, in the
// order of the text.
func (x *Index) meet(name string, at, times int) {
	if len(x.persons) < most {
		x.persons = append(x.persons, entry{Phrase: Phrase{Text: name}, at: at, words: times})
	}
}

// Person returns whom the article names most often of those it has named before the
// byte at, the last of those named as often; "" for nobody.
func (x *Index) Person(at int) string {
	best := entry{}
	for _, e := range x.persons {
		if e.at < at && e.words >= best.words {
			best = e
		}
	}
	return best.Text
}

// Subject returns the noun phrase that began the sentence before the byte at.
func (x *Index) Subject(at int) (Phrase, bool) { return latest(x.subjects, at) }

// Several returns the plural noun phrase for things that was named last before the byte at.
func (x *Index) Several(at int) (Phrase, bool) {
	k := sort.Search(len(x.plurals), func(k int) bool { return x.plurals[k].at >= at })
	for k > 0 && x.plurals[k-1].end > at {
		k-- // the one that the words themselves stand in
	}
	if k == 0 {
		return Phrase{}, false
	}
	return x.plurals[k-1].Phrase, true
}

// One returns the noun phrase for a single thing that was named last before the byte at.
func (x *Index) One(at int) (Phrase, bool) { return latest(x.things, at) }

// latest returns the entry before the byte at of a list in the order of the text.
func latest(list []entry, at int) (Phrase, bool) {
	k := sort.Search(len(list), func(k int) bool { return list[k].at >= at })
	if k == 0 {
		return Phrase{}, false
	}
	return list[k-1].Phrase, true
}

// State returns the state of the United States that the article names most often, "" when none.
func (x *Index) State() string { return x.state }
