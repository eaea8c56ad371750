// Package pdf reads the text of PDF files with PDFium, which runs as WebAssembly:
// a broken file cannot harm the process, and it sees no files and no network.
package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"linecheck/models"
	"linecheck/review/text/block"
)

// Limits on what is read.
const (
	MaxBytes    = 50 << 20
	maxPages    = 500
	maxChars    = 1_000_000
	memoryPages = 8192 // of 64 KiB, for one file
	atOnce      = 2    // files
)

// Reader reads PDF files, a few at the same time.
type Reader struct {
	pool func() (pdfium.Pool, error)
}

// NewReader returns a reader that starts PDFium when the first file comes, which takes
// seconds. With a directory to keep the compiled program in, later starts take
// tenths of one; "" keeps nothing.
func NewReader(cacheDir string) *Reader {
	return &Reader{pool: sync.OnceValues(func() (pdfium.Pool, error) { return start(cacheDir) })}
}

func start(cacheDir string) (pdfium.Pool, error) {
	rc := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(memoryPages).WithCloseOnContextDone(true)
	if cacheDir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(cacheDir)
		if err != nil {
			return nil, fmt.Errorf("pdf: compilation cache: %w", err)
		}
		rc = rc.WithCompilationCache(cache)
	}
	return webassembly.Init(webassembly.Config{
		MaxTotal: atOnce, MaxIdle: 1, RuntimeConfig: rc, FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
	})
}

// Read returns the paragraphs of a file. Its work ends when ctx does.
//
// It fails with KindInvalid for a file that is damaged, protected by a password or
// holds pictures of text only, with KindTooLarge beyond the limits, and with
// ctx's error when that ended it.
func (r *Reader) Read(ctx context.Context, raw []byte) (lines []block.Line, err error) {
	if len(raw) > MaxBytes {
		return nil, tooLarge("This PDF has %d bytes; the limit is %d. Print the article's pages to a PDF of their own.", len(raw), MaxBytes)
	}
	pool, err := r.pool()
	if err != nil {
		return nil, fmt.Errorf("pdf: start: %w", err)
	}
	in, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("pdf: instance: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { _ = in.Kill() }) //nolint:errcheck // nobody is left to tell
	defer func() {
		if fault := recover(); fault != nil {
			lines, err = nil, damaged()
		}
		if stop() {
			_ = in.Close() //nolint:errcheck // the text is read
		}
		if ctx.Err() != nil {
			lines, err = nil, ctx.Err()
		}
	}()
	pages, err := document(in, raw)
	if err != nil {
		return nil, err
	}
	return paragraphs(pages), nil
}

func tooLarge(format string, args ...any) error {
	e := models.Invalid("file.too_large", "file", format, args...)
	e.Kind = models.KindTooLarge
	return e
}

func damaged() error {
	return models.Invalid("file.damaged", "file", "This PDF is damaged. Print it to a new PDF, or copy its text and paste it.")
}

// document returns the lines of each page.
func document(in pdfium.Pdfium, raw []byte) ([][]row, error) {
	doc, err := in.OpenDocument(&requests.OpenDocument{File: &raw})
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return nil, models.Invalid("file.encrypted", "file", "This PDF is protected by a password. Open it, print it to a new PDF without one, and import that.")
	case err != nil:
		return nil, damaged()
	}
	count, err := in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil {
		return nil, damaged()
	}
	if count.PageCount > maxPages {
		return nil, tooLarge("This PDF has %d pages; the limit is %d. Print the article's pages to a PDF of their own.", count.PageCount, maxPages)
	}
	var pages [][]row
	chars := 0
	for i := range count.PageCount {
		rows, n, err := page(in, doc.Document, i)
		if err != nil {
			return nil, err
		}
		if chars += n; chars > maxChars {
			return nil, tooLarge("This PDF holds more than %d characters. Print the article's pages to a PDF of their own.", maxChars)
		}
		pages = append(pages, rows)
	}
	if chars < 10 {
		return nil, models.Invalid("file.no_text", "file", "This PDF holds pictures of text, no text. Recognise its text with OCR, or paste the text.")
	}
	return pages, nil
}

// row is a printed line. Positions are in points from the page's lower left corner.
type row struct {
	text                string
	left, right, bottom float64
	size                float64 // of most of its letters
	hyphen              bool    // the word goes on in the next line
}

func page(in pdfium.Pdfium, doc references.FPDF_DOCUMENT, index int) ([]row, int, error) {
	p, err := in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: index}}})
	if err != nil {
		return nil, 0, damaged()
	}
	defer in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: p.TextPage}) //nolint:errcheck // the text is read
	count, err := in.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: p.TextPage})
	if err != nil || count.Count <= 0 {
		return nil, 0, nil //nolint:nilerr // a page without text
	}
	if count.Count > maxChars {
		return nil, count.Count, nil
	}
	t := reader{in: in, page: p.TextPage}
	for i := range count.Count {
		c, err := in.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: p.TextPage, Index: i})
		if err != nil {
			return nil, 0, damaged()
		}
		t.char(i, rune(c.Unicode))
	}
	t.end()
	return t.rows, count.Count, nil
}
