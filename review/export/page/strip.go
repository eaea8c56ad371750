package page

import (
	"cmp"
	"fmt"
	"slices"
)

// Mark is a piece of the article to show on the strip. Without a colour it is
// text that nobody can check.
type Mark struct {
	Start, End int // code points
	Colour     string
}

// Stripe is a mark where it is drawn, on a strip that is 1000 wide.
type Stripe struct{ X, Width, Colour string }

// Strip places marks along an article of that length, long ones under short ones.
func Strip(length int, marks []Mark) []Stripe {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(b.End-b.Start, a.End-a.Start), cmp.Compare(a.Start, b.Start))
	})
	var out []Stripe
	for _, m := range marks {
		if from, to := max(0, m.Start), min(m.End, length); from < to {
			out = append(out, Stripe{tenths(from, length), tenths(to-from, length), m.Colour})
		}
	}
	return out
}

// tenths returns part of whole in thousandths with one decimal.
func tenths(part, whole int) string {
	n := part * 10000 / whole
	return fmt.Sprintf("%d.%d", n/10, n%10)
}
