// Package entity keeps the people, bodies and places that one article names, with
// the roles it gives them.
package entity

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
	Name     string // canonical: the fullest name in the article
	Kind     Kind
	Female   int // > 0 female, < 0 male, 0 unknown
	Plural   bool
	Group    string            // whom the person speaks for, as the article puts it
	roles    map[string]string // head noun in lower case → the role as printed
	kinds    []string          // nouns for what sort of thing it is
	Words    []string          // of the name, in lower case
	Count    int               // how often it is named
	Order    int               // among what the article names, the first 0
	Org      bool              // the words beside it show a body: "Acme shares", "Acme's chief executive"
	Spot     int               // how often it stands after "in" or "near"
	Modifier int               // how often it stands before a noun
	The      int               // how often it has an article
	Acts     int               // how often a verb of doing follows
	Guessed  bool              // Female is only what such a first name tells, and the name is one word
}

// Table is every entity of one article.
type Table struct {
	list   []*Entity
	byName map[string]*Entity   // lower-case full name
	byLast map[string][]*Entity // lower-case last word of a person
	first  map[string][]*Entity // lower-case first word of a body
	seen   map[string]bool      // every lower-case name word run, for metonyms
	isA    map[string][]*Entity // lower-case noun for what sort of thing it is
	topic  *Entity              // the body that was spoken of last, while roles are read
	home   *Entity              // the country that the article is about
	about  *Entity              // the body that it is about
	city   *Entity              // the city that it names most often
	sorts  map[int]*Entity      // see Only
}

// Collect reads the tagged sentences of an article, captions included.
func Collect(sentences [][]tag.Token) *Table {
	t := &Table{byName: map[string]*Entity{}, byLast: map[string][]*Entity{}, first: map[string][]*Entity{}, seen: map[string]bool{}, isA: map[string][]*Entity{}, sorts: map[int]*Entity{}}
	for _, s := range sentences {
		for i := 0; i < len(s); {
			if end := Run(s, i); end > i {
				t.note(s, i, end)
				i = end
				continue
			}
			i++
		}
	}
	for _, s := range sentences {
		t.appositions(s)
		t.lead(s)
		t.officers(s)
	}
	t.surnames()
	t.firstNames()
	for _, s := range sentences {
		t.kinds(s)
	}
	t.ownKinds()
	t.settle(sentences)
	t.central(sentences)
	t.city = t.locale()
	t.genders(sentences)
	return t
}

// longest is how many words a name may have.
const longest = 10

// surnames finds people whose full name runs on from that of a body
// ("University of Texas Amneh Jafari"): the last word also stands alone.
func (t *Table) surnames() {
	for _, long := range t.list {
		n := len(long.Words)
		if n < 4 || long.Kind == Person {
			continue
		}
		last := long.Words[n-1]
		alone := t.byName[last]
		if alone == nil || alone.Kind != Body || orgWords[last] || orgWords[long.Words[n-2]] || strings.ToUpper(alone.Name) == alone.Name {
			continue
		}
		printed := strings.Fields(long.Name)
		alone.Name, alone.Kind = strings.Join(printed[max(0, len(printed)-2):], " "), Person
		alone.Words = long.Words[n-2:]
		alone.Female = given(alone.Words[0])
		t.byName[Fold(alone.Name)], t.byName[Fold(long.Name)] = alone, alone
		t.byLast[last] = append(t.byLast[last], alone)
	}
}

// Run returns the end of the name that starts at i, i if none does.
func Run(s []tag.Token, i int) int {
	if s[i].Class != tag.Name {
		return i
	}
	end := i + 1
	for end < len(s) && end < i+longest {
		switch {
		case s[end].Class == tag.Name:
			end++
		case s[end].Text == "&" && end+1 < len(s) && s[end+1].Class == tag.Name && s[end].Start > s[end-1].End:
			end += 2
		case s[end].Class == tag.Comma && end+1 < len(s) && incorporated[s[end+1].Lower]:
			end += 2
		case end+1 < len(s) && s[end+1].Class == tag.Name && (s[end].Lower == "of" || s[end].Lower == "de" || s[end].Lower == "bin" || s[end].Lower == "al") && !calendar[s[end-1].Lower]:
			end += 2
		default:
			return end
		}
	}
	return end
}

var incorporated = words("inc inc. ltd ltd. llc plc corp corp. jr jr. sr sr.")

var calendar = words("jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december")

