package review_test

import (
	"slices"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/articles"
	"linecheck/review/form"
	"linecheck/review/versions"
)

const (
	keptText     = "A new line opens the piece.\n" + threeLines
	rewordedText = "The tower is 324 metres high.\nIt opened in 1889.\n\u200fبرج\u200f 👩\u200d👧 e\u0301té.\n"
	goneText     = "It opened in 1889.\n\u200fبرج\u200f 👩\u200d👧 e\u0301té.\n"
)

// newVersion imports a text as the next version of a1.
func (r *room) newVersion(text string, decisions map[string]versions.Decision) versions.View {
	r.t.Helper()
	v, err := r.tryVersion(ben, text, decisions)
	if err != nil {
		r.t.Fatal(err, fieldsOf(err))
	}
	return v
}

func (r *room) tryVersion(a models.Actor, text string, decisions map[string]versions.Decision) (versions.View, error) {
	r.t.Helper()
	in := versions.Input{ImportInput: articles.ImportInput{Bytes: []byte(text)}, Version: r.article().Version, Decisions: decisions}
	return r.ImportVersion(r.t.Context(), a, "a1", in)
}

func outcomeOf(v versions.View, id string) string {
	for _, it := range v.Items {
		if it.ClaimID == id {
			return it.Outcome
		}
	}
	return ""
}

// What a new version does to a claim in each status, as PRODUCT.md's table has it.
func TestNewVersionByStatus(t *testing.T) {
	invalidated := []models.Status{
		models.StatusWaiting, models.StatusSubmitted, models.StatusCrossCheck, models.StatusDisputed, models.StatusApproved, models.StatusWaived, models.StatusRetracting,
	}
	kept := []models.Status{models.StatusProposed, models.StatusOpen, models.StatusInReview}
	for _, status := range slices.Concat(kept, invalidated) {
		t.Run(string(status), func(t *testing.T) {
			t.Run("kept", func(t *testing.T) {
				r := newRoom(t)
				before := r.at(status)
				v := r.newVersion(keptText, nil)
				got := r.claim(before.ID)
				if outcomeOf(v, before.ID) != "unchanged" || got.Status != status || got.ArticleVersion != 2 || got.Spans[0] != spanOf(keptText, "324 metres") ||
					got.ContentHash != before.ContentHash || got.ApprovedHash != before.ApprovedHash || got.HolderID != before.HolderID || got.TextChanged {
					t.Errorf("%s: %+v", outcomeOf(v, before.ID), got)
				}
				events := r.events(before.ID)
				if last := events[len(events)-1]; last.Action != "claim.reanchored" || last.ArticleVersion != 2 {
					t.Errorf("recorded %+v", last)
				}
			})
			t.Run("reworded", func(t *testing.T) {
				r := newRoom(t)
				before := r.at(status)
				v := r.newVersion(rewordedText, nil)
				got := r.claim(before.ID)
				want := status
				if slices.Contains(invalidated, status) {
					want = models.StatusOpen
				}
				if outcomeOf(v, before.ID) != "reworded" || got.Status != want || !got.TextChanged || got.ArticleVersion != 2 || got.ContentHash == before.ContentHash || got.ApprovedHash != "" {
					t.Errorf("%s: %+v", outcomeOf(v, before.ID), got)
				}
				if got.Finding.Verdict != "" || got.Finding.Rationale != before.Finding.Rationale {
					t.Errorf("found is %+v", got.Finding)
				}
				if want != status && status != models.StatusWaived && got.LastHolderID != "ada" {
					t.Errorf("the last holder is %q", got.LastHolderID)
				}
			})
			t.Run("gone", func(t *testing.T) {
				r := newRoom(t)
				before := r.at(status)
				v := r.newVersion(goneText, nil)
				got := r.claim(before.ID)
				if outcomeOf(v, before.ID) != "orphaned" || got.Status != models.StatusOrphaned || got.ArticleVersion != 1 || got.Spans[0].Quote != "324 metres" {
					t.Errorf("%s: %+v", outcomeOf(v, before.ID), got)
				}
			})
		})
	}
}

