package attribution_test

import (
	"fmt"
	"strings"
	"testing"

	"linecheck/review/extract/attribution"
	"linecheck/review/extract/attribution/chain"
)

// marked reads "[source John Smith] [cue said] ...".
func marked(s string) (words []string, labels []attribution.Label) {
	role := chain.Outside
	for w := range strings.FieldsSeq(s) {
		if name, ok := strings.CutPrefix(w, "["); ok {
			role = chain.Parse("B-" + name)
			continue
		}
		word := strings.TrimSuffix(w, "]")
		words, labels = append(words, word), append(labels, role)
		if role.Begins() {
			role++
		}
		if word != w {
			role = chain.Outside
		}
	}
	return words, labels
}

func TestLink(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[source Ann] [cue said] [content that it rains] .", "Ann|said|that it rains"},
		{"[content `` It rains , ''] [source Ann] [cue said] . [content `` It pours . '']", "Ann|said|`` It rains , ''+`` It pours . ''"},
		{"[content `` It rains , ''] [cue said] [source Ann] , [cue adding] [content that it pours] .", "Ann|said|`` It rains , ''; Ann|adding|that it pours"},
		{"[source Ann] [cue said] [content it rains] and [cue denied] [content that it pours] .", "Ann|said|it rains; Ann|denied|that it pours"},
		{"[content `` It rains , ''] [source Ann] [cue said] . [content `` It pours , ''] [source Bob] [cue replied] .", "Ann|said|`` It rains , ''; Bob|replied|`` It pours , ''"},
		{"[content `` It rains . '']", "||`` It rains . ''"},
		{"It [cue reportedly] [content rains] .", "|reportedly|rains"},
		{"It rains .", ""},
	} {
		words, labels := marked(c.text)
		text := func(s attribution.Span) string { return strings.Join(words[s.From:s.To], " ") }
		var got []string
		for _, r := range attribution.Link(words, labels) {
			var said []string
			for _, s := range r.Content {
				said = append(said, text(s))
			}
			got = append(got, fmt.Sprintf("%s|%s|%s", text(r.Source), text(r.Cue), strings.Join(said, "+")))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}
