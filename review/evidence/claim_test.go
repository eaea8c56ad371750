package evidence_test

import (
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/evidence"
	"linecheck/review/form"
	"linecheck/review/passage"
)

func str(s string) *string { return &s }

// finding is a complete finding.
func finding() form.Input {
	return form.Input{Finding: form.FindingInput{Verdict: str("confirmed"), Rationale: str("See there."), Confidence: str("high")}}
}

// described is a row that describes a source anew.
func described(sourceID string, in form.SourceInput, quote string) form.EvidenceInput {
	r := row(sourceID, quote)
	r.Source = &in
	return r
}

func TestPassages(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Bridge", opening, "قال الوزير إن الجسر   مفتوح.", "It won 👍🏽 twice."))
	d.run()
	v, c := d.add("/bridge"), d.held()
	for quote, want := range map[string]models.PassageState{
		"nine months\n of repairs": models.PassageVerbatim, "الوزير إن الجسر مفتوح": models.PassageVerbatim, "won 👍🏽": models.PassageVerbatim,
		"ten months of repairs": models.PassageMissing, "": "",
	} {
		e := d.cite(c.ID, row(v.ID, quote)).Evidence[0]
		if e.Passage != want || e.SnapshotSHA256 != v.Captures[0].ContentSHA256 || e.SnapshotAt == nil || e.SnapshotType != "text/html" {
			t.Errorf("%q is %q, want %q: %+v", quote, e.Passage, want, e)
		}
	}
}

// What is described anew goes on resting on the same copy; another address does not.
func TestDescribedAnew(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Bridge", opening, cost))
	d.run()
	v, c := d.add("/bridge"), d.held()
	first := d.cite(c.ID, described(v.ID, form.SourceInput{URL: v.URL, Title: "The bridge", Publisher: "The Ellis Post"}, "12 million")).Evidence[0]
	if first.SourceID == v.ID || first.Source.RootID != v.RootID || first.Source.Title != "The bridge" || first.SnapshotSHA256 == "" || first.Passage != models.PassageVerbatim {
		t.Errorf("%+v", first)
	}
	if list, err := d.Sources.Sources(t.Context(), ada, "a1"); err != nil || len(list) != 1 || list[0].Title != "The bridge" || len(list[0].Uses) != 1 {
		t.Errorf("%+v, %v", list, err)
	}
	in := described("", form.SourceInput{URL: d.url + "/other", Title: "Other"}, "12 million")
	in.ID = first.ID
	other := d.cite(c.ID, in).Evidence[0]
	if other.SnapshotSHA256 != "" || other.Passage != "" || other.Source.RootID == v.RootID {
		t.Errorf("%+v", other)
	}
	d.wait(1)
}

// A copy that arrives after the row does not change what is signed, but says
// whether the passage stands in it; submitting takes it.
func TestCopyAfterTheRow(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Bridge", opening, cost))
	c := d.held()
	c = d.cite(c.ID, described("", form.SourceInput{URL: d.url + "/bridge", Title: "Bridge"}, "12 million"))
	hash, version := c.ContentHash, c.Version
	d.run()
	d.wait(1)
	c, err := d.Claim(t.Context(), ada, c.ID)
	if err != nil {
		t.Fatal(err)
	}
	if e := c.Evidence[0]; e.SnapshotSHA256 != "" || e.Passage != models.PassageVerbatim || c.ContentHash != hash || c.Version != version {
		t.Errorf("%+v", e)
	}
	c = d.do(ada, c.ID, models.ActionSubmit, finding())
	if e := c.Evidence[0]; e.SnapshotSHA256 == "" || e.Passage != models.PassageVerbatim {
		t.Errorf("submitted with %+v", e)
	}
}

func TestWrongCopy(t *testing.T) {
	d := newDesk(t)
	d.site.put("/a", article("A", opening, cost))
	d.site.put("/b", article("B", cables, cost))
	d.run()
	a, b, c := d.add("/a"), d.add("/b"), d.held()
	gone := d.add("/gone")
	for _, id := range []string{b.Captures[0].ID, gone.Captures[0].ID, "x"} {
		in := row(a.ID, "12 million")
		in.CaptureID = &id
		_, err := d.Act(t.Context(), ada, c.ID, c.Version, models.ActionSetEvidence, form.Input{Evidence: []form.EvidenceInput{in}})
		if field(err, "captureId") == "" {
			t.Errorf("%s: %v", id, err)
		}
	}
	in := row(a.ID, "12 million")
	in.CaptureID = str("")
	if e := d.cite(c.ID, in).Evidence[0]; e.SnapshotSHA256 != "" || e.Passage != models.PassageVerbatim {
		t.Errorf("without a copy: %+v", e)
	}
}

