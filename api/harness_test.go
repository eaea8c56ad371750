package api

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/gin-gonic/gin"

	"linecheck/api/token"
	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/articles"
	"linecheck/review/events"
	"linecheck/review/ledger"
	"linecheck/review/password"
)

const secret = "quiet harbour at dawn"

func TestMain(m *testing.M) {
	gin.SetMode(gin.TestMode)
	os.Exit(m.Run())
}

// allow lets tests fetch from a site of their own.
var allow = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}

// hash is of secret; one is enough for everybody.
var hash = sync.OnceValue(func() string {
	h, err := password.New(1).Hash(context.Background(), secret)
	if err != nil {
		panic(err)
	}
	return h
})

// built stands in for a built interface.
var built = fstest.MapFS{
	"index.html":         {Data: []byte("<!doctype html><title>Linecheck</title>")},
	"favicon.svg":        {Data: []byte("<svg/>")},
	"assets/app-1.js":    {Data: []byte("plain")},
	"assets/app-1.js.br": {Data: []byte("brotli")},
	"assets/app-1.js.gz": {Data: []byte("gzip")},
}

// server is the real stack on a real database.
type server struct {
	*API
	store *store.Store
	articles.Intake
	log *bytes.Buffer
	mu  sync.Mutex
	now time.Time
}

func (s *server) clock() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now
}

func (s *server) advance(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = s.now.Add(d)
}

// newServer starts with the cast, all of whom have the password secret.
func newServer(t *testing.T, publicURL ...string) *server {
	t.Helper()
	s := &server{store: storetest.Open(t), log: &bytes.Buffer{}, now: storetest.Now}
	for _, a := range []models.Account{storetest.Ada(), storetest.Ben(), storetest.Edna(), storetest.Emil(), storetest.Root()} {
		a.PasswordHash = hash()
		storetest.Put(t, s.store, a)
	}
	hub := &events.Hub{}
	l := &ledger.Ledger{Store: s.store, Now: s.clock, Live: hub}
	in, err := articles.NewIntake(t.TempDir(), allow, s.clock)
	if err != nil {
		t.Fatal(err)
	}
	s.Intake = in
	r := review.New(l, "test", in)
	if err := r.Furnish(t.Context()); err != nil {
		t.Fatal(err)
	}
	keys, err := token.LoadKeys(t.TempDir(), s.clock)
	if err != nil {
		t.Fatal(err)
	}
	u, err := url.Parse(append(publicURL, "http://127.0.0.1:8080")[0])
	if err != nil {
		t.Fatal(err)
	}
	s.API, err = New(Server{
		Accounts: &accounts.Service{Ledger: l, Passwords: password.New(2), Newsroom: "The Daily Herald", Release: r.Release},
		Review:   r, Hub: hub, Keys: keys, PublicURL: u, UI: built, Version: "test", Now: s.clock,
		Ready: func() error { return s.store.Ping(context.Background()) }, Log: slog.New(slog.NewTextHandler(&lockedWriter{w: s.log}, nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

type lockedWriter struct {
	mu sync.Mutex
	w  io.Writer
}

func (l *lockedWriter) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.Write(p)
}

// session starts a session for an account without the cost of a password.
func (s *server) session(t testing.TB, account string) (id, cookie string) {
	t.Helper()
	id = "session-" + account + "-" + strings.ReplaceAll(t.Name(), "/", "-") + "-" + time.Now().Format("150405.000000000")
	storetest.Put(t, s.store, models.Session{ID: id, AccountID: account, UserAgent: "test", CreatedAt: s.clock(), UsedAt: s.clock(), ExpiresAt: s.clock().Add(accounts.Last)})
	raw, err := s.Keys.Issue(id, s.clock().Add(accounts.Idle))
	if err != nil {
		t.Fatal(err)
	}
	return id, s.cookieName() + "=" + raw
}

// call makes a request as an account ("" is signed out) and returns the answer.
func (s *server) call(t testing.TB, as, method, path, body string) *httptest.ResponseRecorder {
	t.Helper()
	cookie := ""
	if as != "" {
		_, cookie = s.session(t, as)
	}
	return s.with(t, cookie, method, path, body)
}

// with makes a request with a cookie.
func (s *server) with(t testing.TB, cookie, method, path, body string) *httptest.ResponseRecorder {
	t.Helper()
	return serve(s, newRequest(t, method, path, body, cookie))
}

func cookieOf(t testing.TB, rec *httptest.ResponseRecorder) string {
	t.Helper()
	for _, c := range rec.Result().Cookies() { //nolint:bodyclose // a recorder's
		return c.Name + "=" + c.Value
	}
	t.Fatalf("no cookie in %d %s", rec.Code, rec.Body)
	return ""
}

func decode[T any](t testing.TB, rec *httptest.ResponseRecorder) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(rec.Body.Bytes(), &v); err != nil {
		t.Fatalf("%d %s: %v", rec.Code, rec.Body, err)
	}
	return v
}

// scenario is one request and its answer.
type scenario struct {
	name         string
	as           string
	method, path string
	body         string
	status       int
	want         []string // must appear
	not          []string // must not
}

// check runs each scenario that changes something on a server of its own, and all others on one.
func check(t *testing.T, prepare func(*testing.T, *server), scenarios []scenario) {
	t.Helper()
	fresh := func(t *testing.T) *server {
		s := newServer(t)
		if prepare != nil {
			prepare(t, s)
		}
		return s
	}
	shared := fresh(t)
	for _, sc := range scenarios {
		t.Run(sc.name, func(t *testing.T) {
			s := shared
			if sc.method != "GET" && sc.status < 400 {
				s = fresh(t)
			}
			rec := s.call(t, sc.as, sc.method, sc.path, sc.body)
			if rec.Code != sc.status {
				t.Errorf("got %d %s\nwant %d", rec.Code, rec.Body, sc.status)
			}
			for _, w := range sc.want {
				if !strings.Contains(rec.Body.String(), w) {
					t.Errorf("got %d %s\nwant %s", rec.Code, rec.Body, w)
				}
			}
			for _, n := range sc.not {
				if strings.Contains(rec.Body.String(), n) {
					t.Errorf("got %d %s\nwant it without %s", rec.Code, rec.Body, n)
				}
			}
			if rec.Code >= 400 && rec.Header().Get("Content-Type") != "application/problem+json" {
				t.Errorf("Content-Type = %q", rec.Header().Get("Content-Type"))
			}
			if rec.Code >= 500 || strings.Contains(rec.Body.String(), ":null") {
				t.Errorf("got %d %s", rec.Code, rec.Body)
			}
		})
	}
}

func newRequest(t testing.TB, method, path, body, cookie string) *http.Request {
	t.Helper()
	req := httptest.NewRequestWithContext(t.Context(), method, path, strings.NewReader(body))
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	if cookie != "" {
		req.Header.Set("Cookie", cookie)
	}
	return req
}

func serve(h http.Handler, req *http.Request) *httptest.ResponseRecorder {
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, req)
	return rec
}

func mustParse(t testing.TB, raw string) *url.URL {
	t.Helper()
	u, err := url.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return u
}
