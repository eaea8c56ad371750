// Package syntax trains the tagger and the parser.
package syntax

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// sentence is one of a treebank. Heads are indexes, -1 at the root.
type sentence struct {
	doc, text string
	words     []string
	lemmas    []string
	upos      []string
	xpos      []string
	heads     []int
	rels      []string
}

// genre is that of a GUM document.
func (s *sentence) genre() string {
	_, rest, _ := strings.Cut(s.doc, "GUM_")
	g, _, _ := strings.Cut(rest, "_")
	return g
}

// read reads a gzipped CoNLL-U file.
func read(data, name string) ([]*sentence, error) {
	f, err := os.Open(filepath.Join(data, "syntax", name))
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var out []*sentence
	doc, s := "", &sentence{}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc id = "):
			doc = strings.TrimPrefix(line, "# newdoc id = ")
		case strings.HasPrefix(line, "# text = "):
			s.text = strings.TrimPrefix(line, "# text = ")
		case line == "":
			if s.doc = doc; len(s.words) > 0 {
				out = append(out, s)
			}
			s = &sentence{}
		case line[0] != '#':
			if err := s.add(strings.Split(line, "\t")); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return out, lines.Err()
}

func (s *sentence) add(f []string) error {
	if strings.ContainsAny(f[0], "-.") {
		return nil
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return err
	}
	s.words, s.lemmas = append(s.words, f[1]), append(s.lemmas, f[2])
	s.upos, s.xpos = append(s.upos, f[3]), append(s.xpos, f[4])
	s.heads, s.rels = append(s.heads, head-1), append(s.rels, f[7])
	return nil
}

// split divides GUM by document, one in folds held out, of every genre as many.
func split(list []*sentence, fold, folds int) (train, held []*sentence) {
	seen, number := map[string]int{}, map[string]int{}
	for _, s := range list {
		n, ok := number[s.doc]
		if !ok {
			n = seen[s.genre()]
			seen[s.genre()]++
			number[s.doc] = n
		}
		if n%folds == fold {
			held = append(held, s)
		} else {
			train = append(train, s)
		}
	}
	return train, held
}
