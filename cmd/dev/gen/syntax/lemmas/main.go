// Command lemmas learns the rules by which words get their dictionary forms and
// writes them to review/extract/syntax/lemmas.txt.
package main

import (
	"os"

	"github.com/alecthomas/kong"

	"linecheck/cmd/dev/gen/syntax"
)

type options struct {
	Data string `required:"" help:"Directory of the data sets." type:"existingdir"`
	Out  string `default:"review/extract/syntax/lemmas.txt" help:"Where the rules are written."`
}

func main() {
	var o options
	c := kong.Parse(&o, kong.Name("lemmas"), kong.Description("Learn the rules for dictionary forms."))
	f, err := os.Create(o.Out)
	c.FatalIfErrorf(err)
	c.FatalIfErrorf(syntax.Lemmas(o.Data, f))
	c.FatalIfErrorf(f.Close())
}
