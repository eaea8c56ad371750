package extract

import (
	"unicode"
	"unicode/utf8"

	"linecheck/review/extract/tag"
)

// quotation is a run of quoted words, as byte offsets inside the marks.
type quotation struct {
	from, to int
	speech   bool // words that somebody is quoted to have said, not a scare quote
	open     bool // has no closing mark: the next paragraph goes on
	source   *source
	direct   bool // the source stands beside it
}

// findQuotes finds the quotations of a paragraph and says which tokens stand
// in one. A closing mark without an opening one closes a quotation that began
// with the paragraph; an opening one without a closing one is open to its end.
func (a *article) findQuotes(p *paragraph) {
	first, last := a.sentences[p.from], a.sentences[p.to-1]
	from, to := first.tokens[0].Start, last.tokens[len(last.tokens)-1].End
	scanner{s: a.text.String(), from: from, to: to, p: p}.scan()
	q := 0
	for i := p.from; i < p.to; i++ {
		s := &a.sentences[i]
		s.region = make([]int, len(s.tokens))
		for k := range s.tokens {
			for q < len(p.quotes) && p.quotes[q].to < s.tokens[k].End {
				q++
			}
			s.region[k] = -1
			if q < len(p.quotes) && p.quotes[q].from <= s.tokens[k].Start && s.tokens[k].Class != tag.Quote {
				s.region[k] = q
			}
		}
	}
	for i := p.from; i < p.to; i++ {
		a.markSpeech(p, &a.sentences[i])
	}
}

type scanner struct {
	s        string
	from, to int
	p        *paragraph
}

func (c scanner) scan() {
	open, single := -1, -1
	before := ' '
	for i := c.from; i < c.to; {
		r, size := utf8.DecodeRuneInString(c.s[i:])
		after := ' '
		if i+size < c.to {
			after, _ = utf8.DecodeRuneInString(c.s[i+size:])
		}
		switch {
		case r == '“' || r == '„' || r == '«' || r == '"' && opens(before, after) && open < 0:
			if open < 0 {
				open = i + size
			}
		case r == '”' || r == '»' || r == '"':
			c.close(&open, i)
		case (r == '‘' || r == '\'') && opens(before, after) && open < 0:
			single = i + size
		case (r == '’' || r == '\'') && single >= 0 && open < 0 && (before == '.' || before == ',' || before == '!' || before == '?'):
			c.close(&single, i)
			single = -1
		}
		before = r
		i += size
	}
	if open >= 0 && open < c.to {
		c.p.quotes = append(c.p.quotes, quotation{from: open, to: c.to, open: true})
	}
}

func opens(before, after rune) bool {
	return (unicode.IsSpace(before) || before == '(' || before == '[' || before == '—' || before == '–' || before == '-') && !unicode.IsSpace(after)
}

// close ends the quotation that *open began, or one that lacks its opening mark.
func (c scanner) close(open *int, at int) {
	from := *open
	if from < 0 {
		if len(c.p.quotes) > 0 || at-c.from < 12 {
			return
		}
		from = c.from
	}
	if at > from {
		c.p.quotes = append(c.p.quotes, quotation{from: from, to: at})
	}
	*open = -1
}

// markSpeech decides for the quotations that begin in a sentence whether they
// are speech: they hold a clause and are set off from the words around them.
func (a *article) markSpeech(p *paragraph, s *sentence) {
	for k := 0; k < len(s.tokens); k++ {
		q := s.region[k]
		if q < 0 || p.quotes[q].speech {
			continue
		}
		end := k
		verb := false
		for end < len(s.tokens) && (s.region[end] == q || s.tokens[end].Class == tag.Quote) {
			t := &s.tokens[end]
			verb = verb || t.Finite() || t.Class == tag.Verb
			end++
		}
		if verb && setOff(s, k) || p.quotes[q].to-p.quotes[q].from > a.longQuote(p) {
			p.quotes[q].speech = true
		}
		k = end - 1
	}
}

// longQuote is the length in bytes above which quoted words are taken as speech.
func (a *article) longQuote(p *paragraph) int {
	if p.to-p.from > 1 {
		return 160
	}
	return 240
}

// setOff reports whether the quotation whose first token is k begins a
// sentence, or follows a comma, a colon or a verb of saying, with a capital.
func setOff(s *sentence, k int) bool {
	prev := k - 1
	for prev >= 0 && s.tokens[prev].Class == tag.Quote {
		prev--
	}
	if prev < 0 {
		return true
	}
	t := &s.tokens[prev]
	if s.region[prev] >= 0 {
		return true
	}
	switch {
	case t.Class == tag.Comma || t.Class == tag.Stop:
		return true
	case t.Class == tag.Verb && tag.Speaks(t.Lemma):
		return s.tokens[k].Capital
	}
	return false
}
