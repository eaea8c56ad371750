package versions

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"

	"github.com/danielgtaylor/huma/v2"

	"linecheck/api/body"
	"linecheck/api/call"
	"linecheck/api/web"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review/articles"
	"linecheck/review/versions"
)

// AnchorDecision is what the importer says of one claim.
type AnchorDecision struct {
	ClaimID string      `json:"claimId" maxLength:"64"`
	As      string      `json:"as" enum:"confirm,spans,gone" doc:"confirm: it stands where it was found; spans: it stands there; gone: its words are gone"`
	Spans   []wire.Span `json:"spans,omitempty" maxItems:"50" doc:"of the new text, for spans"`
}

// VersionText is the text of a new version: pasted, or a page that was fetched.
type VersionText struct {
	Text  string `json:"text,omitempty"`
	Fetch string `json:"fetch,omitempty" maxLength:"64" doc:"id of a fetched page, instead of text"`
}

func (t VersionText) input() articles.ImportInput {
	return articles.ImportInput{Bytes: []byte(t.Text), FetchID: t.Fetch}
}

type previewInput struct {
	call.Subject
	Body VersionText
}

type importInput struct {
	call.Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body struct {
		body.VersionOnly
		VersionText
		Decisions []AnchorDecision `json:"decisions,omitempty" maxItems:"5000"`
	}
}

func decisionsOf(list []AnchorDecision) map[string]versions.Decision {
	out := make(map[string]versions.Decision, len(list))
	for _, d := range list {
		said := versions.Decision{As: d.As}
		for _, s := range d.Spans {
			said.Spans = append(said.Spans, models.Span(s))
		}
		out[d.ClaimID] = said
	}
	return out
}

// versionForm is a new version as it is uploaded.
type versionForm struct {
	File      huma.FormFile `form:"file" required:"true"`
	Version   int           `form:"version" required:"false"`
	Decisions string        `form:"decisions" required:"false"`
}

type uploadInput struct {
	call.Subject
	Key     string `header:"Idempotency-Key" maxLength:"200"`
	RawBody huma.MultipartFormFiles[versionForm]
}

func (in *uploadInput) input() (versions.Input, error) {
	form := in.RawBody.Data()
	out := versions.Input{Version: form.Version, ImportInput: articles.ImportInput{FileName: cmp.Or(form.File.Filename, "file"), MediaType: form.File.ContentType, Key: in.Key}}
	err := errors.Join(body.Readable(out.FileName), body.Known(in.RawBody.Form, "version", "decisions"))
	if err != nil {
		return out, err
	}
	if form.Decisions != "" {
		var list []AnchorDecision
		if err := json.Unmarshal([]byte(form.Decisions), &list); err != nil {
			return out, models.Invalid("body.form", "decisions", "The decisions are a JSON list of objects with claimId, as and spans.")
		}
		out.Decisions = decisionsOf(list)
	}
	if out.Bytes, err = io.ReadAll(io.LimitReader(form.File, web.MaxUpload+1)); err != nil {
		return out, err
	}
	if len(out.Bytes) > web.MaxUpload {
		return out, web.TooLarge(web.MaxUpload)
	}
	return out, nil
}
