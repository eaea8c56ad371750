package speech

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/review/speech/words"
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
		{"a hyphen or none", "Send an e-mail to any one.", "Send an email to anyone.", LabelVerbatim, nil},
		{"another spelling", "The organisation's programme at the centre recognised the colour grey.", "The organization's program at the center recognized the color gray.", LabelVerbatim, nil},
		{"a contraction", "We don't want this at all.", "We do not want this at all.", LabelAltered, nil},
		{"a number in words", "We lost 10 men and 25 women", "We lost ten men and twenty-five women.", LabelVerbatim, nil},
		{"a great number in words", "some 2,150,000 people", "Some two million one hundred and fifty thousand people.", LabelVerbatim, nil},
		{"a number of another value", "We lost 10 men", "We lost eleven men.", LabelAltered, nil},
		{"money", "It cost us $2m and £5.5bn", "It cost us two million dollars and 5.5 billion pounds.", LabelVerbatim, nil},
		{"money of another country", "It cost us €2 million in all", "It cost us two million dollars in all.", LabelAltered, nil},
		{"a day", "It begins on November 1.", "It begins on November first.", LabelVerbatim, nil},
		{"a place in a row", "We were the 3rd to say so.", "We were the third to say so.", LabelVerbatim, nil},
		{"a year in words", "That was 1984 and this is 2021", "That was nineteen eighty-four and this is twenty twenty-one.", LabelVerbatim, nil},
		{"one of them is no hundred", "Hundreds of one kind", "Hundreds of one kind.", LabelVerbatim, nil},
		{"hesitations", "We, uh, have it and the others do not", "Um, we have it and, erm, the others, uh, do not.", LabelVerbatim, nil},
		{"no hesitation in German", "Das sagt er selbst", "Das sagt selbst der Minister", LabelAltered, []Label{LabelTrimmed}},
		{"subtitles", "We did not want this, but it is what we have.", "1\n00:00:01,000 --> 00:00:04,000\nWe did not want this,\n\n2\n00:00:04,000 --> 00:00:06,500\nbut it is what we have.\n", LabelVerbatim, nil},
		{"a name and a time on a line", "We did not want this, my friends.", "Speaker 1  00:12\nWe did not want this, my friends.\n\nSpeaker 2  00:15\nYes, you did.", LabelVerbatim, nil},
		{"dots in a sentence", "We will go home", "We will ... go home.", LabelVerbatim, nil},
		{"a quotation in a quotation", "He told me “never again” and left.", "He told me 'never again' and left.", LabelVerbatim, nil},
		{"an and left out", "We came here first. They left after that.", "We came here first. And they left after that.", LabelAltered, nil},
		{"the end of one sentence left out", "We will pay. They will not.", "We will pay by March. They will not.", LabelAltered, nil},
		{"from the middle of one to the middle of another", "We will pay nothing again.", "We will pay by March. They will get nothing again.", LabelStitched, nil},
		{"more than a line left out of a sentence", "We will pay the whole of it", "We will pay, if " + strings.Repeat("this and that and ", 8) + "so on, the whole of it.", LabelStitched, nil},
		{"a sentence that is like the next one but stands further on", "Tolerance is on the ballot. Justice is on the ballot.", "Tolerance is on the ballot. Democracy is on the ballot. Justice is on the ballot.", LabelStitched, nil},
		{"apart, and the passage goes on", "It is over” … “Go home.", "It is over. Go home.", LabelVerbatim, nil},
		{"apart, and the passage says more", "It is over” … “Go home.", "It is over. " + filler + "Go home.", LabelTrimmed, nil},
		{"apart, and turned", "Go home now.” … “It is over for you.", "It is over for you. Go home now.", LabelStitched, nil},
		{"two places have the words", "we will win", "We will win if we try. I said: we will win.", LabelTrimmed, nil},
		{"of two places the whole sentence", "We will win this.", "I said that we will win this and more. We will win this.", LabelVerbatim, nil},
		{"over paragraphs with repeated marks", "We begin here.\n\n“We go on there.", "We begin here. We go on there.", LabelVerbatim, nil},
		{"sic", "They was [sic] late again.", "They was late again.", LabelBracketed, nil},
		{"only words like any others", "the end of the matter was in the hands of the people", filler + filler + "And for the rest of it, the thing was at the top of the list.", LabelNotFound, nil},
		{"another thing of the same form", "The government will not raise the tax on fuel", filler + "The council did not close the road in winter. " + filler, LabelNotFound, nil},
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
		{KindEnd, "", "Well,"},
		{KindSame, "We", "we"},
		{KindAdded, "really", ""},
		{KindSame, "have practically", "have practically"},
		{KindChanged, "zero", "no"},
		{KindSame, "conditions", "conditions"},
		{KindOmitted, "", "that I would call fit"},
		{KindSame, "for", "for"},
		{KindOmitted, "", "elementary"},
		{KindBracket, "normal", "diplomatic"},
		{KindSame, "work", "work."},
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
	long := strings.Repeat("the of and to a in that is was he for it with as his on be at by i ", 5000)
	quote := strings.Repeat("the of zebra and to a giraffe in that ", 200)
	for name, tt := range map[string]struct {
		quote, passage string
		want           Label
	}{
		"100,000 words":             {"we had never seen such a thing in our lives", long + ". We had never seen such a thing in our lives. No. " + long[:200], LabelVerbatim},
		"a hostile quotation":       {quote, long, LabelNotFound},
		"one word 100,000 times":    {strings.Repeat("no ", 2000), strings.Repeat("no ", 100_000), LabelTrimmed},
		"a quotation of 100,000":    {long, long, LabelVerbatim},
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

// What is printed is shown whole and in order, whatever was done to it, and every place is in the passage.
func TestPiecesKeepTheQuotation(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // repeatable on purpose
	stock := strings.Fields(strings.ReplaceAll(speech, "uh,", "") + " ten 10 $5 million [we] […] … “no” قال 👍🏽 北约 e-mail don't")
	for range 2000 {
		var quote, heard []string
		for range r.IntN(30) {
			quote = append(quote, stock[r.IntN(len(stock))])
		}
		for range r.IntN(60) {
			heard = append(heard, stock[r.IntN(len(stock))])
		}
		if at := r.IntN(len(heard) + 1); r.IntN(2) == 0 {
			heard = append(heard[:at:at], append(quote[:len(quote)/2:len(quote)/2], heard[at:]...)...)
		}
		q, p := strings.Join(quote, " "), strings.Join(heard, " ")
		keepsAll(t, q, p)
		if t.Failed() {
			return
		}
	}
}

func keepsAll(t *testing.T, quote, passage string) {
	t.Helper()
	got := Check(quote, passage)
	printed := ""
	for _, p := range got.Pieces {
		printed += p.Quote
	}
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if words.Counts(r) {
				return r
			}
			return -1
		}, s)
	}
	want := ""
	quoted, _ := words.Pair(quote, passage)
	for _, w := range quoted {
		want += quote[w.Start:w.End]
	}
	if got.Label != LabelNotFound && letters(printed) != letters(want) {
		t.Errorf("%q against %q shows\n%q, want\n%q", quote, passage, letters(printed), letters(want))
	}
	text := models.NewText(passage)
	for _, s := range got.Places {
		if at, ok := text.Slice(s.Start, s.End); !ok || at != s.Quote {
			t.Errorf("%q against %q: %+v is not in the passage", quote, passage, s)
		}
	}
	if got.Same > got.Words || got.Label == "" || got.Summary == "" || got.Also == nil || got.Pieces == nil {
		t.Errorf("%q against %q: %+v", quote, passage, got)
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("We [b]egin … here", "Q: we begin, uh, right here 👍🏽")
	f.Add("قال إن", "[x] (applause) قال إن")
	f.Fuzz(func(t *testing.T, quote, passage string) {
		if !utf8.ValidString(quote) || !utf8.ValidString(passage) {
			return
		}
		keepsAll(t, quote, passage)
	})
}
