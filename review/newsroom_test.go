package review_test

import (
	"strings"
	"sync"
	"testing"

	"linecheck/models"
	"linecheck/models/storetest"
	"linecheck/review/articles"
	"linecheck/review/form"
	"linecheck/review/newsroom"
	"linecheck/review/policy/language"
)

const strict = "policy: Strict\nfour-eyes: recorded\n\n# All\nevery claim: 2 origins, confidence medium\n"

func (r *room) inForce() models.PolicyVersion {
	r.t.Helper()
	p, err := r.Newsroom.Policy(r.t.Context())
	if err != nil {
		r.t.Fatal(err)
	}
	return p
}

// What is shipped reads well and has nothing to hint at.
func TestShippedPolicyIsWellWritten(t *testing.T) {
	r := newRoom(t)
	got, err := r.Newsroom.Check(root, language.Format(r.inForce()))
	if err != nil || len(got.Problems)+len(got.Hints) > 0 || len(got.Policy.Rules) != 9 {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestSavePolicy(t *testing.T) {
	r := newRoom(t)
	p, err := r.Newsroom.Save(t.Context(), root, 1, strict, "  After the correction of 3 May. ")
	if err != nil {
		t.Fatal(err)
	}
	if p.Version != 2 || p.Name != "Strict" || p.FourEyes != "recorded" || p.Note != "After the correction of 3 May." || p.CreatedBy != "root" || !p.CreatedAt.Equal(storetest.Now) {
		t.Errorf("made %+v", p)
	}
	if got := r.inForce(); language.Format(got) != strict || got.Version != 2 {
		t.Errorf("in force: %s", language.Format(got))
	}
	if got := r.live.actions(); got != "policy.changed" {
		t.Errorf("announced %q", got)
	}
	// The guard reads it: a confirmed claim with one source is not enough any more.
	c := r.at(models.StatusInReview)
	r.setEvidence(c.ID, book("Archive"))
	_, err = r.try(ada, c.ID, models.ActionSubmit, form.Input{Finding: form.FindingInput{Verdict: text("confirmed"), Rationale: text("p. 12"), Confidence: text("low")}})
	if got := field(err, "evidence"); got != "Needs 1 more independent origin. Needs a confidence of at least medium: it is low." {
		t.Errorf("submit: %q", got)
	}
	old, err := r.Newsroom.Restore(t.Context(), root, 2, 1, "It was too strict.")
	if err != nil || old.Version != 3 || old.Name != "Newsroom default" || old.FourEyes != "required" {
		t.Errorf("restored %+v, %v", old, err)
	}
	list, next, err := r.Newsroom.Versions(t.Context(), 0)
	if err != nil || next != 0 || len(list) != 3 || list[0].Version != 3 || list[2].Version != 1 {
		t.Errorf("versions %+v, %d, %v", list, next, err)
	}
	r.do(ada, c.ID, models.ActionSubmit, found("confirmed"))
	if got := r.claim(c.ID).PolicyVersion; got != 3 {
		t.Errorf("judged by %d", got)
	}
}

func TestSavePolicyRefuses(t *testing.T) {
	r := newRoom(t)
	shipped := language.Format(r.inForce())
	tests := []struct {
		name       string
		by         models.Actor
		seen       int
		text, note string
		kind       models.Kind
		field      string
		says       string
	}{
		{"an editor, and everything else is wrong", edna, 9, "", "", models.KindForbidden, "", ""},
		{"a reviewer", ada, 1, strict, "x", models.KindForbidden, "", ""},
		{"stale, and no policy", root, 9, "", "", models.KindConflict, "", ""},
		{"no policy", root, 1, "evry claim: 1 origin\nquantity: 1 orgin\nx\ny", "x", models.KindInvalid, "text", "Line 1, column 1: “evry claim” is not something that a rule can be about. Did you mean “every claim”?\nLine 2, column 11: “1 orgin” is not something that a rule can ask. Did you mean “origin”?\nLine 3, column 1: This line has no colon. Write what the rule is about, a colon, and what it asks, such as “accusation, high risk: 2 origins”.\nAnd 1 more."},
		{"nothing changes", root, 1, strings.ToUpper(shipped[:4]) + shipped[4:], "x", models.KindInvalid, "text", "This is the policy in force already. Change something, or leave it as it is."},
		{"no note", root, 1, strict, " ", models.KindInvalid, "note", "Say why, for those who read the history."},
		{"a note without end", root, 1, strict, strings.Repeat("x", 200_000), models.KindInvalid, "note", "This has 200000 characters; the limit is 2000. Shorten it."},
	}
	for _, tt := range tests {
		_, err := r.Newsroom.Save(t.Context(), tt.by, tt.seen, tt.text, tt.note)
		if models.KindOf(err) != tt.kind || field(err, tt.field) != tt.says {
			t.Errorf("%s: %v %q", tt.name, err, field(err, tt.field))
		}
	}
	if _, err := r.Newsroom.Restore(t.Context(), root, 1, 7, "x"); field(err, "number") != "There is no version 7 of the policy. Choose one of its history." {
		t.Errorf("restore: %v", err)
	}
	if got := r.inForce().Version; got != 1 {
		t.Errorf("version %d is in force", got)
	}
}

// Of two admins at once one is told that the policy moved on.
func TestTwoAdminsAtOnce(t *testing.T) {
	r := newRoom(t)
	var wait sync.WaitGroup
	errs := make([]error, 2)
	for i := range errs {
		wait.Go(func() { _, errs[i] = r.Newsroom.Save(t.Context(), root, 1, strict, "x") })
	}
	wait.Wait()
	if (errs[0] == nil) == (errs[1] == nil) || code(errs[0])+code(errs[1]) != "stale" {
		t.Errorf("got %v and %v", errs[0], errs[1])
	}
}

func TestPreviewPolicy(t *testing.T) {
	r := newRoom(t)
	open, submitted := r.add("It opened in 1889"), r.at(models.StatusSubmitted)
	if _, err := r.Newsroom.Preview(t.Context(), edna, strict); models.KindOf(err) != models.KindForbidden {
		t.Errorf("an editor: %v", err)
	}
	if _, err := r.Newsroom.Preview(t.Context(), root, "nonsense"); field(err, "text") == "" {
		t.Errorf("no policy: %v", err)
	}
	got, err := r.Newsroom.Preview(t.Context(), root, strict)
	if err != nil || got.Claims != 2 || got.More != 2 || got.Less != 0 || got.Lacking != 1 || len(got.Articles) != 1 || len(got.Articles[0].Claims) != 2 || got.FourEyes == "" {
		t.Fatalf("%+v, %v", got, err)
	}
	for i, want := range []newsroom.AffectedClaim{{ID: submitted.ID, Number: 2, Status: models.StatusSubmitted}, {ID: open.ID, Number: 1, Status: models.StatusOpen}} {
		c := got.Articles[0].Claims[i]
		if c.ID != want.ID || c.Number != want.Number || c.Status != want.Status || c.Change.Text != "Would need 2 independent origins instead of 1 and a confidence of at least medium." {
			t.Errorf("claim %+v", c)
		}
	}
	if lacks := got.Articles[0].Claims[0].Change.Lacks; len(lacks) != 1 || lacks[0] != "Needs 1 more independent origin." {
		t.Errorf("lacks %q", lacks)
	}
	if v := r.inForce().Version; v != 1 || r.live.actions() == "policy.changed" {
		t.Errorf("a preview changed something: version %d", v)
	}
	same, err := r.Newsroom.Preview(t.Context(), root, language.Format(r.inForce()))
	if err != nil || len(same.Articles) != 0 || same.More+same.Less+same.Lacking != 0 || same.FourEyes != "" {
		t.Errorf("the same policy changes %+v, %v", same, err)
	}
}

// Of an article that the admin may not see, a preview tells nothing, not even a number.
func TestPreviewKeepsRestrictedArticles(t *testing.T) {
	r := newRoom(t)
	r.add("It opened in 1889")
	article, err := r.Article(t.Context(), ada, "a1")
	if err != nil {
		t.Fatal(err)
	}
	yes := true
	in := articles.Action{Fields: form.Article{Restricted: &yes, Members: []string{"edna"}}}
	if _, err := r.ActArticle(t.Context(), ada, "a1", article.Version, models.ActionEdit, in); err != nil {
		t.Fatal(err)
	}
	got, err := r.Newsroom.Preview(t.Context(), root, strict)
	if err != nil || got.Claims != 0 || len(got.Articles) != 0 {
		t.Errorf("%+v, %v", got, err)
	}
}

// What a preview says of a claim that its reader is to cross-check does not depend on the first finding.
func TestPreviewIsBlind(t *testing.T) {
	r := newRoom(t)
	said := map[string]bool{}
	for _, in := range []form.Input{unsourced, {Finding: form.FindingInput{Verdict: text("cannot_be_checked"), Rationale: text("No."), NoSource: text("None."), Confidence: text("low")}}} {
		c := r.add("It opened in 1889")
		r.do(ada, c.ID, models.ActionTake, form.Input{})
		r.do(ada, c.ID, models.ActionSubmit, in)
		r.do(edna, c.ID, models.ActionCrossCheck, second)
		both := ben
		both.Roles = []models.Role{models.RoleReviewer, models.RoleAdmin}
		got, err := r.Newsroom.Preview(t.Context(), both, strict)
		if err != nil || len(got.Articles) != 1 || len(got.Articles[0].Claims) != 1 {
			t.Fatalf("%+v, %v", got, err)
		}
		said[asJSON(t, got.Articles[0].Claims[0].Change)] = true
		r.do(edna, c.ID, models.ActionWaive, why)
	}
	if len(said) != 1 {
		t.Errorf("says different things of different findings: %v", said)
	}
}

// An editor who is to answer a cross-check cannot end it, hand it on or waive it to see the first finding.
func TestSecondReviewerCannotEndTheirCrossCheck(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusSubmitted)
	r.do(edna, c.ID, models.ActionCrossCheck, form.Input{Second: "emil"})
	for action, in := range map[models.Action]form.Input{
		models.ActionCancelCrossCheck: why, models.ActionReassign: {Holder: "ben"}, models.ActionWaive: why,
	} {
		if _, err := r.try(emil, c.ID, action, in); models.KindOf(err) != models.KindForbidden || code(err) != "action.four_eyes" {
			t.Errorf("%s: %v", action, err)
		}
	}
	v, err := r.Claim(t.Context(), emil, c.ID)
	if err != nil || !v.Hidden || asJSON(t, v.Actions) != `["agree","disagree"]` {
		t.Errorf("offers %v, hidden %v, %v", v.Actions, v.Hidden, err)
	}
	r.do(edna, c.ID, models.ActionCancelCrossCheck, why)
}