// approved is a claim that Edna signed, which rests on a page.
func approved(d *desk, sourceID string) string {
	c := d.held()
	d.cite(c.ID, row(sourceID, "12 million euros"))
	d.do(ada, c.ID, models.ActionSubmit, finding())
	d.do(edna, c.ID, models.ActionApprove, form.Input{})
	return c.ID
}

func TestRecheck(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Bridge", opening, cost))
	d.run()
	v := d.add("/bridge")
	id := approved(d, v.ID)
	before, err := d.Claim(t.Context(), ada, id)
	if err != nil {
		t.Fatal(err)
	}
	steps := []struct {
		name    string
		page    string // "" for none
		finding models.CaptureFinding
		alert   models.CaptureFinding
		passage models.PassageState
	}{
		{"the same words in another frame", strings.Replace(article("Bridge", opening, cost), "All rights", "No rights", 1), models.FindingUnchanged, "", ""},
		{"changed elsewhere", article("Bridge", opening+" It rained.", cost), models.FindingChanged, models.FindingChanged, models.PassageVerbatim},
		{"changed in the passage", article("Bridge", opening, strings.Replace(cost, "12", "13", 1)), models.FindingChanged, models.FindingChanged, models.PassageMissing},
		{"gone", "", models.FindingGone, models.FindingGone, ""},
		{"back as it was", article("Bridge", opening, cost), models.FindingChanged, "", ""},
	}
	for _, tt := range steps {
		d.site.put("/bridge", tt.page)
		if tt.page == "" {
			d.site.answer("/bridge", nil)
		}
		got := d.check(v.ID).Captures[0]
		c, err := d.Claim(t.Context(), ada, id)
		if err != nil {
			t.Fatal(err)
		}
		if got.Finding != tt.finding {
			t.Errorf("%s: found %q, want %q", tt.name, got.Finding, tt.finding)
		}
		switch {
		case tt.alert == "" && len(c.Warnings) > 0, tt.alert != "" && len(c.Warnings) != 1:
			t.Errorf("%s: alerts %+v", tt.name, c.Warnings)
		case tt.alert != "" && (c.Warnings[0].Finding != tt.alert || c.Warnings[0].Passage != tt.passage):
			t.Errorf("%s: alert %+v", tt.name, c.Warnings[0])
		}
		if c.ContentHash != before.ContentHash || c.Status != models.StatusApproved || c.Evidence[0].SnapshotSHA256 != before.Evidence[0].SnapshotSHA256 || c.Version != before.Version {
			t.Errorf("%s: the signed content changed", tt.name)
		}
	}
	want := []string{
		"Source #1 of claim 1 is no longer there.", "Source #1 of claim 1 changed, and the quoted passage is no longer in it.", "Source #1 of claim 1 changed.",
	}
	for _, text := range want {
		if got := d.inbox(edna); !strings.Contains(got, text) {
			t.Errorf("the signer reads %s, want %s", got, text)
		}
	}
}

func TestChangesAndSettling(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Bridge", opening, cost))
	d.run()
	v := d.add("/bridge")
	id := approved(d, v.ID)
	d.site.put("/bridge", article("Bridge", opening, strings.Replace(cost, "12", "13", 1)))
	now := d.check(v.ID).Captures[0]
	changes, err := d.Sources.Changes(t.Context(), edna, now.ID, "")
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, p := range changes.List {
		if p.Kind == passage.Gone || p.Kind == passage.New {
			words = append(words, string(p.Kind)+" "+strings.TrimSpace(p.Text))
		}
	}
	if got := strings.Join(words, ", "); got != "gone 12, new 13" || len(changes.Passages) != 1 || changes.Passages[0].Passage != models.PassageMissing {
		t.Errorf("changes %s, %+v", got, changes.Passages)
	}
	rows, _, err := d.ClaimRows(t.Context(), ben, "a1")
	if err != nil || rows[0].Alerts != 1 {
		t.Errorf("the list says %d, %v", rows[0].Alerts, err)
	}
	c, err := d.Claim(t.Context(), ben, id)
	if err != nil {
		t.Fatal(err)
	}
	e := c.Evidence[0].ID
	if err := d.Evidence.Settle(t.Context(), ben, e, v.Captures[0].ID, ""); models.KindOf(err) != models.KindConflict {
		t.Errorf("settling another fetch: %v", err)
	}
	if err := d.Evidence.Settle(t.Context(), root, e, now.ID, ""); models.KindOf(err) != models.KindForbidden {
		t.Errorf("an admin settles: %v", err)
	}
	if err := d.Evidence.Settle(t.Context(), ben, e, now.ID, "A slip of theirs."); err != nil {
		t.Fatal(err)
	}
	if err := d.Evidence.Settle(t.Context(), ada, e, now.ID, ""); models.KindOf(err) != models.KindConflict {
		t.Errorf("settling twice: %v", err)
	}
	d.check(v.ID) // says the same once more
	after, err := d.Claim(t.Context(), ben, id)
	if err != nil || len(after.Warnings) != 0 || after.ContentHash != c.ContentHash {
		t.Errorf("%+v, %v", after.Warnings, err)
	}
	// Whoever holds the claim may let it rest on the newer copy.
	d.do(ada, id, models.ActionRevise, form.Input{Reason: "The page changed."})
	in := row(v.ID, "13 million euros")
	in.ID, in.CaptureID = e, &now.ID
	if got := d.cite(id, in).Evidence[0]; got.SnapshotSHA256 != now.ContentSHA256 || got.Passage != models.PassageVerbatim {
		t.Errorf("%+v", got)
	}
}

