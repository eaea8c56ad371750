package wire

import (
	"fmt"
	"mime"
	"path"

	"linecheck/models"
)

// File is an answer that is no JSON.
type File struct {
	Type        string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Policy      string `header:"Content-Security-Policy"`
	Frame       string `header:"X-Frame-Options"`
	Body        []byte
}

// Inert makes a file that a browser saves and never shows.
func Inert(mediaType, name string, data []byte) *File {
	return &File{
		Type: mediaType, Body: data, Policy: "default-src 'none'; sandbox", Frame: "DENY",
		Disposition: mime.FormatMediaType("attachment", map[string]string{"filename": name}),
	}
}

// OriginalOf converts the bytes of an article version as they were handed in,
// which may be anything.
func OriginalOf(v models.ArticleVersion, raw []byte) *File {
	name := fmt.Sprintf("article-version-%d", v.Number)
	switch v.Source {
	case models.ImportFile:
		name = path.Base(v.FileName)
	case models.ImportPaste:
		name += ".txt"
	case models.ImportWeb:
		name += extension(v.MediaType)
	}
	return Inert("application/octet-stream", name, raw)
}

// extension is what the name of a page of the web ends in.
func extension(contentType string) string {
	switch mediaType, _, _ := mime.ParseMediaType(contentType); mediaType {
	case "application/pdf":
		return ".pdf"
	case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return ".docx"
	case "text/plain":
		return ".txt"
	default:
		return ".html"
	}
}
