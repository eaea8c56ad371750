package api

import (
	"bytes"
	"errors"
	"io"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"linecheck/models/store"
	"linecheck/review/accounts"
	"linecheck/review/ledger"
)

// upload builds a form with one file.
func upload(name, content string, fields ...string) (contentType, body string) {
	var b strings.Builder
	for i := 0; i+1 < len(fields); i += 2 {
		b.WriteString("--b\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i+1] + "\r\n")
	}
	b.WriteString("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--b--\r\n")
	return "multipart/form-data; boundary=b", b.String()
}

// unsized hides the length of a body, so that it is sent in chunks.
type unsized struct{ io.Reader }

// What a request may be, and how the answer keeps to itself what it was.
func TestBodies(t *testing.T) {
	s := newServer(t)
	_, cookie := s.session(t, "ada")
	form, small := upload("a.txt", "A line of text.\n")
	_, large := upload("a.txt", strings.Repeat("A line of text.\n", 1_400_000))
	_, binary := upload("a.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	_, program := upload("a.exe", "A line of text.\n")
	_, odd := upload("a.txt", "A line of text.\n", "colour", "blue")
	_, path := upload("../../etc/passwd.txt", "A line of text.\n", "title", "An upload")
	name := `{"name":"Ada"}`
	tests := []struct {
		name, path, contentType, body string
		chunked                       bool
		status                        int
		want, not                     string
	}{
		{"JSON", "/me/profile", "application/json", name, false, 200, `"name":"Ada"`, ""},
		{"JSON with a charset", "/me/profile", "application/json; charset=utf-8", name, false, 200, `"name":"Ada"`, ""},
		{"chunked JSON", "/me/profile", "application/json", name, true, 200, `"name":"Ada"`, ""},
		{"no media type", "/me/profile", "", name, false, 415, `"code":"body.type"`, ""},
		{"no media type, chunked", "/me/profile", "", name, true, 415, `"code":"body.type"`, ""},
		{"another kind of JSON", "/me/profile", "application/foo+json", name, false, 415, `"code":"body.type"`, ""},
		{"text", "/me/profile", "text/plain", name, false, 415, `"code":"body.type"`, ""},
		{"form", "/me/profile", "application/x-www-form-urlencoded", "name=Ada", false, 415, `"code":"body.type"`, ""},
		{"multipart where JSON belongs", "/me/profile", form, small, false, 415, `"code":"body.type"`, ""},
		{"JSON where a file belongs", "/articles/upload", "application/json", `{}`, false, 415, `"code":"body.type"`, ""},
		{"empty", "/me/profile", "application/json", "", false, 422, `"code":"body.json"`, ""},
		{"not JSON", "/me/profile", "application/json", `{"name":tellnobody`, false, 422, `"code":"body.json"`, "tellnobody"},
		{"more after it", "/me/profile", "application/json", name + name, false, 422, `"code":"body.json"`, ""},
		{"an array", "/me/profile", "application/json", `[]`, false, 422, `"code":"body.json"`, ""},
		{"unknown field", "/me/profile", "application/json", `{"name":"Ada","secret":"tellnobody"}`, false, 422, `"fields":{"secret":`, "tellnobody"},
		{"name in capitals", "/me/profile", "application/json", `{"NAME":"tellnobody"}`, false, 422, `"NAME":`, "tellnobody"},
		{"name twice", "/me/profile", "application/json", `{"name":"Ada","name":"Eve"}`, false, 422, `"code":"body.json"`, "Eve"},
		{"name twice, folded", "/me/profile", "application/json", `{"name":"Ada","Name":"Eve"}`, false, 422, `"Name":`, "Eve"},
		{"wrong type", "/me/profile", "application/json", `{"name":{"x":"tellnobody"}}`, false, 422, `"fields":{"name":"Expected string."}`, "tellnobody"},
		{"not UTF-8", "/me/profile", "application/json", "{\"name\":\"Ada\xff\"}", false, 422, `"code":"body.json"`, ""},
		{"a million brackets", "/articles", "application/json", `{"text":` + strings.Repeat("[", 1_000_000), false, 422, `"code":"body.json"`, ""},
		{"large", "/me/profile", "application/json", `{"name":"` + strings.Repeat("x", 300_000) + `"}`, false, 413, `too large: at most 256 kB`, ""},
		{"large, chunked", "/me/profile", "application/json", `{"name":"` + strings.Repeat("x", 300_000) + `"}`, true, 413, `too large: at most 256 kB`, ""},
		{"large article", "/articles", "application/json", `{"text":"` + strings.Repeat("x", 5_000_000) + `"}`, true, 413, `"code":"body.large"`, ""},
		{"file", "/articles/preview/upload", form, small, false, 200, `"length":`, ""},
		{"file, stored", "/articles/upload", form, path, false, 201, `"title":"An upload"`, "etc/"},
		{"large file", "/articles/upload", form, large, false, 413, `"code":"body.large"`, ""},
		{"large file, chunked", "/articles/upload", form, large, true, 413, `too large: at most 20 MB`, ""},
		{"a picture called text", "/articles/upload", form, binary, false, 422, `"file":"This is a picture.`, "PNG"},
		{"a program", "/articles/upload", form, program, false, 422, `"file":`, ""},
		{"unknown form field", "/articles/upload", form, odd, false, 422, `"colour":"There is no such field."`, "blue"},
		{"no file", "/articles/upload", form, "--b--\r\n", false, 422, `"file":`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var body io.Reader = strings.NewReader(tt.body)
			if tt.chunked {
				body = unsized{body}
			}
			req := httptest.NewRequestWithContext(t.Context(), "POST", "/api/v1"+tt.path, body)
			req.Header.Set("Cookie", cookie)
			if tt.contentType != "" {
				req.Header.Set("Content-Type", tt.contentType)
			}
			rec := serve(s, req)
			got := rec.Body.String()
			if rec.Code != tt.status || !strings.Contains(got, tt.want) || tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("got %d %.300s\nwant %d with %s, without %s", rec.Code, got, tt.status, tt.want, tt.not)
			}
		})
	}
}

