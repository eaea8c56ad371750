package api

import (
	"fmt"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"linecheck/api/queries"
	"linecheck/api/rates"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/models/storetest"
)

const (
	askPath = "/api/v1/claims/c1/queries"
	openIt  = "/api/v1/guest/query"
	replyTo = "/api/v1/guest/answer"
)

// desk is an article with a claim that Ada checks, one that nobody holds, one that Ben answers the cross-check of, and one of a hidden article.
func atDesk(t *testing.T, s *server) {
	t.Helper()
	storetest.Article(t, s.store, "The tower, built in Paris, is 324 metres tall and old.\nقال المتحدث 👩🏽‍🚀 كلمة.\nA third line.\n")
	tower := models.Span{Start: 27, End: 45, Quote: "is 324 metres tall"}
	storetest.Put(t, s.store,
		models.Claim{ID: "c1", Status: models.StatusInReview, HolderID: "ada", Spans: []models.Span{tower}, Finding: models.Finding{Rationale: "secret-rationale"}},
		models.Claim{ID: "c2", Spans: []models.Span{{Start: 55, End: 77, Quote: "قال المتحدث 👩🏽‍🚀 كلمة."}}},
		models.Claim{ID: "c3", Status: models.StatusCrossCheck, SecondID: "ben", SubmittedBy: "ada", Finding: models.Finding{Verdict: "wrong"}},
		models.Claim{ID: "c4", Status: models.StatusDismissed, Disposition: models.DispositionNotCheckable},
		models.Article{ID: "a2", Title: "Hidden", Restricted: true, Language: "en", ArticleVersion: 1, NextNumber: 2, CreatedBy: "ada"},
		models.ArticleVersion{ID: "hv", ArticleID: "a2", Number: 1, Text: "Hidden line.\n", Length: 13, TextSHA256: "0", BytesSHA256: "0", Source: "paste", Engine: "t", CreatedBy: "ada"},
		models.Segment{ID: "h1", ArticleVersionID: "hv", ArticleID: "a2", End: 13, Kind: models.SegmentSentence, Role: models.RoleBody},
		models.Claim{ID: "ch", ArticleID: "a2", Status: models.StatusInReview, HolderID: "ada"},
	)
}

const good = `"claimVersion":1,"question":"Is it 330?","proposal":"is 330 metres tall","addressee":"Lena  Marsh","dueAt":"2030-01-03T10:00:00Z"`

