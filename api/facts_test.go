package api

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"linecheck/api/facts"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/models/storetest"
)

// library is article a1 with a claim that is signed off on two sources, and b1 with one that Ben checks; a2 is Ada's and Edna's alone.
func library(t *testing.T, s *server) {
	t.Helper()
	snap := strings.Repeat("ab", 32)
	storetest.Article(t, s.store, "The tower is 324 metres tall.\nبرج 👩🏽‍🚀.\n")
	signed := func(id, article string) models.Claim {
		return models.Claim{
			ID: id, ArticleID: article, Status: models.StatusApproved, ContentHash: "h-" + id, ApprovedHash: "h-" + id, ApprovedBy: "emil", SubmittedBy: "ada",
			Wording: "The tower of " + article + " is 324 metres tall.", Finding: models.Finding{Verdict: "confirmed_with_fix", Correction: "330 metres", Rationale: "r", Confidence: "high"},
		}
	}
	at := storetest.Now
	storetest.Put(t, s.store,
		signed("c1", "a1"), models.SignOff{ID: "so1", ClaimID: "c1", Hash: "h-c1", SubmittedBy: "ada", ByID: "emil"},
		models.Source{ID: "s1", ArticleID: "a1", Kind: models.SourceWebPage, URL: "https://example.org/tower", Title: "The survey", CreatedBy: "ada"},
		models.Evidence{ID: "e1", ClaimID: "c1", SourceID: "s1", Ordinal: 1, Quote: "330 m", Stance: models.StanceSupports, Primary: true, AccessedOn: "2030-01-01", SnapshotSHA256: snap, SnapshotType: "text/html", SnapshotAt: &at, AddedBy: "ada"},
		models.Claim{ID: "c2", Status: models.StatusInReview, HolderID: "ada"},
		models.Article{ID: "b1", Title: "Another article", Language: "en", ArticleVersion: 1, NextNumber: 2, CreatedBy: "ben"},
		models.ArticleVersion{ID: "bv", ArticleID: "b1", Number: 1, Text: "Its tower is high.\n", Length: 19, TextSHA256: "0", BytesSHA256: "0", Source: "paste", Engine: "t", CreatedBy: "ada"},
		models.Segment{ID: "bs", ArticleVersionID: "bv", ArticleID: "b1", End: 19, Kind: models.SegmentSentence, Role: models.RoleBody},
		models.Claim{ID: "k1", ArticleID: "b1", Status: models.StatusInReview, HolderID: "ben"},
		models.Article{ID: "a2", Title: "Hidden", Restricted: true, Language: "en", ArticleVersion: 1, NextNumber: 2, CreatedBy: "edna"},
		models.ArticleVersion{ID: "hv", ArticleID: "a2", Number: 1, Text: "Hidden line.\n", Length: 13, TextSHA256: "0", BytesSHA256: "0", Source: "paste", Engine: "t", CreatedBy: "ada"},
		models.Segment{ID: "h1", ArticleVersionID: "hv", ArticleID: "a2", End: 13, Kind: models.SegmentSentence, Role: models.RoleBody},
		signed("ch", "a2"), models.SignOff{ID: "soh", ClaimID: "ch", Hash: "h-ch", SubmittedBy: "ada", ByID: "emil"},
	)
}

