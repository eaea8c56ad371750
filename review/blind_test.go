package review_test

import (
	"regexp"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/review"
	"linecheck/review/export"
	"linecheck/review/form"
	"linecheck/review/reports"
	"linecheck/review/talk"
)

// secrets are words of a first finding that its second reviewer must not read before they answer.
var secrets = []string{
	"unsupported", "rationale-word", "would-change-word", "no-source-word", "note-word", "stance-refutes", "refutes", "comment-word", "reason-word",
	"nothing settles",
}

// blinded is a claim in cross-check by Ben whose first finding is full of secrets.
func blinded(r *room) models.Claim {
	c := r.at(models.StatusInReview)
	row := book("Archive")
	row.Stance, row.Note = models.StanceRefutes, "note-word"
	r.setEvidence(c.ID, row)
	in := form.Input{Finding: form.FindingInput{
		Verdict: text("unsupported"), Rationale: text("A rationale-word."), WouldChange: text("would-change-word"), NoSource: text("no-source-word"), Confidence: text("low"),
	}}
	r.do(ada, c.ID, models.ActionSubmit, in)
	r.do(edna, c.ID, models.ActionRequestChanges, form.Input{Reason: "reason-word: is it really unsupported?"})
	r.do(ada, c.ID, models.ActionSubmit, form.Input{})
	for _, body := range []string{"I think comment-word.", "It is comment-word."} {
		if _, err := r.Talk.Open(r.t.Context(), ada, talk.Place{ClaimID: c.ID}, body, ""); err != nil {
			r.t.Fatal(err)
		}
	}
	r.do(edna, c.ID, models.ActionCrossCheck, second)
	return r.claim(c.ID)
}

// seen is everything that a caller can read of a claim, by where they read it.
func seen(r *room, a models.Actor, c models.Claim) map[string]string {
	t, ctx := r.t, r.t.Context()
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	all := map[string]string{}
	v, err := r.Claim(ctx, a, c.ID)
	must(err)
	v.Scale, v.Attribution = models.Scale{}, models.Scale{} // the scales name every verdict there is
	all["claim"] = asJSON(t, v)
	rows, _, err := r.ClaimRows(ctx, a, "a1")
	must(err)
	all["rows"] = asJSON(t, rows)
	items, _, err := r.History(ctx, a, c.ID)
	must(err)
	all["history"] = asJSON(t, items)
	for _, view := range []string{"mine", "cross_check", "waiting", "voided", "unassigned", "submitted"} {
		q, err := r.Queue(ctx, a, review.View(view), "")
		must(err)
		all["queue "+view] = asJSON(t, q)
	}
	events, _, err := r.EventsFor(ctx, a, 0, 1000)
	must(err)
	all["events"] = asJSON(t, events)
	article, err := r.Article(ctx, a, "a1")
	must(err)
	all["article"] = asJSON(t, article)
	inbox, _, _, err := r.Talk.Inbox(ctx, a, "")
	must(err)
	all["inbox"] = asJSON(t, inbox)
	for _, f := range export.Formats {
		file, err := r.Reports.ExportDraft(ctx, a, "a1", f.Name, reports.Options{IncludeComments: true})
		must(err)
		all["draft "+f.Name] = string(file.Data)
	}
	threads, err := r.Claim(ctx, edna, c.ID)
	must(err)
	for i, th := range threads.Threads {
		view, _, err := r.Thread(ctx, a, th.ID)
		if models.KindOf(err) == models.KindNotFound {
			continue
		}
		must(err)
		all["thread "+string(rune('1'+i))] = asJSON(t, view)
	}
	return all
}

func TestSecondReviewerIsBlind(t *testing.T) {
	r := newRoom(t)
	c := blinded(r)
	for where, words := range seen(r, ben, c) {
		words = styles.ReplaceAllString(words, "")
		for _, secret := range secrets {
			if i := strings.Index(strings.ToLower(words), secret); i >= 0 {
				t.Errorf("%s says %q: …%s…", where, secret, words[max(0, i-60):min(len(words), i+60)])
			}
		}
	}
	hash := r.claim(c.ID).ContentHash
	v, err := r.Claim(t.Context(), ben, c.ID)
	if err != nil || !v.Hidden || v.Finding != (models.Finding{}) || strings.Contains(asJSON(t, v), hash) || len(v.Evidence) != 1 {
		t.Errorf("hidden = %v, finding %+v, %v", v.Hidden, v.Finding, err)
	}
	if got := asJSON(t, v.Actions); got != `["agree","disagree"]` {
		t.Errorf("offers %s", got)
	}
}

