package api

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/models/storetest"
	"linecheck/review/accounts"
)

func TestSession(t *testing.T) {
	check(t, nil, []scenario{
		{"welcome", "", "GET", "/api/v1/session", "", 200, []string{`{"signedIn":false,"hasAccounts":true,"newsroom":"The Daily Herald","demo":false}`}, nil},
		{"welcome back", "ada", "GET", "/api/v1/session", "", 200, []string{`"signedIn":true`}, nil},
		{
			"sign in", "", "POST", "/api/v1/session", `{"email":"ada@example.org","password":"` + secret + `"}`, 200,
			[]string{`"id":"ada"`, `"roles":["reviewer"]`, `"mustChangePassword":false`, `"actions":["articles.import","queue.read"]`},
			[]string{"argon2"},
		},
		{"wrong password", "", "POST", "/api/v1/session", `{"email":"ada@example.org","password":"quiet harbour at dusk"}`, 401, []string{`"code":"session.refused"`}, []string{"dusk"}},
		{"unknown", "", "POST", "/api/v1/session", `{"email":"zoe@example.org","password":"` + secret + `"}`, 401, []string{`"code":"session.refused"`}, nil},
		{"no password", "", "POST", "/api/v1/session", `{"email":"ada@example.org"}`, 422, []string{`"code":"body.json"`}, nil},
		{"long password", "", "POST", "/api/v1/session", `{"email":"ada@example.org","password":"` + strings.Repeat("tellnobody ", 20) + `"}`, 422, []string{`"password"`}, []string{"tellnobody"}},
		{"sign out, signed out", "", "DELETE", "/api/v1/session", "", 401, []string{`"code":"session.none"`}, nil},
		{"me, signed out", "", "GET", "/api/v1/me", "", 401, []string{`"code":"session.none"`, `"title":"You are not signed in. Sign in again."`}, nil},
		{"signed out comes before the body", "", "POST", "/api/v1/me/profile", `{`, 401, []string{`"code":"session.none"`}, nil},
		{"me", "edna", "GET", "/api/v1/me", "", 200, []string{`"email":"edna@example.org"`, `"reports.issue"`, `"unread":0`}, nil},
		{"me, admin", "root", "GET", "/api/v1/me", "", 200, []string{`"actions":["accounts.manage","audit.read","policy.manage"]`}, nil},
		{"set name", "ada", "POST", "/api/v1/me/profile", `{"name":" Ada  O. "}`, 200, []string{`"name":"Ada O."`}, nil},
		{"no name", "ada", "POST", "/api/v1/me/profile", `{"name":" "}`, 422, []string{`"fields":{"name":`}, nil},
		{"people", "ada", "GET", "/api/v1/people", "", 200, []string{`{"id":"edna","name":"Edna Moreau","initials":"EM","colour":5,"active":true,"roles":["editor"]}`}, []string{"@example.org"}},
		{"people, signed out", "", "GET", "/api/v1/people", "", 401, nil, nil},
		{"somebody's session", "ada", "DELETE", "/api/v1/me/sessions/nobodys", "", 404, []string{`"code":"not_found"`}, nil},
	})
}

// A person's way through their own sessions and password.
func TestOwnAccount(t *testing.T) {
	s := newServer(t)
	signIn := `{"email":"ada@example.org","password":"` + secret + `"}`
	first := cookieOf(t, s.with(t, "", "POST", "/api/v1/session", signIn))
	s.advance(time.Second)
	second := cookieOf(t, s.with(t, "", "POST", "/api/v1/session", signIn))
	list := decode[wire.List[wire.Session]](t, s.with(t, second, "GET", "/api/v1/me/sessions", ""))
	if len(list.Items) != 2 || !list.Items[0].Current || list.Items[1].Current {
		t.Fatalf("sessions = %+v", list.Items)
	}
	if rec := s.with(t, second, "DELETE", "/api/v1/me/sessions/"+list.Items[1].ID, ""); rec.Code != 204 || rec.Body.Len() != 0 {
		t.Errorf("end the other session: %d %s", rec.Code, rec.Body)
	}
	if rec := s.with(t, first, "GET", "/api/v1/me", ""); rec.Code != 401 {
		t.Errorf("the ended session: %d", rec.Code)
	}

	rec := s.with(t, second, "POST", "/api/v1/me/password", `{"current":"`+secret+`","password":"short"}`)
	if rec.Code != 422 || !strings.Contains(rec.Body.String(), `"password":"Use at least 12 characters`) {
		t.Errorf("short password: %d %s", rec.Code, rec.Body)
	}
	rec = s.with(t, second, "POST", "/api/v1/me/password", `{"current":"`+secret+`","password":"loud harbour at dawn"}`)
	third := cookieOf(t, rec)
	if rec.Code != 200 || third == second {
		t.Fatalf("change password: %d %s", rec.Code, rec.Body)
	}
	if rec := s.with(t, second, "GET", "/api/v1/me", ""); rec.Code != 401 {
		t.Errorf("the session from before the change: %d", rec.Code)
	}
	out := s.with(t, third, "DELETE", "/api/v1/session", "")
	set := out.Header().Get("Set-Cookie")
	if out.Code != 204 || out.Header().Get("Clear-Site-Data") != `"cache"` || !strings.Contains(set, "linecheck=;") || !strings.Contains(set, "Max-Age=0") {
		t.Errorf("sign out: %d %v", out.Code, out.Header())
	}
	if rec := s.with(t, third, "GET", "/api/v1/me", ""); rec.Code != 401 {
		t.Errorf("after signing out: %d", rec.Code)
	}
}

