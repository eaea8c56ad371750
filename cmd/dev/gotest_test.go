package main

import (
	"io"
	"strings"
	"testing"
)

func TestTestReader(t *testing.T) {
	tests := []struct {
		name   string
		events []string
		want   tally
		report string // must be in the report
	}{
		{
			name: "a test with subtests is its subtests",
			events: []string{
				`{"Action":"run","Package":"p","Test":"TestA"}`,
				`{"Action":"run","Package":"p","Test":"TestA/x"}`,
				`{"Action":"run","Package":"p","Test":"TestA/x/y"}`,
				`{"Action":"pass","Package":"p","Test":"TestA/x/y"}`,
				`{"Action":"pass","Package":"p","Test":"TestA/x"}`,
				`{"Action":"pass","Package":"p","Test":"TestA"}`,
				`{"Action":"pass","Package":"p"}`,
			},
			want: tally{passed: 1},
		},
		{
			name: "a failed subtest counts once and is shown with its output",
			events: []string{
				`{"Action":"run","Package":"p","Test":"TestA"}`,
				`{"Action":"run","Package":"p","Test":"TestA/x"}`,
				`{"Action":"output","Package":"p","Test":"TestA/x","Output":"    a_test.go:9: got 1, want 2\n"}`,
				`{"Action":"fail","Package":"p","Test":"TestA/x"}`,
				`{"Action":"fail","Package":"p","Test":"TestA"}`,
				`{"Action":"fail","Package":"p"}`,
			},
			want:   tally{failed: 1},
			report: "FAIL p TestA/x\n    a_test.go:9: got 1, want 2\n",
		},
		{
			name: "a test that fails beside its passing subtest counts",
			events: []string{
				`{"Action":"run","Package":"p","Test":"TestA"}`,
				`{"Action":"run","Package":"p","Test":"TestA/x"}`,
				`{"Action":"pass","Package":"p","Test":"TestA/x"}`,
				`{"Action":"output","Package":"p","Test":"TestA","Output":"after\n"}`,
				`{"Action":"fail","Package":"p","Test":"TestA"}`,
				`{"Action":"fail","Package":"p"}`,
			},
			want:   tally{passed: 1, failed: 1},
			report: "FAIL p TestA\nafter\n",
		},
		{
			name: "a package that does not build counts as one failure",
			events: []string{
				`{"ImportPath":"p [p.test]","Action":"build-output","Output":"p/a.go:1:1: undefined: x\n"}`,
				`{"ImportPath":"p [p.test]","Action":"build-fail"}`,
				`{"Action":"output","Package":"p","Output":"FAIL\tp [build failed]\n"}`,
				`{"Action":"fail","Package":"p","FailedBuild":"p [p.test]"}`,
			},
			want:   tally{failed: 1},
			report: "FAIL p\np/a.go:1:1: undefined: x\n",
		},
		{
			name: "a package that dies counts as one failure and names what was running",
			events: []string{
				`{"Action":"run","Package":"p","Test":"TestA"}`,
				`{"Action":"output","Package":"p","Test":"TestA","Output":"panic: boom\n"}`,
				`{"Action":"fail","Package":"p"}`,
			},
			want:   tally{failed: 1},
			report: "running: TestA\npanic: boom\n",
		},
		{
			name: "a skip is shown with its reason, a package without tests is nothing",
			events: []string{
				`{"Action":"run","Package":"p","Test":"TestA"}`,
				`{"Action":"output","Package":"p","Test":"TestA","Output":"    a_test.go:3: needs root\n"}`,
				`{"Action":"skip","Package":"p","Test":"TestA"}`,
				`{"Action":"pass","Package":"p"}`,
				`{"Action":"skip","Package":"q"}`,
			},
			want:   tally{skipped: 1},
			report: "SKIP p TestA\n    a_test.go:3: needs root\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := newTestReader(io.Discard)
			// One byte at a time: a pipe may cut a line anywhere.
			for b := range strings.SplitSeq(strings.Join(tt.events, "\n")+"\n", "") {
				if _, err := io.WriteString(r, b); err != nil {
					t.Fatal(err)
				}
			}
			if r.sum != tt.want {
				t.Errorf("counted %+v, want %+v", r.sum, tt.want)
			}
			if !strings.Contains(r.report.String(), tt.report) {
				t.Errorf("report is\n%s\nwithout\n%s", r.report.String(), tt.report)
			}
		})
	}
}

func TestJourneyReader(t *testing.T) {
	r := &journeyReader{log: io.Discard}
	for _, piece := range []string{"\n> e2e\n> node e2e/run.mjs\n\nok sign in\nnot ", "ok take a claim: no button\n", "ok dark # SKIP no fonts\nokay then\n"} {
		if _, err := io.WriteString(r, piece); err != nil {
			t.Fatal(err)
		}
	}
	if want := (tally{passed: 1, failed: 1, skipped: 1}); r.sum != want {
		t.Errorf("counted %+v, want %+v", r.sum, want)
	}
	if got := r.skipped.String(); got != "ok dark # SKIP no fonts\n" {
		t.Errorf("skipped: %q", got)
	}
}
