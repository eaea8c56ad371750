package accounts

import (
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review/ledger"
	"linecheck/review/password"
)

const secret = "quiet harbour at dawn"

type recorder struct {
	mu  sync.Mutex
	got []models.Event
}

func (r *recorder) Announce(events ...models.Event) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.got = append(r.got, events...)
}

type fixture struct {
	*Service
	now      time.Time
	live     *recorder
	released []string
}

// setUp returns a service with the cast, all of whom have the password secret.
func setUp(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{now: storetest.Now, live: &recorder{}}
	s := storetest.Open(t)
	hasher := password.New(2)
	hash, err := hasher.Hash(t.Context(), secret)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range []models.Account{storetest.Ada(), storetest.Ben(), storetest.Edna(), storetest.Root()} {
		a.PasswordHash = hash
		storetest.Put(t, s, a)
	}
	f.Service = &Service{
		Ledger:    &ledger.Ledger{Store: s, Now: func() time.Time { return f.now }, Live: f.live},
		Passwords: hasher, Newsroom: "The Daily Herald",
		Release: func(_ *ledger.Entry, id string) error {
			f.released = append(f.released, id)
			return nil
		},
	}
	return f
}

func (f *fixture) signIn(t *testing.T, id string) Caller {
	t.Helper()
	c, err := f.SignIn(t.Context(), Attempt{Email: id + "@example.org", Password: secret, Address: "192.0.2.1", UserAgent: "test"})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (f *fixture) account(t *testing.T, id string) models.Account {
	t.Helper()
	var a models.Account
	err := f.Read(t.Context(), func(tx *store.Tx) error {
		var err error
		a, err = tx.Account(id)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// as is the account as the one who asks.
func as(a models.Account) models.Actor { return a.Actor() }

func code(err error) string {
	e, ok := errors.AsType[*models.Error](err)
	switch {
	case err == nil:
		return ""
	case ok:
		return e.Code
	default:
		return err.Error()
	}
}

func TestSignIn(t *testing.T) {
	f := setUp(t)
	if _, _, err := f.Change(t.Context(), models.SystemActor, "ben", Change{Action: Suspend, Version: 1}); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, email, password, want string }{
		{"right", "ada@example.org", secret, ""},
		{"capitals and space", " Ada@Example.org ", secret, ""},
		{"wrong password", "ada@example.org", "quiet harbour at dusk", "session.refused"},
		{"no password", "ada@example.org", "", "session.refused"},
		{"unknown", "nobody@example.org", secret, "session.refused"},
		{"unknown, no password", "nobody@example.org", "", "session.refused"},
		{"suspended", "ben@example.org", secret, "session.refused"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := f.SignIn(t.Context(), Attempt{Email: tt.email, Password: tt.password, Address: "192.0.2.1", UserAgent: "test"})
			if code(err) != tt.want || (c.Session.ID != "") != (tt.want == "") {
				t.Errorf("SignIn = %v, %v; want %q", c.Session.ID, err, tt.want)
			}
		})
	}
	var actions []string
	for _, ev := range f.live.got {
		actions = append(actions, ev.Action+" "+ev.SubjectID)
	}
	want := []string{
		"account.suspended ben", "session.started ada", "session.started ada", "session.refused ada", "session.refused ada",
		"session.refused ", "session.refused ", "session.refused ben",
	}
	if diff := cmp.Diff(want, actions); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

func TestSignInReplacesTheSession(t *testing.T) {
	f := setUp(t)
	first := f.signIn(t, "ada")
	second, err := f.SignIn(t.Context(), Attempt{Email: "ada@example.org", Password: secret, SessionID: first.Session.ID})
	if err != nil || second.Session.ID == first.Session.ID {
		t.Fatalf("second sign-in: %v, %v", second.Session.ID, err)
	}
	if _, err := f.Resolve(t.Context(), first.Session.ID); code(err) != "session.none" {
		t.Errorf("the old session: %v, want session.none", err)
	}
	if _, err := f.Resolve(t.Context(), second.Session.ID); err != nil {
		t.Errorf("the new session: %v", err)
	}
}

// An old hash is replaced when the password is known, at sign-in.
func TestSignInRehashes(t *testing.T) {
	f := setUp(t)
	// The published test vector of argon2id for "password", at another cost than ours.
	b := storetest.Emil()
	b.ID, b.Email = "bob", "bob@example.org"
	b.PasswordHash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
	storetest.Put(t, f.Store, b)
	if _, err := f.SignIn(t.Context(), Attempt{Email: "bob@example.org", Password: "guess"}); code(err) != "session.refused" || f.account(t, "bob").Version != 1 {
		t.Errorf("a wrong password: %v, account %+v", err, f.account(t, "bob"))
	}
	for range 2 {
		if _, err := f.SignIn(t.Context(), Attempt{Email: "bob@example.org", Password: "password"}); err != nil {
			t.Fatal(err)
		}
	}
	if got := f.account(t, "bob"); got.PasswordHash[:29] != "$argon2id$v=19$m=19456,t=2,p=" || got.Version != 2 {
		t.Errorf("hash %s, version %d; want today's cost, written once", got.PasswordHash, got.Version)
	}
}

func TestResolve(t *testing.T) {
	tests := []struct {
		name  string
		after func(t *testing.T, f *fixture, c Caller)
		want  string
	}{
		{"at once", func(*testing.T, *fixture, Caller) {}, ""},
		{"nearly idle", func(_ *testing.T, f *fixture, _ Caller) { f.now = f.now.Add(Idle - time.Second) }, ""},
		{"idle", func(_ *testing.T, f *fixture, _ Caller) { f.now = f.now.Add(Idle) }, "session.none"},
		{"used every eight hours for 13 days", func(t *testing.T, f *fixture, c Caller) { use(t, f, c, 13*3) }, ""},
		{"used every eight hours for 14 days", func(t *testing.T, f *fixture, c Caller) {
			use(t, f, c, 14*3-1)
			f.now = f.now.Add(8 * time.Hour)
		}, "session.none"},
		{"signed out", func(t *testing.T, f *fixture, c Caller) {
			if err := f.SignOut(t.Context(), c.Actor); err != nil {
				t.Fatal(err)
			}
		}, "session.none"},
		{"suspended", func(t *testing.T, f *fixture, _ Caller) { change(t, f, "ada", Change{Action: Suspend}) }, "session.none"},
		{"suspended in the row alone", func(t *testing.T, f *fixture, c Caller) {
			account := c.Account
			account.State = models.AccountSuspended
			if err := f.Store.InTx(t.Context(), func(tx *store.Tx) error { return tx.SaveAccount(&account) }); err != nil {
				t.Fatal(err)
			}
		}, "session.none"},
		{"suspended and back", func(t *testing.T, f *fixture, _ Caller) {
			change(t, f, "ada", Change{Action: Suspend})
			change(t, f, "ada", Change{Action: Reactivate})
		}, "session.none"},
		{"password reset", func(t *testing.T, f *fixture, _ Caller) { change(t, f, "ada", Change{Action: ResetPassword}) }, "session.none"},
		{"sessions ended", func(t *testing.T, f *fixture, _ Caller) { change(t, f, "ada", Change{Action: EndSessions}) }, "session.none"},
		{"roles changed", func(t *testing.T, f *fixture, _ Caller) {
			change(t, f, "ada", Change{Action: SetRoles, Roles: []models.Role{models.RoleEditor}})
		}, ""},
		{"another account suspended", func(t *testing.T, f *fixture, _ Caller) { change(t, f, "ben", Change{Action: Suspend}) }, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := setUp(t)
			c := f.signIn(t, "ada")
			tt.after(t, f, c)
			if _, err := f.Resolve(t.Context(), c.Session.ID); code(err) != tt.want {
				t.Errorf("Resolve: %v, want %q", err, tt.want)
			}
		})
	}
	if _, err := setUp(t).Resolve(t.Context(), "no such session"); code(err) != "session.none" {
		t.Errorf("unknown session: %v", err)
	}
}

func use(t *testing.T, f *fixture, c Caller, times int) {
	t.Helper()
	for range times {
		f.now = f.now.Add(8 * time.Hour)
		if _, err := f.Resolve(t.Context(), c.Session.ID); err != nil {
			t.Fatal(err)
		}
	}
}

// change makes the change on the account as it is now, as the admin.
func change(t *testing.T, f *fixture, id string, in Change) {
	t.Helper()
	in.Version = f.account(t, id).Version
	if _, _, err := f.Change(t.Context(), as(storetest.Root()), id, in); err != nil {
		t.Fatal(err)
	}
}

// Roles act from the next request on, and use is written down once a minute.
func TestResolveReadsTheRow(t *testing.T) {
	f := setUp(t)
	c := f.signIn(t, "ada")
	change(t, f, "ada", Change{Action: SetRoles, Roles: []models.Role{models.RoleAdmin, models.RoleEditor}})
	got, err := f.Resolve(t.Context(), c.Session.ID)
	if err != nil || !cmp.Equal(got.Actor.Roles, []models.Role{models.RoleEditor, models.RoleAdmin}) || got.Actor.SessionID != c.Session.ID {
		t.Errorf("actor = %+v, %v", got.Actor, err)
	}
	for _, step := range []struct {
		after time.Duration
		want  time.Time
	}{{59 * time.Second, storetest.Now}, {time.Second, storetest.Now.Add(time.Minute)}, {time.Second, storetest.Now.Add(time.Minute)}} {
		f.now = f.now.Add(step.after)
		if _, err := f.Resolve(t.Context(), c.Session.ID); err != nil {
			t.Fatal(err)
		}
		sessions, err := f.Sessions(t.Context(), c.Actor)
		if err != nil || len(sessions) != 1 || !sessions[0].UsedAt.Equal(step.want) {
			t.Errorf("at %v: %+v, %v; want used at %v", f.now, sessions, err, step.want)
		}
	}
}

func TestSessions(t *testing.T) {
	f := setUp(t)
	first, second, other := f.signIn(t, "ada"), f.signIn(t, "ada"), f.signIn(t, "ben")
	if err := f.EndSession(t.Context(), second.Actor, other.Session.ID); code(err) != "not_found" {
		t.Errorf("ending somebody else's: %v, want not_found", err)
	}
	if err := f.EndSession(t.Context(), second.Actor, first.Session.ID); err != nil {
		t.Fatal(err)
	}
	if err := f.EndSession(t.Context(), second.Actor, first.Session.ID); code(err) != "not_found" {
		t.Errorf("ending it twice: %v, want not_found", err)
	}
	sessions, err := f.Sessions(t.Context(), second.Actor)
	if err != nil || len(sessions) != 1 || sessions[0].ID != second.Session.ID {
		t.Errorf("Sessions = %v, %v", sessions, err)
	}
}

func TestChangePassword(t *testing.T) {
	f := setUp(t)
	ctx := t.Context()
	c, other := f.signIn(t, "ada"), f.signIn(t, "ada")
	for _, tt := range []struct{ name, now, next, want string }{
		{"wrong present one", "quiet harbour at dusk", "loud harbour at dawn", "password.current"},
		{"short", secret, "short", "password.short"},
		{"own name", secret, "adaokafor2030", "password.personal"},
		{"newsroom", secret, "dailyherald2030", "password.personal"},
		{"the same", secret, secret, "password.same"},
	} {
		if _, err := f.ChangePassword(ctx, c, tt.now, tt.next); code(err) != tt.want {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
		}
	}
	next, err := f.ChangePassword(ctx, c, secret, "loud harbour at dawn")
	if err != nil {
		t.Fatal(err)
	}
	for _, old := range []Caller{c, other} {
		if _, err := f.Resolve(ctx, old.Session.ID); code(err) != "session.none" {
			t.Errorf("a session from before: %v, want session.none", err)
		}
	}
	if got, err := f.Resolve(ctx, next.Session.ID); err != nil || got.Account.MustChange {
		t.Errorf("the new session: %+v, %v", got.Account, err)
	}
	if _, err := f.SignIn(ctx, Attempt{Email: "ada@example.org", Password: secret}); code(err) != "session.refused" {
		t.Errorf("the old password: %v", err)
	}
	if _, err := f.ChangePassword(ctx, c, secret, "a third harbour at noon"); code(err) != "stale" {
		t.Errorf("as seen before the change: %v, want stale", err)
	}
}
