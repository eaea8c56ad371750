// Package accounts is who may use Linecheck: signing in, sessions, and what
// administrators do with accounts. It shares the ledger with package review.
package accounts

import (
	"net/mail"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
	"linecheck/review/password"
)

// How long a sign-in lasts: unused, and at most.
const (
	Idle = 12 * time.Hour
	Last = 14 * 24 * time.Hour
)

// touch is how old a session's last use may be before it is written down again.
const touch = time.Minute

// Service does the work. All fields are required.
type Service struct {
	*ledger.Ledger
	Passwords *password.Hasher
	Newsroom  string // its name: no part of a password

	// Release gives back what a suspended account held, inside the transaction that suspends it.
	Release func(e *ledger.Entry, accountID string) error
}

// The failures that callers tell apart.
var (
	ErrSignedOut = models.Errorf(models.KindUnauthorized, "session.none", "You are not signed in. Sign in again.")
	errWrong     = models.Errorf(models.KindUnauthorized, "session.refused", "The e-mail address or the password is wrong, or the account is suspended.")
	errLastAdmin = models.Errorf(models.KindConflict, "account.last_admin", "This is the last active administrator. Make somebody else one first.")
	errRole      = models.Errorf(models.KindForbidden, "action.role", "Only an admin can manage accounts.")
)

// Caller is who makes a request, read from the database for that request.
type Caller struct {
	Actor   models.Actor
	Account models.Account
	Session models.Session
}

func callerOf(account models.Account, session models.Session) Caller {
	actor := account.Actor()
	actor.SessionID = session.ID
	return Caller{actor, account, session}
}

func administers(a models.Actor) error {
	if a.System || a.Has(models.RoleAdmin) {
		return nil
	}
	return errRole
}

// open reports whether a session can be used at now.
func open(s models.Session, now time.Time) bool {
	return s.EndedAt == nil && now.Before(s.ExpiresAt) && now.Sub(s.UsedAt) < Idle
}

// current returns the account if it is still what the caller saw.
func current(tx *store.Tx, id string, version int) (models.Account, error) {
	account, err := tx.Account(id)
	if err == nil && account.Version != version {
		err = models.ErrStale
	}
	return account, err
}

// cleanEmail returns s as it is stored, and notes an error on the field "email".
func cleanEmail(f models.FieldErrors, s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	address, err := mail.ParseAddress(s)
	if err != nil || address.Address != s || len(s) > 254 {
		f.Add("email", "Give an e-mail address such as ada@example.org.")
	}
	return s
}

// cleanName returns s as it is stored, and notes an error on the field "name".
func cleanName(f models.FieldErrors, s string) string {
	s = strings.Join(strings.Fields(s), " ")
	switch n := utf8.RuneCountInString(s); {
	case n == 0:
		f.Add("name", "Give the person's name.")
	case n > 100:
		f.Add("name", "This has %d characters; the limit is 100.", n)
	}
	if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		f.Add("name", "A name has no control characters.")
	}
	return s
}

// cleanRoles returns roles without repetition in the usual order, and notes an error on the field "roles".
func cleanRoles(f models.FieldErrors, roles []models.Role) []models.Role {
	clean := []models.Role{}
	for _, r := range models.Roles {
		if slices.Contains(roles, r) {
			clean = append(clean, r)
		}
	}
	for _, r := range roles {
		if !slices.Contains(models.Roles, r) {
			f.Add("roles", "There is no such role. Choose among reviewer, editor and admin.")
		}
	}
	if len(clean) == 0 {
		f.Add("roles", "Choose at least one role.")
	}
	return clean
}
