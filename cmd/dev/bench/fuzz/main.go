// Command fuzz lets Go's fuzzer write bytes that the engine has to take, and
// measures that its time grows with the text and no faster.
package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"time"

	"github.com/alecthomas/kong"
)

// targets are the fuzz tests, by package.
var targets = []struct{ pkg, name string }{
	{"./review/extract", "FuzzArticle"},
	{"./review/extract", "FuzzClaims"},
	{"./review/text", "FuzzCut"},
	{"./review/text", "FuzzFromHTML"},
}

type options struct {
	Time time.Duration `default:"1m" help:"How long each target is fuzzed."`
	Only string        `placeholder:"NAME" help:"The one target to fuzz."`
}

func main() {
	var o options
	k := kong.Parse(&o, kong.Name("fuzz"), kong.Description("Fuzz reading and extraction."))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	k.FatalIfErrorf(o.run(ctx))
}

func (o *options) run(ctx context.Context) error {
	var failed []string
	if o.Only == "" {
		if err := test(ctx, "-run", "^TestTimeIsNotQuadratic$", "-v", "-timeout", "1h", "./review/extract", "-long"); err != nil {
			failed = append(failed, "TestTimeIsNotQuadratic")
		}
	}
	known := false
	for _, t := range targets {
		if o.Only != "" && o.Only != t.name {
			continue
		}
		known = true
		if err := test(ctx, "-run", "^$", "-fuzz", "^"+t.name+"$", "-fuzztime", o.Time.String(), "-fuzzminimizetime", "1s", t.pkg); err != nil {
			failed = append(failed, t.name)
		}
	}
	switch {
	case !known:
		return fmt.Errorf("there is no target %q", o.Only)
	case len(failed) > 0:
		return fmt.Errorf("failed: %s", strings.Join(failed, ", "))
	}
	return nil
}

func test(ctx context.Context, args ...string) error {
	cmd := exec.CommandContext(ctx, "go", append([]string{"test"}, args...)...) //nolint:gosec // our own words
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	return cmd.Run()
}
