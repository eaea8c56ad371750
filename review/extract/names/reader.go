// Package names says what the pronouns, roles and short names of an article stand for.
package names

import (
	"strings"

	"linecheck/review/extract/names/scene"

	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/tag"
)

// Mention is a place in a sentence that stands for something the article names.
type Mention struct {
	From, To     int // tokens
	Entity       *Entity
	Text         string // what to write instead; "" when the words stand for themselves
	Possessive   bool
	Pronoun      bool
	Reason       string
	Alternatives []string
	Antecedent   [2]int // bytes at which the text names what a pronoun stands for, both 0 when it does not
	Shell        bool   // a noun such as "move" or "issue" for what the text said before
}

// ref is something that a later pronoun may stand for.
type ref struct {
	entity   *Entity
	text     string
	plural   bool
	animate  bool
	female   int
	governed bool // stands after a preposition
	genitive bool // stands before 's
	pronoun  bool // the words were a pronoun
	subject  bool
	sentence int
	at       int // token, for the distance inside a sentence
	clause   int
	span     [2]int // bytes at which the text names it
	head     string // its noun in lower case, "" for a name
	prep     string // the preposition that governs it
	article  string // what it begins with: "the", "a", ""
	said     *Entity
	word     string // the pronoun that was read as it
}

// Reader reads an article sentence by sentence and keeps what was mentioned last.
type Reader struct {
	Table    *Table
	recent   []ref
	phrases  []described // noun phrases with more than a noun, for a later bare noun
	sentence int
	owner    string // whose the noun phrase that begins at token owned is
	owned    int
	voice    *Entity             // who says the sentence
	Watch    func(*Decision) int // for training and measuring: returns which candidate to take, -1 to leave it to the reader
}

// memory is how many things a reader remembers, so that its work stays linear.
const memory = 24

// Read resolves the mentions of the next sentence.
func (r *Reader) Read(s Scene) []Mention {
	r.sentence++
	r.owner, r.voice = "", s.Speaker
	var out []Mention
	for i := 0; i < len(s.Tokens); {
		m, end := r.at(s, i)
		if m.Entity != nil || m.Text != "" || m.Reason != "" {
			out = append(out, m)
		}
		i = max(end, i+1)
	}
	return out
}

func (r *Reader) at(s Scene, i int) (Mention, int) {
	t := &s.Tokens[i]
	switch {
	case t.Class == tag.Name:
		return r.name(s, i)
	case pointing[t.Lower] && scene.Alone(s, i):
		return r.pointer(s, i)
	case t.Class == tag.Determiner && (t.Lower == "the" || pointing[t.Lower]) || t.Lower == "such":
		return r.definite(s, i)
	case t.Lower == "there" && t.Class == tag.Adverb:
		return r.there(s, i), i + 1
	case t.Class == tag.Pronoun || t.Class == tag.Possessive:
		return r.pronoun(s, i)
	case t.Nominal():
		if m := r.elided(s, i); len(m.Alternatives) > 0 {
			return m, m.To
		}
		return r.phrase(s, i, i)
	}
	return Mention{}, i + 1
}

func (r *Reader) name(s Scene, i int) (Mention, int) {
	end := entity.Run(s.Tokens, i)
	if end < len(s.Tokens) && s.Tokens[end].Class == tag.Genitive {
		if m, to := r.ownedRole(s, i, end); m.Entity != nil {
			return m, to
		}
	}
	e := r.Table.Named(s.Tokens[i:end])
	if e == nil || end-i == 1 && (entity.IsRole(s.Tokens[i].Lower) || phrase.Initials(s.Tokens[i].Lower)) || entity.Calendar(s.Tokens[i].Lower) || entity.People(entity.Fold(entity.Join(s.Tokens[i:end]))) != "" {
		return Mention{}, end
	}
	from := i
	words := len(e.Words)
	short := end-i < words && (e.Kind == Person || e.Kind == Body)
	if !short && end-i > words {
		from = end - words
	}
	r.remember(ref{entity: e, text: e.Name, plural: e.Plural, animate: e.Kind == Person, subject: s.Heads(i) && !phrase.Owns(s.Tokens, end), governed: i > 0 && s.Tokens[i-1].Class == tag.Preposition, genitive: phrase.Owns(s.Tokens, end), at: i, clause: s.Clause(i), span: s.Bytes(s.Left(i), end), prep: s.Before(i), article: s.Article(i)})
	r.pair(s, i, e)
	r.company(s, i, end, e)
	if phrase.Owns(s.Tokens, end) {
		r.owner, r.owned = e.Name, end
	}
	m := Mention{From: from, To: end, Entity: e}
	if short && e.Kind == Person || short && entity.Fold(entity.Join(s.Tokens[i:end])) == e.Words[0] {
		m.Text = e.Name
		m.Reason = "“" + entity.Join(s.Tokens[i:end]) + "” is " + e.Name + ", as the article calls them in full."
	}
	if noun := phrase.NounAfter(s.Tokens, end); noun && e.Kind != Person {
		r.phrase(s, i, end)
	}
	return m, end
}

