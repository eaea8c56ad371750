package text

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/text/language"
	"linecheck/review/text/line"
	"linecheck/review/text/sentence"
)

// noModel is what people read when the language is not one the engine knows.
const noModel = "The engine has no model for this language: sentences are cut, claims are yours to make."

// Cut divides an article text into sentences and page furniture. The pieces
// partition the text; see models.Piece.
func Cut(text models.Text) models.Layout {
	s := text.String()
	if s == "" {
		return models.Layout{Language: "und"}
	}
	lines := line.Split(s)
	roles := classify(lines)
	readable(lines, roles)
	return layOut(s, lines, roles, "")
}

// layOut makes pieces of lines whose roles are known. declared is the language
// that counts when the words show none.
func layOut(s string, lines []line.Line, roles []verdict, declared string) models.Layout {
	layout := models.Layout{Language: languageOf(lines, roles)}
	if layout.Language == "und" && declared != "" {
		layout.Language = declared
	}
	c := cutter{s: s, lang: layout.Language}
	for i, l := range lines {
		c.line(l, roles[i], i)
	}
	layout.Pieces = c.finish()
	describe(&layout, lines, roles)
	return layout
}

// cutter collects pieces in a single pass, so that byte offsets become code
// points at a cost linear in the text.
type cutter struct {
	s      string
	lang   string
	at     int // byte offset up to which points were counted
	points int
	pieces []models.Piece
}

// point returns the code point offset of byte offset b, which must not be less than the last one.
func (c *cutter) point(b int) int {
	c.points += utf8.RuneCountInString(c.s[c.at:b])
	c.at = b
	return c.points
}

func (c *cutter) add(from int, v verdict, paragraph int) {
	p := models.Piece{Start: c.point(from), Role: v.role, Paragraph: paragraph, Kind: models.SegmentSentence}
	if v.furniture() {
		p.Kind, p.Reason = models.SegmentFurniture, v.reason
	}
	c.pieces = append(c.pieces, p)
}

func (c *cutter) line(l line.Line, v verdict, paragraph int) {
	from := l.Start
	if v.role == models.RoleBody || v.role == models.RoleStandfirst {
		if n := datelineLength(c.s[l.Start:l.End]); n > 0 {
			c.add(from, verdict{models.RoleDateline, "The place, agency or date that the report opens with."}, paragraph)
			from += n
		}
	}
	c.add(from, v, paragraph)
	var starts []int
	if v.furniture() && !l.Terminal || v.role == models.RoleHeadline {
		starts = sentence.Items(c.s[from:l.End])
	} else {
		starts = sentence.Starts(c.s[from:l.End], c.lang)
	}
	for _, at := range starts {
		c.add(from+at, v, paragraph)
	}
}

func (c *cutter) finish() []models.Piece {
	end := c.point(len(c.s))
	if len(c.pieces) == 0 {
		return []models.Piece{{End: end, Kind: models.SegmentFurniture, Role: models.RoleOther, Reason: "White space only."}}
	}
	c.pieces[0].Start = 0
	for i := range c.pieces {
		if i+1 < len(c.pieces) {
			c.pieces[i].End = c.pieces[i+1].Start
		} else {
			c.pieces[i].End = end
		}
	}
	return c.pieces
}

var datelinePattern = regexp.MustCompile(`^(?:[A-Z][A-Z.,'’ \-]{2,40}(?:[A-Z][a-z.]+,? ?){0,4}(?:, [A-Z][\p{L}.]+){0,2}(?:, [A-Z][a-z]+\.? \d{1,2})? ?(?:\([^()]{2,25}\))?|(?:[A-Z][\p{L}.]+,? ){1,4}\((?:AP|Reuters|AFP|UPI|CNN|Xinhua|IANS|ANI|PTI|TASS)[^()]{0,20}\)|(?:\p{L}+\.)+(?i:com|net|org|news|am|info)) ?[—–-]{1,2} `)

// dayPattern is the date that some sites put before the first words of a report.
var dayPattern = regexp.MustCompile(`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+),? (?:19|20)\d\d[ \x{a0}]+`)

// datelineLength returns the length of the place and agency that a paragraph
// opens with, such as "PARIS (Reuters) - ", or of a date before a new sentence,
// and 0 if there is none.
func datelineLength(s string) int {
	head := s[:min(len(s), 120)]
	if n := len(dayPattern.FindString(head)); n > 0 && n < len(head) && head[n] >= 'A' && head[n] <= 'Z' {
		return n
	}
	return len(datelinePattern.FindString(head))
}

func describe(layout *models.Layout, lines []line.Line, roles []verdict) {
	title := -1
	for i, l := range lines {
		switch {
		case roles[i].role == models.RoleHeadline && title < 0:
			title, layout.Title = i, l.Text
		case roles[i].role == models.RoleByline && layout.Byline == "":
			layout.Byline = l.Text
		}
		if !roles[i].furniture() {
			if layout.Title == "" {
				layout.Title = l.Text
			}
		}
	}
	layout.Published = published(lines, roles, title)
	if layout.Language != "en" && !strings.HasPrefix(layout.Language, "en-") {
		layout.Notes = append(layout.Notes, noModel)
	}
	if layout.Title == "" {
		layout.Notes = append(layout.Notes, "No line looks like article text: everything is set aside as page furniture.")
	}
}

// languageOf guesses the language of the article's lines.
func languageOf(lines []line.Line, roles []verdict) string {
	var body strings.Builder
	for i, l := range lines {
		if !roles[i].furniture() {
			body.WriteString(l.Text)
			body.WriteByte('\n')
		}
	}
	return language.Of(body.String())
}

// published returns the date that a line near the headline states.
func published(lines []line.Line, roles []verdict, title int) string {
	for i := max(0, title-6); i < len(lines) && i <= title+12; i++ {
		if roles[i].role == models.RoleDateline {
			if d := line.FindDate(lines[i].Text); d != "" {
				return d
			}
		}
	}
	return ""
}
