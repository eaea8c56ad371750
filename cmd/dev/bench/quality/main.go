// Command quality measures the claim engine on the development parts of public
// data sets and on whole annotated articles. It prints, for every task, the
// figure with its spread, the gate, the goal and what others have published.
package main

import (
	"fmt"
	"os"

	"github.com/alecthomas/kong"

	"linecheck/cmd/dev/bench/predict/answer"
	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/cmd/dev/bench/quality/score"
	"linecheck/review/suggest"
)

type commands struct {
	Run   run  `cmd:"" default:"withargs" help:"Answer the tasks and print the table."`
	Score file `cmd:"" help:"Measure predictions that were written to a file."`
}

type run struct {
	Data      string   `required:"" type:"existingdir" placeholder:"DIR" help:"Where the data sets lie."`
	Only      []string `placeholder:"TASK" help:"Tasks to run, all without it; seed stands for the whole articles."`
	Claims    string   `default:"cmd/dev/bench/quality/claims" placeholder:"DIR" help:"Where the articles annotated for this project lie."`
	Resamples int      `default:"1000" help:"Resamples of the bootstrap."`
	answer.ModelFlags

	model *suggest.Endpoint // whose suggestions are added to the claims of whole articles, nil for none
}

type file struct {
	Task string `arg:""`
	Gold string `arg:"" type:"existingfile"`
	Pred string `arg:"" type:"existingfile"`
	Text string `arg:"" optional:"" type:"existingfile" help:"The article as text; seed only."`
}

func main() {
	var c commands
	k := kong.Parse(&c, kong.Name("quality"), kong.Description("Measure the claim engine."))
	k.FatalIfErrorf(k.Run())
}

// Run prints the table.
func (r *run) Run() error {
	if r.Resamples < 1 {
		return fmt.Errorf("at least one resample is needed, not %d", r.Resamples)
	}
	if _, err := r.Endpoint(); err != nil {
		return err
	}
	return r.table(os.Stdout)
}

// Run prints every figure of a prediction.
func (f *file) Run() error {
	result, err := f.measure()
	if err != nil {
		return err
	}
	for _, x := range result.Figures() {
		fmt.Printf("%s %.4f\n", x.Name, x.Value)
	}
	fmt.Printf("%d %s\n", result.Units, result.Unit)
	return nil
}

func (f *file) measure() (score.Result, error) {
	pred, err := os.ReadFile(f.Pred)
	if err != nil {
		return score.Result{}, err
	}
	if f.Task != "seed" {
		return score.File(f.Task, f.Gold, pred)
	}
	text, err := os.ReadFile(f.Text)
	if err != nil {
		return score.Result{}, fmt.Errorf("seed needs the article as text: %w", err)
	}
	whole := score.Whole{Text: string(text)}
	if whole.Gold, err = rows.Object[rows.Annotated](f.Gold); err != nil {
		return score.Result{}, err
	}
	whole.Pred, err = rows.Object[rows.Proposed](f.Pred)
	return score.Seeds([]score.Whole{whole}), err
}
