// Package body is what clients send: for each operation the fields that it has,
// and nothing else.
package body

import (
	"time"

	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review/form"
)

// ClaimAction is the body of an action on a claim: the version that the caller
// saw, and only the fields that the action has. A field that the action requires
// is optional here: whether it is there is asked last, after everything else that
// can be wrong.
type ClaimAction interface {
	Input() (version int, in form.Input, err error)
}

// VersionOnly is an action that needs nothing else.
type VersionOnly struct {
	Version int `json:"version" minimum:"1" doc:"of the object as the caller saw it"`
}

// Input implements ClaimAction.
func (b VersionOnly) Input() (int, form.Input, error) { return b.Version, form.Input{}, nil }

// WithReason is an action with its reason.
type WithReason struct {
	VersionOnly
	Reason string `json:"reason,omitempty"`
}

// Input implements ClaimAction.
func (b WithReason) Input() (int, form.Input, error) {
	return b.Version, form.Input{Reason: b.Reason}, nil
}

// SpanInput is a range of the newest article version, in code points.
type SpanInput struct {
	Start int    `json:"start" minimum:"0"`
	End   int    `json:"end" minimum:"0"`
	Quote string `json:"quote,omitempty" doc:"checked against the text when given"`
}

func spansIn(list []SpanInput) []models.Span {
	if list == nil {
		return nil
	}
	return wire.Each(list, func(s SpanInput) models.Span { return models.Span{Start: s.Start, End: s.End, Quote: s.Quote} })
}

// ClaimFields is what people set on a claim; what is left out stays as it is.
type ClaimFields struct {
	Wording     *string     `json:"wording,omitempty"`
	Spans       []SpanInput `json:"spans,omitempty" maxItems:"50"`
	Speaker     *string     `json:"speaker,omitempty"`
	Cue         *string     `json:"cue,omitempty"`
	Attribution *string     `json:"attribution,omitempty"`
	Type        *string     `json:"type,omitempty"`
	Risk        *string     `json:"risk,omitempty"`
}

func (f ClaimFields) edit() form.EditInput {
	return form.EditInput{Wording: f.Wording, Speaker: f.Speaker, Cue: f.Cue, Attribution: f.Attribution, Type: f.Type, Risk: f.Risk, Spans: spansIn(f.Spans)}
}

// NewClaim is a claim of selected text.
type NewClaim struct{ ClaimFields }

// Edit converts the fields.
func (n NewClaim) Edit() form.EditInput { return n.edit() }

// EditClaim is the body of edit.
type EditClaim struct {
	VersionOnly
	ClaimFields
	Deadline *string `json:"deadline,omitempty" doc:"RFC 3339; \"\" for none"`
}

// Input implements ClaimAction.
func (b EditClaim) Input() (int, form.Input, error) {
	at, none, err := moment("deadline", b.Deadline)
	edit := b.edit()
	edit.Deadline, edit.ClearDeadline = at, none
	return b.Version, form.Input{Edit: edit}, err
}

// WithFinding is an action with a finding; what is left out stays as it is.
type WithFinding struct {
	VersionOnly
	Verdict            *string `json:"verdict,omitempty"`
	AttributionVerdict *string `json:"attributionVerdict,omitempty"`
	Correction         *string `json:"correction,omitempty"`
	Rationale          *string `json:"rationale,omitempty" doc:"markdown, at most 10,000 bytes"`
	Confidence         *string `json:"confidence,omitempty"`
	WouldChange        *string `json:"wouldChange,omitempty"`
	NoSource           *string `json:"noSource,omitempty"`
}

// Input implements ClaimAction.
func (b WithFinding) Input() (int, form.Input, error) {
	return b.Version, form.Input{Finding: form.FindingInput{
		Verdict: b.Verdict, AttributionVerdict: b.AttributionVerdict, Correction: b.Correction, Rationale: b.Rationale,
		Confidence: b.Confidence, WouldChange: b.WouldChange, NoSource: b.NoSource,
	}}, nil
}

// SourceInput describes a new source.
type SourceInput struct {
	Kind         string  `json:"kind"`
	URL          string  `json:"url,omitempty"`
	Title        string  `json:"title"`
	Publisher    string  `json:"publisher,omitempty"`
	Author       string  `json:"author,omitempty"`
	PublishedOn  string  `json:"publishedOn,omitempty" doc:"YYYY-MM-DD"`
	How          string  `json:"how,omitempty" enum:",in_person,telephone,video,written" doc:"how an interview was held"`
	Place        string  `json:"place,omitempty" doc:"where a document is kept, which part of a dataset was used"`
	SameOriginAs *string `json:"sameOriginAs,omitempty" doc:"evidence of the same claim that it derives from the same thing as; \"\" for none"`
}

// EvidenceInput is one row of a claim's evidence as it should be.
type EvidenceInput struct {
	ID         string       `json:"id,omitempty" doc:"keeps a row"`
	SourceID   string       `json:"sourceId,omitempty" doc:"takes a source that the article has, as source describes it where both are given"`
	Source     *SourceInput `json:"source,omitempty"`
	Quote      string       `json:"quote"`
	Locator    string       `json:"locator"`
	Stance     string       `json:"stance"`
	Primary    bool         `json:"primary"`
	AccessedOn string       `json:"accessedOn" doc:"YYYY-MM-DD"`
	Note       string       `json:"note,omitempty"`
	CaptureID  *string      `json:"captureId,omitempty" doc:"the stored copy it rests on; left out keeps the one it has or takes the newest, \"\" takes none"`
}

