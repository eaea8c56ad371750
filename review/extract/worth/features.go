package worth

import (
	"math"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/tag"
)

// Templates of the features. Numbers are part of the trained files.
const (
	bias uint8 = iota
	unigram
	bigram
	trigram
	skip
	ending
	shape
	edge
	count
	size
	around
	class
	classes
	classTrigram
	wordClass
	classWord
	lemma
	classCount
	characters
	parameter // not a feature: the model's own calibration
)

// seen is a feature of a sentence and what it tells a reader about it.
type seen struct {
	feature linear.Feature
	about   reason
}

// reader collects what the models see of one sentence, each feature once.
type reader struct {
	tokens  []tag.Token
	words   []uint32 // hashes of the words, numbers by their shape
	shapes  []string
	abouts  []reason
	out     []seen
	already map[linear.Feature]bool
}

func (r *reader) add(about reason, template uint8, values ...uint32) {
	f := linear.Combine(template, values...)
	if !r.already[f] {
		r.already[f] = true
		r.out = append(r.out, seen{f, about})
	}
}

// look reads a sentence.
func look(sentence string) []seen {
	r := &reader{tokens: tag.Tokens(sentence, 0), already: map[linear.Feature]bool{}}
	var words tag.Lexicon
	words.Learn(r.tokens)
	words.Tag(r.tokens, false)
	for i := range r.tokens {
		t := &r.tokens[i]
		sh := shapeOf(t.Text, i)
		w := t.Lower
		if sh == "number" || sh == "money" || sh == "year" {
			w = "#" + sh
		}
		r.words, r.shapes = append(r.words, linear.Word(w)), append(r.shapes, sh)
		r.abouts = append(r.abouts, aboutOf(t, sh))
	}
	r.add(unsaid, bias)
	for i := range r.tokens {
		r.spelling(i)
		r.speech(i)
	}
	r.whole()
	r.letters(sentence)
	return r.out
}

// Features returns what the models see of a sentence.
func Features(sentence string) []linear.Feature {
	list := look(sentence)
	out := make([]linear.Feature, len(list))
	for i := range list {
		out[i] = list[i].feature
	}
	return out
}

// Length is what a sum of weights is divided by: every sentence is a vector of
// length one.
func Length(features int) float64 { return math.Sqrt(float64(max(features, 1))) }

func (r *reader) word(i int) uint32 {
	if i < 0 || i >= len(r.words) {
		return 1
	}
	return r.words[i]
}

// class is the part of speech of a token with its form.
func (r *reader) class(i int) uint32 {
	if i < 0 || i >= len(r.tokens) {
		return 999
	}
	return uint32(r.tokens[i].Class)*64 + uint32(r.tokens[i].Form)
}

// spelling adds words and shapes at a token.
func (r *reader) spelling(i int) {
	w, about := r.words[i], r.abouts[i]
	r.add(about, unigram, w)
	r.add(about, bigram, r.word(i-1), w)
	r.add(about, trigram, r.word(i-2), r.word(i-1), w)
	r.add(about, skip, r.word(i-2), w)
	if l := r.tokens[i].Lower; len(l) > 4 {
		r.add(unsaid, ending, linear.Word(l[len(l)-3:]))
	}
	if sh := r.shapes[i]; sh != "" {
		s := linear.Word(sh)
		r.add(about, shape, s)
		r.add(about, around, s, r.word(i+1))
		r.add(about, around, s, r.word(i-1), 1)
	}
}

// speech adds parts of speech at a token.
func (r *reader) speech(i int) {
	c, about := r.class(i), r.abouts[i]
	r.add(about, class, c)
	r.add(about, classes, r.class(i-1), c)
	r.add(about, classTrigram, r.class(i-2), r.class(i-1), c)
	lower := linear.Word(r.tokens[i].Lower)
	r.add(about, wordClass, lower, r.class(i+1))
	r.add(about, classWord, lower, r.class(i-1))
	if l := r.tokens[i].Lemma; l != "" {
		r.add(about, lemma, linear.Word(l), c)
	}
}

// whole adds what is counted over the sentence, and its edges.
func (r *reader) whole() {
	n := len(r.tokens)
	if n > 0 {
		r.add(r.abouts[0], edge, r.words[0], r.word(1))
		r.add(r.abouts[n-1], edge, linear.Word(r.tokens[n-1].Text))
	}
	shapes, kinds := map[string]uint32{}, map[tag.Class]uint32{}
	for i := range r.tokens {
		shapes[r.shapes[i]]++
		kinds[r.tokens[i].Class]++
	}
	for _, sh := range []string{"year", "money", "number", "mixed", "capital", "capitals"} {
		about := unsaid
		if shapes[sh] > 0 {
			about = ofShape(sh)
		}
		r.add(about, count, linear.Word(sh), min(shapes[sh], 3))
	}
	for _, c := range []tag.Class{tag.Name, tag.Number, tag.Verb, tag.Pronoun, tag.Modal, tag.Noun} {
		for k := range min(kinds[c], 6) {
			r.add(unsaid, classCount, uint32(c), k+1)
		}
	}
	about := unsaid
	if n <= 5 {
		about = short
	}
	r.add(about, size, bucket(n))
}

// letters adds every run of three to five bytes.
func (r *reader) letters(sentence string) {
	s := " " + sentence + " "
	for n := 3; n <= 5; n++ {
		for i := 0; i+n <= len(s); i++ {
			r.add(unsaid, characters, linear.Word(s[i:i+n]))
		}
	}
}
