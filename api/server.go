// Package api is the HTTP face of Linecheck. It decides nothing: it reads
// requests, asks the services, and writes what they answer.
package api

import (
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"

	"linecheck/api/rates"
	"linecheck/api/token"
	"linecheck/api/web"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/events"
)

// Server is what the HTTP face needs. All fields are required but Proxies, UI and Rates.
type Server struct {
	Accounts  *accounts.Service
	Review    *review.Service
	Hub       *events.Hub
	Keys      *token.Keys
	PublicURL *url.URL // as browsers reach the server: https, or http on a loopback address
	Proxies   []string // addresses or networks whose X-Forwarded-For is believed
	UI        fs.FS    // the built interface, nil for none
	Demo      bool
	Rates     rates.Limits
	Version   string
	Ready     func() error // nil while the server can do its work
	Now       func() time.Time
	Log       *slog.Logger
}

// API is the server's http.Handler.
type API struct {
	Server
	web      *web.Web
	document []byte // the OpenAPI document

	done    chan struct{}
	closing sync.Once
	mu      sync.Mutex
	streams map[string]int // open event streams by session
	buckets *rates.Buckets
}

// New builds the handler. It fails when browsers would send the session over an open wire.
func New(s Server) (*API, error) {
	if s.PublicURL.Scheme != "https" && !loopback(s.PublicURL) {
		return nil, fmt.Errorf("public URL %s: sessions need https, or http on a loopback address", s.PublicURL)
	}
	a := &API{Server: s, done: make(chan struct{}), streams: map[string]int{}, buckets: rates.New(s.Rates, s.Now)}
	var err error
	if a.web, err = web.New(web.Options{PublicURL: s.PublicURL, Proxies: s.Proxies, UI: s.UI, Version: s.Version, Ready: s.Ready, Now: s.Now, Log: s.Log}); err != nil {
		return nil, err
	}
	a.routes()
	if a.document, err = a.describe(); err != nil {
		return nil, err
	}
	a.web.Engine.GET("/api/openapi.json", a.openAPI)
	return a, nil
}

func loopback(u *url.URL) bool {
	ip := net.ParseIP(u.Hostname())
	return u.Scheme == "http" && (u.Hostname() == "localhost" || ip != nil && ip.IsLoopback())
}

// ServeHTTP implements http.Handler.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) { a.web.Engine.ServeHTTP(w, r) }

// Close ends the open event streams, so that the server can shut down. It may be called more than once.
func (a *API) Close() { a.closing.Do(func() { close(a.done) }) }

// Metrics answers /metrics and /debug/pprof/. It is for a listener of its own that only the operator reaches.
func (a *API) Metrics() http.Handler { return a.web.Metrics() }
