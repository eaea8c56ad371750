package store_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

func queue(t *testing.T, s *store.Store, q store.QueueQuery) ([]store.QueueRow, string) {
	t.Helper()
	var next string
	rows := read(t, s, func(tx *store.Tx) (rows []store.QueueRow, err error) {
		rows, next, err = tx.QueueRows(q)
		return rows, err
	})
	return rows, next
}

func queueID(r store.QueueRow) string { return r.ID }

func TestQueueViews(t *testing.T) {
	s := newsroom(t)
	v1 := models.ArticleVersion{ID: "sv1", ArticleID: "secret", Number: 1, Text: "Secret.", Source: "paste"}
	storetest.Put(t, s, models.Article{ID: "secret", Title: "Secret", Restricted: true, CreatedBy: "edna"}, v1)
	wrong := models.Finding{Verdict: "wrong"}
	storetest.Put(t, s,
		models.Claim{ID: "mine", Status: models.StatusInReview, HolderID: "ada"},
		models.Claim{ID: "waits", Status: models.StatusWaiting, HolderID: "ada"},
		models.Claim{ID: "bens", Status: models.StatusInReview, HolderID: "ben"},
		models.Claim{ID: "check", Status: models.StatusCrossCheck, SecondID: "ada", Finding: wrong},
		models.Claim{ID: "checked", Status: models.StatusSubmitted, SecondID: "ada", Finding: wrong},
		models.Claim{ID: "new", Status: models.StatusProposed},
		models.Claim{ID: "open", Status: models.StatusOpen, LastHolderID: "ada"},
		models.Claim{ID: "disputed", Status: models.StatusDisputed, Finding: wrong},
		models.Claim{ID: "leaving", Status: models.StatusRetracting, Finding: wrong, ApprovedHash: "h"},
		models.Claim{ID: "done", Status: models.StatusApproved, Finding: wrong, ApprovedHash: "h"},
		models.Claim{ID: "hidden", ArticleID: "secret", Status: models.StatusOpen},
		models.Claim{ID: "hidden2", ArticleID: "secret", Status: models.StatusSubmitted, Finding: wrong},
		models.SignOff{ID: "x1", ClaimID: "mine", Hash: "h", SubmittedBy: "ada", ByID: "edna", VoidedBy: "ben", VoidedAt: &now},
		models.SignOff{ID: "x2", ClaimID: "bens", Hash: "h", SubmittedBy: "ben", ByID: "emil", VoidedBy: "ben", VoidedAt: &now},
		models.SignOff{ID: "x3", ClaimID: "open", Hash: "h", SubmittedBy: "ben", ByID: "emil", VoidedBy: "ben", VoidedAt: &now},
		models.SignOff{ID: "x4", ClaimID: "done", Hash: "h", SubmittedBy: "ada", ByID: "emil", VoidedBy: "ben", VoidedAt: &now},
		models.SignOff{ID: "x5", ClaimID: "new", Hash: "h", SubmittedBy: "ada", ByID: "edna"})
	tests := []struct {
		who  string
		view store.View
		want string
	}{
		{"ada", store.ViewMine, "mine waits"},
		{"ben", store.ViewMine, "bens"},
		{"edna", store.ViewMine, ""},
		{"ada", store.ViewWaiting, "waits"},
		{"ben", store.ViewWaiting, ""},
		{"ada", store.ViewCrossCheck, "check"},
		{"ben", store.ViewCrossCheck, ""},
		{"ada", store.ViewUnassigned, "new open"},
		{"edna", store.ViewUnassigned, "new open hidden"},
		{"emil", store.ViewSubmitted, "checked disputed leaving"},
		{"edna", store.ViewSubmitted, "checked disputed leaving hidden2"},
		{"ada", store.ViewVoided, "mine open"},
		{"edna", store.ViewVoided, "mine"},
		{"emil", store.ViewVoided, "bens open"},
		{"", store.ViewVoided, ""},
		{"", store.ViewMine, ""},
	}
	for _, test := range tests {
		rows, _ := queue(t, s, store.QueueQuery{AccountID: test.who, View: test.view})
		same(t, string(test.view)+" of "+test.who, ids(rows, queueID), test.want)
		n := read(t, s, func(tx *store.Tx) (int, error) { return tx.QueueCount(test.who, test.view) })
		same(t, "count of "+string(test.view), n, len(strings.Fields(test.want)))
	}
	err := s.Read(t.Context(), func(tx *store.Tx) error {
		_, _, err := tx.QueueRows(store.QueueQuery{View: "x"})
		return err
	})
	if models.KindOf(err) != models.KindInvalid {
		t.Errorf("an unknown view: %v", err)
	}
}

