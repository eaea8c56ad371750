package extract

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"linecheck/models"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// whole makes an article text into a layout without the text engine: one line
// is one piece, and a line that begins with "#" is furniture.
func whole(s string) (models.Text, models.Layout) {
	text := models.NewText(s)
	l := models.Layout{Language: "en"}
	at := 0
	for i, line := range strings.SplitAfter(s, "\n") {
		n := utf8.RuneCountInString(line)
		if n == 0 {
			continue
		}
		p := models.Piece{Start: at, End: at + n, Paragraph: i, Kind: models.SegmentSentence, Role: models.RoleBody}
		switch {
		case strings.TrimSpace(line) == "" && len(l.Pieces) > 0:
			l.Pieces[len(l.Pieces)-1].End += n
			at += n
			continue
		case strings.HasPrefix(line, "#"):
			p.Kind, p.Role, p.Reason = models.SegmentFurniture, models.RoleOther, "Set aside."
		case i == 0:
			p.Role = models.RoleHeadline
		}
		l.Pieces = append(l.Pieces, p)
		at += n
	}
	return text, l
}

func TestClaimsGolden(t *testing.T) {
	published := map[string]string{"wikinews-asylum": "2015-05-18", "wikinews-clock": "2015-09-22", "harbour": "2024-03-14"}
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no test data", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		text, layout := article(t, name)
		got := show(layout, Claims(text, layout, Options{Published: published[name]}))
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

func show(layout models.Layout, e models.Extraction) string {
	var b strings.Builder
	for _, c := range e.Claims {
		fmt.Fprintf(&b, "%s\n  = %s\n  %s, %s risk, checkable %v: %s\n", models.JoinQuotes(c.Spans), c.Wording, c.Type, c.Risk, c.Checkable, c.CheckableReason)
		if c.Attribution != models.AttributionNarrator {
			fmt.Fprintf(&b, "  %s: %q", c.Attribution, c.Speaker)
			if c.Mention != nil {
				fmt.Fprintf(&b, ", as %q", c.Mention.Quote)
			}
			if c.Cue != nil {
				fmt.Fprintf(&b, ", %q", c.Cue.Quote)
			}
			b.WriteByte('\n')
		}
		for _, r := range c.Reasons {
			if r.Field == "wording" || r.Field == "speaker" {
				fmt.Fprintf(&b, "  - %s: %s\n", r.Field, r.Text)
			}
		}
		for _, a := range c.Alternatives {
			fmt.Fprintf(&b, "  ? %s: %s\n", a.Field, a.Text)
		}
	}
	for _, n := range e.Notes {
		fmt.Fprintf(&b, "piece %d %s: %s\n", n.Piece, n.Disposition, n.Reason)
	}
	return b.String()
}

// article reads a test article and the pieces it was cut into, one a row:
// start, end, kind, role, paragraph.
func article(t *testing.T, name string) (models.Text, models.Layout) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := os.ReadFile(filepath.Join("testdata", name+".cut"))
	if err != nil {
		t.Fatal(err)
	}
	l := models.Layout{Language: "en"}
	for row := range strings.Lines(string(rows)) {
		var p models.Piece
		if _, err := fmt.Sscan(row, &p.Start, &p.End, &p.Kind, &p.Role, &p.Paragraph); err != nil {
			t.Fatal(name, err)
		}
		l.Pieces = append(l.Pieces, p)
	}
	return models.NewText(string(raw)), l
}

func TestSampleMechanisms(t *testing.T) {
	text, layout := article(t, "sample")
	found := map[string]models.Candidate{}
	for _, c := range Claims(text, layout, Options{}).Claims {
		found[models.JoinQuotes(c.Spans)] = c
	}
	for span, want := range map[string][2]string{ // span → speaker, wording
		"they had not received any official communication on the matter":                                 {"NATO", "NATO had not received any official communication on the matter."},
		"official talks between them have been limited in recent years":                                  {"", "Official talks between Russia and NATO have been limited in recent years."},
		"it annexed Ukraine’s Crimean Peninsula":                                                         {"", "Russia annexed Ukraine’s Crimean Peninsula."},
		"the country is suspending its representative mission to NATO":                                   {"Sergey Lavrov", "Russia is suspending its representative mission to NATO."},
		"NATO … has kept channels open for high-level meetings and for military-to-military cooperation": {"", "NATO has kept channels open for high-level meetings and for military-to-military cooperation."},
		"We have practically no conditions for elementary diplomatic work":                               {"Sergey Lavrov", "Russia has practically no conditions for elementary diplomatic work."},
		"The alliance’s line towards our country is becoming more and more aggressive":                   {"Russia's foreign ministry", "NATO’s line towards Russia is becoming more and more aggressive."},
		"NATO announced last week that it was expelling eight Russian diplomats from the missions":       {"Jamie Shea", "NATO announced last week that it was expelling eight Russian diplomats from the missions."},
	} {
		c, ok := found[span]
		if !ok {
			t.Errorf("no claim %q", span)
		} else if got := [2]string{c.Speaker, c.Wording}; got != want {
			t.Errorf("%q: got %q, want %q", span, got, want)
		}
	}
}

