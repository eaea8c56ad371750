package api

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/models/storetest"
)

const finding = `"verdict":"confirmed","rationale":"It says so on p. 4.","confidence":"high"`

const evidence = `"evidence":[{"source":{"kind":"web_page","url":"https://example.org/a","title":"A page"},` +
	`"quote":"It is so.","locator":"paragraph 2","stance":"supports","primary":true,"accessedOn":"2030-01-01"}]`

// The claims of the tables below: c1 is open, c3 is held by Ada, c4 was
// submitted by Ada, c2 lies in an article that only Ada may see.
func someClaims(t *testing.T, s *server) {
	stock(t, s)
	storetest.Put(t, s.store,
		models.Claim{ID: "c3", Status: models.StatusInReview, HolderID: "ada", Version: 2},
		models.Claim{
			ID: "c4", Status: models.StatusSubmitted, SubmittedBy: "ada", ContentBy: "ada", LastHolderID: "ada", Version: 4,
			Finding: models.Finding{Verdict: "confirmed", Rationale: "It is so.", Confidence: models.ConfidenceHigh},
		},
	)
}

func TestClaimActions(t *testing.T) {
	check(t, someClaims, []scenario{
		{"take", "ada", "POST", "/api/v1/claims/c1/take", `{"version":1}`, 200, []string{`"status":"in_review"`, `"holder":{"id":"ada"`, `"version":2`, `"submit"`}, nil},
		{"take, stale", "ada", "POST", "/api/v1/claims/c1/take", `{"version":9}`, 409, []string{`"code":"stale"`, `"current":{"id":"c1"`, `"actions":[`}, nil},
		{"take, held", "ben", "POST", "/api/v1/claims/c3/take", `{"version":2}`, 409, []string{`"code":"claim.status"`, `"current":{"id":"c3"`, `"take_over"`}, nil},
		{"take as an admin", "root", "POST", "/api/v1/claims/c1/take", `{"version":1}`, 403, []string{`"code":"action.role"`}, nil},
		{"take a hidden one", "ben", "POST", "/api/v1/claims/c2/take", `{"version":1}`, 404, nil, []string{"Hidden"}},
		{"take without a version", "ada", "POST", "/api/v1/claims/c1/take", `{}`, 422, []string{`"fields":{"version":"This is missing."}`}, nil},
		{"take with a field of another action", "ada", "POST", "/api/v1/claims/c1/take", `{"version":1,"reason":"x"}`, 422, []string{`"fields":{"reason":`}, nil},
		{"no such action", "ada", "POST", "/api/v1/claims/c1/invalidate", `{"version":1}`, 404, []string{`"code":"route.none"`}, nil},
		{"take over without a reason", "ben", "POST", "/api/v1/claims/c3/take_over", `{"version":2}`, 422, []string{`"reason":"Say why."`}, nil},
		{"take over", "ben", "POST", "/api/v1/claims/c3/take_over", `{"version":2,"reason":"Ada is away."}`, 200, []string{`"holder":{"id":"ben"`}, nil},
		{"edit", "ada", "POST", "/api/v1/claims/c3/edit", `{"version":2,"wording":"The first line is one line.","risk":"high","deadline":"2030-02-01T12:00:00+01:00"}`, 200, []string{`"risk":"high"`, `"deadline":"2030-02-01T11:00:00Z"`}, nil},
		{"edit with no time", "ada", "POST", "/api/v1/claims/c3/edit", `{"version":2,"deadline":"tomorrow"}`, 422, []string{`"deadline":"Give a time such as`}, []string{"tomorrow"}},
		{"set evidence", "ada", "POST", "/api/v1/claims/c3/set_evidence", `{"version":2,` + evidence + `}`, 200, []string{`"ordinal":1`, `"sameOriginAs":[]`, `"title":"A page"`}, nil},
		{"submit without anything", "ada", "POST", "/api/v1/claims/c3/submit", `{"version":2}`, 422, []string{`"verdict":`}, nil},
		{"submit what another holds", "ben", "POST", "/api/v1/claims/c3/submit", `{"version":2,` + finding + `}`, 409, []string{`"code":"claim.held"`, `"current":{`}, nil},
		{"approve one's own", "ada", "POST", "/api/v1/claims/c4/approve", `{"version":4}`, 403, []string{`"code":"action.role"`}, nil},
		{"request changes", "edna", "POST", "/api/v1/claims/c4/request_changes", `{"version":4,"reason":"Which page?"}`, 200, []string{`"status":"in_review"`, `"holder":{"id":"ada"`}, nil},
		{"wait", "ada", "POST", "/api/v1/claims/c3/wait", `{"version":2,"reason":"Asked the ministry.","until":"2030-01-05T10:00:00Z"}`, 200, []string{`"status":"waiting"`, `"waitUntil":"2030-01-05T10:00:00Z"`}, nil},
		{"dismiss", "ada", "POST", "/api/v1/claims/c1/dismiss", `{"version":1,"disposition":"not_checkable","reason":"opinion"}`, 200, []string{`"status":"dismissed"`}, nil},
		{"assign", "edna", "POST", "/api/v1/claims/c1/assign", `{"version":1,"holder":"ben"}`, 200, []string{`"holder":{"id":"ben"`}, nil},
		{"assign to an admin", "edna", "POST", "/api/v1/claims/c1/assign", `{"version":1,"holder":"root"}`, 422, []string{`"holder":`}, nil},
		{"ask for a cross-check", "edna", "POST", "/api/v1/claims/c4/cross_check", `{"version":4,"second":"ben"}`, 200, []string{`"status":"cross_check"`, `"second":{"id":"ben"`}, nil},
	})
}