func TestNewVersionTellsTheSigner(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusApproved)
	r.newVersion(rewordedText, nil)
	told := r.inbox(edna)
	if len(told) == 0 || !strings.Contains(told[0], "Your sign-off on claim 1 is void: Its words changed in version 2.") {
		t.Errorf("the signer was told %q", told)
	}
	signs := 0
	r.read(func(tx *store.Tx) error {
		list, err := tx.SignOffs(c.ID)
		for _, s := range list {
			if s.VoidedAt != nil && s.VoidedBy == "system" {
				signs++
			}
		}
		return err
	})
	if signs != 1 {
		t.Errorf("%d sign-offs are kept as void, want 1", signs)
	}
}

func TestWordsReturn(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusSubmitted)
	r.newVersion(goneText, nil)
	v := r.newVersion("It opened in 1889.\n\u200fبرج\u200f 👩\u200d👧 e\u0301té.\nThe tower is 324 metres tall.\n", nil)
	got := r.claim(c.ID)
	if outcomeOf(v, c.ID) != "readopted" || got.Status != models.StatusOpen || got.ArticleVersion != 3 || got.Quote() != "324 metres" {
		t.Errorf("%s: %+v", outcomeOf(v, c.ID), got)
	}
}

const twins = "The tower is 324 metres tall.\nThe tower is 324 metres tall.\nIt opened in 1889.\n"

func TestAmbiguousIsAsked(t *testing.T) {
	second := models.Span{Start: 43, End: 53, Quote: "324 metres"}
	tests := []struct {
		name     string
		decision map[string]versions.Decision
		field    string // what is said of the claim's decision, "" when it is accepted
		status   models.Status
		start    int
	}{
		{"nothing said", nil, "Say where claim 1 stands now, or that it is gone.", "", 0},
		{"the second", map[string]versions.Decision{"": {As: "spans", Spans: []models.Span{second}}}, "", models.StatusApproved, 43},
		{"gone", map[string]versions.Decision{"": {As: "gone"}}, "", models.StatusOrphaned, 13},
		{"confirmed, but where", map[string]versions.Decision{"": {As: "confirm"}}, "Claim 1 was found in no single place: choose one, or say that it is gone.", "", 0},
		{"words that are not there", map[string]versions.Decision{"": {As: "spans", Spans: []models.Span{{Start: 43, End: 53, Quote: "325 metres"}}}}, "The text at 43 to 53 is not what was selected. Reload the article and select the words again.", "", 0},
		{"no such word", map[string]versions.Decision{"": {As: "maybe"}}, "A decision is confirm, spans or gone.", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t)
			c := r.at(models.StatusApproved)
			decisions := map[string]versions.Decision{}
			for _, d := range tt.decision {
				decisions[c.ID] = d
			}
			_, err := r.tryVersion(ben, twins, decisions)
			if got := field(err, "decisions."+c.ID); got != tt.field {
				t.Fatalf("got %q, want %q (%v)", got, tt.field, err)
			}
			if tt.field != "" {
				if a := r.article(); a.ArticleVersion != 1 {
					t.Errorf("version %d was stored", a.ArticleVersion)
				}
				return
			}
			if got := r.claim(c.ID); got.Status != tt.status || got.Spans[0].Start != tt.start || got.TextChanged {
				t.Errorf("it is %s at %d", got.Status, got.Spans[0].Start)
			}
		})
	}
}

