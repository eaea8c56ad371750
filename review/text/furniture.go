package text

import (
	"strings"

	"linecheck/models"
	"linecheck/review/text/line"
	"linecheck/review/text/sentence"
)

// verdict is what the classifier says about a line.
type verdict struct {
	role   models.SegmentRole // "" until decided
	reason string
}

func (v verdict) furniture() bool {
	switch v.role {
	case models.RoleHeadline, models.RoleStandfirst, models.RoleSubhead, models.RoleBody, models.RoleList:
		return false
	}
	return true
}

// classify gives every line its role: what its words say, then where it stands
// in relation to the run of lines that reads like an article.
func classify(lines []line.Line) []verdict {
	out := make([]verdict, len(lines))
	for i := range lines {
		out[i] = verdict{lines[i].Role, lines[i].Reason}
	}
	from, to := body(lines, out)
	title, browser := findTitle(lines, out, from)
	if browser >= 0 {
		out[browser] = verdict{models.RoleOther, "The page's title as the browser shows it; the headline repeats it."}
	}
	if title < 0 {
		title = from - 1
	}
	captions(lines, out, title)
	for i := range lines {
		switch {
		case out[i].role != "":
		case i == title:
			out[i] = verdict{models.RoleHeadline, ""}
		case i < title, title < from && i < from && i > title && i < from-8:
			out[i] = verdict{models.RoleNavigation, "It stands before the headline and is no sentence of the article."}
		case i > to:
			out[i] = verdict{models.RoleRelated, "It stands after the end of the article."}
		default:
			out[i] = inside(lines, out, i)
		}
	}
	loneLinks(lines, out)
	teasers(lines, out)
	authors(lines, out, to)
	rows(lines, out)
	standfirst(lines, out, title)
	return out
}

// findTitle returns the index of the headline and of the browser's title line,
// -1 for either that is not there. from is the first line of the body.
func findTitle(lines []line.Line, seen []verdict, from int) (title, browser int) {
	if from >= len(lines) {
		return -1, -1
	}
	first := lines[0]
	for i := 1; i < len(lines); i++ {
		if l := lines[i]; l.Words >= 3 && len(l.Lower) >= 15 && strings.HasPrefix(first.Lower, l.Lower) && (first.Lower == l.Lower || suffixed(first.Lower[len(l.Lower):])) {
			if i <= from+3 {
				return i, 0
			}
			break
		}
	}
	known := line.WordSet(first.Lower)
	title = -1
	best := 0
	for i := from; i >= 0 && i > from-40; i-- {
		l := lines[i]
		if seen[i].role != "" || l.Words < 3 || l.Words > 40 || l.Terminal && (i == from || l.Words > 15) || l.Repeated {
			continue
		}
		shared := 1
		for w := range strings.FieldsSeq(l.Lower) {
			if known[w] {
				shared++
			}
		}
		if i == 0 && (from <= 3 || title < 0) {
			shared = 1 << 20
		}
		if shared > best {
			best, title = shared, i
		}
	}
	if title > 0 && best*2 > len(known) && len(known) > 3 {
		return title, 0
	}
	return title, -1
}

// suffixed reports whether rest is what a site adds to a headline in the browser's title.
func suffixed(rest string) bool {
	rest = strings.TrimSpace(rest)
	for _, mark := range []string{"-", "|", "–", "—", "::", "»", "•", "·", ":", "/"} {
		if strings.HasPrefix(rest, mark) {
			return true
		}
	}
	return false
}

// body finds the lines from..to that read like an article: the run with the
// greatest sum of text-like weight.
func body(lines []line.Line, seen []verdict) (from, to int) {
	sum, best, start := 0, 0, 0
	for i := range lines {
		if sum <= 0 {
			sum, start = 0, i
		}
		sum += weight(&lines[i], seen[i])
		if sum > best {
			best, from, to = sum, start, i
		}
	}
	if best == 0 {
		return 0, len(lines) - 1
	}
	return from, to
}

func weight(l *line.Line, v verdict) int {
	switch {
	case v.reason == line.Contributors:
		return -25
	case v.role == "" && l.AboutAuthor():
		return -30
	case v.role == models.RoleRelated:
		return -40
	case v.role == models.RoleOther && strings.Contains(l.Lower, "right") || strings.HasPrefix(v.reason, "A comment"):
		return -40
	case v.role != "":
		return -4
	case l.Repeat >= 0:
		return 0
	case l.Terminal && l.Words >= 8:
		return min(l.Words, 60)
	case l.Terminal && l.Words >= 3:
		return 3
	case l.Words >= 20:
		return 6
	}
	return -3
}