func TestNothingFromFurnitureOrOtherLanguages(t *testing.T) {
	text, layout := whole("Headline\n# The council closed the harbour on Tuesday.\nThe mayor resigned on Monday after the vote.\n")
	e := Claims(text, layout, Options{})
	if len(e.Claims) != 1 || e.Claims[0].Wording != "The mayor resigned on Monday after the vote." || e.Engine != Engine {
		t.Errorf("got %+v", e)
	}
	layout.Language = "de"
	if e := Claims(text, layout, Options{}); len(e.Claims) != 0 {
		t.Errorf("claims of a text that is not English: %+v", e.Claims)
	}
}

func TestDates(t *testing.T) {
	const s = "Headline\nThe mayor resigned on Monday after the vote.\nThe council met yesterday in the old hall.\nThe council will vote on Friday.\nThe wall fell on March 3.\nThe firm sold its ships last week.\n"
	text, layout := whole(s)
	for published, want := range map[string][]string{
		"2024-03-14": {
			"The mayor resigned on Monday (11 March 2024) after the vote.", "The council met on 13 March 2024 in the old hall.",
			"The council will vote on Friday (15 March 2024).", "The wall fell on March 3, 2024.", "The firm sold its ships in the week of 4 March 2024.",
		},
		"": {
			"The mayor resigned on Monday after the vote.", "The council met yesterday in the old hall.",
			"The council will vote on Friday.", "The wall fell on March 3.", "The firm sold its ships last week.",
		},
	} {
		var got []string
		for _, c := range Claims(text, layout, Options{Published: published}).Claims {
			got = append(got, c.Wording)
		}
		if !slices.Equal(got, want) {
			t.Errorf("published %q: got %q, want %q", published, got, want)
		}
	}
}

func FuzzClaims(f *testing.F) {
	for _, s := range []string{
		"", "a", "😀😀", "“", "\"He left,\" she said.", "He said he", "A, b, and c.", "NATO said they \"take note\" but that they had not.", "said", "that that that", "who which whose",
		"The man, who ran, fell.", "İstanbul’s mayor said İ.", "שלום “مرحبا” said Bob.", "👩‍🍳 said: “e\u0301 is e\u0301.”", "According to", ", according to X, ", "It's what it is.", "'s 's 's",
		"I’m running because we’re winning,” he said.", "H\n\n“One is two.\n\n“Two is three,” said Ann Lee.\n", "The wall fell on May 3. Last week", "and and but or", strings.Repeat("he said that ", 40),
		"Conectiv CEO Howard Cosgrove and I met.", "Look at where we are today.", "It where it was.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) {
			checkClaims(t, s)
		}
	})
}

// Words in an order nobody would write find what well-formed sentences do not.
func TestRandomWords(t *testing.T) {
	var words []string
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		words = append(words, strings.Fields(string(raw))...)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 1500 {
		sentence := make([]string, 1+random.IntN(14))
		for i := range sentence {
			sentence[i] = words[random.IntN(len(words))]
		}
		checkClaims(t, strings.Join(sentence, " ")+".")
	}
}

// checkClaims fails unless every claim of s is complete and verbatim, its spans in order.
func checkClaims(t *testing.T, s string) {
	t.Helper()
	text, layout := whole(s)
	e := Claims(text, layout, Options{Published: "2024-03-14"})
	for _, c := range e.Claims {
		if len(c.Spans) == 0 || c.Wording == "" || c.CheckableReason == "" || c.Type == "" || c.Risk == "" || !utf8.ValidString(c.Wording) {
			t.Fatalf("incomplete claim %+v of %q", c, s)
		}
		all := c.Spans
		for _, extra := range []*models.Span{c.Mention, c.Cue} {
			if extra != nil {
				all = append(slices.Clip(all), *extra)
			}
		}
		for _, span := range all {
			if got, ok := text.Slice(span.Start, span.End); !ok || got != span.Quote {
				t.Fatalf("span %+v is %q in %q", span, got, s)
			}
		}
		for i := 1; i < len(c.Spans); i++ {
			if c.Spans[i].Start < c.Spans[i-1].End {
				t.Fatalf("spans out of order %+v in %q", c.Spans, s)
			}
		}
	}
}