func TestVersionRefusals(t *testing.T) {
	r := newRoom(t)
	stale := versions.Input{ImportInput: articles.ImportInput{Bytes: []byte(keptText)}, Version: 99}
	if _, err := r.ImportVersion(t.Context(), ben, "a1", stale); code(err) != "stale" {
		t.Errorf("stale: %v", err)
	}
	if _, err := r.tryVersion(ben, threeLines, nil); field(err, "text") != "Nothing changed: this is word for word version 1." {
		t.Errorf("the same text: %v", err)
	}
	if _, err := r.tryVersion(root, keptText, nil); code(err) != "action.role" {
		t.Errorf("by an admin: %v", err)
	}
	if _, err := r.tryVersion(ben, "", nil); models.KindOf(err) != models.KindInvalid {
		t.Errorf("nothing: %v", err)
	}
	if _, err := r.tryVersion(ben, keptText, map[string]versions.Decision{"other": {As: "gone"}}); field(err, "decisions.other") == "" {
		t.Errorf("a claim of nobody: %v", err)
	}
	if _, err := r.ImportVersion(t.Context(), ben, "nowhere", stale); models.KindOf(err) != models.KindNotFound {
		t.Errorf("no article: %v", err)
	}
	if a := r.article(); a.ArticleVersion != 1 {
		t.Errorf("version %d was stored", a.ArticleVersion)
	}
}

// Two people import at once: one of them is told.
func TestTwoImports(t *testing.T) {
	r := newRoom(t)
	version := r.article().Version
	texts := []string{keptText, rewordedText}
	errs := make(chan error, 2)
	for i, a := range []models.Actor{ada, ben} {
		go func() {
			_, err := r.ImportVersion(t.Context(), a, "a1", versions.Input{ImportInput: articles.ImportInput{Bytes: []byte(texts[i])}, Version: version})
			errs <- err
		}()
	}
	var codes []string
	for range 2 {
		codes = append(codes, code(<-errs))
	}
	slices.Sort(codes)
	if !slices.Equal(codes, []string{"", "stale"}) {
		t.Errorf("answers are %q", codes)
	}
	if a := r.article(); a.ArticleVersion != 2 {
		t.Errorf("the article is at version %d", a.ArticleVersion)
	}
}

func TestRepeatedImport(t *testing.T) {
	r := newRoom(t)
	in := versions.Input{ImportInput: articles.ImportInput{Bytes: []byte(keptText), Key: "k1"}, Version: r.article().Version}
	for range 2 {
		v, err := r.ImportVersion(t.Context(), ben, "a1", in)
		if err != nil || v.New.Number != 2 {
			t.Fatalf("version %d, %v", v.New.Number, err)
		}
	}
}

func TestDispositionsAreCarried(t *testing.T) {
	r := newRoom(t)
	v, err := r.Article(t.Context(), ada, "a1")
	if err != nil {
		t.Fatal(err)
	}
	seg := v.Segments.Segments[1]
	if _, err := r.Dispose(t.Context(), ada, seg.ID, seg.Version, models.DispositionNotCheckable, "An opinion."); err != nil {
		t.Fatal(err)
	}
	r.newVersion(keptText, nil)
	if v, err = r.Article(t.Context(), ada, "a1"); err != nil {
		t.Fatal(err)
	}
	got := v.Segments.Segments[2].Segment
	if got.Disposition != models.DispositionNotCheckable || got.Reason != "An opinion." || got.DisposedBy != "ada" {
		t.Errorf("the sentence is %+v", got)
	}
	if len(v.Segments.Segments) != 4 || v.Segments.Segments[0].Disposition == models.DispositionNotCheckable {
		t.Errorf("the new line is %+v", v.Segments.Segments[0])
	}
}

