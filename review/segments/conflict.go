package segments

import (
	"fmt"
	"strings"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/articles"
	"linecheck/review/form"
)

// page is the newest version of an article with its segments accounted for.
type page struct {
	article  string
	text     models.Text
	segments map[string]articles.SegmentView
	old      func(id string) (models.Segment, error) // a segment of any version
}

func newPage(tx *store.Tx, article models.Article) (page, error) {
	av, err := tx.ArticleVersion(article.ID, article.ArticleVersion)
	if err != nil {
		return page{}, err
	}
	list, err := tx.Segments(av.ID)
	if err != nil {
		return page{}, err
	}
	claims, err := tx.Claims(article.ID)
	if err != nil {
		return page{}, err
	}
	p := page{article: article.ID, text: models.NewText(av.Text), segments: make(map[string]articles.SegmentView, len(list)), old: tx.Segment}
	for _, v := range articles.ViewSegments(models.SystemActor, av.Number, list, claims).Segments {
		p.segments[v.ID] = v
	}
	return p, nil
}

// Why segments cannot be disposed of now. The order is that of the answer.
const (
	changed = iota
	outdated
	claimed
	reasons
)

// conflict fails when a segment cannot be what is said of it, and names those that cannot.
func (p page) conflict(said []Said) error {
	var stuck [reasons][]string
	for _, s := range said {
		seg, ok := p.segments[s.ID]
		switch {
		case !ok:
			if other, err := p.old(s.ID); err != nil {
				return err
			} else if other.ArticleID != p.article {
				return models.ErrNotFound
			}
			stuck[outdated] = append(stuck[outdated], "")
		case seg.Version != s.Version:
			stuck[changed] = append(stuck[changed], p.quote(seg.Segment))
		case s.Disposition != models.DispositionNone && seg.Account.Disposition == models.DispositionClaimed:
			stuck[claimed] = append(stuck[claimed], p.quote(seg.Segment))
		}
	}
	if len(said) == 1 {
		return single(stuck)
	}
	return several(stuck, len(said))
}

func single(stuck [reasons][]string) error {
	switch {
	case len(stuck[changed]) > 0:
		return models.ErrStale
	case len(stuck[outdated]) > 0:
		return models.Errorf(models.KindConflict, "segment.outdated", "A newer version of the article came in. Reload it, then say what the text is.")
	case len(stuck[claimed]) > 0:
		return models.Errorf(models.KindConflict, "segment.claimed", "A claim covers this text. Dismiss the claim instead.")
	default:
		return nil
	}
}

func several(stuck [reasons][]string, all int) error {
	var told []string
	code := ""
	tell := func(why int, name, one, many string) {
		n := len(stuck[why])
		if n == 0 {
			return
		}
		if code == "" {
			code = name
		}
		if n == 1 {
			told = append(told, fmt.Sprintf(one, listed(stuck[why])))
		} else {
			told = append(told, fmt.Sprintf(many, n, listed(stuck[why])))
		}
	}
	tell(changed, "segment.changed", "Somebody spoke for one of them meanwhile: %s.", "Somebody spoke for %d of them meanwhile: %s.")
	tell(claimed, "segment.claimed", "A claim covers one of them: %s.", "Claims cover %d of them: %s.")
	if len(stuck[outdated]) > 0 {
		return models.Errorf(models.KindConflict, "segment.outdated", "A newer version of the article came in. Reload it, then say what the text is.")
	}
	if len(told) == 0 {
		return nil
	}
	return models.Errorf(models.KindConflict, code, "None of the %d sentences was changed. %s Leave out what is settled, then try again.", all, strings.Join(told, " "))
}

// How much of the segments in the way an answer quotes.
const (
	quoted      = 3
	quoteLength = 60 // code points
)

func (p page) quote(seg models.Segment) string {
	words, _ := p.text.Slice(seg.Start, seg.End)
	return "“" + form.Cut(strings.TrimSpace(words), quoteLength) + "”"
}

func listed(quotes []string) string {
	if more := len(quotes) - quoted; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(quotes[:quoted], ", "), more)
	}
	return strings.Join(quotes, ", ")
}
