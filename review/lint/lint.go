// Package lint reads an article for what contradicts itself or cannot stand as
// it is: numbers, names and dates that differ, weekdays that are not those of
// their dates, superlatives without proof. It works offline, on the words alone,
// and would rather miss a fault than cry wolf.
package lint

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"linecheck/models"
	"linecheck/review/lint/calendar"
	"linecheck/review/lint/mark"
	"linecheck/review/lint/read"
)

// Rule is the stable id of a check.
type Rule string

// The rules.
const (
	RuleNumber      Rule = "number-differs"        // the same thing is counted differently
	RuleName        Rule = "name-differs"          // the same name is spelt differently
	RuleDate        Rule = "date-differs"          // the same event is dated differently
	RuleCaption     Rule = "caption-differs"       // a caption says a number, name or date that the body does not
	RuleWeekday     Rule = "weekday-date"          // the date is no such weekday
	RuleNoSuchDay   Rule = "no-such-day"           // the month has no such day
	RuleRelative    Rule = "relative-date"         // "Monday", and nothing says in which week
	RuleSuperlative Rule = "superlative"           // first, largest, only: no source supports it yet
	RuleQuotes      Rule = "quotes-unbalanced"     // a quotation mark has no counterpart
	RuleEvidence    Rule = "evidence-before-event" // a source is older than what it is said to prove
)

// Rules lists the rules in the order in which people are told of them.
var Rules = []Rule{RuleNumber, RuleName, RuleDate, RuleCaption, RuleWeekday, RuleNoSuchDay, RuleRelative, RuleSuperlative, RuleQuotes, RuleEvidence}

// Reads reports whether the rule looks at articles in a language, BCP 47.
func (r Rule) Reads(language string) bool {
	return r == RuleQuotes || r == RuleWeekday || r == RuleNoSuchDay || language == "en" || strings.HasPrefix(language, "en-")
}

// Severity says how sure the check is that something has to be done.
type Severity string

// The severities.
const (
	SeverityError   Severity = "error"   // it cannot be right
	SeverityWarning Severity = "warning" // two statements do not agree
	SeverityNote    Severity = "note"    // something is missing
)

// Finding is what a check found.
type Finding struct {
	Rule     Rule
	Severity Severity
	Places   []models.Span // in the article's text, in order; at least one
	ClaimID  string        // the claim that it is about, "" for the article
	Message  string        // what is wrong and what to do, one or two sentences

	// Fingerprint is the same wherever the same rule finds the same words, in
	// any version of the article: 32 hexadecimal digits.
	Fingerprint string
}

// Input is an article version with what is known about it. Segments partition
// the text, in order; the spans of the claims address it.
type Input struct {
	Text      models.Text
	Segments  []models.Segment
	Published string // YYYY-MM-DD, "" when unknown
	Language  string // BCP 47; most rules know English only and keep quiet elsewhere
	Claims    []models.Claim
	Evidence  map[string][]models.Evidence // by claim
}

// article is an input, read.
type article struct {
	*read.Article
	in        Input
	published time.Time // the day that relative dates are counted from, zero when unknown
}

// Check returns the findings in reading order. It takes time in proportion to the text.
func Check(in Input) []Finding {
	a := &article{Article: read.New(in.Text, in.Segments), in: in}
	a.published = calendar.Reference(a.Article, in.Published)
	all := slices.Concat(quotes(in.Text, in.Segments), faults(a))
	if RuleNumber.Reads(in.Language) {
		for _, rule := range []func(*article) []Finding{numbers, names, clashes, relativeDates, superlatives, evidence} {
			all = append(all, rule(a)...)
		}
	}
	return inOrder(all)
}

// Quotes returns what is wrong with the quotation marks of a text that nobody has stored yet.
func Quotes(text models.Text, pieces []models.Piece) []Finding {
	segments := make([]models.Segment, len(pieces))
	for i, p := range pieces {
		segments[i] = models.Segment{Start: p.Start, End: p.End, Kind: p.Kind, Role: p.Role, Paragraph: p.Paragraph}
	}
	return inOrder(quotes(text, segments))
}

// quotes reports quotation marks without a counterpart.
func quotes(text models.Text, segments []models.Segment) []Finding {
	var out []Finding
	for _, m := range mark.Find(text, segments) {
		span, _ := text.Span(m.Words(text))
		message := "This quotation mark closes a quotation that was never opened. Find out where the quoted words begin."
		if m.Open {
			message = "This quotation mark opens a quotation that is never closed. Find out where the quoted words end."
		}
		out = append(out, Finding{Rule: RuleQuotes, Severity: SeverityWarning, Places: []models.Span{span}, Message: message})
	}
	return out
}

// inOrder sorts findings as their places are read, and drops those that say again what an earlier one says.
func inOrder(all []Finding) []Finding {
	seen := map[string]bool{}
	out := []Finding{}
	for _, f := range all {
		slices.SortFunc(f.Places, func(x, y models.Span) int { return cmp.Or(x.Start-y.Start, x.End-y.End) })
		if f.Fingerprint == "" {
			f.Fingerprint = fingerprint(f)
		}
		if !seen[f.Fingerprint] {
			seen[f.Fingerprint] = true
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(x, y Finding) int { return x.Places[0].Start - y.Places[0].Start })
	return out
}

// fingerprint is made of the rule and the words, whatever their order in the article.
func fingerprint(f Finding) string {
	var words []string
	for _, p := range f.Places {
		words = append(words, plainWords(p.Quote))
	}
	slices.Sort(words)
	return digest(f.Rule, slices.Compact(words)...)
}

func digest(rule Rule, parts ...string) string {
	sum := sha256.Sum256([]byte(string(rule) + "\x00" + strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}

var evenMarks = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)

// plainWords is a passage as a fingerprint sees it: white space, case and the shape of marks do not count.
func plainWords(s string) string {
	return evenMarks.Replace(strings.ToLower(strings.Join(strings.Fields(s), " ")))
}
