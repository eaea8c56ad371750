package worth

import (
	"math"
	"slices"
	"strings"
)

// Places of the scores among the inputs.
const (
	ownInput   = 1
	otherInput = 5
)

// Alone returns the inputs that calibrate a score by itself.
func Alone(own []float64) [][]float64 {
	out := make([][]float64, len(own))
	for i, v := range own {
		out[i] = []float64{1, v}
	}
	return out
}

// Inputs returns the inputs that calibrate scores of sentences that stand in
// order: the own score, those of the neighbours, and of the passage. other are
// scores of another model, or nil.
func Inputs(own, other []float64) [][]float64 {
	out := make([][]float64, len(own))
	for i, v := range own {
		wide := 0.0
		for k := 3; k <= 10; k++ {
			wide += pair(own, i, k) / 8
		}
		out[i] = []float64{1, v, pair(own, i, 1), pair(own, i, 2), wide}
		if other != nil {
			out[i] = append(out[i], other[i], pair(other, i, 1))
		}
	}
	return out
}

// Joined returns inputs with the scores of a further model, and with those of
// the neighbours.
func Joined(inputs [][]float64, further []float64) [][]float64 {
	out := make([][]float64, len(inputs))
	for i, in := range inputs {
		out[i] = append(slices.Clone(in), further[i], pair(further, i, 1), pair(further, i, 2))
	}
	return out
}

// pair adds up the scores k before and k after i, each between -1 and 1.
func pair(scores []float64, i, k int) float64 {
	sum := 0.0
	if i-k >= 0 {
		sum += math.Tanh(scores[i-k])
	}
	if i+k < len(scores) {
		sum += math.Tanh(scores[i+k])
	}
	return sum
}

// Debated returns the inputs that calibrate the lines of a debate: beside those
// of Inputs, how much of what this speaker says is questions, the share of the
// lines that are this speaker's, and whether nobody in particular speaks.
func Debated(lines []Line, own, other []float64) [][]float64 {
	asked, spoken := map[string]float64{}, map[string]float64{}
	for i := range lines {
		spoken[lines[i].Speaker]++
		if strings.HasSuffix(strings.TrimSpace(lines[i].Text), "?") {
			asked[lines[i].Speaker]++
		}
	}
	out := Inputs(own, other)
	for i := range lines {
		s := lines[i].Speaker
		crowd := 0.0
		if nobody(s) {
			crowd = 1
		}
		out[i] = append(out[i], min(asked[s]/(spoken[s]+4), .5), spoken[s]/float64(len(lines)), crowd)
	}
	return out
}

// nobody reports whether a label stands for the hall instead of a speaker.
func nobody(speaker string) bool {
	s := strings.ToUpper(speaker)
	return strings.HasPrefix(s, "SYS") || strings.HasPrefix(s, "QUESTION") || strings.HasPrefix(s, "AUDIENCE") || strings.HasPrefix(s, "UNIDENTIFIED") || strings.HasPrefix(s, "CROWD")
}
