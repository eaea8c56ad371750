// Package language guesses the language of a text.
package language

import (
	"strings"
	"unicode"
)

// functionWords are the most frequent little words of a few languages.
var functionWords = map[string]map[string]bool{
	"en": words("the of and to in that is was for on with as it by at from he his are were be has have had not but this which an they their she her said will who its been or would"),
	"de": words("der die und das in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie"),
	"fr": words("le la les de des et en un une du que qui dans est pour au sur pas par il avec ce plus ne se sont aux cette elle ont été son mais ou leur"),
	"es": words("el la de que y en los del se las por un con no una para su al lo como más pero sus le ha este sí porque esta son entre cuando"),
	"it": words("il di che la e un in per una non sono è del della con si le dei da al ha come più anche nel alla gli delle ma lo"),
	"pt": words("o de que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem seu sua ou quando"),
	"nl": words("de het een en van in is dat op te zijn met voor niet aan er om ook als bij door maar naar uit heeft werd nog worden"),
}

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
	{unicode.Thai, "th"},
	{unicode.Cyrillic, "und-Cyrl"},
}

// Of guesses the language of a text, a BCP 47 tag or "und", from its script and its little words.
func Of(s string) string {
	letters, latin := 0, 0
	counts := make([]int, len(scripts))
	for _, r := range s {
		if r < 0x80 {
			if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
				letters++
				latin++
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
		if n*2 > letters || scripts[i].tag == "zh" && (n+kana)*2 > letters {
			if scripts[i].tag == "zh" && kana*10 > n {
				return "ja"
			}
			return scripts[i].tag
		}
	}
	return byFunctionWords(s)
}

func byFunctionWords(s string) string {
	hits := map[string]int{}
	total := 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		total++
		for tag, known := range functionWords {
			if known[w] {
				hits[tag]++
			}
		}
	}
	best, second := "und", 0
	for _, tag := range []string{"en", "de", "fr", "es", "it", "pt", "nl"} {
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
		return "und"
	}
	return best
}

func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
