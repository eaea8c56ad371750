package edit

import (
	"strings"
)

// substitutes are words that authors put in place of others.
var substitutes = []string{"roughly", "newly", "amended", "several", "corrected", "later", "17", "reportedly", "abandoned", "Brussels", "quickly", "expelled"}

// reword replaces, adds or takes out up to a third of a sentence's words.
func (d *Doc) reword(at int) {
	if at < 0 {
		return
	}
	s := &d.Sentences[at]
	words := strings.Split(s.Text, " ")
	for range 1 + d.r.IntN(max(1, len(words)/4)) {
		i := d.r.IntN(len(words))
		word := substitutes[d.r.IntN(len(substitutes))]
		switch d.r.IntN(3) {
		case 0:
			words[i] = word
		case 1:
			words[i] = words[i] + " " + word
		default:
			if len(words) > 4 {
				words = append(words[:i:i], words[i+1:]...)
			} else {
				words[i] = word
			}
		}
	}
	s.Text = strings.TrimSpace(strings.Join(words, " "))
}

// twin repeats a sentence right behind itself.
func (d *Doc) twin() {
	at := d.some(3)
	if at < 0 {
		return
	}
	s := d.Sentences[at]
	s.Copy = true
	if s.Space == "" {
		s.Space = "\n"
	}
	d.Sentences[at].Space = " "
	d.Sentences = append(d.Sentences[:at+1:at+1], append([]Sentence{s}, d.Sentences[at+1:]...)...)
}

// distantTwin repeats a sentence among others.
func (d *Doc) distantTwin() {
	at := d.some(3)
	if at < 0 || len(d.Sentences) < 10 {
		return
	}
	s := d.Sentences[at]
	s.Copy = true
	d.put((at+4+d.r.IntN(len(d.Sentences)-8))%len(d.Sentences), s)
}

// split breaks a paragraph inside a sentence or behind one.
func (d *Doc) split() {
	at := d.some(5)
	if at < 0 {
		return
	}
	s := &d.Sentences[at]
	if d.r.IntN(2) == 0 && s.Space == " " {
		s.Space = "\n\n"
		return
	}
	words := strings.Fields(s.Text)
	place := strings.Join(words[:len(words)/2], " ")
	if rest, ok := strings.CutPrefix(s.Text, place+" "); ok {
		s.Text = place + "\n\n" + rest
	}
}

var straight = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")

// glyphs makes all quotation marks straight, or all of them typographic.
func (d *Doc) glyphs() {
	curly := strings.Contains(d.String(), `"`) || !strings.ContainsAny(d.String(), "“”‘’")
	open := true
	for i := range d.Sentences {
		s := &d.Sentences[i]
		text := straight.Replace(s.Text)
		if curly {
			var b strings.Builder
			for _, r := range text {
				switch {
				case r == '"' && open:
					b.WriteRune('“')
					open = false
				case r == '"':
					b.WriteRune('”')
					open = true
				case r == '\'':
					b.WriteRune('’')
				default:
					b.WriteRune(r)
				}
			}
			text = b.String()
		}
		s.Text = text
	}
}

func (d *Doc) moveAndReword() {
	from, to := d.moveParagraph()
	for i := from; i < to; i++ {
		if len(strings.Fields(d.Sentences[i].Text)) >= 4 {
			d.reword(i)
		}
	}
}

func (d *Doc) combine() {
	for range 3 + d.r.IntN(6) {
		Single[d.r.IntN(len(Single))].Do(d)
	}
}
