package plant

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"linecheck/cmd/dev/bench/lint/corpus"
	"linecheck/models"
)

var (
	numberPattern = regexp.MustCompile(`(?:^|[ (“"])((\d{1,3}(?:,\d{3})+|\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ((?:[a-z]+ ){0,2}?(?:people|men|women|children|[a-z]{3,}s)))\b`)
	namePattern   = regexp.MustCompile(`\p{Ll},? (\p{Lu}\p{Ll}{4,})\b`)
)

var words = strings.Fields("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")

// measures agree by chance more often than not.
var measures = regexp.MustCompile(`\b(?:years|months|weeks|days|hours|minutes|seconds|percent|points|miles|meters|metres|feet|inches|cents|dollars|times|pounds|tons|degrees)$`)

// counted is a number with its noun.
type counted struct {
	piece        int
	number       place
	value, thing string
}

func counts(a *corpus.Article) []counted {
	var out []counted
	for i, p := range sentences(a) {
		numbers, things := matches(a, p, numberPattern, 2), matches(a, p, numberPattern, 3)
		for k := range numbers {
			c := counted{i, numbers[k], numbers[k].in(a.Text), things[k].in(a.Text)}
			if year, err := strconv.Atoi(c.value); !measures.MatchString(c.thing) && (err != nil || year < 1800 || year > 2100) {
				out = append(out, c)
			}
		}
	}
	return out
}

// another is a number that is not this one, larger or smaller; of a long one the first digits change.
func another(value string, r *rand.Rand) string {
	step := (1 + r.IntN(3)) * (1 - 2*r.IntN(2))
	if i := slices.Index(words, value); i >= 0 {
		if i+step < 0 || i+step >= len(words) {
			step = -step
		}
		return words[i+step]
	}
	digits := strings.ReplaceAll(value, ",", "")
	n, _ := strconv.Atoi(digits)
	unit := 1
	for range len(digits) - 2 {
		unit *= 10
	}
	if n+step*unit < 2 {
		step = -step
	}
	s := strconv.Itoa(n + step*unit)
	for i := len(s) - 3; i > 0 && strings.Contains(value, ","); i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// changeNumber changes one of two numbers that count the same things in two sentences.
func changeNumber(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	all := counts(a)
	var agree []counted
	for i, c := range all {
		if slices.ContainsFunc(all, func(o counted) bool { return o.value == c.value && o.thing == c.thing && o.piece != all[i].piece }) {
			agree = append(agree, c)
		}
	}
	c, ok := pick(r, agree)
	if !ok {
		return Fault{}, false
	}
	return replace(a, c.number, another(c.value, r)), true
}

// captionNumber puts a caption under a paragraph that says what one of its sentences says, with another number.
func captionNumber(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	c, ok := pick(r, counts(a))
	if !ok {
		return Fault{}, false
	}
	p := sentences(a)[c.piece]
	whole := place{p.Start, p.End}
	s := whole.in(a.Text)
	at := len(place{p.Start, c.number.from}.in(a.Text))
	return caption(a, p, strings.TrimSpace(s[:at]+another(c.value, r)+s[at+len(c.value):]))
}

// caption puts a line before the paragraph that the piece is in, behind the first one where it is that.
func caption(a *corpus.Article, p models.Piece, line string) (Fault, bool) {
	i := slices.IndexFunc(a.Pieces, func(o models.Piece) bool { return o.Paragraph == p.Paragraph })
	first := slices.IndexFunc(a.Pieces, func(o models.Piece) bool { return o.Kind == models.SegmentSentence })
	own := sentences(a)
	at := paragraphEnd(a, max(i-1, first))
	if at+1 >= len(a.Pieces) || own[len(own)-1].Start < a.Pieces[at+1].Start {
		return Fault{}, false // what stands behind an article is not its caption
	}
	return insert(a, at, line, models.RoleCaption), true
}

// names are the uses of names that the article has more than one of.
func names(a *corpus.Article) []place {
	var all []place
	times := map[string]int{}
	for _, p := range sentences(a) {
		for _, m := range matches(a, p, namePattern, 1) {
			all = append(all, m)
			times[m.in(a.Text)]++
		}
	}
	return slices.DeleteFunc(all, func(p place) bool { return times[p.in(a.Text)] < 2 || calendarWord.MatchString(p.in(a.Text)) })
}

var calendarWord = regexp.MustCompile(`day$|^January$|^February$|^March$|^April$|^August$|^September$|^October$|^November$|^December$`)

// slip makes one slip of the pen behind the first letter.
func slip(word string, r *rand.Rand) string {
	w := []rune(word)
	for {
		i := 1 + r.IntN(len(w)-2)
		var out string
		switch r.IntN(4) {
		case 0:
			out = string(w[:i]) + string(w[i+1:])
		case 1:
			out = string(w[:i]) + string(w[i]) + string(w[i:])
		case 2:
			out = string(w[:i]) + string(w[i+1]) + string(w[i]) + string(w[i+2:])
		default:
			out = string(w[:i]) + string("aeioulnrst"[r.IntN(10)]) + string(w[i+1:])
		}
		if out != word {
			return out
		}
	}
}

func misspellName(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	p, ok := pick(r, names(a))
	if !ok {
		return Fault{}, false
	}
	return replace(a, p, slip(p.in(a.Text), r)), true
}

// captionName puts a caption in that names somebody of the article in another spelling.
func captionName(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	p, ok := pick(r, names(a))
	if !ok {
		return Fault{}, false
	}
	word := p.in(a.Text)
	i := slices.IndexFunc(a.Pieces, func(o models.Piece) bool { return o.Start <= p.from && p.from < o.End })
	return caption(a, a.Pieces[i], fmt.Sprintf("A picture that shows %s last year. Photo: Nobody", slip(word, r)))
}

var boasts = []string{"the largest %s in the country", "the world's oldest %s", "the only %s in the region", "the first %s in the country"}

var articlePattern = regexp.MustCompile(`\ba ((?:[a-z]{4,}))\b(?: (?:in|of|for|to|that|who)\b|[,.])`)

// boast makes a superlative of something ordinary.
func boast(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	var all []place
	for _, p := range sentences(a) {
		s := place{p.Start, p.End}.in(a.Text)
		if !strings.ContainsAny(s, "\"“`‘") {
			all = append(all, matches(a, p, articlePattern, 1)...)
		}
	}
	p, ok := pick(r, all)
	if !ok {
		return Fault{}, false
	}
	words := fmt.Sprintf(boasts[r.IntN(len(boasts))], p.in(a.Text))
	return replace(a, place{p.from - 2, p.to}, words), true
}
