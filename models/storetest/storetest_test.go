package storetest_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

func TestPutFillsInAClaim(t *testing.T) {
	s := storetest.Open(t)
	storetest.Cast(t, s)
	storetest.Article(t, s, "Le café 👍🏽 est fermé.\nIl rouvre lundi.\n")
	storetest.Put(t, s, models.Claim{ID: "c1"}, models.Claim{ID: "c2", Status: models.StatusInReview, HolderID: "ada"})

	var got []models.Claim
	var segments []models.Segment
	err := s.Read(t.Context(), func(tx *store.Tx) (err error) {
		if segments, err = tx.Segments("v1"); err != nil {
			return err
		}
		got, err = tx.Claims("a1")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(segments) != 2 || segments[1].ID != "s2" || segments[1].Start != 22 || segments[1].End != 39 {
		t.Errorf("segments are %+v", segments)
	}
	want := []models.Span{{Start: 0, End: 21, Quote: "Le café 👍🏽 est fermé."}}
	if len(got) != 2 || got[0].Number != 1 || got[1].Number != 2 {
		t.Fatalf("claims are %+v", got)
	}
	if diff := cmp.Diff(want, got[1].Spans); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
}
