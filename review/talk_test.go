package review_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/claims"
	"linecheck/review/form"
	"linecheck/review/talk"
)

func (r *room) thread(a models.Actor, id string) review.ThreadView {
	r.t.Helper()
	v, _, err := r.Thread(r.t.Context(), a, id)
	if err != nil {
		r.t.Fatal(err)
	}
	return v
}

func TestThread(t *testing.T) {
	r := newRoom(t)
	ctx := t.Context()
	c := r.at(models.StatusInReview)
	id, err := r.Talk.Open(ctx, ben, talk.Place{ClaimID: c.ID}, "Is it **324**?", "")
	if err != nil {
		t.Fatal(err)
	}
	if got := r.inbox(ada); got[0] != "comment.added: Ben Lindqvist commented on “324 metres”." {
		t.Errorf("the holder was told %q", got)
	}
	r.now = r.now.Add(time.Minute)
	if err := r.Talk.Reply(ctx, ada, id, "Page 12.", ""); err != nil {
		t.Fatal(err)
	}
	v := r.thread(edna, id)
	if len(v.Comments) != 2 || v.Comments[0].HTML != "<p>Is it <strong>324</strong>?</p>" || !cmp.Equal(v.Actions, []string{"reply", "resolve"}) {
		t.Errorf("thread is %+v", v)
	}
	if got := asJSON(t, []any{v.Comments[1].Actions, r.thread(ada, id).Comments[1].Actions, r.thread(root, id).Actions}); got != `[[],["edit"],[]]` {
		t.Errorf("offers %s", got)
	}

	for _, tt := range []struct {
		who     models.Actor
		version int
		reason  string
		code    string
	}{
		{root, 1, "r", "action.role"}, {ada, 9, "", "stale"}, {ada, 1, " ", "reason.missing"}, {ada, 1, "Settled.", ""}, {ada, 2, "Again.", "thread.resolved"},
	} {
		if err := r.Talk.Resolve(ctx, tt.who, id, tt.version, tt.reason); code(err) != tt.code {
			t.Errorf("resolve by %s at %d: %v, want %s", tt.who.ID, tt.version, err, tt.code)
		}
	}
	if v = r.thread(ben, id); v.ResolvedBy != "ada" || v.ResolveReason != "Settled." || !cmp.Equal(v.Actions, []string{"reply", "reopen"}) {
		t.Errorf("resolved it is %+v", v)
	}
	if err := r.Talk.Reply(ctx, ben, id, "Not quite.", ""); err != nil {
		t.Fatal(err)
	}
	if v = r.thread(ben, id); v.ResolvedAt != nil || v.ResolvedBy != "" || v.ResolveReason != "" || len(v.Comments) != 3 {
		t.Errorf("after a reply it is %+v", v)
	}
	if err := r.Talk.Reopen(ctx, ben, id, v.Version); code(err) != "thread.open" {
		t.Errorf("reopened while open: %v", err)
	}
}

func TestEditKeepsWhatWasSaid(t *testing.T) {
	r := newRoom(t)
	ctx := t.Context()
	id, err := r.Talk.Open(ctx, ada, talk.Place{ArticleID: "a1", Span: spanOf(threeLines, "1889")}, "First.", "")
	if err != nil {
		t.Fatal(err)
	}
	v := r.thread(ada, id)
	if v.Quote != "1889" || v.Start != 43 || v.ClaimID != "" {
		t.Errorf("stands on %q at %d", v.Quote, v.Start)
	}
	comment := v.Comments[0].ID
	if _, err := r.Talk.Edit(ctx, edna, comment, 1, "Mine now."); code(err) != "comment.not_yours" {
		t.Errorf("by another: %v", err)
	}
	if _, err := r.Talk.Edit(ctx, ada, comment, 2, "Second."); code(err) != "stale" {
		t.Errorf("stale: %v", err)
	}
	for i, body := range []string{"Second.", "Third."} {
		r.now = r.now.Add(time.Minute)
		if thread, err := r.Talk.Edit(ctx, ada, comment, i+1, body); err != nil || thread != id {
			t.Fatalf("edit: %s, %v", thread, err)
		}
	}
	c := r.thread(ben, id).Comments[0]
	if c.Source != "Third." || c.EditedAt == nil || len(c.Edits) != 2 || c.Edits[0].Source != "First." || c.Edits[1].Source != "Second." {
		t.Errorf("comment is %+v", c)
	}
}

