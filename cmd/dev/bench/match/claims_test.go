package main

import (
	"testing"

	"linecheck/review/match"
)

func TestRecombined(t *testing.T) {
	claims := []claim{{"a", "one two three four", "A B"}, {"b", "five six", ""}, {"c", "seven", "C D E F"}}
	tests := []struct {
		n    int
		want match.Earlier
	}{
		{1, match.Earlier{ID: "1", Text: "five six"}},
		{3, match.Earlier{ID: "3", Text: "one two seven", Title: "C D B"}},
		{4, match.Earlier{ID: "4", Text: "five three four", Title: "A"}},
	}
	for _, tt := range tests {
		if got := recombined(claims, tt.n); got != tt.want {
			t.Errorf("%d: got %+v, want %+v", tt.n, got, tt.want)
		}
	}
}
