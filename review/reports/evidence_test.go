package reports_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/models/standing"
	"linecheck/models/store"
	"linecheck/models/storetest"
	"linecheck/review/export/model"
	"linecheck/review/reports"
)

func at(hours int) *time.Time {
	t := storetest.Now.Add(time.Duration(hours) * time.Hour)
	return &t
}

// putEvidence stores a claim with a source of every kind and fate.
func putEvidence(t *testing.T, d *desk) {
	t.Helper()
	source := func(id string, kind models.SourceKind, more models.Source) models.Source {
		more.ID, more.RootID, more.ArticleID, more.Kind, more.CreatedBy = id, id, "a1", kind, "ada"
		return more
	}
	row := func(n int, source string, more models.Evidence) models.Evidence {
		more.ID, more.ClaimID, more.SourceID, more.Ordinal, more.AddedBy, more.AccessedOn = "e"+source, "c1", source, n, "ada", "2030-01-01"
		if more.Stance == "" {
			more.Stance = models.StanceSupports
		}
		return more
	}
	page, record := strings.Repeat("ab", 32), strings.Repeat("cd", 32)
	stored := models.Capture{
		ID: "k1", ArticleID: "a1", RootID: "page", State: models.CaptureStored, URL: "https://example.org/a", FinalURL: "https://example.org/b", MediaType: "text/html", Bytes: 1234,
		ContentSHA256: page, WARCSHA256: record, Mark: "m1", AskedBy: "ada", EndedAt: at(1),
	}
	again := models.Capture{ID: "k2", ArticleID: "a1", RootID: "page", State: models.CaptureFailed, Finding: models.FindingGone, Error: "Gone.", Mark: "gone", AskedBy: "ada", AskedAt: *at(2), EndedAt: at(3)}
	upload := models.Capture{ID: "k3", ArticleID: "a1", RootID: "reprint", Way: models.CaptureByUpload, State: models.CaptureStored, Bytes: 9, ContentSHA256: record, Mark: "m3", AskedBy: "ada", EndedAt: at(1)}
	changed := models.Capture{ID: "k4", ArticleID: "a1", RootID: "reprint", State: models.CaptureStored, Finding: models.FindingChanged, Bytes: 9, ContentSHA256: page, Mark: "m4", AskedBy: "ada", AskedAt: *at(4), EndedAt: at(5)}
	failed := models.Capture{ID: "k5", ArticleID: "a1", RootID: "lost", State: models.CaptureFailed, Error: "The site did not answer.", AskedBy: "ada", EndedAt: at(1)}
	storetest.Put(t, d.Store, models.Claim{ID: "c1"},
		models.Origin{ID: "o1", ArticleID: "a1", Label: "Town hall press release", CreatedBy: "ada"},
		source("page", models.SourceWebPage, models.Source{Title: "The tower", URL: "https://example.org/a"}),
		source("reprint", models.SourceFile, models.Source{Title: "The tower, reprinted", OriginID: "o1"}),
		source("call", models.SourceInterview, models.Source{Title: "Call", Author: "Nils Berg", PublishedOn: "2030-01-01", How: "telephone", OriginID: "o1"}),
		source("plan", models.SourceDocument, models.Source{Title: "Plan", Place: "Archive, box 4"}),
		source("table", models.SourceDataset, models.Source{Title: "Towers", Place: "row 12"}),
		source("lost", models.SourceWebPage, models.Source{Title: "Lost", URL: "https://example.org/lost"}),
		source("fresh", models.SourceWebPage, models.Source{Title: "Fresh", URL: "https://example.org/fresh"}),
		source("fact", models.SourceDocument, models.Source{Title: "Standing fact: It is tall."}),
		stored, again, upload, changed, failed,
		row(1, "page", models.Evidence{Quote: "324 m", Locator: "p. 1", Primary: true, Passage: models.PassageVerbatim, SnapshotSHA256: page, SnapshotType: "text/html", SnapshotAt: at(1), SnapshotMark: "m1"}),
		row(2, "reprint", models.Evidence{Quote: "325 m", Passage: models.PassageMissing, SnapshotSHA256: record, SnapshotType: "application/pdf", SnapshotAt: at(1), SnapshotMark: "m3", SettledMark: "m4"}),
		row(3, "call", models.Evidence{}), row(4, "plan", models.Evidence{Stance: models.StanceContext}), row(5, "table", models.Evidence{}), row(6, "lost", models.Evidence{}),
		row(7, "fresh", models.Evidence{}), row(8, "fact", models.Evidence{Locator: "Fact f1, version 1"}),
		standing.Fact{ID: "f1", ArticleID: "a1", ClaimID: "c1", ContentHash: "h", Verdict: "confirmed", ScaleID: "line-check.1", Statement: "It is tall.", State: standing.Expired, ValidFrom: "2029-01-01", ValidUntil: "2029-12-31", OwnerID: "edna", Version: 2, CreatedBy: "edna"},
	)
	if err := d.Store.InTx(t.Context(), func(tx *store.Tx) error {
		return tx.AddFactUse(&standing.Use{SourceID: "fact", FactID: "f1", FactVersion: 1, ArticleID: "a1", CreatedBy: "ada", CreatedAt: storetest.Now})
	}); err != nil {
		t.Fatal(err)
	}
}

