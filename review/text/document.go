package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/text/web"
)

// Document is an article as it was found in the bytes of an import.
type Document struct {
	Title, Byline, Publisher string // "" when unknown
	Published                string // YYYY-MM-DD, "" when unknown
	Language                 string // BCP 47, "und" when unknown
	Text                     string // what is stored: one line for each block
	Layout                   models.Layout
	Notes                    []string // one sentence each, for the person who imports; Layout has them too
	Pages                    []int    // the page that each line of Text begins on, nil for a file without pages
}

// FromPlain reads an article that is plain text; see Decode for what fails.
func FromPlain(raw []byte) (Document, error) {
	s, err := Decode(raw)
	if err != nil {
		return Document{}, err
	}
	return document(s, Cut(models.NewText(s)), Document{}), nil
}

// FromHTML reads an article from a web page. contentType is the header it came
// with and pageURL its address, both "" when unknown. Every visible line of the
// page is kept; those that are not the article are set aside as furniture.
//
// It fails with KindInvalid for a page without text and with KindTooLarge for one
// that is too long.
func FromHTML(raw []byte, contentType, pageURL string) (Document, error) {
	page, err := web.Read(raw, contentType, pageURL)
	if err != nil {
		return Document{}, err
	}
	known := Document{Title: page.Title, Byline: page.Byline, Published: page.Published, Publisher: page.Publisher}
	lines := make([]string, len(page.Blocks))
	for i := range page.Blocks {
		lines[i] = page.Blocks[i].Text
	}
	s := strings.Join(lines, "\n")
	if err := storable(s); err != nil {
		return Document{}, err
	}
	if !page.Found {
		known.Notes = append(known.Notes, "The article could not be told from the rest of the page by its markup: please check what was set aside.")
		return document(s, Cut(models.NewText(s)), known), nil
	}
	l := cutPage(models.NewText(s), &page)
	if l.Title != "" && strings.Contains(known.Title, l.Title) { // the headline as it stands on the page, without the site's name
		known.Title = l.Title
	}
	return document(s, l, known), nil
}

// storable reports what is wrong with a text that was found in a file.
func storable(s string) error {
	if blank(s) {
		return models.Invalid("file.no_text", "file", "No text was found in this file. Open it, copy the article and paste it as text.")
	}
	if n := utf8.RuneCountInString(s); n > MaxPoints {
		e := models.Invalid("file.too_long", "file", "The file holds %d characters of text; the limit is %d. Import it in parts.", n, MaxPoints)
		e.Kind = models.KindTooLarge
		return e
	}
	return nil
}

// document joins what the markup says with what the text says; the markup comes first.
func document(s string, l models.Layout, known Document) Document {
	d := known
	d.Text, d.Layout, d.Language = s, l, l.Language
	for _, f := range []struct {
		to   *string
		from string
	}{{&d.Title, l.Title}, {&d.Byline, l.Byline}, {&d.Published, l.Published}} {
		if *f.to == "" {
			*f.to = f.from
		}
	}
	d.Notes = slices.Concat(known.Notes, l.Notes)
	d.Layout.Title, d.Layout.Byline, d.Layout.Published, d.Layout.Notes = d.Title, d.Byline, d.Published, d.Notes
	return d
}
