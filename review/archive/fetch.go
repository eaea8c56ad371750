// Package archive fetches the addresses that users name. It is the only client
// for them: every address that is really dialled is checked, so that nobody
// reaches the machine's own network through us.
package archive

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"code.dny.dev/ssrf"

	"linecheck/models"
)

// What one fetch may cost.
const (
	MaxBytes     = 20 << 20
	MaxRedirects = 5
	limit        = 15 * time.Second
	perHost      = 2 // at once
)

// UserAgent is how we introduce ourselves.
const UserAgent = "Linecheck/1 (a page that a fact-checker asked for)"

// metadata is the address at which Azure answers machines about themselves.
var metadata = netip.MustParsePrefix("168.63.129.16/32")

// Options says what an operator allows beyond the public network.
type Options struct {
	Allow []netip.Prefix   // networks that may be dialled at any port, such as an intranet
	Roots *x509.CertPool   // whose certificates are believed, nil for the machine's
	Now   func() time.Time // required
}

// Client fetches pages. It is safe for concurrent use.
type Client struct {
	http http.Client
	now  func() time.Time

	mu    sync.Mutex
	hosts map[string]chan struct{}
}

// New returns a client that knows no proxy and keeps no connection or cookie.
func New(o Options) *Client {
	guard := ssrf.New(ssrf.WithDeniedV4Prefixes(metadata))
	control := func(network, address string, c syscall.RawConn) error {
		if allowed(o.Allow, address) {
			return nil
		}
		return guard.Safe(network, address, c)
	}
	wire := wire{dialer: net.Dialer{Timeout: 5 * time.Second, Control: control}, roots: o.Roots}
	return &Client{
		now:   o.Now,
		hosts: map[string]chan struct{}{},
		http: http.Client{
			Timeout:       limit,
			CheckRedirect: redirect,
			Transport: &http.Transport{
				DialContext: wire.dial, DialTLSContext: wire.dialTLS, ResponseHeaderTimeout: 10 * time.Second,
				MaxResponseHeaderBytes: 64 << 10, DisableKeepAlives: true, DisableCompression: true,
			},
		},
	}
}

func allowed(list []netip.Prefix, address string) bool {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return false
	}
	for _, p := range list {
		if p.Contains(at.Addr().Unmap()) && at.Addr().Zone() == "" {
			return true
		}
	}
	return false
}

// Page is what a server answered.
type Page struct {
	URL         string   // where the answer came from, after redirects
	Redirects   []string // the addresses before it, in order
	Status      int
	ContentType string // as the server says
	Header      http.Header
	Body        []byte
	SHA256      string // of Body, hexadecimal
	At          time.Time
	Exchanges   []Exchange // with each server, redirects first
}

