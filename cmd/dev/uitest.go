package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// vitest runs the interface's unit tests and counts them from the runner's own report.
func (t tree) vitest(ctx context.Context, s *step) error {
	dir, err := os.MkdirTemp("", "linecheck-vitest-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	report := filepath.Join(dir, "report.json")
	runErr := t.npm(ctx, s, nil, "run", "test", "--", "--reporter=default", "--reporter=json", "--outputFile.json="+report)
	content, err := os.ReadFile(report)
	if err != nil {
		return errors.Join(runErr, err)
	}
	var got struct{ NumPassedTests, NumFailedTests, NumPendingTests, NumTodoTests int }
	if err := json.Unmarshal(content, &got); err != nil {
		return errors.Join(runErr, err)
	}
	s.tally = tally{passed: got.NumPassedTests, failed: got.NumFailedTests, skipped: got.NumPendingTests + got.NumTodoTests}
	s.say("%s", s.tally)
	if runErr != nil && s.tally.failed > 0 {
		return errors.New(s.tally.String())
	}
	return runErr
}

// journeys runs the browser tests: ui/e2e prints "ok NAME" or "not ok NAME: why" for each and ends with a status other
// than 0 when one failed. "ok NAME # SKIP why" is one that could not be tried.
func (t tree) journeys(ctx context.Context, s *step, env []string) error {
	r := &journeyReader{log: s}
	err := t.npm(ctx, r, append(env, "LINECHECK_CHROMIUM="+chromiumPath()), "run", "e2e")
	s.tally = r.sum
	s.say("%s", r.sum)
	switch {
	case err != nil:
		s.detail = s.output()
		return err
	case r.sum.failed > 0:
		return errors.New("a journey failed and the status was still 0")
	case r.sum.passed == 0:
		return errors.New("no journey ran")
	}
	s.detail = r.skipped.String()
	return nil
}

// journeyReader counts the lines of a browser run.
type journeyReader struct {
	log     io.Writer
	sum     tally
	skipped strings.Builder
	rest    []byte
}

// Write takes the output in pieces of any size.
func (r *journeyReader) Write(b []byte) (int, error) {
	r.rest = append(r.rest, b...)
	for {
		line, rest, found := bytes.Cut(r.rest, []byte("\n"))
		if !found {
			break
		}
		r.line(string(line))
		r.rest = rest
	}
	return r.log.Write(b)
}

func (r *journeyReader) line(line string) {
	switch {
	case strings.HasPrefix(line, "not ok "):
		r.sum.failed++
	case strings.HasPrefix(line, "ok ") && strings.Contains(line, "# SKIP"):
		r.sum.skipped++
		fmt.Fprintln(&r.skipped, line)
	case strings.HasPrefix(line, "ok "):
		r.sum.passed++
	}
}
