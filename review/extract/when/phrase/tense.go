package phrase

import (
	"strings"
)

// tense is what a word says about when its clause plays.
type tense uint8

const (
	timeless tense = iota
	past
	present
	future
	stop // the end of a sentence
)

// Set returns the words of a list.
func Set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	pasts = Set(`was were had did said told went came took made gave saw got found left met held began ran fell rose won lost shot
		brought bought built caught chose cut drew drove fought flew grew heard hit kept knew laid led lay paid put rode sat sent sold
		shook showed spoke spent stood struck taught thought threw understood wore wrote broke became sought set beat bound sank sang
		slept spread stole swore tore woke withdrew arose forbade forgot froze hid lit meant read shut split swept 've been`)
	presents   = Set("is are am 's 're says say has have does do remains faces shows claims believes thinks wants calls means")
	futures    = Set("will 'll shall would could may might must should won't wouldn't upcoming forthcoming due scheduled plan plans planned planning expects expected intends postponed ought tomorrow")
	aims       = Set("plan plans planned planning expect expects expected expecting scheduled due set hope hopes hoped hoping want wants wanted intend intends intended going is are were was agreed likely unlikely ready decided about supposed 's 're vowed pledged promised has have needs need aims bound ordered asked deadline continue continues")
	titles     = Set("mr mrs ms dr sen rep gov gen lt col maj capt sgt prof st jr sr rev inc corp co ltd no vs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ave")
	adjectives = Set("united alleged limited wounded armed so-called embed need speed seed feed breed indeed exceed proceed succeed hundred red bed shed")
)

// Mark gives each token its tense.
func Mark(list []token) {
	for i := range list {
		t := &list[i]
		switch {
		case t.Before == '\n':
			if i > 0 && list[i-1].tense == timeless {
				list[i-1].tense = stop
			}
			t.tense = verb(list, i)
		case t.Lower == "." || t.Lower == "!" || t.Lower == "?" || t.Lower == ";":
			if t.Lower != "." || i+1 == len(list) || list[i+1].Before != 0 && list[i+1].Capital && !titles[list[i-1].Lower] {
				t.tense = stop
			}
		default:
			t.tense = verb(list, i)
		}
	}
}

func verb(list []token, i int) tense {
	t := &list[i]
	switch {
	case hadBeen(list, i) || t.Lower == "to" && hadBeen(list, i-1):
		return past
	case futures[t.Lower] && (t.Lower != "may" || !t.Capital):
		return future
	case t.Lower == "to" && i > 0 && aims[list[i-1].Lower] && i+1 < len(list) && !list[i+1].Capital && !list[i+1].Figure:
		return future
	case pasts[t.Lower], len(t.Lower) > 4 && strings.HasSuffix(t.Lower, "ed") && !t.Capital && !adjectives[t.Lower]:
		return participle(list, i)
	case presents[t.Lower] && (t.Lower != "am" || i == 0 || !list[i-1].Figure):
		return present
	}
	return timeless
}

// hadBeen reports whether "had been" stands before token i: "had been due on
// Friday" is over.
func hadBeen(list []token, i int) bool {
	return i > 1 && list[i-1].Lower == "been" && (list[i-2].Lower == "had" || i > 2 && list[i-3].Lower == "had")
}

// participle reads a past form: it is no past behind "will be" or "to be".
func participle(list []token, i int) tense {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch w := list[k].Lower; {
		case list[k].tense == future:
			return future
		case w == "is" || w == "are" || w == "being":
			return present
		case w != "be" && w != "been" && !strings.HasSuffix(w, "ly") && w != "not":
			return past
		}
	}
	return past
}

// reach is how far away a verb may stand, in tokens.
const reach = 25

// Side tells from the nearest verb of the sentence where the tokens from i to
// end lie: the last verb before them, else the first one after them.
func (s Text) Side(i, end int) Direction {
	for k := i - 1; k >= 0 && k >= i-reach; k-- {
		switch s[k].tense {
		case past:
			return Past
		case future:
			return Future
		case present:
			return s.After(end, Present)
		case stop:
			return s.After(end, Unknown)
		case timeless:
		}
	}
	return s.After(end, Unknown)
}

// After tells from the first verb behind token end where it lies.
func (s Text) After(end int, otherwise Direction) Direction {
	for k := end; k < len(s) && k < end+reach; k++ {
		switch s[k].tense {
		case past:
			return Past
		case future:
			return Future
		case present:
			for n := k + 1; n < len(s) && n < k+4; n++ {
				if s[n].tense == future {
					return Future
				}
			}
			return Present
		case stop:
			return otherwise
		case timeless:
		}
	}
	return otherwise
}
