package export

import (
	"cmp"
	"strconv"
	"strings"

	"linecheck/models"
	"linecheck/review/export/plain"
)

// mark returns the state in words, loud unless the report simply stands.
func mark(state string) string {
	switch state {
	case StateDraft:
		return "DRAFT – not an issued report"
	case StateCorrected:
		return "CORRECTED – see the corrections"
	case StateWithdrawn:
		return "WITHDRAWN – do not rely on this report"
	default:
		return ""
	}
}

// name says which report this is; a draft has no number.
func name(h Header) string {
	if h.Number == 0 {
		return "Verified-claims report"
	}
	return "Verified-claims report " + strconv.Itoa(h.Number)
}

// someone stands for a name that is not known.
const someone = "someone who is not named"

// speakerLine says who makes the statement, and how.
func speakerLine(s Speaker) string {
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

// signLines says who stands behind a claim, a line each.
func signLines(c Claim) []string {
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

// waiverLine says who waived the claim and why.
func waiverLine(w Waiver) string {
	return plain.Join(", ", "Waived by "+cmp.Or(plain.Isolate(w.By), someone), plain.Date(w.At)) + plain.Prefixed(": ", plain.Isolate(w.Reason))
}

// confidenceLine says how sure the checker was.
func confidenceLine(c Confidence) string {
	level := plain.Sentence(plain.Human(c.Level))
	if level != "" {
		level += " confidence"
	}
	return plain.Join(". ", level, plain.Prefixed("What would change this: ", c.WhatWouldChange))
}

// sourceName is what a source is listed under. A confidential one gives nothing away.
func sourceName(e Evidence) string {
	if !e.Confidential {
		return plain.FirstOf(e.Title, e.URL, plain.Sentence(plain.Human(e.Kind)), "Source without a title")
	}
	var others []string
	for _, n := range e.IndependentOf {
		others = append(others, "#"+strconv.Itoa(n))
	}
	return plain.Join(", ", "Source known to "+cmp.Or(plain.Isolate(e.KnownTo), someone), plain.Prefixed("seen ", plain.Date(e.AccessedAt)), plain.Human(e.Kind),
		plain.Prefixed("independent of ", strings.Join(others, ", ")))
}

// sourceMeta says where a source comes from.
func sourceMeta(e Evidence) string {
	if e.Confidential {
		return "confidential"
	}
	primary := ""
	if e.Primary {
		primary = "primary"
	}
	return plain.Join(", ", plain.Isolate(e.Author), plain.Isolate(e.Publisher), plain.Date(e.PublishedAt), plain.Human(e.Kind), primary,
		plain.Prefixed("derives from ", plain.Isolate(e.Origin)))
}

// sourceTrail says where in the source to look, and how to prove what was seen.
func sourceTrail(e Evidence) string {
	if e.Confidential {
		return ""
	}
	trail := plain.Join(" · ", plain.Isolate(e.Locator), plain.Prefixed("seen ", plain.Date(e.AccessedAt)))
	if s := e.Snapshot; s != nil {
		trail = plain.Join(" · ", trail, plain.Join(", ", "snapshot "+plain.Isolate(s.MediaType), plain.Prefixed("captured ", plain.Date(s.CapturedAt))), plain.Prefixed("sha256 ", s.SHA256))
	}
	return trail
}

// people returns the names of those who had the part.
func people(r Report, part string) string {
	var names []string
	for _, p := range r.People {
		for _, role := range p.Roles {
			if role == part {
				names = append(names, plain.Isolate(p.Name))
			}
		}
	}
	return strings.Join(names, ", ")
}

// disposition names a disposition of text.
func disposition(d string) string {
	switch models.Disposition(d) {
	case models.DispositionNone:
		return "uncovered"
	case models.DispositionClaimed:
		return "with claims"
	default:
		return plain.Human(d)
	}
}

// standing says how a verdict in that group is to be read when it does not stand.
func standing(key string, c Claim) string {
	switch {
	case c.Verdict.Value == "" && c.AttributionVerdict == nil:
		return ""
	case key == GroupRetracted:
		return "Withdrawn verdict"
	case key == GroupOpen:
		return "Provisional verdict"
	default:
		return ""
	}
}

// verdictLine names both verdicts of a claim.
func verdictLine(c Claim) string {
	said := ""
	if c.AttributionVerdict != nil {
		said = c.AttributionVerdict.Label
	}
	return plain.Join(" · ", plain.Isolate(c.Verdict.Label), plain.Isolate(said))
}

func ticks(c Claim) string {
	var quotes []string
	for _, t := range c.Ticks {
		quotes = append(quotes, plain.Isolate(t.Quote))
	}
	return strings.Join(quotes, " … ")
}

func stepLine(s Step) string {
	return plain.Join(", ", plain.Date(s.At), plain.Isolate(s.By), plain.Human(s.What)) + plain.Prefixed(": ", plain.Isolate(s.Reason))
}

func lintLine(l Lint) string {
	where := ""
	if l.Claim > 0 {
		where = "claim " + strconv.Itoa(l.Claim)
	}
	return plain.Join(": ", plain.Join(", ", plain.Human(l.Rule), where), plain.Isolate(l.Text))
}

func correctionLine(c Correction) string {
	return plain.Join(", ", "Correction "+strconv.Itoa(c.Number), plain.Date(c.At), plain.Isolate(c.By)) + plain.Prefixed(": ", plain.Isolate(c.Reason))
}

func personLine(p Person) string {
	roles := make([]string, len(p.Roles))
	for i, role := range p.Roles {
		roles[i] = plain.Human(role)
	}
	line := plain.Join(" — ", plain.Isolate(p.Name), strings.Join(roles, ", "))
	if len(p.Conflicts) == 0 {
		return line
	}
	return line + "; declares: " + plain.Isolate(strings.Join(p.Conflicts, "; "))
}
