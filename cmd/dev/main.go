// Command dev builds, runs, checks and measures the project in a clone. It is never shipped, needs nothing beyond the
// standard library, and starts go, npm and the browser itself.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
	case errors.Is(err, errChecksFailed):
		os.Exit(1)
	default:
		fmt.Fprintln(os.Stderr, "dev:", err)
		os.Exit(1)
	}
}

// run executes one subcommand. The working directory may be anywhere inside the clone.
func run(ctx context.Context, args []string, out io.Writer) error {
	root, err := findRoot()
	if err != nil {
		return err
	}
	tree := tree{root: root}
	name, rest := "help", args
	if len(args) > 0 {
		name, rest = args[0], args[1:]
	}
	switch name {
	case "up":
		return up(ctx, tree, rest, out)
	case "check":
		return check(ctx, tree, rest, out)
	case "bench":
		return bench(ctx, tree, rest, out)
	case "predict":
		return bench(ctx, tree, args, os.Stderr)
	case "gen":
		return gen(ctx, tree, rest, out)
	case "help", "-h", "--help":
		usage(out, tree)
		return nil
	}
	usage(os.Stderr, tree)
	return fmt.Errorf("unknown command %q", name)
}

func usage(out io.Writer, t tree) {
	fmt.Fprint(out, `Usage: go run ./cmd/dev COMMAND

  up [--data DIR] [--fresh] [--addr HOST:PORT]
        build everything and serve a seeded instance
  gen models --data DIR [--only NAME]
        train the engine's models from public data sets
  check
        everything that must be green: lint, types, tests, browser journeys
`)
	if names := benches(t); len(names) > 0 {
		fmt.Fprintf(out, "  bench NAME [ARGS]\n        measure: %s\n", strings.Join(names, " · "))
	}
}

// findRoot walks up from the working directory to the folder that holds this module's go.mod.
func findRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && strings.HasPrefix(string(mod), "module linecheck\n") {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("run this inside a clone of linecheck")
		}
		dir = parent
	}
}
