// Package reading prepares an article for the claim engine: sentences and their
// words, quotations, clauses, and which words a claim is made of.
package reading

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/names"
	"linecheck/review/extract/tag"
)

// Article is an article as the engine reads it.
type Article struct {
	Text       models.Text
	Sentences  []Sentence
	Paragraphs []Paragraph
	Reader     names.Reader
	Before     string // the last claim before the sentence that is being read, as worded
}

// Sentence is one piece of article text. Its tokens include quotation marks.
type Sentence struct {
	Piece  int
	Role   models.SegmentRole
	Tokens []tag.Token
	Region []int // for each token the quotation it stands in, -1 outside
}

// Paragraph is a line of article text.
type Paragraph struct {
	Number   int // as the layout counts
	From, To int // sentences
	Quotes   []Quotation
}

// Source is who says something, and the words that tell so.
type Source struct {
	Name    string
	Entity  *names.Entity
	Mention *models.Span
	Cue     *models.Span
	Reason  string
}

// Speaker returns who speaks: what the article names, or somebody it only describes.
func (s *Source) Speaker() *names.Entity {
	if s.Entity != nil || s.Name == "" {
		return s.Entity
	}
	words := strings.Fields(s.Name)
	return &names.Entity{Name: strings.ToLower(words[len(words)-1])}
}

// Read tokenises and tags the article and finds its quotations.
func Read(text models.Text, layout models.Layout) *Article {
	a := &Article{Text: text}
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
		if n := len(a.Paragraphs); n == 0 || a.Paragraphs[n-1].Number != p.Paragraph {
			a.Paragraphs = append(a.Paragraphs, Paragraph{Number: p.Paragraph, From: len(a.Sentences), To: len(a.Sentences)})
		}
		a.Sentences = append(a.Sentences, Sentence{Piece: i, Role: p.Role, Tokens: tokens})
		a.Paragraphs[len(a.Paragraphs)-1].To++
		if !titled(tokens) {
			lexicon.Learn(tokens)
		}
	}
	known := make([][]tag.Token, 0, len(a.Sentences)+len(captions))
	for i := range a.Sentences {
		t := a.Sentences[i].Tokens
		lexicon.Tag(t, titled(t))
		known = append(known, t)
	}
	for _, t := range captions {
		lexicon.Tag(t, false)
		known = append(known, t)
	}
	a.Reader.Table = names.Collect(known)
	for i := range a.Paragraphs {
		a.findQuotes(&a.Paragraphs[i])
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
