// Package edit changes articles as authors do, and remembers where each sentence went.
package edit

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"linecheck/models"
)

// Sentence is a sentence of a changed article.
type Sentence struct {
	Text   string // without its trailing white space
	Space  string // the trailing white space
	Origin int    // sentence of the original it came of, -1 for a new one
	Copy   bool   // a repetition of the one it came of
}

// Doc is an article that is being changed.
type Doc struct {
	Sentences []Sentence
	r         *rand.Rand
	fresh     []string // sentences of other articles
}

// New begins with an article as it is. fresh are sentences that an author may add.
func New(text models.Text, pieces []models.Piece, fresh []string, r *rand.Rand) *Doc {
	d := &Doc{r: r, fresh: fresh}
	for i, p := range pieces {
		s, _ := text.Slice(p.Start, p.End)
		trimmed := strings.TrimRightFunc(s, unicode.IsSpace)
		d.Sentences = append(d.Sentences, Sentence{Text: trimmed, Space: s[len(trimmed):], Origin: i})
	}
	return d
}

// String returns the article as it is now.
func (d *Doc) String() string {
	var b strings.Builder
	for _, s := range d.Sentences {
		b.WriteString(s.Text + s.Space)
	}
	return b.String()
}

// Kind is a way to change an article.
type Kind struct {
	Name string
	Do   func(*Doc)
}

// Single lists the ways one at a time.
var Single = []Kind{
	{"insert", (*Doc).insert},
	{"delete", (*Doc).remove},
	{"move a sentence", (*Doc).moveSentence},
	{"move a paragraph", func(d *Doc) { d.moveParagraph() }},
	{"reword", func(d *Doc) { d.reword(d.some(4)) }},
	{"same sentence twice, side by side", (*Doc).twin},
	{"same sentence twice, far apart", (*Doc).distantTwin},
	{"quote split over paragraphs", (*Doc).split},
	{"typographic quotes swapped", (*Doc).glyphs},
	{"paragraph moved and reworded", (*Doc).moveAndReword},
}

// Kinds lists all ways, combinations last.
func Kinds() []Kind {
	return append(Single[:len(Single):len(Single)], Kind{"combinations", (*Doc).combine})
}

// some returns a sentence of at least n words, -1 when there is none.
func (d *Doc) some(n int) int {
	for range 50 {
		i := d.r.IntN(len(d.Sentences))
		if len(strings.Fields(d.Sentences[i].Text)) >= n {
			return i
		}
	}
	return -1
}

func (d *Doc) insert() {
	at := d.r.IntN(len(d.Sentences))
	s := Sentence{Text: d.fresh[d.r.IntN(len(d.fresh))], Space: d.Sentences[at].Space, Origin: -1}
	if !strings.Contains(s.Space, "\n") || d.r.IntN(2) == 0 {
		d.Sentences[at].Space = " "
	}
	if s.Space == "" {
		d.Sentences[at].Space = "\n"
	}
	d.Sentences = slices.Insert(d.Sentences, at+1, s)
}

func (d *Doc) remove() {
	if len(d.Sentences) < 3 {
		return
	}
	d.cut(d.r.IntN(len(d.Sentences)))
}

// cut takes a sentence out; the one before it ends the paragraph in its place.
func (d *Doc) cut(at int) Sentence {
	s := d.Sentences[at]
	if at > 0 && !strings.Contains(d.Sentences[at-1].Space, "\n") {
		d.Sentences[at-1].Space = s.Space
	}
	d.Sentences = slices.Delete(d.Sentences, at, at+1)
	return s
}

func (d *Doc) moveSentence() {
	at := d.some(4)
	if at < 0 || len(d.Sentences) < 5 {
		return
	}
	s := d.cut(at)
	to := (at + 2 + d.r.IntN(len(d.Sentences)-2)) % len(d.Sentences)
	d.put(to, s)
}

// put sets a sentence after the one at a place, in its paragraph.
func (d *Doc) put(at int, s Sentence) {
	s.Space = d.Sentences[at].Space
	if s.Space == "" {
		s.Space = "\n"
	}
	d.Sentences[at].Space = " "
	d.Sentences = slices.Insert(d.Sentences, at+1, s)
}

// paragraphs returns the half-open ranges of sentences that are paragraphs.
func (d *Doc) paragraphs() [][2]int {
	var out [][2]int
	from := 0
	for i, s := range d.Sentences {
		if strings.Contains(s.Space, "\n") || i == len(d.Sentences)-1 {
			out = append(out, [2]int{from, i + 1})
			from = i + 1
		}
	}
	return out
}

// moveParagraph moves one and returns the sentences of it where they are now.
func (d *Doc) moveParagraph() (from, to int) {
	all := d.paragraphs()
	if len(all) < 3 {
		return 0, 0
	}
	p := d.r.IntN(len(all))
	last := len(d.Sentences) - 1
	if d.Sentences[last].Space == "" {
		d.Sentences[last].Space = "\n"
	}
	moved := slices.Clone(d.Sentences[all[p][0]:all[p][1]])
	d.Sentences = slices.Delete(d.Sentences, all[p][0], all[p][1])
	rest := d.paragraphs()
	at := rest[(p+1+d.r.IntN(len(rest)-1))%len(rest)][0]
	d.Sentences = slices.Insert(d.Sentences, at, moved...)
	return at, at + len(moved)
}
