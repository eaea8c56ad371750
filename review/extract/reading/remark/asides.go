package remark

import "linecheck/review/extract/tag"

// Dashes are the marks that set an aside off.
var Dashes = tag.Set("- – — -- ―")

// Asides returns for each token between two dashes or brackets, marks included,
// the token before them; -1 for all others and where a verb stands between.
func Asides(tokens []tag.Token) []int {
	host := make([]int, len(tokens))
	for i := range host {
		host[i] = -1
	}
	if k := hyphen(tokens); k > 0 {
		host[k] = k - 1
		return host
	}
	for i := 1; i < len(tokens); i++ {
		bracket := tokens[i].Text == "("
		if !bracket && !Dashes[tokens[i].Text] || !bracket && !tokens[i-1].Head() {
			continue
		}
		end := i + 1
		for end < len(tokens) && end < i+40 && !tokens[end].Finite() && tokens[end].Text != ";" && !(bracket && tokens[end].Text == ")") && (bracket || !Dashes[tokens[end].Text]) {
			end++
		}
		if end >= len(tokens)-1 || bracket != (tokens[end].Text == ")") || !bracket && !Dashes[tokens[end].Text] || tokens[end].Finite() {
			continue
		}
		for k := i; k <= end; k++ {
			host[k] = i - 1
		}
		i = end
	}
	return host
}

// hyphen returns the one dash of a sentence when it joins two names ("American -
// Islamic Relations"), 0 otherwise.
func hyphen(tokens []tag.Token) int {
	at := 0
	for i := 1; i+1 < len(tokens); i++ {
		if !Dashes[tokens[i].Text] {
			continue
		}
		if at > 0 || tokens[i].Text != "-" || tokens[i-1].Class != tag.Name || tokens[i+1].Class != tag.Name {
			return 0
		}
		at = i
	}
	return at
}
