package speech

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is a word of a text, as it is compared and where it stands.
type word struct {
	key        string
	start, end int  // bytes of the text, brackets within the word included
	bracketed  bool // it stands in square brackets, or some of its letters do
	omission   bool // a mark of omission stands before it
	ends       bool // a sentence ends behind it
	turn       int  // counts the speakers' turns of a transcript from 0
}

// fillers are sounds that no newsroom prints.
var fillers = []string{"uh", "uhm", "um", "umm", "er", "erm", "hm", "hmm", "mm", "mhm"}

// stageDirections are what transcripts put in round brackets.
var stageDirections = []string{"laughter", "laughs", "laughing", "applause", "inaudible", "crosstalk", "cross talk", "pause", "ph", "sic", "cheers", "boos", "video clip", "music"}

// abbreviations end with a full stop that ends no sentence.
var abbreviations = []string{"mr", "mrs", "ms", "dr", "prof", "sen", "gov", "gen", "st", "vs", "no", "u.s", "u.k", "u.n", "e.g", "i.e"}

// splitter cuts a text into words.
type splitter struct {
	text       string
	transcript bool
	at         int
	words      []word
	omission   bool
	turn       int
	lineStart  bool
}

// quoted returns the words of a quotation, and passage those of a transcript:
// there the names of speakers, times and stage directions are no words.
func quoted(text string) []word  { return (&splitter{text: text}).run() }
func passage(text string) []word { return (&splitter{text: text, transcript: true}).run() }

func (s *splitter) run() []word {
	s.lineStart = true
	for s.at < len(s.text) {
		if s.transcript && s.lineStart {
			s.label()
			if s.at >= len(s.text) {
				break
			}
		}
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		s.lineStart = r == '\n' || s.lineStart && unicode.IsSpace(r)
		switch n := omissionMark(s.text[s.at:]); {
		case n > 0:
			s.omission = s.omission || !s.transcript
			s.close(true)
			s.at += n
		case r == '[' || r == '［':
			s.bracket()
		case r == '(' && s.direction():
		case isWord(r) || isSymbol(r):
			s.word()
		default:
			s.close(ender(r) || r == '\n' && strings.HasPrefix(s.text[s.at+size:], "\n"))
			s.at += size
		}
	}
	return slices.DeleteFunc(s.words, func(w word) bool { return slices.Contains(fillers, w.key) && !w.bracketed })
}

// label skips the name of a speaker or a time at the start of a transcript's line.
func (s *splitter) label() {
	line, _, _ := strings.Cut(near(s.text[s.at:]), "\n")
	trimmed := strings.TrimLeft(line, " \t>-[(")
	digits := strings.TrimLeft(trimmed, "0123456789:.,")
	if stamp := trimmed[:len(trimmed)-len(digits)]; strings.Count(stamp, ":") > 0 && len(stamp) >= 4 {
		digits = strings.TrimLeft(digits, "])")
		s.at += len(line) - len(digits)
		line = digits
	}
	name, _, found := strings.Cut(line, ":")
	if !found || strings.ContainsAny(name, ".!?,;\"“”") && !strings.Contains(name, ". ") || utf8.RuneCountInString(name) > 40 || len(strings.Fields(name)) > 5 {
		return
	}
	for _, part := range strings.Fields(name) {
		r, _ := utf8.DecodeRuneInString(part)
		if !unicode.IsUpper(r) && !unicode.Is(unicode.Arabic, r) && !unicode.Is(unicode.Han, r) {
			return
		}
	}
	if strings.TrimSpace(name) == "" {
		return
	}
	s.close(true)
	s.turn++
	s.at += len(name) + 1
	s.lineStart = false
}

// bracket reads what stands in square brackets: a note of the transcript, or
// letters and words that a quotation puts in.
func (s *splitter) bracket() {
	open := s.at
	_, size := utf8.DecodeRuneInString(s.text[open:])
	length := strings.IndexAny(near(s.text[open:]), "]］")
	if length < 0 {
		s.at += size
		return
	}
	inside := s.text[open+size : open+length]
	_, closing := utf8.DecodeRuneInString(s.text[open+length:])
	end := open + length + closing
	next, _ := utf8.DecodeRuneInString(s.text[end:])
	switch {
	case s.transcript:
		s.at = end
	case omissionMark(strings.TrimSpace(inside)) > 0:
		s.omission = true
		s.at = end
	case letters(inside) && end < len(s.text) && isWord(next):
		s.word()
	default:
		from := len(s.words)
		part := &splitter{text: inside}
		for _, w := range part.run() {
			w.start, w.end, w.bracketed = w.start+open+size, w.end+open+size, true
			w.omission = w.omission || s.omission && len(s.words) == from
			s.words = append(s.words, w)
		}
		s.omission = s.omission && len(s.words) == from
		s.at = end
	}
}

// direction skips a stage direction in round brackets.
func (s *splitter) direction() bool {
	length := strings.IndexByte(near(s.text[s.at:]), ')')
	if !s.transcript || length < 0 || !slices.Contains(stageDirections, strings.ToLower(strings.Trim(s.text[s.at+1:s.at+length], " ."))) {
		return false
	}
	s.at += length + 1
	return true
}

