package read

import (
	"strconv"
	"strings"
)

var units = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}

var tens = map[string]float64{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

var scales = map[string]float64{
	"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mln": 1e6, "bn": 1e9, "mn": 1e6, "tn": 1e12,
}

// IsNumeral reports whether a word, in small letters, is a number or a part of one.
func IsNumeral(w string) bool {
	return IsDigit(w) || units[w] > 0 || tens[w] > 0 || scales[w] > 0 || w == "dozen" || w == "dozens"
}

// IsDigit reports whether a word begins with a digit from 0 to 9.
func IsDigit(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

// Digits reports whether a word is made of digits from 0 to 9 alone.
func Digits(w string) bool {
	return w != "" && strings.IndexFunc(w, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// IsYear reports whether a word can be a year from 1800 to 2199.
func IsYear(w string) bool { return len(w) == 4 && w >= "1800" && w <= "2199" && Digits(w) }

// Numeral reads the number that begins at token i, before token end. It returns
// the token behind it, and false where there is none: "one" alone, ordinals,
// clock times, scores and what belongs to a name are no numbers.
func (a *Article) Numeral(i, end int) (value float64, next int, ok bool) {
	t := a.Tokens[i]
	if IsDigit(t.Lower) {
		number, scale := strings.ReplaceAll(t.Lower, ",", ""), 1.0
		for _, short := range []string{"bn", "m"} {
			if rest, cut := strings.CutSuffix(number, short); cut {
				number, scale = rest, map[string]float64{"bn": 1e9, "m": 1e6}[short]
			}
		}
		v, err := strconv.ParseFloat(number, 64)
		if err != nil || strings.ContainsAny(t.Sep, ":#/@№") || strings.HasSuffix(t.Sep, "-") || strings.HasSuffix(t.Sep, "–") {
			return 0, i, false
		}
		value, next = v*scale, i+1
	} else {
		value, next = a.spelt(i, end)
		if next == i || value == 1 {
			return 0, i, false
		}
	}
	for next < end && a.Adjoins(next) && scales[a.Tokens[next].Lower] > 0 {
		value *= scales[a.Tokens[next].Lower]
		next++
	}
	return value, next, true
}

// spelt reads a number in words, "twenty-one" or "three hundred and five".
func (a *Article) spelt(i, end int) (value float64, next int) {
	next = i
	total := 0.0
	for next < end && (next == i || a.Adjoins(next)) {
		w := a.Tokens[next].Lower
		switch {
		case tens[w] > 0 && value == 0:
			value = tens[w]
		case units[w] > 0 && (value == 0 || int(value)%10 == 0 && units[w] < 10 && value >= 20 && value < 100):
			value += units[w]
		case w == "dozen" && next > i && value > 0 && value < 10:
			return value * 12, next + 1
		case w == "hundred" && value > 0 && value < 100:
			total, value = total+value*100, 0
		case w == "and" && total > 0 && value == 0 && next+1 < end && (units[a.Tokens[next+1].Lower] > 0 || tens[a.Tokens[next+1].Lower] > 0):
		default:
			return total + value, next
		}
		next++
	}
	return total + value, next
}
