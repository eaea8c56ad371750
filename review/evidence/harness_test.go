package evidence_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review"
	"linecheck/review/archive"
	"linecheck/review/articles"
	"linecheck/review/claims"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/sources"
)

func actor(a models.Account) models.Actor { return a.Actor() }

var ada, ben, edna, root = actor(storetest.Ada()), actor(storetest.Ben()), actor(storetest.Edna()), actor(storetest.Root())

// listener tells what ended.
type listener chan models.Event

func (l listener) Announce(events ...models.Event) {
	for _, ev := range events {
		if ev.Action == "source.captured" || ev.Action == "source.capture_failed" {
			l <- ev
		}
	}
}

// clock goes on by a second with each look at it.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) time() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(time.Second)
	return c.now
}

// desk is a newsroom at work on article "a1" and a site that it fetches from.
type desk struct {
	*review.Service
	t      *testing.T
	store  *store.Store
	ledger *ledger.Ledger
	ended  listener
	site   *site
	url    string
}

// site answers what a test says, by path.
type site struct {
	mu    sync.Mutex
	pages map[string]http.HandlerFunc
	asked map[string]int
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	answer := s.pages[r.URL.Path]
	s.asked[r.URL.Path]++
	s.mu.Unlock()
	if answer == nil {
		http.NotFound(w, r)
		return
	}
	answer(w, r)
}

// put lets a path answer with a page.
func (s *site) put(path, body string) {
	s.answer(path, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(body))
	})
}

func (s *site) answer(path string, h http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages[path] = h
}

// article is a page of a newspaper that says something.
func article(title string, paragraphs ...string) string {
	return `<!doctype html><html lang="en"><head><title>` + title + `</title><meta property="og:site_name" content="The Ellis Post">` +
		`<meta property="article:published_time" content="2020-01-01T09:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>` + title +
		`</h1><p>` + strings.Join(paragraphs, "</p>\n<p>") + `</p></article><footer>All rights reserved</footer></body></html>`
}

const (
	opening = "The harbour bridge in Port Ellis reopened to traffic on Monday after nine months of repairs, the town said."
	cost    = "The repairs cost 12 million euros, Mayor Ines Duval told reporters at the opening on the quay."
	cables  = "Engineers replaced 340 steel cables and painted the towers, according to the harbour authority."
)

const text = "The tower is 324 metres tall.\nIt opened in 1889.\n"

func newDesk(t *testing.T) *desk {
	t.Helper()
	s := storetest.Open(t)
	storetest.Cast(t, s)
	storetest.Article(t, s, text)
	d := &desk{t: t, store: s, ended: make(listener, 100), site: &site{pages: map[string]http.HandlerFunc{}, asked: map[string]int{}}}
	server := httptest.NewServer(d.site)
	t.Cleanup(server.Close)
	d.url = server.URL
	now := &clock{now: storetest.Now}
	d.ledger = &ledger.Ledger{Store: s, Now: now.time, Live: d.ended}
	in, err := articles.NewIntake(t.TempDir(), nil, d.ledger.Now)
	if err != nil {
		t.Fatal(err)
	}
	in.Web = archive.New(archive.Options{Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, Now: d.ledger.Now})
	d.Service = review.New(d.ledger, "test", in)
	if err := d.Furnish(t.Context()); err != nil {
		t.Fatal(err)
	}
	return d
}

// run fetches in the background until the test ends.
func (d *desk) run() {
	ctx, cancel := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { d.Evidence.Run(ctx) })
	d.t.Cleanup(func() {
		cancel()
		running.Wait()
	})
}

// wait returns once as many captures have ended.
func (d *desk) wait(n int) {
	d.t.Helper()
	for range n {
		select {
		case <-d.ended:
		case <-time.After(90 * time.Second):
			d.t.Fatal("nothing was fetched")
		}
	}
}

// add adds a web page as Ada and waits until it was fetched.
func (d *desk) add(path string) sources.Source {
	d.t.Helper()
	id := d.try(ada, path)
	d.wait(1)
	return d.source(id)
}

func (d *desk) try(a models.Actor, path string) string {
	d.t.Helper()
	id, err := d.Evidence.Add(d.t.Context(), a, "a1", newPage(d.url+path))
	if err != nil {
		d.t.Fatal(err)
	}
	return id
}

func (d *desk) check(id string) sources.Source {
	d.t.Helper()
	if err := d.Evidence.Check(d.t.Context(), ben, id); err != nil {
		d.t.Fatal(err)
	}
	d.wait(1)
	return d.source(id)
}

func (d *desk) source(id string) sources.Source {
	d.t.Helper()
	v, err := d.Sources.Source(d.t.Context(), ada, id)
	if err != nil {
		d.t.Fatal(err)
	}
	return v
}

// held makes a claim that Ada holds.
func (d *desk) held() review.ClaimView {
	d.t.Helper()
	v, err := d.AddClaim(d.t.Context(), ada, "a1", claims.NewClaim{Spans: []models.Span{{Start: 0, End: 29, Quote: "The tower is 324 metres tall."}}})
	if err != nil {
		d.t.Fatal(err)
	}
	return d.do(ada, v.ID, models.ActionTake, form.Input{})
}

func (d *desk) do(a models.Actor, id string, action models.Action, in form.Input) review.ClaimView {
	d.t.Helper()
	now, err := d.Claim(d.t.Context(), a, id)
	if err != nil {
		d.t.Fatal(err)
	}
	v, err := d.Act(d.t.Context(), a, id, now.Version, action, in)
	if err != nil {
		var e *models.Error
		errors.As(err, &e)
		d.t.Fatalf("%s: %v %+v", action, err, e)
	}
	return v
}

// cite lets a claim rest on passages of sources, one each.
func (d *desk) cite(claimID string, rows ...form.EvidenceInput) review.ClaimView {
	d.t.Helper()
	return d.do(ada, claimID, models.ActionSetEvidence, form.Input{Evidence: rows})
}

func row(sourceID, quote string) form.EvidenceInput {
	return form.EvidenceInput{SourceID: sourceID, Quote: quote, Stance: models.StanceSupports, AccessedOn: "2030-01-01"}
}

func (d *desk) inbox(a models.Actor) string {
	d.t.Helper()
	items, _, _, err := d.Talk.Inbox(d.t.Context(), a, "")
	if err != nil {
		d.t.Fatal(err)
	}
	var list []string
	for _, i := range items {
		list = append(list, i.Kind+": "+i.Text)
	}
	return strings.Join(list, "\n")
}

func field(err error, name string) string {
	var e *models.Error
	if errors.As(err, &e) {
		return e.Fields[name]
	}
	return ""
}
