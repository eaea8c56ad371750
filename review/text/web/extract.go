package web

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// extract says what the extractors find in a page.
func extract(page *Page, doc *html.Node, address *url.URL) {
	page.Language = declared(doc)
	content := article(page, doc, address)
	if content == nil || !mark(page.Blocks, content) {
		content = readable(page, doc, address)
		if content == nil || !mark(page.Blocks, content) {
			return
		}
	}
	page.Found = true
}

// article asks trafilatura. The library panics on some pages: then it found nothing.
func article(page *Page, doc *html.Node, address *url.URL) (content *html.Node) {
	defer func() {
		if recover() != nil {
			content = nil
		}
	}()
	found, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		OriginalURL: address, EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Fast,
	})
	if err != nil || found == nil {
		return nil
	}
	m := found.Metadata
	page.Title, page.Byline, page.Publisher = oneLine(m.Title), names(m.Author), publisher(m.Sitename)
	if !m.Date.IsZero() {
		page.Published = m.Date.Format(time.DateOnly)
	}
	return found.ContentNode
}

// readable asks readability.
func readable(page *Page, doc *html.Node, address *url.URL) (content *html.Node) {
	defer func() {
		if recover() != nil {
			content = nil
		}
	}()
	found, err := readability.FromDocument(doc, address)
	if err != nil {
		return nil
	}
	for _, f := range []struct {
		to   *string
		from string
	}{{&page.Title, found.Title()}, {&page.Byline, names(found.Byline())}, {&page.Publisher, publisher(found.SiteName())}} {
		if *f.to == "" {
			*f.to = oneLine(f.from)
		}
	}
	if t, err := found.PublishedTime(); err == nil && page.Published == "" {
		page.Published = t.Format(time.DateOnly)
	}
	return found.Node
}

var noName = regexp.MustCompile(`(?i)^(?:\P{L}*|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan\w*|feb\w*|mar(ch)?|apr(il)?|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)$`)

// names cleans what a page says of its authors, which comes with ";" between them.
func names(s string) string {
	var out []string
	for part := range strings.SplitSeq(oneLine(s), ";") {
		part = strings.TrimSpace(part)
		if !noName.MatchString(part) && !slices.Contains(out, part) {
			out = append(out, part)
		}
	}
	return strings.Join(out, ", ")
}

// publisher cleans the name of a site: some give an address or a copyright notice.
func publisher(s string) string {
	s, _, _ = strings.Cut(oneLine(s), "; ")
	s = strings.TrimSuffix(strings.TrimSuffix(s, "/"), "_")
	for _, front := range []string{"https://", "http://", "www.", "@"} {
		s = strings.TrimPrefix(s, front)
	}
	if low := strings.ToLower(s); strings.HasPrefix(low, "copyright") || strings.HasPrefix(low, "©") || len(s) > 120 {
		return ""
	}
	return s
}

// declared returns the language that the page says it is in.
func declared(doc *html.Node) string {
	for n := range doc.ChildNodes() {
		for _, a := range n.Attr {
			if a.Key == "lang" {
				return strings.TrimSpace(a.Val)
			}
		}
	}
	return ""
}

func oneLine(s string) string { return squeeze(strings.ToValidUTF8(s, "")) }

// shingle is how many words in a row are compared.
const shingle = 4

// mark says of each block whether its words are in the content, and returns
// whether any are.
func mark(list []Block, content *html.Node) bool {
	runs, short := known(content)
	found := false
	for i := range list {
		w := words(list[i].Text)
		if len(w) < shingle {
			list[i].Body = len(w) > 0 && short[strings.Join(w, " ")]
			continue
		}
		hits := 0
		for k := 0; k+shingle <= len(w); k++ {
			if runs[strings.Join(w[k:k+shingle], " ")] {
				hits++
			}
		}
		list[i].Body = hits*10 >= (len(w)-shingle+1)*7
		found = found || list[i].Body
	}
	return found
}

// known returns the runs of words in the content, and the short lines whole.
func known(content *html.Node) (runs, short map[string]bool) {
	runs, short = map[string]bool{}, map[string]bool{}
	var all []string
	w := walker{hidden: true}
	w.node(content)
	w.flush()
	for _, b := range w.out {
		line := words(b.Text)
		if len(line) < shingle {
			short[strings.Join(line, " ")] = true
		}
		all = append(all, line...)
	}
	for k := 0; k+shingle <= len(all); k++ {
		runs[strings.Join(all[k:k+shingle], " ")] = true
	}
	return runs, short
}

func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}
