package heard

import (
	"strings"

	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

var firstPerson = tag.Set("i we my our me us")

// Printed is sentence i as the article prints it.
func Printed(a *reading.Article, i int) string {
	t := a.Sentences[i].Tokens
	return a.Text.String()[t[0].Start:t[len(t)-1].End]
}

// Signature says whose name stands below a paragraph in the first person: as its last
// sentence, or after a dash on the line that follows.
func Signature(a *reading.Article, p *reading.Paragraph) *reading.Source {
	first := false
	for i := p.From; i < p.To; i++ {
		for k := range a.Sentences[i].Tokens {
			first = first || firstPerson[a.Sentences[i].Tokens[k].Lower]
		}
	}
	if !first {
		return nil
	}
	last := a.Sentences[p.To-1].Tokens
	name := ""
	if p.To-p.From > 1 && len(last) > 1 && len(last) < 5 {
		name = Printed(a, p.To-1)
	}
	line, _, _ := strings.Cut(strings.TrimLeft(a.Text.String()[last[len(last)-1].End:], " \r\n\t"), "\n")
	if rest, ok := strings.CutPrefix(line, "— "); ok {
		name, _, _ = strings.Cut(rest, "(")
		name, _, _ = strings.Cut(name, ",")
		name = strings.TrimSpace(name)
	}
	e := a.Reader.Table.Find(name)
	if e == nil && proper(name) && strings.Contains(line, "@") {
		e = &names.Entity{Name: name, Kind: names.Person}
	}
	if e == nil || e.Kind != names.Person {
		return nil
	}
	return &reading.Source{Name: e.Name, Entity: e, Reason: "The words are signed “" + name + "”."}
}

// proper reports whether s is two to four words with capitals.
func proper(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if w[0] < 'A' || w[0] > 'Z' {
			return false
		}
	}
	return len(words) > 1 && len(words) < 5
}

// Announced reports whether a sentence ends with a colon and has a verb of saying.
func Announced(s *reading.Sentence) bool {
	verb := false
	for k := range s.Tokens {
		verb = verb || s.Tokens[k].Class == tag.Verb && tag.Speaks(s.Tokens[k].Lemma)
	}
	return verb && s.Tokens[len(s.Tokens)-1].Text == ":"
}
