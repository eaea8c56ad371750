package review_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/review/claims"
	"linecheck/review/form"
)

// Two people act on the claim they both have on screen: one wins, the other is
// told, and only one event exists.
func TestTwoAtOnce(t *testing.T) {
	both := [2]models.Actor{ada, ben}
	editors := [2]models.Actor{edna, emil}
	tests := []struct {
		name   string
		from   models.Status
		who    [2]models.Actor
		action models.Action
		in     form.Input
		past   string
	}{
		{"take", models.StatusOpen, both, models.ActionTake, form.Input{}, "claim.taken"},
		{"approve", models.StatusSubmitted, editors, models.ActionApprove, form.Input{}, "claim.approved"},
		{"edit", models.StatusOpen, both, models.ActionEdit, form.Input{Edit: form.EditInput{Wording: text("New.")}}, "claim.edited"},
		{"split", models.StatusOpen, both, models.ActionSplit, form.Input{Children: halves}, "claim.added claim.added claim.split"},
		{"submit from two tabs", models.StatusInReview, [2]models.Actor{ada, ada}, models.ActionSubmit, unsourced, "claim.submitted"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t)
			c := r.at(tt.from)
			before := len(r.events(c.ID))
			r.live.actions()
			errs := make([]error, 2)
			var wg sync.WaitGroup
			for i := range errs {
				wg.Go(func() { _, errs[i] = r.Act(t.Context(), tt.who[i], c.ID, c.Version, tt.action, tt.in) })
			}
			wg.Wait()
			codes := map[string]int{}
			for _, err := range errs {
				codes[code(err)]++
			}
			if want := map[string]int{"": 1, "stale": 1}; !cmp.Equal(want, codes) {
				t.Errorf("outcomes are %v (%v), want %v", codes, errs, want)
			}
			if got := r.live.actions(); got != tt.past {
				t.Errorf("announced %q, want %q", got, tt.past)
			}
			if got := len(r.events(c.ID)); got != before+1 {
				t.Errorf("%d events more, want one", got-before)
			}
		})
	}
}

// Claims made at the same time get numbers of their own.
func TestNumbersAtOnce(t *testing.T) {
	r := newRoom(t)
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() {
			_, errs[i] = r.AddClaim(t.Context(), ada, "a1", claims.NewClaim{Spans: []models.Span{spanOf(threeLines, "tower")}})
		})
	}
	wg.Wait()
	rows, _, err := r.ClaimRows(t.Context(), ada, "a1")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[int]bool{}
	for _, row := range rows {
		seen[row.Number] = true
	}
	if len(rows) != 8 || len(seen) != 8 || !seen[8] {
		t.Errorf("numbers are %v, failures %v", seen, errs)
	}
}
