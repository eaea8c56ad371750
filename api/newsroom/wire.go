package newsroom

import (
	"time"

	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review/newsroom"
	"linecheck/review/policy"
	"linecheck/review/policy/language"
)

// PolicyRule says what a claim needs before it can be submitted.
type PolicyRule struct {
	Name       string   `json:"name"`
	Types      []string `json:"types"`
	Risks      []string `json:"risks"`
	Topics     []string `json:"topics"`
	Origins    int      `json:"origins"`
	Primary    bool     `json:"primary"`
	CrossCheck bool     `json:"crossCheck"`
	Confidence string   `json:"confidence"`
	Sentence   string   `json:"sentence" doc:"what the rule asks of which claims"`
	About      string   `json:"about" doc:"what the rule is about, as the text of the policy says it"`
}

func ruleOf(r models.PolicyRule) PolicyRule {
	return PolicyRule{
		r.Name, wire.Strings(r.Types), wire.Strings(r.Risks), wire.Strings(r.Topics), r.Origins, r.Primary, r.CrossCheck, string(r.Confidence),
		policy.Describe(r), language.About(r),
	}
}

// PolicyVersion is a version of the policy in a list.
type PolicyVersion struct {
	Version  int         `json:"version"`
	Name     string      `json:"name"`
	FourEyes string      `json:"fourEyes" enum:"required,recorded"`
	Note     string      `json:"note" doc:"why it was made"`
	By       wire.Person `json:"by"`
	At       time.Time   `json:"at"`
}

func versionOf(p models.PolicyVersion, by wire.Person) PolicyVersion {
	return PolicyVersion{p.Version, p.Name, p.FourEyes, p.Note, by, p.CreatedAt.UTC()}
}

// PolicyVersions is a page of versions, the newest first.
type PolicyVersions struct {
	Items []PolicyVersion `json:"items"`
	Next  int             `json:"next,omitempty" doc:"lists the older ones when given as before; absent at the end"`
}

// Policy is one version of the policy with its rules.
type Policy struct {
	PolicyVersion
	Rules   []PolicyRule `json:"rules"`
	Text    string       `json:"text" doc:"the policy as text, as save-policy takes it"`
	Actions []string     `json:"actions" doc:"save and restore, where the caller may change the policy"`
}

func policyOf(p models.PolicyVersion, by wire.Person, actions []string) Policy {
	return Policy{versionOf(p, by), wire.Each(p.Rules, ruleOf), language.Format(p), actions}
}

// PolicyProblem is one thing in a text that is wrong, or worth a second look.
type PolicyProblem struct {
	Line   int    `json:"line" minimum:"1"`
	Column int    `json:"column" minimum:"1" doc:"in code points"`
	Length int    `json:"length" minimum:"1" doc:"in code points"`
	Text   string `json:"text"`
}

// PolicyReading is what a text says.
type PolicyReading struct {
	Problems []PolicyProblem `json:"problems" doc:"what has to be mended before it can be saved"`
	Hints    []PolicyProblem `json:"hints" doc:"what is allowed but does nothing, or less than it seems"`
	Name     string          `json:"name"`
	FourEyes string          `json:"fourEyes" enum:"required,recorded"`
	Rules    []PolicyRule    `json:"rules" doc:"the rules that could be read"`
	Lines    []int           `json:"lines" doc:"the line of each rule"`
	Text     string          `json:"text" doc:"the same policy as Linecheck writes it, \"\" while there are problems"`
}

func readingOf(r language.Reading) PolicyReading {
	problem := func(p language.Problem) PolicyProblem { return PolicyProblem(p) }
	out := PolicyReading{
		Problems: wire.Each(r.Problems, problem), Hints: wire.Each(r.Hints, problem), Name: r.Policy.Name, FourEyes: r.Policy.FourEyes,
		Rules: wire.Each(r.Policy.Rules, ruleOf), Lines: append([]int{}, r.Lines...),
	}
	if len(r.Problems) == 0 {
		out.Text = language.Format(r.Policy)
	}
	return out
}

// AffectedClaim is a claim for which another policy would change something.
type AffectedClaim struct {
	ID     string   `json:"id"`
	Number int      `json:"number"`
	Status string   `json:"status"`
	More   bool     `json:"more"`
	Less   bool     `json:"less"`
	Text   string   `json:"text" doc:"what would change, a sentence"`
	Lacks  []string `json:"lacks" doc:"what it would lack that it does not lack now, a sentence each"`
}

// AffectedArticle is an article with such claims.
type AffectedArticle struct {
	ID     string          `json:"id"`
	Title  string          `json:"title"`
	Claims []AffectedClaim `json:"claims"`
}

// PolicyPreview is what another policy would change.
type PolicyPreview struct {
	Claims   int               `json:"claims" doc:"how many were looked at: those of articles that are being checked and that the caller may see"`
	More     int               `json:"more" doc:"how many would need more"`
	Less     int               `json:"less" doc:"how many would need less"`
	Lacking  int               `json:"lacking" doc:"how many were handed on already and would keep their article from sign-off"`
	FourEyes string            `json:"fourEyes" doc:"what changes about four-eyes, \"\" for nothing"`
	Articles []AffectedArticle `json:"articles"`
}

func previewOf(p newsroom.Preview) PolicyPreview {
	return PolicyPreview{p.Claims, p.More, p.Less, p.Lacking, p.FourEyes, wire.Each(p.Articles, func(a newsroom.AffectedArticle) AffectedArticle {
		return AffectedArticle{a.ID, a.Title, wire.Each(a.Claims, func(c newsroom.AffectedClaim) AffectedClaim {
			return AffectedClaim{c.ID, c.Number, string(c.Status), c.Change.More, c.Change.Less, c.Change.Text, append([]string{}, c.Change.Lacks...)}
		})}
	})}
}
