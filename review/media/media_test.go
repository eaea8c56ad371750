package media_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"linecheck/models"
	"linecheck/review/media"
)

// packed is a ZIP file with empty members.
func packed(t *testing.T, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, n := range names {
		if _, err := z.Create(n); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestOf(t *testing.T) {
	for name, tt := range map[string]struct{ raw, want string }{
		"a.pdf":  {"%PDF-1.7\n", "application/pdf"},
		"a.PDF":  {"\n%PDF-1.4", "application/pdf"},
		"a.docx": {packed(t, "[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		"a.xlsx": {packed(t, "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
		"a.png":  {"\x89PNG\r\n\x1a\n", "image/png"},
		"a.jpeg": {"\xff\xd8\xff\xe0", "image/jpeg"},
		"a.webp": {"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"},
		"a.wav":  {"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"},
		"a.heic": {"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "image/heic"},
		"a.m4a":  {"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00", "audio/mp4"},
		"a.mp4":  {"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00", "video/mp4"},
		"a.mp3":  {"ID3\x04", "audio/mpeg"},
		"a.htm":  {"\ufeff  <!DOCTYPE html><p>", "text/html"},
		"b.html": {"<p>A page that begins with a paragraph.", "text/html"},
		"a.csv":  {"year;euros\n2020;12\n", "text/plain"},
		"a.txt":  {"\xff\xfeA\x00", "text/plain"},
		"b.txt":  {"Caf\xe9 in Latin-1, and more of it.", "text/plain"},
	} {
		if kind, err := media.Of([]byte(tt.raw), name); err != nil || kind.Type != tt.want {
			t.Errorf("%s: %q, %v, want %s", name, kind.Type, err, tt.want)
		}
	}
}

func TestOfRefuses(t *testing.T) {
	for name, raw := range map[string]string{
		"empty.txt": "", "run.exe": "MZ\x90\x00\x03\x00", "photo.pdf": "\x89PNG\r\n\x1a\n", "page.txt": "<!doctype html><script>", "text.png": "words",
		"broken.docx": "PK\x03\x04xxxx", "archive.docx": packed(t, "a.txt"), "noise.txt": "\x00\x01\x02", "picture.svg": "<svg xmlns='x'/>", "none": "words",
		"macro.docm": packed(t, "word/document.xml", "word/vbaProject.bin"),
	} {
		_, err := media.Of([]byte(raw), name)
		e, ok := errors.AsType[*models.Error](err)
		if !ok || e.Kind != models.KindInvalid || !strings.HasSuffix(e.Fields["file"], ".") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
