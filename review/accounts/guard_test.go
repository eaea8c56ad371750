package accounts

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"linecheck/models/storetest"
)

// 2,000 guesses in ten minutes from one network: at most 40 are evaluated, and
// the owner gets in from elsewhere and from a browser that was signed in.
func TestGuessing(t *testing.T) {
	f := setUp(t)
	ctx := t.Context()
	home := f.signIn(t, "ada")
	evaluated := 0
	for i := range 2_000 {
		f.now = storetest.Now.Add(time.Duration(i) * 300 * time.Millisecond)
		_, err := f.SignIn(ctx, Attempt{
			Email: "ada@example.org", Password: fmt.Sprint("guess ", i), Address: fmt.Sprintf("2001:db8::%x", i),
		})
		switch code(err) {
		case "session.refused":
			evaluated++
		case "session.slow":
			if slow, ok := errors.AsType[*TooMany](err); !ok || slow.RetryAfter < time.Second || slow.RetryAfter > time.Hour {
				t.Fatalf("RetryAfter = %v", err)
			}
		default:
			t.Fatal(err)
		}
	}
	if evaluated < 10 || evaluated > 40 {
		t.Errorf("%d guesses evaluated, want 10 to 40", evaluated)
	}
	if _, err := f.SignIn(ctx, Attempt{Email: "ada@example.org", Password: secret, Address: "2001:db8::1"}); code(err) != "session.slow" {
		t.Errorf("the right password from there: %v, want session.slow", err)
	}
	if _, err := f.SignIn(ctx, Attempt{Email: "ben@example.org", Password: secret, Address: "2001:db8::1"}); code(err) != "session.slow" {
		t.Errorf("another account from there: %v, want session.slow", err)
	}
	if _, err := f.SignIn(ctx, Attempt{Email: "ada@example.org", Password: secret, Address: "2001:db8:0:1::1"}); err != nil {
		t.Errorf("the owner from elsewhere: %v", err)
	}
	if _, err := f.SignIn(ctx, Attempt{Email: "ada@example.org", Password: secret, Address: "2001:db8::1", SessionID: home.Session.ID}); err != nil {
		t.Errorf("the owner's browser from there: %v", err)
	}
	if _, err := f.SignIn(ctx, Attempt{Email: "ben@example.org", Password: secret, Address: "2001:db8::1", SessionID: home.Session.ID}); code(err) != "session.slow" {
		t.Errorf("another account in the owner's browser: %v, want session.slow", err)
	}
	f.now = f.now.Add(25 * time.Hour)
	if _, err := f.SignIn(ctx, Attempt{Email: "ada@example.org", Password: secret, Address: "2001:db8::1"}); err != nil {
		t.Errorf("a day later: %v", err)
	}
}

// Guesses that arrive together are counted before they are evaluated.
func TestGuessingAtOnce(t *testing.T) {
	f := setUp(t)
	codes := make([]string, 40)
	var wg sync.WaitGroup
	for i := range codes {
		wg.Go(func() {
			_, err := f.SignIn(t.Context(), Attempt{Email: "ada@example.org", Password: "guess", Address: "192.0.2.9"})
			codes[i] = code(err)
		})
	}
	wg.Wait()
	count := map[string]int{}
	for _, c := range codes {
		count[c]++
	}
	if count["session.refused"] != 10 || count["session.slow"] != 30 {
		t.Errorf("answers %v, want 10 refused and 30 slow", count)
	}
}

func TestSuccessForgetsFailures(t *testing.T) {
	f := setUp(t)
	try := func(pw string) string {
		_, err := f.SignIn(t.Context(), Attempt{Email: "ada@example.org", Password: pw, Address: "192.0.2.9"})
		return code(err)
	}
	for round := range 3 {
		for range 9 {
			if got := try("guess"); got != "session.refused" {
				t.Fatalf("round %d: %q", round, got)
			}
		}
		if got := try(secret); got != "" {
			t.Fatalf("round %d: the owner: %q", round, got)
		}
	}
}

func TestPasswordGuessingInASession(t *testing.T) {
	f := setUp(t)
	c := f.signIn(t, "ada")
	for i := range 11 {
		_, err := f.ChangePassword(t.Context(), c, "guess", "loud harbour at dawn")
		if want := map[bool]string{true: "password.current", false: "session.slow"}[i < 10]; code(err) != want {
			t.Errorf("guess %d: %v, want %s", i, err, want)
		}
	}
}

func TestDelay(t *testing.T) {
	for n, want := range map[int]time.Duration{
		0: 0, 9: 0, 10: time.Second, 11: 2 * time.Second, 21: 2048 * time.Second, 22: time.Hour, 1000: time.Hour,
	} {
		if got := delay(n); got != want {
			t.Errorf("delay(%d) = %v, want %v", n, got, want)
		}
	}
}

func TestNetwork(t *testing.T) {
	for address, want := range map[string]string{
		"192.0.2.1": "192.0.2.1", "::ffff:192.0.2.1": "192.0.2.1", "2001:db8:1:2:3:4:5:6": "2001:db8:1:2::/64",
		"fe80::1%eth0": "fe80::/64", "": "unknown", "example.org": "unknown",
	} {
		if got := Network(address); got != want {
			t.Errorf("Network(%q) = %q, want %q", address, got, want)
		}
	}
}

// An unknown account costs as much as a known one. The bound is loose, since
// tests share the machine.
func TestUnknownAccountTakesAsLong(t *testing.T) {
	f := setUp(t)
	measure := func(email string) time.Duration {
		best := time.Hour
		for range 5 {
			start := time.Now()
			if _, err := f.SignIn(context.WithoutCancel(t.Context()), Attempt{Email: email, Password: "guess"}); code(err) != "session.refused" {
				t.Fatal(err)
			}
			best = min(best, time.Since(start))
		}
		f.now = f.now.Add(48 * time.Hour)
		return best
	}
	known, unknown := measure("ada@example.org"), measure("nobody@example.org")
	if ratio := float64(unknown) / float64(known); ratio < 0.6 || ratio > 1.67 {
		t.Errorf("known %v, unknown %v", known, unknown)
	}
}
