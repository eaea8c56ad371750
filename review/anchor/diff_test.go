package anchor_test

import (
	"strings"
	"testing"

	"linecheck/review/anchor"
)

func TestDiff(t *testing.T) {
	tests := []struct{ old, new, want string }{
		{"", "", ""},
		{"the same", "the same", ""},
		{"", "all new", "+all new+"},
		{"all gone", "", "-all gone-"},
		{"He was sent home for spying.", "He was expelled for spying.", "He was -sent home-+expelled+ for spying."},
		{"He left.", "He left early.", "He left+ early+."},
		{`He said "no" twice.`, "He said “no” twice.", "He said -\"-+“+no-\"-+”+ twice."},
		{"One two", "One\ntwo", "One- -+\n+two"},
		{"The army left.", "the army left.", "-The-+the+ army left."},
		{"وصل ثمانية مبعوثين", "وصل تسعة مبعوثين", "وصل -ثمانية-+تسعة+ مبعوثين"},
		{"We won 🏆 there", "We won 🥈 there", "We won -🏆-+🥈+ there"},
	}
	marks := map[anchor.Op]string{anchor.Same: "", anchor.Deleted: "-", anchor.Inserted: "+"}
	for _, tt := range tests {
		t.Run(tt.old+" → "+tt.new, func(t *testing.T) {
			var got, was, is strings.Builder
			pieces := anchor.Diff(tt.old, tt.new)
			for _, p := range pieces {
				got.WriteString(marks[p.Op] + p.Text + marks[p.Op])
				if p.Op != anchor.Inserted {
					was.WriteString(p.Text)
				}
				if p.Op != anchor.Deleted {
					is.WriteString(p.Text)
				}
			}
			if got.String() != tt.want {
				t.Errorf("got %q, want %q", got.String(), tt.want)
			}
			if pieces != nil && (was.String() != tt.old || is.String() != tt.new) {
				t.Errorf("the pieces make %q and %q", was.String(), is.String())
			}
		})
	}
}
