package review_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review/claims"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

func TestSuspensionReleases(t *testing.T) {
	r := newRoom(t)
	held, waits := r.at(models.StatusInReview), r.at(models.StatusWaiting)
	asked := r.at(models.StatusCrossCheck)
	mine := r.at(models.StatusSubmitted)

	r.suspend("ada")
	for _, c := range []models.Claim{held, waits} {
		got := r.claim(c.ID)
		if got.Status != models.StatusOpen || got.HolderID != "" || got.LastHolderID != "ada" || got.LeaseUntil != nil || got.WaitUntil != nil {
			t.Errorf("claim %d is %+v", c.Number, got)
		}
		events := r.events(c.ID)
		if last := events[len(events)-1]; last.Action != "claim.released" || last.ActorID != "system" {
			t.Errorf("recorded %+v", last)
		}
	}
	r.do(edna, mine.ID, models.ActionRequestChanges, why)
	if got := r.claim(mine.ID); got.Status != models.StatusOpen {
		t.Errorf("sent back to somebody who is away it is %s, want open", got.Status)
	}

	r.suspend("ben")
	got := r.claim(asked.ID)
	if got.Status != models.StatusSubmitted || got.CrossCheckedHash != "" {
		t.Errorf("the cross-check of somebody who is away: %s, asked for %q", got.Status, got.CrossCheckedHash)
	}
	r.do(edna, asked.ID, models.ActionCrossCheck, form.Input{Second: "emil"}) // there is room for another
}

func TestSweep(t *testing.T) {
	r := newRoom(t)
	held, waits := r.at(models.StatusInReview), r.at(models.StatusWaiting) // a lease of 48 hours, waiting for 6
	sweep := func(after time.Duration) (models.Status, models.Status) {
		r.now = r.now.Add(after)
		if err := r.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		return r.claim(held.ID).Status, r.claim(waits.ID).Status
	}
	if a, b := sweep(6*time.Hour - time.Millisecond); a != "in_review" || b != "waiting" {
		t.Errorf("just before: %s, %s", a, b)
	}
	if a, b := sweep(time.Millisecond); a != "in_review" || b != "in_review" {
		t.Errorf("when the waiting time is over: %s, %s", a, b)
	}
	r.do(ada, held.ID, models.ActionEdit, form.Input{}) // work keeps it
	if a, b := sweep(47 * time.Hour); a != "in_review" || b != "in_review" {
		t.Errorf("a day later: %s, %s", a, b)
	}
	if a, b := sweep(time.Hour); a != "open" || b != "open" {
		t.Errorf("when the leases end: %s, %s", a, b)
	}
	if got := r.inbox(ada); len(got) != 3 || !strings.Contains(got[2], "waiting time") || !strings.Contains(got[0], "free again") {
		t.Errorf("the holder was told %q", got)
	}
	before := len(r.events(held.ID))
	if sweep(time.Hour); len(r.events(held.ID)) != before {
		t.Error("a sweep of nothing left an event")
	}
}

// Whoever concedes and submits the same content again has it cross-checked again: nobody agreed with it.
func TestConcededContentIsCheckedAgain(t *testing.T) {
	r := newRoom(t)
	c := r.accusation()
	r.do(ada, c.ID, models.ActionSubmit, found("confirmed"))
	r.do(ben, c.ID, models.ActionDisagree, found("wrong"))
	r.do(ada, c.ID, models.ActionConcede, form.Input{})
	r.do(ada, c.ID, models.ActionSubmit, found("confirmed"))
	if got := r.claim(c.ID); got.Status != models.StatusCrossCheck {
		t.Errorf("submitted again unchanged it is %s", got.Status)
	}
}

// Handing on a claim that waits keeps the time it waits for.
func TestReassignKeepsWaiting(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusWaiting)
	r.do(edna, c.ID, models.ActionReassign, form.Input{Holder: "ben"})
	if got := r.claim(c.ID); got.HolderID != "ben" || !got.LeaseUntil.Equal(*at(6)) {
		t.Errorf("held by %s until %v", got.HolderID, got.LeaseUntil)
	}
	if _, err := r.try(edna, c.ID, models.ActionReassign, form.Input{Holder: "ben"}); field(err, "holder") == "" {
		t.Errorf("to the holder: %v", err)
	}
}

