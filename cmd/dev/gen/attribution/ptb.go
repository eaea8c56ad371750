package attribution

import (
	"strings"
	"unicode"
)

// token is a word in the manner of the Penn treebank, with its code points.
type token struct {
	text       string
	start, end int
}

// paragraphs cuts at empty lines.
func paragraphs(text []rune) [][2]int {
	var out [][2]int
	from := 0
	for i := 0; i <= len(text); i++ {
		if i == len(text) || text[i] == '\n' && i+1 < len(text) && text[i+1] == '\n' {
			if i > from {
				out = append(out, [2]int{from, i})
			}
			from = i + 1
		}
	}
	return out
}

const (
	opening = "([{“‘\"'`"
	closing = ")]}”’\"',;:?!…"
)

var (
	clitics = []string{"n't", "'ll", "'re", "'ve", "'s", "'m", "'d"}
	keeps   = set(`mr. mrs. ms. dr. sen. rep. gov. gen. lt. col. sgt. capt. st. jr. sr. prof. rev. del. sens. reps. jan. feb. mar. apr. jun. jul. aug.
		sept. sep. oct. nov. dec. inc. corp. co. ltd. vs. ave. dept. calif. fla. mass. conn. ill. mich. minn. wis. va. pa. ga. ala. ariz. ark. colo.
		del. ind. kan. ky. la. md. mo. neb. nev. okla. ore. tenn. tex. vt. wash. wyo. etc. bros. hon. gens. govs. atty. supt. maj. cmdr. adm. v.`)
	written = map[string]string{"“": "``", "”": "''", "‘": "`", "’": "'", "—": "--", "–": "--", "―": "--", "…": "...", "[": "-LSB-", "]": "-RSB-", "{": "-LCB-", "}": "-RCB-"}
)

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// tokenise cuts the words of text[from:to].
func tokenise(text []rune, from, to int) []token {
	var out []token
	open := false
	add := func(a, b int) {
		if a >= b {
			return
		}
		s := string(text[a:b])
		switch w, ok := written[s]; {
		case s == "\"" && open:
			s = "''"
		case s == "\"":
			s = "``"
		case s == "'" && len(out) > 0 && b < to && !unicode.IsSpace(text[b]) && (a == from || unicode.IsSpace(text[a-1])):
			s = "`"
		case ok:
			s = w
		default:
			s = strings.NewReplacer("’", "'", "‘", "`").Replace(s)
		}
		if s == "``" || s == "''" {
			open = s == "``"
		}
		out = append(out, token{s, a, b})
	}
	for i := from; i < to; {
		if unicode.IsSpace(text[i]) || text[i] == '​' || text[i] == '\ufeff' {
			i++
			continue
		}
		end := i
		for end < to && !unicode.IsSpace(text[end]) && text[end] != '​' {
			end++
		}
		chunk{text, i, end, end >= to || blankTo(text, end, to), add}.cut()
		i = end
	}
	return out
}

func blankTo(text []rune, i, to int) bool {
	for ; i < to; i++ {
		if !unicode.IsSpace(text[i]) && !strings.ContainsRune("\"”'’)", text[i]) {
			return false
		}
	}
	return true
}

// chunk is what stands between two blanks.
type chunk struct {
	text     []rune
	from, to int
	last     bool // of its paragraph
	add      func(a, b int)
}

func (c chunk) cut() {
	i, end := c.from, c.to
	for i < end && (strings.ContainsRune(opening+"$#@-—–―.", c.text[i]) || c.doubled(i)) {
		n := c.mark(i)
		if n == 0 {
			break
		}
		c.add(i, i+n)
		i += n
	}
	var tail [][2]int
	for end > i {
		n := c.closes(i, end)
		if n == 0 {
			break
		}
		tail = append(tail, [2]int{end - n, end})
		end -= n
	}
	c.middle(i, end)
	for k := len(tail) - 1; k >= 0; k-- {
		c.add(tail[k][0], tail[k][1])
	}
}

