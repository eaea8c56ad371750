// Package about knows what an article is about by its headline, and which claims tell
// nothing of it.
package about

import (
	"sort"
	"strings"

	"linecheck/models"
	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

// Headline is the headline of one article.
type Headline struct {
	Text  string // "" for none, and for one too long to be put into a claim
	words []string
}

const (
	longest = 120 // bytes of a headline
	most    = 3   // words that tell what an article is about
	often   = 3   // how often such a word stands in the article
	length  = 5   // letters by which words are told apart
)

// Read finds the headline and which of its words the article uses most.
func Read(a *reading.Article) *Headline {
	h := &Headline{}
	count := map[string]int{}
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if s.Role != models.RoleHeadline || len(s.Tokens) == 0 {
			continue
		}
		h.Text = strings.Join(strings.Fields(a.Text.String()[s.Tokens[0].Start:s.Tokens[len(s.Tokens)-1].End]), " ")
		for k := range s.Tokens {
			if w := stem(&s.Tokens[k]); w != "" && count[w] == 0 {
				count[w] = 1
				h.words = append(h.words, w)
			}
		}
		break
	}
	for i := range a.Sentences {
		for k := range a.Sentences[i].Tokens {
			if w := stem(&a.Sentences[i].Tokens[k]); count[w] > 0 && a.Sentences[i].Role != models.RoleHeadline {
				count[w]++
			}
		}
	}
	sort.SliceStable(h.words, func(i, j int) bool { return count[h.words[i]] > count[h.words[j]] })
	n := 0
	for n < min(len(h.words), most) && count[h.words[n]] >= often {
		n++
	}
	h.words = h.words[:n]
	if len(h.Text) > longest {
		h.Text = ""
	}
	h.Text = strings.NewReplacer("“", "‘", "”", "’").Replace(h.Text)
	return h
}

// stem returns what tells a noun, a name or an adjective from others, "" for any other word.
func stem(t *tag.Token) string {
	if t.Class != tag.Noun && t.Class != tag.Name && t.Class != tag.Adjective || len(t.Lower) < 3 {
		return ""
	}
	return strings.ToValidUTF8(t.Lower[:min(len(t.Lower), length)], "")
}

// Untold reports whether a wording has none of the words that the article is about, and
// the claim's own words name nobody and nothing.
func (h *Headline) Untold(wording string, u *reading.Unit, words []int) bool {
	low := strings.ToLower(wording)
	for _, w := range h.words {
		if strings.Contains(low, w) {
			return false
		}
	}
	for _, k := range words {
		if t := &u.Tokens[k]; t.Class == tag.Name && !entity.Calendar(t.Lower) && !entity.CountryName(t.Lower) && entity.People(t.Lower) == "" {
			return false
		}
	}
	return len(h.words) > 0
}

// In returns a wording, without its stop, with the headline behind it.
func (h *Headline) In(wording string) string {
	return strings.TrimSuffix(wording, ".") + " (in “" + h.Text + "”)"
}
