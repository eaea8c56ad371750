// Package figure reads what an article counts and finds what it counts differently.
package figure

import (
	"slices"
	"strings"

	"linecheck/review/lint/calendar"
	"linecheck/review/lint/read"
)

// Quantity is something that is counted: a number and its noun.
type Quantity struct {
	From, Last int    // tokens, the number and its noun
	Noun       string // what is counted, as a message names it
	In         *read.Sentence

	key      string // what is counted
	harm     string // what happened to the people who are counted, "" for nothing
	mods     []string
	value    float64
	bound    bound
	measure  bool   // it counts a unit, as it may do of anything
	definite bool   // "the 14 men": the reader has heard of them
	governor string // what is done to them or what they do
	owner    string // the name that stands before them
}

// harm maps what happens to people to one word for it.
var harm = map[string]string{
	"dead": "dead", "killed": "dead", "died": "dead", "deaths": "dead", "fatalities": "dead", "killing": "dead", "kills": "dead", "kill": "dead", "die": "dead", "dies": "dead", "perished": "dead",
	"injured": "hurt", "wounded": "hurt", "hurt": "hurt", "injuries": "hurt", "injuring": "hurt", "wounding": "hurt", "injures": "hurt", "wounds": "hurt",
	"arrested": "arrested", "detained": "arrested", "arrests": "arrested", "missing": "missing", "rescued": "rescued", "rescues": "rescued",
	"expelled": "expelled", "evacuated": "evacuated", "hospitalised": "in hospital", "hospitalized": "in hospital",
}

var (
	anybody  = read.List("people persons victims casualties lives others")
	plurals  = read.List("people men women children police troops dead injured wounded missing countrymen fishermen policemen firefighters servicemen feet teeth mice fish")
	singular = read.List("news sports politics series species bus gas us is was has does its this as yes less across always perhaps his hers plus thus versus various previous serious religious")
	within   = read.List("new other others more additional further officials official reports same such last")
	measures = read.List(`hours minutes seconds days weeks months years times percent points miles kilometers kilometres km meters metres feet inches degrees pounds
tons tonnes dollars euros cents decades centuries thirds quarters halves hundreds thousands millions billions acres hectares gallons litres liters`)
	numbering = read.List("number no page part phase group level day week chapter section article act rule line route highway room flight windows version step stage grade class")
)

// quantities reads what a sentence counts.
func quantities(a *read.Article, s *read.Sentence) []Quantity {
	r := reader{a, s}
	dates := calendar.Dates(a, s)
	var out []Quantity
	for i := s.From; i < s.To; i++ {
		if slices.ContainsFunc(dates, func(d calendar.Date) bool { return d.From <= i && i <= d.Last }) {
			continue
		}
		value, next, ok := a.Numeral(i, s.To)
		if !ok {
			continue
		}
		q := Quantity{From: i, Last: next - 1, In: s, value: value, bound: r.boundOf(i, next)}
		if !r.labels(i, q.bound) && !read.IsYear(a.Tokens[i].Lower) && r.counted(&q, next) {
			q.definite = r.isDefinite(i, q.Last+1)
			q.governor, q.owner = r.governorOf(&q), r.ownerOf(i)
			out = append(out, q)
		}
		i = max(i, next-1)
	}
	return out
}

// reader reads the quantities of one sentence.
type reader struct {
	a *read.Article
	s *read.Sentence
}

func (r reader) word(i int) string { return r.a.Word(r.s, i) }

func (r reader) joined(i int) string { return r.a.Joined(r.s, i) }

// labels says whether the number at i is part of a name: "Apollo 11", "page 3".
func (r reader) labels(i int, b bound) bool {
	if i == r.s.From || !read.IsDigit(r.word(i)) || !r.a.Adjoins(i) {
		return false
	}
	before := r.a.Tokens[i-1]
	return numbering[before.Lower] || before.Capital && b == exact && !read.Empty[before.Lower] && !r.s.Title && calendar.Weekday(before) < 0
}

var restricting = read.List("with who whom whose that which in of from at where behind near involved concerned")

