package claims

import (
	"context"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/register"
	"linecheck/review/workflow"
)

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
		id, err = e.Once(in.Key, "add-claim "+articleID, func() (string, error) { return s.add(e, article, in, mv) })
		return err
	})
	return id, err
}

func (s *Service) add(e *ledger.Entry, article models.Article, in NewClaim, mv workflow.Move) (string, error) {
	c := models.Claim{
		ArticleID: article.ID, Attribution: models.AttributionNarrator, Type: models.TypeOther, Risk: models.RiskLow, Checkable: true, Origin: "person",
	}
	if err := setSpans(&step{Entry: e, article: article}, &c, in.Spans); err != nil {
		return "", err
	}
	c.Wording = c.Quote()
	if err := form.ApplyEdit(&c, in.Edit, e.At); err != nil {
		return "", err
	}
	sentence, err := lookup.SentenceOf(e.Tx, &c)
	if err != nil {
		return "", err
	}
	if err := register.Insert(e, &article, register.Birth{Claim: &c, Status: mv.To, Past: mv.Past, Sentence: sentence.Quote}); err != nil {
		return "", err
	}
	if err := e.SaveArticle(&article); err != nil {
		return "", err
	}
	return c.ID, reopenFor(e, &c)
}
