package evidence

import (
	"context"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/archive"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// maxWaiting is how many pages may wait to be fetched for one person.
const maxWaiting = 30

const attach = "attach sources"

// ask lets a source be fetched, unless that is under way already.
func ask(e *ledger.Entry, source *models.Source) (models.Capture, error) {
	c, err := e.CaptureUnderWay(source.RootID)
	if models.KindOf(err) != models.KindNotFound {
		return c, err
	}
	c = models.Capture{
		ID: e.NewID(), ArticleID: source.ArticleID, RootID: source.RootID, Way: models.CaptureByFetch, State: models.CaptureWaiting,
		URL: source.URL, URLKey: archive.Same(source.URL), Redirects: []string{}, AskedBy: e.Actor.ID, AskedAt: e.At, Version: 1,
	}
	waiting, err := e.CountUnderWay(e.Actor.ID)
	if err != nil {
		return c, err
	}
	if waiting >= maxWaiting {
		at := e.At
		c.State, c.EndedAt, c.Error = models.CaptureFailed, &at, "Too many pages wait to be fetched for you. Wait a little, then fetch this one again."
	}
	return c, e.AddCapture(&c)
}

// NewSource describes a source to add: as a person knows it, or From another one.
type NewSource struct {
	Source form.SourceInput
	From   string // id of a source that is to be used again, with its newest copy
	Key    string // Idempotency-Key
}

// Add adds a source to an article, apart from any claim, and returns its id. The
// title of a web page may be left out; it is then the address until somebody
// describes the source. A web page is fetched soon after.
func (s *Service) Add(ctx context.Context, a models.Actor, articleID string, in NewSource) (id string, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		if _, err := ledger.See(e.Tx, a, articleID); err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, attach); err != nil {
			return err
		}
		id, err = e.Once(in.Key, "add-source "+articleID, func() (string, error) {
			if in.From != "" {
				return reuse(e, articleID, in.From)
			}
			return add(e, articleID, in.Source)
		})
		return err
	})
	s.Wake()
	return id, err
}

func add(e *ledger.Entry, articleID string, in form.SourceInput) (string, error) {
	if in.Title == "" && (in.Kind == "" || in.Kind == models.SourceWebPage) {
		in.Title = form.Cut(in.URL, form.MaxTitle)
	}
	f := models.FieldErrors{}
	source := form.SourceOf(in, f, e.At)
	if err := f.Err("source.invalid", "Some of the source's fields need attention."); err != nil {
		return "", err
	}
	if err := addSource(e, articleID, &source); err != nil {
		return "", err
	}
	return source.ID, e.Record(models.Event{Action: "source.added", ArticleID: articleID, SubjectID: source.ID}, map[string]any{"kind": string(source.Kind), "root": source.RootID})
}

// reuse brings a source of another article the actor may see into this one, with
// its newest copy. One of this article is taken as it is.
func reuse(e *ledger.Entry, articleID, from string) (string, error) {
	gone := models.Invalid("source.from", "from", "This source is not here any more. Add it by its address.")
	other, err := e.Source(from)
	if err == nil {
		_, err = ledger.See(e.Tx, e.Actor, other.ArticleID)
	}
	if models.KindOf(err) == models.KindNotFound {
		return "", gone
	}
	if err != nil || other.ArticleID == articleID {
		return other.ID, err
	}
	held, err := e.NewestCopy(other.RootID)
	if models.KindOf(err) == models.KindNotFound {
		return "", gone
	}
	if err != nil {
		return "", err
	}
	source := other
	source.RootID, source.OriginID = "", ""
	fresh, err := place(e, articleID, &source)
	if err != nil || !fresh { // this article has the address, and copies of its own
		return source.ID, err
	}
	c := held
	c.ID, c.ArticleID, c.RootID, c.Way, c.Version, c.Finding, c.ComparedTo = e.NewID(), articleID, source.RootID, models.CaptureByReuse, 1, "", ""
	c.AskedBy, c.AskedAt = e.Actor.ID, e.At
	if err := e.AddCapture(&c); err != nil {
		return "", err
	}
	return source.ID, e.Record(models.Event{Action: "source.reused", ArticleID: articleID, SubjectID: source.ID}, map[string]any{"content": c.ContentSHA256})
}

// Check fetches a source again, or once more where that failed, and returns its
// id. What is stored stays the evidence until somebody replaces it.
func (s *Service) Check(ctx context.Context, a models.Actor, sourceID string) error {
	err := s.Write(ctx, a, func(e *ledger.Entry) error {
		source, err := Seen(e.Tx, a, sourceID)
		if err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, attach); err != nil {
			return err
		}
		if source.URL == "" {
			return models.Invalid("source.address", "url", "This source has no address to fetch. Upload a copy of it.")
		}
		c, err := ask(e, &source)
		if err != nil || !c.AskedAt.Equal(e.At) { // somebody else asked already
			return err
		}
		return e.Record(models.Event{Action: "source.check_asked", ArticleID: source.ArticleID, SubjectID: source.ID}, map[string]any{"capture": c.ID})
	})
	s.Wake()
	return err
}

// Seen returns a source of an article that a may see.
func Seen(tx *store.Tx, a models.Actor, id string) (models.Source, error) {
	source, err := tx.Source(id)
	if err == nil {
		_, err = ledger.See(tx, a, source.ArticleID)
	}
	return source, err
}
