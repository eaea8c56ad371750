// Package passage finds quoted passages in the readable text of a stored copy, and
// says what changed between two copies.
package passage

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
)

// Blocks divides a text into the paragraphs of its layout. pages says on which
// page each line of the text stands; nil where there are none.
func Blocks(text string, pieces []models.Piece, pages []int) []models.TextBlock {
	out := []models.TextBlock{}
	t := models.NewText(text)
	number, line, read := 0, 0, 0
	paragraph, aside := -1, false
	for _, p := range pieces {
		s, ok := t.Slice(p.Start, p.End)
		if !ok {
			continue
		}
		between, _ := t.Slice(read, p.Start)
		line += strings.Count(between, "\n")
		lead := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
		line += strings.Count(s[:lead], "\n")
		start := p.Start + utf8.RuneCountInString(s[:lead])
		end := p.Start + utf8.RuneCountInString(strings.TrimRightFunc(s, unicode.IsSpace))
		read = start
		if end <= start {
			continue
		}
		furniture := p.Kind == models.SegmentFurniture
		if n := len(out); n > 0 && p.Paragraph == paragraph && furniture == aside {
			out[n-1].End = end
			continue
		}
		paragraph, aside = p.Paragraph, furniture
		b := models.TextBlock{Start: start, End: end}
		if line < len(pages) {
			b.Page = pages[line]
		}
		if !furniture {
			number++
			b.Number = number
		}
		out = append(out, b)
	}
	return out
}

// Own returns the text of the blocks that are no page furniture, a line for each:
// what the source itself says, whatever stands around it.
func Own(text string, blocks []models.TextBlock) string {
	t := models.NewText(text)
	var lines []string
	for _, b := range blocks {
		if s, ok := t.Slice(b.Start, b.End); ok && b.Number > 0 {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}

// Window is Own with the page furniture that stands up to around blocks away from it.
func Window(text string, blocks []models.TextBlock, around int) string {
	t := models.NewText(text)
	var lines []string
	for i, b := range blocks {
		near := blocks[max(0, i-around):min(len(blocks), i+around+1)]
		s, ok := t.Slice(b.Start, b.End)
		if ok && slices.ContainsFunc(near, func(o models.TextBlock) bool { return o.Number > 0 }) {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}

// folded is a text in which each run of white space is one space, with where each
// of its code points stands in the original.
type folded struct {
	runes []rune
	at    []int
}

func fold(s string) folded {
	var f folded
	space := true // none at the start
	i := 0
	for _, r := range s {
		if white(r) {
			if !space {
				f.runes, f.at = append(f.runes, ' '), append(f.at, i)
			}
			space = true
		} else {
			f.runes, f.at = append(f.runes, r), append(f.at, i)
			space = false
		}
		i++
	}
	if n := len(f.runes); n > 0 && f.runes[n-1] == ' ' {
		f.runes, f.at = f.runes[:n-1], f.at[:n-1]
	}
	return f
}

// white is what separates words: white space, and the marks that a page puts
// where a line may break, which nobody sees.
func white(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// Find looks for a quoted passage in a text and returns its first place, in code
// points. It has to stand there word for word and letter for letter; only runs of
// white space count as one space, since a page breaks its lines as it likes.
// Quotation marks, dashes and accents are compared as they are.
func Find(text, quote string) (start, end int, found bool) {
	t, q := fold(text), fold(quote)
	if len(q.runes) == 0 || len(q.runes) > len(t.runes) {
		return 0, 0, false
	}
	whole, part := string(t.runes), string(q.runes)
	i := strings.Index(whole, part)
	if i < 0 {
		return 0, 0, false
	}
	from := utf8.RuneCountInString(whole[:i])
	return t.at[from], t.at[from+len(q.runes)-1] + 1, true
}

// Locator says in words where a range of a text stands: "p. 12", "paragraph 3",
// "paragraphs 3–4"; "" for what is page furniture only.
func Locator(blocks []models.TextBlock, start, end int) string {
	var pages, numbers []int
	for _, b := range blocks {
		if b.Start < end && start < b.End {
			if b.Page > 0 {
				pages = append(pages, b.Page)
			}
			if b.Number > 0 {
				numbers = append(numbers, b.Number)
			}
		}
	}
	switch {
	case len(pages) > 0:
		return span("p.", "pp.", pages)
	case len(numbers) > 0:
		return span("paragraph", "paragraphs", numbers)
	}
	return ""
}

func span(one, many string, n []int) string {
	first, last := slices.Min(n), slices.Max(n)
	if first == last {
		return fmt.Sprintf("%s %d", one, first)
	}
	return fmt.Sprintf("%s %d–%d", many, first, last)
}
