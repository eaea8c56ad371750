package workflow

import (
	"cmp"
	"errors"
	"slices"
	"testing"
	"time"

	m "linecheck/models"
)

var now = time.Date(2030, 1, 2, 9, 0, 0, 0, time.UTC)

func person(roles ...m.Role) m.Actor { return m.Actor{ID: "me", Roles: roles} }

// code is the stable code of a refusal, "" for none.
func code(err error) string {
	if e, ok := errors.AsType[*m.Error](err); ok {
		return e.Code
	}
	return ""
}

type stand struct {
	name  string
	claim m.Claim
	facts Facts
	code  string   // "" means allowed
	in    m.Status // asked in this status, "" for the first of the row
}

// stands are ways in which "me" can stand to a claim, and the answer to each.
var stands = map[Relation][]stand{
	Anyone: {{name: "stranger", claim: m.Claim{HolderID: "eve", SubmittedBy: "eve", SecondID: "eve"}}},
	Holder: {
		{name: "holder", claim: m.Claim{HolderID: "me"}},
		{name: "held by another", claim: m.Claim{HolderID: "eve"}, code: "claim.held"},
		{name: "held by nobody", code: "claim.held"},
	},
	HolderIfHeld: {
		{name: "holder", claim: m.Claim{HolderID: "me"}},
		{name: "free"},
		{name: "held by another", claim: m.Claim{HolderID: "eve"}, code: "claim.held"},
	},
	HolderOrEditor: {
		{name: "holder", claim: m.Claim{HolderID: "me"}},
		{name: "held by another", claim: m.Claim{HolderID: "eve"}, code: "claim.held"},
	},
	Other: {
		{name: "held by another", claim: m.Claim{HolderID: "eve"}},
		{name: "holder", claim: m.Claim{HolderID: "me"}, code: "claim.yours"},
	},
	Submitter: {
		{name: "submitter", claim: m.Claim{SubmittedBy: "me"}},
		{name: "submitted by another", claim: m.Claim{SubmittedBy: "eve", HolderID: "me"}, code: "claim.not_submitter"},
	},
	Second: {
		{name: "second reviewer", claim: m.Claim{SubmittedBy: "eve", SecondID: "me"}},
		{name: "another is", claim: m.Claim{SubmittedBy: "me", SecondID: "eve"}, code: "claim.not_second"},
	},
	NotSecond: {
		{name: "no part", claim: m.Claim{SubmittedBy: "eve", SecondID: "bob"}},
		{name: "submitter", claim: m.Claim{SubmittedBy: "me", SecondID: "bob"}, in: m.StatusCrossCheck},
		{name: "second reviewer who has not answered", claim: m.Claim{SubmittedBy: "eve", SecondID: "me"}, in: m.StatusCrossCheck, code: "action.four_eyes"},
	},
	NotSubmitter: {
		{name: "submitted by another", claim: m.Claim{SubmittedBy: "eve", ContentBy: "me"}},
		{name: "submitter", claim: m.Claim{SubmittedBy: "me"}, code: "action.four_eyes"},
		{name: "submitter where four-eyes is recorded", claim: m.Claim{SubmittedBy: "me"}, facts: Facts{Recorded: true}, code: "action.four_eyes"},
	},
	FourEyes: {
		{name: "no part", claim: m.Claim{SubmittedBy: "eve", ContentBy: "bob"}},
		{name: "second reviewer", claim: m.Claim{SubmittedBy: "eve", ContentBy: "bob", SecondID: "me"}},
		{name: "submitter", claim: m.Claim{SubmittedBy: "me", ContentBy: "bob"}, code: "action.four_eyes"},
		{name: "changed it last", claim: m.Claim{SubmittedBy: "eve", ContentBy: "me"}, code: "action.four_eyes"},
		{name: "both where four-eyes is recorded", claim: m.Claim{SubmittedBy: "me", ContentBy: "me"}, facts: Facts{Recorded: true}},
	},
	Uninvolved: {
		{name: "no part", claim: m.Claim{SubmittedBy: "eve", SecondID: "bob"}},
		{name: "submitter", claim: m.Claim{SubmittedBy: "me", SecondID: "bob"}, code: "action.four_eyes"},
		{name: "second reviewer", claim: m.Claim{SubmittedBy: "eve", SecondID: "me"}, code: "action.four_eyes"},
	},
	NoStake: {
		{name: "no part", claim: m.Claim{HolderID: "eve", SubmittedBy: "bob"}},
		{name: "holder", claim: m.Claim{HolderID: "me", SubmittedBy: "bob"}, code: "action.four_eyes"},
		{name: "submitter", claim: m.Claim{HolderID: "eve", SubmittedBy: "me"}, code: "action.four_eyes"},
		{name: "second reviewer who has not answered", claim: m.Claim{SubmittedBy: "eve", SecondID: "me"}, in: m.StatusCrossCheck, code: "action.four_eyes"},
		{name: "second reviewer who has", claim: m.Claim{SubmittedBy: "eve", SecondID: "me"}, in: m.StatusDisputed},
	},
	Untouched: {
		{name: "children free", facts: Facts{ChildrenFree: true}},
		{name: "a child was taken", code: "claim.children_taken"},
	},
	Witness: {
		{name: "no part", claim: m.Claim{SubmittedBy: "eve", SecondID: "bob", ApprovedBy: "ann", ContentBy: "eve", StatusBy: "ann"}},
		{name: "asked for it", claim: m.Claim{SubmittedBy: "eve", ApprovedBy: "ann", StatusBy: "me"}, code: "action.four_eyes"},
		{name: "submitted it", claim: m.Claim{SubmittedBy: "me", ApprovedBy: "ann", StatusBy: "ann"}, code: "action.four_eyes"},
		{name: "cross-checked it", claim: m.Claim{SubmittedBy: "eve", SecondID: "me", StatusBy: "ann"}, code: "action.four_eyes"},
		{name: "changed it last", claim: m.Claim{SubmittedBy: "eve", ContentBy: "me", StatusBy: "ann"}, code: "action.four_eyes"},
		{name: "approved it, no editor since", claim: m.Claim{SubmittedBy: "eve", ApprovedBy: "me", StatusBy: "ann"}, code: "action.four_eyes"},
	},
	Reserved: {
		{name: "not reserved"},
		{name: "reserved for me", claim: m.Claim{LastHolderID: "me", ReservedUntil: new(now.Add(time.Minute))}},
		{name: "the hour is over", claim: m.Claim{LastHolderID: "eve", ReservedUntil: new(now)}},
		{name: "reserved for another", claim: m.Claim{LastHolderID: "eve", ReservedUntil: new(now.Add(time.Minute))}, code: "claim.reserved"},
	},
}

