package wire

import (
	"time"

	"linecheck/models"
	"linecheck/review/articles"
)

// Fetch is a page of the web that was had for an import.
type Fetch struct {
	ID       string        `json:"id"`
	FinalURL string        `json:"finalUrl" doc:"after redirects"`
	At       time.Time     `json:"at"`
	SHA256   string        `json:"sha256" doc:"of the bytes that are kept"`
	Preview  ImportPreview `json:"preview"`
}

// FetchOf converts a page and what the engine made of it.
func FetchOf(f models.Fetch, p articles.Parsed) Fetch {
	return Fetch{f.ID, f.FinalURL, f.At, f.BytesSHA256, PreviewOf(p)}
}
