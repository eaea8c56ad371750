// Package vectors says how alike the meanings of English words are. Each stem of
// a table has a place in a space of few dimensions, where words that are used
// alike lie in the same direction. table/README.md says where they come from.
package vectors

import (
	"embed"
	"fmt"
	"math"
	"sync"
)

//go:embed table
var files embed.FS

// Words returns the table of this build, nil if it has none. It is read when it
// is first asked for.
var Words = sync.OnceValue(func() *Table {
	data, err := files.ReadFile("table/words.bin")
	if err != nil {
		return nil
	}
	t, err := Read(data)
	if err != nil {
		panic(fmt.Sprintf("words.bin: %v", err)) // built into the program
	}
	return t
})

// Size returns how many bytes the table of this build takes.
func Size() int {
	data, _ := files.ReadFile("table/words.bin")
	return len(data)
}

// Card is the text that says what the table of this build was made from, under
// which licence, and what it is good for.
func Card() string {
	b, _ := files.ReadFile("table/README.md")
	return string(b)
}

// Vector is the direction of a word. The zero value is that of an unknown word.
type Vector struct {
	values []int8
	length float64
}

// Known reports whether the word has a direction.
func (v Vector) Known() bool { return v.length > 0 }

// Alike is the cosine of two directions, -1 to 1, and 0 if one is unknown.
func Alike(a, b Vector) float64 {
	if !a.Known() || !b.Known() {
		return 0
	}
	dot := int32(0)
	for i, x := range a.values {
		dot += int32(x) * int32(b.values[i])
	}
	return float64(dot) / (a.length * b.length)
}

// Sum is the direction of a text: the sum of its words'. The zero value is that
// of an empty text.
type Sum []float64

// Add adds a word, of length one, as often as weight says.
func (s *Sum) Add(v Vector, weight float64) {
	if !v.Known() {
		return
	}
	if *s == nil {
		*s = make(Sum, len(v.values))
	}
	weight /= v.length
	for i, x := range v.values {
		(*s)[i] += weight * float64(x)
	}
}

// Cosine is the cosine of two texts, -1 to 1, and 0 if one has no known words.
func Cosine(a, b Sum) float64 {
	if a == nil || b == nil {
		return 0
	}
	var ab, aa, bb float64
	for i, x := range a {
		ab += x * b[i]
		aa += x * x
		bb += b[i] * b[i]
	}
	return ab / math.Sqrt(max(1e-12, aa*bb))
}

// Unit writes a direction of length one to a slice of Dimensions numbers, and
// reports false for an unknown word.
func (v Vector) Unit(to []float64) bool {
	for i, x := range v.values {
		to[i] = float64(x) / v.length
	}
	return v.Known()
}
