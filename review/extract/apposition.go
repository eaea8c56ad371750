package extract

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/tag"
)

var personal = words(`minister president spokesman spokeswoman spokesperson director secretary chief leader governor senator mayor ceo chairman professor general official founder co-founder
	boy girl man woman owner author analyst expert suspect victim minority member founder chair editor lawyer judge hopeful candidate supporter agent student teacher father mother son daughter`)

// appositions drafts "X is the minister" from ", the minister," beside a name.
func (a *article) appositions(p *paragraph, u *unit) {
	for i := 1; i+2 < len(u.tokens); i++ {
		if u.tokens[i].Class != tag.Comma || u.tokens[i-1].Class != tag.Name || u.removed[i] {
			continue
		}
		from := i - 1
		for from > 0 && u.tokens[from-1].Class == tag.Name {
			from--
		}
		end := i + 1
		role := false
		for end < len(u.tokens) && end < i+20 && (u.tokens[end].Nominal() || u.tokens[end].Class == tag.Preposition || u.tokens[end].Class == tag.Conjunction) {
			role = role || personal[u.tokens[end].Lower]
			end++
		}
		head := u.tokens[i+1]
		if !role || end-i < 3 || end < len(u.tokens) && u.tokens[end].Class != tag.Comma && u.tokens[end].Class != tag.Stop || head.Class == tag.Conjunction || head.Class == tag.Preposition || head.Class == tag.Pronoun {
			continue
		}
		if tail := end; tail+1 < len(u.tokens) && u.tokens[tail].Class == tag.Comma && u.tokens[tail+1].Class == tag.Name && u.tokens[tail-1].Class == tag.Name {
			end = tail + 2
		}
		a.appose(p, u, clause.Range{From: from, To: i}, clause.Range{From: i + 1, To: end})
	}
}

func (a *article) appose(p *paragraph, u *unit, name, role clause.Range) {
	s := &shape{u: u, clause: u.owner[name.From]}
	for k := name.From; k < role.To; k++ {
		s.tokens = append(s.tokens, k)
	}
	s.how = models.AttributionNarrator
	if u.quote >= 0 {
		a.attribute(p, s)
	}
	spans := a.spans(s)
	if len(spans) == 0 {
		return
	}
	who := a.words(u, name)
	verb := " is "
	if e := a.reader.Table.Named(u.tokens[name.From:name.To]); e != nil {
		if e.Kind != names.Person {
			who = "The " + strings.TrimPrefix(who, "the ")
			if strings.Contains(a.words(u, role), "minority") {
				verb = " are "
			}
		} else {
			who = e.Name
		}
	}
	d := draft{Candidate: models.Candidate{Spans: spans, Attribution: s.how, Wording: who + verb + a.words(u, role) + "."}}
	if s.frame != nil {
		d.Speaker = s.frame.name
	}
	d.add("wording", "The apposition was turned into a sentence; “"+strings.TrimSpace(verb)+"” is the engine's.")
	d.Type, d.Risk, d.Checkable = models.TypeIdentityOrRole, models.RiskLow, true
	d.CheckableReason = "A role or identity can be confirmed from sources."
	d.add("type", "The words say who or what somebody is.")
	u.sentence.drafts = append(u.sentence.drafts, d)
}
