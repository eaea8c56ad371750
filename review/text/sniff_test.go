package text

import (
	"archive/zip"
	"bytes"
	"errors"
	"testing"

	"linecheck/models"
)

func zipped(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		if _, err := z.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		name, raw, declared, file string
		want                      Format
	}{
		{"PDF", "%PDF-1.7\n...", "application/octet-stream", "a.bin", FormatPDF},
		{"PDF after a few bytes", "\n\n%PDF-1.4\n", "", "", FormatPDF},
		{"Word document", string(zipped(t, "[Content_Types].xml", "word/document.xml")), "", "", FormatDOCX},
		{"page", "  <!DOCTYPE html><html><body>x", "text/plain", "a.txt", FormatHTML},
		{"page with a byte order mark", "\ufeff<html>", "", "", FormatHTML},
		{"page in UTF-16", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "", "", FormatHTML},
		{"page after a comment", "<!-- saved -->\n<html>", "", "", FormatHTML},
		{"page in Windows-1251", "<html><body>\xcc\xee\xf1\xf2", "", "", FormatHTML},
		{"fragment that is declared", "The bridge<br>is closed", "text/html; charset=utf-8", "", FormatHTML},
		{"fragment that is named so", "The bridge <b>is</b> <p>closed", "", "a.HTM", FormatHTML},
		{"text that is declared a page", "The bridge is closed.", "text/html", "", FormatPlain},
		{"text about tags", "The <p> tag opens a paragraph.", "text/plain", "a.txt", FormatPlain},
		{"text", "The bridge is closed.", "", "", FormatPlain},
		{"text in UTF-16", "\xff\xfeO\x00k\x00", "", "", FormatPlain},
		{"nothing", "", "", "", FormatPlain},
		{"PDF by its name only", "The bridge is closed.", "application/pdf", "a.pdf", FormatPlain},
	} {
		if got, err := Sniff([]byte(c.raw), c.declared, c.file); got != c.want || err != nil {
			t.Errorf("%s: got %q, %v, want %q", c.name, got, err, c.want)
		}
	}
}

func TestSniffRefuses(t *testing.T) {
	for name, raw := range map[string]string{
		"Word 97":       "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....",
		"RTF":           `{\rtf1\ansi The bridge}`,
		"PNG":           "\x89PNG\r\n\x1a\n",
		"JPEG":          "\xff\xd8\xff\xe0",
		"film":          "\x00\x00\x00\x20ftypisom",
		"gzip":          "\x1f\x8b\x08",
		"spreadsheet":   string(zipped(t, "xl/workbook.xml")),
		"LibreOffice":   string(zipped(t, "content.xml")),
		"other archive": string(zipped(t, "a.txt")),
		"damaged":       "PK\x03\x04...",
		"feed":          `<?xml version="1.0"?><rss version="2.0">`,
		"program":       "\x7fELF\x02\x01\x01\x00\x00",
	} {
		_, err := Sniff([]byte(raw), "", "")
		e, ok := errors.AsType[*models.Error](err)
		if !ok || e.Kind != models.KindInvalid || e.Fields["file"] == "" {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
