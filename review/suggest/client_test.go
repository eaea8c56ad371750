package suggest_test

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/review/suggest"
)

func TestSettings(t *testing.T) {
	inside := []netip.Prefix{netip.MustParsePrefix("10.1.0.0/16")}
	for _, tt := range []struct {
		url, model string
		allow      []netip.Prefix
		refused    string // "" for none
	}{
		{url: "", model: ""},
		{url: "https://llm.example.org/v1", model: "m"},
		{url: "http://127.0.0.1:11434/v1", model: "m"},
		{url: "http://[::1]:11434/v1", model: "m"},
		{url: "http://localhost/v1", model: "m"},
		{url: "http://10.1.2.3/v1", model: "m", allow: inside},
		{url: "http://llm/v1", model: "m", allow: inside},
		{url: "http://llm/v1", model: "m", refused: "needs https"},
		{url: "http://10.2.2.3/v1", model: "m", allow: inside, refused: "needs https"},
		{url: "http://8.8.8.8/v1", model: "m", refused: "needs https"},
		{url: "https://llm.example.org/v1", refused: "needs the model's name"},
		{url: "", model: "m", refused: "no address"},
		{url: "file:///etc/passwd", model: "m", refused: "no web address"},
		{url: "https://u:secret@llm.example.org/v1", model: "m", refused: "carries a name"},
		{url: "https://llm.example.org/v1?key=secret", model: "m", refused: "carries a name"},
	} {
		s := suggest.Settings{Model: tt.model, Allow: tt.allow}
		if tt.url != "" {
			u, err := url.Parse(tt.url)
			if err != nil {
				t.Fatal(err)
			}
			s.URL = u
		}
		e, err := s.Endpoint()
		switch {
		case tt.refused == "" && (err != nil || (e == nil) != (tt.url == "")):
			t.Errorf("%q: %v, %v", tt.url, e, err)
		case tt.refused != "" && (err == nil || !strings.Contains(err.Error(), tt.refused) || strings.Contains(err.Error(), "secret")):
			t.Errorf("%q: %v, want %q", tt.url, err, tt.refused)
		}
	}
}

// The key goes to the endpoint that was named, and nowhere that it points to.
func TestRedirectIsNotFollowed(t *testing.T) {
	followed := false
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { followed = true }))
	defer other.Close()
	server := httptest.NewServer(http.RedirectHandler(other.URL, http.StatusTemporaryRedirect))
	defer server.Close()
	e := endpoint(t, server.URL)
	text, l := layout()
	_, err := e.Claims(t.Context(), text, l)
	if err == nil || !strings.Contains(err.Error(), "307") || followed {
		t.Errorf("%v, followed: %v", err, followed)
	}
}

func endpoint(t *testing.T, address string) *suggest.Endpoint {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	e, err := suggest.Settings{URL: u, Model: "small", Key: "k"}.Endpoint()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// A server that fails twice in a row is not asked about the rest.
func TestGivesUp(t *testing.T) {
	n := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		n++
		w.WriteHeader(http.StatusBadGateway)
	}))
	defer server.Close()
	line := "It was closed.\n"
	var l models.Layout
	for i := range 200 {
		l.Pieces = append(l.Pieces, models.Piece{Start: i * len(line), End: (i + 1) * len(line), Kind: models.SegmentSentence})
	}
	_, err := endpoint(t, server.URL).Claims(t.Context(), models.NewText(strings.Repeat(line, 200)), l)
	if err == nil || n != 2 {
		t.Errorf("%d requests, %v", n, err)
	}
}

func TestFresh(t *testing.T) {
	text := models.NewText("Zoë said the 🌉 bridge was closed, and the ferry was closed.")
	span := func(quotes ...string) (out []models.Span) {
		for _, q := range quotes {
			before, _, found := strings.Cut(text.String(), q)
			if !found {
				t.Fatal(q)
			}
			start := len([]rune(before))
			out = append(out, models.Span{Start: start, End: start + len([]rune(q)), Quote: q})
		}
		return out
	}
	for _, tt := range []struct {
		name  string
		found [][]models.Span
		have  [][]models.Span
		want  int
	}{
		{"nothing there", [][]models.Span{span("the 🌉 bridge was closed")}, nil, 1},
		{"the same", [][]models.Span{span("the 🌉 bridge was closed")}, [][]models.Span{span("the 🌉 bridge was closed")}, 0},
		{"three of five", [][]models.Span{span("bridge was closed")}, [][]models.Span{span("said the 🌉 bridge was closed")}, 0},
		{"two of five", [][]models.Span{span("was closed")}, [][]models.Span{span("said the 🌉 bridge was closed")}, 1},
		{"the same words elsewhere", [][]models.Span{span("the ferry was closed")}, [][]models.Span{span("the 🌉 bridge was closed")}, 1},
		{"in parts", [][]models.Span{span("the 🌉", "was closed")}, [][]models.Span{span("the 🌉 bridge was closed")}, 0},
		{"twice", [][]models.Span{span("bridge was closed"), span("the 🌉 bridge was closed")}, nil, 1},
		{"no word", [][]models.Span{span("🌉")}, nil, 0},
	} {
		var found []models.Candidate
		for _, s := range tt.found {
			found = append(found, models.Candidate{Spans: s})
		}
		if got := suggest.Fresh(text, found, tt.have); len(got) != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, len(got), tt.want)
		}
	}
}