// untouched is a body that nobody may read.
type untouched struct{ t *testing.T }

func (u untouched) Read([]byte) (int, error) {
	u.t.Error("the body was read")
	return 0, io.EOF
}

// A body that says it is too large, or comes from nobody, is not read at all.
func TestBodiesLeftUnread(t *testing.T) {
	s := newServer(t)
	_, cookie := s.session(t, "ada")
	for _, tt := range []struct {
		cookie string
		length int64
		status int
	}{{cookie, 10 << 20, 413}, {"", 100, 401}} {
		req := httptest.NewRequestWithContext(t.Context(), "POST", "/api/v1/me/profile", untouched{t})
		req.ContentLength = tt.length
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Cookie", tt.cookie)
		if rec := serve(s, req); rec.Code != tt.status {
			t.Errorf("%d bytes: %d, want %d", tt.length, rec.Code, tt.status)
		}
	}
}

func TestQueriesAndAddresses(t *testing.T) {
	s := newServer(t)
	for _, tt := range []struct {
		method, path string
		status       int
		want         string
	}{
		{"GET", "/api/v1/people?tellnobody=1", 422, `"code":"request.invalid"`},
		{"GET", "/api/v1/articles?status=tellnobody", 422, `"fields":{"status":`},
		{"GET", "/api/v1/nowhere", 404, `"code":"route.none"`},
		{"GET", "/api/", 404, `"code":"route.none"`},
		{"GET", "/api", 404, `"code":"route.none"`},
		{"GET", "/api/v1/people/", 404, `"code":"route.none"`},
		{"GET", "/api/v1/docs", 404, `"code":"route.none"`},
		{"GET", "/api/v1/openapi.yaml", 404, `"code":"route.none"`},
		{"GET", "/api/v1/schemas/Me.json", 404, `"code":"route.none"`},
		{"GET", "/api/openapi.json", 200, `"openapi": "3.1.0"`},
		{"DELETE", "/api/v1/people", 405, `"code":"route.method"`},
		{"TRACE", "/api/v1/me", 405, `"code":"route.method"`},
		{"POST", "/somewhere", 415, `"code":"body.type"`},
		{"DELETE", "/somewhere", 404, `"code":"route.none"`},
		{"GET", "/healthz", 200, "ok"},
		{"GET", "/readyz", 200, "ready"},
	} {
		rec := s.call(t, "ada", tt.method, tt.path, "")
		if rec.Code != tt.status || !strings.Contains(rec.Body.String(), tt.want) || rec.Code >= 400 && strings.Contains(rec.Body.String(), `:"tellnobody`) {
			t.Errorf("%s %s: %d %.200s, want %d with %s", tt.method, tt.path, rec.Code, rec.Body, tt.status, tt.want)
		}
		if rec.Code >= 400 && rec.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %s: Content-Type %q", tt.method, tt.path, rec.Header().Get("Content-Type"))
		}
	}
}

// The answer does not depend on the Host that the client named.
func TestHostIsNotReflected(t *testing.T) {
	s := newServer(t)
	_, cookie := s.session(t, "ada")
	for _, path := range []string{"/api/v1/me", "/api/v1/nowhere", "/api/openapi.json", "/", "/articles/a1"} {
		req := newRequest(t, "GET", path, "", cookie)
		req.Host = "evil.example"
		req.Header.Set("X-Forwarded-Host", "evil.example")
		rec := serve(s, req)
		if strings.Contains(rec.Body.String(), "evil") || strings.Contains(rec.Body.String(), "$schema") || rec.Header().Get("Link") != "" {
			t.Errorf("%s: %v %.200s", path, rec.Header(), rec.Body)
		}
		for name, values := range rec.Header() {
			if strings.Contains(strings.Join(values, " "), "evil") {
				t.Errorf("%s: %s: %v", path, name, values)
			}
		}
	}
}

