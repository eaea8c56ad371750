package text

import (
	"regexp"
	"strings"

	"linecheck/models"
	"linecheck/review/text/block"
	"linecheck/review/text/line"
	"linecheck/review/text/web"
)

// cutPage divides the text of a web page whose article an extractor recognised:
// line i of the text is block i of the page.
func cutPage(text models.Text, page *web.Page) models.Layout {
	lines := line.Raw(text.String())
	if len(lines) != len(page.Blocks) {
		return Cut(text)
	}
	roles := classifyPage(lines, page)
	readable(lines, roles)
	return layOut(text.String(), lines, roles, declared(page.Language))
}

func classifyPage(lines []line.Line, page *web.Page) []verdict {
	out := make([]verdict, len(lines))
	for i := range lines {
		out[i] = verdict{lines[i].Role, lines[i].Reason}
	}
	from, to := -1, len(lines)
	for i := range page.Blocks {
		if page.Blocks[i].Body && page.Blocks[i].Kind != block.Heading {
			if from < 0 {
				from = i
			}
			to = i
		}
	}
	title := headline(lines, page, from)
	captions(lines, out, title)
	leads := false // the lines below a head such as "More stories"
	for i := range lines {
		b := &page.Blocks[i]
		if b.Body && b.Kind != block.Caption && lines[i].Repeated && out[i].role == models.RoleCaption {
			out[i] = verdict{lines[i].Role, lines[i].Reason}
		}
		leads = out[i].reason == line.LeadsAway || leads && (b.Linked > .3 || b.Kind == block.Item)
		switch {
		case leads && i > title && out[i].role == "":
			out[i] = verdict{models.RoleRelated, line.LeadsAway}
		case b.Body && b.Linked > .8 && lines[i].Words >= 4 && !lines[i].Terminal:
			out[i] = verdict{models.RoleRelated, "It is a link to another page."}
		case i == title:
			out[i] = verdict{models.RoleHeadline, ""}
		case title >= 0 && lines[i].Lower == lines[title].Lower:
			out[i] = verdict{models.RoleOther, "It repeats the headline."}
		case b.Body && b.Kind == block.Row:
			out[i] = verdict{models.RoleList, ""}
		case out[i].role != "":
		case b.Body && !lines[i].Terminal && lines[i].Words >= 4 && nearHeadline(out, i):
			out[i] = verdict{models.RoleStandfirst, ""}
		case b.Body && i >= title:
			out[i] = bodyBlock(b)
		case title >= 0 && i > title && i < from && sentenceOf(b, lines[i]):
			out[i] = verdict{models.RoleStandfirst, ""}
		case i > from && i < to && sentenceOf(b, lines[i]) && page.Blocks[i-1].Body && page.Blocks[i+1].Body:
			out[i] = bodyBlock(b)
		default:
			out[i] = outside(b, i, title, to)
		}
	}
	return out
}

// headline returns the line that is the page's headline: the last heading before
// the body that says what the page calls itself, else what the text alone shows.
func headline(lines []line.Line, page *web.Page, from int) int {
	if want := line.Fold(page.Title); want != "" {
		best := -1
		for i := range lines {
			l := &lines[i]
			if l.Lower != want && !(l.Words >= 4 && (strings.HasPrefix(want, l.Lower) || strings.HasSuffix(want, l.Lower))) {
				continue
			}
			if best < 0 || page.Blocks[i].Kind == block.Heading && page.Blocks[best].Kind != block.Heading {
				best = i
			}
			if i >= from && best >= 0 {
				break
			}
		}
		if best >= 0 {
			return best
		}
	}
	for i := from; i >= 0; i-- {
		if page.Blocks[i].Kind == block.Heading && lines[i].Words >= 3 {
			return i
		}
	}
	return -1
}

// sentenceOf reports whether a block that the extractor left out reads like the
// article all the same and nothing in the markup speaks against it.
func sentenceOf(b *web.Block, l line.Line) bool {
	return b.Place == web.Anywhere && b.Linked < .3 && b.Kind != block.Caption && b.Kind != block.Item && l.Terminal && l.Words >= 8
}

func bodyBlock(b *web.Block) verdict {
	switch b.Kind {
	case block.Heading:
		return verdict{models.RoleSubhead, ""}
	case block.Item, block.Row:
		return verdict{models.RoleList, ""}
	case block.Caption:
		return verdict{models.RoleCaption, "A caption."}
	}
	return verdict{models.RoleBody, ""}
}

// places says what a part of the page is when it is no article text.
var places = map[web.Place]verdict{
	web.Nav:      {models.RoleNavigation, "It stands in the page's navigation."},
	web.Footer:   {models.RoleNavigation, "It stands in the page's footer."},
	web.Figure:   {models.RoleCaption, "A picture caption or credit."},
	web.Byline:   {models.RoleByline, "It stands where the page names its author."},
	web.Date:     {models.RoleDateline, "It stands where the page puts its date."},
	web.Share:    {models.RoleShareBar, "It stands in a share bar."},
	web.Comments: {models.RoleOther, "It stands among the comments."},
	web.Related:  {models.RoleRelated, "It stands in a list of other articles."},
	web.Promo:    {models.RolePromo, "It stands in an advertisement or an offer."},
	web.Cookies:  {models.RoleNavigation, "A cookie or privacy notice."},
	web.Embed:    {models.RoleEmbed, "Something embedded from another site."},
}

// outside decides a block that is not the article's body.
func outside(b *web.Block, i, title, to int) verdict {
	if v, ok := places[b.Place]; ok {
		return v
	}
	switch {
	case b.Kind == block.Caption:
		return verdict{models.RoleCaption, "A caption."}
	case i < title:
		return verdict{models.RoleNavigation, "It stands before the headline and is no sentence of the article."}
	case b.Linked > .8:
		return verdict{models.RoleRelated, "It is a link to another page."}
	case i > to:
		return verdict{models.RoleRelated, "It stands after the end of the article."}
	}
	return verdict{models.RoleOther, "The page's markup sets it apart from the article."}
}

var languageTag = regexp.MustCompile(`^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$`)

// declared is the language that a page says it is in, "" when that is no tag.
func declared(tag string) string {
	tag = strings.ReplaceAll(tag, "_", "-")
	if !languageTag.MatchString(tag) {
		return ""
	}
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return base
}
