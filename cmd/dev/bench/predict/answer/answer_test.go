package answer_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"linecheck/cmd/dev/bench/predict/answer"
)

// Labels in an input are wrong on purpose: they must not show in what is answered.
var inputs = []struct{ task, input, want string }{
	{
		"rules", `{"n": 7, "input": "Mr. Holt left. She stayed.", "expected": ["Mr.", "Holt left. She stayed."]}`,
		`{"n":7,"output":["Mr. Holt left.","She stayed."]}` + "\n",
	},
	{
		"seg", `{"id": "a", "genre": "news", "text": "“Léa” left early because she was tired of it all.  She slept.", "sentences": [[0, 3]], "edus": [[2, "x"]]}`,
		`{"id":"a","sentences":[[0,49],[51,61]],"edus":[0,17,51]}` + "\n",
	},
	{
		"attr", `{"id": "a", "tokens": ["Ann", "Holt", "said", "that", "the", "bridge", "was", "closed", "on", "Monday", "."], "labels": ["O", "O", "O", "O", "O", "O", "O", "O", "O", "O", "B-cue"]}
		 {"id": "a", "tokens": ["Nobody", "lives", "there", "."], "labels": ["O", "O", "O", "O"]}`,
		`{"labels":["B-source","I-source","B-cue","B-content","I-content","I-content","I-content","I-content","I-content","I-content","O"]}` + "\n" +
			`{"labels":["O","O","O","O"]}` + "\n",
	},
	{
		"gumpron", `{"id": "a", "text": "Ann Holt opened the bridge in March. Then Holt left. She lives beside it.", "pronouns": [{"start": 1, "text": "x", "named": true, "antecedents": []}]}`,
		`{"id":"a","pronouns":[{"start":53,"antecedent":[42,46]},{"start":70,"antecedent":[16,26]}]}` + "\n",
	},
	{
		"gap", "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n" +
			"r-1\tMary Holt wrote to Tom Ross before she left.\tshe\t35\tTom Ross\t19\tTRUE\tMary Holt\t0\tFALSE\tu\n",
		`{"id":"r-1","A":false,"B":true}` + "\n",
	},
	{
		"checkable", `{"id": "1", "text": "The state built 40 schools in 2019.", "label": 0} {"id": "2", "text": "Good evening, friends!", "label": 1}
		 {"id": "3", "text": "We must do better than this.", "label": 1}`,
		`{"id":"1","label":1,"score":0.992695851474682}` + "\n" + `{"id":"2","label":0,"score":0.13662818262098805}` + "\n" + `{"id":"3","label":0,"score":0.004141575213853897}` + "\n",
	},
	{
		"props", `{"id": "p", "text": "Ann Holt opened the bridge and closed the road.", "tokens": [[0, "Ann"]], "propositions": [[0]]}`,
		`{"id":"p","spans":[[[0,26]],[[0,8],[31,46]]]}` + "\n",
	},
	{
		"article", `{"page": "p", "text": "Home\nShare on Facebook\nBridge opens in Holt\nThe new bridge in Holt was opened by the mayor on Monday after two years of work.\nHundreds of people came to see it, and the road beside it was closed for the day.\nAll rights reserved"}`,
		`{"p":{"articleBody":"The new bridge in Holt was opened by the mayor on Monday after two years of work.\nHundreds of people came to see it, and the road beside it was closed for the day.\n"}}` + "\n",
	},
}

func TestRun(t *testing.T) {
	for _, tt := range inputs {
		t.Run(tt.task, func(t *testing.T) { ask(t, tt.task, tt.input, answer.Options{}, tt.want) })
	}
}

func ask(t *testing.T, task, input string, o answer.Options, want string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "input")
	if err := os.WriteFile(path, []byte(input), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := answer.Run(task, path, o, &out); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("got  %swant %s", out.String(), want)
	}
}

// The publication date dates what is relative in an article.
func TestSeed(t *testing.T) {
	const article = "The mayor of Holt opened a new bridge on Monday after two years of work."
	ask(t, "seed", article, answer.Options{Published: "2024-05-15"},
		`{"claims":[{"spans":[{"start":0,"end":71,"text":"The mayor of Holt opened a new bridge on Monday after two years of work"}],`+
			`"claim":"The mayor of Holt opened a new bridge on Monday (13 May 2024) after two years of work.","speaker":"","checkable":true}]}`+"\n")
}

func TestUnknownTask(t *testing.T) {
	if err := answer.Run("poetry", "", answer.Options{}, &bytes.Buffer{}); err == nil {
		t.Error("a task without a mechanism was answered")
	}
}
