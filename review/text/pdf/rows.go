package pdf

import (
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// reader makes rows of the characters of a page.
type reader struct {
	in          pdfium.Pdfium
	page        references.FPDF_TEXTPAGE
	rows        []row
	line        strings.Builder
	first, last int // characters of the line that can be seen, -1 for none
	high        rune
	begun       bool
}

// char takes the next UTF-16 unit.
func (t *reader) char(i int, c rune) {
	if !t.begun {
		t.first, t.last, t.begun = -1, -1, true
	}
	switch {
	case c == '\r':
		return
	case c == '\n':
		t.end()
		return
	case c == 0xFFFE || c == 2: // a hyphen at the end of a line, which PDFium joins to the next
		t.line.WriteByte('-')
		t.last = i
		t.end()
		t.rows[len(t.rows)-1].hyphen = true
		return
	case utf16.IsSurrogate(c):
		if t.high == 0 {
			t.high = c
			return
		}
		c = utf16.DecodeRune(t.high, c)
		t.high = 0
	case c == 0 || unicode.IsControl(c):
		c = ' '
	}
	t.line.WriteRune(c)
	if !unicode.IsSpace(c) {
		if t.first < 0 {
			t.first = i
		}
		t.last = i
	}
}

// end ends the line.
func (t *reader) end() {
	s := strings.Join(strings.Fields(strings.ToValidUTF8(t.line.String(), "")), " ")
	t.line.Reset()
	t.begun = false
	if s == "" {
		return
	}
	r := row{text: s}
	if first, last := max(t.first, 0), t.last; last >= 0 {
		if b, err := t.in.FPDFText_GetCharBox(&requests.FPDFText_GetCharBox{TextPage: t.page, Index: first}); err == nil {
			r.left, r.bottom = b.Left, b.Bottom
		}
		if b, err := t.in.FPDFText_GetCharBox(&requests.FPDFText_GetCharBox{TextPage: t.page, Index: last}); err == nil {
			r.right = b.Right
		}
		r.size = t.size(first, (first+last)/2, last)
	}
	t.rows = append(t.rows, r)
}

// size returns the middle one of the sizes of three characters: the first may be a
// bullet, another may stand in a typewriter face.
func (t *reader) size(at ...int) float64 {
	var list []float64
	for _, i := range at {
		if f, err := t.in.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: t.page, Index: i}); err == nil {
			list = append(list, f.FontSize)
		}
	}
	return quantile(list, .5)
}
