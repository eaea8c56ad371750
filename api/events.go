package api

import (
	"context"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"

	"linecheck/api/live"
	"linecheck/api/web"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review/accounts"
)

// Limits of live streams: open ones a session, events read at a time.
const (
	maxStreams = 20
	batch      = 200
)

var errStreams = models.Errorf(models.KindTooMany, "events.streams", "This sign-in has too many live connections. Close some tabs.")

type eventsInput struct {
	After       string `query:"after" maxLength:"20" doc:"the last event the client has; without it the stream starts with what happens next"`
	LastEventID string `header:"Last-Event-ID" maxLength:"20" doc:"as after, and goes before it"`
}

func (a *API) getEvents(ctx context.Context, who accounts.Caller, in *eventsInput) (*huma.StreamResponse, error) {
	after, err := a.start(ctx, in)
	if err != nil {
		return nil, err
	}
	if !a.enterStream(who.Session.ID) {
		return nil, errStreams
	}
	stream := live.Stream{
		Account: who.Account.ID, Listen: a.Hub.Listen, Beat: live.Beat, Done: a.done, Now: a.Now,
		Read: func(ctx context.Context, after int64) ([]live.Event, int64, error) {
			list, upTo, err := a.Review.EventsFor(ctx, who.Actor, after, batch)
			return wire.Each(list, wire.LiveEventOf), upTo, err
		},
		Check: func(ctx context.Context) error {
			var err error
			who, err = a.Accounts.Standing(ctx, who.Session.ID)
			return err
		},
	}
	return &huma.StreamResponse{Body: func(hc huma.Context) {
		defer a.leaveStream(who.Session.ID)
		if err := stream.Serve(hc.Context(), humagin.Unwrap(hc).Writer, after); err != nil && hc.Context().Err() == nil {
			a.Log.InfoContext(hc.Context(), "stream ended", "request", web.RequestOf(hc.Context()).ID, "err", err)
		}
	}}, nil
}

// start returns the sequence number after which the client wants to hear.
func (a *API) start(ctx context.Context, in *eventsInput) (int64, error) {
	from := in.LastEventID
	if from == "" {
		from = in.After
	}
	if from == "" {
		return a.Accounts.LastSeq(ctx)
	}
	seq, err := strconv.ParseInt(from, 10, 64)
	if err != nil || seq < 0 {
		return 0, models.Invalid("request.invalid", "after", "Give the number of an event.")
	}
	return seq, nil
}

func (a *API) enterStream(session string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.streams[session] >= maxStreams {
		return false
	}
	a.streams[session]++
	a.web.Streams(1)
	return true
}

func (a *API) leaveStream(session string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.web.Streams(-1)
	if a.streams[session]--; a.streams[session] == 0 {
		delete(a.streams, session)
	}
}
