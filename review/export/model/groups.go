package model

import (
	"cmp"
	"slices"

	"linecheck/models"
)

// The keys of the groups that claims are shown in, in order.
const (
	GroupFix         = "fix_needed"
	GroupUnsupported = "unsupported"
	GroupConflicting = "conflicting"
	GroupCannot      = "cannot_be_checked"
	GroupOther       = "other" // stands for every verdict that is in no other group
	GroupWaived      = "waived"
	GroupOpen        = "open"
	GroupConfirmed   = "confirmed"
	GroupRetracted   = "retracted"
	GroupSetAside    = "set_aside"
)

// Group is a heading of a report with its claims.
type Group struct {
	Key    string
	Title  string
	Note   string // what the reader should make of it, a few words
	Claims []Claim
}

var groups = []Group{
	{Key: GroupFix, Title: "Fix needed", Note: "change the words before publication"},
	{Key: GroupUnsupported, Title: "Unsupported", Note: "no evidence either way"},
	{Key: GroupConflicting, Title: "Conflicting", Note: "good sources disagree"},
	{Key: GroupCannot, Title: "Cannot be checked", Note: "nothing that could settle it is within reach"},
	{Key: GroupOther, Note: "a verdict of the newsroom’s own scale"},
	{Key: GroupWaived, Title: "Waived", Note: "printed with the editor’s reason"},
	{Key: GroupOpen, Title: "Not finished", Note: "nobody has approved this yet; a verdict shown here is provisional"},
	{Key: GroupConfirmed, Title: "Confirmed", Note: "the evidence supports the words"},
	{Key: GroupRetracted, Title: "Retracted", Note: "do not rely on the finding; see the corrections"},
	{Key: GroupSetAside, Title: "Set aside", Note: "no longer claims of this article"},
}

// values lists the known verdict values, the gravest of each group first.
var values = []struct{ value, group string }{
	{"wrong", GroupFix},
	{"false", GroupFix},
	{"not_said", GroupFix},
	{"mostly_false", GroupFix},
	{"misleading", GroupFix},
	{"confirmed_with_fix", GroupFix},
	{"unsupported", GroupUnsupported},
	{"unproven", GroupUnsupported},
	{"cannot_establish", GroupUnsupported},
	{"conflicting", GroupConflicting},
	{"mixed", GroupConflicting},
	{"cannot_be_checked", GroupCannot},
	{"confirmed", GroupConfirmed},
	{"true", GroupConfirmed},
	{"mostly_true", GroupConfirmed},
	{"said_verbatim", GroupConfirmed},
	{"said_in_substance", GroupConfirmed},
}

// gravity is the place of a value in values, and a place behind all of them for others.
func gravity(value string) int {
	for i, v := range values {
		if v.value == value {
			return i
		}
	}
	return len(values)
}

// GroupOf returns the key of the group that a verdict value of the built-in
// scales belongs in, the value itself for any other, and "" for "".
func GroupOf(value string) string {
	if i := gravity(value); i < len(values) {
		return values[i].group
	}
	return value
}

// Known reports whether a verdict value is one of the built-in scales.
func Known(value string) bool { return gravity(value) < len(values) }

func place(key string) int {
	return slices.IndexFunc(groups, func(g Group) bool { return g.Key == key })
}

// groupOf returns the key of the group that c is shown in. Where the work stands
// goes first, since a verdict nobody approved must not look approved; then the
// graver of the two verdicts counts, since words that nobody said need a fix
// although what they say is so.
func groupOf(c Claim) string {
	status := models.Status(c.Status)
	switch {
	case status == models.StatusWaived:
		return GroupWaived
	case status == models.StatusVoid:
		return GroupRetracted
	case status.Working() || status == models.StatusRetracting || c.Verdict.Value == "" && status.Live():
		return GroupOpen
	case !status.Live():
		return GroupSetAside
	}
	key := filled(c.Verdict).Group
	if c.AttributionVerdict == nil {
		return key
	}
	said, found := place(filled(*c.AttributionVerdict).Group), place(key)
	if said >= 0 && found >= 0 && said < found {
		return groups[said].Key
	}
	return key
}

// Groups sorts the claims of r into the groups of the human formats, in order,
// without empty groups. A verdict value that no group knows makes a group of its
// own, titled with its label. Within a group the gravest come first, then the
// order of the article. No claim is left out.
func Groups(r Report) []Group {
	byKey := map[string][]Claim{}
	var others []string
	for _, c := range r.Claims {
		key := groupOf(c)
		if place(key) < 0 && !slices.Contains(others, key) {
			others = append(others, key)
		}
		byKey[key] = append(byKey[key], c)
	}
	var out []Group
	for _, g := range groups {
		if g.Key == GroupOther {
			for _, key := range others {
				own := byKey[key]
				out = append(out, Group{Key: key, Title: filled(own[0].Verdict).Label, Note: g.Note, Claims: sorted(own)})
			}
		}
		if own := byKey[g.Key]; len(own) > 0 {
			g.Title = cmp.Or(g.Title, filled(own[0].Verdict).Label)
			g.Claims = sorted(own)
			out = append(out, g)
		}
	}
	return out
}

func sorted(claims []Claim) []Claim {
	slices.SortStableFunc(claims, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(worst(a), worst(b)), cmp.Compare(a.Number, b.Number))
	})
	return claims
}

// worst orders claims within fix needed; the other groups keep the article's order.
func worst(c Claim) int {
	if groupOf(c) != GroupFix {
		return 0
	}
	g := gravity(c.Verdict.Value)
	if c.AttributionVerdict != nil {
		g = min(g, gravity(c.AttributionVerdict.Value))
	}
	return g
}
