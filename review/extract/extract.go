// Package extract turns an article that was cut into pieces into candidate
// claims. It is pure and deterministic: same input, same output.
package extract

import (
	"linecheck/models"
	"linecheck/review/extract/names"
	"linecheck/review/extract/tag"
)

// Engine names the engine and its version; it is stored with every claim.
const Engine = "rules/1"

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
	a := read(text, layout)
	a.dates = newCalendar(opts.Published)
	for p := range a.paragraphs {
		a.paragraph(p)
	}
	a.duplicates(&out)
	for i := range a.sentences {
		for _, d := range a.sentences[i].drafts {
			if !d.dropped {
				out.Claims = append(out.Claims, d.Candidate)
			}
		}
	}
	return out
}

// article is what the engine knows while it reads.
type article struct {
	text       models.Text
	sentences  []sentence
	paragraphs []paragraph
	reader     names.Reader
	dates      calendar
	last       *source // who was quoted last
	lastPara   int     // and in which paragraph
}

// sentence is one piece of article text. Its tokens include quotation marks.
type sentence struct {
	piece  int
	role   models.SegmentRole
	tokens []tag.Token
	region []int // for each token the quotation it stands in, -1 outside
	drafts []draft
}

type draft struct {
	models.Candidate
	dropped bool
}

// paragraph is a line of article text.
type paragraph struct {
	number   int // as the layout counts
	from, to int // sentences
	quotes   []quotation
}

// read tokenises and tags the article and finds its quotations.
func read(text models.Text, layout models.Layout) *article {
	a := &article{text: text, lastPara: -9}
	s := text.String()
	var lexicon tag.Lexicon
	var captions [][]tag.Token
	for i, p := range layout.Pieces {
		from, to := text.Byte(p.Start), text.Byte(p.End)
		tokens := tag.Tokens(s[from:to], from)
		if p.Kind == models.SegmentFurniture {
			if p.Role == models.RoleCaption && len(tokens) < 60 {
				captions = append(captions, tokens)
			}
			continue
		}
		if len(tokens) == 0 {
			continue
		}
		if n := len(a.paragraphs); n == 0 || a.paragraphs[n-1].number != p.Paragraph {
			a.paragraphs = append(a.paragraphs, paragraph{number: p.Paragraph, from: len(a.sentences), to: len(a.sentences)})
		}
		a.sentences = append(a.sentences, sentence{piece: i, role: p.Role, tokens: tokens})
		a.paragraphs[len(a.paragraphs)-1].to++
		if !titled(tokens) {
			lexicon.Learn(tokens)
		}
	}
	known := make([][]tag.Token, 0, len(a.sentences)+len(captions))
	for i := range a.sentences {
		t := a.sentences[i].tokens
		lexicon.Tag(t, titled(t))
		known = append(known, t)
	}
	for _, t := range captions {
		lexicon.Tag(t, false)
		known = append(known, t)
	}
	a.reader.Table = names.Collect(known)
	for i := range a.paragraphs {
		a.findQuotes(&a.paragraphs[i])
	}
	return a
}

// titled reports whether a sentence is written in title case.
func titled(tokens []tag.Token) bool {
	long, capital := 0, 0
	for i := range tokens {
		if len(tokens[i].Text) >= 4 {
			long++
			if tokens[i].Capital {
				capital++
			}
		}
	}
	return long >= 4 && capital*10 >= long*8
}
