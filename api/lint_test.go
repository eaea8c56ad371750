package api

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	lintapi "linecheck/api/lint"
	"linecheck/models"
	"linecheck/models/storetest"
)

// flawed is an article whose copy has three faults, and one in a hidden article. Claim c1 rests on a source that is older than what it tells of.
func flawed(t *testing.T, s *server) {
	t.Helper()
	storetest.Put(t, s.store, models.Article{ID: "a1", Title: "Bridge", Language: "en", PublishedOn: "2025-07-01", ArticleVersion: 1, NextNumber: 2, CreatedBy: "ada"})
	storetest.Version(t, s.store, 1, "The bridge fell on 3 June 2025. 🌉\nThe council met on Friday, 4 March 2025.\n“We will build it again, the mayor said.\n")
	storetest.Put(t, s.store,
		models.Claim{ID: "c1"},
		models.Source{ID: "s1", ArticleID: "a1", Kind: models.SourceDocument, Title: "Plan", PublishedOn: "2025-06-01"},
		models.Evidence{ID: "e1", ClaimID: "c1", SourceID: "s1", Ordinal: 1, Stance: models.StanceSupports, AddedBy: "ada"},
		models.Article{ID: "a2", Title: "Hidden", Restricted: true, Language: "en", ArticleVersion: 1, NextNumber: 1, CreatedBy: "ada"},
		models.ArticleVersion{ID: "hv", ArticleID: "a2", Number: 1, Text: "Hidden on 31 April 2025.\n", Length: 25, TextSHA256: "0", BytesSHA256: "0", Source: "paste", Engine: "t", CreatedBy: "ada"},
		models.Segment{ID: "h1", ArticleVersionID: "hv", ArticleID: "a2", End: 25, Kind: models.SegmentSentence, Role: models.RoleBody},
		models.Article{ID: "a3", Title: "Arabic", Language: "ar", ArticleVersion: 1, NextNumber: 1, CreatedBy: "ada"},
		models.ArticleVersion{ID: "av", ArticleID: "a3", Number: 1, Text: "قال: «لن نعود.\n", Length: 15, TextSHA256: "0", BytesSHA256: "0", Source: "paste", Engine: "t", CreatedBy: "ada"},
		models.Segment{ID: "ar1", ArticleVersionID: "av", ArticleID: "a3", End: 15, Kind: models.SegmentSentence, Role: models.RoleBody},
	)
}

func lintOf(t *testing.T, s *server, as string) lintapi.Lint {
	t.Helper()
	return decode[lintapi.Lint](t, s.call(t, as, "GET", "/api/v1/articles/a1/lint", ""))
}

func one(t *testing.T, list lintapi.Lint, rule string) lintapi.CopyFinding {
	t.Helper()
	i := slices.IndexFunc(list.Items, func(f lintapi.CopyFinding) bool { return f.Rule == rule })
	if i < 0 {
		t.Fatalf("no %s in %+v", rule, list.Items)
	}
	return list.Items[i]
}

// weekday is the fingerprint of the weekday that is not that of its date.
const weekday = "WEEKDAY"

