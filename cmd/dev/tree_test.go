package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestUIHash(t *testing.T) {
	tests := []struct {
		file    string
		changes bool
	}{
		{"src/main.tsx", true},
		{"public/icon.svg", true},
		{"index.html", true},
		{"vite.config.ts", true},
		{"package-lock.json", true},
		{"src/main.test.tsx", false},
		{"dist/index.html", false},
		{"node_modules/react/index.js", false},
		{"e2e/run.mjs", false},
		{"embed.go", false},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			clone := tree{root: t.TempDir()}
			write(t, clone.path("ui", "index.html"), "<!doctype html>")
			before := uiHash(t, clone)
			write(t, clone.path("ui", filepath.FromSlash(tt.file)), "changed")
			if got := uiHash(t, clone) != before; got != tt.changes {
				t.Errorf("changed the hash: %v, want %v", got, tt.changes)
			}
		})
	}
}

func TestKeepDist(t *testing.T) {
	clone := tree{root: t.TempDir()}
	for range 2 {
		if err := clone.keepDist(); err != nil {
			t.Fatal(err)
		}
	}
	if !exists(clone.path("ui", "dist", ".keep")) {
		t.Error("no ui/dist/.keep")
	}
}

func TestNodeNewEnough(t *testing.T) {
	for version, want := range map[string]bool{
		"v20.19.0": true, "v20.20.2": true, "v24.0.1": true,
		"v20.18.9": false, "v18.20.4": false, "": false, "v20": false,
	} {
		if got := nodeNewEnough(version); got != want {
			t.Errorf("%q: %v", version, got)
		}
	}
}

func uiHash(t *testing.T, clone tree) string {
	t.Helper()
	hash, err := clone.uiHash()
	if err != nil {
		t.Fatal(err)
	}
	return hash
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
