package language

import (
	"fmt"
	"slices"

	"linecheck/models"
)

// hints notes what is allowed but does nothing, or less than it seems.
func (r *reader) hints() {
	rules := r.Policy.Rules
	for i, rule := range rules {
		for k, other := range rules {
			if i == k || !covers(other, rule) || !asMuch(other, rule) || asMuch(rule, other) && covers(rule, other) && i < k {
				continue
			}
			r.Hints = append(r.Hints, Problem{r.Lines[i], 1, 1, fmt.Sprintf("This rule adds nothing: the one on line %d is about the same claims and asks at least as much.", r.Lines[k])})
			break
		}
	}
	if !slices.ContainsFunc(rules, func(r models.PolicyRule) bool { return covers(r, models.PolicyRule{}) }) {
		r.Hints = append(r.Hints, Problem{r.Lines[0], 1, 1, "No rule is about every claim: claims that no rule names need nothing."})
	}
	if r.Policy.FourEyes == models.FourEyesRecorded {
		r.Hints = append(r.Hints, Problem{1, 1, 1, "Four-eyes is only recorded: an editor may approve what they checked themselves, and every report says so at each such claim."})
	}
}

// covers reports whether other is about every claim that rule is about.
func covers(other, rule models.PolicyRule) bool {
	return within(rule.Types, other.Types) && within(rule.Risks, other.Risks) && within(rule.Topics, other.Topics)
}

// within reports whether a condition is at least as narrow as another; an empty one holds for everything.
func within[T comparable](narrow, wide []T) bool {
	if len(wide) == 0 {
		return true
	}
	return len(narrow) > 0 && !slices.ContainsFunc(narrow, func(v T) bool { return !slices.Contains(wide, v) })
}

// asMuch reports whether other asks at least what rule asks.
func asMuch(other, rule models.PolicyRule) bool {
	levels := []models.Confidence{"", models.ConfidenceLow, models.ConfidenceMedium, models.ConfidenceHigh}
	return other.Origins >= rule.Origins && (other.Primary || !rule.Primary) && (other.CrossCheck || !rule.CrossCheck) &&
		slices.Index(levels, other.Confidence) >= slices.Index(levels, rule.Confidence)
}
