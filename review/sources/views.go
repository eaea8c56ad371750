// Package sources shows what an article's evidence is taken from: the sources,
// their stored copies, who cites them, and what became of them since.
package sources

import (
	"context"
	"slices"

	"linecheck/models"
	"linecheck/models/blob"
	"linecheck/models/store"
	"linecheck/review/archive"
	"linecheck/review/evidence"
	"linecheck/review/ledger"
	"linecheck/review/passage"
)

// Service answers. All fields are required.
type Service struct {
	*ledger.Ledger
	Blobs blob.Dir
}

// Use is a row of evidence that cites a source.
type Use struct {
	EvidenceID, ClaimID string
	ClaimNumber         int
	Ordinal             int
	Snapshot            string // content hash of the copy it rests on, or ""
}

// Source is a source under its newest description, with its copies, newest first.
type Source struct {
	models.Source
	Captures []models.Capture
	Uses     []Use
	Actions  []string // "check", "upload"
}

// Sources returns an article's sources as a may see them, newest first.
func (s *Service) Sources(ctx context.Context, a models.Actor, articleID string) (list []Source, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		if _, err := ledger.See(tx, a, articleID); err != nil {
			return err
		}
		list, err = sources(tx, a, articleID, "")
		return err
	})
	return list, err
}

// Source returns one source as a may see it.
func (s *Service) Source(ctx context.Context, a models.Actor, id string) (view Source, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		source, err := evidence.Seen(tx, a, id)
		if err != nil {
			return err
		}
		list, err := sources(tx, a, source.ArticleID, source.RootID)
		if err == nil && len(list) > 0 {
			view = list[0]
		}
		return err
	})
	return view, err
}

// sources gathers an article's sources by root, or the one with the given root.
func sources(tx *store.Tx, a models.Actor, articleID, rootID string) ([]Source, error) {
	all, err := tx.Sources(articleID)
	if err != nil {
		return nil, err
	}
	captures, err := tx.CapturesIn(articleID)
	if err != nil {
		return nil, err
	}
	uses, err := usesIn(tx, articleID)
	if err != nil {
		return nil, err
	}
	list := []Source{}
	for _, source := range slices.Backward(all) { // the newest description comes first
		i := slices.IndexFunc(list, func(o Source) bool { return o.RootID == source.RootID })
		if rootID != "" && source.RootID != rootID {
			continue
		}
		if i < 0 {
			i = len(list)
			list = append(list, Source{Source: source, Captures: []models.Capture{}, Uses: []Use{}})
		}
		list[i].Uses = append(list[i].Uses, uses[source.ID]...)
	}
	for i := range list {
		v := &list[i]
		for _, c := range captures {
			if c.RootID == v.RootID {
				v.Captures = append(v.Captures, c)
			}
		}
		slices.SortFunc(v.Uses, func(x, y Use) int { return 1000*(x.ClaimNumber-y.ClaimNumber) + x.Ordinal - y.Ordinal })
		v.Actions = allowed(a, v)
	}
	return list, nil
}

// allowed lists what a may do with a source now.
func allowed(a models.Actor, v *Source) []string {
	out := []string{}
	under := slices.ContainsFunc(v.Captures, func(c models.Capture) bool { return c.State.UnderWay() })
	if !a.Has(models.RoleReviewer) || under {
		return out
	}
	if archive.Same(v.URL) != "" {
		out = append(out, "check")
	}
	return append(out, "upload")
}

// usesIn returns who cites which description of a source.
func usesIn(tx *store.Tx, articleID string) (map[string][]Use, error) {
	rows, err := tx.EvidenceOf(articleID)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	claims, err := tx.Claims(articleID)
	if err != nil {
		return nil, err
	}
	uses := map[string][]Use{}
	for _, c := range claims {
		for _, e := range rows[c.ID] {
			uses[e.SourceID] = append(uses[e.SourceID], Use{EvidenceID: e.ID, ClaimID: c.ID, ClaimNumber: c.Number, Ordinal: e.Ordinal, Snapshot: e.SnapshotSHA256})
		}
	}
	return uses, nil
}

// Known is a source that has a stored copy of an address or of a file already.
type Known struct {
	Source       models.Source
	ArticleTitle string
	Copy         models.Capture
}

