package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
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
func classify(lines []line) []verdict {
	out := make([]verdict, len(lines))
	for i, l := range lines {
		out[i] = alone(l)
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
	standfirst(lines, out, title)
	return out
}

// alone is what a line says by itself; the role is empty when that is nothing.
func alone(l line) verdict {
	if dateLine(l) {
		return verdict{models.RoleDateline, "The date of the page."}
	}
	if role, reason := byWords(l); role != "" {
		return verdict{role, reason}
	}
	switch {
	case byline(l):
		return verdict{models.RoleByline, "The byline."}
	case l.words <= 60 && publishedNote.MatchString(l.text), l.words <= 40 && creditPattern.MatchString(l.text):
		return verdict{models.RoleCaption, "A picture caption or credit."}
	case relatedHead(l), relatedLine(l):
		return verdict{models.RoleRelated, "It leads to other articles."}
	}
	return verdict{}
}

func byline(l line) bool {
	if l.terminal && !strings.HasSuffix(l.lower, "inc.") || l.words > 14 || l.words < 2 {
		return false
	}
	return bylinePattern.MatchString(l.text) && namesOnly(l.text) && !strings.HasPrefix(l.lower, "from ") || namesPattern.MatchString(l.text)
}

// linking words stand between the names of a byline.
var linking = wordSet("by with and for of the in at de van von via written posted story words reporting published author: author days hours ago on special to staff writer reporter correspondent updated")

// namesOnly reports whether every word is capitalised, a number or a linking word.
func namesOnly(s string) bool {
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(@|&/–-—,"))
		if unicode.IsLower(r) && !linking[strings.TrimRight(w, ",.|")] {
			return false
		}
	}
	return true
}

// findTitle returns the index of the headline and of the browser's title line,
// -1 for either that is not there. from is the first line of the body.
func findTitle(lines []line, seen []verdict, from int) (title, browser int) {
	if from >= len(lines) {
		return -1, -1
	}
	first := lines[0]
	for i := 1; i < len(lines); i++ {
		if l := lines[i]; l.words >= 3 && len(l.lower) >= 15 && strings.HasPrefix(first.lower, l.lower) && (first.lower == l.lower || suffixed(first.lower[len(l.lower):])) {
			if i <= from+3 {
				return i, 0
			}
			break
		}
	}
	known := wordSet(first.lower)
	title = -1
	best := 0
	for i := from; i >= 0 && i > from-40; i-- {
		l := lines[i]
		if seen[i].role != "" || l.words < 3 || l.words > 40 || l.terminal && (i == from || l.words > 15) || l.repeated {
			continue
		}
		shared := 1
		for w := range strings.FieldsSeq(l.lower) {
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
func body(lines []line, seen []verdict) (from, to int) {
	sum, best, start := 0, 0, 0
	for i := range lines {
		if sum <= 0 {
			sum, start = 0, i
		}
		sum += weight(lines[i], seen[i])
		if sum > best {
			best, from, to = sum, start, i
		}
	}
	if best == 0 {
		return 0, len(lines) - 1
	}
	return from, to
}

func weight(l line, v verdict) int {
	switch {
	case v.role == models.RoleRelated:
		return -40
	case v.role == models.RoleOther && strings.Contains(l.lower, "right") || strings.HasPrefix(v.reason, "A comment"):
		return -40
	case v.role != "":
		return -4
	case l.repeat >= 0:
		return 0
	case l.terminal && l.words >= 8:
		return min(l.words, 60)
	case l.terminal && l.words >= 3:
		return 3
	case l.words >= 20:
		return 6
	}
	return -3
}

// captions marks lines that are printed more than once, whole or as the start
// of a line with a credit.
func captions(lines []line, out []verdict, title int) {
	for i := range lines {
		l := &lines[i]
		switch {
		case i == title || out[i].role != "":
		case title >= 0 && l.lower == lines[title].lower:
			out[i] = verdict{models.RoleOther, "It repeats the headline."}
		case l.repeat >= 0 && l.words >= 4, l.repeated && l.words >= 4:
			out[i] = verdict{models.RoleCaption, "A caption that is printed more than once."}
		case i+1 < len(lines) && strings.HasPrefix(lines[i+1].text, "(") && publishedNote.MatchString(lines[i+1].text):
			out[i] = verdict{models.RoleCaption, "A caption; the next line says when the picture was published."}
		case i+1 < len(lines) && captioned(l.lower, lines[i+1], out[i+1]):
			out[i] = verdict{models.RoleCaption, "A caption; the next line repeats it with its credit."}
			out[i+1] = verdict{models.RoleCaption, "A caption that is printed more than once, with its credit."}
		}
	}
}

func captioned(text string, next line, v verdict) bool {
	return len(text) > 15 && len(next.lower) > len(text) && strings.HasPrefix(next.lower, text) && (v.role == models.RoleCaption || len(next.lower)-len(text) < 80)
}

// inside decides a line between the headline and the end of the article.
func inside(lines []line, out []verdict, i int) verdict {
	l := lines[i]
	switch {
	case isListItem(l.text):
		return verdict{models.RoleList, ""}
	case l.terminal, l.words >= 25, strings.ContainsAny(l.text, "”\"") && l.words >= 8:
		return verdict{models.RoleBody, ""}
	case strings.HasSuffix(l.text, ":") && l.words >= 5, continues(lines, i):
		return verdict{models.RoleBody, ""}
	case l.words <= 2 && l.titled > .5 && !surrounded(lines, out, i):
		return verdict{models.RoleNavigation, "A single word or label, no sentence."}
	case l.words >= 4 && l.titled < .7 && nearHeadline(out, i):
		return verdict{models.RoleStandfirst, ""}
	case !surrounded(lines, out, i) && l.words < 12:
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
func continues(lines []line, i int) bool {
	if i+1 >= len(lines) || lines[i].words < 6 || lines[i+1].blanks > 0 {
		return false
	}
	next := lines[i+1].text
	return next[0] >= 'a' && next[0] <= 'z' || strings.HasSuffix(lines[i].text, ",")
}

// surrounded reports whether the next undecided line and the one before are sentences.
func surrounded(lines []line, out []verdict, i int) bool {
	before := i > 0 && (lines[i-1].terminal || !out[i-1].furniture())
	after := i+1 < len(lines) && lines[i+1].terminal && lines[i+1].words >= 5
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
func loneLinks(lines []line, out []verdict) {
	var links []int
	for i, l := range lines {
		if out[i].role == models.RoleSubhead && l.words >= 5 && l.titled >= .8 {
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
func standfirst(lines []line, out []verdict, title int) {
	for i := range lines {
		if i <= title || out[i].furniture() {
			continue
		}
		if out[i].role == models.RoleBody && i+1 < len(lines) && len(cutSentences(lines[i].text)) == 0 && lines[i].words < 45 {
			next := lines[i+1]
			if next.blanks >= 2 && next.blanks > lines[i].blanks || out[i+1].role == models.RoleByline || out[i+1].role == models.RoleDateline {
				out[i].role = models.RoleStandfirst
			}
		}
		return
	}
}
