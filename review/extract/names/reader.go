package names

import (
	"strings"

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
}

// ref is something that a later pronoun may stand for.
type ref struct {
	entity   *Entity
	text     string
	plural   bool
	animate  bool
	subject  bool
	sentence int
	at       int // token, for the distance inside a sentence
	clause   int
}

// Reader reads an article sentence by sentence and keeps what was mentioned last.
type Reader struct {
	Table    *Table
	recent   []ref
	sentence int
}

// memory is how many things a reader remembers, so that its work stays linear.
const memory = 24

// Scene is one sentence as the reader needs it.
type Scene struct {
	Tokens  []tag.Token
	Subject func(i int) bool // whether the phrase that starts at token i is a subject
	Clause  func(i int) int  // the clause of token i
	Speaker *Entity          // who says it, nil outside direct speech
}

// Read resolves the mentions of the next sentence.
func (r *Reader) Read(s Scene) []Mention {
	r.sentence++
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
	case t.Class == tag.Determiner && (t.Lower == "the" || t.Lower == "this" || t.Lower == "that"):
		return r.definite(s, i)
	case t.Class == tag.Pronoun || t.Class == tag.Possessive:
		return r.pronoun(s, i)
	case t.Nominal():
		return r.phrase(s, i, i)
	}
	return Mention{}, i + 1
}

func (r *Reader) name(s Scene, i int) (Mention, int) {
	end := run(s.Tokens, i)
	if end < len(s.Tokens) && s.Tokens[end].Class == tag.Genitive {
		if m, to := r.ownedRole(s, i, end); m.Entity != nil {
			return m, to
		}
	}
	e := r.Table.Named(s.Tokens[i:end])
	if e == nil || calendar[s.Tokens[i].Lower] || peoples[fold(join(s.Tokens[i:end]))] != "" {
		return Mention{}, end
	}
	from := i
	words := len(e.words)
	short := end-i < words && (e.Kind == Person || e.Kind == Body)
	if !short && end-i > words {
		from = end - words
	}
	r.remember(ref{entity: e, text: e.Name, plural: e.Plural, animate: e.Kind == Person, subject: s.Subject(i), at: i, clause: s.Clause(i)})
	r.pair(s, i, e)
	m := Mention{From: from, To: end, Entity: e}
	if short && e.Kind == Person || short && fold(join(s.Tokens[i:end])) == e.words[0] {
		m.Text = e.Name
		m.Reason = "“" + join(s.Tokens[i:end]) + "” is " + e.Name + ", as the article calls them in full."
	}
	if end < len(s.Tokens) && s.Tokens[end].Class == tag.Noun && e.Kind != Person {
		r.phrase(s, i, end)
	}
	return m, end
}

// pair remembers "A and B" as one thing that "they" can mean.
func (r *Reader) pair(s Scene, i int, e *Entity) {
	if i < 2 || s.Tokens[i-1].Lower != "and" || s.Tokens[i-2].Class != tag.Name {
		return
	}
	from := i - 2
	for from > 0 && s.Tokens[from-1].Class == tag.Name {
		from--
	}
	if o := r.Table.Named(s.Tokens[from : i-1]); o != nil && o != e && o.Kind != Thing {
		r.remember(ref{text: o.Name + " and " + e.Name, plural: true, animate: e.Kind == Person, subject: s.Subject(from) || s.Subject(i), at: i, clause: s.Clause(i)})
	}
}

// ownedRole resolves "Russia's foreign minister".
func (r *Reader) ownedRole(s Scene, i, genitive int) (Mention, int) {
	end := genitive + 1
	for end < len(s.Tokens) && (s.Tokens[end].Class == tag.Noun || s.Tokens[end].Class == tag.Adjective || s.Tokens[end].Class == tag.Name) {
		end++
	}
	if end == genitive+1 || !roles[s.Tokens[end-1].Lower] {
		return Mention{}, i
	}
	e := r.Table.byRole(s.Tokens[end-1].Lower, modifier(s.Tokens, genitive+1, end), join(s.Tokens[i:genitive]))
	if e == nil || e.Group == "" {
		return Mention{}, i
	}
	if owner := r.Table.Named(s.Tokens[i:genitive]); owner != nil {
		r.remember(ref{entity: owner, text: owner.Name, at: i, clause: s.Clause(i)})
	}
	return r.asPerson(s, e, i, end), end
}

func (r *Reader) asPerson(s Scene, e *Entity, from, to int) Mention {
	r.remember(ref{entity: e, text: e.Name, animate: true, subject: s.Subject(from), at: from, clause: s.Clause(from)})
	return Mention{From: from, To: to, Entity: e, Text: e.Name,
		Reason: "“" + join(s.Tokens[from:to]) + "” is " + e.Name + ": the article gives them this role."}
}

