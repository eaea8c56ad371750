package web

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
