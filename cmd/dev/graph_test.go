package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
)

func TestGraph(t *testing.T) {
	var (
		mu  sync.Mutex
		ran []string
	)
	does := func(name string, err error) func(context.Context, *step) error {
		return func(_ context.Context, s *step) error {
			mu.Lock()
			defer mu.Unlock()
			ran = append(ran, name)
			fmt.Fprintln(s, "\x1b[31moutput\x1b[0m of", name)
			return err
		}
	}
	var g graph
	build := g.add("build", does("build", nil))
	broken := g.check("lint", does("lint", errors.New("exit status 1")), build)
	g.check("needs lint", does("needs lint", nil), broken)
	none := g.add("browser", does("browser", skip("no browser")))
	g.check("journeys", does("journeys", nil), none)
	last := g.check("last", does("last", nil), build)
	last.behind = []*task{broken}
	tests := g.check("tests", func(_ context.Context, s *step) error {
		s.tally = tally{passed: 40, skipped: 1}
		return nil
	}, build)
	_ = tests

	var out strings.Builder
	sum, err := g.run(t.Context(), &out)
	if want := (tally{passed: 41, failed: 1, skipped: 3}); sum != want {
		t.Errorf("sum is %+v, want %+v\n%s", sum, want, out.String())
	}
	if err == nil || err.Error() != "lint: exit status 1" {
		t.Errorf("error is %v", err)
	}
	for _, name := range []string{"needs lint", "journeys"} {
		if strings.Contains(strings.Join(ran, ","), name) {
			t.Errorf("%s ran", name)
		}
	}
	for _, want := range []string{"        output of lint\n", "not run: lint did not succeed", "skip  journeys"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	if got := sum.String(); got != "41 passed, 1 failed, 3 skipped" {
		t.Errorf("closing line %q", got)
	}
}

func TestGraphFailFast(t *testing.T) {
	g := graph{failFast: true}
	g.add("slow", func(ctx context.Context, _ *step) error {
		<-ctx.Done()
		return ctx.Err()
	})
	g.add("broken", func(context.Context, *step) error { return errors.New("no") })
	var out strings.Builder
	if _, err := g.run(t.Context(), &out); err == nil || err.Error() != "broken: no" {
		t.Fatalf("error is %v\n%s", err, out.String())
	}
	if !strings.Contains(out.String(), "stop  slow") {
		t.Errorf("the other step was not stopped:\n%s", out.String())
	}
}

func TestExecStopsWhatItStarted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var out tellsOnce
	out.told = cancel
	// The grandchild holds the pipe: only a signal to the whole group lets exec return.
	err := tree{root: t.TempDir()}.exec(ctx, command{args: []string{"sh", "-c", "sh -c 'echo up; sleep 60'; true"}}, &out)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
}

// tellsOnce calls told at the first write.
type tellsOnce struct {
	once sync.Once
	told func()
}

func (w *tellsOnce) Write(b []byte) (int, error) {
	w.once.Do(w.told)
	return len(b), nil
}
