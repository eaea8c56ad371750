package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
)

// tally counts outcomes.
type tally struct{ passed, failed, skipped int }

func (t *tally) add(o tally) {
	t.passed += o.passed
	t.failed += o.failed
	t.skipped += o.skipped
}

// String is the closing line of check; scripts read it.
func (t tally) String() string {
	s := fmt.Sprintf("%d passed, %d failed", t.passed, t.failed)
	if t.skipped > 0 {
		s += fmt.Sprintf(", %d skipped", t.skipped)
	}
	return s
}

// skip is the error of a step that could not be tried here; it says why.
type skip string

func (s skip) Error() string { return string(s) }

// task is a node of a graph: it starts when every task in after has succeeded and every one in behind has ended.
type task struct {
	name   string
	after  []*task
	behind []*task
	do     func(context.Context, *step) error
	// counts says that the task is a check of its own: one passed or one failed.
	counts bool

	done chan struct{}
	err  error
}

// graph runs tasks side by side as their order allows.
type graph struct {
	tasks []*task
	// failFast ends everything at the first failure.
	failFast bool
}

// add appends a preparation: it counts only when it fails.
func (g *graph) add(name string, do func(context.Context, *step) error, after ...*task) *task {
	t := &task{name: name, after: after, do: do, done: make(chan struct{})}
	g.tasks = append(g.tasks, t)
	return t
}

// check appends a task that counts as one, passed or failed, unless it counts for itself.
func (g *graph) check(name string, do func(context.Context, *step) error, after ...*task) *task {
	t := g.add(name, do, after...)
	t.counts = true
	return t
}

// run executes the graph and returns the sum; the error is that of the first task in order that failed, of itself
// rather than because it was stopped.
func (g *graph) run(ctx context.Context, out io.Writer) (tally, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	p := newProgress(out)
	stop := make(chan struct{})
	defer close(stop)
	go p.beat(stop)

	var (
		sum  tally
		mu   sync.Mutex
		wait sync.WaitGroup
	)
	for _, t := range g.tasks {
		wait.Go(func() {
			defer close(t.done)
			n := t.run(ctx, p)
			mu.Lock()
			defer mu.Unlock()
			sum.add(n)
			if n.failed > 0 && g.failFast {
				cancel()
			}
		})
	}
	wait.Wait()
	return sum, g.firstError()
}

func (g *graph) firstError() error {
	var stopped error
	for _, t := range g.tasks {
		var skipped skip
		switch {
		case t.err == nil || errors.As(t.err, &skipped):
		case errors.Is(t.err, context.Canceled):
			stopped = t.err
		default:
			return fmt.Errorf("%s: %w", t.name, t.err)
		}
	}
	return stopped
}

// run waits for what t needs, runs it and prints its line.
func (t *task) run(ctx context.Context, p *progress) tally {
	for _, a := range t.after {
		<-a.done
		var skipped skip
		switch {
		case a.err == nil || t.err != nil:
		case errors.As(a.err, &skipped):
			t.err = skipped
		default:
			t.err = skip("not run: " + a.name + " did not succeed")
		}
	}
	for _, b := range t.behind {
		<-b.done
	}
	s := p.start(t.name)
	if t.err == nil {
		if t.err = ctx.Err(); t.err == nil {
			t.err = t.do(ctx, s)
		}
	}
	return t.finish(ctx, s, p)
}

func (t *task) finish(ctx context.Context, s *step, p *progress) tally {
	n := s.tally
	own := n != (tally{})
	var skipped skip
	switch {
	case t.err == nil:
		if t.counts && !own {
			n.passed = 1
		}
		p.end(s, "ok", s.note, s.detail)
	case errors.As(t.err, &skipped):
		if t.counts {
			n.skipped++
		}
		p.end(s, "skip", string(skipped), "")
	case ctx.Err() != nil:
		n.failed++
		p.end(s, "stop", "", "")
	default:
		if n.failed == 0 {
			n.failed = 1
		}
		detail := s.detail
		if detail == "" {
			detail = s.output()
		}
		p.end(s, "FAIL", strings.SplitN(t.err.Error(), "\n", 2)[0], detail)
	}
	return n
}
