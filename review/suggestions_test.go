package review_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/suggest"
)

// ferry is an article of whose second sentence, a question, the engine makes no claim.
const ferry = "The ferry sank off the coast of Crete on Monday.\n\nWhy were none of the twelve aboard saved?\n"

// suggestions are one of the engine's own claims, a further one, and two that are no good.
const suggestions = `{"claims": [
	{"sentence": 0, "quote": "The ferry sank off the coast of Crete on Monday", "wording": "The ferry sank.", "speaker": "", "type": "event", "checkable": true},
	{"sentence": 1, "quote": "none of the twelve aboard saved", "wording": "None of the twelve aboard the ferry was saved.", "speaker": "", "type": "event", "checkable": true},
	{"sentence": 1, "quote": "The captain fled", "wording": "The captain fled.", "speaker": "", "type": "event", "checkable": true},
	{"sentence": 1, "quote": "twelve aboard", "wording": "Twelve people were aboard.", "speaker": "The Coastguard", "type": "event", "checkable": true}]}`

// adviser is a model's server that a test answers for.
type adviser struct {
	*room
	log    *safeLog
	cancel context.CancelFunc
	ended  chan struct{}
}

type safeLog struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *safeLog) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *safeLog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func newAdviser(t *testing.T, answer http.HandlerFunc) *adviser {
	t.Helper()
	server := httptest.NewServer(answer)
	t.Cleanup(server.Close)
	a := &adviser{room: newRoom(t), log: &safeLog{}, ended: make(chan struct{})}
	a.Suggestions.Model = &suggest.Endpoint{URL: server.URL, Model: "small", HTTP: server.Client(), Patience: 300 * time.Millisecond}
	a.Suggestions.Log = slog.New(slog.NewTextHandler(a.log, nil))
	ctx, cancel := context.WithCancel(t.Context())
	a.cancel = cancel
	go func() { a.Suggestions.Run(ctx); close(a.ended) }()
	t.Cleanup(func() { cancel(); <-a.ended })
	return a
}

func completion(w http.ResponseWriter, content string) {
	_ = json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"role": "assistant", "content": content}}}})
}

func (a *adviser) bring() review.ArticleView {
	a.t.Helper()
	v, err := a.Import(a.t.Context(), ada, articles.ImportInput{Bytes: []byte(ferry)})
	if err != nil {
		a.t.Fatal(err)
	}
	return v
}

// await waits until something is so.
func (a *adviser) await(what string, so func() bool) {
	a.t.Helper()
	for end := time.Now().Add(20 * time.Second); !so(); {
		if time.Now().After(end) {
			a.t.Fatalf("%s: still not so; log:\n%s", what, a.log)
		}
		time.Sleep(2 * time.Millisecond)
	}
}

// outcomes returns what the events say came of asking about an article.
func (a *adviser) outcomes(id string) []string {
	a.t.Helper()
	var list []string
	a.read(func(tx *store.Tx) error {
		events, err := tx.ArticleEvents(id)
		for _, ev := range events {
			if ev.Action == "article.suggestions_answered" {
				list = append(list, ev.ActorID+" "+string(ev.Data))
			}
		}
		return err
	})
	return list
}

// suggested returns the claims of an article that the model suggested.
func (a *adviser) suggested(id string) (list []models.Claim) {
	a.t.Helper()
	a.read(func(tx *store.Tx) error {
		all, err := tx.Claims(id)
		for _, c := range all {
			if c.Origin == models.OriginSuggestion {
				list = append(list, c)
			}
		}
		return err
	})
	return list
}

