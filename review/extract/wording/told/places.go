package told

import (
	"strings"

	"linecheck/review/extract/tag"
)

// place counts the state that is named at i.
func (x *Index) place(s []tag.Token, i int, counts map[string]int) {
	if s[i].Class != tag.Name {
		return
	}
	for n := 2; n > 0; n-- {
		if i+n > len(s) {
			continue
		}
		words := make([]string, 0, 2)
		for _, t := range s[i : i+n] {
			words = append(words, t.Text)
		}
		name := strings.Join(words, " ")
		if !states[name] {
			continue
		}
		if counts[name]++; counts[name] > x.states {
			x.state, x.states = name, counts[name]
		}
		return
	}
}

// states are those of the United States that share their name with no country.
var states = lines(`Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming`)

func lines(list string) map[string]bool {
	out := map[string]bool{}
	for name := range strings.SplitSeq(list, ",") {
		out[name] = true
	}
	return out
}
