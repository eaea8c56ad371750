package captures_test

import (
	"testing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/storetest"
)

// What was stored never changes, and a source is fetched once at a time, whoever asks.
func TestWhatTheDatabaseHolds(t *testing.T) {
	s := storetest.Open(t)
	storetest.Cast(t, s)
	storetest.Article(t, s, "One line.\n")
	at := storetest.Now
	c := models.Capture{ID: "k1", ArticleID: "a1", RootID: "s1", State: models.CaptureWaiting, AskedBy: "ada"}
	storetest.Put(t, s, models.Source{ID: "s1", ArticleID: "a1", Kind: models.SourceDocument, Title: "Plan"}, c)
	do := func(fn func(*store.Tx) error) error { return s.InTx(t.Context(), fn) }
	c.Version, c.Way, c.AskedAt = 1, models.CaptureByFetch, at
	second := c
	second.ID = "k2"
	if err := do(func(tx *store.Tx) error { return tx.AddCapture(&second) }); err == nil {
		t.Error("two captures of a source are under way at once")
	}
	c.State = models.CaptureStored
	if err := do(func(tx *store.Tx) error { return tx.SaveCapture(&c) }); err == nil {
		t.Error("a stored copy without bytes")
	}
	c.ContentSHA256, c.Mark, c.EndedAt = "aa", "bb", &at
	if err := do(func(tx *store.Tx) error { return tx.SaveCapture(&c) }); err != nil {
		t.Fatal(err)
	}
	c.ContentSHA256 = "cc"
	if err := do(func(tx *store.Tx) error { return tx.SaveCapture(&c) }); err == nil {
		t.Error("a stored copy was changed")
	}
	err := do(func(tx *store.Tx) error {
		kept := &models.CaptureText{SHA256: "t", Text: "برج 👍🏽", Blocks: []models.TextBlock{{Start: 0, End: 5, Number: 1}}}
		if err := tx.PutCaptureText(kept); err != nil {
			return err
		}
		return tx.PutCaptureText(&models.CaptureText{SHA256: "t", Text: "another"})
	})
	if err != nil {
		t.Fatal(err)
	}
	err = s.Read(t.Context(), func(tx *store.Tx) error {
		text, err := tx.CaptureText("t")
		if text.Text != "برج 👍🏽" || len(text.Blocks) != 1 {
			t.Errorf("%+v", text)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
