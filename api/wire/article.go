package wire

import (
	"encoding/json"
	"time"

	"linecheck/models"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/export"
	"linecheck/review/workflow"
)

// ArticleRow is an article in the list.
type ArticleRow struct {
	ID         string     `json:"id"`
	Title      string     `json:"title"`
	Publisher  string     `json:"publisher"`
	Status     string     `json:"status" enum:"checking,signed_off,published"`
	Deadline   *time.Time `json:"deadline,omitempty"`
	Claims     int        `json:"claims"`
	Final      int        `json:"final"`
	Blocked    int        `json:"blocked"`
	Gaps       int        `json:"gaps"`
	People     []Person   `json:"people" doc:"who holds its claims"`
	UpdatedAt  time.Time  `json:"updatedAt"`
	Restricted bool       `json:"restricted"`
}

// ArticleRowOf converts a row; who names the people.
func ArticleRowOf(r review.ArticleRow, who review.People) ArticleRow {
	row := ArticleRow{
		ID: r.ID, Title: r.Title, Publisher: r.Publisher, Status: string(r.Status), Deadline: UTC(r.Deadline), Claims: r.Claims, Final: r.Final,
		Blocked: r.Blocked, Gaps: r.Gaps, People: []Person{}, UpdatedAt: r.UpdatedAt.UTC(), Restricted: r.Restricted,
	}
	for _, name := range r.People {
		for _, account := range who {
			if account.Name == name {
				row.People = append(row.People, PersonOf(account))
				break
			}
		}
	}
	return row
}

// Segment is a piece of an article's text.
type Segment struct {
	ID          string     `json:"id"`
	Ordinal     int        `json:"ordinal"`
	Start       int        `json:"start" doc:"code point offset in the article's text"`
	End         int        `json:"end"`
	Kind        string     `json:"kind" enum:"sentence,furniture"`
	Role        string     `json:"role"`
	Paragraph   int        `json:"paragraph"`
	Disposition string     `json:"disposition" enum:",claimed,not_checkable,furniture,duplicate"`
	Reason      string     `json:"reason"`
	By          *Person    `json:"by,omitempty"`
	At          *time.Time `json:"at,omitempty"`
	Version     int        `json:"version"`
	Gap         bool       `json:"gap"`
	State       string     `json:"state" enum:"done,open,not_checkable,set_aside,gap"`
	Actions     []string   `json:"actions"`
}

// SegmentOf converts a segment.
func SegmentOf(v articles.SegmentView, who review.People) Segment {
	return Segment{
		ID: v.ID, Ordinal: v.Ordinal, Start: v.Start, End: v.End, Kind: string(v.Kind), Role: string(v.Role), Paragraph: v.Paragraph,
		Disposition: string(v.Account.Disposition), Reason: v.Reason, By: person(who, v.DisposedBy), At: UTC(v.DisposedAt), Version: v.Version,
		Gap: v.Account.Gap, State: string(v.Account.State), Actions: Strings(v.Actions),
	}
}

// Coverage is the account of an article's text.
type Coverage struct {
	Segments      int            `json:"segments"`
	Sentences     int            `json:"sentences"`
	Claims        int            `json:"claims"`
	Final         int            `json:"final"`
	Blocked       int            `json:"blocked" doc:"live claims that wait, are disputed or in cross-check"`
	Gaps          int            `json:"gaps"`
	Covered       int            `json:"covered"`
	ByDisposition map[string]int `json:"byDisposition"`
	Complete      bool           `json:"complete"`
}

func coverageOf(v articles.Accounted) Coverage {
	c := Coverage{
		Segments: v.Cover.Segments, Sentences: v.Cover.Sentences, Claims: v.Cover.Claims, Final: v.Cover.Final, Blocked: v.Cover.Blocked, Gaps: v.Cover.Gaps,
		Covered: v.Cover.Covered, ByDisposition: map[string]int{}, Complete: v.Cover.Complete,
	}
	for d, n := range v.Cover.ByDisposition {
		c.ByDisposition[string(d)] = n
	}
	return c
}

