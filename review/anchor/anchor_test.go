package anchor_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/review/anchor"
)

var sentence = regexp.MustCompile(`(?s).+?(?:[.!?؟]["”]?\s+|\n\s*|$)`)

// version cuts a text after full stops and at ends of lines.
func version(text string) anchor.Version {
	v := anchor.Version{Text: models.NewText(text)}
	for _, at := range sentence.FindAllStringIndex(text, -1) {
		v.Sentences = append(v.Sentences, anchor.Range{Start: v.Text.Point(at[0]), End: v.Text.Point(at[1])})
	}
	return v
}

// claim marks the nth time each of the quotes stands in the text, n counted from 1 before a "#".
func claim(t *testing.T, v anchor.Version, quotes ...string) anchor.Claim {
	t.Helper()
	c := anchor.Claim{ID: strings.Join(quotes, "|")}
	for _, q := range quotes {
		times := 1
		if n, rest, ok := strings.Cut(q, "#"); ok {
			times, q = int(n[0]-'0'), rest
		}
		at := 0
		for range times {
			i := strings.Index(v.Text.String()[at:], q)
			if i < 0 {
				t.Fatalf("%q is not in the text %d times", q, times)
			}
			at += i + len(q)
		}
		start := v.Text.Point(at - len(q))
		span, _ := v.Text.Span(start, v.Text.Point(at))
		c.Spans = append(c.Spans, span)
	}
	return c
}

