// Package versions takes in new versions of articles: it finds the claims again,
// shows what became of each, and carries the work over in one transaction.
package versions

import (
	"context"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/articles"
	"linecheck/review/claims"
	"linecheck/review/ledger"
)

// Service takes in new versions. All fields but Arrived are required.
type Service struct {
	*ledger.Ledger
	Articles *articles.Service
	Claims   *claims.Service

	// Arrived is called for each version inside the transaction that stores it, after
	// the claims got their places in it. Set it before the first import.
	Arrived []func(e *ledger.Entry, a Arrival) error
}

// Arrival is a version that has just been stored.
type Arrival struct {
	Article  models.Article
	Old, New models.ArticleVersion
	Text     models.Text // of New
	Claims   []Found
}

// Input is a new version as it comes in.
type Input struct {
	articles.ImportInput
	Version   int                 // of the article, as the caller saw it
	Decisions map[string]Decision // by claim id
}

// How a person can decide on a claim.
const (
	Confirm = "confirm" // it stands where it was found
	Place   = "spans"   // it stands at Spans
	Gone    = "gone"    // its words are gone
)

// Decision is what the importer says of a claim.
type Decision struct {
	As    string
	Spans []models.Span // of the new version, for Place
}

// parse reads the new version's text with what is known of the article.
func (s *Service) parse(ctx context.Context, a models.Actor, article models.Article, in articles.ImportInput) (articles.Parsed, error) {
	in.Title, in.Byline, in.Publisher, in.URL, in.PublishedOn = &article.Title, &article.Byline, &article.Publisher, &article.URL, &article.PublishedOn
	return s.Articles.Parse(ctx, a, in)
}

// Preview shows what would become of the article's claims, and stores nothing. It
// fails with KindInvalid when the text is what the article says already.
func (s *Service) Preview(ctx context.Context, a models.Actor, articleID string, in articles.ImportInput) (v View, err error) {
	var article models.Article
	err = s.Read(ctx, func(tx *store.Tx) (err error) {
		article, err = mayImport(tx, a, articleID)
		return err
	})
	if err != nil {
		return v, err
	}
	p, err := s.parse(ctx, a, article, in)
	if err != nil {
		return v, err
	}
	err = s.Read(ctx, func(tx *store.Tx) error {
		if article, err = mayImport(tx, a, articleID); err != nil {
			return err
		}
		d, err := read(tx, article, p)
		if err != nil {
			return err
		}
		v = d.view(a)
		return nil
	})
	return v, err
}

func mayImport(tx *store.Tx, a models.Actor, articleID string) (models.Article, error) {
	article, err := ledger.See(tx, a, articleID)
	if err != nil {
		return article, err
	}
	return article, ledger.Need(a, models.RoleReviewer, "import a new version")
}
