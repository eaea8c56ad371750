package pdf

import (
	"bytes"
	"fmt"
	"strings"
)

// text is a line at a place on a page, in points.
type text struct {
	x, y, size float64
	s          string
}

// file writes a PDF file of pages in Helvetica.
func file(pages [][]text) []byte {
	var b bytes.Buffer
	var at []int
	object := func(body string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), body)
	}
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	object(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(pages)))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	for i, page := range pages {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>", 5+2*i))
		var c strings.Builder
		for _, t := range page {
			s := strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(t.s)
			fmt.Fprintf(&c, "BT /F1 %g Tf %g %g Td (%s) Tj ET\n", t.size, t.x, t.y, s)
		}
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%sendstream", c.Len(), c.String()))
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
	return b.Bytes()
}

// column sets lines below each other from y on, and returns where the next would stand.
func column(page []text, y float64, lines ...string) ([]text, float64) {
	for _, s := range lines {
		if s == "" {
			y -= 8
			continue
		}
		page = append(page, text{72, y, 11, s})
		y -= 14
	}
	return page, y
}

// article is a report of two pages with running heads, feet and a cut word.
func article() [][]text {
	first := []text{{72, 810, 8, "The Daily Planet"}, {72, 770, 20, "Bridge closed after storm damage"}, {72, 745, 11, "By Lois Lane"}}
	first, _ = column(first, 715,
		"The main bridge was closed on Tuesday after engineers found cracks in two of its",
		"pillars. The council said that traffic would be sent through the old tunnel, a de-",
		"tour of nine miles, until the end of the month at the earliest.",
		"",
		"\"We have to be careful,\" said the mayor, who had opened the crossing only three",
		"years ago and had called it the safest of the whole county at the time, when it",
	)
	first = append(first, text{290, 40, 8, "Page 1 of 2"})
	second := []text{{72, 810, 8, "The Daily Planet"}}
	second, y := column(second, 780,
		"was dedicated to her predecessor.",
		"",
		"Repairs will cost $1.5 million.",
	)
	second = append(second, text{72, y - 20, 15, "What happens next"})
	second, _ = column(second, y-45,
		"The city will decide in a week. Until then, buses will not cross the river, and the",
		"ferry will run every half hour.",
	)
	second = append(second, text{290, 40, 8, "Page 2 of 2"})
	return [][]text{first, second}
}