func TestLint(t *testing.T) {
	path := "/api/v1/articles/a1/lint"
	said := func(version int, reason string) string {
		return fmt.Sprintf(`{"fingerprint":%q,"version":%d,"reason":%q}`, weekday, version, reason)
	}
	check(t, flawed, []scenario{
		{"what is found", "ben", "GET", path, "", 200, []string{
			`"rule":"weekday-date","severity":"error","places":[{"start":53,"end":73,"quote":"Friday, 4 March 2025"}]`, `4 March 2025 was a Tuesday, not a Friday.`,
			`"rule":"evidence-before-event"`, `"claimId":"c1","claimNumber":1`, `"rule":"quotes-unbalanced"`, `"actions":["dismiss_finding"]`, `"articleVersion":1`,
		}, []string{"Hidden", `"dismissed":`}},
		{"to an admin, who reviews nothing", "root", "GET", path, "", 200, []string{`"rule":"weekday-date"`, `"actions":[]`}, []string{"dismiss_finding"}},
		{"in a language that few checks read", "ben", "GET", "/api/v1/articles/a3/lint", "", 200, []string{`"rule":"quotes-unbalanced"`, `"quote":"«`, `"language":"ar"`, `"applied":["weekday-date","no-such-day","quotes-unbalanced"]`}, nil},
		{"in a hidden article", "ben", "GET", "/api/v1/articles/a2/lint", "", 404, nil, []string{"31 April"}},
		{"in a hidden article, to a member", "ada", "GET", "/api/v1/articles/a2/lint", "", 200, []string{`"rule":"no-such-day"`}, nil},
		{"in no article", "ada", "GET", "/api/v1/articles/no/lint", "", 404, nil, nil},
		{"signed out", "", "GET", path, "", 401, []string{`"code":"session.none"`}, nil},
		{"before an import", "ada", "POST", "/api/v1/articles/preview", `{"text":"A headline\n\n“We will build it again, the mayor said on Monday.\n"}`, 200, []string{
			`"faults":[{"rule":"quotes-unbalanced","quote":"“We`,
		}, nil},
		{"before an import without fault", "ada", "POST", "/api/v1/articles/preview", `{"text":"A headline\n\nThey met on Monday. 👍🏽\n"}`, 200, []string{`"faults":[]`}, nil},
		{"dismissed by an admin", "root", "POST", path + "/dismiss", said(1, "x"), 403, []string{`"code":"action.role"`}, nil},
		{"dismissed in a hidden article", "ben", "POST", "/api/v1/articles/a2/lint/dismiss", said(1, "x"), 404, nil, []string{"31 April"}},
		{"what is not found", "ben", "POST", path + "/dismiss", said(1, "x"), 409, []string{`"code":"lint.gone"`, `"current":{"articleVersion":1`}, nil},
		{"without a version", "ben", "POST", path + "/dismiss", `{"fingerprint":"x","reason":"x"}`, 422, []string{`version`}, nil},
		{"with a field too many", "ben", "POST", path + "/dismiss", `{"fingerprint":"x","version":1,"reason":"x","by":"ada"}`, 422, nil, nil},
		{"restored signed out", "", "POST", path + "/restore", said(1, ""), 401, nil, nil},
	})
}

// One person dismisses, another was slower; what was dismissed is taken back, and the log has both.
func TestLintDismissedAndRestored(t *testing.T) {
	s := newServer(t)
	flawed(t, s)
	path := "/api/v1/articles/a1/lint"
	f := one(t, lintOf(t, s, "ada"), "weekday-date")
	say := func(version int, reason string) string {
		return fmt.Sprintf(`{"fingerprint":%q,"version":%d,"reason":%q}`, f.Fingerprint, version, reason)
	}
	back := func(version int) string {
		return fmt.Sprintf(`{"fingerprint":%q,"version":%d}`, f.Fingerprint, version)
	}
	has(t, "no reason", s.call(t, "ada", "POST", path+"/dismiss", say(1, "  ")), 422)([]string{`"reason":"Say why."`})
	has(t, "too long a reason", s.call(t, "ada", "POST", path+"/dismiss", say(1, strings.Repeat("é", 2001))), 422)([]string{`"reason":`})
	has(t, "not dismissed yet", s.call(t, "ada", "POST", path+"/restore", back(1)), 409)([]string{`"code":"lint.open"`})
	has(t, "dismissed", s.call(t, "ada", "POST", path+"/dismiss", say(1, "It is a quotation.")), 200)([]string{`"reason":"It is a quotation."`, `"name":"Ada Okafor"`, `"actions":["restore_finding"]`})
	has(t, "by two", s.call(t, "ben", "POST", path+"/dismiss", say(1, "Mine.")), 409)([]string{`"code":"stale"`, `"reason":"It is a quotation."`}, "Mine.")
	has(t, "again", s.call(t, "ben", "POST", path+"/dismiss", say(2, "Mine.")), 409)([]string{`"code":"lint.dismissed"`})
	has(t, "restored, but stale", s.call(t, "ben", "POST", path+"/restore", back(1)), 409)([]string{`"code":"stale"`})
	has(t, "restored", s.call(t, "ben", "POST", path+"/restore", back(2)), 200)([]string{`"version":3`}, `"dismissed":`)
	has(t, "undone twice", s.call(t, "ada", "POST", path+"/restore", back(2)), 409)([]string{`"code":"stale"`})
	has(t, "dismissed anew", s.call(t, "ben", "POST", path+"/dismiss", say(3, "The printed date stands.")), 200)([]string{`"name":"Ben Lindqvist"`, `"version":4`})
	audit := s.call(t, "root", "GET", "/api/v1/audit?article=a1", "").Body.String()
	if n, m := strings.Count(audit, `"action":"lint.dismissed"`), strings.Count(audit, `"action":"lint.restored"`); n != 2 || m != 1 || !strings.Contains(audit, "It is a quotation.") {
		t.Errorf("%d dismissed, %d restored in %s", n, m, audit)
	}
}

