// Package review is what Linecheck does with an article, as one service: it
// composes the packages below it, and shows what they did as each caller may see
// it. api asks it and decides nothing.
package review

import (
	"context"
	"errors"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/articles"
	"linecheck/review/bulk"
	"linecheck/review/claims"
	"linecheck/review/copycheck"
	"linecheck/review/evidence"
	"linecheck/review/facts"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lineage"
	"linecheck/review/newsroom"
	"linecheck/review/policy"
	"linecheck/review/queries"
	"linecheck/review/quotecheck"
	"linecheck/review/reports"
	"linecheck/review/scales"
	"linecheck/review/seen"
	"linecheck/review/segments"
	"linecheck/review/sources"
	"linecheck/review/talk"
	"linecheck/review/versions"
)

// Service answers with views: what changed, as the caller may see it.
type Service struct {
	ledger   *ledger.Ledger
	claims   *claims.Service
	articles *articles.Service
	Talk     *talk.Service
	Reports  *reports.Service
	Segments *segments.Service
	Lineage  *lineage.Service
	Newsroom *newsroom.Service
	Queries  *queries.Service
	Quotes   *quotecheck.Service
	Facts    *facts.Service
	Seen     *seen.Service
	Versions *versions.Service
	Copy     *copycheck.Service
	Evidence *evidence.Service // its Run has to be started
	Sources  *sources.Service

	// Suggestions has no model until one is set, before it runs.
	Suggestions *articles.Suggestions
}

// New composes the service. generator names this build in reports.
func New(l *ledger.Ledger, generator string, in articles.Intake) *Service {
	work, desk := &claims.Service{Ledger: l}, &articles.Service{Ledger: l, Intake: in}
	s := &Service{
		ledger: l, claims: work, articles: desk,
		Talk:        &talk.Service{Ledger: l},
		Reports:     &reports.Service{Ledger: l, Generator: generator},
		Segments:    &segments.Service{Ledger: l},
		Lineage:     &lineage.Service{Ledger: l},
		Newsroom:    &newsroom.Service{Ledger: l},
		Queries:     &queries.Service{Ledger: l, Claims: work},
		Quotes:      &quotecheck.Service{Ledger: l},
		Facts:       &facts.Service{Ledger: l, Claims: work},
		Seen:        &seen.Service{Ledger: l, Claims: work},
		Versions:    &versions.Service{Ledger: l, Articles: desk, Claims: work},
		Copy:        &copycheck.Service{Ledger: l},
		Evidence:    evidence.New(l, in.Blobs, in.Web, in.Files),
		Sources:     &sources.Service{Ledger: l, Blobs: in.Blobs},
		Suggestions: articles.NewSuggestions(l),
	}
	l.Follow = append(l.Follow, s.Facts.Follow, s.Seen.Follow)
	s.Versions.Arrived = append(s.Versions.Arrived, func(e *ledger.Entry, a versions.Arrival) error {
		return s.Queries.Arrived(e, a.Article, a.Text)
	})
	return s
}

// Furnish gives an empty newsroom the scales and the policy that Linecheck
// ships. It changes nothing where they are.
func (s *Service) Furnish(ctx context.Context) error {
	return s.ledger.Write(ctx, models.SystemActor, func(e *ledger.Entry) error {
		have, err := e.Scales()
		if err != nil || len(have) > 0 {
			return err
		}
		for _, scale := range scales.Shipped() {
			if err := e.AddScale(&scale); err != nil {
				return err
			}
		}
		p := policy.Default()
		p.CreatedBy, p.CreatedAt = models.SystemActor.ID, e.At
		if err := e.AddPolicy(&p); err != nil {
			return err
		}
		return e.Record(models.Event{Action: "newsroom.furnished"}, map[string]any{"policy": p.Version})
	})
}

// Act takes one action on a claim; see claims.Service.Act for what can go wrong.
func (s *Service) Act(ctx context.Context, a models.Actor, id string, version int, action models.Action, in form.Input) (ClaimView, error) {
	shown, err := s.claims.Act(ctx, a, id, version, action, in)
	if err != nil {
		return ClaimView{}, err
	}
	if action == models.ActionSetEvidence {
		s.Evidence.Wake() // there may be pages to fetch
	}
	return s.Claim(ctx, a, shown)
}

// AddClaim makes an open claim of selected text.
func (s *Service) AddClaim(ctx context.Context, a models.Actor, articleID string, in claims.NewClaim) (ClaimView, error) {
	id, err := s.claims.Add(ctx, a, articleID, in)
	if err != nil {
		return ClaimView{}, err
	}
	return s.Claim(ctx, a, id)
}

