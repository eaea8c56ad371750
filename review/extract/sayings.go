package extract

import (
	"slices"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/heard"
	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

// meet finds out who the sources in sentence i are.
func (a *engine) meet(i int, units []*reading.Unit) {
	for _, n := range a.sayings.Sources[i] {
		r := &a.sayings.Reports[n]
		if a.sayings.Known[r.Source] != nil {
			continue
		}
		_, from := heard.First(a.Article, r.Source)
		for _, u := range units {
			if s := a.met(u, from, from+r.Source.To-r.Source.From-1); s != nil {
				a.sayings.Known[r.Source] = s
				s.Cue = a.cueSpan(u, i, n)
				break
			}
		}
	}
}

// met says who the words first to last of a sentence are, nil when the unit has not got them.
func (a *engine) met(u *reading.Unit, first, last int) *reading.Source {
	r := clause.Range{}
	for k, at := range u.Index {
		if at >= first && at <= last {
			if r.Empty() {
				r.From = k
			}
			r.To = k + 1
		}
	}
	if r.Empty() {
		return nil
	}
	u.SetMentions(a.peek(u))
	out := a.identify(u, r, &reading.Source{})
	if whole := trimmed(u, r); whole.To-whole.From <= 24 {
		out.Mention = a.Span(u, whole)
	}
	u.SetMentions(nil)
	return out
}

// cueSpan is the text of the cue of report n in sentence i, as far as unit u has it.
func (a *engine) cueSpan(u *reading.Unit, i, n int) *models.Span {
	r := clause.Range{}
	cue := map[int]bool{}
	heard.Each(a.Article, a.sayings.Reports[n].Cue, func(in, k int) {
		if in == i {
			cue[k] = true
		}
	})
	for k, at := range u.Index {
		if cue[at] {
			if r.Empty() {
				r.From = k
			}
			r.To = k + 1
		}
	}
	return a.Span(u, r)
}

// tells reports whether the words of a claim hold the cue of report n: the claim is
// that it was said.
func (a *engine) tells(s *reading.Shape, n int) bool {
	for _, k := range s.Tokens {
		if at := s.Unit.Index[k]; a.sayings.Frame[a.current][at] == n && s.Unit.Sentence.Tokens[at].Class == tag.Verb {
			return true
		}
	}
	return false
}

// unframe takes "she said" out of a claim that the rules left it in, when the rest of
// its words are a clause.
func (a *engine) unframe(s *reading.Shape) {
	u := s.Unit
	n := a.report(a.current, u, s.Tokens)
	if u.Quote >= 0 || n < 0 || a.sayings.Source(n) == nil || own(a.sayings.Source(n)) || !a.tells(s, n) {
		return
	}
	content, frame := a.sayings.Content[a.current], a.sayings.Frame[a.current]
	open, verb, from, to := -1, -1, len(s.Tokens), 0 // from and to bound the frame
	for i, k := range s.Tokens {
		at := u.Index[k]
		switch {
		case frame[at] == n:
			from, to = min(from, i), i+1
		case content[at] == n && open < 0:
			open = i
		case content[at] == n && verb < 0 && a.tensed(u, k, n):
			verb = k
		}
	}
	kept := slices.Concat(s.Tokens[:from], s.Tokens[to:])
	if from == 0 || open > to {
		kept = s.Tokens[open:]
	}
	kept = slices.DeleteFunc(kept, func(k int) bool { return frame[u.Index[k]] == n })
	for len(kept) > 0 && (u.Tokens[kept[0]].Class == tag.That || u.Tokens[kept[0]].Class == tag.Comma) {
		kept = kept[1:]
	}
	if verb < 0 || len(kept) < 3 || kept[0] >= verb || !slices.ContainsFunc(kept, func(k int) bool { return k < verb && u.Tokens[k].Head() }) {
		return
	}
	s.Tokens, s.Clause = kept, u.Owner[verb]
}

// tensed reports whether token k can be the finite verb of what report n says: it is no
// infinitive that looks like one, nor below one ("urging it to open and make them pay").
func (a *engine) tensed(u *reading.Unit, k, n int) bool {
	if !u.Tokens[k].Finite() {
		return false
	}
	for k > 0 && a.sayings.Content[a.current][u.Index[k]] == n {
		if u.Tokens[k-1].Class == tag.To {
			return false
		}
		k = u.Heads[k]
	}
	return true
}

// report returns the report in whose content most of the tokens of a unit of
// sentence i stand, -1 for none.
func (a *engine) report(i int, u *reading.Unit, tokens []int) int {
	votes := map[int]int{}
	for _, k := range tokens {
		if n := a.sayings.Content[i][u.Index[k]]; n >= 0 {
			if votes[n]++; 2*votes[n] > len(tokens) {
				return n
			}
		}
	}
	return -1
}

// named reports whether a source is somebody or a body that the article names.
func named(s *reading.Source) bool {
	return s != nil && s.Entity != nil && s.Entity.Kind != names.Thing
}

// relative words name no source.
var relative = tag.Set("who which that what whom whose")

// better reports whether the source that the labeller found should replace the
// one that the rules found.
func better(rule, learned *reading.Source) bool {
	if learned == nil || learned.Name == "" || own(learned) || relative[learned.Name] {
		return false
	}
	return rule == nil || rule.Name == "" || !named(rule) && named(learned)
}

// voices gives the quotations of a paragraph the sources that the labeller found.
// Where the rules can carry on with who was quoted last they do.
func (a *engine) voices(n int, all [][]*reading.Unit) {
	p := &a.Paragraphs[n]
	carry := a.last != nil && n-a.lastPara <= 2
	for i, units := range all {
		for _, u := range units {
			if u.Quote < 0 {
				continue
			}
			r := a.report(p.From+i, u, every(u))
			if r < 0 || carry && a.sayings.Reports[r].Carried {
				continue
			}
			if src, q := a.sayings.Source(r), &p.Quotes[u.Quote]; better(q.Source, src) {
				q.Source, q.Direct = src, !a.sayings.Reports[r].Carried
			}
		}
	}
}

func every(u *reading.Unit) []int {
	out := make([]int, len(u.Tokens))
	for k := range out {
		out[k] = k
	}
	return out
}