// pair remembers "A and B" as one thing that "they" can mean.
func (r *Reader) pair(s Scene, i int, e *Entity) {
	and := i - 1
	if and > 0 && s.Tokens[and].Class == tag.Determiner {
		and--
	}
	if and < 1 || s.Tokens[and].Lower != "and" || s.Tokens[and-1].Class != tag.Name {
		return
	}
	from := and - 1
	for from > 0 && s.Tokens[from-1].Class == tag.Name {
		from--
	}
	if o := r.Table.Named(s.Tokens[from:and]); o != nil && o != e && o.Kind != Thing {
		r.remember(ref{text: o.Name + " and " + e.Name, plural: true, animate: true, subject: s.Subject(from) || s.Subject(i) || s.Subject(max(from-1, 0)) || s.Subject(max(from-2, 0)), at: i, clause: s.Clause(i), span: s.Bytes(from, entity.Run(s.Tokens, i))})
	}
}

// ownedRole resolves "Russia's foreign minister".
func (r *Reader) ownedRole(s Scene, i, genitive int) (Mention, int) {
	end := genitive + 1
	for end < len(s.Tokens) && (s.Tokens[end].Class == tag.Noun || s.Tokens[end].Class == tag.Adjective || s.Tokens[end].Class == tag.Name) {
		end++
	}
	if end == genitive+1 || !entity.IsRole(s.Tokens[end-1].Lower) {
		return Mention{}, i
	}
	e := r.Table.ByRole(s.Tokens[end-1].Lower, s.Tokens[genitive+1:end-1], entity.Join(s.Tokens[i:genitive]))
	if e == nil || e.Group == "" {
		return Mention{}, i
	}
	if owner := r.Table.Named(s.Tokens[i:genitive]); owner != nil {
		r.remember(ref{entity: owner, text: owner.Name, genitive: true, at: i, clause: s.Clause(i), span: s.Bytes(i, genitive)})
	}
	return r.asPerson(s, e, i, end), end
}

func (r *Reader) asPerson(s Scene, e *Entity, from, to int) Mention {
	r.remember(ref{entity: e, text: e.Name, animate: true, subject: s.Subject(from), at: from, clause: s.Clause(from), span: s.Bytes(from, to), article: s.Article(from)})
	return Mention{
		From: from, To: to, Entity: e, Text: e.Name,
		Reason: "“" + entity.Join(s.Tokens[from:to]) + "” is " + e.Name + ": the article gives them this role.",
	}
}

