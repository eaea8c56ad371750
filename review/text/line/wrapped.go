package line

import (
	"unicode"
	"unicode/utf8"
)

// unwrap joins lines that were broken to fit a width. A line goes on in the next
// when no full stop ends it and a small letter follows; when a text does so
// again and again, also where a capital or a number happens to follow.
func unwrap(s string, lines []Line) []Line {
	cut, beside, width := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].Blanks > 0 {
			continue
		}
		beside++
		if broken(&lines[i-1], &lines[i]) {
			cut++
			width = max(width, utf8.RuneCountInString(lines[i-1].Text))
		}
	}
	if cut == 0 {
		return lines
	}
	wrapped := cut >= 3 && cut*10 >= beside*3 && width <= 120
	var out []Line
	last := 0 // length of the physical line before
	for i := range lines {
		l := lines[i]
		n := utf8.RuneCountInString(l.Text)
		if k := len(out) - 1; k >= 0 && l.Blanks == 0 && (broken(&lines[i-1], &l) || wrapped && last*5 >= width*4) {
			out[k].End = l.End
		} else {
			out = append(out, l)
		}
		last = n
	}
	for i := range out {
		out[i].read(s)
	}
	return out
}

// broken reports whether a sentence goes on from a to b, the line below it, which
// is no byline ("by Ann Lee" below a headline).
func broken(a, b *Line) bool {
	if b.Blanks > 0 || a.Terminal || a.Words < 4 || b.Words < 4 || byline(b) {
		return false
	}
	first, size := utf8.DecodeRuneInString(b.Text)
	second, _ := utf8.DecodeRuneInString(b.Text[size:])
	return unicode.IsLower(first) && !unicode.IsUpper(second) && second != '.' && second != ')'
}
