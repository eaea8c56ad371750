package policy

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	m "linecheck/models"
)

// source is evidence #n from a source of its own.
func source(n int, id string, change ...func(*m.Evidence)) m.Evidence {
	e := m.Evidence{Ordinal: n, SourceID: id, Stance: m.StanceSupports, Source: m.Source{ID: id}}
	for _, f := range change {
		f(&e)
	}
	return e
}

func primary(e *m.Evidence)     { e.Primary = true }
func context(e *m.Evidence)     { e.Stance = m.StanceContext }
func refuting(e *m.Evidence)    { e.Stance = m.StanceRefutes }
func notInCopy(e *m.Evidence)   { e.Passage = m.PassageMissing }
func fromTheWire(e *m.Evidence) { e.Source.OriginID = "wire" }

const (
	everyClaim = "Every claim needs at least 1 independent origin."
	figures    = "Claims of type “quantity” need at least 1 independent origin and a primary source."
	law        = "Claims of type “law or rule” need at least 1 independent origin and a primary source."
	highRisk   = "Claims with high risk need at least 2 independent origins."
	accusation = "Claims of type “accusation” with high risk need at least 2 independent origins and a cross-check by a second reviewer."
	nothing    = "The verdict is that nothing settles this claim, so no number or kind of sources is demanded."
)

