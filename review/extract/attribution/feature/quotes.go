package feature

// quote is a stretch between quotation marks; the marks stand at from and to.
type quote struct {
	from, to int
	open     bool // its closing mark is missing, to is the last word
}

// quoted finds the quotations of a paragraph. A closing mark without an opening one
// is taken to close from the beginning if nothing was quoted before.
func quoted(words []string) ([]quote, []int) {
	var out []quote
	in := make([]int, len(words)) // 1 + index into out, 0 outside
	from := -1
	for i, w := range words {
		switch {
		case w == "``":
			if from < 0 {
				from = i
			}
		case w == "''" && from >= 0:
			out = append(out, quote{from, i, false})
			from = -1
		case w == "''" && len(out) == 0:
			out = append(out, quote{0, i, false})
		}
	}
	if from >= 0 {
		out = append(out, quote{from, len(words) - 1, true})
	}
	for k, q := range out {
		for i := q.from; i <= q.to; i++ {
			in[i] = k + 1
		}
	}
	return out, in
}

// Sentences returns for each word the first word of its sentence and the one after
// its last.
func Sentences(words []string) (from, to []int) {
	from, to = make([]int, len(words)), make([]int, len(words))
	start := 0
	for i := range words {
		from[i] = start
		if !ends(words, i) && i+1 < len(words) {
			continue
		}
		for k := start; k <= i; k++ {
			to[k] = i + 1
		}
		start = i + 1
	}
	return from, to
}

func ends(words []string, i int) bool {
	stop := func(w string) bool { return w == "." || w == "?" || w == "!" || w == "..." }
	closes := func(w string) bool { return w == "''" || w == ")" || w == "'" || w == "-RRB-" }
	if i+1 < len(words) && (closes(words[i+1]) || stop(words[i+1])) {
		return false
	}
	k := i
	for k > 0 && closes(words[k]) {
		k--
	}
	if !stop(words[k]) || i+1 >= len(words) {
		return i+1 >= len(words)
	}
	next := words[i+1]
	return next == "``" || next == "`" || next[0] >= 'A' && next[0] <= 'Z' || next[0] >= '0' && next[0] <= '9' || next == "(" || next[0] >= 0x80
}
