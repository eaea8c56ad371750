// Command versions measures how claims are found again in a new version of an
// article: generated edits, whose truth is known, over articles that people
// annotated and over harder ones of its own, beside a search for the quote.
package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"linecheck/cmd/dev/bench/versions/edit"
	"linecheck/models"
	"linecheck/review/anchor"
)

// limit is the longest that 60 claims on 2,000 words may take.
const limit = 50 * time.Millisecond

type options struct {
	Data   string `type:"existingdir" placeholder:"DIR" help:"Where the data sets lie; without it the bench's own articles alone are used."`
	Rounds int    `default:"200" help:"How often each edit is made of each article."`
	Seed   uint64 `default:"1" help:"Of the edits."`
	Faults int    `default:"20" help:"How many faults to print."`
}

func main() {
	var o options
	k := kong.Parse(&o, kong.Name("versions"), kong.Description("Measure how claims are found again in a new version."))
	k.FatalIfErrorf(o.run(os.Stdout))
}

func (o *options) run(w io.Writer) error {
	articles, err := own()
	if err != nil {
		return err
	}
	if o.Data != "" {
		more, err := annotated(o.Data)
		if err != nil {
			return err
		}
		articles = append(more, articles...)
	}
	claims := 0
	for _, a := range articles {
		claims += len(a.claims)
	}
	fmt.Fprintf(w, "%d articles, %d claims, %d rounds of each edit, seed %d\n\n%s", len(articles), claims, o.Rounds, o.Seed, header)
	var all, peer tally
	for _, kind := range edit.Kinds() {
		ours, theirs, err := o.measure(articles, kind)
		if err != nil {
			return err
		}
		ours.row(w, kind.Name)
		all.add(ours)
		peer.add(theirs)
	}
	all.row(w, "all")
	peer.row(w, "all, by a search for the quote")
	for _, fault := range all.faults[:min(len(all.faults), o.Faults)] {
		fmt.Fprintln(w, "  "+fault)
	}
	took, err := o.speed(w, articles)
	if err != nil {
		return err
	}
	if all.right != all.kept || all.wrong > 0 || all.seen != all.changed || all.asked != all.undecided || took > limit {
		return fmt.Errorf("a goal is missed")
	}
	return nil
}

// measure makes one kind of edit of every article, round by round.
func (o *options) measure(articles []article, kind edit.Kind) (ours, theirs tally, err error) {
	for n := range articles {
		a := &articles[n]
		r := rand.New(rand.NewPCG(o.Seed, uint64(n))) //nolint:gosec // repeatable on purpose
		fresh := sentencesOf(articles[(n+1)%len(articles)])
		old := version(a.text, a.pieces)
		for range o.Rounds {
			doc := edit.New(a.text, a.pieces, fresh, r)
			kind.Do(doc)
			c, err := newChanged(a, doc)
			if err != nil {
				return ours, theirs, fmt.Errorf("%s, %s: %w", a.name, kind.Name, err)
			}
			for i, result := range anchor.Compare(old, c.new, a.claims).Results {
				ours.judge(c, a.claims[i], result)
				theirs.judge(c, a.claims[i], plain(c.new, a.claims[i]))
			}
		}
	}
	return ours, theirs, nil
}

// sentencesOf returns what an author may add to another article.
func sentencesOf(a article) []string {
	var out []string
	for _, p := range a.pieces {
		s, _ := a.text.Slice(p.Start, p.End)
		if s = strings.TrimSpace(s); len(strings.Fields(s)) > 3 {
			out = append(out, s)
		}
	}
	return out
}

// speed takes the time for 60 claims on 2,000 words, several edits at once.
func (o *options) speed(w io.Writer, articles []article) (time.Duration, error) {
	var b strings.Builder
	for _, a := range articles {
		b.WriteString(a.text.String() + "\n")
	}
	text, pieces, err := cut(upTo(b.String(), 2000))
	if err != nil {
		return 0, err
	}
	a := article{name: "2,000 words", text: text, pieces: pieces}
	a.mark()
	claims := make([]anchor.Claim, 60)
	for i := range claims {
		claims[i] = a.claims[i*len(a.claims)/60]
	}
	r := rand.New(rand.NewPCG(o.Seed, 60)) //nolint:gosec // repeatable on purpose
	doc := edit.New(text, pieces, sentencesOf(articles[0]), r)
	edit.Kinds()[len(edit.Single)].Do(doc)
	changed, newPieces, err := cut(doc.String())
	if err != nil {
		return 0, err
	}
	old, new := version(text, pieces), version(changed, newPieces)
	var ours, theirs []time.Duration
	for range 101 {
		runtime.GC()
		started := time.Now()
		anchor.Compare(old, new, claims)
		ours = append(ours, time.Since(started))
		started = time.Now()
		for _, c := range claims {
			plain(new, c)
		}
		theirs = append(theirs, time.Since(started))
	}
	slices.Sort(ours)
	slices.Sort(theirs)
	fmt.Fprintf(w, "\n%d claims on %d words: median %.2f ms, slowest of %d %.2f ms; a search for the quote %.2f ms; limit %.0f ms\n", len(claims),
		words(text), ms(ours[50]), len(ours), ms(ours[100]), ms(theirs[50]), ms(limit))
	return ours[50], nil
}

// upTo returns the first n words of a text, repeated when it has fewer, to the end of the line.
func upTo(s string, n int) string {
	for len(strings.Fields(s)) < n {
		s += s
	}
	var b strings.Builder
	for line := range strings.Lines(s) {
		if n <= 0 {
			break
		}
		n -= len(strings.Fields(line))
		b.WriteString(line)
	}
	return b.String()
}

func words(t models.Text) int { return len(strings.Fields(t.String())) }

func ms(d time.Duration) float64 { return d.Seconds() * 1e3 }
