package line

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
		"reddit", "click to tweet", "like this story", "share it with", "share your thoughts", "teilen", "auf facebook teilen", "partager", "compartir", "compartilhar", "compartilhe", "condividi", "поделиться", "telegram", "flipboard", "send to",
	}, []string{"share this article", "close button", "copied to clipboard", "add to favorites"}},
	{models.RoleEmbed, "An embed notice.", 30, []string{
		"embed", "copy/paste the", "link to this video", "<script", "<iframe", "//", "http://", "https://", "www.", "replay", "loading", "video player",
		"play video", "watch the video", "more videos", "this video can not be played", "up next", "sorry, the video",
	}, []string{"embed link", "embed code", "to clipboard", "javascript", "this content is not available", "media playback is"}},
	{
		models.RolePromo, "It asks the reader to subscribe or to click.", 40,
		[]string{
			"subscribe", "subscribe to", "subscribe now", "sign up", "sign in", "sign-up", "log in", "register", "newsletter", "click here", "click on the", "click to", "click for", "download our",
			"download the", "get our", "get the latest", "receive the latest", "become a member", "support our", "donate", "listen to", "watch:", "advertisement", "advertise", "sponsored", "promoted",
			"reach the reporter", "contact the author", "contact us", "have a story", "do you have a", "do you know something", "got a tip", "follow @", "follow him", "follow her", "follow the author", "to read more", "continue reading",
			"read more", "story continues below", "article continues", "this article originally", "this story originally", "this article was originally", "want to get", "no spam", "you can unsubscribe", "get breaking", "get access to", "sharing is caring", "we want to hear", "let us know at", "if you have a news tip",
			"tell us what you", "stay up to date", "you have successfully subscribed", "please activate", "by registering you", "you agree to receive", "you will also receive a complimentary", "you may unsubscribe", "save my name",
			"abonnieren", "newsletter abonnieren", "jetzt abonnieren", "abonnez-vous", "inscrivez-vous", "suscríbete", "suscríbase", "assine", "iscriviti", "подпишитесь", "подписаться", "start your day with", "an error has occurred", "this article has been sent", "we've detected you", "for the best experience", "advert", "join our", "email the author", "write to the author", "for more information", "for more on", "for more news", "join the conversation",
			"already a subscriber", "read or share", "visit our", "stay informed", "we welcome", "thank you for", "thanks for reading", "buy now", "shop now", "start your", "try it free", "send tips", "send us",
		},
		[]string{"our newsletter", "free newsletter", "your inbox", "to subscribe", "in your inbox", "the app store", "google play", "terms of service", "watch the full", "update to a modern browser", "never share your", "unsubscribe at any time", "delivered to your inbox", "delivered through your letterbox", "issues for £", "issues for $", "full interview", "on twitter at", "follow us on"},
	},
	{
		models.RoleNavigation, "A cookie or privacy notice.", 60,
		[]string{"cookie", "necessary cookies", "these cookies", "any cookies", "it is mandatory to procure user consent", "we use cookies", "this site uses", "this website uses", "by continuing", "by using this", "privacy", "terms of", "terms and", "terms &", "your california", "accept all", "we and our partners", "your privacy", "do not sell"},
		[]string{"cookies to", "use cookies", "use of cookies", "includes cookies", "third-party cookies", "cookies that", "privacy policy", "cookie policy", "terms of use"},
	},
	{
		models.RoleOther, "A copyright or credit line.", 40,
		[]string{"copyright", "©", "(c) ", "all rights reserved", "content of this site", "this copy is for your", "to order presentation-ready", "this document is subject to copyright", "apart from any fair dealing", "the content is provided for information", "citation:", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos", "todos os direitos", "все права защищены", "distribution and use of this", "for non-personal use", "to request permission", "powered by", "site by", "designed by"},
		[]string{"all rights reserved", "© 20", "© 19", "copyright ©", "may not be published, broadcast", "may not be reproduced"},
	},
	{models.RoleOther, "A comment box or counter.", 14, []string{
		"comment", "leave a comment", "leave a reply", "leave comments", "post a comment", "view comments", "show comments", "comments", "no comments", "add a comment", "your email address will not",
		"reply", "kommentare", "kommentar schreiben", "commentaires", "comentarios", "comentários", "commenti", "комментарии", "комментариев", "write a comment", "0 comments", "be the first to", "required fields",
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
	"more in", "more about", "latest articles", "popular posts", "you might be interested", "you may be interested", "featured", "must read", "must reads", "latest", "read more stories", "more coverage", "our sources", "sources", "external links", "sister links", "mehr zum thema", "lesen sie auch", "das könnte sie auch interessieren", "lire aussi", "à lire aussi", "sur le même sujet", "lea también", "te puede interesar", "leia também", "veja também", "você pode gostar", "leggi anche", "potrebbe interessarti", "читайте также", "ещё по теме", "похожие записи", "stories from", "next up",
}

var (
	creditPattern = regexp.MustCompile(`(?i)(^|\s)\(?(photo|photos|photograph|photographs|image|images|picture|pictures|video|graphic|credit|credits|photo credit|image credit|photo by|photos by|picture by|courtesy)\s?(:|/|©| by [A-Z])|` +
		`\b(AP Photo|Getty Images|AFP/|/AFP|Reuters/|/Reuters|EPA/|Shutterstock|File photo|Courtesy of|Photo courtesy|iStock|via Getty| / (?:Reuters|AP|AFP|EPA|PA|Getty)|/AP\)|Associated Press file)|© ?[A-Z][^©0-9]{2,60}$`)
	labelledCaption = regexp.MustCompile(`^(?i:image|media|video|photo) ?(?i:caption|copyright|credit|source)[A-Z: ]`)
	bareCredit      = regexp.MustCompile(`^\((?:AP|AFP|Reuters|EPA|PA|[A-Z][^()]{2,50})\)$|^© [A-Z][^0-9]{2,50}$|^(?:Credit|Photo|Source|Image|Picture): ?[A-Z].{1,60}$`)
	contributed     = regexp.MustCompile(`(?i)\bcontributed (?:to this (?:report|article|story|post|piece)|reporting)\b|^\(?(?:additional )?(?:reporting|editing|writing|compiled|translated) (?:and \w+ )?by [A-Z]|^(?:write to|contact|reach|email) .{2,60}@`)
	onSite          = regexp.MustCompile(`^(?i:on|from|via) [\w.]+\.(?:com|org|net|co\.uk): `)
	authorBox       = regexp.MustCompile(`^(?:[A-Z][\p{L}.'’\-]+ ){1,4}(?:is|was|covers|writes|reports|has been) (?:(?:a|an|the|our|about|on|for|based|from) )?.{0,80}\b(?i:reporter|writer|editor|columnist|journalist|correspondent|author|freelancer?|blogger|contributor|producer|staff|fellow|covering|covers|lives in)\b`)
	publishedNote   = regexp.MustCompile(`\((Published|Updated|Posted) [^()]*\)$`)
	counterLine     = regexp.MustCompile(`^[^\p{L}]*$|^\d[\d.,:/°%+\-–— ]*\w{0,3}$|^(?i:\d+ (?:thoughts|responses|replies|comments) (?:on|to)\b.*)$|^(?i:\d+ (shares?|comments?|views?|likes?|min(ute)?s? read|of \d+))$|^(?i:image \d+ of .*)$`)
	pricesLine      = regexp.MustCompile(`^([A-Za-z]{2,9}\s?[+\-]?\d+[.,]?\d*\s?[^a-z]{0,12}){2,8}C?$`)
	bylinePattern   = regexp.MustCompile(`^(?:(?i:by|written by|posted by|story by|words by|reporting by|published by|author:?|from)) +(?:[A-Z@][\p{L}.'’\-]*|\d+|and|with|for|of|the|in|de|van|von|,|\||&|/)`)
	namesPattern    = regexp.MustCompile(`^[A-Z][\p{L}.'’\-]+( [A-Z][\p{L}.'’\-]*){1,2}((, | and )[A-Z][\p{L}.'’\-]+( [A-Z][\p{L}.'’\-]*){1,3})*,? (?i:associated press|the associated press|reuters|ap|afp|bbc news|staff writer|staff reporter|staff|correspondent|contributor|reporter|press association|usa today|cnn|special to .*)$`)
)

// byWords returns the role of a line that its words give away.
func byWords(l *Line) (models.SegmentRole, string) {
	if counterLine.MatchString(l.Text) || pricesLine.MatchString(l.Text) {
		return models.RoleOther, "A number or a row of signs, no sentence."
	}
	for i := range marks {
		if marks[i].match(l) {
			return marks[i].role, marks[i].reason
		}
	}
	return "", ""
}

func (m *mark) match(l *Line) bool {
	if l.Words > m.most {
		return false
	}
	for _, p := range m.within {
		if strings.Contains(l.Lower, p) {
			return true
		}
	}
	limit := m.most
	if l.Terminal {
		limit = min(limit, 25)
	}
	if l.Words > limit {
		return false
	}
	for _, p := range m.start {
		if strings.HasPrefix(l.Lower, p) && wordEnds(l.Lower, len(p)) && (l.Words <= 4 || strings.ContainsAny(p, " <:/©")) {
			return true
		}
	}
	return false
}

func wordEnds(s string, at int) bool {
	return at >= len(s) || s[at] < 'a' || s[at] > 'z' || s[at-1] < 'a' || strings.HasPrefix(s[at:], "s ") || s[at:] == "s" || strings.HasPrefix(s[at:], "comments")
}

// relatedHead reports whether a line opens a list of links.
func relatedHead(l *Line) bool {
	if l.Words > 6 || l.Terminal && !strings.HasSuffix(l.Text, ":") && !strings.HasSuffix(l.Text, "..") && !strings.HasSuffix(l.Text, "…") {
		return false
	}
	s := strings.TrimRight(l.Lower, ": .…")
	if moreStories.MatchString(s) {
		return true
	}
	for _, h := range relatedHeads {
		rest, ok := strings.CutPrefix(s, h)
		switch {
		case !ok:
		case rest == "", relatedTails[rest]:
			return true
		case rest[0] == ' ' && (l.Words <= 5 && strings.Contains(h, " ") || strings.HasSuffix(l.Text, ":")):
			return true
		}
	}
	return false
}

var moreStories = regexp.MustCompile(`^(?:more|other|our|the latest|latest|top|popular|recent) (?:\pL+ ){0,3}(?:stories|articles|news|posts|headlines|reads|coverage)$`)

// relatedTails may follow the words that open a list of links.
var relatedTails = map[string]bool{" articles": true, " stories": true, " links": true, " news": true, " posts": true, " topics": true, " content": true, " coverage": true}

// relatedLine reports whether a line is a link that says so itself.
func relatedLine(l *Line) bool {
	for _, h := range []string{"related:", "read more:", "read also:", "also read:", "also on ", "lire aussi", "leia também:", "leia mais:", "leggi anche", "lesen sie auch:", "lea también:", "читайте также:", "see also:", "more:", "read:", "watch:", "listen:", "related article:", "related story:", "recommended:", "don't miss:"} {
		if strings.HasPrefix(l.Lower, h) && l.Words <= 25 {
			return true
		}
	}
	return false
}
