package seen

import (
	"cmp"
	"math"
	"slices"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/store/seen"
	"linecheck/review/lookup"
	"linecheck/review/match"
)

const (
	mostPlaces = 6000  // read for one claim; common words are left out where rarer ones fill it
	mostStems  = 24    // of one claim are looked up, the rarest
	fitted     = 10000 // earlier claims that match.Threshold was fitted on
	wide       = 400   // places that are asked for: some are hidden or of the same article
)

// counts tells how common stems are; each is looked up once.
type counts struct {
	tx   *store.Tx
	all  int
	have map[string]int
	err  error
}

// Count is match.Frequencies. Few claims say little about how common a word is: what
// they say is spread over as many as the chances were fitted on, halfway in the logarithm.
func (c *counts) Count(stem string) (holding, all int) {
	n := c.holding(stem)
	if c.all >= fitted || c.all == 0 {
		return n, c.all
	}
	return int(float64(n) * math.Sqrt(fitted/float64(c.all))), fitted
}

func (c *counts) holding(stem string) int {
	if _, known := c.have[stem]; !known {
		c.learn([]string{stem})
	}
	return c.have[stem]
}

// learn looks up stems together.
func (c *counts) learn(stems []string) {
	var ask []string
	for _, s := range stems {
		if _, known := c.have[s]; !known {
			c.have[s] = 0
			ask = append(ask, s)
		}
	}
	if c.err != nil || len(ask) == 0 {
		return
	}
	var rows []seen.HoldingRow
	rows, c.err = c.tx.CountHolding(ask)
	for _, r := range rows {
		c.have[r.Stem] = r.Holding
	}
}

// rarest returns the stems of a text that some claim holds, the rarest first, as
// far as their places may be read; the rarest one always may.
func (c *counts) rarest(text string) []string {
	stems := match.Stems(text)
	slices.Sort(stems)
	c.learn(stems)
	stems = slices.DeleteFunc(slices.Compact(stems), func(s string) bool { return c.holding(s) == 0 })
	slices.SortStableFunc(stems, func(a, b string) int { return cmp.Compare(c.have[a], c.have[b]) })
	sum := 0
	for i, s := range stems {
		if sum += c.have[s]; i > 0 && sum > mostPlaces || i == mostStems {
			return stems[:i]
		}
	}
	return stems
}

// places returns the places that share the most rare words with a text, best
// first and newest first among equals.
func (c *counts) places(text string) ([]int64, error) {
	scores := map[int64]float64{}
	for _, stem := range c.rarest(text) {
		list, err := c.tx.PlacesHolding(stem, mostPlaces)
		if err != nil {
			return nil, err
		}
		weight := match.Rarity(c.Count(stem))
		for _, p := range list {
			scores[p] += weight
		}
	}
	out := make([]int64, 0, len(scores))
	for p := range scores {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b int64) int { return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(b, a)) })
	return out[:min(wide, len(out))], c.err
}

// searching is what the searches of one read have in common.
type searching struct {
	tx    *store.Tx
	actor models.Actor
	rules lookup.Rules // scales only
	counts
}

func search(tx *store.Tx, a models.Actor) (*searching, error) {
	all, err := tx.IndexedClaims()
	if err != nil {
		return nil, err
	}
	scales, err := tx.Scales()
	return &searching{tx, a, lookup.Rules{Scales: scales}, counts{tx: tx, all: all, have: map[string]int{}}}, err
}

// ranked returns earlier claims that are likely the same as c, as the actor may see them, the likeliest first.
func (s *searching) ranked(c *models.Claim) ([]Earlier, error) {
	text := c.Wording
	if text == "" {
		text = c.Quote()
	}
	places, err := s.places(text)
	if err != nil || len(places) == 0 {
		return nil, err
	}
	rows, err := s.tx.SeenRows(places, s.actor.ID, c.ArticleID)
	if err != nil {
		return nil, err
	}
	order := make(map[int64]int, len(places))
	for i, p := range places {
		order[p] = i
	}
	slices.SortFunc(rows, func(x, y seen.Row) int { return cmp.Compare(order[x.Place], order[y.Place]) })
	rows = rows[:min(match.Enough, len(rows))]
	return likely(text, rows, &s.counts)
}

func likely(text string, rows []seen.Row, k *counts) ([]Earlier, error) {
	var stems []string
	list, by := make([]match.Earlier, len(rows)), make(map[string]seen.Row, len(rows))
	for i, r := range rows {
		stems = append(stems, match.Stems(r.Wording)...)
		list[i], by[r.ID] = match.Earlier{ID: r.ID, Text: r.Wording}, r
	}
	k.learn(stems)
	var out []Earlier
	for _, m := range match.Likely(match.Rerank(text, list, k)) {
		out = append(out, Earlier{Row: by[m.ID], Score: m.Score, Reasons: m.Reasons})
	}
	return out, k.err
}
