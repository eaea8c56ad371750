package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/review/anchor"
	"linecheck/review/text"
)

// article is a text with claims in it.
type article struct {
	name   string
	text   models.Text
	pieces []models.Piece
	claims []anchor.Claim
}

//go:embed texts/*.txt
var texts embed.FS

// cut cuts a text as an import does.
func cut(raw string) (models.Text, []models.Piece, error) {
	doc, err := text.FromPlain([]byte(raw))
	return models.NewText(doc.Text), doc.Layout.Pieces, err
}

func version(t models.Text, pieces []models.Piece) anchor.Version {
	v := anchor.Version{Text: t}
	for _, p := range pieces {
		v.Sentences = append(v.Sentences, anchor.Range{Start: p.Start, End: p.End})
	}
	return v
}

// own returns the bench's own articles, with claims in every sentence of four words and more.
func own() ([]article, error) {
	names, err := texts.ReadDir("texts")
	if err != nil {
		return nil, err
	}
	var out []article
	for _, name := range names {
		raw, err := texts.ReadFile("texts/" + name.Name())
		if err != nil {
			return nil, err
		}
		a := article{name: strings.TrimSuffix(name.Name(), ".txt")}
		if a.text, a.pieces, err = cut(string(raw)); err != nil {
			return nil, err
		}
		a.mark()
		out = append(out, a)
	}
	return out, nil
}

// mark makes claims of whole sentences, of parts of them, of two parts, and of two sentences.
func (a *article) mark() {
	for i, p := range a.pieces {
		words := a.words(p)
		n := len(words)
		if n < 4 {
			continue
		}
		var at [][2]int
		switch i % 4 {
		case 0:
			at = [][2]int{{words[0].Start, words[n-1].End}}
		case 1:
			at = [][2]int{{words[n/3].Start, words[n-1].End}}
		case 2:
			at = [][2]int{{words[0].Start, words[n/3].End}, {words[n/2+1].Start, words[n-1].End}}
		default:
			end := words[n-1].End
			if i+1 < len(a.pieces) && a.pieces[i+1].Paragraph == p.Paragraph {
				next := a.words(a.pieces[i+1])
				end = next[len(next)/2].End
			}
			at = [][2]int{{words[1].Start, end}}
		}
		c := anchor.Claim{ID: fmt.Sprint(i)}
		for _, r := range at {
			span, _ := a.text.Span(r[0], r[1])
			c.Spans = append(c.Spans, span)
		}
		a.claims = append(a.claims, c)
	}
}

func (a *article) words(p models.Piece) []models.Span {
	s, _ := a.text.Slice(p.Start, p.End)
	var out []models.Span
	at := 0
	for _, w := range strings.Fields(s) {
		i := at + strings.Index(s[at:], w)
		start := p.Start + len([]rune(s[:i]))
		span, _ := a.text.Span(start, start+len([]rune(w)))
		out = append(out, span)
		at = i + len(w)
	}
	return out
}

// annotated reads the articles of a folder whose claims people marked.
func annotated(dir string) ([]article, error) {
	files, err := filepath.Glob(filepath.Join(dir, "claims", "*.json"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []article
	for _, file := range files {
		raw, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
		if err != nil {
			return nil, err
		}
		gold, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		a := article{name: strings.TrimSuffix(filepath.Base(file), ".json")}
		if a.text, a.pieces, err = cut(string(raw)); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		if a.claims, err = marked(gold, a.text); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		out = append(out, a)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: there are no annotated articles in it", filepath.Join(dir, "claims"))
	}
	return out, nil
}

func marked(gold []byte, t models.Text) ([]anchor.Claim, error) {
	var file struct {
		Claims []struct {
			ID    string
			Spans []struct{ Start, End int }
		}
	}
	if err := json.Unmarshal(gold, &file); err != nil {
		return nil, err
	}
	var out []anchor.Claim
	for _, c := range file.Claims {
		claim := anchor.Claim{ID: c.ID}
		for _, s := range c.Spans {
			span, ok := t.Span(s.Start, s.End)
			if !ok {
				return nil, fmt.Errorf("claim %s is not in the text", c.ID)
			}
			claim.Spans = append(claim.Spans, span)
		}
		out = append(out, claim)
	}
	return out, nil
}
