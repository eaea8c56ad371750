// Package phrase reads words about time that need no publication date: numbers,
// absolute dates, durations and repetitions.
package phrase

import (
	"linecheck/review/extract/when/calendar"
)

// Type is the TIMEX3 type of an expression.
type Type string

// The types.
const (
	TypeDate     Type = "DATE"
	TypeTime     Type = "TIME"
	TypeDuration Type = "DURATION"
	TypeSet      Type = "SET"
)

// Direction says on which side of the publication date an expression lies.
type Direction int8

// The directions.
const (
	Unknown Direction = iota // absolute, or not to be told
	Past
	Present
	Future
)

// Match is a match before it gets its place.
type Match struct {
	calendar.Point
	Kind     Type
	Value    string // where it is not the point's
	Relative bool
	Lost     bool // the anchor that it needs is not known
	Age      bool // says how old somebody is: no time
	Far      bool // what it is counted from is a guess
	Derived  bool // counted from a quarter named before it
	The      bool // an article before it is part of it
	Dir      Direction
	Reason   string
	Others   []string
}
