package review_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/articles"
	"linecheck/review/claims"
	"linecheck/review/versions"
)

// Whatever an author does, the sentences of each version partition its text, every
// live claim quotes the newest version, and what was approved reads as it was signed.
func TestVersionsKeepTheRules(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := newRoom(t)
			dice := rand.New(rand.NewPCG(seed, 7)) //nolint:gosec // repeatable on purpose
			text := invent(dice)
			v, err := r.Import(t.Context(), ada, articles.ImportInput{Bytes: []byte(text)})
			if err != nil {
				t.Fatal(err)
			}
			for _, seg := range v.Segments.Segments {
				if span, ok := models.NewText(text).Span(seg.Start, seg.End-1); ok && dice.IntN(2) == 0 {
					if _, err := r.AddClaim(t.Context(), ada, v.ID, claims.NewClaim{Spans: []models.Span{span}}); err != nil {
						t.Fatal(err)
					}
				}
			}
			for range 4 {
				text = edited(dice, text)
				r.takeIn(v.ID, text)
				r.holds(v.ID)
			}
		})
	}
}

func invent(dice *rand.Rand) string {
	var lines []string
	for range 12 {
		lines = append(lines, sentence(dice))
	}
	return strings.Join(lines, " ") + "\n"
}

func sentence(dice *rand.Rand) string {
	words := []string{"minister", "bridge", "12", "euros", "said", "“never”", "🏆", "برج", "opened", "the", "in", "Geneva"}
	out := []string{"The"}
	for range 4 + dice.IntN(6) {
		out = append(out, words[dice.IntN(len(words))])
	}
	return strings.Join(out, " ") + "."
}

// edited takes out, adds, repeats, moves and rewords sentences.
func edited(dice *rand.Rand, text string) string {
	lines := strings.SplitAfter(strings.TrimSpace(text), ". ")
	for range 3 {
		i, j := dice.IntN(len(lines)), dice.IntN(len(lines))
		switch dice.IntN(5) {
		case 0:
			lines = append(lines[:i:i], lines[i+1:]...)
		case 1:
			lines = append(lines[:i:i], append([]string{sentence(dice) + " "}, lines[i:]...)...)
		case 2:
			lines = append(lines[:i:i], append([]string{lines[j]}, lines[i:]...)...)
		case 3:
			lines[i], lines[j] = lines[j], lines[i]
		default:
			lines[i] = strings.Replace(lines[i], " ", " newly ", 1)
		}
		if len(lines) < 4 {
			lines = append(lines, sentence(dice)+" ")
		}
	}
	return strings.Join(lines, "") + " " + sentence(dice) + "\n"
}

// takeIn imports a version; whoever is asked says that the words are gone.
func (r *room) takeIn(id, text string) {
	r.t.Helper()
	in := versions.Input{ImportInput: articles.ImportInput{Bytes: []byte(text)}, Decisions: map[string]versions.Decision{}}
	preview, err := r.Versions.Preview(r.t.Context(), ben, id, in.ImportInput)
	if err != nil {
		r.t.Fatal(err)
	}
	for _, it := range preview.Items {
		if it.Outcome == "ambiguous" {
			in.Decisions[it.ClaimID] = versions.Decision{As: versions.Gone}
		}
	}
	in.Version = preview.Article.Version
	if _, err := r.ImportVersion(r.t.Context(), ben, id, in); err != nil {
		r.t.Fatal(err, fieldsOf(err))
	}
}

func (r *room) holds(id string) {
	r.t.Helper()
	r.read(func(tx *store.Tx) error {
		article, err := tx.Article(id)
		if err != nil {
			return err
		}
		av, err := tx.ArticleVersion(id, article.ArticleVersion)
		if err != nil {
			return err
		}
		segments, err := tx.Segments(av.ID)
		if err != nil {
			return err
		}
		at := 0
		for _, seg := range segments {
			if seg.Start != at {
				r.t.Errorf("a sentence begins at %d, the one before it ends at %d", seg.Start, at)
			}
			at = seg.End
		}
		if at != av.Length {
			r.t.Errorf("the sentences end at %d, the text at %d", at, av.Length)
		}
		all, err := tx.Claims(id)
		if err != nil {
			return err
		}
		text := models.NewText(av.Text)
		for _, c := range all {
			if c.Status.Live() && c.ArticleVersion != av.Number {
				r.t.Errorf("claim %d is %s, and stands in version %d", c.Number, c.Status, c.ArticleVersion)
			}
			for _, s := range c.Spans {
				if got, _ := text.Slice(s.Start, s.End); c.ArticleVersion == av.Number && got != s.Quote {
					r.t.Errorf("claim %d quotes %q, the text says %q", c.Number, s.Quote, got)
				}
			}
		}
		return nil
	})
}
