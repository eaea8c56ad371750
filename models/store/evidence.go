package store

import (
	"linecheck/models"
	"linecheck/models/store/table"
)

// evidenceRow is evidence with its source.
type evidenceRow struct {
	models.Evidence
	From models.Source `gorm:"embedded;embeddedPrefix:s_"`
}

const evidenceHead = `SELECT e.*, s.id AS s_id, s.article_id AS s_article_id, s.kind AS s_kind, s.url AS s_url, s.title AS s_title,
	s.publisher AS s_publisher, s.author AS s_author, s.published_on AS s_published_on, s.origin_id AS s_origin_id,
	s.root_id AS s_root_id, s.how AS s_how, s.place AS s_place, s.created_by AS s_created_by, s.created_at AS s_created_at, s.updated_at AS s_updated_at, s.version AS s_version
	FROM evidence e JOIN sources s ON s.id = e.source_id `

func (r evidenceRow) evidence() models.Evidence {
	e := r.Evidence
	e.Source = r.From
	return e
}

// Evidence returns a claim's evidence with its sources, by ordinal.
func (tx *Tx) Evidence(claimID string) ([]models.Evidence, error) {
	rows, err := table.List[evidenceRow](tx.db.Raw(evidenceHead+"WHERE e.claim_id = ? ORDER BY e.ordinal, e.id", claimID), "evidence of "+claimID)
	all := make([]models.Evidence, len(rows))
	for i, r := range rows {
		all[i] = r.evidence()
	}
	return all, err
}

// EvidenceRow returns a row of evidence with its source.
func (tx *Tx) EvidenceRow(id string) (models.Evidence, error) {
	r, err := table.One[evidenceRow](tx.db.Raw(evidenceHead+"WHERE e.id = ?", id), "evidence "+id)
	return r.evidence(), err
}

// EvidenceOfRoot returns the evidence of all claims that cites a source under whatever description.
func (tx *Tx) EvidenceOfRoot(rootID string) ([]models.Evidence, error) {
	rows, err := table.List[evidenceRow](tx.db.Raw(evidenceHead+"WHERE s.root_id = ? ORDER BY e.claim_id, e.ordinal", rootID), "evidence of "+rootID)
	all := make([]models.Evidence, len(rows))
	for i, r := range rows {
		all[i] = r.evidence()
	}
	return all, err
}

// EvidenceOf returns the evidence of all claims of an article with its sources, by claim and ordinal.
func (tx *Tx) EvidenceOf(articleID string) (map[string][]models.Evidence, error) {
	rows, err := table.List[evidenceRow](tx.db.Raw(evidenceHead+"JOIN claims c ON c.id = e.claim_id WHERE c.article_id = ? ORDER BY e.ordinal, e.id",
		articleID), "evidence of "+articleID)
	all := map[string][]models.Evidence{}
	for _, r := range rows {
		all[r.ClaimID] = append(all[r.ClaimID], r.evidence())
	}
	return all, err
}

// AddEvidence adds a passage of a source to a claim.
func (tx *Tx) AddEvidence(e *models.Evidence) error { return table.Add(tx.db, "evidence "+e.ID, e) }

// SaveEvidence writes evidence; the claim's version guards it.
func (tx *Tx) SaveEvidence(e *models.Evidence) error {
	return table.Done(tx.db.Model(e).Where("id = ?", e.ID).Select("*").Omit("ID", "ClaimID", "AddedBy", "CreatedAt").Updates(e),
		"save evidence "+e.ID, models.ErrNotFound)
}

// DeleteEvidence takes evidence away from its claim; revisions keep what it said.
func (tx *Tx) DeleteEvidence(id string) error {
	return table.Done(tx.db.Exec("DELETE FROM evidence WHERE id = ?", id), "delete evidence "+id, models.ErrNotFound)
}

// Source returns a source.
func (tx *Tx) Source(id string) (models.Source, error) {
	return table.One[models.Source](tx.db.Where("id = ?", id), "source "+id)
}

// AddSource adds a source to an article. Without a root it is its own.
func (tx *Tx) AddSource(s *models.Source) error {
	if s.RootID == "" {
		s.RootID = s.ID
	}
	return table.Add(tx.db, "source "+s.ID, s)
}

// NewestOfRoot returns the newest description of a source.
func (tx *Tx) NewestOfRoot(rootID string) (models.Source, error) {
	return table.One[models.Source](tx.db.Where("root_id = ?", rootID).Order("created_at DESC, id DESC"), "source of "+rootID)
}

// SaveSource writes a source.
func (tx *Tx) SaveSource(s *models.Source) error {
	return table.Save(tx.db.Omit("ID", "CreatedBy", "CreatedAt", "ArticleID", "RootID"), s, s.ID, &s.Version)
}

// Sources returns an article's sources in the order in which they were added.
func (tx *Tx) Sources(articleID string) ([]models.Source, error) {
	return table.List[models.Source](tx.db.Where("article_id = ?", articleID).Order("created_at, id"), "sources of "+articleID)
}

// AddOrigin adds an origin to an article.
func (tx *Tx) AddOrigin(o *models.Origin) error { return table.Add(tx.db, "origin "+o.ID, o) }

// Origins returns an article's origins in the order in which they were added.
func (tx *Tx) Origins(articleID string) ([]models.Origin, error) {
	return table.List[models.Origin](tx.db.Where("article_id = ?", articleID).Order("created_at, id"), "origins of "+articleID)
}
