package web

import (
	"bytes"
	"mime"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

var metaCharset = regexp.MustCompile(`(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9._:\-]{2,40})`)

// decode turns the bytes of a page into UTF-8: by its byte order mark, else as UTF-8
// when it is that, else by what the page, its header and its letters say.
func decode(raw []byte, contentType string) string {
	for _, m := range []struct {
		mark string
		enc  encoding.Encoding
	}{
		{"\xef\xbb\xbf", unicode.UTF8},
		{"\xff\xfe", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"\xfe\xff", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	} {
		if rest, ok := bytes.CutPrefix(raw, []byte(m.mark)); ok {
			return decoded(rest, m.enc)
		}
	}
	if utf8.Valid(raw) && !bytes.Contains(raw, []byte("\x1b$")) && !bytes.Contains(raw, []byte{0}) {
		return string(raw)
	}
	best, fewest := "", -1
	for _, name := range candidates(raw, contentType) {
		enc, _ := charset.Lookup(name)
		if enc == nil {
			continue
		}
		s := decoded(raw, enc)
		if bad := strings.Count(s, "\uFFFD"); fewest < 0 || bad < fewest {
			best, fewest = s, bad
		}
		if fewest == 0 {
			break
		}
	}
	return best
}

func candidates(raw []byte, contentType string) []string {
	var out []string
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		out = append(out, params["charset"])
	}
	for _, m := range metaCharset.FindAllSubmatch(raw[:min(len(raw), 1<<20)], 4) {
		out = append(out, string(m[1]))
	}
	sample := raw[:min(len(raw), 1<<18)]
	guesses, _ := chardet.NewHtmlDetector().DetectAll(sample)
	var best chardet.Result
	for _, g := range guesses { // the list's order differs from run to run
		if g.Confidence > best.Confidence || g.Confidence == best.Confidence && g.Charset < best.Charset {
			best = g
		}
	}
	return append(out, best.Charset, "windows-1252")
}

func decoded(raw []byte, enc encoding.Encoding) string {
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return strings.ToValidUTF8(string(raw), "\uFFFD")
	}
	return string(out)
}