func TestMakeFact(t *testing.T) {
	const path = "/api/v1/claims/c1/facts"
	body := func(more string) string { return `{"claimVersion":1` + more + `}` }
	check(t, library, []scenario{
		{"made", "edna", "POST", path, body(`,"validUntil":"2030-06-30"`), 201, []string{
			`"statement":"The tower of a1 is 324 metres tall."`, `"correction":"330 metres"`, `"verdict":{"value":"confirmed_with_fix","label":"Confirmed with fix"`, `"state":"current"`,
			`"title":"The survey"`, `"snapshotSha256":"abab`, `"validUntil":"2030-06-30"`, `"owner":{"id":"edna"`, `"contentHash":"h-c1"`, `"actions":["edit","contradict","withdraw"]`,
		}, nil},
		{"with words of its own", "edna", "POST", path, body(`,"statement":"  برج 👩🏽‍🚀 330 m. ","owner":"ada"`), 201, []string{`"statement":"برج 👩🏽‍🚀 330 m."`, `"owner":{"id":"ada"`}, nil},
		{"by a reviewer", "ada", "POST", path, body(""), 403, []string{`"code":"action.role"`}, nil},
		{"by an admin", "root", "POST", path, body(""), 403, nil, nil},
		{"signed out", "", "POST", path, body(""), 401, nil, nil},
		{"stale", "edna", "POST", path, `{"claimVersion":3}`, 409, []string{`"code":"stale"`, `"current":{"id":"c1"`}, nil},
		{"of a claim that is not signed off", "edna", "POST", "/api/v1/claims/c2/facts", body(""), 409, []string{`"code":"claim.status"`}, nil},
		{"of a hidden claim", "emil", "POST", "/api/v1/claims/ch/facts", body(""), 404, nil, []string{"tower"}},
		{"no statement", "edna", "POST", path, body(`,"statement":" "`), 422, []string{`"statement":"Say what is so`}, nil},
		{"too long", "edna", "POST", path, body(`,"statement":"` + strings.Repeat("x", 200_000) + `"`), 422, []string{`"statement":"This has 200000`}, nil},
		{"over already", "edna", "POST", path, body(`,"validUntil":"2029-12-31"`), 422, []string{`"validUntil":"This day is over.`}, nil},
		{"ends before it begins", "edna", "POST", path, body(`,"validFrom":"2030-05-02","validUntil":"2030-05-01"`), 422, []string{`"validUntil":"The last day`}, nil},
		{"no day", "edna", "POST", path, body(`,"validFrom":"in May"`), 422, []string{`"validFrom":"Write the day`}, nil},
		{"owned by nobody", "edna", "POST", path, body(`,"owner":"zoe"`), 422, []string{`"owner":"Choose a person."`}, nil},
		{"owned by an admin", "edna", "POST", path, body(`,"owner":"root"`), 422, []string{`"owner":`}, nil},
		{"what can be made", "edna", "GET", path, "", 200, []string{`"made":[]`, `"under":[]`, `"actions":["make_fact"]`}, nil},
		{"what a reviewer can", "ben", "GET", "/api/v1/claims/k1/facts", "", 200, []string{`"actions":["use_fact"]`}, nil},
		{"none yet", "ada", "GET", "/api/v1/facts", "", 200, []string{`"items":[]`}, nil},
	})
}

func newLibrary(t *testing.T) *server {
	t.Helper()
	s := newServer(t)
	library(t, s)
	return s
}

// made makes a fact of a claim.
func made(t testing.TB, s *server, claim, more string) facts.Fact {
	t.Helper()
	rec := s.call(t, "edna", "POST", "/api/v1/claims/"+claim+"/facts", `{"claimVersion":1`+more+`}`)
	if rec.Code != 201 {
		t.Fatalf("%d %s", rec.Code, rec.Body)
	}
	return decode[facts.Fact](t, rec)
}

func useOf(f facts.Fact, claimVersion int) string {
	return fmt.Sprintf(`{"claimVersion":%d,"fact":%q,"factVersion":%d,"stance":"supports"}`, claimVersion, f.ID, f.Version)
}

