package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"linecheck/api"
)

type openAPI struct{}

// Run prints the OpenAPI document; it needs no data.
func (openAPI) Run(c console) error {
	doc, err := api.OpenAPI(version)
	if err != nil {
		return err
	}
	_, err = c.out.Write(doc)
	return err
}

type health struct {
	Addr string `default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"Address the server listens on."`
}

// Run asks the server's readiness and fails unless it is ready: for container health checks.
func (x *health) Run(ctx context.Context, c console) error {
	host, port, err := net.SplitHostPort(x.Addr)
	if err != nil {
		return fmt.Errorf("--addr: %w", err)
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() || host == "" {
		host = "127.0.0.1"
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+net.JoinHostPort(host, port)+"/readyz", nil)
	if err != nil {
		return err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return fmt.Errorf("the server does not answer: %w", err)
	}
	if err := res.Body.Close(); err != nil {
		return err
	}
	if res.StatusCode != http.StatusOK {
		return errors.New("the server is not ready: " + res.Status)
	}
	_, err = fmt.Fprintln(c.out, "ready")
	return err
}

func makeDirectory(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("data directory: %w", err)
	}
	return nil
}
