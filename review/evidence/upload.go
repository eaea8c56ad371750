package evidence

import (
	"context"
	"path"
	"strings"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/media"
)

// MaxUploads is how much one person may upload as evidence, in bytes.
const MaxUploads = 5 << 30

// File is what somebody uploads.
type File struct {
	Name  string // as their machine calls it; kept, never used as a path
	Bytes []byte
	Key   string // Idempotency-Key
}

// Upload adds a file as a source of an article and returns the source's id. What
// in says of the source may be empty.
func (s *Service) Upload(ctx context.Context, a models.Actor, articleID string, in form.SourceInput, f File) (id string, err error) {
	kept, err := s.keep(ctx, a, articleID, f)
	if err != nil {
		return "", err
	}
	if in.Kind == "" {
		in.Kind = models.SourceFile
	}
	if in.Title == "" {
		in.Title = form.Cut(strings.TrimSpace(kept.reading.title), form.MaxTitle)
	}
	if in.Title == "" {
		in.Title = form.Cut(kept.name, form.MaxTitle)
	}
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		if err := s.may(e.Tx, a, articleID); err != nil {
			return err
		}
		id, err = e.Once(f.Key, "upload-source "+articleID, func() (string, error) {
			fields := models.FieldErrors{}
			source := form.SourceOf(in, fields, e.At)
			if err := fields.Err("source.invalid", "Some of the source's fields need attention."); err != nil {
				return "", err
			}
			if _, err := place(e, articleID, &source); err != nil {
				return "", err
			}
			return source.ID, s.uploaded(e, &source, kept)
		})
		return err
	})
	return id, err
}

// StandIn stores a file as the copy of a source that has one or cannot be fetched.
func (s *Service) StandIn(ctx context.Context, a models.Actor, sourceID string, f File) error {
	var source models.Source
	err := s.Read(ctx, func(tx *store.Tx) (err error) {
		source, err = Seen(tx, a, sourceID)
		return err
	})
	if err != nil {
		return err
	}
	kept, err := s.keep(ctx, a, source.ArticleID, f)
	if err != nil {
		return err
	}
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		if err := s.may(e.Tx, a, source.ArticleID); err != nil {
			return err
		}
		_, err := e.Once(f.Key, "stand-in "+source.ID, func() (string, error) { return source.ID, s.uploaded(e, &source, kept) })
		return err
	})
}

func (s *Service) may(tx *store.Tx, a models.Actor, articleID string) error {
	if _, err := ledger.See(tx, a, articleID); err != nil {
		return err
	}
	return ledger.Need(a, models.RoleReviewer, attach)
}

// keptFile is an upload whose bytes are on disk.
type keptFile struct {
	result
	name, mediaType string
}

// keep checks a file, stores its bytes and reads its text, before anything is
// locked. Bytes that no row comes to name stay; they are the same for the next who has them.
func (s *Service) keep(ctx context.Context, a models.Actor, articleID string, f File) (k keptFile, err error) {
	var used int64
	err = s.Read(ctx, func(tx *store.Tx) error {
		if err := s.may(tx, a, articleID); err != nil {
			return err
		}
		used, err = tx.UploadedBytes(a.ID)
		return err
	})
	if err != nil {
		return k, err
	}
	if used+int64(len(f.Bytes)) > MaxUploads {
		return k, models.Invalid("file.quota", "file", "You have uploaded %d GB already. Ask your administrator to make room.", used>>30)
	}
	kind, err := media.Of(f.Bytes, f.Name)
	if err != nil {
		return k, err
	}
	k.name, k.mediaType = form.Cut(path.Base(strings.ReplaceAll(f.Name, `\`, "/")), form.MaxShort), kind.Type
	k.bytes = int64(len(f.Bytes))
	if k.content, err = s.Blobs.Put(f.Bytes); err != nil {
		return k, err
	}
	k.reading = s.read(ctx, f.Bytes, kind.Type, "")
	return k, nil
}

// uploaded stores the capture of an upload.
func (s *Service) uploaded(e *ledger.Entry, source *models.Source, k keptFile) error {
	c := models.Capture{
		ID: e.NewID(), ArticleID: source.ArticleID, RootID: source.RootID, Way: models.CaptureByUpload, State: models.CaptureFetching,
		MediaType: k.mediaType, FileName: k.name, Redirects: []string{}, AskedBy: e.Actor.ID, AskedAt: e.At, Version: 1,
	}
	under, err := e.CaptureUnderWay(source.RootID)
	if err == nil && under.ID != "" {
		return models.Errorf(models.KindConflict, "source.under_way", "This source is being fetched at the moment. Wait until that ends, then upload your copy if you still need to.")
	}
	if models.KindOf(err) != models.KindNotFound {
		return err
	}
	if err := e.AddCapture(&c); err != nil {
		return err
	}
	return s.end(e, &c, k.result)
}
