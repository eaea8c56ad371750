package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestTicks(t *testing.T) {
	tick := func(start, end int, quote string) Place { return Place{Span{start, end}, quote} }
	tests := []struct {
		name     string
		quote    string
		spans    []Span
		ticks    []Place
		pieces   []Piece
		unticked []Place
	}{
		{name: "no ticks", quote: "two words", spans: []Span{{0, 9}}, unticked: []Place{}},
		{
			name: "in the middle", quote: "spending will rise by 4%, they say.", spans: []Span{{40, 75}},
			ticks:    []Place{tick(54, 58, "rise"), tick(59, 61, "by")},
			pieces:   []Piece{{Text: "spending will "}, {Text: "rise by", Ticked: true}, {Text: " 4%, they say."}},
			unticked: []Place{tick(40, 53, "spending will"), tick(62, 74, "4%, they say")},
		},
		{
			name: "two spans", quote: "the tower … is tall", spans: []Span{{4, 13}, {20, 27}}, ticks: []Place{tick(8, 13, "tower"), tick(20, 22, "is")},
			pieces:   []Piece{{Text: "the "}, {Text: "tower", Ticked: true}, {Text: " … "}, {Text: "is", Ticked: true}, {Text: " tall"}},
			unticked: []Place{tick(4, 7, "the"), tick(23, 27, "tall")},
		},
		{
			name: "emoji and Arabic", quote: "👩‍👧 برج\u200f é", spans: []Span{{10, 20}}, ticks: []Place{tick(10, 13, "👩‍👧")},
			pieces:   []Piece{{Text: "👩‍👧", Ticked: true}, {Text: " برج\u200f é"}},
			unticked: []Place{tick(14, 20, "برج\u200f é")},
		},
		{name: "all of it", quote: "“Yes.”", spans: []Span{{0, 6}}, ticks: []Place{tick(1, 4, "Yes")}, pieces: []Piece{{Text: "“"}, {Text: "Yes", Ticked: true}, {Text: ".”"}}, unticked: []Place{}},
		{name: "words that are not there", quote: "two words", spans: []Span{{0, 9}}, ticks: []Place{tick(0, 3, "one")}, unticked: []Place{}},
		{name: "quote of another length", quote: "two words", spans: []Span{{0, 4}}, ticks: []Place{tick(0, 3, "two")}, unticked: []Place{}},
		{name: "reversed", quote: "two words", spans: []Span{{9, 0}}, ticks: []Place{tick(3, 0, "two")}, unticked: []Place{}},
		{name: "overlapping", quote: "two words", spans: []Span{{0, 9}}, ticks: []Place{tick(0, 3, "two"), tick(2, 5, "o w")}, unticked: []Place{}},
	}
	for _, tt := range tests {
		c := Claim{Quote: tt.quote, Spans: tt.spans, Ticks: tt.ticks}
		if diff := cmp.Diff(tt.pieces, Pieces(c), cmpopts.IgnoreUnexported(Piece{})); diff != "" {
			t.Errorf("%s: pieces (-want +got):\n%s", tt.name, diff)
		}
		if diff := cmp.Diff(tt.unticked, unticked(c)); diff != "" {
			t.Errorf("%s: unticked (-want +got):\n%s", tt.name, diff)
		}
	}
}
