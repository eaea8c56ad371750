// Package media says by its bytes what an uploaded file is.
package media

import (
	"archive/zip"
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"linecheck/models"
)

// Kind is a kind of file that evidence may be.
type Kind struct {
	Type       string   // media type
	Name       string   // for people, with its article
	Extensions []string // what its name may end in
	Text       bool     // text can be read from it
}

// Kinds is the list of what is taken.
var Kinds = []Kind{
	{"application/pdf", "a PDF file", []string{".pdf"}, true},
	{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document", []string{".docx"}, true},
	{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook", []string{".xlsx"}, false},
	{"application/vnd.openxmlformats-officedocument.presentationml.presentation", "a PowerPoint file", []string{".pptx"}, false},
	{"application/vnd.oasis.opendocument.text", "an OpenDocument text", []string{".odt"}, false},
	{"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument table", []string{".ods"}, false},
	{"text/html", "a web page", []string{".html", ".htm", ".xhtml"}, true},
	{"text/plain", "a text file", []string{".txt", ".md", ".csv", ".tsv", ".json", ".xml", ".srt", ".vtt", ".log", ".geojson"}, true},
	{"image/png", "a PNG picture", []string{".png"}, false},
	{"image/jpeg", "a JPEG picture", []string{".jpg", ".jpeg"}, false},
	{"image/gif", "a GIF picture", []string{".gif"}, false},
	{"image/webp", "a WebP picture", []string{".webp"}, false},
	{"image/tiff", "a TIFF picture", []string{".tif", ".tiff"}, false},
	{"image/heic", "a HEIC picture", []string{".heic", ".heif"}, false},
	{"image/avif", "an AVIF picture", []string{".avif"}, false},
	{"audio/mpeg", "an MP3 recording", []string{".mp3"}, false},
	{"audio/mp4", "an M4A recording", []string{".m4a"}, false},
	{"audio/wav", "a WAV recording", []string{".wav"}, false},
	{"audio/flac", "a FLAC recording", []string{".flac"}, false},
	{"audio/ogg", "an Ogg recording", []string{".ogg", ".oga", ".opus"}, false},
	{"video/mp4", "an MP4 film", []string{".mp4", ".m4v"}, false},
	{"video/quicktime", "a QuickTime film", []string{".mov"}, false},
	{"video/webm", "a WebM film", []string{".webm", ".mkv"}, false},
}

// signature is what the bytes of a file begin with.
type signature struct{ start, kind string }

var signatures = []signature{
	{"\x89PNG\r\n\x1a\n", "image/png"},
	{"\xff\xd8\xff", "image/jpeg"},
	{"GIF87a", "image/gif"},
	{"GIF89a", "image/gif"},
	{"II*\x00", "image/tiff"},
	{"MM\x00*", "image/tiff"},
	{"ID3", "audio/mpeg"},
	{"\xff\xfb", "audio/mpeg"},
	{"\xff\xf3", "audio/mpeg"},
	{"\xff\xf2", "audio/mpeg"},
	{"fLaC", "audio/flac"},
	{"OggS", "audio/ogg"},
	{"\x1aE\xdf\xa3", "video/webm"},
}

// Of says what a file is by its bytes, and checks that its name says the same.
// It fails with KindInvalid, naming the field file, for what is not on the list
// and for a name that claims something else.
func Of(raw []byte, name string) (Kind, error) {
	if len(raw) == 0 {
		return Kind{}, refuse("This file is empty. Save it again and upload that.")
	}
	ext := strings.ToLower(path.Ext(name))
	kind, known := Sniff(raw)
	if !known {
		return Kind{}, refuse("This is no kind of file that is kept here: PDF, Word, Excel and OpenDocument files, pages and texts, pictures, sound and film are. Print it to PDF and upload that.")
	}
	if !slices.Contains(kind.Extensions, ext) {
		if kind.Type == "text/plain" && slices.Contains([]string{".html", ".htm", ".xhtml"}, ext) {
			return byType("text/html"), nil // a page may begin with anything
		}
		return Kind{}, refuse("This is %s, but its name ends in %q. Rename it to end in %s, if that is what it is, and upload it again.", kind.Name, ext, kind.Extensions[0])
	}
	return kind, nil
}

// Sniff says what a file is by its bytes alone, and false for what is not on the list.
func Sniff(raw []byte) (Kind, bool) { return find(sniff(raw)) }

func byType(mediaType string) Kind {
	k, _ := find(mediaType)
	return k
}

func find(mediaType string) (Kind, bool) {
	i := slices.IndexFunc(Kinds, func(k Kind) bool { return k.Type == mediaType })
	if i < 0 {
		return Kind{}, false
	}
	return Kinds[i], true
}

// ByType returns the kind with a media type, and false for a type that is not on the list.
func ByType(mediaType string) (Kind, bool) { return find(mediaType) }

// sniff returns the media type of bytes, "" for none that is taken.
func sniff(raw []byte) string {
	head := raw[:min(len(raw), 1024)]
	for _, s := range signatures {
		if bytes.HasPrefix(raw, []byte(s.start)) {
			return s.kind
		}
	}
	switch {
	case bytes.Contains(head, []byte("%PDF-")) && !bytes.Contains(bytes.ToLower(head), []byte("<html")):
		return "application/pdf"
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")):
		return sniffZip(raw)
	case len(raw) > 12 && string(raw[:4]) == "RIFF":
		return map[string]string{"WEBP": "image/webp", "WAVE": "audio/wav"}[string(raw[8:12])]
	case len(raw) > 12 && string(raw[4:8]) == "ftyp":
		return sniffBox(string(raw[8:12]))
	}
	return sniffText(raw, head)
}

// sniffBox tells files of the MP4 family apart by their major brand.
func sniffBox(brand string) string {
	switch brand {
	case "heic", "heix", "mif1", "msf1", "hevc":
		return "image/heic"
	case "avif", "avis":
		return "image/avif"
	case "M4A ", "M4B ":
		return "audio/mp4"
	case "qt  ":
		return "video/quicktime"
	}
	return "video/mp4"
}

// sniffZip tells the files of offices apart. Nothing is inflated.
func sniffZip(raw []byte) string {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil || len(z.File) > 20_000 {
		return ""
	}
	for _, f := range z.File {
		switch f.Name {
		case "word/document.xml":
			return byType("application/vnd.openxmlformats-officedocument.wordprocessingml.document").Type
		case "xl/workbook.xml":
			return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
		case "ppt/presentation.xml":
			return "application/vnd.openxmlformats-officedocument.presentationml.presentation"
		}
	}
	for _, t := range []string{"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet"} {
		if bytes.Contains(raw[:min(len(raw), 200)], []byte("mimetype"+t)) {
			return t
		}
	}
	return ""
}

// sniffText tells pages from plain text. UTF-16 counts with its mark.
func sniffText(raw, head []byte) string {
	utf16 := len(raw) >= 2 && (raw[0] == 0xFF && raw[1] == 0xFE || raw[0] == 0xFE && raw[1] == 0xFF)
	if !utf16 && (bytes.IndexByte(raw, 0) >= 0 || !utf8.Valid(raw) && !latin(raw)) {
		return ""
	}
	lower := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n"))
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.HasPrefix(lower, []byte(tag)) {
			return "text/html"
		}
	}
	return "text/plain"
}

// latin reports whether bytes look like a text in an encoding of one byte a letter:
// nearly no control characters.
func latin(raw []byte) bool {
	odd := 0
	for _, b := range raw {
		if b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' {
			odd++
		}
	}
	return odd*1000 < len(raw)
}

func refuse(format string, args ...any) error {
	return models.Invalid("file.kind", "file", format, args...)
}
