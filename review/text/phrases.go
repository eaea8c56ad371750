package text

import (
	"regexp"
	"strings"

	"linecheck/models"
)

// mark is furniture that its words give away.
type mark struct {
	role   models.SegmentRole
	reason string
	most   int // words a line may have and still be this
	start  []string
	within []string
}

var marks = []mark{
	{models.RoleShareBar, "A share bar.", 9, []string{
		"share this", "share on", "share article", "share via", "share:", "share to", "facebook", "tweet", "whatsapp",
		"copy link", "copy/paste", "print this", "email this", "follow us", "follow on", "like us", "share", "save article", "print", "email", "pinterest", "linkedin",
		"reddit", "telegram", "flipboard", "send to",
	}, []string{"share this article", "close button", "copied to clipboard", "add to favorites"}},
	{models.RoleEmbed, "An embed notice.", 30, []string{
		"embed", "copy/paste the", "link to this video", "<script", "<iframe", "//", "http://", "https://", "www.", "replay", "loading", "video player",
		"play video", "watch the video", "more videos", "this video can not be played", "up next", "sorry, the video",
	}, []string{"embed link", "embed code", "to clipboard", "javascript", "this content is not available", "media playback is"}},
	{
		models.RolePromo, "It asks the reader to subscribe or to click.", 40,
		[]string{
			"subscribe", "sign up", "sign in", "sign-up", "log in", "register", "newsletter", "click here", "click on the", "click to", "click for", "download our",
			"download the", "get our", "get the latest", "receive the latest", "become a member", "support our", "donate", "listen to", "watch:", "advertisement", "advertise", "sponsored", "promoted",
			"reach the reporter", "contact the author", "contact us", "have a story", "do you have a", "do you know something", "got a tip", "follow @", "follow him", "follow her", "follow the author", "to read more", "continue reading",
			"read more", "story continues below", "article continues", "this article originally", "this story originally", "this article was originally", "want to get", "for more information", "for more on", "for more news", "join the conversation",
			"already a subscriber", "read or share", "visit our", "stay informed", "we welcome", "thank you for", "thanks for reading", "buy now", "shop now", "start your", "try it free", "send tips", "send us",
		},
		[]string{"our newsletter", "free newsletter", "your inbox", "to subscribe", "in your inbox", "the app store", "google play", "terms of service", "watch the full", "full interview", "on twitter at", "follow us on"},
	},
	{
		models.RoleNavigation, "A cookie or privacy notice.", 60,
		[]string{"cookie", "we use cookies", "this site uses", "this website uses", "by continuing", "by using this", "privacy", "terms of", "terms and", "terms &", "your california", "accept all", "we and our partners", "your privacy", "do not sell"},
		[]string{"cookies to", "use cookies", "use of cookies", "privacy policy", "cookie policy", "terms of use"},
	},
	{
		models.RoleOther, "A copyright or credit line.", 40,
		[]string{"copyright", "©", "(c) ", "all rights reserved", "content of this site", "powered by", "site by", "designed by"},
		[]string{"all rights reserved", "© 20", "© 19", "copyright ©", "may not be published, broadcast", "may not be reproduced"},
	},
	{models.RoleOther, "A comment box or counter.", 14, []string{
		"comment", "leave a comment", "leave a reply", "leave comments", "post a comment", "view comments", "show comments", "comments", "no comments", "add a comment", "your email address will not",
		"reply", "write a comment", "0 comments", "be the first to", "required fields",
	}, []string{"comments are closed", "comments closed", "log in to comment"}},
	{
		models.RoleNavigation, "Navigation.", 6,
		[]string{
			"home", "about", "news", "contact", "menu", "search", "login", "back to", "skip to", "return to", "next article", "previous article", "next post", "previous post", "prev", "next", "close", "toggle",
			"image 1", "caption", "view gallery", "show more", "load more", "see more", "view all", "more from", "rss", "archives", "careers", "faq", "help", "site map", "sitemap", "tags", "tag:", "topics", "categories", "filed under", "posted in", "page ", "go to", "top of", "all news", "live tv", "accessibility", "jump to", "logo",
		},
		[]string{" | about", "| privacy"},
	},
}

// relatedHeads open a list of links to other articles.
var relatedHeads = []string{
	"you might also like", "you may also like", "you might like", "related", "more from", "most popular", "most read", "most viewed", "most shared",
	"top stories", "trending", "recommended", "read next", "read also", "also read", "more on this", "more on", "see also", "latest news", "latest stories", "popular",
	"editors' picks", "editor's picks", "don't miss", "more stories", "what to read next", "partner news", "other news", "other stories", "more news", "up next",
	"recent posts", "recent articles", "similar articles", "around the web", "from the web", "promoted stories", "sponsored stories", "more like this", "in other news", "top news", "breaking news",
	"more in ", "more about", "latest articles", "popular posts", "you might be interested", "you may be interested", "featured", "must read", "must reads", "latest", "read more stories", "more coverage", "stories from", "next up",
}