// accusation is a high-risk accusation with two origins, as the policy asks, in review by Ada.
func (r *room) accusation() models.Claim {
	r.t.Helper()
	c := r.at(models.StatusInReview)
	r.do(ada, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Type: text("accusation"), Risk: text("high")}})
	r.do(ada, c.ID, models.ActionSetEvidence, form.Input{Evidence: []form.EvidenceInput{book("Archive"), book("Court file")}})
	return r.claim(c.ID)
}

func TestPolicyAsksForCrossCheck(t *testing.T) {
	r := newRoom(t)
	c := r.accusation()
	r.live.actions()
	r.do(ada, c.ID, models.ActionSubmit, found("confirmed"))
	if got := r.live.actions(); got != "claim.submitted claim.cross_check_asked" {
		t.Errorf("announced %s", got)
	}
	if got := r.claim(c.ID); got.Status != models.StatusCrossCheck || got.SecondID != "ben" {
		t.Fatalf("is %s with %s, want a cross-check by ben", got.Status, got.SecondID)
	}
	r.do(edna, c.ID, models.ActionCancelCrossCheck, why)
	_, err := r.try(edna, c.ID, models.ActionApprove, form.Input{})
	if models.KindOf(err) != models.KindConflict || code(err) != "policy.cross_check" {
		t.Errorf("approved without: %v", err)
	}
	v, err := r.Claim(t.Context(), edna, c.ID)
	if err != nil || slices.Contains(v.Actions, models.ActionApprove) || v.Needs != "Needs a cross-check." {
		t.Errorf("offers %v, needs %q, %v", v.Actions, v.Needs, err)
	}
	r.do(edna, c.ID, models.ActionCrossCheck, second)
	r.do(ben, c.ID, models.ActionAgree, found("confirmed"))
	r.do(edna, c.ID, models.ActionApprove, form.Input{})

	// Once per signed content: nobody asks again while that stays, somebody does when it changes.
	r.do(ada, c.ID, models.ActionRevise, why)
	r.do(ada, c.ID, models.ActionSubmit, form.Input{})
	if got := r.claim(c.ID).Status; got != models.StatusSubmitted {
		t.Errorf("the same content again is %s, want submitted", got)
	}
	r.do(ada, c.ID, models.ActionWithdraw, form.Input{})
	r.do(ada, c.ID, models.ActionSubmit, form.Input{Finding: form.FindingInput{Rationale: text("Page 13.")}})
	if got := r.claim(c.ID).Status; got != models.StatusCrossCheck {
		t.Errorf("other content is %s, want cross_check", got)
	}
}

// Of those who could answer, whoever has the fewest to answer is asked.
func TestCrossChecksAreShared(t *testing.T) {
	r := newRoom(t)
	storetest.Put(t, r.ledger.Store,
		models.Account{ID: "cleo", Name: "Cleo", Email: "cleo@example.org", Roles: []models.Role{models.RoleReviewer}, State: models.AccountActive},
		models.Claim{ID: "other", Number: 90, Status: models.StatusCrossCheck, SubmittedBy: "edna", SecondID: "ben", Finding: models.Finding{Verdict: "confirmed"}},
	)
	c := r.accusation()
	r.do(ada, c.ID, models.ActionSubmit, found("confirmed"))
	if got := r.claim(c.ID); got.Status != models.StatusCrossCheck || got.SecondID != "cleo" {
		t.Errorf("is %s with %s, want a cross-check by cleo", got.Status, got.SecondID)
	}
}

// A cross-check that a waiver cut short was never answered.
func TestWaiverAnswersNoCrossCheck(t *testing.T) {
	r := newRoom(t)
	c := r.accusation()
	r.do(ada, c.ID, models.ActionSubmit, found("confirmed"))
	r.do(edna, c.ID, models.ActionWaive, why)
	r.do(ada, c.ID, models.ActionRevise, why)
	r.do(ada, c.ID, models.ActionSubmit, form.Input{})
	if got := r.claim(c.ID); got.Status != models.StatusCrossCheck {
		t.Errorf("is %s, want cross_check", got.Status)
	}
}

