// Command screen measures the workbench in a browser, on short and long articles: how soon it answers after it was
// opened, how long keys, clicks and selections take to be seen, long tasks while scrolling, and memory. The
// measuring is ui/e2e/screen.mjs, which the arguments go to.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench screen:", err)
		os.Exit(1)
	}
}

// run becomes the browser's script; it starts the server of this clone with the interface as it was built last.
func run(args []string) error {
	if _, err := os.Stat(filepath.Join("ui", "dist", "index.html")); err != nil {
		return errors.New("the interface is not built: go run ./cmd/dev up builds it")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		return err
	}
	script := filepath.Join("ui", "e2e", "screen.mjs")
	return fmt.Errorf("starting node: %w", syscall.Exec(node, append([]string{"node", script}, args...), os.Environ()))
}