func TestSuggestionsBecomeProposedClaims(t *testing.T) {
	a := newAdviser(t, func(w http.ResponseWriter, _ *http.Request) { completion(w, suggestions) })
	v := a.bring()
	a.await("answered", func() bool { return len(a.outcomes(v.ID)) == 1 })
	if got, want := a.outcomes(v.ID)[0], `system {"added":1,"dropped":2,"engine":"model/small","failed":false,"known":1}`; got != want {
		t.Errorf("recorded %s, want %s", got, want)
	}
	list := a.suggested(v.ID)
	if len(list) != 1 {
		t.Fatalf("%+v", list)
	}
	c := list[0]
	if c.Quote() != "none of the twelve aboard saved" || c.Status != models.StatusProposed || c.Engine != "model/small" || c.SuggestedBy() != "small" || c.CreatedBy != "system" || len(c.Reasons) == 0 {
		t.Errorf("%+v", c)
	}
	if ev := a.events(c.ID); len(ev) != 1 || ev[0].Action != "claim.suggested" || ev[0].ActorID != "system" || ev[0].To != "proposed" {
		t.Errorf("%+v", ev)
	}
	if log := a.log.String(); strings.Count(log, "suggestion dropped") != 2 || strings.Contains(log, "captain") || strings.Contains(log, "Coastguard") {
		t.Errorf("log: %s", log)
	}
	// Accepted, it is a claim like any other; asked again, nothing comes twice, not even what was dismissed.
	if shown := a.do(ben, c.ID, models.ActionAccept, form.Input{}); shown.Status != models.StatusOpen || shown.SuggestedBy() != "" {
		t.Errorf("accepted: %+v", shown.Claim)
	}
	a.do(ben, c.ID, models.ActionDismiss, dismal)
	if err := a.Suggestions.Ask(t.Context(), ben, v.ID); err != nil {
		t.Fatal(err)
	}
	a.await("answered again", func() bool { return len(a.outcomes(v.ID)) == 2 })
	if list := a.suggested(v.ID); len(list) != 1 || list[0].Status != models.StatusDismissed {
		t.Errorf("asked again: %+v", list)
	}
}

// However the model answers, the import stands, and the log says no word of it.
func TestModelFailsAndImportStands(t *testing.T) {
	for name, answer := range map[string]http.HandlerFunc{
		"badly":      func(w http.ResponseWriter, _ *http.Request) { completion(w, "The ferry sank, I believe.") },
		"html":       func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "<html>The ferry") },
		"slowly":     func(_ http.ResponseWriter, r *http.Request) { _, _ = io.ReadAll(r.Body); <-r.Context().Done() },
		"not at all": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
		"too much":   func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 3<<20)) },
	} {
		a := newAdviser(t, answer)
		v := a.bring()
		if len(v.Segments.Segments) != 2 {
			t.Fatalf("%s: %+v", name, v.Segments)
		}
		a.await(name, func() bool { return len(a.outcomes(v.ID)) == 1 })
		if got := a.suggested(v.ID); len(got) != 0 {
			t.Errorf("%s: %+v", name, got)
		}
		if strings.Contains(a.log.String(), "ferry") || a.log.String() == "" {
			t.Errorf("%s: log: %s", name, a.log)
		}
		if err := a.Suggestions.Ask(t.Context(), ben, v.ID); err != nil { // it can be asked again
			a.await(name+": asked again", func() bool { return a.Suggestions.Ask(t.Context(), ben, v.ID) == nil })
		}
	}
}

// held answers when it is let, and counts who waits.
type held struct {
	let           chan struct{}
	mu            sync.Mutex
	now, most, in int
}

func (h *held) answer(w http.ResponseWriter, r *http.Request) {
	_, _ = io.ReadAll(r.Body) // without this the server does not see that the caller is gone
	h.mu.Lock()
	h.now, h.in = h.now+1, h.in+1
	h.most = max(h.most, h.now)
	h.mu.Unlock()
	select {
	case <-h.let:
		completion(w, suggestions)
	case <-r.Context().Done():
	}
	h.mu.Lock()
	h.now--
	h.mu.Unlock()
}

func (h *held) started(n int) func() bool {
	return func() bool {
		h.mu.Lock()
		defer h.mu.Unlock()
		return h.in >= n
	}
}

// newHeld starts a model that takes its time, far longer than the test.
func newHeld(t *testing.T) (*adviser, *held) {
	t.Helper()
	h := &held{let: make(chan struct{})}
	a := newAdviser(t, h.answer)
	a.Suggestions.Model.Patience = time.Minute
	return a, h
}

