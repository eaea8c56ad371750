package main

import (
	"bytes"
	_ "embed" // figures of cross-validation
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"linecheck/cmd/dev/bench/predict/answer"
	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/cmd/dev/bench/quality/score"
)

// bootstrapSeed makes the resamples the same in every run.
const bootstrapSeed = 1

func (r *run) table(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "task\tfigure\tvalue\t95 %% spread\tgate\tgoal\treached\tpublished\n")
	for _, m := range plan {
		if len(r.Only) == 0 || slices.Contains(r.Only, m.task) {
			r.measured(t, m)
		}
	}
	if len(r.Only) > 0 && !slices.Contains(r.Only, "seed") {
		return t.Flush()
	}
	wholes := r.articles(t, "S whole articles", filepath.Join(r.Data, "claims/*.json"), articles)
	r.articles(t, "S sample, 5 claims", filepath.Join(r.Data, "seed-gold-example.json"), articles[:1])
	if r.Claims != "" {
		wholes = append(wholes, r.articles(t, "S of ours, read", filepath.Join(r.Claims, "read/*.json"), articles)...)
		wholes = append(wholes, r.articles(t, "S of ours, unread", filepath.Join(r.Claims, "unread/*.json"), articles)...)
	}
	if err := r.suggested(t); err != nil {
		return err
	}
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nSpread: %d resamples of the task's documents, rows or articles. Figures for whole articles are means over them.\n"+
		"cv: the shipped weights learned from this file; the figure is that of cross-validation, which gen models prints.\n\n", r.Resamples)
	return perArticle(w, wholes)
}

// suggested prints the rows of whole articles once more, with the suggestions of
// a language model added to the engine's claims.
func (r *run) suggested(w io.Writer) error {
	model, err := r.Endpoint()
	if err != nil || model == nil {
		return err
	}
	with := *r
	with.model = model
	with.articles(w, "S with "+model.Model, filepath.Join(r.Data, "claims/*.json"), articles)
	with.articles(w, "S sample with "+model.Model, filepath.Join(r.Data, "seed-gold-example.json"), articles[:1])
	return nil
}

// measured prints the rows of a task, with what is wrong in place of figures that there are none for.
func (r *run) measured(w io.Writer, m measured) {
	var pred bytes.Buffer
	err := answer.Run(m.task, filepath.Join(r.Data, m.input), answer.Options{}, &pred)
	var result score.Result
	if err == nil {
		result, err = score.File(m.task, filepath.Join(r.Data, gold(m)), pred.Bytes())
	}
	if err != nil {
		unmeasured(w, m, "failed: "+err.Error())
		return
	}
	r.print(w, m.name, result, m.unseen())
	for _, f := range m.figures {
		if cv, ok := crossValidated[m.task][f.figure]; ok {
			line(w, m.name, f, f.plain(cv[0])+" cv", f.plain(cv[1])+"–"+f.plain(cv[2]), reached(f, cv[0]))
		}
	}
}

// crossValidated has value, low and high of the figures, by task and name, whose
// development file the shipped weights learned from.
var crossValidated = func() (m map[string]map[string][3]float64) {
	if err := json.Unmarshal(crossValidatedFile, &m); err != nil {
		panic(err) // built into the program
	}
	return m
}()

//go:embed crossvalidated.json
var crossValidatedFile []byte

// unseen returns the figures whose file the shipped weights did not learn from.
func (m measured) unseen() []wanted {
	var list []wanted
	for _, f := range m.figures {
		if _, ok := crossValidated[m.task][f.figure]; !ok {
			list = append(list, f)
		}
	}
	return list
}

func gold(m measured) string {
	if m.gold == "" {
		return m.input
	}
	return m.gold
}

func unmeasured(w io.Writer, m measured, why string) {
	for _, f := range m.figures {
		line(w, m.name, f, why, "")
	}
}

func (r *run) print(w io.Writer, name string, result score.Result, list []wanted) {
	figures := result.Figures()
	spread := result.Bootstrap(r.Resamples, bootstrapSeed)
	for _, f := range list {
		i := slices.IndexFunc(figures, f.is)
		between := f.plain(spread[i].Low) + "–" + f.plain(spread[i].High)
		if spread[i].Low == spread[i].High {
			between = ""
		}
		line(w, name, f, f.plain(figures[i].Value), between, reached(f, figures[i].Value))
	}
}

func (f wanted) is(x score.Figure) bool { return x.Name == f.figure }

// line prints a row of the table; cells are the figure, its spread and what it reaches.
func line(w io.Writer, name string, f wanted, cells ...string) {
	cells = append(cells, "", "")[:3]
	gate, goal := "", ""
	if f.gate > 0 {
		gate, goal = f.plain(f.gate), f.plain(f.goal)
	}
	fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", name, f.figure, cells[0], cells[1], gate, goal, cells[2], f.published)
}

func reached(f wanted, value float64) string {
	switch {
	case f.gate == 0:
		return ""
	case value >= f.goal:
		return "goal"
	case value >= f.gate:
		return "gate"
	}
	return "–"
}

// plain writes a count as it is and a share with three digits.
func (f wanted) plain(x float64) string {
	if f.count {
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	return strings.TrimPrefix(fmt.Sprintf("%.3f", x), "0")
}

// articles prints the rows of annotated articles and returns them.
func (r *run) articles(w io.Writer, name, pattern string, list []wanted) []score.Whole {
	wholes, err := r.wholes(pattern)
	if err != nil {
		unmeasured(w, measured{name: name, figures: list}, "failed: "+err.Error())
		return nil
	}
	r.print(w, name, score.Seeds(wholes), list)
	return wholes
}

// wholes answers the annotated articles that match the pattern.
func (r *run) wholes(pattern string) ([]score.Whole, error) {
	paths, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("nothing is called %s", pattern)
	}
	var list []score.Whole
	for _, path := range paths {
		whole, err := r.answered(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		list = append(list, whole)
	}
	return list, nil
}

// answered runs the engine on the article of a gold file, which stands beside it.
func (r *run) answered(path string) (score.Whole, error) {
	gold, err := rows.Object[rows.Annotated](path)
	if err != nil {
		return score.Whole{}, err
	}
	name := strings.TrimSuffix(filepath.Base(path), ".json")
	article := filepath.Join(filepath.Dir(path), gold.File)
	f, err := rows.Open(article)
	if err != nil {
		return score.Whole{}, err
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		return score.Whole{}, err
	}
	var out bytes.Buffer
	options := answer.Options{Published: gold.Document.Published, Publisher: gold.Document.Publisher, Model: r.model}
	if err := answer.Run("seed", article, options, &out); err != nil {
		return score.Whole{}, err
	}
	whole := score.Whole{Name: name, Text: string(text), Gold: gold}
	return whole, json.Unmarshal(out.Bytes(), &whole.Pred)
}

func perArticle(w io.Writer, list []score.Whole) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(t, "article\t")
	for _, f := range articles {
		fmt.Fprintf(t, "%s\t", f.figure)
	}
	fmt.Fprintln(t)
	for i := range list {
		fmt.Fprintf(t, "%s\t", list[i].Name)
		figures := score.Seeds(list[i : i+1]).Figures()
		for _, f := range articles {
			fmt.Fprintf(t, "%s\t", f.plain(figures[slices.IndexFunc(figures, f.is)].Value))
		}
		fmt.Fprintln(t)
	}
	return t.Flush()
}