// note enters the name s[i:end], split into a role and a person where it holds both.
func (t *Table) note(s []tag.Token, i, end int) {
	start := i
	for k := i; k < end; k++ {
		t.seen[s[k].Lower] = true
		w := strings.TrimSuffix(s[k].Lower, ".")
		if k+1 < end && (IsRole(w) || titles[w] || titles[s[k].Lower]) && (k+1 >= end || !isOf(s, k+1)) {
			start = k + 1
		}
	}
	for k := start + 1; k+2 <= end && end-start > 3; k++ {
		if (femaleNames[s[k].Lower] || maleNames[s[k].Lower]) && end-k <= 3 {
			start = k
		}
	}
	for start < end && (peoples[s[start].Lower] != "" && end-start > 2 && !orgWords[s[end-1].Lower] || calendar[s[start].Lower]) {
		start++
	}
	if start >= end || s[start].Lower == "of" {
		start = i
	}
	if femaleNames[s[start].Lower] || maleNames[s[start].Lower] {
		for k := start + 2; k < end; k++ {
			if s[k].Lower == "of" {
				end = k // "Rosa Lopez of Acme"
			}
		}
	}
	name := Join(s[start:end])
	person := start > i && end-start <= 3 && !orgWords[s[end-1].Lower] || t.looksPersonal(s, start, end)
	if i > 0 && IsRole(s[i-1].Lower) && end-start >= 2 {
		person = true
	}
	e := t.entity(name, s[start:end], person)
	t.short(e, s, end)
	if start > 0 && s[start-1].Lower == "the" {
		e.The++
	}
	e.Org = e.Org || corporate(s, end)
	if start > 0 && spots[s[start-1].Lower] {
		e.Spot++
	}
	if !person && end < len(s) && s[end].Class == tag.Noun && s[end].Lower != "to" {
		e.Modifier++
	}
	if v := mainVerb(s, end); v != nil && (v.Form == tag.Past || v.Form == tag.ThirdPerson) {
		e.Acts++
	}
	if person && start > i {
		t.addRole(e, s[i:start])
		t.employed(e, s, i, start)
	}
	if person && start == i && i > 0 && IsRole(s[i-1].Lower) {
		from := i - 1
		for from > 0 && s[from-1].Nominal() && s[from-1].Class != tag.Determiner && s[from-1].Class != tag.Pronoun {
			from--
		}
		t.addRole(e, s[from:i])
	}
}

var (
	belongings = words("shares stock executive executives officials employees staff customers ceo cfo chairman chairwoman spokesman spokeswoman spokesperson headquarters co-founder founder subsidiary")
	spots      = words("in near across outside throughout")
)

// places are first names that are as often a place, a month or a word.
var places = words(`georgia virginia florence sierra madison charlotte austin houston jordan sydney paris orlando chelsea victoria savannah lincoln washington jackson dakota may june april august will mark
	grant bill chad jersey brooklyn dallas israel santiago salvador chester wayne clark marshall hope faith rose grace dawn summer lou guy rich pat ray gene drew art jack marine pearl iris ivy violet`)

func isOf(s []tag.Token, i int) bool { return s[i].Lower == "of" }

// shows are verbs of saying whose subject is as often a thing.
var shows = words("reveal show suggest indicate demonstrate prove confirm ensure mean determine project report state")

func (t *Table) entity(name string, tokens []tag.Token, person bool) *Entity {
	key := Fold(name)
	if e := t.byName[key]; e != nil {
		e.Count++
		return e
	}
	last := tokens[len(tokens)-1].Lower
	if len(tokens) == 1 && len(t.byLast[last]) > 0 {
		e := mostNamed(t.byLast[last])
		e.Count++
		return e
	}
	e := &Entity{Name: name, roles: map[string]string{}, Count: 1, Order: len(t.list)}
	for i := range tokens {
		e.Words = append(e.Words, tokens[i].Lower)
	}
	switch {
	case person:
		e.Kind = Person
		t.byLast[last] = append(t.byLast[last], e)
		e.Female, e.Guessed = given(e.Words[0]), len(e.Words) == 1
	case countries[key] || capitals[key] != "":
		e.Kind = Place
	case calendar[e.Words[0]] || peoples[key] != "" || adjectives[key]:
		e.Kind = Thing
	default:
		e.Kind = Body
		t.first[e.Words[0]] = append(t.first[e.Words[0]], e)
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
		if w := strings.TrimSuffix(tokens[i].Lower, "."); IsRole(w) || inFull[w] != "" {
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
		e.roles[noun] = Join(tokens)
	}
	for i := range tokens[:head] { // "president and chief operating officer"
		if w := tokens[i].Lower; IsRole(w) && tokens[i+1].Class == tag.Conjunction && e.roles[w] == "" {
			e.roles[w] = Join(tokens)
		}
	}
	switch {
	case women[noun]:
		e.Female, e.Guessed = 1, false
	case men[noun]:
		e.Female, e.Guessed = -1, false
	}
	if e.Group == "" && tokens[0].Lower != "former" && tokens[0].Lower != "ex" {
		e.Group = t.group(tokens, head)
		if b := t.byName[Fold(e.Group)]; b != nil && b.Kind == Body {
			b.Org = true
		}
	}
}

// body returns the words of a role that name a body: up to the next conjunction
// or preposition but "of", and only if they hold a name or end with what kind of body it is.
func body(tokens []tag.Token) string {
	end, named := 0, false
	for end < len(tokens) && (tokens[end].Nominal() || tokens[end].Lower == "of" || tokens[end].Lower == "for") {
		named = named || tokens[end].Class == tag.Name
		end++
	}
	if end == 0 || !named && !groupNouns[tokens[end-1].Lower] && !orgWords[tokens[end-1].Lower] {
		return ""
	}
	return Join(tokens[:end])
}

// Join writes tokens as they stand in the text, one space between words.
func Join(tokens []tag.Token) string {
	var b strings.Builder
	for i := range tokens {
		if i > 0 && tokens[i].Start > tokens[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(tokens[i].Text)
	}
	return b.String()
}

// Fold makes names comparable: lower case, straight apostrophes, no "the".
func Fold(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	return strings.TrimPrefix(s, "the ")
}
