package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/http/pprof"
	"net/netip"
	"net/url"
	"time"

	"linecheck/api"
	"linecheck/api/rates"
	"linecheck/api/token"
	"linecheck/models/store"
	"linecheck/ui"
)

// settings are what an operator can set. Each is a flag and an environment
// variable, LINECHECK_ and the flag's name in capitals; a flag wins. There is no
// configuration file; secrets are files in the data directory.
type settings struct {
	directory
	Addr          string         `default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"Address to listen on."`
	PublicURL     *url.URL       `placeholder:"URL" help:"How browsers reach this server; https unless it is a loopback address. Default: http:// and --addr."`
	Proxies       []string       `placeholder:"ADDR" help:"Reverse proxies whose X-Forwarded-For is believed: addresses or networks."`
	MetricsAddr   string         `default:"127.0.0.1:8081" placeholder:"HOST:PORT" help:"Address for /metrics and pprof; empty for none."`
	AllowNetworks []netip.Prefix `placeholder:"NETWORK" help:"Networks that articles may be fetched from although they are not public, such as 10.1.0.0/16."`
	FetchRate     int            `default:"10" placeholder:"N" help:"Pages that a person may have fetched in a minute; 0 for any number."`
	ExportRate    int            `default:"6" placeholder:"N" help:"Reports that a person may export in a minute; 0 for any number."`
	GuestRate     int            `default:"30" placeholder:"N" help:"How often in a minute an address may open or answer author queries; 0 for any number."`
	Model         modelSettings  `embed:"" prefix:"model-"`
	LogFormat     string         `enum:"text,json" default:"text" help:"text or json."`
}

// Validate is called after parsing and reports every problem, not just the first.
func (s *settings) Validate() error {
	var errs []error
	for flag, addr := range map[string]string{"--addr": s.Addr, "--metrics-addr": s.MetricsAddr} {
		if _, _, err := net.SplitHostPort(addr); err != nil && (addr != "" || flag == "--addr") {
			errs = append(errs, fmt.Errorf("%s: %q is no host:port, such as 127.0.0.1:8080", flag, addr))
		}
	}
	if u := s.PublicURL; u != nil && (u.Scheme != "http" && u.Scheme != "https" || u.Host == "") {
		errs = append(errs, fmt.Errorf("--public-url: %q is no web address, such as https://check.example.org", u))
	}
	if _, err := s.Model.endpoint(s.AllowNetworks); err != nil {
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

type serve struct{ settings }

// Run serves until ctx ends, then lets open requests finish.
func (x *serve) Run(ctx context.Context, c console) error {
	return x.serve(ctx, c, false, func(*program) error { return nil })
}

// shutdown is how long open requests have to finish.
const shutdown = 10 * time.Second

// serve opens the data directory, runs prepare on it, and serves it.
func (s *settings) serve(ctx context.Context, c console, demo bool, prepare func(*program) error) error {
	log := s.logger(c)
	if err := makeDirectory(s.Data); err != nil {
		return err
	}
	if err := store.LockDir(s.Data); err != nil {
		return err
	}
	defer store.UnlockDir(s.Data) //nolint:errcheck // the process ends
	p, err := open(ctx, s.Data, s.Newsroom, s.AllowNetworks)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // every commit is on disk already
	if p.review.Suggestions.Model, err = s.Model.endpoint(s.AllowNetworks); err != nil {
		return err
	}
	p.review.Suggestions.Log = log
	if err := prepare(p); err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.Addr)
	if err != nil {
		return fmt.Errorf("listen on %s: %w (is another server running? --addr chooses another port)", s.Addr, err)
	}
	face, err := s.face(p, demo, log, listener.Addr())
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	defer s.serveMetrics(ctx, face, log)()
	defer background(ctx, p, log)()
	if _, err := fmt.Fprintf(c.out, "Linecheck is ready at %s\n", face.PublicURL); err != nil {
		return errors.Join(err, listener.Close())
	}
	if has, err := p.accounts.HasAccounts(ctx); err == nil && !has {
		_, _ = fmt.Fprintf(c.out, "There is no account yet. Make one: linecheck account create you@example.org --name You --role admin --data %s\n", s.Data)
	}
	return listenAndServe(ctx, face, listener)
}

// face builds the HTTP handler. addr is where the server really listens.
func (s *settings) face(p *program, demo bool, log *slog.Logger, addr net.Addr) (*api.API, error) {
	keys, err := token.LoadKeys(s.Data, time.Now)
	if err != nil {
		return nil, err
	}
	public := s.PublicURL
	if public == nil {
		public = &url.URL{Scheme: "http", Host: addr.String()}
	}
	dist, err := fs.Sub(ui.Dist, "dist")
	if err != nil {
		return nil, err
	}
	return api.New(api.Server{
		Accounts: p.accounts, Review: p.review, Hub: p.hub, Keys: keys, PublicURL: public, Proxies: s.Proxies, UI: dist,
		Demo: demo, Rates: rates.Limits{Fetch: s.FetchRate, Export: s.ExportRate, Guest: s.GuestRate}, Version: version, Now: time.Now, Log: log,
		Ready: func() error { return p.store.Ping(context.Background()) },
	})
}

// listenAndServe serves face on listener until ctx ends.
func listenAndServe(ctx context.Context, face *api.API, listener net.Listener) error {
	srv := &http.Server{
		Handler: face, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 30 * time.Second, IdleTimeout: 120 * time.Second, MaxHeaderBytes: 32 << 10,
	}
	srv.RegisterOnShutdown(face.Close)
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdown)
	defer cancel()
	if err := srv.Shutdown(last); err != nil {
		return fmt.Errorf("shut down: %w", errors.Join(err, srv.Close()))
	}
	return nil
}

// serveMetrics serves metrics and pprof on an address of their own, which nobody else should reach.
func (s *settings) serveMetrics(ctx context.Context, face *api.API, log *slog.Logger) (stop func()) {
	if s.MetricsAddr == "" {
		return func() {}
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.MetricsAddr)
	if err != nil {
		log.Warn("no metrics: the address is taken", "addr", s.MetricsAddr, "err", err)
		return func() {}
	}
	mux := http.NewServeMux()
	mux.Handle("/metrics", face.Metrics())
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	mux.HandleFunc("/debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("/debug/pprof/trace", pprof.Trace)
	srv := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		if err := srv.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			log.Error("metrics stopped", "err", err)
		}
	}()
	return func() { _ = srv.Close() }
}

// sweep lets leases and waiting times end, every minute until ctx ends.
func sweep(ctx context.Context, p *program, log *slog.Logger) {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if err := p.review.Sweep(ctx); err != nil && ctx.Err() == nil {
				log.Error("sweep failed", "err", err)
			}
		}
	}
}

func (s *settings) logger(c console) *slog.Logger {
	if s.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(c.err, nil))
	}
	return slog.New(slog.NewTextHandler(c.err, nil))
}
