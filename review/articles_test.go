package review_test

import (
	"slices"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/form"
	"linecheck/review/workflow"
)

func (r *room) article() review.ArticleView {
	r.t.Helper()
	v, err := r.Article(r.t.Context(), edna, "a1")
	if err != nil {
		r.t.Fatal(err)
	}
	return v
}

func (r *room) segment(id string) models.Segment {
	r.t.Helper()
	v, err := r.Segment(r.t.Context(), ada, id)
	if err != nil {
		r.t.Fatal(err)
	}
	return v.Segment
}

// tryArticle takes an action on the article as it stands.
func (r *room) tryArticle(a models.Actor, action models.Action, in articles.Action) (review.ArticleView, error) {
	r.t.Helper()
	return r.ActArticle(r.t.Context(), a, "a1", r.article().Version, action, in)
}

// account says what the lines that no claim stands in are.
func (r *room) account(segments ...string) {
	r.t.Helper()
	for _, id := range segments {
		if _, err := r.Dispose(r.t.Context(), ada, id, r.segment(id).Version, models.DispositionNotCheckable, "opinion"); err != nil {
			r.t.Fatal(err)
		}
	}
}

func TestSignOffBlockers(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusSubmitted) // in the first line
	refused := func(first string) {
		t.Helper()
		_, err := r.tryArticle(edna, models.ActionSignOff, articles.Action{})
		if code(err) != "article.not_ready" || models.KindOf(err) != models.KindConflict || !strings.Contains(err.Error(), first) {
			t.Errorf("got %v, want %s", err, first)
		}
		v := r.article()
		i := slices.IndexFunc(v.Refused, func(f workflow.Refusal) bool { return f.Action == models.ActionSignOff })
		if i < 0 || !strings.Contains(v.Refused[i].Why, first) || slices.Contains(v.Actions, "sign_off") {
			t.Errorf("offers %v, refuses %+v", v.Actions, v.Refused)
		}
	}
	refused("3 things keep this article from being signed off. The first: Nobody has said what this is: “It opened in 1889.”")
	r.account("s2", "s3")
	refused("One thing keeps this article from being signed off. Claim 1 is submitted.")
	r.do(edna, c.ID, models.ActionApprove, form.Input{})
	r.policy(func(p *models.PolicyVersion) { p.Rules[0].Origins = 2 })
	refused("Claim 1: Needs 1 more independent origin.")
	r.policy(func(p *models.PolicyVersion) { p.Rules[0].Origins = 1 })

	if _, err := r.tryArticle(ada, models.ActionSignOff, articles.Action{}); code(err) != "action.role" {
		t.Errorf("a reviewer signs off: %v", err)
	}
	if _, err := r.ActArticle(t.Context(), edna, "a1", 9, models.ActionSignOff, articles.Action{}); code(err) != "stale" {
		t.Errorf("stale: %v", err)
	}
	v, err := r.tryArticle(edna, models.ActionSignOff, articles.Action{})
	if err != nil || v.Status != models.ArticleSignedOff || v.SignedOffBy != "edna" || !v.SignedOffAt.Equal(r.now) || !v.Segments.Cover.Complete {
		t.Errorf("signed off: %+v, %v", v.Article, err)
	}
	if _, err := r.tryArticle(edna, models.ActionSignOff, articles.Action{}); code(err) != "article.status" {
		t.Errorf("twice: %v", err)
	}
}

// signedOff brings the article to signed off, with one approved claim in its first line.
func (r *room) signedOff() models.Claim {
	r.t.Helper()
	c := r.at(models.StatusApproved)
	r.account("s2", "s3")
	if _, err := r.tryArticle(edna, models.ActionSignOff, articles.Action{}); err != nil {
		r.t.Fatal(err)
	}
	r.live.actions()
	return c
}

func TestReopenedBySystem(t *testing.T) {
	tests := []struct {
		name, want string
		change     func(*room, models.Claim)
	}{
		{"a claim is revised", "claim.revised article.reopened", func(r *room, c models.Claim) { r.do(ada, c.ID, models.ActionRevise, why) }},
		{"a retraction is asked for", "claim.retraction_requested article.reopened", func(r *room, c models.Claim) {
			r.do(emil, c.ID, models.ActionRequestRetraction, why)
		}},
		{"a claim is added", "claim.added article.reopened", func(r *room, _ models.Claim) { r.add("1889") }},
		{"a segment is a gap again", "segment.cleared article.reopened", func(r *room, _ models.Claim) {
			if _, err := r.Dispose(r.t.Context(), ada, "s2", 2, models.DispositionNone, ""); err != nil {
				r.t.Fatal(err)
			}
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t)
			c := r.signedOff()
			tt.change(r, c)
			if got := r.live.actions(); got != tt.want {
				t.Errorf("announced %s, want %s", got, tt.want)
			}
			v := r.article()
			if v.Status != models.ArticleChecking || v.SignedOffBy != "" || v.SignedOffAt != nil {
				t.Errorf("article is %+v", v.Article)
			}
			if told := r.inbox(edna); !slices.ContainsFunc(told, func(s string) bool {
				return strings.HasPrefix(s, "article.reopened: The sign-off of “A test article” is void. ")
			}) {
				t.Errorf("the signer was told %q", told)
			}
			r.read(func(tx *store.Tx) error {
				events, err := tx.ArticleEvents("a1")
				for _, ev := range events {
					if ev.Action == "article.reopened" && (ev.ActorID != "system" || ev.From != "signed_off" || ev.To != "checking") {
						t.Errorf("recorded %+v", ev)
					}
				}
				return err
			})
		})
	}
}

