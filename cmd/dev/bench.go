package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"
)

// benches lists the measurements: each is a main of its own below cmd/dev/bench.
func benches(t tree) []string {
	entries, err := os.ReadDir(t.path("cmd", "dev", "bench"))
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() && exists(t.path("cmd", "dev", "bench", e.Name(), "main.go")) {
			names = append(names, e.Name())
		}
	}
	return names
}

// bench builds one of them and becomes it.
func bench(ctx context.Context, t tree, args []string, out io.Writer) error {
	names := benches(t)
	if len(names) == 0 {
		return fmt.Errorf("there is no bench below cmd/dev/bench")
	}
	if len(args) == 0 || !slices.Contains(names, args[0]) {
		return fmt.Errorf("bench needs one of: %s", strings.Join(names, ", "))
	}
	binary := t.bin("bench-" + args[0])
	build := command{args: []string{"go", "build", "-o", binary, "./cmd/dev/bench/" + args[0]}}
	if err := t.exec(ctx, build, out); err != nil {
		return fmt.Errorf("bench %s: %w", args[0], err)
	}
	return fmt.Errorf("starting %s: %w", binary, syscall.Exec(binary, args, os.Environ()))
}