func TestDefault(t *testing.T) {
	tests := []struct {
		name  string
		claim m.Claim
		facts Facts
		want  Result
	}{
		{
			"one source is enough for an event",
			m.Claim{Type: m.TypeEvent, Risk: m.RiskLow},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a")}},
			Result{Satisfied: true, Sentences: []string{everyClaim}},
		},
		{
			"none is not",
			m.Claim{Type: m.TypeEvent, Risk: m.RiskLow},
			Facts{Group: "confirmed"},
			Result{Missing: []string{"Needs 1 more independent origin."}, Sentences: []string{everyClaim}},
		},
		{
			"a source that refutes counts",
			m.Claim{Type: m.TypeEvent, Risk: m.RiskLow},
			Facts{Group: "fix_needed", Evidence: []m.Evidence{source(1, "a", refuting)}},
			Result{Satisfied: true, Sentences: []string{everyClaim}},
		},
		{
			"context does not",
			m.Claim{Type: m.TypeEvent, Risk: m.RiskLow},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a", context)}},
			Result{Missing: []string{"Needs 1 more independent origin: #1 is context only."}, Sentences: []string{everyClaim}},
		},
		{
			"nor does a passage that nobody finds in the copy",
			m.Claim{Type: m.TypeQuantity, Risk: m.RiskLow},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a", notInCopy, primary)}},
			Result{Missing: []string{"Needs 1 more independent origin: #1's passage is not in its stored copy.", "Needs a primary source."}, Sentences: []string{everyClaim, figures}},
		},
		{
			"a source that refutes confirms nothing",
			m.Claim{Type: m.TypeEvent, Risk: m.RiskLow},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a", refuting)}},
			Result{Missing: []string{"Needs 1 more independent origin: #1 refutes what the verdict confirms."}, Sentences: []string{everyClaim}},
		},
		{
			"while there is no verdict it counts",
			m.Claim{Type: m.TypeEvent, Risk: m.RiskLow},
			Facts{Evidence: []m.Evidence{source(1, "a", refuting)}},
			Result{Satisfied: true, Sentences: []string{everyClaim}},
		},
		{
			"a figure needs a primary source",
			m.Claim{Type: m.TypeQuantity, Risk: m.RiskMedium},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a"), source(2, "b", primary, context)}},
			Result{Missing: []string{"Needs a primary source."}, Sentences: []string{everyClaim, figures}},
		},
		{
			"and is done with one",
			m.Claim{Type: m.TypeQuantity, Risk: m.RiskMedium},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a", primary)}},
			Result{Satisfied: true, Sentences: []string{everyClaim, figures}},
		},
		{
			"a law without anything",
			m.Claim{Type: m.TypeLawOrRule, Risk: m.RiskLow},
			Facts{},
			Result{Missing: []string{"Needs 1 more independent origin.", "Needs a primary source."}, Sentences: []string{everyClaim, law}},
		},
		{
			"reprints are one origin",
			m.Claim{Type: m.TypeEvent, Risk: m.RiskHigh},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a", fromTheWire), source(2, "b", fromTheWire)}},
			Result{Missing: []string{"Needs 1 more independent origin: #2 derives from #1."}, Sentences: []string{everyClaim, highRisk}},
		},
		{
			"so is one source quoted twice",
			m.Claim{Type: m.TypeEvent, Risk: m.RiskHigh},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a"), source(2, "a"), source(3, "c", context)}},
			Result{
				Missing:   []string{"Needs 1 more independent origin: #2 is the same source as #1 and #3 is context only."},
				Sentences: []string{everyClaim, highRisk},
			},
		},
		{
			"two origins",
			m.Claim{Type: m.TypeEvent, Risk: m.RiskHigh},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a", fromTheWire), source(2, "b", fromTheWire), source(3, "c")}},
			Result{Satisfied: true, Sentences: []string{everyClaim, highRisk}},
		},
		{
			"a grave accusation is submitted before it is cross-checked",
			m.Claim{Type: m.TypeAccusation, Risk: m.RiskHigh},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a"), source(2, "b")}},
			Result{Satisfied: true, NeedsCrossCheck: true, Sentences: []string{everyClaim, highRisk, accusation}},
		},
		{
			"and is done after it",
			m.Claim{Type: m.TypeAccusation, Risk: m.RiskHigh},
			Facts{Group: "confirmed", Evidence: []m.Evidence{source(1, "a"), source(2, "b")}, CrossChecked: true},
			Result{Satisfied: true, Sentences: []string{everyClaim, highRisk, accusation}},
		},
		{
			"a lesser accusation is a claim like others",
			m.Claim{Type: m.TypeAccusation, Risk: m.RiskMedium},
			Facts{},
			Result{Missing: []string{"Needs 1 more independent origin."}, Sentences: []string{everyClaim}},
		},
		{
			"nothing to be found, with the reason",
			m.Claim{Type: m.TypeQuantity, Risk: m.RiskHigh, Finding: m.Finding{NoSource: "No register."}},
			Facts{Group: "cannot_be_checked"},
			Result{Satisfied: true, Sentences: []string{everyClaim, figures, highRisk, nothing}},
		},
		{
			"nothing to be found, with what was read",
			m.Claim{Type: m.TypeAccusation, Risk: m.RiskHigh},
			Facts{Group: "unsupported", Evidence: []m.Evidence{source(1, "a", context)}},
			Result{Satisfied: true, NeedsCrossCheck: true, Sentences: []string{everyClaim, highRisk, accusation, nothing}},
		},
		{
			"nothing to be found, with neither",
			m.Claim{Type: m.TypeEvent},
			Facts{Group: "unsupported"},
			Result{Missing: []string{"Needs 1 more independent origin."}, Sentences: []string{everyClaim}},
		},
		{
			"a reason for no source confirms nothing",
			m.Claim{Type: m.TypeEvent, Finding: m.Finding{NoSource: "Everybody knows."}},
			Facts{Group: "confirmed"},
			Result{Missing: []string{"Needs 1 more independent origin."}, Sentences: []string{everyClaim}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Evaluate(Default(), tt.claim, tt.facts), cmpopts.EquateEmpty(), cmpopts.IgnoreFields(Result{}, "Needs", "Summary")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// The strictest of all rules that apply wins, in whatever order they stand.
func TestStrictestWins(t *testing.T) {
	rules := []m.PolicyRule{
		{Origins: 3, Confidence: m.ConfidenceLow},
		{Origins: 1, Confidence: m.ConfidenceHigh, CrossCheck: true},
		{Types: []m.ClaimType{m.TypeOpinion, m.TypeEvent}, Primary: true, Confidence: m.ConfidenceMedium},
		{Types: []m.ClaimType{m.TypeEvent}, Risks: []m.Risk{m.RiskHigh}, Origins: 9}, // one condition of two
	}
	want := []string{"Needs 3 more independent origins.", "Needs a primary source.", "Needs a confidence of at least high: it is medium."}
	c := m.Claim{Type: m.TypeEvent, Risk: m.RiskLow, Finding: m.Finding{Confidence: m.ConfidenceMedium}}
	for range rules {
		rules = append(rules[1:], rules[0])
		r := Evaluate(m.PolicyVersion{Rules: rules}, c, Facts{})
		if diff := cmp.Diff(want, r.Missing); diff != "" || r.Satisfied || !r.NeedsCrossCheck || len(r.Sentences) != 3 {
			t.Errorf("%+v\n-want +got:\n%s", r, diff)
		}
	}
}

func TestConfidenceFloor(t *testing.T) {
	tests := []struct {
		floor, have m.Confidence
		ok          bool
	}{
		{"", "", true},
		{"", m.ConfidenceLow, true},
		{m.ConfidenceLow, "", false},
		{m.ConfidenceLow, m.ConfidenceLow, true},
		{m.ConfidenceMedium, m.ConfidenceLow, false},
		{m.ConfidenceMedium, m.ConfidenceMedium, true},
		{m.ConfidenceMedium, m.ConfidenceHigh, true},
		{m.ConfidenceHigh, m.ConfidenceMedium, false},
	}
	for _, tt := range tests {
		p := m.PolicyVersion{Rules: []m.PolicyRule{{Confidence: tt.floor}}}
		c := m.Claim{Finding: m.Finding{Confidence: tt.have, NoSource: "none"}}
		if r := Evaluate(p, c, Facts{Group: "unsupported"}); r.Satisfied != tt.ok {
			t.Errorf("floor %q, confidence %q: %v, want satisfied %v", tt.floor, tt.have, r, tt.ok)
		}
	}
}

func TestDescribe(t *testing.T) {
	tests := []struct {
		want string
		rule m.PolicyRule
	}{
		{everyClaim, m.PolicyRule{Origins: 1}},
		{"Every claim needs nothing in particular.", m.PolicyRule{Name: "empty"}},
		{
			"Claims of type “quote”, “date or place” or “state” with medium or high risk need at least 3 independent origins, a primary source, " +
				"a confidence of at least medium and a cross-check by a second reviewer.",
			m.PolicyRule{
				Types: []m.ClaimType{m.TypeQuote, m.TypeDateOrPlace, m.TypeState}, Risks: []m.Risk{m.RiskMedium, m.RiskHigh},
				Origins: 3, Primary: true, CrossCheck: true, Confidence: m.ConfidenceMedium,
			},
		},
	}
	for _, tt := range tests {
		if got := Describe(tt.rule); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
}
