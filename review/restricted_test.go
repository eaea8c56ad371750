package review_test

import (
	"testing"

	"linecheck/models"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/claims"
	"linecheck/review/form"
	"linecheck/review/reports"
	"linecheck/review/talk"
)

// What somebody may not see does not exist for them, whatever they try, whatever their role.
func TestRestrictedIsNotFound(t *testing.T) {
	r := newRoom(t)
	ctx := t.Context()
	c := r.at(models.StatusApproved)
	thread, err := r.Talk.Open(ctx, ada, talk.Place{ClaimID: c.ID}, "Look.", "")
	if err != nil {
		t.Fatal(err)
	}
	view, _, err := r.Thread(ctx, ada, thread)
	if err != nil {
		t.Fatal(err)
	}
	comment := view.Comments[0].ID
	for _, seg := range []string{"s2", "s3"} {
		if _, err := r.Dispose(ctx, ada, seg, 1, models.DispositionFurniture, "Page."); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.ActArticle(ctx, edna, "a1", 3-1, models.ActionSignOff, articles.Action{}); err != nil {
		t.Fatal(err)
	}
	report, err := r.Reports.Issue(ctx, edna, "a1", reports.Options{})
	if err != nil {
		t.Fatal(err)
	}
	article, err := r.Article(ctx, ada, "a1")
	if err != nil {
		t.Fatal(err)
	}
	yes := true
	in := articles.Action{Fields: form.Article{Restricted: &yes, Members: []string{"edna"}}}
	if _, err := r.ActArticle(ctx, ada, "a1", article.Version, models.ActionEdit, in); err != nil {
		t.Fatal(err)
	}
	r.live.actions()

	calls := map[string]func(models.Actor) error{
		"claim":      func(a models.Actor) error { _, err := r.Claim(ctx, a, c.ID); return err },
		"claim rows": func(a models.Actor) error { _, _, err := r.ClaimRows(ctx, a, "a1"); return err },
		"history":    func(a models.Actor) error { _, _, err := r.History(ctx, a, c.ID); return err },
		"article":    func(a models.Actor) error { _, err := r.Article(ctx, a, "a1"); return err },
		"segment":    func(a models.Actor) error { _, err := r.Segment(ctx, a, "s1"); return err },
		"dispose":    func(a models.Actor) error { _, err := r.Dispose(ctx, a, "s1", 9, "furniture", ""); return err },
		"thread":     func(a models.Actor) error { _, _, err := r.Thread(ctx, a, thread); return err },
		"open thread": func(a models.Actor) error {
			_, err := r.Talk.Open(ctx, a, talk.Place{ClaimID: c.ID}, "", "")
			return err
		},
		"open on range": func(a models.Actor) error {
			_, err := r.Talk.Open(ctx, a, talk.Place{ArticleID: "a1"}, "", "")
			return err
		},
		"reply":         func(a models.Actor) error { return r.Talk.Reply(ctx, a, thread, "", "") },
		"resolve":       func(a models.Actor) error { return r.Talk.Resolve(ctx, a, thread, 9, "") },
		"reopen thread": func(a models.Actor) error { return r.Talk.Reopen(ctx, a, thread, 9) },
		"edit comment":  func(a models.Actor) error { _, err := r.Talk.Edit(ctx, a, comment, 9, ""); return err },
		"draft": func(a models.Actor) error {
			_, err := r.Talk.SaveDraft(ctx, a, models.Draft{ClaimID: c.ID})
			return err
		},
		"draft report": func(a models.Actor) error { _, err := r.Reports.Draft(ctx, a, "a1", reports.Options{}); return err },
		"draft export": func(a models.Actor) error {
			_, err := r.Reports.ExportDraft(ctx, a, "a1", "none", reports.Options{})
			return err
		},
		"issue":     func(a models.Actor) error { _, err := r.Reports.Issue(ctx, a, "a1", reports.Options{}); return err },
		"report":    func(a models.Actor) error { _, err := r.Reports.Get(ctx, a, report.ID); return err },
		"reports":   func(a models.Actor) error { _, err := r.Reports.List(ctx, a, "a1"); return err },
		"export":    func(a models.Actor) error { _, err := r.Reports.Export(ctx, a, report.ID, "none"); return err },
		"add claim": func(a models.Actor) error { _, err := r.AddClaim(ctx, a, "a1", claims.NewClaim{}); return err },
		"edit article": func(a models.Actor) error {
			_, err := r.ActArticle(ctx, a, "a1", 99, models.ActionEdit, articles.Action{})
			return err
		},
		"unknown action on it": func(a models.Actor) error {
			_, err := r.ActArticle(ctx, a, "a1", 99, "paint", articles.Action{})
			return err
		},
	}
	for _, action := range []models.Action{models.ActionRevise, models.ActionInvalidate, models.ActionTake, "paint"} {
		calls["claim: "+string(action)] = func(a models.Actor) error { _, err := r.Act(ctx, a, c.ID, 99, action, form.Input{}); return err }
	}
	for name, call := range calls {
		for _, stranger := range []models.Actor{ben, emil, root, {}} {
			if err := call(stranger); models.KindOf(err) != models.KindNotFound {
				t.Errorf("%s by %q: %v, want not found", name, stranger.ID, err)
			}
		}
	}
	if got := r.live.actions(); got != "" {
		t.Errorf("strangers left %s", got)
	}
	if _, err := r.Claim(ctx, edna, c.ID); err != nil {
		t.Errorf("a member does not see it: %v", err)
	}

	for who, want := range map[string]bool{"ben": false, "root": false, "emil": false, "ada": true, "edna": true} {
		events, last, err := r.EventsFor(ctx, cast[who], 0, 1000)
		if err != nil || last == 0 {
			t.Fatalf("events for %s: %v, last %d", who, err, last)
		}
		saw := false
		for _, ev := range events {
			saw = saw || ev.ArticleID != ""
		}
		rows, _, err := r.Articles(ctx, cast[who], review.ArticleQuery{})
		if err != nil {
			t.Fatal(err)
		}
		q, err := r.Queue(ctx, cast[who], "unassigned", "")
		if err != nil {
			t.Fatal(err)
		}
		if saw != want || (len(rows) == 1) != want || len(q.Rows) != 0 {
			t.Errorf("%s: events %v, articles %d, want %v", who, saw, len(rows), want)
		}
	}
	if _, err := r.try(edna, c.ID, models.ActionRevise, why); err != nil {
		t.Fatal(err)
	}
	r.do(edna, c.ID, models.ActionRelease, form.Input{})
	if _, err := r.try(edna, c.ID, models.ActionAssign, form.Input{Holder: "ben"}); field(err, "holder") == "" {
		t.Errorf("assigned to somebody who may not see it: %v", err)
	}
	if q, err := r.Queue(ctx, ben, "unassigned", ""); err != nil || len(q.Rows) != 0 || q.Counts["unassigned"] != 0 {
		t.Errorf("the queue of a stranger is %+v, %v", q, err)
	}
}

// Whoever restricts an article stays inside.
func TestRestrictingKeepsOneself(t *testing.T) {
	r := newRoom(t)
	yes := true
	v, err := r.ActArticle(t.Context(), ben, "a1", 1, models.ActionEdit, articles.Action{Fields: form.Article{Restricted: &yes}})
	if err != nil {
		t.Fatal(err)
	}
	if got := asJSON(t, v.Members); got != `["ada","ben"]` {
		t.Errorf("members are %s", got)
	}
	in := articles.Action{Fields: form.Article{Members: []string{"emil", "nobody"}}}
	if _, err := r.ActArticle(t.Context(), ben, "a1", v.Version, models.ActionEdit, in); field(err, "members") == "" {
		t.Errorf("an unknown member: %v", err)
	}
	if v, err = r.Article(t.Context(), ben, "a1"); err != nil || len(v.Members) != 2 {
		t.Errorf("after the refusal members are %v, %v", v.Members, err)
	}
}
