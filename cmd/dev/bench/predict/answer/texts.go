package answer

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/review/text"
)

// trimmed returns a piece without the white space around it, false if nothing is left.
func trimmed(article models.Text, p models.Piece) (models.Span, bool) {
	s, ok := article.Slice(p.Start, p.End)
	if !ok {
		return models.Span{}, false
	}
	rest := strings.TrimLeftFunc(s, unicode.IsSpace)
	from := p.Start + len([]rune(s)) - len([]rune(rest))
	rest = strings.TrimRightFunc(rest, unicode.IsSpace)
	return article.Span(from, from+len([]rune(rest)))
}

func rule(r *rows.Rule) rows.Rule {
	article := models.NewText(r.Input)
	out := rows.Rule{N: r.N, Output: []string{}}
	for _, p := range text.Cut(article).Pieces {
		if s, ok := trimmed(article, p); ok {
			out.Output = append(out.Output, s.Quote)
		}
	}
	return out
}

// segments cuts a text; a line that the product sets aside is one sentence.
func segments(d *rows.Document) rows.Segmented {
	article := models.NewText(d.Text)
	layout := text.Cut(article)
	out := rows.Segmented{ID: d.ID, Sentences: [][2]int{}, EDUs: []int{}}
	for i := range layout.Pieces {
		p := &layout.Pieces[i]
		p.Kind = models.SegmentSentence
		if s, ok := trimmed(article, *p); ok {
			out.Sentences = append(out.Sentences, [2]int{s.Start, s.End})
		}
	}
	out.EDUs = units(article, out.Sentences)
	return out
}

// pages answers with the article text of pages that were pasted as a whole, or
// of a directory of web pages.
func pages(path string, o Options, w io.Writer) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return sites(path, o, w)
	}
	list, err := rows.Lines[rows.Page](path)
	if err != nil {
		return err
	}
	out := make(map[string]rows.Page, len(list))
	for i := range list {
		article := models.NewText(list[i].Text)
		out[list[i].Page] = rows.Page{Body: bodyOf(article, text.Cut(article))}
	}
	return encoder(w).Encode(out)
}

// sites answers with the article text of web pages: a directory of files that
// end in .html or .html.gz, or one such file.
func sites(path string, _ Options, w io.Writer) error {
	files, err := filepath.Glob(filepath.Join(path, "*.html*"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		files = []string{path}
	}
	out := make(map[string]rows.Page, len(files))
	for _, file := range files {
		d, err := site(file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		name, _, _ := strings.Cut(filepath.Base(file), ".html")
		out[name] = rows.Page{Body: bodyOf(models.NewText(d.Text), d.Layout)}
	}
	return encoder(w).Encode(out)
}

// site reads one page; a page that holds no text is an empty article.
func site(file string) (text.Document, error) {
	f, err := rows.Open(file)
	if err != nil {
		return text.Document{}, err
	}
	defer f.Close()
	raw, err := io.ReadAll(f)
	if err != nil {
		return text.Document{}, err
	}
	d, err := text.FromHTML(raw, "", "")
	if models.KindOf(err) == models.KindInvalid {
		return text.Document{}, nil
	}
	return d, err
}

// bodyOf returns what the layout takes for the article, without its headline.
func bodyOf(article models.Text, layout models.Layout) string {
	var body strings.Builder
	for _, p := range layout.Pieces {
		if s, ok := trimmed(article, p); ok && p.Kind == models.SegmentSentence && p.Role != models.RoleHeadline {
			body.WriteString(s.Quote + "\n")
		}
	}
	return body.String()
}