// SetEvidence is the body of set_evidence: the complete list.
type SetEvidence struct {
	VersionOnly
	Evidence []EvidenceInput `json:"evidence" maxItems:"200"`
}

// Input implements ClaimAction.
func (b SetEvidence) Input() (int, form.Input, error) {
	return b.Version, form.Input{Evidence: wire.Each(b.Evidence, func(e EvidenceInput) form.EvidenceInput {
		out := form.EvidenceInput{
			ID: e.ID, SourceID: e.SourceID, Quote: e.Quote, Locator: e.Locator, Stance: models.Stance(e.Stance), Primary: e.Primary,
			AccessedOn: e.AccessedOn, Note: e.Note, CaptureID: e.CaptureID,
		}
		if s := e.Source; s != nil {
			out.Source = &form.SourceInput{
				Kind: models.SourceKind(s.Kind), URL: s.URL, Title: s.Title, Publisher: s.Publisher, Author: s.Author, PublishedOn: s.PublishedOn,
				How: s.How, Place: s.Place, SameOriginAs: s.SameOriginAs,
			}
		}
		return out
	})}, nil
}

// TickInput is the body of tick.
type TickInput struct {
	VersionOnly
	Ticks []SpanInput `json:"ticks" maxItems:"500"`
}

// Input implements ClaimAction.
func (b TickInput) Input() (int, form.Input, error) {
	return b.Version, form.Input{Ticks: spansIn(b.Ticks)}, nil
}

// Dismissal is the body of dismiss.
type Dismissal struct {
	WithReason
	Disposition string `json:"disposition,omitempty"`
}

// Input implements ClaimAction.
func (b Dismissal) Input() (int, form.Input, error) {
	return b.Version, form.Input{Reason: b.Reason, Disposition: models.Disposition(b.Disposition)}, nil
}

// DuplicateInput is the body of mark_duplicate.
type DuplicateInput struct {
	VersionOnly
	DuplicateOf string `json:"duplicateOf,omitempty" maxLength:"64"`
}

// Input implements ClaimAction.
func (b DuplicateInput) Input() (int, form.Input, error) {
	return b.Version, form.Input{DuplicateOf: b.DuplicateOf}, nil
}

// ChildInput is one of the claims that a split makes.
type ChildInput struct {
	Spans   []SpanInput `json:"spans" maxItems:"50"`
	Wording string      `json:"wording"`
}

// SplitInput is the body of split.
type SplitInput struct {
	VersionOnly
	Children []ChildInput `json:"children,omitempty" maxItems:"50"`
}

// Input implements ClaimAction.
func (b SplitInput) Input() (int, form.Input, error) {
	return b.Version, form.Input{Children: wire.Each(b.Children, func(c ChildInput) form.ChildInput {
		return form.ChildInput{Spans: spansIn(c.Spans), Wording: c.Wording}
	})}, nil
}

// MergeInput is the body of merge.
type MergeInput struct {
	VersionOnly
	With     []string       `json:"with,omitempty" maxItems:"50" doc:"the other claims"`
	Versions map[string]int `json:"versions,omitempty" doc:"of the other claims as the caller saw them, by id"`
	Wording  *string        `json:"wording,omitempty"`
}

// Input implements ClaimAction.
func (b MergeInput) Input() (int, form.Input, error) {
	with := map[string]int{}
	for _, id := range b.With {
		with[id] = b.Versions[id]
	}
	return b.Version, form.Input{With: with, Edit: form.EditInput{Wording: b.Wording}}, nil
}

// HolderInput is the body of assign and reassign.
type HolderInput struct {
	VersionOnly
	Holder string `json:"holder,omitempty" maxLength:"64"`
}

// Input implements ClaimAction.
func (b HolderInput) Input() (int, form.Input, error) {
	return b.Version, form.Input{Holder: b.Holder}, nil
}

// WaitInput is the body of wait.
type WaitInput struct {
	WithReason
	Until *time.Time `json:"until,omitempty"`
}

// Input implements ClaimAction.
func (b WaitInput) Input() (int, form.Input, error) {
	return b.Version, form.Input{Reason: b.Reason, Until: b.Until}, nil
}

// CrossCheckInput is the body of cross_check.
type CrossCheckInput struct {
	WithReason
	Second string `json:"second,omitempty" maxLength:"64"`
}

// Input implements ClaimAction.
func (b CrossCheckInput) Input() (int, form.Input, error) {
	return b.Version, form.Input{Reason: b.Reason, Second: b.Second}, nil
}

// ReadoptInput is the body of readopt.
type ReadoptInput struct {
	VersionOnly
	Spans []SpanInput `json:"spans,omitempty" maxItems:"50"`
}

// Input implements ClaimAction.
func (b ReadoptInput) Input() (int, form.Input, error) {
	return b.Version, form.Input{Edit: form.EditInput{Spans: spansIn(b.Spans)}}, nil
}
