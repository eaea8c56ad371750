package events

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
)

// drain reads what is buffered and says whether the stream has ended.
func drain(ch <-chan models.Event) (seqs []int64, ended bool) {
	for {
		select {
		case e, ok := <-ch:
			if !ok {
				return seqs, true
			}
			seqs = append(seqs, e.Seq)
		default:
			return seqs, false
		}
	}
}

func numbered(n int64) []models.Event {
	events := make([]models.Event, n)
	for i := range events {
		events[i].Seq = int64(i) + 1
	}
	return events
}

func TestAnnounceReachesEveryListenerInOrder(t *testing.T) {
	var h Hub
	h.Announce(models.Event{Seq: 99}) // nobody listens yet
	a, endA := h.Listen()
	b, _ := h.Listen()
	h.Announce(numbered(3)...)
	endA()
	endA() // a second time changes nothing
	h.Announce(models.Event{Seq: 4})

	if seqs, ended := drain(a); !cmp.Equal(seqs, []int64{1, 2, 3}) || !ended {
		t.Errorf("a got %v, ended %v; want [1 2 3] and the end", seqs, ended)
	}
	if seqs, ended := drain(b); !cmp.Equal(seqs, []int64{1, 2, 3, 4}) || ended {
		t.Errorf("b got %v, ended %v; want [1 2 3 4] and no end", seqs, ended)
	}
}

func TestSlowListenerIsCutOff(t *testing.T) {
	var h Hub
	slow, end := h.Listen()
	h.Announce(numbered(32)...)
	quick, _ := h.Listen()
	h.Announce(models.Event{Seq: 33})

	if seqs, ended := drain(slow); len(seqs) != 32 || !ended {
		t.Errorf("slow got %d events, ended %v; want 32 and the end", len(seqs), ended)
	}
	if seqs, ended := drain(quick); !cmp.Equal(seqs, []int64{33}) || ended {
		t.Errorf("quick got %v, ended %v; want [33] and no end", seqs, ended)
	}
	end() // the stream it ends has been closed already
}

// People come and go while others write. Run with -race.
func TestConcurrentUse(t *testing.T) {
	var h Hub
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := range int64(200) {
				h.Announce(models.Event{Seq: 2 * i}, models.Event{Seq: 2*i + 1})
			}
		})
		wg.Go(func() {
			for range 50 {
				ch, end := h.Listen()
				select {
				case <-ch:
				default:
				}
				end()
				if _, ended := drain(ch); !ended {
					t.Error("the stream was ended and is still open")
				}
			}
		})
	}
	wg.Wait()
	if len(h.subs) != 0 {
		t.Errorf("%d listeners are left, want none", len(h.subs))
	}
}
