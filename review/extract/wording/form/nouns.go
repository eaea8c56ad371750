package form

import (
	"strings"

	"linecheck/review/extract/tag"
)

// Pointing holds the demonstratives in lower case.
var Pointing = tag.Set("this these that those")

// Holds reports whether a phrase has the words before its noun too.
func Holds(words []tag.Token, phrase string) bool {
	for i := range words {
		if !strings.Contains(strings.ToLower(phrase), words[i].Lower) {
			return false
		}
	}
	return true
}

// The puts "the" in the place of a demonstrative.
func The(said string) string {
	if word, rest, ok := strings.Cut(said, " "); ok && Pointing[strings.ToLower(word)] {
		return "the " + rest
	}
	return said
}

// Evaluative reports whether the words before a noun do not tell which one it is.
func Evaluative(words []tag.Token) bool {
	for i := range words {
		if words[i].Class != tag.Adjective || telling[words[i].Lower] {
			return false
		}
	}
	return true
}

// telling adjectives set one thing off against another of its kind.
var telling = tag.Set("first second third last next new old other former latter latest earlier previous main same different current original remaining local national")

// PlainNoun reports whether the token can stand in a noun phrase after its determiner, and is no name.
func PlainNoun(t *tag.Token) bool {
	return t.Class == tag.Noun || t.Class == tag.Adjective || t.Class == tag.Number
}

// Known are nouns for what every reader knows without being told which one.
var Known = tag.Set("one ones world sun moon earth sky sea internet web public police media press government economy weather future past present end time fact rest majority number same others week month year day morning evening night weekend")

// TimeNouns keep their demonstrative: "this week" is a date.
var TimeNouns = tag.Set("week month year morning afternoon evening night weekend summer winter spring autumn fall season quarter decade century time day way")

// Business and Public are nouns for what a body and a country have.
var (
	Business = tag.Set("stock shares sales revenue revenues earnings profit profits margin margins results management executives employees workforce customers stores guidance forecast outlook board headquarters growth income dividend debt shareholders investors")
	Public   = tag.Set("economy parliament population currency capital border borders military army constitution exports imports inflation unemployment cabinet opposition coast")
)

// Speaking are the pronouns of who speaks: what they stand for besides tells less.
var Speaking = tag.Set("i me my we us our")