// at puts the claim of a stand where a test needs it.
func (s stand) at(status m.Status) (m.Claim, Facts) {
	c, f := s.claim, s.facts
	c.Status, c.Version, f.Now = status, 3, now
	return c, f
}

// Every row, allowed from each of its statuses, and refused for each reason there is.
func TestCheck(t *testing.T) {
	for _, mv := range Moves {
		if len(mv.From) > 0 {
			t.Run(string(mv.Action), func(t *testing.T) { checkRow(t, mv) })
		}
	}
}

func checkRow(t *testing.T, mv Move) {
	me := person(mv.Role)
	if mv.Role == "" {
		me = m.SystemActor
	}
	good := stands[mv.Relation][0]
	ask := func(name string, a m.Actor, s stand, status m.Status, seen int, want string) {
		t.Run(name, func(t *testing.T) {
			c, f := s.at(status)
			got, err := Check(a, c, seen, mv.Action, f)
			if code(err) != want || (want == "") != (err == nil) {
				t.Errorf("got %v, want %s", err, cmp.Or(want, "no error"))
			}
			if err == nil && got.Action != mv.Action {
				t.Errorf("got the move %s", got.Action)
			}
		})
	}
	for _, from := range m.Statuses {
		want := "claim.status"
		if slices.Contains(mv.From, from) {
			want = ""
		}
		ask("from "+string(from), me, good, from, 3, want)
	}
	from := mv.From[0]
	ask("stale", me, good, from, 2, "stale")
	ask("nobody", m.Actor{}, good, from, 3, "action.role")
	ask("admin", person(m.RoleAdmin), good, from, 3, "action.role")
	switch mv.Role {
	case m.RoleEditor:
		ask("reviewer", person(m.RoleReviewer, m.RoleAdmin), good, from, 3, "action.role")
	case m.RoleReviewer:
		ask("editor as a reviewer", person(m.RoleEditor), good, from, 3, "")
	default:
		ask("editor", person(m.RoleEditor, m.RoleAdmin), good, from, 3, "action.role")
		return
	}
	system := "action.role"
	if mv.System {
		system = ""
	}
	ask("system", m.SystemActor, stand{claim: m.Claim{HolderID: "eve"}}, from, 3, system)
	for _, s := range stands[mv.Relation] {
		ask(s.name, me, s, cmp.Or(s.in, from), 3, s.code)
	}
}

// Four things are wrong; as each is put right, the next is told.
func TestOrderOfAnswers(t *testing.T) {
	c := m.Claim{Status: m.StatusOpen, HolderID: "eve", Version: 3}
	a, seen := person(m.RoleAdmin), 2
	for _, step := range []struct {
		want string
		mend func()
	}{
		{"action.role", func() { a = person(m.RoleReviewer) }},
		{"stale", func() { seen = 3 }},
		{"claim.status", func() { c.Status = m.StatusInReview }},
		{"claim.held", func() { c.HolderID = "me" }},
		{"", func() {}},
	} {
		if _, err := Check(a, c, seen, m.ActionSubmit, Facts{}); code(err) != step.want {
			t.Errorf("got %v, want %s", err, cmp.Or(step.want, "no error"))
		}
		step.mend()
	}
}
