// Package names keeps the people, bodies and places that one article names, and
// says what its pronouns, roles and short names stand for.
package names

import (
	"strings"

	"linecheck/review/extract/tag"
)

// Kind is what sort of thing a name is for.
type Kind uint8

// The kinds of entity.
const (
	Thing Kind = iota
	Person
	Body
	Place
)

// Entity is something the article names.
type Entity struct {
	Name   string // canonical: the fullest name in the article
	Kind   Kind
	Female int // > 0 female, < 0 male, 0 unknown
	Plural bool
	Group  string            // whom the person speaks for, as the article puts it
	roles  map[string]string // head noun in lower case → the role as printed
	words  []string
	count  int
}

// Role returns the role as the article prints it, for a lower-case head noun.
func (e *Entity) Role(noun string) (string, bool) {
	r, ok := e.roles[noun]
	return r, ok
}

// Table is every entity of one article.
type Table struct {
	list   []*Entity
	byName map[string]*Entity   // lower-case full name
	byLast map[string][]*Entity // lower-case last word of a person
	first  map[string][]*Entity // lower-case first word of a body
	seen   map[string]bool      // every lower-case name word run, for metonyms
}

// Collect reads the tagged sentences of an article, captions included.
func Collect(sentences [][]tag.Token) *Table {
	t := &Table{byName: map[string]*Entity{}, byLast: map[string][]*Entity{}, first: map[string][]*Entity{}, seen: map[string]bool{}}
	for _, s := range sentences {
		for i := 0; i < len(s); {
			if end := run(s, i); end > i {
				t.note(s, i, end)
				i = end
				continue
			}
			i++
		}
	}
	for _, s := range sentences {
		t.appositions(s)
	}
	t.surnames()
	return t
}

// longest is how many words a name may have.
const longest = 10

// surnames finds people whose full name runs on from that of a body
// ("University of Texas Amneh Jafari"): the last word also stands alone.
func (t *Table) surnames() {
	for _, long := range t.list {
		n := len(long.words)
		if n < 4 || long.Kind == Person {
			continue
		}
		last := long.words[n-1]
		alone := t.byName[last]
		if alone == nil || alone.Kind != Body || orgWords[last] || orgWords[long.words[n-2]] || strings.ToUpper(alone.Name) == alone.Name {
			continue
		}
		printed := strings.Fields(long.Name)
		alone.Name, alone.Kind = strings.Join(printed[max(0, len(printed)-2):], " "), Person
		alone.words = long.words[n-2:]
		if femaleNames[alone.words[0]] {
			alone.Female = 1
		} else if maleNames[alone.words[0]] {
			alone.Female = -1
		}
		t.byName[fold(alone.Name)], t.byName[fold(long.Name)] = alone, alone
		t.byLast[last] = append(t.byLast[last], alone)
	}
}

// run returns the end of the name that starts at i, i if none does.
func run(s []tag.Token, i int) int {
	if s[i].Class != tag.Name {
		return i
	}
	end := i + 1
	for end < len(s) && end < i+longest {
		switch {
		case s[end].Class == tag.Name:
			end++
		case end+1 < len(s) && s[end+1].Class == tag.Name && (s[end].Lower == "of" || s[end].Lower == "de" || s[end].Lower == "bin" || s[end].Lower == "al") && !calendar[s[end-1].Lower]:
			end += 2
		default:
			return end
		}
	}
	return end
}

var calendar = words("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december")

// note enters the name s[i:end], split into a role and a person where it holds both.
func (t *Table) note(s []tag.Token, i, end int) {
	start := i
	for k := i; k < end; k++ {
		t.seen[s[k].Lower] = true
		w := strings.TrimSuffix(s[k].Lower, ".")
		if k+1 < end && (roles[w] || titles[w] || titles[s[k].Lower]) && (k+1 >= end || !isOf(s, k+1)) {
			start = k + 1
		}
	}
	for k := start + 1; k+2 <= end && end-start > 3; k++ {
		if (femaleNames[s[k].Lower] || maleNames[s[k].Lower]) && end-k <= 3 {
			start = k
		}
	}
	for start < end && (peoples[s[start].Lower] != "" && end-start > 2 || calendar[s[start].Lower]) {
		start++
	}
	if start >= end || s[start].Lower == "of" {
		start = i
	}
	name := join(s[start:end])
	person := start > i && end-start <= 3 && !orgWords[s[end-1].Lower] || t.looksPersonal(s, start, end)
	if i > 0 && roles[s[i-1].Lower] && end-start >= 2 {
		person = true
	}
	e := t.entity(name, s[start:end], person)
	if person && start > i {
		t.addRole(e, s[i:start])
	}
	if person && start == i && i > 0 && roles[s[i-1].Lower] {
		from := i - 1
		for from > 0 && s[from-1].Nominal() && s[from-1].Class != tag.Determiner && s[from-1].Class != tag.Pronoun {
			from--
		}
		t.addRole(e, s[from:i])
	}
}

func isOf(s []tag.Token, i int) bool { return s[i].Lower == "of" }

