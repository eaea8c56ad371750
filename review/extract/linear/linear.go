// Package linear scores labels from sparse binary features: the models that the
// engine learned are tables of such weights. Sums are integers, so that a score
// is the same on every machine.
package linear

// Feature is the hash of a template and the values it was filled with.
type Feature uint32

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// Word hashes a string, for use with Combine.
func Word(s string) uint32 {
	h := uint64(fnvOffset)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return uint32(h ^ h>>32)
}

// Combine hashes a template number and the values it is filled with. The order
// of the values matters.
func Combine(template uint8, values ...uint32) Feature {
	h := uint64(template)*0x9E3779B97F4A7C15 + fnvOffset
	for _, v := range values {
		h = (h ^ uint64(v)) * 0xBF58476D1CE4E5B9
		h ^= h >> 29
	}
	h *= 0x94D049BB133111EB
	return Feature(h ^ h>>32)
}

// Model holds the weights of every label for every feature it knows. It is
// immutable and safe for concurrent use.
type Model struct {
	Labels []string
	Scale  float64 // a weight in the units it was learned in is its integer times Scale

	slots   []uint32 // open addressing over keys: row + 1, 0 when free
	keys    []Feature
	starts  []uint32 // row i has the entries starts[i]:starts[i+1]
	labels  []uint8
	weights []int16
}

// Add adds the weights of the features to dst, which has one sum for each label.
// Features that the model does not know add nothing.
func (m *Model) Add(dst []int32, features ...Feature) {
	mask := uint32(len(m.slots) - 1)
	for _, f := range features {
		row, ok := m.row(f, mask)
		if !ok {
			continue
		}
		for e := m.starts[row]; e < m.starts[row+1]; e++ {
			dst[m.labels[e]] += int32(m.weights[e])
		}
	}
}

func (m *Model) row(f Feature, mask uint32) (uint32, bool) {
	for s := uint32(f) & mask; m.slots[s] != 0; s = (s + 1) & mask {
		if row := m.slots[s] - 1; m.keys[row] == f {
			return row, true
		}
	}
	return 0, false
}

// Best returns the label with the highest sum; the first of several.
func Best(sums []int32) int {
	best := 0
	for i, s := range sums {
		if s > sums[best] {
			best = i
		}
	}
	return best
}

// Size returns how many features the model knows, and how many weights.
func (m *Model) Size() (features, weights int) { return len(m.keys), len(m.weights) }

// index builds the table of slots.
func (m *Model) index() {
	n := 1
	for n < 2*len(m.keys)+1 {
		n *= 2
	}
	m.slots = make([]uint32, n)
	mask := uint32(n - 1)
	for row, f := range m.keys {
		s := uint32(f) & mask
		for m.slots[s] != 0 {
			s = (s + 1) & mask
		}
		m.slots[s] = uint32(row) + 1
	}
}
