// Package sheet writes a report as tables for spreadsheets and programs.
package sheet

import (
	"io"
	"strconv"
	"strings"

	"linecheck/review/export/model"
	"linecheck/review/export/plain"
	"linecheck/review/export/words"
)

const byteOrderMark = "\ufeff"

var claimColumns = []string{
	"report", "state", "blockers", "number", "group", "claim", "verdict", "attributionVerdict", "scale", "scaleVersion", "attributionScale", "attributionScaleVersion",
	"quote", "start", "end", "tickedWords", "untickedWords", "speaker", "attribution", "type", "risk", "confidence", "whatWouldChange", "rationale", "correction",
	"sources", "independentOrigins", "originNote", "noSource", "quoteChecks", "policyVersion", "status", "submittedBy", "crossCheckedBy", "approvedBy", "approvedAt", "samePerson", "contentHash",
	"waivedBy", "waivedAt", "waiverReason", "claimId", "article", "articleUrl", "articleVersion", "articleTextSha256", "issuedAt", "reportSha256",
}

var sourceColumns = []string{
	"report", "state", "claimNumber", "claim", "verdict", "source", "kind", "title", "url", "publisher", "author", "publishedAt",
	"accessedAt", "how", "place", "quote", "locator", "stance", "primary", "origin", "sameOrigin", "passage",
	"snapshotSha256", "snapshotMediaType", "snapshotCapturedAt", "snapshotBytes", "snapshotWarcSha256", "snapshotUrl", "snapshotUploaded", "noSnapshot",
	"later", "laterAt", "laterPassage", "laterSettled", "fact", "factVersion", "factState", "factValidFrom", "factValidUntil", "archiveUrl", "confidential", "note", "article", "articleUrl", "articleVersion", "reportSha256",
}

// Excel writes Claims behind a byte order mark, for spreadsheets that take a plain
// file for their own code page.
func Excel(w io.Writer, r model.Report) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	return Claims(w, r)
}

// Claims writes one row per claim of a prepared report, in the order of the groups.
func Claims(w io.Writer, r model.Report) error {
	rows := [][]string{claimColumns}
	for _, g := range model.Groups(r) {
		for _, c := range g.Claims {
			rows = append(rows, claimRow(r, g, c))
		}
	}
	return plain.Table(w, rows)
}

func claimRow(r model.Report, g model.Group, c model.Claim) []string {
	start, end := "", ""
	if n := len(c.Spans); n > 0 {
		start, end = strconv.Itoa(c.Spans[0].Start), strconv.Itoa(c.Spans[n-1].End)
	}
	var said model.Verdict
	if c.AttributionVerdict != nil {
		said = *c.AttributionVerdict
	}
	var s model.SignOff
	if c.SignOff != nil {
		s = *c.SignOff
	}
	var waived model.Waiver
	if c.Waiver != nil {
		waived = *c.Waiver
	}
	return []string{
		strconv.Itoa(r.Report.Number), stateCell(r), strings.Join(r.Report.Blockers, "\n"), strconv.Itoa(c.Number), g.Title, c.Wording,
		c.Verdict.Label, said.Label, c.Verdict.Scale, number(c.Verdict.Version), said.Scale, number(said.Version),
		c.Quote, start, end, words.Ticked(c), words.Unticked(c), c.Speaker.Name, plain.Human(c.Speaker.Attribution), plain.Human(c.Type), c.Risk, c.Confidence.Level,
		c.Confidence.WhatWouldChange, c.Rationale, c.Correction,
		strconv.Itoa(len(c.Evidence)), number(c.Origins), c.OriginNote, c.NoSource, quoteChecks(c), number(c.PolicyVersion), plain.Human(c.Status), s.SubmittedBy, s.CrossCheckedBy, s.ApprovedBy, s.At,
		strconv.FormatBool(s.SamePerson), s.ContentHash,
		waived.By, waived.At, waived.Reason, c.ID, words.Title(r), r.Article.URL, strconv.Itoa(r.Article.Version), r.Article.TextSHA256,
		r.Report.IssuedAt, r.Integrity.SHA256,
	}
}

func stateCell(r model.Report) string {
	if m := words.Mark(r.Report.State); m != "" {
		return m
	}
	return r.Report.State
}

// Sources writes one row per source of a prepared report, and source 0 for a claim without any.
func Sources(w io.Writer, r model.Report) error {
	rows := [][]string{sourceColumns}
	for _, g := range model.Groups(r) {
		for _, c := range g.Claims {
			for _, e := range c.Evidence {
				rows = append(rows, sourceRow(r, c, e))
			}
			if len(c.Evidence) == 0 {
				rows = append(rows, sourceRow(r, c, model.Evidence{}))
			}
		}
	}
	return plain.Table(w, rows)
}

func sourceRow(r model.Report, c model.Claim, e model.Evidence) []string {
	note := ""
	switch {
	case e.Number == 0:
		note = "no source" + plain.Prefixed(": ", c.NoSource)
	case e.Confidential:
		note = words.SourceName(e)
	}
	row := []string{
		strconv.Itoa(r.Report.Number), stateCell(r), strconv.Itoa(c.Number), c.Wording, c.Verdict.Label,
		strconv.Itoa(e.Number), plain.Human(e.Kind), e.Title, e.URL, e.Publisher, e.Author, e.PublishedAt, e.AccessedAt, plain.Human(e.How), e.Place,
		e.Quote, e.Locator, plain.Human(e.Stance), strconv.FormatBool(e.Primary), e.Origin, words.Numbers(e.SameOrigin), plain.Human(e.Passage),
	}
	row = append(row, copyCells(e)...)
	return append(row, e.ArchiveURL, strconv.FormatBool(e.Confidential), note, words.Title(r), r.Article.URL, strconv.Itoa(r.Article.Version), r.Integrity.SHA256)
}

// copyCells are the cells on the stored copy of a source, on what became of the
// source since, and on the standing fact that it is.
func copyCells(e model.Evidence) []string {
	cells := make([]string, 17)
	if s := e.Snapshot; s != nil {
		copy(cells, []string{s.SHA256, s.MediaType, s.CapturedAt, number(int(s.Bytes)), s.WARCSHA256, s.FinalURL, strconv.FormatBool(s.Uploaded)})
	}
	cells[7] = e.NoSnapshot
	if l := e.Later; l != nil {
		copy(cells[8:], []string{plain.Human(l.Finding), l.At, plain.Human(l.Passage), strconv.FormatBool(l.Settled)})
	}
	if f := e.Fact; f != nil {
		copy(cells[12:], []string{f.ID, number(f.Version), plain.Human(f.State), f.ValidFrom, f.ValidUntil})
	}
	return cells
}

// number is the cell of a number of which 0 says that there is none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// quoteChecks has a line for each comparison of a claim's words with a transcript.
func quoteChecks(c model.Claim) string {
	lines := make([]string, len(c.QuoteChecks))
	for i, q := range c.QuoteChecks {
		lines[i] = words.QuoteCheck(q)
	}
	return strings.Join(lines, "\n")
}
