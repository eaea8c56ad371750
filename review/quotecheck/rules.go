package quotecheck

import (
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/models/quotes"
	"linecheck/review/speech"
)

// mayCheck returns why a cannot check a quotation of c, nil when they can.
func mayCheck(a models.Actor, c *models.Claim) *models.Error {
	switch {
	case !a.Has(models.RoleReviewer):
		return models.Errorf(models.KindForbidden, "action.role", "Only %s can check a quotation.", models.RoleReviewer.WithArticle())
	case !c.Status.Working():
		return models.Errorf(models.KindConflict, "claim.status", "This claim is %s: re-open it to check its quotation.", c.Status.Words())
	}
	return nil
}

// move is one thing that people do with a check.
type move struct {
	action models.Action
	gone   bool // the check has to be removed already
	past   string
}

var moves = []move{
	{ActionRemove, false, "quote.check_removed"},
	{ActionRestore, true, "quote.check_restored"},
}

// request is what somebody asks to be done with a check as they saw it.
type request struct {
	version int
	action  models.Action
}

// check returns the move if a may make it. The error is KindForbidden for a wrong
// role, then KindConflict when the check changed since, is in the wrong state, is
// not theirs, or its claim is not worked on.
func check(a models.Actor, row *quotes.Check, c *models.Claim, r request) (move, error) {
	mv := moves[slices.IndexFunc(moves, func(m move) bool { return m.action == r.action })]
	switch {
	case !a.Has(models.RoleReviewer):
		return mv, models.Errorf(models.KindForbidden, "action.role", "Only %s can %s a quotation's check.", models.RoleReviewer.WithArticle(), r.action)
	case row.Version != r.version:
		return mv, models.ErrStale
	case (row.RemovedAt != nil) != mv.gone:
		return mv, models.Errorf(models.KindConflict, "quote.state", "Somebody did that already.")
	case row.By != a.ID && !a.Has(models.RoleEditor):
		return mv, models.Errorf(models.KindConflict, "quote.not_yours", "Only who made this check or an editor can %s it.", r.action)
	case !c.Status.Working():
		return mv, models.Errorf(models.KindConflict, "claim.status", "This claim is %s: its checks stay as they are.", c.Status.Words())
	}
	return mv, nil
}

// LabelWords returns a label as people read it.
func LabelWords(label string) string {
	words := strings.ReplaceAll(label, "_", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}

// definitions say what each label means, in a sentence.
var definitions = map[speech.Label]string{
	speech.LabelVerbatim:  "The same words, but for punctuation, case, spelling and how numbers are written.",
	speech.LabelTrimmed:   "The same words, cut at the ends of a sentence or where a mark of omission says so.",
	speech.LabelBracketed: "Words or letters in square brackets explain or replace others.",
	speech.LabelAltered:   "Words are changed, added or left out without a mark.",
	speech.LabelStitched:  "Pieces that do not stand together run on, or another speaker's words are among them.",
	speech.LabelNotFound:  "Less than half of the quotation is in the passage.",
}

// Definition says what a label means.
func Definition(label string) string { return definitions[speech.Label(label)] }

// Advice is the attribution verdict that follows from a check. Value is "" where none does.
type Advice struct {
	Value  models.ScaleValue
	Reason string
}

// The values of the attribution scale that a check can speak for.
const (
	saidVerbatim    = "said_verbatim"
	saidInSubstance = "said_in_substance"
)

// follows has for each label the verdict that it allows at most, and why.
var follows = map[speech.Label][2]string{
	speech.LabelVerbatim:  {saidVerbatim, "The quoted words are the speaker's."},
	speech.LabelTrimmed:   {saidVerbatim, "The quoted words are the speaker's. Read what was cut: it must not change what they mean."},
	speech.LabelBracketed: {saidInSubstance, "The words in brackets are not the speaker's. Read what they stand for."},
	speech.LabelAltered:   {saidInSubstance, "The words were changed without a mark, so they were said in substance at most. Read whether the sense is the same."},
	speech.LabelStitched:  {"", "The pieces were said, but not together. Whether the whole says what the speaker meant is for you to judge."},
	speech.LabelNotFound:  {"", "The passage does not have these words. That does not show that they were not said: try another passage."},
}

// advise returns what follows from a label on the claim's scale.
func advise(label string, scale models.Scale) Advice {
	f := follows[speech.Label(label)]
	v, ok := scale.Find(f[0])
	if !ok || v.Retired {
		v = models.ScaleValue{}
	}
	return Advice{v, f[1]}
}
