package language

import (
	"strconv"
	"strings"

	"linecheck/models"
)

// Format writes a policy as text. Parse reads exactly its name, four-eyes and
// rules back from it. It expects what Parse accepts.
func Format(p models.PolicyVersion) string {
	var b strings.Builder
	if p.Name != "" {
		b.WriteString("policy: " + p.Name + "\n")
	}
	b.WriteString("four-eyes: " + p.FourEyes + "\n")
	for _, r := range p.Rules {
		b.WriteString("\n")
		if r.Name != "" {
			b.WriteString("# " + r.Name + "\n")
		}
		b.WriteString(Rule(r) + "\n")
	}
	return b.String()
}

// Rule writes one rule on a line, without its name.
func Rule(r models.PolicyRule) string {
	return About(r) + ": " + strings.Join(asks(r), ", ")
}

// About writes what a rule is about, such as "accusation, high risk".
func About(r models.PolicyRule) string { return strings.Join(about(r), ", ") }

func about(r models.PolicyRule) []string {
	var out []string
	if len(r.Types) > 0 {
		out = append(out, either(r.Types, typeWords))
	}
	if len(r.Topics) > 0 {
		out = append(out, either(r.Topics, func(t models.Topic) string { return topicWords[t] }))
	}
	if len(r.Risks) > 0 {
		out = append(out, either(r.Risks, func(k models.Risk) string { return string(k) })+" risk")
	}
	if len(out) == 0 {
		return []string{everyClaim}
	}
	return out
}

func either[T any](list []T, say func(T) string) string {
	words := make([]string, len(list))
	for i, v := range list {
		words[i] = say(v)
	}
	return strings.Join(words, " or ")
}

func asks(r models.PolicyRule) []string {
	var out []string
	switch {
	case r.Origins == 1:
		out = append(out, "1 origin")
	case r.Origins > 1:
		out = append(out, strconv.Itoa(r.Origins)+" origins")
	}
	if r.Primary {
		out = append(out, "primary source")
	}
	if r.CrossCheck {
		out = append(out, "cross-check")
	}
	if r.Confidence != "" {
		out = append(out, "confidence "+string(r.Confidence))
	}
	if len(out) == 0 {
		return []string{"nothing"}
	}
	return out
}
