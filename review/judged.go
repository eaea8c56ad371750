package review

import (
	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/lookup"
)

// judge fills in what the policy in force says about the claim, and whether it
// asks more than the one by which the claim was judged when it was handed on.
// The guards and the blockers of a sign-off go by the policy in force: a claim's
// own version tells what was known when it was submitted.
func (v *ClaimView) judge(tx *store.Tx, rules lookup.Rules, c *models.Claim) error {
	v.Policy, v.Judged = rules.Policy, rules.Judge(c, v.Evidence)
	if !handedOn(c.Status) || c.PolicyVersion == 0 || c.PolicyVersion >= rules.Policy.Version {
		return nil
	}
	old, err := tx.PolicyAt(c.PolicyVersion)
	if models.KindOf(err) == models.KindNotFound {
		return nil
	}
	if err != nil {
		return err
	}
	before := rules
	before.Policy = old
	if change := before.Compare(rules.Policy, c, v.Evidence); change.More {
		v.Newer = change.Text
	}
	return nil
}

// handedOn reports whether a claim in that status was submitted and judged.
func handedOn(s models.Status) bool {
	switch s {
	case models.StatusSubmitted, models.StatusCrossCheck, models.StatusDisputed, models.StatusApproved, models.StatusRetracting, models.StatusVoid:
		return true
	default:
		return false
	}
}