// isDefinite says whether the reader is taken to know of what the number at i
// counts: "the 14 men", and nothing from token next on says which men.
func (r reader) isDefinite(i, next int) bool {
	switch r.word(i - 1) {
	case "the", "all", "those", "these", "both":
		return r.a.Adjoins(i) && !restricting[r.joined(next)]
	default:
		return false
	}
}

// counted finds out what the number before token next counts.
func (r reader) counted(q *Quantity, next int) bool {
	if r.aged(q, next) {
		return true
	}
	switch {
	case strings.ContainsAny(r.a.Tokens[q.From].Sep, "$€£¥"):
		return r.priced(q, next)
	case next < r.s.To && strings.Contains(r.a.Tokens[next].Sep, "%"):
		return r.share(q, next)
	case r.joined(next) == "percent" || r.joined(next) == "pct":
		return r.share(q, next+1)
	case r.joined(next) == "per" && r.joined(next+1) == "cent":
		return r.share(q, next+2)
	}
	return r.things(q, next)
}

// things reads the things that are counted, and what happened to them.
func (r reader) things(q *Quantity, next int) bool {
	head := r.head(next)
	if head < 0 {
		if kind := r.harmedBefore(q.From); kind != "" && q.value >= 2 && (next == r.s.To || read.Empty[r.word(next)] || !r.a.Follows(next)) {
			q.key, q.harm, q.Noun = "people", kind, kind
			return true
		}
		return false
	}
	q.Last = head
	noun := r.word(head)
	q.mods = r.modifiers(next, head)
	if kind := harm[noun]; kind != "" && head == next {
		q.key, q.harm, q.Noun = "people", kind, kind
		return true
	}
	q.key, q.Noun = read.Stem(noun), r.a.Span(next, head).Quote
	if anybody[noun] {
		q.key = "people"
	}
	if kind, last := r.harmed(q, head); kind != "" {
		q.harm, q.Noun, q.Last = kind, q.Noun+" "+kind, last
		return true
	}
	if also := r.joined(head + 2); r.joined(head+1) == "and" && strings.HasSuffix(also, "s") {
		q.key += " and " + read.Stem(also)
	}
	q.measure = measures[noun]
	return !r.a.Tokens[head].Capital || r.s.Title
}

// longest is how many words may stand between a number and its noun.
const longest = 4

// head returns the noun that a number before token next counts, -1 without one.
func (r reader) head(next int) int {
	for i := next; i < min(r.s.To, next+longest); i++ {
		w := r.word(i)
		if !r.a.Adjoins(i) || i == next && strings.HasPrefix(r.a.Tokens[i].Sep, "-") || read.Empty[w] && !within[w] || read.IsNumeral(w) || strings.HasSuffix(w, "'s") {
			return -1
		}
		if plurals[w] || strings.HasSuffix(w, "s") && len(w) > 3 && !strings.HasSuffix(w, "ss") && !singular[w] {
			return i
		}
		if harm[w] != "" {
			return -1
		}
	}
	return -1
}

// modifiers are the stems between a number and its noun.
func (r reader) modifiers(from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		out = append(out, r.a.Tokens[i].Stem)
	}
	return out
}

// ownerOf is the last name before token i in its clause, "" without one.
func (r reader) ownerOf(i int) string {
	for k := i - 1; k >= r.s.From && r.a.Follows(k+1); k-- {
		if t := r.a.Tokens[k]; t.Capital && r.s.Stems[t.Stem] && !r.s.Title && !calendar.IsMonth(t) {
			return t.Stem
		}
	}
	return ""
}

// governorOf is the word that carries the meaning beside a quantity, before it or behind it.
func (r reader) governorOf(q *Quantity) string {
	for i := q.From - 1; i >= max(r.s.From, q.From-4) && r.a.Follows(i+1); i-- {
		if r.s.Stems[r.a.Tokens[i].Stem] {
			return r.a.Tokens[i].Stem
		}
	}
	for i := q.Last + 1; i < min(r.s.To, q.Last+4) && r.a.Follows(i); i++ {
		if r.s.Stems[r.a.Tokens[i].Stem] {
			return r.a.Tokens[i].Stem
		}
	}
	return ""
}
