package figure

import (
	"slices"
	"strings"

	"linecheck/review/lint/calendar"
	"linecheck/review/lint/read"
)

// Pair is one thing that is counted differently in two places, in the order of the article.
type Pair struct{ X, Y Quantity }

// mostCompared bounds how many counts of one thing are compared.
const mostCompared = 50

// apart are words that say that a sentence is about another time or another thing.
var apart = read.List("earlier previously previous initially initial originally former separate separately another elsewhere similar historically compared rose risen rising fell fallen")

// Pairs returns the things that the article counts differently.
func Pairs(a *read.Article) []Pair {
	byKey := map[string][]Quantity{}
	var keys []string
	for s := range a.Sentences {
		for _, q := range quantities(a, &a.Sentences[s]) {
			if byKey[q.key] == nil {
				keys = append(keys, q.key)
			}
			byKey[q.key] = append(byKey[q.key], q)
		}
	}
	var out []Pair
	for _, key := range keys {
		out = append(out, compare(a, byKey[key])...)
	}
	return out
}

// compare reports every count that an earlier one contradicts, once.
func compare(a *read.Article, all []Quantity) []Pair {
	all = all[:min(len(all), mostCompared)]
	var out []Pair
	told := map[float64]bool{}
	for i, y := range all {
		for n, x := range all[:i] {
			if !told[y.value] && differ(a, all, n, i) && !explained(all, x, y) {
				told[y.value] = true
				out = append(out, Pair{x, y})
			}
		}
	}
	return out
}

// differ says whether counts x and y are of one thing and contradict each other, as far as their sentences tell.
func differ(a *read.Article, all []Quantity, i, k int) bool {
	x, y := all[i], all[k]
	if x.value == y.value || x.In == y.In || otherModifiers(x, y) {
		return false
	}
	l := likeness(a, x, y)
	if !contradict(x, y, l == retold) || (l == unlikely || elsewhere(a, x.In, y.In, l)) && !heardOf(all, i, k) {
		return false
	}
	return !summed(a, x, y) && (l == retold || !slices.ContainsFunc(all, func(q Quantity) bool { return adds(x.value, y.value, q.value) }))
}

// explained says that some sentence has both numbers, or that each is told more
// than once, so that the article knows of the difference.
func explained(all []Quantity, x, y Quantity) bool {
	has := map[*read.Sentence]int{}
	xs, ys := 0, 0
	for _, q := range all {
		switch {
		case q.harm != x.harm && q.harm != y.harm:
		case q.value == x.value:
			has[q.In] |= 1
			xs++
		case q.value == y.value:
			has[q.In] |= 2
			ys++
		}
		if has[q.In] == 3 {
			return true
		}
	}
	return xs > 1 && ys > 1
}

// summed says that one count is the other with a third number of the sentences
// added: a large one, or one that is said to come on top.
func summed(a *read.Article, x, y Quantity) bool {
	for _, s := range []*read.Sentence{x.In, y.In} {
		r := reader{a, s}
		for i := s.From; i < s.To; i++ {
			v, next, ok := a.Numeral(i, s.To)
			if ok && adds(x.value, y.value, v) && (min(v, x.value, y.value) >= small || r.boundOf(i, next) == beside) {
				return true
			}
		}
	}
	return false
}

// adds says that one of two numbers is the other and a third one, which is neither.
func adds(x, y, third float64) bool {
	return third != x && third != y && (x+third == y || y+third == x)
}

// small numbers add up to one another by chance.
const small = 20

// elsewhere says that two sentences are about different times or things by their
// own words; where nearly the same is said twice, such a word in both says nothing.
func elsewhere(a *read.Article, x, y *read.Sentence, like int) bool {
	p, q := setsApart(a, x), setsApart(a, y)
	return p != q || p && like != retold || otherTime(a, x, y)
}

// setsApart says that a sentence has a word for another time or thing. "Another 23" is of the same.
func setsApart(a *read.Article, s *read.Sentence) bool {
	for i := s.From; i < s.To; i++ {
		if w := a.Tokens[i].Lower; apart[w] && (w != "another" || i+1 == s.To || !read.IsNumeral(a.Tokens[i+1].Lower)) {
			return true
		}
	}
	return false
}

// otherModifiers says that both counts are of some kind of things, and of no kind in common.
func otherModifiers(x, y Quantity) bool {
	return len(x.mods) > 0 && len(y.mods) > 0 && !slices.ContainsFunc(x.mods, func(m string) bool { return slices.Contains(y.mods, m) })
}

// heardOf says that y counts things that the reader is taken to have heard of,
// that nothing else is counted like that, and that only x can be meant: y is more than
// there were so far, or x is the one number so far, or the one that is said again and again.
func heardOf(all []Quantity, x, y int) bool {
	if !all[y].definite || all[y].measure || strings.HasPrefix(all[y].key, "share of ") || all[x].harm != all[y].harm && all[y].harm != "" {
		return false
	}
	most, again, alone := 0.0, 0, true
	for i, q := range all {
		if q.harm != all[x].harm {
			continue
		}
		if i != y && q.value == all[y].value {
			return false
		}
		if q.value == all[x].value {
			again++
		}
		if i < y {
			most = max(most, q.value)
			alone = alone && q.value == all[x].value
		}
	}
	same := slices.Equal(all[x].mods, all[y].mods)
	return alone && (all[y].value > most || same && (all[x].definite || all[y].value > few)) || same && again > 2 && all[x].definite
}

