package accounts

import (
	"context"
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
	"linecheck/review/password"
)

// View is an account as an administrator sees it.
type View struct {
	models.Account
	Sessions    int // that can be used now
	Holds       int // claims
	Actions     []models.Action
	Unavailable []Refusal
}

// Accounts returns everybody, by name.
func (s *Service) Accounts(ctx context.Context, a models.Actor) ([]View, error) {
	if err := administers(a); err != nil {
		return nil, err
	}
	views := []View{}
	err := s.Read(ctx, func(tx *store.Tx) error {
		all, err := tx.Accounts()
		if err != nil {
			return err
		}
		for _, account := range all {
			v, err := s.view(tx, a, account)
			if err != nil {
				return err
			}
			views = append(views, v)
		}
		return nil
	})
	return views, err
}

// Account returns one account.
func (s *Service) Account(ctx context.Context, a models.Actor, id string) (View, error) {
	var v View
	if err := administers(a); err != nil {
		return v, err
	}
	err := s.Read(ctx, func(tx *store.Tx) error {
		account, err := tx.Account(id)
		if err != nil {
			return err
		}
		v, err = s.view(tx, a, account)
		return err
	})
	return v, err
}

func (s *Service) view(tx *store.Tx, a models.Actor, account models.Account) (View, error) {
	v := View{Account: account}
	sessions, err := usable(tx, account.ID, s)
	if err != nil {
		return v, err
	}
	held, err := tx.ClaimsHeldBy(account.ID)
	if err != nil {
		return v, err
	}
	last, err := lastAdmin(tx, account)
	if err != nil {
		return v, err
	}
	v.Sessions, v.Holds = len(sessions), len(held)
	if account.State != models.AccountActive {
		v.Sessions = 0
	}
	v.Actions, v.Unavailable = allowed(a, account, last)
	return v, nil
}

// lastAdmin reports whether account is an active administrator and nobody else is.
func lastAdmin(tx *store.Tx, account models.Account) (bool, error) {
	if account.State != models.AccountActive || !slices.Contains(account.Roles, models.RoleAdmin) {
		return false, nil
	}
	n, err := tx.CountActive(models.RoleAdmin)
	return n <= 1, err
}

// New is an account to be made.
type New struct {
	Email, Name string
	Roles       []models.Role
	Password    string // only the system sets one; "" makes a password that has to be changed at the first sign-in
	Key         string // Idempotency-Key, "" for none
}

// Create makes an account and returns its password, which is shown once: it is
// stored nowhere. When Key was used before, the account made then is returned without a password.
func (s *Service) Create(ctx context.Context, a models.Actor, in New) (View, string, error) {
	if err := administers(a); err != nil {
		return View{}, "", err
	}
	f := models.FieldErrors{}
	account := models.Account{Email: cleanEmail(f, in.Email), Name: cleanName(f, in.Name), Roles: cleanRoles(f, in.Roles), State: models.AccountActive, Version: 1}
	if err := f.Err("account.invalid", "The account needs attention."); err != nil {
		return View{}, "", err
	}
	pw := in.Password
	if !a.System || pw == "" {
		pw, account.MustChange = password.Generate(), true
	}
	var err error
	if account.PasswordHash, err = s.Passwords.Hash(ctx, pw); err != nil {
		return View{}, "", err
	}
	var v View
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		created := false
		id, err := e.Once(in.Key, "create-account", func() (string, error) {
			created = true
			account.ID, account.CreatedAt, account.UpdatedAt = e.NewID(), e.At, e.At
			if err := e.AddAccount(&account); err != nil {
				return "", err
			}
			return account.ID, e.Record(models.Event{Action: "account.created", SubjectID: account.ID, To: roleList(account.Roles)}, nil)
		})
		if err != nil {
			return err
		}
		if !created {
			pw = ""
			if account, err = e.Account(id); err != nil {
				return err
			}
		}
		v, err = s.view(e.Tx, a, account)
		return err
	})
	if err != nil {
		return View{}, "", err
	}
	return v, pw, nil
}

