package words

import (
	"strconv"
	"strings"
)

var cardinals = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var scales = map[string]float64{
	"thousand": 1e3, "million": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
}

// ordinals are the value of the last word of an ordinal number.
var ordinals = map[string]float64{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
	"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}

var months = map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true,
	"october": true, "november": true, "december": true,
}

var currencies = map[string]string{
	"$": "$", "dollar": "$", "dollars": "$", "€": "€", "euro": "€", "euros": "€", "£": "£", "pound": "£", "pounds": "£", "¥": "¥", "yen": "¥", "₹": "₹",
	"rupee": "₹", "rupees": "₹",
}

// numbered makes one word of each number, with its currency, whose key is its value.
func numbered(text string, words []Word) []Word {
	out := words[:0]
	for i := 0; i < len(words); {
		sign, from := "", i
		if s := currencies[words[i].Key]; s != "" && len(text) > words[i].End && i+1 < len(words) && words[i+1].Start == words[i].End && digit(words[i+1].Key) {
			sign, from = s, i+1
		}
		num := reading{words: words, at: from, money: sign != ""}
		if !num.read() {
			out = append(out, words[i])
			i++
			continue
		}
		w := words[i]
		w.Key = strconv.FormatFloat(num.value(), 'f', -1, 64)
		if sign == "" && num.follows() {
			sign = currencies[words[num.at].Key]
			if sign != "" {
				num.at++
			}
		}
		switch {
		case sign != "":
			w.Key += " " + sign
		case num.ordinal && !(i > 0 && months[words[i-1].Key]):
			w.Key += "th"
		}
		last := words[num.at-1]
		w.End, w.Ends = last.End, last.Ends
		out = append(out, w)
		i = num.at
	}
	return out
}

func digit(key string) bool { return key != "" && key[0] >= '0' && key[0] <= '9' }

// reading reads a number from words.
type reading struct {
	words        []Word
	at           int
	money        bool // a currency's sign stands before it
	total, group float64
	last         string // what the word before was: "", "digits", "unit", "ten", "hundred", "scale", "and", "end"
	ordinal      bool
}

func (n *reading) value() float64 { return n.total + n.group }

// read reads as many words as make one number, and reports whether there is one.
func (n *reading) read() bool {
	start := n.at
	for n.at < len(n.words) && (n.at == start || n.follows()) && n.step(n.words[n.at].Key) {
		n.at++
	}
	if n.last == "and" {
		n.at--
	}
	return n.at > start
}

// follows reports whether the word at hand belongs to the one before it as far as marks between them tell.
func (n *reading) follows() bool {
	if n.at == 0 || n.at >= len(n.words) {
		return false
	}
	w, before := n.words[n.at], n.words[n.at-1]
	return w.Tight && !w.Bracketed && !before.Bracketed && !before.Ends && w.Turn == before.Turn
}

// step takes one word into the number, or reports that it does not go on.
func (n *reading) step(key string) bool {
	v, isCardinal := cardinals[key]
	o, isOrdinal := ordinals[key]
	scale := scales[key]
	switch {
	case n.last == "end":
		return false
	case n.last == "" && digit(key):
		return n.figures(key)
	case isOrdinal && n.last != "digits" && n.last != "unit" && n.last != "scale" && (n.last != "ten" || o < 10):
		n.group, n.ordinal, n.last = n.group+o, true, "end"
	case isCardinal && v >= 20 && n.year():
		n.group, n.last = n.group*100+v, "ten"
	case isCardinal && v < 20 && (n.open() || n.last == "ten" && v > 0 && v < 10):
		n.group, n.last = n.group+v, "unit"
	case isCardinal && v >= 20 && n.open():
		n.group, n.last = n.group+v, "ten"
	case (key == "a" || key == "an") && n.last == "" && n.scaleNext():
		n.group, n.last = 1, "digits"
	case key == "hundred" && n.group > 0 && n.group < 100 && n.last != "and":
		n.group, n.last = n.group*100, "hundred"
	case scale > 0 && n.group > 0 && n.last != "and" && (n.total == 0 || n.total >= scale*1000):
		n.total, n.group, n.last = n.total+n.group*scale, 0, "scale"
	case key == "and" && (n.last == "hundred" || n.last == "scale") && n.cardinalNext():
		n.last = "and"
	default:
		return false
	}
	return true
}

// open reports whether a part of a number can begin here.
func (n *reading) open() bool {
	return n.last == "" || n.last == "hundred" || n.last == "scale" || n.last == "and"
}

// year reports whether tens go on as in "twenty twenty-one" and "nineteen eighty-four".
func (n *reading) year() bool {
	return (n.last == "ten" || n.last == "unit") && n.total == 0 && n.group >= 13 && n.group <= 20
}

// figures takes a number that is written in figures, with what is written behind them: "5bn", "£5m", "1st".
func (n *reading) figures(key string) bool {
	number := strings.TrimRight(key, "abcdefghijklmnopqrstuvwxyz")
	v, err := strconv.ParseFloat(number, 64)
	if err != nil || len(number) > 15 || len(number) > 1 && number[0] == '0' && number[1] != '.' {
		return false
	}
	n.last = "digits"
	switch rest := key[len(number):]; rest {
	case "":
	case "st", "nd", "rd", "th":
		n.ordinal, n.last = true, "end"
	case "m", "k":
		if !n.money {
			return false
		}
		v *= map[string]float64{"m": 1e6, "k": 1e3}[rest]
	default:
		if scales[rest] == 0 {
			return false
		}
		v *= scales[rest]
	}
	n.group = v
	return true
}

func (n *reading) next() string {
	if n.at++; n.follows() {
		n.at--
		return n.words[n.at+1].Key
	}
	n.at--
	return ""
}

func (n *reading) scaleNext() bool {
	key := n.next()
	return key == "hundred" || scales[key] > 0
}

func (n *reading) cardinalNext() bool {
	_, ok := cardinals[n.next()]
	return ok
}
