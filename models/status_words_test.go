package models

import "testing"

func TestStatusWords(t *testing.T) {
	want := map[Status]string{
		StatusProposed: "proposed", StatusOpen: "open", StatusInReview: "in review", StatusWaiting: "waiting", StatusSubmitted: "submitted",
		StatusCrossCheck: "in cross-check", StatusDisputed: "disputed", StatusApproved: "approved", StatusWaived: "waived", StatusDismissed: "dismissed",
		StatusDuplicate: "a duplicate", StatusSuperseded: "superseded", StatusOrphaned: "orphaned", StatusRetracting: "being retracted", StatusVoid: "void",
	}
	for _, s := range Statuses {
		if got := s.Words(); got != want[s] {
			t.Errorf("%s: %q, want %q", s, got, want[s])
		}
	}
}
