// Package read cuts an article into the words and sentences that the checks of
// review/lint look at.
package read

import (
	"slices"
	"strings"

	"linecheck/models"
)

// Token is a word or a number of the article.
type Token struct {
	Text    string
	Lower   string // in small letters, with straight apostrophes
	Stem    string // Lower without its endings
	Start   int    // code points
	End     int    // code points
	Sep     string // what stands between the token before and this one
	Capital bool   // it begins with a capital letter
	First   bool   // a capital letter says nothing of it: it opens a sentence or a quotation
	Quoted  bool   // it stands in direct speech
}

// Sentence is a segment that is read; From and To are its tokens, half-open.
type Sentence struct {
	Segment  *models.Segment
	From, To int
	Caption  bool
	Title    bool // its words are capitalised as those of a title are
	Stems    map[string]bool
}

// Prominent reports whether what the sentence states is what the article is about.
func (s *Sentence) Prominent() bool {
	return s.Caption || s.Segment.Role == models.RoleHeadline || s.Segment.Role == models.RoleStandfirst
}

// Article is a text, read.
type Article struct {
	Text      models.Text
	Tokens    []Token    // of the sentences and of the lines, in order
	Sentences []Sentence // of the article and its captions
	Lines     []Sentence // lines beside the article that can say when it appeared
}

// beside are the roles of lines that can say when an article appeared.
var beside = []models.SegmentRole{models.RoleDateline, models.RoleByline, models.RoleOther}

// New cuts the article's own text and its captions into words. What surrounds an article on a page is left out.
func New(text models.Text, segments []models.Segment) *Article {
	a := &Article{Text: text}
	points := []rune(text.String())
	quoted, paragraph := false, -1
	for i := range segments {
		s := &segments[i]
		if s.Start < 0 || s.End > len(points) || s.Start >= s.End {
			continue
		}
		if s.Paragraph != paragraph {
			quoted, paragraph = false, s.Paragraph
		}
		from := len(a.Tokens)
		quoted = a.cut(points, s.Start, s.End, quoted)
		row := Sentence{Segment: s, From: from, To: len(a.Tokens), Caption: s.Role == models.RoleCaption}
		switch {
		case row.From == row.To:
		case s.Kind == models.SegmentFurniture && slices.Contains(beside, s.Role):
			a.Lines = append(a.Lines, row)
		case row.Caption || s.Kind == models.SegmentSentence && s.Disposition != models.DispositionFurniture:
			row.Title = s.Role != models.RoleBody && s.Role != models.RoleStandfirst && capitalised(a.Tokens[row.From:row.To])
			row.Stems = stems(a.Tokens[row.From:row.To])
			a.Sentences = append(a.Sentences, row)
		default:
			a.Tokens = a.Tokens[:from]
		}
	}
	a.dropOutside()
	return a
}

// dropOutside forgets the captions before the first sentence of the article and behind the last one: they belong to the page.
func (a *Article) dropOutside() {
	first := slices.IndexFunc(a.Sentences, func(s Sentence) bool { return !s.Caption })
	if first < 0 {
		a.Sentences = nil
		return
	}
	last := len(a.Sentences)
	for a.Sentences[last-1].Caption {
		last--
	}
	a.Sentences = a.Sentences[first:last]
}

// Span is the text from one token to another, the last one included.
func (a *Article) Span(from, last int) models.Span {
	s, _ := a.Text.Span(a.Tokens[from].Start, a.Tokens[last].End)
	return s
}

// Passage is the text of a sentence from its first word to its last.
func (a *Article) Passage(s *Sentence) models.Span { return a.Span(s.From, s.To-1) }

// Word returns the word at token i in small letters, "" outside the sentence.
func (a *Article) Word(s *Sentence, i int) string {
	if i < s.From || i >= s.To {
		return ""
	}
	return a.Tokens[i].Lower
}

// Joined returns the word at token i if no mark parts it from the word before it, else "".
func (a *Article) Joined(s *Sentence, i int) string {
	if w := a.Word(s, i); w != "" && a.Follows(i) {
		return w
	}
	return ""
}

// Adjoins reports whether nothing but a space or a hyphen stands before token i.
func (a *Article) Adjoins(i int) bool {
	switch a.Tokens[i].Sep {
	case " ", "-", "\u00a0", "‑":
		return true
	default:
		return false
	}
}

// Follows reports whether token i goes on with the clause of the token before it: no mark stands between them.
func (a *Article) Follows(i int) bool {
	return !strings.ContainsAny(a.Tokens[i].Sep, ",;:.()!?—–\"“”")
}

// Has reports whether the sentence has one of the words. "May" is the month.
func (a *Article) Has(s *Sentence, words Words) bool {
	return slices.ContainsFunc(a.Tokens[s.From:s.To], func(t Token) bool { return words[t.Lower] && t.Text != "May" })
}

// Shared counts the stems that two sentences have in common, but not those in not.
func Shared(x, y *Sentence, not ...string) int {
	if len(x.Stems) > len(y.Stems) {
		x, y = y, x
	}
	n := 0
	for w := range x.Stems {
		if y.Stems[w] && !slices.Contains(not, w) {
			n++
		}
	}
	return n
}

// capitalised says whether a line is set as titles are, so that capital letters say nothing about names.
func capitalised(tokens []Token) bool {
	long, capital := 0, 0
	for _, t := range tokens {
		if len(t.Text) > 3 && !IsDigit(t.Text) {
			long++
			if t.Capital {
				capital++
			}
		}
	}
	return long >= 3 && 4*capital >= 3*long
}

// stems are the words that carry a sentence's meaning.
func stems(tokens []Token) map[string]bool {
	out := map[string]bool{}
	for _, t := range tokens {
		if len(t.Stem) > 2 && !Empty[t.Lower] && !IsNumeral(t.Lower) {
			out[t.Stem] = true
		}
	}
	return out
}
