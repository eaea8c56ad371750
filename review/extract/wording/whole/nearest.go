package whole

import "linecheck/review/extract/tag"

// Nearest returns the noun phrase that ends before the token at k or before the
// comma there, with what "of" and "in" join to it.
func Nearest(t []tag.Token, k int) []int {
	end := k
	for end > 0 && (t[end-1].Class == tag.Comma || t[end-1].Class == tag.Preposition) {
		end--
	}
	stop := end
	for end > 0 && (t[end-1].Class == tag.Adjective || t[end-1].Class == tag.Conjunction || t[end-1].Class == tag.Number) {
		end-- // "people aged 12 and older"
	}
	from := end
	for from > 0 && from > end-9 && (t[from-1].Nominal() || t[from-1].Class == tag.Genitive || from < end && t[from-1].Class == tag.Preposition && from > 1 && t[from-2].Head()) {
		from--
	}
	if end == 0 || from == end || !t[end-1].Head() {
		return nil
	}
	var out []int
	for ; from < stop; from++ {
		out = append(out, from)
	}
	return out
}
