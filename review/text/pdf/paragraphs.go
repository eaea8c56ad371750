package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/review/text/block"
)

// paragraphs joins the lines of pages: hard-wrapped lines become paragraphs, words
// cut at a line's end are mended, and heads and feet that come back on other
// pages are marked.
func paragraphs(pages [][]row) []block.Line {
	repeated := running(pages)
	size, pitch := usual(pages), spacing(pages)
	var out, heads []block.Line // heads wait until it is known whether the paragraph goes on after them
	var last *row
	for n, page := range pages {
		right := margin(page)
		for i := range page {
			r := &page[i]
			if repeated[spot{n, i}] {
				heads = append(heads, block.Line{Text: r.text, Kind: block.Running, Page: n + 1})
				continue
			}
			if last != nil && goesOn(last, r, pitch, right) {
				out = slices.Insert(out, len(out)-1, heads...)
				join(&out[len(out)-1], last, r)
			} else {
				line := block.Line{Text: r.text, Page: n + 1}
				if r.size > size*1.15 && utf8.RuneCountInString(r.text) < 200 {
					line.Kind = block.Heading
				}
				out = append(append(out, heads...), line)
			}
			heads, last = nil, r
		}
	}
	return append(out, heads...)
}

// spot is a line of a page.
type spot struct{ page, line int }

// edge is how many lines at the top and foot of a page can be running heads.
const edge = 3

// running finds the lines at the edges of pages that other pages have too, but for their numbers.
func running(pages [][]row) map[spot]bool {
	seen := map[string][]spot{}
	for n, page := range pages {
		for i := range page {
			if i >= edge && i < len(page)-edge {
				continue
			}
			key := strings.Map(func(r rune) rune {
				if unicode.IsDigit(r) {
					return '0'
				}
				return unicode.ToLower(r)
			}, page[i].text)
			for strings.Contains(key, "00") {
				key = strings.ReplaceAll(key, "00", "0")
			}
			seen[key] = append(seen[key], spot{n, i})
		}
	}
	out := map[spot]bool{}
	for _, spots := range seen {
		on := map[int]bool{}
		for _, s := range spots {
			on[s.page] = true
		}
		if len(on) < 2 || len(pages) > 4 && len(on)*3 < len(pages) {
			continue
		}
		for _, s := range spots {
			out[s] = true
		}
	}
	return out
}

// usual returns the size that most text is set in.
func usual(pages [][]row) float64 {
	letters := map[float64]int{}
	for _, page := range pages {
		for i := range page {
			letters[math.Round(page[i].size*2)/2] += len(page[i].text)
		}
	}
	best, most := 0.0, 0
	for size, n := range letters {
		if n > most || n == most && size < best {
			best, most = size, n
		}
	}
	return best
}

// spacing returns the usual distance between lines.
func spacing(pages [][]row) float64 {
	var gaps []float64
	for _, page := range pages {
		for i := 1; i < len(page); i++ {
			if d := page[i-1].bottom - page[i].bottom; d > 1 && math.Abs(page[i-1].size-page[i].size) < .6 {
				gaps = append(gaps, d)
			}
		}
	}
	return quantile(gaps, .5)
}

// margin returns where most lines of a page end.
func margin(page []row) float64 {
	ends := make([]float64, len(page))
	for i := range page {
		ends[i] = page[i].right
	}
	return quantile(ends, .8)
}

func quantile(list []float64, q float64) float64 {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return list[min(len(list)-1, int(float64(len(list))*q))]
}

// goesOn reports whether b is the same paragraph as a, the line before it.
func goesOn(a, b *row, pitch, right float64) bool {
	if a.hyphen {
		return true
	}
	next, _ := utf8.DecodeRuneInString(b.text)
	ended := endsSentence(a.text)
	unlike := max(a.size, b.size) > 1.12*min(a.size, b.size)
	if bulleted(b.text) || unlike && (ended || !unicode.IsLower(next)) {
		return false
	}
	gap := a.bottom - b.bottom
	switch {
	case gap < -pitch: // the next column or page
		return !ended && unicode.IsLower(next)
	case pitch > 0 && gap > pitch*1.35:
		return !ended && unicode.IsLower(next) && gap < pitch*2.2
	case pitch > 0 && b.left > a.left+pitch*.5 && ended: // the first line is set in
		return false
	}
	short := right > 0 && a.right < right-pitch*4
	return !short || !ended && unicode.IsLower(next)
}

func bulleted(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("•●▪◦‣·*", r) || strings.HasPrefix(s, "– ") || strings.HasPrefix(s, "- ")
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"”’')]»`)
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:…。！？؟۔।", r)
}

// join adds line b to the paragraph that ended with line a.
func join(to *block.Line, a, b *row) {
	if a.hyphen || hyphenated(a.text, b.text) {
		to.Text = strings.TrimSuffix(to.Text, "-") + b.text
		return
	}
	r, _ := utf8.DecodeLastRuneInString(to.Text)
	next, _ := utf8.DecodeRuneInString(b.text)
	if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) && unicode.In(next, unicode.Han, unicode.Hiragana, unicode.Katakana) || strings.ContainsRune("。、，！？", r) {
		to.Text += b.text
		return
	}
	to.Text += " " + b.text
}

// hyphenated reports whether a's last word is cut and goes on in b.
func hyphenated(a, b string) bool {
	if !strings.HasSuffix(a, "-") || len(a) < 3 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(a[:len(a)-1])
	next, _ := utf8.DecodeRuneInString(b)
	return unicode.IsLower(before) && unicode.IsLower(next)
}
