package anchor

import (
	"slices"
	"strings"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/anchor/sequence"
)

// comparer holds what is known of two versions.
type comparer struct {
	old, new side
	words    *lexicon
	align    *sequence.Aligner
	match    *matching
	reworded *reworder
}

func newComparer(old, new Version) *comparer {
	words := &lexicon{ids: map[string]int32{}}
	sentences := map[string]int32{}
	c := &comparer{words: words, align: &sequence.Aligner{Weight: words.weight}}
	c.old, c.new = newSide(old, words, sentences), newSide(new, words, sentences)
	c.match = match(c.old.ids, c.new.ids)
	c.reworded = newReworder(c)
	return c
}

// unsure reports whether old sentence i reads verbatim somewhere, but it is not certain where.
func (c *comparer) unsure(i int) bool {
	return c.match.to[i] < 0 && len(c.match.occurs[c.old.ids[i]]) > 0
}

// lonely is how many letters a sentence needs to be known by itself when it moved without its neighbours.
const lonely = 20

// alone reports whether old sentence i went elsewhere by itself and is too short to be known by its words.
func (c *comparer) alone(i int) bool {
	j := c.match.to[i]
	if j < 0 || !c.match.moved[i] || c.match.beside(i-1) == j-1 || c.match.beside(i+1) == j+1 {
		return false
	}
	letters := 0
	for _, w := range c.old.wordsOf(i, i+1) {
		if c.words.weight(w.id) > 1 {
			letters += utf8.RuneCountInString(w.text)
		}
	}
	return letters < lonely
}

func (c *comparer) result(claim Claim) Result {
	if r, ok := c.verbatim(claim); ok {
		return r
	}
	if r, ok := c.asked(claim); ok {
		return r
	}
	found := c.project(claim.Spans, nil)
	if found.good() {
		r := c.asReworded(claim, found)
		places := c.elsewhere(claim, found)
		if len(places) > 0 || slices.ContainsFunc(found.sentences, c.reworded.doubtful) {
			r.Outcome, r.Candidates = Ambiguous, append([]Candidate{c.candidate(claim, r.Spans)}, places...)
			r.Change, r.Spans = ChangeNone, nil
		}
		return r
	}
	if places := c.quoted(claim); len(places) > 0 {
		return Result{ID: claim.ID, Outcome: Ambiguous, Candidates: places}
	}
	return Result{ID: claim.ID, Outcome: Orphaned}
}

// verbatim answers for a claim whose sentences all read as before and stand where it is certain.
func (c *comparer) verbatim(claim Claim) (Result, bool) {
	r := Result{ID: claim.ID, Outcome: Unchanged, Similarity: 1}
	end := 0
	for _, s := range claim.Spans {
		lo, hi := c.old.touched(s)
		for i := lo; i < hi; i++ {
			j := c.match.to[i]
			if j < 0 || j != c.match.to[lo]+i-lo || c.alone(i) {
				return r, false
			}
			if c.match.moved[i] {
				r.Outcome = Moved
			}
		}
		if lo == hi {
			return r, false
		}
		span, ok := c.shifted(s, lo, hi-1)
		if !ok || span.Quote != s.Quote || span.Start < end {
			return r, false
		}
		end = span.End
		r.Spans = append(r.Spans, span)
	}
	return r, len(r.Spans) > 0
}

// shifted moves a span that begins in old sentence lo and ends in hi to their counterparts.
func (c *comparer) shifted(s models.Span, lo, hi int) (models.Span, bool) {
	first, last := c.match.to[lo], c.match.to[hi]
	start := c.new.Sentences[first].Start + s.Start - c.old.Sentences[lo].Start
	end := c.new.Sentences[last].Start + s.End - c.old.Sentences[hi].Start
	return c.new.Text.Span(start, end)
}

// asked answers for a claim with a sentence that reads verbatim at a place or places that are not certain.
func (c *comparer) asked(claim Claim) (Result, bool) {
	for _, s := range claim.Spans {
		lo, hi := c.old.touched(s)
		for i := lo; i < hi; i++ {
			places := c.match.places(i)
			if c.alone(i) {
				places = []int{c.match.to[i]}
			} else if c.match.to[i] >= 0 {
				continue
			}
			r := Result{ID: claim.ID, Outcome: Ambiguous}
			for _, j := range places {
				if p := c.project(claim.Spans, map[int]int{i: j}); len(p.spans) > 0 {
					r.Candidates = append(r.Candidates, c.candidate(claim, p.spans))
				}
			}
			if len(r.Candidates) > 0 {
				return r, true
			}
		}
	}
	return Result{}, false
}

