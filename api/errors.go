package api

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"

	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review/accounts"
)

// statuses is the only place a Kind becomes a number.
var statuses = map[models.Kind]int{
	models.KindInvalid:      http.StatusUnprocessableEntity,
	models.KindUnauthorized: http.StatusUnauthorized,
	models.KindForbidden:    http.StatusForbidden,
	models.KindNotFound:     http.StatusNotFound,
	models.KindConflict:     http.StatusConflict,
	models.KindTooLarge:     http.StatusRequestEntityTooLarge,
	models.KindMediaType:    http.StatusUnsupportedMediaType,
	models.KindTooMany:      http.StatusTooManyRequests,
	models.KindUnavailable:  http.StatusServiceUnavailable,
	models.KindFull:         http.StatusInsufficientStorage,
	models.KindInternal:     http.StatusInternalServerError,
}

// The failures that this layer finds itself.
var (
	errNoRoute   = models.Errorf(models.KindNotFound, "route.none", "There is no such address in this API.")
	errMediaType = models.Errorf(models.KindMediaType, "body.type", "Send application/json.")
	errForm      = models.Errorf(models.KindMediaType, "body.type", "Send multipart/form-data with the file.")
	errTooLarge  = models.Errorf(models.KindTooLarge, "body.large", "This is too large. Send less.")
	errForeign   = models.Errorf(models.KindForbidden, "request.foreign", "This request came from another site.")
	errMustSet   = models.Errorf(models.KindForbidden, "account.must_change", "Choose a password of your own first.")
	errStreams   = models.Errorf(models.KindTooMany, "events.streams", "This sign-in has too many live connections. Close some tabs.")
)

// problemOf turns err into what the caller may see. What the application foresaw
// is shown as written; anything else is logged in full and shown as nothing in particular.
func (a *API) problemOf(ctx context.Context, operation string, err error) *wire.Problem {
	p := &wire.Problem{Status: statuses[models.KindOf(err)], Code: "internal", Title: "Something broke on our side. It has been logged."}
	if e, ok := errors.AsType[*models.Error](err); ok {
		p.Code, p.Title, p.Fields = e.Code, e.Text, e.Fields
	}
	switch slow, ok := errors.AsType[*accounts.TooMany](err); {
	case ok:
		p.Header = http.Header{"Retry-After": {strconv.Itoa(int(slow.RetryAfter.Seconds()))}}
	case p.Status == http.StatusUnauthorized:
		p.Header = http.Header{"Www-Authenticate": {`Session realm="linecheck"`}}
	case p.Status == http.StatusServiceUnavailable, p.Status == http.StatusTooManyRequests:
		p.Header = http.Header{"Retry-After": {"2"}}
	}
	if p.Status >= 500 && ctx.Err() == nil {
		a.Log.ErrorContext(ctx, "request failed", "operation", operation, "request", requestOf(ctx).id, "err", err)
	}
	return p
}

var problems sync.Once

// useProblems makes huma answer with our problems. It keeps the function in a
// variable of its package, so that it is set once for the process.
func useProblems() {
	problems.Do(func() {
		huma.DefaultArrayNullable = false // no list of ours is ever null
		huma.NewError = func(status int, _ string, errs ...error) huma.StatusError { return requestProblem(status, errs) }
		huma.NewErrorWithContext = func(hc huma.Context, status int, _ string, errs ...error) huma.StatusError {
			if humagin.Unwrap(hc).GetBool(tooBig) {
				return &wire.Problem{Status: http.StatusRequestEntityTooLarge, Code: errTooLarge.Code, Title: errTooLarge.Text}
			}
			return requestProblem(status, errs)
		}
	})
}

// requestProblem tells what huma found wrong with a request. Of the failure it
// repeats where and what, never the value that was sent.
func requestProblem(status int, errs []error) *wire.Problem {
	switch {
	case status >= 500:
		return &wire.Problem{Status: status, Code: "internal", Title: "Something broke on our side."}
	case status == http.StatusUnsupportedMediaType:
		return &wire.Problem{Status: status, Code: errMediaType.Code, Title: errMediaType.Text}
	case status == http.StatusRequestEntityTooLarge:
		return &wire.Problem{Status: status, Code: errTooLarge.Code, Title: errTooLarge.Text}
	case status == http.StatusBadRequest:
		status = http.StatusUnprocessableEntity
	}
	p := &wire.Problem{Status: status, Code: "body.json", Title: "The request body cannot be read as described."}
	for _, err := range errs {
		detail, ok := err.(huma.ErrorDetailer)
		if !ok || detail.ErrorDetail().Location == "" || detail.ErrorDetail().Location == "body" {
			continue
		}
		if p.Fields == nil {
			p.Fields = map[string]string{}
			p.Title = "Some fields cannot be read as described."
		}
		d := detail.ErrorDetail()
		where, field, _ := strings.Cut(d.Location, ".")
		if where != "body" {
			p.Code = "request.invalid"
		}
		field, _, _ = strings.Cut(field, ".")
		field, _, _ = strings.Cut(field, "[")
		p.Fields[field] = sentence(d.Message)
	}
	return p
}

func sentence(s string) string {
	if s == "" {
		return "Not as described."
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}
