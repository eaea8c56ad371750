package figure

import (
	"strings"

	"linecheck/review/lint/calendar"
	"linecheck/review/lint/read"
)

// auxiliaries may stand between people and what happened to them.
var auxiliaries = read.List("were was have had been are being is also")

// harmed returns what happened to the people whose noun is token head, and the last token that says so.
func (r reader) harmed(q *Quantity, head int) (kind string, last int) {
	for i := head + 1; i < head+5; i++ {
		w := r.joined(i)
		if harm[w] != "" {
			return harm[w], i
		}
		if !auxiliaries[w] {
			break
		}
	}
	return r.harmedBefore(q.From), head
}

// harmedBefore returns what a verb before a number does to the people it counts: "killed at least 14".
func (r reader) harmedBefore(from int) string {
	for i := from - 1; i >= max(r.s.From, from-4) && r.a.Follows(i+1); i-- {
		w := r.word(i)
		if harm[w] != "" && w != "missing" && w != "dead" {
			return harm[w]
		}
		if w == "and" || w == "or" {
			break
		}
	}
	return ""
}

// aged reads an age: "a 14-year-old boy", "14-year-old Ahmed Mohamed", "Ahmed Mohamed, 14, said".
func (r reader) aged(q *Quantity, next int) bool {
	if r.joined(next) == "year" && r.joined(next+1) == "old" {
		who := r.nameFrom(next + 2)
		switch {
		case who >= 0:
		case r.word(q.From-1) == "a" && strings.HasPrefix(r.a.Tokens[q.From-1].Sep, ",") && q.From-2 >= r.s.From && r.a.Tokens[q.From-2].Capital:
			who = q.From - 2
		default:
			return r.agedThing(q, next+2)
		}
		q.key, q.Noun, q.Last = "age of "+r.person(who), "the age of "+r.a.Tokens[who].Text, max(who, next+1)
		return true
	}
	before := q.From - 1
	if before <= r.s.From || q.From != next-1 || q.value < 1 || q.value > 115 || r.a.Tokens[q.From].Sep != ", " || next < r.s.To && !strings.HasPrefix(r.a.Tokens[next].Sep, ",") {
		return false
	}
	name, given := r.a.Tokens[before], r.a.Tokens[before-1]
	if r.s.Title || next == r.s.To || !name.Capital || !given.Capital || !r.a.Adjoins(before) || calendar.IsMonth(name) || calendar.Weekday(name) >= 0 || !read.Digits(r.word(q.From)) {
		return false
	}
	q.key, q.Noun = "age of "+r.person(before), "the age of "+name.Text
	q.From = before
	return true
}

// person is a surname with the given name before it, in small letters.
func (r reader) person(i int) string {
	name := strings.TrimSuffix(r.word(i), "'s")
	if given := i - 1; given >= r.s.From && r.a.Tokens[given].Capital && r.a.Adjoins(i) {
		name = r.word(given) + " " + name
	}
	return name
}

// agedThing reads the age of somebody without a name: "the 8-year-old girl". i is the token behind the age.
func (r reader) agedThing(q *Quantity, i int) bool {
	if w := r.joined(i); w == "" || read.Empty[w] || r.a.Tokens[i].Capital || read.IsNumeral(w) {
		return false
	}
	q.key, q.Noun, q.Last = "aged "+r.a.Tokens[i].Stem, "the age of the "+r.word(i), i
	return true
}

// nameFrom returns the last token of the person's name that begins at token i, -1 without one.
func (r reader) nameFrom(i int) int {
	if r.s.Title {
		return -1
	}
	end := i
	for end < r.s.To && r.a.Tokens[end].Capital && r.a.Adjoins(end) {
		end++
	}
	if end-i < 2 || end < r.s.To && r.a.Adjoins(end) && !read.Empty[r.word(end)] && !verbLike(r.word(end)) {
		return -1
	}
	return end - 1
}

func verbLike(w string) bool { return strings.HasSuffix(w, "ed") }

// share reads a percentage of something: "12 percent of voters". of is the token behind the sign.
func (r reader) share(q *Quantity, of int) bool {
	if r.joined(of) != "of" {
		return false
	}
	i := of + 1
	for r.joined(i) != "" && (read.Empty[r.word(i)] || read.IsNumeral(r.word(i))) {
		i++
	}
	head := i
	for head < min(r.s.To, i+longest) && !strings.HasSuffix(r.word(head), "s") && r.joined(head+1) != "" && !read.Empty[r.word(head+1)] {
		head++
	}
	if head >= r.s.To || i-of > 4 || !r.a.Follows(head) || !read.IsDigit(r.word(q.From)) {
		return false
	}
	q.mods = r.modifiers(i, head)
	q.key, q.Noun, q.Last = "share of "+r.a.Tokens[head].Stem, "the share of "+r.a.Span(i, head).Quote, head
	return true
}

// priced reads what has a price: "a $4.5 million grant".
func (r reader) priced(q *Quantity, next int) bool {
	w := r.word(next)
	if w == "" || !r.a.Adjoins(next) || read.Empty[w] || harm[w] != "" || r.a.Tokens[next].Capital || verbLike(w) || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ly") || r.word(q.From-1) != "a" && r.word(q.From-1) != "the" {
		return false
	}
	head := next
	for head+1 < min(r.s.To, next+3) && r.a.Adjoins(head+1) && !read.Empty[r.word(head+1)] && !verbLike(r.word(head+1)) {
		head++
	}
	q.mods = r.modifiers(next, head)
	sign := r.a.Tokens[q.From].Sep
	q.key, q.Noun, q.Last = "price in "+sign[strings.IndexAny(sign, "$€£¥"):]+" of "+r.a.Tokens[head].Stem, "the price of the "+r.a.Span(next, head).Quote, head
	return true
}
