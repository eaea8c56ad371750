package ledger

import (
	"linecheck/models"
	"linecheck/models/store"
)

// See returns the article if a may know that it exists, else ErrNotFound.
func See(tx *store.Tx, a models.Actor, articleID string) (models.Article, error) {
	article, err := tx.Article(articleID)
	if err != nil || a.System || !article.Restricted {
		return article, err
	}
	ok, err := tx.CanSee(articleID, a.ID)
	if err == nil && !ok {
		err = models.ErrNotFound
	}
	return article, err
}

// Need fails with KindForbidden unless a holds role. what completes "Only an editor can …".
func Need(a models.Actor, role models.Role, what string) error {
	if a.Has(role) || a.System {
		return nil
	}
	return models.Errorf(models.KindForbidden, "action.role", "Only %s can %s.", role.WithArticle(), what)
}

// Reopen takes back the sign-off of an article that has open work again, and tells the signer.
func (e *Entry) Reopen(article models.Article, claimID, why string) error {
	if article.Status == models.ArticleChecking {
		return nil
	}
	from, signer := article.Status, article.SignedOffBy
	article.Status, article.SignedOffBy, article.SignedOffAt, article.UpdatedAt = models.ArticleChecking, "", nil, e.At
	if err := e.SaveArticle(&article); err != nil {
		return err
	}
	text := "The sign-off of “" + article.Title + "” is void. " + why
	if err := e.Tell(signer, models.InboxItem{Kind: "article.reopened", ArticleID: article.ID, ClaimID: claimID, Text: text}); err != nil {
		return err
	}
	return e.AsSystem(func() error {
		return e.Record(models.Event{
			Action: "article.reopened", ArticleID: article.ID, ArticleVersion: article.ArticleVersion, ClaimID: claimID,
			From: string(from), To: string(article.Status), Reason: why,
		}, map[string]any{"version": article.Version})
	})
}
