package versions

import (
	"context"
	"fmt"
	"strconv"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/anchor"
	"linecheck/review/articles"
	"linecheck/review/ledger"
)

// Import stores a new version with what became of each claim, all or nothing.
//
// It fails with KindNotFound if the article is not theirs to see, KindForbidden if
// their role forbids it, KindConflict if the article moved on since in.Version,
// and KindInvalid if the text is the same or a claim has to be decided first.
func (s *Service) Import(ctx context.Context, a models.Actor, articleID string, in Input) error {
	operation := "import-version " + articleID
	var article models.Article
	done := false
	err := s.Read(ctx, func(tx *store.Tx) (err error) {
		if article, err = mayImport(tx, a, articleID); err != nil {
			return err
		}
		if in.Key != "" {
			before, err := tx.Remembered(a.ID, in.Key)
			if done = err == nil && before.Operation == operation; done {
				return nil
			}
		}
		if article.Version != in.Version {
			return models.ErrStale
		}
		return nil
	})
	if err != nil || done {
		return err
	}
	p, err := s.parse(ctx, a, article, in.ImportInput)
	if err != nil {
		return err
	}
	if err := s.Articles.Keep(&p); err != nil {
		return err
	}
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		article, err := mayImport(e.Tx, a, articleID)
		if err != nil {
			return err
		}
		_, err = e.Once(in.Key, operation, func() (string, error) {
			if article.Version != in.Version {
				return "", models.ErrStale
			}
			return articleID, s.arrive(e, article, p, in.Decisions)
		})
		return err
	})
}

// arrive stores the version and gives everything its place in it.
func (s *Service) arrive(e *ledger.Entry, article models.Article, p articles.Parsed, decisions map[string]Decision) error {
	d, err := read(e.Tx, article, p)
	if err != nil {
		return err
	}
	if err := d.decide(decisions); err != nil {
		return err
	}
	av, segments := p.Edition(e, article.ID, d.number())
	if err := e.AddArticleVersion(&av); err != nil {
		return err
	}
	d.carry(segments)
	if err := e.AddSegments(segments); err != nil {
		return err
	}
	if err := s.open(e, d, av); err != nil {
		return err
	}
	m := mover{Service: s, Entry: e, draft: d, new: av, segments: segments}
	if err := e.AsSystem(m.all); err != nil {
		return err
	}
	if err := m.moveThreads(); err != nil {
		return err
	}
	if article, err = e.Article(article.ID); err != nil {
		return err
	}
	arrival := Arrival{Article: article, Old: d.old, New: av, Text: p.Text, Claims: d.found}
	for _, fn := range s.Arrived {
		if err := fn(e, arrival); err != nil {
			return err
		}
	}
	return nil
}

// open makes the version the article's newest, and takes back a sign-off.
func (s *Service) open(e *ledger.Entry, d *draft, av models.ArticleVersion) error {
	article := d.article
	article.ArticleVersion, article.UpdatedAt = av.Number, e.At
	if err := e.SaveArticle(&article); err != nil {
		return err
	}
	counts := map[string]int{}
	for _, f := range d.found {
		if f.Claim.Status.Live() {
			counts[string(f.Result.Outcome)]++
		}
	}
	if err := e.Record(models.Event{Action: "article.version_imported", ArticleID: article.ID, ArticleVersion: av.Number, From: strconv.Itoa(d.old.Number), To: strconv.Itoa(av.Number)},
		map[string]any{"textSha256": av.TextSHA256, "bytesSha256": av.BytesSHA256, "length": av.Length, "engine": av.Engine, "claims": counts, "version": article.Version}); err != nil {
		return err
	}
	return e.Reopen(article, "", fmt.Sprintf("Version %d has arrived.", av.Number))
}

// carry gives sentences that read as before what people said they are.
func (d *draft) carry(segments []models.Segment) {
	for i, f := range d.Fates {
		old := d.carried[i]
		if !f.Same || old.Disposition == models.DispositionNone && old.Kind != segments[f.To].Kind {
			continue
		}
		to := &segments[f.To]
		to.Disposition, to.Reason, to.DisposedBy, to.DisposedAt, to.DisposedFor = old.Disposition, old.Reason, old.DisposedBy, old.DisposedAt, old.DisposedFor
	}
}

// moveThreads moves discussions on ranges whose words stand as before; the others stay with their version.
func (m *mover) moveThreads() error {
	threads, err := m.ThreadsOf(m.draft.article.ID, "")
	if err != nil {
		return err
	}
	var here []models.Thread
	var ranges []anchor.Claim
	for _, t := range threads {
		if t.ArticleVersion == m.draft.old.Number {
			here = append(here, t)
			ranges = append(ranges, anchor.Claim{ID: t.ID, Spans: []models.Span{{Start: t.Start, End: t.End, Quote: t.Quote}}})
		}
	}
	if len(here) == 0 {
		return nil
	}
	old, new := versionOf(m.draft.oldText, m.draft.carried), versionOf(m.draft.parsed.Text, m.segments)
	for i, r := range anchor.Compare(old, new, ranges).Results {
		if !r.Outcome.Kept() {
			continue
		}
		t := here[i]
		t.ArticleVersion, t.Start, t.End = m.new.Number, r.Spans[0].Start, r.Spans[0].End
		if err := m.SaveThread(&t); err != nil {
			return err
		}
	}
	return nil
}
