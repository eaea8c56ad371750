package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"linecheck/models"
)

func FuzzCut(f *testing.F) {
	for _, s := range []string{
		"", "a", " ", "\n\n\n", "😀", "👩‍🍳🎉", "e\u0301e\u0301. E\u0301", "שלום עולם. مرحبا بالعالم؟ Yes.", "\"a\" 'b' “c” ‘d’ «e»",
		"Headline\n\nBy A B\n\nA sentence. And “another. One”\n\n\nRelated\nA link\n", "a\u2028b\u00a0c\u200b", "\u200b\n\u00a0\n.", "...", "“", "U.S. a.m. 1.5", "• x\n- y",
		"PARIS (Reuters) - It rained. It stopped.", "PARIS (AP) — ", "Share this articleComments\n\u00a0\nx", strings.Repeat("a. B ", 50), strings.Repeat("x", 2000),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		text := models.NewText(s)
		l := Cut(text)
		if text.Len() == 0 {
			if len(l.Pieces) != 0 {
				t.Fatal("pieces of an empty text")
			}
			return
		}
		at := 0
		for i, p := range l.Pieces {
			if p.Start != at || p.End <= p.Start {
				t.Fatalf("piece %d is %d..%d after %d in %q", i, p.Start, p.End, at, s)
			}
			if (p.Kind == models.SegmentFurniture) != (p.Reason != "") {
				t.Fatalf("piece %d: kind %s, reason %q", i, p.Kind, p.Reason)
			}
			at = p.End
		}
		if at != text.Len() {
			t.Fatalf("the pieces end at %d of %d in %q", at, text.Len(), s)
		}
	})
}
