package entity

import (
	"slices"
	"strings"
	"unicode"

	"linecheck/review/extract/tag"
)

// short enters the letters that stand in brackets after a name, "Sierra Nevada
// Corporation (SNC)", as another name for it. The name is s[start:end].
func (t *Table) short(e *Entity, s []tag.Token, end int) {
	if end+2 >= len(s) || s[end].Text != "(" || s[end+2].Text != ")" || len(e.Words) < 2 {
		return
	}
	letters := s[end+1].Text
	if len(letters) < 2 || len(letters) > 8 || strings.ToUpper(letters) != letters || !initialsOf(letters, e.Words) {
		return
	}
	if other := t.byName[Fold(letters)]; other != nil && other != e {
		e.Count += other.Count
	}
	t.byName[Fold(letters)] = e
}

// initialsOf reports whether the letters begin words of a name, in their order.
func initialsOf(letters string, words []string) bool {
	k := 0
	for _, r := range strings.ToLower(letters) {
		for k < len(words) && !strings.HasPrefix(words[k], string(r)) {
			k++
		}
		if k == len(words) {
			return false
		}
		k++
	}
	return true
}

// firstNames makes a first name that stands alone the person's whose full name begins with it.
func (t *Table) firstNames() {
	full := map[string][]*Entity{}
	for _, p := range t.list {
		if p.Kind == Person && len(p.Words) > 1 && len(full[p.Words[0]]) < 2 {
			full[p.Words[0]] = append(full[p.Words[0]], p)
		}
	}
	for _, e := range t.list {
		if len(e.Words) != 1 || e.Kind != Person && (e.Kind != Body || e.Org || e.The > 0 || e.Spotted()) {
			continue
		}
		if p := full[e.Words[0]]; len(p) == 1 && len(t.byLast[e.Words[0]]) <= 1 {
			t.byName[e.Words[0]] = p[0]
			delete(t.byLast, e.Words[0])
			p[0].Count += e.Count
		}
	}
}

// kinds records what the article says a name is: "the cruise ship Freewinds",
// "Braunau, a town on the border", "the Flag Consideration Project".
func (t *Table) kinds(s []tag.Token) {
	for i := 0; i < len(s); {
		end := Run(s, i)
		if end == i {
			i++
			continue
		}
		e := t.Named(s[i:end])
		if e == nil || e.Kind == Person {
			i = end
			continue
		}
		if end < len(s) && (s[end].Class == tag.Verb || s[end].Class == tag.Modal) { // "a rover NASA plans to fly"
			i = end
			continue
		}
		if k := i - 1; k > 0 && s[k].Class == tag.Comma && (end == len(s) || s[end].Class == tag.Comma || s[end].Class == tag.Stop) {
			t.kind(e, &s[k-1])
		} else if k >= 0 {
			t.kind(e, &s[k])
		}
		k := end
		if k+1 < len(s) && (s[k].Class == tag.Comma || s[k].Class == tag.Be) && s[k+1].Class == tag.Determiner && (s[k].Class == tag.Be || s[k+1].Lower != "the") {
			to := k + 2
			for to < len(s) && (s[to].Class == tag.Noun || s[to].Class == tag.Adjective) {
				to++
			}
			t.kind(e, &s[to-1])
		}
		i = end
	}
}

// kind records that e is a thing of the kind that noun says.
func (t *Table) kind(e *Entity, noun *tag.Token) {
	w := noun.Lower
	if noun.Class != tag.Noun || noun.Capital || IsRole(w) || len(w) < 3 || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || calendar[w] {
		return
	}
	t.addKind(w, e)
}

// most is how many things of one kind are kept: "the project" can mean none of many.
const most = 12

func (t *Table) addKind(w string, e *Entity) {
	if slices.Contains(e.kinds, w) || len(e.kinds) > most {
		return
	}
	e.kinds = append(e.kinds, w)
	if len(t.isA[w]) < most {
		t.isA[w] = append(t.isA[w], e)
	}
}

// ownKinds records the kinds that the names themselves tell: a project, a church.
func (t *Table) ownKinds() {
	for _, e := range t.list {
		n := len(e.Words)
		if n < 2 || e.Kind != Body || t.byName[Fold(e.Name)] != e || e.Words[0] == "the" {
			continue
		}
		if w := e.Words[n-1]; !strings.HasSuffix(w, "s") && isLower(w) {
			t.addKind(w, e)
		}
		if n > 2 && e.Words[1] == "of" {
			t.addKind(e.Words[0], e)
		}
	}
}

