package export

import "linecheck/review/export/plain"

// prepare returns a deep copy of r in the form in which every format shows it:
// no nil slice, no text that a renderer could trip over, source numbers, verdict
// labels and groups filled in, and nothing of a confidential source that must not
// leave the newsroom. Preparing twice changes nothing more.
func prepare(r Report) Report {
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
			e := &c.Evidence[j]
			if e.Number == 0 {
				e.Number = j + 1
			}
			if e.Confidential {
				*e = Evidence{
					Number: e.Number, Kind: e.Kind, AccessedAt: e.AccessedAt, Stance: e.Stance, Primary: e.Primary,
					Confidential: true, KnownTo: e.KnownTo, IndependentOf: e.IndependentOf,
				}
			}
		}
	}
	return r
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
