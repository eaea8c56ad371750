package language

import (
	"strings"

	"linecheck/models"
)

// kind says what a phrase of a condition is about.
type kind string

const (
	kindAll   kind = "every claim"
	kindType  kind = "type"
	kindRisk  kind = "risk"
	kindTopic kind = "topic"
)

// meaning is what a phrase stands for.
type meaning struct {
	kind  kind
	value string
}

// phrase is a run of lower-case words with one meaning.
type phrase struct {
	words []string
	meaning
}

// topicWords say a topic as it stands in a rule.
var topicWords = map[models.Topic]string{
	models.TopicPrivatePerson: "named private person",
	models.TopicMoney:         "money or percentage",
	models.TopicMedical:       "medical",
	models.TopicSuperlative:   "superlative",
}

const everyClaim = "every claim"

// phrases are all that a condition can say, the canonical way to say it first.
var phrases = conditions()

func conditions() []phrase {
	var out []phrase
	add := func(k kind, value string, ways ...string) {
		for _, way := range ways {
			out = append(out, phrase{strings.Fields(way), meaning{k, value}})
		}
	}
	add(kindAll, "", everyClaim, "any claim", "all claims")
	for _, t := range models.ClaimTypes {
		add(kindType, string(t), typeWords(t), typeWords(t)+"s")
	}
	add(kindType, string(models.TypeQuantity), "quantities")
	add(kindType, string(models.TypeIdentityOrRole), "identities or roles")
	add(kindType, string(models.TypeDateOrPlace), "dates or places")
	add(kindType, string(models.TypeCauseOrMotive), "causes or motives")
	add(kindType, string(models.TypeLawOrRule), "laws or rules")
	add(kindType, string(models.TypeImageOrCaption), "images or captions")
	for _, r := range []models.Risk{models.RiskLow, models.RiskMedium, models.RiskHigh} {
		add(kindRisk, string(r), string(r)+" risk", string(r))
	}
	for _, t := range models.Topics {
		add(kindTopic, string(t), topicWords[t])
	}
	add(kindTopic, string(models.TopicPrivatePerson), "private person", "named private persons", "private persons", "named private people")
	add(kindTopic, string(models.TopicMoney), "money or percentages", "money or a percentage", "money", "percentage", "percentages")
	add(kindTopic, string(models.TopicSuperlative), "superlatives")
	return out
}

func typeWords(t models.ClaimType) string { return strings.ReplaceAll(string(t), "_", " ") }

// numbers that may be spelt out.
var numbers = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "a": 1, "an": 1}

// wishes are what a rule can ask, as an unknown one is compared with.
var wishes = []string{"origin", "origins", "independent origins", "primary source", "cross-check", "confidence low", "confidence medium", "confidence high", "nothing"}

// starts reports whether words begin with p.
func starts(words []word, p []string) bool {
	if len(words) < len(p) {
		return false
	}
	for i, w := range p {
		if words[i].lower != w {
			return false
		}
	}
	return true
}

// longest returns the longest phrase that words begin with.
func longest(words []word) (found phrase, ok bool) {
	for _, p := range phrases {
		if len(p.words) > len(found.words) && starts(words, p.words) {
			found, ok = p, true
		}
	}
	return found, ok
}
