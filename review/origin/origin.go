// Package origin finds signs that two sources derive from the same thing: the
// same text, the same news agency, a press release. It suggests; people decide.
package origin

import (
	"fmt"
	"hash/fnv"
	"strings"
	"time"
	"unicode"
)

// What counts as near-identical: shingles are runs of five words, in lower case
// and without punctuation. Of the shorter text's shingles at least half must
// stand in the longer one, and at least twenty, so that a shared quotation or a
// standing phrase alone suggests nothing.
const (
	shingle    = 5
	MinShared  = 20
	MinOverlap = 0.5
)

// Sketch is what a text is compared by.
type Sketch map[uint64]bool

// SketchOf returns the shingles of a text.
func SketchOf(text string) Sketch {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	s := Sketch{}
	for i := 0; i+shingle <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+shingle] {
			_, _ = h.Write([]byte(w))
			_, _ = h.Write([]byte{0})
		}
		s[h.Sum64()] = true
	}
	return s
}

// Overlap returns how many shingles two texts share and which part of the
// shorter text's that is, 0 to 1.
func Overlap(a, b Sketch) (shared int, part float64) {
	if len(a) > len(b) {
		a, b = b, a
	}
	for h := range a {
		if b[h] {
			shared++
		}
	}
	if len(a) == 0 {
		return 0, 0
	}
	return shared, float64(shared) / float64(len(a))
}

// Account is a source as it is compared.
type Account struct {
	Text        string // what it says itself, "" when unknown
	Window      string // Text with the lines right before and after it, where credits stand
	Byline      string // author and publisher, as far as known
	PublishedOn string // YYYY-MM-DD or ""
	sketch      Sketch
	credit      string
	release     bool
	read        bool
}

func (a *Account) look() {
	if !a.read {
		a.read = true
		a.sketch, a.credit, a.release = SketchOf(a.Text), Credit(a.Byline, a.Window), Release(a.Window)
	}
}

// Near is how many days may lie between two pieces that credit the same agency.
const Near = 3

// Reason says in one sentence why two sources may share an origin, "" when
// nothing speaks for it.
func Reason(a, b *Account) string {
	a.look()
	b.look()
	shared, part := Overlap(a.sketch, b.sketch)
	same := shared >= MinShared && part >= MinOverlap
	switch {
	case same && a.credit != "" && a.credit == b.credit:
		return fmt.Sprintf("They share %d %% of the shorter text, and both credit %s.", percent(part), a.credit)
	case same && (a.release || b.release):
		return fmt.Sprintf("They share %d %% of the shorter text, and one is a press release.", percent(part))
	case same:
		return fmt.Sprintf("They share %d %% of the shorter text.", percent(part))
	case a.credit != "" && a.credit == b.credit && near(a.PublishedOn, b.PublishedOn):
		return fmt.Sprintf("Both credit %s and appeared within %d days.", a.credit, Near)
	}
	return ""
}

func percent(part float64) int { return int(part * 100) }

// near reports whether two days are known and close to each other.
func near(a, b string) bool {
	x, errX := time.Parse(time.DateOnly, a)
	y, errY := time.Parse(time.DateOnly, b)
	if errX != nil || errY != nil {
		return false
	}
	return x.Sub(y).Abs() <= Near*24*time.Hour
}