func TestQueueRow(t *testing.T) {
	s := newsroom(t)
	c := whole()
	c.Status = models.StatusInReview
	storetest.Put(t, s, c)
	rows, next := queue(t, s, store.QueueQuery{AccountID: "ada", View: store.ViewMine})
	due := now.Add(time.Minute)
	same(t, "row", rows, []store.QueueRow{{
		ID: "c1", Number: 4, Wording: "The café is closed.", Status: models.StatusInReview, Verdict: "wrong", Risk: models.RiskHigh,
		Type: models.TypeState, Deadline: &due, HolderID: "ada", HolderName: "Ada Okafor", SecondID: "ben", Version: 1,
		UpdatedAt: now.Add(9 * time.Minute), ArticleID: "a1", ArticleTitle: "A test article",
		Due: "2030-01-02 10:01:00+00:00", Touched: "2030-01-02 10:00:00+00:00",
	}})
	same(t, "next", next, "")
}

func TestQueueOrderAndPages(t *testing.T) {
	s := newsroom(t)
	soon, later := now.Add(time.Hour), now.Add(1500*time.Millisecond+2*time.Hour)
	storetest.Put(t, s, models.Article{ID: "a2", Title: "Due", Deadline: &later, UpdatedAt: now.Add(time.Second)},
		models.ArticleVersion{ID: "w1", ArticleID: "a2", Number: 1, Text: "Words.", Source: "paste"})
	want := "high1 high2 due1 due2 due3 low1 low2 low3 "
	storetest.Put(t, s,
		models.Claim{ID: "low2"}, models.Claim{ID: "low3"}, models.Claim{ID: "high2", Risk: models.RiskHigh},
		models.Claim{ID: "due2", ArticleID: "a2", Risk: models.RiskMedium},
		models.Claim{ID: "due1", ArticleID: "a2", Risk: models.RiskMedium, Deadline: &soon},
		models.Claim{ID: "high1", Risk: models.RiskHigh, Deadline: &later},
		models.Claim{ID: "low1", ArticleID: "a2"}, models.Claim{ID: "due3", Risk: models.RiskMedium})
	for size := 1; size <= 4; size++ {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			got, cursor := "", ""
			for {
				rows, next := queue(t, s, store.QueueQuery{AccountID: "ada", View: store.ViewUnassigned, Cursor: cursor, Limit: size})
				got += ids(rows, queueID) + " "
				if cursor = next; cursor == "" {
					break
				}
			}
			same(t, "order", got, want)
		})
	}
}

// TestListsTakeOneStatement keeps lists from reading row by row.
func TestListsTakeOneStatement(t *testing.T) {
	s := newsroom(t)
	for i := range 40 {
		n := fmt.Sprintf("%02d", i)
		storetest.Put(t, s,
			models.Claim{ID: "c" + n, Status: models.StatusInReview, HolderID: "ada"},
			models.Source{ID: "s" + n, ArticleID: "a1", Kind: models.SourceFile},
			models.Evidence{ID: "e" + n, ClaimID: "c" + n, SourceID: "s" + n, Ordinal: 1},
			models.Thread{ID: "t" + n, ArticleID: "a1", ClaimID: "c" + n},
			models.Comment{ID: "m" + n, ThreadID: "t" + n, ArticleID: "a1"},
			models.Article{ID: "l" + n, Title: "x"})
	}
	tests := map[string]struct {
		most int
		fn   func(*store.Tx) (int, error)
	}{
		"ArticleRows": {1, func(tx *store.Tx) (int, error) {
			rows, _, err := tx.ArticleRows(store.ArticleQuery{AccountID: "ada", Limit: 40})
			return len(rows), err
		}},
		"QueueRows": {1, func(tx *store.Tx) (int, error) {
			rows, _, err := tx.QueueRows(store.QueueQuery{AccountID: "ada", View: store.ViewMine, Limit: 40})
			return len(rows), err
		}},
		"Claims":       {2, func(tx *store.Tx) (int, error) { rows, err := tx.Claims("a1"); return len(rows), err }},
		"ClaimsHeldBy": {2, func(tx *store.Tx) (int, error) { rows, err := tx.ClaimsHeldBy("ada"); return len(rows), err }},
		"EvidenceOf":   {1, func(tx *store.Tx) (int, error) { rows, err := tx.EvidenceOf("a1"); return len(rows), err }},
		"CommentsIn": {1, func(tx *store.Tx) (int, error) {
			threads := make([]models.Thread, 40)
			for i := range threads {
				threads[i].ID = fmt.Sprintf("t%02d", i)
			}
			rows, err := tx.CommentsIn(threads...)
			return len(rows), err
		}},
		"CommentCounts": {1, func(tx *store.Tx) (int, error) {
			rows, err := tx.CommentCounts("a1")
			return len(rows), err
		}},
	}
	statements := store.Statements(t, s)
	for name, test := range tests {
		same(t, name+" rows", read(t, s, test.fn), 40)
		if n := statements(); n == 0 || n > test.most {
			t.Errorf("%s took %d statements", name, n)
		}
	}
}
