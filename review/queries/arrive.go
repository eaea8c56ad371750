package queries

import (
	"fmt"

	"linecheck/models/authors"

	"linecheck/models"
	"linecheck/review/incopy"
	"linecheck/review/ledger"
)

// found says what a version has of what was agreed.
var found = map[authors.CopyState]string{
	authors.CopyFixed: "The agreed words stand in version %d.",
	authors.CopyBoth:  "Version %d has the agreed words, but the old ones stand there too.",
	authors.CopyOld:   "The old words still stand in version %d.",
	authors.CopyOther: "Version %d says something else than what was agreed.",
}

// Arrived compares a new version of the article with what its authors agreed to, inside
// the transaction of the import and after the claims were given their places in
// it. What is in the copy is closed, also without an answer; what was answered and
// is not, or is no longer, is open again.
func (s *Service) Arrived(e *ledger.Entry, article models.Article, text models.Text) error {
	rows, err := e.QueriesOf(article.ID)
	if err != nil {
		return err
	}
	old := map[int]models.Text{}
	for i := range rows {
		q := &rows[i]
		if q.ArticleVersion >= article.ArticleVersion || q.State == authors.Closed && q.Found != authors.CopyFixed {
			continue // asked about this version, or closed by a person
		}
		if _, ok := old[q.ArticleVersion]; !ok {
			av, err := e.ArticleVersion(article.ID, q.ArticleVersion)
			if err != nil {
				return err
			}
			old[q.ArticleVersion] = models.NewText(av.Text)
		}
		c, err := e.Tx.Claim(q.ClaimID)
		if err != nil {
			return err
		}
		place := incopy.Place{Old: old[q.ArticleVersion], Start: q.Start, End: q.End, New: text}
		if c.ArticleVersion == article.ArticleVersion {
			place.Now = c.Spans
		}
		q.Found, _ = incopy.Look(place, q.Wanted())
		q.CheckedVersion = article.ArticleVersion
		if err := e.AsSystem(func() error { return s.compared(e, q, &c) }); err != nil {
			return err
		}
	}
	return nil
}

// compared closes the query or opens it again, as the new version has it.
func (s *Service) compared(e *ledger.Entry, q *authors.Query, c *models.Claim) error {
	from := q.State
	ev := models.Event{Action: "query.compared", From: string(from)}
	switch {
	case q.Found == authors.CopyNothing:
	case q.Found == authors.CopyFixed:
		q.State, ev.Action = authors.Closed, "query.closed"
	case from == authors.Answered && q.Answer != authors.Reject, from == authors.Closed:
		q.State, ev.Action = authors.Reopened, "query.reopened"
	}
	if q.State != from || from == authors.Reopened {
		q.StateReason = fmt.Sprintf(found[q.Found], q.CheckedVersion)
		ev.Reason = q.StateReason
	}
	data := map[string]any{"found": q.Found, "checkedVersion": q.CheckedVersion}
	if err := s.save(e, q, ev, data); err != nil {
		return err
	}
	if q.State == from {
		return nil
	}
	became := "closed"
	if q.State == authors.Reopened {
		became = "open again"
	}
	return tell(e, q, c, models.InboxItem{Kind: ev.Action, Text: "The query on claim " + number(c) + " is " + became + ". " + q.StateReason})
}
