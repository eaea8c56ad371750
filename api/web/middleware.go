package web

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

	"github.com/gin-gonic/gin"
)

// Request is what is known about a request before anybody reads it.
type Request struct {
	ID      string // for finding it in the log
	Address string // of the client
}

type requestKey struct{}

// RequestOf returns what is known about the request of ctx.
func RequestOf(ctx context.Context) Request {
	r, _ := ctx.Value(requestKey{}).(Request)
	return r
}

func (w *Web) log(c *gin.Context) {
	start := w.Now()
	id := strings.ToLower(rand.Text()[:16])
	c.Header("X-Request-Id", id)
	c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), requestKey{}, Request{id, c.ClientIP()}))
	c.Next()
	took := w.Now().Sub(start)
	route := c.FullPath()
	if route == "" {
		route = "none"
	}
	w.metrics.observe(c.Request.Method, route, c.Writer.Status(), took)
	w.Log.InfoContext(c, "request", "request", id, "method", c.Request.Method, "path", c.Request.URL.Path, "status", c.Writer.Status(),
		"ms", took.Milliseconds(), "bytes", c.Writer.Size(), "account", c.GetString(AccountKey))
}

func (w *Web) recover(c *gin.Context) {
	defer func() {
		v := recover()
		if v == nil {
			return
		}
		if v == http.ErrAbortHandler { //nolint:errorlint // net/http compares it so
			panic(v)
		}
		w.Log.ErrorContext(c, "panic", "request", RequestOf(c.Request.Context()).ID, "path", c.Request.URL.Path, "value", fmt.Sprint(v), "stack", string(debug.Stack()))
		c.Abort()
		if !c.Writer.Written() {
			w.Refuse(c, fmt.Errorf("panic: %v", v))
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

func (w *Web) headers(c *gin.Context) {
	h := c.Writer.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Permissions-Policy", features)
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("X-Frame-Options", "DENY")
	if w.Secure {
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
func (w *Web) refuseForeign(c *gin.Context) {
	if err := w.csrf.Check(c.Request); err != nil {
		w.Refuse(c, errForeign)
		return
	}
	c.Next()
}

// How large a body may be: JSON, an article as JSON, a file with its form.
const (
	bodyLimit   = 256 << 10
	importLimit = 4 << 20
	uploadLimit = MaxUpload + 64<<10
	attachLimit = MaxAttachment + 64<<10
)

// How large an uploaded article and an uploaded file of evidence may be, in bytes.
const (
	MaxUpload     = 20 << 20
	MaxAttachment = 50 << 20
)

// AccountKey is where the Gin context holds the caller's account id for the log.
const AccountKey = "account"

const tooBig = "too-big" // in the Gin context: the limit, in bytes, that a body passed

// checkBody refuses bodies of another kind or size than the route takes, before
// anything reads them.
func (w *Web) checkBody(c *gin.Context) {
	r := c.Request
	path, limit, want, err := r.URL.Path, int64(bodyLimit), "application/json", error(errMediaType)
	switch {
	case strings.HasSuffix(path, "/sources/upload") || strings.HasSuffix(path, "/upload") && !strings.HasPrefix(path, "/api/v1/articles"):
		limit, want, err = attachLimit, "multipart/form-data", errForm
	case strings.HasSuffix(path, "/upload"):
		limit, want, err = uploadLimit, "multipart/form-data", errForm
	case path == "/api/v1/articles" || path == "/api/v1/articles/preview" || strings.HasSuffix(path, "/quotes") || strings.HasSuffix(path, "/quotes/preview"):
		limit = importLimit
	}
	if r.ContentLength == 0 && r.Method != http.MethodPost && r.Method != http.MethodPut {
		c.Next()
		return
	}
	if r.ContentLength > limit {
		w.Refuse(c, TooLarge(limit))
		return
	}
	if r.Method == http.MethodPost || r.Method == http.MethodPut || r.ContentLength != 0 {
		if got, _, parseErr := mime.ParseMediaType(r.Header.Get("Content-Type")); parseErr != nil || got != want {
			w.Refuse(c, err)
			return
		}
	}
	r.Body = &body{http.MaxBytesReader(c.Writer, r.Body, limit), limit, c}
	c.Next()
}

// body notes in the Gin context when its limit was passed: huma keeps only the error's text.
type body struct {
	io.ReadCloser
	limit int64
	c     *gin.Context
}

func (b *body) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		b.c.Set(tooBig, b.limit)
	}
	return n, err
}

// Refuse answers with a problem and ends the request.
func (w *Web) Refuse(c *gin.Context, err error) {
	p := w.ProblemOf(c.Request.Context(), c.FullPath(), err)
	for name, values := range p.Header {
		c.Writer.Header()[name] = values
	}
	c.Header("Content-Type", p.ContentType(""))
	c.AbortWithStatusJSON(p.Status, p)
}

func (w *Web) noRoute(c *gin.Context) {
	read := c.Request.Method == http.MethodGet || c.Request.Method == http.MethodHead
	path := c.Request.URL.Path
	switch {
	case !page(path) || !read:
		w.Refuse(c, errNoRoute)
	case w.assets.Serve(c.Writer, c.Request):
	case strings.HasPrefix(path, "/assets/") || strings.Contains(path[strings.LastIndex(path, "/"):], "."):
		w.Refuse(c, errNoRoute)
	default:
		w.assets.Shell(c.Writer, c.Request)
	}
}

func (w *Web) noMethod(c *gin.Context) {
	p := w.ProblemOf(c.Request.Context(), "", errNoRoute)
	p.Status, p.Code, p.Title = http.StatusMethodNotAllowed, "route.method", "This address does not answer to this method."
	c.Header("Content-Type", p.ContentType(""))
	c.AbortWithStatusJSON(p.Status, p)
}

func (w *Web) health(c *gin.Context) { c.String(http.StatusOK, "ok\n") }

func (w *Web) ready(c *gin.Context) {
	if err := w.Ready(); err != nil {
		w.Log.ErrorContext(c, "not ready", "err", err)
		c.String(http.StatusServiceUnavailable, "not ready\n")
		return
	}
	c.String(http.StatusOK, "ready\n")
}
