package articles

import (
	"cmp"
	"context"
	"errors"
	"mime"
	"net/netip"
	"path/filepath"
	"strings"
	"time"

	"linecheck/models"
	"linecheck/models/blob"
	"linecheck/models/store"
	"linecheck/review/archive"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/text"
)

// Intake is what the bytes of an import come through. All fields are required.
type Intake struct {
	Blobs blob.Dir // keeps originals
	Web   *archive.Client
	Files *text.Reader
}

// NewIntake keeps originals and what may be made again below a data directory.
// Networks in allow may be fetched from although they are not public.
func NewIntake(dir string, allow []netip.Prefix, now func() time.Time) (Intake, error) {
	blobs, err := blob.Open(filepath.Join(dir, "blobs"))
	return Intake{Blobs: blobs, Web: archive.New(archive.Options{Allow: allow, Now: now}), Files: text.NewReader(filepath.Join(dir, "cache"))}, err
}

// origin is where an article's bytes come from.
type origin struct {
	source    models.ImportSource
	bytes     []byte
	hash      string // of bytes, once they are kept
	fileName  string
	mediaType string
	url       string // after redirects
	at        *time.Time
}

// document reads the bytes of an import.
func (s *Service) document(ctx context.Context, a models.Actor, in ImportInput) (text.Document, origin, error) {
	switch {
	case in.FetchID != "" && len(in.Bytes) > 0:
		return text.Document{}, origin{}, models.Invalid("article.two_texts", "text", "Give the text or the page that was fetched, not both.")
	case in.FetchID != "":
		from, err := s.fetched(ctx, a, in.FetchID)
		if err != nil {
			return text.Document{}, from, err
		}
		doc, err := s.Files.Read(ctx, from.bytes, text.Source{ContentType: from.mediaType, URL: from.url})
		return doc, from, inField(err, "url")
	case in.FileName != "":
		from := origin{source: models.ImportFile, bytes: in.Bytes, fileName: in.FileName, mediaType: in.MediaType}
		doc, err := s.Files.Read(ctx, in.Bytes, text.Source{ContentType: in.MediaType, FileName: in.FileName})
		return doc, from, inField(err, "file")
	}
	doc, err := text.FromPlain(in.Bytes)
	return doc, origin{source: models.ImportPaste, bytes: in.Bytes, mediaType: "text/plain"}, err
}

// fetched returns a page that a had fetched. Pages of others do not exist.
func (s *Service) fetched(ctx context.Context, a models.Actor, id string) (origin, error) {
	var f models.Fetch
	err := s.Read(ctx, func(tx *store.Tx) (err error) {
		f, err = tx.Fetch(id)
		return err
	})
	if models.KindOf(err) == models.KindNotFound || err == nil && (f.AccountID != a.ID || f.BytesSHA256 == "") {
		return origin{}, models.Invalid("article.fetch", "fetch", "This page is not here any more. Get it again.")
	} else if err != nil {
		return origin{}, err
	}
	raw, err := s.Blobs.Get(f.BytesSHA256)
	return origin{source: models.ImportWeb, bytes: raw, hash: f.BytesSHA256, mediaType: f.MediaType, url: f.FinalURL, at: &f.At}, err
}

// complete fills the fields that a person left empty from what the document says.
func complete(article *models.Article, doc *text.Document, from origin) {
	for _, f := range []struct {
		field       *string
		found       string
		limitPoints int
	}{
		{&article.Title, doc.Title, form.MaxTitle},
		{&article.Title, strings.Join(strings.Fields(doc.Text), " "), 80},
		{&article.Byline, doc.Byline, form.MaxShort},
		{&article.Publisher, doc.Publisher, form.MaxShort},
		{&article.PublishedOn, doc.Published, form.MaxShort},
		{&article.URL, from.url, form.MaxURL},
	} {
		if *f.field == "" {
			*f.field = form.Cut(f.found, f.limitPoints)
		}
	}
	article.Language = doc.Language
}

// Fetch gets a page for a reviewer and keeps it for an import. A failed fetch is
// kept as a fact, and reported as KindInvalid in the field url.
func (s *Service) Fetch(ctx context.Context, a models.Actor, address string) (models.Fetch, Parsed, error) {
	if err := ledger.Need(a, models.RoleReviewer, "import an article"); err != nil {
		return models.Fetch{}, Parsed{}, err
	}
	page, failed := s.Web.Fetch(ctx, address)
	if failed != nil && models.KindOf(failed) != models.KindInvalid {
		return models.Fetch{}, Parsed{}, failed
	}
	mediaType, _, _ := mime.ParseMediaType(page.ContentType)
	row := models.Fetch{
		AccountID: a.ID, URL: form.Cut(strings.TrimSpace(address), form.MaxURL), FinalURL: page.URL, Redirects: append([]string{}, page.Redirects...), Status: page.Status,
		MediaType: page.ContentType,
	}
	if failed != nil {
		row.Error = strings.Join(values(fieldsOf(failed)), " ")
	} else if hash, err := s.Blobs.Put(page.Body); err != nil {
		return row, Parsed{}, err
	} else {
		row.BytesSHA256 = hash
	}
	err := s.Write(ctx, a, func(e *ledger.Entry) error {
		row.ID, row.At = e.NewID(), e.At
		if err := e.AddFetch(&row); err != nil {
			return err
		}
		return e.Record(models.Event{Action: "page.fetched", SubjectID: a.ID}, map[string]any{"bytesSha256": row.BytesSHA256, "status": row.Status, "mediaType": mediaType})
	})
	if err != nil || failed != nil {
		return row, Parsed{}, cmp.Or(err, failed)
	}
	p, err := s.Parse(ctx, a, ImportInput{FetchID: row.ID})
	return row, p, err
}

// Original returns the bytes of an article version as they were handed in.
func (s *Service) Original(ctx context.Context, a models.Actor, articleID string, number int) (models.ArticleVersion, []byte, error) {
	var v models.ArticleVersion
	err := s.Read(ctx, func(tx *store.Tx) error {
		if _, err := ledger.See(tx, a, articleID); err != nil {
			return err
		}
		var err error
		v, err = tx.ArticleVersion(articleID, number)
		return err
	})
	if err != nil {
		return v, nil, err
	}
	raw, err := s.Blobs.Get(v.BytesSHA256)
	return v, raw, err
}

// fieldsOf returns what an error says of fields.
func fieldsOf(err error) map[string]string {
	if e, ok := errors.AsType[*models.Error](err); ok {
		return e.Fields
	}
	return nil
}

func values(m map[string]string) []string {
	var out []string
	for _, v := range m {
		out = append(out, v)
	}
	return out
}

// inField makes an error speak of the field that the person filled in.
func inField(err error, field string) error {
	e, ok := errors.AsType[*models.Error](err)
	if !ok || len(e.Fields) == 0 {
		return err
	}
	renamed := *e
	renamed.Fields = map[string]string{}
	for _, text := range e.Fields {
		renamed.Fields[field] = text
	}
	return &renamed
}
