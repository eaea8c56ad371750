// Package extreme finds superlatives that a source can prove or refute: first,
// only, largest. What is measured against nothing is left alone.
package extreme

import (
	"strings"

	"linecheck/review/lint/calendar"
	"linecheck/review/lint/read"
)

// Place is a superlative with what it is measured against, by its tokens, the last one included.
type Place = calendar.Place

var (
	extremes = read.List(`largest biggest smallest highest lowest oldest youngest longest shortest tallest deepest fastest slowest richest poorest deadliest bloodiest
hottest coldest warmest wettest driest heaviest lightest costliest busiest strongest weakest greatest earliest cheapest fewest wealthiest safest cleanest dirtiest worst best steepest widest brightest`)
	where = read.List(`world world's country country's nation nation's europe europe's america's africa africa's asia asia's planet planet's region's state's city's continent's
globe globally worldwide nationwide history kind ever record region state city continent`)
	vague = read.List(`way ways thing things time times reason reasons question problem option choice one ones difference information issue point hope answer
place day days week weeks month months year years half quarter lady lap round step steps stage part people person vote votes phase responders aid name floor family class`)
	ranks = read.List("high low number amount sum profit loss turnout temperature levels level")
	// softened are words before a superlative that take it back.
	softened = read.List("among amongst second third fourth fifth sixth seventh eighth ninth tenth perhaps arguably possibly")
)

const none = -1

// Find returns the superlatives of the article's own sentences, in order.
func Find(a *read.Article) []Place {
	var out []Place
	for n := range a.Sentences {
		s := &a.Sentences[n]
		if s.Caption {
			continue
		}
		r := reader{a, s}
		for i := s.From; i < s.To; i++ {
			if p, ok := r.at(i); ok {
				out = append(out, p)
				i = p.Last
			}
		}
	}
	return out
}

// reader reads the superlatives of one sentence.
type reader struct {
	a *read.Article
	s *read.Sentence
}

func (r reader) word(i int) string { return r.a.Word(r.s, i) }

func (r reader) joined(i int) string { return r.a.Joined(r.s, i) }

// at reads the superlative at token i.
func (r reader) at(i int) (Place, bool) {
	t := r.a.Tokens[i]
	from := i
	before := r.word(i - 1)
	if before == "the" || where[before] || strings.HasSuffix(before, "'s") {
		from = i - 1
	}
	if r.soft(from) || r.soft(i) {
		return Place{}, false
	}
	definite := from < i
	against := r.against(i)
	switch {
	case t.Lower == "first" && r.joined(i+1) == "time":
		return Place{From: from, Last: against}, against > i && !t.Quoted && r.lasting(against)
	case t.Lower == "first" && definite && !t.Quoted && r.ranks(i, against):
		return Place{From: from, Last: max(against, r.nounEnd(i))}, true
	case t.Lower == "only" && before == "the" && !t.Quoted && !r.denied(i-1) && r.only(i, against):
		return Place{From: from, Last: max(against, r.nounEnd(i))}, true
	case (t.Lower == "best" || t.Lower == "worst") && (t.Quoted || against < i+1 || r.joined(i+1) == "known" || read.IsYear(r.word(against)) || r.word(i-2) == "of"):
		return Place{}, false
	case extremes[t.Lower] && against >= 0 && before != "at":
		if against < i {
			return Place{From: against, Last: max(i, min(i+2, r.nounEnd(i)))}, true
		}
		return Place{From: from, Last: against}, true
	case t.Lower == "most" && definite && against >= 0 && r.adjective(i+1):
		return Place{From: from, Last: max(against, min(i+2, r.nounEnd(i+1)))}, true
	case t.Lower == "record" && before == "a" && ranks[r.joined(i+1)]:
		return Place{From: i - 1, Last: i + 1}, true
	case t.Lower == "unprecedented" && !t.Quoted:
		return Place{From: i, Last: max(i, r.nounEnd(i))}, true
	default:
		return Place{}, false
	}
}

// soft says whether the words before token i take a superlative there back: "one of the", "among the".
func (r reader) soft(i int) bool {
	if r.word(i-1) == "the" {
		i--
	}
	return softened[r.word(i-1)] || r.word(i-1) == "of" && r.word(i-2) == "one"
}

// adjective says whether the word at token i can be raised by "most".
func (r reader) adjective(i int) bool {
	w := r.joined(i)
	return w != "" && !read.Empty[w] && w != "recent" && w != "likely"
}

// lasting says whether the measure at token k is a time: since 1990, in 25 years.
func (r reader) lasting(k int) bool {
	w := r.word(k)
	return read.IsYear(w) || w == "years" || w == "decades" || w == "history" || w == "ever" || r.word(k-1) == "since"
}

// only says whether "the only …" at token i speaks of something that can be counted.
func (r reader) only(i, against int) bool {
	w := r.joined(i + 1)
	if w == "" || read.IsNumeral(w) || read.Empty[w] {
		return false
	}
	end := r.nounEnd(i)
	switch next := r.joined(end + 1); {
	case vague[r.word(end)]:
		return false
	case against >= 0:
		return true
	default:
		return next == "to" || next == "that" || next == "who" || next == "which" || next == "ever"
	}
}

// against returns the token near i that says what the superlative is measured against, -1 without one.
func (r reader) against(i int) int {
	for k := i - 1; k >= max(r.s.From, i-2) && r.a.Adjoins(k+1); k-- {
		if w := r.word(k); where[w] && w != "ever" && w != "record" && w != "kind" && w != "history" {
			return k
		}
	}
	for k := i + 1; k < i+9; k++ {
		w := r.joined(k)
		switch {
		case w == "":
			return none
		case w == "since" && r.joined(k+1) != "":
			return k + 1
		case where[w] && (!r.a.Tokens[k].Capital || strings.HasSuffix(w, "'s")), read.IsYear(w) && r.word(k-1) != "the", (w == "years" || w == "decades") && k > i+1 && r.word(i) != "most":
			return k
		}
	}
	return none
}

// denied says whether a word of negation stands before token i: "is not the only".
func (r reader) denied(i int) bool {
	for k := i - 2; k < i; k++ {
		if w := r.word(k); w == "not" || w == "hardly" || strings.HasSuffix(w, "n't") {
			return true
		}
	}
	return false
}

// ranks says whether "first" at token i ranks something in the world rather
// than counting the steps of a story.
func (r reader) ranks(i, against int) bool {
	end := r.nounEnd(i)
	if end == i || vague[r.word(end)] {
		return false
	}
	if against > i && !read.IsYear(r.word(against)) || against >= 0 && against < i {
		return true
	}
	next := r.joined(end + 1)
	return next == "to" || next == "ever"
}

// nounEnd returns the last token of the noun phrase that token i opens.
func (r reader) nounEnd(i int) int {
	end := i
	for k := i + 1; k < min(r.s.To, i+6); k++ {
		if w := r.word(k); !r.a.Adjoins(k) || read.Empty[w] || (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) && k > i+1 {
			break
		}
		end = k
	}
	return end
}
