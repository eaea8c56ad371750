package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"linecheck/review/lint/read"
)

// titles stand before a name and are no part of it.
var titles = read.List(`president minister prime chancellor premier secretary general chairman chairwoman chair senator sen representative rep governor gov mayor
king queen prince princess pope bishop archbishop cardinal judge justice colonel col captain capt major lieutenant lt sergeant sgt admiral adm professor prof
director ambassador commissioner speaker sheriff chief coach leader spokesman spokeswoman congressman congresswoman detective officer inspector superintendent
deputy vice foreign defence defense interior finance attorney lord lady dame sir baroness`)

// common stand before or behind many names, so that sharing one says nothing.
var common = read.List(`mr mrs ms miss dr st san santa saint los las el al de la le van von der den new north south east west northern southern eastern western
upper lower central great united the university county city street road avenue river lake mount party state republic bank court house club association
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday`)

// kin are words that say that two people of one name are spoken of.
var kin = read.List(`brother brothers sister sisters father mother son sons daughter daughters wife husband widow cousin uncle aunt nephew niece twin twins
sibling siblings family married parents grandson granddaughter grandfather grandmother jr sr`)

// same says whether two spellings are of one name: the same but for how it is
// transliterated, or one slip of the pen apart where that is no other name.
func same(a *read.Article, x, y *form) bool {
	if x == y || !x.names && !y.names {
		return false
	}
	if len(x.uses) > len(y.uses) {
		x, y = y, x
	}
	given, surname := meets(x.after, y.after, common), meets(x.before, y.before, common)
	if related(x.lower, y.lower, surname) || given && (relatives(a, x) || len(x.uses) == len(y.uses) && relatives(a, y)) {
		return false
	}
	beside := given || surname
	apart := !meets(x.before, y.before, nil) && !meets(x.after, y.after, nil) && x.named() && y.named()
	short, long := utf8.RuneCountInString(x.text), utf8.RuneCountInString(y.text)
	short, long = min(short, long), max(short, long)
	switch {
	case variantOf(x.lower) != "" && variantOf(x.lower) == variantOf(y.lower):
		return given
	case x.key == y.key:
		return beside || !apart && (short >= 5 || short >= 4 && len(x.key) >= 3 && consonants(x.lower) == consonants(y.lower))
	case !slip(x.lower, y.lower) || long < 5:
		return false
	default:
		return beside || !apart && odd(x, y, short)
	}
}

// odd says whether the rarer spelling x stands once beside others of y, so that it is one slip rather than another name.
func odd(x, y *form, short int) bool {
	return len(x.uses) == 1 && (len(y.uses) >= 3 && short >= 4 || len(y.uses) == 2 && short >= 5 || short >= 6)
}

// meets says whether two spellings stand beside the same name, but for those in not.
func meets(x, y map[string]bool, not read.Words) bool {
	for w := range x {
		if y[w] && !not[w] && !read.Empty[w] {
			return true
		}
	}
	return false
}

// named says whether the spelling stands beside another name, titles aside.
func (f *form) named() bool {
	for _, beside := range []map[string]bool{f.before, f.after} {
		for w := range beside {
			if !titles[w] && !read.Empty[w] && w != "mr" && w != "mrs" && w != "ms" && w != "miss" && w != "dr" {
				return true
			}
		}
	}
	return false
}

// relatives says whether a sentence with the spelling speaks of a family.
func relatives(a *read.Article, f *form) bool {
	for _, use := range f.uses {
		if a.Has(sentenceOf(a, use), kin) {
			return true
		}
	}
	return false
}

var (
	endings = read.List("s es an ans ns ian ians i is ish ese ic ics ist ists er ers or ism al ally ed ing ly man men y a e o ie ia us")
	people  = read.List("s es n ns an ans ian ians ish ese") // of plurals and of those who live somewhere
	swaps   = [][2]string{{"man", "men"}, {"y", "ies"}, {"um", "a"}, {"os", "as"}}
	sexes   = [][2]string{{"o", "a"}, {"e", "a"}, {"o", "e"}, {"us", "a"}}
)

// related says whether two words differ as words of one family do: Russia and
// Russian, Smith and Smiths, Mario and Maria. surname says that they stand behind
// the same given name: there only a plural or the people of a country is another word.
func related(x, y string, surname bool) bool {
	if x == y {
		return false // in small letters: PlayStation and Playstation
	}
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	for ; n >= 3 && n > max(len(x), len(y))-5; n-- {
		p, q := x[n:], y[n:]
		if ended(x, n) && ended(y, n) && (plainEnd(p) || plainEnd(q) || len(p) == len(q) && len(p) > 1) && (!surname || people[p] || people[q]) {
			return true
		}
	}
	all := swaps
	if !surname {
		all = slices.Concat(swaps, sexes)
	}
	return slices.ContainsFunc(all, func(e [2]string) bool { return swapped(x, y, e[0], e[1]) || swapped(x, y, e[1], e[0]) })
}

// plainEnd says whether an ending leaves the word what it is.
func plainEnd(rest string) bool { return rest == "" || rest == "s" || rest == "es" }

// ended says whether the letters of a word behind the first n are an ending.
func ended(word string, n int) bool {
	rest := word[n:]
	if len(rest) == 1 && rest == word[n-1:n] {
		return false // Zelensky and Zelenskyy
	}
	if rest == "i" && strings.ContainsAny(word[n-1:n], "aeiouy") {
		return false // Sadovy and Sadovyi
	}
	return rest == "" || endings[rest] || (rest == "n" || rest == "ns") && strings.ContainsAny(word[n-1:n], "aeio")
}

func swapped(x, y, from, to string) bool {
	base, ok := strings.CutSuffix(x, from)
	return ok && base+to == y
}
