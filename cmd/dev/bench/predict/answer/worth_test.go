package answer

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/review/extract/models"
	"linecheck/review/extract/worth"
)

// Labels in an input are wrong on purpose: they must not show in what is answered.
func TestScores(t *testing.T) {
	for _, name := range []string{worth.ModelWorthy, worth.ModelDebate, worth.ModelCheckable} {
		if models.Load(name) == nil {
			t.Skipf("this build has no %s", name)
		}
	}
	const labelled = `{"id": "1", "text": "The state built 40 schools in 2019.", "label": 0} {"id": 2, "text": "Good evening, friends!", "label": 1}`
	for name, run := range map[string]func(string, *bytes.Buffer) error{
		"checkable": func(path string, out *bytes.Buffer) error { return checkables(path, Options{}, out) },
		"cw":        func(path string, out *bytes.Buffer) error { return worthies(path, Options{}, out) },
	} {
		got := asked[rows.Labelled](t, labelled, run)
		if len(got) != 2 || got[0].ID != "1" || got[0].Label != 1 || *got[0].Score < .5 || got[1].ID != "2" || got[1].Label != 0 || *got[1].Score >= .5 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	got := asked[rows.Ranked](t, `{"doc": "a", "line": "1", "speaker": "HOLT", "text": "Good evening.", "label": 1} {"doc": "b", "line": 1, "speaker": "X", "text": "Yes."}
		{"doc": "a", "line": "2", "speaker": "HOLT", "text": "We lost 40,000 jobs since 2001.", "label": 0}`,
		func(path string, out *bytes.Buffer) error { return debates(path, Options{}, out) })
	if len(got) != 3 || got[1].Doc != "b" || got[2].Line != "2" || got[2].Score <= got[0].Score {
		t.Errorf("map: %+v", got)
	}
}

func asked[T any](t *testing.T, input string, run func(string, *bytes.Buffer) error) []T {
	t.Helper()
	path := filepath.Join(t.TempDir(), "input.jsonl")
	if err := os.WriteFile(path, []byte(input), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := run(path, &out); err != nil {
		t.Fatal(err)
	}
	list, err := rows.Decode[T](strings.NewReader(out.String()))
	if err != nil {
		t.Fatal(err)
	}
	return list
}
