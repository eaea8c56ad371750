package api

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "accept the golden files as they come out")

// Who may make a browser change something: only our own pages, and what is no browser.
func TestCrossSite(t *testing.T) {
	const profile = "/api/v1/me/profile"
	tests := []struct {
		name, method, path string
		headers            []string
		status             int
	}{
		{"same origin", "POST", profile, []string{"Sec-Fetch-Site", "same-origin", "Origin", "http://127.0.0.1:8080"}, 200},
		{"typed by the person", "POST", profile, []string{"Sec-Fetch-Site", "none"}, 200},
		{"no browser", "POST", profile, nil, 200},
		{"old browser, own origin", "POST", profile, []string{"Origin", "http://127.0.0.1:8080"}, 200},
		{"cross site", "POST", profile, []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"}, 403},
		{"sibling", "POST", profile, []string{"Sec-Fetch-Site", "same-site", "Origin", "http://other.127.0.0.1"}, 403},
		{"null origin", "POST", profile, []string{"Origin", "null"}, 403},
		{"old browser, foreign origin", "POST", profile, []string{"Origin", "https://evil.example"}, 403},
		{"same host, other port", "POST", profile, []string{"Origin", "http://127.0.0.1:9090"}, 403},
		{"cross-site sign-in", "POST", "/api/v1/session", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"cross-site deletion", "DELETE", "/api/v1/session", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"cross-site reading", "GET", "/api/v1/me", []string{"Sec-Fetch-Site", "cross-site"}, 200},
	}
	s := newServer(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, cookie := s.session(t, "ada")
			body := ""
			if tt.method == "POST" {
				body = `{"name":"Ada"}`
			}
			req := newRequest(t, tt.method, tt.path, body, cookie)
			req.Host = "127.0.0.1:8080"
			for i := 0; i < len(tt.headers); i += 2 {
				req.Header.Set(tt.headers[i], tt.headers[i+1])
			}
			rec := serve(s, req)
			if rec.Code != tt.status || rec.Code == 403 && !strings.Contains(rec.Body.String(), `"code":"request.foreign"`) {
				t.Errorf("%d %s, want %d", rec.Code, rec.Body, tt.status)
			}
		})
	}
}

// The headers of every class of route, as they are sent.
func TestHeaders(t *testing.T) {
	var out strings.Builder
	for _, public := range []string{"http://127.0.0.1:8080", "https://check.example.org"} {
		s := newServer(t, public)
		stock(t, s)
		for _, one := range []struct{ as, method, path, body string }{
			{"", "GET", "/", ""},
			{"", "GET", "/articles/a1", ""},
			{"", "GET", "/favicon.svg", ""},
			{"", "GET", "/assets/app-1.js", ""},
			{"", "GET", "/healthz", ""},
			{"", "GET", "/api/openapi.json", ""},
			{"", "GET", "/api/v1/session", ""},
			{"", "GET", "/api/v1/me", ""},
			{"ada", "GET", "/api/v1/me", ""},
			{"ada", "DELETE", "/api/v1/session", ""},
			{"ada", "GET", "/api/v1/nowhere", ""},
			{"ada", "GET", "/api/v1/articles/a1/report/draft/json", ""},
			{"ada", "GET", "/api/v1/articles/a1/report/draft/html", ""},
			{"ada", "GET", "/api/v1/articles/a1/report/draft/html?inline=1", ""},
		} {
			rec := s.call(t, one.as, one.method, one.path, one.body)
			fmt.Fprintf(&out, "%s %s as %q at %s: %d\n", one.method, one.path, one.as, public, rec.Code)
			var lines []string
			for name, values := range rec.Header() {
				if name != "X-Request-Id" && name != "Etag" && name != "Content-Length" {
					lines = append(lines, "  "+name+": "+strings.Join(values, " | "))
				}
			}
			slices.Sort(lines)
			out.WriteString(strings.Join(lines, "\n") + "\n\n")
		}
	}
	digests := regexp.MustCompile(`'sha256-[^']*'`) // of the report's style, which is not this package's
	golden(t, "headers.txt", digests.ReplaceAllString(out.String(), "'sha256-…'"))
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := "testdata/" + name
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil { //nolint:gosec // a golden file
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path) //nolint:gosec // a golden file
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; -update accepts it):\n%s", path, diff)
	}
}

func TestInterface(t *testing.T) {
	s := newServer(t)
	for _, tt := range []struct {
		name, path, accept string
		status             int
		body, encoding     string
	}{
		{"shell", "/", "", 200, "<!doctype html><title>Linecheck</title>", ""},
		{"deep link", "/articles/a1/claims/c1", "br", 200, "<!doctype html><title>Linecheck</title>", ""},
		{"deep link with a query", "/queue?view=mine", "", 200, "<!doctype html><title>Linecheck</title>", ""},
		{"asset", "/assets/app-1.js", "", 200, "plain", ""},
		{"brotli", "/assets/app-1.js", "gzip, br", 200, "brotli", "br"},
		{"gzip", "/assets/app-1.js", "gzip", 200, "gzip", "gzip"},
		{"brotli refused", "/assets/app-1.js", "br;q=0, gzip;q=0.5", 200, "gzip", "gzip"},
		{"all refused", "/assets/app-1.js", "br; q=0.0, gzip;q=0", 200, "plain", ""},
		{"no such asset", "/assets/app-2.js", "", 404, `"code":"route.none"`, ""},
		{"no such file", "/robots.txt", "", 404, `"code":"route.none"`, ""},
		{"out of the folder", "/assets/../../etc/passwd", "", 404, `"code":"route.none"`, ""},
		{"the compressed file itself", "/assets/app-1.js.br", "", 404, `"code":"route.none"`, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			req := newRequest(t, "GET", tt.path, "", "")
			req.Header.Set("Accept-Encoding", tt.accept)
			rec := serve(s, req)
			if rec.Code != tt.status || !strings.Contains(rec.Body.String(), tt.body) || rec.Header().Get("Content-Encoding") != tt.encoding {
				t.Errorf("%d %v %s", rec.Code, rec.Header(), rec.Body)
			}
		})
	}
	tag := s.with(t, "", "GET", "/assets/app-1.js", "").Header().Get("Etag")
	req := newRequest(t, "GET", "/assets/app-1.js", "", "")
	req.Header.Set("If-None-Match", tag)
	if rec := serve(s, req); rec.Code != 304 || rec.Body.Len() != 0 {
		t.Errorf("known already: %d %s", rec.Code, rec.Body)
	}
	if rec := s.with(t, "", "HEAD", "/", ""); rec.Code != 200 || rec.Body.Len() != 0 {
		t.Errorf("HEAD: %d %s", rec.Code, rec.Body)
	}
}

// In a clone that was never built the server says how to build.
func TestUnbuiltInterface(t *testing.T) {
	s := newServer(t)
	server := s.Server
	server.UI = fstest.MapFS{".keep": {}}
	a, err := New(server)
	if err != nil {
		t.Fatal(err)
	}
	rec := serve(a, newRequest(t, "GET", "/articles", "", ""))
	if rec.Code != 200 || !strings.Contains(rec.Body.String(), "go run ./cmd/dev up") {
		t.Errorf("%d %s", rec.Code, rec.Body)
	}
	if rec := serve(a, newRequest(t, "GET", "/api/v1/session", "", "")); rec.Code != 200 {
		t.Errorf("the API: %d", rec.Code)
	}
}
