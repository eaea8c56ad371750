package linear

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
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
	for _, f := range slices.Sorted(maps.Keys(rows)) {
		start := len(m.entries)
		for label, w := range rows[f] {
			if q := math.Round(w / m.Scale); q != 0 && math.Abs(w) >= least {
				m.entries = append(m.entries, entry{int16(q), uint8(label)})
			}
		}
		if len(m.entries) > start {
			m.rows = append(m.rows, row{f, uint32(start)})
		}
	}
	if len(m.rows) >= 1<<rowBits {
		return nil, fmt.Errorf("%d features are too many", len(m.rows))
	}
	m.rows = append(m.rows, row{start: uint32(len(m.entries))})
	m.index()
	return m, nil
}

// WriteTo writes the model as a file of weights.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	var b bytes.Buffer
	if m.packed {
		b.WriteString(magicPacked)
	} else {
		b.WriteString(magic)
	}
	write := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) } // a buffer takes everything
	write(uint16(len(m.Labels)))
	for _, l := range m.Labels {
		write(uint8(len(l)))
		b.WriteString(l)
	}
	write(m.Scale)
	if m.packed {
		m.writePacked(&b)
		return b.WriteTo(w)
	}
	features, weights := m.Size()
	write(uint32(features))
	write(uint32(weights))
	for _, r := range m.rows[:features] {
		write(r.key)
	}
	for i := range features {
		write(uint8(m.rows[i+1].start - m.rows[i].start))
	}
	for _, e := range m.entries {
		write(e.label)
	}
	for _, e := range m.entries {
		write(e.weight)
	}
	return b.WriteTo(w)
}

// Read reads a file of weights.
func Read(data []byte) (*Model, error) {
	r := reader{data: data}
	form := string(r.take(len(magic)))
	if form != magic && form != magicPacked {
		return nil, ErrFormat
	}
	m := &Model{Labels: make([]string, r.number(2))}
	for i := range m.Labels {
		m.Labels[i] = string(r.take(r.number(1)))
	}
	if b := r.take(8); b != nil {
		m.Scale = math.Float64frombits(binary.LittleEndian.Uint64(b))
	}
	if form == magicPacked {
		if r.short {
			return nil, ErrFormat
		}
		if err := m.readPacked(r.data); err != nil {
			return nil, err
		}
		return m, nil
	}
	rows, entries := r.number(4), r.number(4)
	keys, counts := r.take(4*rows), r.take(rows)
	labels, weights := r.take(entries), r.take(2*entries)
	if r.short || len(r.data) > 0 {
		return nil, ErrFormat
	}
	m.rows, m.entries = make([]row, rows+1), make([]entry, entries)
	for i := range rows {
		m.rows[i].key = Feature(binary.LittleEndian.Uint32(keys[4*i:]))
		m.rows[i+1].start = m.rows[i].start + uint32(counts[i])
	}
	for i := range entries {
		m.entries[i] = entry{int16(binary.LittleEndian.Uint16(weights[2*i:])), labels[i]}
	}
	rising := slices.IsSortedFunc(m.rows[:rows], func(a, b row) int { return cmp.Compare(a.key, b.key) })
	outside := slices.ContainsFunc(labels, func(l uint8) bool { return int(l) >= len(m.Labels) })
	if int(m.rows[rows].start) != entries || !rising || outside || rows >= 1<<rowBits {
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
