package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
)

// closers are the marks that close a quotation, by the mark that opens it.
var closers = map[rune]string{'"': "\"”", '“': "”\"", '„': "“”\"", '«': "»", '»': "«", '「': "」", '『': "』", '‟': "”"}

// shut are marks that can only close.
const shut = "”」』"

// Quotations returns what stands in quotation marks, without them, in the order
// of the text. A quotation runs on over paragraphs that begin with a mark, and
// into one whose first mark closes it; one whose mark is missing at its end stops
// with its paragraph, and one whose mark is missing at its beginning starts with it. Single marks count where they
// enclose at least three letters and no other quotation does; marks inside a
// quotation belong to it.
func Quotations(t models.Text) []models.Span {
	f := finder{text: t.String()}
	at := 0
	for line := range strings.Lines(f.text) {
		f.paragraph(at, at+len(strings.TrimRight(line, "\r\n")))
		at += len(line)
	}
	if f.open >= 0 && f.want != "" {
		f.end(f.stop)
	}
	spans := []models.Span{}
	for _, b := range f.found {
		if s, ok := t.Span(t.Point(b.lo), t.Point(b.hi)); ok {
			spans = append(spans, s)
		}
	}
	return spans
}

// finder finds quotations paragraph by paragraph.
type finder struct {
	text  string
	open  int    // where the quotation at hand begins
	want  string // marks that close it, "" outside of a quotation
	stop  int    // where the paragraph before ended
	found []stretch
}

func (f *finder) end(at int) {
	inside := f.text[f.open:at]
	from := f.open + len(inside) - len(strings.TrimLeftFunc(inside, unicode.IsSpace))
	to := f.open + len(strings.TrimRightFunc(inside, unicode.IsSpace))
	if from < to {
		f.found = append(f.found, stretch{from, to})
	}
	f.want = ""
}

// paragraph reads the text from one byte to another.
func (f *finder) paragraph(from, to int) {
	if strings.TrimSpace(f.text[from:to]) == "" {
		return
	}
	i := from + len(f.text[from:to]) - len(strings.TrimLeftFunc(f.text[from:to], unicode.IsSpace))
	first, size := utf8.DecodeRuneInString(f.text[i:])
	_, opens := closers[first]
	switch {
	case f.want != "" && (opens || first == '‘'):
		i += size // the mark is repeated
	case f.want != "" && !f.closes(i, to):
		f.end(f.stop)
	}
	before := len(f.found)
	for i < to {
		r, size := utf8.DecodeRuneInString(f.text[i:to])
		switch want, opens := closers[r]; {
		case f.want != "":
			if strings.ContainsRune(f.want, r) && (r != '’' || f.ends(i, size, to)) {
				f.end(i)
			}
		case len(f.found) == before && (strings.ContainsRune(shut, r) || r == '"' && f.ends(i, size, to)):
			f.open = from
			f.end(i)
		case opens:
			f.open, f.want = i+size, want
		case r == '‘' || r == '\'':
			size += f.single(i+size, to, r)
		}
		i += size
	}
	f.stop = to
}

// closes reports whether the first mark between two bytes ends the quotation at hand.
func (f *finder) closes(from, to int) bool {
	for i, r := range f.text[from:to] {
		if _, opens := closers[r]; opens || strings.ContainsRune(shut, r) {
			return strings.ContainsRune(f.want, r) && f.ends(from+i, utf8.RuneLen(r), to)
		}
	}
	return false
}

// ends reports whether the mark of a size at a byte stands behind words rather than before them.
func (f *finder) ends(i, size, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(f.text[:i])
	after, _ := utf8.DecodeRuneInString(f.text[i+size : to])
	return i > 0 && !unicode.IsSpace(before) && !unicode.In(before, unicode.Ps, unicode.Pd) && (i+size >= to || !unicode.IsLetter(after) && !unicode.IsDigit(after))
}

// single enters the quotation in single marks whose words begin at a byte, and
// returns how many bytes of it to pass. An apostrophe looks like its end: the
// first mark behind punctuation is taken, else the last one.
func (f *finder) single(from, to int, mark rune) int {
	before, _ := utf8.DecodeLastRuneInString(f.text[:from-utf8.RuneLen(mark)])
	next, _ := utf8.DecodeRuneInString(f.text[from:to])
	if unicode.IsLetter(before) || unicode.IsDigit(before) || !unicode.IsLetter(next) && !unicode.In(next, unicode.Ps, unicode.Pi) && next != '"' {
		return 0
	}
	end := -1
	for i, r := range f.text[from:to] {
		if r == '‘' || r == '\'' && mark == r && !f.ends(from+i, 1, to) && !f.inside(from+i) {
			break
		}
		if r != '’' && r != '\'' || !f.ends(from+i, utf8.RuneLen(r), to) {
			continue
		}
		end = from + i
		if last, _ := utf8.DecodeLastRuneInString(f.text[:end]); strings.ContainsRune(",.!?…", last) {
			break
		}
	}
	f.open = from
	switch {
	case end < 0 && mark == '‘':
		f.want = "’"
	case end >= 0 && utf8.RuneCountInString(f.text[from:end]) >= 3:
		f.end(end)
		return end - from
	}
	return 0
}

// inside reports whether the mark at a byte stands between two letters.
func (f *finder) inside(i int) bool {
	before, _ := utf8.DecodeLastRuneInString(f.text[:i])
	return unicode.IsLetter(before)
}
