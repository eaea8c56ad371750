package versions

import "testing"

func TestWordingFollows(t *testing.T) {
	for _, tt := range []struct{ name, wording, old, new, want string }{
		{"a figure", "Acme cut 1,200 jobs in 2023.", "it cut 1,200 jobs", "it cut 1,250 jobs", "Acme cut 1,250 jobs in 2023."},
		{"two places", "Acme cut 12 jobs in Lyon.", "it cut 12 jobs in Lyon", "it cut 14 jobs in Paris", "Acme cut 14 jobs in Paris."},
		{"words of its own stay", "Acme dismissed a dozen people.", "it cut 12 jobs", "it cut 14 jobs", "Acme dismissed a dozen people."},
		{"said twice", "Acme cut 12 of 12 jobs.", "it cut 12 jobs", "it cut 14 jobs", "Acme cut 12 of 12 jobs."},
		{"part of a word", "Acme cut 120 jobs.", "it cut 12 jobs", "it cut 14 jobs", "Acme cut 120 jobs."},
		{"only added", "Acme cut jobs.", "it cut jobs", "it cut many jobs", "Acme cut jobs."},
		{"Arabic and emoji", "برج 👩‍👧 324", "ارتفاع 324", "ارتفاع 330", "برج 👩‍👧 330"},
		{"nothing", "", "a", "b", ""},
	} {
		if got := follows(tt.wording, tt.old, tt.new); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