func TestOneAtATime(t *testing.T) {
	a, h := newHeld(t)
	one, two := a.bring(), a.bring() // neither waits for the model
	a.await("asked", h.started(1))
	for _, v := range []review.ArticleView{one, two} {
		if err := a.Suggestions.Ask(t.Context(), ben, v.ID); code(err) != "suggest.running" || models.KindOf(err) != models.KindConflict {
			t.Errorf("asked meanwhile: %v", err)
		}
	}
	close(h.let)
	a.await("both answered", func() bool { return len(a.outcomes(one.ID)) == 1 && len(a.outcomes(two.ID)) == 1 })
	if h.most != 1 || h.in != 2 {
		t.Errorf("%d at once, %d in all", h.most, h.in)
	}
}

// What has changed while the model was asked gets no claims of what was there.
func TestArticleMovesOnMeanwhile(t *testing.T) {
	for name, change := range map[string]func(*models.Article){
		"a new version": func(article *models.Article) { article.ArticleVersion = 2 },
		"signed off":    func(article *models.Article) { article.Status, article.SignedOffBy = models.ArticleSignedOff, "edna" },
	} {
		a, h := newHeld(t)
		v := a.bring()
		a.await(name, h.started(1))
		err := a.ledger.Write(t.Context(), edna, func(e *ledger.Entry) error {
			article, err := e.Article(v.ID)
			if err != nil {
				return err
			}
			change(&article)
			return e.SaveArticle(&article)
		})
		if err != nil {
			t.Fatal(err)
		}
		close(h.let)
		a.await(name, func() bool { return strings.Contains(a.log.String(), "changed while the model was asked") })
		if got := a.suggested(v.ID); len(got) != 0 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// The system suggests, so nothing hangs on who imported.
func TestImporterIsSuspendedMeanwhile(t *testing.T) {
	a, h := newHeld(t)
	v := a.bring()
	a.await("asked", h.started(1))
	a.suspend("ada")
	close(h.let)
	a.await("answered", func() bool { return len(a.outcomes(v.ID)) == 1 })
	if got := a.suggested(v.ID); len(got) != 1 || got[0].HolderID != "" || got[0].CreatedBy != "system" {
		t.Errorf("%+v", got)
	}
}

// Shutting down does not wait for the model, and what waited is only not suggested.
func TestShutdownEndsAsking(t *testing.T) {
	a, h := newHeld(t)
	one, two := a.bring(), a.bring()
	a.await("asked", h.started(1))
	a.cancel()
	select {
	case <-a.ended:
	case <-time.After(10 * time.Second):
		t.Fatal("still asking")
	}
	for _, v := range []review.ArticleView{one, two} {
		if again, err := a.Article(t.Context(), ada, v.ID); err != nil || len(again.Segments.Segments) != 2 || len(a.suggested(v.ID)) != 0 {
			t.Errorf("%v", err)
		}
	}
}

func TestWhoMayAsk(t *testing.T) {
	r := newRoom(t)
	storetest.Put(t, r.ledger.Store, models.Article{ID: "a2", Title: "Hidden", Restricted: true, Language: "en", ArticleVersion: 1, NextNumber: 1, CreatedBy: "ben"})
	for _, tt := range []struct {
		who      models.Actor
		id, code string
	}{{ada, "a1", "suggest.no_model"}, {root, "a1", "action.role"}, {ada, "a2", "not_found"}, {ada, "a9", "not_found"}} {
		if err := r.Suggestions.Ask(t.Context(), tt.who, tt.id); code(err) != tt.code {
			t.Errorf("%s asks about %s: %v, want %s", tt.who.ID, tt.id, err, tt.code)
		}
	}
	r.Suggestions.Model = &suggest.Endpoint{Model: "small"}
	r.signedOff()
	if err := r.Suggestions.Ask(t.Context(), ada, "a1"); code(err) != "article.status" {
		t.Errorf("signed off: %v", err)
	}
}
