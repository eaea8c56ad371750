package policy

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	m "linecheck/models"
)

var house = m.PolicyVersion{Rules: []m.PolicyRule{
	{Name: "Every claim", Origins: 1},
	{Name: "People", Topics: []m.Topic{m.TopicPrivatePerson}, Origins: 2, CrossCheck: true},
	{Name: "Figures", Types: []m.ClaimType{m.TypeQuantity}, Topics: []m.Topic{m.TopicMoney, m.TopicMedical}, Primary: true, Confidence: m.ConfidenceMedium},
}}

func TestNeedsSayWhatIsMetAndWhatIsMissing(t *testing.T) {
	jane := func(w string) bool { return w == "jane" }
	tests := []struct {
		name    string
		claim   m.Claim
		facts   Facts
		want    []Need
		summary string
	}{
		{
			"a plain claim",
			m.Claim{Type: m.TypeEvent, Wording: "It rained."},
			Facts{},
			[]Need{{"1 independent origin", "0", "Every claim", false}},
			"Needs 1 more independent origin.",
		},
		{
			"with its source",
			m.Claim{Type: m.TypeEvent, Wording: "It rained."},
			Facts{Evidence: []m.Evidence{source(1, "a")}},
			[]Need{{"1 independent origin", "1", "Every claim", true}},
			"The policy is met: 1 independent origin.",
		},
		{
			"a person",
			m.Claim{Type: m.TypeEvent, Wording: "Jane Roe left."},
			Facts{GivenName: jane, Evidence: []m.Evidence{source(1, "a"), source(2, "a")}},
			[]Need{{"2 independent origins", "1: #2 is the same source as #1", "People", false}, {"a cross-check by a second reviewer", "", "People", false}},
			"Needs 1 more independent origin and a cross-check by a second reviewer.",
		},
		{
			"a person whose claim was cross-checked",
			m.Claim{Type: m.TypeEvent, Wording: "Jane Roe left."},
			Facts{GivenName: jane, Evidence: []m.Evidence{source(1, "a"), source(2, "b")}, CrossChecked: true},
			[]Need{{"2 independent origins", "2", "People", true}, {"a cross-check by a second reviewer", "", "People", true}},
			"The policy is met: 2 independent origins and a cross-check by a second reviewer.",
		},
		{
			"money in a quantity",
			m.Claim{Type: m.TypeQuantity, Wording: "It cost $3.", Finding: m.Finding{Confidence: m.ConfidenceLow}},
			Facts{Evidence: []m.Evidence{source(1, "a")}},
			[]Need{{"1 independent origin", "1", "Every claim", true}, {"a primary source", "", "Figures", false}, {"a confidence of at least medium", "low", "Figures", false}},
			"Needs a primary source and a confidence of at least medium.",
		},
		{
			"money in an event",
			m.Claim{Type: m.TypeEvent, Wording: "It cost $3."},
			Facts{Evidence: []m.Evidence{source(1, "a")}},
			[]Need{{"1 independent origin", "1", "Every claim", true}},
			"The policy is met: 1 independent origin.",
		},
		{
			"a claim that has no wording yet is read by its quote",
			m.Claim{Type: m.TypeQuantity, Spans: []m.Span{{Start: 0, End: 10, Quote: "3 per cent"}}},
			Facts{Evidence: []m.Evidence{source(1, "a", primary)}},
			[]Need{{"1 independent origin", "1", "Every claim", true}, {"a primary source", "", "Figures", true}, {"a confidence of at least medium", "not given", "Figures", false}},
			"Needs a confidence of at least medium: it is not given.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Evaluate(house, tt.claim, tt.facts)
			if diff := cmp.Diff(tt.want, r.Needs); diff != "" || r.Summary != tt.summary {
				t.Errorf("%q, want %q\n-want +got:\n%s", r.Summary, tt.summary, diff)
			}
		})
	}
	if r := Evaluate(m.PolicyVersion{}, m.Claim{}, Facts{}); r.Summary != "The policy asks nothing in particular of this claim." || !r.Satisfied {
		t.Errorf("an empty policy: %+v", r)
	}
}

func TestCompare(t *testing.T) {
	one := m.PolicyRule{Origins: 1}
	rule := func(origins int, primary, cross bool, confidence m.Confidence) m.PolicyRule {
		return m.PolicyRule{Origins: origins, Primary: primary, CrossCheck: cross, Confidence: confidence}
	}
	tests := []struct {
		name        string
		before, now m.PolicyRule
		facts       Facts
		want        Change
	}{
		{"nothing", one, one, Facts{}, Change{}},
		{"an origin more", one, rule(2, false, false, ""), Facts{Evidence: []m.Evidence{source(1, "a")}}, Change{
			More: true, Text: "Would need 2 independent origins instead of 1.", Lacks: []string{"Needs 1 more independent origin."},
		}},
		{"an origin more, which is there", one, rule(2, false, false, ""), Facts{Evidence: []m.Evidence{source(1, "a"), source(2, "b")}}, Change{
			More: true, Text: "Would need 2 independent origins instead of 1.",
		}},
		{"more of everything", rule(0, false, false, m.ConfidenceLow), rule(1, true, true, m.ConfidenceHigh), Facts{Evidence: []m.Evidence{source(1, "a", primary)}}, Change{
			More:  true,
			Text:  "Would need 1 independent origin, a primary source, a confidence of at least high instead of low and a cross-check by a second reviewer.",
			Lacks: []string{"Needs a confidence of at least high: it is not given.", "Needs a cross-check by a second reviewer."},
		}},
		{"less", rule(3, true, false, m.ConfidenceHigh), rule(1, false, false, ""), Facts{}, Change{
			Less: true, Text: "Would need only 1 independent origin instead of 3, and no longer a primary source or a confidence of at least high.",
		}},
		{"nothing at all any more", rule(1, true, false, ""), rule(0, false, false, ""), Facts{}, Change{
			Less: true, Text: "Would no longer need 1 independent origin or a primary source.",
		}},
		{"other things", rule(2, false, true, ""), rule(1, true, false, ""), Facts{Evidence: []m.Evidence{source(1, "a")}}, Change{
			More: true, Less: true, Text: "Would need a primary source and only 1 independent origin instead of 2, and no longer a cross-check by a second reviewer.",
			Lacks: []string{"Needs a primary source."},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Compare(m.PolicyVersion{Rules: []m.PolicyRule{tt.before}}, m.PolicyVersion{Rules: []m.PolicyRule{tt.now}}, m.Claim{Type: m.TypeEvent}, tt.facts)
			if diff := cmp.Diff(tt.want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestDescribeTopics(t *testing.T) {
	got := Describe(m.PolicyRule{Types: []m.ClaimType{m.TypeEvent}, Risks: []m.Risk{m.RiskHigh}, Topics: m.Topics, Origins: 2})
	want := "Claims of type “event” with high risk that name a private person, state a sum of money or a percentage, are about medicine or call something the first or the most need at least 2 independent origins."
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
