package feature_test

import (
	"strings"
	"testing"

	"linecheck/review/extract/attribution/feature"
)

func TestMarksThatOnlyClose(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"typed marks", "'' I know , '' he said . '' You do not . ''", "`` I know , '' he said . `` You do not . ''"},
		{"curly", "“ I know , ” he said .", "`` I know , '' he said ."},
		{"straight", `" I know , " he said .`, "`` I know , '' he said ."},
		{"closed only", "I know , '' he said .", "I know , '' he said ."},
		{"mark at the end of the paragraph before", "He left . '' | I know , '' he said .", "He left . `` | I know , '' he said ."},
		{"quotation that ends there", "I know . '' | He left .", "I know . '' | He left ."},
	} {
		var doc [][]string
		for p := range strings.SplitSeq(c.text, "|") {
			doc = append(doc, strings.Fields(p))
		}
		words, _ := feature.Settle(doc)
		var got []string
		for _, w := range words {
			got = append(got, strings.Join(w, " "))
		}
		if s := strings.Join(got, " | "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	words := strings.Fields("Mr. Smith of the U.S. said so . `` It is . '' He left")
	from, to := feature.Sentences(words)
	var got []string
	for i := range words {
		if from[i] == i {
			got = append(got, strings.Join(words[i:to[i]], " "))
		}
	}
	if s := strings.Join(got, " | "); s != "Mr. Smith of the U.S. said so . | `` It is . '' | He left" {
		t.Error(s)
	}
}
