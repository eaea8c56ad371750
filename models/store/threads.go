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

// CommentsIn returns the messages of threads, oldest first.
func (tx *Tx) CommentsIn(threads ...models.Thread) ([]models.Comment, error) {
	ids := make([]string, len(threads))
	for i, t := range threads {
		ids[i] = t.ID
	}
	return list[models.Comment](tx.db.Where("thread_id IN ?", ids).Order("created_at, id"), "comments in threads")
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
