package text

import (
	"archive/zip"
	"bytes"
	"testing"

	"linecheck/models"
)

// word is a small document with a heading that our line classifier alone would set aside.
func word(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	p := func(style, s string) string {
		if style != "" {
			style = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
		}
		return "<w:p>" + style + "<w:r><w:t>" + s + "</w:t></w:r></w:p>"
	}
	body := `<w:document xmlns:w="w"><w:body>` + p("Title", "Bridge closed after the storm") + p("", "By Lois Lane") + p("", "Published 3 March 2021") +
		p("", "The main bridge was closed on Tuesday. Engineers found cracks in two pillars after the storm.") + p("Heading2", "Repairs") +
		p("", "The council has to find $1.5 million for the repairs, said its treasurer on Wednesday.") + p("Caption", "Engineers inspect the bridge.") +
		`<w:tbl><w:tr><w:tc>` + p("", "1964") + `</w:tc><w:tc>` + p("", "9,000 cars a day") + `</w:tc></w:tr></w:tbl></w:body></w:document>`
	if _, err := w.Write([]byte(body)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFromDOCXGolden(t *testing.T) {
	d, err := FromDOCX(word(t))
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/word.page", showDocument(d))
}

func TestRead(t *testing.T) {
	r := NewReader("")
	for _, c := range []struct {
		name string
		raw  []byte
		from Source
		want string // the first line
	}{
		{"Word", word(t), Source{FileName: "a.docx"}, "Bridge closed after the storm"},
		{"page", []byte("<html><body><h1>Bridge closed</h1><p>It is."), Source{ContentType: "text/html"}, "Bridge closed"},
		{"text", []byte("Bridge closed\r\n\r\nIt is."), Source{}, "Bridge closed"},
	} {
		d, err := r.Read(t.Context(), c.raw, c.from)
		first, _, _ := bytes.Cut([]byte(d.Text), []byte("\n"))
		if err != nil || string(first) != c.want || !partitions(d) {
			t.Errorf("%s: got %q, %v, want %q", c.name, first, err, c.want)
		}
	}
	if _, err := r.Read(t.Context(), []byte("\x89PNG"), Source{}); models.KindOf(err) != models.KindInvalid {
		t.Errorf("a picture: %v", err)
	}
}
