// Package captures keeps the rows of stored copies of sources.
package captures

import (
	"gorm.io/gorm"

	"linecheck/models"
	"linecheck/models/store/table"
)

// Captures is the part of a transaction that knows these tables. Errors are those of store.Tx.
type Captures struct {
	db    *gorm.DB
	texts map[string]models.CaptureText // read before; a text never changes
}

// New returns the part for a transaction.
func New(db *gorm.DB) Captures { return Captures{db, map[string]models.CaptureText{}} }

// AddCapture adds an attempt to keep a copy. A root that has one under way
// already is refused by the database.
func (c Captures) AddCapture(row *models.Capture) error {
	return table.Add(c.db, "capture "+row.ID, row)
}

// SaveCapture writes a capture that is under way.
func (c Captures) SaveCapture(row *models.Capture) error {
	return table.Save(c.db.Omit("ID", "ArticleID", "RootID", "Way", "URL", "URLKey", "AskedBy", "AskedAt"), row, row.ID, &row.Version)
}

// Capture returns a capture.
func (c Captures) Capture(id string) (models.Capture, error) {
	return table.One[models.Capture](c.db.Where("id = ?", id), "capture "+id)
}

// CapturesIn returns the captures of an article's sources, newest first.
func (c Captures) CapturesIn(articleID string) ([]models.Capture, error) {
	return table.List[models.Capture](c.db.Where("article_id = ?", articleID).Order("asked_at DESC, id DESC"), "captures in "+articleID)
}

// NewestCopy returns the newest stored copy of a source by its root.
func (c Captures) NewestCopy(rootID string) (models.Capture, error) {
	return table.One[models.Capture](c.db.Where("root_id = ? AND state = 'stored'", rootID).Order("asked_at DESC, id DESC"), "copy of "+rootID)
}

// CopyWith returns the newest stored copy of a source, by its root, that has these bytes.
func (c Captures) CopyWith(rootID, contentSHA256 string) (models.Capture, error) {
	return table.One[models.Capture](c.db.Where("root_id = ? AND content_sha256 = ? AND state = 'stored'", rootID, contentSHA256).
		Order("asked_at DESC, id DESC"), "copy of "+rootID)
}

// CaptureUnderWay returns the capture of a source that waits or is fetched.
func (c Captures) CaptureUnderWay(rootID string) (models.Capture, error) {
	return table.One[models.Capture](c.db.Where("root_id = ? AND state IN ('waiting', 'fetching')", rootID), "capture of "+rootID)
}

// NextCapture returns the capture that has waited longest.
func (c Captures) NextCapture() (models.Capture, error) {
	return table.One[models.Capture](c.db.Where("state = 'waiting'").Order("asked_at, id"), "next capture")
}

// CapturesFetching returns the captures that somebody is at, or was when they died.
func (c Captures) CapturesFetching() ([]models.Capture, error) {
	return table.List[models.Capture](c.db.Where("state = 'fetching'").Order("asked_at, id"), "captures")
}

// CountUnderWay returns how many captures of somebody's wait or are fetched.
func (c Captures) CountUnderWay(accountID string) (int, error) {
	return table.Value[int](c.db.Raw("SELECT COUNT(*) FROM captures WHERE state IN ('waiting', 'fetching') AND asked_by = ?", accountID), "count captures")
}

// UploadedBytes returns how much somebody has uploaded, in bytes.
func (c Captures) UploadedBytes(accountID string) (int64, error) {
	return table.Value[int64](c.db.Raw("SELECT COALESCE(SUM(bytes), 0) FROM captures WHERE way = 'upload' AND asked_by = ?", accountID), "count uploads")
}

// KnownCopies returns up to 50 stored copies, newest first, of the same address
// or with the same bytes, in all articles that an account may see.
func (c Captures) KnownCopies(accountID, urlKey, contentSHA256 string) ([]models.Capture, error) {
	return table.List[models.Capture](c.db.Raw(`SELECT k.* FROM captures k JOIN articles a ON a.id = k.article_id WHERE k.state = 'stored' AND `+table.Visible+` AND
		((k.url_key = @key AND k.url_key <> '') OR (k.content_sha256 = @sha AND k.content_sha256 <> '')) ORDER BY k.asked_at DESC, k.id DESC LIMIT 50`,
		map[string]any{"me": accountID, "key": urlKey, "sha": contentSHA256}), "known copies")
}

// PutCaptureText keeps a readable text. One that is there stays.
func (c Captures) PutCaptureText(t *models.CaptureText) error {
	have, err := table.Value[bool](c.db.Raw("SELECT EXISTS (SELECT 1 FROM capture_texts WHERE sha256 = ?)", t.SHA256), "text "+t.SHA256)
	if err != nil || have {
		return err
	}
	return table.Add(c.db, "text "+t.SHA256, t)
}

// CaptureText returns a readable text by its hash.
func (c Captures) CaptureText(sha256 string) (models.CaptureText, error) {
	if text, known := c.texts[sha256]; known {
		return text, nil
	}
	text, err := table.One[models.CaptureText](c.db.Where("sha256 = ?", sha256), "text "+sha256)
	if err == nil {
		c.texts[sha256] = text
	}
	return text, err
}

// SourceAlerts returns what the newest fetch of each source found that the
// evidence of an article resting on it neither has nor was told of. claimID ""
// stands for all claims.
func (c Captures) SourceAlerts(articleID, claimID string) ([]models.SourceAlert, error) {
	return table.List[models.SourceAlert](c.db.Raw(`SELECT e.id AS evidence_id, e.claim_id, k.id AS capture_id, k.ended_at AS at,
		CASE WHEN k.state = 'stored' THEN 'changed' ELSE k.finding END AS finding
		FROM evidence e JOIN sources s ON s.id = e.source_id
		JOIN captures k ON k.id = (SELECT n.id FROM captures n WHERE n.root_id = s.root_id AND n.way = 'fetch' AND n.ended_at IS NOT NULL
		  ORDER BY n.asked_at DESC, n.id DESC LIMIT 1)
		WHERE s.article_id = @article AND (@claim = '' OR e.claim_id = @claim) AND e.snapshot_mark <> ''
		  AND k.mark NOT IN ('', e.snapshot_mark, e.settled_mark) AND k.asked_at > e.snapshot_at
		ORDER BY e.claim_id, e.ordinal`, map[string]any{"article": articleID, "claim": claimID}), "alerts of "+articleID)
}

// AddOriginRefusal notes that two sources do not share an origin. One that is there stays.
func (c Captures) AddOriginRefusal(r *models.OriginRefusal) error {
	return table.Done(c.db.Exec(`INSERT INTO origin_refusals (article_id, root_a, root_b, by_id, at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (root_a, root_b) DO NOTHING`, r.ArticleID, r.RootA, r.RootB, r.By, r.At), "refuse an origin", nil)
}

// DeleteOriginRefusal takes a refusal back, if there is one.
func (c Captures) DeleteOriginRefusal(rootA, rootB string) error {
	return table.Done(c.db.Exec("DELETE FROM origin_refusals WHERE root_a = ? AND root_b = ?", rootA, rootB), "refused origin", nil)
}

// OriginRefusals returns the refusals of an article.
func (c Captures) OriginRefusals(articleID string) ([]models.OriginRefusal, error) {
	return table.List[models.OriginRefusal](c.db.Where("article_id = ?", articleID).Order("root_a, root_b"), "refused origins of "+articleID)
}
