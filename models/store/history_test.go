package store_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

// inTx returns the error of one write.
func inTx(t *testing.T, s *store.Store, fn func(*store.Tx) error) error {
	t.Helper()
	return s.InTx(t.Context(), fn)
}

func TestRevisions(t *testing.T) {
	s := newsroom(t)
	content := json.RawMessage(`{ "quote":"<a> & é"}`) // its hash is over these very bytes
	want := []models.Revision{
		{ClaimID: "c1", Number: 1, Content: content, Hash: "h1", ActorID: "ada", At: now},
		{ClaimID: "c1", Number: 2, Content: content, Hash: "h2", ActorID: "ben", At: now},
	}
	storetest.Put(t, s, models.Claim{ID: "c1"}, want[1], want[0])
	got := read(t, s, func(tx *store.Tx) ([]models.Revision, error) { return tx.Revisions("c1") })
	same(t, "revisions", got, want)
	for _, statement := range []string{"UPDATE claim_revisions SET hash = 'x'", "DELETE FROM claim_revisions"} {
		if store.Exec(s, statement) == nil {
			t.Errorf("allowed: %s", statement)
		}
	}
}

func TestSignOffs(t *testing.T) {
	s := newsroom(t)
	first := models.SignOff{ID: "x1", ClaimID: "c1", Hash: "h", SubmittedBy: "ada", ByID: "edna", SamePerson: true, At: now}
	second := models.SignOff{ID: "x2", ClaimID: "c1", Hash: "h2", SubmittedBy: "ada", ByID: "emil", At: now.Add(time.Hour)}
	current := func(tx *store.Tx) (models.SignOff, error) { return tx.CurrentSignOff("c1") }
	storetest.Put(t, s, models.Claim{ID: "c1"})
	if err := s.Read(t.Context(), func(tx *store.Tx) error { _, err := current(tx); return err }); !errors.Is(err, models.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	storetest.Put(t, s, first)
	same(t, "current", read(t, s, current), first)
	if inTx(t, s, func(tx *store.Tx) error { return tx.AddSignOff(&second) }) == nil {
		t.Error("two sign-offs at once")
	}
	void := func(tx *store.Tx) error { return tx.SaveSignOffVoid("x1", "ben", now, "Changed.") }
	write(t, s, void)
	if err := inTx(t, s, void); !errors.Is(err, models.ErrStale) {
		t.Errorf("voided twice: %v", err)
	}
	storetest.Put(t, s, second)
	first.VoidedBy, first.VoidedAt, first.VoidReason = "ben", &now, "Changed."
	same(t, "all", read(t, s, func(tx *store.Tx) ([]models.SignOff, error) { return tx.SignOffs("c1") }), []models.SignOff{first, second})
	same(t, "current", read(t, s, current), second)
	for _, statement := range []string{
		"UPDATE sign_offs SET hash = 'x' WHERE id = 'x2'", "UPDATE sign_offs SET void_reason = 'x' WHERE id = 'x1'",
		"UPDATE sign_offs SET voided_at = NULL, voided_by = '' WHERE id = 'x1'", "DELETE FROM sign_offs",
	} {
		if store.Exec(s, statement) == nil {
			t.Errorf("allowed: %s", statement)
		}
	}
}

func TestCrossChecks(t *testing.T) {
	s := newsroom(t)
	x := models.CrossCheck{ID: "x1", ClaimID: "c1", Hash: "h", SecondID: "ben", First: whole().Finding, CreatedAt: now}
	storetest.Put(t, s, models.Claim{ID: "c1"}, x)
	open := func(tx *store.Tx) (models.CrossCheck, error) { return tx.OpenCrossCheck("c1") }
	same(t, "open", read(t, s, open), x)
	other := models.CrossCheck{ID: "x2", ClaimID: "c1", SecondID: "edna", CreatedAt: now.Add(time.Hour)}
	if inTx(t, s, func(tx *store.Tx) error { return tx.AddCrossCheck(&other) }) == nil {
		t.Error("two cross-checks at once")
	}
	x.SecondID = "edna" // reassigned
	write(t, s, func(tx *store.Tx) error { return tx.SaveCrossCheck(&x) })
	x.Outcome, x.Second, x.EndedAt = "disagreed", models.Finding{Verdict: "wrong"}, &now
	write(t, s, func(tx *store.Tx) error { return tx.SaveCrossCheck(&x) })
	if err := inTx(t, s, func(tx *store.Tx) error { return tx.SaveCrossCheck(&x) }); !errors.Is(err, models.ErrStale) {
		t.Errorf("answered twice: %v", err)
	}
	if err := s.Read(t.Context(), func(tx *store.Tx) error { _, err := open(tx); return err }); !errors.Is(err, models.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	storetest.Put(t, s, other)
	got := read(t, s, func(tx *store.Tx) ([]models.CrossCheck, error) { return tx.CrossChecks("c1") })
	same(t, "all", got, []models.CrossCheck{x, other})
}

func TestLineage(t *testing.T) {
	s := newsroom(t)
	a, b := models.Lineage{ParentID: "p", ChildID: "a", Kind: "split"}, models.Lineage{ParentID: "p", ChildID: "b", Kind: "split"}
	storetest.Put(t, s, models.Claim{ID: "p"}, models.Claim{ID: "a"}, models.Claim{ID: "b"}, b, a)
	same(t, "children", read(t, s, func(tx *store.Tx) ([]models.Lineage, error) { return tx.Children("p") }), []models.Lineage{a, b})
	same(t, "parents", read(t, s, func(tx *store.Tx) ([]models.Lineage, error) { return tx.Parents("b") }), []models.Lineage{b})
	same(t, "none", read(t, s, func(tx *store.Tx) ([]models.Lineage, error) { return tx.Parents("p") }), []models.Lineage{})
}

func TestEvents(t *testing.T) {
	s := newsroom(t)
	e := models.Event{
		At: now, ActorID: "ada", SessionID: "s", Action: "claim.taken", ArticleID: "a1", ArticleVersion: 1, ClaimID: "c1", SubjectID: "x",
		From: "open", To: "in_review", Reason: "why", Data: json.RawMessage(`{ "a": "<&>" }`), Hash: "h",
	}
	other := models.Event{At: now.Add(time.Hour), ActorID: "system", Action: "claim.released", ArticleID: "a1", ClaimID: "c2", Hash: "h"}
	account := models.Event{At: now.Add(2 * time.Hour), ActorID: "root", Action: "account.suspended", Hash: "h"}
	for _, row := range []*models.Event{&e, &other, &account} {
		write(t, s, func(tx *store.Tx) error { return tx.AddEvent(row) })
	}
	same(t, "seq", []int64{e.Seq, other.Seq, account.Seq}, []int64{1, 2, 3})
	same(t, "last", read(t, s, (*store.Tx).LastSeq), int64(3))

	audit := func(q store.AuditQuery) func(*store.Tx) ([]models.Event, error) {
		return func(tx *store.Tx) ([]models.Event, error) { rows, _, err := tx.AuditRows(q); return rows, err }
	}
	hour := now.Add(time.Hour)
	tests := map[string]struct {
		fn   func(*store.Tx) ([]models.Event, error)
		want []models.Event
	}{
		"all":        {func(tx *store.Tx) ([]models.Event, error) { return tx.EventsAfter(0, 10) }, []models.Event{e, other, account}},
		"after":      {func(tx *store.Tx) ([]models.Event, error) { return tx.EventsAfter(1, 1) }, []models.Event{other}},
		"after last": {func(tx *store.Tx) ([]models.Event, error) { return tx.EventsAfter(3, 1) }, []models.Event{}},
		"claim":      {func(tx *store.Tx) ([]models.Event, error) { return tx.ClaimEvents("c1") }, []models.Event{e}},
		"article":    {func(tx *store.Tx) ([]models.Event, error) { return tx.ArticleEvents("a1") }, []models.Event{e, other}},
		"audit":      {audit(store.AuditQuery{}), []models.Event{account, other, e}},
		"actor":      {audit(store.AuditQuery{Actor: "system"}), []models.Event{other}},
		"action":     {audit(store.AuditQuery{Action: "claim.taken"}), []models.Event{e}},
		"of article": {audit(store.AuditQuery{ArticleID: "a1"}), []models.Event{other, e}},
		"of claim":   {audit(store.AuditQuery{ArticleID: "a1", ClaimID: "c2"}), []models.Event{other}},
		"from":       {audit(store.AuditQuery{From: &hour}), []models.Event{account, other}},
		"to":         {audit(store.AuditQuery{To: &hour}), []models.Event{e}},
	}
	for name, test := range tests {
		same(t, name, read(t, s, test.fn), test.want)
	}
	for _, statement := range []string{"UPDATE events SET actor_id = 'x' WHERE seq = 1", "DELETE FROM events WHERE seq = 3"} {
		if store.Exec(s, statement) == nil {
			t.Errorf("allowed: %s", statement)
		}
	}
}

func TestAuditPages(t *testing.T) {
	s := newsroom(t)
	for range 5 {
		storetest.Put(t, s, models.Event{ActorID: "ada", Action: "x"})
	}
	var got []int64
	cursor, pages := "", 0
	for {
		rows := read(t, s, func(tx *store.Tx) (rows []models.Event, err error) {
			rows, cursor, err = tx.AuditRows(store.AuditQuery{Cursor: cursor, Limit: 2})
			return rows, err
		})
		for _, e := range rows {
			got = append(got, e.Seq)
		}
		if pages++; cursor == "" {
			break
		}
	}
	same(t, "events", got, []int64{5, 4, 3, 2, 1})
	same(t, "pages", pages, 3)
}
