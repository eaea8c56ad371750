package review_test

import (
	"slices"
	"testing"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/workflow"
)

// movement is one row of the workflow, taken through the service. other is
// somebody with the role who stands wrongly to the claim, code what they hear,
// and needs a field without which the action is refused.
type movement struct {
	action      models.Action
	from        models.Status
	by          string
	in          form.Input
	to          models.Status
	other, code string
	needs       string
}

var (
	second    = form.Input{Second: "ben"}
	unsourced = form.Input{Finding: form.FindingInput{Verdict: text("unsupported"), Rationale: text("Nobody says so."), NoSource: text("No archive has it.")}}

	dismal = form.Input{Reason: "A joke.", Disposition: models.DispositionFurniture}
)

var movements = []movement{
	{models.ActionAccept, models.StatusProposed, "ben", form.Input{}, models.StatusOpen, "", "", ""},
	{models.ActionEdit, models.StatusOpen, "ben", form.Input{Edit: form.EditInput{Wording: text("The tower is tall.")}}, models.StatusOpen, "", "", ""},
	{models.ActionEdit, models.StatusInReview, "ada", form.Input{Edit: form.EditInput{Risk: text("high")}}, models.StatusInReview, "ben", "claim.held", ""},
	{models.ActionSetVerdict, models.StatusInReview, "ada", found("wrong"), models.StatusInReview, "edna", "claim.held", ""},
	{models.ActionSetEvidence, models.StatusInReview, "ada", form.Input{Evidence: []form.EvidenceInput{book("B")}}, models.StatusInReview, "ben", "claim.held", ""},
	{models.ActionTick, models.StatusInReview, "ada", form.Input{Ticks: []models.Span{{Start: 13, End: 16}}}, models.StatusInReview, "ben", "claim.held", ""},
	{models.ActionDismiss, models.StatusOpen, "ben", dismal, models.StatusDismissed, "", "", "reason"},
	{models.ActionDismiss, models.StatusInReview, "ada", dismal, models.StatusDismissed, "ben", "claim.held", "reason"},
	{models.ActionMarkDuplicate, models.StatusInReview, "ada", form.Input{}, models.StatusDuplicate, "ben", "claim.held", "duplicateOf"},
	{models.ActionRestore, models.StatusDismissed, "ada", form.Input{}, models.StatusProposed, "", "", ""},
	{models.ActionRestore, models.StatusDuplicate, "ada", form.Input{}, models.StatusProposed, "", "", ""},
	{models.ActionSplit, models.StatusInReview, "ada", form.Input{Children: halves}, models.StatusSuperseded, "ben", "claim.held", "children"},
	{models.ActionRejoin, models.StatusSuperseded, "ada", form.Input{}, models.StatusOpen, "", "", ""},
	{models.ActionTake, models.StatusOpen, "ben", form.Input{}, models.StatusInReview, "", "", ""},
	{models.ActionAssign, models.StatusOpen, "edna", form.Input{Holder: "ben"}, models.StatusInReview, "", "", "holder"},
	{models.ActionTakeOver, models.StatusInReview, "ben", why, models.StatusInReview, "ada", "claim.yours", "reason"},
	{models.ActionTakeOver, models.StatusWaiting, "edna", why, models.StatusInReview, "ada", "claim.yours", "reason"},
	{models.ActionReassign, models.StatusInReview, "edna", form.Input{Holder: "ben"}, models.StatusInReview, "", "", "holder"},
	{models.ActionReassign, models.StatusWaiting, "edna", form.Input{Holder: "ben"}, models.StatusWaiting, "", "", "holder"},
	{models.ActionReassign, models.StatusCrossCheck, "edna", form.Input{Holder: "emil"}, models.StatusCrossCheck, "", "", "holder"},
	{models.ActionRelease, models.StatusInReview, "ada", form.Input{}, models.StatusOpen, "edna", "claim.held", ""},
	{models.ActionWait, models.StatusInReview, "ada", form.Input{Reason: "On the phone.", Until: at(3)}, models.StatusWaiting, "ben", "claim.held", "reason"},
	{models.ActionResume, models.StatusWaiting, "edna", form.Input{}, models.StatusInReview, "ben", "claim.held", ""},
	{models.ActionSubmit, models.StatusInReview, "ada", unsourced, models.StatusSubmitted, "ben", "claim.held", "verdict"},
	{models.ActionWithdraw, models.StatusSubmitted, "ada", form.Input{}, models.StatusInReview, "ben", "claim.not_submitter", ""},
	{models.ActionCrossCheck, models.StatusSubmitted, "edna", second, models.StatusCrossCheck, "", "", "second"},
	{models.ActionCancelCrossCheck, models.StatusCrossCheck, "edna", why, models.StatusSubmitted, "", "", "reason"},
	{models.ActionAgree, models.StatusCrossCheck, "ben", found("confirmed"), models.StatusSubmitted, "ada", "claim.not_second", "rationale"},
	{models.ActionDisagree, models.StatusCrossCheck, "ben", found("wrong"), models.StatusDisputed, "emil", "claim.not_second", "verdict"},
	{models.ActionConcede, models.StatusDisputed, "ada", form.Input{}, models.StatusInReview, "ben", "claim.not_submitter", ""},
	{models.ActionSettleKeep, models.StatusDisputed, "edna", why, models.StatusSubmitted, "", "", "reason"},
	{models.ActionSettleReturn, models.StatusDisputed, "edna", why, models.StatusInReview, "", "", "reason"},
	{models.ActionRequestChanges, models.StatusSubmitted, "edna", why, models.StatusInReview, "", "", "reason"},
	{models.ActionApprove, models.StatusSubmitted, "edna", form.Input{}, models.StatusApproved, "", "", ""},
	{models.ActionWaive, models.StatusProposed, "edna", why, models.StatusWaived, "", "", "reason"},
	{models.ActionWaive, models.StatusCrossCheck, "edna", why, models.StatusWaived, "", "", "reason"},
	{models.ActionRevise, models.StatusApproved, "ben", why, models.StatusInReview, "", "", "reason"},
	{models.ActionRevise, models.StatusWaived, "ben", why, models.StatusInReview, "", "", "reason"},
	{models.ActionReadopt, models.StatusOrphaned, "ben", form.Input{Edit: form.EditInput{Spans: []models.Span{spanOf(threeLines, "opened")}}}, models.StatusOpen, "", "", "spans"},
	{models.ActionRequestRetraction, models.StatusApproved, "edna", why, models.StatusRetracting, "", "", "reason"},
	{models.ActionRefuseRetraction, models.StatusRetracting, "emil", why, models.StatusApproved, "edna", "action.four_eyes", "reason"},
	{models.ActionConfirmRetraction, models.StatusRetracting, "ben", why, models.StatusVoid, "ada", "action.four_eyes", "reason"},
}