// styles are the styles and icons of every verdict, which each report brings along.
var styles = regexp.MustCompile(`(?s)<style.*?</style>|<symbol.*?</symbol>`)

// Everyone else reads on, and so does the second reviewer once they have answered.
func TestOthersAreNotBlind(t *testing.T) {
	r := newRoom(t)
	c := blinded(r)
	where := map[string][]string{
		"claim":         {"unsupported", "rationale-word", "would-change-word", "no-source-word", "note-word", "refutes", "comment-word"},
		"rows":          {"unsupported", "rationale-word"},
		"history":       {"reason-word", "rationale-word"},
		"draft json":    {"unsupported", "rationale-word", "comment-word", "refutes", "reason-word"},
		"draft html":    {"rationale-word"},
		"draft csv":     {"rationale-word"},
		"thread 1":      {"comment-word"},
		"thread 2":      {"comment-word"},
		"queue waiting": {},
	}
	check := func(who models.Actor) {
		t.Helper()
		got := seen(r, who, c)
		for place, words := range where {
			for _, w := range words {
				if !strings.Contains(got[place], w) {
					t.Errorf("%s of %s lacks %q", place, who.ID, w)
				}
			}
		}
	}
	check(ada)
	check(emil)
	r.do(ben, c.ID, models.ActionDisagree, found("confirmed"))
	check(ben)
}

// The two verdicts decide, not the word the second reviewer chose: a refusal would tell them the first verdict.
func TestAnswersAreNoOracle(t *testing.T) {
	r := newRoom(t)
	for _, tt := range []struct {
		word    models.Action
		verdict string
		past    string
		to      models.Status
	}{
		{models.ActionAgree, "unsupported", "claim.agreed", models.StatusSubmitted},
		{models.ActionDisagree, "unsupported", "claim.agreed", models.StatusSubmitted},
		{models.ActionAgree, "wrong", "claim.disagreed", models.StatusDisputed},
		{models.ActionDisagree, "wrong", "claim.disagreed", models.StatusDisputed},
	} {
		c := blinded(r)
		v := r.do(ben, c.ID, tt.word, found(tt.verdict))
		events := r.events(c.ID)
		if last := events[len(events)-1]; last.Action != tt.past || v.Status != tt.to {
			t.Errorf("%s with %s: %s, %s", tt.word, tt.verdict, last.Action, v.Status)
		}
		if v.CrossCheck.Second.Verdict != tt.verdict || v.CrossCheck.First.Verdict != "unsupported" || v.Finding.Verdict != "unsupported" {
			t.Errorf("kept %+v", v.CrossCheck)
		}
		r.do(edna, c.ID, models.ActionWaive, why)
	}
}

// A second reviewer may talk about the claim, and reads what they said.
func TestSecondReviewerTalks(t *testing.T) {
	r := newRoom(t)
	c := blinded(r)
	id, err := r.Talk.Open(t.Context(), ben, talk.Place{ClaimID: c.ID}, "Where is page 12?", "")
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Talk.Reply(t.Context(), ada, id, "comment-word", ""); err != nil {
		t.Fatal(err)
	}
	view, _, err := r.Thread(t.Context(), ben, id)
	if err != nil || len(view.Comments) != 1 || view.Comments[0].AuthorID != "ben" {
		t.Errorf("sees %+v, %v", view, err)
	}
	view, _, err = r.Thread(t.Context(), edna, id)
	if err != nil || len(view.Comments) != 2 {
		t.Errorf("others see %+v, %v", view, err)
	}
}

// Whoever worked on the claim cannot be its second reviewer, by whatever way.
func TestSecondReviewerIsFresh(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusSubmitted)
	for _, id := range []string{"", "nobody", "ada", "root"} {
		if _, err := r.try(edna, c.ID, models.ActionCrossCheck, form.Input{Second: id}); field(err, "second") == "" {
			t.Errorf("second %q: %v", id, err)
		}
	}
	r.suspend("emil")
	r.do(edna, c.ID, models.ActionCrossCheck, second)
	for _, id := range []string{"ada", "emil", "ben"} {
		if _, err := r.try(edna, c.ID, models.ActionReassign, form.Input{Holder: id}); field(err, "holder") == "" {
			t.Errorf("handed to %q: %v", id, err)
		}
	}
	v := r.do(edna, c.ID, models.ActionReassign, form.Input{Holder: "edna"})
	if !v.Hidden || v.CrossCheck.SecondID != "edna" {
		t.Errorf("the editor who took the second look sees %+v", v.Finding)
	}
	if got, err := r.Claim(t.Context(), ben, c.ID); err != nil || got.Hidden {
		t.Errorf("the former second reviewer is still blind, %v", err)
	}
}
