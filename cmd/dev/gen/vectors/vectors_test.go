package main

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// numbers writes as many as a vector of the package has, and two more.
func numbers(first string) string {
	return "[" + first + strings.Repeat(",0", dimensions+1) + "]"
}

func TestReadVectors(t *testing.T) {
	// "vectors" is a word, too.
	file := `{"size":3,"words":["the","vectors","cat"],"vectors":{"the":` + numbers("1") + `,"vectors":` + numbers("2") + `,"cat":` + numbers("3") + `}}`
	list, err := readVectors(strings.NewReader(file), 2)
	if err != nil || len(list) != 2 || list[1].word != "vectors" || list[1].values[0] != 2 || len(list[1].values) != dimensions {
		t.Fatalf("%v, %v", list, err)
	}
	for _, broken := range []string{"", "{}", `{"words":[]}`, `{"vectors":{"a":[1]}}`, `{"vectors":{"a":"b"}}`, file[:len(file)/2]} {
		if list, err := readVectors(strings.NewReader(broken), 9); err == nil {
			t.Errorf("%.30q was read as %d words", broken, len(list))
		}
	}
}

func TestMerge(t *testing.T) {
	s := merge([]entry{{"cats", []float64{1, 0}}, {"u.s", []float64{9, 9}}, {"x", []float64{9, 9}}, {"cat", []float64{0, 1}}, {"dog", []float64{1, 1}}}, 1)
	if len(s.rows) != 1 || s.rows["cat"][0] != 1./10 || s.rows["cat"][1] != 1./13 {
		t.Errorf("%v", s.rows)
	}
}

func TestPrincipal(t *testing.T) {
	axes := principal([][]float64{{2, 1, 0}, {1, 2, 0}, {0, 0, 5}})
	want := [][]float64{{0, 0, 1}, {math.Sqrt(.5), math.Sqrt(.5), 0}, {math.Sqrt(.5), -math.Sqrt(.5), 0}}
	for i, axis := range axes {
		if math.Abs(math.Abs(dot(axis, want[i]))-1) > 1e-9 {
			t.Errorf("axis %d is %v, want %v", i, axis, want[i])
		}
	}
}

// What stands in claims and never in their titles comes to lie near what their titles say instead.
func TestTeach(t *testing.T) {
	s := &space{map[string][]float64{}}
	random := rand.New(rand.NewPCG(1, 1))
	var list []pair
	for i := range 2 * batch {
		claim, title := string(rune('A'+i%20)), string(rune('a'+i%20))
		for _, w := range []string{claim, title, "both"} {
			if s.rows[w] == nil {
				for range 12 {
					s.rows[w] = append(s.rows[w], random.NormFloat64())
				}
			}
		}
		list = append(list, pair{[]weighted{{claim, 1}, {"both", .1}}, []weighted{{title, 1}, {"both", .1}, {"unknown", 9}}})
	}
	s.unit()
	first, last := s.teach(list, 60)
	s.unit()
	if near, far := dot(s.rows["C"], s.rows["c"]), dot(s.rows["C"], s.rows["d"]); last >= first || near < far+.4 {
		t.Errorf("loss %.3f, then %.3f; alike %.2f and %.2f", first, last, near, far)
	}
}

func TestHide(t *testing.T) {
	p := pair{[]weighted{{"a", 1}, {"b", 1}}, []weighted{{"b", 1}, {"c", 1}}}
	random := rand.New(rand.NewPCG(1, 1))
	seen := map[string]int{}
	for range 4000 {
		claim, title := hide(p, random)
		if claim[0].stem != "a" || title[len(title)-1].stem != "c" {
			t.Fatal("a word of one side is gone")
		}
		seen[string(rune('0'+len(claim)))+string(rune('0'+len(title)))]++
	}
	if seen["11"] > 0 || math.Abs(float64(seen["22"])/4000-(1-hidden)) > .03 || math.Abs(float64(seen["12"]-seen["21"])) > 200 {
		t.Errorf("%v", seen)
	}
}