func modifier(s []tag.Token, from, to int) string {
	if to-from >= 2 {
		return s[to-2].Lower
	}
	return ""
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
	head := end - 1
	for k := i + 1; k < end; k++ {
		if s.Tokens[k].Class == tag.Genitive {
			head = k - 1
			break
		}
	}
	noun := s.Tokens[head].Lower
	if s.Tokens[head].Class == tag.Name || head+1 < len(s.Tokens) && s.Tokens[head+1].Lower == "of" {
		return r.phrase(s, i, i+1)
	}
	full := Mention{From: i, To: head + 1}
	switch {
	case roles[noun]:
		if e := r.Table.byRole(noun, modifier(s.Tokens, i+1, head+1), ""); e != nil {
			m := r.asPerson(s, e, i, head+1)
			m.Possessive = false
			return m, head + 1
		}
	case noun == "country" || noun == "nation", groupNouns[noun] && head == i+1:
		want := Body
		if !groupNouns[noun] {
			want = Place
		}
		if best, others := r.latest(func(x *ref) bool {
			return x.entity != nil && (x.entity.Kind == want || want == Body && x.entity.Kind == Place && noun == "government")
		}); best != nil {
			full.Entity, full.Text = best.entity, best.entity.Name
			full.Reason = "“" + join(s.Tokens[i:head+1]) + "” is read as " + best.entity.Name + ", the last " + kindWord(want) + " the text names."
			if len(others) > 0 && r.sentence-best.sentence > 0 {
				full.Alternatives = others[:1]
			}
			r.remember(ref{entity: best.entity, text: best.entity.Name, subject: s.Subject(i), at: i, clause: s.Clause(i)})
			return full, head + 1
		}
	}
	return r.phrase(s, i, i+1)
}

func kindWord(k Kind) string {
	if k == Place {
		return "country"
	}
	return "body"
}

// latest returns the most recently mentioned thing that ok accepts, and the names of the others.
func (r *Reader) latest(ok func(*ref) bool) (*ref, []string) {
	var best *ref
	var others []string
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.recent[k]
		if !ok(x) || r.sentence-x.sentence > 6 {
			continue
		}
		if best == nil {
			best = x
		} else if x.text != best.text && len(others) < 3 {
			others = append(others, x.text)
		}
	}
	return best, others
}

// phrase remembers a common noun phrase, so that it or they can mean it.
func (r *Reader) phrase(s Scene, start, i int) (Mention, int) {
	end := i
	for end < len(s.Tokens) && s.Tokens[end].Nominal() && (end == i || s.Tokens[end].Class != tag.Determiner && s.Tokens[end].Class != tag.Pronoun && s.Tokens[end].Class != tag.Possessive && s.Tokens[end].Class != tag.Genitive && s.Tokens[end].Class != tag.Name) {
		end++
	}
	if end <= i || s.Tokens[end-1].Class != tag.Noun || end > i && s.Tokens[i].Class == tag.Possessive {
		return Mention{}, max(end, i+1)
	}
	noun := s.Tokens[end-1].Lower
	if calendar[noun] || timeNoun[noun] {
		return Mention{}, end
	}
	from := start
	for from < end && (s.Tokens[from].Class == tag.Determiner || s.Tokens[from].Class == tag.Number || s.Tokens[from].Class == tag.Adverb) {
		from++
	}
	if from < end {
		plural := isPlural(noun)
		r.remember(ref{text: "the " + join(s.Tokens[from:end]), plural: plural, animate: roles[noun] || plural && roles[strings.TrimSuffix(noun, "s")] || noun == "people", subject: s.Subject(start), at: start, clause: s.Clause(start)})
	}
	return Mention{}, end
}

var timeNoun = words("week weeks month months year years day days time morning afternoon evening night hour hours minute minutes weekend today yesterday tomorrow")

func isPlural(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") || w == "people" || w == "police" || w == "women" || w == "men" || w == "children"
}

func (r *Reader) remember(x ref) {
	x.sentence = r.sentence
	r.recent = append(r.recent, x)
	if len(r.recent) > 2*memory {
		r.recent = append(r.recent[:0], r.recent[len(r.recent)-memory:]...)
	}
}

// Snapshot returns the reader's memory, for Restore.
func (r *Reader) Snapshot() Reader {
	return Reader{Table: r.Table, recent: append([]ref(nil), r.recent...), sentence: r.sentence}
}

// Restore forgets what was read since the snapshot.
func (r *Reader) Restore(s Reader) { *r = s }
