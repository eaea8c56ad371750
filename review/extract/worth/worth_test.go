package worth_test

import (
	"slices"
	"testing"

	"linecheck/review/extract/models"
	"linecheck/review/extract/worth"
)

func need(t *testing.T, names ...string) {
	t.Helper()
	for _, n := range names {
		if models.Load(n) == nil {
			t.Skipf("this build has no %s", n)
		}
	}
}

func TestCheckable(t *testing.T) {
	need(t, worth.ModelCheckable)
	sentences := []string{
		"Last year the state built 40 schools and hired 1,200 teachers.",
		"Thank you, and God bless our great state.",
		"Unemployment fell to 3.9 percent in 2019, the lowest rate in a decade.",
		"We must dream bigger, and I hope that you will join me.",
		"In 2017 we cut taxes by $300 million.",
		"Let us dream of better days.",
	}
	got, ok := worth.Checkable(sentences)
	if !ok || len(got) != len(sentences) {
		t.Fatalf("%d answers, ok %v", len(got), ok)
	}
	for i, a := range got {
		if want := i%2 == 0; a.Yes != want {
			t.Errorf("%q: %v at %.2f, want %v", sentences[i], a.Yes, a.Probability, want)
		}
	}
	reason(t, &got[2], "it has a figure")
	reason(t, &got[3], "it says what somebody feels, wants or believes")
	reason(t, &got[5], "it says what ought to be")
}

func TestWorthy(t *testing.T) {
	need(t, worth.ModelWorthy)
	got, _ := worth.Worthy([]string{
		"We have lost 2.7 million jobs since he took office.",
		"I want to thank you all for coming tonight.",
		"Can you tell us what you would do?",
	})
	if !got[0].Yes || got[1].Yes || got[2].Yes {
		t.Errorf("%+v", got)
	}
	reason(t, &got[0], "it has a figure")
	reason(t, &got[2], "it says what could or would be")
	twice, _ := worth.Worthy([]string{"Can you tell us what you would do?"})
	if twice[0].Probability != got[2].Probability {
		t.Error("a sentence is not judged by itself")
	}
}

func TestDebate(t *testing.T) {
	need(t, worth.ModelDebate, worth.ModelWorthy)
	const said = "We lost 60,000 factories since China joined the WTO."
	got, _ := worth.Debate([]worth.Line{
		{"HOLT", "What would you do about jobs?"}, {"TRUMP", said}, {"HOLT", "Why?"}, {"SYSTEM", said}, {"HOLT", "Thank you?"}, {"TRUMP", "You know it."},
	})
	order := []int{0, 1, 2, 3, 4, 5}
	slices.SortFunc(order, func(a, b int) int {
		if got[a].Probability > got[b].Probability {
			return -1
		}
		return 1
	})
	if order[0] != 1 || got[3].Probability >= got[1].Probability/2 {
		t.Errorf("order %v of %+v", order, got)
	}
}

func TestNothing(t *testing.T) {
	need(t, worth.ModelCheckable, worth.ModelDebate, worth.ModelWorthy)
	if a, ok := worth.Checkable(nil); !ok || len(a) != 0 {
		t.Errorf("no sentences: %v", a)
	}
	if a, ok := worth.Debate(nil); !ok || len(a) != 0 {
		t.Errorf("no lines: %v", a)
	}
	for _, s := range []string{"", " ", "\x80\xff", "…", "?"} {
		if a, _ := worth.Checkable([]string{s}); len(a) != 1 || a[0].Probability < 0 || a[0].Probability > 1 {
			t.Errorf("%q: %v", s, a)
		}
	}
}

func reason(t *testing.T, a *worth.Answer, want string) {
	t.Helper()
	if !slices.Contains(a.Reasons, want) {
		t.Errorf("reasons %q, want %q among them", a.Reasons, want)
	}
}
