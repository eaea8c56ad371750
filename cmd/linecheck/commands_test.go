package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func call(t *testing.T, stdin string, args ...string) (status int, out, errOut string) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &o, &e)
	return status, o.String(), e.String()
}

func TestExtract(t *testing.T) {
	status, out, errOut := call(t, "", "extract", "demo/seed-article.txt")
	if status != 0 {
		t.Fatalf("status %d: %s", status, errOut)
	}
	for _, want := range []string{"NATO had not received any official communication", "official talks between", "set aside (share_bar): Share this article"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestExtractJSON(t *testing.T) {
	status, out, errOut := call(t, "Ann Lee said the bridge opened in 1932.\n", "extract", "--json", "-")
	if status != 0 {
		t.Fatalf("status %d: %s", status, errOut)
	}
	var got struct {
		Engine   string
		Segments []struct{ Start, End int }
		Claims   []struct{ Quote, Speaker string }
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if got.Engine == "" || len(got.Segments) != 1 || len(got.Claims) != 1 || got.Claims[0].Speaker != "Ann Lee" || got.Claims[0].Quote != "the bridge opened in 1932" {
		t.Errorf("got %+v", got)
	}
}

func TestBadCalls(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "latin1.txt")
	if err := os.WriteFile(bad, []byte("caf\xe9"), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"no command", nil, 2, "expected one of"},
		{"unknown flag", []string{"serve", "--port", "1"}, 2, "unknown flag --port"},
		{"no address", []string{"serve", "--addr", "here"}, 2, "--addr"},
		{"public URL without scheme", []string{"serve", "--public-url", "example.org"}, 2, "--public-url"},
		{"session over an open wire", []string{"serve", "--data", t.TempDir(), "--addr", "127.0.0.1:0", "--metrics-addr", "", "--public-url", "http://example.org"}, 1, "https"},
		{"role that is none", []string{"account", "create", "a@example.org", "--name", "A", "--role", "boss"}, 2, "--role"},
		{"not an address", []string{"account", "create", "nobody", "--name", "A", "--role", "admin", "--data", t.TempDir()}, 1, "account needs attention"},
		{"nobody to reset", []string{"account", "reset", "a@example.org", "--data", t.TempDir()}, 1, "no account has the address"},
		{"no such file", []string{"extract", "nowhere.txt"}, 1, "nowhere.txt"},
		{"not UTF-8", []string{"extract", bad}, 1, "UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			status, out, errOut := call(t, "", tt.args...)
			if status != tt.status || !strings.Contains(errOut, tt.want) {
				t.Errorf("status %d, %q %q; want %d and %q", status, out, errOut, tt.status, tt.want)
			}
		})
	}
}

func TestHelpAndVersion(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"serve", "--help"}, {"version"}, {"version", "--licences"}} {
		if status, out, errOut := call(t, "", args...); status != 0 || !strings.Contains(out, "linecheck") {
			t.Errorf("%v: status %d, %q %q", args, status, out, errOut)
		}
	}
}
