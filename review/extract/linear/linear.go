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

	packed  bool     // how it is written
	slots   []uint32 // open addressing over rows: row + 1 and, above rowBits, the top of its key; 0 when free
	rows    []row    // one more than there are, for where the last one ends
	entries []entry
}

// What a look-up needs is close together: it is bound by the cache.
type row struct {
	key   Feature
	start uint32 // of its entries
}

type entry struct {
	weight int16
	label  uint8
}

// rowBits is how many bits of a slot are the number of a row.
const rowBits = 24

func slotOf(row int, f Feature) uint32 { return uint32(row+1) | uint32(f)>>rowBits<<rowBits }

// Add adds the weights of the features to dst, which has one sum for each label.
// Features that the model does not know add nothing.
func (m *Model) Add(dst []int32, features ...Feature) {
	mask := uint32(len(m.slots) - 1)
	for _, f := range features {
		row, ok := m.row(f, mask)
		if !ok {
			continue
		}
		for _, e := range m.entries[m.rows[row].start:m.rows[row+1].start] {
			dst[e.label] += int32(e.weight)
		}
	}
}

func (m *Model) row(f Feature, mask uint32) (uint32, bool) {
	for s := uint32(f) & mask; m.slots[s] != 0; s = (s + 1) & mask {
		if (m.slots[s]^uint32(f))>>rowBits != 0 {
			continue
		}
		if row := m.slots[s]&(1<<rowBits-1) - 1; m.rows[row].key == f {
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
func (m *Model) Size() (features, weights int) { return len(m.rows) - 1, len(m.entries) }

// index builds the table of slots.
func (m *Model) index() {
	known := m.rows[:len(m.rows)-1]
	n := 1
	for n < 2*len(known)+1 {
		n *= 2
	}
	m.slots = make([]uint32, n)
	mask := uint32(n - 1)
	for i, r := range known {
		s := uint32(r.key) & mask
		for m.slots[s] != 0 {
			s = (s + 1) & mask
		}
		m.slots[s] = slotOf(i, r.key)
	}
}
