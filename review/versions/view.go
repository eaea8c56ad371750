package versions

import (
	"strings"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/anchor"
	"linecheck/review/lookup"
)

// View is what a new version makes of an article, before it is stored or after.
type View struct {
	Article  models.Article
	Old, New models.ArticleVersion // New has no id and no time while it is a preview
	Items    []Item
	Rows     []Row
	Fresh    []models.Candidate // what the engine would propose, or did
	Stored   bool
}

// Item is a claim and what became of it.
type Item struct {
	ClaimID     string
	Number      int
	Wording     string
	Status      models.Status // before
	Now         models.Status // "" in a preview
	Outcome     string        // as models.VersionOutcome has it, or "ambiguous"
	Change      string
	Decision    string
	Old, New    []models.Span
	Diff        []anchor.Piece // of the quotes, or of the sentences where only those differ
	Candidates  []anchor.Candidate
	Voids       bool // a sign-off, or a submission
	TextChanged bool // nobody has confirmed the place yet
}

// Row is a sentence of the old version beside what became of it.
type Row struct {
	Kind      string       // same, reworded, moved, gone or new; unsure for one that stands somewhere, but it is not certain where
	Old, New  *models.Span // nil for nothing on that side
	Diff      []anchor.Piece
	Paragraph bool // begins one
}

func (d *draft) view(a models.Actor) View {
	v := View{Article: d.article, Old: d.old, Fresh: d.fresh(), Items: []Item{}}
	v.New = models.ArticleVersion{ArticleID: d.article.ID, Number: d.number(), Text: d.parsed.Text.String(), Length: d.parsed.Text.Len(), CreatedBy: a.ID, Notes: d.parsed.Layout.Notes}
	pieces := make([]models.Segment, len(d.parsed.Layout.Pieces))
	for i, p := range d.parsed.Layout.Pieces {
		pieces[i] = models.Segment{Start: p.Start, End: p.End, Paragraph: p.Paragraph}
	}
	sides := both{d.oldText, d.parsed.Text, d.carried, pieces}
	for _, f := range d.found {
		if !f.Claim.Status.Live() && !f.Back {
			continue
		}
		it := Item{
			ClaimID: f.Claim.ID, Number: f.Claim.Number, Wording: f.Claim.Wording, Status: f.Claim.Status, Outcome: string(f.Result.Outcome), Change: string(f.Result.Change),
			Old: f.Claim.Spans, New: f.spans, Candidates: f.Result.Candidates, Voids: f.Result.Outcome == anchor.Reworded && voided(f.Claim.Status),
		}
		if f.Back {
			it.Outcome = "readopted"
		}
		it.Diff = sides.diff(it)
		v.Items = append(v.Items, it)
	}
	v.Rows = sides.rows(d.Comparison)
	return v
}

// both is two versions with their sentences.
type both struct {
	old, new           models.Text
	oldParts, newParts []models.Segment
}

// diff compares the quotes of a reworded claim, or its sentences where the quotes are the same.
func (b both) diff(it Item) []anchor.Piece {
	if it.Outcome != string(anchor.Reworded) {
		return nil
	}
	if pieces := anchor.Diff(models.JoinQuotes(it.Old), models.JoinQuotes(it.New)); pieces != nil {
		return pieces
	}
	return anchor.Diff(around(b.old, b.oldParts, it.Old), around(b.new, b.newParts, it.New))
}

// around returns the sentences that spans stand in.
func around(t models.Text, parts []models.Segment, spans []models.Span) string {
	var out []string
	for _, seg := range parts {
		for _, s := range spans {
			if s.Overlaps(seg.Start, seg.End) {
				out = append(out, lookup.Trimmed(t, seg).Quote)
				break
			}
		}
	}
	return strings.Join(out, " ")
}

// rows puts the sentences of both versions side by side, in the order of the new one.
func (b both) rows(c anchor.Comparison) []Row {
	out := []Row{}
	next := 0
	unsure := map[string]bool{}
	for i, f := range c.Fates {
		if f.Unsure {
			unsure[b.left(i).Quote] = true
		}
	}
	inserted := func(to int) {
		for ; next < to; next++ {
			row := Row{Kind: "new", New: b.right(next, next+1), Paragraph: first(b.newParts, next)}
			if from := c.From[next]; from >= 0 {
				row.Kind = "moved"
				row.Diff = anchor.Diff(b.left(from).Quote, row.New.Quote)
			} else if unsure[row.New.Quote] {
				row.Kind = "unsure"
			}
			out = append(out, row)
		}
	}
	for i, f := range c.Fates {
		if f.To < next || f.Moved {
			kind := "gone"
			if f.To >= 0 {
				kind = "moved"
			} else if f.Unsure {
				kind = "unsure"
			}
			out = append(out, Row{Kind: kind, Old: b.left(i), Paragraph: first(b.oldParts, i)})
			continue
		}
		inserted(f.To)
		row := Row{Kind: "same", Old: b.left(i), New: b.right(f.To, f.End), Paragraph: first(b.newParts, f.To)}
		if !f.Same {
			row.Kind, row.Diff = "reworded", anchor.Diff(row.Old.Quote, row.New.Quote)
		}
		out, next = append(out, row), f.End
	}
	inserted(len(b.newParts))
	return out
}

func (b both) left(i int) *models.Span {
	s := lookup.Trimmed(b.old, b.oldParts[i])
	return &s
}

func (b both) right(from, to int) *models.Span {
	s := lookup.Trimmed(b.new, models.Segment{Start: b.newParts[from].Start, End: b.newParts[to-1].End})
	return &s
}

func first(parts []models.Segment, i int) bool {
	return i == 0 || parts[i].Paragraph != parts[i-1].Paragraph
}

// voided reports whether a claim with this status opens again when its words change.
func voided(s models.Status) bool {
	switch s {
	case models.StatusProposed, models.StatusOpen, models.StatusInReview:
		return false
	default:
		return s.Live()
	}
}

// sidesOf reads two versions of an article for a comparison.
func sidesOf(tx *store.Tx, old, new models.ArticleVersion) (b both, err error) {
	b.old, b.new = models.NewText(old.Text), models.NewText(new.Text)
	if b.oldParts, err = tx.Segments(old.ID); err != nil {
		return b, err
	}
	b.newParts, err = tx.Segments(new.ID)
	return b, err
}
