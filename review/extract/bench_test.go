package extract_test

import (
	"os"
	"path/filepath"
	"testing"

	"linecheck/models"
	"linecheck/review/extract"
	"linecheck/review/text"
)

// BenchmarkClaims extracts the claims of the test articles, cut beforehand.
func BenchmarkClaims(b *testing.B) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no test data", err)
	}
	type article struct {
		text   models.Text
		layout models.Layout
	}
	var list []article
	bytes := 0
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		t := models.NewText(string(raw))
		list = append(list, article{t, text.Cut(t)})
		bytes += len(raw)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range list {
			extract.Claims(a.text, a.layout, extract.Options{Published: "2024-05-15"})
		}
	}
	b.ReportMetric(float64(len(list)*b.N)/b.Elapsed().Seconds(), "articles/s")
}
