package plant

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"linecheck/cmd/dev/bench/lint/corpus"
	"linecheck/models"
	"linecheck/review/lint"
	"linecheck/review/text"
)

const example = `Fire at Lviv warehouse kills 14

LVIV, Ukraine — A fire in a warehouse in Lviv killed 14 people on November 18, the mayor, Andriy Sadovyi, said on Tuesday.

“We have never seen a fire like this,” said Sadovyi, who leads a party of his own. The fire was put out on November 18 by about 100 men.

In Lviv, Sadovyi said that 14 people had been working in the warehouse, a building of the nineteenth century.

The mayor promised help. Nobody knows yet what will come of it.
`

func article(t *testing.T) *corpus.Article {
	t.Helper()
	doc, err := text.FromPlain([]byte(example))
	if err != nil {
		t.Fatal(err)
	}
	return &corpus.Article{Name: "fire", Published: "2019-11-20", Text: models.NewText(doc.Text), Pieces: doc.Layout.Pieces}
}

func TestFaultsLeaveArticlesWhole(t *testing.T) {
	a := article(t)
	for _, kind := range Kinds() {
		r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // repeatable on purpose
		made := 0
		for range 40 {
			f, ok := kind.Make(a, r)
			if !ok {
				continue
			}
			made++
			at := 0
			for _, s := range f.Input.Segments {
				if s.Start != at || s.End <= s.Start {
					t.Fatalf("%s: %s: a segment from %d to %d follows one that ends at %d", kind.Name, f.What, s.Start, s.End, at)
				}
				at = s.End
			}
			if at != f.Input.Text.Len() || f.From < 0 || f.To > at || f.From > f.To {
				t.Errorf("%s: %s: segments end at %d of %d, the fault is from %d to %d", kind.Name, f.What, at, f.Input.Text.Len(), f.From, f.To)
			}
		}
		if made == 0 {
			t.Errorf("%s: none is made", kind.Name)
		}
	}
}

func TestFaultsAreFound(t *testing.T) {
	a := article(t)
	if got := lint.Check(a.Input()); len(got) != 0 {
		t.Fatalf("the article has faults of its own: %+v", got)
	}
	for _, kind := range Kinds() {
		r := rand.New(rand.NewPCG(3, 4)) //nolint:gosec // repeatable on purpose
		found := false
		for range 20 {
			if f, ok := kind.Make(a, r); ok {
				found = found || slices.ContainsFunc(lint.Check(f.Input), func(x lint.Finding) bool { return slices.Contains(kind.Rules, x.Rule) })
			}
		}
		if !found {
			t.Errorf("%s: none is found", kind.Name)
		}
	}
}

func TestWordsThatAreChanged(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6)) //nolint:gosec // repeatable on purpose
	for range 200 {
		for _, value := range []string{"two", "fifteen", "2", "14", "300", "8,000", "1,474,326"} {
			if got := another(value, r); got == value || got == "" || strings.Contains(value, ",") != strings.Contains(got, ",") {
				t.Errorf("another than %q is %q", value, got)
			}
		}
		if got := slip("Stoltenberg", r); got == "Stoltenberg" || got[0] != 'S' {
			t.Errorf("a slip of Stoltenberg is %q", got)
		}
	}
}
