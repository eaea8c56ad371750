package text

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/review/text/language"
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

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"He left. She stayed.", []string{"He left.", "She stayed."}},
		{"Mr. Smith met Gen. Lee at 5 a.m. in the U.S. Senate.", []string{"Mr. Smith met Gen. Lee at 5 a.m. in the U.S. Senate."}},
		{"I live in the U.S. How about you?", []string{"I live in the U.S.", "How about you?"}},
		{"J. K. Rowling sold 1.5 million. It rose.", []string{"J. K. Rowling sold 1.5 million.", "It rose."}},
		{"“It is over.” he said. They left.", []string{"“It is over.” he said.", "They left."}},
		{"“Is it?” “Yes.” He left.", []string{"“Is it?”", "“Yes.”", "He left."}},
		{"Wait ... There is more... And more.", []string{"Wait ... There is more... And more."}},
		{"She has $100.00. It is hers.", []string{"She has $100.00.", "It is hers."}},
		{"他来了。她走了。", []string{"他来了。", "她走了。"}},
		{"1. The first item 2. The second item", []string{"1. The first item", "2. The second item"}},
		{"He died in 1832. [17] [18] There were riots. It was [3] late.", []string{"He died in 1832. [17] [18]", "There were riots.", "It was [3] late."}},
		{"The bank closed.Today it opened. Visit example.com.Then go.", []string{"The bank closed.", "Today it opened.", "Visit example.com.Then go."}},
		{"At 5 a.m. Mr. Smith left. He was back by 6 p.m. The shop was shut.", []string{"At 5 a.m. Mr. Smith left.", "He was back by 6 p.m.", "The shop was shut."}},
		{"It ended there . . . . Then came more. . . . The rest is . . . lost.", []string{"It ended there . . . .", "Then came more.", ". . . The rest is . . . lost."}},
		{"See e.g. Section No. 5 and Fig. 2. Then stop!", []string{"See e.g. Section No. 5 and Fig. 2.", "Then stop!"}},
	} {
		var got []string
		from := 0
		for _, at := range append(cutSentences(c.in), len(c.in)) {
			got = append(got, strings.TrimSpace(c.in[from:at]))
			from = at
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
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
		got := show(text, Cut(text))
		golden := strings.TrimSuffix(file, ".txt") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s:\n%s\nwant\n%s", file, got, want)
		}
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

func TestLanguage(t *testing.T) {
	for in, want := range map[string]string{
		"The council said that it had closed the road and that it was safe.":          "en",
		"Der Rat sagte, dass die Straße nicht sicher ist und gesperrt wird.":          "de",
		"Le conseil a dit que la route est fermée et que les travaux vont commencer.": "fr",
		"Совет закрыл дорогу.":                                                        "und-Cyrl",
		"市議会は道路を閉鎖した。":                                                                "ja",
		"🎉🎉🎉":                                                                         "und",
	} {
		if got := language.Of(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
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
