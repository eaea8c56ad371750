package language

import (
	"slices"
	"strconv"
	"strings"

	"linecheck/models"
)

// rule takes a line with a condition and what it asks.
func (r *reader) rule(line []rune, colon int) {
	rule := models.PolicyRule{Name: r.named}
	r.named, r.naming = "", nil
	before := len(r.Problems)
	head, tail := cut(line[:colon], 1), cut(line[colon+1:], colon+2)
	if len(head) == 0 {
		r.fault(colon+1, 1, "Say before the colon what the rule is about, such as “%s”.", everyClaim)
	} else {
		r.conditions(&rule, head)
	}
	if len(tail) == 0 {
		r.fault(colon+1, 1, "Say after the colon what the rule asks, such as “2 origins, primary source”, or “nothing”.")
	} else {
		r.demands(&rule, tail)
	}
	if len(r.Problems) == before {
		r.Policy.Rules = append(r.Policy.Rules, rule)
		r.Lines = append(r.Lines, r.line)
	}
}

func (r *reader) conditions(rule *models.PolicyRule, words []word) {
	list, gap := items(words)
	if gap != nil {
		r.fault(gap.column, 1, "Nothing stands on one side of this comma. Remove it, or add a condition.")
		return
	}
	seen := map[kind][]word{}
	for _, item := range list {
		k, values, ok := r.either(item)
		if !ok {
			continue
		}
		if len(seen[k]) > 0 {
			r.at(item, "The rule names a %s twice. A comma means that both have to hold; join them with “or”, or write a rule for each.", k)
			continue
		}
		seen[k] = item
		for _, v := range values {
			switch k {
			case kindAll:
			case kindType:
				rule.Types = append(rule.Types, models.ClaimType(v))
			case kindRisk:
				rule.Risks = append(rule.Risks, models.Risk(v))
			case kindTopic:
				rule.Topics = append(rule.Topics, models.Topic(v))
			}
		}
	}
	if all := seen[kindAll]; len(all) > 0 && len(seen) > 1 {
		r.at(all, "“%s” leaves nothing to choose. Remove it, or remove the other conditions.", everyClaim)
	}
}

// either reads the conditions of one kind that "or" divides.
func (r *reader) either(words []word) (k kind, values []string, ok bool) {
	for rest := words; ; {
		p, found := longest(rest)
		if !found {
			r.unknown(rest)
			return k, nil, false
		}
		here := rest[:len(p.words)]
		switch {
		case k != "" && k != p.kind:
			r.at(here, "“or” joins conditions of one kind: “%s” is a %s, what stands before it is a %s. Write a rule for each.", spell(here), p.kind, k)
			return k, nil, false
		case slices.Contains(values, p.value):
			r.at(here, "“%s” stands twice. Remove one.", spell(here))
			return k, nil, false
		}
		k, values = p.kind, append(values, p.value)
		rest = rest[len(p.words):]
		if len(rest) == 0 {
			return k, values, true
		}
		if rest[0].lower != "or" {
			r.at(rest[:1], "“%s” cannot stand here. Put a comma or “or” between two conditions.%s", rest[0].text, hintFor(words))
			return k, nil, false
		}
		if rest = rest[1:]; len(rest) == 0 {
			r.at(words[len(words)-1:], "A condition is missing after this “or”.")
			return k, nil, false
		}
	}
}

// hintFor suggests a phrase for a condition that is nearly one.
func hintFor(words []word) string { return didYouMean(spell(words), ways()) }

// unknown complains of words that are no condition.
func (r *reader) unknown(words []word) {
	end := len(words)
	for i, w := range words {
		if w.lower == "or" && i > 0 && hintFor(words) == "" {
			end = i
			break
		}
	}
	words = words[:end]
	hint := hintFor(words)
	if hint == "" {
		hint = " A rule is about types (" + typeWords(models.TypeAccusation) + ", " + typeWords(models.TypeQuantity) + " …), risks (low, medium, high risk), " +
			"topics (named private person, money or percentage, medical, superlative) or every claim."
	}
	r.at(words, "“%s” is not something that a rule can be about.%s", spell(words), hint)
}

// ways are the canonical phrases of conditions.
func ways() []string {
	var out []string
	seen := map[meaning]bool{}
	for _, p := range phrases {
		if !seen[p.meaning] {
			seen[p.meaning] = true
			out = append(out, strings.Join(p.words, " "))
		}
	}
	return out
}