// looksPersonal reports whether the name is one of a person by its words or by what follows.
func (t *Table) looksPersonal(s []tag.Token, i, end int) bool {
	n := end - i
	if n > 4 || n == 1 {
		return false
	}
	for k := i; k < end; k++ {
		w := s[k].Lower
		if orgWords[w] || s[k].Lower == "of" || countries[w] || s[k].Text == strings.ToUpper(s[k].Text) && len(s[k].Text) > 2 {
			return false
		}
	}
	if femaleNames[s[i].Lower] || maleNames[s[i].Lower] {
		return true
	}
	if peoples[s[i].Lower] != "" || countries[join(s[i:end])] || countries[strings.ToLower(join(s[i:end]))] {
		return false
	}
	if end < len(s) {
		next := &s[end]
		if next.Class == tag.Verb && tag.TakesClause(next.Lemma) && next.Form&(tag.Past|tag.ThirdPerson) != 0 {
			return true
		}
		if next.Class == tag.Comma && end+1 < len(s) && (s[end+1].Lower == "who" || roleAhead(s, end+1)) {
			return true
		}
	}
	return i > 0 && s[i-1].Class == tag.Verb && tag.Speaks(s[i-1].Lemma)
}

// roleAhead reports whether a role noun comes within a few words, before a verb.
func roleAhead(s []tag.Token, i int) bool {
	for k := i; k < len(s) && k < i+6; k++ {
		if roles[s[k].Lower] {
			return true
		}
		if !s[k].Nominal() {
			return false
		}
	}
	return false
}

func (t *Table) entity(name string, tokens []tag.Token, person bool) *Entity {
	key := fold(name)
	if e := t.byName[key]; e != nil {
		e.count++
		return e
	}
	last := tokens[len(tokens)-1].Lower
	if len(tokens) == 1 && len(t.byLast[last]) > 0 {
		e := mostNamed(t.byLast[last])
		e.count++
		return e
	}
	e := &Entity{Name: name, roles: map[string]string{}, count: 1}
	for i := range tokens {
		e.words = append(e.words, tokens[i].Lower)
	}
	switch {
	case person:
		e.Kind = Person
		t.byLast[last] = append(t.byLast[last], e)
		if femaleNames[e.words[0]] {
			e.Female = 1
		} else if maleNames[e.words[0]] {
			e.Female = -1
		}
	case countries[key] || capitals[key] != "":
		e.Kind = Place
	case calendar[e.words[0]] || peoples[key] != "" || adjectives[key]:
		e.Kind = Thing
	default:
		e.Kind = Body
		t.first[e.words[0]] = append(t.first[e.words[0]], e)
	}
	t.byName[key] = e
	t.list = append(t.list, e)
	return e
}

// addRole records what the article says a person is.
func (t *Table) addRole(e *Entity, tokens []tag.Token) {
	for len(tokens) > 0 && (tokens[0].Class == tag.Determiner || tokens[0].Lower == "then") {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 || e.Kind != Person {
		return
	}
	head := -1
	for i := range tokens {
		if w := strings.TrimSuffix(tokens[i].Lower, "."); roles[w] || inFull[w] != "" {
			head = i
			if i+1 < len(tokens) && tokens[i+1].Class == tag.Preposition {
				break
			}
		}
	}
	if head < 0 {
		return
	}
	noun := strings.TrimSuffix(tokens[head].Lower, ".")
	if full := inFull[noun]; full != "" {
		noun = full
	}
	if _, ok := e.roles[noun]; !ok {
		e.roles[noun] = join(tokens)
	}
	switch {
	case women[noun]:
		e.Female = 1
	case men[noun]:
		e.Female = -1
	}
	if e.Group == "" && tokens[0].Lower != "former" && tokens[0].Lower != "ex" {
		e.Group = group(tokens, head)
	}
}

// group returns whom somebody with such a role speaks for, "" if it does not say.
func group(tokens []tag.Token, head int) string {
	switch tokens[head].Lower {
	case "minister", "president", "premier", "ambassador", "envoy", "secretary", "chancellor", "spokesman", "spokeswoman", "spokesperson", "official", "director", "ceo", "chief", "chairman", "head":
	default:
		return ""
	}
	if c := peoples[tokens[0].Lower]; c != "" {
		return c
	}
	if countries[tokens[0].Lower] {
		return tokens[0].Text
	}
	if strings.HasPrefix(tokens[head].Lower, "spoke") && head > 0 && tokens[head-1].Class == tag.Name {
		from := 0
		for from < head && tokens[from].Class != tag.Name {
			from++
		}
		return "the " + join(tokens[from:head])
	}
	if head+2 < len(tokens) && (tokens[head+1].Lower == "for" || tokens[head+1].Lower == "of") {
		return join(tokens[head+2:])
	}
	return ""
}

// join writes tokens as they stand in the text, one space between words.
func join(tokens []tag.Token) string {
	var b strings.Builder
	for i := range tokens {
		if i > 0 && tokens[i].Start > tokens[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(tokens[i].Text)
	}
	return b.String()
}

// Join writes tokens as they stand in the text, one space between words.
func Join(tokens []tag.Token) string { return join(tokens) }

func fold(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	return strings.TrimPrefix(s, "the ")
}
