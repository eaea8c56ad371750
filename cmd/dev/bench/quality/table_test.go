package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "segmentation", "golden_rules_en.jsonl"),
		`{"n": 1, "input": "Mr. Holt left. She stayed.", "expected": ["Mr. Holt left.", "She stayed."]} {"n": 2, "input": "One.", "expected": ["Two."]}`)
	write(t, filepath.Join(dir, "pronouns", "gap-validation.tsv"), "ID\nbroken\t1\t2\tx\t4\t5\t6\t7\t8\t9\t10\n")
	var out strings.Builder
	r := run{Data: dir, Only: []string{"rules", "gap"}, Resamples: 1000}
	if err := r.table(&out); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"task|figure|value|95 % spread|gate|goal|reached|published",
		"B4 golden rules|passed|1|0–2|46|51|–|of 52; Pragmatic Segmenter 51",
		`B8 pronouns, GAP|F1|failed: ` + filepath.Join(dir, "pronouns", "gap-validation.tsv") + `: line 2: offset "x"|.620|.720|parallelism .669`,
	}
	for i, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		if got := cells(line); i >= len(want) || got != want[i] {
			t.Errorf("line %d: %s", i+1, got)
		}
	}
}

func TestWholeArticles(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "claims", "holt.txt"), "The mayor of Holt opened a new bridge on Monday after two years of work.")
	gold := `{"source_file": "holt.txt", "document": {"publisher": "The Post", "dct_in_text": "2024-05-15"}, "aliases": {"(article)": ["", null]},
	 "sentences": [{"start": 0, "end": 72, "role": "body", "is_article_text": true}],
	 "claims": [{"id": "c1", "spans": [{"start": 0, "end": 71}], "speaker": {"canonical": "(article)", "mention": null, "attribution": "narrator"},
	  "checkable": "yes", "tier": "required", "must_mention": ["13 may 2024"], "must_not_start_with": [], "acceptable_splits": []}]}`
	write(t, filepath.Join(dir, "claims", "holt.json"), gold)
	write(t, filepath.Join(dir, "holt.txt"), "The mayor of Holt opened a new bridge on Monday after two years of work.")
	write(t, filepath.Join(dir, "seed-gold-example.json"), gold)
	var out strings.Builder
	if err := (&run{Data: dir, Only: []string{"seed"}, Resamples: 5}).table(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"S whole articles|precision|1.000|.750|.850|goal|one claim a sentence .72, a second annotator .85",
		"S whole articles|wording|1.000|.880|.960|goal|one claim a sentence .75, a second annotator .97",
		"holt|1.000|1.000|1.000|.000|1.000|1.000|.000|0|0",
	} {
		found := false
		for line := range strings.Lines(out.String()) {
			found = found || cells(strings.TrimSpace(line)) == want
		}
		if !found {
			t.Errorf("%s is missing in\n%s", want, out.String())
		}
	}
}

// cells joins what two spaces or more keep apart.
func cells(line string) string {
	var out []string
	for c := range strings.SplitSeq(line, "  ") {
		if c = strings.TrimSpace(c); c != "" {
			out = append(out, c)
		}
	}
	return strings.Join(out, "|")
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