func TestAskAuthor(t *testing.T) {
	ask := func(change ...string) string { return "{" + strings.NewReplacer(change...).Replace(good) + "}" }
	long := strings.Repeat("x", 200_000)
	check(t, atDesk, []scenario{
		{"the holder asks", "ada", "POST", askPath, ask(), 201, []string{`"state":"open"`, `"addressee":"Lena Marsh"`, `"quote":"is 324 metres tall"`, `"link":"http://127.0.0.1:8080/query#`, `"actions":["renew","revoke","close"]`, `"expiresAt":"2030-01-10T10:00:00Z"`}, []string{"tokenHash", "token_hash"}},
		{"an editor asks", "edna", "POST", askPath, ask(), 201, []string{`"askedBy":{"id":"edna"`}, nil},
		{"the holder waits for it", "ada", "POST", askPath, ask() + "", 201, nil, nil},
		{"an editor cannot put it on hold", "edna", "POST", askPath, "{" + good + `,"wait":true}`, 409, []string{`"code":"claim.held"`, `"current":{"id":"c1"`}, nil},
		{"somebody else", "ben", "POST", askPath, ask(), 409, []string{`"code":"claim.held"`}, nil},
		{"an admin", "root", "POST", askPath, ask(), 403, []string{`"code":"action.role"`}, nil},
		{"signed out", "", "POST", askPath, ask(), 401, nil, nil},
		{"stale", "ada", "POST", askPath, ask(`"claimVersion":1`, `"claimVersion":7`), 409, []string{`"code":"stale"`, `"current":{"id":"c1"`}, nil},
		{"no version", "ada", "POST", askPath, ask(`"claimVersion":1,`, ""), 422, []string{`"claimVersion"`}, nil},
		{"an unknown field", "ada", "POST", askPath, ask(`"question"`, `"priority":1,"question"`), 422, []string{`"priority"`}, nil},
		{"nothing filled in", "ada", "POST", askPath, `{"claimVersion":1}`, 422, []string{`"question":"Ask something."`, `"addressee":"Say who`, `"dueAt":"Say by when`}, nil},
		{"too long", "ada", "POST", askPath, ask("Is it 330?", long), 422, []string{`"question":"This has 200000 characters; the limit is 2000. Shorten it."`}, nil},
		{"due in the past", "ada", "POST", askPath, ask("2030", "2029"), 422, []string{`"dueAt":`}, nil},
		{"due in two years", "ada", "POST", askPath, ask("2030", "2032"), 422, []string{`"dueAt":`}, nil},
		{"proposes what it says", "ada", "POST", askPath, ask("is 330 metres tall", "is 324 metres tall"), 422, []string{`"proposal":"That is what`}, nil},
		{"no address", "ada", "POST", askPath, "{" + good + `,"email":"Lena <lena@example.org>"}`, 422, []string{`"email":`}, nil},
		{"an address", "ada", "POST", askPath, "{" + good + `,"email":"lena@example.org"}`, 201, []string{`"email":"lena@example.org"`}, nil},
		{"Arabic and emoji", "edna", "POST", "/api/v1/claims/c2/queries", ask("is 330 metres tall", "كلمة أخرى 👩🏽‍🚀"), 201, []string{"كلمة أخرى 👩🏽‍🚀"}, nil},
		{"on a dismissed claim", "edna", "POST", "/api/v1/claims/c4/queries", ask(), 409, []string{`"code":"claim.status"`}, nil},
		{"on a hidden article", "edna", "POST", "/api/v1/claims/ch/queries", ask(), 404, nil, []string{"Hidden"}},
		{"list", "ada", "GET", askPath, "", 200, []string{`"items":[]`, `"actions":["ask_author"]`, `"unavailable":[]`}, nil},
		{"list, not the holder", "ben", "GET", askPath, "", 200, []string{`"actions":[]`, `"unavailable":[{"action":"ask_author","why":"Only the claim's holder`}, nil},
		{"list, an admin", "root", "GET", askPath, "", 200, []string{`"actions":[]`, `"unavailable":[]`}, nil},
	})
}

// question asks about c1 and returns the query and the secret of its link.
func question(t testing.TB, s *server, as, more string) (queries.AuthorQuery, string) {
	t.Helper()
	rec := s.call(t, as, "POST", askPath, "{"+good+more+"}")
	if rec.Code != 201 {
		t.Fatalf("%d %s", rec.Code, rec.Body)
	}
	out := decode[queries.QueryLink](t, rec)
	u, err := url.Parse(out.Link)
	if err != nil || len(u.Fragment) < 43 {
		t.Fatalf("link %q, %v", out.Link, err)
	}
	return out.Query, u.Fragment
}

func (s *server) guest(t testing.TB, path, token, more string) *httptest.ResponseRecorder {
	t.Helper()
	return s.call(t, "", "POST", path, fmt.Sprintf(`{"token":%q%s}`, token, more))
}

func newDesk(t *testing.T) *server {
	t.Helper()
	s := newServer(t)
	atDesk(t, s)
	return s
}

// has fails unless the answer has the status and the words, and none of the others.
func has(t *testing.T, what string, rec *httptest.ResponseRecorder, status int) func(want []string, not ...string) {
	t.Helper()
	body := rec.Body.String()
	if rec.Code != status {
		t.Errorf("%s: %d %s\nwant %d", what, rec.Code, body, status)
	}
	return func(want []string, not ...string) {
		t.Helper()
		for _, w := range want {
			if !strings.Contains(body, w) {
				t.Errorf("%s: %d %s\nwant %s", what, rec.Code, body, w)
			}
		}
		for _, n := range not {
			if strings.Contains(body, n) {
				t.Errorf("%s: %d %s\nwant it without %s", what, rec.Code, body, n)
			}
		}
	}
}

