package extract

import (
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

// occasions are where or how something is said: "said in a statement".
var occasions = tag.Set("statement interview email e-mail tweet letter speech post message article column blog memo testimony briefing report filing conference call video release essay op-ed affidavit lawsuit complaint note text")

// cue returns the words that report: the verb with its auxiliaries and adverbs,
// a colon after it, and "in a statement".
func cue(u *reading.Unit, c *clause.Clause) clause.Range {
	r := clause.Range{From: c.Verb.From, To: c.Main + 1}
	for r.From > c.From && u.Tokens[r.From-1].Class == tag.Adverb {
		r.From--
	}
	if r.To < len(u.Tokens) && u.Tokens[r.To].Text == ":" {
		r.To++
		return r
	}
	if r.To+2 >= len(u.Tokens) || u.Tokens[r.To].Class != tag.Preposition {
		return r
	}
	for k := r.To + 1; k < len(u.Tokens) && k < r.To+6 && u.Tokens[k].Nominal(); k++ {
		if occasions[u.Tokens[k].Lower] {
			r.To = k + 1
			return r
		}
	}
	return r
}

// trimmed returns r without commas and adverbs at its ends.
func trimmed(u *reading.Unit, r clause.Range) clause.Range {
	for r.From < r.To && (u.Tokens[r.From].Class == tag.Adverb || u.Tokens[r.From].Class == tag.Comma) {
		r.From++
	}
	for r.From < r.To && (u.Tokens[r.To-1].Class == tag.Adverb || u.Tokens[r.To-1].Class == tag.Comma) {
		r.To--
	}
	return r
}

// described returns the end of the description that follows a comma at i ("said
// Lee, an analyst at Acme"), i if none does; it lies before end.
func described(u *reading.Unit, i, end int) int {
	if i >= end || u.Tokens[i].Class != tag.Comma || i+1 < end && u.Tokens[i+1].Class == tag.Wh {
		return i
	}
	k := i + 1
	for k < end && (u.Tokens[k].Nominal() || u.Tokens[k].Class == tag.Preposition || u.Tokens[k].Class == tag.Conjunction) {
		k++
	}
	if k-i < 3 || k < end && u.Tokens[k].Class != tag.Stop && u.Tokens[k].Class != tag.Comma {
		return i
	}
	return k
}

// joined returns the person that "and" joins to the one m names, inside r; nil if there is none.
func joined(u *reading.Unit, m *names.Mention, r clause.Range) *names.Mention {
	k := m.To
	if m.Entity == nil || m.Entity.Kind != names.Person || k >= r.To || u.Tokens[k].Lower != "and" {
		return nil
	}
	for k++; k < r.To && u.Tokens[k].Nominal(); k++ {
		if o := u.MentionAt(k); o != nil && o.To <= r.To && !o.Possessive {
			if o.Entity != nil && o.Entity.Kind == names.Person && o.Entity != m.Entity {
				return o
			}
			return nil
		}
	}
	return nil
}
