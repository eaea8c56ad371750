package archive_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/textproto"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"linecheck/review/archive"
)

// entry is a record of a WARC file as this small reader finds it.
type entry struct {
	head  textproto.MIMEHeader
	block string
}

// entries reads a file record by record, each of which is a gzip member of its own.
func entries(t *testing.T, file []byte) []entry {
	t.Helper()
	in := bufio.NewReader(bytes.NewReader(file))
	var out []entry
	for {
		if _, err := in.Peek(1); errors.Is(err, io.EOF) {
			return out
		}
		z, err := gzip.NewReader(in)
		if err != nil {
			t.Fatal(err)
		}
		z.Multistream(false)
		raw, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		r := bufio.NewReader(bytes.NewReader(raw))
		if line, _ := r.ReadString('\n'); line != "WARC/1.1\r\n" {
			t.Fatalf("a record begins %q", line)
		}
		head, err := textproto.NewReader(r).ReadMIMEHeader()
		if err != nil {
			t.Fatal(err)
		}
		rest, _ := io.ReadAll(r)
		n, err := strconv.Atoi(head.Get("Content-Length"))
		if err != nil || len(rest) != n+4 || string(rest[n:]) != "\r\n\r\n" {
			t.Fatalf("a block of %d bytes in %d, %v", n, len(rest), err)
		}
		sum := sha256.Sum256(rest[:n])
		if want := "sha256:" + hex.EncodeToString(sum[:]); head.Get("Warc-Block-Digest") != want {
			t.Errorf("digest %s, want %s", head.Get("Warc-Block-Digest"), want)
		}
		out = append(out, entry{head, string(rest[:n])})
	}
}

func TestWARC(t *testing.T) {
	s := site(t)
	page, err := client("127.0.0.0/8").Fetch(t.Context(), s.URL+"/moved#part")
	if err != nil {
		t.Fatal(err)
	}
	file, err := archive.WARC(page)
	if err != nil {
		t.Fatal(err)
	}
	if name := os.Getenv("LINECHECK_WARC"); name != "" { // for a look with other readers
		if err := os.WriteFile(name, file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	list := entries(t, file)
	var got []string
	for _, e := range list {
		got = append(got, e.head.Get("Warc-Type")+" "+strings.TrimPrefix(e.head.Get("Warc-Target-Uri"), s.URL))
	}
	if want := "[warcinfo  response /moved request /moved response /page request /page]"; fmt.Sprint(got) != want {
		t.Fatalf("%v, want %s", got, want)
	}
	last := list[3]
	res, err := http.ReadResponse(bufio.NewReader(strings.NewReader(last.block)), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close() //nolint:errcheck // it is in memory
	body, err := io.ReadAll(res.Body)
	sum := sha256.Sum256(body)
	if err != nil || string(body) != string(page.Body) || last.head.Get("Warc-Payload-Digest") != "sha256:"+hex.EncodeToString(sum[:]) {
		t.Errorf("the body is %q, %v, %v", body, last.head, err)
	}
	for name, want := range map[string]string{"Warc-Date": "2024-05-15T12:00:00.000Z", "Warc-Ip-Address": "127.0.0.1", "Warc-Warcinfo-Id": list[0].head.Get("Warc-Record-Id")} {
		if got := last.head.Get(name); got != want || got == "" {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if !strings.HasPrefix(list[4].block, "GET /page HTTP/1.1\r\nHost: 127.0.0.1") || list[4].head.Get("Warc-Concurrent-To") != last.head.Get("Warc-Record-Id") {
		t.Errorf("the request is %q, %v", list[4].block, list[4].head)
	}
	if !strings.HasPrefix(list[1].block, "HTTP/1.1 302 Found\r\n") || list[1].head.Get("Warc-Payload-Digest") != "" {
		t.Errorf("the redirect is %q", list[1].block)
	}
}

// What failed is kept as far as it came.
func TestWARCOfFailures(t *testing.T) {
	s := site(t)
	for path, want := range map[string]string{"/gone": "HTTP/1.1 410 Gone\r\n", "/denied": "HTTP/1.1 403 Forbidden\r\n", "/large": "HTTP/1.1 200 OK\r\n"} {
		page, err := client("127.0.0.0/8").Fetch(t.Context(), s.URL+path)
		if err == nil {
			t.Fatalf("%s succeeds", path)
		}
		file, err := archive.WARC(page)
		if err != nil {
			t.Fatal(err)
		}
		list := entries(t, file)
		if len(list) != 3 || !strings.HasPrefix(list[1].block, want) || (list[1].head.Get("Warc-Truncated") != "") != (path == "/large") {
			t.Errorf("%s: %d records, %v", path, len(list), list[1].head)
		}
	}
	page, err := client().Fetch(t.Context(), s.URL+"/page")
	if err == nil {
		t.Fatal("a private address is fetched")
	}
	if file, err := archive.WARC(page); file != nil || err != nil {
		t.Errorf("%d bytes, %v for nothing", len(file), err)
	}
}

// Encrypted connections are checked, and remembered in the clear.
func TestEncrypted(t *testing.T) {
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.Proto) }))
	t.Cleanup(s.Close)
	allow := []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
	if _, err := archive.New(archive.Options{Allow: allow, Now: func() time.Time { return noon }}).Fetch(t.Context(), s.URL); err == nil {
		t.Error("a certificate that nobody vouches for is believed")
	}
	roots := x509.NewCertPool()
	roots.AddCert(s.Certificate())
	page, err := archive.New(archive.Options{Allow: allow, Roots: roots, Now: func() time.Time { return noon }}).Fetch(t.Context(), s.URL)
	if err != nil {
		t.Fatal(err)
	}
	file, err := archive.WARC(page)
	if err != nil {
		t.Fatal(err)
	}
	if list := entries(t, file); string(page.Body) != "HTTP/1.1" || len(list) != 3 || !strings.HasSuffix(list[1].block, "\r\n\r\nHTTP/1.1") {
		t.Errorf("%q in %d records", page.Body, len(list))
	}
}

func TestSame(t *testing.T) {
	for address, want := range map[string]string{
		"HTTP://Example.ORG:80":                                  "https://example.org/",
		"https://example.org:443/a?utm_source=x&b=2&a=1#top":     "https://example.org/a?a=1&b=2",
		" https://example.org./A%2Fb?fbclid=1 ":                  "https://example.org/A%2Fb",
		"http://example.org:8080/a/":                             "https://example.org:8080/a/",
		"https://[2001:db8::1]:443/":                             "https://[2001:db8::1]/",
		"https://example.org/?ref=story&UTM_Medium=mail&id=%20é": "https://example.org/?id=+%C3%A9&ref=story",
		"https://example.org/?a;b":                               "https://example.org/?a;b",
		"javascript:alert(1)":                                    "", "": "", "https://ann:pw@example.org/": "",
	} {
		if got := archive.Same(address); got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
	}
}
