package sources

import (
	"mime"
	"path"
	"slices"
	"time"

	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/media"
	"linecheck/review/sources"
)

// Capture is one attempt to keep a copy of a source.
type Capture struct {
	ID          string      `json:"id"`
	Way         string      `json:"way" enum:"fetch,upload,reuse"`
	State       string      `json:"state" enum:"waiting,fetching,stored,failed"`
	Finding     string      `json:"finding" enum:",unchanged,changed,gone,unreachable" doc:"against the copy before it"`
	ComparedTo  string      `json:"comparedTo" doc:"id of that copy"`
	URL         string      `json:"url"`
	FinalURL    string      `json:"finalUrl" doc:"after redirects"`
	Redirects   []string    `json:"redirects"`
	Status      int         `json:"status" doc:"of the answer, 0 without one"`
	MediaType   string      `json:"mediaType"`
	Bytes       int64       `json:"bytes"`
	FileName    string      `json:"fileName"`
	SHA256      string      `json:"sha256" doc:"of the copy's bytes"`
	Record      bool        `json:"record" doc:"the exchange with the site is kept as a WARC file"`
	HasText     bool        `json:"hasText"`
	TextNote    string      `json:"textNote" doc:"why there is no text to select from"`
	Title       string      `json:"title" doc:"as the copy itself says, like the next three"`
	Publisher   string      `json:"publisher"`
	Author      string      `json:"author"`
	PublishedOn string      `json:"publishedOn"`
	Error       string      `json:"error" doc:"why there is no copy and what to do"`
	AskedBy     wire.Person `json:"askedBy"`
	AskedAt     time.Time   `json:"askedAt"`
	EndedAt     *time.Time  `json:"endedAt,omitempty"`
}

func captureOf(c models.Capture, who review.People) Capture {
	return Capture{
		ID: c.ID, Way: string(c.Way), State: string(c.State), Finding: string(c.Finding), ComparedTo: c.ComparedTo, URL: c.URL, FinalURL: c.FinalURL,
		Redirects: append([]string{}, c.Redirects...), Status: c.Status, MediaType: c.MediaType, Bytes: c.Bytes, FileName: c.FileName, SHA256: c.ContentSHA256,
		Record: c.WARCSHA256 != "", HasText: c.TextSHA256 != "", TextNote: c.TextNote, Title: c.Title, Publisher: c.Publisher, Author: c.Author,
		PublishedOn: c.PublishedOn, Error: c.Error, AskedBy: wire.Who(who, c.AskedBy), AskedAt: c.AskedAt.UTC(), EndedAt: c.EndedAt,
	}
}

// SourceUse is a row of evidence that cites a source.
type SourceUse struct {
	EvidenceID  string `json:"evidenceId"`
	ClaimID     string `json:"claimId"`
	ClaimNumber int    `json:"claimNumber"`
	Ordinal     int    `json:"ordinal"`
	Snapshot    string `json:"snapshot" doc:"hash of the copy that it rests on"`
}

func useOf(u sources.Use) SourceUse {
	return SourceUse{u.EvidenceID, u.ClaimID, u.ClaimNumber, u.Ordinal, u.Snapshot}
}

// SourceRecord is a source of an article with its copies, newest first, and who cites it.
type SourceRecord struct {
	wire.Source
	Captures []Capture   `json:"captures"`
	Uses     []SourceUse `json:"uses"`
	Actions  []string    `json:"actions" doc:"check, upload"`
	AddedBy  wire.Person `json:"addedBy"`
	AddedAt  time.Time   `json:"addedAt"`
}

func recordOf(v sources.Source, who review.People) SourceRecord {
	return SourceRecord{
		Source: wire.SourceOf(v.Source), Captures: wire.Each(v.Captures, func(c models.Capture) Capture { return captureOf(c, who) }),
		Uses: wire.Each(v.Uses, useOf), Actions: v.Actions, AddedBy: wire.Who(who, v.CreatedBy), AddedAt: v.CreatedAt.UTC(),
	}
}

