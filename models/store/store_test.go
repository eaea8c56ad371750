package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

var now = storetest.Now

// text has letters of one to four bytes, a combining mark and a skin tone.
const text = "NATO said no.\nLe cafe\u0301 漢字 👍🏽 est fermé, dit-il.\nRates rose 5%.\n"

func newsroom(t *testing.T) *store.Store {
	t.Helper()
	s := storetest.Open(t)
	storetest.Cast(t, s)
	storetest.Article(t, s, text)
	return s
}

func read[T any](t *testing.T, s *store.Store, fn func(*store.Tx) (T, error)) T {
	t.Helper()
	var v T
	err := s.Read(t.Context(), func(tx *store.Tx) (err error) {
		v, err = fn(tx)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func write(t *testing.T, s *store.Store, steps ...func(*store.Tx) error) {
	t.Helper()
	for i, step := range steps {
		if err := s.InTx(t.Context(), step); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
	}
}

// same compares what was stored with what is wanted.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func ids[T any](rows []T, id func(T) string) string {
	if rows == nil {
		return "nil"
	}
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = id(r)
	}
	return strings.Join(names, " ")
}

func claimID(c models.Claim) string { return c.ID }

func TestOpenAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new folder")
	for range 2 {
		s, err := store.Open(t.Context(), dir)
		if err != nil {
			t.Fatal(err)
		}
		if v, err := s.SchemaVersion(t.Context()); err != nil || v != 12 {
			t.Errorf("schema %d, %v", v, err)
		}
		if err := errors.Join(s.Ping(t.Context()), s.Close()); err != nil {
			t.Error(err)
		}
		if s.Ping(t.Context()) == nil {
			t.Error("a closed store answers")
		}
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the data directory is %v, %v", info.Mode(), err)
	}
}

func TestLockDir(t *testing.T) {
	dir := t.TempDir()
	if err := store.LockDir(dir); err != nil {
		t.Fatal(err)
	}
	if models.KindOf(store.LockDir(dir)) != models.KindUnavailable {
		t.Error("locked twice")
	}
	if err := store.UnlockDir(dir); err != nil {
		t.Error(err)
	}
}

func TestInTxUndoesEverything(t *testing.T) {
	s := newsroom(t)
	boom := errors.New("boom")
	err := s.InTx(t.Context(), func(tx *store.Tx) error {
		if err := tx.AddEvent(&models.Event{At: now, ActorID: "ada", Action: "x"}); err != nil {
			return err
		}
		return boom
	})
	if !errors.Is(err, boom) {
		t.Errorf("got %v", err)
	}
	if seq := read(t, s, (*store.Tx).LastSeq); seq != 0 {
		t.Errorf("%d events were kept", seq)
	}
}

func TestReadCannotWrite(t *testing.T) {
	s := newsroom(t)
	err := s.Read(t.Context(), func(tx *store.Tx) error { return tx.SetSetting("name", "x") })
	if err == nil || !strings.Contains(err.Error(), "readonly") {
		t.Errorf("got %v", err)
	}
}

func TestReadSeesOneState(t *testing.T) {
	s := newsroom(t)
	write(t, s, func(tx *store.Tx) error { return tx.SetSetting("name", "before") })
	err := s.Read(t.Context(), func(tx *store.Tx) error {
		first, err := tx.Setting("name")
		if err != nil {
			return err
		}
		write(t, s, func(tx *store.Tx) error { return tx.SetSetting("name", "after") })
		second, err := tx.Setting("name")
		same(t, "the setting", []string{first, second}, []string{"before", "before"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the setting", read(t, s, func(tx *store.Tx) (string, error) { return tx.Setting("name") }), "after")
	same(t, "no setting", read(t, s, func(tx *store.Tx) (string, error) { return tx.Setting("other") }), "")
}

// TestManyWriters also opens the file a second time, as a command beside a running server does.
func TestManyWriters(t *testing.T) {
	dir := t.TempDir()
	var stores [2]*store.Store
	for i := range stores {
		s, err := store.Open(t.Context(), dir)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() }) //nolint:errcheck // the directory goes too
		stores[i] = s
	}
	storetest.Cast(t, stores[0])
	storetest.Article(t, stores[0], text)
	storetest.Put(t, stores[0], models.Claim{ID: "c1"})

	var wg sync.WaitGroup
	for i := range 50 {
		s := stores[i%2]
		wg.Go(func() {
			err := s.InTx(t.Context(), func(tx *store.Tx) error {
				c, err := tx.Claim("c1") // read, then write: the lock has to be there from the start
				if err != nil {
					return err
				}
				c.Wording = fmt.Sprint(i)
				return tx.SaveClaim(&c)
			})
			if err != nil {
				t.Error(err)
			}
			if err := s.Read(t.Context(), func(tx *store.Tx) error { _, err := tx.Claims("a1"); return err }); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	c := read(t, stores[1], func(tx *store.Tx) (models.Claim, error) { return tx.Claim("c1") })
	same(t, "version", c.Version, 51)
}

func TestFailuresOfTheMachineHaveAKind(t *testing.T) {
	dir := t.TempDir()
	s, err := store.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() }) //nolint:errcheck // the directory goes too
	other, err := store.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { other.Close() }) //nolint:errcheck // the directory goes too

	set := func(tx *store.Tx) error { return tx.SetSetting("k", strings.Repeat("x", 1<<20)) }
	if err := store.Exec(s, "PRAGMA busy_timeout = 1"); err != nil {
		t.Fatal(err)
	}
	write(t, other, func(*store.Tx) error {
		if err := s.InTx(t.Context(), set); models.KindOf(err) != models.KindUnavailable {
			t.Errorf("while somebody else writes: %v", err)
		}
		return nil
	})
	if err := store.Exec(s, "PRAGMA max_page_count = 1"); err != nil {
		t.Fatal(err)
	}
	if err := s.InTx(t.Context(), set); models.KindOf(err) != models.KindFull {
		t.Errorf("on a full disk: %v", err)
	}
}

func TestTimesComeBackAsTheyWere(t *testing.T) {
	s := newsroom(t)
	at := time.Date(2030, 1, 2, 3, 4, 5, 6_000_000, time.UTC)
	write(t, s, func(tx *store.Tx) error { return tx.TouchArticle("a1", at) })
	a := read(t, s, func(tx *store.Tx) (models.Article, error) { return tx.Article("a1") })
	same(t, "updatedAt", a.UpdatedAt, at)
	if a.UpdatedAt.Location() != time.UTC {
		t.Errorf("the time is in %v", a.UpdatedAt.Location())
	}
	same(t, "version", a.Version, 1)
}
