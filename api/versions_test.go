package api

import (
	"fmt"
	"strings"
	"testing"

	"linecheck/api/versions"
)

// The article of the tables has the lines "One line.", "Another line." and "A third line."; c1, c3 and c4 stand in the first.
func TestVersions(t *testing.T) {
	path := "/api/v1/articles/a1/versions"
	reworded := `"text":"One longer line.\nAnother line.\nA third line.\n"`
	kept := `"text":"A first line.\nOne line.\nAnother line.\nA third line.\n"`
	long := `"text":"` + strings.Repeat("Ein Satz. ", 20_000) + `"`
	check(t, someClaims, []scenario{
		{"preview", "ada", "POST", path + "/preview", `{` + kept + `}`, 200, []string{`"outcome":"unchanged"`, `"stored":false`, `"number":2`, `"kind":"new"`}, []string{`"stored":true`, `"verdict"`}},
		{"preview of the same", "ada", "POST", path + "/preview", fmt.Sprintf(`{"text":%q}`, "One line.\nAnother line.\nA third line.\n"), 422, []string{`"text":"Nothing changed: this is word for word version 1."`}, nil},
		{"preview of nothing", "ada", "POST", path + "/preview", `{"text":""}`, 422, []string{`"text":`}, nil},
		{"preview of two things", "ada", "POST", path + "/preview", `{"text":"x","fetch":"f"}`, 422, []string{`"text":`}, nil},
		{"preview by an admin", "root", "POST", path + "/preview", `{` + kept + `}`, 403, []string{`"code":"action.role"`}, nil},
		{"preview of a hidden article", "edna", "POST", "/api/v1/articles/a2/versions/preview", `{` + kept + `}`, 404, nil, []string{"Hidden"}},
		{"preview of 200,000 characters", "ada", "POST", path + "/preview", `{` + long + `}`, 200, []string{`"outcome":"orphaned"`}, nil},
		{"import", "ada", "POST", path, `{"version":1,` + kept + `}`, 201, []string{`"stored":true`, `"outcome":"unchanged"`, `"articleVersion":2`}, nil},
		{"import reworded", "ada", "POST", path, `{"version":1,` + reworded + `}`, 201, []string{`"outcome":"reworded"`, `"op":"inserted"`}, nil},
		{"import stale", "ada", "POST", path, `{"version":9,` + kept + `}`, 409, []string{`"code":"stale"`, `"current":{"id":"a1"`}, nil},
		{"import without a version", "ada", "POST", path, `{` + kept + `}`, 422, nil, nil},
		{"import with a field too many", "ada", "POST", path, `{"version":1,"title":"x",` + kept + `}`, 422, nil, nil},
		{"import a decision on nothing", "ada", "POST", path, `{"version":1,"decisions":[{"claimId":"zz","as":"gone"}],` + kept + `}`, 422, []string{`"decisions.zz":`}, nil},
		{"import into a hidden article", "edna", "POST", "/api/v1/articles/a2/versions", `{"version":1,` + kept + `}`, 404, nil, []string{"Hidden"}},
		{"import by an admin", "root", "POST", path, `{"version":1,` + kept + `}`, 403, []string{`"code":"action.role"`}, nil},
		{"import signed out", "", "POST", path, `{"version":1,` + kept + `}`, 401, nil, nil},
		{"list", "root", "GET", path, "", 200, []string{`"number":1`}, []string{`"text":`}},
		{"list of a hidden article", "edna", "GET", "/api/v1/articles/a2/versions", "", 404, nil, []string{"Hidden"}},
		{"one version", "emil", "GET", path + "/1", "", 200, []string{`"text":"One line.`, `"claims":[{"claimId":`}, []string{`"verdict"`}},
		{"a version that is not there", "emil", "GET", path + "/2", "", 404, nil, nil},
		{"one version of a hidden article", "edna", "GET", "/api/v1/articles/a2/versions/1", "", 404, nil, []string{"Hidden"}},
		{"a review of the first", "emil", "GET", path + "/1/review", "", 200, []string{`"items":[]`, `"kind":"new"`}, []string{`"kind":"gone"`}},
		{"a review that is not there", "emil", "GET", path + "/2/review", "", 404, nil, nil},
		{"confirm what is not marked", "ada", "POST", "/api/v1/claims/c1/confirm_anchor", `{"version":1}`, 409, []string{`"code":"claim.confirmed"`, `"current":{"id":"c1"`}, nil},
		{"confirm a hidden claim", "edna", "POST", "/api/v1/claims/c2/confirm_anchor", `{"version":1}`, 404, nil, []string{"Hidden"}},
	})
}

func TestVersionByFile(t *testing.T) {
	s := newServer(t)
	someClaims(t, s)
	send := func(path, name, text string, fields ...string) (int, string) {
		kind, body := upload(name, text, fields...)
		_, cookie := s.session(t, "ada")
		req := newRequest(t, "POST", path, body, cookie)
		req.Header.Set("Content-Type", kind)
		rec := serve(s, req)
		return rec.Code, rec.Body.String()
	}
	text := "One line.\nAnother line.\nA fourth line.\n"
	if code, body := send("/api/v1/articles/a1/versions/preview/upload", "v2.txt", text); code != 200 || !strings.Contains(body, `"stored":false`) {
		t.Errorf("preview: %d %s", code, body)
	}
	if code, body := send("/api/v1/articles/a1/versions/upload", "v2.txt", text, "version", "1", "decisions", "{"); code != 422 || !strings.Contains(body, `"decisions":`) {
		t.Errorf("broken decisions: %d %s", code, body)
	}
	if code, body := send("/api/v1/articles/a1/versions/upload", "v2.exe", text, "version", "1"); code != 422 {
		t.Errorf("a program: %d %s", code, body)
	}
	if code, body := send("/api/v1/articles/a1/versions/upload", "v2.txt", text, "version", "1", "decisions", "[]"); code != 201 {
		t.Errorf("import: %d %s", code, body)
	}
	rec := s.call(t, "emil", "GET", "/api/v1/articles/a1/versions/2/review", "")
	if v := decode[versions.VersionReview](t, rec); v.New.Source != "file" || v.New.FileName != "v2.txt" || v.New.By.ID != "ada" {
		t.Errorf("stored as %+v", v.New)
	}
}
