// Package rates counts what costs much, for each person.
package rates

import (
	"sync"
	"time"

	"golang.org/x/time/rate"

	"linecheck/models"
)

// The classes of operations that cost more than others.
const (
	Fetch  = "fetch"
	Export = "export"
	Guest  = "guest" // counted for each address
)

// Limits says how often a minute each person may do what costs much, and each address what needs no account; 0 means without limit.
type Limits struct{ Fetch, Export, Guest int }

// ErrTooMany is the answer to one call too many.
var ErrTooMany = models.Errorf(models.KindTooMany, "rate.minute", "That was a lot in one minute. Wait a little, then try again.")

// Buckets counts costly calls for each person. It is safe for concurrent use.
type Buckets struct {
	rates map[string]int // a minute, by class
	now   func() time.Time

	mu   sync.Mutex
	each map[[2]string]*rate.Limiter // by account and class
}

// New starts with full buckets.
func New(l Limits, now func() time.Time) *Buckets {
	return &Buckets{rates: map[string]int{Fetch: l.Fetch, Export: l.Export, Guest: l.Guest}, now: now, each: map[[2]string]*rate.Limiter{}}
}

// Take reports whether one more call of a class is free.
func (b *Buckets) Take(account, class string) bool {
	n := b.rates[class]
	if n == 0 {
		return true
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	key := [2]string{account, class}
	l := b.each[key]
	if l == nil {
		if len(b.each) > 10_000 {
			clear(b.each)
		}
		l = rate.NewLimiter(rate.Every(time.Minute/time.Duration(n)), n)
		b.each[key] = l
	}
	return l.AllowN(b.now(), 1)
}
