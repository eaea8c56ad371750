package queries

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"net/mail"
	"strconv"
	"strings"
	"time"

	"linecheck/models/authors"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
)

// Limits of what the author is shown of the article, in code points.
const (
	maxAround = 600
	maxQuote  = 4000
)

// waitReason is why a claim waits for an author; it names nobody, since events keep it.
const waitReason = "An answer from the author."

// Question is what an author is asked.
type Question struct {
	ClaimVersion int // that the asker saw
	Question     string
	Proposal     string // how the words should read, "" for nothing
	Addressee    string
	Email        string // "" for none
	DueAt        *time.Time
	Wait         bool   // put the claim on hold for the answer; only its holder can
	Key          string // Idempotency-Key
}

// Ask makes a query about a claim, and its link. The same key again returns the
// query without the link's secret, which is stored nowhere.
func (s *Service) Ask(ctx context.Context, a models.Actor, claimID string, in Question) (asked Asked, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		c, err := e.Tx.Claim(claimID)
		if err != nil {
			return err
		}
		if _, err := ledger.See(e.Tx, a, c.ArticleID); err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "ask the author"); err != nil {
			return err
		}
		id, err := e.Once(in.Key, "query "+claimID, func() (string, error) {
			q, err := s.ask(e, &c, in)
			asked.Token = q.TokenHash
			return q.ID, err
		})
		if err != nil {
			return err
		}
		secret := asked.Token
		q, err := e.Query(id)
		if err != nil {
			return err
		}
		asked = Asked{view(a, q, &c), secret}
		return nil
	})
	return asked, err
}

// ask stores the query. In what it returns the secret stands in place of its hash.
func (s *Service) ask(e *ledger.Entry, c *models.Claim, in Question) (authors.Query, error) {
	if c.Version != in.ClaimVersion {
		return authors.Query{}, models.ErrStale
	}
	if err := mayAsk(e.Actor, c); err != nil {
		return authors.Query{}, err
	}
	if in.Wait && (c.HolderID != e.Actor.ID || c.Status != models.StatusInReview) {
		return authors.Query{}, models.Errorf(models.KindConflict, "claim.held", "Only the person who is checking the claim can put it on hold.")
	}
	q := authors.Query{
		ID: e.NewID(), ArticleID: c.ArticleID, ClaimID: c.ID, ArticleVersion: c.ArticleVersion, State: authors.Open, Waits: in.Wait,
		Version: 1, CreatedBy: e.Actor.ID, CreatedAt: e.At, UpdatedAt: e.At,
	}
	if err := show(e, &q, c); err != nil {
		return q, err
	}
	if err := fill(&q, in, e.At); err != nil {
		return q, err
	}
	secret := newLink(&q)
	if err := e.AddQuery(&q); err != nil {
		return q, err
	}
	err := e.Record(models.Event{
		Action: "query.asked", ArticleID: q.ArticleID, ArticleVersion: q.ArticleVersion, ClaimID: q.ClaimID, SubjectID: q.ID, To: string(q.State),
	}, map[string]any{"version": q.Version, "waits": q.Waits})
	if err == nil && in.Wait {
		err = s.Claims.Within(e, c, models.ActionWait, form.Input{Reason: waitReason, Until: &q.DueAt})
	}
	q.TokenHash = secret
	return q, err
}

// show puts into q the words in question and what stands around them.
func show(e *ledger.Entry, q *authors.Query, c *models.Claim) error {
	av, err := e.ArticleVersion(c.ArticleID, c.ArticleVersion)
	if err != nil {
		return err
	}
	segments, err := e.Segments(av.ID)
	if err != nil {
		return err
	}
	text := models.NewText(av.Text)
	first, last := c.Spans[0], c.Spans[len(c.Spans)-1]
	q.Start, q.End = first.Start, last.End
	q.Quote, _ = text.Slice(first.Start, last.End)
	q.Quote = form.Cut(q.Quote, maxQuote)
	for _, seg := range segments {
		sentence := lookup.Trimmed(text, seg)
		if sentence.Start < first.Start && first.Start < seg.End {
			q.Before, _ = text.Slice(max(sentence.Start, first.Start-maxAround), first.Start)
		}
		if seg.Start < last.End && last.End < sentence.End {
			q.After, _ = text.Slice(last.End, min(sentence.End, last.End+maxAround))
		}
	}
	return nil
}

// fill puts what the asker wrote into q.
func fill(q *authors.Query, in Question, now time.Time) error {
	f := models.FieldErrors{}
	q.Question, q.Proposal, q.Addressee = in.Question, in.Proposal, strings.Join(strings.Fields(in.Addressee), " ")
	q.Email = strings.TrimSpace(in.Email)
	form.Short(f, "question", &q.Question, form.MaxWording)
	form.Short(f, "proposal", &q.Proposal, form.MaxWording)
	form.Short(f, "addressee", &q.Addressee, form.MaxShort)
	if q.Question == "" {
		f.Add("question", "Ask something.")
	}
	if q.Addressee == "" {
		f.Add("addressee", "Say who is asked: a name.")
	}
	if q.Proposal != "" && q.Proposal == strings.TrimSpace(q.Quote) {
		f.Add("proposal", "That is what the article says already. Write it as it should read, or leave it empty.")
	}
	if address, err := mail.ParseAddress(q.Email); q.Email != "" && (err != nil || address.Address != q.Email || len(q.Email) > 254) {
		f.Add("email", "Give an e-mail address such as lena@example.org, or none.")
	}
	due(q, in.DueAt, f, now)
	return f.Err("query.invalid", "Some of the question's fields need attention.")
}

// due sets when the answer is due, and with it the end of the link.
func due(q *authors.Query, at *time.Time, f models.FieldErrors, now time.Time) {
	switch {
	case at == nil || !at.After(now):
		f.Add("dueAt", "Say by when the answer is needed: a time in the future.")
	case at.After(now.AddDate(1, 0, 0)):
		f.Add("dueAt", "An answer in more than a year is no checking. Choose an earlier time.")
	default:
		q.DueAt = at.UTC().Truncate(time.Millisecond)
		q.ExpiresAt = q.DueAt.Add(Grace)
	}
}

// newLink gives q a link and returns its secret: 256 random bits. The link before, if there was one, leads nowhere now.
func newLink(q *authors.Query) string {
	var b [32]byte
	_, _ = rand.Read(b[:]) // never fails
	secret := base64.RawURLEncoding.EncodeToString(b[:])
	q.TokenHash = hash(secret)
	return secret
}

func hash(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

func number(c *models.Claim) string { return strconv.Itoa(c.Number) }
