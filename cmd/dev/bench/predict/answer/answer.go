// Package answer lets today's engine answer the tasks of the quality benchmark.
// It reads inputs only: labels in a file are not looked at.
package answer

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/review/suggest"
)

// Options says what is known about the article of the task "seed".
type Options struct {
	Published string // YYYY-MM-DD, "" when unknown
	Publisher string
	Model     *suggest.Endpoint // whose suggestions are added, nil for none
}

type task struct {
	name string
	run  func(path string, o Options, w io.Writer) error
}

var tasks = []task{
	{"article", pages},
	{"articlehtml", sites},
	{"attr", attributions},
	{"checkable", checkables},
	{"cw", worthies},
	{"dates", each(rows.Lines[dated], datesOf)},
	{"gap", each(rows.Gaps, guess)},
	{"gumdates", each(rows.Lines[dated], gumDatesOf)},
	{"gumpron", each(rows.Lines[rows.Document], pronouns)},
	{"map", debates},
	{"match", matches},
	{"props", each(rows.Lines[rows.Propositions], propositions)},
	{"rules", each(rows.Lines[rows.Rule], rule)},
	{"seed", seed},
	{"seg", each(rows.Lines[rows.Document], segments)},
}

// Tasks lists the tasks that the engine has a mechanism for.
func Tasks() []string {
	names := make([]string, len(tasks))
	for i, t := range tasks {
		names[i] = t.name
	}
	return names
}

// Run writes the predictions for an input file. It fails when the engine panics.
func Run(name, path string, o Options, w io.Writer) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the engine failed: %v", fault)
		}
	}()
	i := slices.IndexFunc(tasks, func(t task) bool { return t.name == name })
	if i < 0 {
		return fmt.Errorf("the engine has no mechanism for %q; it has for %q", name, Tasks())
	}
	return tasks[i].run(path, o, w)
}

// each answers a file row by row.
func each[In, Out any](read func(string) ([]In, error), answer func(*In) Out) func(string, Options, io.Writer) error {
	return func(path string, _ Options, w io.Writer) error {
		list, err := read(path)
		if err != nil {
			return err
		}
		enc := encoder(w)
		for i := range list {
			if err := enc.Encode(answer(&list[i])); err != nil {
				return err
			}
		}
		return nil
	}
}

func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}
