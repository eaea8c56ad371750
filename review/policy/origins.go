package policy

import (
	"cmp"
	"fmt"

	"linecheck/models"
)

// bears reports whether a source says something about the claim itself.
func bears(e models.Evidence) bool { return e.Stance != models.StanceContext }

// Origins counts the independent origins of evidence, and says why there are fewer of
// them than pieces of evidence: ": #2 derives from #1" or "".
func Origins(evidence []models.Evidence) (n int, why string) {
	first := map[string]models.Evidence{} // by origin
	var reasons []string
	for _, e := range evidence {
		if !bears(e) {
			reasons = append(reasons, fmt.Sprintf("#%d is context only", e.Ordinal))
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