// The author reads and answers without an account; the holder is told and has the claim back.
func TestAuthorAnswers(t *testing.T) {
	s := newDesk(t)
	q, token := question(t, s, "ada", `,"wait":true`)
	has(t, "the claim waits", s.call(t, "ada", "GET", "/api/v1/claims/c1", ""), 200)([]string{`"status":"waiting"`, `"waitUntil":"2030-01-03T10:00:00Z"`})

	for range 3 { // mail scanners open links too
		has(t, "the sheet", s.guest(t, openIt, token, ""), 200)([]string{
			`"newsroom":"The Daily Herald"`, `"title":"A test article"`, `"before":"The tower, built in Paris, "`, `"quote":"is 324 metres tall"`, `"after":" and old."`,
			`"question":"Is it 330?"`, `"state":"open"`, `"actions":["accept","counter","reject"]`, `"late":false`, `"version":1`,
		}, "Ada", "ada", "secret-rationale", "third line", "tokenHash")
	}
	has(t, "no kind", s.guest(t, replyTo, token, `,"version":1`), 422)([]string{`"answer":"Choose one of the answers."`})
	has(t, "a counter without words", s.guest(t, replyTo, token, `,"version":1,"answer":"counter"`), 422)([]string{`"wording":"Write how`})
	has(t, "a rejection without a reason", s.guest(t, replyTo, token, `,"version":1,"answer":"reject","reason":" "`), 422)([]string{`"reason":"Say why`})
	has(t, "too long", s.guest(t, replyTo, token, `,"version":1,"answer":"reject","reason":"`+strings.Repeat("ء", 3000)+`"`), 422)([]string{`"reason":"This has 3000`})
	has(t, "accepted", s.guest(t, replyTo, token, `,"version":1,"answer":"accept","wording":"ignored"`), 200)([]string{`"state":"answered"`, `"answer":"accept"`, `"wording":""`, `"version":2`})
	has(t, "the same page again", s.guest(t, replyTo, token, `,"version":1,"answer":"reject","reason":"x"`), 409)([]string{`"code":"stale"`, `"current":{"state":"answered"`}, "Ada")
	has(t, "changed", s.guest(t, replyTo, token, `,"version":2,"answer":"counter","wording":"is 👩🏽‍🚀 نحو 330 metres tall"`), 200)([]string{`"answer":"counter"`, `نحو`})

	has(t, "the claim is back", s.call(t, "ada", "GET", "/api/v1/claims/c1", ""), 200)([]string{`"status":"in_review"`, `"holder":{"id":"ada"`})
	has(t, "the holder is told", s.call(t, "ada", "GET", "/api/v1/inbox", ""), 200)([]string{"Query on claim 1: Lena Marsh suggested other words.", `"actor":{"id":"guest","name":"The author"`})
	has(t, "the history", s.call(t, "ada", "GET", "/api/v1/claims/c1/history", ""), 200)([]string{"Ada Okafor asked the author.", "The author answered a query."}, "Lena")

	has(t, "closed without a reason", s.call(t, "ada", "POST", "/api/v1/queries/"+q.ID+"/close", `{"version":3}`), 422)([]string{`"reason":"Say why."`})
	has(t, "closed", s.call(t, "ada", "POST", "/api/v1/queries/"+q.ID+"/close", `{"version":3,"reason":"The desk has it."}`), 200)([]string{`"state":"closed"`, `"stateReason":"The desk has it."`, `"actions":["reopen"]`})
	has(t, "the author sees that it is closed", s.guest(t, openIt, token, ""), 200)([]string{`"state":"closed"`, `"actions":[]`, "نحو"}, "The desk has it")
	has(t, "and cannot change it", s.guest(t, replyTo, token, `,"version":4,"answer":"accept"`), 409)([]string{`"code":"query.closed"`})
	has(t, "opened again", s.call(t, "edna", "POST", "/api/v1/queries/"+q.ID+"/reopen", `{"version":4,"reason":"It is not."}`), 200)([]string{`"state":"reopened"`})
	has(t, "the author can go on", s.guest(t, replyTo, token, `,"version":5,"answer":"accept"`), 200)([]string{`"state":"answered"`})
}

