package told

import (
	"strings"

	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/tag"
)

// left returns where the noun phrase with its noun at i begins, -1 when it begins
// with a pronoun.
func left(s []tag.Token, i int) int {
	k := i
	for k > 0 && k > i-7 {
		switch s[k-1].Class {
		case tag.Adjective, tag.Noun, tag.Name, tag.Number, tag.Genitive, tag.Quote:
			k--
			continue
		case tag.Possessive, tag.Pronoun:
			return -1
		case tag.Determiner:
			k--
		}
		break
	}
	for k < i && (s[k].Class == tag.Quote || s[k].Class == tag.Genitive) {
		k++
	}
	return k
}

// joining are the prepositions whose phrases tell which thing is meant, not when or why
// something happened to it.
var joining = tag.Set("of for against between about on in with over into")

// widest is how many words may follow the noun.
const widest = 14

// right returns the end of what follows the noun before k and says which one it
// is: phrases that a preposition governs, a clause, a title in quotation marks.
func right(s []tag.Token, k int) int {
	end, most := k, min(len(s), k+widest)
	if k >= most {
		return end
	}
	switch s[k].Class {
	case tag.Quote:
		for j := k + 1; j < most; j++ {
			if s[j].Class == tag.Quote {
				return j + 1
			}
		}
		return end
	case tag.Wh, tag.That:
		return relative(s, k, most)
	}
	for end < most {
		switch t := &s[end]; {
		case joining[t.Lower], t.Class == tag.To, t.Class == tag.Conjunction && end > k:
			to := governed(s, end+1, most)
			if to == end+1 {
				return end
			}
			end = to
		default:
			return end
		}
	}
	return end
}

// relative returns the end of the clause that begins with who, where or that at k.
func relative(s []tag.Token, k, most int) int {
	finite := false
	for j := k + 1; j < most; j++ {
		switch t := &s[j]; {
		case t.Class == tag.Comma || t.Class == tag.Stop || t.Class == tag.Quote || finite && (t.Finite() || t.Class == tag.Conjunction):
			if finite && j > k+2 {
				return j
			}
			return k
		case t.Class == tag.Pronoun || t.Class == tag.Possessive:
			return k
		default:
			finite = finite || t.Finite()
		}
	}
	return k
}

// governed returns the end of the noun phrase at k, k when a verb follows it or there is none.
func governed(s []tag.Token, k, most int) int {
	end := k
	for end < most && (s[end].Nominal() || s[end].Class == tag.Genitive) && s[end].Class != tag.Pronoun && s[end].Class != tag.Possessive {
		end++
	}
	if end == k || s[end-1].Lower == "one" || !s[end-1].Head() || phrase.TimeNoun(s[end-1].Lower) || entity.Calendar(s[k].Lower) || s[k].Class == tag.Number {
		return k
	}
	return end
}

// genitive returns where a genitive ending stands between from and to, -1 for nowhere.
func genitive(s []tag.Token, from, to int) int {
	for k := from; k < to; k++ {
		if s[k].Class == tag.Genitive {
			return k
		}
	}
	return -1
}

func printed(text string, s []tag.Token, from, to int) string {
	return strings.Join(strings.Fields(text[s[from].Start:s[to-1].End]), " ")
}

// lowered is printed without the capital that a sentence begins with.
func lowered(text string, s []tag.Token, from, to int) string {
	out := printed(text, s, from, to)
	if t := &s[from]; t.Capital && t.Class != tag.Name && strings.ToUpper(t.Text) != t.Text {
		out = phrase.Lowered(out)
	}
	return out
}
