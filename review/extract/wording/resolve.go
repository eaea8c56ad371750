package wording

import (
	"strings"

	"linecheck/review/extract/names"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/tag"
)

// mention writes what a mention stands for, and returns the position after it;
// i when the words stay as they are.
func (w *writer) mention(m *names.Mention, order []int, i int) int {
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
	if w.chosen != nil && w.chosen.mention == m {
		w.replace(m, w.chosen.text)
		return end
	}
	if m.Text == "" {
		if m.Entity != nil {
			w.told[name] = true
		} else if m.Reason != "" {
			w.add(m.Reason)
		}
		w.list(m)
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
	w.replace(m, m.Text)
	w.told[name] = true
	w.add(m.Reason)
	w.list(m)
	return end
}

// replace writes text in the place of a mention.
func (w *writer) replace(m *names.Mention, text string) {
	first := m.From
	if word := w.s.Unit.Tokens[first].Lower; m.Pronoun && !m.Possessive && tag.SubjectPronoun(word) {
		w.singular = !strings.Contains(text, " and ") && (m.Entity != nil || word == "i" || word == "we" && !strings.HasSuffix(text, "s"))
	}
	if m.Possessive {
		text = phrase.Possessive(text)
	}
	w.put(text, first)
	w.last = w.s.Unit.Index[m.To-1]
	if m.Pronoun {
		w.replaced = m.To - 1
	}
}

// doubt keeps a pronoun that the wording could explain in more than one way.
func (w *writer) doubt(m *names.Mention) {
	w.add("“" + names.Join(w.s.Unit.Tokens[m.From:m.To]) + "” stays: " + m.Text + " is likely, but it could be " + m.Alternatives[0] + ".")
	w.choices = append(w.choices, choice{mention: m, text: m.Text})
	w.list(m)
}

// list keeps what else a mention could stand for: "the move" also for the claim
// before it.
func (w *writer) list(m *names.Mention) {
	if n := len(w.a.Before); m.Shell && m.Text == "" && n > 0 && n < 160 {
		printed := names.Join(w.s.Unit.Tokens[m.From:m.To])
		w.choices = append(w.choices, choice{mention: m, text: printed + " (" + strings.TrimSuffix(w.a.Before, ".") + ")"})
	}
	for _, alternative := range m.Alternatives {
		if last := alternative[strings.LastIndexByte(alternative, ' ')+1:]; m.Pronoun && strings.HasPrefix(alternative, "the ") && (w.written(last) || strings.HasSuffix(m.Text, last)) {
			continue // the wording names it already
		}
		w.choices = append(w.choices, choice{mention: m, text: alternative})
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
		if m.Entity == nil || m.Entity.Female == 0 {
			w.put(phrase.Possessive(m.Text), m.From)
			break
		}
		w.put(map[bool]string{true: "her", false: "his"}[m.Entity.Female > 0], m.From)
	case "i", "me", "we":
		w.replace(m, m.Text)
	default:
		return i
	}
	return i + 1
}
