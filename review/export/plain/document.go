package plain

import (
	"bytes"
	"fmt"
	"strings"
)

// Document collects blocks of Markdown.
type Document struct{ bytes.Buffer }

// Printf writes Markdown as it is.
func (d *Document) Printf(format string, args ...any) { fmt.Fprintf(d, format, args...) }

// Heading writes a heading; its text is Markdown already.
func (d *Document) Heading(level int, text string) {
	d.Printf("%s %s\n\n", strings.Repeat("#", level), text)
}

// Items writes a list of those items, Markdown already, that are not empty.
func (d *Document) Items(items ...string) {
	items = Kept(items...)
	for _, it := range items {
		d.Printf("- %s\n", it)
	}
	if len(items) > 0 {
		d.Printf("\n")
	}
}

// Paragraphs writes plain text.
func (d *Document) Paragraphs(text string) {
	if b := MarkdownBlock(text); b != "" {
		d.Printf("%s\n\n", b)
	}
}

// List writes a section that lists the plain texts that fill adds, and nothing when it adds none.
func (d *Document) List(heading string, fill func(add func(string))) {
	var items []string
	fill(func(s string) { items = append(items, Markdown(s)) })
	if items = Kept(items...); len(items) > 0 {
		d.Heading(2, heading)
		d.Items(items...)
	}
}
