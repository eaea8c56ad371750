// Package lookup reads what several services need to know about a claim.
package lookup

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/content"
	"linecheck/review/ledger"
	"linecheck/review/workflow"
)

// SentenceOf returns the segment that c's first span stands in, without its trailing white space.
func SentenceOf(tx *store.Tx, c *models.Claim) (models.Span, error) {
	av, err := tx.ArticleVersion(c.ArticleID, c.ArticleVersion)
	if err != nil {
		return models.Span{}, err
	}
	segments, err := tx.Segments(av.ID)
	if err != nil {
		return models.Span{}, err
	}
	return Sentence(models.NewText(av.Text), segments, c), nil
}

// Sentence is SentenceOf for callers who hold the version's text and segments already.
func Sentence(text models.Text, segments []models.Segment, c *models.Claim) models.Span {
	for _, seg := range segments {
		if len(c.Spans) > 0 && seg.Start <= c.Spans[0].Start && c.Spans[0].Start < seg.End {
			return Trimmed(text, seg)
		}
	}
	return models.Span{}
}

// Trimmed returns a segment's text without its trailing white space.
func Trimmed(text models.Text, seg models.Segment) models.Span {
	quote, _ := text.Slice(seg.Start, seg.End)
	quote = strings.TrimRightFunc(quote, unicode.IsSpace)
	return models.Span{Start: seg.Start, End: seg.Start + utf8.RuneCountInString(quote), Quote: quote}
}

// Uncovered returns the segments under c that no other claim covers.
func Uncovered(tx *store.Tx, c *models.Claim) ([]models.Segment, error) {
	segments, err := SegmentsOf(tx, c)
	if err != nil {
		return nil, err
	}
	claims, err := tx.Claims(c.ArticleID)
	if err != nil {
		return nil, err
	}
	var out []models.Segment
	for _, seg := range segments {
		covered := slices.ContainsFunc(claims, func(o models.Claim) bool {
			return o.ID != c.ID && o.Status.Covers() && o.ArticleVersion == c.ArticleVersion && models.Overlap(o.Spans, seg.Start, seg.End)
		})
		if models.Overlap(c.Spans, seg.Start, seg.End) && !covered {
			out = append(out, seg)
		}
	}
	return out, nil
}

// SegmentsOf returns the segments of the article version that c is anchored in.
func SegmentsOf(tx *store.Tx, c *models.Claim) ([]models.Segment, error) {
	av, err := tx.ArticleVersion(c.ArticleID, c.ArticleVersion)
	if err != nil {
		return nil, err
	}
	return tx.Segments(av.ID)
}

// StandingChildren returns the claims that a split or merge made of the claim,
// without those that were joined again: superseded, with nothing left of them.
func StandingChildren(tx *store.Tx, id string) ([]models.Claim, error) {
	links, err := tx.Children(id)
	if err != nil {
		return nil, err
	}
	var out []models.Claim
	for _, l := range links {
		c, err := tx.Claim(l.ChildID)
		if err != nil {
			return nil, err
		}
		if c.Status == models.StatusSuperseded {
			left, err := StandingChildren(tx, c.ID)
			if err != nil {
				return nil, err
			}
			if len(left) == 0 {
				continue
			}
		}
		out = append(out, c)
	}
	return out, nil
}

// Facts gathers what the workflow's relations need to know about c.
func Facts(tx *store.Tx, c *models.Claim, now time.Time) (workflow.Facts, error) {
	p, err := tx.Policy()
	if err != nil {
		return workflow.Facts{}, err
	}
	article, err := tx.Article(c.ArticleID)
	if err != nil {
		return workflow.Facts{}, err
	}
	f := workflow.Facts{Now: now, Recorded: p.FourEyes == "recorded", TextVersion: article.ArticleVersion}
	if c.Status != models.StatusSuperseded {
		return f, nil
	}
	children, err := StandingChildren(tx, c.ID)
	f.ChildrenFree = err == nil
	for _, child := range children {
		free := child.LastHolderID == "" && child.HolderID == "" && (child.Status == models.StatusOpen || child.Status == models.StatusProposed)
		f.ChildrenFree = f.ChildrenFree && free
	}
	return f, err
}

// Signed returns the signed content of c as it stands.
func Signed(tx *store.Tx, c *models.Claim) (content.Signed, error) {
	ev, err := tx.Evidence(c.ID)
	if err != nil {
		return content.Signed{}, err
	}
	sentence, err := SentenceOf(tx, c)
	return content.Of(c, sentence.Quote, ev), err
}

// Able returns the account with the given id if it may work on the article; field names it in the error.
func Able(tx *store.Tx, article models.Article, id, field string) (models.Account, error) {
	who, err := tx.Account(id)
	if models.KindOf(err) == models.KindNotFound {
		return who, models.Invalid("claim.person", field, "Choose a person.")
	}
	if err != nil {
		return who, err
	}
	if who.State != models.AccountActive || !who.Actor().Has(models.RoleReviewer) {
		return who, models.Invalid("claim.person", field, "%s cannot review at the moment. Choose somebody else.", who.Name)
	}
	_, err = ledger.See(tx, who.Actor(), article.ID)
	if models.KindOf(err) == models.KindNotFound {
		return who, models.Invalid("claim.person", field, "%s may not see this article. Choose somebody else, or let them in first.", who.Name)
	}
	return who, err
}

// Blind says whether the claim's first finding, and what tells of it, has to stay hidden from a: they are to answer its cross-check.
func Blind(a models.Actor, c *models.Claim) bool {
	return c.Status == models.StatusCrossCheck && c.SecondID == a.ID
}
