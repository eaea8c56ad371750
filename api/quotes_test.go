package api

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"linecheck/api/quotes"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/models/storetest"
)

// speech is article a1 with a claim whose sentence holds direct speech; c2 is signed off, c3 has no quotation, and a2 is Ada's and Edna's alone.
func speech(t *testing.T, s *server) {
	t.Helper()
	const text = "“We have practically no conditions 👩🏽‍🚀 for work,” she said. “We suspend the mission.”\nIt was cold.\n"
	storetest.Article(t, s.store, text)
	whole := models.NewText(text)
	span := func(words string) []models.Span {
		start := strings.Index(text, words)
		if start < 0 {
			t.Fatalf("no %q", words)
		}
		from := len([]rune(text[:start]))
		got, _ := whole.Span(from, from+len([]rune(words)))
		return []models.Span{got}
	}
	sum := strings.Repeat("cd", 32)
	at := storetest.Now
	storetest.Put(t, s.store,
		models.Claim{ID: "c1", Status: models.StatusInReview, HolderID: "ada", Spans: span("“We have practically no conditions 👩🏽‍🚀 for work,” she said"), Attribution: models.AttributionDirect, Speaker: "Ms Sharp"},
		models.Claim{ID: "c2", Status: models.StatusApproved, ContentHash: "h", ApprovedHash: "h", ApprovedBy: "emil", SubmittedBy: "ada", Spans: span("It was cold"), Finding: models.Finding{Verdict: "confirmed"}},
		models.Claim{ID: "c3", Status: models.StatusOpen, Spans: span("It was cold")},
		models.Source{ID: "s1", ArticleID: "a1", Kind: models.SourceWebPage, URL: "https://example.org/t", Title: "The transcript", CreatedBy: "ada"},
		models.Capture{ID: "k1", ArticleID: "a1", RootID: "s1", State: models.CaptureStored, ContentSHA256: sum, Mark: sum, TextSHA256: sum, AskedBy: "ada", EndedAt: &at},
		models.CaptureText{SHA256: sum, Text: "Minister: We have practically no conditions 👩🏽‍🚀 for work. Next question.", Blocks: []models.TextBlock{}},
		models.Evidence{ID: "e1", ClaimID: "c1", SourceID: "s1", Ordinal: 1, Stance: models.StanceSupports, SnapshotSHA256: sum, SnapshotType: "text/html", SnapshotAt: &at, AddedBy: "ada"},
		models.Source{ID: "s2", ArticleID: "a1", Kind: models.SourceDocument, Title: "No copy", CreatedBy: "ada"},
		models.Evidence{ID: "e2", ClaimID: "c1", SourceID: "s2", Ordinal: 2, Stance: models.StanceSupports, AddedBy: "ada"},
		models.Article{ID: "a2", Title: "Hidden", Restricted: true, Language: "en", ArticleVersion: 1, NextNumber: 2, CreatedBy: "edna"},
		models.ArticleVersion{ID: "hv", ArticleID: "a2", Number: 1, Text: "Hidden line.\n", Length: 13, TextSHA256: "0", BytesSHA256: "0", Source: "paste", Engine: "t", CreatedBy: "ada"},
		models.Segment{ID: "h1", ArticleVersionID: "hv", ArticleID: "a2", End: 13, Kind: models.SegmentSentence, Role: models.RoleBody},
		models.Claim{ID: "ch", ArticleID: "a2", Status: models.StatusOpen},
	)
}

