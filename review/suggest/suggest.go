// Package suggest asks a language model that an admin configured for claims and
// wordings. What it answers passes the same gate as everything else: words that
// stand in the article, fields that exist. What does not is dropped, and said.
package suggest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"linecheck/models"
)

// Limits of one article.
const (
	perRequest = 30               // sentences
	answers    = 2 << 20          // bytes of one answer
	patience   = 60 * time.Second // for one answer
	failures   = 2                // in a row, after which the rest of an article is not asked about
)

// Endpoint is an OpenAI-compatible server: POST URL/chat/completions.
type Endpoint struct {
	URL   string // base address, such as https://llm.example.org/v1
	Model string // as the server knows it
	Key   string // sent as a bearer token; "" for none
	HTTP  *http.Client

	Patience time.Duration // for one answer; 0 means a minute
}

// Engine names the model, as it is stored with every claim that it suggested.
func (e *Endpoint) Engine() string { return "model/" + e.Model }

// Dropped is a suggestion that did not pass the gate.
type Dropped struct {
	Sentence int    // index in the layout's pieces, -1 when the answer as a whole was dropped
	Why      string // holds no text of the article
}

// Result is what came of asking.
type Result struct {
	Claims  []models.Candidate
	Dropped []Dropped
}

// Claims asks for the claims of an article's sentences. A part that cannot be
// had is named in Dropped; err is only set when nothing came at all.
func (e *Endpoint) Claims(ctx context.Context, text models.Text, layout models.Layout) (Result, error) {
	var out Result
	var failed error
	var batch []int
	asked, answered, silent := 0, 0, 0
	ask := func() {
		if len(batch) == 0 || ctx.Err() != nil || silent == failures {
			return
		}
		asked++
		content, err := e.complete(ctx, prompt(text, layout, batch))
		if err != nil {
			failed = err
			silent++
			out.Dropped = append(out.Dropped, Dropped{-1, err.Error()})
		} else {
			answered++
			silent = 0
			gate{text, layout, batch}.pass(content, &out)
		}
		batch = nil
	}
	for i, p := range layout.Pieces {
		if p.Kind != models.SegmentSentence {
			continue
		}
		if batch = append(batch, i); len(batch) == perRequest {
			ask()
		}
	}
	ask()
	if err := ctx.Err(); err != nil {
		return out, fmt.Errorf("model endpoint: %w", err)
	}
	if asked > 0 && answered == 0 {
		return out, failed
	}
	return out, nil
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// complete sends one conversation and returns the words of the answer.
func (e *Endpoint) complete(ctx context.Context, messages []message) (string, error) {
	wait := e.Patience
	if wait == 0 {
		wait = patience
	}
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	body, err := json.Marshal(map[string]any{"model": e.Model, "messages": messages, "temperature": 0, "response_format": map[string]string{"type": "json_object"}})
	if err != nil {
		return "", err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, strings.TrimSuffix(e.URL, "/")+"/chat/completions", bytes.NewReader(body))
	if err != nil {
		return "", fmt.Errorf("model endpoint: %w", err)
	}
	req.Header.Set("Content-Type", "application/json")
	if e.Key != "" {
		req.Header.Set("Authorization", "Bearer "+e.Key)
	}
	res, err := e.HTTP.Do(req)
	if err != nil {
		return "", fmt.Errorf("model endpoint: %w", err)
	}
	defer res.Body.Close() //nolint:errcheck // it was only read
	raw, err := io.ReadAll(io.LimitReader(res.Body, answers+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("model endpoint: %w", err)
	case len(raw) > answers:
		return "", fmt.Errorf("model endpoint: the answer is larger than %d bytes", answers)
	case res.StatusCode != http.StatusOK:
		return "", fmt.Errorf("model endpoint: it answered with status %d", res.StatusCode)
	}
	var answer struct {
		Choices []struct {
			Message message `json:"message"`
		} `json:"choices"`
	}
	if err := json.Unmarshal(raw, &answer); err != nil || len(answer.Choices) == 0 {
		return "", fmt.Errorf("model endpoint: the answer is not a chat completion")
	}
	return answer.Choices[0].Message.Content, nil
}
