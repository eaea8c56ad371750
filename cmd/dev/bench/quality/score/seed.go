package score

import (
	"strings"

	"linecheck/cmd/dev/bench/quality/rows"
)

// Whole is an article with its gold claims and what was proposed for it.
type Whole struct {
	Name string
	Text string
	Gold rows.Annotated
	Pred rows.Proposed
}

// tally holds counts of one article; each pair is right and all.
type tally struct {
	recall, precision, checkable, opinion, speaker, attributed, wording [2]float64
	badOffsets, furniture                                               float64
}

// Seeds measures whole articles: every figure is the mean over articles, faults are summed.
func Seeds(list []Whole) Result {
	units := make([][]float64, len(list))
	for i := range list {
		t := list[i].tally()
		units[i] = []float64{rate(t.recall), rate(t.precision), rate(t.speaker), rate(t.attributed), rate(t.wording), rate(t.checkable), rate(t.opinion), t.badOffsets, t.furniture}
	}
	return sums("articles", units, func(c []float64, n float64) []Figure {
		out := make([]Figure, 0, len(c))
		for i, name := range []string{"required recall", "precision", "speaker", "speaker, attributed", "wording", "checkable recall", "opinions recognised"} {
			out = append(out, Figure{name, ratio(c[i], n)})
		}
		return append(out, Figure{"bad offsets", c[7]}, Figure{"claims on furniture", c[8]})
	})
}

func rate(p [2]float64) float64 { return ratio(p[0], p[1]) }

func count(p *[2]float64, right bool) {
	p[0] += number(right)
	p[1]++
}

func (w *Whole) tally() tally {
	runes := []rune(w.Text)
	m := matching{gold: w.Gold.Claims, tokens: wordSpans(runes)}
	furniture := w.roles(func(role string, text bool) bool { return !text && role != "caption" && role != "title" })
	neutral := w.roles(func(role string, _ bool) bool { return role == "caption" || role == "title" })
	var t tally
	for _, c := range w.Pred.Claims {
		for _, spans := range append([][]rows.Span{c.Spans}, c.Mentions...) {
			for _, s := range spans {
				t.badOffsets += number(s.Start < 0 || s.Start >= s.End || s.End > len(runes) || s.Text != "" && string(runes[s.Start:s.End]) != s.Text)
			}
		}
		on := touches(c.Spans, furniture)
		t.furniture += number(on)
		if on || !touches(c.Spans, neutral) {
			m.pred = append(m.pred, c)
		}
	}
	m.match()
	for i, g := range m.gold {
		if g.Tier != "required" {
			continue
		}
		found := m.found(i)
		count(&t.recall, found)
		switch g.Checkable {
		case "yes":
			count(&t.checkable, found && m.every(i, true))
		case "no":
			count(&t.opinion, found && m.every(i, false))
		}
	}
	t.precision = [2]float64{float64(len(m.goldOf) + len(m.split)), float64(len(m.pred))}
	for i := range m.gold {
		j := m.first(i)
		if j < 0 {
			continue
		}
		g, p := &m.gold[i], &m.pred[j]
		right := w.speaks(g, p)
		count(&t.speaker, right)
		if g.Speaker.Attribution != "narrator" {
			count(&t.attributed, right)
		}
		count(&t.wording, standsAlone(g, p))
	}
	return t
}

func (w *Whole) roles(ok func(role string, text bool) bool) [][2]int {
	chosen := map[string]bool{}
	for _, s := range w.Gold.Sentences {
		if ok(s.Role, s.Text) {
			chosen[s.Role] = true
		}
	}
	var out [][2]int
	for _, s := range w.Gold.Sentences {
		if chosen[s.Role] {
			out = append(out, [2]int{s.Start, s.End})
		}
	}
	return out
}

func touches(spans []rows.Span, areas [][2]int) bool {
	for _, s := range spans {
		for _, a := range areas {
			if s.Start < a[1] && a[0] < s.End {
				return true
			}
		}
	}
	return false
}

func fold(s string) string {
	return strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(strings.ToLower(s))
}

// plainName is a speaker's name without article, genitive and punctuation.
func plainName(s string) string {
	r := []rune(fold(s))
	var b strings.Builder
	for i := 0; i < len(r); i++ {
		if r[i] == '\'' && i+1 < len(r) && r[i+1] == 's' && (i+2 == len(r) || !wordRune(r[i+2])) {
			i++
			continue
		}
		b.WriteRune(r[i])
	}
	name := strings.Join(splitWords(b.String()), " ")
	for _, article := range []string{"the ", "a ", "an "} {
		if rest, ok := strings.CutPrefix(name, article); ok {
			return rest
		}
	}
	return name
}

var pronouns = setOf(strings.Fields("i we you he she it they him her them us his its their who which that this these those one some"))

// speaks reports whether the prediction names the speaker in an acceptable form.
func (w *Whole) speaks(g *rows.Gold, p *rows.Claim) bool {
	said := plainName(p.Speaker)
	for _, form := range append([]string{g.Speaker.Canonical}, w.Gold.Aliases[g.Speaker.Canonical]...) {
		if said == plainName(form) {
			return true
		}
	}
	if g.Speaker.Mention == nil {
		return false
	}
	mention := plainName(g.Speaker.Mention.Text)
	return !pronouns[mention] && said == mention
}

// standsAlone reports whether the wording holds what it must; an honest doubt is read by its first alternative.
func standsAlone(g *rows.Gold, p *rows.Claim) bool {
	return holds(g, p.Claim) || len(p.Alternatives) > 0 && holds(g, p.Alternatives[0])
}

func holds(g *rows.Gold, wording string) bool {
	t := fold(wording)
	for _, m := range g.MustMention {
		any := false
		for part := range strings.SplitSeq(m, "|") {
			any = any || beginsWord(t, fold(part))
		}
		if !any {
			return false
		}
	}
	for _, m := range g.MustNot {
		rest, ok := strings.CutPrefix(t, strings.TrimSpace(fold(m)))
		if ok && !startsInWord(rest) {
			return false
		}
	}
	return true
}

// beginsWord reports whether part stands in t with no word character before it.
func beginsWord(t, part string) bool {
	for from := 0; ; {
		at := strings.Index(t[from:], part)
		if at < 0 {
			return false
		}
		if at += from; !endsInWord(t[:at]) {
			return true
		}
		if from = at + 1; from > len(t) {
			return false
		}
	}
}
