package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"linecheck/review/text/block"
)

// unseen elements have no text that a reader sees.
var unseen = map[atom.Atom]bool{
	atom.Head: true, atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Math: true, atom.Iframe: true,
	atom.Object: true, atom.Select: true, atom.Datalist: true, atom.Textarea: true, atom.Input: true, atom.Audio: true, atom.Video: true, atom.Canvas: true, atom.Map: true,
}

// inline elements do not end a line.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.Acronym: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Img: true, atom.Ins: true, atom.Kbd: true, atom.Label: true,
	atom.Mark: true, atom.Nobr: true, atom.Q: true, atom.Rb: true, atom.Rp: true, atom.Rt: true, atom.Ruby: true, atom.S: true, atom.Samp: true, atom.Small: true,
	atom.Span: true, atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true,
	atom.Picture: true, atom.Source: true, atom.Meta: true, atom.Link: true,
}

// walker collects blocks while it goes through a page.
type walker struct {
	out    []Block
	size   int // of the text so far, in bytes
	hidden bool
	line   strings.Builder
	linked int // letters of the line that stand in links
	all    int // letters of the line
	kind   block.Kind
	place  Place
	link   int // depth of links
}

// blocks returns the visible text of a page, with what is hidden when asked to, and its size in bytes.
func blocks(doc *html.Node, hidden bool) ([]Block, int) {
	w := walker{hidden: hidden}
	w.node(doc)
	w.flush()
	return w.out, w.size
}

func (w *walker) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.CommentNode, html.DoctypeNode:
		return
	default:
	}
	if unseen[n.DataAtom] || n.DataAtom == 0 && n.Namespace != "" || !w.hidden && concealed(n) {
		return
	}
	switch n.DataAtom {
	case atom.Br, atom.Hr:
		w.boundary(n.DataAtom)
	case atom.Tr:
		if cells := simpleRow(n); cells != nil {
			w.row(cells)
			return
		}
		w.inside(n)
	default:
		w.inside(n)
	}
}

// inside reads the children of an element.
func (w *walker) inside(n *html.Node) {
	place, kind := w.place, w.kind
	breaks := n.Type == html.ElementNode && !inline[n.DataAtom]
	if breaks {
		w.flush()
	}
	if n.Type == html.ElementNode {
		w.place = w.place.within(n)
		w.kind = kindOf(n.DataAtom, w.kind)
	}
	if n.DataAtom == atom.A || n.DataAtom == atom.Button {
		w.link++
	}
	for c := range n.ChildNodes() {
		w.node(c)
	}
	if n.DataAtom == atom.A || n.DataAtom == atom.Button {
		w.link--
	}
	if breaks {
		w.flush()
	}
	w.place, w.kind = place, kind
}

func kindOf(a atom.Atom, outer block.Kind) block.Kind {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return block.Heading
	case atom.Li, atom.Dt, atom.Dd:
		return block.Item
	case atom.Figcaption, atom.Caption:
		return block.Caption
	case atom.Ul, atom.Ol, atom.Table, atom.Section, atom.Article, atom.Blockquote:
		return block.Paragraph
	}
	return outer
}

// boundary ends the line at a tag that is a block.
func (w *walker) boundary(a atom.Atom) {
	if !inline[a] {
		w.flush()
	}
}

func (w *walker) text(s string) {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			w.all++
			if w.link > 0 {
				w.linked++
			}
		}
	}
	w.line.WriteString(s)
}

func (w *walker) flush() {
	if w.line.Len() == 0 {
		return
	}
	s := squeeze(w.line.String())
	w.line.Reset()
	all, linked := w.all, w.linked
	w.all, w.linked = 0, 0
	if s == "" {
		return
	}
	b := Block{Line: block.Line{Text: s, Kind: w.kind}, Place: w.place}
	if all > 0 {
		b.Linked = float64(linked) / float64(all)
	}
	w.size += len(s)
	w.out = append(w.out, b)
}

// squeeze makes runs of white space one space and drops characters that cannot be stored or seen.
func squeeze(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		switch {
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == 0 || r < ' ' && !unicode.IsSpace(r):
		case unicode.IsSpace(r):
			gap = true
		default:
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		}
	}
	return b.String()
}

// row writes the cells of a table's row as one line.
func (w *walker) row(cells []string) {
	w.flush()
	kind := w.kind
	w.kind = block.Row
	w.text(strings.Join(cells, " | "))
	w.flush()
	w.kind = kind
}

// maxCell is the length of a cell that still reads as part of a row, in bytes.
const maxCell = 200

// simpleRow returns the cells of a row of data, nil for a row that only lays out the page.
func simpleRow(tr *html.Node) []string {
	var cells []string
	for td := range tr.ChildNodes() {
		if td.DataAtom != atom.Td && td.DataAtom != atom.Th {
			continue
		}
		var b strings.Builder
		paragraphs := 0
		for n := range td.Descendants() {
			switch {
			case n.Type == html.TextNode && !unseen[n.Parent.DataAtom]:
				b.WriteString(n.Data)
			case n.DataAtom == atom.Br:
				b.WriteByte(' ')
			case n.DataAtom == atom.P || n.DataAtom == atom.Div:
				b.WriteByte(' ')
				paragraphs++
			case n.Type == html.ElementNode && !inline[n.DataAtom] || unseen[n.DataAtom]:
				return nil
			}
			if b.Len() > 4*maxCell || paragraphs > 2 {
				return nil
			}
		}
		s := squeeze(b.String())
		if len(s) > maxCell {
			return nil
		}
		cells = append(cells, s)
	}
	if len(cells) < 2 || utf8.RuneCountInString(strings.Join(cells, "")) == 0 {
		return nil
	}
	return cells
}

// concealed reports whether the page says that an element is not shown.
func concealed(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}