// KnownSource is a source that can be used again, with its copy.
type KnownSource struct {
	Source       wire.Source `json:"source"`
	ArticleID    string      `json:"articleId"`
	ArticleTitle string      `json:"articleTitle"`
	Copy         Capture     `json:"copy"`
}

func knownOf(k sources.Known, who review.People) KnownSource {
	return KnownSource{wire.SourceOf(k.Source), k.Copy.ArticleID, k.ArticleTitle, captureOf(k.Copy, who)}
}

// CopyBlock is a paragraph of a readable text.
type CopyBlock struct {
	Start  int `json:"start" doc:"code points, half-open"`
	End    int `json:"end"`
	Number int `json:"number" doc:"counts paragraphs from 1; 0 for page furniture"`
	Page   int `json:"page" doc:"from 1; 0 where there are no pages"`
}

// CopyText is the readable text of a stored copy.
type CopyText struct {
	Capture Capture     `json:"capture"`
	Text    string      `json:"text"`
	Blocks  []CopyBlock `json:"blocks"`
}

func textOf(c models.Capture, t models.CaptureText, who review.People) CopyText {
	return CopyText{captureOf(c, who), t.Text, wire.Each(t.Blocks, func(b models.TextBlock) CopyBlock { return CopyBlock(b) })}
}

// CopyChange is a piece of a comparison.
type CopyChange struct {
	Kind  string `json:"kind" enum:"same,gone,new,skipped"`
	Text  string `json:"text"`
	Words int    `json:"words" doc:"how many unchanged words are left out, where kind is skipped"`
}

// CopyStanding says whether the passage of a row of evidence stands in the later copy.
type CopyStanding struct {
	SourceUse
	Passage string `json:"passage" enum:"verbatim,missing,no_text"`
}

// CopyChanges is what two copies of a source differ in.
type CopyChanges struct {
	Before   Capture        `json:"before"`
	After    Capture        `json:"after"`
	Changes  []CopyChange   `json:"changes"`
	Cut      bool           `json:"cut" doc:"there is more than is shown"`
	Passages []CopyStanding `json:"passages"`
}

func changesOf(c sources.Changes, who review.People) CopyChanges {
	out := CopyChanges{Before: captureOf(c.Before, who), After: captureOf(c.After, who), Changes: []CopyChange{}, Cut: c.Cut, Passages: []CopyStanding{}}
	for _, p := range c.List {
		out.Changes = append(out.Changes, CopyChange{string(p.Kind), p.Text, p.Words})
	}
	for _, s := range c.Passages {
		out.Passages = append(out.Passages, CopyStanding{useOf(s.Use), string(s.Passage)})
	}
	return out
}

// Kinship is a sign that two sources of a claim derive from the same thing.
type Kinship struct {
	A       string `json:"a" doc:"evidence id"`
	B       string `json:"b" doc:"evidence id"`
	First   int    `json:"first" doc:"ordinal of a"`
	Second  int    `json:"second" doc:"ordinal of b"`
	Reason  string `json:"reason"`
	Refused bool   `json:"refused" doc:"somebody said that they do not"`
}

func kinshipOf(k sources.Kinship) Kinship {
	return Kinship{k.A.ID, k.B.ID, k.A.Ordinal, k.B.Ordinal, k.Reason, k.Refused}
}

// fileOf converts the bytes of a copy. A browser may save them and never shows them.
func fileOf(c models.Capture, raw []byte, record bool) *wire.File {
	if record {
		return wire.Inert("application/octet-stream", "capture-"+c.ContentSHA256[:min(8, len(c.ContentSHA256))]+".warc.gz", raw)
	}
	if c.FileName != "" {
		return wire.Inert("application/octet-stream", path.Base(c.FileName), raw)
	}
	mediaType, _, _ := mime.ParseMediaType(c.MediaType)
	name := "copy-" + c.ContentSHA256[:min(8, len(c.ContentSHA256))]
	if i := slices.IndexFunc(media.Kinds, func(k media.Kind) bool { return k.Type == mediaType }); i >= 0 {
		name += media.Kinds[i].Extensions[0]
	} else {
		name += ".bin"
	}
	return wire.Inert("application/octet-stream", name, raw)
}