func TestArticleActions(t *testing.T) {
	r := newRoom(t)
	r.signedOff()
	if _, err := r.tryArticle(edna, models.ActionReopen, articles.Action{}); field(err, "reason") == "" {
		t.Errorf("reopened without a reason: %v", err)
	}
	if _, err := r.tryArticle(edna, models.ActionPublish, articles.Action{At: at(1)}); field(err, "at") == "" {
		t.Errorf("published in the future: %v", err)
	}
	v, err := r.tryArticle(edna, models.ActionPublish, articles.Action{Where: "https://example.org/tower"})
	if err != nil || v.Status != models.ArticlePublished || v.PublishedTo != "https://example.org/tower" || !v.PublishedAt.Equal(r.now) {
		t.Errorf("published: %+v, %v", v.Article, err)
	}
	if _, err := r.tryArticle(ada, models.ActionReopen, articles.Action{Reason: "A letter."}); code(err) != "action.role" {
		t.Errorf("a reviewer reopens: %v", err)
	}
	v, err = r.tryArticle(edna, models.ActionReopen, articles.Action{Reason: "A letter."})
	if err != nil || v.Status != models.ArticleChecking || v.SignedOffBy != "" {
		t.Errorf("reopened: %+v, %v", v.Article, err)
	}
	if _, err := r.tryArticle(edna, models.ActionPublish, articles.Action{}); code(err) != "article.status" {
		t.Errorf("published unsigned: %v", err)
	}
	if _, err := r.tryArticle(edna, "paint", articles.Action{}); code(err) != "action.unknown" {
		t.Errorf("unknown: %v", err)
	}
	v, err = r.tryArticle(ben, models.ActionEdit, articles.Action{Fields: form.Article{Title: text("  The\n tower "), Deadline: at(9)}})
	if err != nil || v.Title != "The tower" || !v.Deadline.Equal(*at(9)) {
		t.Errorf("edited: %+v, %v", v.Article, err)
	}
}

// Dismissing the last claim of a line says what the line is; bringing it back takes that back.
func TestDismissalDisposes(t *testing.T) {
	r := newRoom(t)
	one, two := r.add("324 metres"), r.add("tower is 324 metres tall.\nIt opened") // over two lines
	three := r.add("opened")
	r.do(ben, two.ID, models.ActionDismiss, dismal)
	if s := r.segment("s1").Disposition + r.segment("s2").Disposition; s != "" {
		t.Errorf("lines that other claims cover are %q", s)
	}
	r.do(ben, one.ID, models.ActionDismiss, form.Input{Reason: "A joke.", Disposition: models.DispositionNotCheckable})
	s1 := r.segment("s1")
	if s1.Disposition != models.DispositionNotCheckable || s1.Reason != "A joke." || s1.DisposedBy != "ben" || s1.DisposedFor != one.ID {
		t.Errorf("line is %+v", s1)
	}
	r.do(ben, three.ID, models.ActionMarkDuplicate, form.Input{DuplicateOf: r.add("tall").ID})
	if s2 := r.segment("s2"); s2.Disposition != models.DispositionDuplicate || s2.Reason != "Same as claim 4." {
		t.Errorf("line of a duplicate is %+v", s2)
	}
	r.do(ben, two.ID, models.ActionRestore, form.Input{})
	if r.segment("s1").Disposition != models.DispositionNotCheckable {
		t.Error("restoring took back what another dismissal said")
	}
	r.do(ben, one.ID, models.ActionRestore, form.Input{})
	r.do(ben, three.ID, models.ActionRestore, form.Input{})
	if s := r.segment("s1").Disposition + r.segment("s2").Disposition; s != "" {
		t.Errorf("restored, the lines are %q", s)
	}
}

func TestHighRiskIsDismissedByEditors(t *testing.T) {
	r := newRoom(t)
	c := r.add("324 metres")
	r.do(ben, c.ID, models.ActionEdit, form.Input{Edit: form.EditInput{Risk: text("high")}})
	if _, err := r.try(ben, c.ID, models.ActionDismiss, dismal); models.KindOf(err) != models.KindForbidden || code(err) != "action.high_risk" {
		t.Errorf("by a reviewer: %v", err)
	}
	r.do(edna, c.ID, models.ActionDismiss, dismal)
}

func TestDispose(t *testing.T) {
	r := newRoom(t)
	r.add("324 metres")
	tests := []struct {
		name    string
		who     models.Actor
		segment string
		version int
		what    models.Disposition
		reason  string
		code    string
	}{
		{"role", root, "s2", 9, "furniture", "r", "action.role"},
		{"stale", ada, "s2", 9, "", "", "stale"},
		{"claimed", ada, "s1", 1, "furniture", "", "segment.claimed"},
		{"no reason", ada, "s2", 1, "furniture", " ", "segment.invalid"},
		{"claimed is derived", ada, "s2", 1, "claimed", "r", "segment.invalid"},
		{"nowhere", ada, "s9", 1, "furniture", "r", "not_found"},
		{"furniture", ada, "s2", 1, "furniture", "A share bar.", ""},
	}
	for _, tt := range tests {
		if _, err := r.Dispose(t.Context(), tt.who, tt.segment, tt.version, tt.what, tt.reason); code(err) != tt.code {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.code)
		}
	}
	if s := r.segment("s2"); s.Disposition != "furniture" || s.DisposedBy != "ada" || s.Version != 2 {
		t.Errorf("line is %+v", s)
	}
}