func TestDrafts(t *testing.T) {
	r := newRoom(t)
	ctx := t.Context()
	c := r.at(models.StatusInReview)
	r.setEvidence(c.ID, book("A"))
	r.live.actions()
	draft := func(a models.Actor) string {
		v, err := r.Claim(ctx, a, c.ID)
		if err != nil {
			t.Fatal(err)
		}
		if v.Draft == nil {
			return ""
		}
		return string(v.Draft.Body)
	}
	for _, body := range []string{`{"rationale":"half"}`, `{"rationale":"half a thought"}`} {
		if _, err := r.Talk.SaveDraft(ctx, ada, models.Draft{ClaimID: c.ID, Body: []byte(body), ClaimVersion: c.Version}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.Talk.SaveDraft(ctx, ben, models.Draft{ClaimID: c.ID, Body: []byte(`{"mine":1}`), AccountID: "ada"}); err != nil {
		t.Fatal(err)
	}
	if draft(ada) != `{"rationale":"half a thought"}` || draft(ben) != `{"mine":1}` || draft(edna) != "" {
		t.Errorf("drafts are %q, %q, %q", draft(ada), draft(ben), draft(edna))
	}
	if got := r.live.actions(); got != "" || r.claim(c.ID).Version != c.Version+1 {
		t.Errorf("a draft is no event: %s", got)
	}
	if _, err := r.Talk.SaveDraft(ctx, root, models.Draft{ClaimID: c.ID, Body: []byte(`{}`)}); code(err) != "action.role" {
		t.Errorf("an admin's draft: %v", err)
	}
	r.do(ada, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Risk: text("high")}})
	if draft(ada) == "" {
		t.Error("an edit lost the draft")
	}
	r.do(ada, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Risk: text("low")}})
	r.do(ada, c.ID, models.ActionSubmit, found("confirmed"))
	if draft(ada) != "" || draft(ben) == "" {
		t.Errorf("submitted, drafts are %q, %q", draft(ada), draft(ben))
	}
	for range 2 {
		if err := r.Talk.DropDraft(ctx, ben, c.ID); err != nil || draft(ben) != "" {
			t.Errorf("dropped: %q, %v", draft(ben), err)
		}
	}
}

func TestInboxIsRead(t *testing.T) {
	r := newRoom(t)
	ctx := t.Context()
	c := r.at(models.StatusOpen)
	for range 3 {
		r.now = r.now.Add(time.Second)
		r.do(edna, c.ID, models.ActionAssign, form.Input{Holder: "ben"})
		r.do(ben, c.ID, models.ActionRelease, form.Input{})
	}
	r.do(edna, c.ID, models.ActionAssign, form.Input{Holder: "edna"}) // nobody is told what they did themselves
	items, _, unread, err := r.Talk.Inbox(ctx, ben, "")
	if err != nil || len(items) != 3 || unread != 3 || items[0].CreatedAt.Before(items[2].CreatedAt) {
		t.Fatalf("inbox is %+v, %d unread, %v", items, unread, err)
	}
	if n, err := r.Talk.MarkRead(ctx, edna, items[0].ID); err != nil || n != 0 {
		t.Errorf("somebody else's item: %d, %v", n, err)
	}
	if n, err := r.Talk.MarkRead(ctx, ben, items[0].ID); err != nil || n != 2 {
		t.Errorf("one read: %d unread, %v", n, err)
	}
	if n, err := r.Talk.MarkRead(ctx, ben, ""); err != nil || n != 0 {
		t.Errorf("all read: %d unread, %v", n, err)
	}
	if got := r.inbox(edna); len(got) != 0 {
		t.Errorf("the editor was told %q", got)
	}
}

func TestIdempotencyKeys(t *testing.T) {
	r := newRoom(t)
	ctx := t.Context()
	add := func(a models.Actor, key string) (string, error) {
		v, err := r.AddClaim(ctx, a, "a1", claims.NewClaim{Spans: []models.Span{spanOf(threeLines, "1889")}, Key: key})
		return v.ID, err
	}
	one, err := add(ada, "k")
	if err != nil {
		t.Fatal(err)
	}
	r.live.actions()
	if again, err := add(ada, "k"); err != nil || again != one || r.live.actions() != "" {
		t.Errorf("the same key made %s after %s, %v", again, one, err)
	}
	if other, err := add(ben, "k"); err != nil || other == one {
		t.Errorf("another person's key made %s, %v", other, err)
	}
	if more, err := add(ada, ""); err != nil || more == one {
		t.Errorf("no key made %s, %v", more, err)
	}
	thread, err := r.Talk.Open(ctx, ada, talk.Place{ClaimID: one}, "Hm.", "t")
	if err != nil {
		t.Fatal(err)
	}
	if again, err := r.Talk.Open(ctx, ada, talk.Place{ClaimID: one}, "Hm.", "t"); err != nil || again != thread {
		t.Errorf("the same key opened %s after %s, %v", again, thread, err)
	}
	for range 2 {
		if err := r.Talk.Reply(ctx, ada, thread, "Well.", "r"); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(r.thread(ada, thread).Comments); n != 2 {
		t.Errorf("%d comments, want two", n)
	}
	in := articles.ImportInput{Bytes: []byte("It opened in 1889."), Key: "i"}
	first, err := r.Import(ctx, ada, in)
	if err != nil {
		t.Fatal(err)
	}
	if second, err := r.Import(ctx, ada, in); err != nil || second.ID != first.ID {
		t.Errorf("the same key imported %s after %s, %v", second.ID, first.ID, err)
	}

	another, err := r.Talk.Open(ctx, ada, talk.Place{ClaimID: one}, "Another.", "")
	if err != nil {
		t.Fatal(err)
	}
	for name, call := range map[string]func() error{
		"open a thread":   func() error { _, err := r.Talk.Open(ctx, ada, talk.Place{ClaimID: one}, "x", "k"); return err },
		"reply":           func() error { return r.Talk.Reply(ctx, ada, thread, "x", "k") },
		"reply elsewhere": func() error { return r.Talk.Reply(ctx, ada, another, "x", "r") },
		"import": func() error {
			_, err := r.Import(ctx, ada, articles.ImportInput{Bytes: []byte("x"), Key: "k"})
			return err
		},
		"add to another article": func() error { _, err := r.AddClaim(ctx, ada, first.ID, claims.NewClaim{Key: "k"}); return err },
	} {
		if err := call(); code(err) != "idempotency.reused" || models.KindOf(err) != models.KindInvalid {
			t.Errorf("%s with a used key: %v", name, err)
		}
	}
}
