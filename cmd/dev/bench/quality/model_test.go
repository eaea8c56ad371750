package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"linecheck/cmd/dev/bench/predict/answer"
)

// A model that finds what the engine does not is seen beside it; one that fails
// is said to have failed.
func TestModelIsScoredBesideTheEngine(t *testing.T) {
	article := "Why was the old bridge in Holt closed? The mayor of Holt opened a new bridge on Monday after two years of work."
	dir, status := t.TempDir(), http.StatusOK
	write(t, filepath.Join(dir, "claims", "holt.txt"), article)
	write(t, filepath.Join(dir, "holt.txt"), article)
	gold := `{"source_file": "holt.txt", "document": {"publisher": "The Post", "dct_in_text": "2024-05-15"}, "aliases": {"(article)": ["", null]},
	 "sentences": [{"start": 0, "end": 111, "role": "body", "is_article_text": true}],
	 "claims": [{"id": "c1", "spans": [{"start": 8, "end": 37}], "speaker": {"canonical": "(article)", "mention": null, "attribution": "narrator"},
	  "checkable": "yes", "tier": "required", "must_mention": [], "must_not_start_with": [], "acceptable_splits": []}]}`
	write(t, filepath.Join(dir, "claims", "holt.json"), gold)
	write(t, filepath.Join(dir, "seed-gold-example.json"), gold)
	model := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		content := `{"claims": [{"sentence": 0, "quote": "the old bridge in Holt closed", "wording": "The old bridge in Holt was closed.", "speaker": "", "type": "event", "checkable": true}]}`
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": content}}}})
	}))
	defer model.Close()
	u, err := url.Parse(model.URL)
	if err != nil {
		t.Fatal(err)
	}
	r := run{Data: dir, Only: []string{"seed"}, Resamples: 5, ModelFlags: answer.ModelFlags{URL: u, Name: "small"}}
	for s, want := range map[int]string{http.StatusOK: "S with small|required recall|1.000|.800|.940|goal", http.StatusTeapot: "S with small|required recall|failed:"} {
		status = s
		var out strings.Builder
		if err := r.table(&out); err != nil {
			t.Fatal(err)
		}
		alone, with := false, false
		for line := range strings.Lines(out.String()) {
			alone = alone || strings.HasPrefix(cells(line), "S whole articles|required recall|.000|")
			with = with || strings.HasPrefix(cells(line), want)
		}
		if !alone || !with {
			t.Errorf("%d: the engine alone %v, with the model %v\n%s", s, alone, with, out.String())
		}
	}
}