func TestKinships(t *testing.T) {
	d := newDesk(t)
	wire := []string{"PORT ELLIS (AP) — " + opening, cost, cables}
	d.site.put("/a", article("Bridge open again", wire...))
	d.site.put("/b", article("At last: a bridge", append(wire, "Commuters were glad, a shopkeeper said.")...))
	d.site.put("/c", article("Weather", "Rain is expected on the coast through Friday, forecasters said, with gusts of wind of up to 80 kilometres an hour."))
	d.run()
	a, b, other, c := d.add("/a"), d.add("/b"), d.add("/c"), d.held()
	v := d.cite(c.ID, row(a.ID, ""), row(b.ID, ""), row(other.ID, ""))
	list, err := d.Sources.Kinships(t.Context(), ada, c.ID)
	if err != nil || len(list) != 1 || list[0].A.Ordinal != 1 || list[0].B.Ordinal != 2 || !strings.Contains(list[0].Reason, "both credit AP") || list[0].Refused {
		t.Fatalf("%+v, %v", list, err)
	}
	pair := [2]string{list[0].A.ID, list[0].B.ID}
	for _, again := range []bool{false, true} {
		if err := d.Sources.Refuse(t.Context(), ben, c.ID, pair, again); err != nil {
			t.Fatal(err)
		}
		if list, err = d.Sources.Kinships(t.Context(), ada, c.ID); err != nil || len(list) != 1 || list[0].Refused == again {
			t.Errorf("again %v: %+v, %v", again, list, err)
		}
	}
	if err := d.Sources.Refuse(t.Context(), root, c.ID, pair, false); models.KindOf(err) != models.KindForbidden {
		t.Errorf("an admin: %v", err)
	}
	accepted := described(b.ID, form.SourceInput{URL: b.URL, Title: b.Title, SameOriginAs: &v.Evidence[0].ID}, "")
	accepted.ID = v.Evidence[1].ID
	keep := func(i int) form.EvidenceInput {
		in := row("", "")
		in.ID = v.Evidence[i].ID
		return in
	}
	v = d.cite(c.ID, keep(0), accepted, keep(2))
	if v.Evidence[0].Source.OriginID == "" || v.Evidence[0].Source.OriginID != v.Evidence[1].Source.OriginID {
		t.Errorf("%+v", v.Evidence)
	}
	if list, err = d.Sources.Kinships(t.Context(), ada, c.ID); err != nil || len(list) != 0 {
		t.Errorf("%+v, %v", list, err)
	}
	// Another claim with the same two is told what was decided here.
	second := d.held()
	d.cite(second.ID, row(a.ID, ""), row(other.ID, ""))
	if list, err = d.Sources.Kinships(t.Context(), ada, second.ID); err != nil || len(list) != 0 {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestKindsOfSource(t *testing.T) {
	d := newDesk(t)
	c := d.held()
	for name, tt := range map[string]struct {
		in    form.SourceInput
		field string
	}{
		"interview without a person": {form.SourceInput{Kind: models.SourceInterview, Title: "Talk", PublishedOn: "2030-01-01", How: "telephone"}, "author"},
		"interview without a day":    {form.SourceInput{Kind: models.SourceInterview, Title: "Talk", Author: "Ines Duval", How: "telephone"}, "publishedOn"},
		"interview without a way":    {form.SourceInput{Kind: models.SourceInterview, Title: "Talk", Author: "Ines Duval", PublishedOn: "2030-01-01"}, "how"},
		"a way that is none":         {form.SourceInput{Kind: models.SourceDocument, Title: "Plan", How: "by pigeon"}, "how"},
		"a place without end":        {form.SourceInput{Kind: models.SourceDocument, Title: "Plan", Place: strings.Repeat("x", 501)}, "place"},
	} {
		_, err := d.Act(t.Context(), ada, c.ID, c.Version, models.ActionSetEvidence, form.Input{Evidence: []form.EvidenceInput{described("", tt.in, "")}})
		if field(err, tt.field) == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
	v := d.cite(c.ID, described("", form.SourceInput{Kind: models.SourceInterview, Title: "Talk", Author: "Ines Duval", PublishedOn: "2030-01-01", How: "telephone"}, "Yes."),
		described("", form.SourceInput{Kind: models.SourceDocument, Title: "Plan", Place: "Town archive, shelf 3"}, ""))
	if v.Evidence[0].Source.How != "telephone" || v.Evidence[1].Source.Place != "Town archive, shelf 3" || v.Evidence[0].Passage != "" {
		t.Errorf("%+v", v.Evidence)
	}
}

// A second reviewer sees sources and copies, and nothing of what was made of them.
func TestSecondReviewerSeesSources(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Bridge", opening, cost))
	d.run()
	v, c := d.add("/bridge"), d.held()
	r := row(v.ID, "12 million")
	r.Stance, r.Note = models.StancePartly, "note-word"
	d.cite(c.ID, r)
	d.do(ada, c.ID, models.ActionSubmit, finding())
	d.do(edna, c.ID, models.ActionCrossCheck, form.Input{Second: "ben"})
	d.site.put("/bridge", article("Bridge", opening, strings.Replace(cost, "12", "13", 1)))
	d.check(v.ID)
	seen, err := d.Claim(t.Context(), ben, c.ID)
	if err != nil || !seen.Hidden || len(seen.Evidence) != 1 || seen.Evidence[0].Stance != "" || seen.Evidence[0].Note != "" || seen.Evidence[0].SnapshotSHA256 == "" || len(seen.Warnings) != 1 {
		t.Errorf("%+v, %v", seen.Evidence, err)
	}
	list, err := d.Sources.Sources(t.Context(), ben, "a1")
	if err != nil || len(list) != 1 || len(list[0].Uses) != 1 {
		t.Errorf("%+v, %v", list, err)
	}
}

// Whoever binds to a version that somebody else changed is told, and nothing is lost.
func TestTwoPeopleAtOnce(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Bridge", opening, cost))
	d.run()
	v, c := d.add("/bridge"), d.held()
	d.cite(c.ID, row(v.ID, "12 million"))
	_, err := d.Act(t.Context(), ada, c.ID, c.Version, models.ActionSetEvidence, form.Input{})
	if models.KindOf(err) != models.KindConflict {
		t.Errorf("a stale list: %v", err)
	}
	if err := d.Evidence.Check(t.Context(), ada, v.ID); err != nil {
		t.Fatal(err)
	}
	if err := d.Evidence.Check(t.Context(), ben, v.ID); err != nil {
		t.Errorf("a second check at the same time: %v", err)
	}
	d.wait(1)
	if n := d.site.asked["/bridge"]; n > 3 {
		t.Errorf("asked %d times", n)
	}
}

func TestLongTexts(t *testing.T) {
	d := newDesk(t)
	long := strings.Repeat("Every word of this counts. ", 7_000) // 189,000 characters
	id, err := d.Evidence.Upload(t.Context(), ada, "a1", form.SourceInput{}, evidence.File{Name: "long.txt", Bytes: []byte(long + "The last sentence.")})
	if err != nil {
		t.Fatal(err)
	}
	c := d.held()
	if e := d.cite(c.ID, row(id, "The last sentence.")).Evidence[0]; e.Passage != models.PassageVerbatim || e.PassageStart != 189_000 {
		t.Errorf("%s at %d", e.Passage, e.PassageStart)
	}
	var under []models.Capture
	err = d.store.Read(t.Context(), func(tx *store.Tx) (err error) {
		under, err = tx.CapturesFetching()
		return err
	})
	if err != nil || len(under) != 0 {
		t.Errorf("%d are under way, %v", len(under), err)
	}
}
