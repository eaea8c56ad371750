package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"linecheck/review/speech"
)

// table counts which label was given for which.
type table struct {
	counts map[[2]speech.Label]int
	ways   map[string][2]int // right and all, by way
	faults []string
}

func newTable() *table { return &table{map[[2]speech.Label]int{}, map[string][2]int{}, nil} }

func (t *table) enter(c printedCase, got speech.Label) {
	t.counts[[2]speech.Label{c.want, got}]++
	n := t.ways[c.way]
	n[1]++
	if got == c.want {
		n[0]++
	} else {
		t.faults = append(t.faults, fmt.Sprintf("%s: %q is %s, got %s", c.way, c.printed, c.want, got))
	}
	t.ways[c.way] = n
}

// accuracy is the share of a label's cases that have it.
func (t *table) accuracy(l speech.Label) float64 {
	all := 0
	for _, got := range speech.Labels {
		all += t.counts[[2]speech.Label{l, got}]
	}
	return float64(t.counts[[2]speech.Label{l, l}]) / float64(max(1, all))
}

func (t *table) print(w io.Writer, name string) {
	fmt.Fprintf(w, "%s (rows: what it is; columns: what was said)\n%-12s", name, "")
	for _, l := range speech.Labels {
		fmt.Fprintf(w, "%11s", l)
	}
	fmt.Fprintf(w, "%11s\n", "right")
	for _, want := range speech.Labels {
		fmt.Fprintf(w, "%-12s", want)
		for _, got := range speech.Labels {
			fmt.Fprintf(w, "%11d", t.counts[[2]speech.Label{want, got}])
		}
		fmt.Fprintf(w, "%11.3f\n", t.accuracy(want))
	}
	ways := make([]string, 0, len(t.ways))
	for way, n := range t.ways {
		ways = append(ways, fmt.Sprintf("%s %d/%d", way, n[0], n[1]))
	}
	slices.Sort(ways)
	fmt.Fprintf(w, "  %s\n\n", strings.Join(ways, " · "))
}

// search is the peer: it looks for the letters of the quotation, and where they are
// not, for the place that has most of its words in order.
func search(quotation, transcript string) speech.Label {
	heard := bare(transcript)
	pieces := strings.FieldsFunc(strings.NewReplacer("...", "…", "[", "", "]", "").Replace(quotation), func(r rune) bool { return r == '…' })
	all := true
	for _, p := range pieces {
		all = all && strings.Contains(heard, bare(p))
	}
	switch {
	case all && len(pieces) > 1:
		return speech.LabelTrimmed
	case all:
		return speech.LabelVerbatim
	case strings.Contains(quotation, "["):
		return speech.LabelBracketed
	case inOrder(strings.Fields(bare(quotation)), strings.Fields(heard)) >= 0.6:
		return speech.LabelAltered
	}
	return speech.LabelNotFound
}

// bare leaves letters, figures and single spaces.
func bare(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		case r == '\'' || r == '’':
			return -1
		default:
			return ' '
		}
	}, s)
	return " " + strings.Join(strings.Fields(s), " ") + " "
}

// inOrder returns the share of the words that a stretch of their number has in the same order, at best.
func inOrder(words, heard []string) float64 {
	n := len(words)
	best := 0
	for from := 0; from < len(heard); from += max(1, n/2) {
		stretch := heard[from:min(len(heard), from+n+n/2)]
		row := make([]int, n+1)
		for _, h := range stretch {
			diagonal := 0
			for i, w := range words {
				above := row[i+1]
				if w == h {
					row[i+1] = max(above, diagonal+1)
				}
				row[i+1] = max(row[i+1], row[i])
				diagonal = above
			}
		}
		best = max(best, row[n])
	}
	return float64(best) / float64(max(1, n))
}
