package sources

import (
	"cmp"
	"context"
	"io"
	"mime/multipart"

	"github.com/danielgtaylor/huma/v2"

	"linecheck/api/body"
	"linecheck/api/call"
	"linecheck/api/web"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review/accounts"
	"linecheck/review/evidence"
	"linecheck/review/form"
)

// GetText answers read-copy.
func (h Handlers) GetText(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[CopyText], error) {
	c, text, err := h.Review.Sources.Text(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(textOf(c, text, names)), err
}

type changesInput struct {
	call.Subject
	From string `query:"from" maxLength:"64" doc:"id of the copy to compare with, instead of the one before"`
}

// GetChanges answers compare-copies.
func (h Handlers) GetChanges(ctx context.Context, who accounts.Caller, in *changesInput) (*call.Output[CopyChanges], error) {
	c, err := h.Review.Sources.Changes(ctx, who.Actor, in.ID, in.From)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(changesOf(c, names)), err
}

// GetFile answers download-copy, or with record download-record.
func (h Handlers) GetFile(record bool) func(context.Context, accounts.Caller, *call.Subject) (*wire.File, error) {
	return func(ctx context.Context, who accounts.Caller, in *call.Subject) (*wire.File, error) {
		c, raw, err := h.Review.Sources.File(ctx, who.Actor, in.ID, record)
		if err != nil {
			return nil, err
		}
		return fileOf(c, raw, record), nil
	}
}

// newForm is a file that becomes a source of an article.
type newForm struct {
	File  huma.FormFile `form:"file" required:"true"`
	Kind  string        `form:"kind" required:"false"`
	Title string        `form:"title" required:"false"`
}

type newFileInput struct {
	call.Subject
	Key     string `header:"Idempotency-Key" maxLength:"200"`
	RawBody huma.MultipartFormFiles[newForm]
}

// PostFile answers upload-source.
func (h Handlers) PostFile(ctx context.Context, who accounts.Caller, in *newFileInput) (*call.Output[SourceRecord], error) {
	data := in.RawBody.Data()
	file, err := fileIn(data.File, in.RawBody.Form, in.Key, "kind", "title")
	if err != nil {
		return nil, err
	}
	id, err := h.Review.Evidence.Upload(ctx, who.Actor, in.ID, form.SourceInput{Kind: models.SourceKind(data.Kind), Title: data.Title}, file)
	if err != nil {
		return nil, err
	}
	return h.source(ctx, who, id)
}

// copyForm is a file that stands in for what could not be fetched.
type copyForm struct {
	File huma.FormFile `form:"file" required:"true"`
}

type standInInput struct {
	call.Subject
	Key     string `header:"Idempotency-Key" maxLength:"200"`
	RawBody huma.MultipartFormFiles[copyForm]
}

// PostStandIn answers upload-copy.
func (h Handlers) PostStandIn(ctx context.Context, who accounts.Caller, in *standInInput) (*call.Output[SourceRecord], error) {
	file, err := fileIn(in.RawBody.Data().File, in.RawBody.Form, in.Key)
	if err != nil {
		return nil, err
	}
	if err := h.Review.Evidence.StandIn(ctx, who.Actor, in.ID, file); err != nil {
		return nil, err
	}
	return h.source(ctx, who, in.ID)
}

// fileIn reads the file of a form. It fails with KindInvalid on a field that the
// form does not have, and with KindTooLarge on a file over the limit.
func fileIn(f huma.FormFile, in *multipart.Form, key string, fields ...string) (evidence.File, error) {
	out := evidence.File{Name: cmp.Or(f.Filename, "file"), Key: key}
	if err := body.Known(in, fields...); err != nil {
		return out, err
	}
	var err error
	if out.Bytes, err = io.ReadAll(io.LimitReader(f, web.MaxAttachment+1)); err != nil {
		return out, err
	}
	if len(out.Bytes) > web.MaxAttachment {
		return out, web.TooLarge(web.MaxAttachment)
	}
	return out, nil
}
