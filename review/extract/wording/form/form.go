// Package form tells how words are written in a wording.
package form

import (
	"strings"

	"linecheck/review/extract/tag"
)

// Paired adds the quotation mark that an odd one in text lacks.
func Paired(text string) string {
	if n := strings.Count(text, "“") - strings.Count(text, "”"); n == 1 {
		text += "”"
	} else if n == -1 {
		text = "“" + text
	}
	if strings.Count(text, `"`)%2 == 1 {
		if i := strings.Index(text, `"`); i == 0 || text[i-1] == ' ' {
			return text + `"`
		}
		return `"` + text
	}
	return text
}

// Expanded are the full forms of what may follow a pronoun but no noun.
var Expanded = map[string]string{"'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}

// Agree puts a verb into the form that goes with a single name.
func Agree(t *tag.Token) string {
	switch t.Lower {
	case "am", "are", "'m", "'re", "’m", "’re":
		return "is"
	case "have", "'ve":
		return "has"
	case "do":
		return "does"
	case "were":
		return "was"
	}
	if t.Class == tag.Verb && t.Form == tag.Base {
		return tag.ThirdPersonOf(t.Lower)
	}
	return t.Text
}

// Openers are words that begin a claim and have a capital for no other reason.
var Openers = tag.Set("The A An Some Many Most Several All Every No Its Their His Her Our In On At By More Both Each Any")
