// Package policy decides what a claim needs before it can be submitted, and says why.
package policy

import (
	"cmp"
	"slices"
	"strconv"
	"sync"

	"linecheck/models"
	"linecheck/review/policy/topic"
)

// Default is the policy a newsroom starts with.
func Default() models.PolicyVersion {
	high := []models.Risk{models.RiskHigh}
	return models.PolicyVersion{
		Version: 1, Name: "Newsroom default", FourEyes: models.FourEyesRequired, CreatedBy: models.SystemActor.ID,
		Rules: []models.PolicyRule{
			{Name: "Every claim", Origins: 1},
			{Name: "Figures", Types: []models.ClaimType{models.TypeQuantity}, Origins: 1, Primary: true},
			{Name: "Money and percentages", Topics: []models.Topic{models.TopicMoney}, Origins: 1, Primary: true},
			{Name: "Law", Types: []models.ClaimType{models.TypeLawOrRule}, Origins: 1, Primary: true},
			{Name: "Medicine", Topics: []models.Topic{models.TopicMedical}, Origins: 1, Primary: true},
			{Name: "Superlatives", Topics: []models.Topic{models.TopicSuperlative}, Origins: 2},
			{Name: "Private persons", Topics: []models.Topic{models.TopicPrivatePerson}, Risks: []models.Risk{models.RiskMedium, models.RiskHigh}, Origins: 2},
			{Name: "High risk", Risks: high, Origins: 2},
			{Name: "Accusations", Types: []models.ClaimType{models.TypeAccusation}, Risks: high, Origins: 2, CrossCheck: true},
		},
	}
}

// Facts are what a policy needs to know beside the claim itself.
type Facts struct {
	Group        string                 // report group of the claim's verdict, "" without one
	Evidence     []models.Evidence      // with Source filled
	CrossChecked bool                   // a second reviewer has answered on this signed content
	GivenName    func(word string) bool // whether a lower-case word is a first name; nil knows none
}

// Need is one thing that a policy asks of a claim.
type Need struct {
	Ask  string // "2 independent origins"
	Have string // what there is of it, "" for nothing to tell: "1, #2 derives from #1"
	Rule string // name of the rule that asks the most, "" where it has none
	Met  bool
}

// Result is what a policy says about one claim.
type Result struct {
	Satisfied       bool // may be submitted; a cross-check comes after that
	NeedsCrossCheck bool
	Missing         []string // one sentence per unmet need
	Sentences       []string // what applies and why
	Needs           []Need   // what is asked, met or not, in the order origins, primary, confidence, cross-check
	Summary         string   // all of it in one sentence
}

// Evaluate applies p to c. A verdict that nothing can be found needs no origins
// and no primary source once it says where that shows: in the sources that were
// read, or in the reason why there are none.
func Evaluate(p models.PolicyVersion, c models.Claim, f Facts) Result {
	need, r := strictest(p.Rules, c, f)
	if nothingFound(c, f) && (need.Origins > 0 || need.Primary) {
		need.Origins, need.Primary = 0, false
		r.Sentences = append(r.Sentences, "The verdict is that nothing settles this claim, so no number or kind of sources is demanded.")
	}
	if need.Origins > 0 {
		have, why := Origins(f.Evidence, f.Group)
		n := need.Origins - have
		r.need(Need{Ask: strconv.Itoa(need.Origins) + " independent " + origins(need.Origins), Have: strconv.Itoa(have) + why, Rule: need.by.origins, Met: n <= 0},
			"Needs "+strconv.Itoa(n)+" more independent "+origins(n)+why+".")
	}
	if need.Primary {
		met := slices.ContainsFunc(f.Evidence, func(e models.Evidence) bool { return e.Primary && doubt(e, f.Group) == "" })
		r.need(Need{Ask: "a primary source", Rule: need.by.primary, Met: met}, "Needs a primary source.")
	}
	if need.Confidence != "" {
		have := cmp.Or(string(c.Finding.Confidence), "not given")
		r.need(Need{Ask: "a confidence of at least " + string(need.Confidence), Have: have, Rule: need.by.confidence, Met: level(c.Finding.Confidence) >= level(need.Confidence)},
			"Needs a confidence of at least "+string(need.Confidence)+": it is "+have+".")
	}
	if need.CrossCheck {
		r.Needs = append(r.Needs, Need{Ask: "a cross-check by a second reviewer", Rule: need.by.crossCheck, Met: f.CrossChecked})
	}
	r.Satisfied = len(r.Missing) == 0
	r.NeedsCrossCheck = need.CrossCheck && !f.CrossChecked
	r.Summary = summary(r)
	return r
}

// need notes a need, and the sentence that says what is missing where it is not met.
func (r *Result) need(n Need, missing string) {
	r.Needs = append(r.Needs, n)
	if !n.Met {
		r.Missing = append(r.Missing, missing)
	}
}

// demand is what all rules that apply to a claim ask together, and which of them asks each part.
type demand struct {
	models.PolicyRule
	by struct{ origins, primary, crossCheck, confidence string }
}

// strictest joins all rules that apply to c into one, and explains each.
func strictest(rules []models.PolicyRule, c models.Claim, f Facts) (need demand, r Result) {
	topics := lazyTopics(c, f)
	for _, rule := range rules {
		if !holds(rule.Types, c.Type) || !holds(rule.Risks, c.Risk) || len(rule.Topics) > 0 && !slices.ContainsFunc(topics(), func(t models.Topic) bool { return slices.Contains(rule.Topics, t) }) {
			continue
		}
		if rule.Origins > need.Origins {
			need.Origins, need.by.origins = rule.Origins, rule.Name
		}
		if rule.Primary && !need.Primary {
			need.Primary, need.by.primary = true, rule.Name
		}
		if rule.CrossCheck && !need.CrossCheck {
			need.CrossCheck, need.by.crossCheck = true, rule.Name
		}
		if level(rule.Confidence) > level(need.Confidence) {
			need.Confidence, need.by.confidence = rule.Confidence, rule.Name
		}
		r.Sentences = append(r.Sentences, Describe(rule))
	}
	return need, r
}

// lazyTopics reads the topics of a claim when they are first asked for: few policies ask.
func lazyTopics(c models.Claim, f Facts) func() []models.Topic {
	return sync.OnceValue(func() []models.Topic { return topic.Of(cmp.Or(c.Wording, c.Quote()), f.GivenName) })
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
