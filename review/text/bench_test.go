package text

import (
	"strings"
	"testing"

	"linecheck/models"
)

// BenchmarkCut cuts a pasted article of about a hundred sentences.
func BenchmarkCut(b *testing.B) {
	article := "Bridge stays closed\n\nBy Marta Oliveira\n\nShare this article\nComments\n\n" +
		strings.Repeat("The mayor of Holt, Zoë Lindqvist, said on Monday that the bridge would stay closed. “It is not safe,” she told reporters.\n\n", 50) + "You might also like\nFerry sinks off Crete\n"
	t := models.NewText(article)
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		Cut(t)
	}
}
