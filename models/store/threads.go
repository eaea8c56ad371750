package store

import "linecheck/models"

// AddThread adds a discussion.
func (tx *Tx) AddThread(t *models.Thread) error { return tx.add("thread "+t.ID, t) }

// SaveThread writes a discussion; its article and claim never change.
func (tx *Tx) SaveThread(t *models.Thread) error {
	return tx.save(t, t.ID, &t.Version, "ArticleID", "ClaimID")
}

// Thread returns a discussion.
func (tx *Tx) Thread(id string) (models.Thread, error) {
	return one[models.Thread](tx.db.Where("id = ?", id), "thread "+id)
}

// ThreadsOf returns the discussions on a claim, oldest first, or with claimID "" those on ranges of the article.
func (tx *Tx) ThreadsOf(articleID, claimID string) ([]models.Thread, error) {
	return list[models.Thread](tx.db.Where("article_id = ? AND claim_id = ?", articleID, claimID).Order("created_at, id"), "threads of "+articleID)
}

// AddComment adds a message.
func (tx *Tx) AddComment(c *models.Comment) error { return tx.add("comment "+c.ID, c) }

// SaveComment writes a message; whose it is and where never changes.
func (tx *Tx) SaveComment(c *models.Comment) error {
	return tx.save(c, c.ID, &c.Version, "ThreadID", "ArticleID", "AuthorID")
}

// Comment returns a message.
func (tx *Tx) Comment(id string) (models.Comment, error) {
	return one[models.Comment](tx.db.Where("id = ?", id), "comment "+id)
}

// CommentsOf returns all messages of an article and its claims, oldest first.
func (tx *Tx) CommentsOf(articleID string) ([]models.Comment, error) {
	return list[models.Comment](tx.db.Where("article_id = ?", articleID).Order("created_at, id"), "comments of "+articleID)
}

// AddCommentEdit keeps what a message said before an edit.
func (tx *Tx) AddCommentEdit(e *models.CommentEdit) error { return tx.add("edit of "+e.CommentID, e) }

// CommentEdits returns what a message said before each edit, oldest first.
func (tx *Tx) CommentEdits(commentID string) ([]models.CommentEdit, error) {
	return list[models.CommentEdit](tx.db.Where("comment_id = ?", commentID).Order("at, id"), "edits of "+commentID)
}

// CommentCounts returns how many messages each claim of an article has; claims without any are left out.
func (tx *Tx) CommentCounts(articleID string) (map[string]int, error) {
	type row struct {
		ClaimID  string
		Comments int
	}
	rows, err := list[row](tx.db.Raw(`SELECT t.claim_id, COUNT(*) AS comments FROM threads t JOIN comments c ON c.thread_id = t.id
		WHERE t.article_id = ? AND t.claim_id <> '' GROUP BY t.claim_id`, articleID), "comment counts of "+articleID)
	counts := make(map[string]int, len(rows))
	for _, r := range rows {
		counts[r.ClaimID] = r.Comments
	}
	return counts, err
}
