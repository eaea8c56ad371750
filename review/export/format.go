package export

import (
	"cmp"
	"io"
	"strconv"
	"strings"

	"linecheck/models/canonical"
	"linecheck/review/export/plain"
)

// Format is one way to write a report. Render writes the same bytes for the
// same report, always.
type Format struct {
	Name      string
	MediaType string
	Extension string // without the first dot
	Render    func(io.Writer, Report) error
}

// Formats lists every format. csv-excel is csv behind a byte order mark, for
// spreadsheets that take a plain file for their own code page.
var Formats = []Format{
	{"html", "text/html; charset=utf-8", "html", renderHTML},
	{"markdown", "text/markdown; charset=utf-8", "md", renderMarkdown},
	{"csv", "text/csv; charset=utf-8; header=present", "csv", renderCSV},
	{"csv-excel", "text/csv; charset=utf-8; header=present", "excel.csv", renderExcelCSV},
	{"csv-sources", "text/csv; charset=utf-8; header=present", "sources.csv", renderSourcesCSV},
	{"json", "application/json", "json", renderJSON},
}

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
func FileName(r Report, f Format) string {
	parts := []string{"linecheck-report"}
	if r.Report.Number > 0 {
		parts = append(parts, strconv.Itoa(r.Report.Number))
	}
	if r.Report.State == StateDraft {
		parts = append(parts, "draft")
	}
	if s := plain.Slug(title(r), slugLength); s != "" {
		parts = append(parts, s)
	}
	return strings.Join(parts, "-") + "." + f.Extension
}

func title(r Report) string {
	return cmp.Or(strings.TrimSpace(r.Report.Title), strings.TrimSpace(r.Article.Title), "Untitled article")
}

func renderJSON(w io.Writer, r Report) error {
	data, err := canonical.Encode(prepare(r), "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}
