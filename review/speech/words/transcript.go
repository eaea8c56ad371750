package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// label passes the name of a speaker, a time or a subtitle's cue at the start of
// a transcript's line, and reports whether there was one.
func (s *splitter) label() bool {
	if n := cue(s.text[s.at:]); n > 0 {
		return s.pass(n)
	}
	line, _, _ := strings.Cut(ahead(s.text[s.at:]), "\n")
	times := stamp(line)
	rest := line[times:]
	if at := lastStamp(rest); at > 0 && named(rest[:at]) {
		s.speaker()
		return s.pass(len(line))
	}
	if name, _, found := strings.Cut(rest, ":"); found && named(name) {
		s.speaker()
		return s.pass(times + len(name) + 1)
	}
	return s.pass(times)
}

// pass moves on by n bytes and reports whether that is any.
func (s *splitter) pass(n int) bool {
	s.at += n
	s.loose = s.loose || n > 0
	return n > 0
}

// speaker begins a turn.
func (s *splitter) speaker() {
	s.close(true)
	s.turn++
}

// stamp returns the length in bytes of the time that a line starts with, with
// the marks about it, 0 without one.
func stamp(line string) int {
	body := strings.TrimLeft(line, " \t>-[(")
	digits := body[:len(body)-len(strings.TrimLeft(body, "0123456789:.,"))]
	if len(digits) < 4 || !strings.Contains(digits, ":") || digits[len(digits)-1] == ':' {
		return 0
	}
	rest := strings.TrimLeft(body[len(digits):], "])")
	return len(line) - len(rest)
}

// lastStamp returns where the time begins that is all of a line behind a name, -1 without one.
func lastStamp(line string) int {
	trimmed := strings.TrimRight(line, " \t\r])")
	name := strings.TrimRight(trimmed, "0123456789:.")
	digits := trimmed[len(name):]
	if len(digits) < 4 || !strings.Contains(digits, ":") {
		return -1
	}
	return len(name)
}

// named reports whether what stands before a colon is the name of a speaker: few words, none in small letters.
func named(name string) bool {
	if strings.ContainsAny(name, "!?,;\"“”") || utf8.RuneCountInString(name) > 40 {
		return false
	}
	parts := strings.Fields(strings.Trim(name, "([ \t"))
	if len(parts) == 0 || len(parts) > 5 {
		return false
	}
	return !slices.ContainsFunc(parts, func(part string) bool {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(part, "(["))
		return !unicode.IsUpper(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Lo, r)
	})
}

// cue returns the length in bytes of a subtitle's cue that text starts with: its
// number, if it has one, and its times. It is 0 without one.
func cue(text string) int {
	first, _, _ := strings.Cut(ahead(text), "\n")
	if strings.Contains(first, "-->") || strings.HasPrefix(first, "WEBVTT") {
		return len(first)
	}
	number := strings.TrimSpace(first)
	if number == "" || strings.Trim(number, "0123456789") != "" || len(first) >= len(text) {
		return 0
	}
	second, _, _ := strings.Cut(ahead(text[len(first)+1:]), "\n")
	if !strings.Contains(second, "-->") {
		return 0
	}
	return len(first) + 1 + len(second)
}

// cueAhead reports whether the next line that is not empty is a subtitle's cue.
func cueAhead(text string) bool {
	return cue(strings.TrimLeft(ahead(text), "\r\n")) > 0
}

// stageDirections are what transcripts put in round brackets.
var stageDirections = []string{
	"laughter", "laughs", "laughing", "applause", "inaudible", "unintelligible", "crosstalk", "cross talk", "pause", "ph", "sic", "cheers", "boos",
	"video clip", "music", "sighs", "coughs",
}

// direction passes a stage direction in round brackets.
func (s *splitter) direction() bool {
	length := strings.IndexByte(ahead(s.text[s.at:]), ')')
	if !s.transcript || length < 0 || !slices.Contains(stageDirections, strings.ToLower(strings.Trim(s.text[s.at+1:s.at+length], " ."))) {
		return false
	}
	s.loose = true
	s.at += length + 1
	return true
}

// fillers are sounds that no newsroom prints; the last ones are words of other languages.
var (
	fillers        = []string{"uh", "uhm", "umm", "erm", "hmm", "mhm"}
	englishFillers = []string{"um", "er", "hm", "mm"}
)

// withoutFillers leaves hesitations out. What ends behind one ends behind the word before it.
func withoutFillers(words []Word) []Word {
	english := slices.ContainsFunc(words, func(w Word) bool { return w.Key == "the" || w.Key == "and" })
	kept := words[:0]
	var passed Word
	for _, w := range words {
		if w.Bracketed || !slices.Contains(fillers, w.Key) && !(english && slices.Contains(englishFillers, w.Key)) {
			w.Omission, w.Apart = w.Omission || passed.Omission, w.Apart || passed.Apart
			passed = Word{}
			kept = append(kept, w)
			continue
		}
		passed.Omission, passed.Apart = passed.Omission || w.Omission, passed.Apart || w.Apart
		if n := len(kept); n > 0 {
			kept[n-1].Ends = kept[n-1].Ends || w.Ends
		}
	}
	return kept
}