// captions marks lines that are printed more than once, whole or as the start
// of a line with a credit.
func captions(lines []line.Line, out []verdict, title int) {
	for i := range lines {
		l := &lines[i]
		switch {
		case i == title || out[i].role != "":
		case title >= 0 && l.Lower == lines[title].Lower:
			out[i] = verdict{models.RoleOther, "It repeats the headline."}
		case l.Repeat >= 0 && l.Words >= 4, l.Repeated && l.Words >= 4:
			out[i] = verdict{models.RoleCaption, "A caption that is printed more than once."}
		case i+1 < len(lines) && l.Words <= 45 && !strings.ContainsAny(l.Text, "“”\"") && lines[i+1].Credit():
			out[i] = verdict{models.RoleCaption, "A caption; its credit is in the next line."}
			out[i+1] = verdict{models.RoleCaption, "A picture credit."}
		case i+1 < len(lines) && lines[i+1].Dated():
			out[i] = verdict{models.RoleCaption, "A caption; the next line says when the picture was published."}
		case i+1 < len(lines) && captioned(l.Lower, &lines[i+1], out[i+1]):
			out[i] = verdict{models.RoleCaption, "A caption; the next line repeats it with its credit."}
			out[i+1] = verdict{models.RoleCaption, "A caption that is printed more than once, with its credit."}
		}
	}
}

func captioned(text string, next *line.Line, v verdict) bool {
	return len(text) > 15 && len(next.Lower) > len(text) && strings.HasPrefix(next.Lower, text) && (v.role == models.RoleCaption || len(next.Lower)-len(text) < 80)
}

// inside decides a line between the headline and the end of the article.
func inside(lines []line.Line, out []verdict, i int) verdict {
	l := lines[i]
	switch {
	case isListItem(l.Text):
		return verdict{models.RoleList, ""}
	case l.Terminal, l.Words >= 25, strings.ContainsAny(l.Text, "”\"") && l.Words >= 8:
		return verdict{models.RoleBody, ""}
	case strings.HasSuffix(l.Text, ":") && l.Words >= 5, continues(lines, i):
		return verdict{models.RoleBody, ""}
	case l.Words <= 2 && l.Titled > .5 && !surrounded(lines, out, i):
		return verdict{models.RoleNavigation, "A single word or label, no sentence."}
	case l.Words >= 4 && l.Titled < .7 && nearHeadline(out, i):
		return verdict{models.RoleStandfirst, ""}
	case !surrounded(lines, out, i) && l.Words < 12:
		return verdict{models.RoleNavigation, "A label among other labels, no sentence."}
	}
	return verdict{models.RoleSubhead, ""}
}

func isListItem(s string) bool {
	for _, mark := range []string{"• ", "- ", "– ", "* ", "· ", "●", "▪", "◦"} {
		if strings.HasPrefix(s, mark) {
			return true
		}
	}
	return false
}

// continues reports whether a line was broken in the middle of a sentence.
func continues(lines []line.Line, i int) bool {
	if i+1 >= len(lines) || lines[i].Words < 6 || lines[i+1].Blanks > 0 {
		return false
	}
	next := lines[i+1].Text
	return next[0] >= 'a' && next[0] <= 'z' || strings.HasSuffix(lines[i].Text, ",")
}

// surrounded reports whether the next undecided line and the one before are sentences.
func surrounded(lines []line.Line, out []verdict, i int) bool {
	before := i > 0 && (lines[i-1].Terminal || !out[i-1].furniture())
	after := i+1 < len(lines) && lines[i+1].Terminal && lines[i+1].Words >= 5
	return before && after
}

func nearHeadline(out []verdict, i int) bool {
	for k := i - 1; k >= 0; k-- {
		if out[k].role == models.RoleHeadline {
			return true
		}
		if !out[k].furniture() {
			return false
		}
	}
	return false
}

// loneLinks turns headlines of other articles that stand between paragraphs
// into furniture: title-case lines without a full stop, when there are several.
func loneLinks(lines []line.Line, out []verdict) {
	var links []int
	for i, l := range lines {
		if out[i].role == models.RoleSubhead && l.Words >= 5 && l.Titled >= .8 {
			links = append(links, i)
		}
	}
	if len(links) < 2 {
		return
	}
	for _, i := range links {
		out[i] = verdict{models.RoleRelated, "A headline of another article between two paragraphs."}
	}
}

// standfirst marks the summary below the headline: the first body line, when
// the page sets it apart from the text that follows.
func standfirst(lines []line.Line, out []verdict, title int) {
	for i := range lines {
		if i <= title || out[i].furniture() {
			continue
		}
		if out[i].role == models.RoleBody && i+1 < len(lines) && len(sentence.Starts(lines[i].Text, "en")) == 0 && lines[i].Words < 45 {
			next := lines[i+1]
			if next.Blanks >= 2 && next.Blanks > lines[i].Blanks || out[i+1].role == models.RoleByline || out[i+1].role == models.RoleDateline {
				out[i].role = models.RoleStandfirst
			}
		}
		return
	}
}