// Blocker is one thing that keeps an article from being signed off.
type Blocker struct {
	Code      string `json:"code"`
	Text      string `json:"text"`
	ClaimID   string `json:"claimId,omitempty"`
	SegmentID string `json:"segmentId,omitempty"`
}

func blockersOf(list []articles.Blocker) []Blocker {
	return Each(list, func(b articles.Blocker) Blocker { return Blocker{b.Code, b.Text, b.ClaimID, b.SegmentID} })
}

// Original says how an article version came in. Its bytes are kept as they came.
type Original struct {
	Source        string     `json:"source" enum:"paste,file,web"`
	FileName      string     `json:"fileName" doc:"of an uploaded file"`
	RetrievedFrom string     `json:"retrievedFrom" doc:"address of a page of the web, after redirects"`
	RetrievedAt   *time.Time `json:"retrievedAt,omitempty"`
	SHA256        string     `json:"sha256" doc:"of the bytes"`
}

func originalOf(v models.ArticleVersion) Original {
	return Original{string(v.Source), v.FileName, v.RetrievedFrom, UTC(v.RetrievedAt), v.BytesSHA256}
}

// Article is an article with its text.
type Article struct {
	ID             string        `json:"id"`
	Title          string        `json:"title"`
	Publisher      string        `json:"publisher"`
	Byline         string        `json:"byline"`
	URL            string        `json:"url"`
	PublishedOn    string        `json:"publishedOn"`
	Language       string        `json:"language"`
	Deadline       *time.Time    `json:"deadline,omitempty"`
	Restricted     bool          `json:"restricted"`
	Members        []Person      `json:"members"`
	Status         string        `json:"status" enum:"checking,signed_off,published"`
	ArticleVersion int           `json:"articleVersion"`
	Text           string        `json:"text"`
	TextSHA256     string        `json:"textSha256"`
	Length         int           `json:"length" doc:"code points"`
	Notes          []string      `json:"notes"`
	Original       Original      `json:"original"`
	Segments       []Segment     `json:"segments"`
	Coverage       Coverage      `json:"coverage"`
	Ready          bool          `json:"ready"`
	Blockers       []Blocker     `json:"blockers"`
	SignedOffBy    *Person       `json:"signedOffBy,omitempty"`
	SignedOffAt    *time.Time    `json:"signedOffAt,omitempty"`
	PublishedAt    *time.Time    `json:"publishedAt,omitempty"`
	PublishedTo    string        `json:"publishedTo,omitempty"`
	Version        int           `json:"version"`
	CreatedBy      Person        `json:"createdBy"`
	CreatedAt      time.Time     `json:"createdAt"`
	UpdatedAt      time.Time     `json:"updatedAt"`
	Actions        []string      `json:"actions"`
	Unavailable    []Unavailable `json:"unavailable"`
	SuggestsWith   string        `json:"suggestsWith" doc:"language model that the action suggest asks"`
	Threads        []Thread      `json:"threads" doc:"on ranges of the text"`
	LastSeq        int64         `json:"lastSeq" doc:"newest event when this was read"`
}

// Asked says that a language model is being asked about an article.
type Asked struct {
	Model string `json:"model" doc:"its suggestions become proposed claims when it has answered"`
}

