package copycheck_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review/copycheck"
	"linecheck/review/ledger"
)

// told keeps the actions that were announced.
type told struct {
	mu      sync.Mutex
	actions []string
}

func (a *told) Announce(events ...models.Event) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, e := range events {
		a.actions = append(a.actions, e.Action)
	}
}

func service(t *testing.T, text string) (*copycheck.Service, *told) {
	t.Helper()
	s := storetest.Open(t)
	storetest.Cast(t, s)
	storetest.Article(t, s, text)
	live := &told{}
	return &copycheck.Service{Ledger: &ledger.Ledger{Store: s, Now: func() time.Time { return storetest.Now }, Live: live}}, live
}

func actor(a models.Account) models.Actor { return a.Actor() }

var ada, ben, root = actor(storetest.Ada()), actor(storetest.Ben()), actor(storetest.Root())

func found(t *testing.T, s *copycheck.Service) []copycheck.Row {
	t.Helper()
	v, err := s.OfArticle(t.Context(), ada, "a1")
	if err != nil {
		t.Fatal(err)
	}
	return v.Rows
}

func TestNothingFound(t *testing.T) {
	for _, text := range []string{"\n", "One line.\n", "👍🏽\n"} {
		s, _ := service(t, text)
		if rows := found(t, s); rows == nil || len(rows) != 0 {
			t.Errorf("in %q: %+v", text, rows)
		}
	}
}

// Only one of many who dismiss the same finding at the same time does; the others are told.
func TestManyDismissAtOnce(t *testing.T) {
	s, live := service(t, "They met on Friday, 4 March 2025, 🗼 he said.\n")
	f := found(t, s)[0]
	var wg sync.WaitGroup
	kinds := make(chan models.Kind, 8)
	for i := range 8 {
		wg.Go(func() {
			who := []models.Actor{ada, ben}[i%2]
			kinds <- models.KindOf(s.Dismiss(t.Context(), who, "a1", copycheck.Change{Fingerprint: f.Fingerprint, Version: 1, Reason: "r"}))
		})
	}
	wg.Wait()
	close(kinds)
	count := map[models.Kind]int{}
	for k := range kinds {
		count[k]++
	}
	if count[""] != 1 || count[models.KindConflict] != 7 {
		t.Errorf("answers: %v", count)
	}
	if len(live.actions) != 1 || live.actions[0] != "lint.dismissed" {
		t.Errorf("announced: %v", live.actions)
	}
}

func TestWhoMayDismiss(t *testing.T) {
	s, live := service(t, "They met on Friday, 4 March 2025.\n")
	f := found(t, s)[0]
	tests := []struct {
		name    string
		who     models.Actor
		article string
		in      copycheck.Change
		want    models.Kind
	}{
		{"an admin", root, "a1", copycheck.Change{Fingerprint: f.Fingerprint, Version: 1, Reason: "r"}, models.KindForbidden},
		{"in no article", ada, "no", copycheck.Change{Fingerprint: f.Fingerprint, Version: 1, Reason: "r"}, models.KindNotFound},
		{"what is not there", ada, "a1", copycheck.Change{Fingerprint: "no", Version: 1, Reason: "r"}, models.KindConflict},
		{"a version nobody saw", ada, "a1", copycheck.Change{Fingerprint: f.Fingerprint, Version: 7, Reason: "r"}, models.KindConflict},
		{"without a reason", ada, "a1", copycheck.Change{Fingerprint: f.Fingerprint, Version: 1}, models.KindInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := s.Dismiss(t.Context(), tt.who, tt.article, tt.in); models.KindOf(err) != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
	if len(live.actions) != 0 || found(t, s)[0].Dismissed != nil {
		t.Errorf("something was done: %v", live.actions)
	}
}

// The findings follow every recorded change of the article, and the report reads what the screen shows.
func TestFindingsFollowTheArticle(t *testing.T) {
	s, _ := service(t, "They met last week.\n")
	if rows := found(t, s); len(rows) != 1 || rows[0].Rule != "relative-date" {
		t.Fatalf("found %+v", rows)
	}
	err := s.Write(t.Context(), ada, func(e *ledger.Entry) error {
		a, err := e.Article("a1")
		if err != nil {
			return err
		}
		a.PublishedOn = "2025-03-04"
		if err := e.SaveArticle(&a); err != nil {
			return err
		}
		return e.Record(models.Event{Action: "article.edited", ArticleID: "a1"}, nil)
	})
	if err != nil {
		t.Fatal(err)
	}
	if rows := found(t, s); len(rows) != 0 {
		t.Errorf("still found: %+v", rows)
	}
	err = s.Read(t.Context(), func(tx *store.Tx) error {
		a, err := tx.Article("a1")
		if err != nil {
			return err
		}
		rows, err := copycheck.Findings(tx, ada, &a)
		if len(rows) != 0 {
			t.Errorf("in the report: %+v", rows)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// 200,000 characters with faults throughout are read once; who comes after that does not wait.
func TestLongArticle(t *testing.T) {
	var text strings.Builder
	for i := 0; text.Len() < 200_000; i++ {
		fmt.Fprintf(&text, "The council of town %d met on Friday, %d March %d, and “voted for the plan of %d million euros.\n", i, i%28+1, 1900+i%127, i)
	}
	s, _ := service(t, text.String())
	begun := time.Now()
	rows := found(t, s)
	first := time.Since(begun)
	begun = time.Now()
	found(t, s)
	t.Logf("%d findings in %v, then in %v", len(rows), first, time.Since(begun))
	if len(rows) < 1000 {
		t.Errorf("%d findings", len(rows))
	}
	if again := time.Since(begun); again > first/2+20*time.Millisecond {
		t.Errorf("read again in %v", again)
	}
}
