package docx

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/review/text/block"
)

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`

// file packs a document's main part.
func file(t *testing.T, name, body string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(body)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRead(t *testing.T) {
	body := head +
		`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Bridge closed</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t xml:space="preserve">The main </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bridge</w:t></w:r><w:del><w:r><w:delText>s</w:delText><w:t>gone</w:t></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> is</w:t></w:r></w:ins><w:r><w:tab/><w:t>closed.</w:t></w:r></w:p>` +
		`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>Built in 1964</w:t></w:r></w:p>` +
		`<w:p/>` +
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cars</w:t></w:r></w:p><w:p><w:r><w:t>a day</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
		`<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Once</w:t></mc:Choice><mc:Fallback><w:t>Twice</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>&#233;</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:body></w:document>`
	got, err := Read(file(t, "word/document.xml", body))
	want := []block.Line{
		{Text: "Bridge closed", Kind: block.Heading},
		{Text: "The main bridge is closed.", Kind: block.Paragraph},
		{Text: "Built in 1964", Kind: block.Item},
		{Text: "Year | Cars a day", Kind: block.Row},
		{Text: "Once", Kind: block.Paragraph},
		{Text: "é", Kind: block.Caption},
	}
	if err != nil || len(got) != len(want) {
		t.Fatalf("got %v, %v", got, err)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d: got %v, want %v", i, got[i], want[i])
		}
	}
}

func TestReadRefuses(t *testing.T) {
	bomb := file(t, "word/document.xml", head+"<w:p><w:r><w:t>"+strings.Repeat("a", maxUnpacked)+"</w:t></w:r></w:p></w:body></w:document>")
	if len(bomb) > 1<<20 {
		t.Fatalf("the bomb has %d bytes", len(bomb))
	}
	for _, c := range []struct {
		name string
		raw  []byte
		code string
	}{
		{"no zip", []byte("PK\x03\x04 and no more"), "file.damaged"},
		{"no document", file(t, "word/other.xml", head), "file.damaged"},
		{"cut off", file(t, "word/document.xml", head+"<w:p>"), "file.damaged"},
		{"no XML", file(t, "word/document.xml", "\x00\x01"), "file.damaged"},
		{"unknown entity", file(t, "word/document.xml", `<!DOCTYPE a [<!ENTITY b "c">]>`+head+`<w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`), "file.damaged"},
		{"deep", file(t, "word/document.xml", head+strings.Repeat("<w:p>", 100_000)), "file.damaged"},
		{"bomb", bomb, "file.too_large"},
		{"large", make([]byte, MaxBytes+1), "file.too_large"},
	} {
		_, err := Read(c.raw)
		e, ok := err.(*models.Error) //nolint:errorlint // Read returns it bare
		if !ok || e.Code != c.code || e.Fields["file"] == "" {
			t.Errorf("%s: got %v, want %s", c.name, err, c.code)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte(head + "<w:p><w:r><w:t>a</w:t></w:r></w:p>"))
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, raw := range [][]byte{body, file(t, "word/document.xml", string(body))} {
			lines, err := Read(raw)
			for _, l := range lines {
				if err == nil && (l.Text == "" || strings.Contains(l.Text, "\n")) {
					t.Errorf("a line is %q", l.Text)
				}
			}
		}
	})
}