// Fetch gets a page. It fails, naming the field url, on an address that may not
// be fetched, on an answer that is no success, and on one that takes more than
// 15 seconds or 20 MB; the page is returned with what is known of it.
func (c *Client) Fetch(ctx context.Context, address string) (Page, error) {
	u, err := check(address)
	if err != nil {
		return Page{}, err
	}
	release, err := c.enter(ctx, u.Hostname())
	if err != nil {
		return Page{}, err
	}
	defer release()
	heard := &heard{}
	req, err := http.NewRequestWithContext(heard.trace(ctx), http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, invalid("This is no web address.")
	}
	req.Header.Set("User-Agent", UserAgent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5")
	req.Header.Set("Accept-Language", "en,*;q=0.5")
	req.Header.Set("Accept-Encoding", "identity")
	res, err := c.http.Do(req)
	if err != nil {
		return Page{}, failure(err, u)
	}
	defer res.Body.Close() //nolint:errcheck // it was only read
	page := Page{
		URL: res.Request.URL.String(), Redirects: redirects(res), Status: res.StatusCode, Header: res.Header,
		ContentType: res.Header.Get("Content-Type"), At: c.now(),
	}
	page.Body, err = io.ReadAll(io.LimitReader(res.Body, MaxBytes+1))
	page.Exchanges = heard.exchanges(append(slices.Clone(page.Redirects), page.URL), page.At)
	if err != nil {
		return page, failure(err, u)
	}
	sum := sha256.Sum256(page.Body)
	page.SHA256 = hex.EncodeToString(sum[:])
	return page, answer(&page)
}

// answer reports what is wrong with an answer that came.
func answer(p *Page) error {
	switch encoding := p.Header.Get("Content-Encoding"); {
	case len(p.Body) > MaxBytes:
		p.Body = nil
		return invalid("The page is larger than %d MB. Save what you need of it and upload that.", MaxBytes>>20)
	case p.Status == http.StatusNotFound || p.Status == http.StatusGone:
		return invalid("The site says that there is no such page (%d). Look at the address, or paste the text.", p.Status)
	case p.Status < 200 || p.Status > 299:
		return invalid("The site refused the page (%d). Open it in your browser and paste the text, or upload the saved page.", p.Status)
	case encoding != "" && encoding != "identity":
		return invalid("The site sent the page in a form we did not ask for. Open it in your browser and paste the text.")
	}
	return nil
}

// check reads an address that a user named.
func check(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	switch {
	case err != nil || u.Scheme != "http" && u.Scheme != "https":
		return nil, invalid("Give an address that begins with https:// or http://.")
	case u.User != nil:
		return nil, invalid("Leave user name and password out of the address.")
	case u.Hostname() == "":
		return nil, invalid("The address names no site.")
	case strings.Contains(u.Host, "%"):
		return nil, invalid("This address may not be fetched from here.")
	}
	u.Fragment = ""
	return u, nil
}

func redirect(req *http.Request, via []*http.Request) error {
	if len(via) > MaxRedirects {
		return invalid("The address leads from page to page without end. Open it in your browser and paste the text.")
	}
	_, err := check(req.URL.String())
	return err
}

// ledTo says where a request was led that failed elsewhere than at the address a person gave, as the start of a sentence.
func ledTo(err error, address *url.URL) string {
	failed, ok := errors.AsType[*url.Error](err)
	if !ok {
		return ""
	}
	at, bad := url.Parse(failed.URL)
	if bad != nil || at.Host == address.Host && at.Scheme == address.Scheme {
		return ""
	}
	return fmt.Sprintf("The page leads on to %s://%s. ", at.Scheme, at.Host)
}

func redirects(res *http.Response) []string {
	var out []string
	for r := res.Request.Response; r != nil; r = r.Request.Response {
		out = append([]string{r.Request.URL.String()}, out...)
	}
	return out
}

// failure says to a person why no answer came from the address they gave.
func failure(err error, address *url.URL) error {
	var ours *models.Error
	var dns *net.DNSError
	text := "The site could not be reached. Look at the address, try again later, or paste the text."
	switch {
	case errors.As(err, &ours):
		text = ours.Fields["url"]
	case errors.Is(err, ssrf.ErrProhibitedNetwork), errors.Is(err, ssrf.ErrProhibitedPort), errors.Is(err, ssrf.ErrProhibitedIP):
		text = "This address may not be fetched from here: it is not on the public web. Paste the text, or ask your administrator to allow the site."
	case errors.As(err, &dns) && dns.IsNotFound:
		text = "There is no site of this name. Look at the address."
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("fetch: %w", err)
	case errors.Is(err, context.DeadlineExceeded), isTimeout(err):
		text = "The site took too long to answer. Try again later, or paste the text."
	}
	e := models.Invalid("fetch.failed", "url", "%s%s", ledTo(err, address), text)
	e.Err = err
	return e
}

func isTimeout(err error) bool {
	var t interface{ Timeout() bool }
	return errors.As(err, &t) && t.Timeout()
}

func invalid(format string, args ...any) error {
	return models.Invalid("fetch.failed", "url", format, args...)
}

// enter waits until few enough fetch from a host.
func (c *Client) enter(ctx context.Context, host string) (release func(), err error) {
	c.mu.Lock()
	seats := c.hosts[host]
	if seats == nil {
		if len(c.hosts) > 1000 {
			clear(c.hosts) // whoever sits still leaves by the seats they hold
		}
		seats = make(chan struct{}, perHost)
		c.hosts[host] = seats
	}
	c.mu.Unlock()
	select {
	case seats <- struct{}{}:
		return func() { <-seats }, nil
	case <-ctx.Done():
		return nil, fmt.Errorf("fetch: %w", ctx.Err())
	}
}
