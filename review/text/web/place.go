package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Place is the part of the page that a block stands in, as the page's own
// elements and class names have it.
type Place string

// The places.
const (
	Anywhere Place = ""
	Nav      Place = "nav"
	Footer   Place = "footer"
	Aside    Place = "aside"
	Figure   Place = "figure"
	Byline   Place = "byline"
	Date     Place = "date"
	Share    Place = "share"
	Comments Place = "comments"
	Related  Place = "related"
	Promo    Place = "promo"
	Cookies  Place = "cookies"
	Embed    Place = "embed"
)

// named are the words of class names and ids that say what an element is.
var named = map[string]Place{
	"nav": Nav, "navbar": Nav, "navigation": Nav, "menu": Nav, "breadcrumb": Nav, "breadcrumbs": Nav, "skip": Nav, "pagination": Nav, "pager": Nav, "tags": Nav,
	"footer": Footer, "copyright": Footer, "sidebar": Aside,
	"caption": Figure, "figcaption": Figure, "credit": Figure, "gallery": Figure, "slideshow": Figure, "credits": Figure,
	"byline": Byline, "author": Byline, "authors": Byline,
	"timestamp": Date, "dateline": Date, "pubdate": Date, "published": Date,
	"share": Share, "sharing": Share, "social": Share, "addthis": Share, "sharedaddy": Share, "sharebar": Share,
	"comments": Comments, "comment": Comments, "disqus": Comments, "respond": Comments,
	"related": Related, "recommended": Related, "trending": Related, "popular": Related, "outbrain": Related, "taboola": Related, "teaser": Related, "teasers": Related,
	"newsletter": Promo, "subscribe": Promo, "subscription": Promo, "promo": Promo, "paywall": Promo, "advertisement": Promo, "ad": Promo, "ads": Promo, "advert": Promo, "sponsor": Promo, "sponsored": Promo, "signup": Promo, "donate": Promo,
	"cookie": Cookies, "cookies": Cookies, "gdpr": Cookies, "consent": Cookies,
	"tweet": Embed, "twitter-tweet": Embed, "instagram-media": Embed,
}

// within returns the place of what stands in element n, which stands in p.
func (p Place) within(n *html.Node) Place {
	switch n.DataAtom {
	case atom.Body, atom.Html, atom.Main:
		return Anywhere
	case atom.Nav, atom.Menu:
		return Nav
	case atom.Footer:
		return Footer
	case atom.Aside:
		return Aside
	case atom.Figcaption:
		return Figure
	case atom.Time:
		return Date
	}
	if p != Anywhere && p != Aside {
		return p
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "itemprop", "rel":
			if q := placeNamed(a.Val); q != Anywhere {
				return q
			}
		case "role":
			switch a.Val {
			case "navigation", "menu", "menubar":
				return Nav
			case "contentinfo":
				return Footer
			case "complementary":
				return Aside
			}
		}
	}
	return p
}

func placeNamed(names string) Place {
	names = strings.ToLower(names[:min(len(names), 400)])
	for name := range strings.FieldsSeq(names) {
		if p := named[name]; p != Anywhere {
			return p
		}
		parts := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' })
		if len(parts) > 4 {
			continue
		}
		for _, part := range parts {
			if p := named[part]; p != Anywhere {
				return p
			}
		}
	}
	return Anywhere
}
