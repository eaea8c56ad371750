package api

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

const strict = "policy: Strict\nfour-eyes: recorded\n\n# All\nevery claim: 2 origins\n"

func quoted(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestPolicyOverHTTP(t *testing.T) {
	text := quoted(t, strict)
	save := func(version int, text, note string) string {
		return fmt.Sprintf(`{"version":%d,"text":%s,"note":%q}`, version, text, note)
	}
	check(t, func(t *testing.T, s *server) { stock(t, s) }, []scenario{
		{"read", "ada", "GET", "/api/v1/policy", "", 200, []string{`"text":"policy: Newsroom default\nfour-eyes: required\n`, `"about":"accusation, high risk"`, `"topics":["money"]`, `"by":{"id":"system"`, `"note":""`, `"actions":[]`}, nil},
		{"read by an admin", "root", "GET", "/api/v1/policy", "", 200, []string{`"actions":["save","restore"]`}, nil},
		{"versions", "ben", "GET", "/api/v1/policy/versions", "", 200, []string{`"version":1`}, []string{`"next"`}},
		{"versions before the first", "ben", "GET", "/api/v1/policy/versions?before=1", "", 200, []string{`"items":[]`}, nil},
		{"one version", "ben", "GET", "/api/v1/policy/versions/1", "", 200, []string{`"rules":[{"name":"Every claim"`}, nil},
		{"no version", "ben", "GET", "/api/v1/policy/versions/9", "", 404, nil, nil},
		{"check", "root", "POST", "/api/v1/policy/check", `{"text":"accusaton: 2 origins"}`, 200, []string{`"problems":[{"line":1,"column":1,"length":9,"text":"“accusaton” is not something that a rule can be about. Did you mean “accusation”?"}]`, `"text":""`, `"rules":[]`}, nil},
		{"check what is well", "root", "POST", "/api/v1/policy/check", `{"text":"accusation:two origins"}`, 200, []string{`"problems":[]`, `"text":"four-eyes: required\n\naccusation: 2 origins\n"`, `"lines":[1]`, `No rule is about every claim`}, nil},
		{"check by an editor", "edna", "POST", "/api/v1/policy/check", `{"text":""}`, 403, []string{`Only an admin can change the policy.`}, nil},
		{"preview", "root", "POST", "/api/v1/policy/preview", `{"text":` + text + `}`, 200, []string{`"claims":1`, `"more":1`, `"less":0`, `Would need 2 independent origins instead of 1.`, `"fourEyes":"An editor could approve`, `"title":"A test article"`}, []string{"Hidden"}},
		{"preview by an editor", "edna", "POST", "/api/v1/policy/preview", `{"text":` + text + `}`, 403, nil, nil},
		{"save", "root", "POST", "/api/v1/policy", save(1, text, "After the correction."), 200, []string{`"version":2`, `"name":"Strict"`, `"note":"After the correction."`, `"by":{"id":"root"`}, nil},
		{"save by an editor", "edna", "POST", "/api/v1/policy", save(1, text, "x"), 403, nil, nil},
		{"save what moved on", "root", "POST", "/api/v1/policy", save(7, `"nonsense"`, ""), 409, []string{`"code":"stale"`, `"current":{"version":1`}, nil},
		{"save nonsense", "root", "POST", "/api/v1/policy", save(1, `"every claim"`, "x"), 422, []string{`"text":"Line 1, column 1: This line has no colon.`}, nil},
		{"save without a note", "root", "POST", "/api/v1/policy", save(1, text, ""), 422, []string{`"note":"Say why, for those who read the history."`}, nil},
		{"save 200,000 characters", "root", "POST", "/api/v1/policy", save(1, quoted(t, strings.Repeat("x", 200_000)), "x"), 422, []string{`the limit is 20000`}, nil},
		{"restore what is in force", "root", "POST", "/api/v1/policy/restore", `{"version":1,"number":1,"note":"x"}`, 422, []string{`in force already`}, nil},
	})
}

// A claim says by which policy it was judged, what a newer one asks beyond it, and everybody hears of a new one.
func TestNewerPolicyAsksMore(t *testing.T) {
	s := newServer(t)
	p := planted{server: s, doc: readDocument(t)}
	stock(t, s)
	p.act(t, "ada", "take", "")
	p.act(t, "ada", "set_evidence", `,"evidence":[{"source":{"kind":"document","title":"Archive"},"quote":"q","locator":"p. 1","stance":"supports","primary":true,"accessedOn":"2030-01-01"}]`)
	p.act(t, "ada", "submit", `,"verdict":"confirmed","rationale":"p. 1","confidence":"high"`)
	address, _ := listen(t, s)
	_, cookie := p.session(t, "ben")
	st := open(t, address, cookie, "/api/v1/events?after=0")
	if rec := p.call(t, "root", "POST", "/api/v1/policy", fmt.Sprintf(`{"version":1,"text":%s,"note":"x"}`, quoted(t, strict))); rec.Code != 200 {
		t.Fatalf("%d %s", rec.Code, rec.Body)
	}
	st.until(t, `"action":"policy.changed"`)
	rec := p.call(t, "ben", "GET", "/api/v1/claims/c1", "")
	for _, want := range []string{`"judgedBy":1`, `"newer":"Would need 2 independent origins instead of 1."`, `"summary":"Needs 1 more independent origin."`, `"needs":[{"ask":"2 independent origins","have":"1","rule":"All","met":false}]`} {
		if !strings.Contains(rec.Body.String(), want) {
			t.Errorf("got %s\nwant %s", rec.Body, want)
		}
	}
}
