package reading

import (
	"linecheck/review/extract/clause"
	"linecheck/review/extract/tag"
)

// believing verbs make their subject the source of what it thinks.
var believing = tag.Set("believe think feel hope fear expect suspect bet estimate argue suggest")

// Reports reports whether clause n tells what its subject says or thinks.
func (u *Unit) Reports(n int) bool {
	c := &u.Clauses[n]
	if c.Main < 0 || c.Verb.Empty() {
		return false
	}
	main := &u.Tokens[c.Main]
	if main.Class != tag.Verb || !tag.Speaks(main.Lemma) && !believing[main.Lemma] && !(finding[main.Lemma] && u.document(n)) {
		return false
	}
	if c.Passive || c.Kind == clause.Question {
		return false
	}
	for k := c.Verb.From; k < c.Verb.To; k++ {
		if u.Tokens[k].Class == tag.Not || u.Tokens[k].Lower == "mistakenly" || u.Tokens[k].Lower == "wrongly" || u.Tokens[k].Lower == "falsely" {
			return false
		}
	}
	return c.Verb.From == 0 || u.Tokens[c.Verb.From-1].Lower != "mistakenly" && u.Tokens[c.Verb.From-1].Lower != "wrongly"
}

// finding verbs report what a study or its authors have found.
var finding = tag.Set("find show conclude determine discover estimate")

var documents = tag.Set("study studies poll polls survey surveys report reports research analysis investigation review audit paper researchers scientists inquiry investigators auditors")

// document reports whether the subject of clause n is a study or those who made it.
func (u *Unit) document(n int) bool {
	s := u.Clauses[n].Subject
	return !s.Empty() && documents[u.Tokens[s.To-1].Lower]
}

// SubjectOf returns the words of the clause's subject, all of them up to the verb.
func (u *Unit) SubjectOf(n int) clause.Range {
	c := &u.Clauses[n]
	switch {
	case c.Kind == clause.Aside && !c.Whole.Empty():
		return c.Whole
	case c.Kind == clause.Aside:
		return c.Subject
	case c.Kind == clause.Predicate && c.Shares >= 0:
		return u.SubjectOf(c.Shares)
	case c.Kind == clause.Reduced:
		return c.Head
	case c.Kind == clause.Loose && !c.Head.Empty():
		return c.Head
	case c.Kind == clause.Loose && c.Parent >= 0:
		up := &u.Clauses[c.Parent]
		if up.Kind == clause.Relative && up.Marker >= 0 {
			if u.Tokens[up.Marker].Lower == "whose" {
				return clause.Range{}
			}
			if up.Subject.From == up.Marker {
				return up.Head
			}
		}
		return u.plain(u.SubjectOf(c.Parent))
	case !c.Whole.Empty():
		return c.Whole
	case !c.Subject.Empty():
		to := max(c.Subject.To, c.Verb.From)
		for to > c.Subject.To && (u.Tokens[to-1].Class == tag.Adverb || u.Tokens[to-1].Class == tag.Comma) {
			to--
		}
		return clause.Range{From: c.Subject.From, To: to}
	case c.Main >= 0 && c.Main <= c.From+1 && c.Main+1 < len(u.Tokens) && u.Tokens[c.Main+1].Nominal(): // "said the minister"
		end := c.Main + 1
		for end < len(u.Tokens) && u.Tokens[end].Nominal() {
			end++
		}
		return clause.Range{From: c.Main + 1, To: end}
	}
	return clause.Range{}
}

// plain is a subject without what a comma adds to it.
func (u *Unit) plain(r clause.Range) clause.Range {
	for k := r.From + 1; k+1 < r.To; k++ {
		if u.Tokens[k].Class == tag.Comma && u.Tokens[r.To-1].Class == tag.Name && !u.listed(r) {
			return clause.Range{From: r.From, To: k}
		}
	}
	return r
}

func (u *Unit) listed(r clause.Range) bool {
	for k := r.From; k < r.To; k++ {
		if u.Tokens[k].Class == tag.Conjunction {
			return true
		}
	}
	return false
}

// Presents reports whether clause n says no more than "it is a place" before
// the "where" clause that says what happened there.
func (u *Unit) Presents(n int) bool {
	c := &u.Clauses[n]
	if n+1 >= len(u.Clauses) || c.Main < 0 || u.Tokens[c.Main].Class != tag.Be || c.Subject.Empty() || u.Tokens[c.Subject.From].Lower != "it" {
		return false
	}
	next := &u.Clauses[n+1]
	return next.Kind == clause.Relative && next.Parent == n && u.Place(next) && next.From-c.Verb.To <= 4
}

// Nested reports whether clause n, inside a quotation, tells what somebody
// other than the speaker said: the speaker vouches for the whole of it.
func (u *Unit) Nested(n int) bool {
	if u.Quote < 0 || !u.Reports(n) || u.Contents[n] < 0 || !u.Clauses[n].Finite() {
		return false
	}
	s := u.SubjectOf(n)
	return !s.Empty() && u.Tokens[s.From].Class != tag.Pronoun
}

