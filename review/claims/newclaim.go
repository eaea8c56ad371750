package claims

import (
	"context"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

// Insert numbers and stores a new claim with its first revision and its event.
// c has spans, article and article version; action is extract, add, split or merge.
func Insert(e *ledger.Entry, article *models.Article, c *models.Claim, status models.Status, past string, data map[string]any) error {
	c.ID, c.ArticleID, c.Number, c.Status, c.StatusBy = e.NewID(), article.ID, article.NextNumber, status, e.Actor.ID
	c.Version, c.CreatedBy, c.CreatedAt, c.UpdatedAt = 1, e.Actor.ID, e.At, e.At
	c.Revision, c.ContentBy = 1, e.Actor.ID
	c.Reasons, c.Alternatives, c.Ticks = orEmpty(c.Reasons), orEmpty(c.Alternatives), orEmpty(c.Ticks)
	article.NextNumber++
	signed, err := lookup.Signed(e.Tx, c)
	if err != nil {
		return err
	}
	hash, canonical, err := signed.Hash()
	if err != nil {
		return err
	}
	c.ContentHash = hash
	if err := e.AddClaim(c); err != nil {
		return err
	}
	if err := e.AddRevision(&models.Revision{ClaimID: c.ID, Number: 1, Content: canonical, Hash: hash, ActorID: e.Actor.ID, At: e.At}); err != nil {
		return err
	}
	if data == nil {
		data = map[string]any{}
	}
	data["contentHash"], data["number"] = hash, c.Number
	return e.Record(models.Event{
		Action: past, ArticleID: article.ID, ArticleVersion: c.ArticleVersion, ClaimID: c.ID, To: string(status),
	}, data)
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// NewClaim is a claim that a person makes of selected text.
type NewClaim struct {
	Spans []models.Span
	Edit  form.EditInput
	Key   string // Idempotency-Key, "" for none
}

// Add makes an open claim of the given words of the newest article version and
// returns its id. Without a wording the words themselves are the wording.
func (s *Service) Add(ctx context.Context, a models.Actor, articleID string, in NewClaim) (id string, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		article, err := ledger.See(e.Tx, a, articleID)
		if err != nil {
			return err
		}
		mv, _ := workflow.Find(models.ActionAdd)
		if err := ledger.Need(a, mv.Role, "make a claim"); err != nil {
			return err
		}
		id, err = e.Once(in.Key, "add-claim", func() (string, error) { return s.add(e, article, in, mv) })
		return err
	})
	return id, err
}

func (s *Service) add(e *ledger.Entry, article models.Article, in NewClaim, mv workflow.Move) (string, error) {
	c := models.Claim{
		ArticleID: article.ID, Attribution: models.AttributionNarrator, Type: models.TypeOther, Risk: models.RiskLow, Checkable: true, Origin: "person",
	}
	st := &step{Entry: e, article: article, claim: &c, in: form.Input{Edit: in.Edit}}
	if err := setSpans(st, &c, in.Spans); err != nil {
		return "", err
	}
	c.Wording = c.Quote()
	st.in.Edit.Spans = nil
	if err := edit(s, st); err != nil {
		return "", err
	}
	if err := Insert(e, &article, &c, mv.To, mv.Past, nil); err != nil {
		return "", err
	}
	if err := e.SaveArticle(&article); err != nil {
		return "", err
	}
	return c.ID, reopenFor(e, &c)
}