// word reads one word. Letters in square brackets belong to it.
func (s *splitter) word() {
	w := word{start: s.at, omission: s.omission, turn: s.turn}
	var key strings.Builder
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	if isSymbol(r) {
		s.at += size + symbolTail(s.text[s.at+size:], r)
		key.WriteString(s.text[w.start:s.at])
	} else {
		for s.at < len(s.text) {
			r, size = utf8.DecodeRuneInString(s.text[s.at:])
			if inside := bracketedLetters(s.text[s.at:]); inside != "" && !s.transcript {
				key.WriteString(inside)
				s.at += len(inside) + 2
				w.bracketed = true
				continue
			}
			if !isWord(r) && !s.joins(r, size) || alone(r) && s.at > w.start {
				break
			}
			if r != ',' {
				key.WriteRune(r)
			}
			s.at += size
			if alone(r) {
				break
			}
		}
	}
	w.end, w.key = s.at, folded(key.String())
	if w.key == "" {
		return
	}
	s.omission = false
	if n := len(s.words); n > 0 && w.key == "cent" && s.words[n-1].key == "per" {
		s.words[n-1].key, s.words[n-1].end = "percent", w.end
		return
	}
	s.words = append(s.words, w)
}

// joins says whether r holds the two halves of a word or of a number together.
func (s *splitter) joins(r rune, size int) bool {
	next, _ := utf8.DecodeRuneInString(s.text[s.at+size:])
	last, _ := utf8.DecodeLastRuneInString(s.text[:s.at])
	switch r {
	case '\'', '’', 'ʼ', '‘':
		return unicode.IsLetter(last) && unicode.IsLetter(next)
	case '.':
		return unicode.IsDigit(last) && unicode.IsDigit(next) || unicode.IsUpper(last) && unicode.IsUpper(next)
	case ',':
		return unicode.IsDigit(last) && unicode.IsDigit(next)
	case '\u200c', '\u200d', '\u00ad':
		return unicode.IsLetter(next)
	default:
		return false
	}
}

// close ends the sentence behind the last word.
func (s *splitter) close(ends bool) {
	if n := len(s.words); ends && n > 0 && !slices.Contains(abbreviations, s.words[n-1].key) {
		s.words[n-1].ends = true
	}
}

// omissionMark returns the length in bytes of the mark of omission that text starts with, 0 without one.
func omissionMark(text string) int {
	for _, mark := range []string{"…", "....", "...", ". . .", "(...)", "(…)", "⋯"} {
		if strings.HasPrefix(text, mark) {
			return len(mark)
		}
	}
	return 0
}

// bracketedLetters returns the letters in the square brackets that text starts with.
func bracketedLetters(text string) string {
	if !strings.HasPrefix(text, "[") {
		return ""
	}
	inside, _, found := strings.Cut(near(text[1:]), "]")
	if !found || !letters(inside) {
		return ""
	}
	return inside
}

// near returns as much of text as a pair of brackets may enclose, in bytes.
func near(text string) string { return text[:min(len(text), 400)] }

func letters(s string) bool {
	return s != "" && len(s) <= 40 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) < 0
}

func isWord(r rune) bool {
	return unicode.In(r, unicode.L, unicode.N, unicode.M) || r == '%' || r == '&'
}

func isSymbol(r rune) bool {
	return unicode.In(r, unicode.So, unicode.Sc) || r >= 0x1F3FB && r <= 0x1F3FF
}

// alone reports that a letter is a word of its own: in these scripts no space stands between words.
func alone(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) && !unicode.Is(unicode.M, r) ||
		r == '%' || r == '&'
}

// symbolTail returns how many bytes of text belong to the picture that r begins.
func symbolTail(text string, r rune) int {
	n, joined := 0, false
	flag := r >= 0x1F1E6 && r <= 0x1F1FF
	for n < len(text) {
		next, size := utf8.DecodeRuneInString(text[n:])
		switch {
		case next == 0x200D:
			joined = true
		case next == 0xFE0F || next == 0x20E3 || next >= 0x1F3FB && next <= 0x1F3FF:
		case joined && isSymbol(next):
			joined = false
		case flag && next >= 0x1F1E6 && next <= 0x1F1FF:
			flag = false
		default:
			return n
		}
		n += size
	}
	return n
}

func ender(r rune) bool { return strings.ContainsRune(".!?。！？؟۔։।", r) }

// folded returns a word without what is only typography: case, the shape of
// apostrophes, composed letters, ligatures, Arabic vowel signs and lengthening.
func folded(s string) string {
	switch s {
	case "%":
		return "percent"
	case "&":
		return "and"
	}
	s = norm.NFKC.String(strings.ToLower(s))
	return strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == '‘' || r == 'ʼ':
			return '\''
		case r == 'ـ' || r >= 0x064B && r <= 0x0652 || r == 0x0670, r == 0xFE0F, r == 0x200C, r == 0x200D, r == 0x00AD:
			return -1
		default:
			return r
		}
	}, s)
}
