package phrase

import (
	"strconv"
	"strings"
)

// Amount is a number of units: n, or n and a half; vague when the text does not say how many.
type Amount struct {
	N     int
	Half  bool
	Vague bool
}

func (a Amount) String() string {
	switch {
	case a.Vague:
		return "X"
	case a.Half:
		return strconv.Itoa(a.N) + ".5"
	}
	return strconv.Itoa(a.N)
}

// figure reads a whole number of at most four digits, -1 when t is none.
func (t *token) Number() int {
	if !t.Figure || len(t.Lower) > 4 {
		return -1
	}
	n, err := strconv.Atoi(t.Lower)
	if err != nil {
		return -1
	}
	return n
}

// Ordinal reads "third" or "3rd", 0 when t is none.
func (t *token) Ordinal() int {
	if n := ordinals[t.Lower]; n > 0 {
		return n
	}
	if len(t.Lower) > 2 && t.Figure {
		switch t.Lower[len(t.Lower)-2:] {
		case "st", "nd", "rd", "th":
			if n, err := strconv.Atoi(t.Lower[:len(t.Lower)-2]); err == nil {
				return n
			}
		}
	}
	return 0
}

// Amount reads how many from token i; its end is i when there is no number.
func (s Text) Amount(i int) (Amount, int) {
	w := s.At(i).Lower
	switch {
	case w == "half" && (s.Then(i+1).Lower == "a" || s.Then(i+1).Lower == "an"):
		return Amount{Half: true}, i + 2
	case w == "half":
		return Amount{Half: true}, i + 1
	case vague[w]:
		return Amount{Vague: true}, i + 1
	case s.At(i).Figure:
		return s.figures(i)
	case w == "dozens" || w == "hundreds" || w == "thousands" || w == "scores" || w == "tens":
		return s.of(Amount{Vague: true}, i+1)
	case w == "couple":
		return s.of(Amount{N: 2}, i+1)
	case w == "a" || w == "an":
		return s.article(i)
	}
	n, end := s.cardinal(i)
	if end == i {
		return Amount{}, i
	}
	return s.half(Amount{N: n}, end)
}

func (s Text) of(a Amount, end int) (Amount, int) {
	if s.Then(end).Lower == "of" {
		end++
	}
	return a, end
}

// article reads what follows "a".
func (s Text) article(i int) (Amount, int) {
	switch w := s.Then(i + 1).Lower; {
	case w == "few" || w == "good" && s.Then(i+2).Lower == "many":
		return Amount{Vague: true}, i + 2
	case w == "couple":
		a, end := s.of(Amount{N: 2}, i+2)
		if s.Then(end).Lower == "more" {
			end++
		}
		return a, end
	case w == "dozen":
		return Amount{N: 12}, i + 2
	case w == "half":
		return Amount{Half: true}, i + 2
	case w == "hundred" || w == "thousand" || w == "million":
		n, end := s.cardinal(i + 1)
		return Amount{N: n}, end
	}
	return s.half(Amount{N: 1}, i+1)
}

// half reads "and a half" before or behind the unit.
func (s Text) half(a Amount, end int) (Amount, int) {
	if s.Then(end).Lower == "and" && s.Then(end+1).Lower == "a" && s.Then(end+2).Lower == "half" {
		return Amount{N: a.N, Half: true}, end + 3
	}
	return a, end
}

func (s Text) figures(i int) (Amount, int) {
	w := strings.ReplaceAll(s.At(i).Lower, ",", "")
	if whole, ok := strings.CutSuffix(w, ".5"); ok {
		n, err := strconv.Atoi(whole)
		return Amount{N: n, Half: true}, i + map[bool]int{true: 1}[err == nil]
	}
	n, err := strconv.Atoi(w)
	if err != nil || len(w) > 7 {
		return Amount{}, i
	}
	if s.Then(i+1).Lower == "million" || s.Then(i+1).Lower == "billion" {
		return Amount{Vague: true}, i + 2
	}
	if s.Then(i+1).Lower == "1" && s.At(i+2).Lower == "2" && s.At(i+2).Before == '/' {
		return Amount{N: n, Half: true}, i + 3
	}
	return s.half(Amount{N: n}, i+1)
}

// cardinal reads a number in words, "two hundred and ten".
func (s Text) cardinal(i int) (n, end int) {
	part, used := 0, i
	for end = i; end < i+7; end++ {
		t := s.Then(end)
		if end == i {
			t = s.At(end)
		}
		switch c := cardinals[t.Lower]; {
		case c > 0 && (part%100 == 0 || part%100 >= 20 && part%10 == 0 && c < 10):
			part += c
		case t.Lower == "hundred":
			part = max(part, 1) * 100
		case t.Lower == "thousand" || t.Lower == "million":
			n, part = (n+max(part, 1))*map[bool]int{true: 1000, false: 1000000}[t.Lower == "thousand"], 0
		case t.Lower == "and" && end > i && (part >= 100 || n > 0) && cardinals[s.Then(end+1).Lower] > 0:
			continue
		default:
			return n + part, used
		}
		used = end + 1
	}
	return n + part, used
}

// Sign reads the direction of an amount; own when it counts from the anchor.
func (s Text) Sign(k int) (sign int, own bool, end int) {
	switch s.Then(k).Lower {
	case "ago":
		return -1, true, k + 1
	case "earlier", "previously":
		return -1, false, k + 1
	case "later", "afterward", "afterwards":
		return 1, false, k + 1
	case "hence":
		return 1, true, k + 1
	case "from":
		if w := s.Then(k + 1).Lower; w == "now" || w == "today" {
			return 1, true, k + 2
		}
	case "before", "after":
		if t := s.Then(k + 1); t.Lower == "" || t.Before == 0 && t.Lower != "-" {
			return map[string]int{"before": -1, "after": 1}[s.At(k).Lower], false, k + 1
		}
	}
	return 0, false, k
}
