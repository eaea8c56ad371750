package store

import (
	"linecheck/models"
	"linecheck/models/store/table"
)

// AddThread adds a discussion.
func (tx *Tx) AddThread(t *models.Thread) error { return table.Add(tx.db, "thread "+t.ID, t) }

// SaveThread writes a discussion; its article and claim never change.
func (tx *Tx) SaveThread(t *models.Thread) error {
	return table.Save(tx.db.Omit("ID", "CreatedBy", "CreatedAt", "ArticleID", "ClaimID"), t, t.ID, &t.Version)
}

// Thread returns a discussion.
func (tx *Tx) Thread(id string) (models.Thread, error) {
	return table.One[models.Thread](tx.db.Where("id = ?", id), "thread "+id)
}

// ThreadsOf returns the discussions on a claim, oldest first, or with claimID "" those on ranges of the article.
func (tx *Tx) ThreadsOf(articleID, claimID string) ([]models.Thread, error) {
	return table.List[models.Thread](tx.db.Where("article_id = ? AND claim_id = ?", articleID, claimID).Order("created_at, id"), "threads of "+articleID)
}

// AddComment adds a message.
func (tx *Tx) AddComment(c *models.Comment) error { return table.Add(tx.db, "comment "+c.ID, c) }

// SaveComment writes a message; whose it is and where never changes.
func (tx *Tx) SaveComment(c *models.Comment) error {
	return table.Save(tx.db.Omit("ID", "CreatedBy", "CreatedAt", "ThreadID", "ArticleID", "AuthorID"), c, c.ID, &c.Version)
}

// Comment returns a message.
func (tx *Tx) Comment(id string) (models.Comment, error) {
	return table.One[models.Comment](tx.db.Where("id = ?", id), "comment "+id)
}

// CommentsIn returns the messages of threads, oldest first.
func (tx *Tx) CommentsIn(threads ...models.Thread) ([]models.Comment, error) {
	ids := make([]string, len(threads))
	for i, t := range threads {
		ids[i] = t.ID
	}
	return table.List[models.Comment](tx.db.Where("thread_id IN ?", ids).Order("created_at, id"), "comments in threads")
}

// AddCommentEdit keeps what a message said before an edit.
func (tx *Tx) AddCommentEdit(e *models.CommentEdit) error {
	return table.Add(tx.db, "edit of "+e.CommentID, e)
}

// CommentEdits returns what a message said before each edit, oldest first.
func (tx *Tx) CommentEdits(commentID string) ([]models.CommentEdit, error) {
	return table.List[models.CommentEdit](tx.db.Where("comment_id = ?", commentID).Order("at, id"), "edits of "+commentID)
}

// CommentCounts returns how many messages each claim of an article has; claims without any are left out.
func (tx *Tx) CommentCounts(articleID string) (map[string]int, error) {
	type row struct {
		ClaimID  string
		Comments int
	}
	rows, err := table.List[row](tx.db.Raw(`SELECT t.claim_id, COUNT(*) AS comments FROM threads t JOIN comments c ON c.thread_id = t.id
		WHERE t.article_id = ? AND t.claim_id <> '' GROUP BY t.claim_id`, articleID), "comment counts of "+articleID)
	counts := make(map[string]int, len(rows))
	for _, r := range rows {
		counts[r.ClaimID] = r.Comments
	}
	return counts, err
}
