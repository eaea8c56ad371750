package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"

	"linecheck/cmd/dev/gen/learn"
)

// recorder passes on what trainers say and keeps the figures in it.
type recorder struct {
	to      io.Writer
	rest    []byte
	figures map[string]map[string][3]float64 // by task and name: value, low, high
}

func (r *recorder) Write(p []byte) (int, error) {
	r.rest = append(r.rest, p...)
	for {
		line, rest, ok := bytes.Cut(r.rest, []byte("\n"))
		if !ok {
			return r.to.Write(p)
		}
		r.rest = rest
		if f, ok := learn.ParseFigure(string(line)); ok {
			if r.figures[f.Task] == nil {
				r.figures[f.Task] = map[string][3]float64{}
			}
			r.figures[f.Task][f.Name] = [3]float64{f.Value, f.Low, f.High}
		}
	}
}

// readFigures starts with the figures of an earlier run.
func readFigures(path string, to io.Writer) (*recorder, error) {
	r := &recorder{to: to, figures: map[string]map[string][3]float64{}}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return r, json.Unmarshal(raw, &r.figures)
}

func (r *recorder) write(path string) error {
	raw, err := json.MarshalIndent(r.figures, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(raw, '\n'), 0o644)
}
