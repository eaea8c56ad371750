package models

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Span is a half-open range of Unicode code points in an article version's
// text, 0 <= Start < End, with the text it covers: text[Start:End] == Quote.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

// Overlaps reports whether the two ranges share a code point.
func (s Span) Overlaps(start, end int) bool { return s.Start < end && start < s.End }

// Overlap reports whether one of the spans shares a code point with the range.
func Overlap(spans []Span, start, end int) bool {
	return slices.ContainsFunc(spans, func(s Span) bool { return s.Overlaps(start, end) })
}

// Text is an immutable article text that is addressed by code points. Build one
// with NewText; slicing costs O(1).
type Text struct {
	s       string
	offsets []int32 // byte offset of each code point and of the end; nil when all are one byte
}

// NewText indexes s, which must be valid UTF-8 (see text.Decode).
func NewText(s string) Text {
	n := utf8.RuneCountInString(s)
	if n == len(s) {
		return Text{s: s}
	}
	offsets := make([]int32, 0, n+1)
	for i := range s {
		offsets = append(offsets, int32(i)) //nolint:gosec // imports are far below 2 GiB
	}
	return Text{s: s, offsets: append(offsets, int32(len(s)))} //nolint:gosec // as above
}

// String returns the whole text.
func (t Text) String() string { return t.s }

// Len returns the length in code points.
func (t Text) Len() int {
	if t.offsets == nil {
		return len(t.s)
	}
	return len(t.offsets) - 1
}

// Slice returns the text of the half-open code point range, and false when the
// range is empty, reversed or outside the text.
func (t Text) Slice(start, end int) (string, bool) {
	if start < 0 || end > t.Len() || start >= end {
		return "", false
	}
	if t.offsets == nil {
		return t.s[start:end], true
	}
	return t.s[t.offsets[start]:t.offsets[end]], true
}

// Byte converts a code point offset in [0, Len] to a byte offset.
func (t Text) Byte(point int) int {
	if t.offsets == nil {
		return point
	}
	return int(t.offsets[point])
}

// Point converts a byte offset that lies on a code point boundary to a code point offset.
func (t Text) Point(b int) int {
	if t.offsets == nil {
		return b
	}
	lo, hi := 0, len(t.offsets)-1
	for lo < hi {
		mid := (lo + hi) / 2
		if int(t.offsets[mid]) < b {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Span builds the span of a code point range, and reports false when the range is not in the text.
func (t Text) Span(start, end int) (Span, bool) {
	q, ok := t.Slice(start, end)
	return Span{Start: start, End: end, Quote: q}, ok
}

// JoinQuotes returns the quotes of a claim's spans as one verbatim line, " … " between pieces.
func JoinQuotes(spans []Span) string {
	quotes := make([]string, len(spans))
	for i, s := range spans {
		quotes[i] = s.Quote
	}
	return strings.Join(quotes, " … ")
}
