// Package clause finds the clauses of a parsed English sentence: where each
// begins and ends, its verb, its subject, and how it hangs on the others.
package clause

// Kind says how a clause hangs on the one above it.
type Kind uint8

// The kinds of clause.
const (
	Main      Kind = iota
	Content        // what is said, thought or shown
	Adverbial      // after, because, when, with
	Relative       // who, which, or none ("the clock he made")
	Predicate      // a further verb with the subject of the clause before it
	Loose          // a participle clause set off by a comma
	Reduced        // a participle after its noun
	Question       // how, whether: states nothing
	Aside          // "he said", "said the minister" beside the clause that was said
)

// Range is a half-open range of token indices.
type Range struct{ From, To int }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.To <= r.From }

// Clause is one clause of a sentence. Indices are -1 when there is nothing.
type Clause struct {
	Kind   Kind
	Parent int // clause it hangs on
	Marker int // token that opens it, outside its own words except in a relative clause
	Range
	Subject Range // its own; empty when it shares one
	Verb    Range
	Main    int   // token of the main verb
	Shares  int   // clause whose subject is its own
	Aux     Range // auxiliaries it takes over from the clause it shares with
	Head    Range // the noun phrase a relative or reduced clause belongs to
	Noun    bool  // a content clause that explains a noun ("fears that")
	Passive bool
	Tensed  bool  // has a finite verb, its own or taken over
	Whole   Range // the subject with all that belongs to it
	Comma   bool  // opened after a comma
}

// deepest bounds the nesting, so that the sum of all clause lengths is linear.
const deepest = 12

// Finite reports whether the clause has a finite verb, taken over or its own.
func (c *Clause) Finite() bool { return c.Tensed && c.Kind != Loose && c.Kind != Reduced }

// Shows reports whether the lemma is a verb such as "show" or "see", after
// which "officers running" is what is shown.
func Shows(lemma string) bool {
	switch lemma {
	case "show", "see", "depict", "capture", "film", "watch", "catch":
		return true
	}
	return false
}

// Move adds from to the tokens of the clause, and n to the clauses that it names.
func (c *Clause) Move(from, n int) {
	if from == 0 && n == 0 {
		return
	}
	for _, r := range []*Range{&c.Range, &c.Subject, &c.Whole, &c.Verb, &c.Aux, &c.Head} {
		if !r.Empty() {
			r.From, r.To = r.From+from, r.To+from
		}
	}
	for _, i := range []*int{&c.Marker, &c.Main} {
		if *i >= 0 {
			*i += from
		}
	}
	for _, i := range []*int{&c.Parent, &c.Shares} {
		if *i >= 0 {
			*i += n
		}
	}
}
