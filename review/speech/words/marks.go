package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bracket reads what stands in square brackets: a note of the transcript, or
// letters and words that a quotation puts in.
func (s *splitter) bracket() {
	open := s.at
	_, size := utf8.DecodeRuneInString(s.text[open:])
	length := strings.IndexAny(ahead(s.text[open:]), "]］")
	s.loose = true
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
		s.omit(end - open)
	case letters(inside) && end < len(s.text) && isWord(next):
		s.word()
	default:
		part := &splitter{text: inside}
		part.run()
		for _, w := range part.words {
			s.add(Word{Key: w.Key, Start: w.Start + open + size, End: w.End + open + size, Bracketed: true})
		}
		s.at = end
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
	inside, _, found := strings.Cut(ahead(text[1:]), "]")
	if !found || !letters(inside) {
		return ""
	}
	return inside
}

// ahead returns as much of text as a pair of brackets or a speaker's name may take, in bytes.
func ahead(text string) string { return text[:min(len(text), 400)] }

func letters(s string) bool {
	return s != "" && len(s) <= 40 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) < 0
}

// Counts reports whether a rune is a part of words.
func Counts(r rune) bool { return isWord(r) || isSymbol(r) }

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
