package archive_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/review/archive"
)

var noon = time.Date(2024, 5, 15, 12, 0, 0, 0, time.UTC)

func client(allow ...string) *archive.Client {
	o := archive.Options{Now: func() time.Time { return noon }}
	for _, a := range allow {
		o.Allow = append(o.Allow, netip.MustParsePrefix(a))
	}
	return archive.New(o)
}

func site(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, "<p>%s %s</p>", r.Header.Get("Accept-Encoding"), r.UserAgent()[:9])
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/page", http.StatusFound) })
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	mux.HandleFunc("/inside", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://169.254.169.254/latest/meta-data/", http.StatusFound)
	})
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	mux.HandleFunc("/gone", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) })
	mux.HandleFunc("/denied", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) })
	mux.HandleFunc("/packed", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write([]byte{0x1f, 0x8b})
	})
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) {
		chunk := []byte(strings.Repeat("x", 1<<20))
		for range 64 {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestFetch(t *testing.T) {
	s := site(t)
	page, err := client("127.0.0.0/8").Fetch(t.Context(), " "+s.URL+"/moved#part ")
	if err != nil {
		t.Fatal(err)
	}
	if want := "<p>identity Linecheck</p>"; string(page.Body) != want {
		t.Errorf("body %q, want %q", page.Body, want)
	}
	if page.URL != s.URL+"/page" || len(page.Redirects) != 1 || page.Redirects[0] != s.URL+"/moved" {
		t.Errorf("came from %q by %q", page.URL, page.Redirects)
	}
	if page.Status != 200 || page.ContentType != "text/html; charset=utf-8" || !page.At.Equal(noon) {
		t.Errorf("%+v", page)
	}
	if want := "180c87193f4856ab9491e9e5ddcbed969add03bef338eb693c6cbc5126f34fe0"; page.SHA256 != want {
		t.Errorf("hash %s, want %s", page.SHA256, want)
	}
}

func TestFetchFails(t *testing.T) {
	s := site(t)
	for path, want := range map[string]string{
		"/gone": "no such page", "/denied": "refused the page (403)", "/packed": "did not ask for", "/large": "larger than 20 MB",
		"/loop": "The address leads from page to page", "/inside": "The page leads on to http://169.254.169.254. This address may not be fetched", "/file": "The page leads on to file://. Give an address", "/nowhere": "no such page",
	} {
		_, err := client("127.0.0.0/8").Fetch(t.Context(), s.URL+path)
		named(t, path, err, want)
	}
}

func named(t *testing.T, what string, err error, want string) {
	t.Helper()
	var e *models.Error
	if !errors.As(err, &e) || e.Kind != models.KindInvalid || !strings.Contains(e.Fields["url"], want) {
		t.Errorf("%s: %v, want the field url to say %q", what, err, want)
	}
}

// Every way to write an address of the machine or its network is refused, with
// and without an allowance for some other network.
func TestPrivateAddresses(t *testing.T) {
	port := site(t).URL[len("http://127.0.0.1"):]
	hosts := []string{
		"127.0.0.1", "127.1", "2130706433", "0x7f000001", "017700000001", "127.000.000.001", "0.0.0.0", "0", "localhost",
		"10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "168.63.129.16", "198.18.0.1", "224.0.0.1", "255.255.255.255",
		"[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[fe80::1]", "[fc00::1]", "[2002:7f00:1::]", "[ff02::1]", "[2001:db8::1]",
	}
	for _, c := range []*archive.Client{client(), client("203.0.113.0/24")} {
		for _, h := range hosts {
			for _, p := range []string{"", port} {
				ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
				if _, err := c.Fetch(ctx, "http://"+h+p+"/page"); models.KindOf(err) != models.KindInvalid {
					t.Errorf("%s%s: %v", h, p, err)
				}
				cancel()
			}
		}
	}
}

func TestAddresses(t *testing.T) {
	for address, want := range map[string]string{
		"": "begins with", "page": "begins with", "ftp://a.example/x": "begins with", "javascript:alert(1)": "begins with", "file:///etc/passwd": "begins with",
		"https://ann:pw@a.example/": "user name and password", "https://": "no site", "http://[fe80::1%25eth0]/": "may not be fetched", "http://a.example:22/": "", "https://\x00": "begins with",
	} {
		_, err := client().Fetch(t.Context(), address)
		named(t, address, err, want)
	}
}

func TestGivesUp(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := client("127.0.0.0/8").Fetch(ctx, site(t).URL+"/page"); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want that it was cancelled", err)
	}
}