// Import stores an article with its segments and the claims the engine proposes.
// Where a language model is set up, its suggestions follow later.
func (s *Service) Import(ctx context.Context, a models.Actor, in articles.ImportInput) (ArticleView, error) {
	id, err := s.articles.Import(ctx, a, in)
	if err != nil {
		return ArticleView{}, err
	}
	s.Suggestions.Imported(id)
	return s.Article(ctx, a, id)
}

// Parse reads an import without storing anything.
func (s *Service) Parse(ctx context.Context, a models.Actor, in articles.ImportInput) (articles.Parsed, error) {
	return s.articles.Parse(ctx, a, in)
}

// Fetch gets a page of the web for an import; see articles.Service.Fetch.
func (s *Service) Fetch(ctx context.Context, a models.Actor, address string) (models.Fetch, articles.Parsed, error) {
	return s.articles.Fetch(ctx, a, address)
}

// Original returns the bytes of an article version as they were handed in.
func (s *Service) Original(ctx context.Context, a models.Actor, articleID string, number int) (models.ArticleVersion, []byte, error) {
	return s.articles.Original(ctx, a, articleID, number)
}

// ImportVersion stores a new version of an article and returns what became of its
// claims; see versions.Service.Import for what can go wrong. Where a language model is set up, its suggestions follow later.
func (s *Service) ImportVersion(ctx context.Context, a models.Actor, articleID string, in versions.Input) (versions.View, error) {
	if err := s.Versions.Import(ctx, a, articleID, in); err != nil {
		return versions.View{}, err
	}
	s.Suggestions.Imported(articleID)
	list, err := s.Versions.List(ctx, a, articleID)
	if err != nil {
		return versions.View{}, err
	}
	return s.Versions.Review(ctx, a, articleID, len(list))
}

// ActArticle takes one action on an article: edit, sign_off, reopen, publish.
func (s *Service) ActArticle(ctx context.Context, a models.Actor, id string, version int, action models.Action, in articles.Action) (ArticleView, error) {
	if err := s.articles.Act(ctx, a, id, version, action, in); err != nil {
		return ArticleView{}, err
	}
	return s.Article(ctx, a, id)
}

// Dispose says what a segment without claims is; DispositionNone takes that back.
func (s *Service) Dispose(ctx context.Context, a models.Actor, id string, version int, d models.Disposition, reason string) (articles.SegmentView, error) {
	if err := s.Segments.Dispose(ctx, a, segments.Said{ID: id, Version: version, Disposition: d, Reason: reason}); err != nil {
		return articles.SegmentView{}, err
	}
	return s.Segment(ctx, a, id)
}

// Segment returns one segment as a may see it.
func (s *Service) Segment(ctx context.Context, a models.Actor, id string) (articles.SegmentView, error) {
	return s.Segments.View(ctx, a, id)
}

// DisposeMany says what segments of an article are; see segments.Service.DisposeMany for what can go wrong.
func (s *Service) DisposeMany(ctx context.Context, a models.Actor, articleID string, said []segments.Said) (ArticleView, error) {
	if err := s.Segments.DisposeMany(ctx, a, articleID, said); err != nil {
		return ArticleView{}, err
	}
	return s.Article(ctx, a, articleID)
}

// ActOnMany takes one action on several claims of an article and returns all of its claims; see bulk.Service.Act.
func (s *Service) ActOnMany(ctx context.Context, a models.Actor, articleID string, many bulk.Several) ([]ClaimRow, People, error) {
	if err := (&bulk.Service{Ledger: s.ledger, Claims: s.claims}).Act(ctx, a, articleID, many); err != nil {
		return nil, nil, err
	}
	return s.ClaimRows(ctx, a, articleID)
}

// Articles returns a page of the articles a may see.
func (s *Service) Articles(ctx context.Context, a models.Actor, q store.ArticleQuery) ([]store.ArticleRow, string, error) {
	return s.articles.Rows(ctx, a, q)
}

// Release gives up what a suspended account holds, inside the transaction that suspends it.
func (s *Service) Release(e *ledger.Entry, accountID string) error {
	return s.claims.Release(e, accountID)
}

// Sweep lets end what has a time: leases, waiting times, the links of author queries, standing facts. It fills gaps in the index of earlier claims.
func (s *Service) Sweep(ctx context.Context) error {
	return errors.Join(s.claims.Sweep(ctx), s.Queries.Sweep(ctx), s.Facts.Sweep(ctx), s.Seen.Fill(ctx))
}

// Scales returns the newsroom's verdict scales.
func (s *Service) Scales(ctx context.Context) (list []models.Scale, err error) {
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		list, err = tx.Scales()
		return err
	})
	return list, err
}
