package models

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Code points, not bytes, not UTF-16 units, not what a reader takes for one character.
func TestTextLen(t *testing.T) {
	tests := []struct {
		name, text string
		length     int
	}{
		{"empty", "", 0},
		{"ASCII", "NATO said", 9},
		{"two bytes", "café", 4},
		{"three bytes", "漢字", 2},
		{"outside the basic plane, with a modifier", "a👍🏽b", 4},
		{"combining mark", "e\u0301a", 3},
		{"family joined by zero width joiners", "👩\u200d👧", 3},
		{"last is wide", "ab漢", 3},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := NewText(tt.text)
			if got := text.Len(); got != tt.length {
				t.Errorf("Len = %d, want %d", got, tt.length)
			}
			if got := text.String(); got != tt.text {
				t.Errorf("String = %q, want %q", got, tt.text)
			}
		})
	}
}

func TestTextSlice(t *testing.T) {
	const mixed = "é漢👍🏽e\u0301." // é, 漢, thumb, skin tone, e, accent, full stop
	tests := []struct {
		name, text string
		start, end int
		want       string
		ok         bool
	}{
		{"ASCII", "NATO said", 5, 9, "said", true},
		{"all ASCII", "NATO", 0, 4, "NATO", true},
		{"first", mixed, 0, 1, "é", true},
		{"second", mixed, 1, 2, "漢", true},
		{"thumb without its tone", mixed, 2, 3, "👍", true},
		{"accent without its letter", mixed, 5, 6, "\u0301", true},
		{"to the end", mixed, 6, 7, ".", true},
		{"all", mixed, 0, 7, mixed, true},
		{"empty range", mixed, 3, 3, "", false},
		{"empty range of ASCII", "abc", 1, 1, "", false},
		{"reversed", mixed, 4, 3, "", false},
		{"before the start", mixed, -1, 2, "", false},
		{"beyond the end", mixed, 6, 8, "", false},
		{"beyond the end of ASCII, though not in bytes of anything", "abc", 2, 4, "", false},
		{"of nothing", "", 0, 1, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := NewText(tt.text)
			if got, ok := text.Slice(tt.start, tt.end); got != tt.want || ok != tt.ok {
				t.Errorf("Slice = %q, %v, want %q, %v", got, ok, tt.want, tt.ok)
			}
			want := Span{Start: tt.start, End: tt.end, Quote: tt.want}
			if got, ok := text.Span(tt.start, tt.end); got != want || ok != tt.ok {
				t.Errorf("Span = %+v, %v, want %+v, %v", got, ok, want, tt.ok)
			}
		})
	}
}

func TestTextOffsets(t *testing.T) {
	text := NewText("aé漢👍.")
	for point, b := range []int{0, 1, 3, 6, 10, 11} {
		if got := text.Byte(point); got != b {
			t.Errorf("Byte(%d) = %d, want %d", point, got, b)
		}
		if got := text.Point(b); got != point {
			t.Errorf("Point(%d) = %d, want %d", b, got, point)
		}
	}
}

// For any text, offsets go there and back, and a slice is what a slice of runes is.
func TestTextProperties(t *testing.T) {
	alphabets := []string{"abc \n", "aé", "漢字か", "a👍🏽\u200d", "e\u0301é漢👍🏽 a\n"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		alphabet := []rune(alphabets[r.IntN(len(alphabets))])
		runes := make([]rune, r.IntN(60))
		for i := range runes {
			runes[i] = alphabet[r.IntN(len(alphabet))]
		}
		text := NewText(string(runes))
		if text.Len() != len(runes) {
			t.Fatalf("%q: Len = %d, want %d", text, text.Len(), len(runes))
		}
		for p := range len(runes) + 1 {
			if b := text.Byte(p); b != len(string(runes[:p])) || text.Point(b) != p {
				t.Fatalf("%q: Byte(%d) = %d, Point of that is %d", text, p, b, text.Point(b))
			}
		}
		if start := r.IntN(len(runes) + 1); start < len(runes) {
			end := start + 1 + r.IntN(len(runes)-start)
			if got, ok := text.Slice(start, end); !ok || got != string(runes[start:end]) {
				t.Fatalf("%q: Slice(%d, %d) = %q, %v", text, start, end, got, ok)
			}
		}
	}
}

func TestSpanOverlaps(t *testing.T) {
	s := Span{Start: 10, End: 20}
	tests := []struct {
		name       string
		start, end int
		want       bool
	}{
		{"same", 10, 20, true},
		{"inside", 12, 13, true},
		{"around", 0, 30, true},
		{"last code point", 19, 25, true},
		{"first code point", 5, 11, true},
		{"touches the start", 5, 10, false},
		{"touches the end", 20, 25, false},
		{"far", 40, 50, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := s.Overlaps(tt.start, tt.end); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestJoinQuotes(t *testing.T) {
	tests := []struct {
		want   string
		quotes []string
	}{
		{"", nil},
		{"NATO said", []string{"NATO said"}},
		{"NATO … said so", []string{"NATO", "said so"}},
		{"“é … 漢 … 👍🏽”", []string{"“é", "漢", "👍🏽”"}},
	}
	for _, tt := range tests {
		c := Claim{}
		for _, q := range tt.quotes {
			c.Spans = append(c.Spans, Span{Quote: q})
		}
		if got := c.Quote(); got != tt.want {
			t.Errorf("%q: got %q, want %q", strings.Join(tt.quotes, "|"), got, tt.want)
		}
	}
}
