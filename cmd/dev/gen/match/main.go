// Command match learns how much each measure counts when earlier claims are
// ranked, and writes the weights to review/match. It learns from the training
// queries only; what it prints is cross-validated, queries with the same answer
// kept together. The development queries are read with --dev alone.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/review/match"
	"linecheck/review/vectors"
)

type options struct {
	Data       string   `required:"" help:"Directory of the data sets." type:"existingdir"`
	Out        string   `default:"review/match/weights.gen.go" help:"The file to write."`
	Candidates int      `default:"50" help:"How many candidates are ranked for a query."`
	Dev        bool     `help:"Measure the weights on the development queries as well."`
	Without    []string `help:"Measure only, without measures whose name contains one of these." placeholder:"PART"`
	Part       int      `default:"1" help:"Measure only, learning from one in this many training queries."`
}

// claim is a row of the file of verified claims.
type claim struct {
	ID    rows.Key `json:"id"`
	Claim string   `json:"claim"`
	Title string   `json:"title"`
}

// query is a row of a file of queries.
type query struct {
	Text string     `json:"text"`
	Gold []rows.Key `json:"gold"`
}

func main() {
	var o options
	c := kong.Parse(&o, kong.Name("match"), kong.Description("Learn the weights that rank earlier claims."))
	c.FatalIfErrorf(o.learn(os.Stderr))
}

// kinds are the ways in which earlier claims come: with the title of an
// article about each, or as a wording alone. Weights are learned from the first,
// which ranks the second within .003 as well as weights learned from both, and
// the chances are fitted on both.
var kinds = []string{"with titles", "wording alone"}

// sorts are the weighings that are learned: for builds without word vectors, and with.
var sorts = []sort{{"byWords", "words only", match.Lexical, .03}, {"byMeaning", "with word vectors", len(match.FeatureNames), .01}}

type sort struct {
	variable, title string
	measures        int     // how many of the features it uses
	l2              float64 // penalty on the weights
}

func (o *options) learn(log io.Writer) error {
	if vectors.Words() == nil {
		return errors.New("this build has no word vectors: run gen vectors first")
	}
	known, err := o.kinds("ct20t2_train.jsonl")
	if err != nil {
		return err
	}
	var dev [][]group
	if o.Dev {
		if dev, err = o.kinds("ct20t2_dev.jsonl"); err != nil {
			return err
		}
	}
	var learned []weighing
	for _, s := range sorts {
		fmt.Fprintf(log, "%s:\n", s.title)
		learned = append(learned, o.weigh(log, s, known, dev))
	}
	if len(o.Without) > 0 || o.Part > 1 {
		return nil
	}
	code, err := source(learned)
	if err != nil {
		return err
	}
	return os.WriteFile(o.Out, code, 0o644)
}

// weighing is what is learned of one sort.
type weighing struct {
	sort
	*model
	calibration
}

func (o *options) weigh(log io.Writer, s sort, known, dev [][]group) weighing {
	known, dev = s.cut(known), s.cut(dev)
	held := o.validate(known, s.l2)
	var present, absent []top
	for i, groups := range known {
		describe(log, "train, "+kinds[i], groups, held[i].precision)
		present, absent = append(present, held[i].present...), append(absent, held[i].absent...)
	}
	fit := calibrate(present, absent)
	for i, h := range held {
		fit.report(log, kinds[i], h)
	}
	m := learnWeights(known[0], s.l2)
	for i, groups := range dev {
		describe(log, "dev, "+kinds[i], groups, mean(groups, m.scores))
	}
	return weighing{s, m, fit}
}

// cut leaves the measures that a sort uses.
func (s sort) cut(kinds [][]group) [][]group {
	shorter := func(x [][]float64) (out [][]float64) {
		for _, row := range x {
			out = append(out, row[:s.measures])
		}
		return out
	}
	var out [][]group
	for _, groups := range kinds {
		var list []group
		for _, g := range groups {
			g.x, g.absent = shorter(g.x), shorter(g.absent)
			list = append(list, g)
		}
		out = append(out, list)
	}
	return out
}

func (o *options) kinds(name string) ([][]group, error) {
	var out [][]group
	for _, titled := range []bool{true, false} {
		all, err := o.collect(titled)
		if err != nil {
			return nil, err
		}
		groups, err := o.queries(name, all)
		if err != nil {
			return nil, err
		}
		blank(groups, o.Without)
		out = append(out, groups)
	}
	return out, nil
}

func describe(log io.Writer, name string, groups []group, precision float64) {
	fmt.Fprintf(log, "%s: %d queries, answer among candidates %.4f, MAP@5 of BM25 alone %.4f, reranked %.4f\n",
		name, len(groups), recall(groups), mean(groups, inOrder), precision)
}
