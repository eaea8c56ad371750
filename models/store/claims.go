package store

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"linecheck/models"
	"linecheck/models/store/table"
)

// spanRow is a span of a claim in one article version; those of older versions are kept.
type spanRow struct {
	ClaimID        string
	ArticleVersion int
	Ordinal        int
	Start          int
	End            int
	Quote          string
}

type textKey struct {
	articleID string
	number    int
}

// AddClaim adds a claim with its spans. Spans that are not in order, overlap or
// quote something else than the stored text are KindInvalid.
func (tx *Tx) AddClaim(c *models.Claim) error {
	if err := tx.anchored(c); err != nil {
		return err
	}
	if err := table.Add(tx.db, "claim "+c.ID, c); err != nil {
		return err
	}
	return tx.addSpans(c)
}

// SaveClaim writes a claim and, if they changed, its spans, which have to quote the text as in AddClaim.
func (tx *Tx) SaveClaim(c *models.Claim) error {
	rows, err := table.List[spanRow](tx.db.Where("claim_id = ? AND article_version = ?", c.ID, c.ArticleVersion).Order("ordinal"), "spans of "+c.ID)
	if err != nil {
		return err
	}
	moved := !slices.EqualFunc(rows, c.Spans, func(r spanRow, s models.Span) bool { return r.span() == s })
	if moved {
		if err := tx.anchored(c); err != nil {
			return err
		}
	}
	if err := table.Save(tx.db.Omit("ID", "CreatedBy", "CreatedAt", "ArticleID", "Number", "Origin", "Engine"), c, c.ID, &c.Version); err != nil || !moved {
		return err
	}
	err = table.Done(tx.db.Exec("DELETE FROM claim_spans WHERE claim_id = ? AND article_version = ?", c.ID, c.ArticleVersion), "spans of "+c.ID, nil)
	if err != nil {
		return err
	}
	return tx.addSpans(c)
}

// anchored checks that the claim's spans quote the article version that they address.
func (tx *Tx) anchored(c *models.Claim) error {
	key := textKey{c.ArticleID, c.ArticleVersion}
	text, ok := tx.texts[key]
	if !ok {
		v, err := tx.ArticleVersion(c.ArticleID, c.ArticleVersion)
		if err != nil {
			return fmt.Errorf("claim %s: %w", c.ID, err)
		}
		text = models.NewText(v.Text)
		tx.texts[key] = text
	}
	if len(c.Spans) == 0 {
		return models.Invalid("claim.quote", "spans", "Mark the words of the article that make the claim.")
	}
	end := 0
	for i, s := range c.Spans {
		quote, ok := text.Slice(s.Start, s.End)
		if !ok || quote != s.Quote {
			return models.Invalid("claim.quote", "spans", "Passage %d is not what the article says there.", i+1)
		}
		if s.Start < end {
			return models.Invalid("claim.quote", "spans", "Passage %d overlaps the one before it or comes before it.", i+1)
		}
		end = s.End
	}
	return nil
}

func (tx *Tx) addSpans(c *models.Claim) error {
	rows := make([]spanRow, len(c.Spans))
	for i, s := range c.Spans {
		rows[i] = spanRow{c.ID, c.ArticleVersion, i, s.Start, s.End, s.Quote}
	}
	return table.Add(tx.db, "spans of "+c.ID, rows)
}

func (r spanRow) span() models.Span { return models.Span{Start: r.Start, End: r.End, Quote: r.Quote} }

// Claim returns a claim with its spans.
func (tx *Tx) Claim(id string) (models.Claim, error) {
	c, err := table.One[models.Claim](tx.db.Where("id = ?", id), "claim "+id)
	if err != nil {
		return c, err
	}
	complete, err := tx.complete([]models.Claim{c}, nil)
	return complete[0], err
}

// Claims returns an article's claims of every status in reading order.
func (tx *Tx) Claims(articleID string) ([]models.Claim, error) {
	return tx.complete(table.List[models.Claim](tx.db.Where("article_id = ?", articleID), "claims of "+articleID))
}

// complete gives each of the claims its spans and sorts them by where they begin.
func (tx *Tx) complete(claims []models.Claim, err error) ([]models.Claim, error) {
	if err != nil || len(claims) == 0 {
		return claims, err
	}
	ids, spans := make([]string, len(claims)), map[string][]models.Span{}
	for i, c := range claims {
		ids[i] = c.ID
	}
	rows, err := table.List[spanRow](tx.db.Raw(`SELECT s.* FROM claims c JOIN claim_spans s ON s.claim_id = c.id AND s.article_version = c.article_version
		WHERE c.id IN ? ORDER BY s.claim_id, s.ordinal`, ids), "spans")
	for _, r := range rows {
		spans[r.ClaimID] = append(spans[r.ClaimID], r.span())
	}
	for i := range claims {
		claims[i].Spans = spans[claims[i].ID]
	}
	slices.SortFunc(claims, func(a, b models.Claim) int {
		return cmp.Or(cmp.Compare(begin(a), begin(b)), cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
	})
	return claims, err
}

func begin(c models.Claim) int {
	if len(c.Spans) == 0 {
		return 0
	}
	return c.Spans[0].Start
}

// ClaimsWithExpiredLease returns the claims in review whose lease ended at or before now.
func (tx *Tx) ClaimsWithExpiredLease(now time.Time) ([]models.Claim, error) {
	return tx.complete(table.List[models.Claim](tx.db.Where("status IN ('in_review', 'waiting') AND lease_until <= ?", now), "expired leases"))
}

// ClaimsHeldBy returns the claims that somebody is working on.
func (tx *Tx) ClaimsHeldBy(accountID string) ([]models.Claim, error) {
	return tx.complete(table.List[models.Claim](tx.db.Where("holder_id = ? AND status IN ('in_review', 'waiting')", accountID), "claims held by "+accountID))
}

// ClaimsSecondedBy returns the claims that wait for somebody's independent answer.
func (tx *Tx) ClaimsSecondedBy(accountID string) ([]models.Claim, error) {
	return tx.complete(table.List[models.Claim](tx.db.Where("second_id = ? AND status = 'cross_check'", accountID), "claims seconded by "+accountID))
}

// ClaimsDuplicateOf returns the claims that were set aside as duplicates of one.
func (tx *Tx) ClaimsDuplicateOf(claimID string) ([]models.Claim, error) {
	return tx.complete(table.List[models.Claim](tx.db.Where("duplicate_of = ? AND status = 'duplicate'", claimID), "duplicates of "+claimID))
}
