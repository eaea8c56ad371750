package people

import (
	"errors"
	"time"

	"github.com/mattn/go-sqlite3"

	"linecheck/models"
	"linecheck/models/store/table"
)

// AddAccount adds a person. An e-mail address that is taken is KindInvalid.
func (p People) AddAccount(a *models.Account) error {
	return emailTaken(table.Add(p.db, "account "+a.ID, a))
}

// SaveAccount writes an account. An e-mail address that is taken is KindInvalid.
func (p People) SaveAccount(a *models.Account) error {
	return emailTaken(table.Save(p.db.Omit("ID", "CreatedBy", "CreatedAt"), a, a.ID, &a.Version))
}

func emailTaken(err error) error {
	if e, ok := errors.AsType[sqlite3.Error](err); ok && e.ExtendedCode == sqlite3.ErrConstraintUnique {
		return models.Invalid("account.email_taken", "email", "Another account has this e-mail address.")
	}
	return err
}

// Account returns an account.
func (p People) Account(id string) (models.Account, error) {
	return table.One[models.Account](p.db.Where("id = ?", id), "account "+id)
}

// AccountByEmail returns the account with an e-mail address, given in lower case.
func (p People) AccountByEmail(email string) (models.Account, error) {
	return table.One[models.Account](p.db.Where("email = ?", email), "account by e-mail")
}

// Accounts returns everybody by name.
func (p People) Accounts() ([]models.Account, error) {
	return table.List[models.Account](p.db.Order("name COLLATE NOCASE, id"), "accounts")
}

// CountActive returns how many active accounts hold a role.
func (p People) CountActive(role models.Role) (int, error) {
	return table.Value[int](p.db.Raw(`SELECT COUNT(*) FROM accounts
		WHERE state = 'active' AND EXISTS (SELECT 1 FROM json_each(roles) r WHERE r.value = ?)`, role), "count accounts")
}

// HasAccounts reports whether set-up has happened.
func (p People) HasAccounts() (bool, error) {
	return table.Value[bool](p.db.Raw("SELECT EXISTS (SELECT 1 FROM accounts)"), "count accounts")
}

// TouchAccount notes when somebody was last seen. It is no change of the account.
func (p People) TouchAccount(id string, at time.Time) error {
	return table.Done(p.db.Exec("UPDATE accounts SET seen_at = ? WHERE id = ?", at, id), "touch account "+id, models.ErrNotFound)
}

// AddSession adds a sign-in.
func (p People) AddSession(s *models.Session) error { return table.Add(p.db, "session "+s.ID, s) }

// Session returns a sign-in, also one that has ended.
func (p People) Session(id string) (models.Session, error) {
	return table.One[models.Session](p.db.Where("id = ?", id), "session "+id)
}

// SessionAccount returns a sign-in, also one that has ended, and whose it is.
func (p People) SessionAccount(id string) (models.Session, models.Account, error) {
	type row struct {
		models.Session
		Person models.Account `gorm:"embedded;embeddedPrefix:a_"`
	}
	r, err := table.One[row](p.db.Raw(`SELECT s.*, a.id AS a_id, a.email AS a_email, a.name AS a_name, a.roles AS a_roles, a.state AS a_state,
		a.password_hash AS a_password_hash, a.must_change AS a_must_change, a.seen_at AS a_seen_at, a.version AS a_version,
		a.created_at AS a_created_at, a.updated_at AS a_updated_at
		FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.id = ?`, id), "session "+id)
	return r.Session, r.Person, err
}

// TouchSession notes that a sign-in was used.
func (p People) TouchSession(id string, usedAt time.Time) error {
	return table.Done(p.db.Exec("UPDATE sessions SET used_at = ? WHERE id = ?", usedAt, id), "touch session "+id, models.ErrNotFound)
}

// EndSession ends a sign-in; one that has ended stays as it is.
func (p People) EndSession(id string, at time.Time) error {
	return table.Done(p.db.Exec("UPDATE sessions SET ended_at = COALESCE(ended_at, ?) WHERE id = ?", at, id), "end session "+id, models.ErrNotFound)
}

// EndSessions ends all sign-ins of an account but one, "" for no exception.
func (p People) EndSessions(accountID string, at time.Time, exceptID string) error {
	return table.Done(p.db.Exec("UPDATE sessions SET ended_at = ? WHERE account_id = ? AND id <> ? AND ended_at IS NULL", at, accountID, exceptID),
		"end sessions of "+accountID, nil)
}

// SessionsOf returns the sign-ins of an account that nobody ended, newest first.
func (p People) SessionsOf(accountID string) ([]models.Session, error) {
	return table.List[models.Session](p.db.Where("account_id = ? AND ended_at IS NULL", accountID).Order("created_at DESC, id DESC"),
		"sessions of "+accountID)
}

// DeleteSessionsBefore forgets the sign-ins that ended or ran out before t.
func (p People) DeleteSessionsBefore(t time.Time) error {
	return table.Done(p.db.Exec("DELETE FROM sessions WHERE expires_at < ? OR ended_at < ?", t, t), "delete sessions", nil)
}

// SignInFailures returns how often signing in failed for a key since it last succeeded, and when it last did.
func (p People) SignInFailures(key string) (int, time.Time, error) {
	type row struct {
		Failures int
		LastAt   time.Time
	}
	rows, err := table.List[row](p.db.Raw("SELECT failures, last_at FROM sign_in_failures WHERE key = ?", key), "sign-in failures")
	if err != nil || len(rows) == 0 {
		return 0, time.Time{}, err
	}
	return rows[0].Failures, rows[0].LastAt, nil
}

// NoteSignInFailure counts a failure.
func (p People) NoteSignInFailure(key string, at time.Time) error {
	return table.Done(p.db.Exec(`INSERT INTO sign_in_failures (key, failures, last_at) VALUES (?, 1, ?)
		ON CONFLICT (key) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at`, key, at), "note sign-in failure", nil)
}

// ClearSignInFailures forgets the failures for a key.
func (p People) ClearSignInFailures(key string) error {
	return table.Done(p.db.Exec("DELETE FROM sign_in_failures WHERE key = ?", key), "clear sign-in failures", nil)
}
