package line

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

const months = `(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

var (
	isoDate   = regexp.MustCompile(`\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b`)
	monthDay  = regexp.MustCompile(`\b(` + months + `) (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b`)
	dayMonth  = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (` + months + `),? ((?:19|20)\d\d)\b`)
	dateWords = regexp.MustCompile(`(?i)\b(published|updated|posted|last|modified|created|first|original|on|at|by|date|edited|mon(day)?|tue(s(day)?)?|wed(nesday)?|thu(rs(day)?)?|fri(day)?|sat(urday)?|sun(day)?|` +
		`a\.?m\.?|p\.?m\.?|[a-z]?[ecmp][sd]?t|gmt|utc|bst|ist|amt|cet|cest|z|ago|hours?|minutes?|days?|mins?|hrs?|today|yesterday|` + months + `|st|nd|rd|th)\b`)
)

// dateLine reports whether a line is nothing but a date or a time stamp.
func dateLine(l *Line) bool {
	if l.Words > 20 || !strings.ContainsAny(l.Text, "0123456789") {
		return false
	}
	if d := abroadDate.FindString(l.Text); d != "" || eastDate.MatchString(l.Text) {
		rest := dateWords.ReplaceAllString(eastDate.ReplaceAllString(strings.Replace(l.Text, d, " ", 1), " "), " ")
		return !slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(rest), notLetter), func(w string) bool { return !besideDates[w] })
	}
	rest := dateWords.ReplaceAllString(l.Text, "")
	letters := 0
	for _, r := range rest {
		if r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r > 0x2ff {
			letters++
		}
	}
	return letters <= 2 && (dateWords.MatchString(l.Text) && l.Words >= 2 || isoDate.MatchString(l.Text))
}

// The months of some other languages, each by how it begins.
const abroadMonths = `jan\p{L}*|ene\p{L}*|gen\p{L}*|янв\p{L}*|січ\p{L}*|stycz\p{L}*|oca\p{L}*|feb\p{L}*|fév\p{L}*|fev\p{L}*|фев\p{L}*|лют\p{L}*|lut\p{L}*|şub\p{L}*|mar\p{L}*|mär\p{L}*|maa\p{L}*|мар\p{L}*|бер\p{L}*|` +
	`apr\p{L}*|avr\p{L}*|abr\p{L}*|апр\p{L}*|квіт\p{L}*|kwie\p{L}*|nis\p{L}*|mai|may\p{L}*|mei|maj\p{L}*|mag\p{L}*|maio|мая|май|трав\p{L}*|jun\p{L}*|juin|giu\p{L}*|июн\p{L}*|черв\p{L}*|czer\p{L}*|haz\p{L}*|` +
	`jul\p{L}*|juil\p{L}*|lug\p{L}*|июл\p{L}*|лип\p{L}*|lip\p{L}*|tem\p{L}*|aug\p{L}*|août|ago\p{L}*|авг\p{L}*|серп\p{L}*|sier\p{L}*|ağu\p{L}*|sep\p{L}*|set\p{L}*|сен\p{L}*|верес\p{L}*|wrze\p{L}*|eyl\p{L}*|` +
	`okt\p{L}*|oct\p{L}*|ott\p{L}*|out\p{L}*|окт\p{L}*|жовт\p{L}*|paź\p{L}*|eki\p{L}*|nov\p{L}*|ноя\p{L}*|листоп\p{L}*|listop\p{L}*|kas\p{L}*|dez\p{L}*|déc\p{L}*|dic\p{L}*|dec\p{L}*|дек\p{L}*|груд\p{L}*|grud\p{L}*|ara\p{L}*`

// monthStarts are the same beginnings, a month a row.
var monthStarts = [12]string{
	"jan ene gen янв січ stycz oca", "feb fév fev фев лют lut şub", "mar mär maa мар бер", "apr avr abr апр квіт kwie nis",
	"mai may mei maj mag мая май трав", "jun juin giu июн черв czer haz", "jul juil lug июл лип lip tem", "aug août ago авг серп sier ağu",
	"sep set сен верес wrze eyl", "okt oct ott out окт жовт paź eki", "nov ноя листоп listop kas", "dez déc dic dec дек груд grud ara",
}

var (
	abroadDate = regexp.MustCompile(`(?i)\b(\d{1,2})(?:\.|º|er)? (?:de |di )?(` + abroadMonths + `)\.? (?:de |del )?((?:19|20)\d\d)\b`)
	dottedDate = regexp.MustCompile(`\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b`)
	eastDate   = regexp.MustCompile(`((?:19|20)\d\d)(?:年|년) ?(\d{1,2})(?:月|월) ?(\d{1,2})(?:日|일)`)
)

// besideDates are words that stand beside a date in other languages.
var besideDates = WordSet(`segunda terça quarta quinta sexta feira sábado domingo lunes martes miércoles jueves viernes lundi mardi mercredi jeudi vendredi samedi dimanche
	lunedì martedì mercoledì giovedì venerdì sabato domenica montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
	понедельник вторник среда четверг пятница суббота воскресенье понеділок середа четвер субота неділя года году г в опубликовано обновлено року
	am um uhr à às h a las alle ore le el il den de om em en por op del publié publicado pubblicato veröffentlicht aktualisiert erstellt stand mis jour atualizado actualizado aggiornato gepubliceerd`)

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// abroad returns the first date that s states the way other languages do, "" if there is none.
func abroad(s string) string {
	var y, m, d int
	number := func(s string) int { n, _ := strconv.Atoi(s); return n } //nolint:errcheck // the pattern has digits only
	if f := eastDate.FindStringSubmatch(s); f != nil {
		y, m, d = number(f[1]), number(f[2]), number(f[3])
	} else if f := dottedDate.FindStringSubmatch(s); f != nil {
		y, m, d = number(f[3]), number(f[2]), number(f[1])
	} else if f := abroadDate.FindStringSubmatch(s); f != nil {
		y, d = number(f[3]), number(f[1])
		word := strings.ToLower(f[2])
		for i, starts := range monthStarts {
			for start := range strings.FieldsSeq(starts) {
				if strings.HasPrefix(word, start) {
					m = i + 1
				}
			}
		}
	}
	out := fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	if _, err := time.Parse(time.DateOnly, out); err != nil {
		return ""
	}
	return out
}

// FindDate returns the first full calendar date in s as YYYY-MM-DD, "" if there is none.
func FindDate(s string) string {
	var y, m, d string
	at := len(s)
	take := func(loc []int, yi, mi, di int) {
		if loc != nil && loc[0] < at {
			at = loc[0]
			y, m, d = s[loc[2*yi]:loc[2*yi+1]], s[loc[2*mi]:loc[2*mi+1]], s[loc[2*di]:loc[2*di+1]]
		}
	}
	take(isoDate.FindStringSubmatchIndex(s), 1, 2, 3)
	take(monthDay.FindStringSubmatchIndex(s), 3, 1, 2)
	take(dayMonth.FindStringSubmatchIndex(s), 3, 2, 1)
	if y == "" {
		return abroad(s)
	}
	out := fmt.Sprintf("%s-%02d-%02s", y, monthNumber(m), fmt.Sprintf("%02s", d))
	if day, err := strconv.Atoi(d); err == nil {
		out = fmt.Sprintf("%s-%02d-%02d", y, monthNumber(m), day)
	}
	if _, err := time.Parse(time.DateOnly, out); err != nil {
		return ""
	}
	return out
}

func monthNumber(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	if len(s) < 3 {
		return 0
	}
	return strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(s[:3]))/3 + 1
}
