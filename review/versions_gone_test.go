package review_test

import (
	"slices"
	"testing"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/talk"
)

// A duplicate whose original is gone comes back, and goes with its own words.
func TestTwinsGoTogether(t *testing.T) {
	r := newRoom(t)
	twin := r.at(models.StatusDuplicate) // of "tower", both in the first line
	r.newVersion(goneText, nil)
	if got := r.claim(twin.ID); got.Status != models.StatusOrphaned {
		t.Errorf("the duplicate is %s", got.Status)
	}
	if got := r.claim(twin.DuplicateOf); got.Status != models.StatusOrphaned {
		t.Errorf("its original is %s", got.Status)
	}
}

// A claim that was set aside does not come back with words that are gone.
func TestRestoreWithoutWords(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusDismissed)
	r.newVersion(goneText, nil)
	if _, err := r.try(ada, c.ID, models.ActionRestore, form.Input{}); code(err) != "claim.elsewhere" {
		t.Errorf("restored: %v", err)
	}
	view, err := r.Claim(t.Context(), ada, c.ID)
	if err != nil || slices.Contains(view.Actions, models.ActionRestore) {
		t.Errorf("offered are %v, %v", view.Actions, err)
	}
	rows, _, err := r.ClaimRows(t.Context(), ada, c.ArticleID)
	if err != nil || len(rows) != 1 || len(rows[0].Together) > 0 {
		t.Errorf("offered in the list: %+v, %v", rows, err)
	}
}

// A discussion of words goes where they go, and stays with its version when they are gone.
func TestThreadsOnWords(t *testing.T) {
	for _, tt := range []struct {
		name, text     string
		version, start int
	}{
		{"kept", keptText, 2, 41},
		{"gone", goneText, 1, 13},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t)
			words := spanOf(threeLines, "324 metres")
			if _, err := r.Talk.Open(t.Context(), ben, talk.Place{ArticleID: "a1", Span: words}, "Which tower?", ""); err != nil {
				t.Fatal(err)
			}
			r.newVersion(tt.text, nil)
			got := r.article().Threads[0]
			if got.ArticleVersion != tt.version || got.Start != tt.start || got.Quote != words.Quote {
				t.Errorf("it stands in version %d at %d: %q", got.ArticleVersion, got.Start, got.Quote)
			}
		})
	}
}
