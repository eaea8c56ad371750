package store

import (
	"fmt"
	"time"

	"linecheck/models"
	"linecheck/models/store/table"
)

// segmentBatch keeps an insert below SQLite's 32,766 variables.
const segmentBatch = 500

// AddArticle adds an article; its text is added by AddArticleVersion.
func (tx *Tx) AddArticle(a *models.Article) error { return table.Add(tx.db, "article "+a.ID, a) }

// SaveArticle writes an article.
func (tx *Tx) SaveArticle(a *models.Article) error {
	return table.Save(tx.db.Omit("ID", "CreatedBy", "CreatedAt"), a, a.ID, &a.Version)
}

// TouchArticle moves an article up in the lists. It is no change of the article.
func (tx *Tx) TouchArticle(id string, at time.Time) error {
	return table.Done(tx.db.Exec("UPDATE articles SET updated_at = ? WHERE id = ?", at, id), "touch article "+id, models.ErrNotFound)
}

// Article returns an article.
func (tx *Tx) Article(id string) (models.Article, error) {
	return table.One[models.Article](tx.db.Where("id = ?", id), "article "+id)
}

// CanSee reports whether an account may know of an article. Nobody can see one that does not exist.
func (tx *Tx) CanSee(articleID, accountID string) (bool, error) {
	return table.Value[bool](tx.db.Raw("SELECT EXISTS (SELECT 1 FROM articles a WHERE a.id = @id AND "+table.Visible+")",
		map[string]any{"id": articleID, "me": accountID}), "article "+articleID)
}

// Members returns the ids of the accounts that a restricted article is open to.
func (tx *Tx) Members(articleID string) ([]string, error) {
	return table.List[string](tx.db.Raw("SELECT account_id FROM article_members WHERE article_id = ? ORDER BY account_id", articleID),
		"members of "+articleID)
}

// SetMembers replaces the accounts that a restricted article is open to.
func (tx *Tx) SetMembers(articleID string, accountIDs []string) error {
	what := "members of " + articleID
	if err := table.Done(tx.db.Exec("DELETE FROM article_members WHERE article_id = ?", articleID), what, nil); err != nil {
		return err
	}
	for _, id := range accountIDs {
		err := table.Done(tx.db.Exec("INSERT INTO article_members (article_id, account_id) VALUES (?, ?) ON CONFLICT DO NOTHING", articleID, id), what, nil)
		if err != nil {
			return err
		}
	}
	return nil
}

// AddArticleVersion adds a version of an article's text. It can never be changed.
func (tx *Tx) AddArticleVersion(v *models.ArticleVersion) error {
	return table.Add(tx.db, "article version "+v.ID, v)
}

// ArticleVersion returns a version of an article's text by its number.
func (tx *Tx) ArticleVersion(articleID string, number int) (models.ArticleVersion, error) {
	return table.One[models.ArticleVersion](tx.db.Where("article_id = ? AND number = ?", articleID, number),
		fmt.Sprintf("version %d of article %s", number, articleID))
}

// AddFetch adds a page that somebody had fetched.
func (tx *Tx) AddFetch(f *models.Fetch) error { return table.Add(tx.db, "fetch "+f.ID, f) }

// Fetch returns a page that somebody had fetched.
func (tx *Tx) Fetch(id string) (models.Fetch, error) {
	return table.One[models.Fetch](tx.db.Where("id = ?", id), "fetch "+id)
}

// ArticleVersions returns an article's versions without their texts, oldest first.
func (tx *Tx) ArticleVersions(articleID string) ([]models.ArticleVersion, error) {
	return table.List[models.ArticleVersion](tx.db.Omit("Text").Where("article_id = ?", articleID).Order("number"), "versions of article "+articleID)
}

// AddSegments adds the segments of an article version.
func (tx *Tx) AddSegments(segments []models.Segment) error {
	if len(segments) == 0 {
		return nil
	}
	return table.Done(tx.db.CreateInBatches(segments, segmentBatch), "add segments", nil)
}

// Segments returns the segments of an article version in reading order.
func (tx *Tx) Segments(articleVersionID string) ([]models.Segment, error) {
	return table.List[models.Segment](tx.db.Where("article_version_id = ?", articleVersionID).Order("ordinal"), "segments of "+articleVersionID)
}

// Segment returns a segment.
func (tx *Tx) Segment(id string) (models.Segment, error) {
	return table.One[models.Segment](tx.db.Where("id = ?", id), "segment "+id)
}

// SaveSegment writes a segment's disposition; its place never changes.
func (tx *Tx) SaveSegment(s *models.Segment) error {
	return table.Save(tx.db.Omit("ID", "CreatedBy", "CreatedAt", "ArticleVersionID", "ArticleID", "Ordinal", "Start", "End", "Kind", "Role", "Paragraph"), s, s.ID, &s.Version)
}