// A fact is found and used; when its claim is taken up again, all that rests on it says so, and is not changed.
func TestFactIsContradicted(t *testing.T) {
	s := newLibrary(t)
	f := made(t, s, "c1", "")
	has(t, "twice", s.call(t, "emil", "POST", "/api/v1/claims/c1/facts", `{"claimVersion":1}`), 409)([]string{`"code":"fact.exists"`})
	const use = "/api/v1/claims/k1/facts/use"
	has(t, "used by somebody else", s.call(t, "ada", "POST", use, useOf(f, 1)), 409)([]string{`"code":"claim.held"`, `"current":{"id":"k1"`})
	has(t, "used, stale", s.call(t, "ben", "POST", use, useOf(f, 4)), 409)([]string{`"code":"stale"`})
	has(t, "used without a stance", s.call(t, "ben", "POST", use, strings.Replace(useOf(f, 1), "supports", "", 1)), 422)([]string{`"stance":"Say what`})
	has(t, "used, unknown", s.call(t, "ben", "POST", use, strings.Replace(useOf(f, 1), f.ID, "zzz", 1)), 422)([]string{`"fact":"There is no such fact`})
	has(t, "used, an old version", s.call(t, "ben", "POST", use, strings.Replace(useOf(f, 1), `"factVersion":1`, `"factVersion":9`, 1)), 422)([]string{`"fact":"This fact changed`})
	has(t, "used for its own claim", s.call(t, "edna", "POST", "/api/v1/claims/c1/facts/use", useOf(f, 1)), 422)([]string{`"fact":"This fact rests on the claim itself`})
	rec := s.call(t, "ben", "POST", use, useOf(f, 1))
	has(t, "used", rec, 200)([]string{`"title":"Standing fact: The tower of a1 is 324 metres tall."`, `"locator":"Fact ` + f.ID + `, version 1"`})
	version := decode[wire.Claim](t, rec).Version
	has(t, "used twice", s.call(t, "ben", "POST", use, useOf(f, version)), 422)([]string{`"fact":"The claim rests on this fact already: #1."`})
	has(t, "in the list", s.call(t, "ada", "GET", "/api/v1/facts?search=SURVEY&state=current", ""), 200)([]string{`"uses":1`, `"articleTitle":"A test article"`})
	has(t, "not in the list", s.call(t, "ada", "GET", "/api/v1/facts?search=50%25_", ""), 200)([]string{`"items":[]`})
	has(t, "what rests on it", s.call(t, "ada", "GET", "/api/v1/facts/"+f.ID, ""), 200)([]string{`"rests":[{"claimId":"k1"`})
	has(t, "nothing is broken", s.call(t, "ben", "GET", "/api/v1/articles/b1/facts", ""), 200)([]string{`"items":[]`})

	before := s.call(t, "ben", "GET", "/api/v1/claims/k1", "").Body.String()
	storetest.Put(t, s.store, models.Report{ID: "r1", ArticleID: "b1", Number: 1, State: models.ReportIssued, Model: json.RawMessage(`{"locator":"Fact ` + f.ID + `, version 1"}`), SHA256: "0", IssuedBy: "emil"})
	has(t, "revised", s.call(t, "ada", "POST", "/api/v1/claims/c1/revise", `{"version":1,"reason":"A new survey."}`), 200)([]string{`"status":"in_review"`})
	has(t, "the fact", s.call(t, "ben", "GET", "/api/v1/facts/"+f.ID, ""), 200)([]string{`"state":"contradicted"`, `"stateReason":"Its claim was re-opened: A new survey."`, `"stateBy":{"id":"ada"`})
	has(t, "the claim on it", s.call(t, "ben", "GET", "/api/v1/claims/k1/facts", ""), 200)([]string{`"under":[{"evidenceId":`, `"state":"contradicted"`, `"factVersion":1,"version":2`})
	has(t, "the article on it", s.call(t, "ben", "GET", "/api/v1/articles/b1/facts", ""), 200)([]string{`"claimId":"k1"`, `"reports":[1]`})
	const news = "The standing fact “The tower of a1 is 324 metres tall.” is contradicted"
	has(t, "its holder is told", s.call(t, "ben", "GET", "/api/v1/inbox", ""), 200)([]string{news + ": claim 1 rests on it."})
	has(t, "who issued the report is told", s.call(t, "emil", "GET", "/api/v1/inbox", ""), 200)([]string{news + ": report 1 rests on it."})
	has(t, "its owner is told", s.call(t, "edna", "GET", "/api/v1/inbox", ""), 200)([]string{news + "."})
	if after := s.call(t, "ben", "GET", "/api/v1/claims/k1", "").Body.String(); after != before {
		t.Errorf("the claim changed silently:\n%s\n%s", before, after)
	}
	has(t, "nothing new rests on it", s.call(t, "ben", "POST", use, strings.Replace(useOf(f, version), `"factVersion":1`, `"factVersion":2`, 1)), 422)([]string{`"fact":"This fact is contradicted`})
	has(t, "reinstated while its claim is open", s.call(t, "edna", "POST", "/api/v1/facts/"+f.ID+"/reinstate", `{"version":2,"reason":"x"}`), 409)([]string{`"code":"fact.claim"`, `"current":{"id":"` + f.ID})
	has(t, "withdrawn", s.call(t, "edna", "POST", "/api/v1/facts/"+f.ID+"/withdraw", `{"version":2,"reason":"Of no use."}`), 200)([]string{`"state":"withdrawn"`, `"actions":["reinstate"]`})
}

