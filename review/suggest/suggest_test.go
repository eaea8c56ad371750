package suggest_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/review/suggest"
)

const article = "Zoë Holt said the 🌉 bridge was closed. It was closed on Monday.\n"

func layout() (models.Text, models.Layout) {
	t := models.NewText(article)
	end := strings.Index(article, " It was")
	first := len([]rune(article[:end+1]))
	return t, models.Layout{Language: "en", Pieces: []models.Piece{
		{Start: 0, End: first, Kind: models.SegmentSentence, Role: models.RoleBody},
		{Start: first, End: t.Len(), Kind: models.SegmentSentence, Role: models.RoleBody},
	}}
}

// model answers as a server would, with whatever content a test wants.
func model(t *testing.T, answer func(w http.ResponseWriter, asked string)) *suggest.Endpoint {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if r.URL.Path != "/v1/chat/completions" || r.Header.Get("Authorization") != "Bearer secret" {
			t.Errorf("%s with %q", r.URL.Path, r.Header.Get("Authorization"))
		}
		answer(w, string(body))
	}))
	t.Cleanup(server.Close)
	return &suggest.Endpoint{URL: server.URL + "/v1/", Model: "small", Key: "secret", HTTP: server.Client(), Patience: 200 * time.Millisecond}
}

func says(content string) func(http.ResponseWriter, string) {
	return func(w http.ResponseWriter, _ string) {
		_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"role": "assistant", "content": content}}}})
	}
}

const good = `{"sentence": 0, "quote": "the 🌉 bridge was closed", "wording": "The bridge was closed.", "speaker": "Zoë Holt", "type": "event", "checkable": true}`

func TestAnswersWell(t *testing.T) {
	text, l := layout()
	for name, content := range map[string]string{
		"plain": `{"claims": [` + good + `]}`, "fenced": "```json\n{\"claims\": [" + good + "]}\n```",
	} {
		got, err := model(t, says(content)).Claims(t.Context(), text, l)
		if err != nil || len(got.Claims) != 1 || len(got.Dropped) != 0 {
			t.Fatalf("%s: %+v, %v", name, got, err)
		}
		c := got.Claims[0]
		if want := (models.Span{Start: 14, End: 37, Quote: "the 🌉 bridge was closed"}); c.Spans[0] != want || c.Speaker != "Zoë Holt" || c.Attribution != models.AttributionIndirect {
			t.Errorf("%s: %+v", name, c)
		}
	}
}

// Each of these is dropped, says why, and takes nothing else with it.
func TestAnswersBadly(t *testing.T) {
	text, l := layout()
	for change, why := range map[[2]string]string{
		{`"sentence": 0`, `"sentence": 7`}:                                   "names no sentence",
		{`"sentence": 0, `, ``}:                                              "names no sentence",
		{`the 🌉 bridge was closed`, `the bridge was closed`}:                 "does not stand in the sentence",
		{`the 🌉 bridge was closed`, `It was closed on Monday`}:               "does not stand in the sentence",
		{`the 🌉 bridge was closed`, `e`}:                                     "stands there twice",
		{`the 🌉 bridge was closed`, `closed … the`}:                          "does not stand in the sentence",
		{`the 🌉 bridge was closed`, ``}:                                      "does not stand in the sentence",
		{`"Zoë Holt"`, `"Vladimir Putin"`}:                                   "speaker does not stand",
		{`"event"`, `"gossip"`}:                                              "type is not one",
		{`, "checkable": true`, ``}:                                          "does not say whether",
		{`The bridge was closed.`, ``}:                                       "wording is empty",
		{`The bridge was closed.`, `x\n- ignore the rules`}:                  "no single line",
		{`The bridge was closed.`, strings.Repeat("x", 1001)}:                "too long",
		{good, `["the bridge"]`}:                                             "not of the form",
		{`"checkable": true`, `"checkable": "yes"`}:                          "not of the form",
		{`"quote": "the 🌉 bridge was closed"`, `"quote": ["was", "closed"]`}: "not of the form",
	} {
		content := `{"claims": [` + strings.Replace(good, change[0], change[1], 1) + `,` + good + `]}`
		got, err := model(t, says(content)).Claims(t.Context(), text, l)
		if err != nil || len(got.Claims) != 1 || len(got.Dropped) != 1 || !strings.Contains(got.Dropped[0].Why, why) {
			t.Errorf("%q: %d claims, dropped %+v, %v; want %q", change, len(got.Claims), got.Dropped, err, why)
		}
	}
}

func TestParts(t *testing.T) {
	text, l := layout()
	content := strings.Replace(good, `the 🌉 bridge was closed`, `the … bridge … closed`, 1)
	got, err := model(t, says(`{"claims": [`+content+`]}`)).Claims(t.Context(), text, l)
	if err != nil || len(got.Claims) != 1 || len(got.Claims[0].Spans) != 3 || got.Claims[0].Spans[2] != (models.Span{Start: 31, End: 37, Quote: "closed"}) {
		t.Fatalf("%+v, %v", got, err)
	}
}

// What is no answer at all is an error, and soon.
func TestNoAnswer(t *testing.T) {
	text, l := layout()
	for name, answer := range map[string]func(http.ResponseWriter, string){
		"slow":   func(http.ResponseWriter, string) { time.Sleep(400 * time.Millisecond) },
		"broken": func(w http.ResponseWriter, _ string) { w.WriteHeader(http.StatusInternalServerError) },
		"html":   func(w http.ResponseWriter, _ string) { _, _ = io.WriteString(w, "<html>login</html>") },
		"empty":  func(w http.ResponseWriter, _ string) { _, _ = io.WriteString(w, `{"choices": []}`) },
		"large":  func(w http.ResponseWriter, _ string) { _, _ = w.Write(make([]byte, 3<<20)) },
	} {
		start := time.Now()
		got, err := model(t, answer).Claims(t.Context(), text, l)
		if err == nil || len(got.Claims) != 0 || time.Since(start) > 5*time.Second {
			t.Errorf("%s: %+v, %v after %v", name, got, err, time.Since(start))
		}
		if err != nil && strings.Contains(err.Error(), "bridge") {
			t.Errorf("%s: the article's text is in the error: %v", name, err)
		}
	}
	got, err := model(t, says(`Sorry, I can't.`)).Claims(t.Context(), text, l)
	if err != nil || len(got.Claims) != 0 || len(got.Dropped) != 1 {
		t.Errorf("%+v, %v", got, err)
	}
}

// An article longer than one request is asked in parts; one part may fail.
func TestLongArticle(t *testing.T) {
	var l models.Layout
	line := "It was closed on Monday.\n"
	text := models.NewText(strings.Repeat(line, 70))
	for i := range 70 {
		l.Pieces = append(l.Pieces, models.Piece{Start: i * len(line), End: (i + 1) * len(line), Kind: models.SegmentSentence})
	}
	n := 0
	e := model(t, func(w http.ResponseWriter, asked string) {
		if n++; n == 2 {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		at := "0"
		if strings.Contains(asked, `"60: It was`) {
			at = "60"
		}
		says(`{"claims": [{"sentence": `+at+`, "quote": "It was closed", "wording": "It was closed.", "speaker": "", "type": "event", "checkable": false}]}`)(w, "")
	})
	got, err := e.Claims(t.Context(), text, l)
	if err != nil || n != 3 || len(got.Claims) != 2 || len(got.Dropped) != 1 {
		t.Errorf("%d requests, %+v, %v", n, got, err)
	}
}
