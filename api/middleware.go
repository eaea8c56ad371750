package api

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"linecheck/review/accounts"
)

// request is what is known about a request beside what it asks for.
type request struct {
	id        string
	address   string // of the client
	sessionID string // that the cookie names, whether it still stands or not
	caller    accounts.Caller
}

type requestKey struct{}

func requestOf(ctx context.Context) request {
	r, _ := ctx.Value(requestKey{}).(request)
	return r
}

func (a *API) log(c *gin.Context) {
	start := a.Now()
	id := strings.ToLower(rand.Text()[:16])
	c.Header("X-Request-Id", id)
	c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), requestKey{}, request{id: id, address: c.ClientIP()}))
	c.Next()
	took := a.Now().Sub(start)
	route := c.FullPath()
	if route == "" {
		route = "none"
	}
	a.metrics.observe(c.Request.Method, route, c.Writer.Status(), took)
	a.Log.InfoContext(c, "request", "request", id, "method", c.Request.Method, "path", c.Request.URL.Path, "status", c.Writer.Status(),
		"ms", took.Milliseconds(), "bytes", c.Writer.Size(), "account", c.GetString(accountOf))
}

func (a *API) recover(c *gin.Context) {
	defer func() {
		v := recover()
		if v == nil {
			return
		}
		if v == http.ErrAbortHandler { //nolint:errorlint // net/http compares it so
			panic(v)
		}
		a.Log.ErrorContext(c, "panic", "request", requestOf(c.Request.Context()).id, "path", c.Request.URL.Path, "value", fmt.Sprint(v), "stack", string(debug.Stack()))
		c.Abort()
		if !c.Writer.Written() {
			a.refuse(c, fmt.Errorf("panic: %v", v))
		}
	}()
	c.Next()
}

// The policies of the pages and of the API. The interface makes its one Trusted
// Types policy for HTML that the server rendered and cleaned.
const (
	pagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
		"worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; object-src 'none'; " +
		"require-trusted-types-for 'script'; trusted-types linecheck"
	apiPolicy = "default-src 'none'; frame-ancestors 'none'"
	features  = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
)

func (a *API) headers(c *gin.Context) {
	h := c.Writer.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Permissions-Policy", features)
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("X-Frame-Options", "DENY")
	if a.secure {
		h.Set("Strict-Transport-Security", "max-age=31536000")
	}
	h.Set("Content-Security-Policy", apiPolicy)
	h.Set("Cache-Control", "no-store")
	if page(c.Request.URL.Path) {
		h.Set("Content-Security-Policy", pagePolicy)
	}
	c.Next()
}

// page reports whether a path belongs to the interface.
func page(path string) bool {
	return path != "/api" && !strings.HasPrefix(path, "/api/") && path != "/healthz" && path != "/readyz"
}

// refuseForeign refuses what another site makes a browser send.
func (a *API) refuseForeign(c *gin.Context) {
	if err := a.csrf.Check(c.Request); err != nil {
		a.refuse(c, errForeign)
		return
	}
	c.Next()
}

// How large a body may be: JSON, an article as JSON, a file with its form.
const (
	bodyLimit   = 256 << 10
	importLimit = 4 << 20
	uploadLimit = 2<<20 + 64<<10
)

// Keys in the Gin context.
const (
	tooBig    = "too-big"
	accountOf = "account"
)

// checkBody refuses bodies of another kind or size than the route takes, before
// anything reads them.
func (a *API) checkBody(c *gin.Context) {
	r := c.Request
	path, limit, want, err := r.URL.Path, int64(bodyLimit), "application/json", error(errMediaType)
	switch {
	case strings.HasSuffix(path, "/upload"):
		limit, want, err = uploadLimit, "multipart/form-data", errForm
	case path == "/api/v1/articles" || path == "/api/v1/articles/preview":
		limit = importLimit
	}
	if r.ContentLength == 0 && r.Method != http.MethodPost && r.Method != http.MethodPut {
		c.Next()
		return
	}
	if r.ContentLength > limit {
		a.refuse(c, errTooLarge)
		return
	}
	if r.Method == http.MethodPost || r.Method == http.MethodPut || r.ContentLength != 0 {
		if got, _, parseErr := mime.ParseMediaType(r.Header.Get("Content-Type")); parseErr != nil || got != want {
			a.refuse(c, err)
			return
		}
	}
	r.Body = &body{http.MaxBytesReader(c.Writer, r.Body, limit), c}
	c.Next()
}

// body notes in the Gin context when its limit was passed: huma keeps only the error's text.
type body struct {
	io.ReadCloser
	c *gin.Context
}

func (b *body) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		b.c.Set(tooBig, true)
	}
	return n, err
}

// refuse answers with a problem and ends the request.
func (a *API) refuse(c *gin.Context, err error) {
	p := a.problemOf(c.Request.Context(), c.FullPath(), err)
	for name, values := range p.Header {
		c.Writer.Header()[name] = values
	}
	c.Header("Content-Type", p.ContentType(""))
	c.AbortWithStatusJSON(p.Status, p)
}

func (a *API) noRoute(c *gin.Context) {
	read := c.Request.Method == http.MethodGet || c.Request.Method == http.MethodHead
	path := c.Request.URL.Path
	switch {
	case !page(path) || !read:
		a.refuse(c, errNoRoute)
	case a.assets.Serve(c.Writer, c.Request):
	case strings.HasPrefix(path, "/assets/") || strings.Contains(path[strings.LastIndex(path, "/"):], "."):
		a.refuse(c, errNoRoute)
	default:
		a.assets.Shell(c.Writer, c.Request)
	}
}

func (a *API) noMethod(c *gin.Context) {
	p := a.problemOf(c.Request.Context(), "", errNoRoute)
	p.Status, p.Code, p.Title = http.StatusMethodNotAllowed, "route.method", "This address does not answer to this method."
	c.Header("Content-Type", p.ContentType(""))
	c.AbortWithStatusJSON(p.Status, p)
}

func (a *API) health(c *gin.Context) { c.String(http.StatusOK, "ok\n") }

func (a *API) ready(c *gin.Context) {
	if err := a.Ready(); err != nil {
		a.Log.ErrorContext(c, "not ready", "err", err)
		c.String(http.StatusServiceUnavailable, "not ready\n")
		return
	}
	c.String(http.StatusOK, "ready\n")
}

// seconds is a duration for a header.
func seconds(d time.Duration) int { return int(d / time.Second) }
