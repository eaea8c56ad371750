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

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"

	"linecheck/api/assets"
	"linecheck/api/token"
	"linecheck/api/wire"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/events"
)

// Server is what the HTTP face needs. All fields are required but Proxies and UI.
type Server struct {
	Accounts  *accounts.Service
	Review    *review.Service
	Hub       *events.Hub
	Keys      *token.Keys
	PublicURL *url.URL // as browsers reach the server: https, or http on a loopback address
	Proxies   []string // addresses or networks whose X-Forwarded-For is believed
	UI        fs.FS    // the built interface, nil for none
	Demo      bool
	Version   string
	Ready     func() error // nil while the server can do its work
	Now       func() time.Time
	Log       *slog.Logger
}

// API is the server's http.Handler.
type API struct {
	Server
	engine   *gin.Engine
	api      huma.API
	document []byte // the OpenAPI document
	assets   *assets.Files
	csrf     *http.CrossOriginProtection
	secure   bool // browsers reach it by https
	registry *prometheus.Registry
	metrics  metrics

	done    chan struct{}
	closing sync.Once
	mu      sync.Mutex
	streams map[string]int // open event streams by session
}

// New builds the handler. It fails when browsers would send the session over an open wire.
func New(s Server) (*API, error) {
	a := &API{Server: s, done: make(chan struct{}), streams: map[string]int{}, csrf: http.NewCrossOriginProtection(), secure: s.PublicURL.Scheme == "https"}
	if !a.secure && !loopback(s.PublicURL) {
		return nil, fmt.Errorf("public URL %s: sessions need https, or http on a loopback address", s.PublicURL)
	}
	if err := a.csrf.AddTrustedOrigin(s.PublicURL.Scheme + "://" + s.PublicURL.Host); err != nil {
		return nil, fmt.Errorf("public URL: %w", err)
	}
	var err error
	if a.assets, err = assets.Load(s.UI); err != nil {
		return nil, err
	}
	a.measure()
	a.engine = gin.New()
	a.engine.HandleMethodNotAllowed = true
	a.engine.RedirectTrailingSlash = false
	if err := a.engine.SetTrustedProxies(s.Proxies); err != nil {
		return nil, fmt.Errorf("proxies: %w", err)
	}
	a.engine.Use(a.log, a.recover, a.headers, a.refuseForeign, a.checkBody)
	a.engine.NoRoute(a.noRoute)
	a.engine.NoMethod(a.noMethod)
	a.engine.GET("/healthz", a.health)
	a.engine.GET("/readyz", a.ready)
	a.engine.GET("/api/openapi.json", a.openAPI)
	useProblems()
	a.api = humagin.NewWithGroup(a.engine, a.engine.Group("/api/v1"), configuration(s.Version))
	a.routes()
	a.document, err = a.describe()
	return a, err
}

func loopback(u *url.URL) bool {
	ip := net.ParseIP(u.Hostname())
	return u.Scheme == "http" && (u.Hostname() == "localhost" || ip != nil && ip.IsLoopback())
}

// ServeHTTP implements http.Handler.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) { a.engine.ServeHTTP(w, r) }

// Close ends the open event streams, so that the server can shut down. It may be called more than once.
func (a *API) Close() { a.closing.Do(func() { close(a.done) }) }

// configuration is huma's, with everything switched off that would repeat what
// the client sent or point to pages elsewhere.
func configuration(version string) huma.Config {
	cfg := huma.DefaultConfig("Linecheck", version)
	cfg.OpenAPIPath, cfg.DocsPath, cfg.SchemasPath = "", "", ""
	cfg.CreateHooks = nil
	cfg.RejectUnknownQueryParameters = true
	format := huma.Format{Marshal: huma.DefaultJSONFormat.Marshal, Unmarshal: wire.Unmarshal}
	cfg.Formats = map[string]huma.Format{"application/json": format, "json": format} // the second key writes application/problem+json
	cfg.Servers = []*huma.Server{{URL: "/api/v1"}}
	return cfg
}
