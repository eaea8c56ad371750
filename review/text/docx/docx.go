// Package docx reads the text of Word documents.
package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"linecheck/models"
	"linecheck/review/text/block"
)

// Limits on what is read, in bytes.
const (
	MaxBytes    = 20 << 20 // packed
	maxUnpacked = 32 << 20 // of the document's main part
	maxDepth    = 512      // of elements in each other
)

// Read returns the paragraphs and table rows of a document.
//
// It fails with KindInvalid for a damaged or protected file and with KindTooLarge
// beyond the limits.
func Read(raw []byte) ([]block.Line, error) {
	if len(raw) > MaxBytes {
		return nil, tooLarge()
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, damaged()
	}
	for _, f := range z.File {
		if f.Name != "word/document.xml" {
			continue
		}
		if f.UncompressedSize64 > maxUnpacked {
			return nil, tooLarge()
		}
		part, err := f.Open()
		if err != nil {
			return nil, damaged()
		}
		defer part.Close()
		limited := &io.LimitedReader{R: part, N: maxUnpacked}
		r := reader{}
		err = r.read(xml.NewDecoder(limited))
		if limited.N <= 0 {
			return nil, tooLarge()
		}
		if err != nil {
			return nil, damaged()
		}
		return r.out, nil
	}
	return nil, damaged()
}

func damaged() error {
	return models.Invalid("file.damaged", "file", "This Word document is damaged or protected. Save it again without a password, or paste its text.")
}

func tooLarge() error {
	e := models.Invalid("file.too_large", "file", "This Word document is too large. Save the article's text alone, or paste it.")
	e.Kind = models.KindTooLarge
	return e
}

// reader collects lines while it goes through the document.
type reader struct {
	out   []block.Line
	line  strings.Builder
	cells []string
	kind  block.Kind
	depth int
	table int // depth of tables
	skip  int // depth of elements whose text is not read
	text  bool
}

func (r *reader) read(d *xml.Decoder) error {
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if r.depth++; r.depth > maxDepth {
				return errors.New("nested too deeply")
			}
			r.start(t)
		case xml.EndElement:
			r.depth--
			r.end(t.Name.Local)
		case xml.CharData:
			if r.text && r.skip == 0 {
				r.line.Write(t)
			}
		}
	}
}

func (r *reader) start(t xml.StartElement) {
	switch t.Name.Local {
	case "del", "Fallback", "moveFrom": // text that was struck out, or stands there a second time
		r.skip++
	case "tbl":
		r.table++
	case "tr":
		r.cells = nil
	case "pStyle":
		for _, a := range t.Attr {
			if style := strings.ToLower(a.Value); a.Name.Local == "val" && (strings.HasPrefix(style, "heading") || style == "title" || style == "subtitle") {
				r.kind = block.Heading
			} else if strings.HasPrefix(style, "caption") {
				r.kind = block.Caption
			}
		}
	case "numPr":
		if r.kind == block.Paragraph {
			r.kind = block.Item
		}
	case "t":
		r.text = true
	case "tab", "br", "cr":
		r.line.WriteByte(' ')
	case "noBreakHyphen":
		r.line.WriteByte('-')
	}
}

func (r *reader) end(name string) {
	switch name {
	case "del", "Fallback", "moveFrom":
		r.skip--
	case "t":
		r.text = false
	case "p":
		if r.table == 0 {
			r.add(r.take(), r.kind)
		} else {
			r.line.WriteByte(' ')
		}
		r.kind = block.Paragraph
	case "tc":
		r.cells = append(r.cells, r.take())
	case "tr":
		r.add(strings.Trim(strings.Join(r.cells, " | "), " |"), block.Row)
		r.cells = nil
	case "tbl":
		r.table--
	}
}

// take returns the line so far and begins a new one.
func (r *reader) take() string {
	s := strings.Join(strings.Fields(strings.ReplaceAll(r.line.String(), "\u00ad", "")), " ")
	r.line.Reset()
	return s
}

func (r *reader) add(s string, kind block.Kind) {
	if s != "" {
		r.out = append(r.out, block.Line{Text: s, Kind: kind})
	}
}
