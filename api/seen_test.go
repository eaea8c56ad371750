package api

import (
	"context"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/models/storetest"
)

// seenBefore is a library whose claims k1 and c1 say the same, and the hidden ch as well.
func seenBefore(t *testing.T, s *server) {
	t.Helper()
	library(t, s)
	same := func(c models.Claim) models.Claim {
		c.Wording = "NATO's Ærø observation tower was 324 metres tall in 2019, said the “Guild of Masons” 🗼."
		return c
	}
	storetest.Put(t, s.store,
		same(models.Claim{ID: "n1", ArticleID: "a1", Status: models.StatusSubmitted, SubmittedBy: "ada", Finding: models.Finding{Verdict: "wrong", Correction: "300 metres", Rationale: "r"}}),
		same(models.Claim{ID: "ns", ArticleID: "a1", Status: models.StatusApproved, ContentHash: "h-ns", ApprovedHash: "h-ns", ApprovedBy: "emil", SubmittedBy: "ada", Finding: models.Finding{Verdict: "confirmed_with_fix", Correction: "330 metres", Rationale: "r"}}),
		models.SignOff{ID: "sons", ClaimID: "ns", Hash: "h-ns", SubmittedBy: "ada", ByID: "emil"},
		same(models.Claim{ID: "nx", ArticleID: "a1", Status: models.StatusCrossCheck, SubmittedBy: "ada", SecondID: "ben", Finding: models.Finding{Verdict: "unsupported", Correction: "secret-word", Rationale: "r"}}),
		same(models.Claim{ID: "nh", ArticleID: "a2", Status: models.StatusSubmitted, SubmittedBy: "ada", Finding: models.Finding{Verdict: "wrong", Correction: "hidden-word", Rationale: "r"}}),
		same(models.Claim{ID: "k9", ArticleID: "b1", Status: models.StatusInReview, HolderID: "ben"}),
		same(models.Claim{ID: "nd", ArticleID: "a1", Status: models.StatusDismissed, Disposition: models.DispositionFurniture}),
	)
	if err := s.Review.Seen.Fill(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func TestSeenBefore(t *testing.T) {
	check(t, seenBefore, []scenario{
		{"suggested with its verdict", "emil", "GET", "/api/v1/claims/k9/seen", "", 200, []string{
			`"claimId":"n1"`, `"checked":true`, `"verdict":{"value":"wrong","label":"Wrong"`, `"correction":"300 metres"`, `"status":"submitted"`, `"claimId":"nx"`, `"actions":["refuse_earlier"]`,
		}, []string{`"nd"`, "hidden-word", `"k9"`}},
		{"to a member, those of a hidden article too", "edna", "GET", "/api/v1/claims/k9/seen", "", 200, []string{`"claimId":"nh"`, "hidden-word"}, nil},
		{"its cross-check is not told to who answers it", "ben", "GET", "/api/v1/claims/k9/seen", "", 200, []string{
			`"claimId":"nx"`, `"checked":false`, `"actions":["refuse_earlier","use_earlier"]`,
		}, []string{"secret-word", "unsupported", "hidden-word"}},
		{"of a hidden claim", "ben", "GET", "/api/v1/claims/nh/seen", "", 404, nil, []string{"hidden-word"}},
		{"of a hidden article", "ben", "GET", "/api/v1/articles/a2/seen", "", 404, nil, nil},
		{"marks", "ben", "GET", "/api/v1/articles/b1/seen", "", 200, []string{`"k9":2`}, nil},
		{"signed out", "", "GET", "/api/v1/claims/k9/seen", "", 401, nil, nil},
		{"refused", "ben", "POST", "/api/v1/claims/k9/seen/refuse", `{"earlier":"n1"}`, 200, []string{`"refused":true`}, nil},
		{"refused by an admin", "root", "POST", "/api/v1/claims/k9/seen/refuse", `{"earlier":"n1"}`, 403, nil, nil},
		{"refused, but hidden", "ben", "POST", "/api/v1/claims/k9/seen/refuse", `{"earlier":"nh"}`, 422, []string{`"earlier":"There is no such earlier claim`}, []string{"hidden-word"}},
		{"refused, but itself", "ben", "POST", "/api/v1/claims/k9/seen/refuse", `{"earlier":"k9"}`, 422, nil, nil},
		{"used", "ben", "POST", "/api/v1/claims/k9/seen/use", `{"claimVersion":1,"earlier":"ns","stance":"refutes"}`, 200, []string{
			`"kind":"document"`, `"title":"Our check in “A test article”"`, `"locator":"Claim ns"`, `"stance":"refutes"`, `"status":"in_review"`,
		}, []string{"confirmed_with_fix\",\"correction", "330 metres"}},
		{"used, but stale", "ben", "POST", "/api/v1/claims/k9/seen/use", `{"claimVersion":4,"earlier":"n1"}`, 409, []string{`"code":"stale"`}, nil},
		{"used by who does not hold the claim", "ada", "POST", "/api/v1/claims/k9/seen/use", `{"claimVersion":1,"earlier":"n1"}`, 409, nil, nil},
		{"used, but not signed off", "ben", "POST", "/api/v1/claims/k9/seen/use", `{"claimVersion":1,"earlier":"n1"}`, 422, []string{`"earlier":"This check is not signed off`}, nil},
		{"used, but blind", "ben", "POST", "/api/v1/claims/k9/seen/use", `{"claimVersion":1,"earlier":"nx"}`, 422, []string{`"earlier":"This check is not signed off`}, []string{"secret-word"}},
		{"used, but hidden", "ben", "POST", "/api/v1/claims/k9/seen/use", `{"claimVersion":1,"earlier":"nh"}`, 422, []string{`"earlier":"There is no such`}, []string{"hidden-word"}},
	})
}

// What was refused can be taken back, and what is edited is found by its new words in the same moment.
func TestSeenChanges(t *testing.T) {
	s := newServer(t)
	seenBefore(t, s)
	has(t, "refused", s.call(t, "ben", "POST", "/api/v1/claims/k9/seen/refuse", `{"earlier":"n1"}`), 200)([]string{`"refused":true`})
	has(t, "marks", s.call(t, "ben", "GET", "/api/v1/articles/b1/seen", ""), 200)([]string{`"k9":1`})
	has(t, "allowed", s.call(t, "ben", "POST", "/api/v1/claims/k9/seen/allow", `{"earlier":"n1"}`), 200)(nil, `"refused":true`)
	hostile := []string{`AND OR NOT NEAR`, `(x* \" NATO's`, "برج المراقبة", "👩🏽‍🚀", "東京の橋", strings.Repeat("tower (\\\" ", 180)}
	for i, words := range hostile {
		put := s.call(t, "ben", "POST", "/api/v1/claims/k9/edit", `{"version":`+string(rune('1'+i))+`,"wording":"`+words+`"}`)
		has(t, words, put, 200)(nil)
		has(t, words, s.call(t, "ben", "GET", "/api/v1/claims/k9/seen", ""), 200)([]string{`"items":[`}, `"claimId":"n1"`)
	}
	back := `{"version":7,"wording":"The Ærø observation tower of NATO was 324 metres tall in 2019, the Guild of Masons said."}`
	has(t, "edited", s.call(t, "ben", "POST", "/api/v1/claims/k9/edit", back), 200)(nil)
	has(t, "found", s.call(t, "ben", "GET", "/api/v1/claims/k9/seen", ""), 200)([]string{`"claimId":"n1"`})
}