// Inside reports whether clause n belongs to the words of the clause above it:
// a condition, a plan's time, what somebody knows, the noun that it explains.
func (u *Unit) Inside(n int) bool {
	c := &u.Clauses[n]
	if c.Parent < 0 {
		return false
	}
	up := &u.Clauses[c.Parent]
	switch c.Kind {
	case clause.Content:
		if c.Noun {
			return c.Comma || c.Head.Empty() || c.To-c.From < 6 || c.Marker > 0 && u.Tokens[c.Marker-1].Class == tag.Comma
		}
		return !u.Reports(c.Parent)
	case clause.Loose:
		return c.Marker >= 0 && conditions[u.Tokens[c.Marker].Lower]
	case clause.Adverbial:
		if c.Marker < 0 {
			return false
		}
		if c.To-c.From < 3 {
			return true
		}
		switch u.Tokens[c.Marker].Lower {
		case "if", "unless", "until", "whether", "lest", "that":
			return u.Tokens[c.Marker].Lower != "that"
		case "while", "as":
			return !c.Comma && c.From > up.Verb.From && u.Tokens[c.Marker].Lower == "as" && u.Tokens[c.Verb.From].Form != tag.Past
		case "when", "whenever", "once":
			return u.Tokens[c.Verb.From].Form != tag.Past && u.Tokens[c.Verb.From].Lower != "was" && up.Kind != clause.Question
		}
	case clause.Relative:
		return up.Kind == clause.Question || c.From < c.Marker && !c.Head.Empty() && u.Tokens[c.Head.To-1].Lower == "manner"
	}
	return false
}

// conditions open clauses without which the one above is not meant ("if convicted").
var conditions = tag.Set("if unless once until when")

// sticks reports whether an adverbial clause is all that its verb has for a
// complement, so that the verb says nothing without it.
func (u *Unit) sticks(n int) bool {
	c := &u.Clauses[n]
	if c.Kind != clause.Adverbial || c.Parent < 0 || c.Marker < 0 || u.Reports(n) && u.Contents[n] >= 0 {
		return false
	}
	up := &u.Clauses[c.Parent]
	if up.Verb.Empty() || c.Marker < up.Verb.To || c.Marker > up.Verb.To+5 || up.Passive && c.Marker < up.Verb.To+2 {
		return false
	}
	if up.Main < 0 || u.Tokens[up.Main].Class != tag.Be && !lasting[u.Tokens[up.Main].Lemma] {
		return false
	}
	for k := up.Verb.To; k < c.Marker; k++ {
		if t := &u.Tokens[k]; t.Class != tag.Adverb && t.Lower != "than" && t.Lower != "less" && t.Lower != "more" && !spells[t.Lower] && !(t.Class == tag.Number || t.Class == tag.Determiner) || t.Class == tag.Number && !spells[u.Tokens[k+1].Lower] {
			return false
		}
	}
	return true
}

// shown reports whether reduced clause n is what its verb shows.
func (u *Unit) shown(n int) bool {
	up := u.Clauses[n].Parent
	return up >= 0 && u.Clauses[up].Main >= 0 && clause.Shows(u.Tokens[u.Clauses[up].Main].Lemma)
}

// Place reports whether the relative clause begins with "where".
func (u *Unit) Place(c *clause.Clause) bool {
	return c.Marker >= 0 && u.Tokens[c.Marker].Lower == "where"
}

// keeps reports whether the words of clause n stay inside those of clause top.
func (u *Unit) keeps(n, top int) bool {
	for n != top {
		if n < 0 {
			return false
		}
		c := &u.Clauses[n]
		switch c.Kind {
		case clause.Reduced:
			if u.Reports(n) && u.Contents[n] >= 0 {
				return false
			}
		case clause.Question:
		case clause.Relative:
			if c.Comma || u.Place(c) {
				return false
			}
		case clause.Aside, clause.Loose, clause.Main, clause.Predicate:
			if c.Kind != clause.Loose || (c.Comma || c.To-c.From >= 4) && !u.Inside(n) {
				return false
			}
		default:
			if !u.Inside(n) && !u.sticks(n) && !(c.Kind == clause.Content && (c.Noun || u.Nested(c.Parent))) {
				return false
			}
		}
		n = c.Parent
	}
	return true
}

// lasting verbs need to be told when or how long.
var lasting = tag.Set("come take last happen occur begin start follow end arise result stem remain stay")

// spells are nouns for how long something takes.
var spells = tag.Set("minute minutes hour hours day days week weeks month months year years")

// Believes reports whether the lemma says what its subject thinks.
func Believes(lemma string) bool { return believing[lemma] }
