package clause

import (
	"linecheck/review/extract/clause/tree"
	"linecheck/review/extract/tag"
)

// complement opens a clause that is the object of a verb.
func (b *builder) complement(i, up int, g tree.Group) {
	if !g.Tensed {
		return
	}
	c := Clause{Kind: Content, Parent: up, Marker: b.Marker(i), Shares: -1}
	b.fill(&c, i, g)
	if k := b.opener(&c); c.Marker < 0 && k >= 0 {
		c.Marker = k
	}
	switch mark := b.At(c.Marker); {
	case c.Marker >= 0 && tree.Subordinates[mark.Lower] && mark.Lower != "if" && mark.Lower != "when" && mark.Lower != "as" && !c.Subject.Empty():
		mark.Class = tag.Subordinate
		c.Kind = Adverbial
	case b.asks(i):
		c.Kind = Question
	case c.Subject.Empty() && b.out[up].Kind == Aside && b.out[up].Parent >= 0 && i > b.heading[up]:
		b.serial(&c, b.out[up].Parent)
		c.Marker = -1
	case c.Subject.Empty():
		return
	}
	if b.At(b.Heads[i]).Lower == "now" {
		c.Kind = Adverbial
	} else if b.Heads[i] != b.heading[up] && b.At(b.Heads[i]).Class != tag.Verb {
		c.Noun = true
	}
	b.add(i, c)
}

// opener returns the conjunction right before the subject of c, -1 if there is none.
func (b *builder) opener(c *Clause) int {
	if k := c.Subject.From - 1; !c.Subject.Empty() && k >= 0 && tree.Subordinates[b.At(k).Lower] && b.At(k).Class != tag.Adverb {
		return k
	}
	return -1
}

// asks reports whether the clause begins with a question word or "whether".
func (b *builder) asks(i int) bool {
	from := b.First(i)
	if b.At(from).Class == tag.Preposition {
		from++
	}
	for k := from; k != i && k >= 0; k = b.Heads[k] {
		if b.Rel(k, "advcl", "acl", "parataxis", "csubj") {
			return false
		}
	}
	t := b.At(from)
	switch {
	case t.Class == tag.Wh:
		return from < i
	case t.Class == tag.Subordinate:
		return t.Lower == "whether" || t.Lower == "if" || t.Lower == "when"
	}
	return false
}

// causal conjunctions go on with what somebody says.
var causal = tag.Set("because since although though whereas while unless")

// reported reports whether a that-clause that was put on noun is what the verb
// above reports ("said in an email that").
func (b *builder) reported(noun, up int) bool {
	c := &b.out[up]
	return c.Main >= 0 && c.Main < noun && b.Child(b.heading[up], "ccomp") < 0 && tag.TakesClause(b.At(c.Main).Lemma) && b.Child(noun, "case") >= 0
}

// modifier opens a clause that belongs to a noun.
func (b *builder) modifier(i, up int, g tree.Group) {
	noun := b.Heads[i]
	c := Clause{Kind: Relative, Parent: up, Marker: -1, Shares: -1}
	b.fill(&c, i, g)
	if m := b.Marker(i); m >= 0 && tree.Subordinates[b.At(m).Lower] {
		b.At(m).Class = tag.Subordinate
		b.adverbial(i, up, g)
		return
	}
	c.Marker = b.Pronoun(i)
	if c.Marker >= 0 && b.Rels[c.Marker] == "mark" {
		if c.Tensed && !c.Subject.Empty() && b.reported(noun, up) {
			c.Kind, c.Head = Content, Range{}
			b.add(i, c)
			return
		}
		c.Marker = -1
	}
	t := b.At(c.Main)
	switch {
	case c.Tensed && c.Marker < 0 && b.Rels[i] == "acl:relcl" && b.empty(i, &c):
		return
	case c.Tensed && (b.Rels[i] == "acl:relcl" || c.Marker >= 0):
		switch b.At(noun).Lower {
		case "what", "whatever", "whoever", "whichever":
			c.Kind = Question
		}
	case c.Tensed && b.At(noun).Lower == "now":
		b.complement(i, up, g)
		return
	case c.Tensed:
		c.Kind, c.Noun, c.Marker = Content, true, b.Marker(i)
		if c.Subject.Empty() {
			return
		}
	case t.Class == tag.Verb && t.Form&(tag.Gerund|tag.Participle) != 0:
		if b.Marker(i) >= 0 || i < noun {
			return
		}
		c.Kind, c.Passive = Reduced, b.At(g.From).Form == tag.Participle
		if before := b.At(b.before(i)); before.Class == tag.Comma && noun == b.SubjectOf(b.heading[up]) {
			c.Kind, c.Comma = Loose, true
		}
	default:
		return
	}
	if noun = b.agreeing(noun, &c); b.measured(noun, i, &c) != noun {
		return
	}
	c.Head = b.phrase(noun, b.First(i))
	b.add(i, c)
}

// empty reports whether a relative clause without a pronoun has nothing but a
// subject and what could be done, or belongs to no noun, so that it only tells which ("a payload the firm could carry").
func (b *builder) empty(i int, c *Clause) bool {
	last := c.Verb.To - 1
	if noun := b.At(b.Heads[i]); noun.Class != tag.Pronoun && b.At(c.Verb.From).Class != tag.Modal {
		return false
	}
	return b.Last(i) == last && c.Whole.To <= c.Verb.From && c.Verb.From-c.Whole.To <= 1
}
