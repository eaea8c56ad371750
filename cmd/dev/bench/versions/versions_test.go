package main

import (
	"testing"

	"linecheck/cmd/dev/bench/versions/edit"
)

// A few rounds of every edit over the bench's own articles, always the same ones.
func TestClaimsFindTheirWords(t *testing.T) {
	articles, err := own()
	if err != nil {
		t.Fatal(err)
	}
	o := options{Rounds: 12, Seed: 2}
	var peer tally
	for _, kind := range edit.Kinds() {
		t.Run(kind.Name, func(t *testing.T) {
			ours, theirs, err := o.measure(articles, kind)
			if err != nil {
				t.Fatal(err)
			}
			peer.add(theirs)
			if ours.kept+ours.changed == 0 || ours.right != ours.kept || ours.wrong > 0 || ours.seen != ours.changed || ours.asked != ours.undecided || ours.noticed != ours.gone {
				t.Errorf("%+v", ours)
			}
		})
	}
	if peer.wrong == 0 || peer.seen == peer.changed {
		t.Error("a search for the quote makes no mistake: the edits are too easy to show anything")
	}
}
