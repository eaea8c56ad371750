package accounts

import (
	"context"
	"errors"
	"strings"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
)

// Attempt is somebody trying to sign in.
type Attempt struct {
	Email, Password string
	Address         string // the peer's IP address
	UserAgent       string
	SessionID       string // session that the browser was in, "" for none; it ends
}

// SignIn starts a session. An unknown address, a wrong password and a suspended
// account get the same answer in the same time, KindUnauthorized. It fails with
// TooMany when too many attempts failed before.
func (s *Service) SignIn(ctx context.Context, in Attempt) (Caller, error) {
	var found models.Account
	var keys []string
	email := strings.ToLower(strings.TrimSpace(in.Email))
	// Most of a storm of guesses ends here, without a turn of the one writer.
	err := s.Read(ctx, func(tx *store.Tx) error {
		var err error
		if found, err = tx.AccountByEmail(email); err != nil && models.KindOf(err) != models.KindNotFound {
			return err
		}
		if keys, err = guardKeys(tx, found, email, in); err != nil {
			return err
		}
		return slowed(tx, s.Time(), keys)
	})
	if err != nil {
		return Caller{}, err
	}
	err = s.Write(ctx, models.SystemActor, func(e *ledger.Entry) error { return charge(e.Tx, e.At, keys...) })
	if err != nil {
		return Caller{}, err
	}
	ok, stale, err := s.Passwords.Verify(ctx, found.PasswordHash, in.Password)
	if err != nil {
		return Caller{}, err
	}
	rehashed := ""
	if stale {
		if rehashed, err = s.Passwords.Hash(ctx, in.Password); err != nil {
			return Caller{}, err
		}
	}
	var caller Caller
	err = s.Write(ctx, models.SystemActor, func(e *ledger.Entry) error {
		account, err := e.Account(found.ID)
		if err != nil && models.KindOf(err) != models.KindNotFound {
			return err
		}
		if !ok || err != nil || account.State != models.AccountActive || account.PasswordHash != found.PasswordHash {
			caller = Caller{}
			return e.Record(models.Event{Action: "session.refused", SubjectID: found.ID}, nil)
		}
		if err := clear(e.Tx, keys...); err != nil {
			return err
		}
		if rehashed != "" {
			account.PasswordHash = rehashed
			if err := e.SaveAccount(&account); err != nil {
				return err
			}
		}
		caller, err = begin(e, account, in)
		return err
	})
	if err == nil && caller.Session.ID == "" {
		err = errWrong
	}
	return caller, err
}

// guardKeys names what failures are counted for. A browser that was signed in
// to this very account before has a counter of its own, so that nobody who
// shares its address can lock it out.
func guardKeys(tx *store.Tx, found models.Account, email string, in Attempt) ([]string, error) {
	if in.SessionID != "" && found.ID != "" {
		before, err := tx.Session(in.SessionID)
		if err == nil && before.AccountID == found.ID {
			return []string{"device " + before.ID}, nil
		}
		if err != nil && models.KindOf(err) != models.KindNotFound {
			return nil, err
		}
	}
	from := Network(in.Address)
	return []string{"account " + email + " from " + from, "address " + from}, nil
}

// begin ends the session the browser was in and starts a new one for account.
func begin(e *ledger.Entry, account models.Account, in Attempt) (Caller, error) {
	if in.SessionID != "" {
		if err := e.EndSession(in.SessionID, e.At); err != nil && models.KindOf(err) != models.KindNotFound {
			return Caller{}, err
		}
	}
	session := models.Session{
		ID: e.NewID(), AccountID: account.ID, UserAgent: in.UserAgent[:min(len(in.UserAgent), 300)],
		CreatedAt: e.At, UsedAt: e.At, ExpiresAt: e.At.Add(Last),
	}
	session.UserAgent = strings.ToValidUTF8(session.UserAgent, "")
	if err := e.AddSession(&session); err != nil {
		return Caller{}, err
	}
	if err := e.TouchAccount(account.ID, e.At); err != nil {
		return Caller{}, err
	}
	at := e.At
	account.SeenAt = &at
	c := callerOf(account, session)
	e.Actor = c.Actor
	return c, e.Record(models.Event{Action: "session.started", SubjectID: account.ID}, nil)
}

// SignOut ends the session that a is in.
func (s *Service) SignOut(ctx context.Context, a models.Actor) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		if err := e.EndSession(a.SessionID, e.At); err != nil {
			return err
		}
		return e.Record(models.Event{Action: "session.ended", SubjectID: a.ID}, nil)
	})
}

// Standing returns who a session stands for now, without counting as a use of
// it. It fails like Resolve.
func (s *Service) Standing(ctx context.Context, sessionID string) (Caller, error) {
	var caller Caller
	err := s.Read(ctx, func(tx *store.Tx) error {
		session, account, err := tx.SessionAccount(sessionID)
		caller = callerOf(account, session)
		return err
	})
	if errors.Is(err, models.ErrNotFound) {
		return Caller{}, ErrSignedOut
	}
	if err != nil {
		return Caller{}, err
	}
	if caller.Account.State != models.AccountActive || !open(caller.Session, s.Time()) {
		return Caller{}, ErrSignedOut
	}
	return caller, nil
}

// Resolve returns who uses a session now. It fails with ErrSignedOut when the
// session ended, ran out or was not used for too long, or the account is suspended.
func (s *Service) Resolve(ctx context.Context, sessionID string) (Caller, error) {
	caller, err := s.Standing(ctx, sessionID)
	now := s.Time()
	if err != nil || now.Sub(caller.Session.UsedAt) < touch {
		return caller, err
	}
	caller.Session.UsedAt = now
	err = s.Write(ctx, caller.Actor, func(e *ledger.Entry) error {
		if err := e.TouchSession(sessionID, now); err != nil {
			return err
		}
		return e.TouchAccount(caller.Account.ID, now)
	})
	if kind := models.KindOf(err); kind == models.KindFull || kind == models.KindUnavailable {
		return caller, nil // reading goes on
	}
	return caller, err
}
