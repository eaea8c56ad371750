package store_test

import (
	"errors"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

func TestAccounts(t *testing.T) {
	s := storetest.Open(t)
	same(t, "hasAccounts", read(t, s, (*store.Tx).HasAccounts), false)
	same(t, "accounts", read(t, s, (*store.Tx).Accounts), []models.Account{})
	storetest.Cast(t, s)
	same(t, "hasAccounts", read(t, s, (*store.Tx).HasAccounts), true)

	ada := read(t, s, func(tx *store.Tx) (models.Account, error) { return tx.AccountByEmail("ada@example.org") })
	same(t, "ada", ada, storetest.Ada())
	later := now.Add(time.Hour)
	ada.Roles, ada.MustChange, ada.UpdatedAt = []models.Role{models.RoleAdmin, models.RoleEditor}, true, later
	write(t, s,
		func(tx *store.Tx) error { return tx.SaveAccount(&ada) },
		func(tx *store.Tx) error { return tx.TouchAccount("ada", later) })
	ada.SeenAt = &later
	same(t, "ada", read(t, s, func(tx *store.Tx) (models.Account, error) { return tx.Account("ada") }), ada)
	same(t, "version", ada.Version, 2)

	all := read(t, s, (*store.Tx).Accounts)
	same(t, "by name", ids(all, func(a models.Account) string { return a.ID }), "ada ben edna emil root")

	ben := storetest.Ben()
	ben.State = models.AccountSuspended
	write(t, s, func(tx *store.Tx) error { return tx.SaveAccount(&ben) })
	for role, want := range map[models.Role]int{models.RoleAdmin: 2, models.RoleEditor: 3, models.RoleReviewer: 0} {
		same(t, "active "+string(role), read(t, s, func(tx *store.Tx) (int, error) { return tx.CountActive(role) }), want)
	}
}

func TestAccountErrors(t *testing.T) {
	s := storetest.Open(t)
	storetest.Cast(t, s)
	taken := storetest.Ada()
	taken.ID = "ada2"
	ben := storetest.Ben()
	ben.Email = "ada@example.org"
	stale := storetest.Ben()
	stale.Version = 7
	tests := map[string]struct {
		do   func(*store.Tx) error
		want error
	}{
		"add taken":  {func(tx *store.Tx) error { return tx.AddAccount(&taken) }, models.Invalid("account.email_taken", "", "")},
		"save taken": {func(tx *store.Tx) error { return tx.SaveAccount(&ben) }, models.Invalid("account.email_taken", "", "")},
		"stale":      {func(tx *store.Tx) error { return tx.SaveAccount(&stale) }, models.ErrStale},
		"unknown":    {func(tx *store.Tx) error { _, err := tx.Account("x"); return err }, models.ErrNotFound},
		"no e-mail":  {func(tx *store.Tx) error { _, err := tx.AccountByEmail("x"); return err }, models.ErrNotFound},
		"touch":      {func(tx *store.Tx) error { return tx.TouchAccount("x", now) }, models.ErrNotFound},
	}
	for name, test := range tests {
		if err := s.InTx(t.Context(), test.do); !errors.Is(err, test.want) {
			t.Errorf("%s: got %v, want %v", name, err, test.want)
		}
	}
	same(t, "version after a stale write", stale.Version, 7)
	err := s.InTx(t.Context(), func(tx *store.Tx) error { return tx.AddAccount(&taken) })
	if e, ok := errors.AsType[*models.Error](err); !ok || e.Fields["email"] == "" {
		t.Errorf("the field is not named: %v", err)
	}
	again := storetest.Ada()
	again.Email = "ada2@example.org"
	if err := s.InTx(t.Context(), func(tx *store.Tx) error { return tx.AddAccount(&again) }); models.KindOf(err) != models.KindInternal {
		t.Errorf("the same id twice is a bug, not %v", err)
	}
}

func TestSessions(t *testing.T) {
	s := storetest.Open(t)
	storetest.Cast(t, s)
	at := func(h int) time.Time { return now.Add(time.Duration(h) * time.Hour) }
	for i, id := range []string{"s1", "s2", "s3"} {
		storetest.Put(t, s, models.Session{ID: id, AccountID: "ada", UserAgent: "x", CreatedAt: at(i), UsedAt: at(i), ExpiresAt: at(100 + i)})
	}
	storetest.Put(t, s, models.Session{ID: "b1", AccountID: "ben", ExpiresAt: at(1)})

	write(t, s, func(tx *store.Tx) error { return tx.TouchSession("s2", at(5)) })
	err := s.Read(t.Context(), func(tx *store.Tx) error {
		got, person, err := tx.SessionAccount("s2")
		same(t, "session", got, models.Session{ID: "s2", AccountID: "ada", UserAgent: "x", CreatedAt: at(1), UsedAt: at(5), ExpiresAt: at(101)})
		same(t, "person", person, storetest.Ada())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	mine := func() string {
		list := read(t, s, func(tx *store.Tx) ([]models.Session, error) { return tx.SessionsOf("ada") })
		return ids(list, func(s models.Session) string { return s.ID })
	}
	same(t, "sessions", mine(), "s3 s2 s1")
	write(t, s,
		func(tx *store.Tx) error { return tx.EndSession("s1", at(6)) },
		func(tx *store.Tx) error { return tx.EndSession("s1", at(7)) })
	ended := at(6)
	same(t, "ended", read(t, s, func(tx *store.Tx) (models.Session, error) { return tx.Session("s1") }).EndedAt, &ended)
	same(t, "sessions", mine(), "s3 s2")
	write(t, s, func(tx *store.Tx) error { return tx.EndSessions("ada", at(8), "s2") })
	same(t, "sessions", mine(), "s2")
	write(t, s, func(tx *store.Tx) error { return tx.EndSessions("ada", at(9), "") })
	same(t, "sessions", mine(), "")
	write(t, s, func(tx *store.Tx) error { return tx.DeleteSessionsBefore(at(7)) })
	for id, want := range map[string]error{"s1": models.ErrNotFound, "s2": nil, "s3": nil, "b1": models.ErrNotFound} {
		err := s.Read(t.Context(), func(tx *store.Tx) error { _, _, err := tx.SessionAccount(id); return err })
		if !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", id, err, want)
		}
	}
}

func TestSignInFailures(t *testing.T) {
	s := storetest.Open(t)
	look := func(want int, wantAt time.Time) {
		t.Helper()
		err := s.Read(t.Context(), func(tx *store.Tx) error {
			n, at, err := tx.SignInFailures("k")
			same(t, "failures", n, want)
			same(t, "last", at, wantAt)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	look(0, time.Time{})
	write(t, s,
		func(tx *store.Tx) error { return tx.NoteSignInFailure("k", now) },
		func(tx *store.Tx) error { return tx.NoteSignInFailure("other", now) },
		func(tx *store.Tx) error { return tx.NoteSignInFailure("k", now.Add(time.Second)) })
	look(2, now.Add(time.Second))
	write(t, s, func(tx *store.Tx) error { return tx.ClearSignInFailures("k") })
	look(0, time.Time{})
}
