package main

import (
	"math/rand/v2"
	"slices"
	"testing"

	"linecheck/review/speech"
)

func TestSentences(t *testing.T) {
	got := sentences("We will not leave before the end of March. Nobody asked us to,")
	if want := []string{"We will not leave before the end of March.", "Nobody asked us to."}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, q := range []string{"too few words", "in the middle of a sentence that somebody said", "He [sic] said so to all of us on Monday.", ""} {
		if got := sentences(q); got != nil {
			t.Errorf("%q is %q", q, got)
		}
	}
}

// The ways of printing do what they are called, and both the check and its peer are asked about each.
func TestCases(t *testing.T) {
	spoken := []utterance{
		{"a", []string{"We will not leave the city before the 25 of May at the latest.", "Nobody asked us about any of this.", "They will hear from our lawyers next week."}},
		{"b", []string{"Another speaker talks about the weather of the northern coast all day."}},
	}
	m := &maker{r: rand.New(rand.NewPCG(1, 2)), spoken: spoken, words: 60} //nolint:gosec // repeatable on purpose
	ours, peer := newTable(), newTable()
	for range 60 {
		for _, c := range m.cases(spoken[0]) {
			ours.enter(c, speech.Check(c.printed, c.transcript).Label)
			peer.enter(c, search(c.printed, c.transcript))
		}
	}
	for _, l := range speech.Labels {
		if ours.accuracy(l) < 0.95 {
			t.Errorf("%s: %.2f", l, ours.accuracy(l))
		}
	}
	if peer.accuracy(speech.LabelStitched) > 0 || peer.accuracy(speech.LabelAltered) < 0.5 {
		t.Errorf("the peer: %v", peer.counts)
	}
	if len(ours.ways) != 11 {
		t.Errorf("ways: %v", ours.ways)
	}
	for _, f := range ours.faults {
		t.Log(f)
	}
}
