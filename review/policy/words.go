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
	if len(r.Types) == 0 && len(r.Risks) == 0 && len(r.Topics) == 0 {
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
	if len(r.Topics) > 0 {
		shown := make([]string, len(r.Topics))
		for i, t := range r.Topics {
			shown[i] = topicClauses[t]
		}
		s += " that " + list(shown, "or")
	}
	return s + " need"
}

// topicClauses say what a claim does that has the topic.
var topicClauses = map[models.Topic]string{
	models.TopicPrivatePerson: "name a private person",
	models.TopicMoney:         "state a sum of money or a percentage",
	models.TopicMedical:       "are about medicine",
	models.TopicSuperlative:   "call something the first or the most",
}

// summary says in one sentence what is missing, or that nothing is.
func summary(r Result) string {
	var missing, met []string
	for _, n := range r.Needs {
		if n.Met {
			met = append(met, n.Ask)
		} else {
			missing = append(missing, n.Ask)
		}
	}
	switch {
	case len(r.Needs) == 0:
		return "The policy asks nothing in particular of this claim."
	case len(missing) == 0:
		return "The policy is met: " + list(met, "and") + "."
	case len(missing) == 1 && len(r.Missing) == 1:
		return r.Missing[0]
	default:
		return "Needs " + list(short(r), "and") + "."
	}
}

// short says each unmet need as part of a sentence: "1 more independent origin".
func short(r Result) []string {
	var out []string
	for _, m := range r.Missing {
		m, _, _ = strings.Cut(strings.TrimSuffix(strings.TrimPrefix(m, "Needs "), "."), ":")
		out = append(out, m)
	}
	if r.NeedsCrossCheck {
		out = append(out, "a cross-check by a second reviewer")
	}
	return out
}

func needs(r models.PolicyRule) []string {
	var out []string
	if r.Origins > 0 {
		out = append(out, "at least "+strconv.Itoa(r.Origins)+" independent "+origins(r.Origins))
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

// origins is the word for n of them.
func origins(n int) string {
	if n == 1 {
		return "origin"
	}
	return "origins"
}
