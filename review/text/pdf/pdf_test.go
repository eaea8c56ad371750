package pdf

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/review/text/block"
)

// shared is one reader for all tests: it takes seconds to start without the
// compiled program that an earlier run kept.
var shared = sync.OnceValue(func() *Reader { return NewReader(filepath.Join(os.TempDir(), "linecheck-test-pdfium")) })

func TestRead(t *testing.T) {
	got, err := shared().Read(t.Context(), file(article()))
	want := []block.Line{
		{Text: "The Daily Planet", Kind: block.Running, Page: 1},
		{Text: "Bridge closed after storm damage", Kind: block.Heading, Page: 1},
		{Text: "By Lois Lane", Page: 1},
		{Text: "The main bridge was closed on Tuesday after engineers found cracks in two of its pillars. The council said that traffic would be sent through the old tunnel, a detour of nine miles, until the end of the month at the earliest.", Page: 1},
		{Text: "Page 1 of 2", Kind: block.Running, Page: 1},
		{Text: "The Daily Planet", Kind: block.Running, Page: 2},
		{Text: `"We have to be careful," said the mayor, who had opened the crossing only three years ago and had called it the safest of the whole county at the time, when it was dedicated to her predecessor.`, Page: 1},
		{Text: "Repairs will cost $1.5 million.", Page: 2},
		{Text: "What happens next", Kind: block.Heading, Page: 2},
		{Text: "The city will decide in a week. Until then, buses will not cross the river, and the ferry will run every half hour.", Page: 2},
		{Text: "Page 2 of 2", Kind: block.Running, Page: 2},
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

// locked is a PDF whose encryption dictionary names a password that nobody gave.
func locked() []byte {
	s := string(file(article()))
	dict := "<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + strings.Repeat("41", 32) + "> /U <" + strings.Repeat("42", 32) + "> >>"
	return []byte(strings.Replace(s, "/Root 1 0 R", "/Root 1 0 R /ID [<00><00>] /Encrypt "+dict, 1))
}

func TestReadRefuses(t *testing.T) {
	many := make([][]text, maxPages+1)
	for _, c := range []struct {
		name string
		raw  []byte
		code string
	}{
		{"empty", nil, "file.damaged"},
		{"only a head", []byte("%PDF-1.7\n"), "file.damaged"},
		{"noise", []byte("%PDF-1.7\n" + strings.Repeat("obj << \x00\xff", 1000)), "file.damaged"},
		{"password", locked(), "file.encrypted"},
		{"no text", file([][]text{nil}), "file.no_text"},
		{"many pages", file(many), "file.too_large"},
		{"large", make([]byte, MaxBytes+1), "file.too_large"},
	} {
		_, err := shared().Read(t.Context(), c.raw)
		e, ok := errors.AsType[*models.Error](err)
		if !ok || e.Code != c.code || e.Fields["file"] == "" {
			t.Errorf("%s: got %v, want %s", c.name, err, c.code)
		}
	}
	if _, err := shared().Read(t.Context(), file(article())); err != nil {
		t.Errorf("after all that: %v", err)
	}
}

func TestReadEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	pages := make([][]text, maxPages)
	for i := range pages {
		pages[i] = article()[0]
	}
	if _, err := shared().Read(ctx, file(pages)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if _, err := shared().Read(t.Context(), file(article())); err != nil {
		t.Errorf("after that: %v", err)
	}
}
