package plant

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"linecheck/cmd/dev/bench/lint/corpus"
	"linecheck/models"
)

const monthNames = `January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.`

var (
	datePattern    = regexp.MustCompile(`\b((` + monthNames + `) (\d{1,2})\b(?:, (\d{4}))?)`)
	weekdayPattern = regexp.MustCompile(`\b((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day),? $`)
	barePattern    = regexp.MustCompile(`\b(?:on|last) ((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b`)
)

// day is a date that names month and day.
type day struct {
	piece models.Piece
	place place
	month time.Month
	day   int
	year  int // 0 when it is not named
}

func days(a *corpus.Article) []day {
	var out []day
	for _, p := range sentences(a) {
		whole, months := matches(a, p, datePattern, 1), matches(a, p, datePattern, 2)
		for i := range whole {
			d := day{piece: p, place: whole[i]}
			for m := time.January; m <= time.December; m++ {
				if strings.HasPrefix(m.String(), months[i].in(a.Text)[:3]) {
					d.month = m
				}
			}
			parts := strings.FieldsFunc(place{months[i].to, whole[i].to}.in(a.Text), func(r rune) bool { return r < '0' || r > '9' })
			d.day, _ = strconv.Atoi(parts[0])
			if len(parts) > 1 {
				d.year, _ = strconv.Atoi(parts[1])
			}
			out = append(out, d)
		}
	}
	return out
}

// in is the date in the calendar, false when its year cannot be told.
func (d day) in(published string) (time.Time, bool) {
	if d.year > 0 {
		return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC), true
	}
	at, err := time.Parse(time.DateOnly, published)
	if err != nil {
		return at, false
	}
	out := time.Date(at.Year(), d.month, d.day, 0, 0, 0, 0, time.UTC)
	return out, out.Sub(at).Abs() < 100*24*time.Hour
}

// shiftWeekday writes another weekday than its own before a date.
func shiftWeekday(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	d, ok := pick(r, days(a))
	if !ok {
		return Fault{}, false
	}
	at, ok := d.in(a.Published)
	if !ok {
		return Fault{}, false
	}
	wrong := at.AddDate(0, 0, 1+r.IntN(6)).Weekday().String() + ", "
	before := place{max(d.piece.Start, d.place.from-12), d.place.from}
	from := d.place.from
	if m := weekdayPattern.FindString(before.in(a.Text)); m != "" {
		from -= len(m)
	}
	return replace(a, place{from, d.place.from}, wrong), true
}

// noSuchDay writes a day that the month does not have.
func noSuchDay(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	d, ok := pick(r, days(a))
	if !ok {
		return Fault{}, false
	}
	last := time.Date(2023, d.month+1, 0, 0, 0, 0, 0, time.UTC).Day()
	if d.month == time.February {
		last = 29
	}
	if last == 31 {
		d.month = []time.Month{time.April, time.June, time.September, time.November}[r.IntN(4)]
		last = 30
	}
	words := fmt.Sprintf("%s %d", d.month, last+1)
	if d.year > 0 {
		words += fmt.Sprint(", ", d.year)
	}
	return replace(a, d.place, words), true
}

// forgetDay takes the publication day away from an article that speaks of weekdays.
func forgetDay(a *corpus.Article, _ *rand.Rand) (Fault, bool) {
	f := Fault{Input: a.Input(), To: a.Text.Len(), What: a.Name}
	f.Input.Published = ""
	bare := false
	for _, p := range a.Pieces {
		if p.Kind == models.SegmentFurniture && datePattern.MatchString(place{p.Start, p.End}.in(a.Text)) {
			return f, false
		}
	}
	for _, p := range sentences(a) {
		bare = bare || len(matches(a, p, barePattern, 1)) > 0 && !strings.ContainsAny(place{p.Start, p.End}.in(a.Text), "\"“`")
	}
	return f, bare
}

// retoldDate says a sentence again at the end of the article, from its second half on, with a later day.
func retoldDate(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	d, ok := pick(r, slices.DeleteFunc(days(a), func(d day) bool { return d.day > 26 }))
	if !ok {
		return Fault{}, false
	}
	if _, ok = d.in(a.Published); !ok {
		return Fault{}, false
	}
	s := place{d.piece.Start, d.piece.End}.in(a.Text)
	words := d.place.in(a.Text)
	if len(datePattern.FindAllString(s, -1)) > 1 || len(strings.Fields(s)) < 8 {
		return Fault{}, false
	}
	later := strings.Replace(words, strconv.Itoa(d.day), strconv.Itoa(d.day+1+r.IntN(2)), 1)
	s = strings.TrimSpace(strings.Replace(s, words, later, 1))
	if _, tail, cut := strings.Cut(s, ", "); cut && strings.Contains(tail, later) {
		s = tail
	}
	return insert(a, len(a.Pieces)-1, s, models.RoleBody), true
}

// oldSource gives a claim whose words name a day a source from six weeks before.
func oldSource(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	c, at, ok := dated(a, r)
	if !ok {
		return Fault{}, false
	}
	return Source(a, c, at.AddDate(0, 0, -42)), true
}

// Source is the article with a source for one of its claims that was published on some day.
func Source(a *corpus.Article, c *models.Claim, day time.Time) Fault {
	f := Fault{Input: a.Input(), From: c.Spans[0].Start, To: c.Spans[len(c.Spans)-1].End, What: c.Quote()}
	f.Input.Claims = []models.Claim{*c}
	f.Input.Evidence = map[string][]models.Evidence{c.ID: {{
		ID: "e", ClaimID: c.ID, Ordinal: 1, Stance: models.StanceSupports, Source: models.Source{PublishedOn: day.Format(time.DateOnly)},
	}}}
	return f
}

var (
	futurePattern = regexp.MustCompile(`\b(?:will|would|may|next|plan\w*|expected|scheduled|due|payable)\b`)
	pastPattern   = regexp.MustCompile(`\b(?:was|were|had|\w+ed|said|took|won|began)\b`)
	onPattern     = regexp.MustCompile(`\b(?:on|\w+ed|\w+day,) $`)
)

// dated picks a claim about an event whose words name one day of the past: of the
// article's claims, or a sentence of it where nobody marked any.
func dated(a *corpus.Article, r *rand.Rand) (*models.Claim, time.Time, bool) {
	claims := a.Claims
	if len(claims) == 0 {
		for i, p := range sentences(a) {
			span, _ := a.Text.Span(p.Start, p.End)
			claims = append(claims, models.Claim{ID: fmt.Sprint(i), Number: i + 1, Type: models.TypeEvent, Status: models.StatusOpen, Spans: []models.Span{span}})
		}
	}
	var happened []int
	at := map[int]time.Time{}
	all := days(a)
	for i, c := range claims {
		if c.Type != models.TypeEvent && c.Type != models.TypeDateOrPlace || futurePattern.MatchString(c.Quote()) || !pastPattern.MatchString(c.Quote()) {
			continue
		}
		for _, d := range all {
			before := place{max(0, d.place.from-12), d.place.from}
			if day, ok := d.in(a.Published); ok && onPattern.MatchString(before.in(a.Text)) && c.Spans[0].Start <= d.place.from && d.place.to <= c.Spans[len(c.Spans)-1].End {
				happened, at[i] = append(happened, i), day
			}
		}
	}
	i, ok := pick(r, happened)
	if !ok {
		return nil, time.Time{}, false
	}
	return &claims[i], at[i], true
}
