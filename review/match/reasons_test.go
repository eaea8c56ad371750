package match_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/review/match"
)

// rare counts every stem as rare.
type rare struct{}

func (rare) Count(string) (holding, all int) { return 3, 10000 }

func TestReasons(t *testing.T) {
	claim := match.Earlier{Text: "The new bridge in Holt cost 40 million euros, Mayor Ann Lind said in 2019.", Title: "Did Holt's Bridge Break a Record?"}
	tests := []struct {
		name, query string
		want        match.Reasons
		differ      bool
	}{
		{
			"another price", "The bridge of Holt really cost a record 45 million euros, said Ann Lind in 2019, the new mayor.",
			match.Reasons{
				Names: []string{"Holt", "Mayor", "Ann", "Lind"}, Words: []string{"new", "bridge", "cost", "million", "euros", "said", "Record"},
				Agree: []string{"2019"}, Query: []string{"45"}, Earlier: []string{"40"},
			},
			true,
		},
		{
			"nothing else", "The new bridge in Holt cost 40 million euros, Mayor Ann Lind said.",
			match.Reasons{
				Names: []string{"Holt", "Mayor", "Ann", "Lind"}, Words: []string{"new", "bridge", "cost", "million", "euros", "said"},
				Agree: []string{"40"}, Earlier: []string{"2019"},
			},
			false,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := match.Rerank(tt.query, []match.Earlier{claim}, rare{})[0]
			if diff := cmp.Diff(tt.want, got.Reasons); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if got.Reasons.Differ() != tt.differ {
				t.Errorf("numbers differ: %v", !tt.differ)
			}
		})
	}
}

func TestStems(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"words of no content go", "It was the mayor who is being paid", "mayor paid"},
		{"tags and accounts", "#HoltBridgeIsClosed said @realAnnLind2", "holt bridg close said real ann lind 2"},
		{"capitals in a row", "#NATOSummit", "nato summit"},
		{"numbers", "1,500 euros, 2.5 percent and eleven U.S. dollars, €40", "1500 euro 2.5 percent 11 dollar 40"},
		{"possessive and apostrophe", "Holt’s mayor didn't", "holt mayor"},
		{"addresses", "see https://a.example/x?y and www.b.example.pic.twitter.com/z now", "see"},
		{"a signature is not what is said", "Closed! — Ann Lind (@ann) May 2, 2019", "close"},
		{"accents and width", "Reykjavík ｆｕｌｌ naïve", "reykjavik full naiv"},
		{"emoji within words", "fire🔥fire", "fire fire"},
		{"scripts", "Москва مدينة 東京", "москва مدينة 東 京"},
		{"broken bytes", "ho\xfflt", "ho lt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(match.Stems(tt.text), " "); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// A text that is far too long for a claim is read up to a limit.
func TestLongText(t *testing.T) {
	x := index()
	for _, piece := range []string{"bridge Holt ", "“", "#Aa", "@a(", "— a(@b) ", "1,", "é🙂", "東"} {
		long := strings.Repeat(piece, 200_000/len([]rune(piece)))
		x.Find(long, 5)
		if n := len(match.Stems(long)); n > 2000 {
			t.Errorf("%d stems of %q", n, piece)
		}
		x.Add(match.Earlier{ID: piece, Text: long})
	}
	if got := ids(x.Find("The opera house of Rask burned", 1)); !cmp.Equal(got, []string{"fire"}) {
		t.Errorf("found %v", got)
	}
}
