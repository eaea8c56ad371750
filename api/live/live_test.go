package live

import (
	"context"
	"errors"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/review/events"
)

// start returns a stream that reads nothing, and what it needs to be told of.
func start(hub *events.Hub, check func() error) (*Stream, chan struct{}) {
	done := make(chan struct{})
	return &Stream{
		Account: "ada", Listen: hub.Listen, Beat: 10 * time.Millisecond, Done: done,
		Now:   func() time.Time { return time.Date(2030, 1, 2, 10, 0, 0, 0, time.UTC) },
		Read:  func(_ context.Context, after int64) ([]Event, int64, error) { return nil, after, nil },
		Check: func(context.Context) error { return check() },
	}, done
}

// A quiet stream says something at every beat, and ends at the first beat at
// which its reader may not read any more.
func TestBeat(t *testing.T) {
	var beats atomic.Int32
	s, _ := start(&events.Hub{}, func() error {
		if beats.Add(1) == 3 {
			return errors.New("signed out")
		}
		return nil
	})
	rec := httptest.NewRecorder()
	if err := s.Serve(t.Context(), rec, 0); err != nil {
		t.Fatal(err)
	}
	got := rec.Body.String()
	if strings.Count(got, ": beat\n\n") != 3 || !strings.HasSuffix(got, "event: bye\ndata: {}\n\n") {
		t.Errorf("stream was\n%s", got)
	}
	if rec.Header().Get("Content-Type") != "text/event-stream" || rec.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("headers %v", rec.Header())
	}
}

func TestEnds(t *testing.T) {
	fine := func() error { return nil }
	t.Run("shutdown", func(t *testing.T) {
		s, done := start(&events.Hub{}, fine)
		close(done)
		rec := httptest.NewRecorder()
		if err := s.Serve(t.Context(), rec, 0); err != nil || !strings.Contains(rec.Body.String(), "event: bye") {
			t.Errorf("%v\n%s", err, rec.Body)
		}
	})
	t.Run("client gone", func(t *testing.T) {
		s, _ := start(&events.Hub{}, fine)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := s.Serve(ctx, httptest.NewRecorder(), 0); err != nil {
			t.Error(err)
		}
	})
	t.Run("reading fails", func(t *testing.T) {
		s, _ := start(&events.Hub{}, fine)
		s.Read = func(context.Context, int64) ([]Event, int64, error) { return nil, 0, errors.New("no database") }
		if err := s.Serve(t.Context(), httptest.NewRecorder(), 0); err == nil {
			t.Error("no error")
		}
	})
}

// A stream that fell behind goes on: what it was not told it reads, at once and once.
func TestFellBehind(t *testing.T) {
	hub := &events.Hub{}
	s, done := start(hub, func() error { return nil })
	s.Beat = time.Hour
	shutDown := sync.OnceFunc(func() { close(done) })
	reads := 0
	s.Read = func(_ context.Context, after int64) ([]Event, int64, error) {
		reads++
		switch {
		case reads == 1:
			for range 100 { // more than a listener may fall behind
				hub.Announce(models.Event{Action: "claim.taken"})
			}
			return nil, after, nil
		case after < 100:
			return []Event{{Seq: 100, Data: 100}}, 100, nil
		default:
			shutDown()
			return nil, after, nil
		}
	}
	rec := httptest.NewRecorder()
	if err := s.Serve(t.Context(), rec, 0); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(rec.Body.String(), "id: 100\n"); n != 1 || !strings.HasSuffix(rec.Body.String(), "event: bye\ndata: {}\n\n") {
		t.Errorf("stream was\n%s", rec.Body)
	}
}

// What happens between reading and waiting is not lost, and is told once.
func TestNothingIsLost(t *testing.T) {
	hub := &events.Hub{}
	var last atomic.Int64
	s, done := start(hub, func() error { return nil })
	s.Beat = time.Hour
	shutDown := sync.OnceFunc(func() { close(done) }) // the last announcement may wake the stream once more
	s.Read = func(_ context.Context, after int64) ([]Event, int64, error) {
		var list []Event
		upTo := last.Load()
		for seq := after + 1; seq <= upTo; seq++ {
			list = append(list, Event{Seq: seq, Data: seq})
		}
		if upTo < 50 { // the next event commits just after this read
			last.Add(1)
			hub.Announce(models.Event{Seq: upTo + 1})
		} else if after == upTo {
			shutDown()
		}
		return list, upTo, nil
	}
	rec := httptest.NewRecorder()
	if err := s.Serve(t.Context(), rec, 0); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(rec.Body.String(), "event: change"); n != 50 {
		t.Errorf("told %d events, want 50:\n%s", n, rec.Body)
	}
}
