package worth

import (
	"cmp"
	"slices"

	"linecheck/review/extract/tag"
)

// reason is what a feature tells a reader about a sentence.
type reason uint8

const (
	unsaid reason = iota // nothing that a reader would understand
	figure
	date
	compared
	past
	named
	future
	ought
	perhaps
	feeling
	judging
	oneself
	listeners
	question
	courtesy
	short
	reasons // how many there are
)

// says is each reason in words; those before future speak for checking a sentence.
var says = [reasons]string{
	figure: "it has a figure", date: "it gives a date", compared: "it compares", past: "it tells of something that happened",
	named: "it names a person, body or place", future: "it says what will happen", ought: "it says what ought to be",
	perhaps: "it says what could or would be", feeling: "it says what somebody feels, wants or believes",
	judging: "it describes or judges", oneself: "the speaker talks about himself or herself",
	listeners: "it speaks to the listeners", question: "it is a question", courtesy: "it thanks, greets or wishes", short: "it is very short",
}

var byWord = wordReasons()

func wordReasons() map[string]reason {
	out := map[string]reason{}
	for about, list := range map[reason]string{
		date: "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
			"yesterday year years month months week weeks decade decades century ago since",
		figure:    "percent million billion trillion thousand hundred dozen half double third quarter",
		compared:  "more less fewer most least than highest lowest higher lower largest biggest smallest first last only",
		future:    "will 'll shall won't going tomorrow",
		ought:     "should must ought need needs let let's",
		perhaps:   "would could may might can if perhaps maybe",
		feeling:   "believe think hope want wish feel love hate know proud honoured honored glad confident happy sorry",
		oneself:   "i me my mine myself 'm",
		listeners: "you your yours ladies gentlemen folks friends",
		question:  "? why how what",
		courtesy:  "thank thanks bless welcome congratulations please hello goodbye evening morning applause honor honour",
	} {
		for w := range tag.Set(list) {
			out[w] = about
		}
	}
	return out
}

func ofShape(shape string) reason {
	switch shape {
	case "year":
		return date
	case "money", "number", "mixed":
		return figure
	case "capital", "capitals":
		return named
	}
	return unsaid
}

// aboutOf returns what a word tells about its sentence.
func aboutOf(t *tag.Token, shape string) reason {
	if about, ok := byWord[t.Lower]; ok {
		return about
	}
	if about := ofShape(shape); about != unsaid {
		return about
	}
	switch t.Class {
	case tag.Number:
		return figure
	case tag.Name:
		return named
	case tag.Be, tag.Have, tag.Do, tag.Verb:
		if t.Form&(tag.Past|tag.Participle) != 0 {
			return past
		}
	case tag.Adjective, tag.Adverb:
		return judging
	}
	return unsaid
}

// mostReasons is how many reasons a reader is given.
const mostReasons = 3

// least is the share of an answer, in log-odds, that is worth saying.
const least = .1

// explain turns what each reason added to a score into words: what spoke for the
// answer that was given, the strongest first.
func explain(shares *[reasons]float64, yes bool) []string {
	from, to, sign := future, reasons, -1.0
	if yes {
		from, to, sign = figure, future, 1
	}
	var list []reason
	for r := from; r < to; r++ {
		if sign*shares[r] >= least {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b reason) int { return cmp.Compare(sign*shares[b], sign*shares[a]) })
	if !yes && len(list) == 0 && bare(shares) {
		return []string{"it has no figure, date, comparison, name or past event"}
	}
	var out []string
	for _, r := range list[:min(len(list), mostReasons)] {
		out = append(out, says[r])
	}
	return out
}

// bare reports whether nothing in a sentence speaks for checking it.
func bare(shares *[reasons]float64) bool {
	for r := figure; r < future; r++ {
		if shares[r] != 0 {
			return false
		}
	}
	return true
}
