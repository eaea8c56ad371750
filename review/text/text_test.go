package text

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"linecheck/models"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, in, want, code string }{
		{"plain", "One.\nTwo.", "One.\nTwo.", ""},
		{"byte order mark", "\xef\xbb\xbfOne.", "One.", ""},
		{"line ends", "One.\r\nTwo.\rThree.", "One.\nTwo.\nThree.", ""},
		{"not normalised", "Cafe\u0301 Café", "Cafe\u0301 Café", ""},
		{"UTF-16 little endian", "\xff\xfeO\x00k\x00=\xd8\x00\xde", "Ok😀", ""},
		{"UTF-16 big endian", "\xfe\xff\x00O\x00k", "Ok", ""},
		{"half a surrogate pair", "\xff\xfe=\xd8k\x00", "", "text.encoding"},
		{"odd UTF-16", "\xff\xfeO\x00k", "", "text.encoding"},
		{"Windows-1252", "Caf\xe9", "", "text.encoding"},
		{"NUL", "a\x00b", "", "text.nul"},
		{"empty", "", "", "text.empty"},
		{"white space", " \r\n\t\u00a0", "", "text.empty"},
		{"too long", strings.Repeat("é", MaxPoints+1), "", "text.too_long"},
		{"longest", strings.Repeat("é", MaxPoints), strings.Repeat("é", MaxPoints), ""},
	} {
		got, err := Decode([]byte(c.in))
		code := ""
		if e, ok := errors.AsType[*models.Error](err); ok {
			code = e.Code
		}
		if got != c.want || code != c.code {
			t.Errorf("%s: got %.40q, %q (%v); want %.40q, %q", c.name, got, code, err, c.want, c.code)
		}
	}
}

func TestDecodeSaysWhere(t *testing.T) {
	_, err := Decode([]byte("\xef\xbb\xbfCaf\xe9"))
	if want := "The text is not UTF-8 (byte 6). Open it in your editor, save it as UTF-8 and import it again."; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %q", err, want)
	}
	_, err = Decode([]byte(strings.Repeat("a", MaxPoints+5)))
	if models.KindOf(err) != models.KindTooLarge || !strings.Contains(err.Error(), "200005") || !strings.Contains(err.Error(), "200000") {
		t.Errorf("got %v, want both numbers", err)
	}
}

func TestCutGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no test data", err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := Decode(raw)
		if err != nil {
			t.Fatal(file, err)
		}
		text := models.NewText(s)
		golden(t, strings.TrimSuffix(file, ".txt")+".golden", show(text, Cut(text)))
	}
}

func show(text models.Text, l models.Layout) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title %q\nbyline %q\npublished %q\nlanguage %q\n", l.Title, l.Byline, l.Published, l.Language)
	for _, n := range l.Notes {
		fmt.Fprintf(&b, "note %s\n", n)
	}
	for _, p := range l.Pieces {
		q, _ := text.Slice(p.Start, p.End)
		fmt.Fprintf(&b, "%d %s %s %q %s\n", p.Paragraph, p.Kind, p.Role, q, p.Reason)
	}
	return b.String()
}

func TestCutIsLinear(t *testing.T) {
	for _, unit := range []string{"a b c d e f\n", "He said \"no\". ", "x", ". ", "\" ", "Share this\n", "😀"} {
		measure := func(n int) time.Duration {
			text := models.NewText(strings.Repeat(unit, n/len(unit)))
			start := time.Now()
			Cut(text)
			return time.Since(start)
		}
		ok := false
		var small, large time.Duration
		for try := 0; try < 6 && !ok; try++ { // others use this machine too
			small, large = measure(100_000), measure(400_000)
			ok = large < 9*small+20*time.Millisecond
		}
		if !ok {
			t.Errorf("%q: four times the text takes %v instead of %v", unit, large, small)
		}
	}
}
