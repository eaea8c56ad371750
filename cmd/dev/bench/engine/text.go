package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/extract"
	"linecheck/review/text"
)

// read does what an import does with a pasted article.
func read(raw []byte) models.Extraction {
	decoded, err := text.Decode(raw)
	if err != nil {
		return models.Extraction{}
	}
	article := models.NewText(decoded)
	return extract.Claims(article, text.Cut(article), extract.Options{Published: "2024-05-15", Publisher: "The Post"})
}

// articles returns the articles of a data directory, made up ones without it.
func articles(dir string) ([][]byte, error) {
	if dir == "" {
		var list [][]byte
		for n := range 8 {
			list = append(list, madeUp(n, 25))
		}
		return list, nil
	}
	paths, err := filepath.Glob(filepath.Join(dir, "claims", "*.txt"))
	if err != nil {
		return nil, err
	}
	var list [][]byte
	for _, path := range append(paths, filepath.Join(dir, "seed-article.txt")) {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		list = append(list, raw)
	}
	return list, nil
}

var (
	people  = []string{"Anna Holt", "Mayor Ines Duval", "the harbour authority", "Prime Minister Karl Brandt", "a spokesman for the ministry", "Zoë Lindqvist, who led the inquiry"}
	says    = []string{"said on Monday", "told reporters in Port Ellis", "announced last week", "said in a statement", "wrote in a letter to the council"}
	towns   = []string{"Holt", "Port Ellis", "Brandt", "Lindqvist", "Corvo", "Marsh Hill", "Ostrava", "Linz", "Tarnow", "Vigo", "Izmir"}
	matters = []string{
		"the bridge in %[1]s, which opened in %[2]d, would stay closed until the end of March",
		"repairs in %[1]s had cost %[2]d million euros and were 30 per cent over budget",
		"they had not been told of the plan for %[1]s before it was made public in %[2]d",
		"more than %[2]d people crossed to %[1]s each day, and most of them were on their way to work",
		"the government had agreed to pay %[2]d million to %[1]s but had not sent any money",
	}
	shapes = []string{
		"%[1]s %[2]s that %[3]s.",
		"“It is clear that %[3]s,” %[1]s %[2]s.",
		"According to %[1]s, %[3]s.",
		"%[1]s %[2]s that %[3]s, although the opposition has denied it.",
		"In 2019, after a storm that killed seven people, %[3]s.",
	}
)

// madeUp is the n-th article of so many sentences, in paragraphs of two.
func madeUp(n, sentences int) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "Bridge number %d stays closed as repairs cost more\n\nBy Marta Oliveira\n\n", n)
	for i := range sentences {
		k := n + i
		line := fmt.Sprintf(shapes[(i*3+n)%len(shapes)], people[(k*5+i)%len(people)], says[(k*3+1)%len(says)], fmt.Sprintf(matters[i%len(matters)], towns[k%len(towns)], 1890+7*k))
		first, size := utf8.DecodeRuneInString(line)
		b.WriteString(string(unicode.ToUpper(first)) + line[size:])
		if i%2 == 1 {
			b.WriteString("\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return []byte(b.String())
}