func TestReading(t *testing.T) {
	check(t, someClaims, []scenario{
		{"articles", "ada", "GET", "/api/v1/articles", "", 200, []string{`"id":"a1"`, `"id":"a2"`, `"people":[{"id":"ada"`}, nil},
		{"articles, not the restricted one", "edna", "GET", "/api/v1/articles", "", 200, []string{`"id":"a1"`}, []string{"a2", "Hidden"}},
		{"articles by title", "ada", "GET", "/api/v1/articles?search=hidd", "", 200, []string{`"id":"a2"`}, []string{`"id":"a1"`}},
		{"articles by status", "ada", "GET", "/api/v1/articles?status=published", "", 200, []string{`{"items":[]}`}, nil},
		{"article", "ada", "GET", "/api/v1/articles/a1", "", 200, []string{`"text":"One line.\nAnother line.\nA third line.\n"`, `"gap":true`, `"ready":false`, `"blockers":[{`, `"threads":[]`}, nil},
		{"claims", "ada", "GET", "/api/v1/articles/a1/claims", "", 200, []string{`"id":"c1"`, `"comments":1`, `"quote":"One line."`}, nil},
		{"claim", "ada", "GET", "/api/v1/claims/c1", "", 200, []string{`"sentence":{"start":0,"end":9,"text":"One line."}`, `"scale":{`, `"html":"<p>x</p>"`}, nil},
		{"history", "ada", "GET", "/api/v1/claims/c1/history", "", 200, []string{`"items":[]`}, nil},
		{"queue", "ada", "GET", "/api/v1/queue", "", 200, []string{`"id":"c3"`, `"counts":{`, `"articleTitle":"A test article"`}, nil},
		{"queue of nothing", "ada", "GET", "/api/v1/queue?view=everything", "", 422, []string{`"view":`}, nil},
		{"inbox", "ada", "GET", "/api/v1/inbox", "", 200, []string{`{"items":[],"unread":0}`}, nil},
		{"mark read", "ada", "POST", "/api/v1/inbox/read", `{}`, 200, []string{`{"unread":0}`}, nil},
		{"scales", "ada", "GET", "/api/v1/scales", "", 200, []string{`"value":"confirmed"`, `"kind":"attribution"`}, nil},
		{"policy", "ada", "GET", "/api/v1/policy", "", 200, []string{`"fourEyes":"required"`, `"sentence":"Every claim needs at least 1 independent origin."`}, nil},
		{"reports", "ada", "GET", "/api/v1/articles/a1/reports", "", 200, []string{`"id":"r1"`, `"actions":[]`, `"unavailable":[{`}, nil},
		{"report", "ada", "GET", "/api/v1/reports/r1", "", 200, []string{`"model":{}`, `{"name":"html","label":"Web page","extension":"html"}`}, nil},
		{"draft report as csv", "ada", "GET", "/api/v1/articles/a1/report/draft/csv", "", 200, []string{"One line."}, nil},
		{"draft report as nothing known", "ada", "GET", "/api/v1/articles/a1/report/draft/tiff", "", 404, nil, nil},
		{"no report before sign-off", "edna", "POST", "/api/v1/articles/a1/reports", `{}`, 409, []string{`"code":"report.not_signed_off"`, `"current":{"id":"a1"`}, nil},
	})
}

