package plain

import (
	"fmt"
	"net/url"
	"strings"
)

// WebURL returns s when it is an absolute http or https address, spelled in
// ASCII that is safe in a link, and "" otherwise.
func WebURL(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		return ""
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"'<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// Slug keeps whole words as far as they fit, and a part of the first one if it does not.
func Slug(s string, most int) string {
	words := strings.FieldsFunc(strings.Map(ascii, strings.ToLower(s)), func(c rune) bool { return c == ' ' })
	out := ""
	for _, w := range words {
		switch {
		case out == "":
			out = w[:min(len(w), most)]
		case len(out)+1+len(w) > most:
			return out
		default:
			out += "-" + w
		}
	}
	return out
}

// folded pairs letters with the ASCII letter a file name has in their place.
var folded = strings.Fields("aàáâãäåāăą cçćč dďđð eèéêëēėęě gğģ iìíîïīįı lłľļ nñńňņ oòóôõöøōő rřŕ sśšşșß tťțţþ uùúûüūůűų yýÿ zźžż")

func ascii(c rune) rune {
	if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {
		return c
	}
	if c == '\'' || c == '’' || c >= 0x300 && c <= 0x36f {
		return -1
	}
	for _, f := range folded {
		if strings.ContainsRune(f, c) {
			return rune(f[0])
		}
	}
	return ' '
}