// ArticleOf converts an article.
func ArticleOf(v review.ArticleView) Article {
	who := v.People
	a := Article{
		ID: v.ID, Title: v.Title, Publisher: v.Publisher, Byline: v.Byline, URL: v.URL, PublishedOn: v.PublishedOn, Language: v.Language,
		Deadline: UTC(v.Deadline), Restricted: v.Restricted, Members: Each(v.Members, func(id string) Person { return named(who, id) }), Status: string(v.Status), ArticleVersion: v.ArticleVersion,
		Text: v.Text.Text, TextSHA256: v.Text.TextSHA256, Length: v.Text.Length, Notes: Strings(v.Text.Notes), Original: originalOf(v.Text), Coverage: coverageOf(v.Segments),
		Ready: len(v.Blockers) == 0, Blockers: blockersOf(v.Blockers), SignedOffBy: person(who, v.SignedOffBy), SignedOffAt: UTC(v.SignedOffAt),
		PublishedAt: UTC(v.PublishedAt), PublishedTo: v.PublishedTo, Version: v.Version, CreatedBy: named(who, v.CreatedBy), CreatedAt: v.CreatedAt.UTC(),
		UpdatedAt: v.UpdatedAt.UTC(), Actions: Strings(v.Actions), Unavailable: Refusals(v.Refused), SuggestsWith: v.SuggestsWith, Threads: ThreadsOf(v.Threads, who), LastSeq: v.LastSeq,
	}
	a.Segments = Each(v.Segments.Segments, func(s articles.SegmentView) Segment { return SegmentOf(s, who) })
	return a
}

// Refusals converts what a caller could expect but may not.
func Refusals(list []workflow.Refusal) []Unavailable {
	return Each(list, func(r workflow.Refusal) Unavailable { return Unavailable{string(r.Action), r.Why} })
}

// named returns the person with an id, of whom at least the id is known.
func named(who review.People, id string) Person {
	account, ok := who[id]
	if !ok {
		account = models.Account{ID: id, Name: id}
	}
	return PersonOf(account)
}

// person is named, or nil for nobody.
func person(who review.People, id string) *Person {
	if id == "" {
		return nil
	}
	p := named(who, id)
	return &p
}

// ReportRow is an issued report in a list.
type ReportRow struct {
	ID        string    `json:"id"`
	ArticleID string    `json:"articleId"`
	Number    int       `json:"number"`
	State     string    `json:"state" enum:"draft,issued,corrected,withdrawn"`
	SHA256    string    `json:"sha256"`
	IssuedBy  Person    `json:"issuedBy"`
	IssuedAt  time.Time `json:"issuedAt"`
}

// ReportRowOf converts a report.
func ReportRowOf(r models.Report, who review.People) ReportRow {
	return ReportRow{r.ID, r.ArticleID, r.Number, string(r.State), r.SHA256, named(who, r.IssuedBy), r.IssuedAt.UTC()}
}

// Reports is what was issued on an article, and what keeps the next from being issued.
type Reports struct {
	Items       []ReportRow   `json:"items"`
	Actions     []string      `json:"actions"`
	Unavailable []Unavailable `json:"unavailable"`
	Blockers    []Blocker     `json:"blockers"`
}

// ReportsOf converts the reports of an article.
func ReportsOf(list []models.Report, v review.ArticleView) Reports {
	out := Reports{Items: Each(list, func(r models.Report) ReportRow { return ReportRowOf(r, v.People) }), Actions: []string{}, Unavailable: []Unavailable{}, Blockers: blockersOf(v.Blockers)}
	for _, action := range v.Actions {
		if action == "issue_report" {
			out.Actions = append(out.Actions, action)
		}
	}
	if len(out.Actions) == 0 {
		out.Unavailable = append(out.Unavailable, Unavailable{"issue_report", "An editor issues a report once the article is signed off."})
	}
	return out
}

// Format is a form a report can be had in.
type Format struct {
	Name      string `json:"name"`
	Label     string `json:"label"`
	Extension string `json:"extension"`
}

// Report is an issued report with its content.
type Report struct {
	ReportRow
	Model   json.RawMessage `json:"model" doc:"the content model, as the JSON format has it"`
	Formats []Format        `json:"formats"`
}

// labels names the formats for people.
var labels = map[string]string{
	"html": "Web page", "markdown": "Markdown", "csv": "CSV, claims", "csv-excel": "CSV for Excel", "csv-sources": "CSV, sources", "json": "JSON",
}

// ReportOf converts a report.
func ReportOf(r models.Report, who review.People) Report {
	return Report{ReportRowOf(r, who), r.Model, Each(export.Formats, func(f export.Format) Format { return Format{f.Name, labels[f.Name], f.Extension} })}
}
