package quotes

import (
	"time"

	"linecheck/api/wire"
	"linecheck/models/quotes"
	"linecheck/review"
	"linecheck/review/quotecheck"
)

// QuoteLabel says what became of the speaker's words.
type QuoteLabel struct {
	Value      string `json:"value" enum:"verbatim,trimmed,bracketed,altered,stitched,not_found"`
	Label      string `json:"label"`
	Definition string `json:"definition"`
}

func labelOf(value string) QuoteLabel {
	return QuoteLabel{value, quotecheck.LabelWords(value), quotecheck.Definition(value)}
}

// QuotePiece is a part of a comparison, in the order of the quotation.
type QuotePiece struct {
	Kind    string `json:"kind" enum:"same,changed,added,left_out,omitted,bracket,jump,end"`
	Quote   string `json:"quote" doc:"as printed"`
	Passage string `json:"passage" doc:"as transcribed, cut where it is long"`
}

// QuotePlace is where in the passage words of the quotation stand: code points, half-open.
type QuotePlace struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// QuoteCheck is a quotation that was compared with a passage of a transcript.
type QuoteCheck struct {
	ID               string          `json:"id" doc:"\"\" for a preview"`
	ArticleID        string          `json:"articleId"`
	ClaimID          string          `json:"claimId"`
	ArticleVersion   int             `json:"articleVersion"`
	Quotation        string          `json:"quotation"`
	TranscriptSHA256 string          `json:"transcriptSha256"`
	TranscriptLength int             `json:"transcriptLength" doc:"code points"`
	Origin           string          `json:"origin" doc:"where the passage is from"`
	EvidenceID       string          `json:"evidenceId" doc:"whose stored copy it is from, \"\" when it was pasted"`
	Ordinal          int             `json:"ordinal" doc:"of that evidence then, 0 when it was pasted"`
	Label            QuoteLabel      `json:"label"`
	Also             []QuoteLabel    `json:"also" doc:"true of it too, the gravest first"`
	Summary          string          `json:"summary"`
	Pieces           []QuotePiece    `json:"pieces"`
	Places           []QuotePlace    `json:"places"`
	Words            int             `json:"words" doc:"of the quotation"`
	Same             int             `json:"same" doc:"of them stand in the passage as they are"`
	Engine           string          `json:"engine"`
	Stale            bool            `json:"stale" doc:"the quoted words are not in the claim's sentence any more"`
	Verdict          wire.ScaleValue `json:"verdict" doc:"attribution verdict that follows; its value is \"\" where none does"`
	Advice           string          `json:"advice"`
	By               wire.Person     `json:"by"`
	At               time.Time       `json:"at"`
	Removed          bool            `json:"removed"`
	Version          int             `json:"version"`
	Actions          []string        `json:"actions" doc:"remove, restore"`
}

func checkOf(v quotecheck.View, who review.People) QuoteCheck {
	return QuoteCheck{
		ID: v.ID, ArticleID: v.ArticleID, ClaimID: v.ClaimID, ArticleVersion: v.ArticleVersion, Quotation: v.Quotation,
		TranscriptSHA256: v.TranscriptSHA256, TranscriptLength: v.TranscriptLength, Origin: v.Origin, EvidenceID: v.EvidenceID, Ordinal: v.Ordinal,
		Label: labelOf(v.Label), Also: wire.Each(v.Also, labelOf), Summary: v.Summary,
		Pieces: wire.Each(v.Pieces, func(p quotes.Piece) QuotePiece { return QuotePiece{p.Kind, p.Quote, p.Passage} }),
		Places: wire.Each(v.Places, func(p [2]int) QuotePlace { return QuotePlace{p[0], p[1]} }),
		Words:  v.Words, Same: v.Same, Engine: v.Engine, Stale: v.Stale, Verdict: wire.ScaleValueOf(v.Advice.Value), Advice: v.Advice.Reason,
		By: wire.Who(who, v.By), At: v.At.UTC(), Removed: v.RemovedAt != nil, Version: v.Version, Actions: wire.Strings(v.Actions),
	}
}

// QuotePassage is a source of the claim whose stored copy can be compared with.
type QuotePassage struct {
	EvidenceID string `json:"evidenceId"`
	Ordinal    int    `json:"ordinal"`
	Title      string `json:"title"`
}

// ClaimQuotes is what was found of a claim's quotation, and what a new check can be made of.
type ClaimQuotes struct {
	Items       []QuoteCheck       `json:"items" doc:"newest first"`
	Quotation   string             `json:"quotation" doc:"what is compared unless another part of the sentence is given"`
	Marks       bool               `json:"marks" doc:"the quotation is in quotation marks"`
	Sentence    string             `json:"sentence" doc:"what a quotation has to be a part of"`
	Passages    []QuotePassage     `json:"passages"`
	Actions     []string           `json:"actions" doc:"check_quote"`
	Unavailable []wire.Unavailable `json:"unavailable"`
}

func claimQuotesOf(o quotecheck.OfClaim, who review.People) ClaimQuotes {
	return ClaimQuotes{
		Items:     wire.Each(o.Items, func(v quotecheck.View) QuoteCheck { return checkOf(v, who) }),
		Quotation: o.Quotation, Marks: o.Marks, Sentence: o.Sentences,
		Passages:    wire.Each(o.Passages, func(p quotecheck.Passage) QuotePassage { return QuotePassage(p) }),
		Actions:     wire.Strings(o.Actions),
		Unavailable: wire.Refusals(o.Refused),
	}
}

// QuoteReading is a check with the passage it was made with.
type QuoteReading struct {
	Check      QuoteCheck `json:"check"`
	Transcript string     `json:"transcript"`
}

// QuoteBody is a quotation and the passage to compare it with: a pasted one, a source's, or that of an earlier check.
type QuoteBody struct {
	Quotation  string `json:"quotation,omitempty" doc:"a part of the claim's sentence; the claim's quotation when it is left out"`
	Transcript string `json:"transcript,omitempty" doc:"at most 200,000 characters"`
	EvidenceID string `json:"evidenceId,omitempty" maxLength:"64"`
	Again      string `json:"again,omitempty" maxLength:"64" doc:"id of an earlier check of this claim"`
	Origin     string `json:"origin,omitempty" doc:"where a pasted passage is from"`
}

func (b QuoteBody) input() quotecheck.Input {
	return quotecheck.Input{Quotation: b.Quotation, Transcript: b.Transcript, EvidenceID: b.EvidenceID, Again: b.Again, Origin: b.Origin}
}
