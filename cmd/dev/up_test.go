package main

import (
	"path/filepath"
	"slices"
	"testing"
)

func TestDemoArgs(t *testing.T) {
	clone := tree{root: "clone"}
	own := filepath.Join("clone", ".data")
	tests := []struct {
		name       string
		environ    string
		data, addr string
		fresh      bool
		want       []string
	}{
		{name: "an instance of the clone", want: []string{"--data", own}},
		{name: "the environment names another", environ: "/srv/x", want: nil},
		{name: "a flag wins", environ: "/srv/x", data: "here", want: []string{"--data", "here"}},
		{name: "everything", addr: ":1", fresh: true, want: []string{"--data", own, "--addr", ":1", "--fresh"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("LINECHECK_DATA", tt.environ)
			if got := demoArgs(clone, tt.data, tt.addr, tt.fresh); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
