// Package assets serves the built interface from memory.
package assets

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// Files is a built interface. It does not change.
type Files struct{ byPath map[string]*file }

type file struct {
	plain, brotli, gzip []byte
	mediaType, tag      string
	immutable           bool // its name changes with its content
}

// types are the kinds of file that the build writes; the system's own table differs from machine to machine.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2", ".png": "image/png", ".ico": "image/x-icon",
	".txt": "text/plain; charset=utf-8",
}

// Load reads a built interface: index.html, what lies beside it and under
// assets/, each perhaps with a .br and a .gz of the same content beside it. A
// nil or empty dist is fine: Shell then says how to build.
func Load(dist fs.FS) (*Files, error) {
	files := &Files{map[string]*file{}}
	if dist == nil {
		return files, nil
	}
	err := fs.WalkDir(dist, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(path.Base(name), ".") {
			return err
		}
		content, err := fs.ReadFile(dist, name)
		if err != nil {
			return err
		}
		files.add(name, content)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("load interface: %w", err)
	}
	for name, f := range files.byPath {
		if f.plain == nil {
			delete(files.byPath, name) // a compressed copy of nothing
		}
	}
	return files, nil
}

func (fs *Files) add(name string, content []byte) {
	plain := strings.TrimSuffix(strings.TrimSuffix(name, ".br"), ".gz")
	f := fs.byPath[plain]
	if f == nil {
		f = &file{immutable: strings.HasPrefix(plain, "assets/"), mediaType: types[path.Ext(plain)]}
		fs.byPath[plain] = f
	}
	switch {
	case strings.HasSuffix(name, ".br"):
		f.brotli = content
	case strings.HasSuffix(name, ".gz"):
		f.gzip = content
	default:
		sum := sha256.Sum256(content)
		f.plain, f.tag = content, `"`+hex.EncodeToString(sum[:12])+`"`
		if f.mediaType == "" {
			f.mediaType = mime.TypeByExtension(path.Ext(plain))
		}
		if f.mediaType == "" {
			f.mediaType = "application/octet-stream"
		}
	}
}

// Built reports whether there is an interface to serve.
func (fs *Files) Built() bool { return fs.byPath["index.html"] != nil }

// Serve answers with the file of the request's path, and reports false, having
// written nothing, when there is none.
func (fs *Files) Serve(w http.ResponseWriter, r *http.Request) bool {
	f := fs.byPath[strings.TrimPrefix(r.URL.Path, "/")]
	if f != nil {
		f.serve(w, r)
	}
	return f != nil
}

// Shell answers with the page that every screen of the interface starts from.
func (fs *Files) Shell(w http.ResponseWriter, r *http.Request) {
	if f := fs.byPath["index.html"]; f != nil {
		f.serve(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusOK)
	if r.Method != http.MethodHead {
		_, _ = w.Write([]byte(unbuilt)) // the client is gone
	}
}

const unbuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Linecheck</title>
<h1>The interface is not built</h1>
<p>The server runs, and its API answers under <code>/api/v1</code>. To build the interface and start it all, run
<code>go run ./cmd/dev up</code> in the clone.</p></html>
`

func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", f.mediaType)
	h.Set("Cache-Control", "no-cache")
	if f.immutable {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	h.Set("Etag", f.tag)
	body := f.plain
	if f.brotli != nil || f.gzip != nil {
		h.Set("Vary", "Accept-Encoding")
		accepted := encodings(r.Header.Get("Accept-Encoding"))
		switch {
		case f.brotli != nil && accepted["br"]:
			body = f.brotli
			h.Set("Content-Encoding", "br")
		case f.gzip != nil && accepted["gzip"]:
			body = f.gzip
			h.Set("Content-Encoding", "gzip")
		}
	}
	if r.Header.Get("If-None-Match") == f.tag {
		h.Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(http.StatusOK)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // the client is gone
	}
}

// encodings returns what an Accept-Encoding header accepts by name: "br;q=0" does not.
func encodings(header string) map[string]bool {
	accepted := map[string]bool{}
	for part := range strings.SplitSeq(header, ",") {
		name, parameter, _ := strings.Cut(part, ";")
		q := strings.TrimPrefix(strings.ReplaceAll(parameter, " ", ""), "q=")
		weight, err := strconv.ParseFloat(q, 64)
		accepted[strings.ToLower(strings.TrimSpace(name))] = q == "" || err == nil && weight > 0
	}
	return accepted
}
