package attribution

import (
	"fmt"
	"strings"
	"testing"
)

func TestTokenise(t *testing.T) {
	for text, want := range map[string]string{
		"“It’s Obama’s plan,” said Rep. Tim Ryan (D-Ohio).": "`` It 's Obama 's plan , '' said Rep. Tim Ryan ( D-Ohio ) .",
		"The U.S. didn’t pay $1.5 million — 40% of it…":     "The U.S. did n't pay $ 1.5 million -- 40 % of it ...",
		"He cannot go at 5 p.m.":                            "He can not go at 5 p.m.",
		"''No,'' he said. \"Yes.\"":                         "'' No , '' he said . `` Yes . ''",
		"coal-fired, twenty-one[1]":                         "coal-fired , twenty-one -LSB- 1 -RSB-",
	} {
		r := []rune(text)
		var got []string
		for _, w := range tokenise(r, 0, len(r)) {
			got = append(got, w.text)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s\n got %s\nwant %s", text, s, want)
		}
	}
}

func TestConvert(t *testing.T) {
	r := raw{Text: "“It rains,” Ann Lee said.\n\n''Yes, it does,'' she added."}
	r.Annotations = []annotation{{[]spans{
		{Source: [][2]int{{12, 19}}, Cue: [][2]int{{20, 24}}, Content: [][2]int{{0, 11}}},
		{Source: [][2]int{{45, 48}}, Cue: [][2]int{{49, 54}}, Content: [][2]int{{27, 44}}},
	}}}
	var got []string
	for _, row := range convert(&r, 0) {
		for i, w := range row.tokens {
			got = append(got, fmt.Sprintf("%s/%v", w, row.labels[i]))
		}
		got = append(got, "|")
	}
	want := "``/B-content It/I-content rains/I-content ,/I-content ''/I-content Ann/B-source Lee/I-source said/B-cue ./O ''/O | " +
		"Yes/B-content ,/I-content it/I-content does/I-content ,/I-content ''/I-content she/B-source added/B-cue ./O |"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}
