package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

func TestEvidence(t *testing.T) {
	s := newsroom(t)
	o := models.Origin{ID: "o1", ArticleID: "a1", Label: "AP", CreatedBy: "ada", CreatedAt: now}
	src := models.Source{
		ID: "s1", ArticleID: "a1", RootID: "s1", Kind: models.SourceWebPage, URL: "https://x.test", Title: "T", Publisher: "P", Author: "A",
		PublishedOn: "2030-01-01", How: "video", Place: "Shelf 3", OriginID: "o1", CreatedBy: "ada", CreatedAt: now, UpdatedAt: now, Version: 1,
	}
	e := models.Evidence{
		ID: "e1", ClaimID: "c1", SourceID: "s1", Ordinal: 2, Quote: "q", Locator: "l", Stance: models.StanceRefutes, Primary: true,
		AccessedOn: "2030-01-02", Note: "n", SnapshotSHA256: "h", SnapshotType: "text/html", SnapshotAt: &now, SnapshotMark: "m", SettledMark: "g",
		Passage: models.PassageVerbatim, PassageStart: 3, PassageEnd: 4, AddedBy: "ada", CreatedAt: now, UpdatedAt: now,
	}
	storetest.Put(t, s, models.Claim{ID: "c1"}, models.Claim{ID: "c2"}, o, src, e,
		models.Evidence{ID: "e0", ClaimID: "c1", SourceID: "s1", Ordinal: 1}, models.Evidence{ID: "e2", ClaimID: "c2", SourceID: "s1", Ordinal: 1})

	stale := src
	src.Title, src.UpdatedAt = "T2", now.Add(time.Hour)
	write(t, s, func(tx *store.Tx) error { return tx.SaveSource(&src) })
	if err := inTx(t, s, func(tx *store.Tx) error { return tx.SaveSource(&stale) }); !errors.Is(err, models.ErrStale) {
		t.Errorf("got %v", err)
	}
	e.Quote, e.Primary, e.Stance, e.UpdatedAt = "q2", false, models.StanceContext, now.Add(time.Hour)
	write(t, s, func(tx *store.Tx) error { return tx.SaveEvidence(&e) })
	e.Source = src
	all := read(t, s, func(tx *store.Tx) ([]models.Evidence, error) { return tx.Evidence("c1") })
	same(t, "order", ids(all, func(e models.Evidence) string { return e.ID }), "e0 e1")
	same(t, "evidence", all[1], e)
	by := read(t, s, func(tx *store.Tx) (map[string][]models.Evidence, error) { return tx.EvidenceOf("a1") })
	same(t, "of the article", []any{len(by), by["c1"], by["c2"][0].Source}, []any{2, all, src})

	write(t, s, func(tx *store.Tx) error { return tx.DeleteEvidence("e1") })
	for name, do := range map[string]func(*store.Tx) error{
		"delete": func(tx *store.Tx) error { return tx.DeleteEvidence("e1") },
		"save":   func(tx *store.Tx) error { return tx.SaveEvidence(&e) },
		"source": func(tx *store.Tx) error { _, err := tx.Source("x"); return err },
	} {
		if err := inTx(t, s, do); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	same(t, "none", read(t, s, func(tx *store.Tx) ([]models.Evidence, error) { return tx.Evidence("x") }), []models.Evidence{})
	same(t, "source", read(t, s, func(tx *store.Tx) (models.Source, error) { return tx.Source("s1") }), src)
	same(t, "sources", read(t, s, func(tx *store.Tx) ([]models.Source, error) { return tx.Sources("a1") }), []models.Source{src})
	same(t, "origins", read(t, s, func(tx *store.Tx) ([]models.Origin, error) { return tx.Origins("a1") }), []models.Origin{o})
}

func TestThreads(t *testing.T) {
	s := newsroom(t)
	at := func(m int) time.Time { return now.Add(time.Duration(m) * time.Minute) }
	th := models.Thread{ID: "t1", ArticleID: "a1", ArticleVersion: 1, Start: 0, End: 4, Quote: "NATO", Version: 1, CreatedBy: "ada", CreatedAt: now}
	c := models.Comment{ID: "m2", ThreadID: "t2", ArticleID: "a1", AuthorID: "ben", Source: "*x*", HTML: "<em>x</em>", Version: 1, CreatedAt: at(2)}
	edit := models.CommentEdit{ID: "d1", CommentID: "m2", Source: "*x*", At: at(4)}
	storetest.Put(t, s, models.Claim{ID: "c1"}, th, models.Thread{ID: "t2", ArticleID: "a1", ClaimID: "c1"},
		models.Comment{ID: "m1", ThreadID: "t1", ArticleID: "a1", CreatedAt: at(3)}, c, models.Comment{ID: "m3", ThreadID: "t2", ArticleID: "a1", CreatedAt: at(5)})
	staleThread, staleComment := th, c

	th.ResolvedBy, th.ResolvedAt, th.ResolveReason = "edna", &now, "settled"
	edited := at(4)
	c.Source, c.HTML, c.EditedAt = "y", "<p>y</p>", &edited
	write(t, s,
		func(tx *store.Tx) error { return tx.SaveThread(&th) },
		func(tx *store.Tx) error { return errors.Join(tx.AddCommentEdit(&edit), tx.SaveComment(&c)) })
	for name, do := range map[string]func(*store.Tx) error{
		"thread":  func(tx *store.Tx) error { return tx.SaveThread(&staleThread) },
		"comment": func(tx *store.Tx) error { return tx.SaveComment(&staleComment) },
	} {
		if err := inTx(t, s, do); !errors.Is(err, models.ErrStale) {
			t.Errorf("%s: %v", name, err)
		}
	}
	same(t, "thread", read(t, s, func(tx *store.Tx) (models.Thread, error) { return tx.Thread("t1") }), th)
	same(t, "comment", read(t, s, func(tx *store.Tx) (models.Comment, error) { return tx.Comment("m2") }), c)
	same(t, "of the article", read(t, s, func(tx *store.Tx) ([]models.Thread, error) { return tx.ThreadsOf("a1", "") }), []models.Thread{th})
	claims := read(t, s, func(tx *store.Tx) ([]models.Thread, error) { return tx.ThreadsOf("a1", "c1") })
	same(t, "of the claim", ids(claims, func(t models.Thread) string { return t.ID }), "t2")
	comments := read(t, s, func(tx *store.Tx) ([]models.Comment, error) { return tx.CommentsIn(append(claims, th)...) })
	same(t, "comments", ids(comments, func(c models.Comment) string { return c.ID }), "m2 m1 m3")
	same(t, "counts", read(t, s, func(tx *store.Tx) (map[string]int, error) { return tx.CommentCounts("a1") }), map[string]int{"c1": 2})
	same(t, "edits", read(t, s, func(tx *store.Tx) ([]models.CommentEdit, error) { return tx.CommentEdits("m2") }), []models.CommentEdit{edit})
}

func TestDrafts(t *testing.T) {
	s := newsroom(t)
	storetest.Put(t, s, models.Claim{ID: "c1"})
	get := func(tx *store.Tx) (models.Draft, error) { return tx.Draft("ada", "c1") }
	for i := 1; i <= 2; i++ {
		d := models.Draft{AccountID: "ada", ClaimID: "c1", Body: json.RawMessage(`{"n": 1}`), ClaimVersion: i}
		d.UpdatedAt = now.Add(time.Duration(i) * time.Second)
		write(t, s, func(tx *store.Tx) error { return tx.PutDraft(&d) })
		same(t, "draft", read(t, s, get), d)
	}
	write(t, s, func(tx *store.Tx) error { return tx.DeleteDraft("ben", "c1") })
	read(t, s, get)
	write(t, s, func(tx *store.Tx) error { return tx.DeleteDraft("ada", "c1") })
	if err := s.Read(t.Context(), func(tx *store.Tx) error { _, err := get(tx); return err }); !errors.Is(err, models.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestInbox(t *testing.T) {
	s := newsroom(t)
	for i := range 5 {
		storetest.Put(t, s, models.InboxItem{ID: fmt.Sprintf("i%d", i), AccountID: "ada", Kind: "k", CreatedAt: now.Add(time.Duration(i/2) * time.Millisecond)})
	}
	storetest.Put(t, s, models.InboxItem{ID: "b", AccountID: "ben", Kind: "k"})
	got, cursor := "", ""
	for {
		rows := read(t, s, func(tx *store.Tx) (rows []models.InboxItem, err error) {
			rows, cursor, err = tx.Inbox("ada", cursor, 2)
			return rows, err
		})
		got += ids(rows, func(i models.InboxItem) string { return i.ID }) + "|"
		if cursor == "" {
			break
		}
	}
	same(t, "pages", got, "i4 i3|i2 i1|i0|")

	unread := func(who string) int { return read(t, s, func(tx *store.Tx) (int, error) { return tx.Unread(who) }) }
	same(t, "unread", unread("ada"), 5)
	write(t, s,
		func(tx *store.Tx) error { return tx.MarkRead("ada", "i1", now) },
		func(tx *store.Tx) error { return tx.MarkRead("ada", "b", now) }) // not hers
	same(t, "unread", []int{unread("ada"), unread("ben")}, []int{4, 1})
	write(t, s, func(tx *store.Tx) error { return tx.MarkRead("ada", "", now.Add(time.Hour)) })
	same(t, "unread", []int{unread("ada"), unread("ben")}, []int{0, 1})
}

func TestIdempotency(t *testing.T) {
	s := newsroom(t)
	get := func(who string) error {
		return s.Read(t.Context(), func(tx *store.Tx) error {
			r, err := tx.Remembered(who, "k")
			if err == nil {
				same(t, "remembered", []string{r.Operation, r.ResultID}, []string{"add-article", "a1"})
			}
			return err
		})
	}
	remember := func(tx *store.Tx) error {
		return tx.Remember(models.Remembered{AccountID: "ada", Key: "k", Operation: "add-article", ResultID: "a1", At: now})
	}
	write(t, s, remember)
	if err := get("ada"); err != nil {
		t.Error(err)
	}
	if err := get("ben"); !errors.Is(err, models.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	if inTx(t, s, remember) == nil {
		t.Error("remembered twice")
	}
}