func TestTalking(t *testing.T) {
	check(t, someClaims, []scenario{
		{"on a claim", "ben", "POST", "/api/v1/claims/c1/threads", `{"body":"Is *that* so?"}`, 201, []string{`"html":"<p>Is <em>that</em> so?</p>"`, `"actions":["reply","resolve"]`}, nil},
		{"on a range", "ben", "POST", "/api/v1/articles/a1/threads", `{"start":4,"end":8,"quote":"line","body":"Which?"}`, 201, []string{`"start":4,"end":8,"quote":"line"`}, nil},
		{"on a range that says something else", "ben", "POST", "/api/v1/articles/a1/threads", `{"start":4,"end":8,"quote":"tree","body":"Which?"}`, 422, nil, nil},
		{"nothing", "ben", "POST", "/api/v1/claims/c1/threads", `{"body":" "}`, 422, []string{`"fields":{"body":`}, nil},
		{"reply", "ben", "POST", "/api/v1/threads/t1/comments", `{"body":"Yes."}`, 201, []string{`"source":"Yes."`, `"source":"x"`}, nil},
		{"resolve", "ben", "POST", "/api/v1/threads/t1/resolve", `{"version":1,"reason":"Settled."}`, 200, []string{`"resolvedBy":{"id":"ben"`, `"actions":["reply","reopen"]`}, nil},
		{"resolve, stale", "ben", "POST", "/api/v1/threads/t1/resolve", `{"version":3,"reason":"Settled."}`, 409, []string{`"current":{"id":"t1"`}, nil},
		{"edit one's own", "ada", "POST", "/api/v1/comments/m1/edit", `{"version":1,"body":"y"}`, 200, []string{`"edits":[{"source":"x"`}, nil},
		{"edit, stale", "ada", "POST", "/api/v1/comments/m1/edit", `{"version":4,"body":"y"}`, 409, []string{`"code":"stale"`, `"current":{"id":"t1"`, `"source":"x"`}, nil},
		{"edit another's", "ben", "POST", "/api/v1/comments/m1/edit", `{"version":1,"body":"y"}`, 403, nil, nil},
		{"keep a draft", "ada", "PUT", "/api/v1/claims/c3/draft", `{"body":{"verdict":"wrong"},"claimVersion":2}`, 200, []string{`{"updatedAt":"2030-01-02T10:00:00Z"}`}, nil},
		{"a draft that is no form", "ada", "PUT", "/api/v1/claims/c3/draft", `{"body":"text","claimVersion":2}`, 422, []string{`"body":"Send the form as an object."`}, nil},
		{"drop a draft", "ada", "DELETE", "/api/v1/claims/c3/draft", "", 204, nil, nil},
		{"set a sentence aside", "ada", "POST", "/api/v1/segments/s3/dispose", `{"version":1,"disposition":"not_checkable","reason":"opinion"}`, 200, []string{`"state":"not_checkable"`, `"by":{"id":"ada"`}, nil},
		{"set it aside as nothing", "ada", "POST", "/api/v1/segments/s3/dispose", `{"version":1,"disposition":"","reason":"opinion"}`, 422, []string{`"disposition":`}, nil},
		{"set a claimed one aside", "ada", "POST", "/api/v1/segments/s1/dispose", `{"version":1,"disposition":"furniture","reason":"x"}`, 409, []string{`"code":"segment.claimed"`, `"current":{"id":"s1"`}, nil},
		{"edit the article", "ada", "POST", "/api/v1/articles/a1/edit", `{"version":1,"title":"A better title"}`, 200, []string{`"title":"A better title"`, `"version":2`}, nil},
		{"sign off too early", "edna", "POST", "/api/v1/articles/a1/sign_off", `{"version":1}`, 409, []string{`"current":{"id":"a1"`, `"blockers":[{`}, nil},
	})
}

