package export

import (
	"io"
	"strconv"
	"strings"

	"linecheck/review/export/plain"
)

const byteOrderMark = "\ufeff"

var claimColumns = []string{
	"report", "state", "blockers", "number", "group", "claim", "verdict", "attributionVerdict", "scale", "scaleVersion",
	"quote", "start", "end", "speaker", "attribution", "type", "risk", "confidence", "whatWouldChange", "rationale", "correction",
	"sources", "noSource", "status", "submittedBy", "crossCheckedBy", "approvedBy", "approvedAt", "samePerson", "contentHash",
	"waivedBy", "waivedAt", "waiverReason", "claimId", "article", "articleUrl", "articleVersion", "articleTextSha256", "issuedAt", "reportSha256",
}

var sourceColumns = []string{
	"report", "state", "claimNumber", "claim", "verdict", "source", "kind", "title", "url", "publisher", "author", "publishedAt",
	"accessedAt", "quote", "locator", "stance", "primary", "origin", "snapshotSha256", "snapshotMediaType", "snapshotCapturedAt",
	"archiveUrl", "confidential", "note", "article", "articleUrl", "articleVersion", "reportSha256",
}

func renderExcelCSV(w io.Writer, r Report) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	return renderCSV(w, r)
}

// renderCSV writes one row per claim, in the order of the groups.
func renderCSV(w io.Writer, r Report) error {
	r = prepare(r)
	rows := [][]string{claimColumns}
	for _, g := range Groups(r) {
		for _, c := range g.Claims {
			rows = append(rows, claimRow(r, g, c))
		}
	}
	return plain.Table(w, rows)
}

func claimRow(r Report, g Group, c Claim) []string {
	start, end := "", ""
	if n := len(c.Spans); n > 0 {
		start, end = strconv.Itoa(c.Spans[0].Start), strconv.Itoa(c.Spans[n-1].End)
	}
	var said Verdict
	if c.AttributionVerdict != nil {
		said = *c.AttributionVerdict
	}
	var s SignOff
	if c.SignOff != nil {
		s = *c.SignOff
	}
	var waived Waiver
	if c.Waiver != nil {
		waived = *c.Waiver
	}
	return []string{
		strconv.Itoa(r.Report.Number), stateCell(r), strings.Join(r.Report.Blockers, "\n"), strconv.Itoa(c.Number), g.Title, c.Wording,
		c.Verdict.Label, said.Label, c.Verdict.Scale, strconv.Itoa(c.Verdict.Version),
		c.Quote, start, end, c.Speaker.Name, plain.Human(c.Speaker.Attribution), plain.Human(c.Type), c.Risk, c.Confidence.Level,
		c.Confidence.WhatWouldChange, c.Rationale, c.Correction,
		strconv.Itoa(len(c.Evidence)), c.NoSource, plain.Human(c.Status), s.SubmittedBy, s.CrossCheckedBy, s.ApprovedBy, s.At,
		strconv.FormatBool(s.SamePerson), s.ContentHash,
		waived.By, waived.At, waived.Reason, c.ID, title(r), r.Article.URL, strconv.Itoa(r.Article.Version), r.Article.TextSHA256,
		r.Report.IssuedAt, r.Integrity.SHA256,
	}
}

func stateCell(r Report) string {
	if m := mark(r.Report.State); m != "" {
		return m
	}
	return r.Report.State
}

// renderSourcesCSV writes one row per source, and source 0 for a claim without any.
func renderSourcesCSV(w io.Writer, r Report) error {
	r = prepare(r)
	rows := [][]string{sourceColumns}
	for _, g := range Groups(r) {
		for _, c := range g.Claims {
			for _, e := range c.Evidence {
				rows = append(rows, sourceRow(r, c, e))
			}
			if len(c.Evidence) == 0 {
				rows = append(rows, sourceRow(r, c, Evidence{}))
			}
		}
	}
	return plain.Table(w, rows)
}

func sourceRow(r Report, c Claim, e Evidence) []string {
	note := ""
	switch {
	case e.Number == 0:
		note = "no source" + plain.Prefixed(": ", c.NoSource)
	case e.Confidential:
		note = sourceName(e)
	}
	var s Snapshot
	if e.Snapshot != nil {
		s = *e.Snapshot
	}
	return []string{
		strconv.Itoa(r.Report.Number), stateCell(r), strconv.Itoa(c.Number), c.Wording, c.Verdict.Label,
		strconv.Itoa(e.Number), plain.Human(e.Kind), e.Title, e.URL, e.Publisher, e.Author, e.PublishedAt, e.AccessedAt,
		e.Quote, e.Locator, plain.Human(e.Stance), strconv.FormatBool(e.Primary), e.Origin, s.SHA256, s.MediaType, s.CapturedAt,
		e.ArchiveURL, strconv.FormatBool(e.Confidential), note,
		title(r), r.Article.URL, strconv.Itoa(r.Article.Version), r.Integrity.SHA256,
	}
}
