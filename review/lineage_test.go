package review_test

import (
	"fmt"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/review/form"
)

// told spells out a claim's family as somebody sees it.
func (r *room) told(a models.Actor, id string) string {
	r.t.Helper()
	f, err := r.Lineage.Of(r.t.Context(), a, id)
	if err != nil {
		r.t.Fatal(err)
	}
	number := map[string]string{}
	for _, c := range f.Claims {
		number[c.ID] = fmt.Sprint(c.Number)
	}
	list := func(ids []string) string {
		var out []string
		for _, id := range ids {
			out = append(out, number[id])
		}
		return strings.Join(out, "+")
	}
	var steps []string
	for _, s := range f.Steps {
		told := fmt.Sprintf("%s %s→%s by %s", s.Kind, list(s.Parents), list(s.Children), s.By)
		if s.Undone {
			told += ", undone"
		}
		if s.Undo != nil {
			told += ", can be undone at " + number[s.Undo.ID]
		}
		steps = append(steps, told)
	}
	return strings.Join(steps, "\n")
}

func TestLineage(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusOpen) // claim 1
	other := r.add("in 1889")    // claim 2
	if got := r.told(ada, c.ID); got != "" {
		t.Errorf("a claim by itself: %s", got)
	}
	r.do(ben, c.ID, models.ActionSplit, form.Input{Children: halves}) // 3 and 4
	r.now = r.now.Add(1)
	kids := r.children(c.ID)
	if got, want := r.told(ada, kids[0].ID), "split 1→3+4 by ben, can be undone at 1"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := r.told(root, c.ID), "split 1→3+4 by ben"; got != want {
		t.Errorf("an admin may undo nothing: %s", got)
	}
	r.do(ada, kids[1].ID, models.ActionMerge, form.Input{With: map[string]int{other.ID: 1}}) // 5
	want := "split 1→3+4 by ben\nmerge 2+4→5 by ada, can be undone at 2"
	for _, id := range []string{c.ID, kids[0].ID, kids[1].ID, other.ID} {
		if got := r.told(ada, id); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	r.do(ada, other.ID, models.ActionRejoin, form.Input{})
	r.do(ben, c.ID, models.ActionRejoin, form.Input{})
	if got, want := r.told(ada, c.ID), "split 1→3+4 by ben, undone\nmerge 2+4→5 by ada, undone"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	r.do(ben, other.ID, models.ActionMarkDuplicate, form.Input{DuplicateOf: c.ID})
	if f, err := r.Lineage.Of(t.Context(), ada, c.ID); err != nil || len(f.Duplicates) != 1 || f.Duplicates[0] != other.ID {
		t.Errorf("duplicates %v, %v", f.Duplicates, err)
	}
}
