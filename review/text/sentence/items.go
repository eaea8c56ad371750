package sentence

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	itemPattern      = regexp.MustCompile(`(?:^|\s)(?:(\d{1,3})(\.\)|\)|\.)|([a-z])\.|([•⁃▪◦]))\s?[^\s\d.)]?`)
	referencePattern = regexp.MustCompile(`^(?: ?\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\])+`)
	notePattern      = regexp.MustCompile(`^ ?\d{1,2} [A-Z]`)
)

// Items returns where the items of a list that runs on in one line begin. They
// count up from the first, which opens the line, in one style.
func Items(s string) []int {
	head := strings.TrimLeft(s[:min(len(s), 12)], " ")
	if head == "" || !(head[0] >= '0' && head[0] <= '9' || len(head) > 2 && head[0] == 'a' && head[1] == '.' || head[0] >= utf8.RuneSelf) {
		return nil
	}
	var out []int
	style, last := "", 0
	for _, m := range itemPattern.FindAllStringSubmatchIndex(s, 400) {
		kind, n := "bullet", last+1
		switch {
		case m[2] >= 0:
			kind = s[m[4]:m[5]]
			n, _ = strconv.Atoi(s[m[2]:m[3]])
		case m[6] >= 0:
			kind, n = "letter", int(s[m[6]]-'a')+1
		}
		if style == "" {
			if m[0] != 0 {
				return nil
			}
			style, last = kind, n
			continue
		}
		if kind != style || n != last+1 {
			continue
		}
		last = n
		at := m[0]
		if r, size := utf8.DecodeRuneInString(s[at:]); unicode.IsSpace(r) {
			at += size
		}
		out = append(out, at)
	}
	return out
}

// numbered reports whether the sentence so far is only the number of an item.
func numbered(s string) bool {
	s = strings.TrimLeft(s, " •⁃▪◦(")
	if s == "" || len(s) > 3 {
		return false
	}
	if len(s) == 1 && s[0] >= 'a' && s[0] <= 'z' {
		return true
	}
	return strings.Trim(s, "0123456789") == ""
}

// references returns the length of the marks such as "[8]" that s begins with.
// A bare number counts before a word that opens a sentence.
func references(s string) int {
	s = s[:min(len(s), 80)]
	if n := len(notePattern.FindString(s)); n > 0 && starters[firstWord(s[n-1:])] {
		return n - 2
	}
	return len(referencePattern.FindString(s))
}

// spacedDots reads an ellipsis of dots with spaces between them at i. It returns
// where the next sentence starts, 0 if none does, and the end of the dots, 0 if
// there is no such ellipsis: four dots end a sentence, the first one when it
// stands at a word.
func spacedDots(s string, i int) (at, end int) {
	second, n := 0, 1
	for end = i + 1; strings.HasPrefix(s[end:], " ."); end += 2 {
		if n == 1 {
			second = end + 1
		}
		n++
	}
	if n < 3 || end < len(s) && s[end] != ' ' {
		return 0, 0
	}
	next := end + 1
	if n != 4 || next >= len(s) || !startsSentence(s[next:]) {
		return 0, end
	}
	if before, _ := utf8.DecodeLastRuneInString(s[:i]); i > 0 && !unicode.IsSpace(before) {
		return second, end
	}
	return next, end
}

// fronted reports whether the sentence so far is a short adverbial such as "At 5
// a.m.", which the subject follows.
func fronted(s string) bool {
	if strings.Count(s, " ") > 4 {
		return false
	}
	switch firstWord(s) {
	case "at", "by", "before", "after", "since", "until", "around", "about", "from":
		return true
	}
	return false
}

// glued reports whether the stop has no space after it because somebody left it
// out: a word before it, and a capitalised one after it that can open a sentence.
func glued(s string, stop, next int) bool {
	if next != stop+1 || stop == 0 {
		return false
	}
	from := stop
	for from > 0 && stop-from < 40 && s[from-1] != ' ' {
		from--
	}
	before := s[from:stop]
	if len(before) < 3 || strings.ContainsAny(before, "@/.:_") {
		return false
	}
	after := firstWord(s[next:])
	rest := s[next+min(len(after), len(s)-next):]
	r, size := utf8.DecodeRuneInString(s[next:])
	second, _ := utf8.DecodeRuneInString(s[next+size:])
	if !unicode.IsUpper(r) || !unicode.IsLower(second) || len(after) < 2 {
		return false
	}
	if rest == "" || !(rest[0] == ' ' || rest[0] == '.' && len(rest) > 1 && rest[1] == ' ') {
		return false
	}
	first, _ := utf8.DecodeRuneInString(before)
	return starters[after] || unicode.IsLower(first)
}
