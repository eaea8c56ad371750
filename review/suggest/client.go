package suggest

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"time"
)

// Settings name an endpoint as an operator does.
type Settings struct {
	URL   *url.URL // base address, such as https://llm.example.org/v1; nil for no endpoint
	Model string
	Key   string         // "" for none
	Allow []netip.Prefix // networks that may be spoken to without TLS, beside this machine
}

// Endpoint returns the endpoint with a client of its own, nil when no URL is
// given. It fails on a URL without a model, on a model without a URL, and on an
// address that the article's text would travel to in the open.
func (s Settings) Endpoint() (*Endpoint, error) {
	switch u := s.URL; {
	case u == nil && s.Model == "" && s.Key == "":
		return nil, nil //nolint:nilnil // no endpoint is what is asked for
	case u == nil:
		return nil, errors.New("the model has a name or a key but no address")
	case s.Model == "":
		return nil, errors.New("the model's address needs the model's name beside it")
	case u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "":
		return nil, fmt.Errorf("%q is no web address, such as https://llm.example.org/v1", u.Redacted())
	case u.User != nil || u.RawQuery != "" || u.Fragment != "":
		return nil, errors.New("the model's address carries a name, a query or a fragment: give the base address, and the key in a file")
	}
	d := dialer{allow: s.Allow}
	transport := &http.Transport{MaxIdleConns: 2, IdleConnTimeout: time.Minute, TLSHandshakeTimeout: 10 * time.Second, DialContext: d.dial}
	if s.URL.Scheme == "http" {
		transport.DialContext = d.dialNear
		ip, err := netip.ParseAddr(s.URL.Hostname())
		named := err != nil && (len(s.Allow) > 0 || s.URL.Hostname() == "localhost") // where it is, is seen when it is dialled
		if !named && !d.near(ip) {
			return nil, errOpen
		}
	}
	return &Endpoint{URL: s.URL.String(), Model: s.Model, Key: s.Key, HTTP: &http.Client{
		Transport: transport, // it asks no proxy, and follows nobody with the key
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse
		},
	}}, nil
}

var errOpen = errors.New("the model's address needs https, unless it is this machine or in an allowed network")

type dialer struct {
	net.Dialer
	allow []netip.Prefix
}

func (d *dialer) dial(ctx context.Context, network, address string) (net.Conn, error) {
	return d.DialContext(ctx, network, address)
}

// dialNear speaks without TLS to this machine and the allowed networks only. It
// dials the address that it checked.
func (d *dialer) dialNear(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	ips, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
	if err != nil {
		return nil, err
	}
	err = errOpen
	for _, ip := range ips {
		if !d.near(ip) {
			continue
		}
		var conn net.Conn
		if conn, err = d.DialContext(ctx, network, net.JoinHostPort(ip.Unmap().String(), port)); err == nil {
			return conn, nil
		}
	}
	return nil, err
}

func (d *dialer) near(ip netip.Addr) bool {
	ip = ip.Unmap()
	return ip.IsLoopback() || slices.ContainsFunc(d.allow, func(p netip.Prefix) bool { return p.Contains(ip) })
}