func TestDuplicatesReturn(t *testing.T) {
	tests := []struct {
		name string
		end  func(*room, string)
	}{
		{"dismissed", func(r *room, id string) { r.do(edna, id, models.ActionDismiss, dismal) }},
		{"split", func(r *room, id string) { r.do(ben, id, models.ActionSplit, form.Input{Children: halves}) }},
		{"merged, named first", func(r *room, id string) {
			r.do(ben, id, models.ActionMerge, form.Input{With: map[string]int{r.add("opened").ID: 1}})
		}},
		{"merged into another", func(r *room, id string) {
			r.do(ben, r.add("opened").ID, models.ActionMerge, form.Input{With: map[string]int{id: r.claim(id).Version}})
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t)
			original, twin := r.add("324 metres"), r.add("metres tall")
			r.do(ben, twin.ID, models.ActionMarkDuplicate, form.Input{DuplicateOf: original.ID})
			tt.end(r, original.ID)
			got := r.claim(twin.ID)
			if got.Status != models.StatusProposed || got.DuplicateOf != "" {
				t.Errorf("the duplicate is %s of %q", got.Status, got.DuplicateOf)
			}
			events := r.events(twin.ID)
			if last := events[len(events)-1]; last.Action != "claim.restored" || last.ActorID != "system" {
				t.Errorf("recorded %+v", last)
			}
		})
	}
}

func TestDuplicateOfWhat(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusOpen)
	gone := r.at(models.StatusDismissed)
	for _, id := range []string{"", "nowhere", c.ID, gone.ID} {
		if _, err := r.try(ada, c.ID, models.ActionMarkDuplicate, form.Input{DuplicateOf: id}); field(err, "duplicateOf") == "" {
			t.Errorf("of %q: %v", id, err)
		}
	}
}

// A new version takes a claim away: its last holder alone may take it for an hour, and an open cross-check ends.
func TestNewVersionTakesClaimsAway(t *testing.T) {
	r := newRoom(t)
	invalid, orphan := r.at(models.StatusCrossCheck), r.at(models.StatusCrossCheck)
	signed := r.at(models.StatusApproved)
	s := &claims.Service{Ledger: r.ledger}
	move := func(id string, action models.Action) {
		t.Helper()
		if _, err := s.Act(t.Context(), models.SystemActor, id, r.claim(id).Version, action, form.Input{}); err != nil {
			t.Fatalf("%s: %v", action, err)
		}
	}
	move(invalid.ID, models.ActionInvalidate)
	move(orphan.ID, models.ActionOrphan)
	move(signed.ID, models.ActionInvalidate)

	if _, err := r.try(ben, invalid.ID, models.ActionTake, form.Input{}); code(err) != "claim.reserved" {
		t.Errorf("within the hour: %v", err)
	}
	r.now = r.now.Add(time.Hour)
	r.do(ben, invalid.ID, models.ActionTake, form.Input{})
	if got := r.claim(signed.ID); got.ApprovedHash != "" || got.Status != models.StatusOpen {
		t.Errorf("the approved one is %+v", got)
	}
	told := strings.Join(r.inbox(edna), "\n")
	if !strings.Contains(told, "sign_off.voided: Your sign-off on claim 3 is void") {
		t.Errorf("the signer was told %s", told)
	}
	for _, c := range []models.Claim{invalid, orphan} {
		r.read(func(tx *store.Tx) error {
			if _, err := tx.OpenCrossCheck(c.ID); models.KindOf(err) != models.KindNotFound {
				t.Errorf("claim %d still has an open cross-check: %v", c.Number, err)
			}
			return nil
		})
	}
	move2 := form.Input{Edit: form.EditInput{Spans: []models.Span{spanOf(threeLines, "1889")}}}
	r.do(ben, orphan.ID, models.ActionReadopt, move2)
	if got := r.claim(orphan.ID); got.Status != models.StatusOpen || got.Quote() != "1889" {
		t.Errorf("readopted it is %s, %q", got.Status, got.Quote())
	}
}

// Whoever cannot write the event cannot make the change.
func TestEventAndChangeAreOne(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusOpen)
	r.live.actions()
	err := r.ledger.Write(t.Context(), ada, func(e *ledger.Entry) error {
		row, err := e.Tx.Claim(c.ID)
		if err != nil {
			return err
		}
		row.Wording = "Changed."
		if err := e.SaveClaim(&row); err != nil {
			return err
		}
		return e.Record(models.Event{Action: "", ClaimID: c.ID}, nil) // an event without an action is refused
	})
	if err == nil {
		t.Fatal("recorded an event without an action")
	}
	if got := r.claim(c.ID); got.Wording != "324 metres" || got.Version != c.Version {
		t.Errorf("kept %q, version %d", got.Wording, got.Version)
	}
	if got := r.live.actions(); got != "" {
		t.Errorf("announced %s", got)
	}
}