func TestCheckQuote(t *testing.T) {
	const path, preview = "/api/v1/claims/c1/quotes", "/api/v1/claims/c1/quotes/preview"
	same := `{"transcript":"We have practically no conditions 👩🏽‍🚀 for work."}`
	long := func(n int) string { return `{"transcript":"` + strings.Repeat("ي", n) + `"}` }
	check(t, speech, []scenario{
		{"what there is", "ada", "GET", path, "", 200, []string{
			`"items":[]`, `"quotation":"We have practically no conditions 👩🏽‍🚀 for work,"`, `"marks":true`, `"actions":["check_quote"]`,
			`"passages":[{"evidenceId":"e1","ordinal":1,"title":"The transcript"}]`,
		}, []string{"No copy"}},
		{"of a claim without a quotation", "ada", "GET", "/api/v1/claims/c3/quotes", "", 200, []string{`"quotation":"It was cold"`, `"marks":false`, `"passages":[]`}, nil},
		{"of a claim that is signed off", "ada", "GET", "/api/v1/claims/c2/quotes", "", 200, []string{`"actions":[]`, `"why":"This claim is approved: re-open it to check its quotation."`}, nil},
		{"for an admin", "root", "GET", path, "", 200, []string{`"actions":[]`, `"unavailable":[]`}, nil},
		{"verbatim", "ben", "POST", path, same, 201, []string{
			`"label":{"value":"verbatim","label":"Verbatim","definition":"The same words`, `"verdict":{"value":"said_verbatim"`, `"by":{"id":"ben"`, `"places":[{"start":0,"end":47}]`,
			`"transcriptLength":48`, `"engine":"speech/1"`, `"stale":false`, `"actions":["remove"]`,
		}, nil},
		{"altered", "ada", "POST", path, `{"transcript":"We have absolutely no conditions 👩🏽‍🚀 for work.","origin":" Press conference, 18 October "}`, 201, []string{
			`"value":"altered"`, `"verdict":{"value":"said_in_substance"`, `{"kind":"changed","quote":"practically","passage":"absolutely"}`, `"origin":"Press conference, 18 October"`,
			`"summary":"Altered: 1 word differs from the passage without a mark."`,
		}, nil},
		{"not found", "ada", "POST", path, `{"transcript":"قال إن القرار نهائي 👍🏽"}`, 201, []string{`"value":"not_found"`, `"verdict":{"value":""`, `"pieces":[]`}, nil},
		{"a part of it", "ada", "POST", path, `{"quotation":"practically no conditions","transcript":"We have practically no conditions."}`, 201, []string{`"value":"trimmed"`}, nil},
		{"the other quotation in the sentence", "ada", "POST", path, `{"quotation":"We suspend the mission.","transcript":"We suspend the mission."}`, 201, []string{`"value":"verbatim"`}, nil},
		{"words of another sentence", "ada", "POST", path, `{"quotation":"It was cold","transcript":"We suspend."}`, 422, []string{`"quotation":"These words are not in the claim's sentence.`}, nil},
		{"of a source", "ada", "POST", path, `{"evidenceId":"e1"}`, 201, []string{`"value":"verbatim"`, `"evidenceId":"e1","ordinal":1`, `"origin":"The transcript"`}, nil},
		{"of a source without a copy", "ada", "POST", path, `{"evidenceId":"e2"}`, 422, []string{`"evidence":"This source has no stored text`}, nil},
		{"of another claim's source", "ada", "POST", "/api/v1/claims/c3/quotes", `{"evidenceId":"e1"}`, 422, []string{`"evidence":`}, nil},
		{"previewed", "ada", "POST", preview, same, 200, []string{`"id":""`, `"value":"verbatim"`}, nil},
		{"nothing pasted", "ada", "POST", path, `{"transcript":" \n"}`, 422, []string{`"transcript":"Paste the passage`}, nil},
		{"nothing pasted to preview", "ada", "POST", preview, `{}`, 422, []string{`"transcript":"Paste the passage`}, nil},
		{"200,000 characters", "ada", "POST", path, long(200_000), 201, []string{`"value":"not_found"`, `"transcriptLength":200000`}, nil},
		{"one more", "ada", "POST", path, long(200_001), 422, []string{`"transcript":"This has 200001 characters; the limit is 200000.`}, nil},
		{"an origin too long", "ada", "POST", path, `{"transcript":"x","origin":"` + strings.Repeat("x", 501) + `"}`, 422, []string{`"origin":"This has 501`}, nil},
		{"a NUL", "ada", "POST", path, `{"transcript":"a\u0000b"}`, 422, []string{`"transcript":"This holds a NUL`}, nil},
		{"again, gone", "ada", "POST", path, `{"again":"zzz"}`, 422, []string{`"transcript":"The earlier check is gone.`}, nil},
		{"an unknown field", "ada", "POST", path, `{"transcipt":"x"}`, 422, nil, nil},
		{"of a claim that is signed off, made", "ada", "POST", "/api/v1/claims/c2/quotes", same, 409, []string{`"code":"claim.status"`, `"current":{"id":"c2"`}, nil},
		{"by an admin", "root", "POST", path, same, 403, []string{`"code":"action.role"`}, nil},
		{"previewed by an admin", "root", "POST", preview, same, 403, nil, nil},
		{"signed out", "", "POST", path, same, 401, nil, nil},
		{"of a hidden claim", "ben", "POST", "/api/v1/claims/ch/quotes", same, 404, nil, []string{"Hidden"}},
		{"what there is of a hidden claim", "ben", "GET", "/api/v1/claims/ch/quotes", "", 404, nil, []string{"Hidden"}},
		{"previewed of a hidden claim", "root", "POST", "/api/v1/claims/ch/quotes/preview", same, 404, nil, []string{"Hidden"}},
	})
}

