package answer

import (
	"strings"
	"testing"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/review/extract/attribution"
)

var rained = []rows.Attributed{
	{ID: "a", Tokens: strings.Fields("`` It rained in Holt all of last week , '' the mayor said .")},
	{ID: "a", Tokens: strings.Fields("Nobody lives there .")},
}

const (
	quoted = "B-content I-content I-content I-content I-content I-content I-content I-content I-content I-content I-content B-source I-source B-cue O"
	plain  = "O O O O"
)

func TestAttributeByModel(t *testing.T) {
	if attribution.Default() == nil {
		t.Skip("this build carries no model of attribution")
	}
	same(t, attribute(rained))
}

// A build without the model answers by the claims of the text.
func TestAttributeByRules(t *testing.T) { same(t, attributeByRules(rained)) }

func same(t *testing.T, got [][]string) {
	t.Helper()
	for i, want := range []string{quoted, plain} {
		if s := strings.Join(got[i], " "); s != want {
			t.Errorf("got  %s\nwant %s", s, want)
		}
	}
}
