package export

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// smallHash is the content hash of the small report. It changes only with the model.
const smallHash = "224eb210efcdead0a4c1b3ecfc6fced8636f2e4717cdd7665f8ab120673acbe0"

func TestHashIsStable(t *testing.T) {
	r := small()
	if err := r.Seal(); err != nil {
		t.Fatal(err)
	}
	if r.Integrity.SHA256 != smallHash {
		t.Errorf("hash = %s, want %s", r.Integrity.SHA256, smallHash)
	}
	r.Report.Generator = Generator{Name: "another", Version: "9"}
	r.Integrity.Signature = &Signature{Algorithm: "Ed25519"}
	if got, err := r.Hash(); err != nil || got != smallHash {
		t.Errorf("hash of the signed report = %s, %v, want %s", got, err, smallHash)
	}
	file := render(t, Formats[len(Formats)-1], r)
	if got, err := HashJSON([]byte(file)); err != nil || got != smallHash {
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
		if got, err := HashJSON([]byte(changed)); err == nil && got == smallHash {
			t.Errorf("%s became %s and the hash is the same", from, to)
		}
	}
}

func TestHashJSONRefuses(t *testing.T) {
	for _, in := range []string{`{}`, `[]`, `null`, `{"report":{},"integrity":1}`, `{"report":{"number":1.5},"integrity":{}}`} {
		if got, err := HashJSON([]byte(in)); err == nil {
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
	empty, err := (&Report{}).Canonical()
	if err != nil || bytes.Contains(empty, []byte(`s":null`)) {
		t.Errorf("a list is null in %s, %v", empty, err)
	}
}

// TestSchemaDeclaresEveryName compares the names in a rendered report with the schema, both ways.
func TestSchemaDeclaresEveryName(t *testing.T) {
	type node struct {
		Ref        string           `json:"$ref"`
		Properties map[string]*node `json:"properties"`
		Items      *node            `json:"items"`
		AnyOf      []*node          `json:"anyOf"`
		Required   []string         `json:"required"`
		Defs       map[string]*node `json:"$defs"`
	}
	var root node
	if err := json.Unmarshal(Schema, &root); err != nil {
		t.Fatal(err)
	}
	var walk func(at string, v any, n *node)
	walk = func(at string, v any, n *node) {
		for n != nil && (n.Ref != "" || len(n.AnyOf) > 0) {
			if n.Ref != "" {
				n = root.Defs[strings.TrimPrefix(n.Ref, "#/$defs/")]
			} else {
				n = n.AnyOf[len(n.AnyOf)-1]
			}
		}
		switch v := v.(type) {
		case map[string]any:
			for name, child := range v {
				if n == nil || n.Properties[name] == nil {
					t.Errorf("%s.%s is not in the schema", at, name)
					continue
				}
				walk(at+"."+name, child, n.Properties[name])
			}
			for name := range n.Properties {
				if _, ok := v[name]; !ok || !slices.Contains(n.Required, name) {
					t.Errorf("%s.%s is in the schema and not in the report, or not required", at, name)
				}
			}
		case []any:
			for _, child := range v {
				walk(at+"[]", child, n.Items)
			}
		}
	}
	for _, r := range fixtures() {
		var v any
		if err := json.Unmarshal([]byte(render(t, Formats[len(Formats)-1], r)), &v); err != nil {
			t.Fatal(err)
		}
		walk("", v, &root)
	}
}
