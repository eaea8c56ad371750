// Package web turns the bytes of a web page into blocks of visible text and says
// which of them an extractor takes for the article.
package web

import (
	"fmt"
	"net/url"

	"golang.org/x/net/html"

	"linecheck/models"
	"linecheck/review/text/block"
)

// Limits on what is read.
const (
	MaxBytes  = 10 << 20 // of a page
	maxNodes  = 60_000   // that the extractors are given
	maxPoints = 400_000  // of visible text, in bytes, that the extractors are given
)

// Block is one line of visible text.
type Block struct {
	block.Line
	Place  Place   // where in the page it stands
	Linked float64 // share of its letters that stand in links
	Body   bool    // the extractor takes it for the article
}

// Page is what was found.
type Page struct {
	Title, Byline, Publisher string
	Published                string // YYYY-MM-DD
	Language                 string // as the page declares it, a BCP 47 tag or ""
	Blocks                   []Block
	Found                    bool // the article's body was recognised
	Deep                     bool // too deeply nested to be parsed: the blocks are its text in order
}

// Read reads a page. contentType is the header it came with and pageURL where it
// lies, both "" when unknown.
//
// It fails with KindTooLarge above MaxBytes.
func Read(raw []byte, contentType, pageURL string) (Page, error) {
	if len(raw) > MaxBytes {
		text := fmt.Sprintf("The page has %d bytes; the limit is %d. Save the article alone, or paste its text.", len(raw), MaxBytes)
		return Page{}, &models.Error{Kind: models.KindTooLarge, Code: "file.too_large", Text: text, Fields: map[string]string{"file": text}}
	}
	source := decode(raw, contentType)
	doc := parse(source)
	if doc == nil {
		return Page{Blocks: flat(source), Deep: true}, nil
	}
	address, _ := url.Parse(pageURL)
	page := Page{}
	var size int
	page.Blocks, size = blocks(doc, false)
	if all, most := blocks(doc, true); size < 400 && most > 4*size { // shown by a script
		page.Blocks, size = all, most
	}
	if size <= maxPoints && count(doc, maxNodes) < maxNodes {
		extract(&page, doc, address)
	}
	return page, nil
}

// count returns the number of nodes below n, at most limit.
func count(n *html.Node, limit int) int {
	sum := 0
	for range n.Descendants() {
		if sum++; sum >= limit {
			break
		}
	}
	return sum
}
