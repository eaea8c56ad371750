package calendar

import (
	"slices"
	"time"

	"linecheck/review/lint/read"
)

// Clash is an event that two sentences put on different days.
type Clash struct {
	X, Y Mention
	XIn  *read.Sentence
	YIn  *read.Sentence
}

// pinned is a sentence with the one day that it names.
type pinned struct {
	Mention
	in    *read.Sentence
	loose bool // it may name other times, or a limit rather than a day
}

// window is how many sentences with a day are compared with one.
const window = 60

// told are verbs whose day is that of the telling.
var told = read.List("said says told asserted alleged according wrote tweeted added announced reported statement interview")

// Clashes finds events that the article puts on two days.
func Clashes(a *read.Article, published time.Time) []Clash {
	var all []pinned
	for n := range a.Sentences {
		s := &a.Sentences[n]
		if p, ok := pin(a, s, published); ok {
			all = append(all, p)
		}
	}
	var out []Clash
	for i, y := range all {
		for _, x := range all[max(0, i-window):i] {
			if !x.Start.Equal(y.Start) && sameEvent(a, x, y) {
				out = append(out, Clash{X: x.Mention, Y: y.Mention, XIn: x.in, YIn: y.in})
				break
			}
		}
	}
	return out
}

// pin reads the one day of a sentence.
func pin(a *read.Article, s *read.Sentence, published time.Time) (pinned, bool) {
	if found, ok := Mentions(a, s, published); ok && len(found) == 1 && found[0].Days == 1 {
		return pinned{found[0], s, false}, true
	}
	dates := Dates(a, s)
	if len(dates) != 1 || !dates[0].Exists() {
		return pinned{}, false
	}
	at, ok := dates[0].At(published)
	return pinned{Mention{Place{dates[0].From, dates[0].Last}, at, 1}, s, true}, ok
}

// sameEvent says whether two sentences tell of one event, as far as their words
// tell: they have many in common, and nearly all where one of them is loose.
func sameEvent(a *read.Article, x, y pinned) bool {
	if a.Has(x.in, told) != a.Has(y.in, told) {
		return false
	}
	common := read.Shared(x.in, y.in)
	least := min(len(x.in.Stems), len(y.in.Stems))
	if x.loose || y.loose {
		return x.loose == y.loose && common >= 4 && 5*common >= 4*least
	}
	return common >= 4 && 2*common >= least && sharedActions(a, x.in, y.in) >= 2
}

// sharedActions counts the words that sentences have in common and that are no names.
func sharedActions(a *read.Article, p, q *read.Sentence) int {
	var seen []string
	for _, t := range a.Tokens[p.From:p.To] {
		if !t.Capital && p.Stems[t.Stem] && q.Stems[t.Stem] && !slices.Contains(seen, t.Stem) {
			seen = append(seen, t.Stem)
		}
	}
	return len(seen)
}
