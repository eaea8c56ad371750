package versions

import (
	"time"

	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/anchor"
	"linecheck/review/versions"
)

// VersionRow is one version of an article, without its text.
type VersionRow struct {
	Number        int         `json:"number"`
	Length        int         `json:"length" doc:"code points; 0 in a preview that has none yet"`
	TextSHA256    string      `json:"textSha256" doc:"\"\" in a preview"`
	Source        string      `json:"source" doc:"paste, file or web; \"\" in a preview"`
	FileName      string      `json:"fileName"`
	RetrievedFrom string      `json:"retrievedFrom"`
	By            wire.Person `json:"by"`
	At            *time.Time  `json:"at,omitempty" doc:"absent in a preview"`
}

func rowOf(v models.ArticleVersion, who review.People) VersionRow {
	row := VersionRow{
		Number: v.Number, Length: v.Length, TextSHA256: v.TextSHA256, Source: string(v.Source), FileName: v.FileName, RetrievedFrom: v.RetrievedFrom, By: wire.Who(who, v.CreatedBy),
	}
	if !v.CreatedAt.IsZero() {
		at := v.CreatedAt.UTC()
		row.At = &at
	}
	return row
}

// DiffPiece is a run of a word difference.
type DiffPiece struct {
	Op   string `json:"op" enum:"same,deleted,inserted"`
	Text string `json:"text"`
}

func diffOf(list []anchor.Piece) []DiffPiece {
	return wire.Each(list, func(p anchor.Piece) DiffPiece { return DiffPiece{string(p.Op), p.Text} })
}

// AnchorCandidate is a place where a claim may stand.
type AnchorCandidate struct {
	Spans  []wire.Span `json:"spans"`
	Before string      `json:"before" doc:"what stands before it"`
	After  string      `json:"after"`
}

// VersionItem is a claim and what became of it.
type VersionItem struct {
	ClaimID     string            `json:"claimId"`
	Number      int               `json:"number"`
	Wording     string            `json:"wording"`
	Status      string            `json:"status" doc:"before the version arrived"`
	Now         string            `json:"now" doc:"status at present, \"\" in a preview"`
	Outcome     string            `json:"outcome" enum:"unchanged,moved,reworded,ambiguous,orphaned,readopted"`
	Change      string            `json:"change" enum:",words,sentence,marks" doc:"what changed of a reworded claim; marks: only quotation marks or white space"`
	Decision    string            `json:"decision" enum:",confirm,spans,gone" doc:"what the importer said"`
	Old         []wire.Span       `json:"old"`
	New         []wire.Span       `json:"new" doc:"empty when it has no place, or no certain one"`
	Diff        []DiffPiece       `json:"diff"`
	Candidates  []AnchorCandidate `json:"candidates"`
	Voids       bool              `json:"voids" doc:"it opens again; a sign-off is void"`
	TextChanged bool              `json:"textChanged" doc:"nobody has confirmed its place yet"`
}

func itemOf(it versions.Item) VersionItem {
	return VersionItem{
		ClaimID: it.ClaimID, Number: it.Number, Wording: it.Wording, Status: string(it.Status), Now: string(it.Now), Outcome: it.Outcome, Change: it.Change, Decision: it.Decision,
		Old: wire.Spans(it.Old), New: wire.Spans(it.New), Diff: diffOf(it.Diff), Voids: it.Voids, TextChanged: it.TextChanged,
		Candidates: wire.Each(it.Candidates, func(c anchor.Candidate) AnchorCandidate {
			return AnchorCandidate{wire.Spans(c.Spans), c.Before, c.After}
		}),
	}
}

// VersionSentence is a sentence of one version beside what it became.
type VersionSentence struct {
	Kind      string      `json:"kind" enum:"same,reworded,moved,gone,new,unsure" doc:"unsure: it reads the same somewhere, but it is not certain where"`
	Old       *wire.Span  `json:"old,omitempty"`
	New       *wire.Span  `json:"new,omitempty"`
	Diff      []DiffPiece `json:"diff"`
	Paragraph bool        `json:"paragraph" doc:"it begins one"`
}

func sentenceOf(r versions.Row) VersionSentence {
	return VersionSentence{r.Kind, (*wire.Span)(r.Old), (*wire.Span)(r.New), diffOf(r.Diff), r.Paragraph}
}

// VersionFresh is a claim that the engine would propose, or did.
type VersionFresh struct {
	Wording string      `json:"wording"`
	Spans   []wire.Span `json:"spans"`
}

// VersionReview is what a new version makes of an article.
type VersionReview struct {
	ArticleID      string            `json:"articleId"`
	Title          string            `json:"title"`
	ArticleVersion int               `json:"articleVersion" doc:"the newest one stored"`
	Version        int               `json:"version" doc:"of the article, for the import"`
	Old            VersionRow        `json:"old"`
	New            VersionRow        `json:"new"`
	Items          []VersionItem     `json:"items"`
	Sentences      []VersionSentence `json:"sentences"`
	Fresh          []VersionFresh    `json:"fresh" doc:"claims that the engine would propose, or did"`
	Stored         bool              `json:"stored"`
}

func reviewOf(v versions.View, who review.People) VersionReview {
	return VersionReview{
		ArticleID: v.Article.ID, Title: v.Article.Title, ArticleVersion: v.Article.ArticleVersion, Version: v.Article.Version, Old: rowOf(v.Old, who), New: rowOf(v.New, who),
		Items: wire.Each(v.Items, itemOf), Sentences: wire.Each(v.Rows, sentenceOf), Stored: v.Stored,
		Fresh: wire.Each(v.Fresh, func(c models.Candidate) VersionFresh { return VersionFresh{c.Wording, wire.Spans(c.Spans)} }),
	}
}

// VersionClaim is a claim as it stood in a version.
type VersionClaim struct {
	ClaimID string      `json:"claimId"`
	Number  int         `json:"number"`
	Wording string      `json:"wording"`
	Status  string      `json:"status" doc:"when the next version arrived"`
	Spans   []wire.Span `json:"spans"`
}

// VersionPart is a sentence or a line of a version.
type VersionPart struct {
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Kind      string `json:"kind" enum:"sentence,furniture"`
	Role      string `json:"role"`
	Paragraph int    `json:"paragraph"`
}

// VersionEdition is one version of an article with its claims.
type VersionEdition struct {
	VersionRow
	ArticleID string         `json:"articleId"`
	Text      string         `json:"text"`
	Segments  []VersionPart  `json:"segments"`
	Claims    []VersionClaim `json:"claims"`
}

func editionOf(v versions.Edition, who review.People) VersionEdition {
	return VersionEdition{
		VersionRow: rowOf(v.ArticleVersion, who), ArticleID: v.ArticleID, Text: v.Text,
		Segments: wire.Each(v.Segments, func(s models.Segment) VersionPart {
			return VersionPart{s.Start, s.End, string(s.Kind), string(s.Role), s.Paragraph}
		}),
		Claims: wire.Each(v.Claims, func(c versions.Stood) VersionClaim {
			return VersionClaim{c.ClaimID, c.Number, c.Wording, string(c.Status), wire.Spans(c.Spans)}
		}),
	}
}
