package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/review/export/model"
)

func TestStrip(t *testing.T) {
	got := Strip(800, []Mark{{Start: 100, End: 200, Colour: "wrong"}, {Start: 0, End: 400}, {Start: 700, End: 900, Colour: "true"}, {Start: 900, End: 950}, {Start: 5, End: 5}})
	want := []Stripe{{"0.0", "500.0", ""}, {"875.0", "125.0", "true"}, {"125.0", "125.0", "wrong"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("strip (-want +got):\n%s", diff)
	}
	if got := Strip(0, []Mark{{Start: 0, End: 5}}); got != nil {
		t.Errorf("strip of an article without length = %v, want none", got)
	}
}

func TestPolicyNamesTheStyles(t *testing.T) {
	plain, draft := NewFrame(""), NewFrame("DRAFT")
	if strings.Contains(plain.Policy, "unsafe") || !strings.HasPrefix(draft.Policy, "default-src 'none'; style-src 'sha256-") {
		t.Errorf("policies: %s | %s", plain.Policy, draft.Policy)
	}
	if strings.Count(draft.Policy, "'sha256-") != 2 || plain.MarkCSS != "" {
		t.Errorf("policy of a draft = %s, want two styles", draft.Policy)
	}
}

func TestEveryVerdictHasItsIcon(t *testing.T) {
	for _, value := range []string{
		"wrong", "false", "not_said", "mostly_false", "misleading", "confirmed_with_fix", "unsupported", "unproven", "cannot_establish", "conflicting", "mixed",
		"cannot_be_checked", "confirmed", "true", "mostly_true", "said_verbatim", "said_in_substance",
	} {
		got := icon(model.Verdict{Value: value})
		if got != colour(value) || !strings.Contains(source, `<symbol id="i-`+got+`"`) {
			t.Errorf("icon of %s = %s", value, got)
		}
	}
	if got := icon(model.Verdict{Value: "satire", Icon: "v-wrong"}); got != "wrong" {
		t.Errorf("icon given by the scale = %s, want wrong", got)
	}
	if got := icon(model.Verdict{Value: "satire", Icon: "\"><script>"}); got != "other" {
		t.Errorf("unknown icon = %s, want other", got)
	}
}
