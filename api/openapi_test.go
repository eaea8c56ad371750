package api

import (
	"bytes"
	"encoding/json"
	"testing"
)

// The document is the same every time, and says of every operation who may call it.
func TestOpenAPI(t *testing.T) {
	first, err := OpenAPI("test")
	if err != nil {
		t.Fatal(err)
	}
	second, err := OpenAPI("test")
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("two documents differ, %v", err)
	}
	var doc struct {
		Paths map[string]map[string]struct {
			OperationID string   `json:"operationId"`
			Roles       []string `json:"x-roles"`
		} `json:"paths"`
	}
	if err := json.Unmarshal(first, &doc); err != nil {
		t.Fatal(err)
	}
	n := 0
	for path, methods := range doc.Paths {
		for method, o := range methods {
			n++
			if len(o.Roles) == 0 || o.OperationID == "" {
				t.Errorf("%s %s (%q) has no x-roles", method, path, o.OperationID)
			}
		}
	}
	if n < 85 {
		t.Errorf("%d operations, want all of at least 85", n)
	}
	if bytes.Contains(first, []byte(`"null"`)) {
		t.Error("a list can be null")
	}
}
