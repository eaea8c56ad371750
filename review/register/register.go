// Package register numbers and stores new claims.
package register

import (
	"maps"

	"linecheck/models"
	"linecheck/review/content"
	"linecheck/review/ledger"
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
