package review_test

import (
	"encoding/json"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/claims"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

func actor(a models.Account) models.Actor { return a.Actor() }

var cast = map[string]models.Actor{
	"ada": actor(storetest.Ada()), "ben": actor(storetest.Ben()), "edna": actor(storetest.Edna()), "emil": actor(storetest.Emil()), "root": actor(storetest.Root()),
}

var ada, ben, edna, emil, root = cast["ada"], cast["ben"], cast["edna"], cast["emil"], cast["root"]

// recorder keeps what was announced.
type recorder struct {
	mu  sync.Mutex
	got []models.Event
}

func (r *recorder) Announce(events ...models.Event) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.got = append(r.got, events...)
}

// actions forgets what was announced and returns its actions.
func (r *recorder) actions() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []string
	for _, ev := range r.got {
		list = append(list, ev.Action)
	}
	r.got = nil
	return strings.Join(list, " ")
}

// room is a newsroom at work on article "a1", in which every line is a sentence.
type room struct {
	*review.Service
	t      *testing.T
	ledger *ledger.Ledger
	live   *recorder
	now    time.Time
}

const threeLines = "The tower is 324 metres tall.\nIt opened in 1889.\n\u200fبرج\u200f 👩\u200d👧 e\u0301té.\n"

func newRoom(t *testing.T) *room {
	t.Helper()
	s := storetest.Open(t)
	storetest.Cast(t, s)
	storetest.Article(t, s, threeLines)
	r := &room{t: t, live: &recorder{}, now: storetest.Now}
	r.ledger = &ledger.Ledger{Store: s, Now: func() time.Time { return r.now }, Live: r.live}
	in, err := articles.NewIntake(t.TempDir(), nil, r.ledger.Now)
	if err != nil {
		t.Fatal(err)
	}
	r.Service = review.New(r.ledger, "test", in)
	if err := r.Furnish(t.Context()); err != nil {
		t.Fatal(err)
	}
	r.live.actions()
	return r
}

// code is the stable code of a failure, "" for none.
func code(err error) string {
	e, ok := errors.AsType[*models.Error](err)
	switch {
	case err == nil:
		return ""
	case ok:
		return e.Code
	default:
		return "internal: " + err.Error()
	}
}

// field is what a failure says about one field, "" for nothing.
func field(err error, name string) string {
	if e, ok := errors.AsType[*models.Error](err); ok {
		return e.Fields[name]
	}
	return ""
}

func spanOf(text, quote string) models.Span {
	before, _, found := strings.Cut(text, quote)
	if !found {
		panic("no " + quote)
	}
	start := len([]rune(before))
	return models.Span{Start: start, End: start + len([]rune(quote)), Quote: quote}
}

func text(s string) *string { return &s }

// add makes an open claim of some words of the article.
func (r *room) add(quote string) review.ClaimView {
	r.t.Helper()
	v, err := r.AddClaim(r.t.Context(), ada, "a1", claims.NewClaim{Spans: []models.Span{spanOf(threeLines, quote)}})
	if err != nil {
		r.t.Fatal(err)
	}
	return v
}

// do takes an action that has to succeed and returns the claim as the actor sees it.
func (r *room) do(a models.Actor, id string, action models.Action, in form.Input) review.ClaimView {
	r.t.Helper()
	v, err := r.try(a, id, action, in)
	if err != nil {
		r.t.Fatalf("%s by %s: %v %v", action, a.ID, err, fieldsOf(err))
	}
	return v
}

func fieldsOf(err error) map[string]string {
	if e, ok := errors.AsType[*models.Error](err); ok {
		return e.Fields
	}
	return nil
}

// try takes an action on the claim as it stands.
func (r *room) try(a models.Actor, id string, action models.Action, in form.Input) (review.ClaimView, error) {
	r.t.Helper()
	return r.Act(r.t.Context(), a, id, r.claim(id).Version, action, in)
}

// claim reads a claim as it is stored.
func (r *room) claim(id string) models.Claim {
	r.t.Helper()
	var c models.Claim
	r.read(func(tx *store.Tx) (err error) {
		c, err = tx.Claim(id)
		return err
	})
	return c
}

func (r *room) read(fn func(*store.Tx) error) {
	r.t.Helper()
	if err := r.ledger.Read(r.t.Context(), fn); err != nil {
		r.t.Fatal(err)
	}
}

// inbox lists what somebody was told, newest first, as "kind: text".
func (r *room) inbox(a models.Actor) []string {
	r.t.Helper()
	items, _, _, err := r.Talk.Inbox(r.t.Context(), a, "")
	if err != nil {
		r.t.Fatal(err)
	}
	var list []string
	for _, i := range items {
		list = append(list, i.Kind+": "+i.Text)
	}
	return list
}

// events returns the actions recorded on a claim, oldest first.
func (r *room) events(claimID string) []models.Event {
	r.t.Helper()
	var list []models.Event
	r.read(func(tx *store.Tx) (err error) {
		list, err = tx.ClaimEvents(claimID)
		return err
	})
	return list
}

func (r *room) suspend(id string) {
	r.t.Helper()
	err := r.ledger.Write(r.t.Context(), root, func(e *ledger.Entry) error {
		account, err := e.Account(id)
		if err != nil {
			return err
		}
		account.State = models.AccountSuspended
		if err := e.SaveAccount(&account); err != nil {
			return err
		}
		return r.Release(e, id)
	})
	if err != nil {
		r.t.Fatal(err)
	}
}

// book is a row of evidence as a form sends it.
func book(title string) form.EvidenceInput {
	return form.EvidenceInput{
		Source: &form.SourceInput{Kind: models.SourceDocument, Title: title}, Quote: "324 m", Locator: "p. 12",
		Stance: models.StanceSupports, AccessedOn: "2030-01-01",
	}
}

// found is a complete finding.
func found(verdict string) form.Input {
	in := form.FindingInput{Verdict: text(verdict), Rationale: text("See page 12."), Confidence: text("high")}
	if verdict == "wrong" {
		in.Correction = text("330 metres")
	}
	return form.Input{Finding: in}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// at is a time so many hours after the fixtures were made.
func at(hours int) *time.Time {
	t := storetest.Now.Add(time.Duration(hours) * time.Hour)
	return &t
}
