package model

import (
	"slices"

	"linecheck/review/export/plain"
)

// Prepare returns a deep copy of r in the form in which every format shows it:
// no nil slice, no text that a renderer could trip over, source numbers, verdict
// labels, groups and words without a tick filled in, and nothing of a confidential source that must not
// leave the newsroom. Preparing twice changes nothing more.
func Prepare(r Report) Report {
	r = plain.Copy(r)
	if r.Report.SchemaVersion == 0 {
		r.Report.SchemaVersion = SchemaVersion
	}
	if r.Report.State == "" {
		r.Report.State = StateDraft
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		c.Verdict = filled(c.Verdict)
		if c.AttributionVerdict != nil {
			*c.AttributionVerdict = filled(*c.AttributionVerdict)
		}
		for j := range c.Evidence {
			if e := &c.Evidence[j]; e.Number == 0 {
				e.Number = j + 1
			}
		}
		c.Unticked = unticked(*c)
		keepSecrets(c)
	}
	return r
}

// keepSecrets takes out of a claim what must not be known of its confidential sources.
func keepSecrets(c *Claim) {
	secret := func(number int) bool {
		return slices.ContainsFunc(c.Evidence, func(e Evidence) bool { return e.Confidential && e.Number == number })
	}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		if !e.Confidential {
			e.SameOrigin = slices.DeleteFunc(e.SameOrigin, secret)
			continue
		}
		c.OriginNote = "" // it could tell what a source derives from
		*e = Evidence{
			Number: e.Number, Kind: e.Kind, AccessedAt: e.AccessedAt, Stance: e.Stance, Primary: e.Primary,
			SameOrigin: []int{}, Confidential: true, KnownTo: e.KnownTo, IndependentOf: e.IndependentOf,
		}
	}
	for i := range c.QuoteChecks {
		if q := &c.QuoteChecks[i]; secret(q.Source) {
			q.Summary, q.Passage, q.TranscriptSHA256, q.TranscriptLength, q.TranscriptFrom = "", "", "", 0, ""
		}
	}
}

func filled(v Verdict) Verdict {
	if v.Value == "" {
		return v
	}
	if v.Label == "" {
		v.Label = plain.Sentence(plain.Human(v.Value))
	}
	if v.Group == "" {
		v.Group = GroupOf(v.Value)
	}
	return v
}
