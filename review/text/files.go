package text

import (
	"context"
	"strings"

	"linecheck/models"
	"linecheck/review/text/block"
	"linecheck/review/text/docx"
	"linecheck/review/text/line"
	"linecheck/review/text/pdf"
)

// Reader reads articles from files of any kind.
type Reader struct{ pdf *pdf.Reader }

// NewReader returns a reader. The first PDF takes seconds, later starts of the
// program tenths of one when there is a directory to keep a compiled program in;
// "" keeps nothing.
func NewReader(cacheDir string) *Reader { return &Reader{pdf.NewReader(cacheDir)} }

// Source says where bytes come from; all of it may be unknown.
type Source struct {
	ContentType string // as their sender declares it
	FileName    string
	URL         string
}

// Read reads an article from a file or a fetched page, whose kind it finds out by
// Sniff. What a person pasted is for FromPlain.
func (r *Reader) Read(ctx context.Context, raw []byte, s Source) (Document, error) {
	format, err := Sniff(raw, s.ContentType, s.FileName)
	if err != nil {
		return Document{}, err
	}
	switch format {
	case FormatHTML:
		return FromHTML(raw, s.ContentType, s.URL)
	case FormatPDF:
		return r.FromPDF(ctx, raw)
	case FormatDOCX:
		return FromDOCX(raw)
	default:
		return FromPlain(raw)
	}
}

// FromPDF reads an article from a PDF file. It fails as pdf.Reader.Read does, and
// like FromHTML for the text.
func (r *Reader) FromPDF(ctx context.Context, raw []byte) (Document, error) {
	lines, err := r.pdf.Read(ctx, raw)
	if err != nil {
		return Document{}, err
	}
	return fromLines(lines)
}

// FromDOCX reads an article from a Word document. It fails as docx.Read does, and
// like FromHTML for the text.
func FromDOCX(raw []byte) (Document, error) {
	lines, err := docx.Read(raw)
	if err != nil {
		return Document{}, err
	}
	return fromLines(lines)
}

// fromLines makes a document of lines whose kinds are known.
func fromLines(list []block.Line) (Document, error) {
	all := make([]string, len(list))
	for i := range list {
		all[i] = list[i].Text
	}
	s := strings.Join(all, "\n")
	if err := storable(s); err != nil {
		return Document{}, err
	}
	lines := line.Raw(s)
	if len(lines) != len(list) {
		return document(s, Cut(models.NewText(s)), Document{}), nil
	}
	roles := classify(lines)
	for i := range lines {
		roles[i] = ofKind(list[i].Kind, lines[i], roles[i])
	}
	readable(lines, roles)
	return document(s, layOut(s, lines, roles, ""), Document{Pages: pagesOf(list)}), nil
}

// pagesOf returns the page of each line, nil for a file without pages.
func pagesOf(list []block.Line) []int {
	pages := make([]int, len(list))
	for i := range list {
		if pages[i] = list[i].Page; pages[i] == 0 {
			return nil
		}
	}
	return pages
}

// ofKind corrects what the words of a line say by what it was in its file.
func ofKind(k block.Kind, l line.Line, v verdict) verdict {
	switch {
	case k == block.Running:
		return verdict{models.RoleOther, "It is printed at the edge of page after page."}
	case k == block.Caption:
		return verdict{models.RoleCaption, "A caption."}
	case v.role == models.RoleHeadline || l.Role != "":
		return v
	case v.role == models.RoleCaption && l.Repeated && l.Terminal: // a document has no page furniture but its heads and feet
		return verdict{models.RoleBody, ""}
	case k == block.Heading && v.role != models.RoleStandfirst:
		return verdict{models.RoleSubhead, ""}
	case k == block.Item, k == block.Row:
		return verdict{models.RoleList, ""}
	}
	return v
}
