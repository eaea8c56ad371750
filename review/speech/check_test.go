package speech

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const speech = `[00:12:03] Q: What changed?
FOREIGN MINISTER: Good morning. We have, uh, practically no conditions for elementary diplomatic work (applause). In response to NATO’s actions, we suspend the work of our permanent mission to NATO, including the work of the chief military envoy, probably from November 1 — or it may take several more days.
We did not want this. The embassy in Belgium remains open, and anybody who needs it can write there.`

func TestCheck(t *testing.T) {
	filler := strings.Repeat("And then the speaker went on about something else entirely for a while. ", 30)
	tests := []struct {
		name, quote, passage string
		want                 Label
		also                 []Label
	}{
		{"the same words", "We have practically no conditions for elementary diplomatic work.", speech, LabelVerbatim, nil},
		{"other marks, other case", "we have practically no conditions for elementary ‘diplomatic’ work", speech, LabelVerbatim, nil},
		{"straight for curly", "in response to NATO's actions, we suspend the work of our permanent mission to NATO, including the work of the chief military envoy, probably from November 1, or it may take several more days", speech, LabelVerbatim, nil},
		{"a part of a sentence", "practically no conditions", speech, LabelTrimmed, nil},
		{"the end left out", "In response to NATO’s actions, we suspend the work of our permanent mission", speech, LabelTrimmed, nil},
		{"a marked omission", "In response to NATO’s actions, we suspend … the work of the chief military envoy, probably from November 1, or it may take several more days.", speech, LabelTrimmed, nil},
		{"an omission in brackets", "We did not want this. The embassy in Belgium remains open [...] anybody who needs it can write there.", speech, LabelTrimmed, nil},
		{"words put in", "In response to NATO’s actions, we suspend the work of [Russia’s] permanent mission to NATO", speech, LabelBracketed, []Label{LabelTrimmed}},
		{"words put in beside others", "We [Russians] did not want this.", speech, LabelBracketed, nil},
		{"a letter in brackets", "[T]he work of the chief military envoy", speech, LabelBracketed, []Label{LabelTrimmed}},
		{"an ending in brackets", "[W]e suspend[ed] the work of our permanent mission to NATO", speech, LabelBracketed, []Label{LabelTrimmed}},
		{"one word changed", "We have absolutely no conditions for elementary diplomatic work.", speech, LabelAltered, nil},
		{"not left out", "We did want this.", speech, LabelAltered, nil},
		{"a word added", "We really did not want this.", speech, LabelAltered, nil},
		{"a number changed", "probably from November 11, or it may take several more days", speech, LabelAltered, []Label{LabelTrimmed}},
		{"changed at the start", "They did not want this.", speech, LabelAltered, nil},
		{"a sentence skipped without a mark", "We have practically no conditions for elementary diplomatic work. We did not want this.", speech, LabelStitched, nil},
		{"the order turned", "We did not want this. We have practically no conditions for elementary diplomatic work.", speech, LabelStitched, nil},
		{"far apart, and marked", "We promise to pay … all of it back by the end of March.", "We promise to pay. " + filler + "You will have all of it back by the end of March.", LabelStitched, nil},
		{"two speakers", "We will pay for everything. No, you never will pay.", "A: We will pay for everything.\nB: No, you never will pay.", LabelStitched, nil},
		{"nothing alike", "The moon is made of cheese.", speech, LabelNotFound, nil},
		{"no transcript", "We did not want this.", "", LabelNotFound, nil},
		{"no quotation", "", speech, LabelNotFound, nil},
		{"only marks", "“…”", speech, LabelNotFound, nil},
		{"one word", "practically", speech, LabelTrimmed, nil},
		{"per cent", "It rose by 5% in 2,019 places", "It rose by 5 per cent in 2019 places.", LabelVerbatim, nil},
		{"composed letters", "Le café est ferme\u0301.", "Le cafe\u0301 est fermé.", LabelVerbatim, nil},
		{"Arabic, vowel signs and lengthening", "قال إنّ القـــرار نهائي", "قال إن القرار نهائي.", LabelVerbatim, nil},
		{"Arabic, a word changed", "قال إن القرار مؤقت ولن يتغير", "قال إن القرار نهائي ولن يتغير.", LabelAltered, nil},
		{"Arabic, trimmed", "القرار نهائي", "قال إن القرار نهائي، ولن يتغير.", LabelTrimmed, nil},
		{"Chinese", "北约表示注意到这一言论", "北约表示“注意到”这一言论。", LabelVerbatim, nil},
		{"Chinese, a letter changed", "北约表示没注意到这一言论", "北约表示“注意到”这一言论。", LabelAltered, nil},
		{"emoji", "Cool clock 👍🏽 👩‍👩‍👧‍👦", "Cool clock 👍🏽 👩‍👩‍👧‍👦!", LabelVerbatim, nil},
		{"another emoji", "Cool clock, Ahmed 👎", "Cool clock, Ahmed 👍🏽", LabelAltered, nil},
		{"a hyphen", "a well known fact", "A well-known fact.", LabelVerbatim, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Check(tt.quote, tt.passage)
			if tt.also == nil {
				tt.also = []Label{}
			}
			if got.Label != tt.want || !cmp.Equal(got.Also, tt.also) {
				t.Errorf("%s, also %v; want %s, also %v\n%+v", got.Label, got.Also, tt.want, tt.also, got.Pieces)
			}
		})
	}
}