func newSpeech(t *testing.T) *server {
	t.Helper()
	s := newServer(t)
	speech(t, s)
	return s
}

// checked makes a check as somebody.
func checked(t *testing.T, s *server, as, claim, body string) quotes.QuoteCheck {
	t.Helper()
	rec := s.call(t, as, "POST", "/api/v1/claims/"+claim+"/quotes", body)
	if rec.Code != 201 {
		t.Fatalf("%d %s", rec.Code, rec.Body)
	}
	return decode[quotes.QuoteCheck](t, rec)
}

func TestRemoveQuoteCheck(t *testing.T) {
	s := newSpeech(t)
	c := checked(t, s, "ben", "c1", `{"transcript":"We have no conditions."}`)
	act := func(as, action string, version, status int, want ...string) {
		t.Helper()
		has(t, action+" by "+as, s.call(t, as, "POST", "/api/v1/quotes/"+c.ID+"/"+action, fmt.Sprintf(`{"version":%d}`, version)), status)(want)
	}
	act("ada", "remove", 1, 409, `"code":"quote.not_yours"`, `"current":{"id":"`+c.ID)
	act("root", "remove", 1, 403, `"code":"action.role"`)
	act("ben", "remove", 7, 409, `"code":"stale"`, `"version":1`)
	act("ben", "restore", 1, 409, `"code":"quote.state"`)
	act("ben", "remove", 1, 200, `"removed":true`, `"actions":["restore"]`)
	has(t, "the list", s.call(t, "ada", "GET", "/api/v1/claims/c1/quotes", ""), 200)([]string{`"items":[]`})
	act("ben", "restore", 2, 200, `"removed":false`, `"actions":["remove"]`)
	act("edna", "remove", 3, 200, `"removed":true`)
	act("edna", "restore", 4, 200, `"removed":false`)
	has(t, "the passage", s.call(t, "ada", "GET", "/api/v1/quotes/"+c.ID, ""), 200)([]string{`"transcript":"We have no conditions."`})
	again := checked(t, s, "ada", "c1", `{"again":"`+c.ID+`"}`)
	if again.TranscriptSHA256 != c.TranscriptSHA256 || again.By.ID != "ada" || again.ID == c.ID {
		t.Errorf("again: %+v", again)
	}
	has(t, "the history", s.call(t, "ada", "GET", "/api/v1/claims/c1/history", ""), 200)([]string{
		"Ben Lindqvist compared a quotation with a transcript.", "Ben Lindqvist removed the check of a quotation.", "Edna Moreau brought the check of a quotation back.",
	}, "We have no conditions.")
}

// Two people remove a check at once: one of them is told.
func TestTwoRemoveAQuoteCheck(t *testing.T) {
	s := newSpeech(t)
	c := checked(t, s, "edna", "c1", `{"transcript":"We have no conditions."}`)
	codes := make([]int, 2)
	var wg sync.WaitGroup
	for i, who := range []string{"edna", "emil"} {
		wg.Go(func() { codes[i] = s.call(t, who, "POST", "/api/v1/quotes/"+c.ID+"/remove", `{"version":1}`).Code })
	}
	wg.Wait()
	if codes[0]+codes[1] != 200+409 {
		t.Errorf("answered %v", codes)
	}
}

// The same request sent twice makes one check.
func TestQuoteCheckOnce(t *testing.T) {
	s := newSpeech(t)
	_, cookie := s.session(t, "ada")
	var ids []string
	for range 2 {
		req := newRequest(t, "POST", "/api/v1/claims/c1/quotes", `{"transcript":"We have it."}`, cookie)
		req.Header.Set("Idempotency-Key", "k")
		ids = append(ids, decode[quotes.QuoteCheck](t, serve(s, req)).ID)
	}
	if ids[0] == "" || ids[0] != ids[1] {
		t.Errorf("made %v", ids)
	}
}