// definite resolves "the foreign minister", "the alliance", "the country".
func (r *Reader) definite(s Scene, i int) (Mention, int) {
	end := i + 1
	for end < len(s.Tokens) && s.Tokens[end].Nominal() && s.Tokens[end].Class != tag.Determiner && s.Tokens[end].Class != tag.Pronoun {
		end++
	}
	if end == i+1 {
		return Mention{}, i + 1
	}
	if s.Tokens[i+1].Class == tag.Name && entity.Run(s.Tokens, i+1) >= end {
		return r.name(s, i+1)
	}
	head := scene.Owned(s, i+1, end) - 1
	noun := s.Tokens[head].Lower
	if s.Tokens[i].Lower == "the" && scene.Aged(s.Tokens[i+1:head+1]) {
		if m := r.described(s, i, head+1); m.Entity != nil {
			return m, head + 1
		}
	}
	if s.Tokens[head].Class == tag.Name || head+1 < len(s.Tokens) && s.Tokens[head+1].Lower == "of" {
		return r.phrase(s, i, i+1)
	}
	switch {
	case entity.IsRole(noun) && head+1 < len(s.Tokens) && (s.Tokens[head+1].Class == tag.Pronoun || s.Tokens[head+1].Class == tag.Wh || s.Tokens[head+1].Class == tag.That):
	case entity.IsRole(noun):
		e := r.Table.ByRole(noun, s.Tokens[i+1:head], "")
		if e != nil && head+2 < len(s.Tokens) && s.Tokens[head+1].Class == tag.Comma && r.Table.Named(s.Tokens[head+2:entity.Run(s.Tokens, head+2)]) == e {
			return r.phrase(s, i, i+1)
		}
		if e != nil {
			return r.asPerson(s, e, i, head+1), head + 1
		}
		if m := r.holder(s, i, head); m.Entity != nil {
			return m, head + 1
		}
		if m := r.described(s, i, head+1); m.Entity != nil {
			return m, head + 1
		}
		if m := r.fuller(s, i, head); m.Text != "" {
			return m, head + 1
		}
	case head == i+1 && r.kindred(s, noun, head) != nil:
		return r.asThing(s, i, head, r.kindred(s, noun, head)), head + 1
	case head == i+1 || realms[noun] && noun != "government":
		if m, ok := r.kind(s, i, head); ok {
			return m, head + 1
		}
		if !realms[noun] && !cities[noun] && !entity.GroupNoun(noun) {
			return r.same(s, i, head)
		}
	default:
		return r.same(s, i, head)
	}
	return r.phrase(s, i, i+1)
}

// same reads a noun phrase as one with the same noun that said more, if there was one.
func (r *Reader) same(s Scene, i, head int) (Mention, int) {
	m := r.fuller(s, i, head)
	if m.Text == "" && !m.Shell && len(m.Alternatives) == 0 {
		return r.phrase(s, i, i+1)
	}
	r.phrase(s, i, i+1)
	if n := len(r.recent) - 1; n >= 0 && m.Text != "" && r.recent[n].at == i && r.recent[n].sentence == r.sentence {
		r.recent[n].text = m.Text
	}
	return m, head + 1
}

// kind resolves "the country", "the city", "the company" and "the festival", by what sort
// of thing is named.
func (r *Reader) kind(s Scene, i, head int) (Mention, bool) {
	switch noun := s.Tokens[head].Lower; {
	case realms[noun]:
		return r.realm(s, i, head)
	case cities[noun]:
		return r.city(s, i, head)
	case phrase.Class(noun) != 0:
		return r.classed(s, i, head)
	case entity.GroupNoun(noun):
		return r.body(s, i, head)
	}
	return Mention{}, false
}

// body reads "the company" as the body that the text named last, or that it is about.
func (r *Reader) body(s Scene, i, head int) (Mention, bool) {
	noun := s.Tokens[head].Lower
	best, others := r.latest(s, func(x *ref) bool {
		return x.entity != nil && !r.rules(s.Clause(i), x) && x.entity.Kind == Body && x.entity.Acting() && x.entity.MayBe(noun)
	})
	if best == nil {
		e := r.Table.About()
		if e == nil || !e.MayBe(noun) {
			return Mention{}, false
		}
		return r.asThing(s, i, head, e), true
	}
	m := r.asThing(s, i, head, best.entity)
	if len(others) > 0 && r.sentence-best.sentence > 0 {
		m.Alternatives = others[:1]
	}
	return m, true
}

// described reads a new description of a person, such as "the agent" or "the
// boy", as the person who was the subject last.
func (r *Reader) described(s Scene, i, end int) Mention {
	if s.Speaker != nil || i > 0 && s.Tokens[i-1].Class == tag.Preposition {
		return Mention{}
	}
	noun := s.Tokens[end-1].Lower
	text := "the " + entity.Join(s.Tokens[i+1:end])
	var best *ref
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.recent[k]
		if r.sentence-x.sentence > 2 {
			break
		}
		if x.entity == nil && strings.HasSuffix(x.text, noun) {
			return Mention{} // somebody was introduced with that word
		}
		if x.entity == nil || x.entity.Kind != Person || entity.Gender(noun) > 0 && x.entity.Female < 0 || entity.Gender(noun) < 0 && x.entity.Female > 0 {
			continue
		}
		if x.sentence < r.sentence && (best == nil || x.subject && x.sentence == best.sentence) {
			best = x
		}
	}
	if best == nil || r.sentence-best.sentence > 2 {
		return Mention{}
	}
	m := r.asPerson(s, best.entity, i, end)
	m.Reason = "“" + entity.Join(s.Tokens[i:end]) + "” is read as " + best.entity.Name + ", the person last spoken of; the article does not say so in so many words."
	m.Alternatives = []string{text}
	return m
}

