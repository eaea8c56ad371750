package read

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
)

// body is a text of one sentence.
func body(s string) *Article {
	text := models.NewText(s)
	return New(text, []models.Segment{{End: text.Len(), Kind: models.SegmentSentence, Role: models.RoleBody}})
}

func TestNumerals(t *testing.T) {
	tests := []struct {
		text string
		want []float64
	}{
		{"", nil},
		{"14 people", []float64{14}},
		{"5,300 rooms and 1.5 million men", []float64{5300, 1.5e6}},
		{"twenty-one men, three hundred and five women", []float64{21, 305}},
		{"two dozen ships, 3bn stars, 5m euros", []float64{24, 3e9, 5e6}},
		{"forty thousand", []float64{40_000}},
		{"one man, the 14th day, at 10:45", []float64{10}},
		{"a 3-1 win, #7, 5/6", []float64{3, 5}},
		{"٣ رجال", nil},
	}
	for _, tt := range tests {
		a := body(tt.text)
		var got []float64
		for i := 0; i < len(a.Tokens); i++ {
			if v, next, ok := a.Numeral(i, len(a.Tokens)); ok {
				got, i = append(got, v), next-1
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"He isn't at O’Brien's.":       "He isn't at O’Brien's",
		"The U.S. has 1,000 ships":     "The U.S has 1,000 ships",
		"a 14-year-old, 5% up":         "a 14 year old 5 up",
		"👩‍👩‍👧‍👦 said “Zażółć” é":      "said Zażółć é",
		"قال الوزير إن القرار «نهائي»": "قال الوزير إن القرار نهائي",
	} {
		var got []string
		for _, tok := range body(text).Tokens {
			got = append(got, tok.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is cut into %q, want %q", text, strings.Join(got, " "), want)
		}
	}
}

func TestStems(t *testing.T) {
	for want, words := range map[string]string{
		"city": "cities city", "kill": "kill kills killed killing", "member": "member members member's", "class": "class classes", "stop": "stop stopped stopping", "virus": "virus",
	} {
		for _, w := range strings.Fields(words) {
			if got := Stem(w); got != want {
				t.Errorf("the stem of %q is %q, want %q", w, got, want)
			}
		}
	}
}

func TestWhatIsRead(t *testing.T) {
	segments := []models.Segment{}
	var b strings.Builder
	for i, row := range []struct {
		text string
		kind models.SegmentKind
		role models.SegmentRole
	}{
		{"A caption of the page. ", models.SegmentFurniture, models.RoleCaption},
		{"Monday. ", models.SegmentFurniture, models.RoleDateline},
		{"Read More Of This ", models.SegmentFurniture, models.RoleNavigation},
		{"Minister Leaves Town Again ", models.SegmentSentence, models.RoleHeadline},
		{"A caption of the article. ", models.SegmentFurniture, models.RoleCaption},
		{"He said “Never. ", models.SegmentSentence, models.RoleBody},
		{"Another caption of the page. ", models.SegmentFurniture, models.RoleCaption},
	} {
		start := b.Len() - 2*strings.Count(b.String(), "“")
		b.WriteString(row.text)
		segments = append(segments, models.Segment{Start: start, End: b.Len() - 2*strings.Count(b.String(), "“"), Kind: row.kind, Role: row.role, Paragraph: i})
	}
	a := New(models.NewText(b.String()), segments)
	var got []string
	for i := range a.Lines {
		got = append(got, "line: "+a.Passage(&a.Lines[i]).Quote)
	}
	for i := range a.Sentences {
		s := &a.Sentences[i]
		what := "sentence: "
		if s.Title {
			what = "title: "
		}
		if s.Caption {
			what = "caption: "
		}
		got = append(got, what+a.Passage(s).Quote)
	}
	want := []string{"line: Monday", "title: Minister Leaves Town Again", "caption: A caption of the article", "sentence: He said “Never"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if last := a.Tokens[a.Sentences[2].To-1]; !last.Quoted || !last.First {
		t.Errorf("%q is in direct speech and opens it: %+v", last.Text, last)
	}
}
