package policy

import (
	"strconv"

	"linecheck/models"
)

// Change is what another policy would mean for a claim.
type Change struct {
	More, Less bool     // it asks for more, for less; both when it asks for other things
	Text       string   // what would change, one sentence, "" for nothing
	Lacks      []string // what the claim would lack that it does not lack now, a sentence each
}

// Compare says what changes for c when after is in force in place of before.
func Compare(before, after models.PolicyVersion, c models.Claim, f Facts) Change {
	old, _ := strictest(before.Rules, c, f)
	now, _ := strictest(after.Rules, c, f)
	more, less := differences(old, now), differences(now, old)
	ch := Change{More: len(more) > 0, Less: len(less) > 0}
	if ch.More || ch.Less {
		ch.Text = changed(old, now, more, less)
	}
	had, has := Evaluate(before, c, f), Evaluate(after, c, f)
	if len(has.Missing) > 0 && ch.More {
		known := map[string]bool{}
		for _, m := range had.Missing {
			known[m] = true
		}
		for _, m := range has.Missing {
			if !known[m] {
				ch.Lacks = append(ch.Lacks, m)
			}
		}
	}
	if has.NeedsCrossCheck && !had.NeedsCrossCheck {
		ch.Lacks = append(ch.Lacks, "Needs a cross-check by a second reviewer.")
	}
	return ch
}

// part is one of the things that a demand can ask.
type part int

const (
	partOrigins part = iota
	partPrimary
	partConfidence
	partCrossCheck
)

// differences lists what b asks beyond a.
func differences(a, b demand) []part {
	var out []part
	if b.Origins > a.Origins {
		out = append(out, partOrigins)
	}
	if b.Primary && !a.Primary {
		out = append(out, partPrimary)
	}
	if level(b.Confidence) > level(a.Confidence) {
		out = append(out, partConfidence)
	}
	if b.CrossCheck && !a.CrossCheck {
		out = append(out, partCrossCheck)
	}
	return out
}

// changed says what a claim would need and no longer need.
func changed(old, now demand, more, less []part) string {
	var gains, gone []string
	for _, p := range more {
		gains = append(gains, instead(p, now, old))
	}
	for _, p := range less {
		switch {
		case p == partOrigins && now.Origins > 0, p == partConfidence && now.Confidence != "":
			gains = append(gains, "only "+instead(p, now, old))
		default:
			gone = append(gone, named(p, old))
		}
	}
	switch {
	case len(gone) == 0:
		return "Would need " + list(gains, "and") + "."
	case len(gains) == 0:
		return "Would no longer need " + list(gone, "or") + "."
	default:
		return "Would need " + list(gains, "and") + ", and no longer " + list(gone, "or") + "."
	}
}

// instead names a part as d asks it, beside what other asks.
func instead(p part, d, other demand) string {
	switch {
	case p == partOrigins && other.Origins > 0:
		return named(p, d) + " instead of " + strconv.Itoa(other.Origins)
	case p == partConfidence && other.Confidence != "":
		return named(p, d) + " instead of " + string(other.Confidence)
	default:
		return named(p, d)
	}
}

func named(p part, d demand) string {
	switch p {
	case partOrigins:
		return strconv.Itoa(d.Origins) + " independent " + origins(d.Origins)
	case partPrimary:
		return "a primary source"
	case partConfidence:
		return "a confidence of at least " + string(d.Confidence)
	default:
		return "a cross-check by a second reviewer"
	}
}
