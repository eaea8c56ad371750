// Package boundary trains the model of elementary discourse units.
package boundary

import (
	"path/filepath"
	"strings"
	"unicode"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/review/extract/syntax"
	"linecheck/review/text"
)

// document is one of GUM, cut into sentences as the product does.
type document struct {
	id, genre string
	gold      int // units
	sentences []*syntax.Sentence
	starts    [][]bool // of each word, whether a unit begins there
}

func load(data string) ([]*document, error) {
	list, err := rows.Lines[rows.Document](filepath.Join(data, "segmentation", "gum_dev.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	out := make([]*document, len(list))
	for i := range list {
		out[i] = prepare(&list[i])
	}
	return out, nil
}

func prepare(r *rows.Document) *document {
	d := &document{id: r.ID, genre: r.Genre}
	edus := map[int]bool{}
	for _, e := range r.EDUs {
		edus[e.Start] = true
	}
	d.gold = len(edus)
	article := models.NewText(r.Text)
	for _, p := range text.Cut(article).Pieces {
		piece, ok := article.Slice(p.Start, p.End)
		if !ok || strings.TrimSpace(piece) == "" {
			continue
		}
		base := article.Byte(p.Start) + len(piece) - len(strings.TrimLeftFunc(piece, unicode.IsSpace))
		s := syntax.Analyse(strings.TrimSpace(piece), base)
		syntax.Parse(s)
		starts := make([]bool, len(s.Words))
		for k, w := range s.Words {
			starts[k] = edus[article.Point(w.Start)]
		}
		d.sentences, d.starts = append(d.sentences, s), append(d.starts, starts)
	}
	return d
}
