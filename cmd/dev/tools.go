package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// The one linter; its binary is kept per version outside the clone, never as a tool line in go.mod, where it would add
// two hundred requirements.
const (
	linterVersion = "v2.15.0"
	linterPackage = "github.com/golangci/golangci-lint/v2/cmd/golangci-lint"
)

func linterPath() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("where to keep tools: %w", err)
	}
	return filepath.Join(cache, "linecheck", "tools", "golangci-lint-"+linterVersion, "golangci-lint"), nil
}

// linter installs golangci-lint at path unless it is there.
func (t tree) linter(path string) func(context.Context, *step) error {
	return func(ctx context.Context, s *step) error {
		if exists(path) {
			s.say("%s is there", linterVersion)
			return nil
		}
		return t.exec(ctx, command{
			env:  []string{"GOBIN=" + filepath.Dir(path), "GOFLAGS="},
			args: []string{"go", "install", "-v", linterPackage + "@" + linterVersion},
		}, s)
	}
}

// chromiumPath finds a browser to drive; "" when there is none.
func chromiumPath() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// chromium installs Debian's browser when there is none and this may be done.
func (t tree) chromium(ctx context.Context, s *step) error {
	if path := chromiumPath(); path != "" {
		s.say("%s", path)
		return nil
	}
	if os.Geteuid() != 0 {
		return skip("no Chromium, and only root may install it: apt-get install -y --no-install-recommends chromium")
	}
	if _, err := exec.LookPath("apt-get"); err != nil {
		return skip("no Chromium, and no apt-get to install it with")
	}
	env := []string{"DEBIAN_FRONTEND=noninteractive"}
	for _, args := range [][]string{
		{"apt-get", "update"},
		{"apt-get", "install", "-y", "--no-install-recommends", "chromium"},
	} {
		if err := t.exec(ctx, command{env: env, args: args}, s); err != nil {
			return errors.Join(skip("Chromium could not be installed: "+s.lastLine()), err)
		}
	}
	return nil
}
