package accounts

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

func TestCreate(t *testing.T) {
	f := setUp(t)
	root := as(storetest.Root())
	reviewer := []models.Role{models.RoleReviewer}
	tests := []struct {
		name  string
		as    models.Actor
		in    New
		want  string
		field string
	}{
		{"a reviewer may not", as(storetest.Ada()), New{Email: "x@example.org", Name: "X", Roles: reviewer}, "action.role", ""},
		{"an editor may not", as(storetest.Edna()), New{Email: "x@example.org", Name: "X", Roles: reviewer}, "action.role", ""},
		{"nobody may not", models.Actor{}, New{Email: "x@example.org", Name: "X", Roles: reviewer}, "action.role", ""},
		{"no address", root, New{Email: "x", Name: "X", Roles: reviewer}, "account.invalid", "email"},
		{"a named address", root, New{Email: "X <x@example.org>", Name: "X", Roles: reviewer}, "account.invalid", "email"},
		{"no name", root, New{Email: "x@example.org", Name: "  ", Roles: reviewer}, "account.invalid", "name"},
		{"long name", root, New{Email: "x@example.org", Name: strings.Repeat("é", 101), Roles: reviewer}, "account.invalid", "name"},
		{"no role", root, New{Email: "x@example.org", Name: "X"}, "account.invalid", "roles"},
		{"no such role", root, New{Email: "x@example.org", Name: "X", Roles: []models.Role{"owner"}}, "account.invalid", "roles"},
		{"taken", root, New{Email: "ADA@example.org", Name: "X", Roles: reviewer}, "account.email_taken", "email"},
		{"made", root, New{Email: " New@Example.org", Name: " New   Person ", Roles: []models.Role{"admin", "editor", "admin"}}, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, pw, err := f.Create(t.Context(), tt.as, tt.in)
			if code(err) != tt.want || (pw != "") != (err == nil) {
				t.Fatalf("Create = %v, %q, %v; want %q", v, pw, err, tt.want)
			}
			if e, ok := err.(*models.Error); tt.field != "" && (!ok || e.Fields[tt.field] == "") {
				t.Errorf("%v says nothing about %q", err, tt.field)
			}
			if err != nil {
				return
			}
			if v.Email != "new@example.org" || v.Name != "New Person" || !cmp.Equal(v.Roles, []models.Role{"editor", "admin"}) || !v.MustChange {
				t.Errorf("stored %+v", v.Account)
			}
			c, err := f.SignIn(t.Context(), Attempt{Email: "new@example.org", Password: pw})
			if err != nil || !c.Account.MustChange {
				t.Errorf("sign-in with the one-time password: %+v, %v", c.Account, err)
			}
		})
	}
}

// The same Idempotency-Key makes one account; its password is not shown again.
func TestCreateOnce(t *testing.T) {
	f := setUp(t)
	in := New{Email: "x@example.org", Name: "X", Roles: []models.Role{models.RoleReviewer}, Key: "k"}
	first, pw, err := f.Create(t.Context(), as(storetest.Root()), in)
	if err != nil || pw == "" {
		t.Fatal(pw, err)
	}
	second, again, err := f.Create(t.Context(), as(storetest.Root()), in)
	if err != nil || second.ID != first.ID || again != "" {
		t.Errorf("again: %v, %q, %v", second.ID, again, err)
	}
	_, kept, err := f.Create(t.Context(), models.SystemActor, New{Email: "y@example.org", Name: "Y", Roles: in.Roles, Password: "the demo's own password"})
	if err != nil || kept != "the demo's own password" || f.account(t, first.ID).MustChange == false {
		t.Errorf("by the system: %q, %v", kept, err)
	}
}

