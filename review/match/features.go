package match

import (
	"cmp"
	"math"
	"slices"

	"linecheck/review/vectors"
)

// FeatureNames are what Features measures, in its order. Those from Lexical on
// are measured only in a build that has a table of word vectors.
var FeatureNames = slices.Concat(lexical, semantic)

// Lexical is how many measures do without word vectors.
var Lexical = len(lexical)

var lexical = []string{
	"bm25 both", "bm25 claim", "bm25 title", "bm25 author",
	"share claim", "share title", "soft claim", "soft title",
	"cosine claim", "cosine title", "cosine both", "asked", "count", "first", "second",
	"pairs claim", "pairs title", "run claim", "run title", "grams claim", "grams title",
	"names", "names missing", "numbers", "numbers missing", "year", "other year", "media", "length",
	"sharp", "proper", "signed", "absent", "other name", "near claim", "near title", "about posts", "soft sum", "share both", "soft both", "missing of title", "signed posts",
	"rank", "bm25 of best", "share of best", "soft of best", "cosine of best", "pairs of best", "grams of best", "sharp of best",
}

var semantic = []string{
	"meaning claim", "covers claim", "asks claim", "sets claim", "finds claim", "rest claim", "lacks claim",
	"meaning title", "covers title", "asks title", "sets title", "finds title", "rest title", "lacks title",
	"meaning both", "covers both", "asks both", "sets both", "finds both", "rest both", "lacks both",
	"meaning claim below best", "meaning title below best", "meaning both below best", "covers claim below best", "covers title below best", "covers both below best", "asks both below best",
}

// belowBest are the places of measures that are also taken as how far they are below the best candidate's.
var belowBest = placesOf("meaning claim", "meaning title", "meaning both", "covers claim", "covers title", "covers both", "asks both")

func placesOf(names ...string) (out []int) {
	for _, name := range names {
		out = append(out, slices.Index(FeatureNames, name))
	}
	return out
}

// ofBest are measures that are also taken against the best candidate.
var ofBest = places([]string{"bm25 both", "share claim", "soft claim", "cosine both", "pairs claim", "grams claim", "sharp"})

var rankPlace = slices.Index(FeatureNames, "rank")

// places finds measures and, for each, where its relation to the best stands.
func places(names []string) (out [][2]int) {
	for i, name := range names {
		out = append(out, [2]int{slices.Index(FeatureNames, name), rankPlace + 1 + i})
	}
	return out
}

// Features measures candidates against a query, one row each, for learning how
// much each measure counts.
func Features(text string, candidates []Earlier, freq Frequencies) [][]float64 {
	return newQuery(text, freq, vectors.Words()).features(candidates)
}

// fields are the words of an earlier claim.
type fields struct{ claim, title []word }

func (f fields) together() []word { return slices.Concat(f.claim, f.title) }

func (q *query) features(candidates []Earlier) [][]float64 {
	rows, read := make([][]float64, len(candidates)), make([]fields, len(candidates))
	for i, c := range candidates {
		read[i] = fieldsOf(c)
		rows[i] = q.measure(read[i])
	}
	q.against(rows)
	if q.table != nil {
		q.understand(read, rows)
	}
	return rows
}

func fieldsOf(e Earlier) fields { return fields{read(e.Text).words, read(e.Title).words} }

func (q *query) measure(e fields) []float64 {
	together := e.together()
	length := .0
	for _, w := range together {
		if !w.stop {
			length++
		}
	}
	length /= usual
	c, t, b := q.compare(e.claim, length), q.compare(e.title, length), q.compare(together, length)
	if len(e.title) == 0 {
		t = c // a claim without a title is measured by its wording twice
	}
	agree, missing := q.numbers(together)
	year, other := q.years(together)
	f := []float64{
		b.bm25, c.bm25, t.bm25, b.author,
		c.share, t.share, c.soft, t.soft,
		c.cosine, t.cosine, b.cosine, b.asked, b.count, b.first, b.second,
		c.pairs, t.pairs, c.run, t.run, c.grams, t.grams,
		c.names, c.named - c.names*c.named, agree, missing, year, other, q.shown(together), math.Log(length + .1),
		b.sharp, b.proper, b.signed, b.absent, b.other, c.near, t.near, posts(together), b.soft * b.count, b.share, b.soft, t.absent, b.signed * posts(together),
	}
	return append(f, make([]float64, Lexical-len(f))...)
}

// against adds how far each candidate is from the best of them; equals stay equal.
func (q *query) against(rows [][]float64) {
	for _, r := range ofBest {
		top := 0.
		for _, f := range rows {
			top = max(top, f[r[0]])
		}
		for _, f := range rows {
			f[r[1]] = f[r[0]] / max(1e-9, top)
		}
	}
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rows[b][0], rows[a][0]) })
	for rank, i := range order {
		rows[i][rankPlace] = 1 / float64(rank+1)
		if rank > 0 && rows[i][0] == rows[order[rank-1]][0] {
			rows[i][rankPlace] = rows[order[rank-1]][rankPlace]
		}
	}
}

// numbers counts an earlier claim's numbers, years apart, that the query has and lacks.
func (q *query) numbers(words []word) (agree, missing float64) {
	for _, w := range words {
		switch {
		case !w.number || isYear(w.stem):
		case q.terms[w.stem] != nil:
			agree++
		default:
			missing++
		}
	}
	return min(agree, 3), min(missing, 3)
}

// years says whether an earlier claim names a year of the query, or only others.
func (q *query) years(words []word) (same, other float64) {
	years := map[string]bool{}
	for _, w := range slices.Concat(q.words, q.posted) {
		if isYear(w.stem) {
			years[w.stem] = true
		}
	}
	for _, w := range words {
		if isYear(w.stem) && len(years) > 0 {
			if years[w.stem] {
				same = 1
			} else {
				other = 1
			}
		}
	}
	return same, other * (1 - same)
}

func isYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && digit(s[2]) && digit(s[3])
}

// shown says that the query shows a picture and the earlier claim is about one.
func (q *query) shown(words []word) float64 {
	if !q.media {
		return 0
	}
	for _, w := range words {
		switch w.stem {
		case "photograph", "photo", "imag", "video", "pictur", "footag", "screenshot", "clip", "film", "gif", "meme":
			return 1
		}
	}
	return 0
}

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func posts(words []word) float64 {
	for _, w := range words {
		switch w.stem {
		case "tweet", "twitter", "post", "retweet":
			return 1
		}
	}
	return 0
}
