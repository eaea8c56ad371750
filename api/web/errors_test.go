package web

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"
)

// What huma reports is told without what was sent and without what lies inside.
func TestRequestProblem(t *testing.T) {
	for _, tt := range []struct {
		name   string
		status int
		err    error
		want   string
	}{
		{"inside", 500, errors.New("dsn=tellnobody"), `{"status":500,"code":"internal","title":"Something broke on our side."}`},
		{"not JSON", 400, errors.New("invalid character 't' in tellnobody"), `{"status":422,"code":"body.json","title":"The request body cannot be read as described."}`},
		{
			"a field", 422, &huma.ErrorDetail{Message: "expected string", Location: "body.spans[3].quote", Value: "tellnobody"},
			`{"status":422,"code":"body.json","title":"Some fields cannot be read as described.","fields":{"spans":"Expected string."}}`,
		},
		{
			"a missing field", 422, &huma.ErrorDetail{Message: "expected required property version to be present", Location: "body", Value: "tellnobody"},
			`{"status":422,"code":"body.json","title":"Some fields cannot be read as described.","fields":{"version":"This is missing."}}`,
		},
		{
			"a query", 422, &huma.ErrorDetail{Message: "unknown query parameter", Location: "query.colour", Value: "tellnobody"},
			`{"status":422,"code":"request.invalid","title":"Some fields cannot be read as described.","fields":{"colour":"Unknown query parameter."}}`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			raw, err := json.Marshal(requestProblem(tt.status, []error{tt.err}))
			if err != nil || string(raw) != tt.want || strings.Contains(string(raw), "tellnobody") {
				t.Errorf("got  %s\nwant %s", raw, tt.want)
			}
		})
	}
}
