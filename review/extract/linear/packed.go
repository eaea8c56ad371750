package linear

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"math"
	"math/bits"
)

// magicPacked begins a packed file of weights, of a third of the size. After it come
// the labels and Scale as in the plain form; the rest is deflated: the number of rows;
// the difference of each key to the one before (uvarint); of each row the set of labels
// that have weights (uint8, bit by label); and the weights in that order, each a signed
// byte c that stands for sign(c) (c/127)^2 of the largest weight.
const magicPacked = "LCW2"

// maxPacked is how many labels a packed model can have.
const maxPacked = 8

// Packed returns the model as it will be once written in the packed form and read
// again; WriteTo of it writes that form. A model of more than eight labels is
// returned as it is.
func (m *Model) Packed() *Model {
	if len(m.Labels) > maxPacked {
		return m
	}
	out := *m
	out.packed = true
	out.entries = make([]entry, len(m.entries))
	for i, e := range m.entries {
		out.entries[i] = entry{expand(compress(e.weight)), e.label}
	}
	return &out
}

func compress(w int16) int8 {
	c := math.Round(127 * math.Sqrt(math.Abs(float64(w))/math.MaxInt16))
	return int8(math.Copysign(min(c, 127), float64(w)))
}

func expand(c int8) int16 {
	v := float64(c) / 127
	return int16(math.Round(math.Copysign(v*v*math.MaxInt16, v)))
}

func (m *Model) writePacked(b *bytes.Buffer) {
	z, _ := flate.NewWriter(b, flate.BestCompression) // the level is a valid one
	var keys, sets, weights []byte
	last := Feature(0)
	features, _ := m.Size()
	for i, r := range m.rows[:features] {
		var set uint8
		for _, e := range m.entries[r.start:m.rows[i+1].start] {
			set |= 1 << e.label
		}
		keys, sets, last = binary.AppendUvarint(keys, uint64(r.key-last)), append(sets, set), r.key
	}
	for _, e := range m.entries {
		weights = append(weights, byte(compress(e.weight)))
	}
	for _, part := range [][]byte{binary.LittleEndian.AppendUint32(nil, uint32(features)), keys, sets, weights} {
		_, _ = z.Write(part) // a buffer takes everything
	}
	_ = z.Close()
}

func (m *Model) readPacked(data []byte) error {
	m.packed = true
	body, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), (1<<rowBits)*(5+1+maxPacked)))
	if err != nil {
		return ErrFormat
	}
	r := reader{data: body}
	rows := r.number(4)
	if r.short || rows > len(body) || rows >= 1<<rowBits {
		return ErrFormat
	}
	m.rows = make([]row, rows+1)
	key := uint64(0)
	for i := range rows {
		by, n := binary.Uvarint(r.data)
		if n <= 0 || i > 0 && by == 0 || by > math.MaxUint32-key {
			return ErrFormat
		}
		key += by
		m.rows[i].key, r.data = Feature(key), r.data[n:]
	}
	for i, set := range r.take(rows) {
		for ; set != 0; set &= set - 1 {
			l := bits.TrailingZeros8(set)
			if l >= len(m.Labels) {
				return ErrFormat
			}
			m.entries = append(m.entries, entry{label: uint8(l)})
		}
		m.rows[i+1].start = uint32(len(m.entries))
	}
	weights := r.take(len(m.entries))
	if r.short || len(r.data) > 0 {
		return ErrFormat
	}
	for i, c := range weights {
		m.entries[i].weight = expand(int8(c))
	}
	m.index()
	return nil
}
