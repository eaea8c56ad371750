package review_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/form"
)

// children returns the claims that came of one, by number.
func (r *room) children(id string) []models.Claim {
	r.t.Helper()
	var list []models.Claim
	r.read(func(tx *store.Tx) error {
		links, err := tx.Children(id)
		if err != nil {
			return err
		}
		for _, l := range links {
			c, err := tx.Claim(l.ChildID)
			if err != nil {
				return err
			}
			list = append(list, c)
		}
		return nil
	})
	slices.SortFunc(list, func(a, b models.Claim) int { return a.Number - b.Number })
	return list
}

func TestSplitCarriesEvidence(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	r.setEvidence(c.ID, book("A"), book("B"))
	r.do(ada, c.ID, models.ActionSplit, form.Input{Children: halves})
	kids := r.children(c.ID)
	if len(kids) != 2 || kids[0].Wording != "324" || kids[1].Wording != "The height is given in metres." {
		t.Fatalf("children are %+v", kids)
	}
	for _, kid := range kids {
		if diff := cmp.Diff([]string{"#1 A 324 m", "#2 B 324 m"}, r.sources(kid.ID)); diff != "" {
			t.Errorf("evidence of child %d (-want +got):\n%s", kid.Number, diff)
		}
		if kid.Status != models.StatusOpen || kid.Version != 1 || kid.Revision != 1 || kid.Finding.Verdict != "" || kid.ContentBy != "ada" {
			t.Errorf("child is %+v", kid)
		}
		// The content it was born with is the content it has.
		v := r.do(ben, kid.ID, models.ActionTake, form.Input{})
		if v.Revision != 1 || v.ContentHash != kid.ContentHash || !cmp.Equal(v.Parents, []string{c.ID}) {
			t.Errorf("taken it has revision %d, parents %v", v.Revision, v.Parents)
		}
	}
	for _, few := range [][]form.ChildInput{nil, halves[:1], make([]form.ChildInput, 21), {{}, {}}} {
		other := r.at(models.StatusOpen)
		if _, err := r.try(ada, other.ID, models.ActionSplit, form.Input{Children: few}); models.KindOf(err) != models.KindInvalid {
			t.Errorf("into %d: %v", len(few), err)
		}
	}
}

func TestRejoinUntilTaken(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusOpen)
	for range 2 { // a claim can be split again after that
		r.do(ben, c.ID, models.ActionSplit, form.Input{Children: halves})
		r.do(ben, c.ID, models.ActionRejoin, form.Input{})
	}
	kids := r.children(c.ID)
	if len(kids) != 4 || r.claim(c.ID).Status != models.StatusOpen {
		t.Fatalf("%d children, parent %s", len(kids), r.claim(c.ID).Status)
	}
	for _, kid := range kids {
		if kid.Status != models.StatusSuperseded || len(r.events(kid.ID)) != 2 {
			t.Errorf("child %d is %s after %d events", kid.Number, kid.Status, len(r.events(kid.ID)))
		}
	}

	r.do(ben, c.ID, models.ActionSplit, form.Input{Children: halves})
	kid := r.children(c.ID)[4]
	r.do(ada, kid.ID, models.ActionTake, form.Input{})
	if _, err := r.try(ben, c.ID, models.ActionRejoin, form.Input{}); code(err) != "claim.children_taken" {
		t.Errorf("a child is taken: %v", err)
	}
	r.do(ada, kid.ID, models.ActionRelease, form.Input{})
	if _, err := r.try(ben, c.ID, models.ActionRejoin, form.Input{}); code(err) != "claim.children_taken" {
		t.Errorf("a child was taken once: %v", err)
	}
}

// A child that was split further stands in its own children.
func TestRejoinWithGrandchildren(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusOpen)
	r.do(ben, c.ID, models.ActionSplit, form.Input{Children: halves})
	kid := r.children(c.ID)[1]
	r.do(ben, kid.ID, models.ActionSplit, form.Input{Children: halves})
	if _, err := r.try(ben, c.ID, models.ActionRejoin, form.Input{}); code(err) != "claim.children_taken" {
		t.Errorf("with grandchildren: %v", err)
	}
	r.do(ben, kid.ID, models.ActionRejoin, form.Input{})
	r.do(ben, c.ID, models.ActionRejoin, form.Input{})
}

func TestMerge(t *testing.T) {
	r := newRoom(t)
	a, b, low := r.at(models.StatusInReview), r.add("opened in 1889"), r.add("metres tall")
	r.setEvidence(a.ID, book("A"))
	r.do(ada, a.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Risk: text("medium")}})
	r.do(ada, a.ID, models.ActionRelease, form.Input{})
	r.do(ben, b.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Risk: text("high")}})
	with := map[string]int{b.ID: r.claim(b.ID).Version, low.ID: 1}
	r.live.actions()

	child := r.do(ben, a.ID, models.ActionMerge, form.Input{With: with, Edit: form.EditInput{Wording: text("Tall and old.")}})
	if got := r.live.actions(); got != "claim.added claim.merged claim.merged claim.merged" {
		t.Errorf("announced %s", got)
	}
	if child.Wording != "Tall and old." || child.Quote() != "324 metres tall … opened in 1889" || child.Risk != models.RiskHigh || len(child.Parents) != 3 {
		t.Errorf("child is %+v", child.Claim)
	}
	if diff := cmp.Diff([]string{"#1 A 324 m"}, r.sources(child.ID)); diff != "" {
		t.Errorf("evidence (-want +got):\n%s", diff)
	}
	for _, id := range []string{a.ID, b.ID, low.ID} {
		if got := r.claim(id).Status; got != models.StatusSuperseded {
			t.Errorf("parent is %s", got)
		}
	}
	r.do(ben, b.ID, models.ActionRejoin, form.Input{}) // any of the parents undoes it for all
	for _, id := range []string{a.ID, b.ID, low.ID} {
		if got := r.claim(id).Status; got != models.StatusOpen {
			t.Errorf("parent is %s after the undo", got)
		}
	}
	if got := r.claim(child.ID).Status; got != models.StatusSuperseded {
		t.Errorf("child is %s after the undo", got)
	}
}

func TestMergeRefusals(t *testing.T) {
	r := newRoom(t)
	a, b := r.at(models.StatusOpen), r.at(models.StatusOpen)
	taken := r.at(models.StatusInReview)
	tests := []struct {
		name string
		with map[string]int
		code string
	}{
		{"nothing", nil, "claim.with"},
		{"itself", map[string]int{a.ID: a.Version}, "claim.with"},
		{"nobody", map[string]int{"nowhere": 1}, "claim.with"},
		{"stale", map[string]int{b.ID: b.Version + 1}, "stale"},
		{"taken", map[string]int{b.ID: b.Version, taken.ID: taken.Version}, "claim.status"},
	}
	r.live.actions()
	for _, tt := range tests {
		if _, err := r.try(ada, a.ID, models.ActionMerge, form.Input{With: tt.with}); code(err) != tt.code {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.code)
		}
	}
	if got := r.live.actions(); got != "" || r.claim(b.ID).Status != models.StatusOpen {
		t.Errorf("refusals announced %s", got)
	}
}
