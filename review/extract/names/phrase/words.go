package phrase

import "linecheck/review/extract/tag"

// reacting verbs answer what their object did, so that "after it ..." speaks of the object.
var reacting = tag.Set("suspend sanction condemn punish expel criticise criticize fire arrest sue ban warn accuse blame fine praise thank sack dismiss detain denounce reject oppose ignore forgive boycott cut halt sever jail")

// Reacts reports whether a verb, by its lemma, answers what its object did.
func Reacts(lemma string) bool { return reacting[lemma] }

// shells are nouns for what the text has said before.
var shells = tag.Set(`move decision announcement issue matter incident step action measure development news allegation allegations accusation accusations comment comments remark remarks ruling verdict
	proposal change situation problem claim claims practice approach policy crisis controversy event attack protest dispute response reaction statement warning threat`)

// Shell reports whether a lower-case noun is one for what the text has said before.
func Shell(noun string) bool { return shells[noun] }

// quantifiers can stand for things that the text has just named.
var quantifiers = tag.Set("many several some most few others dozens hundreds thousands both")

// Quantifier reports whether a lower-case word can stand for things that the text has just named.
func Quantifier(w string) bool { return quantifiers[w] }