func TestPieces(t *testing.T) {
	got := Check("We really have practically zero conditions … for [normal] work", "Well, we have practically no conditions that I would call fit for elementary diplomatic work. Yes.")
	want := []Piece{
		{KindEnd, "", "Well"},
		{KindSame, "We", "we"},
		{KindAdded, "really", ""},
		{KindSame, "have practically", "have practically"},
		{KindChanged, "zero", "no"},
		{KindSame, "conditions", "conditions"},
		{KindOmitted, "", "that I would call fit"},
		{KindSame, "for", "for"},
		{KindOmitted, "", "elementary"},
		{KindBracket, "normal", "diplomatic"},
		{KindSame, "work", "work"},
	}
	if diff := cmp.Diff(want, got.Pieces); diff != "" {
		t.Errorf("pieces (-want +got):\n%s", diff)
	}
	if got.Summary != "Altered: 2 words differ from the passage without a mark." || got.Words != 9 || got.Same != 6 {
		t.Errorf("%q, %d of %d", got.Summary, got.Same, got.Words)
	}
}

func TestPlacesAreCodePoints(t *testing.T) {
	got := Check("القرار نهائي", "👍🏽 قال إن القرار نهائي.")
	if len(got.Places) != 1 || got.Places[0].Start != 10 || got.Places[0].End != 22 || got.Places[0].Quote != "القرار نهائي" {
		t.Errorf("%+v", got.Places)
	}
}

func TestLongPassages(t *testing.T) {
	words := strings.Repeat("the of and to a in that is was he for it with as his on be at by i ", 5000)
	quote := strings.Repeat("the of zebra and to a giraffe in that ", 200)
	for name, tt := range map[string]struct {
		quote, passage string
		want           Label
	}{
		"100,000 words":             {"we had never seen such a thing in our lives", words + ". We had never seen such a thing in our lives. " + words[:200], LabelVerbatim},
		"a hostile quotation":       {quote, words, LabelNotFound},
		"one word 100,000 times":    {strings.Repeat("no ", 2000), strings.Repeat("no ", 100_000), LabelTrimmed},
		"a quotation of 100,000":    {words, words, LabelVerbatim},
		"brackets that never close": {strings.Repeat("[a ", 50_000), strings.Repeat("[ b", 50_000), LabelNotFound},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			got := Check(tt.quote, tt.passage)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
			if got.Label != tt.want && name != "a hostile quotation" {
				t.Errorf("%s, want %s", got.Label, tt.want)
			}
		})
	}
}

func TestDirect(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{"He said it was over.", ""},
		{"“It is over,” he said.", "It is over"},
		{`"It is over," he said. "Go home."`, "It is over … Go home."},
		{"NATO said they \"take note\" of it", "take note"},
		{"“We begin", "We begin"},
		{"more and more aggressive,\" the ministry said", "more and more aggressive"},
		{"aggressive,” she said", "aggressive"},
		{"«لن نقبل هذا»، قال الوزير", "لن نقبل هذا"},
		{"„Es ist vorbei“, sagte er", "Es ist vorbei"},
		{"他说：「结束了」。", "结束了"},
	}
	for _, tt := range tests {
		if got := Direct(tt.text); got != tt.want {
			t.Errorf("Direct(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("We [b]egin … here", "Q: we begin, uh, right here 👍🏽")
	f.Add("قال إن", "[x] (applause) قال إن")
	f.Fuzz(func(t *testing.T, quote, passage string) {
		r := Check(quote, passage)
		if r.Same > r.Words || r.Label == "" || r.Summary == "" {
			t.Errorf("%+v", r)
		}
		text := []rune(passage)
		for _, s := range r.Places {
			if string(text[s.Start:s.End]) != s.Quote {
				t.Errorf("%+v is not in the passage", s)
			}
		}
	})
}