func isLower(w string) bool {
	for _, r := range w {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return len(w) > 3
}

// OfKind returns what the article says is a thing of that kind, by a lower-case noun.
func (t *Table) OfKind(noun string) []*Entity { return t.isA[noun] }

// posts are roles of those who speak for a body.
var posts = words(`minister president spokesman spokeswoman spokesperson ambassador envoy secretary chancellor premier official director ceo chief chairman chairwoman chair head officer executive founder co-founder manager
	administrator commissioner partner analyst economist scientist engineer researcher professor editor coach leader owner boss superintendent coordinator treasurer lawyer attorney counsel representative strategist architect secretary-general mayor governor captain principal dean`)

// group returns whom somebody with such a role speaks for, "" if it does not
// say. Head is the place of the role in the tokens.
func (t *Table) group(tokens []tag.Token, head int) string {
	if !posts[tokens[head].Lower] {
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
		return "the " + Join(tokens[from:head])
	}
	for k := 1; k < head; k++ {
		if tokens[k].Class != tag.Genitive {
			continue
		}
		if tokens[k-1].Class == tag.Name {
			return Join(tokens[:k])
		}
		if groupNouns[tokens[k-1].Lower] && t.topic != nil {
			return t.topic.Name
		}
	}
	for _, words := range []string{"at", "of for with", "in"} {
		for k := head + 1; k+1 < len(tokens); k++ {
			if tokens[k].Class == tag.Preposition && strings.Contains(words, tokens[k].Lower) {
				if b := body(tokens[k+1:]); b != "" {
					return b
				}
			}
		}
	}
	if head > 0 && tokens[0].Class == tag.Name {
		to := Run(tokens, 0)
		if e := t.byName[Fold(Join(tokens[:to]))]; e != nil && e.Kind == Body && to <= head && e.Acting() {
			return e.Name
		}
	}
	return ""
}

// employed gives "Labour's Home Secretary Ann Lee" the body before the genitive; the role is s[i:end].
func (t *Table) employed(e *Entity, s []tag.Token, i, end int) {
	if e.Group != "" || i < 2 || s[i-1].Class != tag.Genitive || s[i-2].Class != tag.Name || !posts[s[end-1].Lower] {
		return
	}
	from := i - 2
	for from > 0 && s[from-1].Class == tag.Name {
		from--
	}
	e.Group = Join(s[from : i-1])
}

// officers gives "company chief Ann Lee" the body that the sentence is about.
func (t *Table) officers(s []tag.Token) {
	for i := 0; i+2 < len(s) && t.topic != nil; i++ {
		if !groupNouns[s[i].Lower] || !posts[s[i+1].Lower] {
			continue
		}
		end := Run(s, i+2)
		if end == i+2 {
			continue
		}
		if e := t.Named(s[i+2 : end]); e != nil && e.Kind == Person && e.Group == "" && t.topic.MayBe(s[i].Lower) {
			e.Group, t.topic.Org = t.topic.Name, true
		}
	}
}

// lead remembers the body that a sentence is about: the first it names.
func (t *Table) lead(s []tag.Token) {
	for i := 0; i < len(s); {
		end := Run(s, i)
		if end == i {
			i++
			continue
		}
		if e := t.Named(s[i:end]); e != nil && e.Kind == Body && e.Acting() {
			t.topic = e
			return
		}
		i = end
	}
}

// families are the group nouns that can stand for one another.
var families = kindred(`company firm corporation retailer airline manufacturer bank broadcaster newspaper startup business inc ltd network publisher insurer lender carrier chain maker utility automaker carmaker chipmaker drugmaker brewer brokerage operator developer studio producer supplier giant
	agency department ministry bureau authority commission administration office
	party coalition alliance bloc union federation league
	government council parliament senate congress
	university college school institute
	church charity foundation trust society`)

func kindred(s string) map[string]int {
	m := map[string]int{}
	n := 0
	for row := range strings.Lines(s) {
		n++
		for w := range strings.FieldsSeq(row) {
			m[w] = n
		}
	}
	return m
}

// MayBe reports whether a body can be called by the group noun: nothing shows
// that it is one of another kind ("NASA", once called an agency, is no company).
func (e *Entity) MayBe(noun string) bool {
	if families[noun] == 0 {
		return true
	}
	if w := e.Words[len(e.Words)-1]; families[w] != 0 {
		return families[w] == families[noun]
	}
	other := false
	for _, kind := range e.kinds {
		if families[kind] == families[noun] {
			return true
		}
		other = other || families[kind] != 0
	}
	return !other && (families[noun] != families["agency"] || strings.ToUpper(e.Name) == e.Name)
}
