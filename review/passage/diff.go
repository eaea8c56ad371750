package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what became of a piece of text.
type Kind string

// The kinds. Skipped stands for unchanged text that is left out.
const (
	Same    Kind = "same"
	Gone    Kind = "gone"
	New     Kind = "new"
	Skipped Kind = "skipped"
)

// Change is a piece of a comparison, in reading order.
type Change struct {
	Kind  Kind
	Text  string
	Words int // how many words are left out, where Kind is Skipped
}

// What a comparison may cost and how long it may be.
const (
	maxEdits  = 800     // beyond this many edits a stretch counts as replaced as a whole
	around    = 12      // words of unchanged text that stay on either side of a change
	maxPoints = 100_000 // of changed text, in code points
)

// Diff compares two texts word by word and leaves out long unchanged stretches.
// Differences of white space alone are none. cut reports that there was more than
// can be shown; then the rest is left out.
func Diff(before, after string) (list []Change, cut bool) {
	var changes []Change
	for _, hunk := range align(paragraphs(before), paragraphs(after)) {
		if hunk.Kind == Same {
			changes = join(changes, Change{Kind: Same, Text: hunk.before})
			continue
		}
		for _, w := range align(words(hunk.before), words(hunk.after)) {
			if w.Kind == Same {
				changes = join(changes, Change{Kind: Same, Text: w.before})
				continue
			}
			changes = join(join(changes, Change{Kind: Gone, Text: w.before}), Change{Kind: New, Text: w.after})
		}
	}
	return shorten(changes)
}

// join adds a change to a list, to the last one if they are of a kind.
func join(list []Change, c Change) []Change {
	if c.Text == "" {
		return list
	}
	if n := len(list); n > 0 && list[n-1].Kind == c.Kind {
		list[n-1].Text += c.Text
		return list
	}
	if last, _ := utf8.DecodeLastRuneInString(lastText(list)); last != utf8.RuneError && !unicode.IsSpace(last) && list[len(list)-1].Kind == Same {
		c.Text = " " + c.Text // the other text has a space there
	}
	return append(list, c)
}

func lastText(list []Change) string {
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1].Text
}

// shorten leaves out the middle of long unchanged stretches, and what is too much.
func shorten(list []Change) (out []Change, cut bool) {
	points := 0
	for i, c := range list {
		if c.Kind != Same {
			if points += utf8.RuneCountInString(c.Text); points > maxPoints {
				return out, true
			}
			out = append(out, c)
			continue
		}
		w := words(c.Text)
		head, tail := around, around
		if i == 0 {
			head = 0
		}
		if i == len(list)-1 {
			tail = 0
		}
		if len(w) <= head+tail+around {
			out = append(out, c)
			continue
		}
		out = join(out, Change{Kind: Same, Text: strings.Join(w[:head], "")})
		out = append(out, Change{Kind: Skipped, Words: len(w) - head - tail})
		out = join(out, Change{Kind: Same, Text: strings.Join(w[len(w)-tail:], "")})
	}
	return out, false
}

// paragraphs divides a text after each line end.
func paragraphs(s string) []string {
	if s == "" {
		return nil
	}
	lines := strings.SplitAfter(s, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// words divides a text before each word that follows white space.
func words(s string) []string {
	var out []string
	start, space := 0, false
	for i, r := range s {
		now := unicode.IsSpace(r)
		if space && !now {
			out, start = append(out, s[start:i]), i
		}
		space = now
	}
	if start < len(s) {
		out = append(out, s[start:])
	}
	return out
}

// hunk is a stretch that both texts have, or that stands for another.
type hunk struct {
	Kind          Kind // Same or New
	before, after string
}

// align pairs the tokens of two texts by the shortest edit script (Myers), after
// what both begin and end with is set aside. White space around tokens does not count.
func align(before, after []string) []hunk {
	a, b := trimmed(before), trimmed(after)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	endA, endB := len(a)-tail, len(b)-tail
	out := hunks(nil, Same, before[:head], nil)
	x, y := head, head
	for _, m := range matches(a[head:endA], b[head:endB]) {
		out = hunks(out, New, before[x:head+m[0]], after[y:head+m[1]])
		x, y = head+m[0]+1, head+m[1]+1
		out = hunks(out, Same, before[x-1:x], nil)
	}
	out = hunks(out, New, before[x:endA], after[y:endB])
	return hunks(out, Same, before[endA:], nil)
}

func trimmed(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = strings.Join(strings.Fields(s), " ")
	}
	return out
}

func hunks(list []hunk, kind Kind, before, after []string) []hunk {
	if len(before) == 0 && len(after) == 0 {
		return list
	}
	h := hunk{kind, strings.Join(before, ""), strings.Join(after, "")}
	if n := len(list); n > 0 && list[n-1].Kind == kind {
		list[n-1].before += h.before
		list[n-1].after += h.after
		return list
	}
	return append(list, h)
}

// matches returns the pairs of equal tokens of a shortest edit script, and none
// where it would be longer than maxEdits.
func matches(a, b []string) [][2]int {
	limit := min(len(a)+len(b), maxEdits)
	furthest := make([]int, 2*limit+2) // by diagonal x-y, shifted by limit
	var trace [][]int
	for d := 0; d <= limit; d++ {
		trace = append(trace, append([]int{}, furthest...))
		for k := -d; k <= d; k += 2 {
			x := 0
			switch {
			case d == 0:
			case k == -d || k != d && furthest[limit+k-1] < furthest[limit+k+1]:
				x = furthest[limit+k+1]
			default:
				x = furthest[limit+k-1] + 1
			}
			for x < len(a) && x-k < len(b) && x-k >= 0 && a[x] == b[x-k] {
				x++
			}
			furthest[limit+k] = x
			if x >= len(a) && x-k >= len(b) {
				return back(trace, len(a), len(b))
			}
		}
	}
	return nil
}

// back follows the furthest points from the end to the start.
func back(trace [][]int, x, y int) [][2]int {
	var out [][2]int
	for d := len(trace) - 1; d >= 0; d-- {
		v := trace[d]
		limit := (len(v) - 2) / 2
		k := x - y
		from := k - 1
		if k == -d || k != d && v[limit+k-1] < v[limit+k+1] {
			from = k + 1
		}
		px := 0
		if d > 0 {
			px = v[limit+from]
		}
		py := px - from
		if d == 0 {
			py = 0
		}
		for x > px && y > py && x > 0 && y > 0 {
			x, y = x-1, y-1
			out = append(out, [2]int{x, y})
		}
		x, y = px, py
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}
