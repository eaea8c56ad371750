package lint

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
)

// roles are written before a line in brackets; without one it is a body line.
var roles = map[string]models.SegmentRole{
	"[H]": models.RoleHeadline, "[C]": models.RoleCaption, "[D]": models.RoleDateline, "[S]": models.RoleStandfirst, "[N]": models.RoleNavigation,
}

// input cuts lines into an input: a segment per sentence, a paragraph per line.
func input(published, text string) Input {
	in := Input{Published: published, Language: "en"}
	var b strings.Builder
	at := 0
	add := func(s string, role models.SegmentRole, paragraph int) {
		n := len([]rune(s))
		kind := models.SegmentSentence
		if role == models.RoleCaption || role == models.RoleDateline || role == models.RoleNavigation {
			kind = models.SegmentFurniture
		}
		in.Segments = append(in.Segments, models.Segment{Start: at, End: at + n, Kind: kind, Role: role, Paragraph: paragraph})
		b.WriteString(s)
		at += n
	}
	for i, line := range strings.SplitAfter(text, "\n") {
		role := models.RoleBody
		for mark, r := range roles {
			if rest, ok := strings.CutPrefix(line, mark); ok {
				line, role = rest, r
			}
		}
		for {
			end := strings.Index(line, ". ")
			if end < 0 || role != models.RoleBody || strings.HasSuffix(line[:end], "Nov") {
				break
			}
			add(line[:end+2], role, i)
			line = line[end+2:]
		}
		if line != "" {
			add(line, role, i)
		}
	}
	in.Text = models.NewText(b.String())
	return in
}

// row is a text with what the rules find in it, each finding as "rule: place | place".
type row struct {
	name, text string
	want       []string
}

// published is when the articles of the tables appeared, a Wednesday.
const published = "2019-11-20"

