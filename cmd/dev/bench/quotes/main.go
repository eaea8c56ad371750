// Command quotes measures the check of quotations: real direct speech, printed in
// ways whose label is known, against transcripts it is made part of, beside a
// search for the words.
package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"time"

	"github.com/alecthomas/kong"

	"linecheck/review/speech"
)

type options struct {
	Data   string  `type:"existingdir" required:"" placeholder:"DIR" help:"Where the data sets lie."`
	Quotes int     `default:"400" help:"How many quotations; each is printed in every way that suits it."`
	Words  int     `default:"5000" help:"Words of each transcript, about."`
	Seed   uint64  `default:"1" help:"Of the changes."`
	Faults int     `default:"20" help:"How many faults to print."`
	Goal   float64 `default:"0.95" help:"Accuracy that every label has to reach."`
}

func main() {
	var o options
	k := kong.Parse(&o, kong.Name("quotes"), kong.Description("Measure the check of quotations."))
	k.FatalIfErrorf(o.run(os.Stdout))
}

func (o *options) run(w io.Writer) error {
	spoken, err := read(o.Data)
	if err != nil {
		return err
	}
	m := &maker{r: rand.New(rand.NewPCG(o.Seed, 7)), spoken: spoken, words: o.Words} //nolint:gosec // repeatable on purpose
	ours, peer := newTable(), newTable()
	var times []time.Duration
	for n := range min(o.Quotes, len(spoken)) {
		for _, c := range m.cases(spoken[n*len(spoken)/min(o.Quotes, len(spoken))]) {
			started := time.Now()
			got := speech.Check(c.printed, c.transcript)
			times = append(times, time.Since(started))
			ours.enter(c, got.Label)
			peer.enter(c, search(c.printed, c.transcript))
		}
	}
	fmt.Fprintf(w, "%d quotations of real speeches in %d documents, transcripts of about %d words, seed %d\n\n", min(o.Quotes, len(spoken)), documents(spoken), o.Words, o.Seed)
	ours.print(w, "the check")
	peer.print(w, "a search for the words, and how many of them stand in a row there")
	for _, fault := range ours.faults[:min(len(ours.faults), o.Faults)] {
		fmt.Fprintln(w, "  "+fault)
	}
	o.speed(w, m, times)
	for _, l := range speech.Labels {
		if ours.accuracy(l) < o.Goal {
			return fmt.Errorf("%s is below %.2f", l, o.Goal)
		}
	}
	return nil
}

// speed prints how long checks take, and one of 60 words against 200,000 characters.
func (o *options) speed(w io.Writer, m *maker, times []time.Duration) {
	slices.Sort(times)
	fmt.Fprintf(w, "\nA check takes %.1f ms, median of %d; the slowest took %.1f ms.\n", ms(times[len(times)/2]), len(times), ms(times[len(times)-1]))
	long := []rune(m.transcript(nil, "", 60_000))
	long = long[:min(len(long), 200_000)]
	quotation := firstWords(string(long[len(long)/2:]), 60)
	var took []time.Duration
	for range 11 {
		started := time.Now()
		speech.Check(quotation, string(long))
		took = append(took, time.Since(started))
	}
	slices.Sort(took)
	fmt.Fprintf(w, "60 words in %d characters: %.1f ms, median of %d.\n", len(long), ms(took[len(took)/2]), len(took))
}

func ms(d time.Duration) float64 { return d.Seconds() * 1e3 }
