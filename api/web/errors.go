package web

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"

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

// TooLarge is the answer to a body or a file over its limit, in bytes.
func TooLarge(limit int64) *models.Error {
	size := strconv.FormatInt(limit>>10, 10) + " kB"
	if limit >= 1<<20 {
		size = strconv.FormatInt(limit>>20, 10) + " MB"
	}
	return models.Errorf(models.KindTooLarge, "body.large", "This is too large: at most %s can be sent here at once. Send less, or part of it.", size)
}

// The failures that this layer finds itself.
var (
	errNoRoute   = models.Errorf(models.KindNotFound, "route.none", "There is no such address in this API.")
	errMediaType = models.Errorf(models.KindMediaType, "body.type", "Send application/json.")
	errForm      = models.Errorf(models.KindMediaType, "body.type", "Send multipart/form-data with the file.")
	errForeign   = models.Errorf(models.KindForbidden, "request.foreign", "This request came from another site.")
)

// ProblemOf turns err into what the caller may see. What the application foresaw
// is shown as written; anything else is logged in full and shown as nothing in particular.
func (w *Web) ProblemOf(ctx context.Context, operation string, err error) *Problem {
	p := &Problem{Status: statuses[models.KindOf(err)], Code: "internal", Title: "Something broke on our side. It has been logged."}
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
		w.Log.ErrorContext(ctx, "request failed", "operation", operation, "request", RequestOf(ctx).ID, "err", err)
	}
	return p
}

var problems sync.Once

// useProblems makes huma answer with our problems. It keeps the function in a
// variable of its package, so that it is set once for the process.
func useProblems() {
	problems.Do(func() {
		huma.DefaultArrayNullable = false        // no list of ours is ever null
		huma.ValidateStrictCasing = true         // "Title" is not "title"
		humagin.MultipartMaxMemory = attachLimit // uploads never touch a disk of their own accord
		huma.NewError = func(status int, _ string, errs ...error) huma.StatusError { return requestProblem(status, errs) }
		huma.NewErrorWithContext = func(hc huma.Context, status int, _ string, errs ...error) huma.StatusError {
			if limit := humagin.Unwrap(hc).GetInt64(tooBig); limit > 0 {
				return tooLarge(limit)
			}
			return requestProblem(status, errs)
		}
	})
}

func tooLarge(limit int64) *Problem {
	err := TooLarge(limit)
	return &Problem{Status: http.StatusRequestEntityTooLarge, Code: err.Code, Title: err.Text}
}

// requestProblem tells what huma found wrong with a request. Of the failure it
// repeats where and what, never the value that was sent.
func requestProblem(status int, errs []error) *Problem {
	switch {
	case status >= 500:
		return &Problem{Status: status, Code: "internal", Title: "Something broke on our side."}
	case status == http.StatusUnsupportedMediaType:
		return &Problem{Status: status, Code: errMediaType.Code, Title: errMediaType.Text}
	case status == http.StatusRequestEntityTooLarge:
		return tooLarge(bodyLimit)
	case status == http.StatusBadRequest:
		status = http.StatusUnprocessableEntity
	}
	p := &Problem{Status: status, Code: "body.json", Title: "The request body cannot be read as described."}
	for _, err := range errs {
		detail, ok := err.(huma.ErrorDetailer)
		if !ok {
			continue
		}
		field, text, inBody := wrong(detail.ErrorDetail())
		if field == "" {
			continue
		}
		if p.Fields == nil {
			p.Fields = map[string]string{}
			p.Title = "Some fields cannot be read as described."
		}
		if !inBody {
			p.Code = "request.invalid"
		}
		p.Fields[field] = text
	}
	return p
}

// wrong returns the name of the outermost field that d is about, "" for none,
// what is wrong with it, and whether it stands in the body.
func wrong(d *huma.ErrorDetail) (field, text string, inBody bool) {
	where, path, _ := strings.Cut(d.Location, ".")
	if missing, ok := strings.CutPrefix(d.Message, "expected required property "); ok && path == "" {
		field, _, _ = strings.Cut(missing, " ")
		return field, "This is missing.", true
	}
	inBody = where != "query" && where != "path" && where != "header"
	if path == "" && where != "body" {
		path = where // of a form, huma names the field alone
	}
	field, _, _ = strings.Cut(path, ".")
	field, _, _ = strings.Cut(field, "[")
	if d.Message == "" {
		return field, "This is not as described.", inBody
	}
	return field, strings.ToUpper(d.Message[:1]) + d.Message[1:] + ".", inBody
}
