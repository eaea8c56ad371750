package boundary_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"linecheck/review/extract/boundary"
	"linecheck/review/extract/syntax"
)

func TestStarts(t *testing.T) {
	if !boundary.Known() {
		t.Skip("built without the models")
	}
	for _, want := range []string{
		"The minister said |the bridge will reopen in May |because the repairs are finished.",
		"After the storm had passed, |the fishermen returned to the harbour |to look for their boats.",
		"The report, |which was published on Monday, |was short.",
		"According to the police, |the man was not hurt.",
		"Officials in three northern towns welcomed the plan.",
		"If it rains, |we will stay at home, |but they may go |and see the match.",
	} {
		text := strings.ReplaceAll(want, "|", "")
		s := syntax.Analyse(text, 0)
		syntax.Parse(s)
		var got strings.Builder
		at := 0
		for n, i := range boundary.Starts(s) {
			got.WriteString(text[at:s.Words[i].Start])
			if at = s.Words[i].Start; n > 0 {
				got.WriteByte('|')
			}
		}
		got.WriteString(text[at:])
		if got.String() != want {
			t.Errorf("got  %s\nwant %s", got.String(), want)
		}
	}
}

func TestStartsWithoutTree(t *testing.T) {
	if got := boundary.Starts(syntax.Analyse("He said it was late.", 0)); got != nil {
		t.Errorf("got %v for a sentence that was not parsed", got)
	}
	empty := syntax.Analyse("", 0)
	syntax.Parse(empty)
	if got := boundary.Starts(empty); len(got) > 0 {
		t.Errorf("got %v for no words", got)
	}
}

// A chain of words, each below the one before, and a flat tree are the two extremes.
func TestStartsTakeLinearTime(t *testing.T) {
	const n = 50_000
	for _, step := range []int{1, n} {
		s := &syntax.Sentence{}
		for i := range n {
			s.Words = append(s.Words, syntax.Word{Start: 2 * i, End: 2*i + 1, Text: "a"})
			s.Tags, s.Rels, s.Heads = append(s.Tags, syntax.Tag{UPOS: "NOUN", XPOS: "NN"}), append(s.Rels, "dep"), append(s.Heads, max(i-step, -1))
			if step == n && i > 0 {
				s.Heads[i] = 0
			}
		}
		start := time.Now()
		got := boundary.Starts(s)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%d words took %v", n, took)
		}
		if !slices.IsSorted(got) {
			t.Error("not in order")
		}
	}
}
