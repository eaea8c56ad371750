package claims

import (
	"context"
	"maps"

	"linecheck/models"
	"linecheck/review/content"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

// Birth is how a claim comes to be. Claim has its spans, article version and what people can edit.
type Birth struct {
	Claim    *models.Claim
	Status   models.Status
	Past     string            // the event's action
	Sentence string            // that the first span stands in
	Evidence []models.Evidence // copied to it, with new ids
	Data     map[string]any    // goes into the event
}

// Insert numbers and stores a new claim with its evidence, its first revision and its event.
// The caller saves the article, whose next number it takes.
func Insert(e *ledger.Entry, article *models.Article, b Birth) error {
	c := b.Claim
	c.ID, c.ArticleID, c.Number, c.Status, c.StatusBy = e.NewID(), article.ID, article.NextNumber, b.Status, e.Actor.ID
	c.Version, c.CreatedBy, c.CreatedAt, c.UpdatedAt = 1, e.Actor.ID, e.At, e.At
	c.Revision, c.ContentBy = 1, e.Actor.ID
	c.Reasons, c.Alternatives, c.Ticks = append([]models.Reason{}, c.Reasons...), append([]models.Alternative{}, c.Alternatives...), append([]models.Span{}, c.Ticks...)
	article.NextNumber++
	hash, canonical, err := content.Of(c, b.Sentence, b.Evidence).Hash()
	if err != nil {
		return err
	}
	c.ContentHash = hash
	if err := e.AddClaim(c); err != nil {
		return err
	}
	for i, row := range b.Evidence {
		row.ID, row.ClaimID, row.Ordinal, row.UpdatedAt = e.NewID(), c.ID, i+1, e.At
		if err := e.AddEvidence(&row); err != nil {
			return err
		}
	}
	if err := e.AddRevision(&models.Revision{ClaimID: c.ID, Number: 1, Content: canonical, Hash: hash, ActorID: e.Actor.ID, At: e.At}); err != nil {
		return err
	}
	data := map[string]any{"contentHash": hash, "number": c.Number, "revision": 1, "version": 1}
	maps.Copy(data, b.Data)
	return e.Record(models.Event{
		Action: b.Past, ArticleID: article.ID, ArticleVersion: c.ArticleVersion, ClaimID: c.ID, To: string(b.Status),
	}, data)
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
	if err := Insert(e, &article, Birth{Claim: &c, Status: mv.To, Past: mv.Past, Sentence: sentence.Quote}); err != nil {
		return "", err
	}
	if err := e.SaveArticle(&article); err != nil {
		return "", err
	}
	return c.ID, reopenFor(e, &c)
}
