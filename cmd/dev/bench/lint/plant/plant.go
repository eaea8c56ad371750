// Package plant makes faults in articles, of kinds whose truth is known.
package plant

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"linecheck/cmd/dev/bench/lint/corpus"
	"linecheck/models"
	"linecheck/review/lint"
)

// Fault is an article with a fault in it.
type Fault struct {
	Input    lint.Input
	From, To int    // where the fault is, code points
	What     string // for people
}

// Kind is a kind of fault.
type Kind struct {
	Name  string
	Rules []lint.Rule // that may find it
	Make  func(a *corpus.Article, r *rand.Rand) (Fault, bool)
}

// Kinds lists the kinds of faults.
func Kinds() []Kind {
	number, name := []lint.Rule{lint.RuleNumber, lint.RuleCaption}, []lint.Rule{lint.RuleName, lint.RuleCaption}
	quotes := []lint.Rule{lint.RuleQuotes}
	return []Kind{
		{"one of two numbers that agree", number, changeNumber},
		{"one use of a name misspelt", name, misspellName},
		{"a caption with another number", []lint.Rule{lint.RuleCaption}, captionNumber},
		{"a caption with a name misspelt", []lint.Rule{lint.RuleCaption}, captionName},
		{"told again with another date", []lint.Rule{lint.RuleDate, lint.RuleCaption}, retoldDate},
		{"a weekday shifted", []lint.Rule{lint.RuleWeekday}, shiftWeekday},
		{"a day that is not", []lint.Rule{lint.RuleNoSuchDay}, noSuchDay},
		{"the publication day unknown", []lint.Rule{lint.RuleRelative}, forgetDay},
		{"a closing mark dropped", quotes, dropClosing},
		{"an opening mark dropped", quotes, dropOpening},
		{"a superlative put in", []lint.Rule{lint.RuleSuperlative}, boast},
		{"a source older than the event", []lint.Rule{lint.RuleEvidence}, oldSource},
	}
}

// place is a half-open range of code points.
type place struct{ from, to int }

func (p place) in(t models.Text) string {
	s, _ := t.Slice(p.from, p.to)
	return s
}

// sentences are the article's own sentences, without headlines.
func sentences(a *corpus.Article) []models.Piece {
	return slices.DeleteFunc(slices.Clone(a.Pieces), func(p models.Piece) bool {
		return p.Kind != models.SegmentSentence || p.Role != models.RoleBody && p.Role != models.RoleStandfirst
	})
}

// matches returns where a pattern's group stands in a piece.
func matches(a *corpus.Article, p models.Piece, pattern *regexp.Regexp, group int) []place {
	s, _ := a.Text.Slice(p.Start, p.End)
	var out []place
	for _, m := range pattern.FindAllStringSubmatchIndex(s, -1) {
		from := p.Start + utf8.RuneCountInString(s[:m[2*group]])
		out = append(out, place{from, from + utf8.RuneCountInString(s[m[2*group]:m[2*group+1]])})
	}
	return out
}

// pick returns one of the things, false when there is none.
func pick[T any](r *rand.Rand, all []T) (one T, ok bool) {
	if len(all) == 0 {
		return one, false
	}
	return all[r.IntN(len(all))], true
}

// replace writes words over a passage.
func replace(a *corpus.Article, p place, words string) Fault {
	old := p.in(a.Text)
	s := a.Text.String()
	from, to := a.Text.Byte(p.from), a.Text.Byte(p.to)
	b := *a
	b.Text = models.NewText(s[:from] + words + s[to:])
	grown := utf8.RuneCountInString(words) - (p.to - p.from)
	b.Pieces = slices.Clone(a.Pieces)
	for i := range b.Pieces {
		if b.Pieces[i].Start >= p.to && b.Pieces[i].Start > p.from {
			b.Pieces[i].Start += grown
		}
		if b.Pieces[i].End >= p.to {
			b.Pieces[i].End += grown
		}
	}
	return Fault{Input: b.Input(), From: p.from, To: p.from + utf8.RuneCountInString(words), What: flat(around(a.Text, p) + " | " + old + " → " + words)}
}

// insert puts a line, a caption or a sentence of the body, behind a piece that ends one.
func insert(a *corpus.Article, after int, line string, role models.SegmentRole) Fault {
	kind := models.SegmentSentence
	if role == models.RoleCaption {
		kind = models.SegmentFurniture
	}
	at := a.Pieces[after].End
	f := replace(a, place{at, at}, line+"\n")
	long := f.To - f.From
	var segments []models.Segment
	for i, s := range f.Input.Segments {
		if i == after {
			s.End = at
		}
		if i > after {
			s.Start, s.Paragraph = max(s.Start, at+long), s.Paragraph+1
		}
		segments = append(segments, s)
		if i == after {
			segments = append(segments, models.Segment{Start: at, End: at + long, Kind: kind, Role: role, Paragraph: s.Paragraph + 1})
		}
	}
	f.Input.Segments, f.What = segments, flat(line)
	return f
}

// paragraphEnd returns the piece with which the paragraph of piece i ends.
func paragraphEnd(a *corpus.Article, i int) int {
	for i+1 < len(a.Pieces) && a.Pieces[i+1].Paragraph == a.Pieces[i].Paragraph {
		i++
	}
	return i
}

func around(t models.Text, p place) string {
	s, _ := t.Slice(max(0, p.from-60), min(t.Len(), p.to+60))
	return s
}

func flat(s string) string { return strings.ReplaceAll(s, "\n", "⏎") }