func TestChange(t *testing.T) {
	root, second := as(storetest.Root()), models.Actor{ID: "edna", Name: "Edna", Roles: []models.Role{models.RoleAdmin}}
	tests := []struct {
		name string
		as   models.Actor
		id   string
		in   Change
		want string
	}{
		{"suspend", root, "ada", Change{Action: Suspend, Version: 1}, ""},
		{"as a reviewer", as(storetest.Ben()), "ada", Change{Action: Suspend, Version: 1}, "action.role"},
		{"as an editor", as(storetest.Edna()), "ada", Change{Action: ResetPassword, Version: 1}, "action.role"},
		{"nobody there", root, "zoe", Change{Action: Suspend, Version: 1}, "not_found"},
		{"stale", root, "ada", Change{Action: Suspend, Version: 2}, "stale"},
		{"stale before state", root, "ada", Change{Action: Reactivate, Version: 7}, "stale"},
		{"active already", root, "ada", Change{Action: Reactivate, Version: 1}, "account.state"},
		{"suspend oneself", root, "root", Change{Action: Suspend, Version: 1}, "account.own"},
		{"suspend the last admin", second, "root", Change{Action: Suspend, Version: 1}, "account.last_admin"},
		{"demote the last admin", root, "root", Change{Action: SetRoles, Version: 1, Roles: []models.Role{"editor"}}, "account.last_admin"},
		{"last admin gets a second role", root, "root", Change{Action: SetRoles, Version: 1, Roles: []models.Role{"editor", "admin"}}, ""},
		{"roles", root, "ada", Change{Action: SetRoles, Version: 1, Roles: []models.Role{"editor"}}, ""},
		{"no roles", root, "ada", Change{Action: SetRoles, Version: 1}, "account.invalid"},
		{"rename", root, "ada", Change{Action: Rename, Version: 1, Name: "Ada O."}, ""},
		{"rename to nothing", root, "ada", Change{Action: Rename, Version: 1}, "account.invalid"},
		{"reset", root, "ada", Change{Action: ResetPassword, Version: 1}, ""},
		{"reset one's own", root, "root", Change{Action: ResetPassword, Version: 1}, "account.own"},
		{"end sessions", root, "ada", Change{Action: EndSessions, Version: 1}, ""},
		{"by the command line", models.SystemActor, "root", Change{Action: ResetPassword, Version: 1}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := setUp(t)
			v, pw, err := f.Change(t.Context(), tt.as, tt.id, tt.in)
			if code(err) != tt.want {
				t.Fatalf("Change: %v, want %q", err, tt.want)
			}
			if err != nil {
				if len(f.live.got) != 0 {
					t.Errorf("a refused change was announced: %v", f.live.got)
				}
				return
			}
			if v.Version != 2 || len(f.live.got) != 1 || f.live.got[0].SubjectID != tt.id || f.live.got[0].ActorID != tt.as.ID {
				t.Errorf("version %d, events %v; want 2 and one event", v.Version, f.live.got)
			}
			if (pw != "") != (tt.in.Action == ResetPassword) {
				t.Errorf("password %q", pw)
			}
		})
	}
}

func TestSuspendReleases(t *testing.T) {
	f := setUp(t)
	change(t, f, "ada", Change{Action: Suspend})
	change(t, f, "ben", Change{Action: SetRoles, Roles: []models.Role{models.RoleEditor}})
	change(t, f, "ben", Change{Action: SetRoles, Roles: []models.Role{models.RoleAdmin}})
	if diff := cmp.Diff([]string{"ada", "ben"}, f.released); diff != "" {
		t.Errorf("released (-want +got):\n%s", diff)
	}
}

// Two admins suspend each other at once: one wins, one admin is left.
func TestLastAdminRace(t *testing.T) {
	f := setUp(t)
	change(t, f, "edna", Change{Action: SetRoles, Roles: []models.Role{models.RoleAdmin}})
	edna, root := f.account(t, "edna"), f.account(t, "root")
	errs := make([]error, 2)
	var wg sync.WaitGroup
	wg.Go(func() {
		_, _, errs[0] = f.Change(t.Context(), edna.Actor(), "root", Change{Action: Suspend, Version: root.Version})
	})
	wg.Go(func() {
		_, _, errs[1] = f.Change(t.Context(), root.Actor(), "edna", Change{Action: Suspend, Version: edna.Version})
	})
	wg.Wait()
	codes := []string{code(errs[0]), code(errs[1])}
	slices.Sort(codes)
	if !cmp.Equal(codes, []string{"", "account.last_admin"}) {
		t.Errorf("outcomes %v, want one suspension", codes)
	}
}

