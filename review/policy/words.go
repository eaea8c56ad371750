package policy

import (
	"strconv"
	"strings"

	"linecheck/models"
)

// Describe says in one sentence what a rule asks of which claims.
func Describe(r models.PolicyRule) string {
	return subject(r) + " " + list(needs(r), "and") + "."
}

func subject(r models.PolicyRule) string {
	if len(r.Types) == 0 && len(r.Risks) == 0 {
		return "Every claim needs"
	}
	s := "Claims"
	if len(r.Types) > 0 {
		quoted := make([]string, len(r.Types))
		for i, t := range r.Types {
			quoted[i] = "“" + strings.ReplaceAll(string(t), "_", " ") + "”"
		}
		s += " of type " + list(quoted, "or")
	}
	if len(r.Risks) > 0 {
		risks := make([]string, len(r.Risks))
		for i, risk := range r.Risks {
			risks[i] = string(risk)
		}
		s += " with " + list(risks, "or") + " risk"
	}
	return s + " need"
}

func needs(r models.PolicyRule) []string {
	var out []string
	if r.Origins > 0 {
		out = append(out, "at least "+strconv.Itoa(r.Origins)+" independent "+plural("origin", r.Origins))
	}
	if r.Primary {
		out = append(out, "a primary source")
	}
	if r.Confidence != "" {
		out = append(out, "a confidence of at least "+string(r.Confidence))
	}
	if r.CrossCheck {
		out = append(out, "a cross-check by a second reviewer")
	}
	if len(out) == 0 {
		return []string{"nothing in particular"}
	}
	return out
}

// list joins words as prose: "a", "a and b", "a, b and c".
func list(words []string, last string) string {
	n := len(words) - 1
	if n == 0 {
		return words[0]
	}
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

func plural(word string, n int) string {
	if n == 1 {
		return word
	}
	return word + "s"
}
