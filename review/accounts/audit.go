package accounts

import (
	"context"
	"slices"
	"strconv"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
	about "linecheck/review/lookup"
	"linecheck/review/trail"
	"linecheck/review/workflow"
)

// AuditQuery asks for a page of the log.
type AuditQuery = store.AuditQuery

// AuditActions lists the actions that the log can be filtered by.
func AuditActions() []string {
	actions := append([]string{}, Events...)
	for _, mv := range workflow.Moves {
		actions = append(actions, mv.Past)
	}
	actions = append(actions, "article.imported", "article.edited", "article.signed_off", "article.reopened", "article.published",
		"segment.disposed", "segment.cleared", "thread.opened", "thread.resolved", "thread.reopened", "comment.added", "comment.edited",
		"report.issued", "newsroom.furnished", "policy.changed", "policy.restored")
	slices.Sort(actions)
	return slices.Compact(actions)
}

// AuditRow is one event of the log, with the names that belong to it.
type AuditRow struct {
	models.Event
	Actor        models.Account // ID and Name are always set
	Text         string         // a sentence
	ArticleTitle string         // "" when the reader may not see the article
	ClaimNumber  int
}

// Audit returns a page of the event log, newest first, and the cursor of the
// next page. Of articles that a may not see it tells that something happened,
// when and by whom, and nothing else; of a claim that a is to cross-check it keeps
// back the reasons that were given.
func (s *Service) Audit(ctx context.Context, a models.Actor, q AuditQuery) ([]AuditRow, string, error) {
	if !a.System && !a.Has(models.RoleAdmin) {
		return nil, "", models.Errorf(models.KindForbidden, "action.role", "Only an admin can read the audit log.")
	}
	rows, next := []AuditRow{}, ""
	err := s.Read(ctx, func(tx *store.Tx) error {
		events, n, err := tx.AuditRows(q)
		if err != nil {
			return err
		}
		next = n
		l := &lookup{tx: tx, actor: a, people: map[string]models.Account{}, titles: map[string]string{}, claims: map[string]models.Claim{}}
		for _, ev := range events {
			row, err := l.row(ev)
			if err != nil {
				return err
			}
			rows = append(rows, row)
		}
		return nil
	})
	return rows, next, err
}

// lookup finds each name of a page once.
type lookup struct {
	tx     *store.Tx
	actor  models.Actor
	people map[string]models.Account
	titles map[string]string // "" for an article that must not be named
	claims map[string]models.Claim
}

func (l *lookup) row(ev models.Event) (AuditRow, error) {
	r := AuditRow{Event: ev}
	var err error
	if r.Actor, err = l.person(ev.ActorID); err != nil {
		return r, err
	}
	if ev.ArticleID != "" {
		if r.ArticleTitle, err = l.title(ev.ArticleID); err != nil {
			return r, err
		}
		if r.ArticleTitle == "" {
			r.Event = models.Event{Seq: ev.Seq, At: ev.At, ActorID: ev.ActorID, Action: ev.Action, Hash: ev.Hash}
			r.Text = sentence(ev.Action, "something in a restricted article", r.Actor.Name)
			return r, nil
		}
	}
	subject := "article “" + r.ArticleTitle + "”"
	switch {
	case ev.ClaimID != "":
		c, err := l.claim(ev.ClaimID)
		if err != nil {
			return r, err
		}
		r.ClaimNumber = c.Number
		subject = "claim " + strconv.Itoa(c.Number)
		if about.Blind(l.actor, &c) {
			r.Reason, r.Data, r.Event.Hash = "", nil, ""
		}
	case ev.ArticleID == "":
		who, err := l.person(ev.SubjectID)
		if err != nil {
			return r, err
		}
		subject = who.Name
	}
	r.Text = sentence(ev.Action, subject, r.Actor.Name)
	return r, nil
}

// sentence says who did what to what: "Ada submitted the claim (claim 12)."
func sentence(action, subject, actor string) string {
	text := trail.Sentence(action, actor)
	if subject != "" && subject != actor {
		text += " (" + subject + ")"
	}
	return text + "."
}

func (l *lookup) person(id string) (models.Account, error) {
	if id == "" || id == models.SystemActor.ID {
		return models.Account{ID: models.SystemActor.ID, Name: models.SystemActor.Name, State: models.AccountActive}, nil
	}
	if id == models.GuestActor.ID {
		return models.Account{ID: id, Name: models.GuestActor.Name, State: models.AccountActive}, nil
	}
	if p, ok := l.people[id]; ok {
		return p, nil
	}
	p, err := l.tx.Account(id)
	if models.KindOf(err) == models.KindNotFound {
		p, err = models.Account{ID: id, Name: id}, nil
	}
	l.people[id] = p
	return p, err
}

func (l *lookup) title(articleID string) (string, error) {
	if t, ok := l.titles[articleID]; ok {
		return t, nil
	}
	article, err := ledger.See(l.tx, l.actor, articleID)
	switch {
	case models.KindOf(err) == models.KindNotFound:
		article.Title = ""
	case err != nil:
		return "", err
	case article.Title == "":
		article.Title = "Untitled"
	}
	l.titles[articleID] = article.Title
	return article.Title, nil
}

func (l *lookup) claim(id string) (models.Claim, error) {
	if c, ok := l.claims[id]; ok {
		return c, nil
	}
	c, err := l.tx.Claim(id)
	l.claims[id] = c
	return c, err
}
