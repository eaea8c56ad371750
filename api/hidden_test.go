package api

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/models/storetest"
	"linecheck/review/export"
)

// canary is a word that stands nowhere but in a first finding and in what was said about it.
const canary = "zzcanary"

// planted are a claim in cross-check by Emil, who holds every role, and what stands around it.
type planted struct {
	*server
	doc document
	ids map[string]string // by the first part of a path
}

func (p planted) must(t *testing.T, as, method, path, body string) *claimBody {
	t.Helper()
	rec := p.call(t, as, method, "/api/v1"+path, body)
	if rec.Code >= 300 {
		t.Fatalf("%s %s: %d %s", method, path, rec.Code, rec.Body)
	}
	if rec.Body.Len() == 0 {
		return nil
	}
	c := decode[claimBody](t, rec)
	return &c
}

type claimBody struct {
	ID       string
	Version  int
	Evidence []struct {
		ID     string
		Source struct{ ID string }
	}
	Comments json.RawMessage // a number for a claim, a list for a thread
}

// act takes an action on the claim as it stands.
func (p planted) act(t *testing.T, as, action, body string) *claimBody {
	t.Helper()
	now := p.must(t, as, "GET", "/claims/c1", "")
	return p.must(t, as, "POST", "/claims/c1/"+action, fmt.Sprintf(`{"version":%d%s}`, now.Version, body))
}

// plant brings claim c1 to a cross-check; whatever tells of the first finding holds
// the canary, and its verdict is one that no scale of ours has.
func plant(t *testing.T) planted {
	p := planted{server: newServer(t), doc: readDocument(t), ids: map[string]string{}}
	stock(t, p.server)
	storetest.Put(t, p.store, models.Scale{ID: "odd.1", Key: "odd", Name: "Odd", Kind: models.ScaleFinding, Version: 2, Default: true, Values: []models.ScaleValue{
		{Ordinal: 1, Value: canary + "_verdict", Label: canary, Colour: "red", Icon: "v-wrong", Correction: "correction", Group: "fix_needed"},
		{Ordinal: 2, Value: "fine", Label: "Fine", Colour: "green", Icon: "v-confirmed", Group: "confirmed"},
	}})
	p.must(t, "root", "POST", "/accounts/emil/set_roles", `{"version":1,"roles":["editor","admin"]}`)
	p.act(t, "ada", "take", "")
	p.act(t, "ada", "set_evidence", `,"evidence":[{"source":{"kind":"document","title":"Archive"},"quote":"q","locator":"p. 1","stance":"refutes","primary":true,"accessedOn":"2030-01-01","note":"`+canary+`"}]`)
	finding := `,"verdict":"` + canary + `_verdict","rationale":"` + canary + `","correction":"` + canary + `","confidence":"low","wouldChange":"` + canary + `"`
	p.act(t, "ada", "submit", finding)
	p.act(t, "edna", "request_changes", `,"reason":"`+canary+`"`)
	thread := p.must(t, "ada", "POST", "/claims/c1/threads", `{"body":"`+canary+`"}`)
	p.must(t, "edna", "POST", "/threads/"+thread.ID+"/comments", `{"body":"`+canary+`"}`)
	quote := p.must(t, "ada", "POST", "/claims/c1/quotes", `{"transcript":"`+canary+` is one line.","origin":"`+canary+`"}`)
	p.must(t, "ada", "PUT", "/claims/c1/draft", `{"body":{"finding":{"rationale":"`+canary+`"}},"claimVersion":1}`)
	c := p.act(t, "ada", "submit", finding)
	p.act(t, "edna", "cross_check", `,"second":"emil"`)
	for kind, id := range objects["own"] {
		p.ids[kind] = id
	}
	p.ids["quotes"] = quote.ID
	p.ids["threads"], p.ids["accounts"], p.ids["sources"], p.ids["evidence"] = thread.ID, "ada", c.Evidence[0].Source.ID, c.Evidence[0].ID
	return p
}

var (
	scaleLists = regexp.MustCompile(`"values":\[\{"value":"[^\]]*\]`) // a scale names every verdict there is
	styleParts = regexp.MustCompile(`(?s)<style.*?</style>|<symbol.*?</symbol>`)
)

// leaks looks for the first finding in what somebody was sent.
func leaks(body string) string {
	body = styleParts.ReplaceAllString(scaleLists.ReplaceAllString(body, ""), "")
	low := strings.ToLower(body)
	for _, secret := range []string{canary, `"stance":"refutes"`, `"confidence":"low"`} {
		if i := strings.Index(low, secret); i >= 0 {
			return "…" + body[max(0, i-120):min(len(body), i+40)] + "…"
		}
	}
	return ""
}

