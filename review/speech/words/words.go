// Package words cuts quotations and transcripts into words that can be compared:
// what each of them may write in its own way is written in one way in both.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is a word of a text, as it is compared and where it stands.
type Word struct {
	Key        string // equal words have equal keys
	Start, End int    // bytes of the text, brackets within the word included
	Bracketed  bool   // it stands in square brackets, or some of its letters do
	Omission   bool   // a mark of omission stands before it
	Apart      bool   // what stands before it is in other quotation marks
	Tight      bool   // nothing but space or a hyphen stands between it and the word before
	Ends       bool   // a sentence ends behind it
	Turn       int    // counts the speakers' turns of a transcript from 0
}

// Pair returns the words of a quotation and those of a transcript: there the
// names of speakers, times and stage directions are no words. A number is one
// word, and so is what either text writes as one.
func Pair(quotation, transcript string) (quoted, heard []Word) {
	q, p := split(&splitter{text: quotation}), split(&splitter{text: transcript, transcript: true})
	inQ, inP := shapes(q), shapes(p)
	return numbered(quotation, joined(q, inQ, inP)), numbered(transcript, joined(p, inP, inQ))
}

// splitter cuts a text into words.
type splitter struct {
	text       string
	transcript bool
	at         int
	words      []Word
	omission   bool // a mark of omission stands behind the last word
	apart      bool // … between quotation marks
	loose      bool // something else than space or a hyphen does
	turn       int
	lineStart  bool
}

func split(s *splitter) []Word {
	s.run()
	s.rejoin()
	return withoutFillers(s.words)
}

// rejoin takes back the end of a sentence at a full stop or at dots that a small
// letter follows, in a text whose sentences begin with capitals.
func (s *splitter) rejoin() {
	capital := func(w Word) bool {
		r, _ := utf8.DecodeRuneInString(s.text[w.Start:])
		return unicode.IsUpper(r)
	}
	var weak []int
	begun := false
	for i := 0; i+1 < len(s.words); i++ {
		next := s.words[i+1]
		if !s.words[i].Ends || next.Turn != s.words[i].Turn {
			continue
		}
		r, _ := utf8.DecodeRuneInString(s.text[next.Start:])
		begun = begun || capital(next)
		if unicode.IsLower(r) && strings.Trim(s.text[s.words[i].End:next.Start], ".… ") == "" {
			weak = append(weak, i)
		}
	}
	for _, i := range weak {
		s.words[i].Ends = s.words[i].Ends && !begun
	}
}

func (s *splitter) run() {
	s.lineStart = true
	for s.at < len(s.text) {
		if s.transcript && s.lineStart {
			s.lineStart = false
			if s.label() {
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		switch n := omissionMark(s.text[s.at:]); {
		case n > 0:
			s.omit(n)
		case r == '[' || r == '［':
			s.bracket()
		case r == '(' && s.direction():
		case isWord(r) || isSymbol(r):
			s.word()
		default:
			s.skip(r, size)
		}
	}
}

// skip passes what is no part of a word.
func (s *splitter) skip(r rune, size int) {
	s.at += size
	s.loose = s.loose || !unicode.IsSpace(r) && !unicode.Is(unicode.Pd, r)
	if r == '\n' {
		s.lineStart = true
	}
	s.close(ender(r) || r == '\n' && strings.HasPrefix(s.text[s.at:], "\n") && !cueAhead(s.text[s.at:]))
}

// omit passes a mark of omission of n bytes.
func (s *splitter) omit(n int) {
	before := strings.TrimRight(near(s.text, s.at), " ")
	after := strings.TrimLeft(s.text[s.at+n:min(len(s.text), s.at+n+8)], " ")
	s.apart = s.apart || strings.HasSuffix(before, "”") && strings.HasPrefix(after, "“")
	s.omission = s.omission || !s.transcript
	s.loose = true
	s.close(true)
	s.at += n
}

// near returns the last bytes of text before at.
func near(text string, at int) string { return text[max(0, at-8):at] }

// word reads one word. Letters in square brackets belong to it.
func (s *splitter) word() {
	w := Word{Start: s.at}
	var key string
	if r, size := utf8.DecodeRuneInString(s.text[s.at:]); isSymbol(r) {
		s.at += size + symbolTail(s.text[s.at+size:], r)
		key = s.text[w.Start:s.at]
	} else {
		key, w.Bracketed = s.letters()
	}
	w.End, w.Key = s.at, folded(key)
	s.add(w)
}

// letters reads the letters of one word.
func (s *splitter) letters() (key string, bracketed bool) {
	var b strings.Builder
	for start := s.at; s.at < len(s.text); {
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		if inside := bracketedLetters(s.text[s.at:]); inside != "" && !s.transcript {
			b.WriteString(inside)
			s.at += len(inside) + 2
			bracketed = true
			continue
		}
		if !isWord(r) && !s.joins(r, size) || alone(r) && s.at > start {
			break
		}
		if r != ',' {
			b.WriteRune(r)
		}
		s.at += size
		if alone(r) {
			break
		}
	}
	return b.String(), bracketed
}

// add adds a word with what was passed since the last one.
func (s *splitter) add(w Word) {
	if w.Key == "" {
		return
	}
	if n := len(s.words); n > 0 && w.Key == "cent" && s.words[n-1].Key == "per" && !s.loose {
		s.words[n-1].Key, s.words[n-1].End = "percent", w.End
		return
	}
	w.Omission, w.Apart, w.Tight, w.Turn = s.omission, s.apart, len(s.words) > 0 && !s.loose, s.turn
	s.omission, s.apart, s.loose = false, false, false
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

// abbreviations end with a full stop that ends no sentence.
var abbreviations = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "prof": true, "sen": true, "gov": true, "gen": true, "st": true, "vs": true,
}

// close ends the sentence behind the last word, but for the full stop of an abbreviation or an initial.
func (s *splitter) close(ends bool) {
	n := len(s.words)
	if !ends || n == 0 {
		return
	}
	w := &s.words[n-1]
	written := s.text[w.Start:w.End]
	r, size := utf8.DecodeRuneInString(written)
	initial := size == len(written) && unicode.IsUpper(r) && r != 'I' || strings.Contains(written, ".") && unicode.IsLetter(r)
	if short := initial || abbreviations[w.Key]; !short || !strings.HasPrefix(s.text[w.End:], ".") {
		w.Ends = true
	}
}
