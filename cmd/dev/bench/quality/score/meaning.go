package score

import (
	"strings"

	"linecheck/cmd/dev/bench/quality/rows"
)

// Dates measures date expressions. A document without a prediction has none.
func Dates(gold, pred []rows.Timed) Result {
	by := byID(pred, func(r *rows.Timed) string { return r.ID })
	units := make([][]float64, len(gold))
	for i, g := range gold {
		var got []rows.Timex
		if p := by[g.ID]; p != nil {
			got = p.Timexes
		}
		units[i] = timexes(g.Timexes, got)
	}
	return sums("documents", units, func(c []float64, _ float64) []Figure {
		strict := ratio(2*c[0], c[3]+c[4])
		relaxed := prf("relaxed", []float64{c[1], c[3], c[4]})
		return append(relaxed, Figure{"strict F1", strict}, Figure{"value F1", ratio(2*c[2], c[3]+c[4])}, Figure{"value accuracy", ratio(c[2], max(1, c[1]))})
	})
}

// timexes counts exact spans, found ones and right values, predicted and gold.
func timexes(gold, pred []rows.Timex) []float64 {
	c := []float64{0, 0, 0, float64(len(pred)), float64(len(gold))}
	used := map[int]bool{}
	for _, g := range gold {
		best, most := -1, 0
		exact := false
		for i, p := range pred {
			exact = exact || p.Start == g.Start && p.End == g.End
			if overlap := min(p.End, g.End) - max(p.Start, g.Start); !used[i] && overlap > most {
				best, most = i, overlap
			}
		}
		c[0] += number(exact)
		if best >= 0 {
			used[best] = true
			c[1]++
			c[2] += number(pred[best].Value == g.Value)
		}
	}
	return c
}

// SingleDates measures the values of expressions that mean a single date.
func SingleDates(gold []rows.Document, pred []rows.Timed) Result {
	by := byID(pred, func(r *rows.Timed) string { return r.ID })
	units := make([][]float64, len(gold))
	for i, g := range gold {
		var want, got []rows.Timex
		for _, d := range g.Dates {
			if d.When != nil {
				want = append(want, rows.Timex{Start: d.Start, End: d.End, Value: *d.When})
			}
		}
		if p := by[g.ID]; p != nil {
			got = p.Timexes
		}
		units[i] = timexes(want, got)
	}
	return sums("documents", units, func(c []float64, _ float64) []Figure {
		return []Figure{{"found", ratio(c[1], c[4])}, {"value accuracy", ratio(c[2], c[4])}}
	})
}

// Guesses measures which of two names a pronoun stands for: all, masculine, feminine.
func Guesses(gold []rows.Gap, pred []rows.Guess) Result {
	by := byID(pred, func(r *rows.Guess) string { return r.ID })
	units := make([][]float64, len(gold))
	for i, g := range gold {
		var p rows.Guess
		if x := by[g.ID]; x != nil {
			p = *x
		}
		var c [3]float64
		add(&c, g.IsA, p.A)
		add(&c, g.IsB, p.B)
		units[i] = make([]float64, 9)
		copy(units[i], c[:])
		at := 3
		switch strings.ToLower(g.Pronoun) {
		case "she", "her", "hers":
			at = 6
		}
		copy(units[i][at:], c[:])
	}
	return sums("rows", units, func(c []float64, _ float64) []Figure {
		return []Figure{{"F1", f1(c)}, {"F1, masculine", f1(c[3:])}, {"F1, feminine", f1(c[6:])}}
	})
}

var thingPronouns = setOf(strings.Fields("it its they them their theirs itself themselves"))

// Pronouns measures what pronouns with a named antecedent stand for.
func Pronouns(gold []rows.Document, pred []rows.Resolved) Result {
	by := byID(pred, func(r *rows.Resolved) string { return r.ID })
	units := make([][]float64, len(gold))
	for i, g := range gold {
		got := map[int][2]int{}
		if p := by[g.ID]; p != nil {
			for _, x := range p.Pronouns {
				got[x.Start] = x.Antecedent
			}
		}
		c := make([]float64, 6)
		for _, x := range g.Pronouns {
			if !x.Named {
				continue
			}
			a, said := got[x.Start]
			ok := number(said && covers(a, x.Antecedents))
			c[0] += ok
			c[1]++
			if g.Genre == "news" {
				c[2] += ok
				c[3]++
			}
			if thingPronouns[strings.ToLower(x.Text)] {
				c[4] += ok
				c[5]++
			}
		}
		units[i] = c
	}
	return sums("documents", units, func(c []float64, _ float64) []Figure {
		return []Figure{{"accuracy", ratio(c[0], c[1])}, {"accuracy, news", ratio(c[2], c[3])}, {"accuracy, it and they", ratio(c[4], c[5])}}
	})
}

// covers reports whether a span shares at least half of its extent with one of the list.
func covers(a [2]int, list [][2]int) bool {
	for _, m := range list {
		if a[0] < m[1] && m[0] < a[1] && 2*(min(a[1], m[1])-max(a[0], m[0])) >= max(a[1], m[1])-min(a[0], m[0]) {
			return true
		}
	}
	return false
}