var (
	creditPattern = regexp.MustCompile(`(?i)(^|\s)\(?(photo|photos|photograph|photographs|image|images|picture|pictures|video|graphic|credit|credits|photo credit|image credit|photo by|photos by|picture by|courtesy)\s?(:|/|©| by [A-Z])|` +
		`\b(AP Photo|Getty Images|AFP/|/AFP|Reuters/|/Reuters|EPA/|Shutterstock|File photo|Courtesy of|Photo courtesy|iStock|via Getty|/AP\)|Associated Press file)`)
	publishedNote = regexp.MustCompile(`\((Published|Updated|Posted) [^()]*\)$`)
	counterLine   = regexp.MustCompile(`^[^\p{L}]*$|^\d[\d.,:/°%+\-–— ]*\w{0,3}$|^(?i:\d+ (shares?|comments?|views?|likes?|min(ute)?s? read|of \d+))$|^(?i:image \d+ of .*)$`)
	pricesLine    = regexp.MustCompile(`^([A-Za-z]{2,9}\s?[+\-]?\d+[.,]?\d*\s?[^a-z]{0,12}){2,8}C?$`)
	bylinePattern = regexp.MustCompile(`^(?:(?i:by|written by|posted by|story by|words by|reporting by|published by|author:?|from)) +(?:[A-Z@][\p{L}.'’\-]*|\d+|and|with|for|of|the|in|de|van|von|,|\||&|/)`)
	namesPattern  = regexp.MustCompile(`^[A-Z][\p{L}.'’\-]+( [A-Z][\p{L}.'’\-]*){1,2}((, | and )[A-Z][\p{L}.'’\-]+( [A-Z][\p{L}.'’\-]*){1,3})*,? (?i:associated press|the associated press|reuters|ap|afp|bbc news|staff writer|staff reporter|staff|correspondent|contributor|reporter|press association|usa today|cnn|special to .*)$`)
)

// byWords returns the role of a line that its words give away.
func byWords(l line) (models.SegmentRole, string) {
	if counterLine.MatchString(l.text) || pricesLine.MatchString(l.text) {
		return models.RoleOther, "A number or a row of signs, no sentence."
	}
	for i := range marks {
		if marks[i].match(l) {
			return marks[i].role, marks[i].reason
		}
	}
	return "", ""
}

func (m *mark) match(l line) bool {
	if l.words > m.most {
		return false
	}
	for _, p := range m.within {
		if strings.Contains(l.lower, p) {
			return true
		}
	}
	limit := m.most
	if l.terminal {
		limit = min(limit, 25)
	}
	if l.words > limit {
		return false
	}
	for _, p := range m.start {
		if strings.HasPrefix(l.lower, p) && wordEnds(l.lower, len(p)) && (l.words <= 4 || strings.ContainsAny(p, " <:/©")) {
			return true
		}
	}
	return false
}

func wordEnds(s string, at int) bool {
	return at >= len(s) || s[at] < 'a' || s[at] > 'z' || s[at-1] < 'a' || strings.HasPrefix(s[at:], "s ") || s[at:] == "s" || strings.HasPrefix(s[at:], "comments")
}

// relatedHead reports whether a line opens a list of links.
func relatedHead(l line) bool {
	if l.words > 6 || l.terminal && !strings.HasSuffix(l.text, ":") {
		return false
	}
	s := strings.TrimRight(l.lower, ": .")
	for _, h := range relatedHeads {
		h = strings.TrimSpace(h)
		if s == h || strings.HasPrefix(s, h+" ") && (l.words <= 5 && strings.Contains(h, " ") || strings.HasSuffix(l.text, ":")) {
			return true
		}
		if s == h+" articles" || s == h+" stories" || s == h+" links" || s == h+" news" || s == h+" posts" || s == h+" topics" || s == h+" content" || s == h+" coverage" {
			return true
		}
	}
	return false
}

// relatedLine reports whether a line is a link that says so itself.
func relatedLine(l line) bool {
	for _, h := range []string{"related:", "read more:", "read also:", "also read:", "see also:", "more:", "read:", "watch:", "listen:", "related article:", "related story:", "recommended:", "don't miss:"} {
		if strings.HasPrefix(l.lower, h) && l.words <= 25 {
			return true
		}
	}
	return false
}
