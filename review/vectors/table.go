package vectors

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
)

// magic begins a table. After it, little-endian: the number of words (uint32) and
// of dimensions (uint8); the words in rising order, each as how many bytes it
// shares with the one before, how many follow (uint8 both), and these; then the
// directions in the same order, one byte a dimension.
const magic = "LCV1"

// ErrFormat says that bytes are not a table, or not all of it.
var ErrFormat = errors.New("not a table of word vectors")

// Table knows the directions of words. It may be read by many at once.
type Table struct {
	Dimensions int
	places     map[string]int32
	values     []int8
	lengths    []float64
}

// Len is how many words the table has.
func (t *Table) Len() int { return len(t.places) }

// Of returns the direction of a stem; a nil table knows no words.
func (t *Table) Of(stem string) Vector {
	if t == nil {
		return Vector{}
	}
	at, known := t.places[stem]
	if !known {
		return Vector{}
	}
	from := int(at) * t.Dimensions
	return Vector{t.values[from : from+t.Dimensions : from+t.Dimensions], t.lengths[at]}
}

// Read reads a table; its bytes may change afterwards.
func Read(data []byte) (*Table, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok || len(rest) < 5 {
		return nil, ErrFormat
	}
	n, dimensions := int(binary.LittleEndian.Uint32(rest)), int(rest[4])
	rest = rest[5:]
	if dimensions == 0 || n > len(rest) {
		return nil, ErrFormat
	}
	t := &Table{Dimensions: dimensions, places: make(map[string]int32, n), lengths: make([]float64, n)}
	var word []byte
	for i := range n {
		if len(rest) < 2 || int(rest[0]) > len(word) || len(rest) < 2+int(rest[1]) {
			return nil, ErrFormat
		}
		end := 2 + int(rest[1])
		word = append(word[:rest[0]], rest[2:end]...)
		t.places[string(word)] = int32(i)
		rest = rest[end:]
	}
	if len(rest) != n*dimensions || len(t.places) != n {
		return nil, ErrFormat
	}
	t.values = make([]int8, len(rest))
	for i, b := range rest {
		t.values[i] = int8(b)
		t.lengths[i/dimensions] += float64(t.values[i]) * float64(t.values[i])
	}
	for i, square := range t.lengths {
		t.lengths[i] = math.Sqrt(square)
	}
	return t, nil
}

// Encode writes a table of directions, all of the same number of dimensions, at
// most 255, and of words of at most 255 bytes. Directions are rounded to one
// byte a dimension, the largest of each word to 127.
func Encode(rows map[string][]float64) ([]byte, error) {
	words := slices.Sorted(maps.Keys(rows))
	dimensions := 0
	if len(words) > 0 {
		dimensions = len(rows[words[0]])
	}
	if dimensions < 1 || dimensions > math.MaxUint8 {
		return nil, fmt.Errorf("%d words of %d dimensions", len(words), dimensions)
	}
	out := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(words)))
	out = append(out, uint8(dimensions))
	before := ""
	for _, w := range words {
		if len(w) > math.MaxUint8 || len(rows[w]) != dimensions {
			return nil, fmt.Errorf("%q has %d bytes and %d dimensions", w, len(w), len(rows[w]))
		}
		same := shared(before, w)
		out = append(append(out, uint8(same), uint8(len(w)-same)), w[same:]...)
		before = w
	}
	for _, w := range words {
		out = append(out, rounded(rows[w])...)
	}
	return out, nil
}

// shared is how many bytes two words begin with in common.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func rounded(row []float64) []byte {
	most := 1e-12
	for _, v := range row {
		most = max(most, math.Abs(v))
	}
	out := make([]byte, len(row))
	for i, v := range row {
		out[i] = byte(int8(math.Round(v / most * math.MaxInt8)))
	}
	return out
}
