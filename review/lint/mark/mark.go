// Package mark finds quotation marks without a counterpart, in any language.
package mark

import (
	"strings"
	"unicode"

	"linecheck/models"
)

// Lone is a quotation mark without a counterpart.
type Lone struct {
	At   int  // code point
	Open bool // it opens a quotation that nothing closes; else it closes one that nothing opened

	mark      rune
	last      bool // no other mark follows it in its paragraph
	paragraph paragraph
}

// paragraph is a half-open range of code points.
type paragraph struct{ start, end, number int }

// opens maps the marks that open a quotation to those that close it. “X“ and ”X” are bad typography, but balanced.
var opens = map[rune]string{'“': "”\"“", '”': "”\"", '"': "\"”“", '«': "»", '»': "«", '„': "“”\"", '「': "」", '『': "』"}

// far is how many paragraphs on a quotation may end whose paragraphs do not each open it again, as is the custom with « » and „ “.
const far = 6

// Find returns the first mark without a counterpart of each paragraph. A
// paragraph may leave a quotation open when the next one begins with a mark, as
// speech over several paragraphs does.
func Find(text models.Text, segments []models.Segment) []Lone {
	points := []rune(text.String())
	rows := paragraphs(points, segments)
	var out []Lone
	for i, p := range rows {
		for _, find := range []func([]rune, paragraph) (Lone, bool){double, single} {
			m, lone := find(points, p)
			if lone && !(m.Open && m.last && i+1 < len(rows) && goesOn(points, rows[i+1], m.mark)) {
				m.paragraph = p
				out = append(out, m)
			}
		}
	}
	return closedLater(out)
}

// paragraphs are the runs of the article's own sentences. A line that breaks off within a sentence goes on in the next.
func paragraphs(points []rune, segments []models.Segment) []paragraph {
	var out []paragraph
	for i := range segments {
		s := &segments[i]
		if s.Start < 0 || s.End > len(points) || s.Start >= s.End || s.Kind != models.SegmentSentence && s.Role != models.RoleDateline {
			continue
		}
		if n := len(out); n > 0 && out[n-1].end == s.Start && (out[n-1].number == s.Paragraph || broken(points, out[n-1], s.Start)) {
			out[n-1].end, out[n-1].number = s.End, s.Paragraph
			continue
		}
		out = append(out, paragraph{s.Start, s.End, s.Paragraph})
	}
	return out
}

// broken says whether the paragraph stops within a sentence, which the text from next goes on with.
func broken(points []rune, p paragraph, next int) bool {
	end := p.end
	for end > p.start && unicode.IsSpace(points[end-1]) {
		end--
	}
	return end > p.start && (unicode.IsLetter(points[end-1]) || points[end-1] == ',') && unicode.IsLower(points[next])
}

// goesOn says whether the paragraph begins with a mark that opens again what mark opened.
func goesOn(points []rune, p paragraph, mark rune) bool {
	at := p.start
	for at < p.end && unicode.IsSpace(points[at]) {
		at++
	}
	if at == p.end {
		return false
	}
	if mark == '‘' || mark == '\'' {
		return points[at] == '‘' || points[at] == '\''
	}
	return opens[points[at]] != "" || points[at] == '\'' && at+1 < p.end && points[at+1] == '\''
}

// closedLater drops the marks of a quotation that opens in one paragraph and closes in a later one, where that is the custom.
func closedLater(all []Lone) []Lone {
	var out []Lone
	for _, m := range all {
		n := len(out)
		if n > 0 && !m.Open && out[n-1].Open && strings.ContainsRune("«»„", out[n-1].mark) && strings.ContainsRune(opens[out[n-1].mark], m.mark) &&
			m.paragraph.number-out[n-1].paragraph.number <= far {
			out = out[:n-1]
			continue
		}
		out = append(out, m)
	}
	return out
}

// Words returns the half-open range of the mark with up to four words beside it.
func (m Lone) Words(text models.Text) (from, to int) {
	at := func(i int) rune {
		s, _ := text.Slice(i, i+1)
		return []rune(s)[0]
	}
	from, to = m.At, m.At+1
	words := 0
	if m.Open {
		for to < m.paragraph.end && words < 4 && to-m.At < longest && at(to) != '\n' {
			if unicode.IsSpace(at(to)) {
				words++
				if strings.ContainsRune(".!?", at(to-1)) {
					break
				}
			}
			to++
		}
	} else {
		for from > m.paragraph.start && words < 4 && m.At-from < longest && at(from-1) != '\n' {
			if unicode.IsSpace(at(from - 1)) {
				words++
			}
			from--
		}
	}
	for to > m.At+1 && unicode.IsSpace(at(to-1)) {
		to--
	}
	for from < m.At && unicode.IsSpace(at(from)) {
		from++
	}
	return from, to
}

// longest bounds the words beside a mark, code points.
const longest = 120