// table runs the rows and looks at what some rules find.
func table(t *testing.T, rules []Rule, rows []row) {
	t.Helper()
	for _, tt := range rows {
		t.Run(tt.name, func(t *testing.T) {
			in := input(published, tt.text)
			var got []string
			for _, f := range Check(in) {
				check(t, in, f)
				if slices.Contains(rules, f.Rule) {
					got = append(got, short(f))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func short(f Finding) string {
	var places []string
	for _, p := range f.Places {
		places = append(places, p.Quote)
	}
	return string(f.Rule) + ": " + strings.Join(places, " | ")
}

// check holds for every finding.
func check(t *testing.T, in Input, f Finding) {
	t.Helper()
	if len(f.Fingerprint) != 32 || f.Message == "" || f.Severity == "" || len(f.Places) == 0 {
		t.Errorf("incomplete: %+v", f)
	}
	for _, p := range f.Places {
		if s, ok := in.Text.Slice(p.Start, p.End); !ok || s != p.Quote {
			t.Errorf("%s: the text at %d is %q, not %q", f.Rule, p.Start, s, p.Quote)
		}
	}
}

func TestNothingIsFoundInNothing(t *testing.T) {
	for _, in := range []Input{{}, input("", ""), input(published, "\n"), {Text: models.NewText("A text."), Language: "en"}} {
		if got := Check(in); got == nil || len(got) != 0 {
			t.Errorf("%q: %+v, want none", in.Text.String(), got)
		}
	}
}

func TestFingerprintsOutliveAVersion(t *testing.T) {
	first := Check(input("", "[H]12 dead in Kyiv blast\nThe blast killed 14 people on Monday.\nZelensky spoke, and Zelenskyy left. He said, “No."))
	second := Check(input("", "[H]12 dead in  Kyiv blast\nA new paragraph about nothing.\nMore of it.\nThe blast killed 14 people on Tuesday.\nAnd Zelenskyy left before Zelensky spoke.\nHe said, “No."))
	if len(first) != 4 || len(second) != 4 {
		t.Fatalf("%d and %d findings, want 4: %+v", len(first), len(second), first)
	}
	have := map[string]Rule{}
	for _, f := range first {
		have[f.Fingerprint] = f.Rule
	}
	for _, f := range second {
		if have[f.Fingerprint] != f.Rule {
			t.Errorf("%s of version 2 is not known", f.Rule)
		}
	}
}

func TestFingerprintsTellFaultsApart(t *testing.T) {
	seen := map[string]string{}
	for _, text := range []string{
		"[H]12 dead in Kyiv blast\nThe blast killed 14 people.", "[H]12 dead in Kyiv blast\nThe blast killed 15 people.",
		"He said, “No.", "He said, “Never.", "On 31 June it fell.", "On 31 April it fell.", "Zelensky spoke, Zelenskyy left.", "Lavrof spoke, Lavrov left.",
	} {
		got := Check(input(published, text))
		if len(got) != 1 {
			t.Fatalf("%q: %+v, want one finding", text, got)
		}
		if other := seen[got[0].Fingerprint]; other != "" {
			t.Errorf("%q and %q have one fingerprint", other, text)
		}
		seen[got[0].Fingerprint] = text
	}
}

func TestMessagesSayWhatToDo(t *testing.T) {
	in := input("", "[H]12 dead in Kyiv blast\nThe blast killed 14 people on Monday.\nOn Tuesday, November 18, 2019, Zelensky spoke, and on 31 June Zelenskyy left the world's largest dam. He said, “No.")
	want := []string{
		"“12 dead” here, “14 people” there: the number of dead is given differently. Find out which is right and change the other.",
		"“on Monday” is counted from a day that the article does not give. Add the publication date in the article's details, or a dateline.",
		"18 November 2019 was a Monday, not a Tuesday. Find out which of the two is right.",
		"“Zelensky” here, “Zelenskyy” there: if they are the same, write the name in one way; if not, say who is who.",
		"There is no 31 June. Find out the day that is meant.",
		"“world's largest dam” needs proof, and no claim is about these words. Make a claim of them, or tone them down.",
		"This quotation mark opens a quotation that is never closed. Find out where the quoted words end.",
	}
	var got []string
	for _, f := range Check(in) {
		got = append(got, f.Message)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("messages (-want +got):\n%s", diff)
	}
}

func TestOtherLanguagesAreLeftAlone(t *testing.T) {
	in := input("", "[H]12 dead in Kyiv blast\nThe blast killed 14 people on Monday, 31 June. Zelensky, Zelenskyy.\n«Нет.")
	in.Language = "ru"
	var got []string
	for _, f := range Check(in) {
		got = append(got, short(f))
	}
	if diff := cmp.Diff([]string{"no-such-day: Monday, 31 June", "quotes-unbalanced: «Нет."}, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestRulesThatReadALanguage(t *testing.T) {
	for language, want := range map[string]int{"en": 10, "en-GB": 10, "enm": 3, "ru": 3, "und": 3, "": 3} {
		n := 0
		for _, r := range Rules {
			if r.Reads(language) {
				n++
			}
		}
		if n != want {
			t.Errorf("%q: %d rules, want %d", language, n, want)
		}
	}
}

func TestWhatIsSetAsideIsNotRead(t *testing.T) {
	for disposition, want := range map[models.Disposition]int{
		models.DispositionFurniture: 0, models.DispositionDuplicate: 1, models.DispositionNotCheckable: 1, models.DispositionClaimed: 1, models.DispositionNone: 1,
	} {
		in := input(published, "[H]12 dead in Kyiv blast\nThe blast killed 14 people.")
		in.Segments[0].Disposition = disposition
		if got := Check(in); len(got) != want {
			t.Errorf("a headline that is %q: %+v, want %d", disposition, got, want)
		}
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("[H]12 dead in Kyiv\nThe 1st “of 31 June, 14 people\" Zelensky Zelenskyy the first time since 1990.", published)
	f.Add("‘`'\"'“”«„ 5,000bn m 1.2.3 $ % of the 12-year-old, 3, A.B. May 32 of 39", "")
	f.Fuzz(func(t *testing.T, text, published string) {
		in := input(published, strings.ToValidUTF8(text, "?"))
		for _, finding := range Check(in) {
			check(t, in, finding)
		}
	})
}

func ExampleQuotes() {
	text := models.NewText("The ministry said that \"nothing happened.\nIt did.")
	pieces := []models.Piece{
		{Start: 0, End: 42, Kind: models.SegmentSentence, Role: models.RoleBody},
		{Start: 42, End: 49, Kind: models.SegmentSentence, Role: models.RoleBody, Paragraph: 1},
	}
	for _, f := range Quotes(text, pieces) {
		fmt.Println(f.Rule, f.Places[0].Quote)
	}
	// Output: quotes-unbalanced "nothing happened.
}
