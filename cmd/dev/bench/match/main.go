// Command match measures how well and how fast earlier checks of a claim are
// found: against BM25 alone on the development queries, and over many earlier
// claims for time, in memory and through a database.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/alecthomas/kong"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/cmd/dev/bench/quality/score"
	"linecheck/review/match"
)

// limit is the longest that 95 of 100 queries may take.
const limit = 30 * time.Millisecond

type options struct {
	Data      string `required:"" type:"existingdir" placeholder:"DIR" help:"Where the data sets lie."`
	Queries   string `default:"ct20t2_dev.jsonl" help:"File of queries below matching."`
	Earlier   int    `default:"100000" help:"How many earlier claims the time is taken over."`
	Resamples int    `default:"1000" help:"Resamples of the bootstrap."`
}

// query is a row of a file of queries.
type query struct {
	ID   rows.Key   `json:"id"`
	Text string     `json:"text"`
	Gold []rows.Key `json:"gold"`
}

// claim is a row of the file of verified claims.
type claim struct {
	ID    rows.Key `json:"id"`
	Claim string   `json:"claim"`
	Title string   `json:"title"`
}

func main() {
	var o options
	c := kong.Parse(&o, kong.Name("match"), kong.Description("Measure how earlier checks of a claim are found."))
	c.FatalIfErrorf(o.run(os.Stdout))
}

func (o *options) run(w io.Writer) error {
	if o.Resamples < 1 || o.Earlier < 1 {
		return fmt.Errorf("at least one resample and one earlier claim are needed")
	}
	queries, err := rows.Lines[query](filepath.Join(o.Data, "matching", o.Queries))
	if err != nil {
		return err
	}
	claims, err := rows.Lines[claim](filepath.Join(o.Data, "matching", "verified_claims.jsonl.gz"))
	if err != nil {
		return err
	}
	var x match.Index
	for _, c := range claims {
		x.Add(match.Earlier{ID: string(c.ID), Text: c.Claim, Title: c.Title})
	}
	fmt.Fprintf(w, "%d queries, %d earlier claims\n", len(queries), x.Len())
	o.quality(w, "BM25 alone", queries, func(text string) (ids []rows.Key) {
		for _, e := range x.Candidates(text, match.Enough) {
			ids = append(ids, rows.Key(e.ID))
		}
		return ids
	})
	o.quality(w, "reranked", queries, func(text string) (ids []rows.Key) {
		for _, m := range x.Find(text, match.Enough) {
			ids = append(ids, rows.Key(m.ID))
		}
		return ids
	})
	if err := o.speed(w, claims, queries); err != nil {
		return err
	}
	return o.stored(context.Background(), w, claims, queries)
}

func (o *options) quality(w io.Writer, name string, queries []query, rank func(string) []rows.Key) {
	var gold, pred []rows.Matched
	for _, q := range queries {
		gold = append(gold, rows.Matched{ID: q.ID, Gold: q.Gold})
		pred = append(pred, rows.Matched{ID: q.ID, Ranked: rank(q.Text)})
	}
	result := score.Matches(gold, pred)
	spread := result.Bootstrap(o.Resamples, 1)
	fmt.Fprintf(w, "%-12s", name)
	for i, f := range result.Figures() {
		fmt.Fprintf(w, "  %s %.4f (%.3f to %.3f)", f.Name, f.Value, spread[i].Low, spread[i].High)
	}
	fmt.Fprintln(w)
}

// speed asks each query once of an index of the wanted size.
func (o *options) speed(w io.Writer, claims []claim, queries []query) error {
	var x match.Index
	started := time.Now()
	for i := range o.Earlier {
		x.Add(recombined(claims, i))
	}
	added := time.Since(started)
	runtime.GC()
	var took []time.Duration
	for _, q := range queries {
		started := time.Now()
		x.Find(q.Text, 5)
		took = append(took, time.Since(started))
	}
	slices.Sort(took)
	p95 := took[len(took)*95/100]
	fmt.Fprintf(w, "%d earlier claims: %.1f µs to add one, p50 %.1f ms, p95 %.1f ms, slowest %.1f ms, limit for p95 %.0f ms\n", x.Len(),
		added.Seconds()*1e6/float64(o.Earlier), ms(took[len(took)/2]), ms(p95), ms(took[len(took)-1]), ms(limit))
	if p95 >= limit {
		return fmt.Errorf("p95 is %.1f ms, at most %.0f ms", ms(p95), ms(limit))
	}
	return nil
}

func ms(d time.Duration) float64 { return d.Seconds() * 1e3 }
