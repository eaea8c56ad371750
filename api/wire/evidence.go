package wire

import (
	"time"

	"linecheck/models"
	"linecheck/review"
	"linecheck/review/policy"
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
}

// Snapshot is the stored copy of a source.
type Snapshot struct {
	SHA256     string     `json:"sha256"`
	MediaType  string     `json:"mediaType"`
	CapturedAt *time.Time `json:"capturedAt,omitempty"`
}

// Evidence is a passage of a source that bears on a claim.
type Evidence struct {
	ID           string    `json:"id"`
	Ordinal      int       `json:"ordinal"`
	Source       Source    `json:"source"`
	Quote        string    `json:"quote"`
	Locator      string    `json:"locator"`
	Stance       string    `json:"stance"`
	Primary      bool      `json:"primary"`
	AccessedOn   string    `json:"accessedOn"`
	Note         string    `json:"note"`
	Snapshot     *Snapshot `json:"snapshot,omitempty"`
	SameOriginAs []int     `json:"sameOriginAs" doc:"ordinals of the claim's other evidence of the same origin"`
	AddedBy      Person    `json:"addedBy"`
	CreatedAt    time.Time `json:"createdAt"`
}

func evidenceOf(list []models.Evidence, who review.People) []Evidence {
	return Each(list, func(e models.Evidence) Evidence {
		s := e.Source
		out := Evidence{
			ID: e.ID, Ordinal: e.Ordinal, Quote: e.Quote, Locator: e.Locator, Stance: string(e.Stance), Primary: e.Primary, AccessedOn: e.AccessedOn,
			Note: e.Note, SameOriginAs: []int{}, AddedBy: named(who, e.AddedBy), CreatedAt: e.CreatedAt.UTC(),
			Source: Source{ID: s.ID, Kind: string(s.Kind), URL: s.URL, Title: s.Title, Publisher: s.Publisher, Author: s.Author, PublishedOn: s.PublishedOn, OriginID: s.OriginID},
		}
		if e.SnapshotSHA256 != "" {
			out.Snapshot = &Snapshot{e.SnapshotSHA256, e.SnapshotType, utc(e.SnapshotAt)}
		}
		for _, other := range list {
			same := other.SourceID == e.SourceID || s.OriginID != "" && other.Source.OriginID == s.OriginID
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
	return Scale{s.ID, s.Key, s.Name, string(s.Kind), s.Version, Each(s.Values, func(v models.ScaleValue) ScaleValue {
		return ScaleValue{v.Value, v.Label, v.Definition, v.Number, v.Colour, v.Icon, v.Correction, v.Group, v.Ordinal, v.Retired}
	})}
}

// PolicyRule says what a claim needs before it can be submitted.
type PolicyRule struct {
	Name       string   `json:"name"`
	Types      []string `json:"types"`
	Risks      []string `json:"risks"`
	Origins    int      `json:"origins"`
	Primary    bool     `json:"primary"`
	CrossCheck bool     `json:"crossCheck"`
	Confidence string   `json:"confidence"`
	Sentence   string   `json:"sentence"`
}

// Policy is the policy in force.
type Policy struct {
	Version  int          `json:"version"`
	Name     string       `json:"name"`
	FourEyes string       `json:"fourEyes" enum:"required,recorded"`
	Rules    []PolicyRule `json:"rules"`
}

// PolicyOf converts a policy.
func PolicyOf(p models.PolicyVersion) Policy {
	return Policy{p.Version, p.Name, p.FourEyes, Each(p.Rules, func(r models.PolicyRule) PolicyRule {
		return PolicyRule{r.Name, Strings(r.Types), Strings(r.Risks), r.Origins, r.Primary, r.CrossCheck, string(r.Confidence), policy.Describe(r)}
	})}
}
