package review_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/form"
)

// sources tells a claim's evidence in short: "#1 Archive 324 m".
func (r *room) sources(id string) []string {
	r.t.Helper()
	list := []string{}
	for _, e := range r.evidence(id) {
		list = append(list, fmt.Sprintf("#%d %s %s", e.Ordinal, e.Source.Title, e.Quote))
	}
	return list
}

func (r *room) evidence(id string) (rows []models.Evidence) {
	r.t.Helper()
	r.read(func(tx *store.Tx) (err error) {
		rows, err = tx.Evidence(id)
		return err
	})
	return rows
}

// kept is a stored row as a form sends it back.
func kept(e models.Evidence) form.EvidenceInput {
	return form.EvidenceInput{
		ID: e.ID, Quote: e.Quote, Locator: e.Locator, Note: e.Note, Stance: e.Stance, Primary: e.Primary, AccessedOn: e.AccessedOn,
		Source: &form.SourceInput{
			Kind: e.Source.Kind, URL: e.Source.URL, Title: e.Source.Title, Publisher: e.Source.Publisher, Author: e.Source.Author, PublishedOn: e.Source.PublishedOn,
		},
	}
}

func (r *room) setEvidence(id string, rows ...form.EvidenceInput) []models.Evidence {
	r.t.Helper()
	r.do(ada, id, models.ActionSetEvidence, form.Input{Evidence: rows})
	return r.evidence(id)
}

func TestEvidenceList(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	rows := r.setEvidence(c.ID, book("A"), book("B"), book("C"))
	hash := r.claim(c.ID).ContentHash

	changed := kept(rows[2])
	changed.Quote = "325 m"
	after := r.setEvidence(c.ID, changed, book("D"), kept(rows[0])) // B goes; the order of the list is not the order of the rows
	if diff := cmp.Diff([]string{"#1 A 324 m", "#3 C 325 m", "#4 D 324 m"}, r.sources(c.ID)); diff != "" {
		t.Errorf("evidence (-want +got):\n%s", diff)
	}
	if after[0].ID != rows[0].ID || after[1].ID != rows[2].ID || after[0].SourceID != rows[0].SourceID || after[1].SourceID != rows[2].SourceID {
		t.Error("what was kept is not what it was")
	}
	if r.claim(c.ID).ContentHash == hash {
		t.Error("the content hash is the same")
	}
	now := r.claim(c.ID)
	r.setEvidence(c.ID, kept(after[0]), kept(after[1]), kept(after[2]))
	if got := r.claim(c.ID); got.ContentHash != now.ContentHash || got.Revision != now.Revision {
		t.Error("the same list again changed the content")
	}
	if rows := r.setEvidence(c.ID); len(rows) != 0 {
		t.Errorf("an empty list left %v", rows)
	}
}

// A source that two claims cite stays as it is for the one that was not touched.
func TestSharedSourceIsCopiedOnWrite(t *testing.T) {
	r := newRoom(t)
	one, two := r.at(models.StatusInReview), r.at(models.StatusInReview)
	first := r.setEvidence(one.ID, book("Plan"))[0]
	shared := book("")
	shared.Source, shared.SourceID = nil, first.SourceID
	second := r.setEvidence(two.ID, shared)[0]
	if second.SourceID != first.SourceID {
		t.Fatal("the second claim does not share the source")
	}
	r.do(ada, one.ID, models.ActionSubmit, found("confirmed"))
	r.do(edna, one.ID, models.ActionApprove, form.Input{})
	hash := r.claim(one.ID).ContentHash

	in := kept(second)
	in.Source.Title = "Plan of 1887"
	second = r.setEvidence(two.ID, in)[0]
	if second.SourceID == first.SourceID || second.Source.Title != "Plan of 1887" {
		t.Errorf("the changed source is %+v", second.Source)
	}
	twin := book("Wire")
	twin.Source.SameOriginAs = &second.ID
	r.setEvidence(two.ID, kept(second), twin)
	if diff := cmp.Diff([]string{"#1 Plan 324 m"}, r.sources(one.ID)); diff != "" {
		t.Errorf("the other claim's evidence (-want +got):\n%s", diff)
	}
	v := r.do(ada, one.ID, models.ActionRevise, why) // computes the content anew
	if v.ContentHash != hash {
		t.Error("the other claim's content changed")
	}
}

