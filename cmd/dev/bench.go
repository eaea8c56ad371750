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
func benches(t tree) []string { return mains(t, "bench") }

// mains lists the folders of cmd/dev/FOLDER that hold a main.
func mains(t tree, folder string) []string {
	entries, err := os.ReadDir(t.path("cmd", "dev", folder))
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() && exists(t.path("cmd", "dev", folder, e.Name(), "main.go")) {
			names = append(names, e.Name())
		}
	}
	return names
}

// bench builds a measurement and becomes it.
func bench(ctx context.Context, t tree, args []string, out io.Writer) error {
	return become(ctx, t, "bench", args, out)
}

// gen builds a generator and becomes it.
func gen(ctx context.Context, t tree, args []string, out io.Writer) error {
	return become(ctx, t, "gen", args, out)
}

func become(ctx context.Context, t tree, folder string, args []string, out io.Writer) error {
	names := mains(t, folder)
	if len(args) == 0 || !slices.Contains(names, args[0]) {
		return fmt.Errorf("%s needs one of: %s", folder, strings.Join(names, ", "))
	}
	binary := t.bin(folder + "-" + args[0])
	build := command{args: []string{"go", "build", "-o", binary, "./cmd/dev/" + folder + "/" + args[0]}}
	if err := t.exec(ctx, build, out); err != nil {
		return fmt.Errorf("%s %s: %w", folder, args[0], err)
	}
	return fmt.Errorf("starting %s: %w", binary, syscall.Exec(binary, args, os.Environ()))
}
