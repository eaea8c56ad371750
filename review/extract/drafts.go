package extract

import (
	"linecheck/models"
	"linecheck/review/extract/clause"
)

// attribute finds out who puts the claim forward, the innermost source first.
func (a *article) attribute(p *paragraph, s *shape) {
	u := s.u
	s.how = models.AttributionNarrator
	if u.quote >= 0 {
		q := &p.quotes[u.quote]
		s.frame, s.how = q.source, models.AttributionContinued
		if q.direct {
			s.how = models.AttributionDirect
		}
	} else if u.credit != nil {
		s.frame, s.how = u.credit, models.AttributionAccording
	}
	for n := s.clause; n >= 0; n = u.clauses[n].Parent {
		c := &u.clauses[n]
		if f := u.asides[n]; f >= 0 && u.quote < 0 {
			if src := a.source(u, f); src != nil {
				s.frame, s.how = src, models.AttributionIndirect
				break
			}
		}
		if c.Kind == clause.Content && !c.Noun && c.Parent >= 0 && u.reports(c.Parent) {
			if src := a.source(u, c.Parent); src != nil && src.name != "" {
				s.frame = a.speakerPronoun(u, src, p)
				if u.quote < 0 {
					s.how = models.AttributionIndirect
				}
			}
			break
		}
	}
	if _, some := s.quoted(p); some && u.quote < 0 && s.how == models.AttributionIndirect {
		s.how = models.AttributionMixed
	}
}

// speakerPronoun makes "I think" inside a quotation the claim of its speaker.
func (a *article) speakerPronoun(u *unit, src *source, p *paragraph) *source {
	if u.quote < 0 || p.quotes[u.quote].source == nil || src.entity != nil {
		return src
	}
	switch src.name {
	case "I", "We", "we":
		return p.quotes[u.quote].source
	}
	return src
}

// draft writes the claim down.
func (a *article) draft(s *shape) {
	spans := a.spans(s)
	if len(spans) == 0 {
		return
	}
	d := draft{Candidate: models.Candidate{Spans: spans, Attribution: s.how}}
	if s.frame != nil {
		d.Speaker, d.Mention, d.Cue = s.frame.name, s.frame.mention, s.frame.cue
		if s.how == models.AttributionContinued {
			d.Mention, d.Cue = nil, nil
			d.add("speaker", "The quotation has no source of its own; "+s.frame.name+" was quoted last.")
		} else {
			d.add("speaker", s.frame.reason)
		}
	} else if s.how != models.AttributionNarrator {
		d.add("speaker", "The text does not say who is quoted here.")
	}
	if len(spans) > 1 {
		d.add("span", "The words in between belong to another claim or to the frame.")
	} else if s.u.clauses[s.clause].Kind == clause.Content {
		d.add("span", "The clause after the reporting words is the claim; the frame is left out.")
	}
	a.word(s, &d)
	judge(s, &d)
	s.u.sentence.drafts = append(s.u.sentence.drafts, d)
}

func (d *draft) add(field, text string) {
	d.Reasons = append(d.Reasons, models.Reason{Field: field, Text: text})
}
