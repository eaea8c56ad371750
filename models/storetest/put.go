package storetest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"linecheck/models/authors"
	"linecheck/models/quotes"
	"linecheck/models/standing"

	"linecheck/models"
	"linecheck/models/store"
)

// Put stores rows, which are models by value, in one transaction in the order
// given. What a test leaves out of a claim is filled in: it is then the next
// claim of article "a1", an event of low risk that Ada found in the first segment
// of the text. Other rows get a Version of 1 and the time Now.
func Put(t testing.TB, s *store.Store, rows ...any) {
	t.Helper()
	err := s.InTx(t.Context(), func(tx *store.Tx) error {
		for _, row := range rows {
			if err := put(tx, row); err != nil {
				return fmt.Errorf("put %T: %w", row, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func put(tx *store.Tx, row any) error {
	switch r := row.(type) {
	case models.Account:
		or(&r.Version, 1)
		stamp(&r.CreatedAt, &r.UpdatedAt)
		return tx.AddAccount(&r)
	case models.Session:
		stamp(&r.CreatedAt, &r.UsedAt)
		return tx.AddSession(&r)
	case models.Article:
		or(&r.Version, 1)
		or(&r.Status, models.ArticleChecking)
		stamp(&r.CreatedAt, &r.UpdatedAt)
		return tx.AddArticle(&r)
	case models.ArticleVersion:
		stamp(&r.CreatedAt)
		return tx.AddArticleVersion(&r)
	case models.Segment:
		or(&r.Version, 1)
		return tx.AddSegments([]models.Segment{r})
	case models.Claim:
		if err := complete(tx, &r); err != nil {
			return err
		}
		return tx.AddClaim(&r)
	case models.Scale:
		return tx.AddScale(&r)
	case models.PolicyVersion:
		stamp(&r.CreatedAt)
		return tx.AddPolicy(&r)
	default:
		return putWork(tx, row)
	}
}

// putWork stores what people do with claims.
func putWork(tx *store.Tx, row any) error {
	switch r := row.(type) {
	case models.Revision:
		stamp(&r.At)
		return tx.AddRevision(&r)
	case models.SignOff:
		stamp(&r.At)
		return tx.AddSignOff(&r)
	case models.CrossCheck:
		stamp(&r.CreatedAt)
		return tx.AddCrossCheck(&r)
	case models.Lineage:
		return tx.AddLineage(&r)
	case models.Source:
		or(&r.Version, 1)
		stamp(&r.CreatedAt, &r.UpdatedAt)
		return tx.AddSource(&r)
	case models.Origin:
		stamp(&r.CreatedAt)
		return tx.AddOrigin(&r)
	case models.Evidence:
		stamp(&r.CreatedAt, &r.UpdatedAt)
		return tx.AddEvidence(&r)
	case models.Capture:
		or(&r.Version, 1)
		or(&r.Way, models.CaptureByFetch)
		stamp(&r.AskedAt)
		return tx.AddCapture(&r)
	default:
		return putTalk(tx, row)
	}
}

// putTalk stores what people tell each other, and the record.
func putTalk(tx *store.Tx, row any) error {
	switch r := row.(type) {
	case models.Thread:
		or(&r.Version, 1)
		stamp(&r.CreatedAt)
		return tx.AddThread(&r)
	case models.Comment:
		or(&r.Version, 1)
		stamp(&r.CreatedAt)
		return tx.AddComment(&r)
	case models.CommentEdit:
		stamp(&r.At)
		return tx.AddCommentEdit(&r)
	case models.Draft:
		stamp(&r.UpdatedAt)
		return tx.PutDraft(&r)
	case models.InboxItem:
		stamp(&r.CreatedAt)
		return tx.AddInbox(&r)
	case models.Event:
		stamp(&r.At)
		return tx.AddEvent(&r)
	case models.Report:
		stamp(&r.IssuedAt)
		return tx.AddReport(&r)
	case authors.Query:
		or(&r.Version, 1)
		or(&r.State, authors.Open)
		stamp(&r.CreatedAt, &r.UpdatedAt)
		return tx.AddQuery(&r)
	case standing.Fact:
		or(&r.Version, 1)
		or(&r.State, standing.Current)
		stamp(&r.CreatedAt, &r.UpdatedAt, &r.StateAt)
		return tx.AddFact(&r)
	case models.CaptureText:
		return tx.PutCaptureText(&r)
	case quotes.Check:
		or(&r.Version, 1)
		or(&r.ArticleVersion, 1)
		stamp(&r.At)
		return tx.AddQuoteCheck(&r)
	case quotes.Transcript:
		return tx.PutTranscript(&r)
	default:
		return fmt.Errorf("%T is not a row", row)
	}
}

// complete fills in what a test left out of a claim.
func complete(tx *store.Tx, c *models.Claim) error {
	or(&c.ArticleID, "a1")
	or(&c.ArticleVersion, 1)
	or(&c.Version, 1)
	or(&c.Revision, 1)
	or(&c.Status, models.StatusOpen)
	or(&c.Risk, models.RiskLow)
	or(&c.Type, models.TypeEvent)
	or(&c.Attribution, models.AttributionNarrator)
	or(&c.Origin, "person")
	or(&c.CreatedBy, "ada")
	stamp(&c.CreatedAt, &c.UpdatedAt)
	if c.Number == 0 {
		others, err := tx.Claims(c.ArticleID)
		if err != nil {
			return err
		}
		for _, o := range others {
			c.Number = max(c.Number, o.Number)
		}
		c.Number++
	}
	if len(c.Spans) == 0 {
		span, err := firstSegment(tx, c)
		if err != nil {
			return err
		}
		c.Spans = []models.Span{span}
	}
	or(&c.Wording, c.Quote())
	return nil
}

func firstSegment(tx *store.Tx, c *models.Claim) (models.Span, error) {
	v, err := tx.ArticleVersion(c.ArticleID, c.ArticleVersion)
	if err != nil {
		return models.Span{}, err
	}
	line, _, _ := strings.Cut(v.Text, "\n")
	return models.Span{End: utf8.RuneCountInString(line), Quote: line}, nil
}

// version builds a version of the text of article "a1".
func version(number int, text string) models.ArticleVersion {
	sum := sha256.Sum256([]byte(text))
	hash := hex.EncodeToString(sum[:])
	return models.ArticleVersion{
		ID: fmt.Sprintf("v%d", number), ArticleID: "a1", Number: number, Text: text, Length: utf8.RuneCountInString(text),
		TextSHA256: hash, BytesSHA256: hash, Source: "paste", Engine: "storetest 1", CreatedBy: "ada", CreatedAt: Now,
	}
}

// lines cuts a text into one sentence per line.
func lines(v models.ArticleVersion) []models.Segment {
	prefix := ""
	if v.Number > 1 {
		prefix = v.ID
	}
	var segments []models.Segment
	at := 0
	for i, line := range strings.SplitAfter(v.Text, "\n") {
		n := utf8.RuneCountInString(line)
		if n == 0 {
			continue
		}
		segments = append(segments, models.Segment{
			ID: fmt.Sprintf("%ss%d", prefix, len(segments)+1), ArticleVersionID: v.ID, ArticleID: v.ArticleID, Ordinal: len(segments),
			Start: at, End: at + n, Kind: models.SegmentSentence, Role: models.RoleBody, Paragraph: i, Version: 1,
		})
		at += n
	}
	return segments
}

func or[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

func stamp(times ...*time.Time) {
	for _, t := range times {
		or(t, Now)
	}
}
