// Command linecheck checks news articles line by line: a web server, and the
// commands to run and inspect it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"linecheck/models"
	learned "linecheck/review/extract/models"
	"linecheck/review/vectors"
)

// version is set by the release build.
var version = "dev"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// command is the whole command line.
type command struct {
	Serve   serve   `cmd:"" help:"Serve Linecheck from a data directory."`
	Demo    demo    `cmd:"" help:"Serve Linecheck with a sample article and one account per role."`
	Extract extract `cmd:"" help:"Break an article into claims and print them."`
	Account account `cmd:"" help:"Create accounts and reset passwords, also beside a running server."`
	OpenAPI openAPI `cmd:"" name:"openapi" help:"Print the OpenAPI document of the HTTP interface."`
	Health  health  `cmd:"" help:"Ask a running server whether it is ready."`
	Version showVer `cmd:"" help:"Print the version."`
}

// console is where a command reads and writes.
type console struct {
	in       io.Reader
	out, err io.Writer
}

// run runs one command and returns its exit status: 0 done, 1 failed, 2 called wrongly.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	var cmd command
	status := -1
	parser, err := kong.New(&cmd, kong.Name("linecheck"),
		kong.Description("Linecheck: check an article line by line. Each flag is also an environment variable, LINECHECK_ and its name in capitals."),
		kong.DefaultEnvars("LINECHECK"), kong.UsageOnError(), kong.Writers(out, errOut),
		kong.Exit(func(code int) { status = code }),
	)
	if err != nil {
		fmt.Fprintln(errOut, err)
		return 2
	}
	kctx, err := parser.Parse(args)
	if status >= 0 { // --help was asked for and printed
		return status
	}
	if err != nil {
		fmt.Fprintln(errOut, "linecheck:", err)
		return 2
	}
	kctx.BindTo(ctx, (*context.Context)(nil))
	if err := kctx.Run(console{in, out, errOut}); err != nil {
		fmt.Fprintln(errOut, "linecheck:", plain(err))
		return 1
	}
	return 0
}

// plain is an error as an operator should read it: foreseen ones by their text.
func plain(err error) string {
	if e, ok := errors.AsType[*models.Error](err); ok && e.Err == nil {
		return e.Text
	}
	return err.Error()
}

type showVer struct {
	Licences bool `help:"Print what the engine's models were trained on, under which licences, and how good they are."`
}

// Run prints the version.
func (x showVer) Run(c console) error {
	_, err := fmt.Fprintln(c.out, "linecheck", version)
	if err == nil && x.Licences {
		_, err = fmt.Fprintln(c.out, learned.Cards()+"\n"+vectors.Card())
	}
	return err
}
