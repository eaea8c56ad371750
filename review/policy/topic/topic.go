// Package topic reads from the words of a claim what a policy can ask more for:
// money, medicine, superlatives and people who hold no public office. It reads
// English; percent signs and signs of money are read in any language.
package topic

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
)

// Of returns the topics of a claim's wording, in the order of models.Topics.
// given says whether a lower-case word is a first name; nil knows none.
func Of(wording string, given func(word string) bool) []models.Topic {
	t := cut(wording)
	var out []models.Topic
	for _, topic := range models.Topics {
		if reads(topic, t, given) {
			out = append(out, topic)
		}
	}
	return out
}

func reads(topic models.Topic, t []token, given func(string) bool) bool {
	switch topic {
	case models.TopicPrivatePerson:
		return namesPrivatePerson(t, given)
	case models.TopicMoney:
		return money(t)
	case models.TopicMedical:
		return medical(t)
	case models.TopicSuperlative:
		return superlative(t)
	}
	return false
}

// token is a word, a number or a single sign.
type token struct {
	text, lower string
	number      bool // has a digit
	capital     bool // starts with a capital letter and is more than that letter
}

// cut splits words from signs. A number keeps its commas and points; an apostrophe ends a word.
func cut(s string) []token {
	var out []token
	runes := []rune(s)
	for i := 0; i < len(runes); {
		switch {
		case unicode.IsSpace(runes[i]):
			i++
		case wordy(runes[i]):
			end := i + 1
			for end < len(runes) && (wordy(runes[end]) || inside(runes, end)) {
				end++
			}
			out = append(out, word(runes[i:end]))
			i = end
		default:
			out = append(out, token{text: string(runes[i]), lower: string(runes[i])})
			i++
		}
	}
	return out
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// inside reports whether the sign at i belongs to the number or the word around it: 3,400 and 2.5, anti-viral.
func inside(r []rune, i int) bool {
	if i+1 >= len(r) || !wordy(r[i+1]) {
		return false
	}
	if r[i] == '-' {
		return true
	}
	return (r[i] == ',' || r[i] == '.') && unicode.IsDigit(r[i-1]) && unicode.IsDigit(r[i+1])
}

func word(r []rune) token {
	text := string(r)
	return token{text: text, lower: strings.ToLower(text), number: slices.ContainsFunc(r, unicode.IsDigit), capital: len(r) > 1 && unicode.IsUpper(r[0])}
}

// money reports whether a number stands beside a sign or a word for money or a share of a hundred.
func money(t []token) bool {
	for i, k := range t {
		if signs[k.text] && (numberAt(t, i-1) || numberAt(t, i+1)) || units[k.lower] && (amountBefore(t, i) || numberAt(t, i+1)) {
			return true
		}
		if k.lower == "per" && i+1 < len(t) && t[i+1].lower == "cent" && amountBefore(t, i) {
			return true
		}
	}
	return false
}

func numberAt(t []token, i int) bool { return i >= 0 && i < len(t) && t[i].number }

// amountBefore looks for the number that a unit counts: "3 million US dollars", "half a million pounds".
func amountBefore(t []token, i int) bool {
	for back := 1; back <= 4 && i-back >= 0; back++ {
		k := t[i-back]
		if k.number || spelt[k.lower] {
			return true
		}
		if !between[k.lower] && !k.capital {
			return false
		}
	}
	return false
}

func medical(t []token) bool {
	return slices.ContainsFunc(t, func(k token) bool {
		if medicine[k.lower] || medicine[strings.TrimSuffix(k.lower, "s")] {
			return true
		}
		return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(k.lower, stem) })
	})
}

// superlative finds the largest, the most beautiful, the only one, and what never was before.
func superlative(t []token) bool {
	for i, k := range t {
		next := token{}
		if i+1 < len(t) {
			next = t[i+1]
		}
		switch {
		case extremes[k.lower]:
			return true
		case k.lower == "most" || k.lower == "least":
			// "at most three" and "most of them" count, they do not rank; "the most valuable" ranks.
			if ranked(t, i) && next.text != "" && next.lower != "of" && !next.number {
				return true
			}
		case k.lower == "first" && ranked(t, i) && !notRanked[next.lower]:
			return true
		case k.lower == "only" && ranked(t, i):
			return true
		case k.lower == "never" && slices.ContainsFunc(t[i:], func(k token) bool { return k.lower == "before" }):
			return true
		case k.lower == "record" && (next.lower == "high" || next.lower == "low" || next.lower == "number" || next.lower == "numbers"):
			return true
		}
	}
	return false
}

// ranked reports whether the word at i stands after an article or a possessive: "the most", "Europe's first".
func ranked(t []token, i int) bool {
	return i > 0 && (determiners[t[i-1].lower] || i > 1 && t[i-1].lower == "s" && (t[i-2].text == "'" || t[i-2].text == "’"))
}

// namesPrivatePerson finds a person's name: a first name and another capital
// word, or a capital word after Mr or Mrs. A public office anywhere in the
// claim makes its people public ones.
func namesPrivatePerson(t []token, given func(string) bool) bool {
	if slices.ContainsFunc(t, func(k token) bool { return offices[k.lower] }) {
		return false
	}
	for i, k := range t {
		next := after(t, i)
		if k.capital && next.capital && (honorifics[k.lower] || given != nil && given(k.lower) && !places[next.lower]) {
			return true
		}
	}
	return false
}

// after returns the token after i, past initials and points: Smith in "Mr. Smith" and "John F. Smith".
func after(t []token, i int) token {
	for i++; i < len(t); i++ {
		if r, n := utf8.DecodeRuneInString(t[i].text); t[i].text != "." && (n < len(t[i].text) || !unicode.IsUpper(r)) {
			return t[i]
		}
	}
	return token{}
}
