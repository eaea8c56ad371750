package incopy

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"linecheck/models/authors"

	"linecheck/models"
)

const paris = "The mayor spoke on Monday in the old town hall.\n" +
	"The tower is 324 metres tall and belongs to the city.\n" +
	"It opened in 1889, and people came from far away to see it.\n"

// place finds the words in the old text and, where now is given, in the new one.
func place(before, after, words, now string) Place {
	at := func(text, words string) (int, int) {
		head, _, found := strings.Cut(text, words)
		if !found {
			panic("no " + words)
		}
		start := utf8.RuneCountInString(head)
		return start, start + utf8.RuneCountInString(words)
	}
	p := Place{Old: models.NewText(before), New: models.NewText(after)}
	p.Start, p.End = at(before, words)
	if now != "" {
		from, to := at(after, now)
		p.Now = []models.Span{{Start: from, End: to, Quote: now}}
	}
	return p
}

func edit(text string, pairs ...string) string { return strings.NewReplacer(pairs...).Replace(text) }

func TestLook(t *testing.T) {
	const arabic = "قال المتحدث إن الوزارة ستنشر الأرقام غدا.\nوصل ثمانية مبعوثين إلى العاصمة يوم الاثنين.\nولم يعلق أحد على الخبر حتى الآن.\n"
	const emoji = "They posted it at noon on their page.\nThe reply 👩🏽‍🚀 was seen 300 times by friends.\nNobody wrote anything after that day.\n"
	tests := []struct {
		name, before, after string
		words, now          string
		wanted              []string
		state               authors.CopyState
		found               string
	}{
		{"part of the claim replaced", paris, edit(paris, "324", "330"), "The tower is 324 metres tall", "The tower is 330 metres tall", []string{"330 metres"}, "fixed", "330 metres"},
		{"the whole claim replaced", paris, edit(paris, "is 324 metres tall", "stands 330 metres high"), "The tower is 324 metres tall", "", []string{"The tower stands 330 metres high."}, "fixed", "The tower stands 330 metres high."},
		{"nothing changed", paris, paris, "324 metres", "324 metres", []string{"330 metres"}, "old", ""},
		{"something else was written", paris, edit(paris, "324", "about 300"), "324 metres", "", []string{"330 metres"}, "other", ""},
		{"the old words stand too", paris, edit(paris, "324 metres tall", "330 metres tall, not 324 metres"), "324 metres", "", []string{"330 metres"}, "both", "330 metres"},
		{"the counter rather than the proposal", paris, edit(paris, "324", "roughly 330"), "324 metres", "", []string{"roughly 330 metres", "330 metres"}, "fixed", "roughly 330 metres"},
		{"the proposal although there was a counter", paris, edit(paris, "324", "330"), "324 metres", "", []string{"roughly 330 metres", "330 metres"}, "fixed", "330 metres"},
		{"the new words hold the old ones", paris, edit(paris, "324", "around 324"), "324 metres", "", []string{"around 324 metres"}, "fixed", "around 324 metres"},
		{"words taken away", paris, edit(paris, " tall and", " and"), "324 metres tall", "", []string{"324 metres"}, "fixed", "324 metres"},
		{"words not yet taken away", paris, paris, "324 metres tall", "", []string{"324 metres"}, "old", ""},
		{"the right words far from the place", paris, "The bridge is 330 metres long. " + strings.Repeat("Much was said about it that day. ", 60) + "\n" + paris, "324 metres", "", []string{"330 metres"}, "old", ""},
		{"the old words elsewhere do not count", paris + "A bridge of 324 metres was planned too.\n", edit(paris, "324", "330") + "A bridge of 324 metres was planned too.\n", "324 metres", "", []string{"330 metres"}, "fixed", "330 metres"},
		{"the paragraph moved", paris, "The tower is 330 metres tall and belongs to the city.\nThe mayor spoke on Monday in the old town hall.\nIt opened in 1889, and people came from far away to see it.\n", "324 metres", "330 metres", []string{"330 metres"}, "fixed", "330 metres"},
		{"typographic signs and spaces", "He said that \"it is so\" and nobody asked him why.\n", "He said that “it  was\u00a0so” – and nobody asked him why.\n", "\"it is so\"", "", []string{"'it was so'"}, "fixed", "'it was so'"},
		{"a sign is all that changes", "He said it is so and nobody asked him about it.\n", "He said it is so, and nobody asked him about it.\n", "it is so", "", []string{"it is so,"}, "fixed", "it is so,"},
		{"that sign is missing", "He said it is so and nobody asked him about it.\n", "He said it is so and nobody asked him about it.\n", "it is so", "", []string{"it is so,"}, "old", ""},
		{"case is all that changes", "The head of Nato arrived on Monday with two aides.\n", "The head of NATO arrived on Monday with two aides.\n", "Nato", "", []string{"NATO"}, "fixed", "NATO"},
		{"that case is wrong", "The head of russia arrived on Monday with two aides.\n", "The head of russia arrived on Monday with two aides.\n", "russia", "", []string{"Russia"}, "old", ""},
		{"a capital where the sentence begins", paris, edit(paris, "The tower is 324", "Three hundred and thirty"), "The tower is 324 metres", "", []string{"three hundred and thirty metres"}, "fixed", "three hundred and thirty metres"},
		{"the sentence is gone", paris, edit(paris, "The tower is 324 metres tall and belongs to the city.\n", ""), "The tower is 324 metres tall", "", []string{"330 metres"}, "other", ""},
		{"composed letters", "Le cafe\u0301 ouvre lundi a\u0300 midi dans la rue.\n", "Le café rouvre mardi à midi dans la rue.\n", "ouvre lundi a\u0300 midi", "", []string{"rouvre mardi à midi"}, "fixed", "rouvre mardi à midi"},
		{"Arabic", arabic, edit(arabic, "ثمانية", "عشرة"), "ثمانية مبعوثين", "", []string{"عشرة مبعوثين"}, "fixed", "عشرة مبعوثين"},
		{"Arabic with marks of direction", arabic, edit(arabic, "ثمانية مبعوثين", "\u200fعشرة\u200f مبعوثين"), "ثمانية مبعوثين", "", []string{"عشرة مبعوثين"}, "fixed", "عشرة مبعوثين"},
		{"emoji", emoji, edit(emoji, "300", "3,000"), "👩🏽‍🚀 was seen 300 times", "", []string{"👩🏽‍🚀 was seen 3,000 times"}, "fixed", "👩🏽‍🚀 was seen 3,000 times"},
		{"Japanese", "塔の高さは三百二十四メートルである。人々は遠くから来た。", "塔の高さは三百三十メートルである。人々は遠くから来た。", "三百二十四メートル", "", []string{"三百三十メートル"}, "fixed", "三百三十メートル"},
		{"nothing to look for", paris, paris, "324 metres", "", nil, "nothing", ""},
		{"another text altogether, short words", paris, "Nothing of it is left, but 330 metres are named.\n", "324 metres", "", []string{"330 metres"}, "other", ""},
		{"an empty new text", paris, "", "324 metres", "", []string{"330 metres"}, "other", ""},
		{"a text of nothing but the words", "324 metres", "330 metres", "324 metres", "330 metres", []string{"330 metres"}, "fixed", "330 metres"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			state, found := Look(place(tt.before, tt.after, tt.words, tt.now), tt.wanted)
			if state != tt.state || found != tt.found {
				t.Errorf("got %s, %q, want %s, %q", state, found, tt.state, tt.found)
			}
		})
	}
}

// 200,000 characters are compared in no time, and neither the same sentence a thousand times nor one endless word hurts.
func TestLookAtLongTexts(t *testing.T) {
	var b strings.Builder
	for i := 0; b.Len() < 100_000; i++ {
		b.WriteString("Line " + strings.Repeat("x", i%17) + " of the report says what was seen that day.\n")
	}
	long := b.String() + paris + b.String()
	for name, text := range map[string]string{
		"lines": long, "the same sentence": strings.Repeat("It rained. ", 9000) + paris + strings.Repeat("It rained. ", 9000),
		"one word": strings.Repeat("ab", 100_000) + " " + paris,
	} {
		start := time.Now()
		state, _ := Look(place(text, edit(text, "324", "330"), "324 metres", ""), []string{"330 metres"})
		if took := time.Since(start); state != authors.CopyFixed || took > 2*time.Second {
			t.Errorf("%s: %s after %v", name, state, took)
		}
	}
}
