// Package review is what Linecheck does with an article, as one service: it
// composes the packages below it, and shows what they did as each caller may see
// it. api asks it and decides nothing.
package review

import (
	"context"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/articles"
	"linecheck/review/claims"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/policy"
	"linecheck/review/reports"
	"linecheck/review/scales"
	"linecheck/review/talk"
)

// Service answers with views: what changed, as the caller may see it.
type Service struct {
	ledger   *ledger.Ledger
	claims   *claims.Service
	articles *articles.Service
	Talk     *talk.Service
	Reports  *reports.Service

	// Suggestions has no model until one is set, before it runs.
	Suggestions *articles.Suggestions
}

// New composes the service. generator names this build in reports.
func New(l *ledger.Ledger, generator string, in articles.Intake) *Service {
	return &Service{
		ledger: l, claims: &claims.Service{Ledger: l}, articles: &articles.Service{Ledger: l, Intake: in},
		Talk: &talk.Service{Ledger: l}, Reports: &reports.Service{Ledger: l, Generator: generator},
		Suggestions: articles.NewSuggestions(l),
	}
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

// ActArticle takes one action on an article: edit, sign_off, reopen, publish.
func (s *Service) ActArticle(ctx context.Context, a models.Actor, id string, version int, action models.Action, in articles.Action) (ArticleView, error) {
	if err := s.articles.Act(ctx, a, id, version, action, in); err != nil {
		return ArticleView{}, err
	}
	return s.Article(ctx, a, id)
}

// Dispose says what a segment without claims is; DispositionNone takes that back.
func (s *Service) Dispose(ctx context.Context, a models.Actor, id string, version int, d models.Disposition, reason string) (articles.SegmentView, error) {
	if err := s.articles.Dispose(ctx, a, id, version, d, reason); err != nil {
		return articles.SegmentView{}, err
	}
	return s.Segment(ctx, a, id)
}

// Segment returns one segment as a may see it.
func (s *Service) Segment(ctx context.Context, a models.Actor, id string) (view articles.SegmentView, err error) {
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		seg, err := tx.Segment(id)
		if err != nil {
			return err
		}
		if _, err := ledger.See(tx, a, seg.ArticleID); err != nil {
			return err
		}
		view, err = articles.OneSegment(tx, a, seg)
		return err
	})
	return view, err
}

// Articles returns a page of the articles a may see.
func (s *Service) Articles(ctx context.Context, a models.Actor, q store.ArticleQuery) ([]store.ArticleRow, string, error) {
	return s.articles.Rows(ctx, a, q)
}

// Release gives up what a suspended account holds, inside the transaction that suspends it.
func (s *Service) Release(e *ledger.Entry, accountID string) error {
	return s.claims.Release(e, accountID)
}

// Sweep releases claims whose lease ended and resumes those whose waiting time is over.
func (s *Service) Sweep(ctx context.Context) error { return s.claims.Sweep(ctx) }

// Scales returns the newsroom's verdict scales, and Policy the policy in force.
func (s *Service) Scales(ctx context.Context) (list []models.Scale, err error) {
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		list, err = tx.Scales()
		return err
	})
	return list, err
}

// Policy returns the policy in force.
func (s *Service) Policy(ctx context.Context) (p models.PolicyVersion, err error) {
	err = s.ledger.Read(ctx, func(tx *store.Tx) error {
		p, err = tx.Policy()
		return err
	})
	return p, err
}
