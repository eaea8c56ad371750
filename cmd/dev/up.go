package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"syscall"
)

// up builds the interface and the server and becomes a seeded instance. Nothing is done twice: what has not changed
// since the last time is skipped.
func up(ctx context.Context, t tree, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("up", flag.ContinueOnError)
	data := flags.String("data", "", "directory of the instance (default ./.data)")
	fresh := flags.Bool("fresh", false, "begin with an empty instance")
	addr := flags.String("addr", "", "address to listen on (default 127.0.0.1:8080)")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("up: unexpected %q", flags.Arg(0))
	}
	if err := needs(ctx, t); err != nil {
		return err
	}
	if err := t.keepDist(); err != nil {
		return err
	}
	binary := t.bin("linecheck")
	if err := buildAll(ctx, t, binary, out); err != nil {
		return err
	}
	argv := append([]string{"linecheck", "demo"}, demoArgs(t, *data, *addr, *fresh)...)
	// The server takes this process's place: signals and the exit status are its own from here.
	return fmt.Errorf("starting %s: %w", binary, syscall.Exec(binary, argv, os.Environ()))
}

func demoArgs(t tree, data, addr string, fresh bool) []string {
	var args []string
	if data == "" && os.Getenv("LINECHECK_DATA") == "" {
		data = t.path(".data")
	}
	if data != "" {
		args = append(args, "--data", data)
	}
	if addr != "" {
		args = append(args, "--addr", addr)
	}
	if fresh {
		args = append(args, "--fresh")
	}
	return args
}

// buildAll compiles the server while npm installs, builds the interface with the types that this server describes, and
// links once more with the result inside.
func buildAll(ctx context.Context, t tree, binary string, out io.Writer) error {
	g := graph{failFast: true}
	link := func(ctx context.Context, s *step) error {
		return t.exec(ctx, command{args: []string{"go", "build", "-v", "-o", binary, "./cmd/linecheck"}}, s)
	}
	server := g.add("go build", link)
	packages := g.add("npm ci", t.npmCI)
	types := g.add("types", t.types(binary), server, packages)
	bundle := g.add("vite build", t.viteBuild, types)
	g.add("link", link, bundle)
	_, err := g.run(ctx, out)
	return err
}
