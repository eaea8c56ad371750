// Package articles imports articles, accounts for every part of their text and signs them off.
package articles

import (
	"context"
	"slices"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/extract"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/register"
)

// Service imports articles and signs them off.
type Service struct {
	*ledger.Ledger
	Intake
}

// ImportInput is an article as it comes in: pasted text, a file, or a page that
// the same person had fetched.
type ImportInput struct {
	form.Article
	Bytes     []byte // as they were handed in
	FileName  string // "" for a paste
	MediaType string // as the client says, "" when unknown
	FetchID   string // "" for text and files
	Key       string // Idempotency-Key
}

// Parsed is what the engine makes of an import.
type Parsed struct {
	Text       models.Text
	Layout     models.Layout
	Extraction models.Extraction
	Article    models.Article // as it would be stored, without id
	origin     origin
}

// Parse reads an import without storing anything. Every field that is wrong is named.
func (s *Service) Parse(ctx context.Context, a models.Actor, in ImportInput) (Parsed, error) {
	var p Parsed
	if err := ledger.Need(a, models.RoleReviewer, "import an article"); err != nil {
		return p, err
	}
	f := models.FieldErrors{}
	now := s.Time()
	article := models.Article{Status: models.ArticleChecking, ArticleVersion: 1, NextNumber: 1, Version: 1}
	form.ApplyArticle(&article, in.Article, f, now)
	doc, from, err := s.document(ctx, a, in)
	if models.KindOf(err) == models.KindInvalid {
		for field, problem := range fieldsOf(err) {
			f.Add(field, "%s", problem)
		}
	} else if err != nil {
		return p, err
	}
	if err := f.Err("article.invalid", "Some of the article's fields need attention."); err != nil {
		return p, err
	}
	p.Text, p.Layout, p.origin = models.NewText(doc.Text), doc.Layout, from
	complete(&article, &doc, from)
	p.Extraction = extract.Claims(p.Text, p.Layout, extract.Options{Published: article.PublishedOn, Publisher: article.Publisher})
	p.Article = article
	return p, nil
}

// Import stores an article with its segments and the claims the engine proposes, and returns its id.
func (s *Service) Import(ctx context.Context, a models.Actor, in ImportInput) (id string, err error) {
	p, err := s.Parse(ctx, a, in)
	if err != nil {
		return "", err
	}
	if err := s.Keep(&p); err != nil {
		return "", err
	}
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		id, err = e.Once(in.Key, "import", func() (string, error) { return s.store(e, p, in.Members) })
		return err
	})
	return id, err
}

func (s *Service) store(e *ledger.Entry, p Parsed, members []string) (string, error) {
	article := p.Article
	article.ID, article.CreatedBy, article.CreatedAt, article.UpdatedAt = e.NewID(), e.Actor.ID, e.At, e.At
	if err := e.AddArticle(&article); err != nil {
		return "", err
	}
	if err := setMembers(e, &article, members); err != nil {
		return "", err
	}
	av := p.edition(e, article.ID, 1)
	if err := e.AddArticleVersion(&av); err != nil {
		return "", err
	}
	segments := segmentsOf(e, av, p)
	if err := e.AddSegments(segments); err != nil {
		return "", err
	}
	if err := e.Record(models.Event{Action: "article.imported", ArticleID: article.ID, ArticleVersion: 1, To: string(article.Status)},
		map[string]any{"textSha256": av.TextSHA256, "bytesSha256": av.BytesSHA256, "length": av.Length, "engine": av.Engine}); err != nil {
		return "", err
	}
	err := e.AsSystem(func() error {
		for _, found := range InReadingOrder(p.Extraction.Claims) {
			c := Proposed(found, p.Extraction.Engine)
			c.ArticleID, c.ArticleVersion = article.ID, 1
			sentence := lookup.Sentence(p.Text, segments, &c).Quote
			born := register.Birth{Claim: &c, Status: models.StatusProposed, Past: "claim.extracted", Sentence: sentence}
			if err := register.Insert(e, &article, born); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	return article.ID, e.SaveArticle(&article)
}

// Proposed makes a claim of what the engine found.
func Proposed(found models.Candidate, engine string) models.Claim {
	c := models.Claim{
		Spans: found.Spans, Wording: found.Wording, Speaker: found.Speaker, Attribution: found.Attribution, Type: found.Type, Risk: found.Risk,
		Checkable: found.Checkable, CheckableReason: found.CheckableReason, Reasons: found.Reasons, Alternatives: found.Alternatives,
		Origin: "engine", Engine: engine,
	}
	if found.Mention != nil {
		c.SpeakerMention = found.Mention.Quote
	}
	if found.Cue != nil {
		c.Cue = found.Cue.Quote
	}
	return c
}

// InReadingOrder sorts candidates by where they begin, so that their numbers follow the text.
func InReadingOrder(found []models.Candidate) []models.Candidate {
	sorted := slices.Clone(found)
	slices.SortStableFunc(sorted, func(a, b models.Candidate) int { return a.Spans[0].Start - b.Spans[0].Start })
	return sorted
}

// segmentsOf makes stored segments of the layout; what the engine set aside says so, in the system's name.
func segmentsOf(e *ledger.Entry, av models.ArticleVersion, p Parsed) []models.Segment {
	out := make([]models.Segment, len(p.Layout.Pieces))
	for i, piece := range p.Layout.Pieces {
		out[i] = models.Segment{
			ID: e.NewID(), ArticleVersionID: av.ID, ArticleID: av.ArticleID, Ordinal: i, Start: piece.Start, End: piece.End,
			Kind: piece.Kind, Role: piece.Role, Paragraph: piece.Paragraph, Version: 1,
		}
		if piece.Kind == models.SegmentFurniture {
			out[i].Disposition, out[i].Reason = models.DispositionFurniture, piece.Reason
		}
	}
	for _, n := range p.Extraction.Notes {
		out[n.Piece].Disposition, out[n.Piece].Reason = n.Disposition, n.Reason
	}
	for i := range out {
		if out[i].Disposition != models.DispositionNone {
			at := e.At
			out[i].DisposedBy, out[i].DisposedAt = models.SystemActor.ID, &at
		}
	}
	return out
}

// setMembers says who may see a restricted article. Its importer always may, and
// so does whoever sets this, or they would lose it in the middle of their work.
func setMembers(e *ledger.Entry, article *models.Article, ids []string) error {
	if ids == nil {
		if !article.Restricted {
			return nil
		}
		var err error
		if ids, err = e.Members(article.ID); err != nil {
			return err
		}
	}
	for _, id := range ids {
		if _, err := e.Account(id); models.KindOf(err) == models.KindNotFound {
			return models.Invalid("article.members", "members", "One of these people is not known here. Choose again.")
		} else if err != nil {
			return err
		}
	}
	ids = slices.Clone(ids)
	for _, id := range []string{article.CreatedBy, e.Actor.ID} {
		if !slices.Contains(ids, id) && id != models.SystemActor.ID {
			ids = append(ids, id)
		}
	}
	return e.SetMembers(article.ID, ids)
}

// Rows returns a page of the articles a may see.
func (s *Service) Rows(ctx context.Context, a models.Actor, q store.ArticleQuery) (rows []store.ArticleRow, next string, err error) {
	q.AccountID = a.ID
	err = s.Read(ctx, func(tx *store.Tx) error {
		rows, next, err = tx.ArticleRows(q)
		return err
	})
	return rows, next, err
}
