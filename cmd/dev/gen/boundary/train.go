package boundary

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"linecheck/cmd/dev/gen/learn"
	"linecheck/review/extract/boundary"
	"linecheck/review/extract/linear"
)

// folds of cross-validation.
const folds = 5

// Train makes the models boundary and boundary-context and prints how good they
// are on documents that they did not learn from.
func Train(data string, save func(string, *linear.Model) error, log io.Writer) error {
	docs, err := load(data)
	if err != nil {
		return err
	}
	t := tabulate(docs)
	all := make([]int, len(docs))
	for k := range all {
		all[k] = k
	}
	first, second := t.fit(all)
	for name, part := range map[string]struct {
		w []float32
		x *index
	}{"boundary": {first, t.first}, "boundary-context": {second, t.second}} {
		m, err := model(part.w, part.x)
		if err != nil {
			return err
		}
		if err := save(name, m); err != nil {
			return err
		}
	}
	t.validate(log)
	return nil
}

// tally counts units that are right, predicted and wanted.
type tally struct{ right, ours, gold int }

func (t *tally) add(o tally) { t.right, t.ours, t.gold = t.right+o.right, t.ours+o.ours, t.gold+o.gold }

func (t tally) f1() float64 { return 2 * float64(t.right) / float64(max(t.ours+t.gold, 1)) }

// validate prints figures of cross-validation by document.
func (t *table) validate(log io.Writer) {
	scores := make([]tally, len(t.docs))
	for fold := range folds {
		var train []int
		for k := range t.docs {
			if k%folds != fold {
				train = append(train, k)
			}
		}
		first, second := t.fit(train)
		for k := fold; k < len(t.docs); k += folds {
			scores[k] = t.score(k, first, second)
		}
	}
	unseen := t.unseen()
	report := func(name string, which func(k int) bool) (f, low, high float64) {
		var some []tally
		for k := range t.docs {
			if which(k) {
				some = append(some, scores[k])
			}
		}
		var all tally
		for _, s := range some {
			all.add(s)
		}
		f = all.f1()
		low, high = spread(some)
		fmt.Fprintf(log, "units, %s: P %.3f R %.3f F1 %.3f [%.3f-%.3f], %d documents\n", name,
			float64(all.right)/float64(max(all.ours, 1)), float64(all.right)/float64(max(all.gold, 1)), f, low, high, len(some))
		return f, low, high
	}
	news := func(k int) bool { return t.docs[k].genre == "news" }
	report("all, with trees that are too good", func(int) bool { return true })
	report("news, with trees that are too good", news)
	figure := func(name string, f, low, high float64) {
		learn.Figure{Task: "seg", Name: name, Value: f, Low: low, High: high}.Print(log)
	}
	f, low, high := report("all that the parser did not learn from", func(k int) bool { return unseen[k] })
	figure("EDU F1", f, low, high)
	f, low, high = report("news that the parser did not learn from", func(k int) bool { return unseen[k] && news(k) })
	figure("EDU F1, news", f, low, high)
}

// unseen are the documents that the tagger and the parser did not learn from: as
// their trainer has it, every fifth of a genre and one more of news.
func (t *table) unseen() []bool {
	out, seen := make([]bool, len(t.docs)), map[string]int{}
	for k, d := range t.docs {
		out[k] = seen[d.genre]%5 == 0 || d.id == "GUM_news_clock"
		seen[d.genre]++
	}
	return out
}

func (t *table) score(k int, first, second []float32) tally {
	out := tally{gold: t.docs[k].gold}
	for _, e := range t.again(k, first) {
		if e.sum(second) > boundary.Threshold {
			if out.ours++; e.start {
				out.right++
			}
		}
	}
	return out
}

// spread is the 95 % interval of F1, by a bootstrap over documents.
func spread(list []tally) (low, high float64) {
	random := rand.New(rand.NewPCG(1, 1))
	draws := make([]float64, 1000)
	for i := range draws {
		var sum tally
		for range list {
			sum.add(list[random.IntN(len(list))])
		}
		draws[i] = sum.f1()
	}
	slices.Sort(draws)
	return draws[25], draws[974]
}
