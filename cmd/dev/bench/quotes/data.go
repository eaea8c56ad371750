package main

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/review/speech"
)

// utterance is what somebody said: whole sentences from one quotation.
type utterance struct {
	document  string
	sentences []string
}

func (u utterance) text() string { return strings.Join(u.sentences, " ") }

// read returns the direct speech of the news articles in the data sets.
func read(data string) (list []utterance, err error) {
	docs, err := rows.Lines[struct{ ID, Text string }](filepath.Join(data, "attribution", "polnear_dev.jsonl.gz"))
	seen := map[string]bool{}
	for _, doc := range docs {
		for _, q := range speech.Quotations(models.NewText(doc.Text)) {
			if u := (utterance{doc.ID, sentences(q.Quote)}); len(u.sentences) > 0 && !seen[u.text()] {
				seen[u.text()] = true
				list = append(list, u)
			}
		}
	}
	return list, err
}

// sentences divides a quotation of at least eight words into sentences, and
// returns none when it does not begin like one or holds marks of its own.
func sentences(quotation string) []string {
	quotation = strings.Join(strings.Fields(quotation), " ")
	first, _ := utf8.DecodeRuneInString(quotation)
	if !unicode.IsUpper(first) || strings.ContainsAny(quotation, "[]…()“”\"") || strings.Contains(quotation, "...") || len(strings.Fields(quotation)) < 8 {
		return nil
	}
	quotation = strings.TrimRight(quotation, ",;:— -")
	if !strings.ContainsAny(quotation[len(quotation)-1:], ".!?") {
		quotation += "."
	}
	var out []string
	from := 0
	for i, r := range quotation {
		if !strings.ContainsRune(".!?", r) || i+2 >= len(quotation) || quotation[i+1] != ' ' {
			continue
		}
		next, _ := utf8.DecodeRuneInString(quotation[i+2:])
		words := strings.Fields(quotation[from:i])
		if last := words[len(words)-1]; unicode.IsUpper(next) && utf8.RuneCountInString(last) > 3 {
			out = append(out, quotation[from:i+1])
			from = i + 2
		}
	}
	return append(out, quotation[from:])
}

func documents(list []utterance) int {
	ids := map[string]bool{}
	for _, u := range list {
		ids[u.document] = true
	}
	return len(ids)
}

func firstWords(s string, n int) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(n, len(words))], " ")
}