// Signing in with an old cookie ends that session.
func TestSignInEndsTheOldSession(t *testing.T) {
	s := newServer(t)
	body := `{"email":"ada@example.org","password":"` + secret + `"}`
	old := cookieOf(t, s.with(t, "", "POST", "/api/v1/session", body))
	rec := s.with(t, old, "POST", "/api/v1/session", body)
	if rec.Code != 200 {
		t.Fatalf("%d %s", rec.Code, rec.Body)
	}
	if got := s.with(t, old, "GET", "/api/v1/me", ""); got.Code != 401 {
		t.Errorf("the old cookie: %d, want 401", got.Code)
	}
	if got := s.with(t, cookieOf(t, rec), "GET", "/api/v1/me", ""); got.Code != 200 {
		t.Errorf("the new cookie: %d", got.Code)
	}
}

// Two tabs share a cookie: what one renews the other goes on with.
func TestTwoTabs(t *testing.T) {
	s := newServer(t)
	_, cookie := s.session(t, "ada")
	s.advance(2 * time.Hour)
	one, two := s.with(t, cookie, "GET", "/api/v1/me", ""), s.with(t, cookie, "GET", "/api/v1/me", "")
	for _, renewed := range []string{cookieOf(t, one), cookieOf(t, two), cookie} {
		if rec := s.with(t, renewed, "GET", "/api/v1/me", ""); rec.Code != 200 {
			t.Errorf("%d %s", rec.Code, rec.Body)
		}
	}
	fresh := cookieOf(t, one)
	if rec := s.with(t, fresh, "GET", "/api/v1/me", ""); rec.Header().Get("Set-Cookie") != "" {
		t.Error("a fresh token was renewed")
	}
}

func TestCookie(t *testing.T) {
	body := `{"email":"ada@example.org","password":"` + secret + `"}`
	for _, tt := range []struct{ url, want string }{
		{"http://127.0.0.1:8080", "; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict"},
		{"http://localhost:8080", "; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict"},
		{"https://check.example.org", "; Path=/; Max-Age=43200; HttpOnly; Secure; SameSite=Strict"},
	} {
		s := newServer(t, tt.url)
		set := s.with(t, "", "POST", "/api/v1/session", body).Header().Get("Set-Cookie")
		name, rest, _ := strings.Cut(set, "=")
		_, attributes, _ := strings.Cut(rest, ";")
		want := map[bool]string{true: "__Host-linecheck", false: "linecheck"}[strings.HasPrefix(tt.url, "https")]
		if name != want || ";"+attributes != tt.want {
			t.Errorf("%s: %s %s", tt.url, name, attributes)
		}
	}
	if _, err := New(Server{PublicURL: mustParse(t, "http://check.example.org")}); err == nil {
		t.Error("http on a public address was accepted")
	}
}

func TestGuessingIsSlowed(t *testing.T) {
	s := newServer(t)
	for i := range 11 {
		rec := s.with(t, "", "POST", "/api/v1/session", `{"email":"ada@example.org","password":"guess number one"}`)
		if want := map[bool]int{true: 401, false: 429}[i < 10]; rec.Code != want {
			t.Errorf("guess %d: %d %s", i, rec.Code, rec.Body)
		}
		if i == 10 && rec.Header().Get("Retry-After") != "2" {
			t.Errorf("Retry-After = %q", rec.Header().Get("Retry-After"))
		}
	}
}

