package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/review/anchor"
)

// tally counts what an anchorer made of claims whose fate is known.
type tally struct {
	kept, right   int // unchanged and moved claims; those that are there again, at the very same words
	askable       int // of the kept ones that are not: rightly asked, since the words stand in the article more than once
	wrong         int // anchored, without a word, where they do not belong, or by something else that is new
	changed, seen int // claims whose words or sentence changed; those that were flagged
	lost          int // of them flagged as gone
	undecided     int // claims that nobody can tell from a copy
	asked         int // of them asked
	gone, noticed int // claims whose words are gone; those that were said to be
	faults        []string
}

func (n *tally) add(o tally) {
	n.kept, n.right, n.askable, n.wrong = n.kept+o.kept, n.right+o.right, n.askable+o.askable, n.wrong+o.wrong
	n.changed, n.seen, n.lost = n.changed+o.changed, n.seen+o.seen, n.lost+o.lost
	n.undecided, n.asked, n.gone, n.noticed = n.undecided+o.undecided, n.asked+o.asked, n.gone+o.gone, n.noticed+o.noticed
	n.faults = append(n.faults, o.faults...)
}

func (n *tally) judge(c *changedArticle, claim anchor.Claim, r anchor.Result) {
	t := c.truth(claim)
	if t.loose && r.Outcome.Kept() && t.within(r.Spans) && verbatim(claim, r) {
		n.kept++
		n.right++
		return
	}
	fault := func(what string) {
		n.faults = append(n.faults, fmt.Sprintf("%s: %s: %q is %s, got %s %q", c.name, what, models.JoinQuotes(claim.Spans), t.fate, r.Outcome, models.JoinQuotes(r.Spans)))
	}
	switch {
	case t.undecided && t.fate == kept:
		n.undecided++
		if r.Outcome == anchor.Ambiguous {
			n.asked++
		} else {
			fault("not asked")
		}
	case t.fate == kept:
		n.kept++
		switch {
		case r.Outcome.Kept() && slices.Equal(r.Spans, t.spans):
			n.right++
		case r.Outcome == anchor.Ambiguous && t.askable:
			n.kept--
			n.askable++
		default:
			fault("not anchored")
		}
		if r.Outcome.Kept() && !slices.Equal(r.Spans, t.spans) {
			n.wrong++
		}
	case t.fate == changed:
		n.changed++
		switch {
		case r.Outcome.Kept():
			n.wrong++
			fault("not flagged")
		case r.Outcome == anchor.Reworded && !t.within(r.Spans) && !t.askable:
			n.seen++
			n.wrong++
			fault("elsewhere")
		default:
			n.seen++
			if r.Outcome == anchor.Orphaned {
				n.lost++
			}
		}
	default:
		n.gone++
		switch r.Outcome {
		case anchor.Orphaned, anchor.Ambiguous:
			n.noticed++
		default:
			n.wrong++
			fault("anchored although it is gone")
		}
	}
}

func verbatim(claim anchor.Claim, r anchor.Result) bool {
	return slices.EqualFunc(claim.Spans, r.Spans, func(a, b models.Span) bool { return a.Quote == b.Quote })
}

func (n *tally) row(w io.Writer, name string) {
	fmt.Fprintf(w, "%-36s %6d %9s %6d %6d %8d %9s %6d %7d %7s %6d %8s\n", name, n.kept, percent(n.right, n.kept), n.wrong, n.askable,
		n.changed, percent(n.seen, n.changed), n.lost, n.undecided, percent(n.asked, n.undecided), n.gone, percent(n.noticed, n.gone))
}

const header = "                                       kept  anchored  wrong  asked  changed   flagged   lost   twins   asked   gone  noticed\n"

func percent(part, all int) string {
	if all == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f %%", 100*float64(part)/float64(all))
}

// plain anchors as one would at first: at the first place where the words stand.
func plain(new anchor.Version, claim anchor.Claim) anchor.Result {
	r := anchor.Result{ID: claim.ID, Outcome: anchor.Unchanged}
	for _, s := range claim.Spans {
		i := strings.Index(new.Text.String(), s.Quote)
		if i < 0 {
			return anchor.Result{ID: claim.ID, Outcome: anchor.Orphaned}
		}
		start := new.Text.Point(i)
		span, _ := new.Text.Span(start, start+s.End-s.Start)
		r.Spans = append(r.Spans, span)
	}
	return r
}
