// Command predict writes what today's engine answers to a task of the quality
// benchmark, for any input of the same form.
package main

import (
	"bufio"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"linecheck/cmd/dev/bench/predict/answer"
)

type options struct {
	Task      string `arg:"" help:"What to answer: ${tasks}."`
	Input     string `arg:"" help:"An article as text for seed, pasted pages or a directory of web pages for article, otherwise a file like the development part." type:"path"`
	Published string `help:"Publication date of the article, YYYY-MM-DD; seed only." placeholder:"DATE"`
	Publisher string `help:"Who published the article; seed only."`
	answer.ModelFlags
}

func main() {
	var o options
	c := kong.Parse(&o, kong.Name("predict"), kong.Description("Write predictions to standard output."), kong.Vars{"tasks": strings.Join(answer.Tasks(), ", ")})
	out := bufio.NewWriter(os.Stdout)
	model, err := o.Endpoint()
	c.FatalIfErrorf(err)
	c.FatalIfErrorf(answer.Run(o.Task, o.Input, answer.Options{Published: o.Published, Publisher: o.Publisher, Model: model}, out))
	c.FatalIfErrorf(out.Flush())
}