// few is the number from which a definite one is no longer likely to be some of those spoken of before.
const few = 4

// How much speaks for two counts with the same key being of the same thing.
const (
	unlikely = iota
	likely
	retold // nearly the same is said twice
)

// likeness says whether two counts with the same key are of the same thing, as
// far as the words about them tell.
func likeness(a *read.Article, x, y Quantity) int {
	if strings.HasPrefix(x.key, "age of ") {
		return likely
	}
	if x.harm != y.harm {
		return unlikely
	}
	if x.measure {
		x.owner, y.owner = "", ""
	}
	own := append(strings.Fields(x.key), slices.Concat(x.mods, y.mods)...)
	n := read.Shared(x.In, y.In, own...)
	least, most := len(x.In.Stems)-inStems(x, own), len(y.In.Stems)-inStems(y, own)
	least, most = min(least, most), max(least, most)
	again := (n >= 4 || n >= 2 && n == least && 4*n >= 3*most) && 4*n >= 3*least
	if len(x.mods) > 0 && slices.Equal(x.mods, y.mods) {
		n++
	}
	prominent := x.In.Prominent() || y.In.Prominent()
	switch {
	case again && !otherOwners(x, y):
		return retold
	case x.measure:
		return unlikely
	case near(x.value, y.value) && n >= 2:
		return likely
	case x.key == "people" && x.harm == "":
		return unlikely
	case x.key == "people" && (n >= 3 || (n >= 1 || told(a, x)) && !newNames(a, x, y)):
		return likely
	case otherNames(a, x.In, y.In) || otherOwners(x, y):
		return unlikely
	case x.governor != "" && x.governor == y.governor && n >= 2 || n >= 2 && prominent || n >= 3 && 2*n >= least:
		return likely
	default:
		return unlikely
	}
}

// leads is how many sentences tell what an article is about.
const leads = 3

// told says that a count stands where an article tells what it is about.
func told(a *read.Article, q Quantity) bool {
	for i := range a.Sentences[:min(len(a.Sentences), leads)] {
		if &a.Sentences[i] == q.In {
			return true
		}
	}
	return q.In.Prominent()
}

var saying = read.List("said says told added reported announced confirmed according")

// newNames says that the sentence of y has a name that none of the first sentences
// has, so that it can be about another event. Who says it does not count.
func newNames(a *read.Article, x, y Quantity) bool {
	from := y.In.From
	for i := y.In.From; i < y.From; i++ {
		if saying[a.Tokens[i].Lower] {
			from = i
		}
	}
	for _, t := range a.Tokens[from:y.In.To] {
		if t.Capital && y.In.Stems[t.Stem] && !x.In.Stems[t.Stem] && !leading(a, y.In, t.Stem) {
			return true
		}
	}
	return false
}

// leading says whether a word stands in one of the first sentences, s left out.
func leading(a *read.Article, s *read.Sentence, stem string) bool {
	for i := range a.Sentences[:min(len(a.Sentences), leads)] {
		if p := &a.Sentences[i]; p != s && p.Stems[stem] {
			return true
		}
	}
	return false
}

// inStems counts which of the words are stems of the sentence of a quantity.
func inStems(q Quantity, words []string) int {
	n := 0
	for i, w := range words {
		if q.In.Stems[w] && !slices.Contains(words[:i], w) {
			n++
		}
	}
	return n
}

// otherOwners says that the names before two counts are not those of one thing.
func otherOwners(x, y Quantity) bool {
	return x.owner != "" && y.owner != "" && (!x.In.Stems[y.owner] || !y.In.Stems[x.owner])
}

// otherNames says that both sentences have names, and that neither has one of the other's.
func otherNames(a *read.Article, p, q *read.Sentence) bool {
	x, y := capitals(a, p), capitals(a, q)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(w string) bool { return q.Stems[w] }) && !slices.ContainsFunc(y, func(w string) bool { return p.Stems[w] })
}

func capitals(a *read.Article, s *read.Sentence) []string {
	var out []string
	for _, t := range a.Tokens[s.From:s.To] {
		if t.Capital && s.Stems[t.Stem] {
			out = append(out, t.Stem)
		}
	}
	return out
}

// otherTime says that two sentences name different years or days.
func otherTime(a *read.Article, p, q *read.Sentence) bool {
	x, y := times(a, p), times(a, q)
	common := func(w string) bool { return slices.Contains(x, w) && slices.Contains(y, w) }
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, common) ||
		slices.ContainsFunc(slices.Concat(x, y), func(w string) bool { return read.IsYear(w) && !common(w) })
}

// times are the years, months and weekdays of a sentence.
func times(a *read.Article, s *read.Sentence) []string {
	var out []string
	for _, t := range a.Tokens[s.From:s.To] {
		if read.IsYear(t.Lower) || calendar.IsMonth(t) || calendar.Weekday(t) >= 0 {
			out = append(out, strings.TrimSuffix(t.Lower, "'s"))
		}
	}
	return out
}

// near says that two large numbers differ so little that they can hardly count different things.
func near(x, y float64) bool {
	return min(x, y) >= 1000 && max(x, y)/min(x, y) < 1.06
}
