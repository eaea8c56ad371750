package extract

import (
	"linecheck/review/extract/clause"
	"linecheck/review/extract/heard"
	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

var timeNames = tag.Set("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december tomorrow tonight today")

// frames finds the source of the speech in a sentence.
func (a *engine) frames(p *reading.Paragraph, units []*reading.Unit) {
	speech := false
	for _, u := range units {
		speech = speech || u.Quote >= 0
	}
	for _, u := range units {
		if u.Quote >= 0 || !speech {
			continue
		}
		u.SetMentions(a.peek(u))
		for n := range u.Clauses {
			if !u.Reports(n) || u.Contents[n] >= 0 {
				continue
			}
			u.Cue = n
			u.Frame = a.source(u, n)
			break
		}
		u.SetMentions(nil)
	}
	said := a.said(units)
	for _, u := range units {
		if u.Quote >= 0 && said != nil {
			p.Quotes[u.Quote].Source, p.Quotes[u.Quote].Direct = said, true
		}
	}
}

// said returns the source that the frame of a sentence names for the speech in
// it: the one that only speaks, else one that also says something in other words.
func (a *engine) said(units []*reading.Unit) *reading.Source {
	var out *reading.Source
	for _, u := range units {
		if u.Frame != nil {
			out = u.Frame
		}
	}
	for _, u := range units {
		if out != nil || u.Quote >= 0 || len(units) < 2 {
			continue
		}
		u.SetMentions(a.peek(u))
		for n := range u.Clauses {
			if u.Reports(n) && u.Contents[n] >= 0 && u.Clauses[n].Kind == clause.Main && !inanimate(u, n) {
				out = a.source(u, n)
			}
		}
		u.SetMentions(nil)
	}
	return out
}

// peek resolves the mentions of a frame without remembering them.
func (a *engine) peek(u *reading.Unit) []names.Mention {
	saved := a.Reader.Snapshot()
	m := a.Reader.Read(u.Scene(nil))
	a.Reader.Restore(saved)
	return m
}

// source says who the subject of the reporting clause n is.
func (a *engine) source(u *reading.Unit, n int) *reading.Source {
	subject := u.SubjectOf(n)
	c := &u.Clauses[n]
	if subject.Empty() {
		return nil
	}
	if c.Kind == clause.Relative && subject.From == c.Marker && !c.Head.Empty() {
		subject = c.Head
	}
	for k := subject.From + 1; k < subject.To; k++ {
		t := &u.Tokens[k]
		timed := t.Class == tag.Preposition && k+1 < subject.To && timeNames[u.Tokens[k+1].Lower]
		if t.Class == tag.Wh || t.Class == tag.That || timed || timeNames[t.Lower] && k+1 == subject.To {
			subject.To = k
		}
	}
	out := a.identify(u, subject, &reading.Source{Cue: a.Span(u, cue(u, c))})
	if subject.From > c.Main {
		subject.To = described(u, subject.To, c.To)
	}
	if whole := trimmed(u, subject); whole.To-whole.From <= 24 {
		out.Mention = a.Span(u, whole)
	}
	return out
}

// identify fills in who the words of r are.
func (a *engine) identify(u *reading.Unit, r clause.Range, out *reading.Source) *reading.Source {
	var best *names.Mention
	for k := r.From; k < r.To; k++ {
		m := u.MentionAt(k)
		if m == nil || m.To > r.To || m.Possessive || m.Text == "" && m.Entity == nil {
			continue
		}
		if best == nil || m.Entity != nil && m.Entity.Kind == names.Person && !governed(u, r.From, m.From) && (best.Entity == nil || best.Entity.Kind != names.Person) {
			best = m
		}
	}
	printed := trimNoun(u, r)
	out.Mention = a.Span(u, printed)
	out.Name = a.Words(u, printed)
	out.Reason = "The article names the source as “" + out.Name + "”."
	if best == nil || best.Entity == nil && best.Text == "" {
		a.ministry(u, printed, out)
		return out
	}
	if other := joined(u, best, r); other != nil {
		out.Name = best.Entity.Name + " and " + other.Entity.Name
		out.Reason = "The words beside it name " + out.Name + "."
		return out
	}
	if !coversHead(u, best, printed) && (best.Entity == nil || best.Entity.Kind != names.Person) {
		return out
	}
	out.Mention = a.Span(u, clause.Range{From: best.From, To: best.To})
	if best.Entity != nil {
		out.Entity, out.Name = best.Entity, best.Entity.Name
	} else {
		out.Name = best.Text
	}
	if best.Reason != "" {
		out.Reason = best.Reason
	} else {
		out.Reason = "The words beside it name " + out.Name + "."
	}
	a.metonym(out)
	return out
}

// governed reports whether a preposition stands between from and to.
func governed(u *reading.Unit, from, to int) bool {
	for k := from; k < to; k++ {
		if u.Tokens[k].Class == tag.Preposition && u.Tokens[k].Lower != "of" && u.Tokens[k].Lower != "for" && u.Tokens[k].Lower != "at" {
			return true
		}
	}
	return false
}

// inanimate reports whether the source of a clause is a thing that shows what
// the article itself puts forward.
func inanimate(u *reading.Unit, n int) bool {
	switch u.Tokens[u.Clauses[n].Main].Lemma {
	case "suggest", "indicate", "reveal", "confirm", "show", "demonstrate":
	default:
		return false
	}
	s := trimNoun(u, u.SubjectOf(n))
	for k := s.From; k < s.To; k++ {
		if heard.Evidence[u.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// introduces remembers the source of a sentence, so that a quotation in the
// next paragraph can be its: "X told reporters that ...", "X wrote:".
func (a *engine) introduces(n int, u *reading.Unit) {
	for k := range u.Clauses {
		colon := k+1 < len(u.Clauses) && u.Clauses[k].Kind == clause.Main && !u.Clauses[k].Verb.Empty() && u.Tokens[len(u.Tokens)-1].Text == ":"
		if k+1 == len(u.Clauses) && len(u.Tokens) > 0 && u.Tokens[len(u.Tokens)-1].Text == ":" && u.Clauses[0].Main >= 0 {
			colon, k = true, 0
		}
		if !colon && (!u.Reports(k) || u.Contents[k] < 0 || inanimate(u, k)) {
			continue
		}
		if s := a.source(u, k); s != nil && s.Name != "" {
			a.last, a.lastPara = s, n
		}
		if colon {
			return
		}
	}
}

// coversHead reports whether the mention is all of the noun phrase r.
func coversHead(u *reading.Unit, m *names.Mention, r clause.Range) bool {
	if m.From > r.From+1 {
		return false
	}
	return m.To >= r.To || m.To < len(u.Tokens) && u.Tokens[m.To].Class == tag.Comma
}

// ministry completes "the foreign ministry" with the country whose foreign
// minister the article names.
func (a *engine) ministry(u *reading.Unit, r clause.Range, out *reading.Source) {
	if r.To-r.From < 2 || u.Tokens[r.To-1].Lower != "ministry" {
		return
	}
	if group := a.Reader.Table.GroupOf("minister", u.Tokens[r.From:r.To-1]); group != "" {
		name := group + "'s " + out.Name
		out.Reason = "The article names the minister of " + group + "; “" + out.Name + "” is read as that ministry."
		out.Entity = &names.Entity{Name: name, Kind: names.Body, Group: group}
		out.Name = name
	}
}

// metonym turns a capital that speaks into its country, when the article names that too.
func (a *engine) metonym(s *reading.Source) {
	if s.Entity == nil || s.Entity.Kind != names.Place {
		return
	}
	if country, ok := a.Reader.Table.CountryOf(s.Name); ok {
		s.Reason = "“" + s.Name + "” stands for the government of " + country + "."
		s.Name = country
	}
}

// trimNoun cuts a subject down to its first noun phrase with what hangs on it.
func trimNoun(u *reading.Unit, r clause.Range) clause.Range {
	for r.From < r.To && (u.Tokens[r.From].Class == tag.Determiner && (u.Tokens[r.From].Lower == "the" || u.Tokens[r.From].Lower == "both") || u.Tokens[r.From].Class == tag.Adverb) {
		r.From++
	}
	for k := r.From; k < r.To; k++ {
		if u.Tokens[k].Class == tag.Comma {
			r.To = k
		}
	}
	return r
}

// speakers gives every quotation of a paragraph its source: the one beside it,
// else another of the paragraph, else the one quoted last.
func (a *engine) speakers(n int) {
	p := &a.Paragraphs[n]
	var here *reading.Source
	for i := range p.Quotes {
		if p.Quotes[i].Source != nil {
			here = p.Quotes[i].Source
			break
		}
	}
	for i := range p.Quotes {
		q := &p.Quotes[i]
		switch {
		case !q.Speech || q.Source != nil:
			if q.Source != nil {
				here = q.Source
			}
		case here != nil:
			q.Source = here
		case a.last != nil && n-a.lastPara <= 2:
			q.Source = a.last
		}
		if q.Speech && q.Source != nil {
			a.last, a.lastPara = q.Source, n
		}
	}
}

// counts reports whether a figure with a word such as "over" begins at token k.
func counts(u *reading.Unit, k int) bool {
	if k+1 >= len(u.Tokens) || u.Tokens[k+1].Class != tag.Number {
		return false
	}
	switch u.Tokens[k].Lower {
	case "over", "about", "around", "nearly", "almost", "some", "roughly", "approximately", "only", "under":
		return true
	}
	return false
}

// credit takes "according to X" out of a unit and keeps X as its source.
func (a *engine) credit(u *reading.Unit) {
	for k := 0; k+2 < len(u.Tokens); k++ {
		if u.Tokens[k].Lower != "according" || u.Tokens[k+1].Lower != "to" {
			continue
		}
		end := k + 2
		for end < len(u.Tokens) && u.Tokens[end].Class != tag.Comma && u.Tokens[end].Class != tag.Stop && !(u.Tokens[end].Finite() && u.Tokens[end-1].Class != tag.Noun) && !(end > k+2 && u.Tokens[end-1].Head() && (u.Tokens[end].Class == tag.Determiner || u.Tokens[end].Class == tag.Pronoun || k == 0 && counts(u, end))) {
			end++
		}
		r := clause.Range{From: k + 2, To: end}
		end = described(u, end, len(u.Tokens))
		u.Credit = a.identify(u, r, &reading.Source{Cue: a.Span(u, clause.Range{From: k, To: k + 2})})
		from := k
		if from > 0 && u.Tokens[from-1].Class == tag.Comma {
			from--
		}
		if end < len(u.Tokens) && u.Tokens[end].Class == tag.Comma {
			end++
		}
		u.Credited = u.Owner[k]
		for n := from; n < end; n++ {
			u.Removed[n] = true
		}
		return
	}
}
