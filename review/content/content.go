// Package content says what an approval is bound to: the signed content of a claim and its hash.
package content

import (
	"linecheck/models"
	"linecheck/models/canonical"
)

// Signed is the signed content of a claim, as PRODUCT.md lists it. Article
// version and offsets stand beside the hash, outside it.
type Signed struct {
	Quote              string     `json:"quote"`
	Sentence           string     `json:"sentence"`
	Wording            string     `json:"wording"`
	Speaker            string     `json:"speaker"`
	Cue                string     `json:"cue"`
	Attribution        string     `json:"attribution"`
	Type               string     `json:"type"`
	Verdict            string     `json:"verdict"`
	Scale              string     `json:"scale"` // id, which names key and version
	AttributionVerdict string     `json:"attributionVerdict"`
	AttributionScale   string     `json:"attributionScale"`
	Correction         string     `json:"correction"`
	Rationale          string     `json:"rationale"`
	Confidence         string     `json:"confidence"`
	WouldChange        string     `json:"wouldChange"`
	NoSource           string     `json:"noSource"`
	Ticks              []string   `json:"ticks"` // the ticked words; offsets would void a sign-off when text merely moves
	Evidence           []Evidence `json:"evidence"`
}

// Evidence is the part of an evidence row that is signed.
type Evidence struct {
	Kind        string `json:"kind"`
	URL         string `json:"url"`
	Title       string `json:"title"`
	Publisher   string `json:"publisher"`
	Author      string `json:"author"`
	PublishedOn string `json:"publishedOn"`
	Origin      string `json:"origin"`
	Quote       string `json:"quote"`
	Locator     string `json:"locator"`
	Stance      string `json:"stance"`
	Primary     bool   `json:"primary"`
	AccessedOn  string `json:"accessedOn"`
	Note        string `json:"note"`
	Snapshot    string `json:"snapshot"`
	How         string `json:"how,omitempty"`   // left out where there is none, so that older hashes stand
	Place       string `json:"place,omitempty"` // as above
}

// Of gathers the signed content of c, whose first span stands in sentence.
func Of(c *models.Claim, sentence string, evidence []models.Evidence) Signed {
	s := Signed{
		Quote: c.Quote(), Sentence: sentence, Wording: c.Wording, Speaker: c.Speaker, Cue: c.Cue,
		Attribution: string(c.Attribution), Type: string(c.Type),
		Verdict: c.Finding.Verdict, Scale: c.ScaleID, AttributionVerdict: c.Finding.AttributionVerdict, AttributionScale: c.AttributionScaleID,
		Correction: c.Finding.Correction, Rationale: c.Finding.Rationale, Confidence: string(c.Finding.Confidence),
		WouldChange: c.Finding.WouldChange, NoSource: c.Finding.NoSource,
		Ticks: []string{}, Evidence: []Evidence{},
	}
	for _, t := range c.Ticks {
		s.Ticks = append(s.Ticks, t.Quote)
	}
	for _, e := range evidence {
		s.Evidence = append(s.Evidence, Evidence{
			Kind: string(e.Source.Kind), URL: e.Source.URL, Title: e.Source.Title, Publisher: e.Source.Publisher, Author: e.Source.Author,
			PublishedOn: e.Source.PublishedOn, Origin: e.Source.OriginID, Quote: e.Quote, Locator: e.Locator, Stance: string(e.Stance),
			Primary: e.Primary, AccessedOn: e.AccessedOn, Note: e.Note, Snapshot: e.SnapshotSHA256,
			How: e.Source.How, Place: e.Source.Place,
		})
	}
	return s
}

// Hash returns the hex SHA-256 of the canonical JSON of s, and that JSON.
func (s Signed) Hash() (hash string, data []byte, err error) { return canonical.Hash(s) }
