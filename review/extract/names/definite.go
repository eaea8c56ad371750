package names

import (
	"strings"

	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/tag"
)

// described is a noun phrase that says more than its noun.
type described struct {
	noun, text string
	sentence   int
	known      bool // began with "the", as what the reader is taken to know
}

// fuller reads "the event" as the one phrase with that noun that said more, such
// as "the charity event in the park". Head is the noun at the end of the phrase that
// starts with a determiner at i.
func (r *Reader) fuller(s Scene, i, head int) Mention {
	noun := s.Tokens[head].Lower
	if head != i+1 || s.Tokens[head].Class != tag.Noun || entity.Calendar(noun) || phrase.TimeNoun(noun) || phrase.Continues(s.Tokens, head+1) {
		return Mention{}
	}
	m := Mention{From: i, To: head + 1, Shell: phrase.Shell(noun)}
	printed := entity.Join(s.Tokens[i : head+1])
	such := s.Tokens[i].Lower == "such"
	nearest := -1
	for k := len(r.phrases) - 1; k >= 0; k-- {
		p := &r.phrases[k]
		if p.noun != noun || p.sentence >= r.sentence || r.sentence-p.sentence > 10 {
			continue
		}
		text := p.text
		if such {
			text = "such " + strings.TrimPrefix(text, "the ")
		}
		switch {
		case m.Text == "":
			m.Text, nearest = text, k
		case p.known && r.phrases[nearest].known && !phrase.IsPlural(noun), r.phrases[nearest].sentence-p.sentence > 4 && r.sentence-r.phrases[nearest].sentence <= 2:
			// the same one, or too far back
		case m.Text != text && len(m.Alternatives) < 2:
			m.Alternatives = append(m.Alternatives, text)
		}
	}
	switch {
	case m.Text == "":
	case len(m.Alternatives) > 0:
		m.Alternatives = append([]string{m.Text}, m.Alternatives...)
		m.Text, m.Reason = "", "“"+printed+"” stays: the text before it names more than one."
	default:
		m.Reason = "“" + printed + "” is read as " + m.Text + "."
	}
	return m
}

// keep remembers a phrase that says more than its noun.
func (r *Reader) keep(noun, text string, known bool) {
	if strings.Count(text, " ") < 2 || len(text) > 90 {
		return
	}
	if n := len(r.phrases); n > 0 && r.phrases[n-1].noun == noun && r.phrases[n-1].sentence == r.sentence && strings.HasSuffix(r.phrases[n-1].text, strings.TrimPrefix(text, "the ")) {
		return // the end of the one before
	}
	r.phrases = append(r.phrases, described{noun, text, r.sentence, known})
	if len(r.phrases) > 4*memory {
		r.phrases = append(r.phrases[:0], r.phrases[len(r.phrases)-2*memory:]...)
	}
}

// elided reads a number or "many" without a noun as so many of the people named
// last, which the wording offers and does not put in.
func (r *Reader) elided(s Scene, i int) Mention {
	t := &s.Tokens[i]
	if t.Class != tag.Number && !phrase.Quantifier(t.Lower) || strings.ContainsAny(t.Text, "$€£%") || len(t.Text) == 4 && t.Class == tag.Number {
		return Mention{}
	}
	end := i + 1
	if end < len(s.Tokens) && s.Tokens[end].Lower == "more" {
		end++
	}
	if last := end >= len(s.Tokens) || s.Tokens[end].Class == tag.Stop || s.Tokens[end].Class == tag.Subordinate; last && end == i+1 || !last && s.Tokens[end].Lower != "who" && !s.Tokens[end].Finite() {
		return Mention{}
	}
	if i > 0 && (s.Tokens[i-1].Class == tag.Number || s.Tokens[i-1].Class == tag.Noun || s.Tokens[i-1].Class == tag.Name || s.Tokens[i-1].Class == tag.Sign) {
		return Mention{}
	}
	for k := len(r.recent) - 1; k >= 0 && r.sentence-r.recent[k].sentence <= 2; k-- {
		x := &r.recent[k]
		if !x.plural || !x.animate || x.entity != nil || strings.Contains(x.text, " and ") {
			continue
		}
		printed := entity.Join(s.Tokens[i:end])
		what := printed + " " + strings.TrimPrefix(x.text, "the ")
		return Mention{From: i, To: end, Alternatives: []string{what}, Reason: "“" + printed + "” stays: the sentence does not say of what; it could be " + what + "."}
	}
	return Mention{}
}

// company remembers "A and her team" as what "they" can mean.
func (r *Reader) company(s Scene, i, end int, e *Entity) {
	if end+2 >= len(s.Tokens) || s.Tokens[end].Lower != "and" || s.Tokens[end+1].Class != tag.Possessive {
		return
	}
	to := end + 2
	for to < len(s.Tokens) && to < end+6 && (s.Tokens[to].Class == tag.Noun || s.Tokens[to].Class == tag.Adjective) {
		to++
	}
	if to > end+2 {
		r.remember(ref{text: e.Name + " " + entity.Join(s.Tokens[end:to]), plural: true, animate: true, subject: s.Heads(i), at: i, clause: s.Clause(i), span: s.Bytes(i, to)})
	}
}

var pointing = tag.Set("this that these those")

// pointer reads "this" as what the text has just said, and "these" as the things
// named last.
func (r *Reader) pointer(s Scene, i int) (Mention, int) {
	if t := s.Tokens[i].Lower; (t == "these" || t == "those") && i > 0 && s.Tokens[i-1].Lower == "of" {
		for k := len(r.recent) - 1; k >= 0 && r.sentence-r.recent[k].sentence <= 1; k-- {
			if x := &r.recent[k]; x.plural && !x.animate {
				return Mention{From: i, To: i + 1, Text: x.text, Pronoun: true, Reason: "“" + s.Tokens[i].Text + "” is read as " + x.text + "."}, i + 1
			}
		}
	}
	if s.Tokens[i].Lower == "that" && i > 0 && s.Tokens[i-1].Class != tag.Stop {
		return Mention{}, i + 1
	}
	return Mention{From: i, To: i + 1, Shell: true, Reason: "“" + s.Tokens[i].Text + "” stays: it stands for what the article says before."}, i + 1
}

// kindred returns what "the ship" or "the project" stands for by what the
// article says of the things it names: the one mentioned last.
func (r *Reader) kindred(s Scene, noun string, head int) *Entity {
	list := r.Table.OfKind(noun)
	if len(list) == 0 || phrase.Continues(s.Tokens, head+1) {
		return nil
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.recent[k]
		if x.entity == nil {
			if r.sentence-x.sentence <= 3 && strings.HasSuffix(x.text, " "+noun) && strings.Count(x.text, " ") > 1 {
				return nil // another one was spoken of since
			}
			continue
		}
		for _, e := range list {
			if e == x.entity {
				return e
			}
		}
	}
	return nil
}

// holder reads a role that several people have as the one whom the article names far
// more often than the others.
func (r *Reader) holder(s Scene, i, head int) Mention {
	list := r.Table.Holders(s.Tokens[head].Lower, s.Tokens[i+1:head], "")
	if len(list) < 2 || list[0].Count < 2*list[1].Count {
		return Mention{}
	}
	m := r.asPerson(s, list[0], i, head+1)
	m.Reason = "“" + entity.Join(s.Tokens[i:head+1]) + "” is read as " + list[0].Name + ", whom the article names most of those with this role."
	if !strings.HasPrefix(list[1].Name, list[0].Name) {
		m.Alternatives = []string{list[1].Name}
	}
	return m
}
