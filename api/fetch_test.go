package api

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"linecheck/api/rates"
	"linecheck/api/wire"
	"linecheck/models/store"
)

const story = `<!doctype html><html lang="en"><head><title>Harbour bridge reopens - The Ellis Post</title>
<meta property="og:site_name" content="The Ellis Post"><meta property="article:published_time" content="2020-01-01T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Harbour bridge reopens</h1>
<p>The harbour bridge in Port Ellis reopened to traffic on Monday after nine months of repairs, the town said.</p>
<p>The repairs cost 12 million euros, Mayor Ines Duval told reporters at the opening on the quay.</p>
<p>Engineers replaced 340 steel cables and painted the towers, according to the harbour authority.</p></article>
<footer>All rights reserved</footer></body></html>`

func newsSite(t *testing.T) string {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/bridge", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, story)
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/bridge", http.StatusFound) })
	mux.HandleFunc("/blank", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html><body></body></html>") })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.URL
}

// A page is fetched, looked at, and brought in with what it says about itself;
// its bytes can be had again as they came.
func TestFetchedArticle(t *testing.T) {
	s, site := newServer(t), newsSite(t)
	rec := s.call(t, "ada", "POST", "/api/v1/fetches", `{"url":"`+site+`/moved"}`)
	if rec.Code != http.StatusCreated {
		t.Fatal(rec.Code, rec.Body)
	}
	page := decode[wire.Fetch](t, rec)
	if page.FinalURL != site+"/bridge" || page.Preview.Title != "Harbour bridge reopens" || page.Preview.Publisher != "The Ellis Post" ||
		page.Preview.PublishedOn != "2020-01-01" || page.Preview.Claims == 0 {
		t.Errorf("%+v", page)
	}
	if rec := s.call(t, "ben", "POST", "/api/v1/articles", `{"fetch":"`+page.ID+`"}`); rec.Code != 422 || !strings.Contains(rec.Body.String(), `"fetch":`) {
		t.Errorf("a page of somebody else: %d %s", rec.Code, rec.Body)
	}
	if rec := s.call(t, "ada", "POST", "/api/v1/articles", `{"fetch":"`+page.ID+`","text":"Both."}`); rec.Code != 422 {
		t.Errorf("text and page: %d %s", rec.Code, rec.Body)
	}
	rec = s.call(t, "ada", "POST", "/api/v1/articles", `{"fetch":"`+page.ID+`","publisher":"The Herald"}`)
	article := decode[wire.Article](t, rec)
	if rec.Code != 201 || article.Title != "Harbour bridge reopens" || article.Publisher != "The Herald" || article.URL != site+"/bridge" || article.PublishedOn != "2020-01-01" ||
		article.Original.Source != "web" || article.Original.RetrievedFrom != site+"/bridge" || article.Original.RetrievedAt == nil || article.Original.SHA256 != page.SHA256 {
		t.Errorf("%d %s", rec.Code, rec.Body)
	}
	rec = s.call(t, "ben", "GET", "/api/v1/articles/"+article.ID+"/versions/1/original", "")
	if rec.Code != 200 || rec.Body.String() != story {
		t.Errorf("the original is %d, %d bytes", rec.Code, rec.Body.Len())
	}
	for header, want := range map[string]string{
		"Content-Disposition": `attachment; filename=article-version-1.html`, "Content-Type": "application/octet-stream",
		"Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff",
	} {
		if got := rec.Header().Get(header); got != want {
			t.Errorf("%s: %q, want %q", header, got, want)
		}
	}
	if rec := s.call(t, "ben", "GET", "/api/v1/articles/"+article.ID+"/versions/2/original", ""); rec.Code != 404 {
		t.Errorf("a version that is not there: %d", rec.Code)
	}
}

func TestFetchFails(t *testing.T) {
	site := newsSite(t)
	check(t, nil, []scenario{
		{name: "no such page", as: "ada", method: "POST", path: "/api/v1/fetches", body: `{"url":"` + site + `/gone"}`, status: 422, want: []string{`"url":"The site says`}},
		{name: "no text", as: "ada", method: "POST", path: "/api/v1/fetches", body: `{"url":"` + site + `/blank"}`, status: 422, want: []string{`"url":`}},
		{name: "no address", as: "ada", method: "POST", path: "/api/v1/fetches", body: `{"url":"bridge"}`, status: 422, want: []string{"https://"}},
		{name: "inside the network", as: "ada", method: "POST", path: "/api/v1/fetches", body: `{"url":"http://169.254.169.254/"}`, status: 422, want: []string{"not on the public web"}},
		{name: "an admin", as: "root", method: "POST", path: "/api/v1/fetches", body: `{"url":"` + site + `/bridge"}`, status: 403},
		{name: "nothing at all", as: "ada", method: "POST", path: "/api/v1/articles", body: `{}`, status: 422, want: []string{`"text":`}},
		{name: "a page that never was", as: "ada", method: "POST", path: "/api/v1/articles", body: `{"fetch":"x"}`, status: 422, want: []string{`"fetch":`}},
	})
}

// A failed fetch is a fact, and one person cannot have pages without end.
func TestFetchIsCounted(t *testing.T) {
	s, site := newServer(t), newsSite(t)
	s.buckets = rates.New(rates.Limits{Fetch: 2}, s.clock)
	for i, want := range []int{422, 201, 429} {
		path := "/bridge"
		if i == 0 {
			path = "/gone"
		}
		if rec := s.call(t, "ada", "POST", "/api/v1/fetches", `{"url":"`+site+path+`"}`); rec.Code != want {
			t.Errorf("fetch %d: %d %s, want %d", i, rec.Code, rec.Body, want)
		}
	}
	if rec := s.call(t, "ben", "POST", "/api/v1/fetches", `{"url":"`+site+`/bridge"}`); rec.Code != 201 {
		t.Errorf("somebody else: %d %s", rec.Code, rec.Body)
	}
	s.advance(31_000_000_000)
	if rec := s.call(t, "ada", "POST", "/api/v1/fetches", `{"url":"`+site+`/bridge"}`); rec.Code != 201 {
		t.Errorf("half a minute later: %d %s", rec.Code, rec.Body)
	}
	failed := 0
	err := s.store.Read(context.Background(), func(tx *store.Tx) error {
		events, err := tx.EventsAfter(0, 100)
		for _, e := range events {
			if e.Action == "page.fetched" && strings.Contains(string(e.Data), `"status":404`) {
				failed++
			}
		}
		return err
	})
	if err != nil || failed != 1 {
		t.Errorf("%d failed fetches are known, %v", failed, err)
	}
}
