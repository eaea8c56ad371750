package pages_test

import (
	"slices"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store/pages"
)

func TestCutAndResume(t *testing.T) {
	rows := []int{1, 2, 3}
	key := func(n int) []any { return []any{n, time.UnixMilli(1).UTC(), "é"} }
	if got, next, err := pages.Cut(rows, 3, key); err != nil || next != "" || len(got) != 3 {
		t.Errorf("the last page is %v, %q, %v", got, next, err)
	}
	got, next, err := pages.Cut(rows, 2, key)
	if err != nil || !slices.Equal(got, []int{1, 2}) {
		t.Fatalf("the first page is %v, %v", got, err)
	}
	var n int
	var at time.Time
	var s string
	if err := pages.Resume(next, &n, &at, &s); err != nil || n != 2 || !at.Equal(time.UnixMilli(1)) || s != "é" {
		t.Errorf("resumed at %d, %v, %q: %v", n, at, s, err)
	}
}

func TestBadCursors(t *testing.T) {
	for _, cursor := range []string{"?", "bm9uc2Vuc2U", "W10", "WyJ4Il0", "WzEsMl0", "bnVsbA"} { // nonsense, [], ["x"], [1,2], null
		var n int
		if err := pages.Resume(cursor, &n); models.KindOf(err) != models.KindInvalid {
			t.Errorf("%q: %v, %d", cursor, err, n)
		}
	}
	n := 7
	if err := pages.Resume("", &n); err != nil || n != 7 {
		t.Errorf("the start: %d, %v", n, err)
	}
}

func TestSize(t *testing.T) {
	for limit, want := range map[int]int{-1: 50, 0: 50, 1: 1, 200: 200, 201: 200} {
		if got := pages.Size(limit); got != want {
			t.Errorf("Size(%d) is %d, want %d", limit, got, want)
		}
	}
}

func TestContaining(t *testing.T) {
	if got := pages.Containing(`5%_\x`); got != `%5\%\_\\x%` {
		t.Errorf("got %s", got)
	}
}