func TestEvidence(t *testing.T) {
	d := newDesk(t)
	putEvidence(t, d)
	got := d.draft(ada, reports.Options{}).Claims[0]
	base := func(n int, kind, title string) model.Evidence {
		return model.Evidence{Number: n, Kind: kind, Title: title, AccessedAt: "2030-01-01", Stance: "supports", SameOrigin: []int{}, IndependentOf: []int{}}
	}
	page := base(1, "web_page", "The tower")
	page.URL, page.Quote, page.Locator, page.Primary, page.Passage = "https://example.org/a", "324 m", "p. 1", true, "verbatim"
	page.Snapshot = &model.Snapshot{
		SHA256: strings.Repeat("ab", 32), MediaType: "text/html", CapturedAt: "2030-01-02T11:00:00.000Z", Bytes: 1234, WARCSHA256: strings.Repeat("cd", 32), FinalURL: "https://example.org/b",
	}
	page.Later = &model.Later{Finding: "gone", At: "2030-01-02T13:00:00.000Z"}
	reprint := base(2, "file", "The tower, reprinted")
	reprint.Quote, reprint.Passage, reprint.Origin, reprint.SameOrigin = "325 m", "missing", "Town hall press release", []int{3}
	reprint.Snapshot = &model.Snapshot{SHA256: strings.Repeat("cd", 32), MediaType: "application/pdf", CapturedAt: "2030-01-02T11:00:00.000Z", Bytes: 9, Uploaded: true}
	reprint.Later = &model.Later{Finding: "changed", At: "2030-01-02T15:00:00.000Z", Settled: true}
	call := base(3, "interview", "Call")
	call.Author, call.PublishedAt, call.How, call.Origin, call.SameOrigin = "Nils Berg", "2030-01-01", "telephone", "Town hall press release", []int{2}
	plan := base(4, "document", "Plan")
	plan.Place, plan.Stance = "Archive, box 4", "context"
	table := base(5, "dataset", "Towers")
	table.Place = "row 12"
	lost := base(6, "web_page", "Lost")
	lost.URL, lost.NoSnapshot = "https://example.org/lost", "The site did not answer."
	fresh := base(7, "web_page", "Fresh")
	fresh.URL, fresh.NoSnapshot = "https://example.org/fresh", "Nobody has had the page fetched."
	fact := base(8, "document", "Standing fact: It is tall.")
	fact.Locator = "Fact f1, version 1"
	fact.Fact = &model.Fact{ID: "f1", Version: 1, State: "expired", StateAt: "2030-01-02T10:00:00.000Z", ValidFrom: "2029-01-01", ValidUntil: "2029-12-31"}
	if diff := cmp.Diff([]model.Evidence{page, reprint, call, plan, table, lost, fresh, fact}, got.Evidence); diff != "" {
		t.Errorf("evidence (-want +got):\n%s", diff)
	}
	if want := "#2's passage is not in its stored copy and #4 is context only"; got.Origins != 6 || got.OriginNote != want {
		t.Errorf("origins: %d, %q, want 6, %q", got.Origins, got.OriginNote, want)
	}
}
