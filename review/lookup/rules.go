package lookup

import (
	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/extract/names/entity"
	"linecheck/review/policy"
)

// Rules are the newsroom's policy and scales, read once for many claims.
type Rules struct {
	Policy models.PolicyVersion
	Scales []models.Scale
}

// Load reads the rules in force.
func Load(tx *store.Tx) (Rules, error) {
	p, err := tx.Policy()
	if err != nil {
		return Rules{}, err
	}
	scales, err := tx.Scales()
	return Rules{p, scales}, err
}

// Finding returns the scale that answers whether c is so: the one it was judged by before, else the default.
func (r Rules) Finding(c *models.Claim) models.Scale { return r.scale(c.ScaleID, models.ScaleFinding) }

// Attribution returns the scale that answers whether they said it.
func (r Rules) Attribution(c *models.Claim) models.Scale {
	return r.scale(c.AttributionScaleID, models.ScaleAttribution)
}

func (r Rules) scale(id string, kind models.ScaleKind) models.Scale {
	var fallback models.Scale
	for _, s := range r.Scales {
		if s.ID == id {
			return s
		}
		if s.Kind == kind && s.Default && !s.Retired {
			fallback = s
		}
	}
	return fallback
}

// facts gathers what a policy needs to know about a claim with the given evidence.
func (r Rules) facts(c *models.Claim, ev []models.Evidence) policy.Facts {
	v, _ := r.Finding(c).Find(c.Finding.Verdict)
	checked := c.CrossCheckedHash != "" && c.CrossCheckedHash == c.ContentHash && c.Status != models.StatusCrossCheck
	return policy.Facts{Group: v.Group, Evidence: ev, CrossChecked: checked, GivenName: entity.Given}
}

// Judge evaluates the policy for a claim with the given evidence.
func (r Rules) Judge(c *models.Claim, ev []models.Evidence) policy.Result {
	return policy.Evaluate(r.Policy, *c, r.facts(c, ev))
}

// Compare says what would change for a claim if another policy were in force.
func (r Rules) Compare(other models.PolicyVersion, c *models.Claim, ev []models.Evidence) policy.Change {
	return policy.Compare(r.Policy, other, *c, r.facts(c, ev))
}

// Judge evaluates the policy in force for c with its evidence as it stands.
func Judge(tx *store.Tx, c *models.Claim) (policy.Result, error) {
	rules, err := Load(tx)
	if err != nil {
		return policy.Result{}, err
	}
	ev, err := tx.Evidence(c.ID)
	return rules.Judge(c, ev), err
}
