package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
)

// The steps that make the interface. Each is skipped when its stamp says that nothing it reads has changed.

// npmCI installs what the lock file names.
func (t tree) npmCI(ctx context.Context, s *step) error {
	hash, err := t.lockHash()
	if err != nil {
		return err
	}
	if t.stamped("lock", hash) {
		s.say("unchanged")
		return nil
	}
	if err := t.npm(ctx, s, nil, "ci", "--no-audit", "--no-fund"); err != nil {
		return err
	}
	return t.stamp("lock", hash)
}

// types asks the server for its API document and turns it into the client's types.
func (t tree) types(binary string) func(context.Context, *step) error {
	return func(ctx context.Context, s *step) error {
		doc, err := t.output(ctx, command{args: []string{binary, "openapi"}}, s)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(doc)
		hash := hex.EncodeToString(sum[:])
		if t.stamped("types", hash) && exists(t.path("ui", "src", "lib", "schema.gen.ts")) {
			s.say("unchanged")
			return nil
		}
		if err := replace(t.path("ui", "openapi.json"), doc); err != nil {
			return err
		}
		if err := t.npm(ctx, s, nil, "run", "types"); err != nil {
			return err
		}
		return t.stamp("types", hash)
	}
}

// viteBuild fills ui/dist.
func (t tree) viteBuild(ctx context.Context, s *step) error {
	hash, err := t.uiHash()
	if err != nil {
		return err
	}
	if t.stamped("dist", hash) && exists(t.path("ui", "dist", "index.html")) {
		s.say("unchanged")
		return nil
	}
	err = t.npm(ctx, s, nil, "run", "build")
	if err := errors.Join(err, t.keepDist()); err != nil {
		return err
	}
	return t.stamp("dist", hash)
}

func (t tree) npm(ctx context.Context, out io.Writer, env []string, args ...string) error {
	return t.exec(ctx, command{dir: t.path("ui"), env: env, args: append([]string{"npm"}, args...)}, out)
}

// replace writes a file unless it already holds exactly this.
func replace(path string, content []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, content) {
		return nil
	}
	return os.WriteFile(path, content, 0o644)
}
