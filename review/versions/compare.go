package versions

import (
	"cmp"
	"slices"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/anchor"
	"linecheck/review/articles"
)

// Found is a claim and what became of it.
type Found struct {
	Claim  models.Claim // as it was
	Result anchor.Result
	Back   bool // it was orphaned, and its words are there again
	spans  []models.Span
	by     string // the importer's decision, "" for none
}

// Spans returns where the claim stands in the new version; nil when its words are gone, or nobody has said where it is.
func (f Found) Spans() []models.Span { return f.spans }

// draft is a new version in comparison with the newest one stored.
type draft struct {
	article models.Article
	old     models.ArticleVersion
	parsed  articles.Parsed
	oldText models.Text
	carried []models.Segment // of the old version
	anchor.Comparison
	found []Found // in reading order of the old version
}

// number is what the new version will be called.
func (d *draft) number() int { return d.old.Number + 1 }

// read compares a parsed text with the article's newest version.
func read(tx *store.Tx, article models.Article, p articles.Parsed) (*draft, error) {
	d := &draft{article: article, parsed: p}
	var err error
	if d.old, err = tx.ArticleVersion(article.ID, article.ArticleVersion); err != nil {
		return nil, err
	}
	if d.old.Text == p.Text.String() {
		return nil, models.Invalid("version.same", "text", "Nothing changed: this is word for word version %d.", d.old.Number)
	}
	if d.carried, err = tx.Segments(d.old.ID); err != nil {
		return nil, err
	}
	all, err := tx.Claims(article.ID)
	if err != nil {
		return nil, err
	}
	d.oldText = models.NewText(d.old.Text)
	new := anchor.Version{Text: p.Text}
	for _, piece := range p.Layout.Pieces {
		new.Sentences = append(new.Sentences, anchor.Range{Start: piece.Start, End: piece.End})
	}
	old := versionOf(d.oldText, d.carried)
	var here []models.Claim
	earlier := map[int][]models.Claim{}
	for _, c := range all {
		if c.ArticleVersion == d.old.Number && c.Status != models.StatusOrphaned {
			here = append(here, c)
		} else {
			earlier[c.ArticleVersion] = append(earlier[c.ArticleVersion], c)
		}
	}
	d.Comparison = anchor.Compare(old, new, sought(here))
	for i, r := range d.Results {
		d.found = append(d.found, Found{Claim: here[i], Result: r, spans: r.Spans})
	}
	return d, d.findBack(tx, new, earlier)
}

// findBack looks for the words of claims that the newest version does not have.
func (d *draft) findBack(tx *store.Tx, new anchor.Version, earlier map[int][]models.Claim) error {
	for number, list := range earlier {
		av, err := tx.ArticleVersion(d.article.ID, number)
		if err != nil {
			return err
		}
		segments, err := tx.Segments(av.ID)
		if err != nil {
			return err
		}
		for i, r := range anchor.Compare(versionOf(models.NewText(av.Text), segments), new, sought(list)).Results {
			if r.Outcome.Kept() {
				d.found = append(d.found, Found{Claim: list[i], Result: r, spans: r.Spans, Back: list[i].Status == models.StatusOrphaned})
			}
		}
	}
	slices.SortStableFunc(d.found, func(a, b Found) int {
		return cmp.Or(cmp.Compare(a.Claim.Spans[0].Start, b.Claim.Spans[0].Start), cmp.Compare(a.Claim.Number, b.Claim.Number))
	})
	return nil
}

func versionOf(t models.Text, segments []models.Segment) anchor.Version {
	v := anchor.Version{Text: t}
	for _, s := range segments {
		v.Sentences = append(v.Sentences, anchor.Range{Start: s.Start, End: s.End})
	}
	return v
}

func sought(list []models.Claim) []anchor.Claim {
	out := make([]anchor.Claim, len(list))
	for i, c := range list {
		out[i] = anchor.Claim{ID: c.ID, Spans: c.Spans}
	}
	return out
}

// fresh returns the proposals of the engine that nothing else accounts for: they
// begin in a sentence that is new or reworded, and no claim has their words.
func (d *draft) fresh() []models.Candidate {
	kept := make([]bool, len(d.From))
	for _, f := range d.Fates {
		if f.Same {
			kept[f.To] = true
		}
	}
	var out []models.Candidate
	for _, c := range articles.InReadingOrder(d.parsed.Extraction.Claims) {
		at := slices.IndexFunc(d.parsed.Layout.Pieces, func(p models.Piece) bool { return p.End > c.Spans[0].Start })
		if at >= 0 && !kept[at] && !d.covers(c.Spans) {
			out = append(out, c)
		}
	}
	return out
}

// covers reports whether a claim has words of the given ones.
func (d *draft) covers(spans []models.Span) bool {
	for _, f := range d.found {
		for _, has := range f.spans {
			if slices.ContainsFunc(spans, func(s models.Span) bool { return has.Overlaps(s.Start, s.End) }) {
				return true
			}
		}
	}
	return false
}

// decide puts the importer's decisions in. What has to be decided and is not is named.
func (d *draft) decide(decisions map[string]Decision) error {
	f := models.FieldErrors{}
	known := map[string]bool{}
	for i := range d.found {
		it := &d.found[i]
		known[it.Claim.ID] = true
		said, given := decisions[it.Claim.ID]
		field := "decisions." + it.Claim.ID
		switch {
		case !given && it.Result.Outcome == anchor.Ambiguous && it.Claim.Status.Live():
			f.Add(field, "Say where claim %d stands now, or that it is gone.", it.Claim.Number)
		case !given:
		case it.Result.Outcome.Kept():
			f.Add(field, "Claim %d reads as before: there is nothing to decide.", it.Claim.Number)
		default:
			it.by = said.As
			d.apply(it, said, field, f)
		}
	}
	for id := range decisions {
		if !known[id] {
			f.Add("decisions."+id, "This is no claim of this article that the new version touches. Look at the preview again.")
		}
	}
	return f.Err("version.undecided", "Some claims have to be decided first.")
}