func TestAccounts(t *testing.T) {
	f := setUp(t)
	storetest.Article(t, f.Store, "One line.\nAnother line.\n")
	storetest.Put(t, f.Store, models.Claim{ID: "c1", Status: models.StatusInReview, HolderID: "ada"})
	f.signIn(t, "ada")
	f.signIn(t, "ada")
	change(t, f, "ben", Change{Action: Suspend})
	views, err := f.Accounts(t.Context(), as(storetest.Root()))
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		Name            string
		Sessions, Holds int
		Actions, Why    string
	}
	var got []row
	for _, v := range views {
		r := row{v.Name, v.Sessions, v.Holds, "", ""}
		for _, a := range v.Actions {
			r.Actions += string(a) + " "
		}
		for _, u := range v.Unavailable {
			r.Why += string(u.Action) + ": " + u.Why + " "
		}
		got = append(got, r)
	}
	const all = "suspend set_roles rename reset_password end_sessions "
	want := []row{
		{"Ada Okafor", 2, 1, all, ""},
		{"Ben Lindqvist", 0, 0, "reactivate set_roles rename reset_password ", ""},
		{"Edna Moreau", 0, 0, all, ""},
		{
			"Root", 0, 0, "set_roles rename end_sessions ",
			"suspend: You cannot suspend yourself: another administrator has to. reset_password: Change your own password in your profile. ",
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("accounts (-want +got):\n%s", diff)
	}
	if _, err := f.Accounts(t.Context(), as(storetest.Edna())); code(err) != "action.role" {
		t.Errorf("as an editor: %v", err)
	}
	people, err := f.People(t.Context())
	if err != nil || len(people) != 3 {
		t.Errorf("people = %v, %v; want the three active ones", people, err)
	}
}

func TestAudit(t *testing.T) {
	f := setUp(t)
	root := as(storetest.Root())
	storetest.Article(t, f.Store, "One line.\n")
	storetest.Put(t, f.Store,
		models.Claim{ID: "c1"},
		models.Article{ID: "a2", Title: "Secret", Restricted: true, CreatedBy: "ada", Language: "en", ArticleVersion: 1, NextNumber: 1},
		models.Event{ActorID: "ada", Action: "claim.taken", ArticleID: "a1", ClaimID: "c1", From: "open", To: "in_review", Data: []byte("{}"), Hash: "h1"},
		models.Event{ActorID: "ada", Action: "article.edited", ArticleID: "a2", SubjectID: "a2", Reason: "the secret reason", Data: []byte("{}"), Hash: "h2"},
	)
	change(t, f, "ben", Change{Action: Suspend})
	rows, next, err := f.Audit(t.Context(), root, store.AuditQuery{})
	if err != nil || next != "" {
		t.Fatal(next, err)
	}
	var got []string
	for _, r := range rows {
		got = append(got, strings.Join([]string{r.Text, r.ArticleTitle, r.ArticleID, r.Reason, r.From + ">" + r.To}, "|"))
	}
	want := []string{
		"Root suspended an account (Ben Lindqvist).||||>",
		"Ada Okafor changed the article's details (something in a restricted article).||||>",
		"Ada Okafor took the claim (claim 1).|A test article|a1||open>in_review",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("audit (-want +got):\n%s", diff)
	}
	if _, _, err := f.Audit(t.Context(), as(storetest.Edna()), store.AuditQuery{}); code(err) != "action.role" {
		t.Errorf("as an editor: %v", err)
	}
}