func (c chunk) doubled(i int) bool {
	return i+1 < c.to && c.text[i] == c.text[i+1] && (c.text[i] == '\'' || c.text[i] == '`')
}

// mark is how many code points the mark at i has that stands by itself before a word; 0 if it belongs to the word.
func (c chunk) mark(i int) int {
	n := 1
	for i+n < c.to && c.text[i+n] == c.text[i] {
		n++
	}
	switch c.text[i] {
	case '\'', '’', '‘', '`':
		if n >= 2 {
			return 2
		}
		if i+1 < c.to && unicode.IsDigit(c.text[i+1]) {
			return 0
		}
		return 1
	case '-':
		if n >= 2 || i+1 == c.to {
			return n
		}
		return 0
	case '.':
		if n >= 2 {
			return n
		}
		return 0
	case '#', '@':
		return 0
	}
	return 1
}

// closes is how many code points the mark before end has that stands by itself after a word.
func (c chunk) closes(i, end int) int {
	r := c.text[end-1]
	switch {
	case end-i >= 2 && (r == '\'' || r == '`') && c.text[end-2] == r:
		return 2
	case end-i >= 3 && r == '.' && c.text[end-2] == '.':
		n := 2
		for end-n-1 >= i && c.text[end-n-1] == '.' {
			n++
		}
		return n
	case r == '.':
		if end-i > 1 && !c.abbreviation(i, end) {
			return 1
		}
		return 0
	case r == '%' || r == '-' && end-i >= 2 && c.text[end-2] != '-' && !unicode.IsLetter(c.text[end-2]):
		return 1
	case strings.ContainsRune(closing+"—–―", r):
		return 1
	}
	return 0
}

// abbreviation says whether the period at the end belongs to the word.
func (c chunk) abbreviation(i, end int) bool {
	word := string(c.text[i:end])
	if strings.Contains(word, "-") {
		return false
	}
	if c.last {
		return strings.Count(word, ".") == 2 && len(word) == 4
	}
	if keeps[strings.ToLower(word)] || strings.Contains(word[:len(word)-1], ".") && !strings.ContainsAny(word, "0123456789/@") {
		return true
	}
	return len([]rune(word)) == 2 && unicode.IsUpper(c.text[end-2])
}

// middle cuts inside a word: dashes, joined sentences, clitics.
func (c chunk) middle(i, end int) {
	at := i
	for k := i; k < end; k++ {
		n := 0
		switch r := c.text[k]; {
		case strings.ContainsRune("—–―…\"“”()[];", r):
			n = 1
		case r == '-' && k+1 < end && c.text[k+1] == '-':
			for n = 2; k+n < end && c.text[k+n] == '-'; n++ {
			}
		case r == '.' && k+2 < end && c.text[k+1] == '.' && c.text[k+2] == '.':
			for n = 3; k+n < end && c.text[k+n] == '.'; n++ {
			}
		case r == ',' && k > i && k+1 < end && !unicode.IsDigit(c.text[k+1]), r == ':' && k+1 < end && unicode.IsLetter(c.text[k+1]):
			n = 1
		case r == '$' && k > i && k+1 < end && unicode.IsDigit(c.text[k+1]):
			c.clitic(at, k)
			c.add(k, k+1)
			at = k + 1
			continue
		}
		if n > 0 {
			c.clitic(at, k)
			c.add(k, k+n)
			at, k = k+n, k+n-1
		}
	}
	c.clitic(at, end)
}

func (c chunk) clitic(i, end int) {
	if i >= end {
		return
	}
	low := strings.ReplaceAll(strings.ToLower(string(c.text[i:end])), "’", "'")
	if low == "cannot" {
		c.add(i, i+3)
		c.add(i+3, end)
		return
	}
	for _, s := range clitics {
		if strings.HasSuffix(low, s) && len(low) > len(s) {
			c.clitic(i, end-len(s))
			c.add(end-len(s), end)
			return
		}
	}
	c.add(i, end)
}
