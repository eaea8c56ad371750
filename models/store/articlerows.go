package store

import (
	"time"

	"linecheck/models"
	"linecheck/models/store/pages"
	"linecheck/models/store/table"
)

// ArticleQuery asks for a page of articles.
type ArticleQuery struct {
	AccountID string               // who asks; restricted articles that are not theirs are left out
	Status    models.ArticleStatus // "" for all
	Search    string               // part of the title, publisher or byline; "" for all
	Cursor    string               // what the page before returned, "" for the first
	Limit     int                  // at most 200, 0 for 50
}

// ArticleRow is an article in a list.
type ArticleRow struct {
	models.Article
	Claims  int      // live ones
	Final   int      // of them approved or waived
	Blocked int      // of them waiting, disputed or in cross-check
	Gaps    int      // segments of the newest version that nobody has accounted for
	People  []string `gorm:"serializer:json"` // names of who holds its claims
}

// Sets of statuses, as models.Status has them.
const (
	liveStatuses     = `('proposed', 'open', 'in_review', 'waiting', 'submitted', 'cross_check', 'disputed', 'approved', 'waived', 'retracting')`
	coveringStatuses = `('proposed', 'open', 'in_review', 'waiting', 'submitted', 'cross_check', 'disputed', 'approved', 'waived', 'retracting', 'void')`
	workingStatuses  = `('proposed', 'open', 'in_review', 'waiting', 'submitted', 'cross_check', 'disputed')`
)

// A span covers the segment that it starts in and those that start before it
// ends, because segments partition the text.
const articleRows = `
WITH page AS (
	SELECT a.*, v.id AS text_id FROM articles a
	LEFT JOIN article_versions v ON v.article_id = a.id AND v.number = a.article_version
	WHERE ` + table.Visible + `
		AND (@status = '' OR a.status = @status)
		AND (@search = '' OR a.title LIKE @like ESCAPE '\' OR a.publisher LIKE @like ESCAPE '\' OR a.byline LIKE @like ESCAPE '\')
		AND (@cursor = '' OR (a.updated_at, a.id) < (@updated, @last))
	ORDER BY a.updated_at DESC, a.id DESC LIMIT @limit
), covered AS (
	SELECT page.id AS article_id, COUNT(DISTINCT g.id) AS segments FROM page
	JOIN claims c ON c.article_id = page.id AND c.status IN ` + coveringStatuses + `
	JOIN claim_spans s ON s.claim_id = c.id AND s.article_version = page.article_version
	JOIN segments g ON g.article_version_id = page.text_id AND g.disposition = '' AND g.start < s."end" AND g.start >=
		(SELECT MAX(f.start) FROM segments f WHERE f.article_version_id = page.text_id AND f.start <= s.start)
	GROUP BY page.id
), work AS (
	SELECT page.id AS article_id, COUNT(c.id) AS claims,
		SUM(c.status IN ('approved', 'waived')) AS final,
		SUM(c.status IN ('waiting', 'disputed', 'cross_check')) AS blocked
	FROM page JOIN claims c ON c.article_id = page.id AND c.status IN ` + liveStatuses + `
	GROUP BY page.id
)
SELECT page.*, COALESCE(work.claims, 0) AS claims, COALESCE(work.final, 0) AS final, COALESCE(work.blocked, 0) AS blocked,
	(SELECT COUNT(*) FROM segments g WHERE g.article_version_id = page.text_id AND g.disposition = '') - COALESCE(covered.segments, 0) AS gaps,
	(SELECT json_group_array(DISTINCT p.name ORDER BY p.name) FROM claims c JOIN accounts p ON p.id = c.holder_id WHERE c.article_id = page.id) AS people
FROM page LEFT JOIN work ON work.article_id = page.id LEFT JOIN covered ON covered.article_id = page.id
ORDER BY page.updated_at DESC, page.id DESC`

// ArticleRows returns a page of the articles that somebody may see, the ones
// last touched first, and the cursor of the next page.
func (tx *Tx) ArticleRows(q ArticleQuery) ([]ArticleRow, string, error) {
	var updated time.Time
	var last string
	if err := pages.Resume(q.Cursor, &updated, &last); err != nil {
		return nil, "", err
	}
	limit := pages.Size(q.Limit)
	rows, err := table.List[ArticleRow](tx.db.Raw(articleRows, map[string]any{
		"me": q.AccountID, "status": q.Status, "search": q.Search, "like": pages.Containing(q.Search),
		"cursor": q.Cursor, "updated": updated, "last": last, "limit": limit + 1,
	}), "articles")
	if err != nil {
		return nil, "", err
	}
	return pages.Cut(rows, limit, func(r ArticleRow) []any { return []any{r.UpdatedAt, r.ID} })
}