func TestAccounts(t *testing.T) {
	const created = `{"name":"New Person","email":"New@Example.org","roles":["reviewer"]}`
	check(t, nil, []scenario{
		{
			"list", "root", "GET", "/api/v1/accounts", "", 200,
			[]string{`"id":"ada"`, `"actions":["suspend","set_roles","rename","reset_password","end_sessions"]`, `"actions":["create"]`, `"holds":0`},
			[]string{"argon2", "asswordHash"},
		},
		{"list as an editor", "edna", "GET", "/api/v1/accounts", "", 403, []string{`"code":"action.role"`}, nil},
		{"create", "root", "POST", "/api/v1/accounts", created, 201, []string{`"email":"new@example.org"`, `"mustChangePassword":true`, `"password":"`}, []string{"argon2"}},
		{"create as a reviewer", "ada", "POST", "/api/v1/accounts", created, 403, []string{`"code":"action.role"`}, nil},
		{"create with a state", "root", "POST", "/api/v1/accounts", strings.Replace(created, "{", `{"state":"active",`, 1), 422, []string{`"fields":{"state":`}, nil},
		{"create with a taken address", "root", "POST", "/api/v1/accounts", strings.Replace(created, "New@", "Ada@", 1), 422, []string{`"email":"Another account has this`}, nil},
		{"create without roles", "root", "POST", "/api/v1/accounts", strings.Replace(created, `"reviewer"`, "", 1), 422, []string{`"roles":"Choose at least one role."`}, nil},
		{"suspend", "root", "POST", "/api/v1/accounts/ada/suspend", `{"version":1}`, 200, []string{`"state":"suspended"`, `"version":2`, `"actions":["reactivate",`}, nil},
		{
			"suspend, stale", "root", "POST", "/api/v1/accounts/ada/suspend", `{"version":7}`, 409,
			[]string{`"code":"stale"`, `"current":{"id":"ada"`, `"version":1`, `"actions":["suspend",`},
			nil,
		},
		{"suspend without a version", "root", "POST", "/api/v1/accounts/ada/suspend", `{}`, 422, []string{`"version"`}, nil},
		{"suspend oneself", "root", "POST", "/api/v1/accounts/root/suspend", `{"version":1}`, 403, []string{`"code":"account.own"`}, nil},
		{"suspend nobody", "root", "POST", "/api/v1/accounts/zoe/suspend", `{"version":1}`, 404, []string{`"code":"not_found"`}, nil},
		{"reactivate an active one", "root", "POST", "/api/v1/accounts/ada/reactivate", `{"version":1}`, 409, []string{`"code":"account.state"`, `"current":{`}, nil},
		{"demote the last admin", "root", "POST", "/api/v1/accounts/root/set_roles", `{"version":1,"roles":["editor"]}`, 409, []string{`"code":"account.last_admin"`, `"current":{"id":"root"`}, nil},
		{"set roles", "root", "POST", "/api/v1/accounts/ada/set_roles", `{"version":1,"roles":["admin","reviewer"]}`, 200, []string{`"roles":["reviewer","admin"]`}, nil},
		{"set an unknown role", "root", "POST", "/api/v1/accounts/ada/set_roles", `{"version":1,"roles":["owner"]}`, 422, []string{`"roles":"There is no such role.`}, nil},
		{"rename", "root", "POST", "/api/v1/accounts/ada/rename", `{"version":1,"name":"A. Okafor"}`, 200, []string{`"name":"A. Okafor"`}, nil},
		{"reset password", "root", "POST", "/api/v1/accounts/ada/reset_password", `{"version":1}`, 200, []string{`"mustChangePassword":true`, `"password":"`}, nil},
		{"end sessions", "root", "POST", "/api/v1/accounts/ada/end_sessions", `{"version":1}`, 200, []string{`"sessions":0`}, nil},
	})
}

