package api

import (
	"context"
	"encoding/json"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"linecheck/models/authors"
	"linecheck/models/quotes"
	"linecheck/models/standing"

	"linecheck/models"
	"linecheck/models/storetest"
)

// described is an operation as the document has it.
type described struct {
	ID         string   `json:"operationId"`
	Roles      []string `json:"x-roles"`
	Parameters []struct {
		Name   string `json:"name"`
		In     string `json:"in"`
		Schema schema `json:"schema"`
	} `json:"parameters"`
	RequestBody struct {
		Content map[string]struct {
			Schema schema `json:"schema"`
		} `json:"content"`
	} `json:"requestBody"`

	method, path string
}

type schema struct {
	Ref        string            `json:"$ref"`
	Type       string            `json:"type"`
	Format     string            `json:"format"`
	Enum       []string          `json:"enum"`
	Required   []string          `json:"required"`
	Properties map[string]schema `json:"properties"`
}

type document struct {
	operations []described
	schemas    map[string]schema
}

func readDocument(t *testing.T) document {
	t.Helper()
	raw, err := OpenAPI("test")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Paths      map[string]map[string]described `json:"paths"`
		Components struct {
			Schemas map[string]schema `json:"schemas"`
		} `json:"components"`
	}
	if err := json.Unmarshal(raw, &doc); err != nil {
		t.Fatal(err)
	}
	d := document{schemas: doc.Components.Schemas}
	for path, methods := range doc.Paths {
		for method, o := range methods {
			o.method, o.path = strings.ToUpper(method), path
			d.operations = append(d.operations, o)
		}
	}
	slices.SortFunc(d.operations, func(a, b described) int { return strings.Compare(a.ID, b.ID) })
	return d
}

// example builds the smallest value that a schema accepts.
func (d document) example(s schema) any {
	if s.Ref != "" {
		return d.example(d.schemas[s.Ref[strings.LastIndex(s.Ref, "/")+1:]])
	}
	switch {
	case len(s.Enum) > 0:
		return s.Enum[0]
	case s.Type == "integer":
		return 1
	case s.Type == "boolean":
		return false
	case s.Type == "array":
		return []any{}
	case s.Type == "string":
		return "x"
	}
	object := map[string]any{}
	for _, name := range s.Required {
		object[name] = d.example(s.Properties[name])
	}
	return object
}

// objects are what the ids in paths stand for, by the first part of the path.
var objects = map[string]map[string]string{
	"own":     {"articles": "a1", "claims": "c1", "segments": "s3", "threads": "t1", "comments": "m1", "reports": "r1", "accounts": "ben", "me": "none", "queries": "q1", "facts": "f1", "sources": "s1", "captures": "k1", "evidence": "e1", "quotes": "qc1"},
	"hidden":  {"articles": "a2", "claims": "c2", "segments": "h1", "threads": "t2", "comments": "m2", "reports": "r2", "queries": "q2", "facts": "f2", "sources": "s2", "captures": "k2", "evidence": "e2", "quotes": "qc2"},
	"missing": {"articles": "no", "claims": "no", "segments": "no", "threads": "no", "comments": "no", "reports": "no", "queries": "no", "facts": "no", "sources": "no", "captures": "no", "evidence": "no", "quotes": "no"},
}

