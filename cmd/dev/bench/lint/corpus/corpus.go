// Package corpus reads the articles that the checks are measured on.
package corpus

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/review/lint"
	"linecheck/review/text"
)

// The sets of articles, in the order in which they are reported.
const (
	Annotated = "annotated articles"
	News      = "GUM news"
	WireRead  = "newswire, read"
	Wire      = "newswire, unread" // nobody reads what the checks find there, only how much
)

// Sets lists them.
var Sets = []string{Annotated, News, WireRead, Wire}

// Article is a published article as an import cuts it.
type Article struct {
	Name, Set string
	Published string // YYYY-MM-DD, "" when unknown
	Text      models.Text
	Pieces    []models.Piece
	Claims    []models.Claim // of people, annotated articles only
}

// Input is the article as the checks take it, without its claims.
func (a *Article) Input() lint.Input {
	in := lint.Input{Text: a.Text, Published: a.Published, Language: "en"}
	for i, p := range a.Pieces {
		in.Segments = append(in.Segments, models.Segment{Ordinal: i, Start: p.Start, End: p.End, Kind: p.Kind, Role: p.Role, Paragraph: p.Paragraph})
	}
	return in
}

// Words is the length of the article's own text.
func (a *Article) Words() int {
	n := 0
	for _, p := range a.Pieces {
		if p.Kind == models.SegmentSentence || p.Role == models.RoleCaption {
			s, _ := a.Text.Slice(p.Start, p.End)
			n += len(strings.Fields(s))
		}
	}
	return n
}

// Read reads the annotated articles of dir/claims and of own, the news of
// dir/segmentation and the newswire of dir/dates. Documents that lie in the folder
// unread beside own are left out by their names.
func Read(dir, own string) ([]Article, error) {
	var out []Article
	have := map[string]bool{}
	hidden, err := os.ReadDir(filepath.Join(filepath.Dir(own), "unread"))
	if err != nil {
		return nil, err
	}
	for _, e := range hidden {
		have[strings.TrimSuffix(e.Name(), filepath.Ext(e.Name()))] = true
	}
	for _, folder := range []string{filepath.Join(dir, "claims"), own} {
		files, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil {
			return nil, err
		}
		slices.Sort(files)
		for _, file := range files {
			a, err := annotated(file)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			have[a.Name] = true
			out = append(out, a)
		}
	}
	news, err := documents(filepath.Join(dir, "segmentation", "gum_dev.jsonl.gz"), News)
	if err != nil {
		return nil, err
	}
	out = append(out, slices.DeleteFunc(news, func(a Article) bool { return have[a.Name] })...)
	wire, err := documents(filepath.Join(dir, "dates", "tbaq_dev.jsonl.gz"), WireRead)
	return append(out, wire...), err
}

// cut cuts a text as an import does.
func cut(name, set, raw string) (Article, error) {
	doc, err := text.FromPlain([]byte(raw))
	if err != nil {
		return Article{}, err
	}
	return Article{Name: name, Set: set, Published: doc.Published, Text: models.NewText(doc.Text), Pieces: doc.Layout.Pieces}, nil
}

// annotated reads an article with the claims that people found in it.
func annotated(file string) (Article, error) {
	raw, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
	if err != nil {
		return Article{}, err
	}
	gold, err := os.ReadFile(file)
	if err != nil {
		return Article{}, err
	}
	var marked struct {
		Document struct {
			Published string `json:"dct_in_text"`
		}
		Claims []struct {
			ID, Type string
			Speaker  struct{ Attribution models.Attribution }
			Spans    []struct{ Start, End int }
		}
	}
	if err := json.Unmarshal(gold, &marked); err != nil {
		return Article{}, err
	}
	a, err := cut(strings.TrimSuffix(filepath.Base(file), ".json"), Annotated, string(raw))
	if err != nil {
		return Article{}, err
	}
	if marked.Document.Published != "" {
		a.Published = marked.Document.Published
	}
	for i, c := range marked.Claims {
		claim := models.Claim{ID: c.ID, Number: i + 1, Type: models.ClaimType(c.Type), Attribution: c.Speaker.Attribution, Status: models.StatusInReview}
		for _, s := range c.Spans {
			if span, ok := a.Text.Span(s.Start, s.End); ok {
				claim.Spans = append(claim.Spans, span)
			}
		}
		a.Claims = append(a.Claims, claim)
	}
	return a, nil
}

// documents reads the news of a file of documents, a line each. Every second one of the newswire stays unread.
func documents(file, set string) ([]Article, error) {
	docs, err := rows.Lines[struct{ ID, Genre, Dct, Text string }](file)
	if err != nil {
		return nil, err
	}
	var out []Article
	for n, d := range docs {
		if set == News && d.Genre != "news" {
			continue
		}
		a, err := cut(strings.Replace(d.ID, "GUM_news_", "wikinews-", 1), set, d.Text)
		if err != nil {
			return nil, fmt.Errorf("%s, %s: %w", file, d.ID, err)
		}
		a.Published = d.Dct
		if set == WireRead && n%2 == 1 {
			a.Set = Wire
		}
		out = append(out, a)
	}
	return out, nil
}
