package main

import (
	"context"
	"fmt"
	"time"

	"linecheck/models"
	"linecheck/models/store"
)

// template is an article with everything below it.
type template struct {
	article  models.Article
	version  models.ArticleVersion
	segments []models.Segment
	claims   []models.Claim
	evidence map[string][]models.Evidence
	threads  map[string][]models.Thread
	comments []models.Comment
}

// multiply copies the one article of the database until there are n.
func multiply(ctx context.Context, db *store.Store, n int) error {
	var t template
	if err := db.Read(ctx, func(tx *store.Tx) error { return t.load(tx) }); err != nil {
		return err
	}
	for i := 1; i < n; i++ {
		if err := db.InTx(ctx, func(tx *store.Tx) error { return t.copy(tx, i) }); err != nil {
			return fmt.Errorf("article %d: %w", i, err)
		}
	}
	return nil
}

func (t *template) load(tx *store.Tx) error {
	rows, _, err := tx.ArticleRows(store.ArticleQuery{Limit: 1})
	if err != nil {
		return err
	}
	t.article = rows[0].Article
	if t.version, err = tx.ArticleVersion(t.article.ID, 1); err != nil {
		return err
	}
	if t.segments, err = tx.Segments(t.version.ID); err != nil {
		return err
	}
	if t.claims, err = tx.Claims(t.article.ID); err != nil {
		return err
	}
	if t.evidence, err = tx.EvidenceOf(t.article.ID); err != nil {
		return err
	}
	t.threads = map[string][]models.Thread{}
	for _, c := range t.claims {
		if t.threads[c.ID], err = tx.ThreadsOf(t.article.ID, c.ID); err != nil {
			return err
		}
	}
	for _, c := range t.claims {
		in, err := tx.CommentsIn(t.threads[c.ID]...)
		if err != nil {
			return err
		}
		t.comments = append(t.comments, in...)
	}
	return nil
}

// copy writes the template once more, with ids that end in the number of the copy.
func (t *template) copy(tx *store.Tx, i int) error {
	id := func(old string) string { return fmt.Sprintf("%s-%d", old, i) }
	a, v := t.article, t.version
	a.ID, a.Title, a.UpdatedAt = id(a.ID), fmt.Sprintf("%s, part %d", a.Title, i), a.UpdatedAt.Add(time.Duration(i)*time.Millisecond)
	v.ID, v.ArticleID = id(v.ID), a.ID
	if err := first(tx.AddArticle(&a), tx.AddArticleVersion(&v)); err != nil {
		return err
	}
	segments := make([]models.Segment, len(t.segments))
	for n, s := range t.segments {
		s.ID, s.ArticleID, s.ArticleVersionID = id(s.ID), a.ID, v.ID
		segments[n] = s
	}
	if err := tx.AddSegments(segments); err != nil {
		return err
	}
	for _, c := range t.claims {
		if err := t.copyClaim(tx, c, a.ID, id); err != nil {
			return err
		}
	}
	for _, c := range t.comments {
		c.ID, c.ThreadID, c.ArticleID = id(c.ID), id(c.ThreadID), a.ID
		if err := tx.AddComment(&c); err != nil {
			return err
		}
	}
	return nil
}

func (t *template) copyClaim(tx *store.Tx, c models.Claim, article string, id func(string) string) error {
	old := c.ID
	c.ID, c.ArticleID = id(c.ID), article
	if err := tx.AddClaim(&c); err != nil {
		return err
	}
	for _, e := range t.evidence[old] {
		s := e.Source
		s.ID, s.ArticleID = id(s.ID), article
		e.ID, e.ClaimID, e.SourceID = id(e.ID), c.ID, s.ID
		if err := first(tx.AddSource(&s), tx.AddEvidence(&e)); err != nil {
			return err
		}
	}
	for _, th := range t.threads[old] {
		th.ID, th.ClaimID, th.ArticleID = id(th.ID), c.ID, article
		if err := tx.AddThread(&th); err != nil {
			return err
		}
	}
	return nil
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
