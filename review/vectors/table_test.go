package vectors_test

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"

	"linecheck/review/vectors"
)

func encoded(t *testing.T) []byte {
	t.Helper()
	data, err := vectors.Encode(map[string][]float64{"fire": {3, 4}, "firearm": {0, -2}, "мост": {-1, 0}, "blank": {0, 0}})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestTable(t *testing.T) {
	table, err := vectors.Read(encoded(t))
	if err != nil || table.Len() != 4 || table.Dimensions != 2 {
		t.Fatalf("%v, %+v", err, table)
	}
	tests := []struct {
		a, b string
		want float64
	}{
		{"fire", "fire", 1},
		{"fire", "firearm", -.8},
		{"firearm", "мост", 0},
		{"fire", "мост", -.6},
		{"fire", "ash", 0},
		{"fire", "blank", 0},
		{"", "🔥", 0},
	}
	for _, tt := range tests {
		if got := vectors.Alike(table.Of(tt.a), table.Of(tt.b)); math.Abs(got-tt.want) > .01 {
			t.Errorf("%q and %q: %.3f, want %.3f", tt.a, tt.b, got, tt.want)
		}
	}
	if table.Of("blank").Known() || table.Of("fir").Known() {
		t.Error("a word without a direction is known")
	}
	var none *vectors.Table
	if none.Of("fire").Known() {
		t.Error("no table knows a word")
	}
}

func TestSum(t *testing.T) {
	table, _ := vectors.Read(encoded(t))
	var a, b, empty vectors.Sum
	a.Add(table.Of("fire"), 5)
	a.Add(table.Of("firearm"), 4)
	a.Add(table.Of("ash"), 100)
	b.Add(table.Of("мост"), .1)
	if got := vectors.Cosine(a, b); math.Abs(got+1) > .01 {
		t.Errorf("(3, 0) and (-0.1, 0): %.3f", got)
	}
	if vectors.Cosine(a, empty) != 0 || vectors.Cosine(empty, empty) != 0 {
		t.Error("an empty text is like another")
	}
	to := make([]float64, 2)
	if !table.Of("fire").Unit(to) || math.Abs(to[1]-.8) > .01 || table.Of("ash").Unit(to) {
		t.Errorf("the direction of fire is %v", to)
	}
}

// The order of a map does not show in the bytes, and bytes that are cut or changed are refused.
func TestBytes(t *testing.T) {
	data := encoded(t)
	if !bytes.Equal(data, encoded(t)) {
		t.Error("the same table was written in two ways")
	}
	long := map[string][]float64{strings.Repeat("x", 256): {1}}
	for _, rows := range []map[string][]float64{nil, {"a": nil}, {"a": {1}, "b": {1, 2}}, {"a": make([]float64, 256)}, long} {
		if _, err := vectors.Encode(rows); err == nil {
			t.Errorf("%d rows were written", len(rows))
		}
	}
	for n := range len(data) {
		if _, err := vectors.Read(data[:n]); !errors.Is(err, vectors.ErrFormat) {
			t.Fatalf("%d of %d bytes: %v", n, len(data), err)
		}
	}
	for at := range data {
		broken := bytes.Clone(data)
		broken[at] = 0xff
		_, _ = vectors.Read(broken) // no panic
	}
	if _, err := vectors.Read(append(data, 0)); !errors.Is(err, vectors.ErrFormat) {
		t.Errorf("a byte too many: %v", err)
	}
}

// Words that are used alike lie nearer than words that are not.
func TestWords(t *testing.T) {
	table := vectors.Words()
	if table == nil {
		t.Skip("this build has no word vectors")
	}
	for _, tt := range [][3]string{{"protest", "demonstr", "banana"}, {"die", "death", "invoice"}, {"photo", "imag", "tax"}} {
		near, far := vectors.Alike(table.Of(tt[0]), table.Of(tt[1])), vectors.Alike(table.Of(tt[0]), table.Of(tt[2]))
		if near < far+.1 {
			t.Errorf("%s is like %s by %.2f and like %s by %.2f", tt[0], tt[1], near, tt[2], far)
		}
	}
	if vectors.Words() != table {
		t.Error("the table was read twice")
	}
	if vectors.Size() < 100_000 || !strings.Contains(vectors.Card(), "GloVe") {
		t.Errorf("%d bytes and the card %.40q", vectors.Size(), vectors.Card())
	}
}
