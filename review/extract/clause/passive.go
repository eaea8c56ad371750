package clause

import "linecheck/review/extract/tag"

// undergone verbs are as a rule said of whom they are done to, when no object follows.
var undergone = tag.Set("charge sentence convict fine jail imprison arrest detain release kill injure wound shoot take send transfer transport treat pronounce find order force ban suspend remove dismiss fire appoint elect replace rename evict expel deport extradite accuse acquit crush hit hospitalise hospitalize rush airlift hold place put bring drive escort strip beat stab attack rob raid destroy demolish close seal rescue save free build design sell buy publish print release")

// passive makes a past tense after "was arrested and" the participle that it is spelt
// like, when nobody does it: it has no object.
func (b *builder) passive(i int, c *Clause, first int) bool {
	f, own := &b.out[first], b.At(c.Main)
	if !f.Passive || !f.Tensed || c.Main != c.Verb.From || c.Marker != c.Main-1 || own.Class != tag.Verb || own.Form != tag.Past || !undergone[own.Lemma] {
		return false
	}
	if next := b.At(c.Main + 1); next.Class != tag.Preposition && next.Class != tag.To && next.Class != tag.Adverb && next.Class != tag.Stop && next.Class != tag.Comma || b.Child(i, "obj") >= 0 {
		return false
	}
	own.Form = tag.Participle
	c.Tensed = false
	return b.takesOver(c, first)
}
