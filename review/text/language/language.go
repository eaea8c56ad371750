// Package language guesses the language of a text.
package language

import (
	"strings"
	"unicode"
)

// scripts maps a script to the language it is most often used for in the news.
var scripts = []struct {
	table *unicode.RangeTable
	tag   string
}{
	{unicode.Arabic, "ar"},
	{unicode.Hebrew, "he"},
	{unicode.Hangul, "ko"},
	{unicode.Hiragana, "ja"},
	{unicode.Katakana, "ja"},
	{unicode.Han, "zh"},
	{unicode.Greek, "el"},
	{unicode.Devanagari, "hi"},
	{unicode.Bengali, "bn"},
	{unicode.Tamil, "ta"},
	{unicode.Thai, "th"},
	{unicode.Armenian, "hy"},
	{unicode.Georgian, "ka"},
	{unicode.Cyrillic, "und-Cyrl"},
}

// Of guesses the language of a text, a BCP 47 tag or "und", from its script and its little words.
func Of(s string) string {
	letters := 0
	counts := make([]int, len(scripts))
	for _, r := range s {
		if r < 0x80 {
			if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
				letters++
			}
			continue
		}
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i := range scripts {
			if unicode.Is(scripts[i].table, r) {
				counts[i]++
				break
			}
		}
	}
	if letters == 0 {
		return "und"
	}
	kana := counts[3] + counts[4]
	for i, n := range counts {
		if n*2 <= letters && !(scripts[i].tag == "zh" && (n+kana)*2 > letters) {
			continue
		}
		switch tag := scripts[i].tag; tag {
		case "zh":
			if kana*10 > n {
				return "ja"
			}
			return tag
		case "ar":
			return arabicLetters(s)
		case "und-Cyrl":
			return cyrillic(s)
		default:
			return tag
		}
	}
	if kana*2 > letters {
		return "ja"
	}
	return byFunctionWords(s, "und")
}

// arabicLetters tells the languages in Arabic letters by the letters that Arabic lacks.
func arabicLetters(s string) string {
	switch {
	case share(s, "ٹڈڑےں") > .005:
		return "ur"
	case share(s, "پچژگکی") > .02:
		return "fa"
	}
	return "ar"
}

// cyrillic tells the languages in Cyrillic letters by their little words, then by letters of their own.
func cyrillic(s string) string {
	if tag := byFunctionWords(s, ""); tag != "" {
		return tag
	}
	for _, l := range []struct {
		letters, tag string
	}{{"ўЎ", "be"}, {"їЇєЄґҐіІ", "uk"}, {"ђћљњџј", "sr"}, {"ыэёЫЭЁ", "ru"}} {
		if strings.ContainsAny(s, l.letters) {
			return l.tag
		}
	}
	return "und-Cyrl"
}

func share(s, letters string) float64 {
	hits, all := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			all++
			if strings.ContainsRune(letters, r) {
				hits++
			}
		}
	}
	return float64(hits) / float64(max(all, 1))
}

// byFunctionWords returns the language that most of the little words belong to,
// and otherwise when none stands out.
func byFunctionWords(s, otherwise string) string {
	hits := map[string]int{}
	total := 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		total++
		for _, tag := range order {
			if functionWords[tag][w] {
				hits[tag]++
			}
		}
	}
	best, second := otherwise, 0
	for _, tag := range order {
		n := hits[tag]
		switch {
		case n > hits[best]:
			second = hits[best]
			best = tag
		case n > second:
			second = n
		}
	}
	if hits[best]*12 < total || hits[best] == second || hits[best] < 2 && total > 12 {
		return otherwise
	}
	return best
}
