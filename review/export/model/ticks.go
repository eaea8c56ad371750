package model

import (
	"slices"
	"strings"
	"unicode"
)

// Piece is a part of a claim's words, ticked when a source supports it. Text
// between two pieces of the claim, " … ", is a part of its own.
type Piece struct {
	Text   string
	Ticked bool
	at     int // where it starts in the article, code points; -1 between spans
}

// between stands between the words of two spans in a claim's quote.
const between = " … "

// Pieces cuts the quote of a claim at its ticks. It returns nil for a claim without
// ticks, and for one whose quote is not the words of its spans.
func Pieces(c Claim) []Piece {
	rest := []rune(c.Quote)
	var out []Piece
	for i, s := range c.Spans {
		if i > 0 {
			if !strings.HasPrefix(string(rest), between) {
				return nil
			}
			out, rest = append(out, Piece{between, false, -1}), rest[len([]rune(between)):]
		}
		n := s.End - s.Start
		if n < 0 || n > len(rest) {
			return nil
		}
		var ok bool
		if out, ok = cut(out, s, rest[:n], c.Ticks); !ok {
			return nil
		}
		rest = rest[n:]
	}
	if len(rest) > 0 || len(c.Ticks) == 0 {
		return nil
	}
	return joined(out)
}

// cut appends the pieces of one span, and reports whether its ticks hold the words that they say.
func cut(out []Piece, s Span, words []rune, ticks []Place) ([]Piece, bool) {
	at := s.Start
	add := func(to int, ticked bool) {
		if at < to {
			out = append(out, Piece{string(words[at-s.Start : to-s.Start]), ticked, at})
		}
		at = to
	}
	for _, t := range ticks {
		if t.Span.Start < s.Start || t.Span.Start >= s.End {
			continue
		}
		if t.Span.Start < at || t.Span.End < t.Span.Start || t.Span.End > s.End || string(words[t.Span.Start-s.Start:t.Span.End-s.Start]) != t.Quote {
			return out, false
		}
		add(t.Span.Start, false)
		add(t.Span.End, true)
	}
	add(s.End, false)
	return out, true
}

// joined makes one piece of ticked words with nothing but white space between them.
func joined(pieces []Piece) []Piece {
	var out []Piece
	for i, p := range pieces {
		n := len(out)
		blank := strings.TrimSpace(p.Text) == "" && p.at >= 0 && i+1 < len(pieces) && pieces[i+1].Ticked
		if n > 0 && out[n-1].Ticked && (p.Ticked || blank) {
			out[n-1].Text += p.Text
			continue
		}
		out = append(out, p)
	}
	return out
}

// unticked returns the words of a claim with ticks that have none, without the
// white space and punctuation around them.
func unticked(c Claim) []Place {
	out := []Place{}
	for _, p := range Pieces(c) {
		if p.Ticked || p.at < 0 {
			continue
		}
		all := []rune(p.Text)
		from := slices.IndexFunc(all, says)
		if from < 0 {
			continue
		}
		to := len(all)
		for !says(all[to-1]) {
			to--
		}
		out = append(out, Place{Span{p.at + from, p.at + to}, string(all[from:to])})
	}
	return out
}

// says reports whether a character belongs to words and figures.
func says(c rune) bool {
	return strings.ContainsRune("%‰&§#@", c) || !unicode.IsSpace(c) && !unicode.IsPunct(c) && !unicode.Is(unicode.Cf, c)
}