// elsewhere returns a status from which the action does not start.
func elsewhere(mv workflow.Move) models.Status {
	for _, s := range []models.Status{models.StatusApproved, models.StatusOpen, models.StatusVoid} {
		if !slices.Contains(mv.From, s) {
			return s
		}
	}
	panic(mv.Action)
}

func TestEveryMove(t *testing.T) {
	for _, m := range movements {
		t.Run(string(m.action)+" from "+string(m.from), func(t *testing.T) {
			t.Parallel()
			r := newRoom(t)
			c := r.at(m.from)
			if m.action == models.ActionMarkDuplicate {
				m.in.DuplicateOf = r.add("tower").ID
			}
			mv, _ := workflow.Find(m.action)
			r.live.actions()

			refuse := func(name string, a models.Actor, version int, in form.Input, kind models.Kind, want string) {
				t.Helper()
				_, err := r.Act(t.Context(), a, c.ID, version, m.action, in)
				if models.KindOf(err) != kind || want != "" && code(err) != want {
					t.Errorf("%s: got %v, want %s %s", name, err, kind, want)
				}
			}
			refuse("nobody's role, and stale", root, c.Version+7, m.in, models.KindForbidden, "action.role")
			if mv.Role == models.RoleEditor {
				refuse("a reviewer", ben, c.Version, m.in, models.KindForbidden, "action.role")
			}
			refuse("stale", cast[m.by], c.Version+1, form.Input{}, models.KindConflict, "stale")
			if m.other != "" {
				kind := models.KindConflict
				if m.code == "action.four_eyes" {
					kind = models.KindForbidden
				}
				refuse("stands wrongly", cast[m.other], c.Version, form.Input{}, kind, m.code)
			}
			if m.needs != "" {
				_, err := r.Act(t.Context(), cast[m.by], c.ID, c.Version, m.action, form.Input{})
				if models.KindOf(err) != models.KindInvalid || field(err, m.needs) == "" {
					t.Errorf("without anything: got %v, want field %s", err, m.needs)
				}
			}
			if got := r.live.actions(); got != "" {
				t.Errorf("refusals announced %s", got)
			}
			if got := r.claim(c.ID); got.Version != c.Version || got.Status != m.from {
				t.Errorf("refusals left version %d in %s, want %d in %s", got.Version, got.Status, c.Version, m.from)
			}

			before := len(r.events(c.ID))
			r.do(cast[m.by], c.ID, m.action, m.in)
			events := r.events(c.ID)
			if len(events) != before+1 {
				t.Fatalf("%d events more, want one", len(events)-before)
			}
			last := events[before]
			if last.Action != mv.Past || last.ActorID != m.by || last.From != string(m.from) || last.To != string(m.to) || !last.At.Equal(r.now) {
				t.Errorf("recorded %+v", last)
			}
			if got := r.claim(c.ID); got.Status != m.to || got.Version != c.Version+1 {
				t.Errorf("is %s at version %d, want %s at %d", got.Status, got.Version, m.to, c.Version+1)
			}
		})
	}
}