// What nobody foresaw reaches the log in full and the client not at all.
func TestUnforeseenFailures(t *testing.T) {
	s := newServer(t)
	_, cookie := s.session(t, "ada")
	closed, err := store.Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	s.Accounts = &accounts.Service{Ledger: &ledger.Ledger{Store: closed, Now: s.clock, Live: s.Hub}, Passwords: s.Accounts.Passwords}
	rec := s.with(t, cookie, "GET", "/api/v1/me", "")
	if rec.Code != 500 && rec.Code != 503 || strings.Contains(rec.Body.String(), "sql") || strings.Contains(rec.Body.String(), "database") {
		t.Errorf("%d %s", rec.Code, rec.Body)
	}
	if !strings.Contains(s.log.String(), "closed") {
		t.Errorf("the log says nothing of the cause:\n%s", s.log)
	}
	s.Ready = func() error { return errors.New("dsn=secret") }
	s.web.Ready = s.Ready
	if rec := s.with(t, "", "GET", "/readyz", ""); rec.Code != 503 || strings.Contains(rec.Body.String(), "secret") {
		t.Errorf("not ready: %d %s", rec.Code, rec.Body)
	}
}

func TestPanics(t *testing.T) {
	s := newServer(t)
	_, cookie := s.session(t, "ada")
	s.Accounts = nil
	rec := s.with(t, cookie, "GET", "/api/v1/me", "")
	if rec.Code != 500 || rec.Header().Get("Content-Type") != "application/problem+json" || strings.Contains(rec.Body.String(), "nil pointer") {
		t.Errorf("%d %s", rec.Code, rec.Body)
	}
	if !strings.Contains(s.log.String(), "nil pointer") {
		t.Error("the log says nothing of the cause")
	}
}

// Nothing that people write or that opens a door is logged.
func TestLogKeepsQuiet(t *testing.T) {
	s := newServer(t)
	body := `{"email":"ada@example.org","password":"` + secret + `"}`
	cookie := cookieOf(t, s.with(t, "", "POST", "/api/v1/session", body))
	s.with(t, cookie, "POST", "/api/v1/articles", `{"title":"tellnobody","text":"A line that tells nobody: tellnobody.\n"}`)
	s.with(t, cookie, "GET", "/api/v1/articles?search=tellnobody", "")
	_, raw, _ := strings.Cut(cookie, "=")
	for _, quiet := range []string{secret, "tellnobody", raw, "ada@example.org", "argon2"} {
		if strings.Contains(s.log.String(), quiet) {
			t.Errorf("the log holds %q:\n%s", quiet, s.log)
		}
	}
	if !strings.Contains(s.log.String(), "account=ada") || !strings.Contains(s.log.String(), "path=/api/v1/articles") {
		t.Errorf("the access log lacks who and what:\n%s", s.log)
	}
}

// Hostile markdown of the largest size costs little, and more is refused.
func TestMarkdownIsBounded(t *testing.T) {
	s := newServer(t)
	stock(t, s)
	start := time.Now()
	rec := s.call(t, "ada", "POST", "/api/v1/claims/c1/threads", `{"body":"`+strings.Repeat("*a_", 3333)+`"}`)
	if took := time.Since(start); rec.Code != 201 || took > 3*time.Second {
		t.Errorf("9,999 bytes: %d after %v", rec.Code, took)
	}
	rec = s.call(t, "ada", "POST", "/api/v1/claims/c1/threads", `{"body":"`+strings.Repeat("*a_", 20_000)+`"}`)
	if rec.Code != 422 || !strings.Contains(rec.Body.String(), `"body":`) {
		t.Errorf("60,000 bytes: %d %.200s", rec.Code, rec.Body)
	}
}

// Figures are for the operator, on a listener of their own.
func TestMetrics(t *testing.T) {
	s := newServer(t)
	s.call(t, "ada", "GET", "/api/v1/people", "")
	rec := serve(s.Metrics(), newRequest(t, "GET", "/metrics", "", ""))
	if rec.Code != 200 || !bytes.Contains(rec.Body.Bytes(), []byte(`linecheck_requests_total{method="GET",route="/api/v1/people",status="200"} 1`)) {
		t.Errorf("%d %.500s", rec.Code, rec.Body)
	}
	for _, path := range []string{"/metrics", "/debug/pprof/"} {
		if rec := s.with(t, "", "GET", path, ""); strings.Contains(rec.Body.String(), "linecheck_") || strings.Contains(rec.Body.String(), "goroutine") {
			t.Errorf("%s is public", path)
		}
	}
	if rec := serve(s.Metrics(), newRequest(t, "GET", "/debug/pprof/", "", "")); rec.Code != 200 {
		t.Errorf("pprof: %d", rec.Code)
	}
}
