// Package kind says what sort of claim the words of one make, how much harm a mistake
// would do, and whether sources can settle it.
package kind

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

var (
	inner    = tag.Set(`want hope wish desire believe think feel fear intend expect love hate prefer doubt worry enjoy trust regret admire consider relate impress intrigue like need see know care struggle-to`)
	performs = tag.Set("urge call welcome condemn thank congratulate apologise apologize ask invite")
	// moods are adjectives for how somebody feels about something.
	moods       = tag.Set(`eager ready willing happy glad proud sad angry afraid worried concerned excited impressed intrigued welcome hopeful confident sorry grateful undecided`)
	evaluations = tag.Set(`aggressive dramatic brutal deadly beautiful great good bad best worst better worse terrible awful wonderful important dangerous inflated unacceptable fair unfair wrong right strong weak tough tougher hard
		pleasant disappointing shameful absurd ridiculous historic major serious amazing perfect cool humbly frayed life practically fundamental unprecedented disastrous reckless irresponsible deliberate positive negative`)
	charges = tag.Set(`kill murder attack accuse charge convict sentence arrest abuse threaten force rape assault kidnap torture steal lie defraud bribe spy poison shoot bomb crush beat smash harass violate invade annex
		fraud espionage corruption illegal unlawful crime criminal massacre killings impunity victim guilty racism islamophobia discrimination persecute persecuted crackdown secretly`)
	timeNames = tag.Set(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december tomorrow tonight today`)
	causes    = tag.Set(`because cause lead prompt spark trigger affect due result raise response inspire`)
	laws      = tag.Set(`law ban rule regulation legislation bill constitution treaty statute decree unconstitutional legal`)
	policies  = tag.Set(`policy urge call support oppose sanction commit guideline`)
)

// Judge sets type, risk and whether sources can settle the claim, each with a reason.
func Judge(s *reading.Shape, d *models.Candidate) {
	add := func(field, text string) { d.Reasons = append(d.Reasons, models.Reason{Field: field, Text: text}) }
	f := look(s)
	d.Type = f.kind(s)
	d.Checkable, d.CheckableReason = f.checkable(s, d.Type)
	if !d.Checkable && (d.Type == models.TypeState || d.Type == models.TypeEvent || d.Type == models.TypeComparison || d.Type == models.TypeCauseOrMotive) && (f.evaluative || f.ought) {
		d.Type = models.TypeOpinion
	}
	add("type", "The words read as "+strings.ReplaceAll(string(d.Type), "_", " ")+".")
	d.Risk = models.RiskLow
	switch {
	case d.Type == models.TypeAccusation:
		d.Risk = models.RiskHigh
		add("risk", "It says that somebody did wrong.")
	case d.Type == models.TypeQuantity || d.Type == models.TypeComparison || d.Type == models.TypeCauseOrMotive || d.Type == models.TypeLawOrRule:
		d.Risk = models.RiskMedium
		add("risk", "Figures, comparisons, causes and rules are wrong more often than events.")
	default:
		add("risk", "Nothing in the words raises the risk.")
	}
}

// facts is what the words of a claim show.
type facts struct {
	lemma                                                  string // of the main verb
	charge, number, cause, law, policy, compare            bool
	ought, future, dated, may, announce, evaluative, first bool
	copula, inner                                          bool
	speech                                                 bool // I, we or you speak
	specific                                               bool // a name, a figure, a date, or an act in the past
}

func look(s *reading.Shape) facts {
	u, c := s.Unit, &s.Unit.Clauses[s.Clause]
	var f facts
	if c.Main >= 0 {
		f.lemma = u.Tokens[c.Main].Lemma
		f.copula = u.Tokens[c.Main].Class == tag.Be
		f.inner = inner[f.lemma] && !(c.Passive && f.lemma != "impress" && f.lemma != "intrigue") && !c.Subject.Empty() || inner[f.lemma] && c.Kind == clause.Predicate
	}
	for i, k := range s.Tokens {
		t := &u.Tokens[k]
		key := t.Lower
		if t.Class == tag.Verb && t.Lemma != "" {
			key = t.Lemma
		}
		f.charge = f.charge || charges[key] || charges[t.Lower]
		f.cause = f.cause || causes[key] && t.Class != tag.Name
		f.law = f.law || laws[key]
		f.policy = f.policy || policies[key]
		f.number = f.number || t.Class == tag.Number && !ordinalOrYear(t) || t.Lower == "percent" || strings.HasSuffix(t.Text, "%")
		f.compare = f.compare || t.Lower == "than" || t.Lower == "most" || t.Lower == "least" && i > 0 || t.Lower == "among" || t.Lower == "biggest" || t.Lower == "largest"
		f.evaluative = f.evaluative || evaluations[t.Lower] && t.Class != tag.Name
		f.inner = f.inner || moods[t.Lower] && f.copula && k <= c.Verb.To+1
		f.dated = f.dated || timeNames[t.Lower] || t.Class == tag.Number && len(t.Text) == 4 && strings.HasPrefix(t.Text, "20")
		f.first = f.first || t.Lower == "i" || t.Lower == "we"
		f.speech = f.speech || speaking[t.Lower]
		f.specific = f.specific || t.Class == tag.Name && i > 0 && t.Lower != "god" || f.number || f.dated || f.compare
		f.ought = f.ought || (t.Lemma == "need" || t.Lower == "have" || t.Lower == "got") && i+1 < len(s.Tokens) && u.Tokens[s.Tokens[i+1]].Class == tag.To && k >= c.Verb.From && k <= c.Verb.To && !c.Subject.Empty()
		if c.Main >= 0 && k >= c.Verb.From && k < c.Verb.To || !c.Aux.Empty() && k >= c.Aux.From && k < c.Aux.To {
			switch t.Lower {
			case "should", "must", "ought", "shall":
				f.ought = true
			case "will", "'ll", "would", "wo":
				f.future = true
			case "may", "might", "could", "can":
				f.may = true
			}
		}
		f.announce = f.announce || (t.Lemma == "plan" || t.Lemma == "launch" || t.Lemma == "suspend" || t.Lemma == "pledge" || t.Lemma == "vow") && t.Class == tag.Verb && t.Form != tag.Past || t.Class == tag.To && i > 0 && u.Tokens[k-1].Class == tag.Be
	}
	if c.Main >= 0 && !f.copula {
		v := &u.Tokens[c.Verb.From]
		f.specific = f.specific || (v.Form == tag.Past || v.Class == tag.Have) && u.Tokens[c.Main].Class == tag.Verb && !f.inner
	}
	return f
}

// speaking words show that the claim is what one person tells others.
var speaking = tag.Set("i we you our us my me your let let's")

func ordinalOrYear(t *tag.Token) bool {
	switch t.Lower {
	case "first", "second", "third", "fourth", "fifth", "one":
		return true
	}
	return len(t.Text) == 4 && (strings.HasPrefix(t.Text, "19") || strings.HasPrefix(t.Text, "20")) && !strings.Contains(t.Text, ",")
}

func (f facts) kind(s *reading.Shape) models.ClaimType {
	switch {
	case f.ought:
		return models.TypeOpinion
	case f.evaluative && s.Unit.Quote >= 0:
		return models.TypeOpinion
	case f.announce && !f.charge:
		return models.TypeAnnouncedAction
	case f.charge:
		return models.TypeAccusation
	case f.future && f.dated:
		return models.TypeAnnouncedAction
	case f.future && s.How.Attributed():
		return models.TypePrediction
	case f.number:
		return models.TypeQuantity
	case f.cause:
		return models.TypeCauseOrMotive
	case f.law:
		return models.TypeLawOrRule
	case f.policy:
		return models.TypePolicyStatement
	case f.compare:
		return models.TypeComparison
	case f.copula || f.lemma == "have" || f.inner:
		return models.TypeState
	}
	return models.TypeEvent
}

// checkable says whether sources can settle the claim, and why.
func (f facts) checkable(s *reading.Shape, t models.ClaimType) (bool, string) {
	switch {
	case f.ought:
		return false, "It says what ought to be: a demand or a value, not a fact."
	case f.first && performs[f.lemma]:
		return false, "The speaker urges or greets; nothing is reported."
	case f.inner:
		return false, "It tells what somebody feels, wants or knows, which no source can settle."
	case s.Unit.Quote >= 0 && (f.evaluative || f.lemma == "expect"):
		return false, "Direct speech that judges: an opinion of the speaker."
	case t == models.TypePrediction:
		return false, "It predicts something without a date by which it could be settled."
	case f.speech && !f.specific && !f.charge:
		return false, "A general statement in speech, with no figure, name, date or act that sources could settle."
	case f.may && s.How.Attributed() && !f.number && !f.charge:
		return false, "It says what is possible, which no source can settle."
	case f.evaluative && f.copula, f.evaluative && s.How.Attributed() && !f.number && !f.charge:
		return false, "It judges rather than reports."
	}
	return true, "Sources can confirm or refute it."
}
