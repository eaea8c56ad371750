// Command vectors makes the table of review/vectors: pretrained word vectors,
// merged by stem, brought to fewer dimensions, and taught from claims and the
// titles of articles about them which words stand for one another.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/alecthomas/kong"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/review/match"
	"linecheck/review/vectors"
)

type options struct {
	Data       string `required:"" help:"Directory of the data sets; the package of word vectors lies in its folder vectors." type:"existingdir"`
	Out        string `default:"review/vectors/table/words.bin" help:"The file to write."`
	Words      int    `default:"120000" help:"How many of the most frequent words are read."`
	Stems      int    `default:"30000" help:"How many stems are kept."`
	Dimensions int    `default:"64" help:"How many dimensions are kept."`
	Drop       int    `default:"3" help:"How many of the strongest directions are left out: all words share them."`
	Rounds     int    `default:"5" help:"How often each claim is read with its title; 0 leaves the vectors as they came."`
}

// claim is a row of the file of verified claims.
type claim struct {
	Claim string `json:"claim"`
	Title string `json:"title"`
}

func main() {
	var o options
	c := kong.Parse(&o, kong.Name("vectors"), kong.Description("Make the table of word vectors."))
	c.FatalIfErrorf(o.run())
}

func (o *options) run() error {
	list, err := readPackage(filepath.Join(o.Data, "vectors", packageName), o.Words)
	if err != nil {
		return err
	}
	s := merge(list, o.Stems)
	s.unit()
	s.project(o.Drop, o.Dimensions)
	s.unit()
	if o.Rounds > 0 {
		claims, err := rows.Lines[claim](filepath.Join(o.Data, "matching", "verified_claims.jsonl.gz"))
		if err != nil {
			return err
		}
		first, last := s.teach(pairs(claims), o.Rounds)
		fmt.Fprintf(os.Stderr, "%d claims with titles: loss %.3f in the first round, %.3f in the last\n", len(claims), first, last)
	}
	data, err := vectors.Encode(s.rows)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%s: %d bytes, %d stems\n", o.Out, len(data), len(s.rows))
	return os.WriteFile(o.Out, data, 0o644)
}

// pairs are the stems of claims and of their titles, each once with its rarity.
func pairs(claims []claim) []pair {
	var x match.Index
	for _, c := range claims {
		x.Add(match.Earlier{Text: c.Claim, Title: c.Title})
	}
	stems := func(text string) (out []weighted) {
		seen := map[string]bool{}
		for _, s := range match.Stems(text) {
			if !seen[s] {
				seen[s] = true
				out = append(out, weighted{s, match.Rarity(x.Count(s))})
			}
		}
		return out
	}
	var out []pair
	for _, c := range claims {
		out = append(out, pair{stems(c.Claim), stems(c.Title)})
	}
	return out
}
