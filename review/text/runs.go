package text

import (
	"regexp"
	"strings"

	"linecheck/models"
	"linecheck/review/text/line"
)

// teasers marks lines that were cut short to lead to other articles, when there are several.
func teasers(lines []line.Line, out []verdict) {
	short := func(i int) bool {
		return i >= 0 && i < len(lines) && lines[i].Words <= 25 && (strings.HasSuffix(lines[i].Text, "..") || strings.HasSuffix(lines[i].Text, "…"))
	}
	for i := range lines {
		if short(i) && !out[i].furniture() && (short(i-1) || short(i-2) || short(i+1) || short(i+2)) {
			out[i] = verdict{models.RoleRelated, "It is cut short and leads to another article."}
		}
	}
}

// authors marks what is said of the authors at the end of the article.
func authors(lines []line.Line, out []verdict, to int) {
	left := 5 // how many lines from the end can be about them
	for i := min(to, len(lines)-1); i >= 0 && left > 0; i-- {
		if out[i].furniture() {
			continue
		}
		left--
		if out[i].role == models.RoleBody && lines[i].AboutAuthor() {
			out[i] = verdict{models.RoleByline, "It is about the author."}
		}
	}
}

// frames are shapes that the lines of a list or of a table read as text share.
var frames = []*regexp.Regexp{
	regexp.MustCompile(`^[^:]{1,40}: \S`),
	regexp.MustCompile(`\S (?:--|–|—|-) \S`),
	regexp.MustCompile(`^\d{1,3}[.)]? \p{L}`),
	regexp.MustCompile(`^\d[^\d]+(?: \d[\d.,:]*){2}|(?: \d[\d.,:]*){3}`),
	regexp.MustCompile(`\([^()]{2,30}\)`),
	regexp.MustCompile(` \| `),
	regexp.MustCompile(`\b[a-z]{1,3}\. .*\b\d+-\d+`),
}

// rows gives back the lines of a list that stands in the article or at its end:
// several in a row without a full stop, of the same shape, right after a line of it.
func rows(lines []line.Line, out []verdict) {
	for i := 0; i < len(lines); i++ {
		if !bare(lines, out, i) {
			continue
		}
		to := i
		for to < len(lines) && bare(lines, out, to) {
			to++
		}
		if from := after(out, i); from >= 0 {
			for from < to && !sameFrame(lines[from:to]) && from <= i+1 { // a heading above the list
				from++
			}
			if to-from >= 3 && sameFrame(lines[from:to]) {
				for k := i; k < to; k++ {
					out[k] = verdict{role: models.RoleList}
					if k < from {
						out[k].role = models.RoleSubhead
					}
				}
			}
		}
		i = to
	}
}

// bare reports whether line i was set aside, or taken for a heading, for its shape alone.
func bare(lines []line.Line, out []verdict, i int) bool {
	if lines[i].Terminal || lines[i].Words > 40 || lines[i].Repeat >= 0 {
		return false
	}
	switch out[i].role {
	case models.RoleNavigation, models.RoleRelated, models.RoleSubhead, models.RoleList, models.RoleOther:
		return lines[i].Role == "" || numbers(lines[i])
	default:
		return false
	}
}

func numbers(l line.Line) bool { return l.Words >= 3 && strings.ContainsAny(l.Text, "0123456789") }

// after returns i when the line before it is the article's, else -1.
func after(out []verdict, i int) int {
	if i == 0 || out[i-1].furniture() || out[i-1].role == models.RoleHeadline {
		return -1
	}
	return i
}

func sameFrame(lines []line.Line) bool {
	if len(lines) < 3 {
		return false
	}
	for _, f := range frames {
		n := 0
		for i := range lines {
			if f.MatchString(lines[i].Text) {
				n++
			}
		}
		if n*10 >= len(lines)*8 {
			return true
		}
	}
	return false
}
