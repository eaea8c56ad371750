package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review"
	"linecheck/review/accounts"
	intake "linecheck/review/articles"
	"linecheck/review/events"
	"linecheck/review/ledger"
	"linecheck/review/password"
)

// started prints how long the server takes from its start to its first answer,
// and the command line from its start to the claims of an article.
func started(ctx context.Context) error {
	dir, err := os.MkdirTemp("", "linecheck-engine-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // temporary
	binary := filepath.Join(dir, "linecheck")
	build := exec.CommandContext(ctx, "go", "build", "-o", binary, "./cmd/linecheck")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("build: %w", err)
	}
	data, article := filepath.Join(dir, "data"), filepath.Join(dir, "article.txt")
	if err := os.WriteFile(article, madeUp(1, 25), 0o600); err != nil {
		return err
	}
	var served, printed times
	for i := range 6 {
		took, err := answered(ctx, binary, data)
		if err != nil {
			return err
		}
		if i > 0 { // the first start makes the database
			served = append(served, took)
		}
		began := time.Now()
		extract := exec.CommandContext(ctx, binary, "extract", article)
		if out, err := extract.CombinedOutput(); err != nil {
			return fmt.Errorf("extract: %w: %s", err, out)
		}
		printed = append(printed, spent{time.Since(began), used(extract)})
	}
	served.print("server, start to first answer", firstAnswer)
	printed.print("linecheck extract, start to claims of 25 sentences, models loaded", firstAnswer)
	return nil
}

// spent is what a process took by the clock and of the processor; on a busy
// machine only the second says anything.
type spent struct{ wall, cpu time.Duration }

type times []spent

func (t times) print(what string, most time.Duration) {
	slices.SortFunc(t, func(a, b spent) int { return int(a.wall - b.wall) })
	median := t[len(t)/2]
	slices.SortFunc(t, func(a, b spent) int { return int(a.cpu - b.cpu) })
	fmt.Printf("%s: median %v (%v of the processor) of %d; budget %v: %s\n", what, median.wall.Round(time.Millisecond), t[len(t)/2].cpu.Round(time.Millisecond), len(t), most,
		budget(median.wall < most))
}

// used is the processor time of a process that has ended.
func used(cmd *exec.Cmd) time.Duration {
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}

// answered starts the server, waits for its first answer and stops it.
func answered(ctx context.Context, binary, data string) (took spent, err error) {
	cmd := exec.CommandContext(ctx, binary, "serve", "--data", data, "--addr", "127.0.0.1:0", "--metrics-addr", "")
	out, err := cmd.StdoutPipe()
	if err != nil {
		return took, err
	}
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return took, err
	}
	defer func() {
		_ = cmd.Process.Signal(os.Interrupt)
		_, _ = io.Copy(io.Discard, out)
		_ = cmd.Wait()
		took.cpu = used(cmd)
	}()
	for lines := bufio.NewScanner(out); lines.Scan(); {
		_, url, ok := strings.Cut(lines.Text(), " ready at ")
		if !ok {
			continue
		}
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/readyz", nil)
		if err != nil {
			return took, err
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return took, err
		}
		took.wall = time.Since(began)
		return took, res.Body.Close()
	}
	return took, fmt.Errorf("%s did not start", binary)
}

// stored prints how long an import takes from its text to the stored claims.
func stored(ctx context.Context) error {
	dir, err := os.MkdirTemp("", "linecheck-engine-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // temporary
	db, err := store.Open(ctx, dir)
	if err != nil {
		return err
	}
	defer db.Close() //nolint:errcheck // temporary
	l := &ledger.Ledger{Store: db, Now: time.Now, Live: &events.Hub{}}
	in, err := intake.NewIntake(dir, nil, time.Now)
	if err != nil {
		return err
	}
	desk := review.New(l, "bench", in)
	if err := desk.Furnish(ctx); err != nil {
		return err
	}
	people := &accounts.Service{Ledger: l, Passwords: password.New(1), Newsroom: "Bench", Release: desk.Release}
	made, _, err := people.Create(ctx, models.SystemActor, accounts.New{Email: "bench@example.org", Name: "Bench", Roles: []models.Role{models.RoleReviewer}})
	if err != nil {
		return err
	}
	var took []time.Duration
	for n := range 20 {
		began := time.Now()
		if _, err := desk.Import(ctx, made.Account.Actor(), intake.ImportInput{Bytes: madeUp(n, 25)}); err != nil {
			return err
		}
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	fmt.Printf("import, text to stored claims, 25 sentences: median %v, worst %v of %d\n", took[len(took)/2].Round(time.Millisecond), took[len(took)-1].Round(time.Millisecond), len(took))
	return nil
}
