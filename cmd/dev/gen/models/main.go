// Command models trains the models of the engine from public data sets and
// writes their weights to review/extract/models.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/alecthomas/kong"

	"linecheck/cmd/dev/gen/attribution"
	"linecheck/cmd/dev/gen/boundary"
	"linecheck/cmd/dev/gen/names"
	"linecheck/cmd/dev/gen/syntax"
	"linecheck/cmd/dev/gen/worth"
	"linecheck/review/extract/linear"
)

// trainer makes one or more models from the data sets below a directory and
// hands each to save.
type trainer struct {
	name  string
	train func(data string, save func(name string, m *linear.Model) error, log io.Writer) error
}

// trainers are in the order in which they have to run: later ones use the
// models of earlier ones as they are built into this program.
var trainers = []trainer{
	{"tagger", syntax.TrainTagger},
	{"parser", syntax.TrainParser},
	{"worth", worth.Train},
	{"attribution", attribution.Train},
	{"boundary", boundary.Train},
	{"names", names.Train},
}

type options struct {
	Data string   `required:"" help:"Directory of the data sets." type:"existingdir"`
	Only []string `help:"Train only these." placeholder:"NAME"`
	Out  string   `default:"review/extract/models" help:"Where the weights are written." type:"existingdir"`

	Figures string `default:"cmd/dev/bench/quality/crossvalidated.json" help:"File of the figures that cross-validation found." type:"existingfile"`
}

func main() {
	var o options
	c := kong.Parse(&o, kong.Name("models"), kong.Description("Train the engine's models."))
	save := func(name string, m *linear.Model) error {
		f, err := os.Create(filepath.Join(o.Out, name+".bin"))
		if err != nil {
			return err
		}
		size, err := m.WriteTo(f)
		if err != nil {
			_ = f.Close()
			return err
		}
		features, weights := m.Size()
		fmt.Fprintf(os.Stderr, "%s.bin: %d bytes, %d features, %d weights\n", name, size, features, weights)
		return f.Close()
	}
	log, err := readFigures(o.Figures, os.Stderr)
	c.FatalIfErrorf(err)
	for _, t := range trainers {
		if len(o.Only) == 0 || slices.Contains(o.Only, t.name) {
			c.FatalIfErrorf(t.train(o.Data, save, log))
		}
	}
	c.FatalIfErrorf(log.write(o.Figures))
}
