package extract_test

import (
	"flag"
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/extract"
	"linecheck/review/text"
)

// long is given by `bench fuzz`: whole megabytes instead of what a normal run has time for.
var long = flag.Bool("long", false, "test time and memory on inputs of a megabyte")

// hard are shapes of input that have no end; each is repeated to a size.
var hard = map[string]string{
	"one line":           "The mayor said on Monday that the bridge was closed ",
	"one word":           "bridge",
	"sentences":          "The mayor of Holt said on Monday that the bridge, which opened in 1932, was closed. ",
	"lines":              "The mayor of Holt said that it was closed.\n",
	"paragraphs":         "The mayor of Holt said that it was closed. She had “no comment”.\n\n",
	"quotation marks":    "\"",
	"curly marks":        "“",
	"closing marks":      "”",
	"apostrophes":        "'",
	"open quotations":    "“It was closed. ",
	"short quotations":   "“It was,” she said. ",
	"brackets":           "(",
	"commas":             ", ",
	"dashes":             "a — ",
	"periods":            ".",
	"abbreviations":      "U.S. Mr. ",
	"numbers":            "1,234.5 ",
	"dates":              "on Monday 3 May 2021 ",
	"names":              "Anna Holt, ",
	"conjunctions":       "and he said that she said that ",
	"pronouns":           "He told her that they saw it. ",
	"right to left":      "قال رئيس البلدية إن الجسر مغلق. ",
	"mixed directions":   "The mayor said \u202eالجسر\u202c was closed. ",
	"emoji":              "👩‍👩‍👧‍👦👍🏽 ",
	"flags":              "🇬🇷",
	"combining marks":    "e\u0301\u0327\u0308",
	"only marks":         "\u0301",
	"zero width":         "\u200b\u2060\ufeff",
	"no-break spaces":    "\u00a0",
	"spaces":             " ",
	"empty lines":        "\n",
	"tabs":               "a\t",
	"urls":               "https://example.org/a?b=c&d=e ",
	"Chinese":            "市长说桥已经关闭。",
	"Cyrillic":           "Мэр сказал, что мост закрыт. ",
	"share bars":         "Share this article\nComments\n",
	"same headline":      "Bridge closed in Holt\n\n",
	"capitals":           "THE MAYOR SAID IT WAS CLOSED. ",
	"lists":              "• The bridge was closed\n",
	"semicolons":         "it was closed; ",
	"relative clauses":   "the man who saw the dog that bit the cat which ",
	"ellipses":           "… ",
	"questions":          "Was it closed? ",
	"according to":       "According to the mayor, it was closed, according to her, ",
	"line separators":    "It was closed.\u2028",
	"control characters": "\x01\x1b[0m",
}

// claims runs what an import runs on bytes and checks what it may rely on.
func claims(t *testing.T, raw []byte) {
	t.Helper()
	decoded, err := text.Decode(raw)
	if err != nil {
		if k := models.KindOf(err); k != models.KindInvalid && k != models.KindTooLarge {
			t.Fatal(err)
		}
		return
	}
	article := models.NewText(decoded)
	layout := text.Cut(article)
	anchored(t, article, layout, extract.Claims(article, layout, extract.Options{Published: "2024-05-15", Publisher: "The Post"}))
	layout.Language = "en" // whatever it is, no claim of it may be wrong about where it stands
	anchored(t, article, layout, extract.Claims(article, layout, extract.Options{}))
}

