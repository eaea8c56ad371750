package policy

import (
	"cmp"
	"fmt"

	"linecheck/models"
)

// doubt says why a piece of evidence does not stand for a verdict of the given
// report group, as it goes on after its number; "" when it does.
func doubt(e models.Evidence, group string) string {
	switch {
	case e.Stance == models.StanceContext:
		return " is context only"
	case e.Stance == models.StanceRefutes && group == confirmed:
		return " refutes what the verdict confirms"
	case e.Passage == models.PassageMissing:
		return "'s passage is not in its stored copy"
	default:
		return ""
	}
}

// confirmed is the report group of verdicts that find nothing wrong.
const confirmed = "confirmed"

// Origins counts the independent origins of evidence that stands for a verdict of
// the given report group, and says why there are fewer of them than pieces of
// evidence: ": #2 derives from #1" or "".
func Origins(evidence []models.Evidence, group string) (n int, why string) {
	first := map[string]models.Evidence{} // by origin
	var reasons []string
	for _, e := range evidence {
		if why := doubt(e, group); why != "" {
			reasons = append(reasons, fmt.Sprintf("#%d%s", e.Ordinal, why))
			continue
		}
		origin := cmp.Or(e.Source.OriginID, e.Source.RootID, e.Source.ID)
		earlier, seen := first[origin]
		switch {
		case !seen:
			first[origin] = e
		case cmp.Or(earlier.Source.RootID, earlier.Source.ID) == cmp.Or(e.Source.RootID, e.Source.ID):
			reasons = append(reasons, fmt.Sprintf("#%d is the same source as #%d", e.Ordinal, earlier.Ordinal))
		default:
			reasons = append(reasons, fmt.Sprintf("#%d derives from #%d", e.Ordinal, earlier.Ordinal))
		}
	}
	if len(reasons) > 0 {
		why = ": " + list(reasons, "and")
	}
	return len(first), why
}
