// Package models holds Linecheck's nouns and their invariants. It knows no
// database, no network and no clock.
package models

import (
	"errors"
	"fmt"
)

// Kind says what a caller can do about a failure. It is the only thing the
// HTTP layer looks at when it picks a status code.
type Kind string

// The kinds. Add one only when a caller would act differently on it; anything
// finer belongs in Error.Code.
const (
	KindInternal     Kind = "internal"     // a bug or a broken machine: report it
	KindInvalid      Kind = "invalid"      // the request can never succeed as written
	KindUnauthorized Kind = "unauthorized" // nobody is signed in
	KindForbidden    Kind = "forbidden"    // someone is, but this is not theirs to do
	KindNotFound     Kind = "not_found"    // no such thing, or not one the caller may see
	KindConflict     Kind = "conflict"     // it changed since the caller read it: reload, retry
	KindTooLarge     Kind = "too_large"    // send less
	KindMediaType    Kind = "media_type"   // not a kind of file or body we take
	KindTooMany      Kind = "too_many"     // wait, then retry
	KindUnavailable  Kind = "unavailable"  // busy or draining: retry
	KindFull         Kind = "full"         // the disk is full: reads go on
)

// Error is a failure the application foresaw. Text is shown to people and must
// be safe to show; Err is for the log and is never sent to a client.
type Error struct {
	Kind   Kind
	Code   string            // stable and greppable, such as "claim.stale"
	Text   string            // one sentence that says what to do
	Fields map[string]string // per-field text, where a field is at fault
	Err    error
}

// Errorf builds an Error without a cause.
func Errorf(kind Kind, code, format string, args ...any) *Error {
	return &Error{Kind: kind, Code: code, Text: fmt.Sprintf(format, args...)}
}

// Invalid reports a field that has to be mended. field is the name the client used.
func Invalid(code, field, format string, args ...any) *Error {
	text := fmt.Sprintf(format, args...)
	return &Error{Kind: KindInvalid, Code: code, Text: text, Fields: map[string]string{field: text}}
}

func (e *Error) Error() string {
	if e.Err != nil {
		return e.Code + ": " + e.Err.Error()
	}
	return e.Code + ": " + e.Text
}

func (e *Error) Unwrap() error { return e.Err }

// Is makes errors.Is compare by code, so that a sentinel matches its copies.
func (e *Error) Is(target error) bool {
	t, ok := errors.AsType[*Error](target)
	return ok && t.Code == e.Code
}

// KindOf returns the kind of the first Error in err's chain, and KindInternal
// for any other failure. It returns "" for nil.
func KindOf(err error) Kind {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return KindInternal
}

// The failures that several packages report.
var (
	ErrNotFound = Errorf(KindNotFound, "not_found", "There is nothing here, or you may not see it.")
	ErrStale    = Errorf(KindConflict, "stale", "This changed while you were looking at it. Compare the newer version with yours, then try again.")
)

// FieldErrors gathers what is wrong with a form, so that all of it is reported at once.
type FieldErrors map[string]string

// Add notes text for field unless the field already has one.
func (f FieldErrors) Add(field, format string, args ...any) {
	if _, ok := f[field]; !ok {
		f[field] = fmt.Sprintf(format, args...)
	}
}

// Err returns nil when nothing was added, else a KindInvalid Error that carries the fields.
func (f FieldErrors) Err(code, text string) error {
	if len(f) == 0 {
		return nil
	}
	return &Error{Kind: KindInvalid, Code: code, Text: text, Fields: f}
}
