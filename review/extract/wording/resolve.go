package wording

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/names"
	"linecheck/review/extract/tag"
)

// mention writes what a mention stands for, and returns the position after it;
// i when the words stay as they are.
func (w *writer) mention(m *names.Mention, order []int, i int) int {
	u := w.s.Unit
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
			w.add(m.Reason)
		}
		return i
	}
	if (w.told[name] || m.Pronoun && w.written(name)) && (m.Pronoun || m.Possessive) {
		if len(m.Alternatives) > 0 {
			w.doubt(m)
		}
		return w.again(m, i) // the wording has said who
	}
	if !m.Pronoun && w.told[name] && m.Entity != nil && m.Entity.Kind == names.Person {
		return i
	}
	text := m.Text
	first := m.From
	if m.Possessive {
		text = possessive(text)
	}
	if m.Pronoun && !m.Possessive && tag.SubjectPronoun(u.Tokens[first].Lower) {
		w.singular = !strings.Contains(text, " and ") && (m.Entity != nil || u.Tokens[first].Lower == "i" || u.Tokens[first].Lower == "we")
	}
	w.put(text, first)
	w.last = u.Index[m.To-1]
	w.told[name] = true
	w.add(m.Reason)
	w.list(m)
	return end
}

// doubt keeps a pronoun that the wording could explain in more than one way.
func (w *writer) doubt(m *names.Mention) {
	w.add("“" + names.Join(w.s.Unit.Tokens[m.From:m.To]) + "” stays: " + m.Text + " is likely, but it could be " + m.Alternatives[0] + ".")
	w.list(m)
}

// list adds what else a mention could stand for.
func (w *writer) list(m *names.Mention) {
	for _, alternative := range m.Alternatives {
		w.d.Alternatives = append(w.d.Alternatives, models.Alternative{Field: "wording", Value: alternative,
			Text: "“" + names.Join(w.s.Unit.Tokens[m.From:m.To]) + "” could also be " + alternative + "."})
	}
}

// written reports whether the wording holds the noun phrase already.
func (w *writer) written(name string) bool {
	name = strings.ToLower(strings.TrimPrefix(name, "the "))
	return len(name) > 2 && w.out.Len() < 2000 && strings.Contains(strings.ToLower(w.out.String()), name)
}

// again writes "its" or "their" for "our" when the wording has said whose.
func (w *writer) again(m *names.Mention, i int) int {
	switch w.s.Unit.Tokens[m.From].Lower {
	case "our":
		w.put("its", m.From)
	case "us":
		w.put("it", m.From)
	case "my":
		w.put(map[bool]string{true: "her", false: "his"}[m.Entity != nil && m.Entity.Female > 0], m.From)
	default:
		return i
	}
	return i + 1
}

func possessive(name string) string {
	if strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss") {
		return name + "'"
	}
	return name + "'s"
}
