package articles

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/register"
	"linecheck/review/suggest"
)

// waiting is how many articles may wait for suggestions.
const waiting = 100

// Suggestions asks a language model about articles in the background, one at a
// time, and adds what passes the gate as proposed claims. Nobody waits for it,
// and what waits is lost with the process. Set Model and Log before Run.
type Suggestions struct {
	*ledger.Ledger
	Model *suggest.Endpoint // nil where none is set up
	Log   *slog.Logger      // gets no text of an article

	queue chan string
	mu    sync.Mutex
	asked map[string]bool // waiting or being asked about, by article
}

// NewSuggestions returns suggestions without a model.
func NewSuggestions(l *ledger.Ledger) *Suggestions {
	return &Suggestions{Ledger: l, Log: slog.New(slog.DiscardHandler), queue: make(chan string, waiting), asked: map[string]bool{}}
}

var (
	errNoModel  = models.Errorf(models.KindConflict, "suggest.no_model", "No language model is set up here. Whoever runs Linecheck can name one with --model-url and --model-name.")
	errAsked    = models.Errorf(models.KindConflict, "suggest.running", "The language model is being asked about this article already. Its suggestions appear when it has answered.")
	errBusy     = models.Errorf(models.KindUnavailable, "suggest.busy", "Too many articles wait for the language model. Try again later.")
	errSettled  = models.Errorf(models.KindConflict, "article.status", "This article is signed off. Reopen it, then ask for suggestions.")
	errOvertook = errors.New("the article changed while the model was asked")
)

// Ask lets the model be asked about an article that a may see, once more. It
// fails with KindConflict where there is no model, and while it is being asked.
func (s *Suggestions) Ask(ctx context.Context, a models.Actor, articleID string) error {
	err := s.Read(ctx, func(tx *store.Tx) error {
		article, err := ledger.See(tx, a, articleID)
		if err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "ask for suggestions"); err != nil {
			return err
		}
		if s.Model != nil && article.Status != models.ArticleChecking {
			return errSettled
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := s.reserve(articleID); err != nil {
		return err
	}
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		return e.Record(models.Event{Action: "article.suggestions_asked", ArticleID: articleID}, map[string]any{"engine": s.Model.Engine()})
	})
	if err != nil {
		s.done(articleID)
		return err
	}
	s.queue <- articleID // has room: it was reserved
	return nil
}

// Imported lets the model be asked about a new article, where there is one.
func (s *Suggestions) Imported(articleID string) {
	if err := s.reserve(articleID); err == nil {
		s.queue <- articleID // has room: it was reserved
	} else if s.Model != nil {
		s.Log.Warn("no suggestions for an import", "article", articleID, "err", err)
	}
}

// reserve keeps a place in the queue.
func (s *Suggestions) reserve(articleID string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.Model == nil:
		return errNoModel
	case s.asked[articleID]:
		return errAsked
	case len(s.asked) >= waiting:
		return errBusy
	}
	s.asked[articleID] = true
	return nil
}

func (s *Suggestions) done(articleID string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.asked, articleID)
}

// Run asks until ctx ends.
func (s *Suggestions) Run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case id := <-s.queue:
			if err := s.one(ctx, id); err != nil && ctx.Err() == nil {
				s.Log.Warn("no suggestions", "article", id, "err", err)
			}
			s.done(id)
		}
	}
}

// read is an article as the model is asked about it.
type read struct {
	article models.Article
	text    models.Text
	layout  models.Layout
}

// one asks about one article. A fault costs its suggestions, not the server.
func (s *Suggestions) one(ctx context.Context, id string) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the answer could not be read: %v", fault)
		}
	}()
	var r read
	err = s.Read(ctx, func(tx *store.Tx) error {
		article, err := tx.Article(id)
		if err != nil {
			return err
		}
		v, err := tx.ArticleVersion(id, article.ArticleVersion)
		if err != nil {
			return err
		}
		segments, err := tx.Segments(v.ID)
		r = read{article: article, text: models.NewText(v.Text), layout: models.Layout{Language: article.Language}}
		for _, g := range segments {
			r.layout.Pieces = append(r.layout.Pieces, models.Piece{Start: g.Start, End: g.End, Kind: g.Kind, Role: g.Role, Paragraph: g.Paragraph})
		}
		return err
	})
	if err != nil {
		return err
	}
	answer, failed := s.Model.Claims(ctx, r.text, r.layout)
	for _, d := range answer.Dropped {
		s.Log.Info("suggestion dropped", "article", id, "sentence", d.Sentence, "why", d.Why)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	err = s.Write(ctx, models.SystemActor, func(e *ledger.Entry) error { return s.add(e, r, answer, failed != nil) })
	return errors.Join(failed, err)
}

// add stores what is new of an answer, unless the article has moved on meanwhile.
func (s *Suggestions) add(e *ledger.Entry, r read, answer suggest.Result, failed bool) error {
	article, err := e.Article(r.article.ID)
	if err != nil {
		return err
	}
	if article.ArticleVersion != r.article.ArticleVersion || article.Status != models.ArticleChecking {
		return errOvertook
	}
	added, err := s.insert(e, &article, r, answer.Claims)
	if err != nil {
		return err
	}
	if added > 0 {
		article.UpdatedAt = e.At
		if err := e.SaveArticle(&article); err != nil {
			return err
		}
	}
	return e.Record(models.Event{Action: "article.suggestions_answered", ArticleID: article.ID, ArticleVersion: article.ArticleVersion}, map[string]any{
		"engine": s.Model.Engine(), "added": added, "known": len(answer.Claims) - added, "dropped": len(answer.Dropped), "failed": failed,
	})
}

// insert adds what is no claim yet, nor was one that somebody dismissed.
func (s *Suggestions) insert(e *ledger.Entry, article *models.Article, r read, found []models.Candidate) (added int, err error) {
	all, err := e.Claims(article.ID)
	if err != nil {
		return 0, err
	}
	av, err := e.Tx.ArticleVersion(article.ID, article.ArticleVersion)
	if err != nil {
		return 0, err
	}
	segments, err := e.Segments(av.ID)
	if err != nil {
		return 0, err
	}
	var have [][]models.Span
	for i := range all {
		if all[i].ArticleVersion == article.ArticleVersion {
			have = append(have, all[i].Spans)
		}
	}
	for _, c := range InReadingOrder(suggest.Fresh(r.text, found, have)) {
		claim := Proposed(c, s.Model.Engine())
		claim.Origin, claim.ArticleID, claim.ArticleVersion = models.OriginSuggestion, article.ID, article.ArticleVersion
		if err := form.ValidClaim(&claim); err != nil {
			s.Log.Info("suggestion dropped", "article", article.ID, "why", "a field of it is too long")
			continue
		}
		born := register.Birth{Claim: &claim, Status: models.StatusProposed, Past: "claim.suggested", Sentence: lookup.Sentence(r.text, segments, &claim).Quote}
		if err := register.Insert(e, article, born); err != nil {
			return added, err
		}
		added++
	}
	return added, nil
}