// Known returns the sources, in all articles that a may see, that have a copy of
// an address or with the given bytes: they can be used again. Both may be "".
func (s *Service) Known(ctx context.Context, a models.Actor, articleID, address, contentSHA256 string) (list []Known, err error) {
	list = []Known{}
	err = s.Read(ctx, func(tx *store.Tx) error {
		if _, err := ledger.See(tx, a, articleID); err != nil {
			return err
		}
		copies, err := tx.KnownCopies(a.ID, archive.Same(address), contentSHA256)
		if err != nil {
			return err
		}
		seen := map[string]bool{}
		for _, c := range copies {
			if seen[c.RootID] {
				continue
			}
			seen[c.RootID] = true
			article, err := tx.Article(c.ArticleID)
			if err != nil {
				return err
			}
			named, err := tx.NewestOfRoot(c.RootID)
			if err != nil {
				return err
			}
			list = append(list, Known{named, article.Title, c})
		}
		return nil
	})
	return list, err
}

// Text returns a copy and its readable text. Where it has none the text is empty
// and the capture's TextNote says why.
func (s *Service) Text(ctx context.Context, a models.Actor, captureID string) (c models.Capture, t models.CaptureText, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		if c, err = capture(tx, a, captureID); err != nil {
			return err
		}
		if c.State != models.CaptureStored {
			return models.ErrNotFound
		}
		t = models.CaptureText{Blocks: []models.TextBlock{}}
		if c.TextSHA256 != "" {
			t, err = tx.CaptureText(c.TextSHA256)
		}
		return err
	})
	return c, t, err
}

// capture returns a capture of an article that a may see.
func capture(tx *store.Tx, a models.Actor, id string) (models.Capture, error) {
	c, err := tx.Capture(id)
	if err == nil {
		_, err = ledger.See(tx, a, c.ArticleID)
	}
	return c, err
}

// File returns the bytes of a copy, or with record those of the WARC file of the exchange.
func (s *Service) File(ctx context.Context, a models.Actor, captureID string, record bool) (c models.Capture, raw []byte, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		c, err = capture(tx, a, captureID)
		return err
	})
	if err != nil {
		return c, nil, err
	}
	name := c.ContentSHA256
	if record {
		name = c.WARCSHA256
	}
	raw, err = s.Blobs.Get(name)
	return c, raw, err
}

// Changes is what two copies of a source differ in.
type Changes struct {
	Before, After models.Capture
	List          []passage.Change
	Cut           bool // there was more than can be shown
	Passages      []Standing
}

// Standing says whether the passage of a row stands in the later copy.
type Standing struct {
	Use
	Passage models.PassageState
}

// Changes compares a fetch with the copy that it was compared with when it
// ended, or with the one named. A copy that could not be had has no differences.
func (s *Service) Changes(ctx context.Context, a models.Actor, captureID, with string) (out Changes, err error) {
	var before, after models.CaptureText
	err = s.Read(ctx, func(tx *store.Tx) error {
		if out.After, err = capture(tx, a, captureID); err != nil {
			return err
		}
		if with == "" {
			with = out.After.ComparedTo
		}
		if out.Before, err = tx.Capture(with); err != nil {
			return err
		}
		if out.Before.RootID != out.After.RootID {
			return models.ErrNotFound
		}
		if before, err = textOf(tx, out.Before); err != nil {
			return err
		}
		if after, err = textOf(tx, out.After); err != nil {
			return err
		}
		out.Passages, err = standing(tx, out.After)
		return err
	})
	out.List = []passage.Change{}
	if err == nil && out.After.State == models.CaptureStored {
		out.List, out.Cut = passage.Diff(passage.Own(before.Text, before.Blocks), passage.Own(after.Text, after.Blocks))
	}
	return out, err
}

func textOf(tx *store.Tx, c models.Capture) (models.CaptureText, error) {
	if c.TextSHA256 == "" {
		return models.CaptureText{}, nil
	}
	return tx.CaptureText(c.TextSHA256)
}

// standing looks for the passages of all rows that cite a source in a copy of it.
func standing(tx *store.Tx, c models.Capture) ([]Standing, error) {
	out := []Standing{}
	rows, err := tx.EvidenceOfRoot(c.RootID)
	if err != nil || c.State != models.CaptureStored {
		return out, err
	}
	for i := range rows {
		if rows[i].Quote == "" {
			continue
		}
		claim, err := tx.Claim(rows[i].ClaimID)
		if err != nil {
			return nil, err
		}
		st := Standing{Use: Use{EvidenceID: rows[i].ID, ClaimID: claim.ID, ClaimNumber: claim.Number, Ordinal: rows[i].Ordinal, Snapshot: rows[i].SnapshotSHA256}}
		if st.Passage, _, _, err = evidence.Found(tx, c, rows[i].Quote); err != nil {
			return nil, err
		}
		out = append(out, st)
	}
	return out, nil
}