// demands reads what a rule asks.
func (r *reader) demands(rule *models.PolicyRule, words []word) {
	list, gap := items(words)
	if gap != nil {
		r.fault(gap.column, 1, "Nothing stands on one side of this comma. Remove it, or add what the rule asks.")
		return
	}
	seen := map[string]bool{}
	for _, item := range list {
		what := r.demand(rule, item)
		if what == "" {
			continue
		}
		if seen[what] {
			r.at(item, "The rule asks for this twice. Remove one.")
		}
		seen[what] = true
		if what == "nothing" && len(list) > 1 {
			r.at(item, "“nothing” stands alone. Remove it, or remove the rest.")
		}
	}
}

// demand puts one demand into the rule and returns which it is, "" when it is none.
func (r *reader) demand(rule *models.PolicyRule, item []word) string {
	rest := item
	if starts(rest, []string{"at", "least"}) {
		rest = rest[2:]
	}
	rest = without(rest, "a")
	switch {
	case is(rest, "nothing"):
		return "nothing"
	case is(rest, "primary", "source"), is(rest, "1", "primary", "source"), is(rest, "one", "primary", "source"):
		rule.Primary = true
		return "primary"
	case is(rest, "cross", "check"), is(rest, "crosscheck"), is(rest, "cross", "check", "by", "a", "second", "reviewer"):
		rule.CrossCheck = true
		return "cross-check"
	}
	if level, ok := confidence(rest); ok {
		return r.level(rule, level)
	}
	if n, ok := count(item); ok {
		return r.origins(rule, item, n)
	}
	hint := didYouMean(spell(item), wishes)
	if _, err := strconv.Atoi(item[0].lower); err == nil && len(item) > 1 { // how many of what
		hint = didYouMean(spell(item[1:]), wishes)
	}
	if hint == "" {
		hint = " A rule asks for origins (“2 origins”), a “primary source”, a “cross-check”, a confidence (“confidence medium”) or “nothing”."
	}
	r.at(item, "“%s” is not something that a rule can ask.%s", spell(item), hint)
	return ""
}

func without(words []word, first string) []word {
	if len(words) > 1 && words[0].lower == first {
		return words[1:]
	}
	return words
}

func is(words []word, p ...string) bool { return len(words) == len(p) && starts(words, p) }

// confidence reads "confidence medium", "medium confidence" and "confidence of at least medium".
func confidence(words []word) (level word, ok bool) {
	switch {
	case len(words) == 2 && words[1].lower == "confidence":
		return words[0], true
	case len(words) < 2 || words[0].lower != "confidence":
		return word{}, false
	}
	rest := without(words[1:], "of")
	if starts(rest, []string{"at", "least"}) && len(rest) > 2 {
		rest = rest[2:]
	}
	return rest[len(rest)-1], len(rest) == 1
}

func (r *reader) level(rule *models.PolicyRule, level word) string {
	levels := []string{string(models.ConfidenceLow), string(models.ConfidenceMedium), string(models.ConfidenceHigh)}
	if !slices.Contains(levels, level.lower) {
		hint := didYouMean(level.text, levels)
		if hint == "" {
			hint = " It is low, medium or high."
		}
		r.at([]word{level}, "“%s” is no confidence.%s", level.text, hint)
		return ""
	}
	rule.Confidence = models.Confidence(level.lower)
	return "confidence"
}

// count reads "2 origins", "two independent origins" and "at least 2 origins".
func count(words []word) (n word, ok bool) {
	if starts(words, []string{"at", "least"}) {
		words = words[2:]
	}
	if len(words) == 3 && words[1].lower == "independent" {
		words = []word{words[0], words[2]}
	}
	if len(words) != 2 || words[1].lower != "origin" && words[1].lower != "origins" {
		return word{}, false
	}
	return words[0], true
}

func (r *reader) origins(rule *models.PolicyRule, item []word, count word) string {
	n, spelt := numbers[count.lower]
	if !spelt {
		var err error
		if n, err = strconv.Atoi(count.lower); err != nil {
			r.at([]word{count}, "“%s” is no number. Write how many origins, such as “2 origins”.", count.text)
			return ""
		}
	}
	if n < 1 || n > MaxOrigins {
		r.at(item, "A rule asks for 1 to %d origins. Write “nothing” for a rule that asks for none.", MaxOrigins)
		return ""
	}
	rule.Origins = n
	return "origins"
}
