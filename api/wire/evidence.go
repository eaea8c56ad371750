package wire

import (
	"time"

	"linecheck/models"
	"linecheck/review"
	"linecheck/review/evidence"
)

// Source is what evidence is taken from.
type Source struct {
	ID          string `json:"id"`
	Kind        string `json:"kind"`
	URL         string `json:"url"`
	Title       string `json:"title"`
	Publisher   string `json:"publisher"`
	Author      string `json:"author"`
	PublishedOn string `json:"publishedOn"`
	OriginID    string `json:"originId"`
	RootID      string `json:"rootId" doc:"the same for all descriptions of one source; they share its stored copies"`
	How         string `json:"how" enum:",in_person,telephone,video,written" doc:"how an interview was held"`
	Place       string `json:"place" doc:"where a document is kept, which part of a dataset was used"`
}

// SourceOf converts a source.
func SourceOf(s models.Source) Source {
	return Source{
		ID: s.ID, Kind: string(s.Kind), URL: s.URL, Title: s.Title, Publisher: s.Publisher, Author: s.Author, PublishedOn: s.PublishedOn,
		OriginID: s.OriginID, RootID: s.RootID, How: s.How, Place: s.Place,
	}
}

// Snapshot is the stored copy of a source.
type Snapshot struct {
	SHA256     string     `json:"sha256"`
	MediaType  string     `json:"mediaType"`
	CapturedAt *time.Time `json:"capturedAt,omitempty"`
}

// Passage says whether the quoted passage stands in the stored copy.
type Passage struct {
	State string `json:"state" enum:",verbatim,missing,no_text" doc:"\"\" while there is no passage or no copy"`
	Start int    `json:"start" doc:"where it stands in the copy's text, code points"`
	End   int    `json:"end"`
}

// SourceAlert says that a source is no longer what evidence rests on.
type SourceAlert struct {
	CaptureID string    `json:"captureId" doc:"of the fetch that found it"`
	Finding   string    `json:"finding" enum:"changed,gone,unreachable"`
	Passage   string    `json:"passage" enum:",verbatim,missing,no_text" doc:"whether the quoted passage stands in what is there now"`
	At        time.Time `json:"at"`
}

// Evidence is a passage of a source that bears on a claim.
type Evidence struct {
	ID           string       `json:"id"`
	Ordinal      int          `json:"ordinal"`
	Source       Source       `json:"source"`
	Quote        string       `json:"quote"`
	Locator      string       `json:"locator"`
	Stance       string       `json:"stance"`
	Primary      bool         `json:"primary"`
	AccessedOn   string       `json:"accessedOn"`
	Note         string       `json:"note"`
	Snapshot     *Snapshot    `json:"snapshot,omitempty"`
	Passage      Passage      `json:"passage"`
	Alert        *SourceAlert `json:"alert,omitempty"`
	SameOriginAs []int        `json:"sameOriginAs" doc:"ordinals of the claim's other evidence of the same origin"`
	AddedBy      Person       `json:"addedBy"`
	CreatedAt    time.Time    `json:"createdAt"`
}

func evidenceOf(list []models.Evidence, alerts []evidence.Alert, who review.People) []Evidence {
	return Each(list, func(e models.Evidence) Evidence {
		s := e.Source
		out := Evidence{
			ID: e.ID, Ordinal: e.Ordinal, Quote: e.Quote, Locator: e.Locator, Stance: string(e.Stance), Primary: e.Primary, AccessedOn: e.AccessedOn,
			Note: e.Note, SameOriginAs: []int{}, AddedBy: named(who, e.AddedBy), CreatedAt: e.CreatedAt.UTC(),
			Source: SourceOf(s), Passage: Passage{string(e.Passage), e.PassageStart, e.PassageEnd},
		}
		if e.SnapshotSHA256 != "" {
			out.Snapshot = &Snapshot{e.SnapshotSHA256, e.SnapshotType, UTC(e.SnapshotAt)}
		}
		for _, a := range alerts {
			if a.EvidenceID == e.ID {
				out.Alert = &SourceAlert{a.CaptureID, string(a.Finding), string(a.Passage), a.At.UTC()}
			}
		}
		for _, other := range list {
			same := other.Source.RootID == s.RootID || s.OriginID != "" && other.Source.OriginID == s.OriginID
			if other.ID != e.ID && same {
				out.SameOriginAs = append(out.SameOriginAs, other.Ordinal)
			}
		}
		return out
	})
}

// ScaleValue is one verdict of a scale.
type ScaleValue struct {
	Value      string `json:"value"`
	Label      string `json:"label"`
	Definition string `json:"definition"`
	Number     *int   `json:"number,omitempty"`
	Colour     string `json:"colour"`
	Icon       string `json:"icon"`
	Correction string `json:"correction" enum:",replacement,correction"`
	Group      string `json:"group"`
	Ordinal    int    `json:"ordinal"`
	Retired    bool   `json:"retired"`
}

// Scale is a set of verdicts.
type Scale struct {
	ID      string       `json:"id"`
	Key     string       `json:"key"`
	Name    string       `json:"name"`
	Kind    string       `json:"kind" enum:"finding,attribution"`
	Version int          `json:"version"`
	Values  []ScaleValue `json:"values"`
}

// ScaleOf converts a scale.
func ScaleOf(s models.Scale) Scale {
	return Scale{s.ID, s.Key, s.Name, string(s.Kind), s.Version, Each(s.Values, ScaleValueOf)}
}

// ScaleValueOf converts one verdict of a scale.
func ScaleValueOf(v models.ScaleValue) ScaleValue {
	return ScaleValue{v.Value, v.Label, v.Definition, v.Number, v.Colour, v.Icon, v.Correction, v.Group, v.Ordinal, v.Retired}
}
