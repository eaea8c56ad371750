package queries

import (
	"context"
	"strings"
	"time"

	"linecheck/models/authors"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// Sheet is all that somebody with a link sees. Where the link ended or was taken
// back, it is no more than that.
type Sheet struct {
	State     authors.State
	Title     string // of the article
	Publisher string
	Before    string
	Quote     string
	After     string
	Question  string
	Proposal  string
	Addressee string
	DueAt     time.Time
	Late      bool // the answer was due before now
	Answer    authors.Answer
	Wording   string
	Reason    string
	Answered  *time.Time
	Version   int
	Open      bool // an answer can be given or changed
}

// Reply is an author's answer.
type Reply struct {
	Version int // that they saw
	Answer  authors.Answer
	Wording string // counter
	Reason  string
}

// errLink is the answer to a secret that belongs to no link, whether it ever did or not.
var errLink = models.Errorf(models.KindNotFound, "query.link",
	"This link leads nowhere. It may have been replaced by a newer one, or cut short on its way: copy the whole of it into the address bar.")

// byLink finds the query of a link. It is looked for by the hash of the secret, so that how long that takes says nothing of the secret.
func byLink(tx *store.Tx, secret string) (authors.Query, error) {
	q, err := tx.QueryByToken(hash(strings.TrimSpace(secret)))
	if models.KindOf(err) == models.KindNotFound {
		err = errLink
	}
	return q, err
}

// Sheet returns what the holder of a link sees. It changes nothing, however often it is asked.
func (s *Service) Sheet(ctx context.Context, secret string) (sheet Sheet, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		q, err := byLink(tx, secret)
		if err != nil {
			return err
		}
		sheet, err = sheetOf(tx, q, s.Time())
		return err
	})
	return sheet, err
}

// ended says what became of the link, "" while it works.
func ended(q *authors.Query, now time.Time) authors.State {
	switch {
	case q.State == authors.Revoked:
		return authors.Revoked
	case !now.Before(q.ExpiresAt) || q.State == authors.Expired:
		return authors.Expired
	default:
		return ""
	}
}

func sheetOf(tx *store.Tx, q authors.Query, now time.Time) (Sheet, error) {
	if end := ended(&q, now); end != "" {
		return Sheet{State: end, Version: q.Version}, nil
	}
	article, err := tx.Article(q.ArticleID)
	return Sheet{
		State: q.State, Title: article.Title, Publisher: article.Publisher, Before: q.Before, Quote: q.Quote, After: q.After, Question: q.Question,
		Proposal: q.Proposal, Addressee: q.Addressee, DueAt: q.DueAt, Late: q.Answer == authors.None && now.After(q.DueAt),
		Answer: q.Answer, Wording: q.Wording, Reason: q.AnswerReason, Answered: q.AnsweredAt, Version: q.Version, Open: q.State != authors.Closed,
	}, err
}

// Answer records what the author says. They may change it until the query is
// closed or the link ends. A claim that waits for it is in review again.
func (s *Service) Answer(ctx context.Context, secret string, in Reply) (sheet Sheet, err error) {
	err = s.Write(ctx, models.GuestActor, func(e *ledger.Entry) error {
		q, err := byLink(e.Tx, secret)
		if err != nil {
			return err
		}
		switch end := ended(&q, e.At); {
		case end != "":
			return models.Errorf(models.KindConflict, "query."+string(end), "This link does not work any more. Ask the newsroom for a new one.")
		case q.Version != in.Version:
			return models.ErrStale
		case q.State == authors.Closed:
			return models.Errorf(models.KindConflict, "query.closed", "This question is closed: nothing can be changed any more.")
		}
		from := q.State
		if err := answer(&q, in); err != nil {
			return err
		}
		at := e.At
		q.AnsweredAt, q.State, q.StateReason, q.CheckedVersion, q.Found = &at, authors.Answered, "", 0, authors.CopyUnchecked
		if err := s.settle(e, &q, from); err != nil {
			return err
		}
		sheet, err = sheetOf(e.Tx, q, e.At)
		return err
	})
	return sheet, err
}

// answer puts the reply into q.
func answer(q *authors.Query, in Reply) error {
	f := models.FieldErrors{}
	form.Short(f, "wording", &in.Wording, form.MaxWording)
	form.Short(f, "reason", &in.Reason, form.MaxReason)
	q.Answer, q.Wording, q.AnswerReason = in.Answer, "", in.Reason
	switch in.Answer {
	case authors.Accept:
		if q.Proposal == "" {
			f.Add("answer", "Nothing was proposed that could be accepted. Write how it should read, or say why it should stay.")
		}
	case authors.Counter:
		q.Wording = in.Wording
		switch in.Wording {
		case "":
			f.Add("wording", "Write how it should read.")
		case strings.TrimSpace(q.Quote):
			f.Add("wording", "That is what the article says already. If it should stay, say so.")
		}
	case authors.Reject:
		if in.Reason == "" {
			f.Add("reason", "Say why it should stay as it is.")
		}
	default:
		f.Add("answer", "Choose one of the answers.")
	}
	return f.Err("query.answer", "Your answer is not complete yet.")
}

// said is what an answer says, with the author's name before it.
var said = map[authors.Answer]string{
	authors.Accept: "accepted the proposed words", authors.Counter: "suggested other words", authors.Reject: "wants it to stay as it is",
}

// settle saves the answer, tells of it and takes the claim off hold.
func (s *Service) settle(e *ledger.Entry, q *authors.Query, from authors.State) error {
	c, err := e.Tx.Claim(q.ClaimID)
	if err != nil {
		return err
	}
	waits := q.Waits && c.Status == models.StatusWaiting && c.WaitReason == waitReason
	q.Waits = q.Waits && !waits
	if err := s.save(e, q, models.Event{Action: "query.answered", From: string(from)}, map[string]any{"answer": q.Answer}); err != nil {
		return err
	}
	text := "Query on claim " + number(&c) + ": " + q.Addressee + " " + said[q.Answer] + "."
	if err := tell(e, q, &c, models.InboxItem{Kind: "query.answered", Text: text}); err != nil {
		return err
	}
	if !waits {
		return nil
	}
	return s.Claims.System(e, c.ID, models.ActionResume, form.Input{})
}
