// Package extract turns an article that was cut into pieces into candidate
// claims. It is pure and deterministic: same input, same output.
package extract

import (
	"linecheck/models"
	"linecheck/review/extract/heard"
	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/wording"
)

// Engine names the engine and its version; it is stored with every claim.
const Engine = "linecheck/5"

// Options says what is known about an article beyond its text.
type Options struct {
	Published string // YYYY-MM-DD, "" when unknown
	Publisher string // as shown to readers, "" when unknown
}

// Claims proposes the claims of an article. layout must be the cut of text.
// Furniture gets none, and neither does an article that is not in English.
func Claims(text models.Text, layout models.Layout, opts Options) models.Extraction {
	out := models.Extraction{Engine: Engine}
	if layout.Language != "en" {
		return out
	}
	a := engine{Article: reading.Read(text, layout), dates: wording.NewCalendar(opts.Published), lastPara: -9, signed: map[string]*reading.Source{}}
	a.sayings = heard.Listen(a.Article)
	a.drafts = make([][]draft, len(a.Sentences))
	for p := range a.Paragraphs {
		a.paragraph(p)
	}
	a.duplicates(&out)
	for i := range a.Sentences {
		for _, d := range a.drafts[i] {
			if !d.dropped {
				out.Claims = append(out.Claims, d.Candidate)
			}
		}
	}
	return out
}

// engine is what is known while an article is read.
type engine struct {
	*reading.Article
	dates    wording.Calendar
	drafts   [][]draft // by sentence
	sayings  heard.Sayings
	signed   map[string]*reading.Source // who says a sentence that is set off
	set      block                      // of the paragraph being read
	current  int                        // sentence being read
	last     *reading.Source            // who was quoted last
	lastPara int                        // and in which paragraph
}

type draft struct {
	models.Candidate
	dropped bool
}

func (d *draft) add(field, text string) {
	d.Reasons = append(d.Reasons, models.Reason{Field: field, Text: text})
}

// paragraph reads one paragraph: who speaks, then what is claimed.
func (a *engine) paragraph(n int) {
	p := &a.Paragraphs[n]
	var all [][]*reading.Unit
	saved := a.Reader.Snapshot()
	for i := p.From; i < p.To; i++ {
		units := a.Units(p, &a.Sentences[i])
		all = append(all, units)
		a.frames(p, units)
		a.meet(i, units)
		if i+1 < p.To && len(p.Quotes) > 0 {
			for _, u := range units {
				a.Reader.Read(u.Scene(nil))
			}
		}
	}
	a.Reader.Restore(saved)
	a.voices(n, all)
	a.speakers(n)
	a.set = a.block(n)
	quoted := len(p.Quotes) > 0
	for i, units := range all {
		a.current = p.From + i
		for _, u := range units {
			var speaker *names.Entity
			if u.Quote >= 0 && p.Quotes[u.Quote].Source != nil {
				speaker = p.Quotes[u.Quote].Source.Speaker()
			}
			if speaker == nil && a.current < a.set.to {
				speaker = a.set.source.Speaker()
			}
			u.SetMentions(a.Reader.Read(u.Scene(speaker)))
			a.credit(u)
			a.claims(p, u)
			if u.Quote < 0 && !(quoted && u.Frame != nil) {
				a.introduces(n, u)
			}
		}
		if list := a.drafts[a.current]; len(list) > 0 {
			a.Before = list[0].Wording
		}
	}
}
