package answer_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"linecheck/cmd/dev/bench/predict/answer"
)

// The claims lie beside the texts; what is marked as right must not show.
func TestMatch(t *testing.T) {
	dir := t.TempDir()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write([]byte(`{"id": "7", "claim": "The old bridge in Holt collapsed in a storm.", "title": "Did the Bridge Collapse?"}
{"id": 8, "claim": "The mayor of Rask drinks petrol.", "title": ""}
{"id": "9", "claim": "A storm in Holt blew a cow onto the bridge.", "title": ""}`)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	input := filepath.Join(dir, "input.jsonl")
	texts := `{"id": "a", "text": "WOW our mayor drinks petrol!! #RaskNews https://t.co/x", "gold": ["7"]}
{"id": "b", "text": "cow on the #HoltBridge after the storm pic.twitter.com/x — Ann Ros (@annros) May 3, 2019", "gold": ["8"]}
{"id": "c", "text": "🙂", "gold": ["8"]}`
	for name, content := range map[string][]byte{input: []byte(texts), filepath.Join(dir, "verified_claims.jsonl.gz"): packed.Bytes()} {
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := answer.Run("match", input, answer.Options{}, &out); err != nil {
		t.Fatal(err)
	}
	const want = `{"id":"a","ranked":["8"]}` + "\n" + `{"id":"b","ranked":["9","7"]}` + "\n" + `{"id":"c","ranked":[]}` + "\n"
	if out.String() != want {
		t.Errorf("got  %swant %s", out.String(), want)
	}
}