// stock puts the objects into the store: those of a1 open to all, those of a2 to Ada and Ben only.
func stock(t *testing.T, s *server) {
	original, err := s.Blobs.Put([]byte("Hidden line.\n"))
	if err != nil {
		t.Fatal(err)
	}
	t.Helper()
	storetest.Article(t, s.store, "One line.\nAnother line.\nA third line.\n")
	model := json.RawMessage(`{}`)
	storetest.Put(t, s.store,
		models.Claim{ID: "c1"},
		models.Thread{ID: "t1", ArticleID: "a1", ClaimID: "c1", ArticleVersion: 1, CreatedBy: "ada"},
		models.Comment{ID: "m1", ThreadID: "t1", ArticleID: "a1", AuthorID: "ada", Source: "x", HTML: "<p>x</p>"},
		models.Report{ID: "r1", ArticleID: "a1", Number: 1, State: models.ReportIssued, Model: model, SHA256: "0", IssuedBy: "edna"},
		models.Article{ID: "a2", Title: "Hidden", Restricted: true, Language: "en", ArticleVersion: 1, NextNumber: 2, CreatedBy: "ada"},
		models.ArticleVersion{ID: "hv", ArticleID: "a2", Number: 1, Text: "Hidden line.\n", Length: 13, TextSHA256: "0", BytesSHA256: original, Source: "paste", Engine: "t", CreatedBy: "ada"},
		models.Segment{ID: "h1", ArticleVersionID: "hv", ArticleID: "a2", End: 13, Kind: models.SegmentSentence, Role: models.RoleBody},
		models.Claim{ID: "c2", ArticleID: "a2"},
		models.Thread{ID: "t2", ArticleID: "a2", ClaimID: "c2", ArticleVersion: 1, CreatedBy: "ada"},
		models.Comment{ID: "m2", ThreadID: "t2", ArticleID: "a2", AuthorID: "ada", Source: "x", HTML: "<p>x</p>"},
		query("q1", "a1", "c1"), standing.Fact{ID: "f1", ArticleID: "a1", ClaimID: "c1", ContentHash: "0", Statement: "It is so.", Verdict: "confirmed", OwnerID: "edna"},
		query("q2", "a2", "c2"), standing.Fact{ID: "f2", ArticleID: "a2", ClaimID: "c2", ContentHash: "0", Statement: "Hidden.", Verdict: "confirmed", OwnerID: "edna"},
		models.Source{ID: "s1", ArticleID: "a1", Kind: models.SourceDocument, Title: "Plan"}, copied("k1", "a1", "s1", original),
		models.Evidence{ID: "e1", ClaimID: "c1", SourceID: "s1", Ordinal: 1, Stance: models.StanceSupports, AddedBy: "ada"},
		models.Source{ID: "s2", ArticleID: "a2", Kind: models.SourceDocument, Title: "Hidden"}, copied("k2", "a2", "s2", original),
		models.Evidence{ID: "e2", ClaimID: "c2", SourceID: "s2", Ordinal: 1, Stance: models.StanceSupports, AddedBy: "ada"},
		quotes.Transcript{SHA256: strings.Repeat("0", 64), Text: "A line."}, quoteCheck("qc1", "a1", "c1"), quoteCheck("qc2", "a2", "c2"),
		models.Report{ID: "r2", ArticleID: "a2", Number: 1, State: models.ReportIssued, Model: model, SHA256: "0", IssuedBy: "edna"},
	)
}

// copied is a stored copy that was compared with itself.
func copied(id, article, root, blob string) models.Capture {
	at := storetest.Now
	return models.Capture{
		ID: id, ArticleID: article, RootID: root, State: models.CaptureStored, ContentSHA256: blob, WARCSHA256: blob, Mark: blob, ComparedTo: id, AskedBy: "ada", EndedAt: &at,
	}
}

func quoteCheck(id, article, claim string) quotes.Check {
	return quotes.Check{
		ID: id, ArticleID: article, ClaimID: claim, Quotation: "line", TranscriptSHA256: strings.Repeat("0", 64), TranscriptLength: 7, Label: "trimmed",
		Also: []string{}, Summary: "Trimmed.", Pieces: []quotes.Piece{}, Places: [][2]int{}, Engine: "t", By: "ada",
	}
}

func query(id, article, claim string) authors.Query {
	return authors.Query{
		ID: id, ArticleID: article, ClaimID: claim, ArticleVersion: 1, End: 6, Quote: "Hidden", Question: "Is it?", Addressee: "Lena Marsh", CreatedBy: "ada",
		DueAt: storetest.Now.AddDate(0, 0, 1), ExpiresAt: storetest.Now.AddDate(0, 0, 8), TokenHash: strings.Repeat("0", 62) + id,
	}
}

