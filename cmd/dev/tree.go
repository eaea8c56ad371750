package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// tree is a clone on disk.
type tree struct{ root string }

func (t tree) path(elem ...string) string {
	return filepath.Join(append([]string{t.root}, elem...)...)
}

// bin is where a built server lies; it is git-ignored.
func (t tree) bin(name string) string { return t.path(".bin", name) }

// keepDist makes ui/dist embeddable: without one file in it the server does not compile, and a Vite build empties it.
func (t tree) keepDist() error {
	keep := t.path("ui", "dist", ".keep")
	if _, err := os.Stat(keep); err == nil {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(keep), 0o755); err != nil {
		return err
	}
	return os.WriteFile(keep, nil, 0o644)
}

// lockHash identifies the packages that npm ci installs.
func (t tree) lockHash() (string, error) {
	h := sha256.New()
	if err := hashFile(h, t.path("ui", "package-lock.json"), "package-lock.json"); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// uiHash identifies everything a Vite build reads: all of ui but what is installed, built, tested or Go.
func (t tree) uiHash() (string, error) {
	h := sha256.New()
	ui := t.path("ui")
	err := filepath.WalkDir(ui, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(ui, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			if rel == "node_modules" || rel == "dist" || rel == "e2e" {
				return filepath.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(rel, ".go") || strings.Contains(rel, ".test.") || rel == "openapi.json" {
			return nil
		}
		return hashFile(h, path, rel)
	})
	return hex.EncodeToString(h.Sum(nil)), err
}

func hashFile(h hash.Hash, path, name string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	fmt.Fprintf(h, "%s %d\n", filepath.ToSlash(name), info.Size())
	_, err = io.Copy(h, f)
	return err
}

// Stamps lie in node_modules, so that a fresh install forgets them all.

func (t tree) stampPath(name string) string { return t.path("ui", "node_modules", ".linecheck-"+name) }

func (t tree) stamped(name, want string) bool {
	got, err := os.ReadFile(t.stampPath(name))
	return err == nil && string(got) == want
}

func (t tree) stamp(name, value string) error {
	return os.WriteFile(t.stampPath(name), []byte(value), 0o644)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
