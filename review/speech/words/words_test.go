package words

import (
	"strings"
	"testing"
)

// keys are the words of a transcript as they are compared: a stroke begins a turn, a full stop ends a sentence.
func keys(quotation, transcript string) string {
	_, heard := Pair(quotation, transcript)
	var b strings.Builder
	turn := 0
	for _, w := range heard {
		if w.Turn != turn {
			b.WriteString("| ")
			turn = w.Turn
		}
		b.WriteString(strings.ReplaceAll(w.Key, " ", "_"))
		if w.Ends {
			b.WriteString(".")
		}
		b.WriteString(" ")
	}
	return strings.TrimSpace(b.String())
}

func TestTranscript(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "We go. They stay!", "we go. they stay."},
		{"names of speakers", "Q: Why?\nMS. SHARP: We go.\nA. Brown (Ohio): No.", "| why. | we go. | no."},
		{"no name: a small word", "What we said: go now.", "what we said go now."},
		{"times", "[00:12:03] We go.\n00:13 They stay.\n(1:02:03) Now.", "we go. they stay. now."},
		{"a time is said", "We go at 10:30 today.", "we go at 10 30 today."},
		{"a name and a time alone", "Ms Sharp  0:12\nWe go.\n\nMr Brown  0:15\nNo.", "| we go. | no."},
		{"subtitles", "1\n00:00:01,000 --> 00:00:02,000\nWe go\n\n2\n00:00:02,000 --> 00:00:03,000\nhome. Now\n", "we go home. now"},
		{"web subtitles", "WEBVTT\n\n00:01.000 --> 00:02.000\nWe go home.", "we go home."},
		{"notes and directions", "We go [inaudible] home (applause) now (or so).", "we go home now or so."},
		{"hesitations", "The, uh, we, um, go, er.", "the we go."},
		{"abbreviations end nothing", "Mr. J. Brown of the U.S. Army left. So did I. Tell us.", "mr j brown of the us army left. so did i. tell us."},
		{"dots before a small letter", "We go ... home. They stay.", "we go home. they stay."},
		{"all in small letters", "we go. they stay.", "we go. they stay."},
		{"a paragraph ends a sentence", "We go\n\nThey stay", "we go. they stay"},
		{"Arabic", "الوزير: لن نقبل هذا؟ نعم.", "| لن نقبل هذا. نعم."},
		{"Chinese", "部长：我们走。", "部 长 我 们 走."},
		{"emoji", "👩🏽‍🚀🇫🇷🇩🇪 👍", "👩🏽‍🚀 🇫🇷 🇩🇪 👍"},
		{"nothing", " \n\n: [", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := keys("", tt.text); strings.ReplaceAll(got, "\u200d", "") != strings.ReplaceAll(tt.want, "\u200d", "") {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	tests := []struct{ text, want string }{
		{"ten", "10"},
		{"twenty-five", "25"},
		{"two hundred and fifty", "250"},
		{"a hundred", "100"},
		{"a man", "a man"},
		{"2 million", "2000000"},
		{"1.5bn", "1500000000"},
		{"two million three hundred thousand and four", "2300004"},
		{"2,150,000", "2150000"},
		{"$5", "5_$"},
		{"five dollars", "5_$"},
		{"£5m", "5000000_£"},
		{"5m tall", "5m tall"},
		{"€2.50", "2.5_€"},
		{"5 percent", "5 percent"},
		{"5%", "5 percent"},
		{"nineteen eighty-four", "1984"},
		{"twenty twenty-one", "2021"},
		{"twenty one two", "21 2"},
		{"one two three", "1 2 3"},
		{"ten, twenty", "10 20"},
		{"the third", "the 3th"},
		{"3rd of May", "3th of may"},
		{"May third", "may 3"},
		{"May 3", "may 3"},
		{"the twenty-first", "the 21th"},
		{"hundreds and thousands", "hundreds and thousands"},
		{"and", "and"},
		{"two hundred and", "200 and"},
		{"007", "007"},
		{"99999999999999999999", "99999999999999999999"},
		{"million", "million"},
		{"$", "$"},
		{"five and six", "5 and 6"},
		{"10-15", "10 15"},
	}
	for _, tt := range tests {
		if got := keys("", tt.text); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestOneSpelling(t *testing.T) {
	for _, pair := range [][2]string{
		{"organisation's", "organization's"},
		{"colour", "color"},
		{"centre", "center"},
		{"travelling", "traveling"},
		{"defence", "defense"},
		{"analyse", "analyze"},
		{"café", "cafe\u0301"},
		{"ﬁnd", "find"},
		{"don’t", "don't"},
		{"O.K.", "okay"},
		{"القـــرار", "القرار"},
		{"e-mail", "email"},
		{"any one", "anyone"},
	} {
		quoted, heard := Pair(pair[0], pair[1])
		if len(quoted) != 1 || len(heard) != 1 || quoted[0].Key != heard[0].Key {
			t.Errorf("%q is %v, %q is %v", pair[0], quoted, pair[1], heard)
		}
	}
	for _, pair := range [][2]string{{"not", "now"}, {"10", "11"}, {"$5", "€5"}, {"don't", "do"}, {"first", "one"}, {"rise", "raise"}} {
		if quoted, heard := Pair(pair[0], pair[1]); quoted[0].Key == heard[0].Key {
			t.Errorf("%q is the same as %q", pair[0], pair[1])
		}
	}
}
