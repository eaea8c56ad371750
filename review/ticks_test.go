package review_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/review/form"
)

// ticked takes a claim to a holder who ticked these words of it.
func (r *room) ticked(words ...string) models.Claim {
	r.t.Helper()
	c := r.at(models.StatusInReview)
	var ticks []models.Span
	for _, w := range words {
		ticks = append(ticks, spanOf(threeLines, w))
	}
	r.do(ada, c.ID, models.ActionTick, form.Input{Ticks: ticks})
	return c
}

func (r *room) ticks(claimID string) []string {
	r.t.Helper()
	out := []string{}
	for _, t := range r.claim(claimID).Ticks {
		out = append(out, t.Quote)
	}
	return out
}

// Ticks stay with the words that a claim keeps when its words move, and go with the others.
func TestTicksFollowTheWords(t *testing.T) {
	for _, tt := range []struct {
		name  string
		spans []string
		want  []string
	}{
		{"shorter", []string{"metres tall"}, []string{"metres"}},
		{"longer", []string{"tower is 324 metres tall"}, []string{"324 metres"}},
		{"by a character", []string{"24 metres"}, []string{"24 metres"}},
		{"in two", []string{"324", "metres tall"}, []string{"324", "metres"}},
		{"elsewhere", []string{"opened in 1889"}, []string{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t)
			c := r.ticked("324 metres")
			var spans []models.Span
			for _, s := range tt.spans {
				spans = append(spans, spanOf(threeLines, s))
			}
			r.do(ada, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Spans: spans}})
			if diff := cmp.Diff(tt.want, r.ticks(c.ID)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTickRefusals(t *testing.T) {
	r := newRoom(t)
	c := r.ticked("metres")
	for _, bad := range [][]models.Span{{spanOf(threeLines, "tower")}, {{Start: 17, End: 17}}, {spanOf(threeLines, "metres"), spanOf(threeLines, "tres")}} {
		if _, err := r.try(ada, c.ID, models.ActionTick, form.Input{Ticks: bad}); field(err, "ticks") == "" {
			t.Errorf("%+v: %v", bad, err)
		}
	}
}

// What a claim's sources support is carried with them: to the pieces of a split, and to what it is merged into.
func TestSurgeryCarriesTicks(t *testing.T) {
	r := newRoom(t)
	c := r.ticked("324 metres")
	r.do(ada, c.ID, models.ActionSplit, form.Input{Children: halves})
	kids := r.children(c.ID)
	if diff := cmp.Diff([][]string{{"324"}, {"metres"}}, [][]string{r.ticks(kids[0].ID), r.ticks(kids[1].ID)}); diff != "" {
		t.Errorf("ticks of the pieces (-want +got):\n%s", diff)
	}
	r.do(ada, c.ID, models.ActionRejoin, form.Input{})
	if diff := cmp.Diff([]string{"324 metres"}, r.ticks(c.ID)); diff != "" {
		t.Errorf("ticks after the undo (-want +got):\n%s", diff)
	}
	other := r.add("metres tall")
	r.do(ben, other.ID, models.ActionTake, form.Input{})
	r.do(ben, other.ID, models.ActionTick, form.Input{Ticks: []models.Span{spanOf(threeLines, "metres tall")}})
	r.do(ben, other.ID, models.ActionRelease, form.Input{})
	merged := r.do(ben, c.ID, models.ActionMerge, form.Input{With: map[string]int{other.ID: r.claim(other.ID).Version}})
	if diff := cmp.Diff([]string{"324 metres", "tall"}, r.ticks(merged.ID)); diff != "" {
		t.Errorf("ticks of the merged claim (-want +got):\n%s", diff)
	}
	if v := r.do(ada, merged.ID, models.ActionTake, form.Input{}); v.Revision != 1 {
		t.Errorf("born with other content than it has: revision %d", v.Revision)
	}
}

func TestTicksInANewVersion(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"moved", "New.\n" + threeLines, []string{"324 metres"}},
		{"reworded", "The tower is 330 metres tall.\nIt opened in 1889.\n", []string{"metres"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t)
			c := r.ticked("324 metres")
			r.newVersion(tt.text, nil)
			if diff := cmp.Diff(tt.want, r.ticks(c.ID)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	t.Run("gone and back", func(t *testing.T) {
		r := newRoom(t)
		c := r.ticked("324 metres")
		r.newVersion(goneText, nil)
		r.newVersion("New.\n"+threeLines, nil)
		if diff := cmp.Diff([]string{"324 metres"}, r.ticks(c.ID)); diff != "" || r.claim(c.ID).Status != models.StatusOpen {
			t.Errorf("%s (-want +got):\n%s", r.claim(c.ID).Status, diff)
		}
	})
}
