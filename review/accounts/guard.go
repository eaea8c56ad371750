package accounts

import (
	"net/netip"
	"time"

	"linecheck/models"
	"linecheck/models/store"
)

// Guessing is slowed from the tenth failure on, by a delay that doubles each
// time up to an hour. A day without failures forgets them.
const (
	free     = 10
	slowest  = time.Hour
	memory   = 24 * time.Hour
	perGuess = time.Second
)

// TooMany is the failure of someone who has to wait.
type TooMany struct {
	RetryAfter time.Duration // whole seconds
	what       *models.Error
}

func (t *TooMany) Error() string { return t.what.Error() }

// Unwrap returns the models.Error that says what to do.
func (t *TooMany) Unwrap() error { return t.what }

// slowed fails with TooMany while one of the keys has to wait.
func slowed(tx *store.Tx, now time.Time, keys []string) error {
	for _, key := range keys {
		n, last, err := tx.SignInFailures(key)
		if err != nil {
			return err
		}
		if wait := last.Add(delay(n)).Sub(now); n >= free && wait > 0 {
			wait = wait.Truncate(time.Second) + time.Second
			return &TooMany{wait, models.Errorf(models.KindTooMany, "session.slow", "Too many attempts failed. Wait %s, then try again.", wait)}
		}
	}
	return nil
}

// charge counts an attempt as a failure before it is known to be one, so that
// guesses made at the same time count too. It fails like slowed, counting nothing.
func charge(tx *store.Tx, now time.Time, keys ...string) error {
	if err := slowed(tx, now, keys); err != nil {
		return err
	}
	for _, key := range keys {
		n, last, err := tx.SignInFailures(key)
		if err != nil {
			return err
		}
		if n > 0 && now.Sub(last) > memory {
			if err := tx.ClearSignInFailures(key); err != nil {
				return err
			}
		}
		if err := tx.NoteSignInFailure(key, now); err != nil {
			return err
		}
	}
	return nil
}

// clear forgets what charge counted.
func clear(tx *store.Tx, keys ...string) error {
	for _, key := range keys {
		if err := tx.ClearSignInFailures(key); err != nil {
			return err
		}
	}
	return nil
}

// delay returns how long to wait after the nth failure.
func delay(n int) time.Duration {
	if n < free {
		return 0
	}
	return min(slowest, perGuess<<min(n-free, 30))
}

// Network returns the part of an address that one party commands: all of IPv4, a /64 of IPv6.
func Network(address string) string {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return "unknown"
	}
	ip = ip.Unmap().WithZone("")
	if ip.Is4() {
		return ip.String()
	}
	return netip.PrefixFrom(ip, 64).Masked().String()
}
