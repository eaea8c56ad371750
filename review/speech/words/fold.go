package words

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// folded returns a word without what is only typography or spelling.
func folded(s string) string {
	switch s {
	case "%":
		return "percent"
	case "&":
		return "and"
	}
	s = norm.NFKC.String(strings.ToLower(s))
	return spelt(strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == '‘' || r == 'ʼ':
			return '\''
		case r == 'ـ' || r >= 0x064B && r <= 0x0652 || r == 0x0670, r == 0xFE0F, r == 0x200C, r == 0x200D, r == 0x00AD:
			return -1
		default:
			return r
		}
	}, s))
}

// spellings are words that are spelt in several ways and fit no rule.
var spellings = map[string]string{
	"okay": "ok", "o.k": "ok", "grey": "gray", "tyre": "tire", "cheque": "check", "whilst": "while", "amongst": "among", "towards": "toward", "programme": "program",
	"programmes": "programs", "ageing": "aging", "defence": "defense", "offence": "offense", "licence": "license", "practise": "practice", "skilful": "skillful",
	"mr.": "mr", "u.s": "us", "u.k": "uk", "u.n": "un", "e.u": "eu",
}

// endings are those of British spelling with the American ones, longest first where one ends in another.
var endings = [][2]string{
	{"isations", "izations"},
	{"isation", "ization"},
	{"ising", "izing"},
	{"ised", "ized"},
	{"ises", "izes"},
	{"ise", "ize"},
	{"yse", "yze"},
	{"ysed", "yzed"},
	{"ysing", "yzing"},
	{"ours", "ors"},
	{"oured", "ored"},
	{"ouring", "oring"},
	{"ourable", "orable"},
	{"our", "or"},
	{"entre", "enter"},
	{"entres", "enters"},
	{"metre", "meter"},
	{"metres", "meters"},
	{"litre", "liter"},
	{"litres", "liters"},
	{"eatre", "eater"},
	{"lled", "led"},
	{"lling", "ling"},
	{"ogue", "og"},
	{"ogues", "ogs"},
}

// spelt returns one spelling for the British and the American form of a word.
// Both sides of a comparison go through it, so that it need not be the right one.
func spelt(s string) string {
	if stem, ok := strings.CutSuffix(s, "'s"); ok {
		return spelt(stem) + "'s"
	}
	if to, ok := spellings[s]; ok {
		return to
	}
	if len(s) < 6 && !strings.HasSuffix(s, "re") {
		return s
	}
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(s, e[0]); ok && stem != "" {
			return stem + e[1]
		}
	}
	return s
}

// shape is what a text is made of: its words, and pairs of them that stand together.
type shape struct {
	words map[string]bool
	pairs map[[2]string]bool
}

func shapes(words []Word) shape {
	s := shape{map[string]bool{}, map[[2]string]bool{}}
	for i, w := range words {
		s.words[w.Key] = true
		if i > 0 {
			s.pairs[[2]string{words[i-1].Key, w.Key}] = true
		}
	}
	return s
}

// joined makes one word of two where the other text has it as one only, such as "e-mail" and "email".
func joined(words []Word, own, other shape) []Word {
	out := words[:0]
	for _, w := range words {
		n := len(out)
		if n == 0 || !w.Tight || w.Bracketed || out[n-1].Bracketed || out[n-1].Turn != w.Turn {
			out = append(out, w)
			continue
		}
		one, pair := out[n-1].Key+w.Key, [2]string{out[n-1].Key, w.Key}
		if !other.words[one] || other.pairs[pair] || own.words[one] || digits(out[n-1].Key) && digits(w.Key) {
			out = append(out, w)
			continue
		}
		out[n-1].Key, out[n-1].End, out[n-1].Ends = one, w.End, w.Ends
	}
	return out
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789.") == "" }
