package review_test

import (
	"slices"
	"strings"
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

// One claim has one speaker, who said it or did not.
func TestMergeKeepsAttributionRight(t *testing.T) {
	said := func(speaker, attribution string) form.EditInput {
		return form.EditInput{Speaker: text(speaker), Attribution: text(attribution)}
	}
	tests := []struct {
		name    string
		a, b    form.EditInput
		want    models.Attribution
		refusal string
	}{
		{"both quoted", said("Ada", "direct_quote"), said("Ada", "direct_quote"), models.AttributionDirect, ""},
		{"quoted in part", said("Ada", "direct_quote"), said("Ada", "indirect"), models.AttributionMixed, ""},
		{"the article says both", said("", "narrator"), said("x", "narrator"), models.AttributionNarrator, ""},
		{"two speakers", said("Ada", "indirect"), said("Ben", "indirect"), "", "Claim 1 is said by Ada, claim 2 by Ben."},
		{"a speaker and the article", said("Ada", "indirect"), said("Ada", "narrator"), "", "Claim 1 is said by Ada, claim 2 by the article itself."},
		{"nobody named", said("", "according_to"), said("Ada", "according_to"), "", "Claim 1 is said by somebody unnamed, claim 2 by Ada."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t)
			a, b := r.add("324 metres"), r.add("in 1889")
			r.do(ben, a.ID, models.ActionEdit, form.Input{Edit: tt.a})
			r.do(ben, b.ID, models.ActionEdit, form.Input{Edit: tt.b})
			child, err := r.try(ben, a.ID, models.ActionMerge, form.Input{With: map[string]int{b.ID: 2}})
			if tt.refusal != "" {
				if got := field(err, "with"); !strings.HasPrefix(got, tt.refusal) {
					t.Errorf("refused with %q, %v; want %q", got, err, tt.refusal)
				}
				return
			}
			if err != nil || child.Claim.Attribution != tt.want || child.Speaker != *tt.a.Speaker {
				t.Errorf("merged it is %q of %q, %v", child.Claim.Attribution, child.Speaker, err)
			}
		})
	}
}

// A child is said by whom its parent was said, and so is a claim whose words were moved.
func TestSurgeryKeepsTheSpeaker(t *testing.T) {
	r := newRoom(t)
	c := r.add("324 metres")
	r.do(ben, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Speaker: text("Ada"), Cue: text("said"), Attribution: text("indirect")}})
	moved := r.do(ben, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Spans: []models.Span{spanOf(threeLines, "324 metres tall")}}})
	if moved.Claim.Attribution != models.AttributionIndirect || moved.Speaker != "Ada" || moved.Cue != "said" || moved.Quote() != "324 metres tall" {
		t.Errorf("moved: %+v", moved.Claim)
	}
	r.do(ben, c.ID, models.ActionSplit, form.Input{Children: halves})
	for _, kid := range r.children(c.ID) {
		if kid.Attribution != models.AttributionIndirect || kid.Speaker != "Ada" || kid.Cue != "said" {
			t.Errorf("child %d: %+v", kid.Number, kid)
		}
	}
}

// The history knows where a claim's words stood, so that moving them can be undone.
func TestHistoryKeepsTheWords(t *testing.T) {
	r := newRoom(t)
	c := r.add("👩\u200d👧")
	before := c.Spans
	r.do(ben, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Spans: []models.Span{spanOf(threeLines, "👩\u200d👧 e\u0301té")}}})
	r.do(ben, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Wording: text("A family.")}})
	items, _, err := r.History(t.Context(), ada, c.ID)
	if err != nil || len(items) != 3 {
		t.Fatalf("%d items, %v", len(items), err)
	}
	if diff := cmp.Diff([][]models.Span{nil, before, nil}, [][]models.Span{items[0].Words, items[1].Words, items[2].Words}); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	back := r.do(ada, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Spans: items[1].Words}})
	if diff := cmp.Diff(before, back.Spans); diff != "" {
		t.Errorf("put back (-want +got):\n%s", diff)
	}
}
