package api

import (
	"fmt"
	"strings"
	"testing"

	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/models/storetest"
)

// The article of the tables below has a claim in the first line; the second and third are gaps.
func TestManySegments(t *testing.T) {
	path := "/api/v1/articles/a1/segments/dispose"
	both := `{"segments":[{"id":"s2","version":1,"disposition":"not_checkable","reason":"opinion"},{"id":"s3","version":1,"disposition":"furniture","reason":"A caption."}]}`
	with := func(rows ...string) string { return `{"segments":[` + strings.Join(rows, ",") + `]}` }
	opinion := func(id string, version int) string {
		return fmt.Sprintf(`{"id":%q,"version":%d,"disposition":"not_checkable","reason":"opinion"}`, id, version)
	}
	check(t, someClaims, []scenario{
		{"two at once", "ada", "POST", path, both, 200, []string{`"gaps":0`, `"reason":"A caption."`, `"by":{"id":"ada"`, `"version":2`}, []string{`"gap":true`}},
		{"nothing", "ada", "POST", path, with(), 422, []string{`"segments":"Choose at least one sentence."`}, nil},
		{"twice the same", "ada", "POST", path, with(opinion("s2", 1), opinion("s2", 1)), 422, []string{`"segments":`}, nil},
		{"without a reason", "ada", "POST", path, `{"segments":[{"id":"s2","version":1,"disposition":"furniture","reason":"  "}]}`, 422, []string{`"reason":"Say why."`}, nil},
		{"one is stale", "ada", "POST", path, with(opinion("s2", 1), opinion("s3", 7)), 409, []string{`"code":"segment.changed"`, "None of the 2 sentences was changed.", "“A third line.”", `"current":{"id":"a1"`, `"gaps":2`}, nil},
		{"one is claimed", "ada", "POST", path, with(opinion("s1", 1), opinion("s2", 1)), 409, []string{`"code":"segment.claimed"`, "A claim covers one of them: “One line.”"}, nil},
		{"the only one is stale", "ada", "POST", path, with(opinion("s2", 7)), 409, []string{`"code":"stale"`}, nil},
		{"one of another article", "ada", "POST", path, with(opinion("s2", 1), opinion("h1", 1)), 404, nil, []string{"Hidden"}},
		{"as an admin", "root", "POST", path, both, 403, []string{`"code":"action.role"`}, nil},
		{"of a hidden article", "edna", "POST", "/api/v1/articles/a2/segments/dispose", with(opinion("h1", 1)), 404, nil, []string{"Hidden"}},
		{"too many", "ada", "POST", path, with(strings.Split(strings.Repeat(opinion("s2", 1)+";", 2001), ";")[:2001]...), 422, []string{`"segments":`}, nil},
		{"signed out", "", "POST", path, both, 401, []string{`"code":"session.none"`}, nil},
	})
}

// What was set aside in one request is taken back in one, and each is an event of its own.
func TestManySegmentsAndBack(t *testing.T) {
	s := newServer(t)
	someClaims(t, s)
	path := "/api/v1/articles/a1/segments/dispose"
	set := `{"segments":[{"id":"s2","version":1,"disposition":"not_checkable","reason":"opinion"},{"id":"s3","version":1,"disposition":"not_checkable","reason":"opinion"}]}`
	back := `{"segments":[{"id":"s2","version":2,"disposition":""},{"id":"s3","version":2,"disposition":""}]}`
	if rec := s.call(t, "ada", "POST", path, set); rec.Code != 200 {
		t.Fatalf("%d %s", rec.Code, rec.Body)
	}
	article := decode[wire.Article](t, s.call(t, "ben", "POST", path, back))
	if article.Coverage.Gaps != 2 || article.Segments[1].Version != 3 || article.Segments[1].By != nil {
		t.Errorf("taken back: %+v", article.Segments)
	}
	audit := s.call(t, "root", "GET", "/api/v1/audit?article=a1", "").Body.String()
	if n, m := strings.Count(audit, `"action":"segment.disposed"`), strings.Count(audit, `"action":"segment.cleared"`); n != 2 || m != 2 {
		t.Errorf("%d disposed, %d cleared in %s", n, m, audit)
	}
}

func TestManyClaims(t *testing.T) {
	path := "/api/v1/articles/a1/claims/act"
	prepare := func(t *testing.T, s *server) {
		someClaims(t, s)
		storetest.Put(t, s.store,
			models.Claim{ID: "c5"}, models.Claim{ID: "c6", Status: models.StatusProposed}, models.Claim{ID: "c7", Status: models.StatusProposed, Risk: models.RiskHigh},
		)
	}
	check(t, prepare, []scenario{
		{"take two", "ada", "POST", path, `{"action":"take","claims":[{"id":"c1","version":1},{"id":"c5","version":1}]}`, 200, []string{`"items":[`, `"status":"in_review","verdict":"","attributionVerdict":"","verdictHidden":false,"holder":{"id":"ada"`}, nil},
		{"accept two", "ada", "POST", path, `{"action":"accept","claims":[{"id":"c6","version":1},{"id":"c7","version":1}]}`, 200, nil, []string{`"status":"proposed"`}},
		{"dismiss one of high risk with another", "ada", "POST", path, `{"action":"dismiss","disposition":"not_checkable","reason":"opinion","claims":[{"id":"c6","version":1},{"id":"c7","version":1}]}`, 403, []string{"Nothing was done to any of the 2 claims. Claim 6:"}, nil},
		{"dismiss both as an editor", "edna", "POST", path, `{"action":"dismiss","disposition":"not_checkable","reason":"opinion","claims":[{"id":"c6","version":1},{"id":"c7","version":1}]}`, 200, []string{`"status":"dismissed"`}, []string{`"status":"proposed"`}},
		{"dismiss without a reason", "ada", "POST", path, `{"action":"dismiss","disposition":"furniture","claims":[{"id":"c6","version":1}]}`, 422, []string{`"reason":"Say why."`, "Claim 5: "}, nil},
		{"one is stale", "ada", "POST", path, `{"action":"take","claims":[{"id":"c1","version":1},{"id":"c5","version":9}]}`, 409, []string{`"code":"stale"`, "changed while you were looking at it", `"current":{"items":[`}, nil},
		{"one is held", "ben", "POST", path, `{"action":"take","claims":[{"id":"c1","version":1},{"id":"c3","version":2}]}`, 409, []string{"Nothing was done to any of the 2 claims."}, nil},
		{"nothing", "ada", "POST", path, `{"action":"take","claims":[]}`, 422, []string{`"claims":`}, nil},
		{"what is not done together", "ada", "POST", path, `{"action":"approve","claims":[{"id":"c1","version":1}]}`, 422, []string{`"action":`}, nil},
		{"one of another article", "ada", "POST", path, `{"action":"take","claims":[{"id":"c1","version":1},{"id":"c2","version":1}]}`, 404, nil, []string{"Hidden"}},
		{"as an admin", "root", "POST", path, `{"action":"take","claims":[{"id":"c1","version":1}]}`, 403, []string{`"code":"action.role"`}, nil},
		{"what may be done together", "ada", "GET", "/api/v1/articles/a1/claims", "", 200, []string{`"together":["dismiss","merge","take"]`, `"together":["accept","dismiss","merge"]`, `"together":[]`}, nil},
	})
}
