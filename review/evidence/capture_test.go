package evidence_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/evidence"
	"linecheck/review/form"
)

func newPage(url string) evidence.NewSource {
	return evidence.NewSource{Source: form.SourceInput{URL: url}}
}

func TestCapture(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Harbour bridge reopens", opening, cost, cables))
	d.site.answer("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/bridge", http.StatusFound) })
	d.run()
	v := d.add("/moved?utm_source=mail")
	if len(v.Captures) != 1 {
		t.Fatalf("%d captures", len(v.Captures))
	}
	c := v.Captures[0]
	if c.State != models.CaptureStored || c.Status != 200 || c.FinalURL != d.url+"/bridge" || len(c.Redirects) != 1 || c.Attempts != 1 || c.EndedAt == nil ||
		c.Title != "Harbour bridge reopens" || c.Publisher != "The Ellis Post" || c.PublishedOn != "2020-01-01" || c.MediaType != "text/html; charset=utf-8" {
		t.Errorf("%+v", c)
	}
	_, raw, err := d.Sources.File(t.Context(), ada, c.ID, false)
	if err != nil || string(raw) != article("Harbour bridge reopens", opening, cost, cables) {
		t.Errorf("%d bytes, %v", len(raw), err)
	}
	if _, record, err := d.Sources.File(t.Context(), ada, c.ID, true); err != nil || string(record[:2]) != "\x1f\x8b" {
		t.Errorf("the record: %d bytes, %v", len(record), err)
	}
	_, text, err := d.Sources.Text(t.Context(), ada, c.ID)
	if err != nil || !strings.Contains(text.Text, cost) {
		t.Errorf("%q, %v", text.Text, err)
	}
}

func TestCaptureFails(t *testing.T) {
	d := newDesk(t)
	d.site.answer("/denied", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) })
	d.site.answer("/inside", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://169.254.169.254/latest/", http.StatusFound)
	})
	d.site.answer("/large", func(w http.ResponseWriter, _ *http.Request) {
		chunk := []byte(strings.Repeat("x", 1<<20))
		for range 30 {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	})
	d.run()
	for path, want := range map[string]string{
		"/nowhere": "no such page (404)", "/denied": "refused the page (403)", "/inside": "not on the public web", "/large": "larger than 20 MB",
	} {
		v := d.add(path)
		if c := v.Captures[0]; c.State != models.CaptureFailed || !strings.Contains(c.Error, want) || c.ContentSHA256 != "" || v.URL != d.url+path {
			t.Errorf("%s: %s %q", path, c.State, c.Error)
		}
	}
}

// Bytes that lie about what they are cost the text, not the copy.
func TestLyingPages(t *testing.T) {
	d := newDesk(t)
	serve := func(path, contentType, body string) {
		d.site.answer(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", contentType)
			_, _ = w.Write([]byte(body))
		})
	}
	serve("/picture", "text/html", "\x89PNG\r\n\x1a\n"+strings.Repeat("\x00", 100))
	serve("/pdf", "application/pdf", article("No PDF at all", opening, cost))
	serve("/broken", "application/pdf", "%PDF-1.7\nnoise")
	serve("/empty", "text/html", "")
	d.run()
	for path, want := range map[string]string{"/picture": "This is a picture", "/pdf": "", "/broken": "damaged", "/empty": "Type the passage"} {
		c := d.add(path).Captures[0]
		if c.State != models.CaptureStored || (want == "") != (c.TextSHA256 != "") || !strings.Contains(c.TextNote, want) {
			t.Errorf("%s: %s, text %q, note %q", path, c.State, c.TextSHA256, c.TextNote)
		}
	}
}

