// Package markdown turns what people write into HTML that is safe to show.
package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"linecheck/models"
)

// MaxBytes is the longest source. The parser takes quadratic time on hostile
// input, so a higher cap costs more than it looks.
const MaxBytes = 10_000

// Render returns source as HTML: paragraphs, line breaks, emphasis, code,
// quotations, lists and links to http, https and mailto addresses. HTML in the
// source is text, a heading is a bold paragraph, and an image is its description.
//
// It fails with KindInvalid on field "body": text.too_long over MaxBytes,
// text.empty when there is nothing to show.
func Render(source string) (string, error) {
	if len(source) > MaxBytes {
		return "", models.Invalid("text.too_long", "body", "Write at most %d bytes; these are %d.", MaxBytes, len(source))
	}
	var raw bytes.Buffer
	if err := converter.Convert([]byte(source), &raw); err != nil {
		return "", fmt.Errorf("render markdown: %w", err)
	}
	out := strings.TrimSpace(sanitiser.Sanitize(raw.String()))
	if strings.TrimSpace(text.Sanitize(out)) == "" {
		return "", models.Invalid("text.empty", "body", "Write something first.")
	}
	// A quotation mark in text is escaped by now, so this is always the attribute.
	return strings.ReplaceAll(out, `rel="nofollow noreferrer"`, `rel="nofollow noopener noreferrer"`), nil
}

// converter knows CommonMark without the two parsers for HTML.
var converter = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)),
	goldmark.WithExtensions(extension.Linkify),
	goldmark.WithRendererOptions(html.WithHardWraps(), renderer.WithNodeRenderers(util.Prioritized(plain{}, 1))),
)

var (
	sanitiser = strict()
	text      = bluemonday.StrictPolicy() // leaves no tag
)

func strict() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li")
	p.AllowAttrs("start").Matching(regexp.MustCompile(`^[0-9]{1,9}$`)).OnElements("ol")
	p.AllowAttrs("href").OnElements("a")
	p.AllowURLSchemes("http", "https", "mailto")
	p.RequireNoFollowOnLinks(true)
	p.RequireNoReferrerOnLinks(true)
	return p
}
