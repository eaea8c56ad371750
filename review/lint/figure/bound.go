package figure

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"linecheck/review/lint/read"
)

// bound says how exact a number is meant to be.
type bound int

const (
	exact   bound = iota
	atLeast       // "more than", "over"
	atMost        // "up to", "fewer than"
	roughly       // "about"
	beside        // "another": to what was counted before
	unclear       // a part, a rate or a range: it says nothing of the whole
)

type limit struct {
	words []string
	bound bound
}

// limits are what stands before a number and says how exact it is.
var limits = func() []limit {
	var out []limit
	for _, row := range []struct {
		phrases string
		bound   bound
	}{
		{"at least; more than; over; upwards of; no fewer than; no less than; above; exceeding; topped; exceeded; not less than", atLeast},
		{"at most; up to; as many as; as much as; fewer than; less than; under; below; no more than; not more than; maximum of", atMost},
		{"about; around; some; nearly; almost; roughly; approximately; an estimated; estimated; close to; circa; possibly; perhaps; maybe; probably", roughly},
		{"another; additional; further; other; adding; added; extra; plus", beside},
		{`or; to; between; from; first; last; next; by; every; per; each; age; aged; no; number; adds; add; remaining;
 includes; including; included; one in; average of; out of; than; past; final; following; top; latest; previous; only; any; of which; minus; times; among; like`, unclear},
	} {
		for phrase := range strings.SplitSeq(row.phrases, ";") {
			out = append(out, limit{strings.Fields(phrase), row.bound})
		}
	}
	slices.SortStableFunc(out, func(x, y limit) int { return len(y.words) - len(x.words) })
	return out
}()

// unlike are words behind a number that make it no count of the whole.
var unlike = []string{"more", "other", "others", "additional", "further", "extra", "fewer", "less", "different"}

// boundOf reads the words about the number at token i, which ends before token next.
func (r reader) boundOf(i, next int) bound {
	if w := r.joined(next); w == "of" && !strings.Contains(r.a.Tokens[next].Sep, "%") || w == "to" || w == "or" || r.word(i-1) == "and" && r.word(i-3) == "between" {
		return unclear
	}
	for k := next; k < next+3; k++ {
		if slices.Contains(unlike, r.joined(k)) {
			return beside
		}
	}
	if i+1 < r.s.To && strings.ContainsAny(r.a.Tokens[i+1].Sep, "–—-/") && read.IsDigit(r.word(i+1)) {
		return unclear
	}
	for _, l := range limits {
		k := i - len(l.words)
		if k < r.s.From || !r.a.Adjoins(i) {
			continue
		}
		match := true
		for n, w := range l.words {
			match = match && r.word(k+n) == w
		}
		if match {
			return l.bound
		}
	}
	return exact
}

// An exact number contradicts one that is given roughly when it differs by these
// factors; by more it is the number of something else.
const (
	far    = 1.3
	absurd = 2.5
)

// contradict says that two counts of the same thing cannot both be right. Where
// nearly the same is said twice, two limits have to agree as well.
func contradict(x, y Quantity, retold bool) bool {
	if y.bound == exact {
		x, y = y, x
	}
	switch {
	case x.value == y.value || x.value <= 0 || y.value <= 0:
		return false
	case x.bound == exact && y.bound == exact:
		return !rounded(x.value, y.value)
	case x.bound == y.bound && (retold || x.bound == beside):
		return true
	case x.bound == exact && y.bound == atLeast:
		return x.value < y.value
	case x.bound == exact && y.bound == atMost:
		return x.value > y.value
	case (x.bound == exact || x.bound == roughly) && y.bound == roughly:
		ratio := max(x.value, y.value) / min(x.value, y.value)
		return ratio > far && (ratio < absurd || x.bound == y.bound)
	default:
		return false
	}
}

// rounded says that one number is the other, rounded.
func rounded(x, y float64) bool {
	if x > y {
		x, y = y, x
	}
	if y < 100 && y == math.Trunc(y) && x == math.Trunc(x) {
		return false
	}
	return digits(x) != digits(y) && (y-x)/y < 0.06
}

// digits counts the digits of a number without the zeros at its end.
func digits(x float64) int {
	s := strings.TrimRight(strings.Replace(strconv.FormatFloat(x, 'f', -1, 64), ".", "", 1), "0")
	return len(s)
}