// A server killed in the middle leaves nothing that is fetched for ever.
func TestKilledInTheMiddle(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Bridge", opening, cost))
	d.site.put("/cursed", article("Cursed", opening, cost))
	ids := []string{d.try(ada, "/bridge"), d.try(ada, "/cursed")}
	err := d.store.InTx(t.Context(), func(tx *store.Tx) error { // as a process leaves it that dies
		for i, id := range ids {
			source, err := tx.Source(id)
			if err != nil {
				return err
			}
			c, err := tx.CaptureUnderWay(source.RootID)
			if err != nil {
				return err
			}
			c.State, c.Attempts = models.CaptureFetching, 1+2*i
			if err := tx.SaveCapture(&c); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	d.run()
	d.wait(2)
	if c := d.source(ids[0]).Captures[0]; c.State != models.CaptureStored || c.Attempts != 2 {
		t.Errorf("%s after %d attempts", c.State, c.Attempts)
	}
	if c := d.source(ids[1]).Captures[0]; c.State != models.CaptureFailed || !strings.Contains(c.Error, "stopped each time") {
		t.Errorf("%s: %s", c.State, c.Error)
	}
}

// Two people who add the same page have one source with one copy, fetched once.
func TestSameAddressTwice(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Bridge", opening, cost))
	one, two := d.try(ada, "/bridge"), d.try(ben, "/bridge?fbclid=1#top")
	d.run()
	d.wait(1)
	a, b := d.source(one), d.source(two)
	if a.RootID != b.RootID || len(a.Captures) != 1 || d.site.asked["/bridge"] != 1 {
		t.Errorf("roots %s and %s, %d captures, asked %d times", a.RootID, b.RootID, len(a.Captures), d.site.asked["/bridge"])
	}
	list, err := d.Sources.Sources(t.Context(), ada, "a1")
	if err != nil || len(list) != 1 {
		t.Errorf("the article lists %d sources, %v", len(list), err)
	}
}

func TestTooManyWait(t *testing.T) {
	d := newDesk(t)
	failed := 0
	for i := range 32 {
		if d.source(d.try(ada, "/p"+strings.Repeat("x", i))).Captures[0].State == models.CaptureFailed {
			failed++
		}
	}
	if failed != 2 {
		t.Errorf("%d of 32 were put off, want 2", failed)
	}
}

func TestWhoMayAdd(t *testing.T) {
	d := newDesk(t)
	if _, err := d.Evidence.Add(t.Context(), root, "a1", newPage(d.url+"/x")); models.KindOf(err) != models.KindForbidden {
		t.Errorf("an admin: %v", err)
	}
	err := d.store.InTx(t.Context(), func(tx *store.Tx) error {
		a, err := tx.Article("a1")
		if err != nil {
			return err
		}
		a.Restricted = true
		return tx.SaveArticle(&a)
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = d.Evidence.Add(t.Context(), ben, "a1", newPage(d.url+"/x"))
	if models.KindOf(err) != models.KindNotFound {
		t.Errorf("a hidden article: %v", err)
	}
	if _, err := d.Sources.Sources(t.Context(), ben, "a1"); models.KindOf(err) != models.KindNotFound {
		t.Errorf("its sources: %v", err)
	}
}

func TestUpload(t *testing.T) {
	d := newDesk(t)
	file := evidence.File{Name: `C:\Users\ada\notes.txt`, Bytes: []byte("Minutes of the council.\n\nThe bridge cost 12 million.")}
	id, err := d.Evidence.Upload(t.Context(), ada, "a1", form.SourceInput{}, file)
	if err != nil {
		t.Fatal(err)
	}
	v := d.source(id)
	if c := v.Captures[0]; v.Kind != models.SourceFile || c.FileName != "notes.txt" || c.MediaType != "text/plain" || c.TextSHA256 == "" || c.State != models.CaptureStored {
		t.Errorf("%+v", c)
	}
	for name, raw := range map[string]string{
		"page.exe": "MZ\x90\x00\x03", "photo.pdf": "\x89PNG\r\n\x1a\nxxxx", "nothing.txt": "", "sheet.docx": "PK\x03\x04broken", "x.svg": "<svg onload='alert(1)'>", "noextension": "text",
	} {
		_, err := d.Evidence.Upload(t.Context(), ada, "a1", form.SourceInput{}, evidence.File{Name: name, Bytes: []byte(raw)})
		if field(err, "file") == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
	// The same bytes elsewhere are offered again.
	known, err := d.Sources.Known(t.Context(), ben, "a1", "", v.Captures[0].ContentSHA256)
	if err != nil || len(known) != 1 || known[0].Source.ID != id {
		t.Errorf("known %+v, %v", known, err)
	}
}

// A manual upload stands in for a page that cannot be had.
func TestStandIn(t *testing.T) {
	d := newDesk(t)
	d.run()
	v := d.add("/denied")
	if err := d.Evidence.StandIn(t.Context(), ben, v.ID, evidence.File{Name: "saved.html", Bytes: []byte(article("Saved", opening, cost))}); err != nil {
		t.Fatal(err)
	}
	v = d.source(v.ID)
	if len(v.Captures) != 2 || v.Captures[0].State != models.CaptureStored || v.Captures[0].Way != models.CaptureByUpload || v.Captures[1].State != models.CaptureFailed {
		t.Errorf("%+v", v.Captures)
	}
	c := d.held()
	c = d.cite(c.ID, row(v.ID, "cost 12\nmillion"))
	if e := c.Evidence[0]; e.SnapshotSHA256 != v.Captures[0].ContentSHA256 || e.Passage != models.PassageVerbatim {
		t.Errorf("%+v", e)
	}
}

// A source of another article is used again, with its copy and without fetching.
func TestReuse(t *testing.T) {
	d := newDesk(t)
	d.site.put("/bridge", article("Bridge", opening, cost))
	d.run()
	v := d.add("/bridge")
	err := d.store.InTx(t.Context(), func(tx *store.Tx) error {
		return tx.AddArticle(&models.Article{ID: "a2", Title: "Another", Status: models.ArticleChecking, Version: 1, CreatedBy: "ada", CreatedAt: time.Now(), UpdatedAt: time.Now()})
	})
	if err != nil {
		t.Fatal(err)
	}
	known, err := d.Sources.Known(t.Context(), ada, "a2", strings.ToUpper(d.url[:7])+d.url[7:]+"/bridge#x", "")
	if err != nil || len(known) != 1 || known[0].ArticleTitle != "A test article" {
		t.Fatalf("known %+v, %v", known, err)
	}
	id, err := d.Evidence.Add(t.Context(), ben, "a2", evidence.NewSource{From: v.ID})
	if err != nil {
		t.Fatal(err)
	}
	again := d.source(id)
	if again.ArticleID != "a2" || again.RootID == v.RootID || again.URL != v.URL || len(again.Captures) != 1 || again.Captures[0].Way != models.CaptureByReuse ||
		again.Captures[0].ContentSHA256 != v.Captures[0].ContentSHA256 || d.site.asked["/bridge"] != 1 {
		t.Errorf("%+v", again)
	}
	if same, err := d.Evidence.Add(t.Context(), ada, "a1", evidence.NewSource{From: v.ID}); err != nil || same != v.ID {
		t.Errorf("within the article: %s, %v", same, err)
	}
	if _, err := d.Evidence.Add(t.Context(), ada, "a1", evidence.NewSource{From: "x"}); field(err, "from") == "" {
		t.Errorf("one that is not there: %v", err)
	}
}
