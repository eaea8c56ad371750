// Package sentence says where the sentences of a line begin.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Abbreviations that a sentence does not end with, and those that may end one.
var (
	hardAbbreviations = wordSet(`mr mrs ms mx dr prof rev fr sr st mt ft gen col lt maj capt cpl sgt cmdr adm gov sen sens rep reps hon pres
		supt det insp messrs mme mlle vs v no nos fig figs eq art arts sec ch vol p pp al approx dept est jan feb mar apr jun jul aug sept
		sep oct nov dec mon tue tues wed thu thur thurs fri sat sun e.g i.e cf viz ca rt hon atty asst assoc bros univ n° ph.d`)
	softAbbreviations = wordSet(`co corp inc ltd llc plc jr etc u.s u.k u.n e.u u.s.a d.c a.m p.m am pm ave blvd rd`)
	starters          = wordSet(`the a an this that these those he she it they we i you his her its their our my your there here in on at
		after before when while if but and however how what who why where did do does is are was were as for to since although meanwhile
		it's he's she's they're i'm i've i'd i'll we're we've you're that's there's mr mrs ms dr anything everything something nothing
		all some many most each both another such not yes please let then now`)
	// after an initial these are no name
	plainStarters = wordSet("the this that these those it they we after but and however although when since while there their its as if")
)

// fold makes words comparable: lower case and straight apostrophes.
func fold(s string) string { return strings.ReplaceAll(strings.ToLower(s), "’", "'") }

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// Starts returns the byte offsets in s at which a sentence other than the first
// starts. s is one line in the language lang, a BCP 47 tag.
func Starts(s, lang string) []int {
	l := rulesOf(lang)
	starts := Items(s)
	next := 0 // of the list items found, the one that comes next
	var out []int
	from := 0
	cut := func(at int) {
		if at > from {
			out = append(out, at)
			from = at
		}
	}
	breaks := seams(s)
	for i := 0; i < len(s); {
		for len(breaks) > 0 && breaks[0] <= i {
			cut(breaks[0])
			breaks = breaks[1:]
		}
		if next < len(starts) && i >= starts[next] {
			cut(starts[next])
			next++
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isStop(r) && !(r == ';' && l.greek) {
			i += size
			continue
		}
		if at, end := spacedDots(s, i); end > 0 {
			if at > 0 {
				cut(at)
			}
			i = end
			continue
		}
		end, run := stops(s, i)
		if end == i { // the Greek question mark
			end += size
		}
		if at, ok := l.boundary(s, place{from, i, end}, run); ok {
			cut(at)
			end = at
		}
		i = end
	}
	return out
}

// abbreviated reports whether s ends with an abbreviation, which may stand before a full stop with its own.
func abbreviated(s string) bool {
	word := strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
	return softAbbreviations[word] || hardAbbreviations[word]
}

// place is where stop characters stand: the sentence begins at from.
type place struct{ from, stop, end int }

// stops returns the end of the run of stop characters at i.
func stops(s string, i int) (int, stopRun) {
	run := stopRun{dots: true}
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isStop(r) {
			break
		}
		run.dots = run.dots && r == '.'
		run.count++
		i += n
	}
	return i, run
}

type stopRun struct {
	dots  bool // nothing but full stops
	count int
}

func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '。', '！', '？', '｡', '．', '؟', '۔', '।', '॥', '։', '።', '\u037e':
		return true
	}
	return false
}

// boundary reports whether the stop characters at p end a sentence, and where
// the next one starts.
func (l *rules) boundary(s string, p place, run stopRun) (int, bool) {
	stop, end := p.stop, p.end
	first, _ := utf8.DecodeRuneInString(s[stop:])
	wide := first >= 0x3000
	closed := false
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !strings.ContainsRune(`"”’')]»」』）】`, r) || opensQuote(s, end, r, n) {
			break
		}
		closed = true
		end += n
	}
	if n := references(s[end:]); n > 0 {
		closed = true
		end += n
	}
	next := end
	for next < len(s) {
		r, n := utf8.DecodeRuneInString(s[next:])
		if !unicode.IsSpace(r) {
			break
		}
		next += n
	}
	if next >= len(s) || next == end && !wide && !glued(s, stop, next) {
		return 0, false
	}
	if run.dots && (run.count == 2 && !abbreviated(s[p.from:stop]) || run.count == 3) { // an ellipsis never ends a sentence by itself
		return 0, false
	}
	if wide {
		r, _ := utf8.DecodeRuneInString(s[next:])
		return next, !closed || !strings.ContainsRune("とっのなはをがにもで", r) // 「…。」と said she
	}
	if !startsSentence(s[next:]) {
		return 0, false
	}
	if run.dots && run.count == 1 && (numbered(s[p.from:stop]) || !closed && !l.plainStop(s, p, next)) {
		return 0, false
	}
	return next, true
}

// opensQuote reports whether a straight mark after a stop belongs to the next sentence.
func opensQuote(s string, at int, r rune, size int) bool {
	if r != '"' && r != '\'' || at+size >= len(s) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at+size:])
	return unicode.IsSpace(before) && !unicode.IsSpace(after)
}

func startsSentence(rest string) bool {
	rest = strings.TrimLeft(rest, `"“„‘‚'([«‹…¿¡「『（《`)
	rest = strings.TrimLeft(rest, " \u00a0\u202f")
	if strings.HasPrefix(rest, "...") {
		rest = strings.TrimLeft(rest, ". ")
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsLower(r) && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) || r == '#' || r == '@' || r == '•')
}

// plainStop decides a single full stop before a possible start.
func (l *rules) plainStop(s string, p place, next int) bool {
	stop := p.stop
	from := stop
	for from > p.from {
		r, n := utf8.DecodeLastRuneInString(s[:from])
		if unicode.IsSpace(r) || stop-from > 40 {
			break
		}
		from -= n
	}
	word := strings.TrimLeft(strings.ToLower(s[from:stop]), `"“‘'([«`)
	after := firstWord(s[next:])
	switch {
	case word == "":
		return false
	case l.abbreviations[word], strings.TrimSpace(s[p.from:stop]) == s[from:stop] && strings.Contains(word, "."): // "P.S." alone
		return false
	case l.ordinals && len(word) <= 2 && startsDigit(word) && (len(word) == 1 || word <= "31") && !l.openers[after]:
		return false
	case hardAbbreviations[word]:
		if word == "no" || word == "art" || word == "sun" || word == "mar" || word == "sat" || word == "may" {
			return !startsDigit(s[next:])
		}
		return false
	case softAbbreviations[word]:
		return starters[after] && !fronted(s[p.from:stop])
	case utf8.RuneCountInString(word) == 1:
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsDigit(r) || !unicode.IsLetter(r) {
			return true
		}
		return word == "i" && starters[after] || plainStarters[after]
	case strings.Contains(word, ".") && shortParts(word):
		return starters[after] && !fronted(s[p.from:stop])
	}
	return true
}

// shortParts reports whether word is a row of initials such as "j.k" or "u.s.s.r".
func shortParts(word string) bool {
	for p := range strings.SplitSeq(word, ".") {
		if utf8.RuneCountInString(p) > 2 {
			return false
		}
	}
	return true
}

func startsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func firstWord(s string) string {
	s = strings.TrimLeft(s, `"“‘'([«`)
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if end < 0 {
		end = len(s)
	}
	return fold(s[:min(end, 40)])
}
