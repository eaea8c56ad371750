// Package language writes a policy as text that reads like English, and reads it
// back. A policy is a line for its name, a line for four-eyes, and a line for
// each rule: what it is about, a colon, and what it asks.
//
//	policy: Newsroom default
//	four-eyes: required
//
//	# Accusations
//	accusation, medium or high risk: 2 origins, primary source, cross-check, confidence medium
//
// A line that starts with # names the rule below it; there are no other comments.
// Commas and "and" divide conditions that all have to hold, "or" divides those of
// which one has to. Capitals, hyphens and white space do not matter.
package language

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
)

// Limits of a policy.
const (
	MaxText    = 20_000 // code points
	MaxRules   = 100
	MaxName    = 80 // code points, of the policy and of a rule
	MaxOrigins = 9
)

// Problem is one thing that is wrong with a text, or worth a second look. Line
// and Column count from 1, Column and Length in code points.
type Problem struct {
	Line, Column, Length int
	Text                 string // what is wrong and what to do, one or two sentences
}

// Reading is what a text says.
type Reading struct {
	Policy   models.PolicyVersion // Name, FourEyes and Rules; good only without Problems
	Lines    []int                // the line of each rule
	Problems []Problem            // errors, in the order of the text
	Hints    []Problem            // what is allowed but does nothing, or less than it seems
}

// reader collects a reading.
type reader struct {
	Reading
	line    int
	named   string   // what the line above names the next rule
	naming  *Problem // where it does, nil when no name waits
	headers map[string]bool
}

func (r *reader) fault(column, length int, format string, args ...any) {
	r.Problems = append(r.Problems, Problem{r.line, column, max(length, 1), fmt.Sprintf(format, args...)})
}

// at is a fault that covers words, of which there is at least one.
func (r *reader) at(words []word, format string, args ...any) {
	r.fault(words[0].column, words[len(words)-1].end()-words[0].column, format, args...)
}

// Parse reads a policy from text. A policy without a line for four-eyes requires it.
func Parse(text string) Reading {
	r := &reader{headers: map[string]bool{}, line: 1}
	r.Policy.FourEyes = models.FourEyesRequired
	if n := utf8.RuneCountInString(text); n > MaxText {
		r.fault(1, 1, "This text has %d characters; the limit is %d. Shorten it.", n, MaxText)
		return r.Reading
	}
	for i, line := range strings.Split(text, "\n") {
		r.line = i + 1
		r.read([]rune(strings.TrimSuffix(line, "\r")), line)
	}
	r.unnamed()
	r.line = 1
	if len(r.Policy.Rules) == 0 && len(r.Problems) == 0 {
		r.fault(1, 1, "A policy needs at least one rule, such as “every claim: 1 origin”.")
	}
	if len(r.Policy.Rules) > MaxRules {
		r.fault(1, 1, "This policy has %d rules; the limit is %d. Join some with “or”.", len(r.Policy.Rules), MaxRules)
	}
	slices.SortStableFunc(r.Problems, func(a, b Problem) int { return a.Line - b.Line })
	if len(r.Problems) == 0 {
		r.hints()
	}
	return r.Reading
}

// read takes one line.
func (r *reader) read(line []rune, raw string) {
	start := slices.IndexFunc(line, func(c rune) bool { return !unicode.IsSpace(c) })
	if start < 0 {
		return
	}
	if i := slices.IndexFunc(line, func(c rune) bool { return unicode.IsControl(c) && c != '\t' }); i >= 0 || !utf8.ValidString(raw) {
		r.fault(max(i, 0)+1, 1, "This line holds a character that is no text. Type it again.")
		return
	}
	if line[start] == '#' {
		r.name(line, start)
		return
	}
	if i := slices.Index(line, '#'); i >= 0 {
		r.fault(i+1, len(line)-i, "A remark cannot follow on the same line. Put it on a line of its own above the rule, where it becomes the rule's name.")
		return
	}
	colon := slices.Index(line, ':')
	if colon < 0 {
		r.fault(start+1, len(line)-start, "This line has no colon. Write what the rule is about, a colon, and what it asks, such as “accusation, high risk: 2 origins”.")
		return
	}
	head := cut(line[:colon], 1)
	if key := strings.ReplaceAll(spell(head), " ", ""); slices.Contains([]string{"policy", "name", "foureyes"}, strings.ToLower(key)) {
		r.header(strings.ToLower(key), head, line, colon)
		return
	}
	r.rule(line, colon)
}

// name takes a line that names the rule below it.
func (r *reader) name(line []rune, start int) {
	r.unnamed()
	text := strings.TrimSpace(string(line[start+1:]))
	switch n := utf8.RuneCountInString(text); {
	case n == 0:
		r.fault(start+1, 1, "This line names nothing. Give the rule below a name, or remove the line.")
	case n > MaxName:
		r.fault(start+1, len(line)-start, "This name has %d characters; the limit is %d. Shorten it.", n, MaxName)
	default:
		r.named, r.naming = text, &Problem{Line: r.line, Column: start + 1, Length: len(line) - start}
	}
}

// unnamed complains of a name that no rule followed.
func (r *reader) unnamed() {
	if p := r.naming; p != nil {
		p.Text = "A line that starts with # names the rule on the next line, and no rule follows this one. Move it above a rule, or remove it: other remarks belong in the note of the version."
		r.Problems = append(r.Problems, *p)
	}
	r.named, r.naming = "", nil
}

// header takes a line that is about the policy as a whole.
func (r *reader) header(key string, head []word, line []rune, colon int) {
	r.unnamed()
	if key == "name" {
		key = "policy"
	}
	if r.headers[key] {
		r.at(head, "This is said twice. Keep one of the lines.")
		return
	}
	r.headers[key] = true
	value := strings.TrimSpace(string(line[colon+1:]))
	if key == "foureyes" {
		r.fourEyes(value, line, colon)
		return
	}
	switch n := utf8.RuneCountInString(value); {
	case n == 0:
		r.fault(colon+1, 1, "Give the policy a name after the colon, or remove the line.")
	case n > MaxName:
		r.fault(colon+2, n, "This name has %d characters; the limit is %d. Shorten it.", n, MaxName)
	}
	r.Policy.Name = value
}

func (r *reader) fourEyes(value string, line []rune, colon int) {
	choices := []string{models.FourEyesRequired, models.FourEyesRecorded}
	v := strings.ToLower(value)
	if !slices.Contains(choices, v) {
		column := colon + 1 // where there is no value, of the colon
		for value != "" && (column == colon+1 || unicode.IsSpace(line[column-1])) {
			column++
		}
		r.fault(column, utf8.RuneCountInString(value), "Four-eyes is “required” (whoever checked a claim cannot approve it) or “recorded” (they can, and every report says so).%s", didYouMean(value, choices))
		return
	}
	r.Policy.FourEyes = v
}
