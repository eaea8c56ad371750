package main

import (
	"strconv"
	"strings"

	"linecheck/review/match"
)

// recombined makes the nth of many earlier claims: the claims as they are, and
// after those the first half of one with the second half of another.
func recombined(claims []claim, n int) match.Earlier {
	a := claims[n%len(claims)]
	e := match.Earlier{ID: strconv.Itoa(n), Text: a.Claim, Title: a.Title}
	round := n / len(claims)
	if round == 0 {
		return e
	}
	b := claims[(n%len(claims)*31+round*977)%len(claims)]
	e.Text = halves(a.Claim, b.Claim)
	e.Title = halves(b.Title, a.Title)
	return e
}

func halves(first, second string) string {
	a, b := strings.Fields(first), strings.Fields(second)
	return strings.Join(append(a[:len(a)/2:len(a)/2], b[len(b)/2:]...), " ")
}
