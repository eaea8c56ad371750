package text

import (
	"archive/zip"
	"bytes"
	"mime"
	"path"
	"regexp"
	"strings"

	"linecheck/models"
)

// Format is a kind of file that an article can be read from.
type Format string

// The formats.
const (
	FormatPlain Format = "plain"
	FormatHTML  Format = "html"
	FormatPDF   Format = "pdf"
	FormatDOCX  Format = "docx"
)

// refused are files that begin like something no article can be read from.
var refused = []struct{ magic, remedy string }{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This is an old Word or Office file. Save it as DOCX or PDF and import that."},
	{"{\\rtf", "This is an RTF file. Save it as DOCX or PDF and import that."},
	{"\x89PNG", picture},
	{"\xff\xd8\xff", picture},
	{"GIF8", picture},
	{"RIFF", picture},
	{"II*\x00", picture},
	{"MM\x00*", picture},
	{"\x1f\x8b", packed},
	{"7z\xbc\xaf", packed},
	{"Rar!", packed},
	{"\xfd7zXZ", packed},
	{"ID3", media},
	{"OggS", media},
	{"\x1aE\xdf\xa3", media},
	{"%!PS", "This is a PostScript file. Print it to PDF and import that."},
}

const (
	picture = "This is a picture. Type or recognise its text and paste it."
	packed  = "This is a packed archive. Unpack it and import the article's own file."
	media   = "This is a sound or film file. Paste its transcript as text."
)

var (
	pageStart = regexp.MustCompile(`(?is)^\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|meta|title|h1|section)[\s>/]`)
	feedStart = regexp.MustCompile(`(?is)^\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:rss|feed|rdf:rdf)[\s>]`)
	anyTag    = regexp.MustCompile(`(?i)<(?:p|div|br|a|span|h[1-6]|html|body|table)[\s>/]`)
)

// Sniff says by its content what kind of file raw is; declaredType and fileName
// decide only where the content leaves it open.
//
// It fails with KindInvalid for what no article can be read from, and says in the
// field "file" what to do.
func Sniff(raw []byte, declaredType, fileName string) (Format, error) {
	head := raw[:min(len(raw), 4096)]
	if i := bytes.Index(head[:min(len(head), 1024)], []byte("%PDF-")); i >= 0 && !pageStart.Match(head) {
		return FormatPDF, nil
	}
	if bytes.HasPrefix(raw, []byte("PK\x03\x04")) {
		return sniffZip(raw)
	}
	for _, r := range refused {
		if bytes.HasPrefix(raw, []byte(r.magic)) {
			return "", unreadable(r.remedy)
		}
	}
	if len(raw) > 12 && string(raw[4:8]) == "ftyp" {
		return "", unreadable(media)
	}
	text := readableHead(head)
	switch {
	case pageStart.MatchString(text):
		return FormatHTML, nil
	case feedStart.MatchString(text):
		return "", unreadable("This is a news feed. Import the article itself: its address, its page or its text.")
	case strings.IndexByte(text, 0) >= 0:
		return "", unreadable("This file is not text, HTML, PDF or DOCX. Open it, copy the article and paste it as text.")
	case declaresHTML(declaredType, fileName) && anyTag.MatchString(text):
		return FormatHTML, nil
	}
	return FormatPlain, nil
}

// readableHead turns UTF-16 with a byte order mark into something to look at.
func readableHead(head []byte) string {
	if len(head) >= 2 && (head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF) {
		return strings.ReplaceAll(string(head[2:]), "\x00", "")
	}
	return strings.TrimPrefix(string(head), "\uFEFF")
}

func declaresHTML(declaredType, fileName string) bool {
	kind, _, _ := mime.ParseMediaType(declaredType)
	switch strings.ToLower(path.Ext(fileName)) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return true
	}
	return kind == "text/html" || kind == "application/xhtml+xml"
}

func sniffZip(raw []byte) (Format, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return "", unreadable("This file is damaged or cut off. Save it again and import it, or paste its text.")
	}
	for _, f := range z.File {
		switch {
		case f.Name == "word/document.xml":
			return FormatDOCX, nil
		case f.Name == "content.xml", strings.HasPrefix(f.Name, "xl/"), strings.HasPrefix(f.Name, "ppt/"):
			return "", unreadable("This is an Office file of a kind that cannot be read here. Save it as DOCX or PDF and import that.")
		}
	}
	return "", unreadable(packed)
}

func unreadable(remedy string) error {
	return models.Invalid("file.format", "file", "%s", remedy)
}
