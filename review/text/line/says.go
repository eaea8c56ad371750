package line

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
)

// says is what a line says by itself; the role is empty when that is nothing.
func (l *Line) says() (models.SegmentRole, string) {
	if dateLine(l) {
		return models.RoleDateline, "The date of the page."
	}
	if role, reason := byWords(l); role != "" {
		return role, reason
	}
	switch {
	case byline(l):
		return models.RoleByline, "The byline."
	case l.Words <= 45 && contributed.MatchString(l.Text):
		return models.RoleByline, Contributors
	case l.Words <= 60 && labelledCaption.MatchString(l.Text), l.Words <= 60 && publishedNote.MatchString(l.Text), l.Words <= 40 && creditPattern.MatchString(l.Text):
		return models.RoleCaption, "A picture caption or credit."
	case relatedHead(l), relatedLine(l), l.Words <= 25 && onSite.MatchString(l.Text):
		return models.RoleRelated, LeadsAway
	}
	return "", ""
}

// Reasons that the lines around a line are judged by.
const (
	LeadsAway    = "It leads to other articles."
	Contributors = "It says who else worked on the article."
)

// AboutAuthor reports whether the line says who its author is.
func (l *Line) AboutAuthor() bool { return l.Words <= 60 && authorBox.MatchString(l.Text) }

// Credit reports whether the line is the credit of the picture whose caption stands above it.
func (l *Line) Credit() bool {
	return l.Words <= 12 && !contributed.MatchString(l.Text) && (strings.HasPrefix(l.Text, "(") && creditPattern.MatchString(l.Text) || bareCredit.MatchString(l.Text))
}

// Dated reports whether the line says in brackets when a picture was published.
func (l *Line) Dated() bool {
	return strings.HasPrefix(l.Text, "(") && publishedNote.MatchString(l.Text)
}

func byline(l *Line) bool {
	if bylinePattern.MatchString(l.Text) && l.Words <= 22 && FindDate(l.Text) != "" {
		return true
	}
	if l.Terminal && !strings.HasSuffix(l.Lower, "inc.") || l.Words > 14 || l.Words < 2 {
		return false
	}
	return bylinePattern.MatchString(l.Text) && namesOnly(l.Text) && !strings.HasPrefix(l.Lower, "from ") || namesPattern.MatchString(l.Text)
}

// linking words stand between the names of a byline.
var linking = WordSet("by with and for of the in at de van von via written posted story words reporting published author: author days hours ago on special to staff writer reporter correspondent updated")

// namesOnly reports whether every word is capitalised, a number or a linking word.
func namesOnly(s string) bool {
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(@|&/–-—,"))
		if unicode.IsLower(r) && !linking[strings.TrimRight(w, ",.|")] {
			return false
		}
	}
	return true
}
