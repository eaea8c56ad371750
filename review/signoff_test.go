package review_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/workflow"
)

func TestApprovalIsBoundToContent(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusApproved)
	v, err := r.Claim(t.Context(), ben, c.ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(v.SignOffs) != 1 {
		t.Fatalf("sign-offs are %+v", v.SignOffs)
	}
	so := v.SignOffs[0]
	if so.Hash != c.ContentHash || c.ApprovedHash != c.ContentHash || so.ByID != "edna" || so.SubmittedBy != "ada" || so.SamePerson || so.VoidedAt != nil {
		t.Errorf("sign-off is %+v of content %s", so, c.ContentHash)
	}

	r.now = r.now.Add(time.Minute)
	v = r.do(ben, c.ID, models.ActionRevise, form.Input{Reason: "The archive has a newer plan."})
	void := v.SignOffs[0]
	if void.VoidedBy != "ben" || void.VoidReason != "The archive has a newer plan." || void.VoidedAt == nil || !void.VoidedAt.Equal(r.now) || void.Hash != so.Hash {
		t.Errorf("kept as %+v", void)
	}
	if got := r.claim(c.ID); got.HolderID != "ben" || got.ApprovedHash != "" || got.ApprovedBy != "" || got.ApprovedAt != nil || got.ContentHash != c.ContentHash {
		t.Errorf("claim is %+v", got)
	}
	told := r.inbox(edna)
	if want := "sign_off.voided: Your sign-off on claim 1 is void: The archive has a newer plan."; !slices.Contains(told, want) {
		t.Errorf("the signer was told %q, want %q", told, want)
	}
	if got := r.inbox(ada)[0]; got != "claim.revised: Ben Lindqvist re-opened claim 1 to revise it: The archive has a newer plan." {
		t.Errorf("the submitter was told %q", got)
	}
	q, err := r.Queue(t.Context(), edna, "voided", "")
	if err != nil || len(q.Rows) != 1 || q.Counts["voided"] != 1 {
		t.Errorf("the signer's queue is %+v, %v", q, err)
	}
}

func TestFourEyes(t *testing.T) {
	wording := form.Input{Edit: form.EditInput{Wording: text("It is tall.")}}
	tests := []struct {
		name     string
		policy   string
		submits  models.Actor
		changes  bool // Edna changed the signed content last
		approver models.Actor
		code     string
		same     bool
	}{
		{"another editor", "required", edna, false, emil, "", false},
		{"the submitter", "required", edna, false, edna, "action.four_eyes", false},
		{"the submitter where it is recorded", "recorded", edna, false, edna, "", true},
		{"another where it is recorded", "recorded", edna, false, emil, "", false},
		{"who changed it last", "required", ada, true, edna, "action.four_eyes", false},
		{"who did not change it last", "required", ada, true, emil, "", false},
		{"who changed it last where it is recorded", "recorded", ada, true, edna, "", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t)
			r.policy(func(p *models.PolicyVersion) { p.FourEyes = tt.policy })
			c := r.at(models.StatusOpen)
			holder := tt.submits
			if tt.changes { // Edna's content, submitted by Ada without another touch
				holder = edna
			}
			r.do(holder, c.ID, models.ActionTake, form.Input{})
			r.do(holder, c.ID, models.ActionSetEvidence, reads.in)
			r.do(holder, c.ID, models.ActionEdit, wording)
			r.do(holder, c.ID, models.ActionSetVerdict, found("confirmed"))
			if tt.changes {
				r.do(tt.submits, c.ID, models.ActionTakeOver, why)
			}
			r.do(tt.submits, c.ID, models.ActionSubmit, form.Input{})
			if got := r.claim(c.ID); got.SubmittedBy != tt.submits.ID || got.ContentBy != holder.ID {
				t.Fatalf("submitted by %s, content by %s", got.SubmittedBy, got.ContentBy)
			}
			v, err := r.try(tt.approver, c.ID, models.ActionApprove, form.Input{})
			if code(err) != tt.code {
				t.Fatalf("got %v, want %q", err, tt.code)
			}
			if err == nil && v.SignOffs[0].SamePerson != tt.same {
				t.Errorf("same person = %v, want %v", v.SignOffs[0].SamePerson, tt.same)
			}
			if err != nil {
				seen, viewErr := r.Claim(t.Context(), tt.approver, c.ID)
				if viewErr != nil {
					t.Fatal(viewErr)
				}
				i := slices.IndexFunc(seen.Refused, func(f workflow.Refusal) bool { return f.Action == models.ActionApprove })
				if i < 0 || !strings.HasSuffix(seen.Refused[i].Why, "it needs an editor other than you.") {
					t.Errorf("explains %+v", seen.Refused)
				}
			}
		})
	}
}

// policy puts a changed policy in force.
func (r *room) policy(change func(*models.PolicyVersion)) {
	r.t.Helper()
	err := r.ledger.Write(r.t.Context(), root, func(e *ledger.Entry) error {
		p, err := e.Policy()
		if err != nil {
			return err
		}
		p.Version++
		change(&p)
		return e.AddPolicy(&p)
	})
	if err != nil {
		r.t.Fatal(err)
	}
}

// Everything about an approved claim that is signed can only change through revise.
func TestRetractionKeepsTheSignOff(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusRetracting)
	if c.ApprovedHash == "" {
		t.Error("asking to retract voided the sign-off")
	}
	r.do(emil, c.ID, models.ActionRefuseRetraction, why)
	if got := r.claim(c.ID); got.ApprovedHash != c.ApprovedHash {
		t.Error("refusing to retract voided the sign-off")
	}
	r.do(emil, c.ID, models.ActionRequestRetraction, why)
	v := r.do(edna, c.ID, models.ActionConfirmRetraction, why)
	if v.SignOffs[0].VoidedBy != "edna" || v.ApprovedHash != "" {
		t.Errorf("retracted, the sign-off is %+v", v.SignOffs[0])
	}
}

func TestRevisions(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	first := c.ContentHash
	edit := func(wording string) models.Claim {
		r.do(ada, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Wording: &wording}})
		return r.claim(c.ID)
	}
	if got := edit("Another."); got.Revision != 2 || got.ContentHash == first {
		t.Errorf("revision %d with hash %s", got.Revision, got.ContentHash)
	}
	if got := edit("Another."); got.Revision != 2 {
		t.Errorf("the same again is revision %d", got.Revision)
	}
	if got := edit("324 metres"); got.Revision != 3 || got.ContentHash != first {
		t.Errorf("back again is revision %d with hash %s", got.Revision, got.ContentHash)
	}
	r.do(ada, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Risk: text("medium"), Deadline: at(5)}})
	if got := r.claim(c.ID); got.Revision != 3 || got.Risk != models.RiskMedium || !got.Deadline.Equal(*at(5)) {
		t.Errorf("risk and deadline made revision %d: %s, %v", got.Revision, got.Risk, got.Deadline)
	}
	if got := edit("Another."); got.Deadline == nil {
		t.Error("an edit of the wording took the deadline away")
	}
	if v := r.do(ada, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{ClearDeadline: true}}); v.Deadline != nil || v.Risk != models.RiskMedium {
		t.Errorf("cleared, the deadline is %v", v.Deadline)
	}
}
