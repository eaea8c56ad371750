package review_test

import (
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/review/articles"
)

// A text in which nobody found a claim and only the system set lines aside waits for a person's word.
func TestUnreadTextIsNotSignedOff(t *testing.T) {
	r := newRoom(t)
	v, err := r.Import(t.Context(), ada, articles.ImportInput{Bytes: []byte("Share this article\nShare this article\nWe walk.\n")})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range v.Segments.Segments {
		if !s.Account.Gap {
			continue
		}
		if v.Blockers[0].Code != "gap" {
			t.Errorf("blockers %+v", v.Blockers)
		}
		if _, err := r.Dispose(t.Context(), ada, s.ID, s.Version, models.DispositionNotCheckable, "opinion"); err != nil {
			t.Fatal(err)
		}
	}
	if v, err = r.Article(t.Context(), edna, v.ID); err != nil || len(v.Blockers) != 0 {
		t.Errorf("after a person spoke: %+v, %v", v.Blockers, err)
	}
}

func TestUnreadFurnitureBlocks(t *testing.T) {
	segments := []models.Segment{{ID: "s", End: 5, Kind: models.SegmentFurniture, Disposition: models.DispositionFurniture, DisposedBy: models.SystemActor.ID}}
	list, err := articles.BlockersOf(nil, models.ArticleVersion{Number: 1, Text: "Share"}, segments, nil)
	if err != nil || len(list) != 1 || list[0].Code != "unread" {
		t.Errorf("set aside by the system alone: %+v, %v", list, err)
	}
	segments[0].DisposedBy = "ada"
	if list, err = articles.BlockersOf(nil, models.ArticleVersion{Number: 1, Text: "Share"}, segments, nil); err != nil || len(list) != 0 {
		t.Errorf("set aside by a person: %+v, %v", list, err)
	}
}

// Claims are numbered in the order in which they begin in the text.
func TestNumbersFollowTheText(t *testing.T) {
	r := newRoom(t)
	const text = "The council, which met on Monday, approved the bridge and closed the ferry after it had asked the harbour office. " +
		"Ann Lee said that the ferry sank in 1932 but that nobody was hurt."
	v, err := r.Import(t.Context(), ada, articles.ImportInput{Bytes: []byte(strings.Repeat(text+"\n\n", 2))})
	if err != nil {
		t.Fatal(err)
	}
	rows, _, err := r.ClaimRows(t.Context(), ada, v.ID)
	if err != nil || len(rows) < 4 {
		t.Fatalf("%d claims, %v", len(rows), err)
	}
	for i := 1; i < len(rows); i++ {
		if rows[i].Number < rows[i-1].Number || rows[i].Spans[0].Start < rows[i-1].Spans[0].Start {
			t.Errorf("claim %d at %d stands after claim %d at %d", rows[i].Number, rows[i].Spans[0].Start, rows[i-1].Number, rows[i-1].Spans[0].Start)
		}
	}
}
