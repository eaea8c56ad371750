package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A server whose model never answers starts, imports and stops as any other; it
// sends the key that stands in the file.
func TestSilentModel(t *testing.T) {
	asked := make(chan string, 10)
	model := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.ReadAll(r.Body)
		asked <- r.URL.Path + " " + r.Header.Get("Authorization")
		<-r.Context().Done()
	}))
	defer model.Close()
	dir := t.TempDir()
	key := filepath.Join(dir, "key")
	if err := os.WriteFile(key, []byte("  k-123\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p := start(t, "demo", "--data", filepath.Join(dir, "data"), "--addr", "127.0.0.1:0", "--metrics-addr", "",
		"--model-url", model.URL+"/v1", "--model-name", "small", "--model-key-file", key)
	select {
	case got := <-asked:
		if got != "/v1/chat/completions Bearer k-123" {
			t.Errorf("asked %s", got)
		}
	case <-time.After(20 * time.Second):
		t.Fatalf("the model was not asked: %s", p.log)
	}
	began := time.Now()
	if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Wait(); err != nil || time.Since(began) > shutdown {
		t.Errorf("stopped after %v: %v: %s", time.Since(began), err, p.log)
	}
	if strings.Contains(p.log.String(), "k-123") {
		t.Error("the key is in the log")
	}
}

func TestModelSettingsAreRefused(t *testing.T) {
	for _, tt := range []struct{ want, args string }{
		{"name beside it", "--model-url https://llm.example.org/v1"},
		{"needs https", "--model-url http://llm.example.org/v1 --model-name m"},
		{"no address", "--model-name m"},
		{"no such file", "--model-url https://llm.example.org/v1 --model-name m --model-key-file /nowhere/key"},
	} {
		var errOut strings.Builder
		args := append([]string{"serve", "--data", t.TempDir()}, strings.Fields(tt.args)...)
		if status := run(t.Context(), args, nil, io.Discard, &errOut); status != 2 || !strings.Contains(errOut.String(), tt.want) {
			t.Errorf("%s: %d %s", tt.args, status, errOut.String())
		}
	}
}
