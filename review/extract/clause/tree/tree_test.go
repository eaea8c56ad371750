package tree

import (
	"slices"
	"testing"

	"linecheck/review/extract/tag"
)

func TestRingsAreCut(t *testing.T) {
	b := &Tree{Tokens: make([]tag.Token, 4), Heads: []int{1, 2, 0, -1}, Rels: []string{"obj", "obj", "obj", "root"}}
	b.Link()
	if want := []int{3, 2, 0, -1}; !slices.Equal(b.Heads, want) {
		t.Errorf("got %v, want %v", b.Heads, want)
	}
}
