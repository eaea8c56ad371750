package export

import (
	"bytes"
	"strings"
	"testing"

	"linecheck/review/export/model"
)

// smallHash is the content hash of the small report. It changes only with the model.
const smallHash = "4b1f5595a768d1ddcf8a4bc0a8f9abd83bb0f069d335933de407a4d3420ba86a"

func TestHashIsStable(t *testing.T) {
	r := small()
	if err := r.Seal(); err != nil {
		t.Fatal(err)
	}
	if r.Integrity.SHA256 != smallHash {
		t.Errorf("hash = %s, want %s", r.Integrity.SHA256, smallHash)
	}
	r.Report.Generator = model.Generator{Name: "another", Version: "9"}
	r.Integrity.Signature = &model.Signature{Algorithm: "Ed25519"}
	if got, err := r.Hash(); err != nil || got != smallHash {
		t.Errorf("hash of the signed report = %s, %v, want %s", got, err, smallHash)
	}
	file := render(t, Formats[len(Formats)-1], r)
	if got, err := model.HashJSON([]byte(file)); err != nil || got != smallHash {
		t.Errorf("hash of the file = %s, %v, want %s", got, err, smallHash)
	}
}

func TestHashCoversTheContent(t *testing.T) {
	r := small()
	if err := r.Seal(); err != nil {
		t.Fatal(err)
	}
	file := render(t, Formats[len(Formats)-1], r)
	for from, to := range map[string]string{
		`"Wrong"`: `"Right"`, `"start": 40,`: `"start": 41,`, `"uncovered": 0`: `"uncovered": 0, "more": 1`, `"knownTo": ""`: `"knownTo": "x"`,
		`"state": "issued"`: `"state": "draft"`,
	} {
		changed := strings.Replace(file, from, to, 1)
		if changed == file {
			t.Fatalf("%s is not in the file", from)
		}
		if got, err := model.HashJSON([]byte(changed)); err == nil && got == smallHash {
			t.Errorf("%s became %s and the hash is the same", from, to)
		}
	}
}

func TestHashJSONRefuses(t *testing.T) {
	for _, in := range []string{`{}`, `[]`, `null`, `{"report":{},"integrity":1}`, `{"report":{"number":1.5},"integrity":{}}`} {
		if got, err := model.HashJSON([]byte(in)); err == nil {
			t.Errorf("HashJSON(%s) = %s, want an error", in, got)
		}
	}
}

func TestCanonical(t *testing.T) {
	r := small()
	got, err := r.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(got, []byte(`{"article":{"byline":"Sam Hill","bytesSha256":"2e2e`)) || bytes.Contains(got, []byte("\n")) {
		t.Errorf("canonical JSON starts %.80s", got)
	}
	empty, err := (&model.Report{}).Canonical()
	if err != nil || bytes.Contains(empty, []byte(`s":null`)) {
		t.Errorf("a list is null in %s, %v", empty, err)
	}
}
