package worth

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/worth"
)

// row is a line of any of the three data sets.
type row struct {
	Doc     string `json:"doc"`
	Speaker string `json:"speaker"`
	Text    string `json:"text"`
	Label   int    `json:"label"`
}

func load(path string) ([]row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []row
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		var r row
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s: row %d: %w", path, len(out)+1, err)
		}
		out = append(out, r)
	}
	return out, in.Err()
}

// space numbers the features of all sentences that were read.
type space struct {
	numbers map[linear.Feature]int32
	names   []linear.Feature
}

// vector is a sentence: its features, each with the value 1/length.
type vector struct {
	features []int32
	length   float64
}

// set is a list of sentences with their labels.
type set struct {
	rows []row
	x    []vector
	y    []int
}

func (s *space) read(path string) (set, error) {
	rows, err := load(path)
	if err != nil {
		return set{}, err
	}
	out := set{rows: rows}
	for i := range rows {
		features := worth.Features(rows[i].Text)
		v := vector{make([]int32, len(features)), worth.Length(len(features))}
		for k, f := range features {
			n, ok := s.numbers[f]
			if !ok {
				n = int32(len(s.names))
				s.numbers[f], s.names = n, append(s.names, f)
			}
			v.features[k] = n
		}
		out.x, out.y = append(out.x, v), append(out.y, rows[i].Label)
	}
	return out, nil
}

// where returns the part of a set that keep wants.
func (a set) where(keep func(i int) bool) set {
	var out set
	for i := range a.x {
		if keep(i) {
			out.rows, out.x, out.y = append(out.rows, a.rows[i]), append(out.x, a.x[i]), append(out.y, a.y[i])
		}
	}
	return out
}

// scores returns the margin of every sentence.
func (a set) scores(weights []float64) []float64 {
	out := make([]float64, len(a.x))
	for i := range a.x {
		out[i] = a.x[i].dot(weights) / a.x[i].length
	}
	return out
}

func (v *vector) dot(weights []float64) float64 {
	sum := 0.0
	for _, f := range v.features {
		sum += weights[f]
	}
	return sum
}

// parameters by number; see worth.Parameter.
type parameters map[uint32]float64

func (p parameters) put(from uint32, weights []float64) {
	for i, w := range weights {
		p[from+uint32(i)] = w
	}
}

// table makes the model of weights and parameters.
func (s *space) table(weights []float64, p parameters) (*linear.Model, error) {
	rows := map[linear.Feature][]float64{}
	for i, w := range weights {
		if w != 0 {
			rows[s.names[i]] = []float64{w}
		}
	}
	for i, w := range p {
		rows[worth.Parameter(i)] = []float64{w}
	}
	return linear.Build([]string{"yes"}, rows, 0)
}

// prune leaves out the weights below least, which must not matter much.
func prune(weights []float64, least float64) []float64 {
	for i, w := range weights {
		if math.Abs(w) < least {
			weights[i] = 0
		}
	}
	return weights
}
