package worth

import (
	"math"

	"github.com/kljensen/snowball/english"

	"linecheck/review/extract/tag"
	"linecheck/review/vectors"
)

// opening is how many words at the front of a sentence are taken by themselves.
const opening = 3

// Meaning is what the words of a sentence mean together: the sum of their
// directions, the most and the least of any in each dimension, and the sum of the
// first three, each of length one. It is nil in a build without word vectors.
func Meaning(sentence string) []float64 {
	table := vectors.Words()
	if table == nil {
		return nil
	}
	n := table.Dimensions
	out, v := make([]float64, 4*n), make([]float64, n)
	sum, most, least, first := out[:n], out[n:2*n], out[2*n:3*n], out[3*n:]
	for i, t := range tag.Tokens(sentence, 0) {
		if !table.Of(english.Stem(t.Lower, false)).Unit(v) {
			continue
		}
		for k, x := range v {
			sum[k] += x
			most[k], least[k] = max(most[k], x), min(least[k], x)
			if i < opening {
				first[k] += x
			}
		}
	}
	for _, part := range [][]float64{sum, most, least, first} {
		shorten(part)
	}
	return out
}

// shorten brings a list of numbers to length one, if it has a length.
func shorten(list []float64) {
	square := 0.0
	for _, x := range list {
		square += x * x
	}
	if square == 0 {
		return
	}
	length := math.Sqrt(square)
	for i := range list {
		list[i] /= length
	}
}
