// Package ledger is the one place that opens transactions. Whatever changes
// is written together with the event that records it, and announced after commit.
package ledger

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"time"

	"github.com/oklog/ulid/v2"

	"linecheck/models"
	"linecheck/models/canonical"
	"linecheck/models/store"
)

// Announcer tells live listeners that events were committed.
type Announcer interface {
	Announce(events ...models.Event)
}

// Ledger writes changes and their events. All fields but Follow are required.
type Ledger struct {
	Store *store.Store
	Now   func() time.Time
	Live  Announcer

	// Follow is called for each event inside its transaction, and may record more. Set it before the first write.
	Follow []func(*Entry, models.Event) error
}

// Entry is a write in progress: a transaction, who makes it, and when.
type Entry struct {
	*store.Tx
	Actor  models.Actor
	At     time.Time // UTC, whole milliseconds; the same for all rows of the entry
	events []models.Event
}

// Write runs fn in one write transaction as a. Nothing is kept and nothing announced if fn fails.
func (l *Ledger) Write(ctx context.Context, a models.Actor, fn func(*Entry) error) error {
	var done []models.Event
	err := l.Store.InTx(ctx, func(tx *store.Tx) error {
		e := &Entry{Tx: tx, Actor: a, At: l.Time()}
		if err := fn(e); err != nil {
			return err
		}
		for i := 0; i < len(e.events); i++ { // what follows may be followed
			for _, follow := range l.Follow {
				if err := follow(e, e.events[i]); err != nil {
					return err
				}
			}
		}
		done = e.events
		return nil
	})
	if err != nil {
		return err
	}
	if len(done) > 0 {
		l.Live.Announce(done...)
	}
	return nil
}

// Read runs fn on a consistent snapshot that cannot be written to.
func (l *Ledger) Read(ctx context.Context, fn func(*store.Tx) error) error {
	return l.Store.Read(ctx, fn)
}

// Time returns the present in UTC and whole milliseconds.
func (l *Ledger) Time() time.Time { return l.Now().UTC().Truncate(time.Millisecond) }

// NewID returns a new ULID for the entry's time.
func (e *Entry) NewID() string {
	return ulid.MustNew(ulid.Timestamp(e.At), rand.Reader).String()
}

// Record adds ev to the log as the entry's actor. data, which may be nil, is
// stored as canonical JSON: hashes and facts, never long text.
func (e *Entry) Record(ev models.Event, data any) error {
	ev.At, ev.ActorID, ev.SessionID = e.At, e.Actor.ID, e.Actor.SessionID
	ev.Data = json.RawMessage("{}")
	if data != nil {
		_, facts, err := canonical.Hash(data)
		if err != nil {
			return fmt.Errorf("record %s: %w", ev.Action, err)
		}
		ev.Data = facts
	}
	hash, err := EventHash(ev)
	if err != nil {
		return fmt.Errorf("record %s: %w", ev.Action, err)
	}
	ev.Hash = hash
	if err := e.AddEvent(&ev); err != nil {
		return err
	}
	e.events = append(e.events, ev)
	return nil
}

// AsSystem runs fn with the system as the actor of what it records.
func (e *Entry) AsSystem(fn func() error) error {
	who := e.Actor
	e.Actor = models.SystemActor
	defer func() { e.Actor = who }()
	return fn()
}

// Tell puts a line in somebody's inbox, unless they did it themselves.
func (e *Entry) Tell(accountID string, item models.InboxItem) error {
	if accountID == "" || accountID == e.Actor.ID || accountID == models.SystemActor.ID {
		return nil
	}
	item.ID, item.AccountID, item.ActorID, item.CreatedAt = e.NewID(), accountID, e.Actor.ID, e.At
	return e.AddInbox(&item)
}

// Once runs create unless this account used key for the same operation before;
// then the id that was created at that time is returned. An empty key is never remembered.
func (e *Entry) Once(key, operation string, create func() (id string, err error)) (string, error) {
	if key == "" {
		return create()
	}
	before, err := e.Remembered(e.Actor.ID, key)
	if err == nil {
		if before.Operation != operation {
			return "", models.Errorf(models.KindInvalid, "idempotency.reused", "This Idempotency-Key was used for something else. Send a new one.")
		}
		return before.ResultID, nil
	}
	if models.KindOf(err) != models.KindNotFound {
		return "", err
	}
	made, err := create()
	if err != nil {
		return "", err
	}
	return made, e.Remember(models.Remembered{AccountID: e.Actor.ID, Key: key, Operation: operation, ResultID: made, At: e.At})
}

// EventHash returns the hex SHA-256 of the canonical content of ev: all of it
// but the sequence number, which the database gives, and the hash itself.
func EventHash(ev models.Event) (string, error) {
	hash, _, err := canonical.Hash(struct {
		At             string          `json:"at"`
		ActorID        string          `json:"actorId"`
		SessionID      string          `json:"sessionId"`
		Action         string          `json:"action"`
		ArticleID      string          `json:"articleId"`
		ArticleVersion int             `json:"articleVersion"`
		ClaimID        string          `json:"claimId"`
		SubjectID      string          `json:"subjectId"`
		From           string          `json:"from"`
		To             string          `json:"to"`
		Reason         string          `json:"reason"`
		Data           json.RawMessage `json:"data"`
	}{
		ev.At.UTC().Format("2006-01-02T15:04:05.000Z"), ev.ActorID, ev.SessionID, ev.Action, ev.ArticleID, ev.ArticleVersion,
		ev.ClaimID, ev.SubjectID, ev.From, ev.To, ev.Reason, ev.Data,
	})
	return hash, err
}
