package models

import (
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestErrorIs(t *testing.T) {
	stale := &Error{Kind: KindConflict, Code: "stale", Text: "another text"}
	tests := []struct {
		name        string
		err, target error
		want        bool
	}{
		{"itself", ErrStale, ErrStale, true},
		{"a copy of the code", stale, ErrStale, true},
		{"wrapped", fmt.Errorf("submit claim: %w", stale), ErrStale, true},
		{"another code", ErrNotFound, ErrStale, false},
		{"not one of ours", io.EOF, ErrStale, false},
		{"its cause", &Error{Code: "disk.full", Err: io.EOF}, io.EOF, true},
		{"no cause of it", stale, io.EOF, false},
		{"nil", nil, ErrStale, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := errors.Is(tt.err, tt.target); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestKindOf(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want Kind
	}{
		{"nil", nil, ""},
		{"ours", ErrNotFound, KindNotFound},
		{"wrapped twice", fmt.Errorf("a: %w", fmt.Errorf("b: %w", ErrStale)), KindConflict},
		{"the first of two", &Error{Kind: KindUnavailable, Code: "busy", Err: ErrStale}, KindUnavailable},
		{"joined", errors.Join(io.EOF, ErrStale), KindConflict},
		{"any other", io.EOF, KindInternal},
		{"no fields, no error", FieldErrors{}.Err("form", "Mend it."), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := KindOf(tt.err); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// The log sees the cause; what people see is Text.
func TestErrorText(t *testing.T) {
	plain := Errorf(KindTooMany, "sign_in.slow", "Wait %d seconds.", 30)
	if got, want := plain.Error(), "sign_in.slow: Wait 30 seconds."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	caused := &Error{Kind: KindFull, Code: "disk.full", Text: "The disk is full.", Err: errors.New("write /data: no space")}
	if got, want := caused.Error(), "disk.full: write /data: no space"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestInvalid(t *testing.T) {
	got := Invalid("text.too_long", "body", "At most %d bytes.", 10)
	want := &Error{Kind: KindInvalid, Code: "text.too_long", Text: "At most 10 bytes.", Fields: map[string]string{"body": "At most 10 bytes."}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestFieldErrors(t *testing.T) {
	f := FieldErrors{}
	f.Add("verdict", "Choose a %s.", "verdict")
	f.Add("verdict", "This comes too late.")
	f.Add("rationale", "Say why.")
	e, ok := errors.AsType[*Error](f.Err("finding.incomplete", "Something is missing."))
	if !ok {
		t.Fatal("got no Error")
	}
	want := &Error{
		Kind: KindInvalid, Code: "finding.incomplete", Text: "Something is missing.",
		Fields: map[string]string{"verdict": "Choose a verdict.", "rationale": "Say why."},
	}
	if diff := cmp.Diff(want, e); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
