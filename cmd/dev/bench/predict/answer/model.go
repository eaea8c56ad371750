package answer

import (
	"context"
	"fmt"
	"net/netip"
	"net/url"
	"os"
	"strings"

	"linecheck/models"
	"linecheck/review/suggest"
)

// ModelFlags name a language model whose suggestions are added to the engine's claims.
type ModelFlags struct {
	URL           *url.URL       `name:"model-url" placeholder:"URL" help:"OpenAI-compatible endpoint whose suggestions are added to the engine's claims; seed only."`
	Name          string         `name:"model-name" placeholder:"NAME" help:"The model, as the endpoint knows it."`
	KeyFile       string         `name:"model-key-file" type:"existingfile" placeholder:"FILE" help:"File that holds the endpoint's key."`
	AllowNetworks []netip.Prefix `placeholder:"NETWORK" help:"Networks that the endpoint may be in without https."`
}

// Endpoint returns the model, nil for none.
func (m *ModelFlags) Endpoint() (*suggest.Endpoint, error) {
	s := suggest.Settings{URL: m.URL, Model: m.Name, Allow: m.AllowNetworks}
	if m.KeyFile != "" {
		key, err := os.ReadFile(m.KeyFile)
		if err != nil {
			return nil, err
		}
		s.Key = strings.TrimSpace(string(key))
	}
	return s.Endpoint()
}

// suggested returns what a model adds to the engine's claims, as an import would. It fails when no answer came.
func suggested(e *suggest.Endpoint, article models.Text, layout models.Layout, have []models.Candidate) ([]models.Candidate, error) {
	found, err := e.Claims(context.Background(), article, layout)
	if err != nil {
		return nil, err
	}
	spans := make([][]models.Span, len(have))
	for i := range have {
		spans[i] = have[i].Spans
	}
	fresh := suggest.Fresh(article, found.Claims, spans)
	fmt.Fprintf(os.Stderr, "%s: %d new claims, %d that the engine has, %d that did not pass\n", e.Engine(), len(fresh), len(found.Claims)-len(fresh), len(found.Dropped))
	return fresh, nil
}
