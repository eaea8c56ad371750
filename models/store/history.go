package store

import (
	"time"

	"linecheck/models"
	"linecheck/models/store/table"
)

// AddRevision keeps the signed content of a claim. It can never be changed.
func (tx *Tx) AddRevision(r *models.Revision) error {
	return table.Add(tx.db, "revision of "+r.ClaimID, r)
}

// Revisions returns the revisions of a claim, oldest first.
func (tx *Tx) Revisions(claimID string) ([]models.Revision, error) {
	return table.List[models.Revision](tx.db.Where("claim_id = ?", claimID).Order("number"), "revisions of "+claimID)
}

// AddSignOff adds an approval. A claim has at most one that is not voided.
func (tx *Tx) AddSignOff(s *models.SignOff) error { return table.Add(tx.db, "sign-off "+s.ID, s) }

// SaveSignOffVoid voids a sign-off, once; models.ErrStale when it is void already.
func (tx *Tx) SaveSignOffVoid(id, by string, at time.Time, reason string) error {
	return table.Done(tx.db.Exec("UPDATE sign_offs SET voided_by = ?, voided_at = ?, void_reason = ? WHERE id = ? AND voided_at IS NULL",
		by, at, reason, id), "void sign-off "+id, models.ErrStale)
}

// SignOffs returns the approvals of a claim, oldest first.
func (tx *Tx) SignOffs(claimID string) ([]models.SignOff, error) {
	return table.List[models.SignOff](tx.db.Where("claim_id = ?", claimID).Order("at, id"), "sign-offs of "+claimID)
}

// CurrentSignOff returns the approval of a claim that is not voided.
func (tx *Tx) CurrentSignOff(claimID string) (models.SignOff, error) {
	return table.One[models.SignOff](tx.db.Where("claim_id = ? AND voided_at IS NULL", claimID), "sign-off of "+claimID)
}

// AddCrossCheck adds a cross-check. A claim has at most one without an outcome.
func (tx *Tx) AddCrossCheck(c *models.CrossCheck) error {
	return table.Add(tx.db, "cross-check "+c.ID, c)
}

// SaveCrossCheck writes a cross-check that has no outcome yet; models.ErrStale when it has one.
func (tx *Tx) SaveCrossCheck(c *models.CrossCheck) error {
	return table.Done(tx.db.Model(c).Where("id = ? AND outcome = ''", c.ID).Select("SecondID", "Outcome", "First", "Second", "EndedAt").Updates(c),
		"save cross-check "+c.ID, models.ErrStale)
}

// CrossChecks returns the cross-checks of a claim, oldest first.
func (tx *Tx) CrossChecks(claimID string) ([]models.CrossCheck, error) {
	return table.List[models.CrossCheck](tx.db.Where("claim_id = ?", claimID).Order("created_at, id"), "cross-checks of "+claimID)
}

// OpenCrossCheck returns the cross-check of a claim that has no outcome yet.
func (tx *Tx) OpenCrossCheck(claimID string) (models.CrossCheck, error) {
	return table.One[models.CrossCheck](tx.db.Where("claim_id = ? AND outcome = ''", claimID), "cross-check of "+claimID)
}

// AskedToCrossCheck returns how many open cross-checks wait for each account; those that none waits for are left out.
func (tx *Tx) AskedToCrossCheck() (map[string]int, error) {
	type row struct {
		SecondID string
		Waiting  int
	}
	rows, err := table.List[row](tx.db.Raw("SELECT second_id, COUNT(*) AS waiting FROM claims WHERE status = 'cross_check' GROUP BY second_id"), "open cross-checks")
	waiting := make(map[string]int, len(rows))
	for _, r := range rows {
		waiting[r.SecondID] = r.Waiting
	}
	return waiting, err
}

// AddLineage links a claim to the one it came from.
func (tx *Tx) AddLineage(l *models.Lineage) error {
	return table.Add(tx.db, "lineage of "+l.ChildID, l)
}

// Parents returns what a claim came from.
func (tx *Tx) Parents(claimID string) ([]models.Lineage, error) {
	return table.List[models.Lineage](tx.db.Where("child_id = ?", claimID).Order("parent_id"), "parents of "+claimID)
}

// Children returns what came of a claim.
func (tx *Tx) Children(claimID string) ([]models.Lineage, error) {
	return table.List[models.Lineage](tx.db.Where("parent_id = ?", claimID).Order("child_id"), "children of "+claimID)
}
