package linear

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"sort"
)

// magic begins a file of weights. After it, little-endian: the number of labels
// (uint16) and each label (uint8 length, bytes); Scale (float64); the number of
// rows and of entries (uint32); the rows' keys in rising order (uint32), the
// number of entries of each row (uint8), and of each entry the label (uint8)
// and the weight (int16).
const magic = "LCW1"

// ErrFormat says that bytes are not a file of weights, or not all of it.
var ErrFormat = errors.New("not a file of weights")

// Build makes a model from learned weights: rows by feature, one weight for
// each label. Weights that are below least, once rounded, are left out.
// At most 255 labels.
func Build(labels []string, rows map[Feature][]float64, least float64) (*Model, error) {
	if len(labels) == 0 || len(labels) > math.MaxUint8 {
		return nil, fmt.Errorf("%d labels, want 1 to %d", len(labels), math.MaxUint8)
	}
	most := 0.0
	for _, row := range rows {
		for _, w := range row {
			most = max(most, math.Abs(w))
		}
	}
	m := &Model{Labels: slices.Clone(labels), Scale: max(most, math.SmallestNonzeroFloat32) / math.MaxInt16}
	m.keys = slices.Sorted(maps.Keys(rows))
	kept := m.keys[:0]
	for _, f := range m.keys {
		start := len(m.labels)
		for label, w := range rows[f] {
			if q := math.Round(w / m.Scale); q != 0 && math.Abs(w) >= least {
				m.labels, m.weights = append(m.labels, uint8(label)), append(m.weights, int16(q))
			}
		}
		if len(m.labels) > start {
			kept, m.starts = append(kept, f), append(m.starts, uint32(start))
		}
	}
	m.keys, m.starts = kept, append(m.starts, uint32(len(m.labels)))
	m.index()
	return m, nil
}

// WriteTo writes the model as a file of weights.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	var b bytes.Buffer
	b.WriteString(magic)
	write := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) } // a buffer takes everything
	write(uint16(len(m.Labels)))
	for _, l := range m.Labels {
		write(uint8(len(l)))
		b.WriteString(l)
	}
	write(m.Scale)
	write(uint32(len(m.keys)))
	write(uint32(len(m.weights)))
	write(m.keys)
	for row := range m.keys {
		write(uint8(m.starts[row+1] - m.starts[row]))
	}
	write(m.labels)
	write(m.weights)
	return b.WriteTo(w)
}

// Read reads a file of weights.
func Read(data []byte) (*Model, error) {
	r := reader{data: data}
	if string(r.take(len(magic))) != magic {
		return nil, ErrFormat
	}
	m := &Model{Labels: make([]string, r.number(2))}
	for i := range m.Labels {
		m.Labels[i] = string(r.take(r.number(1)))
	}
	if b := r.take(8); b != nil {
		m.Scale = math.Float64frombits(binary.LittleEndian.Uint64(b))
	}
	rows, entries := r.number(4), r.number(4)
	keys, counts := r.take(4*rows), r.take(rows)
	labels, weights := r.take(entries), r.take(2*entries)
	if r.short || len(r.data) > 0 {
		return nil, ErrFormat
	}
	m.keys, m.starts = make([]Feature, rows), make([]uint32, rows+1)
	for i := range rows {
		m.keys[i] = Feature(binary.LittleEndian.Uint32(keys[4*i:]))
		m.starts[i+1] = m.starts[i] + uint32(counts[i])
	}
	m.labels, m.weights = labels, make([]int16, entries)
	for i := range entries {
		m.weights[i] = int16(binary.LittleEndian.Uint16(weights[2*i:]))
	}
	rising := sort.SliceIsSorted(m.keys, func(i, k int) bool { return m.keys[i] < m.keys[k] })
	outside := slices.ContainsFunc(labels, func(l uint8) bool { return int(l) >= len(m.Labels) })
	if int(m.starts[rows]) != entries || !rising || outside {
		return nil, ErrFormat
	}
	m.index()
	return m, nil
}

// reader takes bytes from the front and remembers when there were too few.
type reader struct {
	data  []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.short = true
		return nil
	}
	b := r.data[:n:n]
	r.data = r.data[n:]
	return b
}

// number reads an unsigned integer of size bytes.
func (r *reader) number(size int) int {
	var b [8]byte
	copy(b[:], r.take(size))
	return int(binary.LittleEndian.Uint64(b[:]))
}