// A token is good for its own query and nothing else.
func TestGuestTokenAbuse(t *testing.T) {
	s := newDesk(t)
	q, token := question(t, s, "ada", "")
	_, second := question(t, s, "edna", "")
	unknown := s.guest(t, openIt, strings.Repeat("A", 43), "")
	has(t, "an unknown one", unknown, 404)([]string{`"code":"query.link"`})
	for name, guess := range map[string]string{
		"empty": "", "the query's id": q.ID, "the hash of one": strings.Repeat("0", 64), "cut": token[:42], "longer": token + "A", "in capitals": strings.ToUpper(token), "two": token + second,
	} {
		rec := s.guest(t, openIt, guess, "")
		if rec.Code != 404 || rec.Body.String() != unknown.Body.String() {
			t.Errorf("%s: %d %s", name, rec.Code, rec.Body)
		}
		has(t, name+", to answer", s.guest(t, replyTo, guess, `,"version":1,"answer":"accept"`), 404)([]string{`"code":"query.link"`})
	}
	has(t, "a GET", s.call(t, "", "GET", openIt+"?token="+token, ""), 405)(nil, "Is it 330?")
	has(t, "far too long", s.guest(t, openIt, strings.Repeat("A", 200_000), ""), 422)(nil)

	for _, o := range readDocument(t).operations { // it opens no other door, in whatever way it is shown
		if o.Roles[0] == "public" {
			continue
		}
		path := "/api/v1" + strings.NewReplacer("{id}", q.ID, "{format}", "json", "{number}", "1").Replace(o.path)
		req := newRequest(t, o.method, path, `{"token":"`+token+`"}`, s.cookieName()+"="+token)
		req.Header.Set("Authorization", "Bearer "+token)
		if rec := serve(s, req); rec.Code != 401 && rec.Code != 415 && rec.Code != 404 && rec.Code != 405 {
			t.Errorf("%s with a guest's token: %d %s", o.ID, rec.Code, rec.Body)
		}
	}
	if strings.Contains(s.log.String(), token) {
		t.Error("the log has the secret of a link")
	}
}

