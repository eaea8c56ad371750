// Package seen keeps the words of claims, so that the same claim is found again.
package seen

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"gorm.io/gorm"

	"linecheck/models"
	"linecheck/models/store/table"
)

// Seen is the part of a transaction that knows these tables. Errors are those of store.Tx.
type Seen struct{ db *gorm.DB }

// New returns the part for a transaction.
func New(db *gorm.DB) Seen { return Seen{db} }

// IndexWords puts the stems of a claim into the index, in place of those it had.
func (s Seen) IndexWords(claimID string, stems []string) error {
	what, words := "words of "+claimID, strings.Join(stems, " ")
	place, err := table.Value[int64](s.db.Raw("SELECT place FROM seen_claims WHERE claim_id = ?", claimID), what)
	if err != nil {
		return err
	}
	if place == 0 {
		place, err = table.Value[int64](s.db.Raw("INSERT INTO seen_claims (claim_id) VALUES (?) RETURNING place", claimID), what)
		if err != nil {
			return err
		}
		if err := table.Done(s.db.Exec("INSERT INTO seen_words (docid, stems) VALUES (?, ?)", place, words), what, nil); err != nil {
			return err
		}
		return s.count(1, words)
	}
	had, err := table.Value[string](s.db.Raw("SELECT stems FROM seen_words WHERE docid = ?", place), what)
	if err != nil || had == words {
		return err
	}
	if err := table.Done(s.db.Exec("UPDATE seen_words SET stems = ? WHERE docid = ?", words, place), what, nil); err != nil {
		return err
	}
	if err := s.count(-1, had); err != nil {
		return err
	}
	return s.count(1, words)
}

// count notes that one claim more, or less, holds each of the words.
func (s Seen) count(more int, words string) error {
	stems := strings.Fields(words)
	slices.Sort(stems)
	list, err := json.Marshal(slices.Compact(stems))
	if err != nil {
		return fmt.Errorf("count stems: %w", err)
	}
	return table.Done(s.db.Exec(`INSERT INTO seen_stems (stem, holding) SELECT j.value, max(0, @more) FROM json_each(@list) j WHERE true
		ON CONFLICT (stem) DO UPDATE SET holding = max(0, holding + @more)`, map[string]any{"more": more, "list": string(list)}), "count stems", nil)
}

// UnindexedClaims returns up to limit claims, oldest first, that the index does not have yet.
func (s Seen) UnindexedClaims(limit int) ([]string, error) {
	return table.List[string](s.db.Raw(`SELECT c.id FROM claims c WHERE NOT EXISTS (SELECT 1 FROM seen_claims s WHERE s.claim_id = c.id)
		ORDER BY c.id LIMIT ?`, limit), "claims that are not indexed")
}

// IndexedClaims returns how many claims the index has.
func (s Seen) IndexedClaims() (int, error) {
	return table.Value[int](s.db.Raw("SELECT COALESCE(MAX(place), 0) FROM seen_claims"), "count indexed claims")
}

// HoldingRow is how many indexed claims hold a stem.
type HoldingRow struct {
	Stem    string
	Holding int
}

// CountHolding returns how many indexed claims hold each of the stems; those that none holds are left out.
func (s Seen) CountHolding(stems []string) ([]HoldingRow, error) {
	list, err := json.Marshal(stems)
	if err != nil {
		return nil, fmt.Errorf("count stems: %w", err)
	}
	return table.List[HoldingRow](s.db.Raw("SELECT t.stem, t.holding FROM json_each(?) j CROSS JOIN seen_stems t ON t.stem = j.value", string(list)), "count stems")
}

// PlacesHolding returns the newest places whose claims hold a stem.
func (s Seen) PlacesHolding(stem string, limit int) ([]int64, error) {
	return table.List[int64](s.db.Raw("SELECT docid FROM seen_words WHERE stems MATCH ? ORDER BY docid DESC LIMIT ?", quoted(stem), limit), "claims with a stem")
}

// quoted makes a word one that the full-text syntax cannot read anything into.
func quoted(word string) string { return `"` + strings.ReplaceAll(word, `"`, " ") + `"` }

// Row is a claim as one that was there before.
type Row struct {
	Place        int64
	ID           string
	ArticleID    string
	ArticleTitle string
	Restricted   bool // the article is
	Number       int
	Wording      string
	Status       models.Status
	SecondID     string
	Verdict      string
	Correction   string
	ScaleID      string
	ApprovedAt   *time.Time
	SubmittedAt  *time.Time
	UpdatedAt    time.Time
}

// SeenRows returns, of the claims at some places, those that count and that an
// account may see, without those of one article.
func (s Seen) SeenRows(places []int64, accountID, exceptArticle string) ([]Row, error) {
	return table.List[Row](s.db.Raw(`SELECT s.place, c.id, c.article_id, a.title AS article_title, a.restricted, c.number, c.wording, c.status, c.second_id, c.verdict,
		c.correction, c.scale_id, c.approved_at, c.submitted_at, c.updated_at
		FROM seen_claims s JOIN claims c ON c.id = s.claim_id JOIN articles a ON a.id = c.article_id
		WHERE s.place IN @places AND c.article_id <> @except AND c.status NOT IN ('dismissed', 'duplicate', 'superseded', 'orphaned')
		AND `+table.Visible,
		map[string]any{"places": places, "me": accountID, "except": exceptArticle}), "claims seen before")
}

// AddSeenRefusal notes that an earlier claim is another one. One that is there stays.
func (s Seen) AddSeenRefusal(r *models.SeenRefusal) error {
	return table.Done(s.db.Exec("INSERT INTO seen_refusals (claim_id, earlier_id, by_id, at) VALUES (?, ?, ?, ?) ON CONFLICT (claim_id, earlier_id) DO NOTHING",
		r.ClaimID, r.EarlierID, r.By, r.At), "refuse an earlier claim", nil)
}

// DeleteSeenRefusal takes a refusal back, if there is one.
func (s Seen) DeleteSeenRefusal(claimID, earlierID string) error {
	return table.Done(s.db.Exec("DELETE FROM seen_refusals WHERE claim_id = ? AND earlier_id = ?", claimID, earlierID), "refused earlier claim", nil)
}

// SeenRefusals returns what was refused for a claim.
func (s Seen) SeenRefusals(claimID string) ([]models.SeenRefusal, error) {
	return table.List[models.SeenRefusal](s.db.Where("claim_id = ?", claimID).Order("earlier_id"), "refused for "+claimID)
}
