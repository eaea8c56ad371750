// Package sources answers for the sources of an article: their stored copies, what
// became of them, and what they derive from.
package sources

import (
	"context"

	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/evidence"
	"linecheck/review/form"
)

// Handlers has the handlers. Both fields are required.
type Handlers struct {
	Review   *review.Service
	Accounts *accounts.Service
}

// GetSources answers list-sources.
func (h Handlers) GetSources(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.List[SourceRecord]], error) {
	list, err := h.Review.Sources.Sources(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	out := wire.List[SourceRecord]{Items: []SourceRecord{}}
	for _, v := range list {
		out.Items = append(out.Items, recordOf(v, names))
	}
	return call.Body(out), err
}

// GetSource answers get-source.
func (h Handlers) GetSource(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[SourceRecord], error) {
	return h.source(ctx, who, in.ID)
}

func (h Handlers) source(ctx context.Context, who accounts.Caller, id string) (*call.Output[SourceRecord], error) {
	v, err := h.Review.Sources.Source(ctx, who.Actor, id)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(recordOf(v, names)), err
}

// SourceFields describes a source.
type SourceFields struct {
	Kind        string `json:"kind,omitempty" enum:",web_page,file,interview,document,dataset"`
	URL         string `json:"url,omitempty"`
	Title       string `json:"title,omitempty" doc:"a web page may do without: it is then its address"`
	Publisher   string `json:"publisher,omitempty"`
	Author      string `json:"author,omitempty"`
	PublishedOn string `json:"publishedOn,omitempty" doc:"YYYY-MM-DD"`
	How         string `json:"how,omitempty" enum:",in_person,telephone,video,written"`
	Place       string `json:"place,omitempty"`
}

type addInput struct {
	call.Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body struct {
		SourceFields
		From string `json:"from,omitempty" maxLength:"64" doc:"id of a source to use again with its copy, instead of all else"`
	}
}

// PostSource answers add-source.
func (h Handlers) PostSource(ctx context.Context, who accounts.Caller, in *addInput) (*call.Output[SourceRecord], error) {
	b := in.Body
	id, err := h.Review.Evidence.Add(ctx, who.Actor, in.ID, evidence.NewSource{
		From: b.From, Key: in.Key, Source: form.SourceInput{
			Kind: models.SourceKind(b.Kind), URL: b.URL, Title: b.Title, Publisher: b.Publisher, Author: b.Author, PublishedOn: b.PublishedOn, How: b.How, Place: b.Place,
		},
	})
	if err != nil {
		return nil, err
	}
	return h.source(ctx, who, id)
}

type emptyInput struct {
	call.Subject
	Body struct{}
}

// PostCheck answers check-source.
func (h Handlers) PostCheck(ctx context.Context, who accounts.Caller, in *emptyInput) (*call.Output[SourceRecord], error) {
	if err := h.Review.Evidence.Check(ctx, who.Actor, in.ID); err != nil {
		return nil, err
	}
	return h.source(ctx, who, in.ID)
}

type knownInput struct {
	call.Subject
	URL    string `query:"url" maxLength:"2000"`
	SHA256 string `query:"sha256" maxLength:"64"`
}

// GetKnown answers find-known-sources.
func (h Handlers) GetKnown(ctx context.Context, who accounts.Caller, in *knownInput) (*call.Output[wire.List[KnownSource]], error) {
	list, err := h.Review.Sources.Known(ctx, who.Actor, in.ID, in.URL, in.SHA256)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	out := wire.List[KnownSource]{Items: []KnownSource{}}
	for _, k := range list {
		out.Items = append(out.Items, knownOf(k, names))
	}
	return call.Body(out), err
}

type settleInput struct {
	call.Subject
	Body struct {
		CaptureID string `json:"captureId" maxLength:"64" doc:"the fetch whose finding does not matter"`
		Reason    string `json:"reason,omitempty" maxLength:"2000"`
	}
}

// PostSettle answers settle-source.
func (h Handlers) PostSettle(ctx context.Context, who accounts.Caller, in *settleInput) (*call.None, error) {
	if err := h.Review.Evidence.Settle(ctx, who.Actor, in.ID, in.Body.CaptureID, in.Body.Reason); err != nil {
		return nil, err
	}
	return &call.None{}, nil
}

// GetKinships answers read-origins.
func (h Handlers) GetKinships(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.List[Kinship]], error) {
	list, err := h.Review.Sources.Kinships(ctx, who.Actor, in.ID)
	out := wire.List[Kinship]{Items: []Kinship{}}
	for _, k := range list {
		out.Items = append(out.Items, kinshipOf(k))
	}
	return call.Body(out), err
}

type pairInput struct {
	call.Subject
	Body struct {
		A string `json:"a" maxLength:"64" doc:"evidence id"`
		B string `json:"b" maxLength:"64" doc:"evidence id"`
	}
}

// PostRefuse answers refuse-origin, or with again reconsider-origin.
func (h Handlers) PostRefuse(again bool) func(context.Context, accounts.Caller, *pairInput) (*call.Output[wire.List[Kinship]], error) {
	return func(ctx context.Context, who accounts.Caller, in *pairInput) (*call.Output[wire.List[Kinship]], error) {
		if err := h.Review.Sources.Refuse(ctx, who.Actor, in.ID, [2]string{in.Body.A, in.Body.B}, again); err != nil {
			return nil, err
		}
		return h.GetKinships(ctx, who, &in.Subject)
	}
}
