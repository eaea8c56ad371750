package workflow

import (
	"slices"
	"strings"

	m "linecheck/models"
)

// Mermaid draws Moves as a state diagram. Arrows between the same two statuses
// are one line, and a move that every working status allows starts at the group.
func Mermaid() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n    state working {\n")
	for _, s := range m.Statuses {
		if s.Working() {
			b.WriteString("        " + string(s) + "\n")
		}
	}
	b.WriteString("    }\n")
	for _, a := range arrows() {
		b.WriteString("    " + a.from + " --> " + a.to + ": " + strings.Join(a.labels, ", ") + "\n")
	}
	return b.String()
}

type arrow struct {
	from, to string
	labels   []string
}

// arrows joins the moves between the same two places; they start in the order of the workflow.
func arrows() []arrow {
	var out []arrow
	for _, from := range append([]string{"[*]", "working"}, names(m.Statuses)...) {
		first := len(out)
		for _, mv := range Moves {
			if !slices.Contains(origins(mv), from) {
				continue
			}
			to := string(mv.To)
			if to == "" {
				to = from
			}
			i := slices.IndexFunc(out[first:], func(a arrow) bool { return a.to == to })
			if i < 0 {
				i, out = len(out)-first, append(out, arrow{from: from, to: to})
			}
			out[first+i].labels = append(out[first+i].labels, label(mv))
		}
	}
	return out
}

// origins returns where a move's arrows start: "[*]" where it makes the claim.
func origins(mv Move) []string {
	if len(mv.From) == 0 {
		return []string{"[*]"}
	}
	rest, working := []m.Status{}, 0
	for _, s := range mv.From {
		if s.Working() {
			working++
		} else {
			rest = append(rest, s)
		}
	}
	if all := slices.DeleteFunc(slices.Clone(m.Statuses), func(s m.Status) bool { return !s.Working() }); working == len(all) {
		return append([]string{"working"}, names(rest)...)
	}
	return names(mv.From)
}

func label(mv Move) string {
	if mv.Role == "" {
		return words(mv.Action) + " (system)"
	}
	return words(mv.Action)
}

func names(statuses []m.Status) []string {
	out := make([]string, len(statuses))
	for i, s := range statuses {
		out[i] = string(s)
	}
	return out
}
