package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// errChecksFailed ends the program with status 1; what failed has been printed.
var errChecksFailed = errors.New("checks failed")

// check runs everything that must be green and ends with one line of sums. What it needs and can install, it installs;
// what it can't try is skipped with the reason, and with CI=true a skip is a failure.
func check(ctx context.Context, t tree, args []string, out io.Writer) error {
	if len(args) > 0 {
		return fmt.Errorf("check takes no arguments, not %q", args[0])
	}
	if err := errors.Join(needs(ctx, t), t.keepDist()); err != nil {
		return err
	}
	lint, err := linterPath()
	if err != nil {
		return err
	}
	sum, err := checks(t, lint).run(ctx, out)
	if strict() {
		sum.failed, sum.skipped = sum.failed+sum.skipped, 0
	}
	fmt.Fprintln(out, sum)
	if err != nil || sum.failed > 0 {
		return errChecksFailed
	}
	return nil
}

func strict() bool { return os.Getenv("CI") == "true" }

// checks lays out the order. Compiling is what takes the time, SQLite's C first of all, so everything uses one set of
// flags (-race), also the linter and the server that the browser meets. ui/dist must not change while Go compiles it.
func checks(t tree, lint string) *graph {
	var (
		g      graph
		server = t.bin("linecheck-race")
		env    = []string{"LINECHECK_CHECK=1"}
	)
	build := func(args ...string) func(context.Context, *step) error {
		return func(ctx context.Context, s *step) error {
			return t.exec(ctx, command{args: append([]string{"go", "build", "-race", "-v"}, args...)}, s)
		}
	}
	sqlite := g.add("go build SQLite", build("github.com/mattn/go-sqlite3"))
	compile := g.add("go build", build("-o", server, "./cmd/linecheck"), sqlite)
	packages := g.add("npm ci", t.npmCI)
	browser := g.add("chromium", t.chromium)
	linter := g.add("golangci-lint install", t.linter(lint), packages)

	types := g.add("types", t.types(server), compile, packages)
	script := func(args ...string) func(context.Context, *step) error {
		return func(ctx context.Context, s *step) error {
			return t.npm(ctx, s, nil, append([]string{"run"}, args...)...)
		}
	}
	g.check("tsc", script("typecheck"), types)
	g.check("biome", script("lint", "--", "--colors=off"), types)
	bundle := g.add("vite build", t.viteBuild, types)
	vitest := g.check("vitest", t.vitest, bundle)

	link := g.add("link", build("-o", server, "./cmd/linecheck"), bundle)
	linted := g.check("golangci-lint", func(ctx context.Context, s *step) error {
		flags := strings.TrimSpace(os.Getenv("GOFLAGS") + " -race")
		return t.exec(ctx, command{env: []string{"GOFLAGS=" + flags}, args: []string{lint, "run", "./..."}}, s)
	}, linter)
	tests := g.check("go test", func(ctx context.Context, s *step) error { return t.goTest(ctx, s, env) })
	linted.behind, tests.behind = []*task{link}, []*task{link} // they are worth running without a server too
	journeys := g.check("browser journeys", func(ctx context.Context, s *step) error {
		return t.journeys(ctx, s, append(env, "LINECHECK_BIN="+server))
	}, browser, link)
	journeys.behind = []*task{tests, linted, vitest} // a quiet machine, so that no wait in a browser is too short
	return &g
}
