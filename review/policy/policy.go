// Package policy decides what a claim needs before it can be submitted, and says why.
package policy

import (
	"cmp"
	"slices"
	"strconv"

	"linecheck/models"
)

// Default is the policy a newsroom starts with.
func Default() models.PolicyVersion {
	high := []models.Risk{models.RiskHigh}
	return models.PolicyVersion{
		Version: 1, Name: "Newsroom default", FourEyes: "required", CreatedBy: models.SystemActor.ID,
		Rules: []models.PolicyRule{
			{Name: "Every claim", Origins: 1},
			{Name: "Money and percentages", Types: []models.ClaimType{models.TypeQuantity}, Origins: 1, Primary: true},
			{Name: "Law", Types: []models.ClaimType{models.TypeLawOrRule}, Origins: 1, Primary: true},
			{Name: "High risk", Risks: high, Origins: 2},
			{Name: "Accusations", Types: []models.ClaimType{models.TypeAccusation}, Risks: high, Origins: 2, CrossCheck: true},
		},
	}
}

// Facts are what a policy needs to know beside the claim itself.
type Facts struct {
	Group        string            // report group of the claim's verdict, "" without one
	Evidence     []models.Evidence // with Source filled
	CrossChecked bool              // a second reviewer has answered on this signed content
}

// Result is what a policy says about one claim.
type Result struct {
	Satisfied       bool // may be submitted; a cross-check comes after that
	NeedsCrossCheck bool
	Missing         []string // one sentence per unmet need
	Sentences       []string // what applies and why
}

// Evaluate applies p to c. A verdict that nothing can be found needs no origins
// and no primary source once it says where that shows: in the sources that were
// read, or in the reason why there are none.
func Evaluate(p models.PolicyVersion, c models.Claim, f Facts) Result {
	need, r := strictest(p.Rules, c)
	if nothingFound(c, f) && (need.Origins > 0 || need.Primary) {
		need.Origins, need.Primary = 0, false
		r.Sentences = append(r.Sentences, "The verdict is that nothing settles this claim, so no number or kind of sources is demanded.")
	}
	origins, why := countOrigins(f.Evidence)
	if n := need.Origins - origins; n > 0 {
		r.Missing = append(r.Missing, "Needs "+strconv.Itoa(n)+" more independent "+plural("origin", n)+why+".")
	}
	if need.Primary && !slices.ContainsFunc(f.Evidence, func(e models.Evidence) bool { return e.Primary && bears(e) }) {
		r.Missing = append(r.Missing, "Needs a primary source.")
	}
	if have := c.Finding.Confidence; level(have) < level(need.Confidence) {
		r.Missing = append(r.Missing, "Needs a confidence of at least "+string(need.Confidence)+": it is "+cmp.Or(string(have), "not given")+".")
	}
	r.Satisfied = len(r.Missing) == 0
	r.NeedsCrossCheck = need.CrossCheck && !f.CrossChecked
	return r
}

// strictest joins all rules that apply to c into one, and explains each.
func strictest(rules []models.PolicyRule, c models.Claim) (need models.PolicyRule, r Result) {
	for _, rule := range rules {
		if !holds(rule.Types, c.Type) || !holds(rule.Risks, c.Risk) {
			continue
		}
		need.Origins = max(need.Origins, rule.Origins)
		need.Primary = need.Primary || rule.Primary
		need.CrossCheck = need.CrossCheck || rule.CrossCheck
		if level(rule.Confidence) > level(need.Confidence) {
			need.Confidence = rule.Confidence
		}
		r.Sentences = append(r.Sentences, Describe(rule))
	}
	return need, r
}

// holds reports whether a condition is met; an empty one always is.
func holds[T comparable](condition []T, v T) bool {
	return len(condition) == 0 || slices.Contains(condition, v)
}

func nothingFound(c models.Claim, f Facts) bool {
	return (f.Group == "unsupported" || f.Group == "cannot_be_checked") && (c.Finding.NoSource != "" || len(f.Evidence) > 0)
}

// level orders confidences; none at all is the lowest.
func level(c models.Confidence) int {
	return slices.Index([]models.Confidence{models.ConfidenceLow, models.ConfidenceMedium, models.ConfidenceHigh}, c)
}