func TestFactActions(t *testing.T) {
	s := newLibrary(t)
	f := made(t, s, "c1", `,"validUntil":"2030-01-05"`)
	act := func(as, action, body string, status int, want ...string) {
		t.Helper()
		has(t, action+" by "+as, s.call(t, as, "POST", "/api/v1/facts/"+f.ID+"/"+action, body), status)(want)
	}
	act("ada", "withdraw", `{"version":1,"reason":"x"}`, 403, `"code":"action.role"`)
	act("root", "contradict", `{"version":1,"reason":"x"}`, 403)
	act("ada", "edit", `{"version":1}`, 403)
	act("ada", "contradict", `{"version":1}`, 422, `"reason":"Say why."`)
	act("ada", "contradict", `{"version":5,"reason":"x"}`, 409, `"code":"stale"`, `"version":1`)
	act("ada", "contradict", `{"version":1,"reason":"The survey was wrong."}`, 200, `"state":"contradicted"`, `"actions":[]`)
	act("ada", "contradict", `{"version":2,"reason":"x"}`, 409, `"code":"fact.state"`)
	act("edna", "reinstate", `{"version":2,"reason":"It was not."}`, 200, `"state":"current"`, `"stateReason":"It was not."`)

	s.advance(3 * 24 * time.Hour) // 5 January: its last day
	for day, want := range []string{"current", "expired", "expired"} {
		if err := s.Review.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		has(t, fmt.Sprint("day ", day), s.call(t, "ada", "GET", "/api/v1/facts/"+f.ID, ""), 200)([]string{`"state":"` + want + `"`})
		s.advance(24 * time.Hour)
	}
	has(t, "its owner is told, once", s.call(t, "edna", "GET", "/api/v1/inbox", ""), 200)([]string{"has expired.", `"unread":2`})
	act("edna", "edit", `{"version":4,"validUntil":"2030-01-06"}`, 422, `"validUntil":"This day is over.`)
	act("edna", "edit", `{"version":4,"validUntil":"2030-12-31"}`, 200, `"state":"current"`, `"validUntil":"2030-12-31"`)
}

// Two editors at once: one of them is told.
func TestTwoEditorsOfAFact(t *testing.T) {
	s := newLibrary(t)
	f := made(t, s, "c1", "")
	codes := make([]int, 2)
	var wg sync.WaitGroup
	for i, who := range []string{"edna", "emil"} {
		wg.Go(func() {
			codes[i] = s.call(t, who, "POST", "/api/v1/facts/"+f.ID+"/edit", `{"version":1,"statement":"It is `+who+`'s."}`).Code
		})
	}
	wg.Wait()
	if codes[0]+codes[1] != 200+409 {
		t.Errorf("answered %v", codes)
	}
}

