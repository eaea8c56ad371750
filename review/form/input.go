// Package form holds what people can fill in, and checks it: lengths, days,
// addresses, ranges of text. Errors name the field as the API spells it.
package form

import (
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"linecheck/models"
)

// Limits of what people write, in code points.
const (
	MaxTitle   = 500
	MaxShort   = 200
	MaxWording = 2000
	MaxReason  = 2000
	MaxURL     = 2000
	MaxPassage = 10000
)

// Input is what the actions ask for. Each action reads the fields it is
// described with in the API; nil means "not given".
type Input struct {
	Reason      string
	Holder      string
	Second      string
	Until       *time.Time
	Disposition models.Disposition
	DuplicateOf string
	Finding     FindingInput
	Evidence    []EvidenceInput
	Ticks       []models.Span
	Edit        EditInput
	Children    []ChildInput
	With        map[string]int // claim id → the version the caller saw
}

// FindingInput holds the given parts of a finding.
type FindingInput struct {
	Verdict, AttributionVerdict, Correction, Rationale, Confidence, WouldChange, NoSource *string
}

// EditInput holds the given parts of a claim's own fields.
type EditInput struct {
	Spans                                          []models.Span
	Wording, Speaker, Cue, Attribution, Type, Risk *string
	Deadline                                       *time.Time
	ClearDeadline                                  bool
}

// ChildInput is one of the claims a split makes.
type ChildInput struct {
	Spans   []models.Span
	Wording string
}

// EvidenceInput is one row of a claim's evidence as it should be. ID keeps a row;
// SourceID takes a source that the article has, as Source describes it where both
// are given. CaptureID names the stored copy it rests on: nil keeps the one it has
// or takes the newest, "" takes none.
type EvidenceInput struct {
	ID, SourceID         string
	Source               *SourceInput
	Quote, Locator, Note string
	Stance               models.Stance
	Primary              bool
	AccessedOn           string
	CaptureID            *string
}

// SourceInput describes a source. SameOriginAs names an evidence row of the same
// claim; "" says that it derives from nothing known, nil leaves that as it is.
type SourceInput struct {
	Kind                                       models.SourceKind
	URL, Title, Publisher, Author, PublishedOn string
	How, Place                                 string
	SameOriginAs                               *string
}

// Short trims *v and notes an error when it is longer than limit or no plain text.
func Short(f models.FieldErrors, field string, v *string, limit int) {
	*v = strings.TrimSpace(*v)
	if n := utf8.RuneCountInString(*v); n > limit {
		f.Add(field, "This has %d characters; the limit is %d. Shorten it.", n, limit)
	}
	Plain(f, field, *v)
}

// Plain notes an error when v is not UTF-8 or holds a NUL.
func Plain(f models.FieldErrors, field, v string) {
	if !utf8.ValidString(v) {
		f.Add(field, "This holds bytes that are no text. Type it again.")
	}
	if strings.ContainsRune(v, 0) {
		f.Add(field, "This holds a NUL character. Remove it.")
	}
}

// WebAddress accepts "" and absolute http and https addresses without user info.
func WebAddress(f models.FieldErrors, field string, v *string) {
	Short(f, field, v, MaxURL)
	if *v == "" {
		return
	}
	u, err := url.Parse(*v)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		f.Add(field, "Give a full web address that begins with http:// or https://.")
	}
}

// PastDay accepts "" and days up to tomorrow, so that every time zone's today passes.
func PastDay(f models.FieldErrors, field, v string, now time.Time) {
	if v == "" {
		return
	}
	day, err := time.Parse(time.DateOnly, v)
	switch {
	case err != nil:
		f.Add(field, "Write the day as YYYY-MM-DD.")
	case day.After(now.AddDate(0, 0, 1)):
		f.Add(field, "This day is in the future. Check the year.")
	case day.Year() < 1000:
		f.Add(field, "Give the year with four digits.")
	}
}

// Reason trims *v and fails when it is too long, or when it is needed and says nothing.
func Reason(v *string, needed bool) error {
	f := models.FieldErrors{}
	Short(f, "reason", v, MaxReason)
	if needed && *v == "" {
		f.Add("reason", "Say why.")
	}
	return f.Err("reason.missing", "This needs a reason.")
}

// Due puts a deadline into dst where one is given and notes in f a time out of reach.
func Due(dst **time.Time, in *time.Time, f models.FieldErrors, now time.Time) {
	if in == nil {
		return
	}
	if in.Before(now.AddDate(-1, 0, 0)) || in.After(now.AddDate(5, 0, 0)) {
		f.Add("deadline", "Give a deadline within the next five years.")
	}
	at := in.UTC().Truncate(time.Millisecond)
	*dst = &at
}

// Given puts v, trimmed, into dst if it was given.
func Given(dst *string, v *string) {
	if v != nil {
		*dst = strings.TrimSpace(*v)
	}
}
