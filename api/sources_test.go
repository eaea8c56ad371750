package api

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"linecheck/api/sources"
	"linecheck/api/wire"
	"linecheck/models/storetest"
)

// fetching runs what fetches sources in the background until the test ends.
func (s *server) fetching(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() { s.Review.Evidence.Run(ctx) })
	t.Cleanup(func() {
		cancel()
		running.Wait()
	})
}

// ended reads a source until its newest copy is no longer under way.
func (s *server) ended(t *testing.T, id string) sources.SourceRecord {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); {
		rec := s.call(t, "ada", "GET", "/api/v1/sources/"+id, "")
		if v := decode[sources.SourceRecord](t, rec); len(v.Captures) > 0 && v.Captures[0].EndedAt != nil {
			return v
		}
		<-time.After(10 * time.Millisecond)
	}
	t.Fatal("nothing was fetched")
	return sources.SourceRecord{}
}

// multipart is a form with one file.
func multipart(name, content string) string {
	return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/x-lies\r\n\r\n" + content + "\r\n--b--\r\n"
}

func (s *server) upload(t *testing.T, who, path, name, content string) (int, string) {
	t.Helper()
	_, cookie := s.session(t, who)
	req := newRequest(t, "POST", path, multipart(name, content), cookie)
	req.Header.Set("Content-Type", "multipart/form-data; boundary=b")
	rec := serve(s, req)
	return rec.Code, rec.Body.String()
}

// From an address to a verified passage, a download, and a claim that is flagged.
func TestSources(t *testing.T) {
	s, site := newServer(t), newsSite(t)
	storetest.Article(t, s.store, "One line.\nAnother line.\n")
	s.fetching(t)
	rec := s.call(t, "ada", "POST", "/api/v1/articles/a1/sources", `{"url":"`+site+`/moved"}`)
	if rec.Code != http.StatusCreated {
		t.Fatal(rec.Code, rec.Body)
	}
	added := decode[sources.SourceRecord](t, rec)
	v := s.ended(t, added.ID)
	c := v.Captures[0]
	if c.State != "stored" || c.FinalURL != site+"/bridge" || c.Title != "Harbour bridge reopens" || !c.HasText || !c.Record || strings.Join(v.Actions, " ") != "check upload" {
		t.Errorf("%+v", v)
	}
	text := decode[sources.CopyText](t, s.call(t, "ben", "GET", "/api/v1/captures/"+c.ID+"/text", ""))
	if !strings.Contains(text.Text, "The repairs cost 12 million euros") || len(text.Blocks) == 0 {
		t.Errorf("%+v", text)
	}
	for path, want := range map[string]string{"file": "attachment; filename=copy-" + c.SHA256[:8] + ".html", "warc": "attachment; filename=capture-" + c.SHA256[:8] + ".warc.gz"} {
		rec := s.call(t, "ben", "GET", "/api/v1/captures/"+c.ID+"/"+path, "")
		if rec.Code != 200 || rec.Header().Get("Content-Disposition") != want || rec.Header().Get("Content-Type") != "application/octet-stream" ||
			rec.Header().Get("Content-Security-Policy") != "default-src 'none'; sandbox" || rec.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %d %v", path, rec.Code, rec.Header())
		}
	}
	known := decode[wire.List[sources.KnownSource]](t, s.call(t, "ben", "GET", "/api/v1/articles/a1/sources/known?url="+strings.ToUpper("http")+site[4:]+"/moved%23top", ""))
	if len(known.Items) != 1 || known.Items[0].ArticleTitle != "A test article" {
		t.Errorf("known: %+v", known)
	}
}

func TestUploadedSources(t *testing.T) {
	s := newServer(t)
	storetest.Article(t, s.store, "One line.\n")
	const to = "/api/v1/articles/a1/sources/upload"
	for _, tt := range []struct {
		who, name, content, want string
		status                   int
	}{
		{"ada", "notes.txt", "The bridge cost 12 million.", `"fileName":"notes.txt"`, 201},
		{"ada", "../../etc/notes.txt", "Somewhere else.", `"fileName":"notes.txt"`, 201},
		{"ada", "photo.png", "\x89PNG\r\n\x1a\n" + strings.Repeat("x", 50), "This is a picture", 201},
		{"ada", "page.pdf", "<!doctype html><script>alert(1)</script>", `"file":"This is a web page`, 422},
		{"ada", "run.exe", "MZ\x90\x00", `"file":`, 422},
		{"root", "notes.txt", "The bridge.", "action.role", 403},
		{"ada", "big.txt", strings.Repeat("x", 51<<20), "", 413},
	} {
		code, body := s.upload(t, tt.who, to, tt.name, tt.content)
		if code != tt.status || !strings.Contains(body, tt.want) {
			t.Errorf("%s: %d %s, want %d %s", tt.name, code, body[:min(300, len(body))], tt.status, tt.want)
		}
	}
}