// phrase remembers a common noun phrase, so that it or they can mean it.
func (r *Reader) phrase(s Scene, start, i int) (Mention, int) {
	end := i
	for end < len(s.Tokens) && s.Tokens[end].Nominal() && (end == i || s.Tokens[end].Class != tag.Determiner && s.Tokens[end].Class != tag.Pronoun && s.Tokens[end].Class != tag.Possessive && s.Tokens[end].Class != tag.Genitive && s.Tokens[end].Class != tag.Name) {
		end++
	}
	if end <= i || s.Tokens[end-1].Class != tag.Noun || s.Tokens[i].Class == tag.Possessive || scene.Describes(r.Table, s, start) {
		return Mention{}, max(end, i+1)
	}
	noun := s.Tokens[end-1].Lower
	if entity.Calendar(noun) || phrase.TimeNoun(noun) {
		return Mention{}, end
	}
	from := start
	for from < end && (s.Tokens[from].Class == tag.Determiner || s.Tokens[from].Class == tag.Number || s.Tokens[from].Class == tag.Adverb || s.Tokens[from].Class == tag.Genitive) {
		from++
	}
	if phrase.Copula(s.Tokens, start) {
		return Mention{}, end
	}
	if from < end && !(end < len(s.Tokens) && s.Tokens[end].Class == tag.Name && entity.IsRole(noun)) {
		plural := phrase.IsPlural(noun)
		text := entity.Join(s.Tokens[from:end])
		if s.Tokens[from].Capital && s.Tokens[from].Class != tag.Name && entity.People(s.Tokens[from].Lower) == "" {
			text = phrase.Lowered(text)
		}
		fuller, wide := false, end
		for k := from; k < end-1; k++ {
			fuller = fuller || s.Tokens[k].Class == tag.Noun || s.Tokens[k].Class == tag.Name
		}
		if end < len(s.Tokens) && s.Tokens[end].Lower == "of" {
			if to := phrase.Complement(s.Tokens, end+1); to > end+1 {
				fuller, wide, text = true, to, entity.Join(s.Tokens[from:to])
				if s.Tokens[from].Capital && s.Tokens[from].Class != tag.Name && entity.People(s.Tokens[from].Lower) == "" {
					text = phrase.Lowered(text)
				}
			}
		}
		whole := "the " + text
		if r.owned == start && r.owner != "" && strings.Count(r.owner, " ") < 4 && !strings.Contains(r.owner, " of ") {
			whole, fuller = phrase.Possessive(r.owner)+" "+text, true
			if r.owner == "my" || r.owner == "our" {
				whole = r.owner + " " + text
			}
		}
		if more := scene.Tail(s, start, end); more != "" {
			r.keep(noun, whole+more, s.Opens(start) == "the")
		} else if fuller {
			r.keep(noun, whole, s.Opens(start) == "the")
		}
		r.remember(ref{text: whole, governed: start > 0 && s.Tokens[start-1].Class == tag.Preposition, plural: plural, animate: phrase.Animate(noun), female: entity.Gender(noun), subject: s.Subject(start), at: start, clause: s.Clause(start), span: s.Bytes(s.Left(start), wide), prep: s.Before(start), head: noun, article: s.Opens(start)})
	}
	return Mention{}, end
}

func (r *Reader) remember(x ref) {
	x.sentence, x.said = r.sentence, r.voice
	x.text = strings.TrimSpace(x.text)
	r.recent = append(r.recent, x)
	if len(r.recent) > 2*memory {
		r.recent = append(r.recent[:0], r.recent[len(r.recent)-memory:]...)
	}
}

// Snapshot returns the reader's memory, for Restore.
func (r *Reader) Snapshot() Reader {
	return Reader{Table: r.Table, recent: append([]ref(nil), r.recent...), phrases: append([]described(nil), r.phrases...), sentence: r.sentence, owner: r.owner, owned: r.owned, Watch: r.Watch}
}

// Restore forgets what was read since the snapshot.
func (r *Reader) Restore(s Reader) { *r = s }
