package attribution

import (
	"slices"

	"linecheck/review/extract/attribution/feature"
)

// Span is a run of words: From up to To of a paragraph.
type Span struct{ Paragraph, From, To int }

// Empty says whether there are no words in the span.
func (s Span) Empty() bool { return s.From == s.To }

// Report is one saying: who is reported to have said what, and by which words. Source
// is empty when nobody is named; Cue is empty when a quotation goes on from an earlier
// paragraph, Carried then says so and Source is the one of the report carried on.
type Report struct {
	Source, Cue Span
	Content     []Span
	Carried     bool
	Parent      int // index of the report in whose content this one stands, -1 for none
}

// Find labels an article, given by paragraph as for Tag, and links cues to sources
// and contents. The reports are in the order of their first words; those found inside
// the content of another follow it. It returns nil when the build carries no model.
func Find(doc [][]string) []Report {
	m := Default()
	if m == nil {
		return nil
	}
	return m.Find(doc)
}

// Find is as the function of that name.
func (m *Model) Find(doc [][]string) []Report {
	var out []Report
	carry, open := -1, false
	settled, _ := feature.Settle(doc)
	for i, labels := range m.Tag(doc) {
		words := settled[i]
		found := Link(words, labels)
		if carry >= 0 && open {
			found = resumed(words, found)
		}
		last := -1
		for k, r := range found {
			r = r.in(i)
			if r.Cue.Empty() && r.Source.Empty() && carry >= 0 {
				r.Source, r.Carried = out[carry].Source, true
			}
			out = append(out, r)
			if k == len(found)-1 && len(r.Content) > 0 && goesOn(words, r.Content[len(r.Content)-1]) {
				last = len(out) - 1
			}
			out = append(out, m.inside(doc[i], r, len(out)-1)...)
		}
		carry, open = last, leftOpen(words)
	}
	return out
}

// in is the report in the paragraph of that index, in no other report.
func (r Report) in(paragraph int) Report {
	r.Source.Paragraph, r.Cue.Paragraph, r.Parent = paragraph, paragraph, -1
	for i := range r.Content {
		r.Content[i].Paragraph = paragraph
	}
	return r
}

// resumed adds what stands in quotation marks at the beginning of a paragraph, after one
// in which a quotation was left open, unless it is reported already.
func resumed(words []string, found []Report) []Report {
	if len(words) == 0 || words[0] != "``" || len(found) > 0 && found[0].start() == 0 {
		return found
	}
	to := len(words)
	if end := slices.Index(words, "''"); end >= 0 {
		to = end + 1
	}
	if len(found) > 0 && found[0].start() < to {
		return found
	}
	return slices.Insert(found, 0, Report{Content: []Span{{To: to}}})
}

// leftOpen says whether the last quotation mark of a paragraph opens.
func leftOpen(words []string) bool {
	for _, w := range slices.Backward(words) {
		if w == "``" || w == "''" {
			return w == "``"
		}
	}
	return false
}

// goesOn says whether a quotation reaches the end of its paragraph, so that the next
// one may carry it on.
func goesOn(words []string, s Span) bool {
	return len(words)-s.To <= 1 || slices.Contains(words[s.From:], "``")
}

// nested is how many words a content needs to be searched for another report.
const nested = 7

// inside finds the reports within the content of another, one level deep.
func (m *Model) inside(words []string, r Report, parent int) []Report {
	var out []Report
	for _, s := range r.Content {
		part := words[s.From:s.To]
		if len(part) < nested || !slices.ContainsFunc(part, m.cues.Likely) {
			continue
		}
		if w := feature.Standard(part); w[0] == "that" {
			part, s.From = part[1:], s.From+1
		}
		for _, in := range Link(feature.Standard(part), m.Tag([][]string{part})[0]) {
			if in.Cue.Empty() || len(in.Content) == 0 {
				continue
			}
			in.Source, in.Cue, in.Parent = in.Source.shift(s), in.Cue.shift(s), parent
			for c := range in.Content {
				in.Content[c] = in.Content[c].shift(s)
			}
			out = append(out, in)
		}
	}
	return out
}

func (s Span) shift(by Span) Span {
	return Span{by.Paragraph, s.From + by.From, s.To + by.From}
}
