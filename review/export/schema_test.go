package export

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models/canonical"
	"linecheck/review/export/model"
)

// node is as much of JSON Schema as the content model uses.
type node struct {
	Ref        string           `json:"$ref"`
	Type       string           `json:"type"`
	Const      any              `json:"const"`
	Enum       []any            `json:"enum"`
	Minimum    *float64         `json:"minimum"`
	Properties map[string]*node `json:"properties"`
	Items      *node            `json:"items"`
	AnyOf      []*node          `json:"anyOf"`
	Required   []string         `json:"required"`
	Extra      *bool            `json:"additionalProperties"`
	Defs       map[string]*node `json:"$defs"`
}

func schema(t *testing.T, version int) *node {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(string(model.Schema(version))))
	dec.DisallowUnknownFields()
	var root struct {
		node
		Schema      string `json:"$schema"`
		Title       string `json:"title"`
		Description string `json:"description"`
	}
	if err := dec.Decode(&root); err != nil {
		t.Fatalf("schema %d: %v", version, err)
	}
	return &root.node
}

// validate reports where v is not as n says. Both ways: every name of the schema is required.
func validate(t *testing.T, root *node, at string, v any, n *node) {
	t.Helper()
	for n != nil && (n.Ref != "" || len(n.AnyOf) > 0) {
		if n.Ref != "" {
			n = root.Defs[strings.TrimPrefix(n.Ref, "#/$defs/")]
			continue
		}
		if v == nil && n.AnyOf[0].Type == "null" {
			return
		}
		n = n.AnyOf[len(n.AnyOf)-1]
	}
	if n == nil {
		t.Errorf("%s is not in the schema", at)
		return
	}
	if n.Enum != nil && !slices.Contains(n.Enum, v) || n.Const != nil && n.Const != v {
		t.Errorf("%s is %v, want one of %v%v", at, v, n.Enum, n.Const)
	}
	switch v := v.(type) {
	case map[string]any:
		names := slices.Sorted(maps.Keys(v))
		if n.Type != "object" || n.Extra == nil || *n.Extra || !slices.Equal(names, slices.Sorted(maps.Keys(n.Properties))) || !slices.Equal(names, slices.Sorted(slices.Values(n.Required))) {
			t.Errorf("%s has the names %v, its schema %v, of which %v are required", at, names, slices.Sorted(maps.Keys(n.Properties)), n.Required)
		}
		for name, child := range v {
			validate(t, root, at+"."+name, child, n.Properties[name])
		}
	case []any:
		if n.Type != "array" {
			t.Errorf("%s is a list, want %s", at, n.Type)
		}
		for _, child := range v {
			validate(t, root, at+"[]", child, n.Items)
		}
	default:
		kind := map[bool]string{true: "boolean"}[v == true || v == false]
		if _, ok := v.(string); ok {
			kind = "string"
		}
		if f, ok := v.(float64); ok {
			kind = "integer"
			if n.Minimum != nil && f < *n.Minimum || f != float64(int64(f)) {
				t.Errorf("%s is %v", at, f)
			}
		}
		if n.Type != "" && n.Type != kind {
			t.Errorf("%s is %T, want %s", at, v, n.Type)
		}
	}
}

func TestReportsFollowTheSchema(t *testing.T) {
	for name, r := range fixtures() {
		var v any
		if err := json.Unmarshal([]byte(render(t, format(t, "json"), r)), &v); err != nil {
			t.Fatal(err)
		}
		root := schema(t, model.SchemaVersion)
		validate(t, root, name, v, root)
	}
	if model.Schema(0) != nil || model.Schema(model.SchemaVersion+1) != nil {
		t.Error("there is a schema of a version that there is not")
	}
}

// version1 is the content model of a report that was issued under the first schema.
func version1(t *testing.T) (file string, r model.Report) {
	t.Helper()
	data, err := os.ReadFile("testdata/version1.json")
	if err != nil {
		t.Fatal(err)
	}
	stored, err := canonical.JSON(data)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(stored, &r); err != nil {
		t.Fatal(err)
	}
	return string(data), r
}

// What was issued under the first schema stays as it was issued, and its hash goes on proving it.
func TestVersion1StaysAsItWas(t *testing.T) {
	const hash = "224eb210efcdead0a4c1b3ecfc6fced8636f2e4717cdd7665f8ab120673acbe0"
	file, r := version1(t)
	got := render(t, format(t, "json"), r)
	if diff := cmp.Diff(file, got); diff != "" {
		t.Errorf("the JSON changed (-issued +now):\n%s", diff)
	}
	if sum, err := r.Hash(); err != nil || sum != hash || r.Integrity.SHA256 != hash {
		t.Errorf("the model hashes to %s, %v, want %s", sum, err, hash)
	}
	if sum, err := model.HashJSON([]byte(got)); err != nil || sum != hash {
		t.Errorf("the file hashes to %s, %v, want %s", sum, err, hash)
	}
	var v any
	if err := json.Unmarshal([]byte(got), &v); err != nil {
		t.Fatal(err)
	}
	root := schema(t, 1)
	validate(t, root, "version1", v, root)
	if err := r.Seal(); err != nil || r.Integrity.SHA256 != hash {
		t.Errorf("sealed again with %s, %v", r.Integrity.SHA256, err)
	}
}

// A report knows nothing of what was added later, and no format pretends that it does.
func TestVersion1SaysNothingNew(t *testing.T) {
	_, r := version1(t)
	for _, f := range Formats {
		if strings.HasPrefix(f.Name, "csv") {
			continue // the names of the columns say it all
		}
		out := render(t, f, r)
		for _, odd := range []string{"independent origin", "stored copy", "Quotation against", "Dismissed", "in no claim", "word for word", "policy version", "0 bytes"} {
			if strings.Contains(out, odd) {
				t.Errorf("%s says %q", f.Name, odd)
			}
		}
		if want := "rise by four"; !strings.Contains(out, want) {
			t.Errorf("%s lost the ticked words", f.Name)
		}
		if !strings.Contains(out, "Said in substance") || !strings.Contains(out, "Confirmed") {
			t.Errorf("%s lost a verdict", f.Name)
		}
	}
}

func format(t *testing.T, name string) Format {
	t.Helper()
	f, ok := FormatByName(name)
	if !ok {
		t.Fatalf("no format %s", name)
	}
	return f
}
