package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// formatting elements are reopened by the parser in every block after one that
// was not closed, so many of them multiply a page.
var formatting = map[atom.Atom]bool{
	atom.B: true, atom.Big: true, atom.Code: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Nobr: true,
	atom.S: true, atom.Small: true, atom.Strike: true, atom.Strong: true, atom.Tt: true, atom.U: true,
}

// maxReopened is how many elements a page may make the parser reopen before its formatting is dropped.
const maxReopened = 200_000

// parse returns nil for a page that is nested too deeply.
func parse(source string) *html.Node {
	if reopened(source) > maxReopened {
		source = plain(source)
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil
	}
	return doc
}

// reopened estimates how many elements the parser would reopen.
func reopened(source string) int {
	open := map[atom.Atom]int{}
	now, sum := 0, 0
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return sum
		}
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		name, _ := z.TagName()
		a := atom.Lookup(name)
		switch {
		case !formatting[a]:
			sum += now
		case kind == html.StartTagToken:
			open[a]++
			now++
		case open[a] > 0:
			open[a]--
			now--
		}
	}
}

// plain drops the tags of formatting elements.
func plain(source string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		raw := string(z.Raw()) // TagName overwrites it
		if kind == html.StartTagToken || kind == html.EndTagToken {
			if name, _ := z.TagName(); formatting[atom.Lookup(name)] {
				continue
			}
		}
		b.WriteString(raw)
	}
}

// flat returns the text of a page without building its tree.
func flat(source string) []Block {
	w := walker{}
	z := html.NewTokenizer(strings.NewReader(source))
	skip := atom.Atom(0)
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.flush()
			return w.out
		case html.TextToken:
			if skip == 0 {
				w.text(string(z.Text()))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if skip == 0 && (a == atom.Script || a == atom.Style || a == atom.Title || a == atom.Noscript) {
				skip = a
			}
			w.boundary(a)
		case html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == skip {
				skip = 0
			}
			w.boundary(a)
		}
	}
}
