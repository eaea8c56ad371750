package models

import "testing"

func TestStatus(t *testing.T) {
	tests := map[Status]struct{ working, final, live, covers bool }{
		StatusProposed:   {working: true, live: true, covers: true},
		StatusOpen:       {working: true, live: true, covers: true},
		StatusInReview:   {working: true, live: true, covers: true},
		StatusWaiting:    {working: true, live: true, covers: true},
		StatusSubmitted:  {working: true, live: true, covers: true},
		StatusCrossCheck: {working: true, live: true, covers: true},
		StatusDisputed:   {working: true, live: true, covers: true},
		StatusApproved:   {final: true, live: true, covers: true},
		StatusWaived:     {final: true, live: true, covers: true},
		StatusDismissed:  {final: true},
		StatusDuplicate:  {final: true},
		StatusSuperseded: {final: true},
		StatusOrphaned:   {final: true},
		StatusRetracting: {live: true, covers: true},
		StatusVoid:       {final: true, covers: true},
	}
	if len(Statuses) != 15 || len(tests) != 15 {
		t.Errorf("%d statuses, %d rows, want 15", len(Statuses), len(tests))
	}
	for _, s := range Statuses {
		want, ok := tests[s]
		if !ok {
			t.Errorf("%q has no row", s)
		}
		if s.Working() != want.working || s.Final() != want.final || s.Live() != want.live || s.Covers() != want.covers {
			t.Errorf("%q: working %v, final %v, live %v, covers %v; want %+v", s, s.Working(), s.Final(), s.Live(), s.Covers(), want)
		}
	}
}

func TestAttributed(t *testing.T) {
	tests := map[Attribution]bool{
		"": false, AttributionNarrator: false, AttributionDirect: true, AttributionContinued: true, AttributionIndirect: true,
		AttributionMixed: true, AttributionAccording: true,
	}
	for a, want := range tests {
		if got := a.Attributed(); got != want {
			t.Errorf("%q: got %v, want %v", a, got, want)
		}
	}
}

func TestScaleFind(t *testing.T) {
	s := Scale{Values: []ScaleValue{{Value: "confirmed", Group: "confirmed"}, {Value: "wrong", Group: "fix_needed"}}}
	if v, ok := s.Find("wrong"); !ok || v.Group != "fix_needed" {
		t.Errorf("got %+v, %v, want the second value", v, ok)
	}
	if v, ok := s.Find("Wrong"); ok || v.Value != "" {
		t.Errorf("got %+v, %v, want none", v, ok)
	}
}
