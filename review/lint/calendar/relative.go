package calendar

import (
	"strings"

	"linecheck/models"
	"linecheck/review/lint/read"
)

// Place is a passage of the article, by its tokens, the last one included.
type Place struct{ From, Last int }

var (
	counted   = read.List("week weekend month year night summer winter spring autumn fall morning afternoon evening")
	daysApart = read.List("yesterday tomorrow tonight")
	recurring = read.List("every each most some many")
)

// Relative finds the first passages, at most n, that count a day or a week from
// when the article appeared. What people say in direct speech is left out.
func Relative(a *read.Article, n int) []Place {
	var out []Place
	for i := range a.Sentences {
		s := &a.Sentences[i]
		dates := Dates(a, s)
		for k := s.From; k < s.To && len(out) < n; k++ {
			if last := relative(reader{a, s}, k); last != none && !a.Tokens[k].Quoted && !within(dates, last) {
				out = append(out, Place{k, last})
				k = last
			}
		}
	}
	return out
}

func within(dates []Date, i int) bool {
	for _, d := range dates {
		if d.From <= i && i <= d.Last {
			return true
		}
	}
	return false
}

// relative returns the last token of the relative date that begins at token i, -1 where none does.
func relative(r reader, i int) int {
	t := r.a.Tokens[i]
	word := strings.TrimSuffix(t.Lower, "'s")
	next := strings.TrimSuffix(r.word(i+1), "'s")
	if next != "" && !r.a.Adjoins(i+1) {
		next = ""
	}
	switch {
	case daysApart[word] && !(t.Capital && !t.First), word == "today" && t.First && r.s.Segment.Role != models.RoleHeadline:
		return i
	case (word == "last" || word == "next" || word == "this") && counted[next] && r.word(i-1) != "the" && !(word == "last" && next == "year" && r.word(i+2) == "of"):
		return i + 1
	case Weekday(t) != none && !recurring[r.word(i-1)] && !r.named(i):
		return i
	case (word == "on" || word == "last" || word == "next" || word == "by" || word == "since" || word == "until") && next != "" && Weekday(r.a.Tokens[i+1]) != none && !r.named(i+1):
		return i + 1
	default:
		return none
	}
}

// named says whether the weekday at token i is part of a name, such as Good Friday or the Sunday Times.
func (r reader) named(i int) bool {
	if r.s.Title {
		return true
	}
	part := func(k, joint int) bool {
		return k >= r.s.From && k < r.s.To && r.a.Tokens[k].Capital && !r.a.Tokens[k].First && r.a.Adjoins(joint)
	}
	return part(i-1, i) || part(i+1, i+1)
}