// Who was given a password can do nothing but change it.
func TestMustChange(t *testing.T) {
	s := newServer(t)
	type given struct{ Password string }
	pw := decode[given](t, s.call(t, "root", "POST", "/api/v1/accounts/ada/reset_password", `{"version":1}`)).Password
	cookie := cookieOf(t, s.with(t, "", "POST", "/api/v1/session", `{"email":"ada@example.org","password":"`+pw+`"}`))
	for _, tt := range []struct {
		method, path, body string
		status             int
	}{
		{"GET", "/api/v1/me", "", 200},
		{"GET", "/api/v1/session", "", 200},
		{"GET", "/api/v1/people", "", 403},
		{"GET", "/api/v1/articles", "", 403},
		{"GET", "/api/v1/events", "", 403},
		{"POST", "/api/v1/me/profile", `{"name":"X"}`, 403},
		{"POST", "/api/v1/me/password", `{"current":"` + pw + `","password":"loud harbour at dawn"}`, 200},
	} {
		rec := s.with(t, cookie, tt.method, tt.path, tt.body)
		if rec.Code != tt.status || rec.Code == 403 && !strings.Contains(rec.Body.String(), `"code":"account.must_change"`) {
			t.Errorf("%s %s: %d %s, want %d", tt.method, tt.path, rec.Code, rec.Body, tt.status)
		}
		if tt.path == "/api/v1/me/password" {
			if rec := s.with(t, cookieOf(t, rec), "GET", "/api/v1/people", ""); rec.Code != 200 {
				t.Errorf("after the change: %d", rec.Code)
			}
		}
	}
}

// The same Idempotency-Key makes one account.
func TestCreateAccountOnce(t *testing.T) {
	s := newServer(t)
	_, cookie := s.session(t, "root")
	ids := map[string]bool{}
	for range 2 {
		req := newRequest(t, "POST", "/api/v1/accounts", `{"name":"New","email":"new@example.org","roles":["reviewer"]}`, cookie)
		req.Header.Set("Idempotency-Key", "k1")
		rec := serve(s, req)
		if rec.Code != http.StatusCreated {
			t.Fatalf("%d %s", rec.Code, rec.Body)
		}
		ids[decode[wire.NewPassword](t, rec).Account.ID] = true
	}
	if len(ids) != 1 {
		t.Errorf("made %v, want one account", ids)
	}
}

func TestAudit(t *testing.T) {
	prepare := func(t *testing.T, s *server) {
		storetest.Article(t, s.store, "One line.\nAnother line.\n")
		storetest.Put(t, s.store, models.Claim{ID: "c1"})
		s.call(t, "root", "POST", "/api/v1/accounts/ben/suspend", `{"version":1}`)
	}
	check(t, prepare, []scenario{
		{"all", "root", "GET", "/api/v1/audit", "", 200, []string{`"action":"account.suspended","text":"Root suspended an account (Ben Lindqvist)."`, `"actions":["account.created"`, `"claim.submitted"`}, nil},
		{"by action", "root", "GET", "/api/v1/audit?action=session.started", "", 200, []string{`"items":[]`}, nil},
		{"by time", "root", "GET", "/api/v1/audit?to=2030-01-02T09:00:00Z", "", 200, []string{`"items":[]`}, nil},
		{"by no time", "root", "GET", "/api/v1/audit?to=yesterday", "", 422, []string{`"code":"request.invalid"`, `"to"`}, []string{"yesterday"}},
		{"by something else", "root", "GET", "/api/v1/audit?colour=blue", "", 422, []string{`"colour"`}, []string{"blue"}},
		{"as an editor", "edna", "GET", "/api/v1/audit", "", 403, nil, nil},
	})
}

// Suspended means out: at the next request, and for good.
func TestSuspendedIsOut(t *testing.T) {
	s := newServer(t)
	_, cookie := s.session(t, "ada")
	if rec := s.with(t, cookie, "GET", "/api/v1/me", ""); rec.Code != 200 {
		t.Fatal(rec.Code)
	}
	s.call(t, "root", "POST", "/api/v1/accounts/ada/suspend", `{"version":1}`)
	if rec := s.with(t, cookie, "GET", "/api/v1/me", ""); rec.Code != 401 {
		t.Errorf("suspended: %d", rec.Code)
	}
	if rec := s.with(t, "", "POST", "/api/v1/session", `{"email":"ada@example.org","password":"`+secret+`"}`); rec.Code != 401 {
		t.Errorf("sign-in while suspended: %d", rec.Code)
	}
	s.call(t, "root", "POST", "/api/v1/accounts/ada/reactivate", `{"version":2}`)
	if rec := s.with(t, cookie, "GET", "/api/v1/me", ""); rec.Code != 401 {
		t.Errorf("the old session after coming back: %d", rec.Code)
	}
	_, fresh := s.session(t, "ada")
	s.advance(accounts.Idle)
	if rec := s.with(t, fresh, "GET", "/api/v1/me", ""); rec.Code != 401 {
		t.Errorf("idle: %d", rec.Code)
	}
}