func roleList(roles []models.Role) string {
	words := make([]string, len(roles))
	for i, r := range roles {
		words[i] = string(r)
	}
	return strings.Join(words, " ")
}

// Change is what an administrator asks for. Which fields count depends on the action.
type Change struct {
	Action  models.Action
	Version int // of the account that the administrator saw
	Name    string
	Roles   []models.Role
}

// Change takes an action on an account and returns the account as it is then,
// with its new password after ResetPassword.
//
// It fails with KindForbidden if a is no administrator or may not do that to
// themselves, KindNotFound, KindConflict if the account changed, is in the wrong
// state or is the last administrator, and KindInvalid on a field.
func (s *Service) Change(ctx context.Context, a models.Actor, id string, in Change) (View, string, error) {
	if err := administers(a); err != nil {
		return View{}, "", err
	}
	pw, hash := "", ""
	if in.Action == ResetPassword {
		var err error
		pw = password.Generate()
		if hash, err = s.Passwords.Hash(ctx, pw); err != nil {
			return View{}, "", err
		}
	}
	var v View
	err := s.Write(ctx, a, func(e *ledger.Entry) error {
		account, err := current(e.Tx, id, in.Version)
		if err != nil {
			return err
		}
		r, err := check(a, account, in.Action)
		if err != nil {
			return err
		}
		ev := models.Event{Action: r.past, SubjectID: id}
		if err := s.change(e, &account, in, &ev); err != nil {
			return err
		}
		if hash != "" {
			account.PasswordHash, account.MustChange = hash, true
		}
		account.UpdatedAt = e.At
		if err := e.SaveAccount(&account); err != nil {
			return err
		}
		if err := e.Record(ev, nil); err != nil {
			return err
		}
		v, err = s.view(e.Tx, a, account)
		return err
	})
	if err != nil {
		return View{}, "", err
	}
	return v, pw, nil
}

// change does what the action is for, in account and around it.
func (s *Service) change(e *ledger.Entry, account *models.Account, in Change, ev *models.Event) error {
	last, err := lastAdmin(e.Tx, *account)
	if err != nil {
		return err
	}
	f := models.FieldErrors{}
	switch in.Action {
	case Suspend:
		if last {
			return errLastAdmin
		}
		account.State = models.AccountSuspended
		if err := e.EndSessions(account.ID, e.At, ""); err != nil {
			return err
		}
		return s.Release(e, account.ID)
	case Reactivate:
		account.State = models.AccountActive
	case SetRoles:
		ev.From = roleList(account.Roles)
		err := s.setRoles(e, account, in.Roles, last)
		ev.To = roleList(account.Roles)
		return err
	case Rename:
		account.Name = cleanName(f, in.Name)
	default: // ResetPassword and EndSessions; check knows all there are
		return e.EndSessions(account.ID, e.At, "")
	}
	return f.Err("account.invalid", "The account needs attention.")
}

// setRoles changes what account may do, from its next request on. Who cannot
// review any more gives back what they hold.
func (s *Service) setRoles(e *ledger.Entry, account *models.Account, roles []models.Role, lastAdmin bool) error {
	f := models.FieldErrors{}
	roles = cleanRoles(f, roles)
	if err := f.Err("account.invalid", "The roles need attention."); err != nil {
		return err
	}
	if lastAdmin && !slices.Contains(roles, models.RoleAdmin) {
		return errLastAdmin
	}
	reviewed := account.Actor().Has(models.RoleReviewer)
	account.Roles = roles
	if reviewed && !account.Actor().Has(models.RoleReviewer) {
		if err := s.Release(e, account.ID); err != nil {
			return err
		}
	}
	return e.Tell(account.ID, models.InboxItem{Kind: "account.roles", Text: "Your roles are now: " + strings.ReplaceAll(roleList(roles), " ", ", ") + "."})
}
