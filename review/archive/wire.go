package archive

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http/httptrace"
	"sync"
	"time"
)

// Exchange is what went over one connection, as it was on the wire: a request
// and the answer to it as far as it was read.
type Exchange struct {
	URL               string
	Address           string // of the server, without a port
	Request, Response []byte
	At                time.Time
}

// wire opens connections that remember what passes. HTTP/1.1 is spoken, since
// that is what an archive holds.
type wire struct {
	dialer net.Dialer
	roots  *x509.CertPool
}

func (w *wire) dial(ctx context.Context, network, address string) (net.Conn, error) {
	conn, err := w.dialer.DialContext(ctx, network, address)
	if err != nil {
		return nil, err
	}
	return &tap{Conn: conn}, nil
}

func (w *wire) dialTLS(ctx context.Context, network, address string) (net.Conn, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	raw, err := w.dialer.DialContext(ctx, network, address)
	if err != nil {
		return nil, err
	}
	conn := tls.Client(raw, &tls.Config{ServerName: host, RootCAs: w.roots, NextProtos: []string{"http/1.1"}, MinVersion: tls.VersionTLS12})
	if err := conn.HandshakeContext(ctx); err != nil {
		_ = raw.Close()
		return nil, err
	}
	return &tap{Conn: conn}, nil
}

// tap is a connection that remembers what passes through it.
type tap struct {
	net.Conn
	mu        sync.Mutex
	sent, got bytes.Buffer
}

func (t *tap) Read(p []byte) (int, error) {
	n, err := t.Conn.Read(p)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.got.Write(p[:n])
	return n, err
}

func (t *tap) Write(p []byte) (int, error) {
	n, err := t.Conn.Write(p)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.sent.Write(p[:n])
	return n, err
}

// heard collects the connections that one fetch used, in order.
type heard struct {
	mu   sync.Mutex
	taps []*tap
}

func (h *heard) trace(ctx context.Context) context.Context {
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{GotConn: func(info httptrace.GotConnInfo) {
		if t, ok := info.Conn.(*tap); ok {
			h.mu.Lock()
			defer h.mu.Unlock()
			h.taps = append(h.taps, t)
		}
	}})
}

// exchanges pairs the connections with the addresses that were asked for. They
// are as many, since no connection is used twice.
func (h *heard) exchanges(urls []string, at time.Time) []Exchange {
	h.mu.Lock()
	defer h.mu.Unlock()
	var out []Exchange
	for i, t := range h.taps {
		if i >= len(urls) {
			break
		}
		address, _, _ := net.SplitHostPort(t.RemoteAddr().String())
		t.mu.Lock()
		out = append(out, Exchange{URL: urls[i], Address: address, Request: bytes.Clone(t.sent.Bytes()), Response: bytes.Clone(t.got.Bytes()), At: at})
		t.mu.Unlock()
	}
	return out
}
