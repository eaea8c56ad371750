package wire

import (
	"linecheck/models"
	"linecheck/review/articles"
	"linecheck/review/lint"
)

// Furniture is how often a kind of text that is no article was found.
type Furniture struct {
	Role   string   `json:"role"`
	Count  int      `json:"count"`
	Sample []string `json:"sample"`
}

// Sample is a claim that the engine would propose.
type Sample struct {
	Wording string `json:"wording"`
	Speaker string `json:"speaker"`
	Quote   string `json:"quote"`
}

// Fault is something in the copy that somebody should look at.
type Fault struct {
	Rule    string `json:"rule"`
	Quote   string `json:"quote"`
	Message string `json:"message"`
}

// ImportPreview is what the engine makes of an article before it is stored.
type ImportPreview struct {
	Title       string      `json:"title"`
	Byline      string      `json:"byline"`
	Publisher   string      `json:"publisher"`
	PublishedOn string      `json:"publishedOn"`
	Language    string      `json:"language"`
	Length      int         `json:"length"`
	Sentences   int         `json:"sentences"`
	Claims      int         `json:"claims"`
	Furniture   []Furniture `json:"furniture"`
	Notes       []string    `json:"notes"`
	Sample      []Sample    `json:"sample"`
	Faults      []Fault     `json:"faults" doc:"quotation marks without a counterpart; the other checks read a stored article"`
}

// samples is how many claims and lines of furniture a preview shows.
const samples, lines = 8, 3

// PreviewOf converts what the engine made of an import.
func PreviewOf(p articles.Parsed) ImportPreview {
	out := ImportPreview{
		Title: p.Article.Title, Byline: p.Article.Byline, Publisher: p.Article.Publisher, PublishedOn: p.Article.PublishedOn, Language: p.Layout.Language, Length: p.Text.Len(),
		Claims: len(p.Extraction.Claims), Furniture: []Furniture{}, Notes: Strings(p.Layout.Notes), Sample: []Sample{},
	}
	at := map[models.SegmentRole]int{}
	for _, piece := range p.Layout.Pieces {
		if piece.Kind == models.SegmentSentence {
			out.Sentences++
			continue
		}
		i, ok := at[piece.Role]
		if !ok {
			i = len(out.Furniture)
			at[piece.Role] = i
			out.Furniture = append(out.Furniture, Furniture{Role: string(piece.Role), Sample: []string{}})
		}
		f := &out.Furniture[i]
		f.Count++
		if line, ok := p.Text.Slice(piece.Start, piece.End); ok && len(f.Sample) < lines {
			f.Sample = append(f.Sample, line)
		}
	}
	for _, c := range p.Extraction.Claims[:min(samples, len(p.Extraction.Claims))] {
		out.Sample = append(out.Sample, Sample{c.Wording, c.Speaker, models.JoinQuotes(c.Spans)})
	}
	out.Faults = Each(lint.Quotes(p.Text, p.Layout.Pieces), func(f lint.Finding) Fault {
		return Fault{string(f.Rule), models.JoinQuotes(f.Places), f.Message}
	})
	return out
}
