package workflow

import (
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	m "linecheck/models"
)

func TestKindsOfRefusal(t *testing.T) {
	c := m.Claim{Status: m.StatusInReview, HolderID: "eve", SubmittedBy: "me", Version: 1}
	tests := []struct {
		name   string
		actor  m.Actor
		seen   int
		action m.Action
		want   m.Kind
	}{
		{"unknown action", person(m.RoleEditor), 1, "promote", m.KindNotFound},
		{"article action", person(m.RoleEditor), 1, m.ActionPublish, m.KindNotFound},
		{"role", person(m.RoleReviewer), 1, m.ActionWaive, m.KindForbidden},
		{"stale", person(m.RoleEditor), 2, m.ActionWaive, m.KindConflict},
		{"status", person(m.RoleEditor), 1, m.ActionApprove, m.KindConflict},
		{"held", person(m.RoleEditor), 1, m.ActionSubmit, m.KindConflict},
		{"four eyes", person(m.RoleEditor), 1, m.ActionWaive, m.KindForbidden},
		{"a claim is made once", person(m.RoleEditor), 1, m.ActionAdd, m.KindConflict},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Check(tt.actor, c, tt.seen, tt.action, Facts{}); m.KindOf(err) != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

func TestHighRiskIsDismissedByEditors(t *testing.T) {
	c := m.Claim{Status: m.StatusOpen, Risk: m.RiskHigh}
	if _, err := Check(person(m.RoleReviewer), c, 0, m.ActionDismiss, Facts{}); code(err) != "action.high_risk" {
		t.Errorf("reviewer: %v, want action.high_risk", err)
	}
	if _, err := Check(person(m.RoleEditor), c, 0, m.ActionDismiss, Facts{}); err != nil {
		t.Errorf("editor: %v", err)
	}
}

// Whoever was second reviewer before may hand a claim on that is back in review.
func TestFormerSecondReviewerReassigns(t *testing.T) {
	c := m.Claim{Status: m.StatusInReview, HolderID: "eve", SubmittedBy: "eve", SecondID: "me"}
	if _, err := Check(person(m.RoleEditor), c, 0, m.ActionReassign, Facts{}); err != nil {
		t.Error(err)
	}
}

func TestEditorResumesForTheHolder(t *testing.T) {
	c := m.Claim{Status: m.StatusWaiting, HolderID: "eve"}
	if _, err := Check(person(m.RoleEditor), c, 0, m.ActionResume, Facts{}); err != nil {
		t.Error(err)
	}
}

// An editor who had a part may still witness a retraction, unless they asked for it.
func TestEditorAsWitness(t *testing.T) {
	for _, action := range []m.Action{m.ActionConfirmRetraction, m.ActionRefuseRetraction} {
		c := m.Claim{Status: m.StatusRetracting, SubmittedBy: "me", ApprovedBy: "ann", StatusBy: "ann"}
		if _, err := Check(person(m.RoleEditor), c, 0, action, Facts{}); err != nil {
			t.Errorf("%s: %v", action, err)
		}
		c.StatusBy = "me"
		if _, err := Check(person(m.RoleEditor), c, 0, action, Facts{}); code(err) != "action.four_eyes" {
			t.Errorf("%s of one's own request: %v, want action.four_eyes", action, err)
		}
	}
}

// actors are all there are: by role, and by how they stand to the claim of everyClaim.
func actors() map[string]m.Actor {
	out := map[string]m.Actor{"nobody": {}, "system": m.SystemActor}
	roles := map[string][]m.Role{
		"reviewer": {m.RoleReviewer}, "editor": {m.RoleEditor}, "admin": {m.RoleAdmin},
		"editor and admin": {m.RoleEditor, m.RoleAdmin}, "reviewer and editor": {m.RoleReviewer, m.RoleEditor},
	}
	for name, r := range roles {
		for _, id := range []string{"holder", "submitter", "second", "content", "approver", "stranger"} {
			out[name+" "+id] = m.Actor{ID: id, Roles: r}
		}
	}
	return out
}

func everyClaim(s m.Status, r m.Risk) m.Claim {
	return m.Claim{
		Status: s, Risk: r, Version: 7, HolderID: "holder", SubmittedBy: "submitter", SecondID: "second", ContentBy: "content", ApprovedBy: "approver",
		StatusBy: "approver", LastHolderID: "holder", ReservedUntil: new(now.Add(1)),
	}
}

// What the buttons offer is what the guard lets through, and what they explain it forbids.
func TestAllowedAgreesWithCheck(t *testing.T) {
	for name, a := range actors() {
		for _, s := range m.Statuses {
			for _, f := range []Facts{{Now: now}, {Now: now, Recorded: true, ChildrenFree: true}} {
				for _, risk := range []m.Risk{m.RiskLow, m.RiskHigh} {
					agrees(t, name, a, everyClaim(s, risk), f)
				}
			}
		}
	}
}

func agrees(t *testing.T, name string, a m.Actor, c m.Claim, f Facts) {
	t.Helper()
	actions, refused := Allowed(a, c, f)
	for _, mv := range Moves {
		_, err := Check(a, c, c.Version, mv.Action, f)
		if offered := slices.Contains(actions, mv.Action); offered != (err == nil) {
			t.Errorf("%s, %s claim, %+v: %s offered: %v, Check: %v", name, c.Status, f, mv.Action, offered, err)
		}
		explained := slices.IndexFunc(refused, func(r Refusal) bool { return r.Action == mv.Action })
		if explained >= 0 && (m.KindOf(err) != m.KindForbidden || refused[explained].Why == "") {
			t.Errorf("%s, %s claim: %s is explained by %q, Check: %v", name, c.Status, mv.Action, refused[explained].Why, err)
		}
	}
}

func TestAdminGetsNothing(t *testing.T) {
	for _, s := range m.Statuses {
		for _, id := range []string{"holder", "submitter", "stranger"} {
			a := m.Actor{ID: id, Roles: []m.Role{m.RoleAdmin}}
			actions, refused := Allowed(a, everyClaim(s, m.RiskLow), Facts{Now: now, Recorded: true, ChildrenFree: true})
			if len(actions)+len(refused) > 0 || actions == nil || refused == nil {
				t.Errorf("%s, %s claim: offered %#v, explained %#v; want two empty lists", id, s, actions, refused)
			}
		}
	}
}

// The missing button explains itself.
func TestAllowedExplains(t *testing.T) {
	c := m.Claim{Status: m.StatusSubmitted, SubmittedBy: "me", ContentBy: "me"}
	actions, refused := Allowed(person(m.RoleEditor), c, Facts{})
	if want := []m.Action{m.ActionWithdraw, m.ActionCrossCheck}; !gocmp.Equal(want, actions) {
		t.Errorf("offered %v, want %v", actions, want)
	}
	want := []Refusal{
		{m.ActionRequestChanges, "You submitted this claim: it needs an editor other than you."},
		{m.ActionApprove, "You submitted this claim: it needs an editor other than you."},
		{m.ActionWaive, "This claim is yours: it needs an editor other than you."},
	}
	if diff := gocmp.Diff(want, refused); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