func TestOrigins(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	none := ""
	rows := r.setEvidence(c.ID, book("Wire"), book("Daily"))

	daily, wire := kept(rows[1]), kept(rows[0])
	daily.Source.SameOriginAs = &rows[0].ID
	wire.Quote = "changed in the same go"
	rows = r.setEvidence(c.ID, wire, daily)
	if rows[0].Source.OriginID == "" || rows[0].Source.OriginID != rows[1].Source.OriginID {
		t.Fatalf("origins are %q and %q", rows[0].Source.OriginID, rows[1].Source.OriginID)
	}
	if rows[0].Quote != "changed in the same go" {
		t.Errorf("the first row lost its change: %q", rows[0].Quote)
	}
	origin := rows[0].Source.OriginID
	third := book("Evening")
	third.Source.SameOriginAs = &rows[1].ID
	rows = r.setEvidence(c.ID, third, kept(rows[0]), kept(rows[1])) // nil leaves origins as they are
	for _, row := range rows {
		if row.Source.OriginID != origin {
			t.Errorf("%s derives from %q, want %q", row.Source.Title, row.Source.OriginID, origin)
		}
	}
	alone := kept(rows[1])
	alone.Source.SameOriginAs = &none
	rows = r.setEvidence(c.ID, kept(rows[0]), alone, kept(rows[2]))
	if rows[1].Source.OriginID != "" || rows[0].Source.OriginID != origin {
		t.Errorf("origins are %q and %q", rows[0].Source.OriginID, rows[1].Source.OriginID)
	}

	// Whichever of the two comes first in the list.
	again := kept(rows[1])
	again.Source.SameOriginAs = &rows[2].ID
	third = kept(rows[2])
	third.Source.SameOriginAs = &none
	rows = r.setEvidence(c.ID, kept(rows[0]), kept(rows[1]), third)
	rows = r.setEvidence(c.ID, again, kept(rows[2]), kept(rows[0]))
	if rows[1].Source.OriginID == "" || rows[1].Source.OriginID != rows[2].Source.OriginID || rows[0].Source.OriginID != origin {
		t.Errorf("origins are %q, %q and %q", rows[0].Source.OriginID, rows[1].Source.OriginID, rows[2].Source.OriginID)
	}

	for name, id := range map[string]string{"itself": rows[0].ID, "nobody": "nowhere", "one that goes": rows[2].ID} {
		in := kept(rows[0])
		in.Source.SameOriginAs = &id
		_, err := r.try(ada, c.ID, models.ActionSetEvidence, form.Input{Evidence: []form.EvidenceInput{in, kept(rows[1])}})
		if models.KindOf(err) != models.KindInvalid || field(err, "sameOriginAs") == "" {
			t.Errorf("same origin as %s: %v", name, err)
		}
	}
}

// Reprints of one story count once, and submitting says so.
func TestOriginsCountOnce(t *testing.T) {
	r := newRoom(t)
	c := r.accusation()
	rows := r.evidence(c.ID)
	second := kept(rows[1])
	second.Source.SameOriginAs = &rows[0].ID
	r.setEvidence(c.ID, kept(rows[0]), second)
	_, err := r.try(ada, c.ID, models.ActionSubmit, found("confirmed"))
	if got := field(err, "evidence"); got != "Needs 1 more independent origin: #2 derives from #1." {
		t.Errorf("got %v: %q", err, got)
	}
}

func TestEvidenceRefusals(t *testing.T) {
	r := newRoom(t)
	c := r.at(models.StatusInReview)
	mine := r.setEvidence(c.ID, book("Mine"))[0]
	other := r.at(models.StatusInReview)
	theirs := r.setEvidence(other.ID, book("Theirs"))[0]
	change := func(fn func(*form.EvidenceInput)) []form.EvidenceInput {
		in := book("New")
		fn(&in)
		return []form.EvidenceInput{in}
	}
	tests := []struct {
		name, field string
		rows        []form.EvidenceInput
	}{
		{"row of another claim", "evidence", []form.EvidenceInput{kept(theirs)}},
		{"unknown row", "evidence", change(func(in *form.EvidenceInput) { in.ID = "nowhere" })},
		{"row twice", "evidence", []form.EvidenceInput{kept(mine), kept(mine)}},
		{"too many", "evidence", make([]form.EvidenceInput, 201)},
		{"unknown source", "sourceId", change(func(in *form.EvidenceInput) { in.Source, in.SourceID = nil, "nowhere" })},
		{"no source", "title", change(func(in *form.EvidenceInput) { in.Source = nil })},
		{"no title", "title", change(func(in *form.EvidenceInput) { in.Source.Title = " " })},
		{"web page without an address", "url", change(func(in *form.EvidenceInput) { in.Source.Kind = "" })},
		{"script", "url", change(func(in *form.EvidenceInput) { in.Source.URL = "javascript:alert(1)" })},
		{"a password in it", "url", change(func(in *form.EvidenceInput) { in.Source.URL = "https://ada:secret@example.org/" })},
		{"kind", "kind", change(func(in *form.EvidenceInput) { in.Source.Kind = "rumour" })},
		{"published tomorrow week", "publishedOn", change(func(in *form.EvidenceInput) { in.Source.PublishedOn = "2030-01-09" })},
		{"no such day", "publishedOn", change(func(in *form.EvidenceInput) { in.Source.PublishedOn = "2029-02-30" })},
		{"no stance", "stance", change(func(in *form.EvidenceInput) { in.Stance = "" })},
		{"not seen", "accessedOn", change(func(in *form.EvidenceInput) { in.AccessedOn = "" })},
		{"long passage", "quote", change(func(in *form.EvidenceInput) { in.Quote = strings.Repeat("é", 10_001) })},
		{"NUL", "locator", change(func(in *form.EvidenceInput) { in.Locator = "p.\x00" })},
		{"no text", "note", change(func(in *form.EvidenceInput) { in.Note = "\xff" })},
	}
	before := r.claim(c.ID)
	for _, tt := range tests {
		_, err := r.try(ada, c.ID, models.ActionSetEvidence, form.Input{Evidence: tt.rows})
		if models.KindOf(err) != models.KindInvalid || field(err, tt.field) == "" {
			t.Errorf("%s: %v, want field %s", tt.name, err, tt.field)
		}
	}
	if diff := cmp.Diff([]string{"#1 Mine 324 m"}, r.sources(c.ID)); diff != "" || r.claim(c.ID).Version != before.Version {
		t.Errorf("refusals left something (-want +got):\n%s", diff)
	}
}
