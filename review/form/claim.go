package form

import (
	"slices"
	"strings"

	"linecheck/models"
)

// ValidClaim checks what people may set on a claim.
func ValidClaim(c *models.Claim) error {
	f := models.FieldErrors{}
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
