package main

import (
	"math/rand/v2"
	"testing"

	"linecheck/review/match"
)

// A measure that two claims share is not held against them, even where the
// examples say so; one that they lack may be.
func TestSigns(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	var groups []group
	for range 60 {
		g := group{golds: 1}
		for k := range 6 {
			row := make([]float64, len(match.FeatureNames))
			for i := range row {
				row[i] = random.Float64()
				if k == 0 {
					row[i] -= .5 // the right one has less of everything
				}
			}
			g.x, g.right, g.twin = append(g.x, row), append(g.right, k == 0), append(g.twin, false)
		}
		groups = append(groups, g)
	}
	m := learnWeights(groups, .01)
	against := 0
	for i, w := range m.weight {
		if signs[i] == speaksFor && w < 0 || signs[i] == speaksAgainst && w > 0 {
			t.Errorf("%s has the weight %f", match.FeatureNames[i], w)
		}
		if w < 0 {
			against++
		}
	}
	if against < 6 {
		t.Errorf("%d measures speak against", against)
	}
}