// The answer about a status must not depend on who holds the claim or on what the form lacks.
func TestStatusComesBeforeFields(t *testing.T) {
	for _, m := range movements {
		mv, _ := workflow.Find(m.action)
		t.Run(string(m.action), func(t *testing.T) {
			t.Parallel()
			r := newRoom(t)
			c := r.at(elsewhere(mv))
			if _, err := r.try(cast[m.by], c.ID, m.action, form.Input{}); models.KindOf(err) != models.KindConflict || code(err) != "claim.status" {
				t.Errorf("got %v, want claim.status", err)
			}
			if _, err := r.Act(t.Context(), cast[m.by], c.ID, c.Version+1, m.action, form.Input{}); code(err) != "stale" {
				t.Errorf("stale, wrong status: got %v, want stale", err)
			}
		})
	}
}

func TestEveryMoveIsTested(t *testing.T) {
	elsewhere := []models.Action{ // how claims are made, several claims at once, or a new article version
		models.ActionExtract, models.ActionAdd, models.ActionMerge, models.ActionInvalidate, models.ActionOrphan,
	}
	for _, mv := range workflow.Moves {
		tested := slices.ContainsFunc(movements, func(m movement) bool { return m.action == mv.Action })
		if !tested && !slices.Contains(elsewhere, mv.Action) {
			t.Errorf("%s is not tested", mv.Action)
		}
	}
}

// People never take what only the system may.
func TestSystemMoves(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusSubmitted)
	for _, action := range []models.Action{models.ActionInvalidate, models.ActionOrphan, models.ActionExtract} {
		for _, who := range cast {
			if _, err := r.try(who, c.ID, action, form.Input{}); code(err) != "action.role" {
				t.Errorf("%s by %s: %v, want action.role", action, who.ID, err)
			}
		}
	}
	if _, err := r.try(edna, c.ID, "promote", form.Input{}); code(err) != "action.unknown" {
		t.Errorf("unknown action: %v", err)
	}
}
