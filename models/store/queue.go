package store

import (
	"time"

	"gorm.io/gorm"

	"linecheck/models"
	"linecheck/models/store/pages"
	"linecheck/models/store/table"
)

// View names a list of claims that wait for somebody.
type View string

// The views.
const (
	ViewMine       View = "mine"        // I hold them
	ViewCrossCheck View = "cross_check" // I am the second reviewer
	ViewWaiting    View = "waiting"     // I hold them and wait for somebody
	ViewVoided     View = "voided"      // I checked or approved them, and the sign-off was voided
	ViewUnassigned View = "unassigned"  // nobody holds them
	ViewSubmitted  View = "submitted"   // an editor has to decide
)

// QueueQuery asks for a page of claims.
type QueueQuery struct {
	AccountID string // who asks
	View      View
	Cursor    string // what the page before returned, "" for the first
	Limit     int    // at most 200, 0 for 50
}

// QueueRow is a claim in a list over articles.
type QueueRow struct {
	ID              string
	Number          int
	Wording         string
	Status          models.Status
	Verdict         string
	Risk            models.Risk
	Type            models.ClaimType
	Deadline        *time.Time
	HolderID        string
	HolderName      string
	SecondID        string
	Version         int
	UpdatedAt       time.Time
	ArticleID       string
	ArticleTitle    string
	ArticleDeadline *time.Time

	Rank    int    // of the risk, 0 is high
	Due     string // deadline of the claim or else of the article, as stored; sorts after all others without one
	Touched string // the article, as stored
}

// What the views select. Statuses stand as constants, so that each view can use an index.
const (
	ofMine       = `c.holder_id = @me AND c.status IN ('in_review', 'waiting')`
	ofCrossCheck = `c.second_id = @me AND c.status = 'cross_check'`
	ofWaiting    = `c.holder_id = @me AND c.status = 'waiting'`
	ofUnassigned = `c.status IN ('proposed', 'open') AND c.holder_id = ''`
	ofSubmitted  = `c.status IN ('submitted', 'disputed', 'retracting')`
	ofVoided     = `c.status IN ` + workingStatuses + ` AND c.id IN (SELECT v.claim_id FROM sign_offs v
		WHERE v.voided_at IS NOT NULL AND @me <> '' AND @me IN (v.by_id, v.submitted_by, c.last_holder_id))`
)

// The last lines start after the row that the cursor names.
const (
	queueHead = `SELECT * FROM (SELECT c.id, c.number, c.wording, c.status, c.verdict, c.risk, c.type, c.deadline, c.holder_id,
		COALESCE(p.name, '') AS holder_name, c.second_id, c.version, c.updated_at,
		a.id AS article_id, a.title AS article_title, a.deadline AS article_deadline,
		CASE c.risk WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END AS rank,
		COALESCE(c.deadline, a.deadline, '9999') || '' AS due, a.updated_at || '' AS touched
	FROM claims c JOIN articles a ON a.id = c.article_id LEFT JOIN accounts p ON p.id = c.holder_id
	WHERE ` + table.Visible + ` AND `
	queueTail = `) WHERE @cursor = '' OR (rank, due, touched, article_id, number) > (@rank, @due, @touched, @article, @number)
	ORDER BY rank, due, touched, article_id, number LIMIT @limit`

	countHead = `SELECT COUNT(*) FROM (SELECT 1 FROM claims c JOIN articles a ON a.id = c.article_id WHERE ` + table.Visible + ` AND `
	countTail = ` LIMIT 1000)`
)

// QueueRows returns a page of a view and the cursor of the next one. High risk
// comes first, then what is due first, then the article that was left alone longest.
func (tx *Tx) QueueRows(q QueueQuery) ([]QueueRow, string, error) {
	var at QueueRow
	if err := pages.Resume(q.Cursor, &at.Rank, &at.Due, &at.Touched, &at.ArticleID, &at.Number); err != nil {
		return nil, "", err
	}
	limit := pages.Size(q.Limit)
	query, err := tx.view(q.View, map[string]any{
		"me": q.AccountID, "cursor": q.Cursor, "limit": limit + 1,
		"rank": at.Rank, "due": at.Due, "touched": at.Touched, "article": at.ArticleID, "number": at.Number,
	})
	if err != nil {
		return nil, "", err
	}
	rows, err := table.List[QueueRow](query, "queue "+string(q.View))
	if err != nil {
		return nil, "", err
	}
	return pages.Cut(rows, limit, func(r QueueRow) []any { return []any{r.Rank, r.Due, r.Touched, r.ArticleID, r.Number} })
}

func (tx *Tx) view(v View, args map[string]any) (*gorm.DB, error) {
	switch v {
	case ViewMine:
		return tx.db.Raw(queueHead+ofMine+queueTail, args), nil
	case ViewCrossCheck:
		return tx.db.Raw(queueHead+ofCrossCheck+queueTail, args), nil
	case ViewWaiting:
		return tx.db.Raw(queueHead+ofWaiting+queueTail, args), nil
	case ViewVoided:
		return tx.db.Raw(queueHead+ofVoided+queueTail, args), nil
	case ViewUnassigned:
		return tx.db.Raw(queueHead+ofUnassigned+queueTail, args), nil
	case ViewSubmitted:
		return tx.db.Raw(queueHead+ofSubmitted+queueTail, args), nil
	default:
		return nil, models.Invalid("queue.view", "view", "There is no view %q.", v)
	}
}

func (tx *Tx) count(v View, args map[string]any) (*gorm.DB, error) {
	switch v {
	case ViewMine:
		return tx.db.Raw(countHead+ofMine+countTail, args), nil
	case ViewCrossCheck:
		return tx.db.Raw(countHead+ofCrossCheck+countTail, args), nil
	case ViewWaiting:
		return tx.db.Raw(countHead+ofWaiting+countTail, args), nil
	case ViewVoided:
		return tx.db.Raw(countHead+ofVoided+countTail, args), nil
	case ViewUnassigned:
		return tx.db.Raw(countHead+ofUnassigned+countTail, args), nil
	case ViewSubmitted:
		return tx.db.Raw(countHead+ofSubmitted+countTail, args), nil
	default:
		return nil, models.Invalid("queue.view", "view", "There is no view %q.", v)
	}
}

// QueueCount counts the claims of a view, up to 1,000.
func (tx *Tx) QueueCount(accountID string, v View) (int, error) {
	query, err := tx.count(v, map[string]any{"me": accountID})
	if err != nil {
		return 0, err
	}
	return table.Value[int](query, "count queue "+string(v))
}
