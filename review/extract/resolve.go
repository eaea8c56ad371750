package extract

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/names"
	"linecheck/review/extract/tag"
)

// mention writes what a mention stands for, and returns the position after it;
// i when the words stay as they are.
func (w *writer) mention(m *names.Mention, order []int, i int) int {
	u := w.s.u
	end := i
	for end < len(order) && order[end] >= 0 && order[end] < m.To && order[end] >= m.From {
		end++
	}
	if end-i < m.To-m.From {
		return i // only a part of it is in the claim
	}
	name := m.Text
	if m.Entity != nil {
		name = m.Entity.Name
	}
	if m.Text == "" {
		if m.Entity != nil {
			w.told[name] = true
		} else if m.Reason != "" {
			w.d.add("wording", m.Reason)
		}
		return i
	}
	if w.told[name] && (m.Pronoun || m.Possessive) {
		return i // the wording has said who
	}
	if !m.Pronoun && w.told[name] && m.Entity != nil && m.Entity.Kind == names.Person {
		return i
	}
	text := m.Text
	first := m.From
	if m.Possessive {
		text = possessive(text)
	}
	if m.Pronoun && !m.Possessive && tag.SubjectPronoun(u.tokens[first].Lower) {
		w.singular = !strings.Contains(text, " and ") && (m.Entity != nil || u.tokens[first].Lower == "i" || u.tokens[first].Lower == "we")
	}
	w.put(text, first)
	w.last = u.index[m.To-1]
	w.told[name] = true
	w.d.add("wording", m.Reason)
	for _, alternative := range m.Alternatives {
		w.d.Alternatives = append(w.d.Alternatives, models.Alternative{Field: "wording", Value: alternative,
			Text: "“" + names.Join(u.tokens[m.From:m.To]) + "” could also be " + alternative + "."})
	}
	return end
}

func possessive(name string) string {
	if strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss") {
		return name + "'"
	}
	return name + "'s"
}
