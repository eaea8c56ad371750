// Package page writes the HTML report: one self-contained file with its style,
// its icons and its own content security policy, without any script.
package page

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
)

//go:embed report.css
var css string

//go:embed report.html.tmpl
var source string

// markCSS repeats a mark at the head of every printed page.
const markCSS = `@page { @top-center { content: "%s"; font: bold 9pt sans-serif; } }`

// parse returns the template of the page, with funcs for what it shows.
func parse(funcs template.FuncMap) *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{"dict": dict}).Funcs(funcs).Parse(source))
}

// Frame is what the page needs besides the report.
type Frame struct {
	Policy  string
	CSS     template.CSS
	MarkCSS template.CSS
}

// NewFrame returns the frame of a report with that mark, which is a constant of
// the program, or "" for a report that simply stands.
func NewFrame(mark string) Frame {
	f := Frame{CSS: template.CSS(css)} //nolint:gosec // our own file
	sources := digest(css)
	if mark != "" {
		f.MarkCSS = template.CSS(fmt.Sprintf(markCSS, mark)) //nolint:gosec // a constant
		sources += " " + digest(string(f.MarkCSS))
	}
	f.Policy = "default-src 'none'; style-src " + sources + "; base-uri 'none'; form-action 'none'"
	return f
}

func digest(style string) string {
	sum := sha256.Sum256([]byte(style))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// write renders data, and writes nothing at all when that fails.
func write(w io.Writer, t *template.Template, data any) error {
	var b bytes.Buffer
	if err := t.Execute(&b, data); err != nil {
		return fmt.Errorf("render report: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// dict makes the several things that a sub-template needs into one.
func dict(pairs ...any) map[string]any {
	m := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		name, _ := pairs[i].(string)
		m[name] = pairs[i+1]
	}
	return m
}
