// Package attribution trains the model of sources, cues and contents from PolNeAR.
package attribution

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"

	"linecheck/review/extract/attribution/chain"
)

// article is one annotated article: its paragraphs with gold labels. Articles that
// several people annotated stand there once for each of them.
type article struct {
	id   string
	rows []row
}

type row struct {
	tokens []string
	labels []chain.Label
}

// raw is a line of PolNeAR as published: offsets are code points.
type raw struct {
	ID          string       `json:"id"`
	Text        string       `json:"text"`
	Annotations []annotation `json:"annotations"`
}

// annotation is what one annotator marked.
type annotation struct {
	Attributions []spans `json:"attributions"`
}

type spans struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
}

// lines reads the rows of a gzipped file of JSON lines in the attribution data.
func lines[T any](data, name string) ([]T, error) {
	f, err := os.Open(filepath.Join(data, "attribution", name))
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		return nil, err
	}
	var out []T
	for d := json.NewDecoder(z); d.More(); {
		var v T
		if err := d.Decode(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// readRaw reads articles as published and brings them into the tokenised form.
func readRaw(data, name string) ([]article, error) {
	list, err := lines[raw](data, name)
	if err != nil {
		return nil, err
	}
	var out []article
	for i := range list {
		for k := range list[i].Annotations {
			out = append(out, article{list[i].ID, convert(&list[i], k)})
		}
	}
	return out, nil
}

// convert labels the words of every paragraph by one annotator's spans. A word that
// begins a span and one that follows another label begin a run.
func convert(r *raw, annotator int) []row {
	text := []rune(r.Text)
	role := make([]chain.Label, len(text)+1)
	starts := make([]bool, len(text)+1)
	mark := func(spans [][2]int, begin chain.Label) {
		for _, s := range spans {
			from, to := max(s[0], 0), min(s[1], len(text))
			for i := from; i < to; i++ {
				role[i] = begin
			}
			for from < to && text[from] <= ' ' {
				from++
			}
			starts[from] = true
		}
	}
	for _, a := range r.Annotations[annotator].Attributions {
		mark(a.Content, chain.BeginContent)
		mark(a.Source, chain.BeginSource)
		mark(a.Cue, chain.BeginCue)
	}
	var out []row
	for _, p := range paragraphs(text) {
		var one row
		last := chain.Outside
		for _, w := range tokenise(text, p[0], p[1]) {
			label, begins := chain.Outside, false
			for i := w.start; i < w.end; i++ {
				if label == chain.Outside {
					label = role[i]
				}
				begins = begins || starts[i]
			}
			here := label
			if label != chain.Outside && label == last && !begins {
				here++
			}
			one.tokens, one.labels, last = append(one.tokens, w.text), append(one.labels, here), label
		}
		if len(out) > 0 && len(one.tokens) > 1 && one.tokens[0] == "''" { // as the scored form has it
			prev := &out[len(out)-1]
			prev.tokens, prev.labels = append(prev.tokens, one.tokens[0]), append(prev.labels, chain.Outside)
			if one.labels[1] == one.labels[0]+1 {
				one.labels[1]--
			}
			one.tokens, one.labels = one.tokens[1:], one.labels[1:]
		}
		if len(one.tokens) > 0 {
			out = append(out, one)
		}
	}
	return out
}

// readRows reads articles in the tokenised form.
func readRows(data, name string) ([]article, error) {
	type line struct {
		ID     string   `json:"id"`
		Tokens []string `json:"tokens"`
		Labels []string `json:"labels"`
	}
	list, err := lines[line](data, name)
	if err != nil {
		return nil, err
	}
	var out []article
	for _, l := range list {
		if len(out) == 0 || out[len(out)-1].id != l.ID {
			out = append(out, article{id: l.ID})
		}
		one := row{tokens: l.Tokens}
		for _, s := range l.Labels {
			one.labels = append(one.labels, chain.Parse(s))
		}
		a := &out[len(out)-1]
		a.rows = append(a.rows, one)
	}
	return out, nil
}