// A check whose words the claim has lost says so, and is kept.
func TestQuoteCheckGoesStale(t *testing.T) {
	s := newSpeech(t)
	c := checked(t, s, "ada", "c1", `{"transcript":"We have practically no conditions 👩🏽‍🚀 for work."}`)
	version := decode[wire.Claim](t, s.call(t, "ada", "GET", "/api/v1/claims/c1", "")).Version
	edit := func(spans string) {
		t.Helper()
		rec := s.call(t, "ada", "POST", "/api/v1/claims/c1/edit", fmt.Sprintf(`{"version":%d,"spans":[%s]}`, version, spans))
		has(t, "edited", rec, 200)(nil)
		version = decode[wire.Claim](t, rec).Version
	}
	edit(`{"start":1,"end":8,"quote":"We have"}`)
	has(t, "a part of its sentence", s.call(t, "ada", "GET", "/api/v1/quotes/"+c.ID, ""), 200)([]string{`"stale":false`})
	edit(`{"start":87,"end":98,"quote":"It was cold"}`)
	has(t, "another sentence", s.call(t, "ada", "GET", "/api/v1/claims/c1/quotes", ""), 200)([]string{`"stale":true`, `"quotation":"It was cold"`})
}

// Who answers a cross-check sees what they checked themselves, and no more.
func TestQuoteChecksAreBlind(t *testing.T) {
	s := newSpeech(t)
	first := checked(t, s, "ada", "c1", `{"transcript":"We have zzcanary conditions 👩🏽‍🚀 for work.","origin":"zzcanary"}`)
	rec := s.call(t, "ada", "POST", "/api/v1/claims/c1/submit", `{"version":1,"verdict":"confirmed","attributionVerdict":"said_in_substance","rationale":"It is.","confidence":"high"}`)
	has(t, "submitted", rec, 200)(nil)
	version := decode[wire.Claim](t, rec).Version
	has(t, "asked", s.call(t, "edna", "POST", "/api/v1/claims/c1/cross_check", fmt.Sprintf(`{"version":%d,"second":"ben"}`, version)), 200)(nil)
	for path, status := range map[string]int{"/api/v1/quotes/" + first.ID: 404, "/api/v1/claims/c1/quotes": 200, "/api/v1/claims/c1/history": 200} {
		has(t, path, s.call(t, "ben", "GET", path, ""), status)(nil, "zzcanary", "altered")
	}
	has(t, "its passage", s.call(t, "ben", "POST", "/api/v1/claims/c1/quotes", `{"again":"`+first.ID+`"}`), 422)(nil, "zzcanary")
	has(t, "removed", s.call(t, "ben", "POST", "/api/v1/quotes/"+first.ID+"/remove", `{"version":1}`), 404)(nil, "zzcanary")
	own := checked(t, s, "ben", "c1", `{"transcript":"We have practically no conditions 👩🏽‍🚀 for work."}`)
	has(t, "their own", s.call(t, "ben", "GET", "/api/v1/claims/c1/quotes", ""), 200)([]string{own.ID}, first.ID)
	has(t, "others", s.call(t, "emil", "GET", "/api/v1/claims/c1/quotes", ""), 200)([]string{own.ID, first.ID})
}

// A check tells live listeners that there is one, and not what it found.
func TestQuoteCheckIsLive(t *testing.T) {
	s := newSpeech(t)
	address, _ := listen(t, s)
	_, cookie := s.session(t, "ben")
	st := open(t, address, cookie, "/api/v1/events?after=0")
	checked(t, s, "ada", "c1", `{"transcript":"We have zzcanary conditions 👩🏽‍🚀 for work."}`)
	st.until(t, "quote.checked")
	if seen := st.seen.String(); strings.Contains(seen, "altered") || strings.Contains(seen, "zzcanary") {
		t.Errorf("the stream tells %s", seen)
	}
	has(t, "the list", s.call(t, "ben", "GET", "/api/v1/claims/c1/quotes", ""), 200)([]string{`"value":"altered"`})
}
