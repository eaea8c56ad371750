package anchor

import (
	"linecheck/models"
	"linecheck/review/anchor/sequence"
)

// Op says what a piece of a difference is.
type Op string

// The pieces of a difference.
const (
	Same     Op = "same"
	Deleted  Op = "deleted"
	Inserted Op = "inserted"
)

// Piece is a run of a word difference. Without the inserted ones the pieces are
// the old text, without the deleted ones the new one.
type Piece struct {
	Op   Op     `json:"op"`
	Text string `json:"text"`
}

// Diff returns the difference of two texts by words, nil when they are equal.
func Diff(old, new string) []Piece {
	if old == new {
		return nil
	}
	l := &lexicon{ids: map[string]int32{}}
	was, is := models.NewText(old), models.NewText(new)
	a, b := l.words(was, Range{0, was.Len()}), l.words(is, Range{0, is.Len()})
	x := sequence.Aligner{Weight: l.weight}
	d := differ{old: was, new: is}
	for _, p := range x.Align(idsOf(a), idsOf(b), sequence.Deep) {
		d.until(a[p.A].start, b[p.B].start)
		if a[p.A].text == b[p.B].text {
			d.same(a[p.A].end, b[p.B].end)
		}
	}
	d.until(was.Len(), is.Len())
	return d.out
}

func idsOf(list []word) []int32 {
	ids := make([]int32, len(list))
	for i, w := range list {
		ids[i] = w.id
	}
	return ids
}

// differ writes a difference; a and b are how far it is in both texts.
type differ struct {
	old, new models.Text
	a, b     int
	out      []Piece
}

// until goes on to the given places: white space before them that is alike stays, all else is deleted and inserted.
func (d *differ) until(a, b int) {
	was, _ := d.old.Slice(d.a, a)
	is, _ := d.new.Slice(d.b, b)
	if was == is {
		d.add(Same, was)
	} else {
		tail := 0
		for tail < len(was) && tail < len(is) && was[len(was)-1-tail] == ' ' && is[len(is)-1-tail] == ' ' {
			tail++
		}
		head := 0
		for head < len(was)-tail && head < len(is)-tail && was[head] == ' ' && is[head] == ' ' {
			head++
		}
		d.add(Same, was[:head])
		d.add(Deleted, was[head:len(was)-tail])
		d.add(Inserted, is[head:len(is)-tail])
		d.add(Same, was[len(was)-tail:])
	}
	d.a, d.b = a, b
}

func (d *differ) same(a, b int) {
	text, _ := d.old.Slice(d.a, a)
	d.add(Same, text)
	d.a, d.b = a, b
}

func (d *differ) add(op Op, text string) {
	if text == "" {
		return
	}
	if n := len(d.out); n > 0 && d.out[n-1].Op == op {
		d.out[n-1].Text += text
		return
	}
	d.out = append(d.out, Piece{op, text})
}
