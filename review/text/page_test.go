package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"

	"linecheck/models"
)

func TestFromHTMLGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no test data", err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := FromHTML(raw, "text/html", "https://daily-planet.example/bridge")
		if err != nil {
			t.Fatal(file, err)
		}
		golden(t, strings.TrimSuffix(file, ".html")+".page", showDocument(d))
	}
}

// golden compares got with a file, which -update rewrites.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s:\n%s\nwant\n%s", file, got, want)
	}
}

func showDocument(d Document) string {
	return fmt.Sprintf("publisher %q\n", d.Publisher) + show(models.NewText(d.Text), d.Layout)
}

// page wraps paragraphs long enough for an extractor.
func page(head string, paragraphs ...string) string {
	var b strings.Builder
	b.WriteString("<html><head>" + head + "</head><body><article><h1>" + paragraphs[0] + "</h1>")
	for _, p := range paragraphs[1:] {
		b.WriteString("<p>" + p + "</p>\n")
	}
	return b.String() + "</article></body></html>"
}

func TestFromHTMLCharsets(t *testing.T) {
	russian := []string{
		"Мост закрыт после бури",
		"Главный мост был закрыт во вторник, потому что инженеры нашли трещины в двух опорах после бури, самой сильной за десять лет.",
		"«Мы должны быть осторожны», — сказал мэр города. Власти решат через неделю, что делать дальше и сколько это будет стоить.",
	}
	japanese1 := []string{
		"嵐で橋が通行止めに",
		"市は火曜日、嵐で二本の橋脚にひびが見つかったため、主要な橋を通行止めにした。この嵐はここ十年で最も強かったという。",
		"「注意しなければならない」と市長は述べた。市は一週間以内に、今後の対応と費用について決定する予定である。",
	}
	late := strings.Repeat("<meta name=\"x\" content=\"some words that take up room before the charset is named\">\n", 60)
	for _, c := range []struct {
		name, contentType, head string
		text                    []string
		enc                     encoding.Encoding
	}{
		{"windows-1251 by its meta", "text/html", `<meta charset="windows-1251">`, russian, charmap.Windows1251},
		{"windows-1251 by its header", "text/html; charset=windows-1251", "", russian, charmap.Windows1251},
		{"windows-1251 that nothing names", "", "", russian, charmap.Windows1251},
		{"windows-1251 after 4 KB", "text/html", late + `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`, russian, charmap.Windows1251},
		{"Shift JIS", "text/html", `<meta charset="shift_jis">`, japanese1, japanese.ShiftJIS},
		{"Shift JIS that nothing names", "", "", japanese1, japanese.ShiftJIS},
		{"EUC-JP by its header", "text/html; charset=euc-jp", "", japanese1, japanese.EUCJP},
		{"UTF-8 with a false header", "text/html; charset=iso-8859-1", "", russian, encoding.Nop},
	} {
		raw, err := c.enc.NewEncoder().Bytes([]byte(page(c.head, c.text...)))
		if err != nil {
			t.Fatal(c.name, err)
		}
		d, err := FromHTML(raw, c.contentType, "")
		if want := strings.Join(c.text, "\n"); err != nil || d.Text != want {
			t.Errorf("%s: got %q (%v), want %q", c.name, d.Text, err, want)
		}
	}
	raw := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(page("", russian...))) {
		raw = append(raw, byte(u), byte(u>>8))
	}
	if d, err := FromHTML(raw, "", ""); err != nil || d.Text != strings.Join(russian, "\n") {
		t.Errorf("UTF-16: got %q (%v)", d.Text, err)
	}
}

func TestFromHTMLIsBounded(t *testing.T) {
	sentence := "The main bridge was closed on Tuesday after the storm. "
	for name, s := range map[string]string{
		"deep":                               strings.Repeat("<div>", 100_000) + sentence,
		"deep inline":                        strings.Repeat("<b>", 100_000) + sentence,
		"reopened":                           "<p>" + strings.Repeat("<b id=a><i id=c>", 150) + sentence + strings.Repeat("</p><p>x", 8_000),
		"wide":                               strings.Repeat("<p>a</p>", 10_000),
		"one long line":                      "<p>" + strings.Repeat("a b c d e f ", 16_000),
		"quotes":                             "<p>" + strings.Repeat(`"`, 100_000),
		"quotes in tags":                     strings.Repeat(`<a title="`, 50_000),
		"table":                              "<table>" + strings.Repeat("<tr><td>a<td>", 6_000),
		"more nodes than the extractors get": strings.Repeat("<p>a</p>", 31_000),
		"links":                              strings.Repeat("<a href=x>y ", 8_000),
		"comments":                           strings.Repeat("<!-- ", 100_000) + sentence,
		"ten megabytes":                      "<p>" + sentence + "<!--" + strings.Repeat("x", 10<<20-200) + "-->",
	} {
		d, err := FromHTML([]byte(s), "text/html", "")
		if err != nil && models.KindOf(err) != models.KindTooLarge && models.KindOf(err) != models.KindInvalid {
			t.Errorf("%s: %v", name, err)
		}
		if err == nil && !partitions(d) {
			t.Errorf("%s: the pieces do not partition the text", name)
		}
	}
	if _, err := FromHTML(make([]byte, 10<<20+1), "", ""); models.KindOf(err) != models.KindTooLarge {
		t.Errorf("more than the limit: %v", err)
	}
	for _, s := range []string{"", " ", "<html><script>x</script></html>", "<p>\u200b</p>"} {
		if _, err := FromHTML([]byte(s), "", ""); models.KindOf(err) != models.KindInvalid {
			t.Errorf("%q: %v", s, err)
		}
	}
}

func partitions(d Document) bool {
	at := 0
	for _, p := range d.Layout.Pieces {
		if p.Start != at || p.End <= at {
			return false
		}
		at = p.End
	}
	return at == models.NewText(d.Text).Len()
}