// A dismissal holds in the next version of the article where the same words are, and only there.
func TestLintInTheNextVersion(t *testing.T) {
	s := newServer(t)
	flawed(t, s)
	path := "/api/v1/articles/a1/lint"
	for _, rule := range []string{"weekday-date", "quotes-unbalanced"} {
		f := one(t, lintOf(t, s, "ada"), rule)
		has(t, rule, s.call(t, "ada", "POST", path+"/dismiss", fmt.Sprintf(`{"fingerprint":%q,"version":1,"reason":"So it is printed."}`, f.Fingerprint)), 200)(nil)
	}
	text := "The bridge fell on 3 June 2025. 🌉\\nIn short: the council met on Friday, 4 March 2025.\\n“We shall build it anew, said the mayor.\\n"
	now := decode[struct{ Version int }](t, s.call(t, "ada", "GET", "/api/v1/articles/a1", ""))
	in := fmt.Sprintf(`{"version":%d,"text":%q}`, now.Version, strings.ReplaceAll(text, "\\n", "\n"))
	has(t, "version 2", s.call(t, "ada", "POST", "/api/v1/articles/a1/versions", in), 201)(nil)
	list := lintOf(t, s, "ben")
	if list.ArticleVersion != 2 || one(t, list, "weekday-date").Dismissed == nil || one(t, list, "quotes-unbalanced").Dismissed != nil {
		t.Errorf("in version %d: %+v", list.ArticleVersion, list.Items)
	}
}

// Who is to answer a cross-check reads nothing that was made of the evidence, nor a reason that somebody gave about the words.
func TestLintIsBlind(t *testing.T) {
	s := newServer(t)
	flawed(t, s)
	storetest.Put(t, s.store,
		models.Article{ID: "b1", Title: "Blind", Language: "en", PublishedOn: "2025-07-01", ArticleVersion: 1, NextNumber: 2, CreatedBy: "ada"},
		models.ArticleVersion{ID: "bv", ArticleID: "b1", Number: 1, Text: "The “bridge fell on 3 June 2025.\n", Length: 33, TextSHA256: "0", BytesSHA256: "0", Source: "paste", Engine: "t", CreatedBy: "ada"},
		models.Segment{ID: "b1s", ArticleVersionID: "bv", ArticleID: "b1", End: 33, Kind: models.SegmentSentence, Role: models.RoleBody},
		models.Claim{ID: "bc", ArticleID: "b1", Status: models.StatusCrossCheck, SubmittedBy: "ada", SecondID: "emil", Finding: models.Finding{Verdict: "wrong", Rationale: "r"}},
		models.Source{ID: "bs", ArticleID: "b1", Kind: models.SourceDocument, Title: "Plan", PublishedOn: "2025-06-01"},
		models.Evidence{ID: "be", ClaimID: "bc", SourceID: "bs", Ordinal: 1, Stance: models.StanceSupports, AddedBy: "ada"},
	)
	path := "/api/v1/articles/b1/lint"
	list := decode[lintapi.Lint](t, s.call(t, "ada", "GET", path, ""))
	for _, f := range list.Items {
		has(t, f.Rule, s.call(t, "ada", "POST", path+"/dismiss", fmt.Sprintf(`{"fingerprint":%q,"version":1,"reason":%q}`, f.Fingerprint, canary)), 200)(nil)
	}
	if len(list.Items) != 2 {
		t.Fatalf("found %+v", list.Items)
	}
	has(t, "to others", s.call(t, "ben", "GET", path, ""), 200)([]string{canary, `"rule":"evidence-before-event"`})
	has(t, "to the second reviewer", s.call(t, "emil", "GET", path, ""), 200)([]string{`"reason":"","reasonHidden":true`, "quotes-unbalanced"}, canary, `"rule":"evidence-before-event"`)
	before := one(t, list, "evidence-before-event")
	has(t, "not theirs", s.call(t, "emil", "POST", path+"/restore", fmt.Sprintf(`{"fingerprint":%q,"version":2}`, before.Fingerprint)), 409)([]string{`"code":"lint.gone"`}, canary)
	has(t, "an admin too", s.call(t, "root", "POST", "/api/v1/accounts/emil/set_roles", `{"version":1,"roles":["editor","admin"]}`), 200)(nil)
	for _, at := range []string{"/api/v1/audit?article=b1", "/api/v1/claims/bc/history", "/api/v1/articles/b1/report/draft/json"} {
		has(t, at, s.call(t, "emil", "GET", at, ""), 200)(nil, canary)
	}
}