// Links end: by time, by being taken back, and by a newer one.
func TestLinkEnds(t *testing.T) {
	s := newDesk(t)
	q, first := question(t, s, "ada", `,"wait":true`)
	act := func(as, action, body string) *httptest.ResponseRecorder {
		return s.call(t, as, "POST", "/api/v1/queries/"+q.ID+"/"+action, body)
	}
	has(t, "revoked by somebody else", act("ben", "revoke", `{"version":1}`), 409)([]string{`"code":"query.not_yours"`, `"current":{"id":"` + q.ID})
	has(t, "revoked by an admin", act("root", "revoke", `{"version":1}`), 403)(nil)
	has(t, "revoked, stale", act("ada", "revoke", `{"version":9}`), 409)([]string{`"code":"stale"`})
	has(t, "revoked", act("ada", "revoke", `{"version":1}`), 200)([]string{`"state":"revoked"`, `"actions":["renew","close"]`})
	has(t, "its sheet", s.guest(t, openIt, first, ""), 200)([]string{`"state":"revoked"`, `"question":""`, `"actions":[]`, `"newsroom":"The Daily Herald"`}, "330", "tower", "Lena")
	has(t, "an answer to it", s.guest(t, replyTo, first, `,"version":2,"answer":"accept"`), 409)([]string{`"code":"query.revoked"`}, "330")
	has(t, "revoked twice", act("ada", "revoke", `{"version":2}`), 409)([]string{`"code":"query.state"`})

	link := func(rec *httptest.ResponseRecorder) string {
		_, token, _ := strings.Cut(decode[queries.QueryLink](t, rec).Link, "#")
		return token
	}
	renewed := act("edna", "renew", `{"version":2}`)
	has(t, "renewed", renewed, 200)([]string{`"state":"open"`})
	second := link(renewed)
	has(t, "the first link", s.guest(t, openIt, first, ""), 404)([]string{`"code":"query.link"`})
	has(t, "the second link", s.guest(t, openIt, second, ""), 200)([]string{`"state":"open"`, "330"})

	s.advance(25 * time.Hour) // the answer is due, the link goes on for a week
	has(t, "late", s.guest(t, openIt, second, ""), 200)([]string{`"state":"open"`, `"late":true`})
	if err := s.Review.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	has(t, "the claim waits no longer", s.call(t, "ada", "GET", "/api/v1/claims/c1", ""), 200)([]string{`"status":"in_review"`})
	s.advance(7 * 24 * time.Hour)
	has(t, "ended before anybody swept", s.guest(t, openIt, second, ""), 200)([]string{`"state":"expired"`}, "330")
	has(t, "an answer", s.guest(t, replyTo, second, `,"version":3,"answer":"accept"`), 409)([]string{`"code":"query.expired"`})
	for range 2 {
		if err := s.Review.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	has(t, "swept once", s.call(t, "ada", "GET", "/api/v1/queries/"+q.ID, ""), 200)([]string{`"state":"expired"`, `"version":4`})
	has(t, "who asked is told", s.call(t, "ada", "GET", "/api/v1/inbox", ""), 200)([]string{"Lena Marsh has not answered the query on claim 1"})
	has(t, "renewed without a time", act("ada", "renew", `{"version":4}`), 422)([]string{`"dueAt":"Say by when`})
	renewed = act("ada", "renew", `{"version":4,"dueAt":"2030-01-20T10:00:00Z"}`)
	has(t, "renewed with one", renewed, 200)([]string{`"state":"open"`, `"expiresAt":"2030-01-27T10:00:00Z"`})
	has(t, "the third link", s.guest(t, replyTo, link(renewed), `,"version":5,"answer":"reject","reason":"It was measured."`), 200)([]string{`"state":"answered"`})
}

// Two people with one link, at once: one answer is kept, the other is told.
func TestTwoAnswersAtOnce(t *testing.T) {
	s := newDesk(t)
	_, token := question(t, s, "ada", "")
	codes := make([]int, 2)
	var wg sync.WaitGroup
	for i, more := range []string{`,"version":1,"answer":"accept"`, `,"version":1,"answer":"reject","reason":"no"`} {
		wg.Go(func() { codes[i] = s.guest(t, replyTo, token, more).Code })
	}
	wg.Wait()
	if codes[0]+codes[1] != 200+409 {
		t.Errorf("answered %v", codes)
	}
}

// The same request again makes no second query, and cannot have the link.
func TestAskOnce(t *testing.T) {
	s := newDesk(t)
	_, cookie := s.session(t, "ada")
	var links []string
	for range 2 {
		req := newRequest(t, "POST", askPath, "{"+good+"}", cookie)
		req.Header.Set("Idempotency-Key", "k1")
		links = append(links, decode[queries.QueryLink](t, serve(s, req)).Link)
	}
	list := decode[queries.ClaimQueries](t, s.call(t, "ada", "GET", askPath, ""))
	if links[0] == "" || links[1] != "" || len(list.Items) != 1 {
		t.Errorf("links %q, %d queries", links, len(list.Items))
	}
}

// Whoever asked may be away by the time of the answer: it arrives all the same, for who works on the claim now.
func TestSuspendedAsker(t *testing.T) {
	s := newDesk(t)
	q, token := question(t, s, "ada", `,"wait":true`)
	has(t, "suspended", s.call(t, "root", "POST", "/api/v1/accounts/ada/suspend", `{"version":1}`), 200)(nil)
	version := decode[wire.Claim](t, s.call(t, "ben", "GET", "/api/v1/claims/c1", "")).Version
	has(t, "taken", s.call(t, "ben", "POST", "/api/v1/claims/c1/take", fmt.Sprintf(`{"version":%d}`, version)), 200)(nil)
	has(t, "answered", s.guest(t, replyTo, token, `,"version":1,"answer":"accept"`), 200)(nil)
	has(t, "its holder is told", s.call(t, "ben", "GET", "/api/v1/inbox", ""), 200)([]string{"Lena Marsh accepted the proposed words"})
	has(t, "its holder may close it", s.call(t, "ben", "GET", "/api/v1/queries/"+q.ID, ""), 200)([]string{`"actions":["renew","revoke","close"]`})
}

// An answer that nobody waits for any more goes to the editors.
func TestAnswerToNobody(t *testing.T) {
	s := newDesk(t)
	_, token := question(t, s, "ada", `,"wait":true`)
	has(t, "suspended", s.call(t, "root", "POST", "/api/v1/accounts/ada/suspend", `{"version":1}`), 200)(nil)
	has(t, "answered", s.guest(t, replyTo, token, `,"version":1,"answer":"accept"`), 200)(nil)
	has(t, "an editor is told", s.call(t, "edna", "GET", "/api/v1/inbox", ""), 200)([]string{"Lena Marsh accepted the proposed words"})
	has(t, "a reviewer is not", s.call(t, "ben", "GET", "/api/v1/inbox", ""), 200)(nil, "Lena Marsh")
}

// A query says what was found first: who answers the cross-check does not see it before they have.
func TestQueriesAreBlind(t *testing.T) {
	s := newDesk(t)
	rec := s.call(t, "edna", "POST", "/api/v1/claims/c3/queries", "{"+strings.Replace(good, "Is it 330?", "secret-finding", 1)+"}")
	has(t, "asked", rec, 201)(nil)
	id := decode[queries.QueryLink](t, rec).Query.ID
	for _, path := range []string{"/api/v1/claims/c3/queries", "/api/v1/articles/a1/queries", "/api/v1/claims/c3/history", "/api/v1/claims/c3", "/api/v1/articles/a1"} {
		has(t, path, s.call(t, "ben", "GET", path, ""), 200)(nil, "secret-finding", "330", "Lena")
	}
	has(t, "by its id", s.call(t, "ben", "GET", "/api/v1/queries/"+id, ""), 404)(nil)
	has(t, "to close it", s.call(t, "ben", "POST", "/api/v1/queries/"+id+"/close", `{"version":1,"reason":"x"}`), 404)(nil)
	has(t, "others", s.call(t, "emil", "GET", "/api/v1/articles/a1/queries", ""), 200)([]string{"secret-finding"})
}

// A restricted article's queries are its members' business; its author's link goes on.
func TestQueriesOfHiddenArticle(t *testing.T) {
	s := newDesk(t)
	rec := s.call(t, "ada", "POST", "/api/v1/claims/ch/queries", "{"+good+"}")
	has(t, "asked", rec, 201)(nil)
	out := decode[queries.QueryLink](t, rec)
	for _, path := range []string{"/api/v1/claims/ch/queries", "/api/v1/articles/a2/queries", "/api/v1/queries/" + out.Query.ID} {
		has(t, path, s.call(t, "edna", "GET", path, ""), 404)(nil, "330")
	}
	_, token, _ := strings.Cut(out.Link, "#")
	has(t, "the author", s.guest(t, openIt, token, ""), 200)([]string{`"title":"Hidden"`})
}

func TestGuestsAreCounted(t *testing.T) {
	s := newDesk(t)
	_, token := question(t, s, "ada", "")
	at := func(address string) int {
		req := newRequest(t, "POST", openIt, `{"token":"`+token+`"}`, "")
		req.RemoteAddr = address
		return serve(s, req).Code
	}
	limited, err := New(Server{
		Accounts: s.Accounts, Review: s.Review, Hub: s.Hub, Keys: s.Keys, PublicURL: s.PublicURL, Version: "test", Now: s.clock, Log: s.Log, Ready: s.Ready,
		Rates: rates.Limits{Guest: 3},
	})
	if err != nil {
		t.Fatal(err)
	}
	s.API = limited
	for i, want := range []int{200, 200, 200, 429} {
		if got := at("[2001:db8::1]:40"); got != want {
			t.Errorf("call %d: %d, want %d", i, got, want)
		}
	}
	if got := at("[2001:db8::ffff]:40"); got != 429 {
		t.Errorf("from the same network: %d", got)
	}
	if got := at("192.0.2.1:40"); got != 200 {
		t.Errorf("from elsewhere: %d", got)
	}
	s.advance(time.Minute)
	if got := at("[2001:db8::1]:40"); got != 200 {
		t.Errorf("a minute later: %d", got)
	}
}

// The next version that is imported says whether the fix is in the copy.
func TestVersionSettlesQuery(t *testing.T) {
	for _, tt := range []struct{ height, state, reason string }{
		{"330", "closed", "The agreed words stand in version 2."},
		{"300", "reopened", "Version 2 says something else than what was agreed."},
	} {
		s := newDesk(t)
		q, token := question(t, s, "ada", "")
		has(t, "accepted", s.guest(t, replyTo, token, `,"version":1,"answer":"accept"`), 200)(nil)
		text := "The tower, built in Paris, is " + tt.height + ` metres tall and old.\nقال المتحدث 👩🏽‍🚀 كلمة.\nA third line.\n`
		has(t, "imported", s.call(t, "ada", "POST", "/api/v1/articles/a1/versions", `{"version":1,"text":"`+text+`"}`), 201)(nil)
		has(t, "the query", s.call(t, "ada", "GET", "/api/v1/queries/"+q.ID, ""), 200)([]string{`"state":"` + tt.state + `"`, tt.reason, `"checkedVersion":2`})
		has(t, "who asked is told", s.call(t, "ada", "GET", "/api/v1/inbox", ""), 200)([]string{tt.reason})
	}
}
