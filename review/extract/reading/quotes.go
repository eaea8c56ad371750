package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/review/extract/tag"
)

// Quotation is a run of quoted words, as byte offsets inside the marks.
type Quotation struct {
	From, To int
	Speech   bool // words that somebody is quoted to have said, not a scare quote
	Open     bool // has no closing mark: the next paragraph goes on
	Source   *Source
	Direct   bool // the source stands beside it
}

// findQuotes finds the quotations of a paragraph and says which tokens stand
// in one. A closing mark without an opening one closes a quotation that began
// with the paragraph; an opening one without a closing one is open to its end.
func (a *Article) findQuotes(p *Paragraph) {
	first, last := a.Sentences[p.From], a.Sentences[p.To-1]
	from, to := first.Tokens[0].Start, last.Tokens[len(last.Tokens)-1].End
	scanner{s: a.Text.String(), From: from, To: to, p: p}.scan()
	q := 0
	for i := p.From; i < p.To; i++ {
		s := &a.Sentences[i]
		s.Region = make([]int, len(s.Tokens))
		for k := range s.Tokens {
			for q < len(p.Quotes) && p.Quotes[q].To < s.Tokens[k].End {
				q++
			}
			s.Region[k] = -1
			if q < len(p.Quotes) && p.Quotes[q].From <= s.Tokens[k].Start && s.Tokens[k].Class != tag.Quote {
				s.Region[k] = q
			}
		}
	}
	for i := p.From; i < p.To; i++ {
		a.markSpeech(p, &a.Sentences[i])
	}
}

type scanner struct {
	s        string
	From, To int
	p        *Paragraph
}

func (c scanner) scan() {
	open, single := -1, -1
	before := ' '
	for i := c.From; i < c.To; {
		r, size := utf8.DecodeRuneInString(c.s[i:])
		after := ' '
		if i+size < c.To {
			after, _ = utf8.DecodeRuneInString(c.s[i+size:])
		}
		switch {
		case r == '“' || r == '„' || r == '«' || r == '"' && opens(before, after) && open < 0:
			if open < 0 {
				open = i + size
			}
		case r == '"' && open < 0 && c.reversed(i+size):
			open = i + size
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
	if open >= 0 && open < c.To {
		c.p.Quotes = append(c.p.Quotes, Quotation{From: open, To: c.To, Open: true})
	}
}

// reversed reports whether the straight mark that ends before i opens a quotation
// though it stands like one that closes ("she said," For ..."): the next one closes too.
func (c scanner) reversed(i int) bool {
	n := strings.IndexByte(c.s[i:c.To], '"')
	if n < 0 || i >= c.To || c.s[i] != ' ' || len(c.p.Quotes) == 0 && !strings.ContainsRune(c.s[c.From:i-1], '.') {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(c.s[:i+n])
	after := ' '
	if i+n+1 < c.To {
		after, _ = utf8.DecodeRuneInString(c.s[i+n+1:])
	}
	return !opens(before, after) && n > 1
}

func opens(before, after rune) bool {
	return (unicode.IsSpace(before) || before == '(' || before == '[' || before == '—' || before == '–' || before == '-') && !unicode.IsSpace(after)
}

// close ends the quotation that *open began, or one that lacks its opening mark.
func (c scanner) close(open *int, at int) {
	from := *open
	if from < 0 {
		if len(c.p.Quotes) > 0 || at-c.From < 12 {
			return
		}
		from = c.From
	}
	if at > from {
		c.p.Quotes = append(c.p.Quotes, Quotation{From: from, To: at})
	}
	*open = -1
}

// markSpeech decides for the quotations that begin in a sentence whether they
// are speech: they hold a clause and are set off from the words around them.
func (a *Article) markSpeech(p *Paragraph, s *Sentence) {
	for k := 0; k < len(s.Tokens); k++ {
		q := s.Region[k]
		if q < 0 || p.Quotes[q].Speech {
			continue
		}
		end := k
		verb := false
		for end < len(s.Tokens) && (s.Region[end] == q || s.Tokens[end].Class == tag.Quote) {
			t := &s.Tokens[end]
			verb = verb || t.Finite() || t.Class == tag.Verb
			end++
		}
		if verb && setOff(s, k) || p.Quotes[q].To-p.Quotes[q].From > a.longQuote(p) {
			p.Quotes[q].Speech = true
		}
		k = end - 1
	}
}

// longQuote is the length in bytes above which quoted words are taken as speech.
func (a *Article) longQuote(p *Paragraph) int {
	if p.To-p.From > 1 {
		return 160
	}
	return 240
}

// setOff reports whether the quotation whose first token is k begins a
// sentence, or follows a comma, a colon or a verb of saying, with a capital.
func setOff(s *Sentence, k int) bool {
	prev := k - 1
	for prev >= 0 && s.Tokens[prev].Class == tag.Quote {
		prev--
	}
	if prev < 0 {
		return true
	}
	t := &s.Tokens[prev]
	if s.Region[prev] >= 0 {
		return true
	}
	switch {
	case t.Class == tag.Comma || t.Class == tag.Stop:
		return true
	case t.Class == tag.Verb && tag.Speaks(t.Lemma):
		return s.Tokens[k].Capital
	}
	return false
}
