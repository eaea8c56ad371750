package names

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"linecheck/models"
	"linecheck/review/extract/linear"
	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

// document is a text with the places that its pronouns stand for.
type document struct {
	set, text string
	fold      int
	pronouns  map[int][][2]int // code point of a pronoun → where the text names what it stands for
	named     map[int]bool     // of a pronoun, whether the text names it at all
	wrong     map[int][][2]int // and where it names something else
}

// decision is what the reader had to choose from at one pronoun.
type decision struct {
	set        string
	kind, fold int
	number     int
	candidates [][]linear.Feature
	right      map[int]bool
}

func readGUM(path string) ([]document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		return nil, err
	}
	var out []document
	for d := json.NewDecoder(z); ; {
		var row struct {
			Text     string
			Pronouns []struct {
				Start       int
				Antecedents [][2]int
				Named       bool
			}
		}
		if err := d.Decode(&row); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		doc := document{set: "GUM", text: row.Text, fold: len(out) % folds, pronouns: map[int][][2]int{}, named: map[int]bool{}}
		for _, p := range row.Pronouns {
			doc.pronouns[p.Start], doc.named[p.Start] = p.Antecedents, p.Named
		}
		out = append(out, doc)
	}
}

func readGAP(path string) ([]document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	var out []document
	for _, row := range rows[1:] {
		if len(row) < 11 {
			continue
		}
		doc := document{set: "GAP", text: row[1], fold: len(out) % folds, pronouns: map[int][][2]int{}, wrong: map[int][][2]int{}}
		at, _ := strconv.Atoi(row[3])
		for _, k := range []int{4, 7} {
			from, _ := strconv.Atoi(row[k+1])
			place := [2]int{from, from + len([]rune(row[k]))}
			if strings.EqualFold(row[k+2], "TRUE") {
				doc.pronouns[at] = append(doc.pronouns[at], place)
			} else {
				doc.wrong[at] = append(doc.wrong[at], place)
			}
		}
		if len(doc.pronouns[at]) > 0 {
			out = append(out, doc)
		}
	}
	return out, nil
}

// decisions reads the documents with the pronouns before each read rightly.
func decisions(docs []document) []decision {
	var out []decision
	for i := range docs {
		d := &docs[i]
		article := models.NewText(d.text)
		read(article, func(a *reading.Article) {
			if d.set == "GAP" {
				d.people(a, article)
			}
			a.Reader.Watch = func(c *names.Decision) int {
				gold := d.pronouns[article.Point(c.At)]
				if len(gold) == 0 {
					return -1
				}
				one, first := d.decide(a, article, c)
				one.number = i
				out = append(out, one)
				return first
			}
		})
	}
	return out
}

// people makes the two names of a text of GAP known as people's, as its task says.
func (d *document) people(a *reading.Article, article models.Text) {
	for _, list := range []map[int][][2]int{d.pronouns, d.wrong} {
		for _, places := range list {
			for _, e := range entities(a, article, places) {
				a.Reader.Table.Personal(e)
			}
		}
	}
}

// decide makes a decision to learn from, and returns the first right candidate, -1 if there is none.
func (d *document) decide(a *reading.Article, article models.Text, c *names.Decision) (decision, int) {
	gold := d.pronouns[article.Point(c.At)]
	wanted := entities(a, article, gold)
	out := decision{set: d.set, kind: c.Kind, fold: d.fold, right: map[int]bool{}}
	first := -1
	for k := range c.Candidates {
		x := &c.Candidates[k]
		out.candidates = append(out.candidates, x.Features)
		span := [2]int{article.Point(x.Span[0]), article.Point(x.Span[1])}
		if slices.ContainsFunc(gold, func(g [2]int) bool { return same(g, span) }) || x.Entity != nil && slices.Contains(wanted, x.Entity) {
			out.right[k] = true
			if first < 0 {
				first = k
			}
		}
	}
	return out, first
}

// entities returns what the names at these places stand for.
func entities(a *reading.Article, article models.Text, gold [][2]int) []*names.Entity {
	var out []*names.Entity
	for _, g := range gold {
		from, to := article.Byte(g[0]), article.Byte(g[1])
		var run []tag.Token
		for i := range a.Sentences {
			for _, t := range a.Sentences[i].Tokens {
				if t.Start >= from && t.End <= to {
					run = append(run, t)
				}
			}
		}
		for len(run) > 0 && run[0].Class != tag.Name {
			run = run[1:]
		}
		if len(run) == 0 || g[1]-g[0] > 60 {
			continue
		}
		end := 0
		for end < len(run) && run[end].Class == tag.Name {
			end++
		}
		if end < len(run) && run[end].Class != tag.Comma && run[end].Class != tag.Genitive {
			continue
		}
		if e := a.Reader.Table.Named(run[:end]); e != nil {
			out = append(out, e)
		}
	}
	return out
}

// same reports whether two places are of one noun phrase: they overlap by half,
// or the one begins the other.
func same(g, x [2]int) bool {
	return half(g, x) || g[0] <= x[0] && x[0] < x[1] && x[1] <= g[1] && x[0]-g[0] <= 5
}
