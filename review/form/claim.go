package form

import (
	"slices"
	"strings"
	"time"

	"linecheck/models"
)

// ApplyEdit puts the given fields, spans apart, into the claim and checks what comes of it.
func ApplyEdit(c *models.Claim, in EditInput, now time.Time) error {
	Given(&c.Wording, in.Wording)
	Given(&c.Speaker, in.Speaker)
	Given(&c.Cue, in.Cue)
	Given((*string)(&c.Attribution), in.Attribution)
	Given((*string)(&c.Type), in.Type)
	Given((*string)(&c.Risk), in.Risk)
	if !c.Attribution.Attributed() {
		c.Finding.AttributionVerdict, c.AttributionScaleID = "", ""
	}
	if in.ClearDeadline {
		c.Deadline = nil
	}
	f := models.FieldErrors{}
	Due(&c.Deadline, in.Deadline, f, now)
	return validClaim(c, f)
}

// ValidClaim checks what people may set on a claim.
func ValidClaim(c *models.Claim) error { return validClaim(c, models.FieldErrors{}) }

func validClaim(c *models.Claim, f models.FieldErrors) error {
	Short(f, "wording", &c.Wording, MaxWording)
	Short(f, "speaker", &c.Speaker, MaxShort)
	Short(f, "cue", &c.Cue, MaxShort)
	if c.Wording == "" {
		f.Add("wording", "A claim needs a wording that stands alone.")
	}
	if !slices.Contains(models.ClaimTypes, c.Type) {
		f.Add("type", "There is no claim type %q.", c.Type)
	}
	if !slices.Contains([]models.Risk{models.RiskLow, models.RiskMedium, models.RiskHigh}, c.Risk) {
		f.Add("risk", "Risk is low, medium or high.")
	}
	switch c.Attribution {
	case models.AttributionNarrator, models.AttributionDirect, models.AttributionContinued, models.AttributionIndirect, models.AttributionMixed, models.AttributionAccording:
	default:
		f.Add("attribution", "There is no attribution %q.", c.Attribution)
	}
	return f.Err("claim.invalid", "Some of the claim's fields need attention.")
}

// Acceptable fails when a proposed claim lacks what every claim needs.
func Acceptable(c *models.Claim) error {
	f := models.FieldErrors{}
	if c.Wording == "" {
		f.Add("wording", "Give the claim a wording that stands alone, then accept it.")
	}
	if c.Type == "" {
		f.Add("type", "Give the claim a type, then accept it.")
	}
	return f.Err("claim.incomplete", "This claim is not complete yet.")
}

// Disposition notes in f a disposition that people cannot give.
func Disposition(f models.FieldErrors, d models.Disposition) {
	if !slices.Contains([]models.Disposition{models.DispositionNotCheckable, models.DispositionFurniture, models.DispositionDuplicate}, d) {
		f.Add("disposition", "Say what this text is: not checkable, furniture or duplicate.")
	}
}

// Until returns a waiting time in whole milliseconds, if it is in the future and within a year.
func Until(in *time.Time, now time.Time) (*time.Time, error) {
	if in == nil || !in.After(now) {
		return nil, models.Invalid("claim.until", "until", "Say until when to wait: a time in the future.")
	}
	if in.After(now.AddDate(1, 0, 0)) {
		return nil, models.Invalid("claim.until", "until", "Waiting longer than a year is no checking. Choose an earlier time.")
	}
	at := in.UTC().Truncate(time.Millisecond)
	return &at, nil
}

// Anchored sorts spans, checks that they lie in the text without overlapping,
// and that each quote the client sent is what the text says there.
func Anchored(text models.Text, spans []models.Span) ([]models.Span, error) {
	if len(spans) == 0 {
		return nil, models.Invalid("claim.spans", "spans", "Select the words that make the claim.")
	}
	if len(spans) > 50 {
		return nil, models.Invalid("claim.spans", "spans", "A claim has at most 50 pieces.")
	}
	out := slices.Clone(spans)
	slices.SortFunc(out, func(a, b models.Span) int { return a.Start - b.Start })
	for i, s := range out {
		quote, ok := text.Slice(s.Start, s.End)
		switch {
		case !ok:
			return nil, models.Invalid("claim.spans", "spans", "The range %d to %d is not in the text. Select the words again.", s.Start, s.End)
		case s.Quote != "" && s.Quote != quote:
			return nil, models.Invalid("claim.quote", "spans", "The text at %d to %d is not what was selected. Reload the article and select the words again.", s.Start, s.End)
		case strings.TrimSpace(quote) == "":
			return nil, models.Invalid("claim.spans", "spans", "The selection holds no words.")
		case i > 0 && s.Start < out[i-1].End:
			return nil, models.Invalid("claim.spans", "spans", "Two of the selected pieces overlap.")
		}
		out[i].Quote = quote
	}
	return out, nil
}

// Union joins overlapping and touching spans.
func Union(text models.Text, spans []models.Span) []models.Span {
	slices.SortFunc(spans, func(a, b models.Span) int { return a.Start - b.Start })
	var out []models.Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	for i := range out {
		out[i], _ = text.Span(out[i].Start, out[i].End)
	}
	return out
}