// asReworded describes the best place of a claim that is not as before.
func (c *comparer) asReworded(claim Claim, p projection) Result {
	return Result{ID: claim.ID, Outcome: Reworded, Change: c.change(claim, p.spans), Spans: p.spans, Similarity: p.quotes}
}

// elsewhere returns the places of a reworded claim that are as good as the one found.
func (c *comparer) elsewhere(claim Claim, found projection) []Candidate {
	var out []Candidate
	for _, i := range found.sentences {
		for _, w := range c.reworded.rivals(i) {
			kept := c.reworded.chosen[i]
			c.reworded.chosen[i] = w
			if p := c.project(claim.Spans, nil); p.good() {
				out = append(out, c.candidate(claim, p.spans))
			}
			c.reworded.chosen[i] = kept
		}
	}
	return out[:min(len(out), most-1)]
}

// long is how many letters a quote needs for a place where it merely stands verbatim to be offered.
const long = 12

// quoted returns where the words of a claim that was found nowhere stand verbatim.
func (c *comparer) quoted(claim Claim) []Candidate {
	var out []Candidate
	text := c.new.Text.String()
	quote := claim.Spans[0].Quote
	if len(claim.Spans) > 1 || utf8.RuneCountInString(quote) < long {
		return nil
	}
	for at := 0; len(out) < most; {
		i := strings.Index(text[at:], quote)
		if i < 0 {
			break
		}
		start := c.new.Text.Point(at + i)
		if span, ok := c.new.Text.Span(start, start+utf8.RuneCountInString(quote)); ok {
			out = append(out, c.candidate(claim, []models.Span{span}))
		}
		at += i + len(quote)
	}
	return out
}

// around is how many code points of context a candidate shows on either side.
const around = 80

func (c *comparer) candidate(claim Claim, spans []models.Span) Candidate {
	text := c.new.Text
	first, last := spans[0].Start, spans[len(spans)-1].End
	before, _ := text.Slice(max(0, first-around), first)
	after, _ := text.Slice(last, min(text.Len(), last+around))
	return Candidate{Spans: spans, Before: before, After: after, Change: c.change(claim, spans)}
}

// change says what is different between a claim and spans of the new version.
func (c *comparer) change(claim Claim, spans []models.Span) Change {
	was, is := models.JoinQuotes(claim.Spans), models.JoinQuotes(spans)
	sentenceWas, sentenceIs := c.old.around(claim.Spans), c.new.around(spans)
	switch {
	case was == is && sentenceWas == sentenceIs:
		return ChangeNone
	case bare(was) == bare(is) && bare(sentenceWas) == bare(sentenceIs):
		return ChangeMarks
	case was == is:
		return ChangeSentence
	default:
		return ChangeWords
	}
}

// around returns the sentences that spans stand in.
func (s *side) around(spans []models.Span) string {
	var parts []string
	done := -1
	for _, span := range spans {
		lo, hi := s.touched(span)
		for i := max(lo, done+1); i < hi; i++ {
			parts = append(parts, s.slice(s.trimmed[i]))
			done = i
		}
	}
	return strings.Join(parts, "\n")
}

// fates says what became of each sentence.
func (c *comparer) fates() ([]Fate, []int) {
	out := make([]Fate, len(c.old.Sentences))
	from := slices.Clone(c.match.from)
	for i := range out {
		j := c.match.to[i]
		switch w, reworded := c.reworded.chosen[i]; {
		case j >= 0:
			out[i] = Fate{To: j, End: j + 1, Moved: c.match.moved[i], Same: true}
		case reworded && c.alike(w):
			out[i] = Fate{To: w.lo, End: w.hi, Moved: !w.near}
			for k := w.lo; k < w.hi; k++ {
				if from[k] < 0 {
					from[k] = i
				}
			}
		default:
			out[i] = Fate{To: -1, End: -1, Unsure: c.unsure(i)}
		}
	}
	return out, from
}
