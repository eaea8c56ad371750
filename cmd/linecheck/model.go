package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"sync"

	"linecheck/review/suggest"
)

// modelSettings name the language model that may suggest claims. Without an
// address no text of an article leaves the machine.
type modelSettings struct {
	URL     *url.URL `placeholder:"URL" help:"OpenAI-compatible endpoint that is asked for suggestions and is sent every imported article; https, or http on this machine and in --allow-networks. Default: none."`
	Name    string   `placeholder:"NAME" help:"The model, as the endpoint knows it."`
	KeyFile string   `placeholder:"FILE" help:"File that holds the endpoint's key."`
}

// endpoint returns the model, nil for none.
func (m *modelSettings) endpoint(allow []netip.Prefix) (*suggest.Endpoint, error) {
	s := suggest.Settings{URL: m.URL, Model: m.Name, Allow: allow}
	if m.KeyFile != "" {
		key, err := os.ReadFile(m.KeyFile)
		if err != nil {
			return nil, fmt.Errorf("--model-key-file: %w", err)
		}
		s.Key = strings.TrimSpace(string(key))
	}
	e, err := s.Endpoint()
	if err != nil {
		return nil, fmt.Errorf("--model-url, --model-name: %w", err)
	}
	return e, nil
}

// background does what nobody waits for: sweeping, asking the language model,
// fetching sources. The function that it returns ends all and waits until they have ended.
func background(ctx context.Context, p *program, log *slog.Logger) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	running.Go(func() { sweep(ctx, p, log) })
	running.Go(func() { p.review.Suggestions.Run(ctx) })
	p.review.Evidence.Log = log
	running.Go(func() { p.review.Evidence.Run(ctx) })
	return func() {
		cancel()
		running.Wait()
	}
}
