package model

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGroups(t *testing.T) {
	claim := func(n int, status, value, attribution string) Claim {
		c := Claim{Number: n, Status: status, Verdict: Verdict{Value: value}}
		if attribution != "" {
			c.AttributionVerdict = &Verdict{Value: attribution}
		}
		return c
	}
	own := claim(20, "approved", "my_value", "")
	own.Verdict.Group = GroupConflicting
	r := Report{Claims: []Claim{
		claim(1, "approved", "confirmed", ""), claim(2, "approved", "confirmed_with_fix", ""), claim(3, "approved", "wrong", ""),
		claim(4, "approved", "unproven", ""), claim(5, "approved", "mixed", ""), claim(6, "approved", "cannot_be_checked", ""),
		claim(7, "waived", "wrong", ""), claim(8, "void", "confirmed", ""), claim(9, "approved", "true", ""), claim(10, "approved", "misleading", ""),
		claim(11, "approved", "satire", ""), claim(12, "approved", "rumour", ""), claim(13, "submitted", "confirmed", ""), claim(14, "duplicate", "", ""),
		claim(15, "approved", "confirmed", "not_said"), claim(16, "approved", "confirmed", "said_verbatim"), claim(17, "approved", "conflicting", "cannot_establish"),
		claim(18, "retracting", "confirmed", ""), claim(19, "approved", "mostly_true", ""), own, claim(21, "approved", "satire", ""),
		claim(22, "approved", "", ""), claim(23, "no such status", "unsupported", ""),
	}}
	type row struct {
		Key, Title string
		Numbers    []int
	}
	want := []row{
		{"fix_needed", "Fix needed", []int{3, 15, 10, 2}},
		{"unsupported", "Unsupported", []int{4, 17, 23}},
		{"conflicting", "Conflicting", []int{5, 20}},
		{"cannot_be_checked", "Cannot be checked", []int{6}},
		{"satire", "Satire", []int{11, 21}},
		{"rumour", "Rumour", []int{12}},
		{"waived", "Waived", []int{7}},
		{"open", "Not finished", []int{13, 18, 22}},
		{"confirmed", "Confirmed", []int{1, 9, 16, 19}},
		{"retracted", "Retracted", []int{8}},
		{"set_aside", "Set aside", []int{14}},
	}
	var got []row
	total := 0
	for _, g := range Groups(r) {
		numbers := []int{}
		for _, c := range g.Claims {
			numbers = append(numbers, c.Number)
		}
		got = append(got, row{g.Key, g.Title, numbers})
		total += len(numbers)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	if total != len(r.Claims) {
		t.Errorf("%d of %d claims are in a group", total, len(r.Claims))
	}
}

func TestGroupsOfNothing(t *testing.T) {
	if got := Groups(Report{}); len(got) != 0 {
		t.Errorf("Groups = %v, want none", got)
	}
}

func TestGroupOf(t *testing.T) {
	for value, want := range map[string]string{"false": "fix_needed", "mostly_false": "fix_needed", "": "", "own": "own", "true": "confirmed"} {
		if got := GroupOf(value); got != want {
			t.Errorf("GroupOf(%q) = %q, want %q", value, got, want)
		}
	}
}

func TestEveryVerdictHasItsGroup(t *testing.T) {
	for _, v := range values {
		if !slices.ContainsFunc(groups, func(g Group) bool { return g.Key == v.group }) {
			t.Errorf("%s is in a group that is not shown: %s", v.value, v.group)
		}
	}
}
