package extract

import (
	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/kind"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/wording"
)

// attribute finds out who puts the claim forward, the innermost source first.
func (a *engine) attribute(p *reading.Paragraph, s *reading.Shape) {
	u := s.Unit
	s.How = models.AttributionNarrator
	if u.Quote >= 0 {
		q := &p.Quotes[u.Quote]
		s.Frame, s.How = q.Source, models.AttributionContinued
		if q.Direct {
			s.How = models.AttributionDirect
		}
	} else if u.Credit != nil && (u.Clauses[u.Credited].Kind != clause.Relative || u.Within(s.Clause, u.Credited)) {
		s.Frame, s.How = u.Credit, models.AttributionAccording
	}
	for n := s.Clause; n >= 0; n = u.Clauses[n].Parent {
		c := &u.Clauses[n]
		if c.Kind == clause.Predicate && c.Shares >= 0 {
			c = &u.Clauses[c.Shares]
		}
		if f := u.Asides[n]; f >= 0 && !u.Within(s.Clause, f) && u.Quote < 0 && u.Frame == nil {
			if src := a.source(u, f); src != nil {
				s.Frame, s.How = src, models.AttributionIndirect
				break
			}
		}
		if c.Kind == clause.Content && !c.Noun && c.Parent >= 0 && u.Reports(c.Parent) && !inanimate(u, c.Parent) {
			if src := a.source(u, c.Parent); src != nil && src.Name != "" && !(u.Quote < 0 && own(src)) {
				s.Frame = a.speakerPronoun(u, src, p)
				if u.Quote < 0 {
					s.How = models.AttributionIndirect
				}
			}
			break
		}
	}
	if n := a.report(a.current, u, s.Tokens); u.Quote < 0 && n >= 0 && !a.tells(s, n) {
		if src := a.sayings.Source(n); better(s.Frame, src) {
			if s.How == models.AttributionNarrator {
				s.How = models.AttributionIndirect
			}
			s.Frame = src
		}
	}
	if s.How == models.AttributionNarrator && a.current < a.set.to {
		s.Frame, s.How = a.set.source, models.AttributionDirect
	}
	if _, some := s.Quoted(p); some && u.Quote < 0 && s.How == models.AttributionIndirect {
		s.How = models.AttributionMixed
	}
}

// own reports whether the article itself is the source: "we note that".
func own(src *reading.Source) bool {
	if src.Mention == nil {
		return false
	}
	switch src.Mention.Quote {
	case "I", "We", "we":
		return true
	}
	return false
}

// speakerPronoun makes "I think" inside a quotation the claim of its speaker.
func (a *engine) speakerPronoun(u *reading.Unit, src *reading.Source, p *reading.Paragraph) *reading.Source {
	if u.Quote < 0 || p.Quotes[u.Quote].Source == nil || src.Mention == nil {
		return src
	}
	if own(src) {
		return p.Quotes[u.Quote].Source
	}
	return src
}

// draft writes the claim down.
func (a *engine) draft(s *reading.Shape) {
	spans := a.Spans(s)
	if len(spans) == 0 {
		return
	}
	d := draft{Candidate: models.Candidate{Spans: spans, Attribution: s.How}}
	if s.Frame != nil {
		d.Speaker, d.Mention, d.Cue = s.Frame.Name, s.Frame.Mention, s.Frame.Cue
		if s.How == models.AttributionContinued {
			d.Mention, d.Cue = nil, nil
			d.add("speaker", "The quotation has no source of its own; "+s.Frame.Name+" was quoted last.")
		} else {
			d.add("speaker", s.Frame.Reason)
		}
	} else if s.How != models.AttributionNarrator {
		d.add("speaker", "The text does not say who is quoted here.")
	}
	if len(spans) > 1 {
		d.add("span", "The words in between belong to another claim or to the frame.")
	} else if s.Unit.Clauses[s.Clause].Kind == clause.Content {
		d.add("span", "The clause after the reporting words is the claim; the frame is left out.")
	}
	wording.Write(a.Article, a.dates, s, &d.Candidate)
	kind.Judge(s, &d.Candidate)
	a.drafts[a.current] = append(a.drafts[a.current], d)
}
