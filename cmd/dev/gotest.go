package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// goTest runs every Go test under the race detector. go vet is left to the linter, which contains it.
func (t tree) goTest(ctx context.Context, s *step, env []string) error {
	r := newTestReader(s)
	cmd := command{env: env, args: []string{"go", "test", "-race", "-vet=off", "-json", "./..."}}
	err := t.exec(ctx, cmd, r)
	s.tally = r.sum
	s.detail = r.report.String()
	s.say("%s in %d packages", r.sum, r.packages)
	switch {
	case err != nil && r.sum.failed == 0:
		s.detail += r.noise.String()
		return err
	case r.sum.failed > 0:
		return errors.New(r.sum.String())
	}
	return nil
}

// testEvent is a line of go test -json.
type testEvent struct {
	Action, Package, Test, Output string
	ImportPath, FailedBuild       string
}

type testID struct{ pkg, test string }

// testReader counts what go test -json writes to it. Only leaves count: a test with subtests is its subtests, unless it
// fails although none of them did.
type testReader struct {
	log      io.Writer // gets one line per package
	sum      tally
	packages int
	report   strings.Builder // failed tests with their output, skipped ones with their reason
	noise    strings.Builder // lines that were no events

	rest   []byte
	output map[testID]*strings.Builder // of tests, of packages (no test) and of builds (pkg is the import path)
	parent map[testID]bool
	failed map[testID]bool // parents with a failed descendant; packages with a failed test
}

func newTestReader(log io.Writer) *testReader {
	return &testReader{
		log:    log,
		output: map[testID]*strings.Builder{},
		parent: map[testID]bool{},
		failed: map[testID]bool{},
	}
}

// Write takes the output in pieces of any size.
func (r *testReader) Write(b []byte) (int, error) {
	r.rest = append(r.rest, b...)
	for {
		line, rest, found := bytes.Cut(r.rest, []byte("\n"))
		if !found {
			return len(b), nil
		}
		r.line(line)
		r.rest = rest
	}
}

func (r *testReader) line(line []byte) {
	var e testEvent
	if err := json.Unmarshal(line, &e); err != nil || e.Action == "" {
		r.noise.Write(append(line, '\n'))
		_, _ = r.log.Write(append(line, '\n'))
		return
	}
	id := testID{e.Package, e.Test}
	switch e.Action {
	case "run":
		for up := range ancestors(e.Test) {
			r.parent[testID{e.Package, up}] = true
		}
	case "output":
		r.keep(id, e.Output)
	case "build-output":
		r.keep(testID{pkg: e.ImportPath}, e.Output)
	case "pass", "fail", "skip":
		if e.Test == "" {
			r.endPackage(e)
		} else {
			r.endTest(id, e.Action)
		}
		delete(r.output, id)
	}
}

// ancestors yields the names of the tests that name is a subtest of.
func ancestors(name string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := strings.LastIndexByte(name, '/'); i > 0; i = strings.LastIndexByte(name[:i], '/') {
			if !yield(name[:i]) {
				return
			}
		}
	}
}

func (r *testReader) keep(id testID, text string) {
	b := r.output[id]
	if b == nil {
		b = &strings.Builder{}
		r.output[id] = b
	}
	if b.Len() < tailBytes {
		b.WriteString(text)
	}
}

func (r *testReader) endTest(id testID, action string) {
	switch {
	case action == "pass" && !r.parent[id]:
		r.sum.passed++
	case action == "skip" && !r.parent[id]:
		r.sum.skipped++
		fmt.Fprintf(&r.report, "SKIP %s %s\n%s", id.pkg, id.test, r.text(id))
	case action == "fail" && !r.failed[id]:
		r.sum.failed++
		fmt.Fprintf(&r.report, "FAIL %s %s\n%s", id.pkg, id.test, r.text(id))
	}
	if action == "fail" {
		for up := range ancestors(id.test) {
			r.failed[testID{id.pkg, up}] = true
		}
		r.failed[testID{pkg: id.pkg}] = true
	}
}

// endPackage closes a package. One that failed although no test did was not built, panicked or ran out of time.
func (r *testReader) endPackage(e testEvent) {
	id := testID{pkg: e.Package}
	if e.Action != "skip" {
		r.packages++
		fmt.Fprintf(r.log, "%s %s\n", e.Action, e.Package)
	}
	if e.Action != "fail" || r.failed[id] {
		return
	}
	r.sum.failed++
	fmt.Fprintf(&r.report, "FAIL %s\n%s%s", e.Package, r.text(testID{pkg: e.FailedBuild}), r.text(id))
	for other := range r.output {
		if other.pkg == e.Package && other.test != "" { // was running when the package died
			fmt.Fprintf(&r.report, "running: %s\n%s", other.test, r.text(other))
			delete(r.output, other)
		}
	}
}

func (r *testReader) text(id testID) string {
	if b := r.output[id]; b != nil {
		return b.String()
	}
	return ""
}
