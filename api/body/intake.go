package body

import (
	"cmp"
	"errors"
	"io"

	"github.com/danielgtaylor/huma/v2"

	"linecheck/api/web"
	"linecheck/review/articles"
)

// Import is the request that brings in what is pasted or was fetched.
type Import struct {
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body ImportInput
}

// Input converts the request.
func (in *Import) Input() (articles.ImportInput, error) {
	fields, err := in.Body.Form()
	return articles.ImportInput{Article: fields, Bytes: []byte(in.Body.Text), FetchID: in.Body.Fetch, Key: in.Key}, err
}

// Upload is the request that brings in a file.
type Upload struct {
	Key     string `header:"Idempotency-Key" maxLength:"200"`
	RawBody huma.MultipartFormFiles[UploadForm]
}

// Input converts the request. It fails with KindTooLarge on a file over the limit.
func (in *Upload) Input() (articles.ImportInput, error) {
	form := in.RawBody.Data()
	out := articles.ImportInput{FileName: cmp.Or(form.File.Filename, "file"), MediaType: form.File.ContentType, Key: in.Key}
	err := errors.Join(Readable(out.FileName), Known(in.RawBody.Form, formFields...))
	if err != nil {
		return out, err
	}
	if out.Article, err = form.Fields().Form(); err != nil {
		return out, err
	}
	if out.Bytes, err = io.ReadAll(io.LimitReader(form.File, web.MaxUpload+1)); err != nil {
		return out, err
	}
	if len(out.Bytes) > web.MaxUpload {
		return out, web.TooLarge(web.MaxUpload)
	}
	return out, nil
}
