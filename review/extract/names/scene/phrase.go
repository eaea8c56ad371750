package scene

import (
	"strings"

	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/tag"
)

// Owned returns where the first genitive ending stands between i and end, end if none does.
func Owned(s Scene, i, end int) int {
	for k := i; k < end; k++ {
		if s.Tokens[k].Class == tag.Genitive {
			return k
		}
	}
	return end
}

// Aged reports whether a noun phrase tells somebody by age: "the 48-year-old Australian".
func Aged(tokens []tag.Token) bool {
	for i := range tokens {
		if strings.HasSuffix(tokens[i].Lower, "-year-old") {
			return true
		}
	}
	return false
}

// Describes reports whether the noun phrase at i says who the person named
// before it is: "Lee, the firm's head of sales".
func Describes(table *entity.Table, s Scene, i int) bool {
	k := i
	for k > 0 && k > i-6 && s.Tokens[k-1].Nominal() && s.Tokens[k-1].Class != tag.Name {
		k--
	}
	if k < 2 || s.Tokens[k-1].Class != tag.Comma || s.Tokens[k-2].Class != tag.Name {
		return false
	}
	from := k - 2
	for from > 0 && s.Tokens[from-1].Class == tag.Name {
		from--
	}
	end := i
	for end < len(s.Tokens) && (s.Tokens[end].Nominal() || s.Tokens[end].Class == tag.Conjunction) {
		end++
	}
	e := table.Named(s.Tokens[from : k-1])
	if e == nil || e.Kind != entity.Person {
		return false
	}
	for ; i < end; i++ {
		if phrase.Animate(s.Tokens[i].Lower) {
			return true
		}
	}
	return false
}
