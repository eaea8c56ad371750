// Package live writes event streams (text/event-stream).
package live

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"

	"linecheck/models"
)

// How a stream behaves: how often it says something, and how long one write may take.
const (
	Beat     = 15 * time.Second
	deadline = 10 * time.Second
	retry    = 2 * time.Second
)

// Event is one message of a stream.
type Event struct {
	Seq  int64
	Data any
}

// Stream is one open stream. All fields are required.
type Stream struct {
	Account string // whose it is

	// Read returns what the reader may see after seq, and the sequence number up to which it has looked.
	Read func(ctx context.Context, after int64) (events []Event, upTo int64, err error)

	// Check fails when the reader may not read any more.
	Check func(ctx context.Context) error

	Listen func() (<-chan models.Event, func())
	Beat   time.Duration
	Done   <-chan struct{} // closed when the server shuts down
	Now    func() time.Time
}

// Serve writes the stream until the client goes, the server shuts down, or the
// reader may not read any more. after is the last event that the client has.
func (s *Stream) Serve(ctx context.Context, w http.ResponseWriter, after int64) error {
	out := writer{w, http.NewResponseController(w), s.Now}
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no")
	w.WriteHeader(http.StatusOK)
	_ = out.rc.SetReadDeadline(time.Time{}) // a recorder in a test has none
	woken, stop := s.Listen()               // before reading, so that nothing falls between
	defer func() { stop() }()
	beat := time.NewTicker(s.Beat)
	defer beat.Stop()
	if err := out.write(fmt.Sprintf("retry: %d\n: linecheck\n\n", retry.Milliseconds())); err != nil {
		return err
	}
	for {
		var err error
		if after, err = s.catchUp(ctx, out, after); err != nil {
			return err
		}
		check := false
		select {
		case <-ctx.Done():
			return nil
		case <-s.Done:
			return out.write("event: bye\ndata: {}\n\n")
		case <-beat.C:
			check, err = true, out.write(": beat\n\n")
		case ev, ok := <-woken:
			if !ok { // it fell behind: it listens anew, and what it missed is read from the database
				stop()
				woken, stop = s.Listen()
			}
			check = !ok || s.concerns(ev) || s.drain(woken)
		}
		if err != nil {
			return err
		}
		if check {
			if err := s.Check(ctx); err != nil {
				return out.write("event: bye\ndata: {}\n\n")
			}
		}
	}
}

// drain takes what else woke the stream, so that one read serves it all, and
// reports whether any of it concerns the reader's account.
func (s *Stream) drain(woken <-chan models.Event) bool {
	for {
		select {
		case ev, ok := <-woken:
			if !ok || s.concerns(ev) {
				return true
			}
		default:
			return false
		}
	}
}

func (s *Stream) concerns(ev models.Event) bool {
	return ev.SubjectID == s.Account && (strings.HasPrefix(ev.Action, "account.") || strings.HasPrefix(ev.Action, "session."))
}

// catchUp writes all that happened after seq.
func (s *Stream) catchUp(ctx context.Context, out writer, seq int64) (int64, error) {
	for {
		events, upTo, err := s.Read(ctx, seq)
		if err != nil {
			return seq, err
		}
		for _, e := range events {
			data, err := json.Marshal(e.Data)
			if err != nil {
				return seq, fmt.Errorf("event %d: %w", e.Seq, err)
			}
			if err := out.write(fmt.Sprintf("id: %d\nevent: change\ndata: %s\n\n", e.Seq, data)); err != nil {
				return seq, err
			}
		}
		if upTo <= seq {
			return seq, nil
		}
		seq = upTo
	}
}

// writer gives each write a deadline of its own and sends it at once.
type writer struct {
	w   http.ResponseWriter
	rc  *http.ResponseController
	now func() time.Time
}

func (o writer) write(s string) error {
	_ = o.rc.SetWriteDeadline(o.now().Add(deadline)) // a recorder in a test has none
	if _, err := o.w.Write([]byte(s)); err != nil {
		return err
	}
	return o.rc.Flush()
}