// From a paste to a report, as three people do it, over HTTP.
func TestJourney(t *testing.T) {
	s := newServer(t)
	do := func(as, method, path, body string, want int) map[string]any {
		t.Helper()
		rec := s.call(t, as, method, "/api/v1"+path, body)
		if rec.Code != want {
			t.Fatalf("%s %s %s: %d %s, want %d", as, method, path, rec.Code, rec.Body, want)
		}
		out := map[string]any{}
		_ = json.Unmarshal(rec.Body.Bytes(), &out) // a file is no object
		return out
	}
	version := func(o map[string]any) int { n, _ := o["version"].(float64); return int(n) }
	const text = "Council raises fees\n\nThe council raised fees by 4 percent on Monday.\n"
	do("ada", "POST", "/articles/preview", `{"text":`+quote(text)+`}`, 200)
	article := do("ada", "POST", "/articles", `{"title":"Fees","text":`+quote(text)+`}`, 201)
	id, _ := article["id"].(string)
	list := decode[wire.List[wire.ClaimRow]](t, s.call(t, "ada", "GET", "/api/v1/articles/"+id+"/claims", ""))
	for _, c := range list.Items {
		do("edna", "POST", "/claims/"+c.ID+"/dismiss", fmt.Sprintf(`{"version":%d,"disposition":"not_checkable","reason":"opinion"}`, c.Version), 200)
	}
	start := strings.Index(text, "The council")
	claim := do("ada", "POST", "/articles/"+id+"/claims", fmt.Sprintf(`{"spans":[{"start":%d,"end":%d}],"wording":"The council raised fees by 4 percent.","type":"event","risk":"low","attribution":"narrator"}`, start, len(text)-1), 201)
	path := "/claims/" + claim["id"].(string)
	step := func(as, action, fields string) {
		t.Helper()
		claim = do(as, "POST", path+"/"+action, fmt.Sprintf(`{"version":%d%s}`, version(claim), fields), 200)
	}
	step("ada", "take", "")
	step("ada", "set_evidence", ","+evidence)
	step("ada", "submit", ","+finding)
	step("edna", "approve", "")
	if claim["status"] != "approved" || claim["approvedHash"] == "" {
		t.Fatalf("claim = %v", claim)
	}
	now := decode[wire.Article](t, s.call(t, "ada", "GET", "/api/v1/articles/"+id, ""))
	for _, seg := range now.Segments {
		if seg.Gap {
			do("ada", "POST", "/segments/"+seg.ID+"/dispose", fmt.Sprintf(`{"version":%d,"disposition":"not_checkable","reason":"opinion"}`, seg.Version), 200)
		}
	}
	article = do("edna", "GET", "/articles/"+id, "", 200)
	if article["ready"] != true {
		t.Fatalf("blockers = %v", article["blockers"])
	}
	do("edna", "POST", "/articles/"+id+"/sign_off", fmt.Sprintf(`{"version":%d}`, version(article)), 200)
	report := do("edna", "POST", "/articles/"+id+"/reports", `{"summary":"All is well."}`, 201)
	for _, format := range []string{"html", "md", "markdown", "csv", "csv-sources", "json"} {
		do("ben", "GET", "/reports/"+report["id"].(string)+"/export/"+format, "", 200)
	}
	history := decode[wire.List[wire.HistoryItem]](t, s.call(t, "ben", "GET", "/api/v1"+path+"/history", ""))
	var told []string
	for _, item := range history.Items {
		told = append(told, item.Text)
	}
	want := "Ada Okafor made the claim.|Ada Okafor took the claim.|Ada Okafor changed the evidence.|Ada Okafor submitted the claim.|Edna Moreau approved the claim."
	if got := strings.Join(told, "|"); got != want {
		t.Errorf("history = %s\nwant      %s", got, want)
	}
}

func quote(s string) string {
	raw, _ := json.Marshal(s) // a string always marshals
	return string(raw)
}

// Two tabs act on the version they both saw: one wins, the other is shown what it is now.
func TestTwoTabsAtOnce(t *testing.T) {
	s := newServer(t)
	someClaims(t, s)
	_, cookie := s.session(t, "ada")
	codes := make(chan string, 2)
	for i := range 2 {
		go func() {
			rec := s.with(t, cookie, "POST", "/api/v1/claims/c3/set_verdict", fmt.Sprintf(`{"version":2,"verdict":"confirmed","rationale":"tab %d"}`, i))
			codes <- fmt.Sprint(rec.Code, strings.Contains(rec.Body.String(), `"current":{"id":"c3"`))
		}()
	}
	got := map[string]int{<-codes: 1}
	got[<-codes]++
	if got["200 false"] != 1 || got["409 true"] != 1 {
		t.Errorf("answers %v, want one 200 and one 409 with the present claim", got)
	}
}

// The second reviewer does not learn the first verdict from anything the API says.
func TestBlindCrossCheck(t *testing.T) {
	s := newServer(t)
	someClaims(t, s)
	if rec := s.call(t, "edna", "POST", "/api/v1/claims/c4/cross_check", `{"version":4,"second":"ben"}`); rec.Code != 200 {
		t.Fatalf("%d %s", rec.Code, rec.Body)
	}
	for _, path := range []string{"/claims/c4", "/claims/c4/history", "/articles/a1/claims", "/articles/a1", "/queue?view=cross_check", "/inbox", "/articles/a1/report/draft/json"} {
		rec := s.call(t, "ben", "GET", "/api/v1"+path, "")
		if body := rec.Body.String(); rec.Code != 200 || strings.Contains(body, "It is so.") || strings.Contains(body, `"verdict":"confirmed"`) {
			t.Errorf("%s told Ben: %d %s", path, rec.Code, body)
		}
	}
	if rec := s.call(t, "ben", "GET", "/api/v1/claims/c4", ""); !strings.Contains(rec.Body.String(), `"verdictHidden":true`) {
		t.Errorf("Ben is not told that there is a verdict: %s", rec.Body)
	}
	if rec := s.call(t, "edna", "GET", "/api/v1/claims/c4", ""); !strings.Contains(rec.Body.String(), `"verdict":"confirmed"`) {
		t.Errorf("Edna does not see the verdict: %s", rec.Body)
	}
}
