package store_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

func rowID(r store.ArticleRow) string { return r.ID }

func articleRows(t *testing.T, s *store.Store, q store.ArticleQuery) ([]store.ArticleRow, string) {
	t.Helper()
	var next string
	rows := read(t, s, func(tx *store.Tx) (rows []store.ArticleRow, err error) {
		rows, next, err = tx.ArticleRows(q)
		return rows, err
	})
	return rows, next
}

func TestArticle(t *testing.T) {
	s := newsroom(t)
	a := read(t, s, func(tx *store.Tx) (models.Article, error) { return tx.Article("a1") })
	same(t, "article", a, models.Article{
		ID: "a1", Title: "A test article", Language: "en", Status: models.ArticleChecking, ArticleVersion: 1, NextNumber: 1,
		Version: 1, CreatedBy: "ada", CreatedAt: now, UpdatedAt: now,
	})
	stale := a
	deadline := now.Add(time.Hour)
	a.Title, a.Deadline, a.UpdatedAt = "Another title", &deadline, now.Add(time.Minute)
	write(t, s, func(tx *store.Tx) error { return tx.SaveArticle(&a) })
	same(t, "saved", read(t, s, func(tx *store.Tx) (models.Article, error) { return tx.Article("a1") }), a)
	if err := s.InTx(t.Context(), func(tx *store.Tx) error { return tx.SaveArticle(&stale) }); !errors.Is(err, models.ErrStale) {
		t.Errorf("got %v", err)
	}
	if err := s.InTx(t.Context(), func(tx *store.Tx) error { return tx.TouchArticle("x", now) }); !errors.Is(err, models.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestArticleVersions(t *testing.T) {
	s := newsroom(t)
	v2 := storetest.Version(t, s, 2, "Short.\n")
	v2.Notes = nil
	got := read(t, s, func(tx *store.Tx) (models.ArticleVersion, error) { return tx.ArticleVersion("a1", 2) })
	same(t, "version 2", got, v2)
	all := read(t, s, func(tx *store.Tx) ([]models.ArticleVersion, error) { return tx.ArticleVersions("a1") })
	if len(all) != 2 || all[0].Number != 1 || all[0].Text != "" || all[0].Length != 63 || all[1].ID != "v2" {
		t.Errorf("versions are %+v", all)
	}
	for _, statement := range []string{"UPDATE article_versions SET text = 'x'", "DELETE FROM article_versions WHERE id = 'v2'"} {
		if store.Exec(s, statement) == nil {
			t.Errorf("allowed: %s", statement)
		}
	}
}

func TestSegments(t *testing.T) {
	s := newsroom(t)
	g := read(t, s, func(tx *store.Tx) (models.Segment, error) { return tx.Segment("s2") })
	stale, moved := g, g
	moved.Start, moved.Role = 3, models.RoleHeadline // a place does not change
	moved.Disposition, moved.Reason, moved.DisposedBy, moved.DisposedAt = models.DispositionNotCheckable, "opinion", "ada", &now
	write(t, s, func(tx *store.Tx) error { return tx.SaveSegment(&moved) })
	g.Disposition, g.Reason, g.DisposedBy, g.DisposedAt, g.Version = models.DispositionNotCheckable, "opinion", "ada", &now, 2

	all := read(t, s, func(tx *store.Tx) ([]models.Segment, error) { return tx.Segments("v1") })
	same(t, "order", ids(all, func(g models.Segment) string { return g.ID }), "s1 s2 s3")
	same(t, "segment", all[1], g)
	if err := s.InTx(t.Context(), func(tx *store.Tx) error { return tx.SaveSegment(&stale) }); !errors.Is(err, models.ErrStale) {
		t.Errorf("got %v", err)
	}
	same(t, "none", read(t, s, func(tx *store.Tx) ([]models.Segment, error) { return tx.Segments("v9") }), []models.Segment{})
	write(t, s, func(tx *store.Tx) error { return tx.AddSegments(nil) })
}

func TestRestrictedArticle(t *testing.T) {
	s := newsroom(t)
	storetest.Put(t, s, models.Article{ID: "secret", Title: "Secret", Restricted: true, CreatedBy: "ben"})
	write(t, s,
		func(tx *store.Tx) error { return tx.SetMembers("secret", []string{"root", "ada"}) },
		func(tx *store.Tx) error { return tx.SetMembers("secret", []string{"edna", "ada", "ada"}) })
	same(t, "members", read(t, s, func(tx *store.Tx) ([]string, error) { return tx.Members("secret") }), []string{"ada", "edna"})
	same(t, "no members", read(t, s, func(tx *store.Tx) ([]string, error) { return tx.Members("a1") }), []string{})

	for who, want := range map[string]bool{"ada": true, "edna": true, "ben": true, "emil": false, "root": false, "": false} {
		same(t, who+" may see it", read(t, s, func(tx *store.Tx) (bool, error) { return tx.CanSee("secret", who) }), want)
		rows, _ := articleRows(t, s, store.ArticleQuery{AccountID: who})
		list := "a1"
		if want {
			list = "secret a1"
		}
		same(t, "articles of "+who, ids(rows, rowID), list)
	}
	same(t, "open", read(t, s, func(tx *store.Tx) (bool, error) { return tx.CanSee("a1", "emil") }), true)
	same(t, "missing", read(t, s, func(tx *store.Tx) (bool, error) { return tx.CanSee("x", "emil") }), false)
}

func TestArticleRowsCount(t *testing.T) {
	s := newsroom(t)
	first, third := models.Span{Start: 5, End: 9, Quote: "said"}, models.Span{Start: 48, End: 53, Quote: "Rates"}
	second := []models.Span{{Start: 14, End: 16, Quote: "Le"}} // from the very start of its sentence
	row := func() store.ArticleRow {
		t.Helper()
		rows, _ := articleRows(t, s, store.ArticleQuery{AccountID: "ada"})
		return rows[0]
	}
	look := func(claims, final, blocked, gaps int) {
		t.Helper()
		r := row()
		same(t, "claims, final, blocked, gaps", []int{r.Claims, r.Final, r.Blocked, r.Gaps}, []int{claims, final, blocked, gaps})
	}
	look(0, 0, 0, 3)
	same(t, "people", row().People, []string{})

	storetest.Put(t, s, models.Claim{ID: "c1", Status: models.StatusDismissed, Disposition: models.DispositionNotCheckable, Spans: second})
	look(0, 0, 0, 3) // what is dismissed covers nothing
	storetest.Put(t, s, models.Claim{ID: "c2", Status: models.StatusInReview, HolderID: "ben", Spans: second})
	look(1, 0, 0, 2)
	storetest.Put(t, s,
		models.Claim{ID: "c3", Status: models.StatusWaiting, HolderID: "ada", Spans: second},
		models.Claim{ID: "c4", Status: models.StatusInReview, HolderID: "ben", Spans: second},
		models.Claim{ID: "c5", Status: models.StatusWaived, Spans: second})
	look(4, 1, 1, 2) // four claims on one sentence
	same(t, "people", row().People, []string{"Ada Okafor", "Ben Lindqvist"})
	storetest.Put(t, s, models.Claim{ID: "c6", Status: models.StatusVoid, Spans: []models.Span{first, third}})
	look(4, 1, 1, 0) // void, but its text stays covered; one claim on two sentences

	a := read(t, s, func(tx *store.Tx) (models.Article, error) { return tx.Article("a1") })
	a.ArticleVersion = 2
	write(t, s, func(tx *store.Tx) error { return tx.SaveArticle(&a) })
	storetest.Version(t, s, 2, "New.\nText.\n")
	look(4, 1, 1, 2) // the spans address the old text
	g := read(t, s, func(tx *store.Tx) (models.Segment, error) { return tx.Segment("v2s1") })
	g.Disposition, g.DisposedBy = models.DispositionFurniture, "system"
	write(t, s, func(tx *store.Tx) error { return tx.SaveSegment(&g) })
	look(4, 1, 1, 1)
	storetest.Put(t, s, models.Claim{ID: "c7", ArticleVersion: 2}) // on the segment that is furniture: no gap is closed twice
	look(5, 1, 1, 1)
}

func TestArticleRowsPages(t *testing.T) {
	s := newsroom(t)
	for i := range 7 {
		storetest.Put(t, s, models.Article{ID: fmt.Sprintf("p%d", i), Title: "Page", UpdatedAt: now.Add(time.Duration(i/3) * time.Second)})
	}
	var got []string
	cursor := ""
	for {
		rows, next := articleRows(t, s, store.ArticleQuery{AccountID: "ada", Cursor: cursor, Limit: 3})
		got = append(got, ids(rows, rowID))
		if cursor = next; cursor == "" {
			break
		}
	}
	same(t, "pages", got, []string{"p6 p5 p4", "p3 p2 p1", "p0 a1"})

	err := s.Read(t.Context(), func(tx *store.Tx) error {
		_, _, err := tx.ArticleRows(store.ArticleQuery{Cursor: "nonsense"})
		return err
	})
	if models.KindOf(err) != models.KindInvalid {
		t.Errorf("a bad cursor is %v", err)
	}
}

func TestArticleRowsSearch(t *testing.T) {
	s := storetest.Open(t)
	done := models.Article{ID: "a3", Title: `back\slash`, Status: models.ArticleSignedOff, SignedOffBy: "edna"}
	storetest.Put(t, s, models.Article{ID: "a1", Title: "Rates rose 5% in May"}, models.Article{ID: "a2", Byline: "Rates_team", Publisher: "Kurier"}, done)
	tests := []struct {
		search string
		status models.ArticleStatus
		want   string
	}{
		{"", "", "a3 a2 a1"},
		{"rates", "", "a2 a1"},
		{"5%", "", "a1"},
		{"%", "", "a1"},
		{"_", "", "a2"},
		{`\`, "", "a3"},
		{"kurier", "", "a2"},
		{"x", "", ""},
		{"", models.ArticleSignedOff, "a3"},
		{"rates", models.ArticleSignedOff, ""},
		{"' OR 1=1 --", "", ""},
		{"@me", "", ""},
	}
	for _, test := range tests {
		rows, _ := articleRows(t, s, store.ArticleQuery{Search: test.search, Status: test.status})
		same(t, "search for "+test.search, ids(rows, rowID), test.want)
	}
}