// try makes a well-formed request for an operation on one of the objects.
func (d document) try(t *testing.T, s *server, o described, ids map[string]string, as string) *httptest.ResponseRecorder {
	t.Helper()
	kind := strings.Split(o.path, "/")[1]
	path := strings.NewReplacer("{id}", ids[kind], "{format}", "json", "{number}", "1").Replace(o.path)
	cookie, body, contentType := "", "", ""
	if as != "" {
		_, cookie = s.session(t, as)
	}
	for mediaType, content := range o.RequestBody.Content {
		contentType = mediaType
		raw, err := json.Marshal(d.example(content.Schema))
		if err != nil {
			t.Fatal(err)
		}
		body = string(raw)
		if o.ID == "save-draft" {
			body = `{"body":{},"claimVersion":1}`
		}
		if mediaType == "multipart/form-data" {
			contentType = "multipart/form-data; boundary=b"
			body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nA line of text.\r\n--b--\r\n"
		}
	}
	req := newRequest(t, o.method, "/api/v1"+path, body, cookie)
	if contentType != "" {
		req.Header.Set("Content-Type", contentType)
	}
	if o.ID == "stream-events" {
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		req = req.WithContext(ctx)
	}
	return serve(s, req)
}

// Every operation of the document × every role: who is not among its x-roles is
// refused, and who is, is not refused for their role.
func TestRoles(t *testing.T) {
	d := readDocument(t)
	s := newServer(t)
	stock(t, s)
	people := map[string]string{"reviewer": "ada", "editor": "edna", "admin": "root"}
	for _, o := range d.operations {
		if len(o.Roles) == 0 {
			t.Errorf("%s has no x-roles", o.ID)
		}
		if public := slices.Contains(o.Roles, "public"); !public {
			if rec := d.try(t, s, o, objects["own"], ""); rec.Code != 401 || !strings.Contains(rec.Body.String(), `"code":"session.none"`) {
				t.Errorf("%s, signed out: %d %s", o.ID, rec.Code, rec.Body)
			}
		}
		for role, who := range people {
			rec := d.try(t, s, o, objects["own"], who)
			refused := rec.Code == 403 && strings.Contains(rec.Body.String(), `"code":"action.role"`)
			may := slices.Contains(o.Roles, role) || slices.Contains(o.Roles, "public")
			if may == refused || !may && rec.Code != 403 || rec.Code >= 500 {
				t.Errorf("%s as %s: %d %s; x-roles say %v", o.ID, role, rec.Code, rec.Body, o.Roles)
			}
		}
	}
}

// What the caller may not see, and what is not there, answers 404 to everybody
// and to every operation, whatever their role.
func TestHiddenAndMissing(t *testing.T) {
	d := readDocument(t)
	s := newServer(t)
	stock(t, s)
	for _, o := range d.operations {
		kind := strings.Split(o.path, "/")[1]
		if !strings.Contains(o.path, "{id}") || objects["hidden"][kind] == "" {
			continue
		}
		for _, which := range []string{"hidden", "missing"} {
			for _, who := range []string{"edna", "emil", "root"} {
				rec := d.try(t, s, o, objects[which], who)
				if rec.Code != 404 && !(rec.Code == 204 && o.ID == "drop-draft") {
					t.Errorf("%s, %s, as %s: %d %s, want 404", o.ID, which, who, rec.Code, rec.Body)
				}
				if strings.Contains(rec.Body.String(), "Hidden") {
					t.Errorf("%s, %s, as %s: %s", o.ID, which, who, rec.Body)
				}
			}
		}
		if rec := d.try(t, s, o, objects["hidden"], "ada"); rec.Code == 404 {
			t.Errorf("%s, hidden, as a member: %d %s", o.ID, rec.Code, rec.Body)
		}
	}
}
