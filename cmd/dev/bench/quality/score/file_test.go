package score_test

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"linecheck/cmd/dev/bench/quality/score"
)

// Rows made up for the test. The wanted figures are worked out by hand; those
// that a task is not about are left out.
var files = []struct {
	name, task, gold, pred string
	want                   map[string]float64
}{
	{
		"yes or no, with a ranking", "cw",
		`{"id": "1", "text": "a", "label": 1} {"id": "2", "text": "b", "label": 0} {"id": 3, "text": "c", "label": 1} {"id": "4", "text": "d", "label": 0}`,
		`{"id": 4, "label": 1, "score": 0.9} {"id": "3", "label": 1, "score": 0.8} {"id": "2", "label": 0, "score": 0.3} {"id": "1", "label": 0, "score": 0.3}`,
		// Right: row 3 of the yes, row 2 of the no. Ranked 4, 3, then 1 before 2 as in the gold file: (1/2 + 2/3) / 2.
		map[string]float64{"P": .5, "R": .5, "F1": .5, "accuracy": .5, "macro F1": .5, "AP": .5833},
	},
	{
		"debates", "map",
		`{"doc": "a", "line": "1", "label": 0} {"doc": "a", "line": "2", "label": 1} {"doc": "b", "line": "1", "label": 1}`,
		`{"doc": "a", "line": 1, "score": 2} {"doc": "a", "line": 2, "score": 1} {"doc": "b", "line": 1, "score": 0}`,
		map[string]float64{"MAP": .75},
	},
	{
		"who said what", "attr",
		`{"id": "x", "tokens": ["She", "said", "he", "had", "gone"], "labels": ["B-source", "B-cue", "B-content", "I-content", "I-content"]}
		 {"id": "x", "tokens": ["No", "one", "said"], "labels": ["O", "O", "O"]}`,
		`{"labels": ["B-source", "B-cue", "B-content", "I-content", "O"]} {"labels": ["B-source", "I-source", "I-cue"]}`,
		map[string]float64{
			"source P": .5, "source R": 1, "source F1": .6667, "source Jaccard": .5, "cue F1": 1,
			"content F1": 0, "content begin F1": 1, "content Jaccard": .6667,
		},
	},
	{
		"sentences and clauses", "seg",
		`{"id": "n", "genre": "news", "text": "", "sentences": [[0, 10], [11, 20]], "edus": [[0, "a"], [5, "b"], [11, "c"]]}
		 {"id": "v", "genre": "vlog", "text": "", "sentences": [[0, 7]], "edus": [[0, "a"]]}`,
		`{"id": "n", "sentences": [[0, 10], [11, 19]], "edus": [0, 5, 8, 11]} {"id": "v", "sentences": [[0, 3], [4, 7]], "edus": [0, 4]}`,
		map[string]float64{
			"sentence P": .25, "sentence R": .3333, "sentence F1": .2857, "sentence F1, news": .5,
			"EDU P": .6667, "EDU R": 1, "EDU F1": .8, "EDU F1, news": .8571, "EDU inside F1": .5, "EDU inside F1, news": .6667,
		},
	},
	{
		"golden rules", "rules",
		`{"n": 1, "input": "A. B.", "expected": ["A.", "B."]} {"n": 2, "input": "C.", "expected": ["C."]} {"n": 3, "input": "D.", "expected": ["D."]}`,
		`{"n": 1, "output": ["A. ", "B."]} {"n": 2, "output": ["C", "."]}`,
		map[string]float64{"passed": 1},
	},
	{
		"propositions as word indices", "props",
		`{"id": "p", "tokens": [[0, "A"], [2, "b"], [4, "c"], [6, "d"], [8, "é"]], "propositions": [[0, 1, 2, 3, 4], [0, 1]]}`,
		`{"id": "p", "propositions": [[0, 1, 2, 3], [3, 2, 1, 0], [], [0, 2], [0, 4]]}`,
		map[string]float64{"Jaccard 0.8 P": .3333, "Jaccard 0.8 R": .5, "Jaccard 0.8 F1": .4, "exact F1": 0},
	},
	{
		"propositions as spans", "props",
		`{"id": "p", "tokens": [[0, "A"], [2, "b"], [4, "é"]], "propositions": [[0, 2]]}`,
		`{"id": "p", "spans": [[[0, 1], [3, 5]]]}`,
		map[string]float64{"Jaccard 0.8 F1": 1, "exact F1": 1},
	},
	{
		"checked before", "match",
		`{"id": "1", "text": "", "gold": ["a", "b"]} {"id": "2", "text": "", "gold": ["c"]} {"id": "3", "text": "", "gold": ["d"]} {"id": "4", "text": "", "gold": ["e"]}`,
		`{"id": 1, "ranked": ["a", "a", "x", "b"]} {"id": 2, "ranked": ["1", "2", "3", "4", "5", "c"]} {"id": 4, "ranked": ["1", "2", "3", "4", "e"]}`,
		// (1 + 2/3) / 2 for the first; the repeat counts once.
		map[string]float64{"MAP@5": .2583, "MRR": .3417, "P@1": .25},
	},
	{
		"article bodies", "article",
		`{"p": {"articleBody": "One two three four five."}, "q": {"articleBody": "Six"}}`,
		`{"p": {"articleBody": "one\ntwo three four, five"}, "r": {"articleBody": "nothing"}}`,
		// p: "two three four five" is right, the run with the capital is not; q is missing.
		map[string]float64{"shingle P": .5, "shingle R": .2, "shingle F1": .2857},
	},
	{
		"dates", "dates",
		`{"id": "d", "dct": "2020-01-01", "text": "", "timexes": [{"start": 0, "end": 6, "value": "2019"}, {"start": 10, "end": 16, "value": "2018"}]}`,
		`{"id": "d", "timexes": [{"start": 0, "end": 6, "value": "2017"}, {"start": 12, "end": 20, "value": "2018"}, {"start": 15, "end": 16, "value": "2017"}]}`,
		map[string]float64{"strict F1": .4, "relaxed F1": .8, "value F1": .4, "value accuracy": .5},
	},
	{
		"single dates", "gumdates",
		`{"id": "d", "dates": [{"start": 0, "end": 6, "when": "2019"}, {"start": 10, "end": 16, "from": "2018-01-01"}, {"start": 20, "end": 22, "when": "2020"}]}`,
		`{"id": "d", "timexes": [{"start": 3, "end": 6, "value": "2019"}]}`,
		map[string]float64{"found": .5, "value accuracy": .5},
	},
	{
		"a pronoun and two names", "gap",
		"ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n" +
			"r-1\tAnn saw Eve when she left\tshe\t17\tAnn\t0\tTRUE\tEve\t8\tFALSE\tu\n" +
			"r-2\tBob met Tom and his son\this\t16\tBob\t0\tFALSE\tTom\t8\tTRUE\tu\n",
		`{"id": "r-1", "A": true, "B": true}`,
		map[string]float64{"F1": .5, "F1, feminine": .6667, "F1, masculine": 0},
	},
	{
		"pronouns", "gumpron",
		`{"id": "a", "genre": "news", "pronouns": [{"start": 20, "text": "It", "named": true, "antecedents": [[0, 10]]}, {"start": 30, "text": "he", "named": true, "antecedents": [[12, 15]]}, {"start": 40, "text": "it", "named": false, "antecedents": [[0, 10]]}]}
		 {"id": "b", "genre": "bio", "pronouns": [{"start": 5, "text": "she", "named": true, "antecedents": [[0, 3]]}]}`,
		`{"id": "a", "pronouns": [{"start": 20, "antecedent": [5, 10]}, {"start": 30, "antecedent": [14, 20]}]}`,
		map[string]float64{"accuracy": .3333, "accuracy, news": .5, "accuracy, it and they": 1},
	},
}

func TestFile(t *testing.T) {
	for _, tt := range files {
		t.Run(tt.name, func(t *testing.T) {
			gold := filepath.Join(t.TempDir(), "gold")
			if err := os.WriteFile(gold, []byte(tt.gold), 0o600); err != nil {
				t.Fatal(err)
			}
			result, err := score.File(tt.task, gold, []byte(tt.pred))
			if err != nil {
				t.Fatal(err)
			}
			compare(t, result, tt.want)
		})
	}
}

func compare(t *testing.T, result score.Result, want map[string]float64) {
	t.Helper()
	got := map[string]float64{}
	for _, f := range result.Figures() {
		got[f.Name] = f.Value
	}
	for name, w := range want {
		if g, ok := got[name]; !ok || math.Abs(g-w) > .00005 {
			t.Errorf("%s: got %.4f, want %.4f", name, g, w)
		}
	}
}

func TestUnknownTask(t *testing.T) {
	if _, err := score.File("poetry", "", nil); err == nil {
		t.Error("a task that does not exist was measured")
	}
}
