package extract

import (
	"linecheck/review/extract/heard"
	"linecheck/review/extract/reading"
)

// block is speech that is set off as a paragraph, without quotation marks.
type block struct {
	source *reading.Source
	to     int // sentence before which it ends
}

// block finds out whether paragraph n is what somebody said: signed by its speaker, or
// after a colon. Speech that the article prints twice has one speaker.
func (a *engine) block(n int) block {
	p := &a.Paragraphs[n]
	if len(p.Quotes) == 0 {
		if s := heard.Signature(a.Article, p); s != nil {
			for i := p.From; i < p.To; i++ {
				a.signed[heard.Printed(a.Article, i)] = s
			}
			return block{s, p.To}
		}
	}
	if s := a.signed[heard.Printed(a.Article, p.From)]; s != nil {
		return block{s, p.From + 1}
	}
	if len(p.Quotes) == 0 && n > 0 && a.lastPara == n-1 && named(a.last) && heard.Announced(&a.Sentences[p.From-1]) {
		to := p.From
		for to < p.To && !a.framed(to) {
			to++
		}
		return block{a.last, to}
	}
	return block{}
}

// framed reports whether the labeller found a source or a cue in sentence i.
func (a *engine) framed(i int) bool {
	for _, n := range a.sayings.Frame[i] {
		if n >= 0 {
			return true
		}
	}
	return false
}