// ways are the addresses at which an operation can be read of the planted objects,
// with every value that its parameters are offered.
func (p planted) ways(t *testing.T, o described) []string {
	kind := strings.Split(o.path, "/")[1]
	id, known := p.ids[kind]
	if strings.Contains(o.path, "{id}") && !known && kind != "captures" {
		t.Errorf("%s: say in plant which object {id} of /%s stands for", o.ID, kind)
	}
	paths := []string{strings.NewReplacer("{id}", id, "{number}", "1").Replace(o.path)}
	if strings.Contains(paths[0], "{format}") {
		base := paths[0]
		paths = nil
		for _, f := range export.Formats {
			paths = append(paths, strings.ReplaceAll(base, "{format}", f.Name))
		}
	}
	if left := regexp.MustCompile(`\{\w+\}`).FindString(paths[0]); left != "" {
		t.Errorf("%s: say here what %s stands for", o.ID, left)
	}
	all := slices.Clone(paths)
	for _, path := range paths {
		for _, q := range o.Parameters {
			if q.In != "query" {
				continue
			}
			values := q.Schema.Enum
			if q.Name == "search" || q.Name == "q" {
				values = []string{"line", canary}
			}
			if q.Schema.Type == "boolean" {
				values = []string{"true"}
			}
			if q.Name == "comments" || q.Name == "inline" {
				values = []string{"true", "1"}
			}
			for _, v := range values {
				all = append(all, path+"?"+q.Name+"="+v)
			}
		}
	}
	return all
}

// Whoever is to answer a cross-check learns nothing of the first finding from any
// address that can be read. The addresses are those of the document: a new
// operation is tried as soon as it is there.
func TestFirstFindingStaysHidden(t *testing.T) {
	p := plant(t)
	read := 0
	for _, o := range p.doc.operations {
		if o.method != "GET" || o.ID == "stream-events" {
			continue
		}
		for _, path := range p.ways(t, o) {
			rec := p.call(t, "emil", "GET", "/api/v1"+path, "")
			if rec.Code == 429 {
				p.advance(120e9)
				rec = p.call(t, "emil", "GET", "/api/v1"+path, "")
			}
			if rec.Code == 200 {
				read++
			}
			if rec.Code >= 500 || rec.Code == 401 || rec.Code == 403 || rec.Code == 429 {
				t.Errorf("GET %s: %d %s", path, rec.Code, rec.Body)
			}
			if found := leaks(rec.Body.String()); found != "" {
				t.Errorf("GET %s tells: %s", path, found)
			}
		}
	}
	if read < 30 {
		t.Errorf("read %d addresses; the planted objects are gone", read)
	}
}

// Nor from what a refusal shows: a conflict carries the object as it is now.
func TestConflictsHideTheFirstFinding(t *testing.T) {
	p := plant(t)
	conflicts := 0
	for _, o := range p.doc.operations {
		body := p.doc.bodyOf(o)
		if o.method == "GET" || body == nil || body["version"] == nil {
			continue
		}
		kind := strings.Split(o.path, "/")[1]
		body["version"] = 987_654
		raw, err := json.Marshal(body)
		if err != nil {
			t.Fatal(err)
		}
		path := strings.NewReplacer("{id}", p.ids[kind], "{number}", "1").Replace(o.path)
		rec := p.call(t, "emil", o.method, "/api/v1"+path, string(raw))
		if rec.Code == 409 {
			conflicts++
		}
		if rec.Code < 400 || rec.Code >= 500 {
			t.Errorf("%s %s: %d %s", o.method, path, rec.Code, rec.Body)
		}
		if found := leaks(rec.Body.String()); found != "" {
			t.Errorf("%s %s tells: %s", o.method, path, found)
		}
	}
	if conflicts < 20 {
		t.Errorf("%d conflicts; the planted objects are gone", conflicts)
	}
}

// bodyOf builds the smallest JSON body of an operation, nil for none.
func (d document) bodyOf(o described) map[string]any {
	content, ok := o.RequestBody.Content["application/json"]
	if !ok {
		return nil
	}
	body, _ := d.example(content.Schema).(map[string]any)
	return body
}

// Nor from the stream of live events, from the first of them on.
func TestLiveEventsHideTheFirstFinding(t *testing.T) {
	p := plant(t)
	address, _ := listen(t, p.server)
	_, cookie := p.session(t, "emil")
	st := open(t, address, cookie, "/api/v1/events?after=0")
	p.act(t, "edna", "reassign", `,"holder":"ben"`)
	p.act(t, "edna", "reassign", `,"holder":"emil"`)
	st.until(t, "claim.cross_check_asked")
	st.until(t, "claim.reassigned")
	if found := leaks(st.seen.String()); found != "" {
		t.Errorf("the stream tells: %s", found)
	}
}

// The test above can fail: everybody else reads the finding, and so does the
// second reviewer who has answered.
func TestFirstFindingIsThereForOthers(t *testing.T) {
	p := plant(t)
	for _, path := range []string{"/claims/c1", "/claims/c1/history", "/articles/a1/report/draft/json"} {
		if rec := p.call(t, "ben", "GET", "/api/v1"+path, ""); leaks(rec.Body.String()) == "" {
			t.Errorf("GET %s as ben hides the finding: %d %s", path, rec.Code, rec.Body)
		}
	}
	p.act(t, "emil", "disagree", `,"verdict":"fine","rationale":"It is."`)
	if rec := p.call(t, "emil", "GET", "/api/v1/claims/c1", ""); leaks(rec.Body.String()) == "" || !strings.Contains(rec.Body.String(), `"outcome":"disagreed"`) {
		t.Errorf("after the answer: %d %s", rec.Code, rec.Body)
	}
}
