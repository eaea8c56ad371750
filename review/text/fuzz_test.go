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

func FuzzFromHTML(f *testing.F) {
	for _, s := range []string{
		"", "<p>a", "<p>a</p><p>b</p>", "<table><tr><td>a<td>b</table>", "<ul><li>x<li>y", "<h1>T</h1><p>He left. She stayed.", "<b><p>x</b>y", "\xff\xfe<\x00p\x00>\x00a\x00",
		"<p>\u00a0\u200b</p>", "<a href=x>y</a>", "<script>x</script>", "<p>a<br>b", "<svg><p>a</p></svg>", "<p hidden>a", "<div style='display:none'>a</div>b", "<meta charset=shift_jis>\x82\xa0", "a\x00b", "<p>e\u0301\u2028x", "<title>t</title><p>t",
		page("", "Bridge closed after the storm", strings.Repeat("The main bridge was closed on Tuesday. ", 8), "<a href=x>Read more</a>", strings.Repeat("It will open in a week, said the mayor. ", 8)),
	} {
		f.Add([]byte(s), "text/html")
	}
	f.Fuzz(func(t *testing.T, raw []byte, contentType string) {
		d, err := FromHTML(raw, contentType, "https://example.com/")
		if err != nil {
			if k := models.KindOf(err); k != models.KindInvalid && k != models.KindTooLarge {
				t.Fatal(err)
			}
			return
		}
		if !utf8.ValidString(d.Text) || strings.ContainsRune(d.Text, 0) || !partitions(d) {
			t.Fatalf("the pieces do not partition %q", d.Text)
		}
		again, err := FromHTML(raw, contentType, "https://example.com/")
		if err != nil || again.Text != d.Text || len(again.Layout.Pieces) != len(d.Layout.Pieces) {
			t.Fatal("the same bytes give another article")
		}
	})
}