func anchored(t *testing.T, article models.Text, layout models.Layout, found models.Extraction) {
	t.Helper()
	check := func(what string, s models.Span) {
		if quote, ok := article.Slice(s.Start, s.End); !ok || quote != s.Quote {
			t.Fatalf("%s: %d..%d is %q, not %q", what, s.Start, s.End, quote, s.Quote)
		}
	}
	for i, c := range found.Claims {
		end := 0
		for _, s := range c.Spans {
			check("a span", s)
			if s.Start < end {
				t.Fatalf("claim %d: spans overlap or are out of order: %v", i, c.Spans)
			}
			end = s.End
		}
		for what, s := range map[string]*models.Span{"the speaker": c.Mention, "the cue": c.Cue} {
			if s != nil {
				check(what, *s)
			}
		}
		if len(c.Spans) == 0 || strings.TrimSpace(c.Wording) == "" || !utf8.ValidString(c.Wording) {
			t.Fatalf("claim %d has spans %v and the wording %q", i, c.Spans, c.Wording)
		}
	}
	for _, n := range found.Notes {
		if n.Piece < 0 || n.Piece >= len(layout.Pieces) {
			t.Fatalf("a note on piece %d of %d", n.Piece, len(layout.Pieces))
		}
	}
}

func FuzzArticle(f *testing.F) {
	for _, unit := range hard {
		f.Add([]byte(unit))
		f.Add([]byte(strings.Repeat(unit, 1+300/len(unit))))
		f.Add([]byte("The mayor said: " + strings.Repeat(unit, 3) + " was closed.\n\n“" + unit + "The bridge” opened in 1932, he said."))
	}
	for _, s := range []string{"", "\x00", "\xff\xfe", "\xef\xbb\xbfThe bridge opened.", "It opened.\r\nIt closed.\r", "\xc3\x28", "“It opened,” she said. “It", "said", "He said that", "that", "' '", "“”"} {
		f.Add([]byte(s))
	}
	f.Fuzz(claims)
}

// enough is how long a run takes at least whose time is compared.
const enough = 50 * time.Millisecond

// Four times the text takes about four times as long. What is quadratic takes
// sixteen times; twelve leaves room for a machine that is busy. Constant work
// makes the ratio smaller, never greater.
func TestTimeIsNotQuadratic(t *testing.T) {
	for name, unit := range hard {
		t.Run(name, func(t *testing.T) {
			most := 4_000 // bytes of the smaller text
			if *long {
				most = 250_000
			}
			n := 2_000
			took := spent(t, unit, n)
			for took < enough && n < most {
				n = min(2*n, most)
				took = spent(t, unit, n)
			}
			if took < enough/4 {
				return // fast at any size we look at
			}
			ratio := 0.0
			for range 3 { // only what is slow each time is slow
				ratio = float64(spent(t, unit, 4*n)) / float64(max(took, spent(t, unit, n)))
				if ratio < 12 {
					break
				}
			}
			if testing.Verbose() {
				fmt.Printf("%-20s %7d bytes %8v, 4 times that: × %.1f\n", name, n, took.Round(time.Millisecond), ratio)
			}
			if ratio >= 12 {
				t.Errorf("%d bytes take %v, four times that %.1f times as long", n, took, ratio)
			}
		})
	}
}

// worked is the processor time of this process: on a busy machine the clock says nothing.
func worked(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// spent is how long an article of about n bytes takes. It is handed in as
// English, and past Decode, which refuses what is too long.
func spent(t *testing.T, unit string, n int) time.Duration {
	t.Helper()
	article := models.NewText(strings.Repeat(unit, 1+n/len(unit)))
	began := worked(t)
	layout := text.Cut(article)
	layout.Language = "en"
	found := extract.Claims(article, layout, extract.Options{Published: "2024-05-15"})
	took := worked(t) - began
	anchored(t, article, layout, found)
	return took
}

// An article larger than an import may be is refused before it is read.
func TestMegabyteIsRefused(t *testing.T) {
	for _, unit := range []string{"The bridge was closed ", "\"", "e\u0301"} {
		began := time.Now()
		_, err := text.Decode([]byte(strings.Repeat(unit, 1<<20/len(unit))))
		if models.KindOf(err) != models.KindTooLarge && models.KindOf(err) != models.KindInvalid || time.Since(began) > time.Second {
			t.Errorf("%.10q: %v after %v", unit, err, time.Since(began))
		}
	}
}
