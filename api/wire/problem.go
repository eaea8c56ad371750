// Package wire is the JSON that clients see, spelled out type by type, so that
// a new column never leaks by being added to a model.
package wire

import "net/http"

// Problem is an RFC 9457 body.
type Problem struct {
	Status  int               `json:"status" doc:"HTTP status"`
	Code    string            `json:"code" doc:"stable, such as \"stale\""`
	Title   string            `json:"title" doc:"one sentence that says what to do"`
	Fields  map[string]string `json:"fields,omitempty" doc:"what is wrong, by name of the request's field"`
	Current any               `json:"current,omitempty" doc:"on a conflict: the object as the caller may see it now, with its actions"`

	Header http.Header `json:"-"`
}

func (p *Problem) Error() string { return p.Title }

// GetStatus returns the HTTP status.
func (p *Problem) GetStatus() int { return p.Status }

// GetHeaders returns the headers that belong to the problem.
func (p *Problem) GetHeaders() http.Header { return p.Header }

// ContentType returns the media type of problems.
func (p *Problem) ContentType(string) string { return "application/problem+json" }

// List is a whole list.
type List[T any] struct {
	Items []T `json:"items"`
}

// Page is a part of a long list.
type Page[T any] struct {
	Items []T    `json:"items"`
	Next  string `json:"next,omitempty" doc:"cursor of the next page, absent on the last"`
}

// Each converts a list; the result is never nil.
func Each[From, To any](list []From, convert func(From) To) []To {
	out := make([]To, len(list))
	for i, v := range list {
		out[i] = convert(v)
	}
	return out
}

// Strings spells out named strings; the result is never nil.
func Strings[S ~string](list []S) []string { return Each(list, func(s S) string { return string(s) }) }
