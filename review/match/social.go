package match

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	address   = regexp.MustCompile(`(?:(?i:https?)://|pic\.twitter\.com/|www\.)\S+`)
	signature = regexp.MustCompile(`[—–-] ?([^—@\n]{0,60}?) ?\(@(\w{1,20})\) ?((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})?`)
	tagged    = regexp.MustCompile(`[#@]([\pL\pN_]+)`)
)

// text is a text ready for comparing.
type text struct {
	words  []word
	author []word // of a post, from its signature or the account it names
	posted []word // the date in a signature
	media  bool   // shows a picture or a film
}

// read takes a text apart: the signature of a post is kept away from its
// words, addresses are dropped, and #TwoWords is read as two words.
func read(s string) text {
	s, media := clean(s)
	var out text
	out.media = media
	body := s
	if strings.Contains(s, "(@") {
		body = out.unsign(s)
	}
	if strings.ContainsAny(body, "#@") {
		body = tagged.ReplaceAllStringFunc(body, func(m string) string { return " " + camel(m[1:]) + " " })
	}
	out.words = split(body)
	return out
}

// unsign takes the signatures of posts out of a text.
func (t *text) unsign(s string) string {
	return signature.ReplaceAllStringFunc(s, func(m string) string {
		part := signature.FindStringSubmatch(m)
		t.author = append(t.author, split(part[1])...)
		t.author = append(t.author, split(camel(part[2]))...)
		t.posted = append(t.posted, split(part[3])...)
		return " . "
	})
}

// clean cuts an over-long text, folds it and drops its web addresses.
func clean(s string) (cleaned string, media bool) {
	runes := 0
	for i := range s {
		if runes++; runes > longest {
			s = s[:i]
			break
		}
	}
	s = fold(strings.ToValidUTF8(s, " "))
	media = strings.Contains(s, "pic.twitter.com/")
	if media || strings.Contains(s, "://") || strings.Contains(s, "www.") {
		s = address.ReplaceAllString(s, " ")
	}
	return s, media
}

// camel puts spaces where a name that is written in one word changes case.
func camel(s string) string {
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		if i > 0 && boundary(runes, i) {
			b.WriteByte(' ')
		}
		if r == '_' {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

func boundary(runes []rune, i int) bool {
	before, r := runes[i-1], runes[i]
	switch {
	case unicode.IsDigit(r) != unicode.IsDigit(before):
		return true
	case unicode.IsUpper(r):
		return !unicode.IsUpper(before) || i+1 < len(runes) && unicode.IsLower(runes[i+1])
	}
	return false
}