func TestOutcomes(t *testing.T) {
	const base = "The army left Kabul on Monday. Officials said eight envoys were sent home for spying. NATO declined to comment.\n" +
		"Talks resume in Geneva next week. The foreign ministry called it a mistake.\n"
	tests := []struct {
		name, old, new string
		quotes         []string
		outcome        anchor.Outcome
		change         anchor.Change
		spans          string // quotes of the new spans, joined
		places         int
	}{
		{"nothing changed", base, base, []string{"The army left Kabul"}, anchor.Unchanged, "", "The army left Kabul", 0},
		{"text before it", base, "An update follows here. " + base, []string{"The army left Kabul"}, anchor.Unchanged, "", "The army left Kabul", 0},
		{"its paragraph moved", base + "One more line stays here.\nAnd yet another line.\n", "Talks resume in Geneva next week. The foreign ministry called it a mistake.\nOne more line stays here.\nAnd yet another line.\n" +
			"The army left Kabul on Monday. Officials said eight envoys were sent home for spying. NATO declined to comment.\n", []string{"eight envoys were sent home"}, anchor.Moved, "", "eight envoys were sent home", 0},
		{
			"a word replaced", base, strings.Replace(base, "sent home for spying", "expelled for spying", 1),
			[]string{"eight envoys were sent home for spying"},
			anchor.Reworded, anchor.ChangeWords, "eight envoys were expelled for spying", 0,
		},
		{
			"its last words replaced", base, strings.Replace(base, "sent home for spying", "sent home on charges of espionage", 1),
			[]string{"eight envoys were sent home for spying"},
			anchor.Reworded, anchor.ChangeWords, "eight envoys were sent home on charges of espionage", 0,
		},
		{
			"only its sentence changed", base, strings.Replace(base, "Officials said", "Two ministers said", 1),
			[]string{"eight envoys were sent home for spying"},
			anchor.Reworded, anchor.ChangeSentence, "eight envoys were sent home for spying", 0,
		},
		{
			"gone", base, strings.Replace(base, "Officials said eight envoys were sent home for spying. ", "", 1),
			[]string{"eight envoys were sent home for spying"},
			anchor.Orphaned, "", "", 0,
		},
		{
			"gone, and something else is new there", base, strings.Replace(base, "Officials said eight envoys were sent home for spying.", "Rain is expected over the weekend in the north.", 1),
			[]string{"eight envoys were sent home for spying"},
			anchor.Orphaned, "", "", 0,
		},
		{"typographic marks", `He said "it is over" and left. Nobody asked.`, `He said “it is over” and left. Nobody asked.`, []string{`"it is over"`}, anchor.Reworded, anchor.ChangeMarks, "“it is over”", 0},
		{"white space inside", "He said it is  over and left. Nobody asked.", "He said it is over and left. Nobody asked.", []string{"it is  over"}, anchor.Reworded, anchor.ChangeMarks, "it is over", 0},
		{
			"split over paragraphs", `He said: "It is over. We leave now." Nobody asked.`, "He said: \"It is over.\nWe leave now.\" Nobody asked.",
			[]string{`"It is over. We leave now."`},
			anchor.Reworded, anchor.ChangeMarks, "\"It is over.\nWe leave now.\"", 0,
		},
		{"said twice, a copy beside it", "A start here. It was a lie. The end here.", "A start here. It was a lie. It was a lie. The end here.", []string{"It was a lie"}, anchor.Ambiguous, "", "", 2},
		{
			"said twice, the neighbours decide", "A start here. It was a lie. The end here.", "A start here. It was a lie. The end here. More came later. It was a lie. Then nothing.",
			[]string{"It was a lie"},
			anchor.Unchanged, "", "It was a lie", 0,
		},
		{"twins, the second one gone", "A start here. It was a lie. The end here. It was a lie. Then nothing.", "A start here. It was a lie. The end here. Then nothing.", []string{"2#It was a lie"}, anchor.Ambiguous, "", "", 1},
		{"too short to be known elsewhere", "A start here. He left. The end here. More came later. Then nothing.", "A start here. The end here. More came later. Then nothing. He left.", []string{"He left"}, anchor.Ambiguous, "", "", 1},
		{"two pieces, both kept", base, "An update follows here. " + base, []string{"eight envoys", "for spying"}, anchor.Unchanged, "", "eight envoys … for spying", 0},
		{
			"two pieces, one moved behind", base + "One more line stays here.\n", strings.Replace(base, "NATO declined to comment.", "", 1) + "One more line stays here.\nNATO declined to comment.\n",
			[]string{"The army left Kabul", "NATO declined to comment"},
			anchor.Moved, "", "The army left Kabul … NATO declined to comment", 0,
		},
		{
			"two pieces, out of order now", base + "One more line stays here.\n", "NATO declined to comment.\n" + strings.Replace(base, "NATO declined to comment.", "", 1) + "One more line stays here.\n",
			[]string{"The army left Kabul", "NATO declined to comment"},
			anchor.Reworded, anchor.ChangeWords, "NATO declined to comment … The army left Kabul", 0,
		},
		{"moved and reworded", base + "One more line stays here.\nAnd yet another line.\nA third line.\n", "Talks resume in Geneva next week. The foreign ministry called it a mistake.\nOne more line stays here.\nAnd yet another line.\nA third line.\n" +
			"Officials said eight envoys were expelled for spying.\n", []string{"eight envoys were sent home for spying"}, anchor.Reworded, anchor.ChangeWords, "eight envoys were expelled for spying", 0},
		{
			"sentence split in two", base, strings.Replace(base, "Officials said eight envoys were sent home for spying.", "Officials confirmed the decision. Eight envoys were sent home for spying.", 1),
			[]string{"eight envoys were sent home for spying"},
			anchor.Reworded, anchor.ChangeWords, "Eight envoys were sent home for spying", 0,
		},
		{
			"Arabic", "غادر الجيش كابول يوم الاثنين. قال المسؤولون إن ثمانية مبعوثين طردوا.", "قال المسؤولون إن تسعة مبعوثين طردوا. غادر الجيش كابول يوم الاثنين.",
			[]string{"ثمانية مبعوثين طردوا"},
			anchor.Reworded, anchor.ChangeWords, "تسعة مبعوثين طردوا", 0,
		},
		{"an emoji in the span", "We won 🏆 in Rome today. Nobody asked.", "First of all. We won 🏆 in Rome today. Nobody asked.", []string{"won 🏆 in Rome"}, anchor.Unchanged, "", "won 🏆 in Rome", 0},
		{"nothing left", base, "", []string{"The army left Kabul"}, anchor.Orphaned, "", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old, new := version(tt.old), version(tt.new)
			r := anchor.Compare(old, new, []anchor.Claim{claim(t, old, tt.quotes...)}).Results[0]
			if r.Outcome != tt.outcome || r.Change != tt.change || models.JoinQuotes(r.Spans) != tt.spans || len(r.Candidates) != tt.places {
				t.Errorf("got %s %q %q with %d places, want %s %q %q with %d", r.Outcome, r.Change, models.JoinQuotes(r.Spans), len(r.Candidates), tt.outcome, tt.change, tt.spans, tt.places)
			}
			spans := slices.Clone(r.Spans)
			for _, c := range r.Candidates {
				spans = append(spans, c.Spans...)
			}
			for _, s := range spans {
				if got, _ := new.Text.Slice(s.Start, s.End); got != s.Quote {
					t.Errorf("%q is not what stands at %d: %q", s.Quote, s.Start, got)
				}
			}
		})
	}
}
