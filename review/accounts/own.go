package accounts

import (
	"context"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
	"linecheck/review/password"
)

// ChangePassword replaces the caller's own password. All their sessions end and
// a new one, which is returned, starts. It fails with KindInvalid on the field
// "current" or "password", and with TooMany after too many wrong guesses.
func (s *Service) ChangePassword(ctx context.Context, c Caller, now, next string) (Caller, error) {
	if now == next {
		return Caller{}, models.Invalid("password.same", "password", "Choose a password that differs from the present one.")
	}
	if err := password.Check(next, c.Account.Name, c.Account.Email, s.Newsroom); err != nil {
		return Caller{}, err
	}
	key := "change " + c.Account.ID
	err := s.Write(ctx, c.Actor, func(e *ledger.Entry) error { return charge(e.Tx, e.At, key) })
	if err != nil {
		return Caller{}, err
	}
	ok, _, err := s.Passwords.Verify(ctx, c.Account.PasswordHash, now)
	if err != nil {
		return Caller{}, err
	}
	if !ok {
		return Caller{}, models.Invalid("password.current", "current", "This is not your present password.")
	}
	hash, err := s.Passwords.Hash(ctx, next)
	if err != nil {
		return Caller{}, err
	}
	var caller Caller
	err = s.Write(ctx, c.Actor, func(e *ledger.Entry) error {
		account, err := e.Account(c.Account.ID)
		if err != nil {
			return err
		}
		if account.PasswordHash != c.Account.PasswordHash {
			return models.ErrStale
		}
		if err := clear(e.Tx, key); err != nil {
			return err
		}
		account.PasswordHash, account.MustChange, account.UpdatedAt = hash, false, e.At
		if err := e.SaveAccount(&account); err != nil {
			return err
		}
		if err := e.EndSessions(account.ID, e.At, ""); err != nil {
			return err
		}
		if err := e.Record(models.Event{Action: "account.password_changed", SubjectID: account.ID}, nil); err != nil {
			return err
		}
		caller, err = begin(e, account, Attempt{UserAgent: c.Session.UserAgent})
		return err
	})
	return caller, err
}

// SetName changes the caller's own name.
func (s *Service) SetName(ctx context.Context, c Caller, name string) (models.Account, error) {
	f := models.FieldErrors{}
	name = cleanName(f, name)
	if err := f.Err("account.invalid", "The name needs attention."); err != nil {
		return models.Account{}, err
	}
	var account models.Account
	err := s.Write(ctx, c.Actor, func(e *ledger.Entry) error {
		var err error
		if account, err = e.Account(c.Account.ID); err != nil {
			return err
		}
		return rename(e, &account, name)
	})
	return account, err
}

func rename(e *ledger.Entry, account *models.Account, name string) error {
	account.Name, account.UpdatedAt = name, e.At
	if err := e.SaveAccount(account); err != nil {
		return err
	}
	return e.Record(models.Event{Action: "account.renamed", SubjectID: account.ID}, nil)
}

// Sessions returns the sessions of a that can be used now, newest first.
func (s *Service) Sessions(ctx context.Context, a models.Actor) ([]models.Session, error) {
	var sessions []models.Session
	err := s.Read(ctx, func(tx *store.Tx) error {
		var err error
		sessions, err = usable(tx, a.ID, s)
		return err
	})
	return sessions, err
}

func usable(tx *store.Tx, accountID string, s *Service) ([]models.Session, error) {
	all, err := tx.SessionsOf(accountID)
	sessions, now := []models.Session{}, s.Time()
	for _, one := range all {
		if open(one, now) {
			sessions = append(sessions, one)
		}
	}
	return sessions, err
}

// EndSession ends one of a's own sessions.
func (s *Service) EndSession(ctx context.Context, a models.Actor, id string) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		session, err := e.Session(id)
		if err != nil {
			return err
		}
		if session.AccountID != a.ID || session.EndedAt != nil {
			return models.ErrNotFound
		}
		if err := e.EndSession(id, e.At); err != nil {
			return err
		}
		return e.Record(models.Event{Action: "session.ended", SubjectID: a.ID}, nil)
	})
}

// Unread returns how many lines of a's inbox are not read.
func (s *Service) Unread(ctx context.Context, a models.Actor) (int, error) {
	var n int
	err := s.Read(ctx, func(tx *store.Tx) error {
		var err error
		n, err = tx.Unread(a.ID)
		return err
	})
	return n, err
}

// HasAccounts reports whether anybody can sign in yet.
func (s *Service) HasAccounts(ctx context.Context) (bool, error) {
	var has bool
	err := s.Read(ctx, func(tx *store.Tx) error {
		var err error
		has, err = tx.HasAccounts()
		return err
	})
	return has, err
}

// People returns the active accounts by name. Everybody who is signed in may ask.
func (s *Service) People(ctx context.Context) ([]models.Account, error) {
	people := []models.Account{}
	err := s.Read(ctx, func(tx *store.Tx) error {
		all, err := tx.Accounts()
		for _, account := range all {
			if account.State == models.AccountActive {
				people = append(people, account)
			}
		}
		return err
	})
	return people, err
}

// LastSeq returns the sequence number of the newest event: where a new live stream starts.
func (s *Service) LastSeq(ctx context.Context) (int64, error) {
	var seq int64
	err := s.Read(ctx, func(tx *store.Tx) error {
		var err error
		seq, err = tx.LastSeq()
		return err
	})
	return seq, err
}

// Names returns every account by id, with the system's, for naming people. Everybody who is signed in may ask.
func (s *Service) Names(ctx context.Context) (map[string]models.Account, error) {
	names := map[string]models.Account{
		models.SystemActor.ID: {ID: models.SystemActor.ID, Name: models.SystemActor.Name, State: models.AccountActive},
		models.GuestActor.ID:  {ID: models.GuestActor.ID, Name: models.GuestActor.Name, State: models.AccountActive},
	}
	err := s.Read(ctx, func(tx *store.Tx) error {
		all, err := tx.Accounts()
		for _, account := range all {
			names[account.ID] = account
		}
		return err
	})
	return names, err
}