// A fact of a restricted article is there for its members alone, and stays in it.
func TestHiddenFact(t *testing.T) {
	s := newLibrary(t)
	f := made(t, s, "ch", "")
	for _, who := range []string{"emil", "ben", "root"} {
		has(t, who, s.call(t, who, "GET", "/api/v1/facts/"+f.ID, ""), 404)(nil, "tower of a2")
		has(t, who+"'s list", s.call(t, who, "GET", "/api/v1/facts", ""), 200)([]string{`"items":[]`}, "tower of a2")
	}
	has(t, "used by somebody who cannot see it", s.call(t, "ben", "POST", "/api/v1/claims/k1/facts/use", useOf(f, 1)), 422)([]string{`"fact":"There is no such fact`}, "tower of a2")
	storetest.Put(t, s.store, models.Claim{ID: "k2", ArticleID: "b1", Status: models.StatusInReview, HolderID: "edna"})
	has(t, "used elsewhere by a member", s.call(t, "edna", "POST", "/api/v1/claims/k2/facts/use", useOf(f, 1)), 422)([]string{`"fact":"This fact comes from a restricted article`})

	g := made(t, s, "c1", "") // its article is closed after the fact was used
	has(t, "used", s.call(t, "ben", "POST", "/api/v1/claims/k1/facts/use", useOf(g, 1)), 200)(nil)
	has(t, "closed where it is used", s.call(t, "ben", "POST", "/api/v1/articles/b1/edit", `{"version":1,"restricted":true,"members":["ben"]}`), 200)(nil)
	has(t, "uses that others may not know of", s.call(t, "emil", "GET", "/api/v1/facts/"+g.ID, ""), 200)([]string{`"uses":0`, `"rests":[]`})
	has(t, "the same in the list", s.call(t, "emil", "GET", "/api/v1/facts", ""), 200)([]string{`"uses":0`})
	has(t, "who may", s.call(t, "ben", "GET", "/api/v1/facts", ""), 200)([]string{`"uses":1`})
	has(t, "closed", s.call(t, "ada", "POST", "/api/v1/articles/a1/edit", `{"version":1,"restricted":true,"members":["ada"]}`), 200)(nil)
	has(t, "what is left to see", s.call(t, "ben", "GET", "/api/v1/claims/k1/facts", ""), 200)([]string{`"factId":""`, `"statement":""`, `"state":"current"`}, g.ID)
}

// A fact and its own source are one origin.
func TestFactSharesItsOrigin(t *testing.T) {
	s := newLibrary(t)
	f := made(t, s, "c1", "")
	storetest.Put(t, s.store,
		models.Source{ID: "s2", ArticleID: "b1", Kind: models.SourceWebPage, URL: "https://EXAMPLE.org/tower#top", Title: "The survey again", CreatedBy: "ben"},
		models.Source{ID: "s3", ArticleID: "b1", Kind: models.SourceWebPage, URL: "https://example.org/other", Title: "Another survey", CreatedBy: "ben"},
		models.Evidence{ID: "e2", ClaimID: "k1", SourceID: "s3", Ordinal: 1, Stance: models.StanceSupports, AccessedOn: "2030-01-01", AddedBy: "ben"},
		models.Evidence{ID: "e3", ClaimID: "k1", SourceID: "s2", Ordinal: 2, Stance: models.StanceSupports, AccessedOn: "2030-01-01", AddedBy: "ben"},
	)
	claim := decode[wire.Claim](t, s.call(t, "ben", "POST", "/api/v1/claims/k1/facts/use", useOf(f, 1)))
	if len(claim.Evidence) != 3 {
		t.Fatalf("%d rows of evidence", len(claim.Evidence))
	}
	for i, want := range [][]int{{}, {3}, {2}} {
		if got := claim.Evidence[i].SameOriginAs; !slices.Equal(got, want) {
			t.Errorf("#%d is of the same origin as %v, want %v", i+1, got, want)
		}
	}
}

// A fact tells what was found before: who answers the cross-check does not see it.
func TestFactsAreBlind(t *testing.T) {
	s := newLibrary(t)
	f := made(t, s, "c1", "")
	has(t, "revised", s.call(t, "ada", "POST", "/api/v1/claims/c1/revise", `{"version":1,"reason":"secret-word"}`), 200)(nil)
	sub := s.call(t, "ada", "POST", "/api/v1/claims/c1/submit", `{"version":2,"verdict":"confirmed","rationale":"It is."}`)
	has(t, "submitted", sub, 200)(nil)
	version := decode[wire.Claim](t, sub).Version
	has(t, "asked", s.call(t, "edna", "POST", "/api/v1/claims/c1/cross_check", fmt.Sprintf(`{"version":%d,"second":"ben"}`, version)), 200)(nil)
	for path, status := range map[string]int{"/api/v1/facts/" + f.ID: 404, "/api/v1/facts": 200, "/api/v1/claims/c1/facts": 200, "/api/v1/articles/a1/facts": 200} {
		has(t, path, s.call(t, "ben", "GET", path, ""), status)(nil, "confirmed_with_fix", "330 metres", "secret-word")
	}
	has(t, "others", s.call(t, "emil", "GET", "/api/v1/facts", ""), 200)([]string{"confirmed_with_fix"})
}
