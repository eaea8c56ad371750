package linear_test

import (
	"bytes"
	"errors"
	"testing"

	"linecheck/review/extract/linear"
)

func TestWrittenAndReadAgain(t *testing.T) {
	rows := map[linear.Feature][]float64{
		linear.Combine(1, linear.Word("said")):  {2, -1, 0},
		linear.Combine(2, linear.Word("said")):  {0, 0.5, 0},
		linear.Combine(3, linear.Word("small")): {0.01, 0, 0},
	}
	built, err := linear.Build([]string{"O", "B", "I"}, rows, 0.1)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if _, err := built.WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	m, err := linear.Read(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if features, weights := m.Size(); features != 2 || weights != 3 {
		t.Errorf("%d features and %d weights, want 2 and 3: what is below the least is left out", features, weights)
	}
	sums := make([]int32, len(m.Labels))
	m.Add(sums, linear.Combine(1, linear.Word("said")), linear.Combine(2, linear.Word("said")), linear.Combine(3, linear.Word("small")), linear.Combine(4))
	if sums[0] != 32767 || sums[1] != -16384+8192 || sums[2] != 0 || linear.Best(sums) != 0 || m.Labels[1] != "B" {
		t.Errorf("sums %v for %v", sums, m.Labels)
	}
	for cut := range file.Len() {
		if _, err := linear.Read(file.Bytes()[:cut]); !errors.Is(err, linear.ErrFormat) {
			t.Fatalf("the first %d bytes: %v", cut, err)
		}
	}
}

func TestOrderOfValuesMatters(t *testing.T) {
	a, b := linear.Word("a"), linear.Word("b")
	if linear.Combine(1, a, b) == linear.Combine(1, b, a) || linear.Combine(1, a) == linear.Combine(2, a) || linear.Combine(1, a) == linear.Combine(1, a, a) {
		t.Error("two features have the same hash")
	}
}

func TestLabels(t *testing.T) {
	if _, err := linear.Build(nil, nil, 0); err == nil {
		t.Error("a model without labels was built")
	}
	if _, err := linear.Build(make([]string, 256), nil, 0); err == nil {
		t.Error("a model of 256 labels was built")
	}
}
