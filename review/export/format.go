// Package export renders one content model in every format a reader or a machine
// may ask for. The same report gives the same bytes every time: no clock, no
// locale, no map order and no random id reaches a rendering.
package export

import (
	"io"
	"strconv"
	"strings"

	"linecheck/models/canonical"
	"linecheck/review/export/markdown"
	"linecheck/review/export/model"
	"linecheck/review/export/page"
	"linecheck/review/export/plain"
	"linecheck/review/export/sheet"
	"linecheck/review/export/words"
)

// Format is one way to write a report.
type Format struct {
	Name      string
	MediaType string
	Extension string                              // without the first dot
	write     func(io.Writer, model.Report) error // of a prepared report
}

// Formats lists every format. csv-excel is csv behind a byte order mark, for
// spreadsheets that take a plain file for their own code page.
var Formats = []Format{
	{"html", "text/html; charset=utf-8", "html", page.Write},
	{"markdown", "text/markdown; charset=utf-8", "md", markdown.Write},
	{"csv", "text/csv; charset=utf-8; header=present", "csv", sheet.Claims},
	{"csv-excel", "text/csv; charset=utf-8; header=present", "excel.csv", sheet.Excel},
	{"csv-sources", "text/csv; charset=utf-8; header=present", "sources.csv", sheet.Sources},
	{"json", "application/json", "json", writeJSON},
}

// Render writes r. It writes the same bytes for the same report, always.
func (f Format) Render(w io.Writer, r model.Report) error { return f.write(w, model.Prepare(r)) }

// FormatByName returns the format of that name.
func FormatByName(name string) (Format, bool) {
	for _, f := range Formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// slugLength is how many characters of the title a file name keeps at most.
const slugLength = 20

// FileName returns a name for the file of r in format f: lower-case ASCII
// letters, digits, dots and hyphens, such as linecheck-report-3-budget-rises.html.
func FileName(r model.Report, f Format) string {
	parts := []string{"linecheck-report"}
	if r.Report.Number > 0 {
		parts = append(parts, strconv.Itoa(r.Report.Number))
	}
	if r.Report.State == model.StateDraft {
		parts = append(parts, "draft")
	}
	if s := plain.Slug(words.Title(r), slugLength); s != "" {
		parts = append(parts, s)
	}
	return strings.Join(parts, "-") + "." + f.Extension
}

func writeJSON(w io.Writer, r model.Report) error {
	data, err := canonical.Encode(model.Versioned(r), "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}
