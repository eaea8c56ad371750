package linear_test

import (
	"bytes"
	"errors"
	"testing"

	"linecheck/review/extract/linear"
)

func TestPacked(t *testing.T) {
	rows := map[linear.Feature][]float64{7: {2, -1, 0}, 9: {0, 0.5, 0}, 1 << 31: {0.01, 0, -0.3}}
	built, err := linear.Build([]string{"O", "B", "I"}, rows, 0)
	if err != nil {
		t.Fatal(err)
	}
	packed := built.Packed()
	var file bytes.Buffer
	if _, err := packed.WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	m, err := linear.Read(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for f, want := range rows {
		sums, same := make([]int32, 3), make([]int32, 3)
		m.Add(sums, f)
		packed.Add(same, f)
		for l, s := range sums {
			if got := float64(s) * m.Scale; got < want[l]-.02 || got > want[l]+.02 || s != same[l] {
				t.Errorf("feature %d label %d weighs %g, want about %g", f, l, got, want[l])
			}
		}
	}
	for cut := range file.Len() {
		if _, err := linear.Read(file.Bytes()[:cut]); !errors.Is(err, linear.ErrFormat) {
			t.Fatalf("the first %d bytes: %v", cut, err)
		}
	}
}
