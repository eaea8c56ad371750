// Command lint measures the checks of an article's own words: how often they
// speak up on articles as they were published, and how many faults they find that
// were planted in them, beside checks that know no more than the names of the rules.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"linecheck/cmd/dev/bench/lint/corpus"
	"linecheck/cmd/dev/bench/lint/peer"
	"linecheck/review/lint"
)

type options struct {
	Data   string `required:"" type:"existingdir" placeholder:"DIR" help:"Where the data sets lie."`
	Own    string `type:"existingdir" default:"cmd/dev/bench/quality/claims/read" help:"Where the articles annotated for this project lie."`
	Rounds int    `default:"5" help:"How many faults of each kind are planted in each article."`
	Seed   uint64 `default:"1" help:"Of the faults."`
	Show   string `placeholder:"RULES" help:"Print what these rules find in the articles that may be read, or \"all\"."`
	Missed int    `help:"How many faults of each kind to print that were not found."`
}

// goals are the most false alarms for 1,000 words and the least of the planted faults that are found.
const (
	mostAlarms = 1.0
	leastFound = 0.8
)

func main() {
	var o options
	k := kong.Parse(&o, kong.Name("lint"), kong.Description("Measure the checks of an article's own words."))
	k.FatalIfErrorf(o.run(os.Stdout))
}

func (o *options) run(w io.Writer) error {
	articles, err := corpus.Read(o.Data, o.Own)
	if err != nil {
		return err
	}
	o.show(w, articles)
	calm := o.alarms(w, articles)
	if found := o.recall(w, articles); !calm || !found {
		return fmt.Errorf("a goal is missed")
	}
	return nil
}

// show prints findings for people to judge, but none of the articles that nobody reads.
func (o *options) show(w io.Writer, articles []corpus.Article) {
	for i := range articles {
		a := &articles[i]
		if a.Set == corpus.Wire || o.Show == "" {
			continue
		}
		for _, f := range lint.Check(a.Input()) {
			if o.Show == "all" || strings.Contains(o.Show, string(f.Rule)) {
				fmt.Fprintf(w, "%s %s:%s\n", a.Name, f.Rule, places(a, f))
			}
		}
	}
}

// places are the passages of a finding, each with what stands about it.
func places(a *corpus.Article, f lint.Finding) string {
	var b strings.Builder
	for _, p := range f.Places {
		before, _ := a.Text.Slice(max(0, p.Start-90), p.Start)
		after, _ := a.Text.Slice(p.End, min(a.Text.Len(), p.End+90))
		fmt.Fprintf(&b, "\n    …%s[[%s]]%s…", flat(before), flat(p.Quote), flat(after))
	}
	return b.String()
}

func flat(s string) string { return strings.ReplaceAll(s, "\n", "⏎") }

// tally counts findings in a set of articles.
type tally struct {
	articles, words int
	ours, theirs    map[lint.Rule]int
}

// alarms prints what the checks find in articles as they were published, true or
// false, and reports whether that is little enough over all of them. Superlatives are counted
// apart: there are no sources here, so that each is rightly asked for one.
func (o *options) alarms(w io.Writer, articles []corpus.Article) bool {
	sets := map[string]*tally{}
	const all = "all articles"
	for _, name := range append(corpus.Sets, all) {
		sets[name] = &tally{ours: map[lint.Rule]int{}, theirs: map[lint.Rule]int{}}
	}
	for i := range articles {
		a := &articles[i]
		ours, theirs := lint.Check(a.Input()), peer.Check(a.Input())
		for _, t := range []*tally{sets[a.Set], sets[all]} {
			t.articles++
			t.words += a.Words()
			count(t.ours, ours)
			count(t.theirs, theirs)
		}
	}
	fmt.Fprintln(w, "findings in articles as published, in brackets for 1,000 words; behind them the peer's")
	for _, name := range append(corpus.Sets, all) {
		sets[name].print(w, name)
	}
	return sets[all].rate(sum(sets[all].ours)) < mostAlarms
}

func count(by map[lint.Rule]int, found []lint.Finding) {
	for _, f := range found {
		by[f.Rule]++
	}
}

func sum(by map[lint.Rule]int) int {
	n := 0
	for _, c := range by {
		n += c
	}
	return n
}

func (t *tally) print(w io.Writer, name string) {
	fmt.Fprintf(w, "\n%s: %d articles, %d words\n", name, t.articles, t.words)
	for _, rule := range lint.Rules {
		if rule != lint.RuleEvidence {
			t.row(w, string(rule), t.ours[rule], t.theirs[rule])
		}
	}
	ours, theirs := sum(t.ours), sum(t.theirs)
	t.row(w, "all but superlatives", ours-t.ours[lint.RuleSuperlative], theirs-t.theirs[lint.RuleSuperlative])
	t.row(w, "all", ours, theirs)
}

func (t *tally) row(w io.Writer, name string, ours, theirs int) {
	fmt.Fprintf(w, "  %-20s %5d (%.2f) %7d (%.2f)\n", name, ours, t.rate(ours), theirs, t.rate(theirs))
}

func (t *tally) rate(n int) float64 { return 1000 * float64(n) / float64(t.words) }
