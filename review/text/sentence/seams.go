package sentence

import (
	"regexp"
	"slices"
)

var (
	creditPattern = regexp.MustCompile(`[^\s:,;(\[] ((?:Image|Photo|Picture|Photograph|Credit): [A-Z])`)
	datePattern   = regexp.MustCompile(`^[^.!?]*\S ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, (?:19|20)\d\d)$`)
	dashPattern   = regexp.MustCompile(`\S (?:—|–|--|-) ([A-Z][a-z']+)[ ,]`)
)

// seams returns where a new sentence starts without a stop before it: a credit
// after a caption, the date after a headline in the same line, and what begins
// anew after speech that was broken off.
func seams(s string) []int {
	var out []int
	for _, m := range creditPattern.FindAllStringSubmatchIndex(s, -1) {
		out = append(out, m[2])
	}
	if len(s) < 300 {
		if m := datePattern.FindStringSubmatchIndex(s); m != nil {
			out = append(out, m[2])
		}
	}
	for _, m := range dashPattern.FindAllStringSubmatchIndex(s, -1) {
		if spoken[firstWord(s[m[2]:m[3]])] {
			out = append(out, m[2])
		}
	}
	slices.Sort(out)
	return out
}

// spoken words open an utterance.
var spoken = wordSet("well okay um uh what first although because and but so for now")
