package extract

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

var personal = tag.Set(`minister president spokesman spokeswoman spokesperson director secretary chief leader governor senator mayor ceo chairman professor general official founder co-founder
	boy girl man woman owner author analyst expert suspect victim minority member founder chair editor lawyer judge hopeful candidate supporter agent student teacher father mother son daughter`)

// appositions drafts "X is the minister" from ", the minister," beside a name.
func (a *engine) appositions(p *reading.Paragraph, u *reading.Unit) {
	for i := 1; i+2 < len(u.Tokens); i++ {
		if u.Tokens[i].Class != tag.Comma || u.Tokens[i-1].Class != tag.Name || u.Removed[i] {
			continue
		}
		from := i - 1
		for from > 0 && u.Tokens[from-1].Class == tag.Name {
			from--
		}
		end := i + 1
		role := false
		for end < len(u.Tokens) && end < i+20 && (u.Tokens[end].Nominal() || u.Tokens[end].Class == tag.Preposition || u.Tokens[end].Class == tag.Conjunction) {
			role = role || personal[u.Tokens[end].Lower]
			end++
		}
		head := u.Tokens[i+1]
		if !role || end-i < 3 || end < len(u.Tokens) && u.Tokens[end].Class != tag.Comma && u.Tokens[end].Class != tag.Stop || head.Class == tag.Conjunction || head.Class == tag.Preposition || head.Class == tag.Pronoun {
			continue
		}
		if tail := end; tail+1 < len(u.Tokens) && u.Tokens[tail].Class == tag.Comma && u.Tokens[tail+1].Class == tag.Name && u.Tokens[tail-1].Class == tag.Name {
			end = tail + 2
		}
		a.appose(p, u, clause.Range{From: from, To: i}, clause.Range{From: i + 1, To: end})
	}
}

func (a *engine) appose(p *reading.Paragraph, u *reading.Unit, name, role clause.Range) {
	s := &reading.Shape{Unit: u, Clause: u.Owner[name.From]}
	for k := name.From; k < role.To; k++ {
		s.Tokens = append(s.Tokens, k)
	}
	s.How = models.AttributionNarrator
	if u.Quote >= 0 {
		a.attribute(p, s)
	}
	spans := a.Spans(s)
	if len(spans) == 0 {
		return
	}
	who := a.Words(u, name)
	verb := " is "
	if e := a.Reader.Table.Named(u.Tokens[name.From:name.To]); e != nil {
		if e.Kind != names.Person {
			who = "The " + strings.TrimPrefix(who, "the ")
			if strings.Contains(a.Words(u, role), "minority") {
				verb = " are "
			}
		} else {
			who = e.Name
		}
	}
	d := draft{Candidate: models.Candidate{Spans: spans, Attribution: s.How, Wording: who + verb + a.Words(u, role) + "."}}
	if s.Frame != nil {
		d.Speaker = s.Frame.Name
	}
	d.add("wording", "The apposition was turned into a sentence; “"+strings.TrimSpace(verb)+"” is the engine's.")
	d.Type, d.Risk, d.Checkable = models.TypeIdentityOrRole, models.RiskLow, true
	d.CheckableReason = "A role or identity can be confirmed from sources."
	d.add("type", "The words say who or what somebody is.")
	a.drafts[a.current] = append(a.drafts[a.current], d)
}
