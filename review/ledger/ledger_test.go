package ledger

import (
	"errors"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

type recorder struct{ got []models.Event }

func (r *recorder) Announce(events ...models.Event) { r.got = append(r.got, events...) }

func open(t *testing.T) (*Ledger, *recorder) {
	t.Helper()
	live := &recorder{}
	s := storetest.Open(t)
	storetest.Cast(t, s)
	wall := time.Date(2030, 1, 2, 12, 0, 0, 123_456_789, time.FixedZone("", 3600))
	return &Ledger{Store: s, Now: func() time.Time { return wall }, Live: live}, live
}

func TestWriteRecordsAndAnnounces(t *testing.T) {
	l, live := open(t)
	ada := models.Actor{ID: "ada", Name: "Ada", SessionID: "s1"}
	err := l.Write(t.Context(), ada, func(e *Entry) error {
		if len(live.got) != 0 {
			t.Error("announced before the commit")
		}
		if err := e.Record(models.Event{Action: "a.one", Reason: "é"}, map[string]any{"b": 1, "a": "x"}); err != nil {
			return err
		}
		return e.AsSystem(func() error { return e.Record(models.Event{Action: "a.two"}, nil) })
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(live.got) != 2 || live.got[0].ActorID != "ada" || live.got[0].SessionID != "s1" || live.got[1].ActorID != "system" || live.got[1].Seq != live.got[0].Seq+1 {
		t.Fatalf("announced %+v", live.got)
	}
	one := live.got[0]
	if got := one.At.Format(time.RFC3339Nano); got != "2030-01-02T11:00:00.123Z" || string(one.Data) != `{"a":"x","b":1}` || string(live.got[1].Data) != "{}" {
		t.Errorf("recorded at %s: %s, %s", got, one.Data, live.got[1].Data)
	}
	// Pinned: whoever holds a printed hash must be able to prove it with any later build.
	if one.Hash != "4cda1db24648a4c06c8beab335987427ac982712beb415b96fc7519863e18c42" {
		t.Errorf("hash is %s", one.Hash)
	}
}

func TestNothingIsKeptOnFailure(t *testing.T) {
	l, live := open(t)
	broken := errors.New("broken")
	err := l.Write(t.Context(), models.SystemActor, func(e *Entry) error {
		if err := e.Record(models.Event{Action: "a.one"}, nil); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) || len(live.got) != 0 {
		t.Errorf("%v, announced %v", err, live.got)
	}
	err = l.Read(t.Context(), func(tx *store.Tx) error {
		seq, err := tx.LastSeq()
		if seq != 0 {
			t.Errorf("kept event %d", seq)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A failure is no result: the same key may be tried again.
func TestOnceForgetsFailures(t *testing.T) {
	l, _ := open(t)
	once := func(fail error, id string) (got string, err error) {
		err = l.Write(t.Context(), models.Actor{ID: "ada"}, func(e *Entry) error {
			got, err = e.Once("k", "op", func() (string, error) { return id, fail })
			return err
		})
		return got, err
	}
	if _, err := once(errors.New("no"), "x"); err == nil {
		t.Error("a failure succeeded")
	}
	if got, err := once(nil, "y"); got != "y" || err != nil {
		t.Errorf("got %s, %v", got, err)
	}
	if got, err := once(errors.New("not asked"), "z"); got != "y" || err != nil {
		t.Errorf("got %s, %v", got, err)
	}
}

// What follows an event is part of its transaction, sees what it records itself, and undoes all of it by failing.
func TestFollow(t *testing.T) {
	l, live := open(t)
	broken := errors.New("broken")
	l.Follow = append(l.Follow, func(e *Entry, ev models.Event) error {
		next := map[string]string{"a.one": "a.two", "a.two": "a.three"}[ev.Action]
		if ev.Action == "a.bad" {
			return broken
		}
		if next == "" {
			return nil
		}
		return e.Record(models.Event{Action: next}, nil)
	})
	record := func(action string) error {
		return l.Write(t.Context(), models.Actor{ID: "ada"}, func(e *Entry) error { return e.Record(models.Event{Action: action}, nil) })
	}
	if err := record("a.one"); err != nil || len(live.got) != 3 || live.got[2].Action != "a.three" {
		t.Errorf("%v, announced %v", err, live.got)
	}
	if err := record("a.bad"); !errors.Is(err, broken) || len(live.got) != 3 {
		t.Errorf("%v, announced %d", err, len(live.got))
	}
}
