// Package call has the shapes that requests and answers of many operations share.
package call

import "linecheck/api/body"

// Subject is an input that names one object.
type Subject struct {
	ID string `path:"id" maxLength:"64"`
}

// SubjectID names what a conflict shows as it is now.
func (s Subject) SubjectID() string { return s.ID }

// Output is an answer that has nothing but a body.
type Output[T any] struct{ Body T }

// Body makes the answer of a body.
func Body[T any](v T) *Output[T] { return &Output[T]{v} }

// None is an input or an answer without anything.
type None struct{}

// Versioned is an input that names an object and the version the caller saw.
type Versioned struct {
	Subject
	Body body.VersionOnly
}

// Reasoned is Versioned with a reason.
type Reasoned struct {
	Subject
	Body body.WithReason
}