func TestArticleReopens(t *testing.T) {
	r := newRoom(t)
	r.at(models.StatusApproved)
	v, err := r.Article(t.Context(), ada, "a1")
	if err != nil {
		t.Fatal(err)
	}
	for _, seg := range v.Segments.Segments[1:] {
		if _, err := r.Dispose(t.Context(), ada, seg.ID, seg.Version, models.DispositionNotCheckable, "An opinion."); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.ActArticle(t.Context(), edna, "a1", r.article().Version, models.ActionSignOff, articles.Action{}); err != nil {
		t.Fatal(err)
	}
	r.newVersion(keptText, nil)
	if a := r.article(); a.Status != models.ArticleChecking || a.ArticleVersion != 2 {
		t.Errorf("it is %s at version %d", a.Status, a.ArticleVersion)
	}
	if told := r.inbox(edna); len(told) == 0 || !strings.Contains(told[0], "Version 2 has arrived.") {
		t.Errorf("the signer was told %q", told)
	}
}

func TestConfirmAnchor(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	r.newVersion(rewordedText, nil)
	marked := r.claim(c.ID)
	confirm := func(a models.Actor, version int) error {
		return r.Versions.ConfirmAnchor(t.Context(), a, c.ID, version)
	}
	if err := confirm(ben, marked.Version); code(err) != "claim.held" {
		t.Errorf("by another than the holder: %v", err)
	}
	if err := confirm(ada, marked.Version-1); code(err) != "stale" {
		t.Errorf("stale: %v", err)
	}
	if err := confirm(root, marked.Version); code(err) != "action.role" {
		t.Errorf("by an admin: %v", err)
	}
	view, err := r.Claim(t.Context(), ada, c.ID)
	if err != nil || !slices.Contains(view.Actions, versions.ActionConfirm) {
		t.Errorf("the holder is offered %v, %v", view.Actions, err)
	}
	if _, err := r.try(ada, c.ID, models.ActionSubmit, found("confirmed")); code(err) != "claim.text_changed" {
		t.Errorf("submitted before anybody confirmed it: %v", err)
	}
	if err := confirm(ada, marked.Version); err != nil {
		t.Fatal(err)
	}
	if got := r.claim(c.ID); got.TextChanged || got.Status != models.StatusInReview {
		t.Errorf("confirmed it is %+v", got)
	}
	if err := confirm(ada, marked.Version+1); code(err) != "claim.confirmed" {
		t.Errorf("again: %v", err)
	}
	r.do(ada, c.ID, models.ActionSetEvidence, form.Input{Evidence: []form.EvidenceInput{book("Plans")}})
	r.do(ada, c.ID, models.ActionSubmit, found("confirmed"))
}

// A decision taken with the import is a confirmation.
func TestConfirmedOnImport(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	r.newVersion(rewordedText, map[string]versions.Decision{c.ID: {As: "confirm"}})
	if got := r.claim(c.ID); got.TextChanged || got.ArticleVersion != 2 {
		t.Errorf("it is %+v", got)
	}
}

func TestOldVersionsStayReadable(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusApproved)
	r.newVersion(rewordedText, nil)
	old, err := r.Versions.Edition(t.Context(), emil, "a1", 1)
	if err != nil {
		t.Fatal(err)
	}
	if old.Text != threeLines || len(old.Segments) != 3 || len(old.Claims) != 1 || old.Claims[0].Status != models.StatusApproved || old.Claims[0].Spans[0].Quote != "324 metres" || old.Claims[0].Number != c.Number {
		t.Errorf("version 1 is %+v", old)
	}
	v, err := r.Versions.Review(t.Context(), emil, "a1", 2)
	if err != nil {
		t.Fatal(err)
	}
	if it := v.Items[0]; !v.Stored || it.Outcome != "reworded" || it.Status != models.StatusApproved || it.Now != models.StatusOpen || !it.Voids || it.Change != "sentence" {
		t.Errorf("the review is %+v", v.Items)
	}
	first, err := r.Versions.Review(t.Context(), emil, "a1", 1)
	if err != nil || len(first.Items) != 0 || len(first.Rows) != 3 || first.Rows[0].Kind != "new" {
		t.Errorf("a review of version 1: %+v, %v", first.Rows, err)
	}
}

// Preview and import agree, and the preview stores nothing.
func TestPreviewStoresNothing(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusApproved)
	r.live.actions()
	v, err := r.Versions.Preview(t.Context(), ben, "a1", articles.ImportInput{Bytes: []byte(rewordedText)})
	if err != nil {
		t.Fatal(err)
	}
	if outcomeOf(v, c.ID) != "reworded" || v.New.Number != 2 || v.Stored || r.article().ArticleVersion != 1 || r.live.actions() != "" {
		t.Errorf("the preview is %+v", v.Items)
	}
	var kinds []string
	for _, row := range v.Rows {
		kinds = append(kinds, row.Kind)
	}
	if !slices.Equal(kinds, []string{"reworded", "same", "same"}) {
		t.Errorf("rows are %q", kinds)
	}
}
