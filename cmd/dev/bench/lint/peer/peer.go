// Package peer is a checker that knows no more than the names of the rules: it
// reports every two different numbers before the same word, every two capitalised
// words that are a letter apart, every paragraph with an odd number of quotation marks.
package peer

import (
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/lint"
)

var (
	number    = regexp.MustCompile(`\b(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen) ((?:\w+ )?\w+)`)
	capital   = regexp.MustCompile(`\p{Lu}\p{Ll}{3,}`)
	date      = regexp.MustCompile(`((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day), (January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})(?:, (\d{4}))?`)
	extreme   = regexp.MustCompile(`\b(?:first|only|most|never|\w{3,}est)\b`)
	yesterday = regexp.MustCompile(`\b(?:yesterday|tomorrow|last|next|\w+day)\b`)
)

// Check reports what it can of the rules; it knows nothing of claims and their sources.
func Check(in lint.Input) []lint.Finding {
	c := &checker{in: in}
	c.numbers()
	c.names()
	c.paragraphs()
	c.each(date, c.weekday)
	c.each(extreme, func(_ []string, p models.Span) { c.report(lint.RuleSuperlative, p) })
	if in.Published == "" {
		c.each(yesterday, func(_ []string, p models.Span) { c.report(lint.RuleRelative, p) })
	}
	return c.out
}

type checker struct {
	in  lint.Input
	out []lint.Finding
}

func (c *checker) report(rule lint.Rule, places ...models.Span) {
	words := string(rule)
	for _, p := range places {
		words += "\x00" + p.Quote
	}
	c.out = append(c.out, lint.Finding{Rule: rule, Places: places, Fingerprint: words})
}

// each calls use for every match in the article and its captions.
func (c *checker) each(pattern *regexp.Regexp, use func(groups []string, p models.Span)) {
	for _, s := range c.in.Segments {
		if s.Kind != models.SegmentSentence && s.Role != models.RoleCaption {
			continue
		}
		text, _ := c.in.Text.Slice(s.Start, s.End)
		for _, m := range pattern.FindAllStringSubmatchIndex(text, -1) {
			var groups []string
			for i := 0; i < len(m); i += 2 {
				group := ""
				if m[i] >= 0 {
					group = text[m[i]:m[i+1]]
				}
				groups = append(groups, group)
			}
			from := s.Start + utf8.RuneCountInString(text[:m[0]])
			p, _ := c.in.Text.Span(from, from+utf8.RuneCountInString(groups[0]))
			use(groups, p)
		}
	}
}

func (c *checker) caption(p models.Span) bool {
	for _, s := range c.in.Segments {
		if s.Start <= p.Start && p.Start < s.End {
			return s.Role == models.RoleCaption
		}
	}
	return false
}

func (c *checker) differ(rule lint.Rule, x, y models.Span) {
	if c.caption(x) != c.caption(y) {
		rule = lint.RuleCaption
	}
	c.report(rule, x, y)
}

func (c *checker) numbers() {
	type count struct {
		value string
		at    models.Span
	}
	all := map[string][]count{}
	c.each(number, func(groups []string, p models.Span) {
		for _, o := range all[groups[2]] {
			if o.value != groups[1] {
				c.differ(lint.RuleNumber, o.at, p)
			}
		}
		all[groups[2]] = append(all[groups[2]], count{groups[1], p})
	})
}

func (c *checker) names() {
	var words []models.Span
	seen := map[string]bool{}
	c.each(capital, func(groups []string, p models.Span) {
		if !seen[groups[0]] {
			for _, w := range words {
				if apart(w.Quote, p.Quote) {
					c.differ(lint.RuleName, w, p)
				}
			}
			seen[groups[0]] = true
			words = append(words, p)
		}
	})
}

// apart says whether two words are one letter apart.
func apart(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	switch len(y) - len(x) {
	case 0:
		return x[i+1:] == y[i+1:] || i+2 <= len(x) && x[i+2:] == y[i+2:]
	case 1:
		return x[i:] == y[i+1:]
	default:
		return false
	}
}

func (c *checker) paragraphs() {
	marks := map[int][]models.Segment{}
	for _, s := range c.in.Segments {
		if s.Kind == models.SegmentSentence {
			marks[s.Paragraph] = append(marks[s.Paragraph], s)
		}
	}
	for _, segments := range marks {
		p, _ := c.in.Text.Span(segments[0].Start, segments[len(segments)-1].End)
		if n := strings.Count(p.Quote, `"`) + strings.Count(p.Quote, "“") + strings.Count(p.Quote, "”"); n%2 == 1 {
			c.report(lint.RuleQuotes, p)
		}
	}
}

// weekday looks a date up in the year that it names, or in which the article appeared.
func (c *checker) weekday(groups []string, p models.Span) {
	year := groups[4]
	if year == "" && len(c.in.Published) > 4 {
		year = c.in.Published[:4]
	}
	at, err := time.Parse("January 2 2006", groups[2]+" "+groups[3]+" "+year)
	switch {
	case err != nil && year != "":
		c.report(lint.RuleNoSuchDay, p)
	case err == nil && at.Weekday().String() != groups[1]:
		c.report(lint.RuleWeekday, p)
	}
}
