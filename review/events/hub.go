// Package events tells listeners inside one process what has just happened. It
// stores nothing: a listener that missed something reads it from the database.
package events

import (
	"sync"

	"linecheck/models"
)

// backlog is how many events a slow listener may fall behind before it is cut
// off; it then reconnects and reads what it missed from the database.
const backlog = 32

// Hub hands every announced event to every listener. The zero Hub is ready for
// use; its methods may be called from any goroutine.
type Hub struct {
	mu   sync.Mutex
	subs map[chan models.Event]struct{}
}

// Announce hands the events to the listeners, in order, and waits for none of them.
func (h *Hub) Announce(events ...models.Event) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for ch := range h.subs {
		for _, e := range events {
			if !offer(ch, e) {
				h.end(ch)
				break
			}
		}
	}
}

// Listen returns a stream of events and a function that ends it, which may be
// called more than once. The stream is closed early if its reader falls behind.
func (h *Hub) Listen() (<-chan models.Event, func()) {
	ch := make(chan models.Event, backlog)
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.subs == nil {
		h.subs = map[chan models.Event]struct{}{}
	}
	h.subs[ch] = struct{}{}
	return ch, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.end(ch)
	}
}

// end closes ch unless that has been done; the caller holds mu.
func (h *Hub) end(ch chan models.Event) {
	if _, ok := h.subs[ch]; ok {
		delete(h.subs, ch)
		close(ch)
	}
}

func offer(ch chan models.Event, e models.Event) bool {
	select {
	case ch <- e:
		return true
	default:
		return false
	}
}
