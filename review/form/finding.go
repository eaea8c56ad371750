package form

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
)

// Scales are what a claim is judged by. Attribution counts only when somebody other than the article says it.
type Scales struct {
	Finding, Attribution models.Scale
	Attributed           bool
}

// ApplyFinding puts the given parts into dst and notes in f what is wrong with
// them. The length of a rationale is for whoever renders it to check.
func ApplyFinding(dst *models.Finding, in FindingInput, on Scales, f models.FieldErrors) {
	Given(&dst.Verdict, in.Verdict)
	Given(&dst.AttributionVerdict, in.AttributionVerdict)
	Given(&dst.Correction, in.Correction)
	Given(&dst.Rationale, in.Rationale)
	Given((*string)(&dst.Confidence), in.Confidence)
	Given(&dst.WouldChange, in.WouldChange)
	Given(&dst.NoSource, in.NoSource)
	Short(f, "correction", &dst.Correction, MaxPassage)
	Short(f, "wouldChange", &dst.WouldChange, MaxWording)
	Short(f, "noSource", &dst.NoSource, MaxReason)
	Plain(f, "rationale", dst.Rationale)
	if !slices.Contains([]models.Confidence{"", models.ConfidenceHigh, models.ConfidenceMedium, models.ConfidenceLow}, dst.Confidence) {
		f.Add("confidence", "Confidence is high, medium or low.")
	}
	if v, ok := on.Finding.Find(dst.Verdict); dst.Verdict != "" && (!ok || v.Retired) {
		f.Add("verdict", "The scale %s has no verdict %q.", on.Finding.Name, dst.Verdict)
	}
	switch v, ok := on.Attribution.Find(dst.AttributionVerdict); {
	case dst.AttributionVerdict == "":
	case !on.Attributed:
		f.Add("attributionVerdict", "Nobody is quoted here: only the claim itself has a verdict.")
	case !ok || v.Retired:
		f.Add("attributionVerdict", "The scale %s has no verdict %q.", on.Attribution.Name, dst.AttributionVerdict)
	}
}

// CompleteFinding notes in f what a finding lacks before others may rely on it.
func CompleteFinding(fi models.Finding, on Scales, f models.FieldErrors) {
	v, ok := on.Finding.Find(fi.Verdict)
	if !ok {
		f.Add("verdict", "Choose a verdict.")
	}
	if v.Correction != "" && fi.Correction == "" {
		f.Add("correction", "“%s” needs the %s: write the words as they should stand.", v.Label, v.Correction)
	}
	if on.Attributed && fi.AttributionVerdict == "" {
		f.Add("attributionVerdict", "Say whether they said it.")
	}
	if strings.TrimSpace(fi.Rationale) == "" {
		f.Add("rationale", "Say why.")
	}
}

const maxTicks = 200

// Ticks returns the ticked ranges in order, with their words, if each lies
// inside one of the claim's spans and none overlaps another.
func Ticks(spans, ticks []models.Span) ([]models.Span, error) {
	if len(ticks) > maxTicks {
		return nil, models.Invalid("claim.ticks", "ticks", "Tick at most %d pieces of a claim.", maxTicks)
	}
	out := []models.Span{}
	for _, t := range ticks {
		i := slices.IndexFunc(spans, func(s models.Span) bool { return s.Start <= t.Start && t.Start < t.End && t.End <= s.End })
		if i < 0 {
			return nil, models.Invalid("claim.ticks", "ticks", "The range %d to %d is not inside the claim's words.", t.Start, t.End)
		}
		t.Quote = string([]rune(spans[i].Quote)[t.Start-spans[i].Start : t.End-spans[i].Start])
		out = append(out, t)
	}
	slices.SortFunc(out, func(a, b models.Span) int { return a.Start - b.Start })
	for i := 1; i < len(out); i++ {
		if out[i].Start < out[i-1].End {
			return nil, models.Invalid("claim.ticks", "ticks", "Two of the ticked ranges overlap.")
		}
	}
	return out, nil
}

// Within returns as much of the ticks as lies inside the spans with the same words, in order; where several tick a word, once.
func Within(spans, ticks []models.Span) []models.Span {
	out := []models.Span{}
	for _, t := range ticks {
		for _, s := range spans {
			start, end := max(s.Start, t.Start), min(s.End, t.End)
			if start >= end {
				continue
			}
			words := []rune(t.Quote)[start-t.Start : end-t.Start]
			if slices.Equal(words, []rune(s.Quote)[start-s.Start:end-s.Start]) {
				out = append(out, models.Span{Start: start, End: end, Quote: string(words)})
			}
		}
	}
	slices.SortFunc(out, func(a, b models.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	end := 0
	for i, t := range out {
		words := []rune(t.Quote)
		words = words[min(max(end-t.Start, 0), len(words)):]
		end = max(end, t.End)
		out[i] = trimmed(models.Span{Start: t.End - len(words), End: t.End, Quote: string(words)})
	}
	return slices.DeleteFunc(out, func(t models.Span) bool { return t.Start == t.End })
}

// trimmed is s without the white space at its ends.
func trimmed(s models.Span) models.Span {
	right := strings.TrimRightFunc(s.Quote, unicode.IsSpace)
	quote := strings.TrimLeftFunc(right, unicode.IsSpace)
	s.Start += utf8.RuneCountInString(right) - utf8.RuneCountInString(quote)
	return models.Span{Start: s.Start, End: s.Start + utf8.RuneCountInString(quote), Quote: quote}
}

// Shifted moves the ticks of pieces whose words are the same in to as in from, and returns the others as they are.
func Shifted(from, to, ticks []models.Span) (moved, others []models.Span) {
	for _, t := range ticks {
		i := slices.IndexFunc(from, func(s models.Span) bool { return s.Start <= t.Start && t.End <= s.End })
		if i < 0 || len(from) != len(to) || from[i].Quote != to[i].Quote {
			others = append(others, t)
			continue
		}
		shift := to[i].Start - from[i].Start
		moved = append(moved, models.Span{Start: t.Start + shift, End: t.End + shift, Quote: t.Quote})
	}
	return moved, others
}
