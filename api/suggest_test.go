package api

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"linecheck/api/wire"
	"linecheck/review/suggest"
)

func TestSuggest(t *testing.T) {
	s := newServer(t)
	article := "/api/v1/articles/" + decode[wire.Article](t, s.call(t, "ada", "POST", "/api/v1/articles", `{"text":"One line.\nAnother line.\n"}`)).ID
	path := article + "/suggest"
	if rec := s.call(t, "ada", "POST", path, `{}`); rec.Code != 409 || !strings.Contains(rec.Body.String(), `"code":"suggest.no_model"`) || !strings.Contains(rec.Body.String(), "--model-url") {
		t.Errorf("without a model: %d %s", rec.Code, rec.Body)
	}
	offered := func() string {
		a := decode[wire.Article](t, s.call(t, "ada", "GET", article, ""))
		if slices.Contains(a.Actions, "suggest") != (a.SuggestsWith != "") {
			t.Errorf("actions %v with model %q", a.Actions, a.SuggestsWith)
		}
		return a.SuggestsWith
	}
	if got := offered(); got != "" {
		t.Errorf("offers %q without a model", got)
	}
	let := make(chan struct{})
	model := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		<-let
		content := `{"claims": [{"sentence": 1, "quote": "Another line", "wording": "There is another line.", "speaker": "", "type": "state", "checkable": true}]}`
		_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": content}}}})
	}))
	defer model.Close()
	s.Review.Suggestions.Model = &suggest.Endpoint{URL: model.URL, Model: "small", HTTP: model.Client()}
	go s.Review.Suggestions.Run(t.Context())
	if got := offered(); got != "small" {
		t.Errorf("offers %q", got)
	}

	if rec := s.call(t, "ada", "POST", path, `{}`); rec.Code != 202 || rec.Body.String() != `{"model":"small"}`+"\n" {
		t.Errorf("%d %s", rec.Code, rec.Body)
	}
	if rec := s.call(t, "ben", "POST", path, `{}`); rec.Code != 409 || !strings.Contains(rec.Body.String(), `"code":"suggest.running"`) {
		t.Errorf("meanwhile: %d %s", rec.Code, rec.Body)
	}
	close(let)
	var found *wire.ClaimRow
	for end := time.Now().Add(20 * time.Second); found == nil && time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		for _, c := range decode[wire.Page[wire.ClaimRow]](t, s.call(t, "ben", "GET", article+"/claims", "")).Items {
			if c.Quote == "Another line" {
				found = &c
			}
		}
	}
	if found == nil || found.SuggestedBy != "small" || found.Status != "proposed" {
		t.Fatalf("%+v", found)
	}
	rec := s.call(t, "ben", "POST", "/api/v1/claims/"+found.ID+"/accept", `{"version":1}`)
	accepted := decode[wire.Claim](t, rec)
	if rec.Code != 200 || accepted.Status != "open" || accepted.SuggestedBy != "" || accepted.Origin != "suggestion" || accepted.Engine != "model/small" {
		t.Errorf("accepted: %d %s", rec.Code, rec.Body)
	}
	if history := s.call(t, "ben", "GET", "/api/v1/claims/"+found.ID+"/history", "").Body.String(); !strings.Contains(history, "suggested the claim, by a language model") {
		t.Errorf("history: %s", history)
	}
}
