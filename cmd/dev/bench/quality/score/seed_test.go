package score_test

import (
	"encoding/json"
	"testing"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/cmd/dev/bench/quality/score"
)

const village = "Share this\n" + // 0–10
	"Ann Lee opened the “Old Mill” on Monday.\n" + // 11–51
	"“We spent two million and we hired ten people,” the mayor said.\n" + // 52–115
	"A caption about the mill." // 116–141

const villageGold = `{
 "document": {"publisher": "The Post", "dct_in_text": null},
 "aliases": {"(article)": ["", "article", null], "Ann Lee": ["Ann Lee", "Mayor Lee"]},
 "sentences": [
  {"start": 0, "end": 10, "role": "boilerplate", "is_article_text": false},
  {"start": 11, "end": 51, "role": "body", "is_article_text": true},
  {"start": 52, "end": 115, "role": "body", "is_article_text": true},
  {"start": 116, "end": 141, "role": "caption", "is_article_text": false}],
 "claims": [
  {"spans": [{"start": 11, "end": 50}], "speaker": {"canonical": "(article)", "mention": null, "attribution": "narrator"},
   "checkable": "yes", "tier": "required", "must_mention": ["lee", "open|start", "mill"], "must_not_start_with": ["she"], "acceptable_splits": []},
  {"spans": [{"start": 53, "end": 97}], "speaker": {"canonical": "Ann Lee", "mention": {"start": 100, "end": 109, "text": "the mayor"}, "attribution": "direct_quote"},
   "checkable": "yes", "tier": "required", "must_mention": ["two million"], "must_not_start_with": ["we"], "acceptable_splits": []},
  {"spans": [{"start": 100, "end": 114}], "speaker": {"canonical": "(article)", "mention": null, "attribution": "narrator"},
   "checkable": "no", "tier": "required", "must_mention": [], "must_not_start_with": [], "acceptable_splits": []}]}`

func TestSeeds(t *testing.T) {
	tests := []struct {
		name, pred string
		want       map[string]float64
	}{
		{
			"nothing proposed", `{"claims": []}`,
			map[string]float64{"required recall": 0, "precision": 0, "speaker": 0, "wording": 0},
		},
		{
			// The quotation as two claims counts as found; the first of equals is compared.
			"a claim given as two", `{"claims": [
			 {"spans": [{"start": 11, "end": 50, "text": "Ann Lee opened the “Old Mill” on Monday"}], "claim": "Ann Lee opened the Old Mill on Monday.", "speaker": "", "checkable": true},
			 {"spans": [{"start": 53, "end": 73, "text": "We spent two million"}], "claim": "We spent two million.", "alternatives": ["The village spent two million."], "speaker": "The Mayor’s", "checkable": true},
			 {"spans": [{"start": 78, "end": 97, "text": "we hired ten people"}], "claim": "The village hired ten people.", "speaker": "Ann Lee", "checkable": true}]}`,
			map[string]float64{
				"required recall": .6667, "precision": 1, "checkable recall": 1, "opinions recognised": 0,
				"speaker": 1, "speaker, attributed": 1, "wording": 1, "bad offsets": 0, "claims on furniture": 0,
			},
		},
		{
			// The caption is neutral, the share bar is an error, and half a claim is not found.
			"furniture, a caption and a wrong quote", `{"claims": [
			 {"spans": [{"start": 0, "end": 10, "text": "Share this"}], "claim": "", "speaker": ""},
			 {"spans": [{"start": 116, "end": 140, "text": "A caption about the mill"}], "claim": "", "speaker": ""},
			 {"spans": [{"start": 11, "end": 50, "text": "Ann Lee"}], "claim": "She opened the mill with Lee.", "speaker": "Bo"},
			 {"spans": [{"start": 100, "end": 114, "text": "the mayor said"}], "claim": "", "speaker": "", "checkable": false},
			 {"spans": [{"start": 140, "end": 150, "text": ""}], "claim": "", "speaker": ""}]}`,
			map[string]float64{
				"required recall": .6667, "precision": .6667, "checkable recall": .5, "opinions recognised": 1,
				"speaker": .5, "wording": .5, "bad offsets": 2, "claims on furniture": 1,
			},
		},
		{
			"another place of the same claim", `{"claims": [
			 {"spans": [{"start": 116, "end": 120, "text": "A ca"}], "claim": "", "speaker": ""},
			 {"spans": [{"start": 53, "end": 60, "text": "We spen"}], "mentions": [[{"start": 53, "end": 97, "text": "We spent two million and we hired ten people"}]], "claim": "Two million", "speaker": "Mayor Lee"}]}`,
			map[string]float64{"required recall": .3333, "precision": 1, "speaker": 1, "wording": 1, "bad offsets": 0},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			whole := score.Whole{Text: village}
			if err := json.Unmarshal([]byte(villageGold), &whole.Gold); err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal([]byte(tt.pred), &whole.Pred); err != nil {
				t.Fatal(err)
			}
			compare(t, score.Seeds([]score.Whole{whole}), tt.want)
		})
	}
}

// Further parts of a found claim are no errors when the gold says that it may be split.
func TestFurtherParts(t *testing.T) {
	const text = "Bo sold apples and pears and plums and a cart."
	span := func(from, to int) []rows.Span { return []rows.Span{{Start: from, End: to, Text: text[from:to]}} }
	gold := rows.Gold{Spans: span(0, 45), Tier: "required", Checkable: "yes", Splits: []any{"Bo sold apples.", "Bo sold a cart."}}
	pred := []rows.Claim{{Spans: span(0, 34)}, {Spans: span(35, 45)}}
	whole := score.Whole{Text: text, Gold: rows.Annotated{Claims: []rows.Gold{gold}}, Pred: rows.Proposed{Claims: pred}}
	compare(t, score.Seeds([]score.Whole{whole}), map[string]float64{"required recall": 1, "precision": 1})
	whole.Gold.Claims[0].Splits = nil
	compare(t, score.Seeds([]score.Whole{whole}), map[string]float64{"required recall": 1, "precision": .5})
}

func TestBootstrap(t *testing.T) {
	result := score.Rules(
		[]rows.Rule{{N: 1, Expected: []string{"a"}}, {N: 2, Expected: []string{"b"}}, {N: 3, Expected: []string{"c"}}, {N: 4, Expected: []string{"d"}}},
		[]rows.Rule{{N: 1, Output: []string{"a"}}, {N: 2, Output: []string{"b"}}},
	)
	got, again := result.Bootstrap(1000, 1), result.Bootstrap(1000, 1)
	// Of 4 drawn, each right with probability 1/2, 0 and 4 have probability 1/16 each: both lie inside 95 %.
	if want := (score.Spread{Low: 0, High: 4}); got[0] != want || again[0] != want {
		t.Errorf("got %v and %v, want %v", got[0], again[0], want)
	}
	sure := score.Rules([]rows.Rule{{N: 1, Expected: []string{"a"}}}, []rows.Rule{{N: 1, Output: []string{"a"}}})
	if got, want := sure.Bootstrap(10, 1)[0], (score.Spread{Low: 1, High: 1}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
