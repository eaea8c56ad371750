package workflow

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	m "linecheck/models"
)

// The specification's table, written out once more: a row that is changed by accident has to be changed here too.
// action: from > to, role or "system" or both, relation, reason.
const specified = `
extract: - > proposed, system, anyone
add: - > open, reviewer, anyone
accept: proposed > open, reviewer, anyone
edit: proposed open in_review > same, reviewer, holder_if_held
set_verdict: in_review > same, reviewer, holder
set_evidence: in_review > same, reviewer, holder
tick: in_review > same, reviewer, holder
dismiss: proposed open in_review > dismissed, reviewer, holder_if_held, reason
mark_duplicate: proposed open in_review > duplicate, reviewer, holder_if_held
restore: dismissed duplicate > proposed, reviewer system, anyone
split: proposed open in_review > superseded, reviewer, holder_if_held
merge: proposed open > superseded, reviewer, anyone
rejoin: superseded > open, reviewer, children_free
take: open > in_review, reviewer, reserved
assign: open > in_review, editor, anyone
take_over: in_review waiting > in_review, reviewer, not_holder, reason
reassign: in_review waiting cross_check > same, editor, not_second
release: in_review waiting > open, reviewer system, holder
wait: in_review > waiting, reviewer, holder, reason
resume: waiting > in_review, reviewer system, holder_or_editor
submit: in_review > submitted, reviewer, holder
withdraw: submitted > in_review, reviewer, submitter
cross_check: submitted > cross_check, editor system, anyone
cancel_cross_check: cross_check > submitted, editor system, not_second, reason
agree: cross_check > submitted, reviewer, second_reviewer
disagree: cross_check > disputed, reviewer, second_reviewer
concede: disputed > in_review, reviewer, submitter
settle_keep: disputed > submitted, editor, uninvolved, reason
settle_return: disputed > in_review, editor, uninvolved, reason
request_changes: submitted > in_review, editor, not_submitter, reason
approve: submitted > approved, editor, four_eyes
waive: proposed open in_review waiting submitted cross_check disputed > waived, editor, no_stake, reason
revise: approved waived > in_review, reviewer, anyone, reason
invalidate: waiting submitted cross_check disputed approved waived retracting > open, system, anyone
orphan: proposed open in_review waiting submitted cross_check disputed approved waived retracting > orphaned, system, anyone
readopt: orphaned > open, reviewer system, anyone
request_retraction: approved > retracting, editor, anyone, reason
refuse_retraction: retracting > approved, reviewer, witness, reason
confirm_retraction: retracting > void, reviewer, witness, reason
`

func TestMovesAreAsSpecified(t *testing.T) {
	var got strings.Builder
	got.WriteString("\n")
	for _, mv := range Moves {
		who := strings.TrimSpace(string(mv.Role) + map[bool]string{true: " system"}[mv.System])
		from := cmp.Or(strings.Join(names(mv.From), " "), "-")
		fmt.Fprintf(&got, "%s: %s > %s, %s, %s%s\n", mv.Action, from, cmp.Or(mv.To, "same"), who, mv.Relation, map[bool]string{true: ", reason"}[mv.Reason])
	}
	if diff := gocmp.Diff(strings.Split(specified, "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Errorf("-specified +table:\n%s", diff)
	}
}

// Find returns one row, so an action that stood twice would have a row that nobody reads.
func TestAnActionStandsOnce(t *testing.T) {
	actions, events := map[m.Action]bool{}, map[string]bool{}
	for _, mv := range Moves {
		if actions[mv.Action] || events[mv.Past] {
			t.Errorf("%s or %s stands twice", mv.Action, mv.Past)
		}
		actions[mv.Action], events[mv.Past] = true, true
		if !strings.HasPrefix(mv.Past, "claim.") {
			t.Errorf("%s is recorded as %q, want claim.…", mv.Action, mv.Past)
		}
		if found, ok := Find(mv.Action); !ok || found.Past != mv.Past {
			t.Errorf("Find(%s) = %v, %v", mv.Action, found, ok)
		}
	}
}
