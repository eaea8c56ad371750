package words

import (
	"cmp"
	"strconv"
	"strings"

	"linecheck/models"
	"linecheck/review/export/model"
	"linecheck/review/export/plain"
)

// someone stands for a name that is not known.
const someone = "someone who is not named"

// Speaker says who makes the statement, and how.
func Speaker(s model.Speaker) string {
	name := plain.Isolate(s.Name)
	switch a := models.Attribution(s.Attribution); {
	case !a.Attributed() && name == "":
		return "In the article’s own voice"
	case a == models.AttributionDirect, a == models.AttributionContinued:
		return "Said by " + cmp.Or(name, someone) + ", quoted directly"
	case a == models.AttributionIndirect:
		return "Said by " + cmp.Or(name, someone) + ", in indirect speech"
	case a == models.AttributionMixed:
		return "Said by " + cmp.Or(name, someone) + ", in indirect speech with quoted words"
	case a == models.AttributionAccording:
		return "According to " + cmp.Or(name, someone)
	default:
		return "Said by " + cmp.Or(name, someone)
	}
}

// Signs says who stands behind a claim, a line each.
func Signs(c model.Claim) []string {
	var lines []string
	if s := c.SignOff; s != nil {
		lines = plain.Kept(
			plain.Prefixed("Checked by ", plain.Isolate(s.SubmittedBy)),
			plain.Prefixed("Cross-checked by ", plain.Isolate(s.CrossCheckedBy)),
			plain.Join(", ", plain.Prefixed("Approved by ", plain.Isolate(s.ApprovedBy)), plain.Date(s.At)),
		)
		if s.SamePerson {
			lines = append(lines, "Approved by the person who checked it")
		}
	}
	if status := models.Status(c.Status); status != models.StatusApproved && status != models.StatusWaived && status != "" {
		lines = append(lines, "Status: "+plain.Human(c.Status))
	}
	return lines
}

// Waiver says who waived the claim and why.
func Waiver(w model.Waiver) string {
	return plain.Join(", ", "Waived by "+cmp.Or(plain.Isolate(w.By), someone), plain.Date(w.At)) + plain.Prefixed(": ", plain.Isolate(w.Reason))
}

// Confidence says how sure the checker was.
func Confidence(c model.Confidence) string {
	level := plain.Sentence(plain.Human(c.Level))
	if level != "" {
		level += " confidence"
	}
	return plain.Join(". ", level, plain.Prefixed("What would change this: ", c.WhatWouldChange))
}

// Standing says how a verdict in that group is to be read when it does not stand.
func Standing(key string, c model.Claim) string {
	switch {
	case c.Verdict.Value == "" && c.AttributionVerdict == nil:
		return ""
	case key == model.GroupRetracted:
		return "Withdrawn verdict"
	case key == model.GroupOpen:
		return "Provisional verdict"
	default:
		return ""
	}
}

// Answer is the verdict on one of the questions that a claim asks.
type Answer struct {
	Question string // "" for the only one of a claim that the article makes itself
	Verdict  model.Verdict
	Scale    string // named where a claim has answers of two scales
}

// Answers returns the verdicts of a claim, apart from each other: whether they
// said it, then whether it is so. A question without a verdict is left out as long
// as the other has none either; else its verdict has the label "Not judged".
func Answers(c model.Claim) []Answer {
	said := model.Verdict{}
	if c.AttributionVerdict != nil {
		said = *c.AttributionVerdict
	}
	if said.Value == "" && c.Verdict.Value == "" {
		return nil
	}
	if said.Value == "" && !models.Attribution(c.Speaker.Attribution).Attributed() {
		return []Answer{{Verdict: c.Verdict}}
	}
	return []Answer{{SaidIt, judged(said), scale(said)}, {IsSo, judged(c.Verdict), scale(c.Verdict)}}
}

// The two questions of a claim that somebody makes in the article.
const (
	SaidIt = "Did they say it?"
	IsSo   = "Is it so?"
)

func judged(v model.Verdict) model.Verdict {
	if v.Value == "" {
		v.Label = "Not judged"
	}
	return v
}

func scale(v model.Verdict) string {
	return plain.Versioned(plain.Isolate(plain.FirstOf(v.ScaleName, plain.Sentence(spaced(v.Scale)))), v.Version)
}

// Ticked returns the words of a claim that sources support.
func Ticked(c model.Claim) string {
	var quotes []string
	for _, p := range model.Pieces(c) {
		if p.Ticked {
			quotes = append(quotes, plain.Isolate(p.Text))
		}
	}
	if len(quotes) == 0 {
		return listed(c.Ticks)
	}
	return strings.Join(quotes, " … ")
}

// Unticked returns the words of a claim with ticks that no source supports.
func Unticked(c model.Claim) string { return listed(c.Unticked) }

func listed(places []model.Place) string {
	quotes := make([]string, len(places))
	for i, p := range places {
		quotes[i] = plain.Isolate(p.Quote)
	}
	return strings.Join(quotes, " … ")
}

// Origins says on how many independent origins a claim rests.
func Origins(c model.Claim) string {
	if c.Origins == 0 && c.OriginNote == "" {
		return ""
	}
	return plain.Plural(c.Origins, "independent origin", "independent origins") + plain.Prefixed(": ", c.OriginNote)
}

// OldPolicy names the policy that a finding was submitted under, where that is not the report's.
func OldPolicy(c model.Claim, p model.Policy) string {
	if c.PolicyVersion == 0 || c.PolicyVersion == p.Version {
		return ""
	}
	return "Submitted under policy version " + strconv.Itoa(c.PolicyVersion)
}

// QuoteCheck says what came of comparing a quotation with a transcript.
func QuoteCheck(q model.QuoteCheck) string {
	also := make([]string, len(q.Also))
	for i, label := range q.Also {
		also[i] = plain.Human(label)
	}
	found := plain.Join(", also ", plain.Sentence(plain.Human(q.Label)), strings.Join(also, ", ")) + plain.Prefixed(": ", plain.Isolate(q.Summary))
	if q.Stale {
		found = plain.Join(" ", "Of words that the article does not have any more,", "“"+plain.Isolate(q.Quotation)+"”:", found)
	}
	by := plain.Join(", ", plain.Prefixed("By ", plain.Isolate(q.By)), plain.Date(q.At))
	return plain.Join(" ", stopped(found), stopped(transcript(q)), stopped(by))
}

// stopped ends a sentence that does not end yet.
func stopped(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return s + "."
}

// transcript says which transcript a quotation was compared with.
func transcript(q model.QuoteCheck) string {
	source, length := "", ""
	if q.Source > 0 {
		source = Numbers([]int{q.Source})
	}
	if q.TranscriptLength > 0 {
		length = plain.Plural(q.TranscriptLength, "character", "characters")
	}
	return plain.Prefixed("Transcript: ", plain.Join(", ", plain.Isolate(q.TranscriptFrom), source, length, plain.Prefixed("sha256 ", q.TranscriptSHA256), plain.Prefixed("compared by ", q.Engine)))
}

// Step tells a step of the claim's history.
func Step(s model.Step) string {
	return plain.Join(", ", plain.Date(s.At), plain.Isolate(s.By), plain.Human(s.What)) + plain.Prefixed(": ", plain.Isolate(s.Reason))
}
