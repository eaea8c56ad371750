// Package web is the chassis of the HTTP face: limits, headers, logging, errors
// and the interface's files. It knows nothing of articles and claims.
package web

import (
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"

	"linecheck/api/assets"
)

// Options are what the chassis needs. All fields are required but Proxies and UI.
type Options struct {
	PublicURL *url.URL // as browsers reach the server
	Proxies   []string // addresses or networks whose X-Forwarded-For is believed
	UI        fs.FS    // the built interface, nil for none
	Version   string
	Ready     func() error // nil while the server can do its work
	Now       func() time.Time
	Log       *slog.Logger
}

// Web is an http.Handler that operations are registered with.
type Web struct {
	Options
	Engine *gin.Engine
	API    huma.API // under /api/v1
	Secure bool     // browsers reach it by https

	assets   *assets.Files
	csrf     *http.CrossOriginProtection
	registry *prometheus.Registry
	metrics  metrics
}

// New builds the chassis.
func New(o Options) (*Web, error) {
	w := &Web{Options: o, csrf: http.NewCrossOriginProtection(), Secure: o.PublicURL.Scheme == "https", Engine: newEngine()}
	if err := w.csrf.AddTrustedOrigin(o.PublicURL.Scheme + "://" + o.PublicURL.Host); err != nil {
		return nil, fmt.Errorf("public URL: %w", err)
	}
	var err error
	if w.assets, err = assets.Load(o.UI); err != nil {
		return nil, err
	}
	w.measure()
	w.Engine.HandleMethodNotAllowed = true
	w.Engine.RedirectTrailingSlash = false
	if err := w.Engine.SetTrustedProxies(o.Proxies); err != nil {
		return nil, fmt.Errorf("proxies: %w", err)
	}
	w.Engine.Use(w.log, w.recover, w.headers, w.refuseForeign, w.checkBody)
	w.Engine.NoRoute(w.noRoute)
	w.Engine.NoMethod(w.noMethod)
	w.Engine.GET("/healthz", w.health)
	w.Engine.GET("/readyz", w.ready)
	useProblems()
	w.API = humagin.NewWithGroup(w.Engine, w.Engine.Group("/api/v1"), configuration(o.Version))
	return w, nil
}

// configuration is huma's, with everything switched off that would repeat what
// the client sent or point to pages elsewhere.
func configuration(version string) huma.Config {
	cfg := huma.DefaultConfig("Linecheck", version)
	cfg.OpenAPIPath, cfg.DocsPath, cfg.SchemasPath = "", "", ""
	cfg.CreateHooks = nil
	cfg.RejectUnknownQueryParameters = true
	format := huma.Format{Marshal: huma.DefaultJSONFormat.Marshal, Unmarshal: Unmarshal}
	cfg.Formats = map[string]huma.Format{"application/json": format, "json": format} // the second key writes application/problem+json
	cfg.Servers = []*huma.Server{{URL: "/api/v1"}}
	return cfg
}

// newEngine returns Gin without the notes it prints for its own developers.
func newEngine() *gin.Engine {
	gin.SetMode(gin.ReleaseMode)
	return gin.New()
}
