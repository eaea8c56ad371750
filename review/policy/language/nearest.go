package language

import "strings"

// didYouMean returns " Did you mean “…”?" with the choice that is nearest to what
// was typed, and "" when none is near.
func didYouMean(typed string, choices []string) string {
	best, least := "", max(1, len([]rune(typed))/3)+1
	for _, c := range choices {
		if d := distance([]rune(strings.ToLower(typed)), []rune(c)); d < least {
			best, least = c, d
		}
	}
	if best == "" {
		return ""
	}
	return " Did you mean “" + best + "”?"
}

// distance counts the letters to add, drop, change or swap with a neighbour.
func distance(a, b []rune) int {
	if len(a) > 60 || len(b) > 60 {
		return 60
	}
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range rows[1] {
		rows[1][j] = j
	}
	for i := 1; i <= len(a); i++ {
		before2, before, now := rows[(i+2)%3], rows[i%3], rows[(i+1)%3]
		now[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			now[j] = min(before[j]+1, now[j-1]+1, before[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before2[j-2]+1)
			}
		}
	}
	return rows[(len(a)+1)%3][len(b)]
}
