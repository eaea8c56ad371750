package main

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/kljensen/snowball/english"
)

// space holds the vectors of stems.
type space struct{ rows map[string][]float64 }

// merge adds up the words of each stem, frequent words counting more, and keeps
// the first stems. Words with other signs than letters are left out.
func merge(list []entry, most int) *space {
	s := &space{map[string][]float64{}}
	for rank, e := range list {
		if !letters(e.word) {
			continue
		}
		stem := english.Stem(e.word, false)
		row := s.rows[stem]
		if row == nil {
			if len(s.rows) >= most {
				continue
			}
			row = make([]float64, len(e.values))
			s.rows[stem] = row
		}
		for i, v := range e.values {
			row[i] += v / float64(rank+10)
		}
	}
	return s
}

func letters(word string) bool {
	for _, r := range word {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return len(word) > 1
}

// stems are in order, so that sums come out the same every time.
func (s *space) stems() []string { return slices.Sorted(maps.Keys(s.rows)) }

// unit brings every vector to length one.
func (s *space) unit() {
	for _, row := range s.rows {
		scale(row, 1/max(1e-12, length(row)))
	}
}

func length(row []float64) float64 { return math.Sqrt(dot(row, row)) }

func dot(a, b []float64) float64 {
	sum := .0
	for i, v := range a {
		sum += v * b[i]
	}
	return sum
}

func scale(row []float64, by float64) {
	for i := range row {
		row[i] *= by
	}
}

// project centres the vectors and keeps the strongest directions but the first
// few, which say how frequent a word is rather than what it means (Mu and
// Viswanath 2018).
func (s *space) project(drop, keep int) {
	stems := s.stems()
	n := len(s.rows[stems[0]])
	mean := make([]float64, n)
	for _, stem := range stems {
		for i, v := range s.rows[stem] {
			mean[i] += v / float64(len(stems))
		}
	}
	spread := square(n)
	for _, stem := range stems {
		row := s.rows[stem]
		for i := range row {
			row[i] -= mean[i]
		}
		for i, v := range row {
			for k, w := range row {
				spread[i][k] += v * w
			}
		}
	}
	axes := principal(spread)
	axes = axes[drop:min(n, drop+keep)]
	for _, stem := range stems {
		row := make([]float64, len(axes))
		for i, axis := range axes {
			row[i] = dot(axis, s.rows[stem])
		}
		s.rows[stem] = row
	}
}

func square(n int) [][]float64 {
	out := make([][]float64, n)
	for i := range out {
		out[i] = make([]float64, n)
	}
	return out
}

// principal returns the eigenvectors of a symmetric matrix, the strongest first,
// by Jacobi's rotations. It changes the matrix.
func principal(a [][]float64) [][]float64 {
	n := len(a)
	axes := square(n)
	for i := range axes {
		axes[i][i] = 1
	}
	for range 12 {
		for p := range n {
			for q := p + 1; q < n; q++ {
				rotate(a, axes, p, q)
			}
		}
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(a[y][y], a[x][x]) })
	out := make([][]float64, n)
	for i, o := range order {
		out[i] = axes[o]
	}
	return out
}

// rotate makes a[p][q] zero.
func rotate(a, axes [][]float64, p, q int) {
	if math.Abs(a[p][q]) < 1e-12 {
		return
	}
	half := (a[q][q] - a[p][p]) / (2 * a[p][q])
	tangent := math.Copysign(1/(math.Abs(half)+math.Sqrt(half*half+1)), half)
	c := 1 / math.Sqrt(tangent*tangent+1)
	s := tangent * c
	for _, row := range a {
		row[p], row[q] = c*row[p]-s*row[q], s*row[p]+c*row[q]
	}
	for k := range a {
		a[p][k], a[q][k] = c*a[p][k]-s*a[q][k], s*a[p][k]+c*a[q][k]
		axes[p][k], axes[q][k] = c*axes[p][k]-s*axes[q][k], s*axes[p][k]+c*axes[q][k]
	}
}
