package phrase

import (
	"strings"
	"sync"

	"linecheck/review/extract/when/calendar"
)

// openers are the words with which an expression can begin.
var openers = sync.OnceValue(func() map[string]bool {
	all := Set(`a an the half dozens hundreds thousands scores tens hundred thousand million today yesterday tomorrow tonight noon midnight every each per on
		first final latest remaining upcoming preceding q1 q2 q3 q4 fiscal fy post pre mid middle ' ‘ end beginning start rest full yearend at later past last near short couple future`)
	add := func(word string) { all[word] = true }
	keys(Weekdays, add)
	keys(monthNames, add)
	keys(SeasonNames, add)
	keys(Units, add)
	keys(cardinals, add)
	keys(ordinals, add)
	keys(decades, add)
	keys(vague, add)
	keys(Steps, add)
	keys(Narrows, add)
	keys(frequencies, add)
	keys(references, add)
	keys(calendar.Feasts, func(name string) { add(strings.Fields(name)[0]) })
	return all
})

func keys[V any](m map[string]V, add func(string)) {
	for k := range m {
		add(k)
	}
}

// Opens reports whether an expression can begin at token i.
func (s Text) Opens(i int) bool {
	t := s.At(i)
	return t.Lower != "" && (t.Figure || openers()[t.Lower] || strings.HasPrefix(t.Lower, "fy"))
}
