package text

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

const months = `(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

var (
	isoDate   = regexp.MustCompile(`\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b`)
	monthDay  = regexp.MustCompile(`\b(` + months + `) (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b`)
	dayMonth  = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (` + months + `),? ((?:19|20)\d\d)\b`)
	dateWords = regexp.MustCompile(`(?i)\b(published|updated|posted|last|modified|created|first|on|at|by|date|edited|mon(day)?|tue(s(day)?)?|wed(nesday)?|thu(rs(day)?)?|fri(day)?|sat(urday)?|sun(day)?|` +
		`a\.?m\.?|p\.?m\.?|[a-z]?[ecmp][sd]?t|gmt|utc|bst|ist|amt|cet|cest|z|ago|hours?|minutes?|days?|mins?|hrs?|today|yesterday|` + months + `|st|nd|rd|th)\b`)
)

// dateLine reports whether a line is nothing but a date or a time stamp.
func dateLine(l line) bool {
	if l.words > 20 || !strings.ContainsAny(l.text, "0123456789") {
		return false
	}
	rest := dateWords.ReplaceAllString(l.text, "")
	letters := 0
	for _, r := range rest {
		if r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r > 0x2ff {
			letters++
		}
	}
	return letters <= 2 && (dateWords.MatchString(l.text) && l.words >= 2 || isoDate.MatchString(l.text))
}

// findDate returns the first full calendar date in s as YYYY-MM-DD, "" if there is none.
func findDate(s string) string {
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
		return ""
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
