package quotecheck

import (
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/review/speech"
)

// at is a claim in a text whose sentences end at strokes.
func at(t *testing.T, marked string, words ...string) place {
	t.Helper()
	text := strings.ReplaceAll(marked, "|", "")
	whole := models.NewText(text)
	var segments []models.Segment
	from := 0
	for sentence := range strings.SplitSeq(marked, "|") {
		end := from + len([]rune(sentence))
		segments = append(segments, models.Segment{Start: from, End: end})
		from = end
	}
	c := models.Claim{}
	for _, w := range words {
		before, _, found := strings.Cut(text, w)
		if !found {
			t.Fatalf("no %q", w)
		}
		start := len([]rune(before))
		s, _ := whole.Span(start, start+len([]rune(w)))
		c.Spans = append(c.Spans, s)
	}
	return sheet{whole, segments}.place(&c)
}

func TestQuoted(t *testing.T) {
	tests := []struct {
		name, text string
		claim      []string
		want       string
		marks      bool
	}{
		{"a quotation", "“We begin,” she said.\n", []string{"We begin"}, "We begin,", true},
		{"a part of one", "“We begin and go on,” she said.\n", []string{"go on"}, "We begin and go on,", true},
		{"beside one", "“We begin,” she said in Oslo.\n", []string{"she said in Oslo"}, "she said in Oslo", false},
		{"none", "It was cold.\n", []string{"It was cold"}, "It was cold", false},
		{"two, and it is about both", "“We begin,” she said. “We go on.”\n", []string{"“We begin,” she said. “We go on.”"}, "We begin,” … “We go on.", true},
		{"two, and it is about one", "“We begin,” she said. “We go on.”\n", []string{"We go on"}, "We go on.", true},
		{"the middle sentence of a long one", "“We begin. |We go on. |We end,” she said.\n", []string{"We go on"}, "We go on.", true},
		{"over sentences", "“We begin. |We go on. |We end,” she said.\n", []string{"We begin. We go on"}, "We begin. We go on.", true},
		{"its words in pieces", "It was cold and, he said, wet.\n", []string{"It was cold and", "wet"}, "It was cold and … wet", false},
		{"British", "‘It’s over,’ he said.\n", []string{"It’s over"}, "It’s over,", true},
		{"Arabic and emoji", "قال: «لن نقبل 👩🏽‍🚀 هذا».\n", []string{"لن نقبل"}, "لن نقبل 👩🏽‍🚀 هذا", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := at(t, tt.text, tt.claim...)
			if got, marks := p.quoted(); got != tt.want || marks != tt.marks {
				t.Errorf("%q, %v; want %q", got, marks, tt.want)
			}
			if !p.has(tt.want) {
				t.Errorf("%q is not in %q", tt.want, p.sentences.Quote)
			}
		})
	}
}

func TestHas(t *testing.T) {
	p := at(t, "“We begin,” she said. “We go on … there.”\n|It was cold.\n", "We begin")
	for quotation, want := range map[string]bool{
		"We begin": true, " We go on … there. ": true, "We begin” … “We go on": true, "We go on” … “We begin": false, "It was cold": false, "we begin": false,
	} {
		if got := p.has(quotation); got != want {
			t.Errorf("%q: %v", quotation, got)
		}
	}
}

// A verdict is offered only where the claim's scale has it in use.
func TestAdvise(t *testing.T) {
	scale := models.Scale{Values: []models.ScaleValue{{Value: "said_verbatim", Label: "Said verbatim"}, {Value: "said_in_substance", Retired: true}}}
	want := map[speech.Label]string{speech.LabelVerbatim: "said_verbatim", speech.LabelTrimmed: "said_verbatim"}
	for _, l := range speech.Labels {
		got := advise(string(l), scale)
		if got.Value.Value != want[l] || got.Reason == "" || Definition(string(l)) == "" || LabelWords(string(l)) == "" {
			t.Errorf("%s: %+v", l, got)
		}
	}
}
